"""How figures are printed."""

from __future__ import annotations


def heading(text: str) -> None:
    print(f"\n{text}\n{'-' * len(text)}", flush=True)


def row(what: str, figure: float, unit: str, note: str = "") -> None:
    print(f"{what:<58} {figure:>10,.{0 if figure >= 100 else 2}f} {unit:<6} {note}".rstrip(), flush=True)


def goal(what: str, figure: float, unit: str, most: float) -> None:
    """A figure beside its goal."""
    row(what, figure, unit, f"goal {most:g}: {'met' if figure <= most else 'missed'}")
