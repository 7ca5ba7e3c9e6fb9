"""PostgreSQL: keys of envelopes lie by day, each day's in a table of its own, all others in one more. Together they are the table ``keys``.

A purge then takes as long as what it changes. A day of which no key is left is dropped whole; one that is over, and of which nothing was
destroyed since it was rewritten, is left alone (docs/adr/0057-keys-by-day.md). To a day that is over keys are only taken away, never
added: so as many as were noted means the same.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Final

from sqlalchemy import Connection, text

from knothole_server.storage.keyring import ItemKind

KEYS: Final = "keys"
REST: Final = "keys_rest"
_ENVELOPE: Final = int(ItemKind.ENVELOPE)
_NAME: Final = re.compile(r"keys_([0-9]+)")
_MOST: Final = 100  # tables made at once: envelopes are kept for 60 days at most, a damaged copy names any number
_THERE: Final = text("""
    SELECT relname, obj_description(pg_class.oid, 'pg_class') FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
    WHERE inhparent = to_regclass('keys')
""")
_COUNTS: Final = text(f"SELECT day, count(*) FROM keys WHERE kind = {_ENVELOPE} GROUP BY day")  # noqa: S608
_IN_REST: Final = text(f"SELECT DISTINCT day FROM {REST} WHERE kind = {_ENVELOPE}")  # noqa: S608


def tables(connection: Connection) -> set[str]:
    """What the tables are called of which ``keys`` consists; none in a database that has no keys."""
    return {name for name, _ in connection.execute(_THERE)}


def make(connection: Connection, days: Iterable[int]) -> None:
    """Tables for days that have none, and no key yet: the newest. Without one, keys lie with the rest, and are rewritten with it."""
    there = set(_days(connection)) | set(connection.execute(_IN_REST).scalars())
    for day in sorted(set(days) - there)[-_MOST:]:
        bounds = f"FROM ({_ENVELOPE}, {day:d}) TO ({_ENVELOPE}, {day + 1:d})"
        connection.exec_driver_sql(f"CREATE TABLE keys_{day:d} PARTITION OF keys FOR VALUES {bounds}")
        # ANALYZE, which PostgreSQL does by itself, would keep a hundred of them in pg_statistic
        connection.exec_driver_sql(f"ALTER TABLE keys_{day:d} ALTER COLUMN key SET STATISTICS 0")


def arrange(connection: Connection, coming: int, ahead: int) -> set[str]:
    """Drop the tables of days that are over and have no key any more: with their files, whatever else was in them. Make those of the first
    day to which something may still come, and of the days after it. What the tables are called of days that are over that have as many keys as was noted.
    """
    left, noted = counts(connection, coming), _days(connection)
    for day in noted:
        if day < coming and day not in left:
            connection.exec_driver_sql(f"DROP TABLE keys_{day:d}")
    make(connection, range(coming, coming + ahead))
    return {f"keys_{day}" for day, count in left.items() if noted[day] == str(count)}


def counts(connection: Connection, coming: int, besides: Collection[str] = ()) -> dict[int, int]:
    """How many keys there are of each day that is over and has a table, but those."""
    there = {day for day in _days(connection) if day < coming and f"keys_{day}" not in besides}
    return {day: count for day, count in connection.execute(_COUNTS) if day in there}


def note(connection: Connection, rewritten: Mapping[int, int]) -> None:
    """Note how many keys of a day there were when its table was rewritten."""
    for day, count in rewritten.items():
        connection.exec_driver_sql(f"COMMENT ON TABLE keys_{day:d} IS '{count:d}'")


def _days(connection: Connection) -> dict[int, str | None]:
    """The days that have a table, with what is noted of each."""
    return {int(match[1]): noted for name, noted in connection.execute(_THERE) if (match := _NAME.fullmatch(name))}
