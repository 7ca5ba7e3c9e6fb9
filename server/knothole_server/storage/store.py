"""The database: connections, transactions, and the settings that make *stored* and *deleted* mean what they
say.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, PoolProxiedConnection, create_engine, event

FILE_NAME: Final = "store.db"
BUSY_MILLISECONDS: Final = 5_000  # a writer waits this long for another before the answer is ``unavailable``
LOG_PAGES: Final = 4_000  # pages (16 MiB) of write-ahead log between checkpoints; more costs disk, fewer cost speed

_PRAGMAS: Final = (
    "journal_mode = WAL",
    "synchronous = FULL",  # a commit returns when the log is on disk
    "secure_delete = ON",  # deleted rows are overwritten, not merely unlinked
    "foreign_keys = ON",
    f"busy_timeout = {BUSY_MILLISECONDS}",
    f"wal_autocheckpoint = {LOG_PAGES}",
)
_WRITING: Final = "knothole_writing"


class Store:
    """An open database of an installation."""

    def __init__(self, folder: Path, connections: int = 8) -> None:
        """Open ``folder/store.db`` with at most ``connections`` connections; nothing is read yet."""
        self.engine: Engine = create_engine(
            f"sqlite:///{folder / FILE_NAME}", pool_size=connections, max_overflow=0, hide_parameters=True
        )
        event.listen(self.engine, "connect", _prepare)
        event.listen(self.engine, "begin", _begin)
        self._kept: PoolProxiedConnection | None = None
        self.driver_error: type[Exception] = self.engine.dialect.loaded_dbapi.Error
        self._writer = self.engine.execution_options(**{_WRITING: True})

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database."""
        with self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction no other writer runs beside. When this returns without an error, what it wrote is
        durable.
        """
        with self._writer.begin() as connection:
            yield connection

    @contextmanager
    def driver_writing(self) -> Iterator[Any]:
        """The same as ``writing`` on one connection kept for this purpose: a driver's cursor, for one thread at a time."""
        if self._kept is None:
            self._kept = self.engine.raw_connection()
        cursor = self._kept.cursor()
        try:
            self._begin_soon(cursor)
            yield cursor
            cursor.execute("COMMIT")
        except BaseException:
            kept, self._kept = self._kept, None
            kept.close()  # rolls back
            raise
        finally:
            cursor.close()

    def _begin_soon(self, cursor: Any) -> None:
        """Begin a writing transaction within a millisecond of being able to. SQLite's own waiting sleeps ever longer,
        up to 100 ms.
        """
        cursor.execute("PRAGMA busy_timeout = 0")
        until = time.monotonic() + BUSY_MILLISECONDS / 1000
        while True:
            try:
                cursor.execute("BEGIN IMMEDIATE")
            except self.driver_error:
                if time.monotonic() > until:
                    raise
                time.sleep(0.001)
            else:
                return

    def truncate_log(self) -> bool:
        """Move the write-ahead log into the database and cut it to nothing, so that what was purged is in
        neither.

        Returns whether it could be done: a reader may hold it up, and the next purge does it then.
        """
        connection = self.engine.raw_connection()  # outside any transaction
        try:
            cursor = connection.cursor()
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return bool(cursor.fetchall()[0][0] == 0)  # the first column is "busy"
        finally:
            connection.close()

    def close(self) -> None:
        """Close all connections."""
        if self._kept is not None:
            self._kept.close()
        self.engine.dispose()


def _prepare(connection: Any, _: object) -> None:
    connection.isolation_level = None  # transactions are begun below, not by the driver
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get(_WRITING)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
