"""What became of one's own letter, in words."""

from __future__ import annotations

from knothole_client import clock
from knothole_client.reviewer.vault.outbox import Letter
from knothole_client.sentences import Sentence


def fate(letter: Letter, today: int) -> Sentence:
    """Where a letter is, by the last list of the book that was compared."""
    if letter.retracted is not None:
        pattern = "retracted on {day}, and still in the book" if letter.in_book else "retracted on {day}"
        return Sentence(pattern, day=clock.written(letter.retracted))
    if letter.over:
        return _at_the_end(letter)
    if letter.stands and letter.arrived is None:
        return Sentence("in the book")
    if letter.stands:
        return Sentence("in the book, first seen {day}", day=clock.written(letter.arrived or 0))
    days = in_days(today - letter.day)
    if letter.in_book:
        return Sentence(
            "only {here} of {parts} parts in the book, which the source cannot read without the rest. The rest waits; written {days} ago",
            here=letter.in_book,
            parts=letter.parts,
            days=days,
        )
    if letter.arrived is not None:
        return Sentence("gone from the book; it waits to be posted again, written {days} ago", days=days)
    return Sentence("waiting for {days}", days=days) if today > letter.day else Sentence("waiting since today")


def _at_the_end(letter: Letter) -> Sentence:
    if letter.in_book == letter.parts:
        return Sentence("past its days")
    if letter.in_book:
        return Sentence(
            "past its days; only {here} of its {parts} parts were in the book to the end",
            here=letter.in_book,
            parts=letter.parts,
        )
    if letter.arrived is None:
        return Sentence("past its days; it was never in the book")
    return Sentence("past its days; it was gone from the book before")


def in_days(days: int) -> Sentence:
    """So many days, never fewer than none."""
    return Sentence("1 day") if days == 1 else Sentence("{count} days", count=max(days, 0))
