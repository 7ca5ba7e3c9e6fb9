"""Finds all that is wanted in a text at once, in a time that grows with the text and not with what is wanted."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from .readings import END
from .refusals import RefusedError
from .spellings import CJK, FOLDING, days_apart, plain, spellings_of
from .words import finder_of

ANYWHERE: Final = 8
"""Letters from which on a value is found within other words too."""
MAX_SPELLINGS: Final = 4_000_000
_ANCHOR: Final = 6
_PIECE: Final = re.compile(f"[^\\W\\d_]+|\\d+|{END}")
"""Letters or digits that stand together."""


@dataclass(frozen=True)
class Wanted:
    """What is to be gone."""

    text: str
    column: str
    """Whose value it is; empty: a word of the plan, or a passage."""
    word: bool


class Search:
    """Looks for all that is wanted at once.

    Texts are compared as their letters and digits alone. A long value may begin anywhere, so the six letters from each place on are looked up; a short
    one is a whole word or several, so the pieces of a text are.
    """

    def __init__(self, wanted: Iterable[Wanted]) -> None:
        self._wanted: dict[str, list[Wanted]] = {}
        self._anchors: dict[str, set[int]] = {}
        """Sizes of the long values that begin so."""
        self._cjk: dict[str, set[int]] = {}
        self._begins: set[str] = set()
        """All with which a short value begins."""
        self._sizes: set[int] = set()
        self._apart: set[str] = set()
        """What is not looked for in one piece."""
        words = []
        for each in wanted:
            if each.word:
                words.append(each.text)
            for bare in spellings_of(each.text):
                self._apart.discard(bare)
                self._want(bare, each)
            for bare in days_apart(each.text):
                if bare not in self._wanted:
                    self._apart.add(bare)
                self._want(bare, each)
        self._find_words = finder_of(words)

    def _want(self, bare: str, each: Wanted) -> None:
        known = self._wanted.get(bare)
        if known is not None:
            known.append(each)
            return
        self._wanted[bare] = [each]
        if len(self._wanted) > MAX_SPELLINGS:
            raise RefusedError("too-much")
        if len(bare) >= ANYWHERE:
            self._anchors.setdefault(bare[:_ANCHOR], set()).add(len(bare))
        elif CJK.search(bare):
            self._cjk.setdefault(bare[:2], set()).add(len(bare))
        else:
            self._begins.update(accumulate(bare))
            self._sizes.add(len(bare))

    def found_in(self, text: str) -> Iterator[tuple[Wanted, int]]:
        """What stands in a text, and at which letter."""
        for begin, end in self._find_words(text):
            yield Wanted(text[begin:end], "", word=True), begin
        if self._wanted:
            yield from self._values_in(text)

    def _values_in(self, text: str) -> Iterator[tuple[Wanted, int]]:
        folded = plain(text)
        pieces = _PIECE.findall(folded)
        bare = "".join(pieces)
        places = None
        for hits in (
            self._within(bare, self._anchors, _ANCHOR),
            self._within(bare, self._cjk, 2),
            self._whole(bare, pieces),
        ):
            for at, size in hits:
                places = places or _Places(text, folded)
                for each in self._wanted.get(bare[at : at + size], ()):
                    yield each, places.of(at)

    def _within(self, bare: str, anchors: dict[str, set[int]], length: int) -> Iterator[tuple[int, int]]:
        if not anchors:
            return
        for at in [at for at in range(len(bare) - length + 1) if bare[at : at + length] in anchors]:
            yield from ((at, size) for size in anchors[bare[at : at + length]] if bare[at : at + size] in self._wanted)

    def _whole(self, bare: str, pieces: list[str]) -> Iterator[tuple[int, int]]:
        begins = array("L", accumulate(map(len, pieces), initial=0))
        known = self._begins
        for number in [number for number, piece in enumerate(pieces) if piece in known or piece[0] == "0"]:
            piece = pieces[number]
            at = begins[number] + len(piece) - len(piece.lstrip("0"))  # a number's zeros say nothing
            for size in self._sizes:
                end = at + size
                if bare[at:end] not in self._wanted or begins[bisect_right(begins, end) - 1] != end:
                    continue
                if end > begins[number + 1] or bare[at:end] not in self._apart:
                    yield at, size


class _Places:
    """Where letters that are compared stand in the text."""

    def __init__(self, text: str, folded: str) -> None:
        self._starts, self._begins = array("L"), array("L")
        at = 0
        for piece in _PIECE.finditer(folded):
            self._starts.append(piece.start())
            self._begins.append(at)
            at += piece.end() - piece.start()
        self._ends = None if text.isascii() else array("L", accumulate(len(FOLDING[ord(letter)]) for letter in text))

    def of(self, at: int) -> int:
        """The place of a letter."""
        number = bisect_right(self._begins, at) - 1
        place = self._starts[number] + at - self._begins[number]
        return place if self._ends is None else bisect_right(self._ends, place)
