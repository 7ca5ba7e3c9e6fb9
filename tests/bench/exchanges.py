"""Exchanges a second, in turns with a plain Flask echo of the same sizes; and raw durable inserts."""

from __future__ import annotations

from functools import partial
from typing import Any

from tests.bench.loading import load, plain_flask
from tests.bench.systems import Backend, backends, serving
from tests.bench.table import heading, row
from tests.bench.turns import in_turns

SECONDS = 2
ROUNDS = 5
GOALS = {"SQLite": {1: None, 8: 60, 64: 90}, "PostgreSQL": {1: None, 8: 45, 64: 90}}
"""By clients, in percent of plain Flask."""


def main() -> None:
    heading(f"Exchanges (33,024 bytes up, 256 down, durable, a connection each), medians of {ROUNDS} turns")
    with plain_flask() as url:
        for backend in backends():
            measure(backend, url)


def measure(backend: Backend, plain: str) -> None:
    row(f"{backend.name}: raw durable inserts of 32 KiB, one by one", backend.insert_rate(), "/s")
    with serving(backend) as system:
        for clients, goal in GOALS[backend.name].items():
            turns = in_turns(ROUNDS, partial(exchanges, system.public, clients), partial(exchanges, plain, clients))
            row(f"plain Flask echo, {clients} clients", turns.their_rate(), "/s")
            told = f"{turns.times()}; {turns.share('plain Flask', goal)}; making the load: {turns.load_time():.2f} ms of the processor each"
            row(f"{backend.name}: {clients} clients", turns.rate(), "/s", told)


def exchanges(url: str, clients: int) -> dict[str, Any]:
    outcome = load(url, clients, SECONDS, "exchange")
    return dict(outcome["exchange"], processor=outcome["processor"])


if __name__ == "__main__":
    main()
