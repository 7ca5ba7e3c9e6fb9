"""What the page sees of people in tables and texts, and how long a copy of a large table takes it."""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path

from tests.bench.table import heading, row
from tests.support.system import System

SCRIPT = Path(__file__).with_suffix(".mjs")
NAMES = ["Anna Müller", "Peter Schmidt", "María García", "Zofia Nowak", "Luca Rossi", "Aylin Demir", "Jan Bakker"]
SIZE = 1_000_000_000


def _ran(*arguments: str) -> str:
    return subprocess.run(["node", str(SCRIPT), *arguments], check=True, capture_output=True, text=True).stdout


def main(system: System) -> None:
    for part, rows in json.loads(_ran()).items():
        heading(f"People in made-up {part} of ten places")
        for kind, count, precision, recall in rows:
            figures = f"precision {precision:.2f}" + ("" if recall is None else f", recall {recall:.2f}")
            row(kind, count, "", figures)
    heading("A copy of a table of 1 GB in Chromium: names replaced, dates made coarser, notes blackened")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "people.csv"
        _write(path)
        took = json.loads(_ran(system.public, str(path)))
        row("speed", path.stat().st_size / 1e6 / took["seconds"], "MB/s")
        row("most that the Worker held", took["heap"] / 1e6, "MB")


def _write(path: Path) -> None:
    lines = [
        f"{number},{NAMES[number % 7]} {number % 5000},19{60 + number % 40}-03-1{number % 10},{30000 + number},"
        f"{'a note of some length about this one' if number % 3 else 'none'}\n"
        for number in range(100_000)
    ]
    block = "".join(lines)
    with path.open("w") as file:
        file.write("id,name,birth date,salary,medical note\n")
        for _ in range(SIZE // len(block)):
            file.write(block)
