"""Which payloads may have some words, by their bytes, so that a search need not read all of them."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Final

_ASCII: Final = bytes(range(128))
MAX_REPLACED: Final = 40
"""Characters of a payload that are replaced one by one; with more, the whole of it is made comparable."""


TYPED: Final = ("text", "answers", "label")
"""Members of payloads that a search looks into."""


class Sieve:
    """For words as they are compared. What it holds back cannot have all of them. What it lets through is to be read, for they may stand in several texts
    of a payload; but of one word it is sure.

    A word has no white space, so it stands within one string of the payload; parts of one text are to be read in any case.
    """

    def __init__(self, words: Iterable[str], normalise: Callable[[str], str]) -> None:
        self._words = [word.encode("utf-8", "surrogatepass") for word in words]
        self._normalise = normalise
        self._replaced = lru_cache(MAX_REPLACED * 100)(self._by_itself)

    def comparable(self, payload: bytes) -> bytes:
        """What somebody typed into a payload, as words are looked for in it, whatever they are. The rest, as keys and receipts, is half of a message.

        Raises:
            ValueError: it is not JSON, so that nothing is known of its words.
        """
        content = json.loads(payload.decode())
        typed = "\n".join(_strings([content.get(member) for member in TYPED])).encode()
        return typed.lower() if typed.isascii() else self._comparable(typed)

    def may_have_all(self, comparable: bytes) -> bool:
        """Whether what is comparable may have all the words."""
        for word in self._words:  # noqa: SIM110 (called for each message of a vault: all() takes twice the time)
            if word not in comparable:
                return False
        return True

    def _comparable(self, payload: bytes) -> bytes:
        others = set(payload.translate(None, _ASCII).decode())
        replaced = {other: self._replaced(other) for other in others} if len(others) <= MAX_REPLACED else {}
        if not replaced or None in replaced.values():
            return self._normalise(payload.decode()).encode()
        for other, by in replaced.items():
            payload = payload.replace(other.encode(), by or b"")
        return payload.lower()

    def _by_itself(self, character: str) -> bytes | None:
        """What a character is compared as; None if that depends on its neighbours, as the order of marks does."""
        normalised = self._normalise(character)
        return None if any(map(unicodedata.combining, normalised)) else normalised.encode()


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for member in value.values() if isinstance(value, dict) else value:
            yield from _strings(member)
