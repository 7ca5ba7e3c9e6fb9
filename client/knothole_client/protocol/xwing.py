"""X-Wing keys and HPKE over them (sections 1.1 and 1.4)."""

from __future__ import annotations

import hashlib
from typing import Final, NewType

from cryptography.exceptions import InternalError, InvalidTag, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import Seed

PublicKey = NewType("PublicKey", bytes)
"""ML-KEM-768's 1,184 bytes ‖ X25519's 32."""

PUBLIC_KEY_SIZE: Final = 1216
MLKEM_SIZE: Final = 1184
OVERHEAD: Final = 1120 + 16
"""What a seal adds to its plaintext: the encapsulation and AES-GCM's tag."""

_SUITE: Final = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)


class PrivateKey:
    """An X-Wing private key, expanded from its 32-byte seed by SHAKE-256 (section 1.4)."""

    def __init__(self, seed: Seed) -> None:
        expanded = hashlib.shake_256(seed).digest(96)
        mlkem = MLKEM768PrivateKey.from_seed_bytes(expanded[:64])
        x25519 = X25519PrivateKey.from_private_bytes(expanded[64:])
        self._key = hpke.MLKEM768X25519PrivateKey(mlkem, x25519)
        self.public = PublicKey(mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw())

    def open(self, untrusted_sealed: bytes, info: bytes) -> bytes | None:
        """HPKE.Open: the plaintext, or None if it is not sealed to this key, which is the ordinary case."""
        try:
            return _SUITE.decrypt(untrusted_sealed, self._key, info)
        except (InvalidTag, ValueError, InternalError):
            return None


class Recipient:
    """A validated public key, ready to seal to.

    Raises:
        ProtocolError: ``key``, if the key is not valid by section 1.4.
    """

    def __init__(self, untrusted_public_key: bytes) -> None:
        if len(untrusted_public_key) != PUBLIC_KEY_SIZE:
            raise ProtocolError("key")
        try:
            self._key = hpke.MLKEM768X25519PublicKey(
                MLKEM768PublicKey.from_public_bytes(untrusted_public_key[:MLKEM_SIZE]),
                X25519PublicKey.from_public_bytes(untrusted_public_key[MLKEM_SIZE:]),
            )
            _SUITE.encrypt(b"", self._key, b"")
        except (ValueError, InternalError, UnsupportedAlgorithm):
            raise ProtocolError("key") from None
        self.public = PublicKey(untrusted_public_key)

    def seal(self, plaintext: bytes, info: bytes) -> bytes:
        """HPKE.Seal: ``enc(1120) ‖ ciphertext``."""
        return _SUITE.encrypt(plaintext, self._key, info)
