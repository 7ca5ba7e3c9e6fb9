"""Search in an open vault: in memory, with nothing written anywhere. What is kept for the next search goes as soon as its case changes."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from knothole_client.failures import Failures
from knothole_client.protocol.bundle import File
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer.files import announcement, files_here
from knothole_client.reviewer.messages import Message, MessagePart, join
from knothole_client.reviewer.sieve import Sieve
from knothole_client.reviewer.team import recording
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
    """Every text of a case that has all the words, whatever their case and accents. Muted cases and spam are searched too. Starred cases come first,
    then the newest.

    Only what may have the words is read: what it was kept as is looked through first (:class:`~knothole_client.reviewer.sieve.Sieve`).

    Args:
        failed: takes the names of cases that cannot be searched.
        most: with so many hits no further case is looked into. None: all.
    """
    wanted = normalise(words).split()
    hits: list[Hit] = []
    if not wanted:
        return hits
    source = _Source(vault, Sieve(wanted, normalise))
    for case, name in vault.cases.in_order():
        with failed.of(name):
            hits += [
                Hit(name, text.where, text.day, _excerpt(text.text, wanted[0]))
                for text in source.texts(case)
                if all(word in text.normalised for word in wanted)
            ]
        if most is not None and len(hits) >= most:
            break
    return hits


class _Text(NamedTuple):
    """A text of a case, as it is and as it is compared."""

    where: str
    day: int | None
    text: str
    normalised: str

    @classmethod
    def of(cls, where: str, day: int | None, text: str) -> _Text:
        return cls(where, day, text, normalise(text))


class _Read(NamedTuple):
    """What was read of a message."""

    place: tuple[int, int, bytes]
    texts: list[_Text]


class _Part(NamedTuple):
    """A part of a message as it was kept."""

    part: int
    parts: int
    day: int
    alarm: str | None
    raw: bytes


class _Source:
    """The texts of cases that may have some words. What was read once is kept until its case changes."""

    def __init__(self, vault: Vault, sieve: Sieve) -> None:
        self._vault = vault
        self._sieve = sieve
        self._with_files = vault.bundles.messages()
        self._said = vault.events.texts()

    def texts(self, case: VerifyKey) -> Iterator[_Text]:
        """Those of the source in their order, then those of the reviewers."""
        kept: dict[bytes, _Read] = self._vault.recall.of(case, "texts", lambda: ({}, True))
        parts: dict[bytes, list[_Part]] = {}
        for message, part, of, day, alarm, raw in self._vault.messages.of_case(case):
            parts.setdefault(message, []).append(_Part(part, of, day, alarm, raw))
        read = [kept.get(message) or self._read(case, message, parts[message], kept) for message in parts]
        for of_message in sorted(of_message for of_message in read if of_message):
            yield from of_message.texts
        yield from self._of_reviewers(case)

    def _read(
        self,
        case: VerifyKey,
        message: bytes,
        parts: list[_Part],
        kept: dict[bytes, _Read],
    ) -> _Read | None:
        has_files = (case, message) in self._with_files
        if not has_files and len(parts) == 1 and not self._sieve.may_pass(parts[0].raw):
            return None
        bundle = announcement(self._vault, case, message) if has_files else None
        joined = join(message, [MessagePart.kept(*part) for part in parts], None, bundle)
        files = _files(self._vault, joined)
        read = _Read(joined.sort_key, [_Text.of(*text) for text in _texts(joined, files)])
        if files or not bundle:  # a list of files may come later, beside the vault
            kept[message] = read
        return read

    def _of_reviewers(self, case: VerifyKey) -> Iterable[_Text]:
        said = self._said.get(case, [])
        if not any(self._sieve.may_pass(raw) or _is_cut(raw) for raw in said):
            return []

        def made() -> tuple[list[_Text], bool]:
            state = recording.state(self._vault, case)
            texts = [_Text.of("reply", reply.day, reply.text) for reply in state.replies]
            texts += [_Text.of("note", note.day, note.text) for note in state.notes]
            return texts + [_Text.of("label", None, label) for label in state.labels], True

        return self._vault.recall.of(case, "said", made)


def _is_cut(raw: bytes) -> bool:
    """Whether an event has only a part of its text."""
    return b'"parts":' in raw and bool(json.loads(raw).get("parts", 1) > 1)


def normalise(text: str) -> str:
    """A text as it is compared: small letters without accents (Unicode NFKD, casefold)."""
    if text.isascii():
        return text if text.islower() else text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text).casefold())


def _texts(message: Message, files: Iterable[File]) -> Iterator[tuple[str, int | None, str]]:
    yield "message", message.day, message.text
    for answer in message.answers.values():
        yield "answer", message.day, answer if isinstance(answer, str) else " ".join(answer)
    for file in files:
        yield "file", message.day, file.name


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
