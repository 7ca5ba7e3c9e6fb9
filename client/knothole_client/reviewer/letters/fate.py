"""What became of one's own letter, in words."""

from __future__ import annotations

from knothole_client import clock
from knothole_client.reviewer.vault.outbox import Letter


def fate(letter: Letter, today: int) -> str:
    """Where a letter is, by the last list of the book that was compared."""
    if letter.retracted is not None:
        return f"retracted on {clock.written(letter.retracted)}" + (", and still in the book" if letter.in_book else "")
    if letter.over:
        return f"past its days{_at_the_end(letter)}"
    if letter.stands:
        return "in the book" if letter.arrived is None else f"in the book, first seen {clock.written(letter.arrived)}"
    if letter.in_book:
        ago = in_days(today - letter.day)
        return (
            f"only {letter.in_book} of {letter.parts} parts in the book, which the source cannot read without the rest. The rest waits; written"
            f" {ago} ago"
        )
    if letter.arrived is not None:
        return f"gone from the book; it waits to be posted again, written {in_days(today - letter.day)} ago"
    return f"waiting for {in_days(today - letter.day)}" if today > letter.day else "waiting since today"


def _at_the_end(letter: Letter) -> str:
    if letter.in_book == letter.parts:
        return ""
    if letter.in_book:
        return f"; only {letter.in_book} of its {letter.parts} parts were in the book to the end"
    return "; it was never in the book" if letter.arrived is None else "; it was gone from the book before"


def in_days(days: int) -> str:
    """So many days, never fewer than none."""
    return "1 day" if days == 1 else f"{max(days, 0)} days"
