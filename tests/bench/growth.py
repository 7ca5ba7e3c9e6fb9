"""Whether work takes longer the more is stored: ``expire`` and exchanges with 10⁴, 10⁵ and 10⁶ envelopes on the server.

What a day brings and what it ends is the same in all three, so that only what lies there beside it differs.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path

from sqlalchemy import insert, update

from knothole_client import clock
from knothole_server.configuration import read_configuration
from knothole_server.installation.installation import Installation
from knothole_server.operations.purge import purge
from knothole_server.storage.keyring import SEAL_SIZE, ItemKind, keys, row_key
from knothole_server.storage.postgresql import PostgresqlStore
from knothole_server.storage.tables import envelope_tally, envelopes
from tests.bench.loading import load
from tests.bench.systems import NO_HOURLY_BUDGET, backends, serving
from tests.bench.table import heading, row
from tests.support.system import System

SIZES = (10_000, 100_000, 1_000_000)
FULL_SIZE = 100_000  # envelopes stored as large as they are; of more, what stays is stood in for
SEALED = os.urandom(32_768 + SEAL_SIZE)
STAND_IN = SEALED[:450]  # with SQLite: as much of an envelope as lies in the tree itself; the rest has pages of its own
DAILY = 2_500  # envelopes that a day brings, and ends: 500 visits, whose 21 days are 52,500 envelopes; full size
ROUNDS = 3
KEPT_DAYS = 21
OLDER = range(ROUNDS + 2, KEPT_DAYS)  # how many days ago the others came
PART = 10_000  # rows stored in one transaction
SECONDS = 3
QUOTA = NO_HOURLY_BUDGET + "envelopes = 10_000_000\n"


def main() -> None:
    for backend in backends():
        heading(f"Growth, {backend.name}: {DAILY:,} expire and {DAILY:,} of the day before are rewritten")
        with ExitStack() as stack:
            systems = {size: stack.enter_context(serving(backend, QUOTA)) for size in SIZES}
            measure(systems)


def measure(systems: dict[int, System]) -> None:
    for size, system in systems.items():
        system.stop()
        fill(system.data, size)
    os.sync()  # or what is measured waits for the disk to take all that
    expiring: dict[int, list[float]] = {size: [] for size in SIZES}
    rewriting: dict[int, list[float]] = {size: [] for size in SIZES}
    for days in reversed(range(ROUNDS)):  # in turns, for the machine is not the same from second to second
        for size, system in systems.items():
            taken, keyring = timed_expiry(system.data, days)
            expiring[size].append(taken)
            rewriting[size].append(keyring)
    for system in systems.values():
        system.start()
        load(system.public, 8, 1, "exchange")
        wait_for_purge(system.data)
    rates: dict[int, list[float]] = {size: [] for size in SIZES}
    for _ in range(ROUNDS):
        for size, system in systems.items():
            rates[size].append(load(system.public, 8, SECONDS, "exchange")["exchange"]["rate"])
    for size in SIZES:
        times = min(expiring[size]) / min(expiring[SIZES[0]])
        note = f"{times:.2f} times that of {SIZES[0]:,}; all: {', '.join(f'{one:.2f}' for one in expiring[size])}"
        row(f"expire, {size:,} stored", min(expiring[size]), "s", note)
    for size in SIZES:
        row(f"of it the keyring and its copy, {size:,} stored", min(rewriting[size]), "s")
    for size in SIZES:
        times = max(rates[size]) / max(rates[SIZES[0]])
        note = f"{times:.2f} times that of {SIZES[0]:,}; all: {', '.join(f'{rate:,.0f}' for rate in rates[size])}"
        row(f"exchanges, 8 clients, {size:,} stored", max(rates[size]), "/s", note)


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
        installation.keyring.store.compact()
        installation.keyring_copies.renew(now)
        keyring = time.perf_counter() - started
    assert destroyed >= DAILY, destroyed
    return taken, keyring


def fill(data: Path, size: int) -> None:
    """Store envelopes: of many days as they lie after settling, and for each round those that expire and those of the day before it."""
    today = clock.today()
    with closing(Installation(read_configuration(data))) as installation:
        for ago in OLDER:
            body = SEALED if size <= FULL_SIZE else STAND_IN
            store(installation, today - ago, today - ago + KEPT_DAYS, size // len(OLDER), body)
        settle(installation)
        for day in range(today - ROUNDS + 1, today + 1):
            store(installation, day - KEPT_DAYS - 1, day - 1, DAILY, SEALED)
        settle(installation)
        for day in range(today - ROUNDS + 1, today + 1):
            store(installation, day - 1, day - 1 + KEPT_DAYS, DAILY, SEALED)
        with installation.store.writing() as connection:
            count = size // len(OLDER) * len(OLDER) + 2 * ROUNDS * DAILY
            connection.execute(update(envelope_tally).values(envelopes=count, settled=today - ROUNDS - 1))


def settle(installation: Installation) -> None:
    """With PostgreSQL rows whose day is over lie elsewhere; with SQLite those that came in the order of their digests lie as they would."""
    if isinstance(installation.store, PostgresqlStore):
        for database, table in ((installation.store, envelopes), (installation.keyring.store, keys)):
            with database.writing() as connection:
                connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
                database.rewrite(connection, table)
            database.forget_rewritten([table])


def store(installation: Installation, came: int, last: int, count: int, body: bytes) -> None:
    for at in range(0, count, PART):
        ids = sorted(os.urandom(32) for _ in range(min(PART, count - at)))
        with installation.keyring.store.writing() as connection:
            name = {"kind": ItemKind.ENVELOPE, "day": came, "key": os.urandom(32)}
            connection.execute(insert(keys), sorted_by_place({**name, "place": row_key(one)} for one in ids))
        with installation.store.writing() as connection:
            rows = (
                {"place": row_key(identity), "id": identity, "came": came, "last": last, "body": body}
                for identity in ids
            )
            connection.execute(insert(envelopes), sorted_by_place(rows))


def sorted_by_place(rows: Iterable[dict[str, object]]) -> list[dict[str, object]]:
    return sorted(rows, key=lambda one: one["place"])  # type: ignore[arg-type,return-value]


if __name__ == "__main__":
    main()
