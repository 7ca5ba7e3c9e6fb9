"""The page's figures, in the three browsers."""

from __future__ import annotations

import json
import os
import subprocess
import time
from pathlib import Path

from tests.bench.table import heading, row
from tests.support.desks import TODAY, MadeDesk
from tests.support.system import Browser, System

WEB = Path(__file__).parents[2] / "client" / "web"
NAMES = {"chromium": "Chromium", "firefox": "Firefox", "safer": "Firefox, level Safer"}


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
        ran = subprocess.run(command, input=given, check=True, capture_output=True, text=True, timeout=180)
        for what, figure, unit in json.loads(ran.stdout):
            row(what, figure, unit)
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
    heading("A codename opened in the page, the browser on one core")
    cores = os.sched_getaffinity(0)
    for kind, name in NAMES.items():
        os.sched_setaffinity(0, {min(cores)})  # what is started now has no other
        try:
            with Browser(kind, system.public) as source:
                source.do("load")
                began = time.monotonic()
                source.do("open", codename=" ".join(words))
                row(name, time.monotonic() - began, "s")
        finally:
            os.sched_setaffinity(0, cores)
