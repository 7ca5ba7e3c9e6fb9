"""Pseudonyms (section 3.3): one for each value, made with a key, so that nobody finds a value by trying."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from knothole_client.protocol.primitives import Seed, VerifyKey, hkdf, hmac
from knothole_client.protocol.tags import DeskId, tag

ALPHABET: Final = "0123456789abcdefghjkmnpqrstvwxyz"
LETTERS: Final = 12
MIN_DIGITS: Final = 6
"""Digits from which on a number is the same however it is spaced."""
_BLANKS: Final = "\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_BLANK: Final = re.compile(f"[{_BLANKS}]+")
_NUMBER: Final = re.compile(f"[0-9{_BLANKS}()./+-]+")


def pseudonym_of(key: bytes, value: str) -> str:
    """What stands for a value under a key."""
    digest = int.from_bytes(hmac(key, _compared(value).encode("utf-8", "replace")), "big")
    return "P-" + "".join(ALPHABET[digest >> (256 - 5 * at) & 31] for at in range(1, LETTERS + 1))


def pseudonym_key_of(signing: Seed, case: VerifyKey, desk: DeskId) -> bytes:
    """The key of a reviewer's copies of files of one case."""
    return hkdf(signing, tag("reviewer pseudonym key", desk) + case)


def _compared(value: str) -> str:
    text = _BLANK.sub(" ", unicodedata.normalize("NFKC", value)).strip(" ").lower()
    if not _NUMBER.fullmatch(text):
        return text
    digits = re.sub("[^0-9]", "", text)
    return text if len(digits) < MIN_DIGITS else digits.lstrip("0")
