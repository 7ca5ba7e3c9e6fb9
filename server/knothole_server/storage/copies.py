"""A copy of a database that is not itself a file: SQLite's tables, whichever they are copied from, in one file that can be carried."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from sqlalchemy import Connection, MetaData, Table, create_engine, event, insert, select, text
from sqlalchemy.exc import OperationalError

AT_ONCE: Final = 500  # rows
_KEYS: Final = "keys"
_KEY: Final = struct.Struct(">iiq32s")  # as the next line packs them
_PACKED_KEYS: Final = text("""
    SELECT string_agg(int4send(kind) || int4send(day) || int8send(place) || key, '' ORDER BY place)
    FROM keys GROUP BY kind, day ORDER BY kind, day
""")


def tables_of(connection: Connection) -> list[Table]:
    """The tables there are, with types that every database knows."""
    metadata = MetaData()

    @event.listens_for(metadata, "column_reflect")
    def generalise(_: Any, __: Any, column: dict[str, Any]) -> None:
        column["type"] = column["type"].as_generic()
        column["default"] = None

    metadata.reflect(connection)
    return [metadata.tables[name] for name in sorted(metadata.tables)]


def write(
    reading: Callable[[], AbstractContextManager[Connection]],
    tables: Callable[[Connection], Iterable[Table]],
    path: Path,
) -> None:
    """Write tables into a new private file, row by row in the order of their keys; durable when this returns. What is read from may
    not be kept waiting while that takes effect.
    """
    path.touch(mode=0o600, exist_ok=False)
    engine = create_engine(f"sqlite:///{path}", hide_parameters=True)
    try:
        with engine.begin() as copy, reading() as connection:
            for table in tables(connection):
                table.create(copy)
                if table.name == _KEYS:
                    _carry_keys(connection, copy)
                else:
                    _carry(connection, table, copy, table)
    finally:
        engine.dispose()
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def check(tables: Iterable[Table], path: Path) -> None:
    """That a file has these tables, with these columns. ``OperationalError`` if not."""
    with reading_file(path) as copy:
        existing, wanted = (
            {table.name: set(table.c.keys()) for table in several} for several in (tables_of(copy), tables)
        )
    if existing != wanted:
        raise OperationalError("", None, ValueError("the copy has other tables"))


def read(connection: Connection, table: Table, path: Path, into: Table) -> None:
    """Put a table's rows from a file into a table of the same form."""
    with reading_file(path) as copy:
        _carry(copy, table, connection, into)


@contextmanager
def reading_file(path: Path) -> Iterator[Connection]:
    """Read a copy, and change nothing in or beside it."""
    engine = create_engine(f"sqlite:///file:{quote(str(path))}?mode=ro&uri=true", hide_parameters=True)
    try:
        with engine.connect() as copy:
            yield copy
    finally:
        engine.dispose()


def _carry_keys(source: Connection, copy: Connection) -> None:
    """The same in a twentieth of the time: there may be a million of them, and the driver takes long for each value, whatever its size."""
    for (packed,) in source.execute(_PACKED_KEYS, execution_options={"yield_per": 1}):
        copy.exec_driver_sql(
            "INSERT INTO keys (kind, day, place, key) VALUES (?, ?, ?, ?)", [*_KEY.iter_unpack(packed)]
        )


def _carry(source: Connection, table: Table, target: Connection, into: Table) -> None:
    query = select(table).order_by(*table.primary_key)
    rows = source.execute(query, execution_options={"yield_per": AT_ONCE})
    for part in rows.mappings().partitions():
        target.execute(insert(into), [dict(row) for row in part])
