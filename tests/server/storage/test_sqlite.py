"""What of a database is SQLite's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.exc import SQLAlchemyError

from knothole_server.storage.sqlite import SqliteStore


def test_a_database_that_cannot_be_opened_raises_the_same_root(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "no folder" / "contract.db")
    with pytest.raises(SQLAlchemyError), store.driver_writing():
        raise AssertionError
    for outside_transactions in (store.truncate_log, store.compact):
        with pytest.raises(SQLAlchemyError):
            outside_transactions()


def test_who_reads_after_a_writer_that_failed_waits_as_long_as_ever(tmp_path: Path) -> None:
    store, other = (SqliteStore(tmp_path / "contract.db", busy_milliseconds=20) for _ in range(2))
    with other.driver_writing(), pytest.raises(SQLAlchemyError), store.driver_writing():
        raise AssertionError
    with store.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one() == 20
    store.close()
    other.close()
