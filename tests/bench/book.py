"""A book of 1,000 replies, beside nginx serving the same bytes as a file."""

from __future__ import annotations

from pathlib import Path

from tests.bench.loading import load
from tests.bench.nginx import serving_files
from tests.bench.systems import backends, fill_book, serving
from tests.bench.table import heading, row
from tests.support.system import System

REPLIES = 1_000
SECONDS = 2
ROUNDS = 3


def main() -> None:
    heading(f"A book of {REPLIES:,} replies, a connection each time")
    for backend in backends():
        with serving(backend) as system:
            book = fill_book(system, REPLIES)
            with serving_files(files(system, book)) as url:
                for clients in (1, 8):
                    compare(backend.name, clients, url, system.public, len(book) / 1e6)


def files(system: System, book: bytes) -> Path:
    folder = system.root / "nginx"
    (folder / "v1").mkdir(parents=True)
    (folder / "v1" / "book").write_bytes(book)
    (folder / "v1" / "desk").write_bytes(b"")
    return folder


def compare(name: str, clients: int, nginx: str, ours: str, size: float) -> None:
    """``size``: of the book, in megabytes."""
    rates: dict[str, list[float]] = {nginx: [], ours: []}
    for _ in range(ROUNDS):  # in turns, for the machine is not the same from second to second
        for url, found in rates.items():
            found.append(load(url, clients, SECONDS, "book")["book"]["rate"])
    file, book = max(rates[nginx]), max(rates[ours])
    row(f"nginx, a file, {clients} clients", file * size, "MB/s", f"{file:.0f} books/s")
    row(f"{name}: {clients} clients", book * size, "MB/s", f"{book:.0f} books/s, {100 * book / file:.0f} % of nginx")


if __name__ == "__main__":
    main()
