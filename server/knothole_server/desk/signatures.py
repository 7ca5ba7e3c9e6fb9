"""Tags and Ed25519 (docs/protocol.md sections 1.2 and 1.3)."""

from __future__ import annotations

from typing import Final

from nacl.exceptions import CryptoError
from nacl.signing import VerifyKey

from knothole_server.errors import KnotholeServerError

SIGNATURE_SIZE: Final = 64
KEY_SIZE: Final = 32
DIGEST_SIZE: Final = 32


def tag(label: str, desk_id: bytes) -> bytes:
    """What stands before every signed text, so that nothing signed for one purpose or desk serves another."""
    text = f"knothole/1 {label}".encode("ascii")
    return bytes([len(text)]) + text + desk_id


def verify(key: bytes, signature: bytes, text: bytes) -> None:
    """Verify strictly (libsodium does steps 1 to 3 of section 1.3 itself), or refuse with ``signature``."""
    try:
        VerifyKey(key).verify(text, signature)
    except (CryptoError, ValueError) as error:
        raise KnotholeServerError("signature") from error
