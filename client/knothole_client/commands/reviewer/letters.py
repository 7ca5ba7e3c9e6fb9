"""What became of one's own letters, in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from knothole_client import clock
from knothole_client.reviewer.vault.outbox import Letter


def fate(letter: Letter, today: int) -> str:
    """Where a letter is, by the last list of the book that was imported."""
    if letter.retracted is not None:
        still = ", and still in the book" if letter.in_book else ""
        return f"retracted on {clock.written(letter.retracted)}{still}"
    if letter.over:
        return "past its days" if letter.arrived is not None else "past its days; it was never in the book"
    if letter.stands:
        return "in the book" if letter.arrived is None else f"in the book, first seen {clock.written(letter.arrived)}"
    waited = _days(today - letter.day)
    if letter.arrived is not None:
        return f"gone from the book; it waits to be posted again, written {waited} ago"
    return f"waiting for {waited}" if today > letter.day else "waiting since today"


def oldest_waiting(letters: Iterable[Letter], today: int) -> str | None:
    """How many letters were not seen in the book yet, and for how long; None if all were."""
    waiting = [letter for letter in letters if letter.waits]
    if not waiting:
        return None
    oldest = today - min(letter.day for letter in waiting)
    age = f", the oldest for {_days(oldest)}" if oldest > 0 else ""
    return f"{len(waiting)} {'reply' if len(waiting) == 1 else 'replies'} not seen in the book yet{age}"


def letter_json(letter: Letter) -> dict[str, Any]:
    """A letter for programs."""
    return {
        "id": letter.id.hex(),
        "day": clock.written(letter.day),
        "parts": letter.parts,
        "in_book": letter.in_book,
        "waiting": letter.waits,
        "arrived": None if letter.arrived is None else clock.written(letter.arrived),
        "retracted": None if letter.retracted is None else clock.written(letter.retracted),
        "over": letter.over,
    }


def _days(days: int) -> str:
    return "1 day" if days == 1 else f"{max(days, 0)} days"
