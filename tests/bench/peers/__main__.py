"""``python -m tests.bench.peers [--document] [--hush-line FOLDER] [--securedrop FOLDER] --into FOLDER``: posts beside our exchanges, in turns, each with 8 clients.

``FOLDER``: what was downloaded (``git clone``, or an unpacked archive). ``--into``: an empty folder for what pip installs, kept for the next
time. Not a part of ``make bench``. A message of theirs is one request; here a visit makes five, of which one takes a message's part.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from tests.bench import document
from tests.bench.exchanges import exchanges
from tests.bench.peers.posting import CLIENTS, MESSAGE, Poster, posts
from tests.bench.peers.programs import WORKERS, hush_line, securedrop
from tests.bench.systems import backends, serving
from tests.bench.table import heading, printed, row
from tests.bench.turns import in_turns

ROUNDS = 3
GOAL = 30  # times as many exchanges as the better of them takes posts


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.peers")
    parser.add_argument("--hush-line", type=Path)
    parser.add_argument("--securedrop", type=Path)
    parser.add_argument("--into", type=Path, required=True)
    parser.add_argument("--document", action="store_true", help="write the table into docs/scaling.md, too")
    given = parser.parse_args()
    load, *_ = os.getloadavg()
    heading(
        f"Posts of {MESSAGE:,} characters by {CLIENTS} clients, gunicorn {' '.join(WORKERS)}, beside exchanges here"
    )
    with serving(backends()[0]) as system:
        for name, program, source in (
            ("Hush Line", hush_line, given.hush_line),
            ("SecureDrop", securedrop, given.securedrop),
        ):
            if source:
                with program(source.resolve(), given.into.resolve()) as (posters, stored):
                    compare(name, posters, stored, system.public)
    if given.document:
        document.write("peers", printed, load)


def compare(name: str, posters: list[Poster], stored: Callable[[], int], ours: str) -> None:
    """Print how many posts a program takes; what it answered must be stored."""
    answered = 0

    def post() -> dict[str, Any]:
        nonlocal answered
        figures = posts(posters)
        answered += figures["count"]
        return figures

    before = stored()
    turns = in_turns(ROUNDS, partial(exchanges, ours, CLIENTS), post)
    assert stored() >= before + answered, "not all that was answered is stored"  # more, if an answer was lost
    times = turns.times_theirs()
    refused = sum(figures["refused"] for figures in turns.theirs)
    row(f"{name}: posts", turns.their_rate(), "/s", f"{refused} more refused" if refused else "")
    row(
        f"exchanges beside it: {times:.0f} times",
        turns.rate(),
        "/s",
        f"goal {GOAL} times: {'met' if times >= GOAL else 'missed'}",
    )


if __name__ == "__main__":
    main()
