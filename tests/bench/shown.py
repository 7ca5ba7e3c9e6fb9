"""What a server must reach (docs/scaling.md): each figure with its goal, "met" or "missed". What is compared runs in turns.

``python -m tests.bench shown``, in a quarter of an hour, on a machine that does nothing else. How many posts other programs take is
``python -m tests.bench.peers``, which needs them set up.
"""

from __future__ import annotations

from tests.bench import book, exchanges, growth
from tests.bench.abuse import memory
from tests.bench.systems import backends, serving
from tests.bench.table import goal, heading

IDLE = 203  # MB
SIZES = (10_000, 1_000_000)


def main() -> None:
    """Print the tables."""
    exchanges.main()
    book.main()
    for backend in backends():
        growth.expire(backend, SIZES)
    heading("Memory of a server that nobody uses, all its processes")
    with serving(backends()[0]) as system:
        goal(backends()[0].name, memory(system), "MB", IDLE)


if __name__ == "__main__":
    main()
