"""Search in an open vault: in memory, with nothing written anywhere. What is kept for the next search goes as soon as its case changes."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from knothole_client.failures import Failures
from knothole_client.protocol.bundle import Bundle, File
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer.files import announcements, files_here
from knothole_client.reviewer.messages import Message, MessagePart, join
from knothole_client.reviewer.sieve import Sieve
from knothole_client.reviewer.team import recording
from knothole_client.reviewer.vault.vault import Vault

AROUND: Final = 40  # characters shown on either side of a hit
WINDOW: Final = 256  # characters looked at together
MAX_LONGER: Final = 4  # a text may be so much longer, by its accents, than what it is compared as
MAX_REMEMBERED: Final = 96 * 1024 * 1024
"""Bytes of texts that are kept for the next search; what is beyond is looked up again. 20,000 messages of 300 words take 49 MiB."""
AT_A_STEP: Final = 256 * 1024
"""Bytes that are read ahead in one go, before somebody who waits for the vault has their turn: some milliseconds, however much one source wrote."""
FOR_EACH: Final = 1024
"""Bytes in the time that a case or message takes besides its texts, about."""
NOWHERE: Final = "\udfff"
"""Half a character, which JSON does not have, and so no text."""
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

    Only what may have the words is read: what it was kept as is looked through first (:class:`~knothole_client.reviewer.sieve.Sieve`). What cannot be
    looked through is read, so that a case is never said to have nothing because it is damaged.

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
                if _has(text, wanted)
            ]
        if most is not None and len(hits) >= most:
            break
    return hits


def cases_with(
    vault: Vault, words: str, failed: Failures, is_asked: Callable[[], bool] = lambda: True
) -> frozenset[str] | None:
    """The names of cases with a text that :func:`search` finds. No message is read for it of which it was known, or is, what the sieve looks through.

    Args:
        failed: takes the names of cases that cannot be searched.
        is_asked: whether somebody still waits for it; if not, it is given up, and None. What was read for it is kept for the next.
    """
    wanted = normalise(words).split()
    names: set[str] = set()
    if not wanted:
        return frozenset()
    source = _Source(vault, Sieve(wanted, normalise), is_enough=True)
    for case, name in vault.cases.names().items():
        if not is_asked():
            return None
        with failed.of(name):
            if source.has(case, wanted):
                names.add(name)
    return frozenset(names)


def read_ahead(vault: Vault) -> Iterator[None]:
    """Read what a first search would have to, some of it at each step, as much as is kept. Between two steps the vault may be changed: what was read of a
    case that is, is forgotten. What fails here is read again, and named, by each search."""
    source, done = _Source(vault, Sieve([NOWHERE], normalise), is_enough=True), 0
    for case in list(vault.cases.names()):
        with Failures().of(""):
            for size in source.read_each(case):
                if source.is_full:
                    return
                done += size + FOR_EACH
                if done >= AT_A_STEP:
                    yield
                    done = 0
                    source.look_again()


class _Text(NamedTuple):
    """A text of a case, as it is and as it is compared."""

    where: str
    day: int | None
    text: str
    normalised: str

    @classmethod
    def of(cls, where: str, day: int | None, text: str) -> _Text:
        return cls(where, day, text, normalise(text))


def _has(text: _Text, wanted: Iterable[str]) -> bool:
    return all(word in text.normalised for word in wanted)


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


class _Remembered:
    """What is known of a case's texts, until a row of the case changes."""

    def __init__(self) -> None:
        self.messages: dict[bytes, _Read | bytes] = {}
        """Each as it was read, or, while no search had to, as the sieve looks through it."""
        self.are_all = False
        """Whether these are all messages of the case."""
        self.said: list[_Text] | None = None
        """What reviewers said, if it was read."""
        self.held_back: list[bytes] | None = None
        """The same as the sieve looks through it, if it was not."""
        self.size = 0
        """Bytes of all this."""
        self.lacked: list[str] = []
        """The words of the last search that found nothing in all this: what is longer by a letter is not here either."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing of the case has to be looked up, as what may come beside the vault has."""
        return self.are_all and (self.said is not None or self.held_back is not None)


class _Source:
    """The texts of cases that may have some words. What was looked at once is not looked up again until its case changes.

    ``is_enough``: to know that a message has the words in one text, as they are compared. Then it is not read.
    """

    def __init__(self, vault: Vault, sieve: Sieve, *, is_enough: bool = False) -> None:
        self._vault = vault
        self._sieve = sieve
        self._is_enough = is_enough
        self.is_full = False
        """Whether something was read that could not be kept."""
        self.look_again()

    def look_again(self) -> None:
        """The vault may have been changed meanwhile: files may have come, and a search taken room."""
        self._left = MAX_REMEMBERED - sum(known.size for known in self._vault.recall.all_of("texts", _Remembered))
        self._announced_in: tuple[bytes, dict[bytes, Bundle]] = (b"", {})

    def read_each(self, case: VerifyKey) -> Iterator[int]:
        """Read all of a case, one message after the other, and the bytes of each; what reviewers said comes last."""
        known = self._known(case)
        for _, size in self._each_message(case, known):
            yield size
        self._of_reviewers(case, known)
        yield 0

    def texts(self, case: VerifyKey) -> Iterator[_Text]:
        """Those of the source in their order, then those of the reviewers."""
        known = self._known(case)
        for read in sorted(self._messages(case, known)):
            yield from read.texts
        yield from self._of_reviewers(case, known)

    def texts_anyhow(self, case: VerifyKey) -> Iterator[_Text]:
        """The same in any order: nothing is read beyond the text that is taken last."""
        known = self._known(case)
        for read in self._messages(case, known):
            yield from read.texts
        yield from self._of_reviewers(case, known)

    def has(self, case: VerifyKey, wanted: list[str]) -> bool:
        """Whether a text of a case has all of some words. Who types on gets no answer by reading everything again that a case without them still lacks."""
        known = self._known(case)
        if known.lacked and all(any(lacked in word for word in wanted) for lacked in known.lacked):
            return False
        texts = self.texts_anyhow(case)
        # The first time all of it, once: for the next letter everything would be fetched again.
        found = any(_has(text, wanted) for text in (texts if known.is_whole else list(texts)))
        known.lacked = wanted if not found and known.is_whole else []
        return found

    def _known(self, case: VerifyKey) -> _Remembered:
        return self._vault.recall.of(case, "texts", lambda: (_Remembered(), True))

    def _messages(self, case: VerifyKey, known: _Remembered) -> Iterator[_Read]:
        return (read for read, _ in self._each_message(case, known) if read is not None)

    def _each_message(self, case: VerifyKey, known: _Remembered) -> Iterator[tuple[_Read | None, int]]:
        """Each message, or None in its place if it cannot have the words; and the bytes that were read for it."""
        parts = {} if known.are_all else self._parts(case)
        for message in list(known.messages) if known.are_all else parts:
            size, at_hand = 0, known.messages.get(message)
            if isinstance(at_hand, bytes) and (self._is_enough or not self._sieve.may_have_all(at_hand)):
                at_hand = self._compared(at_hand)
            elif not isinstance(at_hand, _Read):
                parts = parts or self._parts(case)
                at_hand = self._read(case, message, parts[message], known)
                size = sum(len(part.raw) for part in parts[message])
            yield at_hand, size
        known.are_all = known.are_all or known.messages.keys() == parts.keys()

    def _parts(self, case: VerifyKey) -> dict[bytes, list[_Part]]:
        parts: dict[bytes, list[_Part]] = {}
        for message, part, of, day, alarm, raw in self._vault.messages.of_case(case):
            parts.setdefault(message, []).append(_Part(part, of, day, alarm, raw))
        return parts

    def _read(self, case: VerifyKey, message: bytes, parts: list[_Part], known: _Remembered) -> _Read | None:
        bundle = self._announced(case).get(message)
        if bundle is None and len(parts) == 1:
            comparable = self._sieve.comparable(parts[0].raw)
            if self._is_enough or not self._sieve.may_have_all(comparable):
                self._remember(known, message, comparable)
                return self._compared(comparable)
        joined = join(message, [MessagePart.kept(*part) for part in parts], None, bundle)
        files = _files(self._vault, joined)
        read = _Read(joined.sort_key, [_Text.of(*text) for text in _texts(joined, files)])
        if files or not bundle:  # a list of files may come later, beside the vault
            self._remember(known, message, read)
        return read

    def _compared(self, comparable: bytes) -> _Read | None:
        """Of a message that is not read, the text that has all the words."""
        text = self._sieve.one_with_all(comparable)
        return None if text is None else _Read((0, 0, b""), [_Text("", None, "", text.decode())])

    def _remember(self, known: _Remembered, message: bytes, at_hand: _Read | bytes) -> None:
        before = known.messages.get(message)
        if self._has_room(known, _size(at_hand) - (_size(before) if before else 0)):
            known.messages[message] = at_hand

    def _has_room(self, known: _Remembered, size: int) -> bool:
        if size > self._left:
            self.is_full = True
            return False
        self._left -= size
        known.size += size
        return True

    def _of_reviewers(self, case: VerifyKey, known: _Remembered) -> list[_Text]:
        if known.said is not None:
            return known.said
        held_back = known.held_back
        if held_back is None:
            raw = self._vault.events.texts(case)
            held_back = [self._sieve.comparable(said) for said in raw]
            if any(map(_is_cut, raw)):
                return self._read_said(case, known)
            if self._has_room(known, sum(map(_size, held_back))):
                known.held_back = held_back
        return self._read_said(case, known) if any(map(self._sieve.may_have_all, held_back)) else []

    def _read_said(self, case: VerifyKey, known: _Remembered) -> list[_Text]:
        state = recording.standing(self._vault, case)
        texts = [_Text.of("reply", reply.day, reply.text) for reply in state.replies]
        texts += [_Text.of("note", note.day, note.text) for note in state.notes]
        texts += [_Text.of("label", None, label) for label in state.labels]
        if self._has_room(known, sum(map(_size, texts)) - sum(map(_size, known.held_back or ()))):
            known.said, known.held_back = texts, None
        return texts

    def _announced(self, case: VerifyKey) -> dict[bytes, Bundle]:
        """What messages announce, asked once for a case."""
        if self._announced_in[0] != case:
            self._announced_in = case, announcements(self._vault, case)
        return self._announced_in[1]


def _size(at_hand: _Read | _Text | bytes) -> int:
    """Bytes it takes in memory."""
    if isinstance(at_hand, bytes):
        return sys.getsizeof(at_hand)
    texts = at_hand.texts if isinstance(at_hand, _Read) else [at_hand]
    return sum(sys.getsizeof(text.text) + sys.getsizeof(text.normalised) for text in texts)


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
