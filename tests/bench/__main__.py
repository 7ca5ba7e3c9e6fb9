"""``python -m tests.bench [NAME]…``: everything, in about twenty minutes, or some parts of it; ``ticks``, two hours, ``seeds``,
some hours, and ``slow``, half an hour, by their names only."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.bench import (
    abuse,
    book,
    browsers,
    bundles,
    exchanges,
    files,
    flood,
    growth,
    load,
    morning,
    people,
    sealing,
    seeds,
    slow,
    ticks,
    used_vault,
    vaults,
    visits,
    window,
)
from tests.support.system import System, running


def with_a_server(part: Callable[[System], None]) -> None:
    with tempfile.TemporaryDirectory() as root, running(Path(root)) as system:
        part(system)


PARTS: dict[str, Callable[[], None]] = {
    "sealing": sealing.main,
    "vaults": vaults.main,
    "vault": used_vault.main,
    "window": window.main,
    "flood": flood.main,
    "files": files.main,
    "exchanges": exchanges.main,
    "book": book.main,
    "load": load.main,
    "growth": growth.main,
    "morning": morning.main,
    **{
        part.__name__.rpartition(".")[2]: partial(with_a_server, part.main)
        for part in (abuse, browsers, visits, bundles, people)
    },
}

LONG: dict[str, Callable[[], None]] = {
    "ticks": ticks.main,
    "seeds": seeds.main,
    "slow": partial(with_a_server, slow.main),
}


def main() -> None:
    names = sys.argv[1:] or list(PARTS)
    parts = PARTS | LONG
    if unknown := [name for name in names if name not in parts]:
        sys.exit(f"no such part: {', '.join(unknown)}; there are {', '.join(parts)}")
    for name in names:
        parts[name]()


if __name__ == "__main__":
    main()
