"""The codename and the keys that come from it (section 3)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from argon2.low_level import Type, hash_secret_raw

from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import Seed, VerifyKey, hkdf, sha256, verify_key
from knothole_client.protocol.tags import DeskId, tag
from knothole_client.protocol.words import WORDS
from knothole_client.protocol.xwing import PrivateKey

RandomBytes = Callable[[int], bytes]
"""A cryptographic generator: so many bytes."""

SECRET_WORDS: Final = 7  # 7 × log2(7776) = 90.5 bits
ARGON2_MEMORY_KIB: Final = 8_192  # docs/adr/0014
ARGON2_PASSES: Final = 1
ARGON2_LANES: Final = 1

_INDEX: Final = {word: number for number, word in enumerate(WORDS)}
_HYPHENATED: Final = {tuple(word.split("-")): word for word in WORDS if "-" in word}
_SEPARATOR: Final = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Codename:
    """Eight words of which the last checks the others. Its ``repr`` shows none of them."""

    words: tuple[str, ...] = field(repr=False)

    @property
    def seven(self) -> bytes:
        """What keys are derived from: the seven secret words, joined by single spaces."""
        return " ".join(self.words[:SECRET_WORDS]).encode("ascii")

    @property
    def text(self) -> str:
        """All eight words, as people write them."""
        return " ".join(self.words)


@dataclass(frozen=True)
class SourceKeys:
    """What a codename opens at one desk (section 3.2)."""

    reply_seed: Seed = field(repr=False)
    case_seed: Seed = field(repr=False)
    clue_key: bytes = field(repr=False)
    receipt_key: bytes = field(repr=False)
    bundle_key: bytes = field(repr=False)
    pseudonym_key: bytes = field(repr=False)

    @cached_property
    def case_key(self) -> VerifyKey:
        """The public key by which reviewers know the case."""
        return verify_key(self.case_seed)

    @cached_property
    def reply_key(self) -> PrivateKey:
        """Opens replies."""
        return PrivateKey(self.reply_seed)


def check_word(seven: bytes, desk: DeskId) -> str:
    """The word that checks seven others at this desk (section 3.1)."""
    number = int.from_bytes(hkdf(seven, tag("check word", desk))[:8], "big")
    return WORDS[number % len(WORDS)]


def generate(desk: DeskId, random_bytes: RandomBytes) -> Codename:
    """Draw a codename; uniform, by rejection (section 3.1)."""
    limit = 65_536 - 65_536 % len(WORDS)  # two random bytes below this are uniform modulo 7,776
    chosen: list[str] = []
    while len(chosen) < SECRET_WORDS:
        number = int.from_bytes(random_bytes(2), "big")
        if number < limit:
            chosen.append(WORDS[number % len(WORDS)])
    return Codename((*chosen, check_word(" ".join(chosen).encode("ascii"), desk)))


def parse(untrusted_text: str, desk: DeskId) -> Codename:
    """Read a codename as a person typed it (section 3.1).

    Raises:
        ProtocolError: ``codename-word`` with the position of the first unknown word, ``codename-length``, ``codename-check``.
    """
    words = split_words(untrusted_text)
    for position, word in enumerate(words):
        if word not in _INDEX:
            raise ProtocolError("codename-word", position)
    if len(words) != SECRET_WORDS + 1:
        raise ProtocolError("codename-length")
    codename = Codename(tuple(words))
    if check_word(codename.seven, desk) != words[-1]:
        raise ProtocolError("codename-check")
    return codename


def derive_keys(codename: Codename, desk: DeskId) -> SourceKeys:
    """Stretch a codename and derive its keys (section 3.2). Takes about 10 ms."""
    master = hash_secret_raw(
        codename.seven,
        sha256(tag("codename", desk))[:16],
        time_cost=ARGON2_PASSES,
        memory_cost=ARGON2_MEMORY_KIB,
        parallelism=ARGON2_LANES,
        hash_len=32,
        type=Type.ID,
        version=0x13,
    )
    return SourceKeys(
        reply_seed=Seed(hkdf(master, tag("reply key", desk))),
        case_seed=Seed(hkdf(master, tag("case key", desk))),
        clue_key=hkdf(master, tag("clue key", desk)),
        receipt_key=hkdf(master, tag("receipt key", desk)),
        bundle_key=hkdf(master, tag("bundle key", desk)),
        pseudonym_key=hkdf(master, tag("pseudonym key", desk)),
    )


def split_words(untrusted_text: str) -> list[str]:
    """The words in what a person typed; capitals, spaces and punctuation do not matter, and a word with a hyphen may be typed as two."""
    lowered = "".join(chr(ord(c) + 32) if "A" <= c <= "Z" else c for c in untrusted_text)
    pieces = [piece for piece in _SEPARATOR.split(lowered) if piece]
    words: list[str] = []
    for piece in pieces:
        joined = _HYPHENATED.get((words[-1], piece)) if words else None
        if joined:
            words[-1] = joined
        else:
            words.append(piece)
    return words
