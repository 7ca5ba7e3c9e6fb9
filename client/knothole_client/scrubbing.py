"""Text from outside, made harmless to look at."""

from __future__ import annotations

import unicodedata
from typing import Final

_LAYOUT: Final = "\n\t"
_JOINERS: Final = "\u200c\u200d"  # Persian and emoji need them
_BOM: Final = "\ufeff"


def scrub(untrusted: str) -> str:
    """A name, or whatever else stands in a line of ours: control and bidi-override characters become visible marks such as ‹U+202E›, and so do
    line feeds and tabs, so that nothing in it can begin a line of its own."""
    if untrusted.isprintable():  # so it has none of them; a list of a thousand cases asks thousands of times
        return untrusted
    return "".join(character if _is_harmless(character) else _mark(character) for character in untrusted)


def scrub_text(untrusted: str) -> str:
    """As :func:`scrub`, for what somebody wrote in lines: what Windows adds is nothing to show."""
    text = plain_lines(untrusted)
    if (
        text.replace("\n", "").replace("\t", "").isprintable()
    ):  # else each character is looked at, which takes as long as all else of a case
        return text
    return "".join(
        character if character in _LAYOUT or _is_harmless(character) else _mark(character) for character in text
    )


def plain_lines(text: str) -> str:
    """A text without what Windows adds: a byte order mark, and a carriage return at the end of each line."""
    return text.removeprefix(_BOM).replace("\r\n", "\n")


def is_right_to_left(text: str) -> bool:
    """Whether the first letter of a text is of a script that runs from right to left."""
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((direction for direction in directions if direction in ("L", "R", "AL")), "L") != "L"


def runs_to_the_left(text: str) -> bool:
    """Whether any letter of it does."""
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)


def _is_harmless(character: str) -> bool:
    return character in _JOINERS or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp")


def _mark(character: str) -> str:
    return f"‹U+{ord(character):04X}›"
