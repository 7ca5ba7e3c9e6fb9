"""A stand-in for X-Wing in the simulator: it keeps nothing secret, is the same in every run, and costs nothing.

The library draws what an encapsulation needs by itself and takes no seed; with it two runs of a seed would have other envelopes, listed in another order.
Nobody in the simulator breaks a cipher, and the real one has its vectors.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from unittest.mock import patch

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import Seed
from knothole_client.protocol.xwing import PUBLIC_KEY_SIZE, PrivateKey, PublicKey, Recipient

ENCAPSULATION: Final = 1120
NONCE: Final = bytes(12)


def _shared(public: bytes, encapsulated: bytes, info: bytes) -> AESGCM:
    return AESGCM(hashlib.sha256(public + encapsulated + info).digest())


def _private(self: PrivateKey, seed: Seed) -> None:
    self.public = PublicKey(hashlib.shake_256(seed).digest(PUBLIC_KEY_SIZE))


def _open(self: PrivateKey, untrusted_sealed: bytes, info: bytes) -> bytes | None:
    encapsulated, content = untrusted_sealed[:ENCAPSULATION], untrusted_sealed[ENCAPSULATION:]
    try:
        return _shared(self.public, encapsulated, info).decrypt(NONCE, content, None)
    except (InvalidTag, ValueError):
        return None


def _recipient(self: Recipient, untrusted_public_key: bytes) -> None:
    if len(untrusted_public_key) != PUBLIC_KEY_SIZE:
        raise ProtocolError("key")
    self.public = PublicKey(untrusted_public_key)


def _seal(self: Recipient, plaintext: bytes, info: bytes) -> bytes:
    encapsulated = hashlib.shake_256(self.public + plaintext + info).digest(ENCAPSULATION)
    return encapsulated + _shared(self.public, encapsulated, info).encrypt(NONCE, plaintext, None)


@contextmanager
def stand_in() -> Iterator[None]:
    """While this lasts, keys and seals are the stand-in's."""
    with (
        patch.object(PrivateKey, "__init__", _private),
        patch.object(PrivateKey, "open", _open),
        patch.object(Recipient, "__init__", _recipient),
        patch.object(Recipient, "seal", _seal),
    ):
        yield
