"""A passphrase: six random words, and as somebody typed it."""

from __future__ import annotations

import secrets
import unicodedata
from typing import Final

from knothole_client.protocol.words import WORDS

PASSPHRASE_WORDS: Final = 6  # 6 × log2(7776) = 77.5 bits
_LISTED: Final = frozenset(WORDS)


def random_words() -> str:
    """A new passphrase, for paper."""
    return " ".join(secrets.choice(WORDS) for _ in range(PASSPHRASE_WORDS))


def as_meant(typed: str) -> str:
    """A passphrase as it counts, when one is made and whenever it is typed: other keyboards, editors and capitals change nothing.

    In Unicode's form NFKC, without characters that have no shape (a byte order mark, zero-width spaces), words separated by one space. Letter case counts,
    but not in words as Knothole makes them.
    """
    shaped = "".join(letter for letter in unicodedata.normalize("NFKC", typed) if unicodedata.category(letter) != "Cf")
    words = shaped.split()
    small = [word.replace("İ", "i").lower().replace("ı", "i") for word in words]
    generated = len(words) >= PASSPHRASE_WORDS and _LISTED.issuperset(small)
    return " ".join(small if generated else words)
