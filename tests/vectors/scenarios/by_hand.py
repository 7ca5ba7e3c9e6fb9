"""HPKE over X-Wing, step by step as section 1.4 and RFC 9180 say it: what no library's seal makes. For vectors only.

The encapsulation is given, and its secret comes from the recipient's private key, so nothing here draws randomness.
"""

from __future__ import annotations

import hashlib
import hmac

from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from knothole_client.protocol.primitives import Seed

BASE_POINT_NOT_CANONICAL = (2**255 - 19 + 9).to_bytes(32, "little")
"""X25519's base point, u = 9, spelt as p + 9."""

LABEL = bytes.fromhex("5c2e2f2f5e5c")
"""X-Wing's, in ASCII: a backslash, a point, two slashes, a circumflex, a backslash."""

_SUITE = b"HPKE" + b"\x64\x7a" + b"\x00\x01" + b"\x00\x02"
_VERSION = b"HPKE-v1"


def with_top_bit(ends_with_a_share: bytes) -> bytes:
    """A key or encapsulation whose X25519 share has its unused bit set."""
    return ends_with_a_share[:-1] + bytes([ends_with_a_share[-1] | 0x80])


def seal(seed: Seed, enc: bytes, plaintext: bytes, info: bytes) -> tuple[bytes, dict[str, bytes]]:
    """``enc`` and the ciphertext that HPKE.Open takes with it; and what came out of each step."""
    expanded = hashlib.shake_256(seed).digest(96)
    mlkem, x25519 = (
        MLKEM768PrivateKey.from_seed_bytes(expanded[:64]),
        X25519PrivateKey.from_private_bytes(expanded[64:]),
    )
    ss_m = mlkem.decapsulate(enc[:1088])
    share = enc[1088:]
    ss_x = x25519.exchange(X25519PublicKey.from_public_bytes(share)) if any(share) else bytes(32)
    pk_x = x25519.public_key().public_bytes_raw()
    shared = hashlib.sha3_256(ss_m + ss_x + share + pk_x + LABEL).digest()

    context = b"\0" + _extract(b"", b"psk_id_hash", b"") + _extract(b"", b"info_hash", info)
    secret = _extract(shared, b"secret", b"")
    key, nonce = _expand(secret, b"key", context, 32), _expand(secret, b"base_nonce", context, 12)
    steps = {"ss_m": ss_m, "ss_x": ss_x, "shared_secret": shared, "key": key, "nonce": nonce}
    return enc + AESGCM(key).encrypt(nonce, plaintext, b""), steps


def _extract(salt: bytes, label: bytes, ikm: bytes) -> bytes:
    return hmac.digest(salt or bytes(32), _VERSION + _SUITE + label + ikm, "sha256")


def _expand(secret: bytes, label: bytes, info: bytes, length: int) -> bytes:
    labelled = length.to_bytes(2, "big") + _VERSION + _SUITE + label + info
    return HKDFExpand(SHA256(), length, labelled).derive(secret)
