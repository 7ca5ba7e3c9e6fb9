"""A copy of a database that is not itself a file: SQLite's tables, whichever they are copied from, in one file that can be carried."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    create_engine,
    event,
    insert,
    inspect,
    select,
)
from sqlalchemy.exc import OperationalError

from knothole_server.storage.keyring import ItemKind, keys

AT_ONCE: Final = 500  # rows
_PLACE_AND_KEY: Final = struct.Struct(">q32s")  # as PostgreSQL packs them
_MOST_DAY: Final = 2**31 - 2  # the day after is a bound of a table, and PostgreSQL's integers hold no more
_KINDS: Final = frozenset(ItemKind)
_packed: Final = Table(
    "packed_keys",
    MetaData(),
    Column("kind", Integer, primary_key=True, autoincrement=False),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("keys", LargeBinary, nullable=False),
)
"""The keys of PostgreSQL in a copy, those of a kind and day together, in the order of their places: the drivers take long for each row,
whatever its size, and there may be a million.
"""
_PACK: Final = "SELECT string_agg(int8send(place) || key, '' ORDER BY place) FROM keys WHERE kind = %s AND day = %s"
_ADD_KEYS: Final = "INSERT INTO keys (kind, day, place, key) VALUES (?, ?, ?, ?)"


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
                if table.name == keys.name:
                    _pack_keys(connection, copy)
                else:
                    table.create(copy)
                    _carry(connection, table, copy, table)
    finally:
        engine.dispose()
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def check(tables: Iterable[Table], path: Path) -> None:
    """That a file has these tables, with these columns; keys may be packed. ``OperationalError`` if not."""
    with reading_file(path) as copy:
        existing, wanted = (
            {table.name: set(table.c.keys()) for table in several} for several in (tables_of(copy), tables)
        )
    if existing.get(_packed.name) == set(_packed.c.keys()) and keys.name not in existing:
        existing[keys.name] = wanted.get(keys.name, set())
        del existing[_packed.name]
    if existing != wanted:
        raise OperationalError("", None, ValueError("the copy has other tables"))


def read(connection: Connection, table: Table, path: Path, into: Table) -> None:
    """Put a table's rows from a file into a table of the same form."""
    with reading_file(path) as copy:
        if table.name == keys.name and _is_packed(copy):
            for rows in _unpacked(copy):
                connection.execute(insert(into), [dict(zip(into.c.keys(), row, strict=True)) for row in rows])
        else:
            _carry(copy, table, connection, into)


def days_of_envelopes(path: Path) -> set[int]:
    """The days of which a copy of the keyring has keys of envelopes. ``OperationalError`` if one is no day: the copy is damaged."""
    with reading_file(path) as copy:
        table = _packed if _is_packed(copy) else keys
        days = set(copy.execute(select(table.c.day).where(table.c.kind == ItemKind.ENVELOPE).distinct()).scalars())
    for day in days:
        _check_day(day)
    return days


def unpack_keys(path: Path) -> None:
    """Make a keyring of SQLite's of a copy that was PostgreSQL's: in its place, and with nothing of it beside it."""
    engine = create_engine(f"sqlite:///{path}", hide_parameters=True)
    event.listen(engine, "connect", _without_a_file_beside)
    try:
        with engine.begin() as copy:
            if _is_packed(copy):
                keys.create(copy)
                for rows in _unpacked(copy):
                    copy.exec_driver_sql(_ADD_KEYS, rows)
                _packed.drop(copy)
    finally:
        engine.dispose()


@contextmanager
def reading_file(path: Path) -> Iterator[Connection]:
    """Read a copy, and change nothing in or beside it."""
    engine = create_engine(f"sqlite:///file:{quote(str(path))}?mode=ro&uri=true", hide_parameters=True)
    try:
        with engine.connect() as copy:
            yield copy
    finally:
        engine.dispose()


def _without_a_file_beside(connection: Any, _: object) -> None:
    for pragma in ("journal_mode = MEMORY", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _is_packed(copy: Connection) -> bool:
    return inspect(copy).has_table(_packed.name)


def _pack_keys(source: Connection, copy: Connection) -> None:
    """A row for each kind and day. The driver's own cursor is asked for bytes, which would come as hexadecimal digits otherwise."""
    _packed.create(copy)
    driver: Any = source.connection.driver_connection
    driver.execute("SET LOCAL work_mem = '128MB'")  # half a million keys of a day are sorted in memory, not in a file
    for kind, day in source.execute(select(keys.c.kind, keys.c.day).distinct()).all():
        (packed,) = driver.cursor(binary=True).execute(_PACK, (kind, day)).fetchone()
        copy.execute(insert(_packed), {"kind": kind, "day": day, "keys": packed})


def _unpacked(copy: Connection) -> Iterator[list[tuple[int, int, int, bytes]]]:
    for kind, day, packed in copy.execute(select(_packed), execution_options={"yield_per": 1}):
        _check_day(day)
        if kind not in _KINDS or not packed:
            raise OperationalError("", None, ValueError("no keys of this kind"))
        try:
            yield [(kind, day, place, key) for place, key in _PLACE_AND_KEY.iter_unpack(packed)]
        except (struct.error, TypeError) as error:
            raise OperationalError("", None, error) from error


def _check_day(untrusted_day: object) -> None:
    """SQLite keeps anything in any column."""
    if not isinstance(untrusted_day, int) or not 0 <= untrusted_day <= _MOST_DAY:
        raise OperationalError("", None, ValueError("not a day"))


def _carry(source: Connection, table: Table, target: Connection, into: Table) -> None:
    query = select(table).order_by(*table.primary_key)
    rows = source.execute(query, execution_options={"yield_per": AT_ONCE})
    for part in rows.mappings().partitions():
        target.execute(insert(into), [dict(row) for row in part])
