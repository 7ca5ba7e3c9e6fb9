"""A vault's word that a courier may ask in its reviewer's name, and the words by which people compare a courier's key (section 11.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import SIGNATURE_SIZE, Seed, VerifyKey, sha256, sign, u32, verify, verify_key
from knothole_client.protocol.tags import DeskId, tag
from knothole_client.protocol.words import WORDS

KEY_SIZE: Final = 32
DELEGATION_SIZE: Final = SIGNATURE_SIZE + 2 * KEY_SIZE + 4 + 4
MAX_NUMBER: Final = 2**32 - 1
FINGERPRINT_WORDS: Final = 6
"""6 × log2(7776) = 77.5 bits, against somebody who draws keys until one has the same words."""
_TRANSPORT: Final = SIGNATURE_SIZE + KEY_SIZE


@dataclass(frozen=True)
class Delegation:
    """A delegation whose signature holds. ``until``: its last day."""

    raw: bytes
    signing: VerifyKey
    transport: VerifyKey
    number: int
    until: int


def sign_delegation(signing: Seed, transport: VerifyKey, number: int, until: int, desk: DeskId) -> bytes:
    """``signature ‖ signing key ‖ transport key ‖ u32 number ‖ u32 until``, 136 bytes: of one vault's, the highest number counts."""
    signed = verify_key(signing) + transport + u32(number) + u32(until)
    return sign(signing, tag("courier", desk) + signed) + signed


def verify_delegation(untrusted: bytes, desk: DeskId) -> Delegation:
    """Verify that a delegation is signed by the key it names. Whether that key is a reviewer's is the caller's to check.

    Raises:
        ProtocolError: ``length``, ``signature``.
    """
    if len(untrusted) != DELEGATION_SIZE:
        raise ProtocolError("length")
    signing = VerifyKey(untrusted[SIGNATURE_SIZE:_TRANSPORT])
    verify(signing, untrusted[:SIGNATURE_SIZE], tag("courier", desk) + untrusted[SIGNATURE_SIZE:])
    transport, rest = untrusted[_TRANSPORT : _TRANSPORT + KEY_SIZE], untrusted[_TRANSPORT + KEY_SIZE :]
    number, until = (int.from_bytes(rest[at : at + 4], "big") for at in (0, 4))
    return Delegation(untrusted, signing, VerifyKey(transport), number, until)


def fingerprint(transport: VerifyKey) -> str:
    """Six words that people compare: word ``i`` is ``u32(SHA-256(key)[4i : 4i + 4]) mod 7776`` of the list."""
    digest = sha256(transport)
    numbers = (int.from_bytes(digest[4 * at : 4 * at + 4], "big") for at in range(FINGERPRINT_WORDS))
    return " ".join(WORDS[number % len(WORDS)] for number in numbers)
