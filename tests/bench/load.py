"""A minute of everything at once: visits of 8 clients, uploads among them, while a reviewer fetches; rates, times, errors, and memory."""

from __future__ import annotations

import statistics
import threading
from dataclasses import dataclass, field
from typing import Any

from knothole_client import clock
from knothole_client.courier import rounds
from knothole_client.errors import ClientError
from tests.bench.abuse import memory
from tests.bench.echo import REPLIES
from tests.bench.loader import EXCHANGES, VISITS_A_CHUNK
from tests.bench.loading import load, plain_flask
from tests.bench.systems import Backend, backends, fill_book, serving
from tests.bench.table import heading, row
from tests.e2e.test_server_bundles import courier_of
from tests.support.system import System

CLIENTS = 8
SECONDS = 60
WARM_UP = 10
KINDS = {"exchange": "exchanges", "desk": "desk documents", "book": "books", "chunk": "chunks of 1 MiB"}


def main() -> None:
    visit = f"desk document, book of {REPLIES}, {EXCHANGES} exchanges, a chunk every {VISITS_A_CHUNK} visits"
    heading(f"{SECONDS} s of {CLIENTS} clients' visits: {visit}")
    with plain_flask() as url:
        plain = load(url, CLIENTS, WARM_UP, "visits")
    row("plain Flask, which stores nothing: requests", total(plain), "/s", f"{len(plain['errors'])} errors")
    for backend in backends():
        measure(backend, total(plain))


def total(outcome: dict[str, Any]) -> float:
    return float(sum(outcome[kind]["rate"] for kind in KINDS))


def measure(backend: Backend, plain: float) -> None:
    row(f"{backend.name}: raw durable inserts of 32 KiB, one by one", backend.insert_rate(), "/s")
    with serving(backend) as system:
        fill_book(system, REPLIES)
        load(system.public, CLIENTS, WARM_UP, "visits")
        with Beside(system) as beside:
            outcome = load(system.public, CLIENTS, SECONDS, "visits")
    note = f"{100 * total(outcome) / plain:.0f} % of plain Flask; {len(outcome['errors'])} errors"
    made = f"making the load took {outcome['processor']:.0f} s of the processor"
    row(f"{backend.name}: requests", total(outcome), "/s", "; ".join([note, made, *sorted(set(outcome["errors"]))[:3]]))
    for kind, name in KINDS.items():
        figures = outcome[kind]
        times = f"p50 {figures['p50'] * 1000:.1f} ms, p99 {figures['p99'] * 1000:.1f} ms"
        row(f"{backend.name}: {name}", figures["rate"], "/s", times)
    fetched = f"{len(beside.errors)} errors"
    row(f"{backend.name}: fetched by a reviewer meanwhile", beside.fetched / SECONDS, "/s", fetched)
    beside.tell_memory(backend.name)


@dataclass
class Beside:
    """A reviewer's courier who fetches all the time, and a look at the server's memory every second."""

    system: System
    fetched: int = 0
    errors: list[str] = field(default_factory=list)
    _memory: list[float] = field(default_factory=list)
    _over: threading.Event = field(default_factory=threading.Event)
    _threads: list[threading.Thread] = field(default_factory=list)

    def __enter__(self) -> Beside:
        self._threads = [threading.Thread(target=work) for work in (self._fetch, self._watch)]
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

    def tell_memory(self, name: str) -> None:
        """The mean of a sixth at the beginning, in the middle and at the end: a single look tells what a request needs just then."""
        part = len(self._memory) // 6
        first, middle, last = (
            statistics.mean(self._memory[at : at + part])
            for at in (0, len(self._memory) // 2, len(self._memory) - part)
        )
        note = f"grew from {first:.1f}, {middle:.1f} in the middle; {max(self._memory):.1f} at the most"
        row(f"{name}: memory of all its processes at the end", last, "MB", note)

    def _watch(self) -> None:
        while not self._over.wait(1):
            self._memory.append(memory(self.system))

    def _fetch(self) -> None:
        courier, folder = courier_of(self.system), self.system.first.folder
        desk = rounds.known_desk(folder, courier.state, clock.today())
        while not self._over.is_set():
            try:
                rounds.pull(courier, folder, desk, self._count)
            except _EnoughError:
                return
            except ClientError as error:
                self.errors.append(str(error))

    def _count(self, *_: int) -> None:
        self.fetched += 1
        if self._over.is_set():
            raise _EnoughError


class _EnoughError(Exception):
    """The minute is over."""


if __name__ == "__main__":
    main()
