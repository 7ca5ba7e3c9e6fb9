"""The cryptographic primitives of section 1.1, as the libraries give them, under the protocol's names."""

from __future__ import annotations

import hashlib
import hmac as _hmac
from typing import Final, NewType

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey as _NaclSigningKey
from nacl.signing import VerifyKey as _NaclVerifyKey

from knothole_client.protocol.errors import ProtocolError

Seed = NewType("Seed", bytes)
"""32 secret bytes a private key is expanded from."""
VerifyKey = NewType("VerifyKey", bytes)
"""An Ed25519 public key, 32 bytes."""
ContentKey = NewType("ContentKey", bytes)
"""K of section 6: 32 bytes, for one sealed form."""

SIGNATURE_SIZE: Final = 64
ZERO_NONCE: Final = bytes(12)  # every AES key here encrypts one message only


def sha256(data: bytes) -> bytes:
    """SHA-256, 32 bytes."""
    return hashlib.sha256(data).digest()


def hmac(key: bytes, text: bytes) -> bytes:
    """HMAC-SHA256, 32 bytes."""
    return _hmac.digest(key, text, "sha256")


def equal(a: bytes, b: bytes) -> bool:
    """Compare secrets in constant time."""
    return _hmac.compare_digest(a, b)


def hkdf(key_material: bytes, info: bytes) -> bytes:
    """HKDF-SHA256 with an empty salt, 32 bytes (RFC 5869)."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(key_material)


def aes_gcm_seal(key: bytes, plaintext: bytes, aad: bytes) -> bytes:
    """AES-256-GCM under a key used only once: the nonce is zero. 16 bytes longer than the plaintext."""
    return AESGCM(key).encrypt(ZERO_NONCE, plaintext, aad)


def aes_gcm_open(key: bytes, untrusted_ciphertext: bytes, aad: bytes) -> bytes:
    """Undo :func:`aes_gcm_seal`.

    Raises:
        ProtocolError: ``body``.
    """
    try:
        return AESGCM(key).decrypt(ZERO_NONCE, untrusted_ciphertext, aad)
    except InvalidTag:
        raise ProtocolError("body") from None


def verify_key(seed: Seed) -> VerifyKey:
    """The Ed25519 public key of a private seed."""
    return VerifyKey(bytes(_NaclSigningKey(seed).verify_key))


def sign(seed: Seed, text: bytes) -> bytes:
    """An Ed25519 signature, 64 bytes."""
    return _NaclSigningKey(seed).sign(text).signature


def verify(key: VerifyKey, untrusted_signature: bytes, text: bytes) -> None:
    """Verify an Ed25519 signature by the strict rules of section 1.3, which libsodium keeps.

    Raises:
        ProtocolError: ``signature``.
    """
    try:
        _NaclVerifyKey(key).verify(text, untrusted_signature)
    except (BadSignatureError, ValueError):
        raise ProtocolError("signature") from None


def u32(number: int) -> bytes:
    """Four bytes, big-endian."""
    return number.to_bytes(4, "big")


def u64(number: int) -> bytes:
    """Eight bytes, big-endian."""
    return number.to_bytes(8, "big")
