"""A database in memory as pieces of a few megabytes, and joined again: what a vault's file holds (``docs/adr/0017``).

Each piece is a small SQLite database with some rows of some tables. SQLite itself can hand out a database only as a whole: a second copy in memory, and
no more than 2 GiB of it. Rows alone also leave behind what was deleted, and the indexes, which are made again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import Final

from knothole_client.reviewer.vault.tables import LOOSE, tables_of_cases

PIECE_SIZE: Final = 4 * 1024 * 1024
"""Bytes, about: rows are taken by the hundred, and the largest are those of the outbox, 33 kB."""
BATCH_ROWS: Final = 128
OF_CASES: Final = "of_cases"
"""A table that only a piece has: cases whose rows in loose tables are those of this piece, and no others."""
_OF_OTHER_CASES: Final = "case_key NOT IN (SELECT case_key FROM temp.leave_out)"
_BRINGING_OTHER_CASES: Final = "id NOT IN (SELECT envelope FROM main.parts WHERE envelope IS NOT NULL AND case_key IN (SELECT case_key FROM temp.leave_out))"
_BEFORE_ALL: Final = -(2**63)
"""Below any row's number: they count from 1, or are days and weeks."""


def cut(
    database: sqlite3.Connection,
    leave_out: Collection[bytes] = (),
    *,
    piece_size: int = PIECE_SIZE,
    batch_rows: int = BATCH_ROWS,
) -> Iterator[bytes]:
    """All rows of a database, which must not change meanwhile. What was not committed is committed.

    Args:
        leave_out: keys of cases without which the rows are: nothing that names such a case, and no id of an envelope that brought a part of it,
            so that it can be imported again.
        piece_size: bytes, about.
        batch_rows: that are taken at a time.
    """
    database.execute("CREATE TEMP TABLE IF NOT EXISTS leave_out (case_key BLOB PRIMARY KEY)")
    database.execute("DELETE FROM temp.leave_out")
    database.executemany("INSERT INTO temp.leave_out (case_key) VALUES (?)", [(case,) for case in leave_out])
    conditions = dict.fromkeys(tables_of_cases(database), _OF_OTHER_CASES) | {"envelopes": _BRINGING_OTHER_CASES}
    batches = ((table, *rows) for table in tables(database, "main") for rows in _batches(database, table, batch_rows))
    batch = next(batches, None)
    while batch:
        with piece(database):
            size = 0
            while batch and size < piece_size:
                table, after, through = batch
                database.execute(f"CREATE TABLE IF NOT EXISTS piece.{table} AS SELECT * FROM main.{table} LIMIT 0")  # noqa: S608
                database.execute(
                    f"INSERT INTO piece.{table} SELECT * FROM main.{table} WHERE rowid > ? AND rowid <= ?"  # noqa: S608
                    f" AND {conditions.get(table, 'TRUE') if leave_out else 'TRUE'} ORDER BY rowid",
                    (after, through),
                )
                pages, each = (
                    database.execute(f"PRAGMA piece.{name}").fetchone()[0] for name in ("page_count", "page_size")
                )
                size = pages * each
                batch = next(batches, None)
            database.commit()
            content = database.serialize(name="piece")
        yield content


def put_together(database: sqlite3.Connection, pieces: Iterable[bytes]) -> None:
    """Put the rows of pieces into the tables of that name, in the order they had.

    Only rows are taken, and no name, view or trigger: a backup can come from somebody else.

    Raises:
        sqlite3.Error: a piece is no database, or of other tables.
    """
    known = tables(database, "main")
    for content in pieces:
        with piece(database):
            database.deserialize(content, name="piece")
            here = tables(database, "piece")
            if not set(here) <= {*known, OF_CASES}:
                raise sqlite3.DatabaseError("other tables")
            for table in LOOSE if OF_CASES in here else ():
                database.execute(f"DELETE FROM main.{table} WHERE case_key IN (SELECT case_key FROM piece.{OF_CASES})")  # noqa: S608
            for table in (table for table in known if table in here):
                database.execute(f"INSERT INTO main.{table} SELECT * FROM piece.{table} ORDER BY rowid")  # noqa: S608
            database.commit()


def tables(database: sqlite3.Connection, schema: str) -> list[str]:
    """The tables of a database, or of one that is attached."""
    return [name for (name,) in database.execute(f"SELECT name FROM {schema}.sqlite_master WHERE type = 'table'")]  # noqa: S608


def _batches(database: sqlite3.Connection, table: str, count: int) -> Iterator[tuple[int, int]]:
    after = _BEFORE_ALL
    while True:
        rows = f"SELECT rowid AS number FROM main.{table} WHERE rowid > ? ORDER BY rowid LIMIT {count}"  # noqa: S608
        through = database.execute(f"SELECT max(number) FROM ({rows})", (after,)).fetchone()[0]  # noqa: S608
        if through is None:
            return
        yield after, through
        after = through


@contextmanager
def piece(database: sqlite3.Connection) -> Iterator[None]:
    """An empty database beside ``main``, for as long as this lasts. What was not committed is committed."""
    database.commit()
    database.execute("ATTACH ':memory:' AS piece")
    try:
        yield
    finally:
        database.rollback()
        database.execute("DETACH piece")
