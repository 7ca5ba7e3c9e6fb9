"""Keys and fingerprints as people write, read aloud and compare them: 32 bytes as 21 words, or as shares of 33 words each.

::

    number = 32 bytes ‖ the first 15 bits of SHA-256("knothole words" ‖ 32 bytes)
    words  = number in base 7776, the highest digit first, 21 words of the codename's list

The first six words carry the first 77 bits, so whoever compares these compares enough: nobody finds a key with the same six.
The words are not secret by themselves; of a private key they are the key.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from shamir_mnemonic import MnemonicError, combine_mnemonics, generate_mnemonics

from knothole_client.errors import LockedError, UsageError
from knothole_client.protocol.codename import split_words
from knothole_client.protocol.primitives import sha256
from knothole_client.protocol.words import WORDS
from knothole_client.sentences import Sentence

SIZE: Final = 32  # bytes
WORD_COUNT: Final = 21
SHARE_WORD_COUNT: Final = 33
FIRST_WORDS: Final = 6  # 6 × log2(7776) = 77.5 bits
MAX_SHARES: Final = 16  # of SLIP-0039
_CHECK_BITS: Final = 15
_NUMBERS: Final = {word: number for number, word in enumerate(WORDS)}


def to_words(octets: bytes) -> str:
    """32 bytes as 21 words."""
    number = int.from_bytes(octets, "big") << _CHECK_BITS | _check(octets)
    words = []
    for _ in range(WORD_COUNT):
        number, digit = divmod(number, len(WORDS))
        words.append(WORDS[digit])
    return " ".join(reversed(words))


def from_words(typed: str) -> bytes:
    """The 32 bytes that 21 words stand for. Capitals, line ends and punctuation do not matter.

    Raises:
        UsageError: a word is not in the list, the number of words is wrong, or they do not belong together. It repeats none of them.
    """
    words = _known_words(typed)
    if len(words) != WORD_COUNT:
        raise UsageError(
            "words",
            Sentence("These are {count} words, not {wanted}.", count=len(words), wanted=WORD_COUNT),
            "Copy all of them, in order.",
        )
    number = 0
    for word in words:
        number = number * len(WORDS) + _NUMBERS[word]
    value, check = number >> _CHECK_BITS, number & ((1 << _CHECK_BITS) - 1)
    octets = value.to_bytes(SIZE + 1, "big")[1:]
    if value >> 8 * SIZE or check != _check(octets):
        raise UsageError(
            "words", "A word is wrong, or two have changed places.", "Compare each word with the paper, and the order."
        )
    return octets


def in_lines(words: str, each: int = 7) -> list[str]:
    """Words in lines of equal number, as on paper."""
    several = words.split()
    return [" ".join(several[at : at + each]) for at in range(0, len(several), each)]


def in_groups(octets: bytes) -> str:
    """Hexadecimal digits in groups of four."""
    digits = octets.hex()
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def names(typed: str, octets: bytes) -> bool:
    """Whether somebody who typed this compared enough of these 32 bytes: the first six words or more, or all 64 digits.

    Raises:
        UsageError: it is neither.
    """
    digits = re.sub(r"[\s:-]", "", typed.lower())
    if re.fullmatch(r"[0-9a-f]{64}", digits):
        return digits == octets.hex()
    words = _known_words(typed)
    if not FIRST_WORDS <= len(words) <= WORD_COUNT:
        raise UsageError(
            "words",
            Sentence("Type at least the first {least} words, or all 64 digits.", least=FIRST_WORDS),
            "Ask the other person to read them to you once more.",
        )
    return words == to_words(octets).split()[: len(words)]


def to_shares(secret: bytes, threshold: int, count: int) -> list[str]:
    """Words for several people, any ``threshold`` of whom hold the secret together, and fewer nothing (SLIP-0039).

    Raises:
        UsageError: ``threshold``: no such shares.
    """
    if not 2 <= threshold <= count <= MAX_SHARES:
        raise UsageError(
            "threshold",
            Sentence("{threshold} of {count} is not possible.", threshold=threshold, count=count),
            Sentence("Make at least two and at most {most} shares, and ask for at least two of them.", most=MAX_SHARES),
        )
    (shares,) = generate_mnemonics(1, [(threshold, count)], secret)
    return list(shares)


def from_shares(typed: Iterable[str]) -> bytes:
    """The secret that shares hold together.

    Raises:
        LockedError: a word is wrong, there are too few shares, or they do not belong together.
    """
    try:
        return bytes(combine_mnemonics([" ".join(share.lower().split()) for share in typed]))
    except MnemonicError:
        raise LockedError(
            "shares",
            "These shares do not fit together: a word is wrong, there are too few, or they are of different sets.",
            "Check every word; each share has a check of its own.",
        ) from None


def _known_words(typed: str) -> list[str]:
    words = split_words(typed)
    for position, word in enumerate(words, 1):
        if word not in _NUMBERS:
            raise UsageError(
                "words",
                Sentence("Word {position} is not in the list of words.", position=position),
                "Compare it with the paper, letter by letter.",
            )
    return words


def _check(octets: bytes) -> int:
    return int.from_bytes(sha256(b"knothole words" + octets)[:2], "big") >> 1
