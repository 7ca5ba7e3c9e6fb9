"""Search in an open vault: in memory, with nothing written anywhere and no index that would outlive a case."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from knothole_client.failures import Failures
from knothole_client.reviewer.cases import Case, each_case
from knothole_client.reviewer.files import files_here
from knothole_client.reviewer.vault.vault import Vault

AROUND: Final = 40  # characters shown on either side of a hit
_MARKS: Final = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]")
"""Accents, and points that Hebrew and Arabic may leave out."""


@dataclass(frozen=True)
class Hit:
    """A text that has all the words."""

    case: str
    where: str
    """``message``, ``answer`` (the source's, to a channel's question), ``file``, ``reply``, ``note`` or ``label``."""
    day: int | None
    excerpt: str = field(repr=False)


def search(vault: Vault, words: str, failed: Failures) -> list[Hit]:
    """Every text of a case that has all the words, whatever their case and accents. Muted cases and spam are searched too.

    Args:
        failed: takes the names of cases that cannot be searched.
    """
    wanted = normalise(words).split()
    if not wanted:
        return []
    found = []
    for case in each_case(vault, failed):
        with failed.of(case.name):
            for where, day, text in _texts(vault, case):
                normalised = normalise(text)
                if all(word in normalised for word in wanted):
                    found.append(Hit(case.name, where, day, _excerpt(text, wanted[0])))
    return found


def normalise(text: str) -> str:
    """A text as it is compared: small letters without accents (Unicode NFKD, casefold)."""
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text).casefold())


def _texts(vault: Vault, case: Case) -> Iterator[tuple[str, int | None, str]]:
    for message in case.messages:
        yield "message", message.day, message.text
        for answer in message.answers.values():
            yield "answer", message.day, answer if isinstance(answer, str) else " ".join(answer)
        if message.bundle and vault.pin:
            for file in files_here(vault, message.bundle, vault.pin.desk).files:
                yield "file", message.day, file.name
    for reply in case.replies:
        yield "reply", reply.day, reply.text
    for note in case.state.notes:
        yield "note", note.day, note.text
    for label in case.state.labels:
        yield "label", None, label


def _excerpt(text: str, word: str) -> str:
    normalised, positions = [], []  # of each normalised character, where it comes from
    for position, character in enumerate(text):
        for normalised_character in normalise(character):
            normalised.append(normalised_character)
            positions.append(position)
    at = "".join(normalised).find(word)
    middle = positions[at] if at >= 0 else 0
    start, end = max(0, middle - AROUND), middle + len(word) + AROUND
    cut = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{cut}{'…' if end < len(text) else ''}"
