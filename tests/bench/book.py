"""Books of 1,000 replies and of as many as there may be, beside nginx serving the same bytes as a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from knothole_server.desk.signed_writes import REPLY_SIZE
from tests.bench.loading import load
from tests.bench.nginx import serving_files
from tests.bench.systems import backends, fill_book, serving
from tests.bench.table import heading, row
from tests.bench.turns import in_turns
from tests.support.system import System

REPLIES = (1_000, 16_384)
SECONDS = 2
ROUNDS = 3
GOAL = 90  # percent of nginx: missed by decision (docs/adr/0056)


def main() -> None:
    heading("Books, a connection each time; the goal is missed by decision 0056")
    for backend in backends():
        with serving(backend) as system:
            book = b""
            for count in REPLIES:
                book = fill_book(system, count - len(book) // REPLY_SIZE)
                with serving_files(files(system, book)) as url:
                    for clients in (1, 8):
                        compare(f"{backend.name}, {count:,} replies", clients, url, system.public, len(book) / 1e6)


def files(system: System, book: bytes) -> Path:
    folder = system.root / "nginx"
    (folder / "v1").mkdir(parents=True, exist_ok=True)
    (folder / "v1" / "book").write_bytes(book)
    (folder / "v1" / "desk").write_bytes(b"")
    return folder


def compare(name: str, clients: int, nginx: str, ours: str, size: float) -> None:
    """``size``: of the book, in megabytes."""
    turns = in_turns(ROUNDS, partial(books, ours, clients), partial(books, nginx, clients))
    row(
        f"nginx, a file, {clients} clients beside it",
        turns.their_rate() * size,
        "MB/s",
        f"{turns.their_rate():.0f} books/s",
    )
    told = f"{turns.rate():.0f} books/s, {turns.share('nginx', GOAL)}"
    row(f"{name}: {clients} clients", turns.rate() * size, "MB/s", told)


def books(url: str, clients: int) -> dict[str, Any]:
    found: dict[str, Any] = load(url, clients, SECONDS, "book")["book"]
    return found


if __name__ == "__main__":
    main()
