"""A codename as people type it: with numbers in front of the words, from another keyboard, copied from a document, or run together.

What comes of it is what section 3.1 of the protocol reads. The page reads the same (client/web/workers/typed-codename.js).
All of this needs no desk, so that a typing error is named before the network is asked.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from typing import Final

from knothole_client.errors import UsageError
from knothole_client.protocol.codename import SECRET_WORDS
from knothole_client.protocol.words import WORDS
from knothole_client.sentences import Sentence

NEAR: Final = 3  # words proposed for one that is wrong
_COUNT: Final = SECRET_WORDS + 1
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_DOTLESS_I: Final = {ord("ı"): "i"}
_WORDS: Final = {**{word.replace("-", ""): word for word in WORDS}, **{word: word for word in WORDS}}
_LONGEST: Final = max(map(len, _WORDS))


class WrongWordError(UsageError):
    """A word is not on the list. Which it was, and what is near it, is for the eyes of whoever typed it: the text does not say."""

    def __init__(self, number: int, word: str) -> None:
        super().__init__(
            "codename-word",
            Sentence("Word {number} is not a codename word.", number=number),
            Sentence("Compare the word with the paper, letter by letter."),
        )
        self.number = number
        self.word = word[:_LONGEST]
        self.near: list[str] = difflib.get_close_matches(word, WORDS, NEAR)


def read_codename(typed: str) -> str:
    """The eight words, lower case, with single spaces.

    Raises:
        WrongWordError: ``codename-word``.
        UsageError: ``codename-length``.
    """
    words: list[str] = []
    pieces = _pieces(typed)
    for piece in pieces:
        hyphenated = f"{words[-1]}-{piece}" if words else ""
        if hyphenated in _WORDS:
            words[-1] = hyphenated
        else:
            words += [piece] if piece in _WORDS else _taken_apart(piece) or [piece]
    if len(words) != _COUNT or not all(word in _WORDS for word in words):
        joined = _taken_apart("".join(pieces))
        words = joined if len(joined) == _COUNT else words
    for number, word in enumerate(words, 1):
        if word not in _WORDS:
            raise WrongWordError(number, word)
    if len(words) != _COUNT:
        raise UsageError(
            "codename-length",
            Sentence("A codename has {needed} words. Here is 1.", needed=_COUNT)
            if len(words) == 1
            else Sentence("A codename has {needed} words. Here are {count}.", needed=_COUNT, count=len(words)),
            "Compare the words with the paper.",
        )
    return " ".join(words)


def _pieces(typed: str) -> list[str]:
    """What stands between spaces and signs, without numbers and accents, in small letters of ASCII."""
    plain = unicodedata.normalize("NFKD", typed.translate(_INVISIBLE)).translate(_DOTLESS_I).lower()
    letters = "".join(character for character in plain if not unicodedata.category(character).startswith("M"))
    return re.findall("[a-z]+", letters)


def _taken_apart(piece: str) -> list[str]:
    """The words that were run together; none if it is not made of words.

    No word of the list begins another one, so there is one way only; but ``yoyo`` may have been ``yo-yo``.
    """
    words, at = [], 0
    while at < len(piece):
        ends = range(at + 1, min(at + _LONGEST, len(piece)) + 1)
        end = next((end for end in ends if piece[at:end] in _WORDS), None)
        if end is None:
            return []
        words.append(_WORDS[piece[at:end]])
        at = end
    return words
