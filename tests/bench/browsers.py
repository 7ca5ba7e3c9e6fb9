"""The page's figures, in the three browsers; at level Safer on one core, as on a weak machine in Tor Browser."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.table import goal, heading, row
from tests.support.desks import TODAY, MadeDesk
from tests.support.system import Browser, System

WEB = Path(__file__).parents[2] / "client" / "web"
NAMES = {"chromium": "Chromium", "firefox": "Firefox", "safer": "Firefox, level Safer, one core"}
GOALS = {
    "chromium": {"page at 400 kbit/s, 600 ms: until it can be typed in": 3_000},
    "safer": {
        "page: until it can be typed in": 3_000,
        "seal a message of one part": 500,
        "find one reply in a book of 16384": 5_000,
    },
}
"""Milliseconds."""
OPENED, OPENINGS = 5.0, 3
"""Seconds until a codename is open, and how often that is measured."""
TYPING = 6.0
"""Seconds in which nobody has typed eight words, and the page has made itself ready."""


def main(system: System) -> None:
    desk = MadeDesk()
    sheets = [
        desk.sheet(reviewer, TODAY - day, TODAY - day) for day in range(30) for reviewer in (desk.first, desk.second)
    ]
    pin = {"desk": desk.id.hex(), "newest": desk.id.hex()}
    given = json.dumps({"document": desk.document(sheets=sheets).hex(), "pin": pin, "today": TODAY})
    for kind, name in NAMES.items():
        heading(name)
        command = ["node", str(Path(__file__).with_suffix(".mjs")), kind, system.public]
        with _cores(1 if kind == "safer" else None):
            ran = subprocess.run(command, input=given, check=True, capture_output=True, text=True, timeout=600)
        for what, figure, unit in json.loads(ran.stdout):
            most = GOALS.get(kind, {}).get(what)
            row(what, figure, unit) if most is None else goal(what, figure, unit, most)
    _opening_on_one_core(system)
    heading("The page")
    files = [
        path
        for path in WEB.rglob("*")
        if path.suffix in (".js", ".html", ".css", ".svg") and not path.name.endswith(".d.ts")
    ]
    row(
        "its code and words, uncompressed",
        sum(path.stat().st_size for path in files) / 1000,
        "KB",
        f"{len(files)} files",
    )


def _opening_on_one_core(system: System) -> None:
    """What a source waits for who comes back: a codename typed, until its conversation is shown. The browser has one core for all of its processes."""
    with Browser("chromium", system.public) as source:
        source.do("load")
        words = source.do("send", message="For the bench.", channel="both")["words"]
        source.do("waitFor", delivery="sent")
    heading(f"A codename opened in the page, the browser on one core: median of {OPENINGS}")
    for kind, name in NAMES.items():
        with _cores(1), Browser(kind, system.public) as source:
            typed = sorted(_opening(source, " ".join(words), TYPING) for _ in range(OPENINGS))
            at_once = sorted(_opening(source, " ".join(words), 0) for _ in range(OPENINGS))
        goal(name.removesuffix(", one core"), typed[OPENINGS // 2], "s", OPENED)
        row("  the same, with the codename there as soon as the page is", at_once[OPENINGS // 2], "s")


def _opening(source: Browser, codename: str, typing: float) -> float:
    source.do("load")
    time.sleep(typing)
    began = time.monotonic()
    source.do("open", codename=codename)
    return time.monotonic() - began


@contextmanager
def _cores(number: int | None) -> Iterator[None]:
    """What is started now has no more cores than so many; None: all there are."""
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, set(sorted(cores)[:number]))
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)
