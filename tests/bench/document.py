"""``python -m tests.bench --document PART…``: what parts print goes into docs/scaling.md too, between two marks for each; the words around are ours."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path
from typing import Final

from tests.bench.table import Table

DOCUMENT: Final = Path(__file__).parents[2] / "docs" / "scaling.md"
_SECTION: Final = re.compile(r"(<!-- bench (?P<part>[a-z]+) -->\n).*?(<!-- end -->\n)", re.DOTALL)


def sections(text: str) -> list[str]:
    """The parts that have a place in it."""
    return [found["part"] for found in _SECTION.finditer(text)]


def insert(text: str, part: str, tables: list[Table], when: str) -> str:
    """The document with a part's tables in their place."""
    shown = "\n".join([f"Written by the bench, `{part}`, on {when}.\n", *map(_markdown, tables)])
    return _SECTION.sub(lambda found: f"{found[1]}{shown}{found[3]}" if found["part"] == part else found[0], text)


def write(part: str, tables: list[Table], load: float) -> None:
    """Put them into the file. ``load``: the machine's, when the part began."""
    when = f"{time.strftime('%Y-%m-%d')}, on {os.cpu_count()} cores with a load of {load:.1f} before it began"
    DOCUMENT.write_text(insert(DOCUMENT.read_text(), part, tables, when))


def _markdown(table: Table) -> str:
    lines = [f"| {table.heading} | | |", "|---|---|---|"]
    lines += [f"| {' | '.join(cell.replace('|', ' ') for cell in cells)} |" for cells in table.rows]
    return "\n".join([*lines, ""])
