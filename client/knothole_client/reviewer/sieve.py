"""Which payloads may have some words, by their bytes, so that a search need not read all of them."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Final

from knothole_client.protocol.compact_json import Object

_ASCII: Final = bytes(range(128))
MAX_REPLACED: Final = 40
"""Characters of a payload that are replaced one by one; with more, the whole of it is made comparable."""


BETWEEN: Final = b"\xff"
"""Between the texts of a payload: in UTF-8 there is no such byte."""


class Sieve:
    """For words as they are compared. What it holds back cannot have all of them. Parts of one text are to be read in any case."""

    def __init__(self, words: Iterable[str], normalise: Callable[[str], str]) -> None:
        self._words = [word.encode("utf-8", "surrogatepass") for word in words]
        self._normalise = normalise
        self._replaced = lru_cache(MAX_REPLACED * 100)(self._by_itself)

    def comparable(self, payload: bytes) -> bytes:
        """What somebody typed into a payload, as words are looked for in it, whatever they are. The rest, as keys and receipts, is half of a message.

        Raises:
            ValueError: it is not JSON, so that nothing is known of its words.
        """
        return BETWEEN.join([self._compared(text) for text in _texts(json.loads(payload.decode()))])

    def may_have_all(self, comparable: bytes) -> bool:
        """Whether what is comparable may have all the words."""
        for word in self._words:  # noqa: SIM110 (called for each message of a vault: all() takes twice the time)
            if word not in comparable:
                return False
        return True

    def one_with_all(self, comparable: bytes) -> bytes | None:
        """The first text of what is comparable that has all the words."""
        if not self.may_have_all(comparable):
            return None
        return next(filter(self.may_have_all, comparable.split(BETWEEN)), None)

    def _compared(self, text: str) -> bytes:
        spelt = text.encode()
        if spelt.isascii():
            return spelt.lower()
        others = set(spelt.translate(None, _ASCII).decode())
        replaced = {other: self._replaced(other) for other in others} if len(others) <= MAX_REPLACED else {}
        if not replaced or None in replaced.values():
            return self._normalise(text).encode()
        for other, by in replaced.items():
            text = text.replace(other, by or "")
        return text.encode().lower()

    def _by_itself(self, character: str) -> str | None:
        """What a character is compared as; None if that depends on its neighbours, as the order of marks does."""
        normalised = self._normalise(character)
        return None if any(map(unicodedata.combining, normalised)) else normalised


def _texts(content: Object) -> Iterator[str]:
    """What somebody typed into it, a text each."""
    for member in ("text", "label"):
        if member in content:
            yield content[member]
    for answer in content.get("answers", {}).values():
        yield answer if isinstance(answer, str) else " ".join(answer)
