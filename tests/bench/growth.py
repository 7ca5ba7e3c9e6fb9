"""Whether work takes longer the more is stored: ``expire`` and exchanges with 10⁴, 10⁵ and 10⁶ envelopes on the server.

What a day brings and what it ends is the same in all three, so that only what lies there beside it differs.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from sqlalchemy import update

from knothole_client import clock
from knothole_server.configuration import read_configuration
from knothole_server.installation.installation import Installation
from knothole_server.operations.purge import purge
from knothole_server.storage import day_partitions
from knothole_server.storage.keyring import SEAL_SIZE, ItemKind, row_key
from knothole_server.storage.postgresql import PostgresqlStore
from knothole_server.storage.store import Store
from knothole_server.storage.tables import envelope_tally
from tests.bench.loading import load
from tests.bench.systems import NO_HOURLY_BUDGET, Backend, backends, serving
from tests.bench.table import goal, heading, row
from tests.support.system import System

SIZES = (10_000, 100_000, 1_000_000)
FULL_SIZE = 10_000  # envelopes stored as large as they are; of more, what stays is stood in for
SEALED = os.urandom(32_768 + SEAL_SIZE)
STAND_IN = (
    SEALED[:450],
    SEALED[:18],
)  # what lies in the tree, or in the row, itself: with SQLite and PostgreSQL; the rest lies elsewhere
DAILY = 2_500  # envelopes that a day brings, and ends: 500 visits, whose 21 days are 52,500 envelopes; full size
ROUNDS = 3
MOST = 2  # times what it takes with the fewest
KEPT_DAYS = 21
OLDER = range(ROUNDS + 2, KEPT_DAYS)  # how many days ago the others came
PART = 25_000  # rows stored in one transaction
SECONDS = 3
KEYS = ("int4", "int4", "int8", "bytea")
ENVELOPES = ("int8", "bytea", "int4", "int4", "bytea")
QUOTA = NO_HOURLY_BUDGET + "envelopes = 10_000_000\n"


class Envelope(NamedTuple):
    """A row of the table."""

    place: int
    id: bytes
    came: int
    last: int
    body: bytes


def main() -> None:
    for backend in backends():
        expire(backend, SIZES, with_exchanges=True)


def expire(backend: Backend, sizes: Sequence[int], with_exchanges: bool = False) -> None:
    """Measure a purge with so many stored; and exchanges after it."""
    heading(f"Growth, {backend.name}: {DAILY:,} expire and {DAILY:,} of the day before are rewritten")
    with ExitStack() as stack:
        systems = {size: stack.enter_context(serving(backend, QUOTA)) for size in sizes}
        for size, system in systems.items():
            system.stop()
            fill(system.data, size)
        os.sync()  # or what is measured waits for the disk to take all that
        _tell_purges(systems)
        if with_exchanges:
            _tell_exchanges(systems)


def _tell_purges(systems: dict[int, System]) -> None:
    expiring: dict[int, list[float]] = {size: [] for size in systems}
    keyring: dict[int, list[float]] = {size: [] for size in systems}
    for days in reversed(range(ROUNDS)):  # in turns, for the machine is not the same from second to second
        for size, system in systems.items():
            for found, seconds in zip((expiring, keyring), timed_expiry(system.data, days), strict=True):
                found[size].append(seconds)
    first, *others = systems
    row(f"expire, {first:,} stored", median(expiring[first]), "s", _each(expiring[first]))
    for size in others:
        times = median(one / of for one, of in zip(expiring[size], expiring[first], strict=True))
        row(f"expire, {size:,} stored", median(expiring[size]), "s", _each(expiring[size]))
        goal(f"expire, {size:,} stored, beside {first:,}", times, "times", MOST)
    for size in systems:
        row(f"of it the keyring and its copy, {size:,} stored", median(keyring[size]), "s")


def _tell_exchanges(systems: dict[int, System]) -> None:
    for system in systems.values():
        system.start()
        load(system.public, 8, 1, "exchange")
        wait_for_purge(system.data)
    rates: dict[int, list[float]] = {size: [] for size in systems}
    for _ in range(ROUNDS):
        for size, system in systems.items():
            rates[size].append(load(system.public, 8, SECONDS, "exchange")["exchange"]["rate"])
    first, *_ = systems
    for size, found in rates.items():
        times = median(one / of for one, of in zip(found, rates[first], strict=True))
        row(f"exchanges, 8 clients, {size:,} stored", median(found), "/s", f"{times:.2f} times that of {first:,}")


def _each(figures: list[float]) -> str:
    return f"each: {', '.join(f'{one:.2f}' for one in figures)}"


def wait_for_purge(data: Path) -> None:
    """Wait until the purge of a server that was started is done: with PostgreSQL it copies the keyring for half a minute."""
    with closing(Installation(read_configuration(data))) as installation:
        while True:
            with installation.store.janitor() as alone:
                if alone:
                    return
            time.sleep(0.5)


def timed_expiry(data: Path, days_ago: int) -> tuple[float, float]:
    """Seconds of a purge as it would have been on a day, and how many of them its rewriting of the keyring takes, done once more."""
    now = time.time() - 86_400 * days_ago
    with closing(Installation(replace(read_configuration(data), clock=lambda: now))) as installation:
        started = time.perf_counter()
        destroyed = purge(installation, now, clock_is_right=True)
        taken = time.perf_counter() - started
        started = time.perf_counter()
        installation.keyring.store.compact(int(now) // 86_400)
        installation.keyring_copies.renew(now)
        keyring = time.perf_counter() - started
    assert destroyed >= DAILY, destroyed
    return taken, keyring


def fill(data: Path, size: int) -> None:
    """Store envelopes: of many days as they lie after settling, and for each round those that expire and those of the day before it."""
    today = clock.today()
    with closing(Installation(read_configuration(data))) as installation:
        shared = isinstance(installation.keyring.store, PostgresqlStore)
        if isinstance(installation.keyring.store, PostgresqlStore):  # as each purge does for the days to come
            with installation.keyring.store.writing() as connection:
                day_partitions.make(connection, range(today - ROUNDS - KEPT_DAYS - 1, today + 1))
        body = SEALED if size <= FULL_SIZE else STAND_IN[shared]
        settled = [row for ago in OLDER for row in made(today - ago, today - ago + KEPT_DAYS, size // len(OLDER), body)]
        for day in range(today - ROUNDS + 1, today + 1):
            settled += made(day - KEPT_DAYS - 1, day - 1, DAILY, SEALED)
        store(installation, settled, "envelopes_settled" if shared else "envelopes")
        for day in range(today - ROUNDS + 1, today + 1):
            store(installation, made(day - 1, day - 1 + KEPT_DAYS, DAILY, SEALED), "envelopes")
        with installation.store.writing() as connection:
            count = len(settled) + ROUNDS * DAILY
            connection.execute(update(envelope_tally).values(envelopes=count, settled=today - ROUNDS - 1))
        installation.keyring.store.compact(today - ROUNDS)  # as the purge of the day before did


def made(came: int, last: int, count: int, body: bytes) -> list[Envelope]:
    """A day's envelopes."""
    return [Envelope(row_key(one), one, came, last, body) for one in (os.urandom(32) for _ in range(count))]


def store(installation: Installation, rows: list[Envelope], table: str) -> None:
    """In the order in which they lie: by place, or by day and place."""
    key = os.urandom(32)
    add(installation.keyring.store, "keys", KEYS, sorted((ItemKind.ENVELOPE, row.came, row.place, key) for row in rows))
    add(installation.store, table, ENVELOPES, sorted(rows))


def add(database: Store, table: str, types: tuple[str, ...], rows: Sequence[tuple[object, ...]]) -> None:
    """The fastest way into each."""
    for at in range(0, len(rows), PART):
        with database.writing() as connection:
            cursor: Any = connection.connection.cursor()
            if isinstance(database, PostgresqlStore):
                with cursor.copy(f"COPY {table} FROM STDIN (FORMAT BINARY)") as copy:
                    copy.set_types(types)
                    for row_ in rows[at : at + PART]:
                        copy.write_row(row_)
            else:
                marks = ", ".join("?" * len(types))
                cursor.executemany(f"INSERT INTO {table} VALUES ({marks})", rows[at : at + PART])  # noqa: S608


if __name__ == "__main__":
    main()
