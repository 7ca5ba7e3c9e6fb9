"""What became of one's own letters, in words, and which were begun."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from knothole_client import clock
from knothole_client.commands.screen import say
from knothole_client.reviewer.cases import case_names
from knothole_client.reviewer.letters.fate import in_days
from knothole_client.reviewer.vault.outbox import Letter
from knothole_client.reviewer.vault.vault import Vault


def waiting_sentence(letters: Iterable[Letter], today: int) -> str | None:
    """How many letters are not in the book in full, and for how long; None if all are."""
    waiting = [letter for letter in letters if letter.waits]
    if not waiting:
        return None
    in_part = [letter for letter in waiting if letter.in_book]
    gone = [letter for letter in waiting if not letter.in_book and letter.arrived is not None]
    unseen = [letter for letter in waiting if not letter.in_book and letter.arrived is None]
    counted = [
        (unseen, "not seen in the book yet"),
        (in_part, "only in part in the book"),
        (gone, "gone from the book"),
    ]
    sentence = "; ".join(f"{_counted(several, today)} {what}" for several, what in counted if several)
    return f"{sentence}. Each export posts what is missing. See: knothole reviewer outbox"


def _counted(letters: list[Letter], today: int) -> str:
    oldest = today - min(letter.day for letter in letters)
    count = f"{len(letters)} {'reply' if len(letters) == 1 else 'replies'}"
    if oldest <= 0:
        return count
    return (
        f"{count} (written {in_days(oldest)} ago)"
        if len(letters) == 1
        else f"{count} (the oldest written {in_days(oldest)} ago)"
    )


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


def say_begun(vault: Vault) -> None:
    """Name the cases in which a reply was begun and not queued."""
    names = case_names(vault)
    begun = sorted(
        f"{names[case]} ({duty})" if duty else names[case]
        for case, duty in vault.begun.cases().items()
        if case in names
    )
    if begun:
        say(f"Begun, and not queued: {', '.join(begun)}. Continue it with: knothole reviewer reply CASE", "yellow")


def as_what(duty: str) -> str:
    """The duty that a begun reply is to fulfil, between commas; "" if it is none."""
    return f", as the {duty}," if duty else ""
