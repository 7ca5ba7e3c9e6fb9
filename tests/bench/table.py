"""How figures are printed; and kept, for ``document``."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True)
class Table:
    """What was printed under a heading: what, figure with unit, and what is said of it."""

    heading: str
    rows: list[tuple[str, str, str]] = field(default_factory=list)


printed: Final[list[Table]] = []


def heading(text: str) -> None:
    """Begin a table."""
    print(f"\n{text}\n{'-' * len(text)}", flush=True)
    printed.append(Table(text))


def row(what: str, figure: float, unit: str, note: str = "") -> None:
    """A figure."""
    shown = f"{figure:,.{0 if figure >= 100 else 2}f}"
    print(f"{what:<58} {shown:>10} {unit:<6} {note}".rstrip(), flush=True)
    printed[-1].rows.append((what.strip(), f"{shown} {unit}", note))


def goal(what: str, figure: float, unit: str, most: float, note: str = "") -> None:
    """A figure beside what it may be at most."""
    row(what, figure, unit, "; ".join(filter(None, (note, f"goal {most:g}: {'met' if figure <= most else 'missed'}"))))
