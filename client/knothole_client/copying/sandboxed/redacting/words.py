"""Words that somebody named, wherever they stand in a text and however they are written there: as on the page (``client/web/people/words.js``)."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from math import ceil
from typing import Final

MAX_WORD: Final = 200
"""Letters of a word: what is longer is looked for piece by piece."""
AT_ONCE: Final = 100
_POINTS: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8\u0640\u064b-\u065f\u0670"
    "\u0591-\u05bd\u05bf\u05c1\u05c2\U000e0000-\U000e0fff]"
)
"""What nobody sees beside format characters; what stretches or points Arabic and Hebrew."""
_SAME: Final = str.maketrans(
    {
        "ß": "ss",
        "ı": "i",
        "ς": "σ",
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc", "'"),
    }
)
RUNS: Final = re.compile("[\0-\x7f]+|[^\0-\x7f]")
"""Plain letters together, for most texts have few others; each other letter by itself."""
DOT: Final = "\u0307"
"""Stands on a small i where a capital one had it."""
Places = list[tuple[int, int]]


def is_unseen(letter: str) -> bool:
    """Whether nobody sees it, or it changes nobody's name."""
    return letter > "\x7f" and (unicodedata.category(letter) == "Cf" or _POINTS.match(letter) is not None)


def without_unseen(text: str) -> str:
    """A text without what nobody sees in it."""
    return text if text.isascii() else "".join(letter for letter in text if not is_unseen(letter))


@lru_cache(10_000)
def folded(letter: str) -> str:
    """A letter as it is compared."""
    if letter == "İ":
        return "i"
    return without_unseen(unicodedata.normalize("NFKD", letter)).lower().translate(_SAME)


def comparable(text: str) -> tuple[str, Sequence[int]]:
    """A text as it is compared, and where each of its letters stands in the text."""
    if text.isascii():
        return text.lower(), range(len(text))
    letters: list[str] = []
    places = array("L")
    before = ""
    for found in RUNS.finditer(text):
        letter, at = found[0], found.start()
        if letter.isascii():
            before = letter.lower()
            letters.append(before)
            places.extend(range(at, found.end()))
            continue
        same = "" if letter == DOT and before.endswith("i") else folded(letter)
        if same:
            before = same
        letters.append(same)
        places.extend([at] * len(same))
    return "".join(letters), places


def finder_of(words: Iterable[str]) -> Callable[[str], Places]:
    """What finds words in a text: places in order."""
    pieces = [piece for word in words for piece in _pieces_of(comparable(word)[0].strip())]
    pieces.sort(key=len, reverse=True)
    patterns = [
        re.compile("|".join(map(_pattern_of, pieces[at : at + AT_ONCE]))) for at in range(0, len(pieces), AT_ONCE)
    ]

    def find(text: str) -> Places:
        if not patterns:
            return []
        whole, places = comparable(text)
        found = [(places[m.start()], places[m.end() - 1] + 1) for pattern in patterns for m in pattern.finditer(whole)]
        return sorted(found, key=lambda place: (place[0], -place[1]))

    return find


def _pieces_of(word: str) -> list[str]:
    if not word:
        return []
    size = ceil(len(word) / ceil(len(word) / MAX_WORD))
    return [piece for at in range(0, len(word), size) if (piece := word[at : at + size]).strip()]


def _pattern_of(word: str) -> str:
    """With any blanks between, a line's end too, and the marks of what a mail quotes."""
    return r"[\s>]{1,8}".join(re.escape(part) for part in word.split())
