"""Signatures in minisign's format, verified. Whoever has Debian's ``minisign`` can verify the same files with that."""

from __future__ import annotations

import base64
import binascii
import hashlib
from typing import Final, NamedTuple

from knothole_client.errors import UnsafeError, UsageError
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import VerifyKey, verify

MAX_SIGNATURE: Final = 4_096  # bytes of a file *.minisig
MAX_KEY: Final = 1_024
_UNTRUSTED: Final = b"untrusted comment: "
_TRUSTED: Final = b"trusted comment: "
_ID_SIZE: Final = 8
_PLAIN, _HASHED = b"Ed", b"ED"


class PublicKey(NamedTuple):
    """A key that verifies, and the number by which signatures name it."""

    number: bytes
    key: VerifyKey


def read_public_key(untrusted: bytes) -> PublicKey:
    """A file ``*.pub`` of minisign, or the one line in it that is the key.

    Raises:
        UsageError: it is none.
    """
    lines = untrusted[:MAX_KEY].strip().splitlines()
    raw = _decoded(lines[-1]) if lines and len(untrusted) <= MAX_KEY else b""
    if len(raw) != 2 + _ID_SIZE + 32 or not raw.startswith(_PLAIN):
        raise UsageError("release-key", "This is no public key of minisign.", "Use the release's file knothole.pub.")
    return PublicKey(raw[2 : 2 + _ID_SIZE], VerifyKey(raw[2 + _ID_SIZE :]))


def verify_signature(content: bytes, untrusted_signature: bytes, public: PublicKey) -> str:
    """Verify a signature; its trusted comment.

    Raises:
        UnsafeError: it is by another key, of something else, or no signature.
    """
    lines = untrusted_signature[: MAX_SIGNATURE + 1].splitlines()
    if len(untrusted_signature) > MAX_SIGNATURE or len(lines) != 4:
        raise _refused("This is no signature of minisign.")
    raw, comment, over_all = _decoded(lines[1]), lines[2].removeprefix(_TRUSTED), _decoded(lines[3])
    if not (lines[0].startswith(_UNTRUSTED) and lines[2].startswith(_TRUSTED) and len(raw) == 2 + _ID_SIZE + 64):
        raise _refused("This is no signature of minisign.")
    algorithm, number, signature = raw[:2], raw[2 : 2 + _ID_SIZE], raw[2 + _ID_SIZE :]
    if number != public.number:
        raise _refused("It is signed with another key.")
    if algorithm not in (_PLAIN, _HASHED):
        raise _refused("This is no signature of minisign.")
    text = hashlib.blake2b(content).digest() if algorithm == _HASHED else content
    try:
        verify(public.key, signature, text)
        verify(public.key, over_all, signature + comment)
        return comment.decode("utf-8")
    except (ProtocolError, UnicodeDecodeError):
        raise _refused("The signature is not valid: the file, the signature or its comment was changed.") from None


def _decoded(line: bytes) -> bytes:
    try:
        return base64.b64decode(line, validate=True)
    except (binascii.Error, ValueError):
        return b""


def _refused(sentence: str) -> UnsafeError:
    return UnsafeError(
        "release-signature", sentence, "Do not install it. Get the release, and its key, once more from elsewhere."
    )
