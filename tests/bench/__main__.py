"""``python -m tests.bench [--document] [NAME]…``: everything, in about twenty minutes, or some parts of it; by their names only ``ticks``, two
hours, ``seeds``, some hours, ``slow``, half an hour, and ``shown``: what a server must reach, each with its goal, in a quarter of an hour.
``--document``: what is printed goes into docs/scaling.md, too."""

from __future__ import annotations

import os
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
    commands,
    document,
    exchanges,
    files,
    flood,
    growth,
    load,
    morning,
    people,
    sealing,
    seeds,
    shown,
    slow,
    table,
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
    "commands": commands.main,
    "exchanges": exchanges.main,
    "book": book.main,
    "load": load.main,
    "growth": growth.main,
    "morning": morning.main,
    "chunks": bundles.chunks,
    **{
        part.__name__.rpartition(".")[2]: partial(with_a_server, part.main)
        for part in (abuse, browsers, visits, bundles, people)
    },
}

LONG: dict[str, Callable[[], None]] = {
    "ticks": ticks.main,
    "seeds": seeds.main,
    "shown": shown.main,
    "slow": partial(with_a_server, slow.main),
}


def main() -> None:
    documented = sys.argv[1:2] == ["--document"]
    names = sys.argv[1 + documented :] or list(PARTS)
    parts = PARTS | LONG
    places = document.sections(document.DOCUMENT.read_text())
    known = [name for name in parts if not documented or name in places]
    if unknown := [name for name in names if name not in known]:
        sys.exit(f"no such part: {', '.join(unknown)}; there are {', '.join(known)}")
    for name in names:
        before = len(table.printed)
        load, *_ = os.getloadavg()
        parts[name]()
        if documented:
            document.write(name, table.printed[before:], load)


if __name__ == "__main__":
    main()
