"""What stands in the place of values: pseudonyms, which the vault's side writes, coarser values, and black."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final

from .coarse import BLACK, BLACK_BYTES, coarser
from .kinds import passages_of
from .refusals import RefusedError
from .rows import BLANKS
from .words import finder_of, without_unseen

MAX_VALUES: Final = 1_000_000
"""Different values that become pseudonyms."""
PROPOSED: Final = {
    "mail": "pseudonym",
    "account": "pseudonym",
    "internet": "coarsen",
    "phone": "blacken",
    "card": "blacken",
    "date": "keep",
}
"""What is done with passages, unless a plan says otherwise."""
_LINES: Final = re.compile(rf"\n[{re.escape(BLANKS)}>]{{1,8}}")


class Replacing:
    """Replaces values. What is to be a pseudonym is noted, and stands as its number between two zero bytes: the key is not here."""

    def __init__(self, words: Mapping[str, str], kept: list[str], encoding: str = "utf-8") -> None:
        self.black = BLACK_BYTES if encoding == "bytes" else BLACK
        if encoding == "bytes" and any(not word.isascii() for word in words):
            raise RefusedError("encoding")  # it may stand there, written otherwise
        self.values: dict[str, int] = {}
        self.counts: Counter[str] = Counter()
        """How often something became of a value: by action; ``not-understood``: blackened, as nothing coarser is known."""
        self._kept = {_compared(text) for text in kept}
        self._finders = [
            (action, finder_of([word for word, wanted in words.items() if wanted == action]))
            for action in ("pseudonym", "blacken")
            if action in words.values()
        ]

    def value(self, value: str, action: str) -> str:
        """One whole value as it leaves, by its column's action or its passage's."""
        if not value.strip(BLANKS) or action == "keep":
            return value
        self.counts[action] += 1
        if action == "pseudonym":
            return self._pseudonym(value)
        if action == "coarsen":
            coarse = coarser(value, self.black)
            self.counts["not-understood"] += coarse == self.black
            return self.black if self.words_in(coarse) else coarse
        return self.black

    def words_in(self, text: str) -> list[tuple[int, int, str]]:
        """Where the plan's words stand."""
        return [(begin, end, action) for action, find in self._finders for begin, end in find(text)]

    def text(self, text: str, action_of: Callable[[str], str] | None) -> str:
        """A text with the plan's words replaced, and its passages if wanted: where two overlap, all that both cover."""
        places = self.words_in(text)
        if action_of is not None:
            for kind, begin, end in passages_of(text):
                action = "keep" if _compared(text[begin:end]) in self._kept else action_of(kind)
                if action != "keep":
                    places.append((begin, end, action))
        written, at = [], 0
        for begin, end, action in _joined(places):
            value = _LINES.sub(" ", without_unseen(text[begin:end]))
            written += [text[at:begin], self.value(value, action)]
            at = end
        return "".join([*written, text[at:]])

    def _pseudonym(self, value: str) -> str:
        number = self.values.setdefault(value, len(self.values))
        if number >= MAX_VALUES:
            raise RefusedError("too-much")
        return f"\0{number}\0"


def _joined(places: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    joined: list[tuple[int, int, str]] = []
    for begin, end, action in sorted(places, key=lambda place: (place[0], -place[1])):
        if not joined or begin >= joined[-1][1]:
            joined.append((begin, end, action))
            continue
        first, last, before = joined[-1]
        if end > last:
            joined[-1] = (first, end, "blacken")  # neither of the two is all of it
        elif before == "coarsen" or action == "blacken":
            joined[-1] = (first, last, "blacken")  # what is coarser may still have the word
    return joined


def _compared(text: str) -> str:
    return " ".join(text.casefold().split())
