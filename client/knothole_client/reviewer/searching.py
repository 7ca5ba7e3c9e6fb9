"""Search in an open vault: in memory, with nothing written anywhere. What is kept for the next search goes as soon as its case changes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from knothole_client.failures import Failures
from knothole_client.protocol.bundle import File
from knothole_client.reviewer.cases import Case, messages_of, outline
from knothole_client.reviewer.files import files_here
from knothole_client.reviewer.messages import Message
from knothole_client.reviewer.vault.vault import Vault

AROUND: Final = 40  # characters shown on either side of a hit
WINDOW: Final = 256  # characters looked at together
MAX_LONGER: Final = 4  # a text may be so much longer, by its accents, than what it is compared as
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


def search(vault: Vault, words: str, failed: Failures, most: int | None = None) -> list[Hit]:
    """Every text of a case that has all the words, whatever their case and accents. Muted cases and spam are searched too.

    Args:
        failed: takes the names of cases that cannot be searched.
        most: with so many hits no further case is looked into. None: all.
    """
    wanted = normalise(words).split()
    hits: list[Hit] = []
    for case in outline(vault, failed) if wanted else ():
        with failed.of(case.name):
            hits += [
                Hit(case.name, text.where, text.day, _excerpt(text.text, wanted[0]))
                for text in _texts_of(vault, case)
                if all(word in text.normalised for word in wanted)
            ]
        if most is not None and len(hits) >= most:
            break
    return hits


def read_ahead(vault: Vault, failed: Failures) -> Iterator[None]:
    """Read what searching needs, case by case, while there is time: the first search of a sitting reads it otherwise."""
    for case in outline(vault, failed):
        with failed.of(case.name):
            _texts_of(vault, case)
        yield


class _Text(NamedTuple):
    """A text of a case, as it is and as it is compared."""

    where: str
    day: int | None
    text: str
    normalised: str


def _texts_of(vault: Vault, case: Case) -> list[_Text]:
    def made() -> tuple[list[_Text], bool]:
        messages = messages_of(vault, case.case_key)
        texts = [_Text(where, day, text, normalise(text)) for where, day, text in _texts(vault, case, messages)]
        # A list of files may come later, beside the vault.
        return texts, all(_files(vault, message) for message in messages if message.bundle)

    return vault.recall.of(case.case_key, "texts", made)


def normalise(text: str) -> str:
    """A text as it is compared: small letters without accents (Unicode NFKD, casefold)."""
    if text.isascii():
        return text if text.islower() else text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text).casefold())


def _texts(vault: Vault, case: Case, messages: Iterable[Message]) -> Iterator[tuple[str, int | None, str]]:
    for message in messages:
        yield "message", message.day, message.text
        for answer in message.answers.values():
            yield "answer", message.day, answer if isinstance(answer, str) else " ".join(answer)
        for file in _files(vault, message):
            yield "file", message.day, file.name
    for reply in case.replies:
        yield "reply", reply.day, reply.text
    for note in case.state.notes:
        yield "note", note.day, note.text
    for label in case.state.labels:
        yield "label", None, label


def _files(vault: Vault, message: Message) -> tuple[File, ...]:
    return files_here(vault, message.bundle, vault.pin.desk).files if message.bundle and vault.pin else ()


def _excerpt(text: str, word: str) -> str:
    middle = _position(text, word)
    start, end = max(0, middle - AROUND), middle + len(word) + AROUND
    cut = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{cut}{'…' if end < len(text) else ''}"


def _position(text: str, word: str) -> int:
    """Where a word begins in a text, as it was before it was made comparable; 0 if no character begins it."""
    if text.isascii():
        return max(0, text.lower().find(word))
    for start in range(0, len(text), WINDOW):
        window = text[start : start + WINDOW + len(word) * MAX_LONGER]
        if word in normalise(window):
            return start + _exact_position(window, word)
    return 0


def _exact_position(text: str, word: str) -> int:
    normalised, positions = [], []  # of each normalised character, where it comes from
    for position, character in enumerate(text):
        for normalised_character in normalise(character):
            normalised.append(normalised_character)
            positions.append(position)
    at = "".join(normalised).find(word)
    return positions[at] if at >= 0 else 0
