"""What a vault signs so that its courier can post it, and only it (section 12)."""

from __future__ import annotations

from typing import Final, Literal

from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import (
    SIGNATURE_SIZE,
    Seed,
    VerifyKey,
    sha256,
    sign,
    u32,
    verify,
    verify_key,
)
from knothole_client.protocol.tags import DeskId, tag

KEY_SIZE: Final = 32
ACKNOWLEDGEMENT_SIZE: Final = SIGNATURE_SIZE + KEY_SIZE + 4 + 32


def sign_write(
    kind: Literal["reply", "envelope"], item: bytes, signing: Seed, day: int, desk: DeskId, since: int | None = None
) -> bytes:
    """``signature ‖ signing key ‖ u32 day ‖ item``; of a reply ``u32 since`` stands before the item.

    Args:
        since: the day from which a reply's days are counted: that on which it was written, however often it is signed; ``day`` by default.
    """
    head = verify_key(signing) + u32(day)
    if kind == "reply":
        head += u32(day if since is None else since)
    label = tag("write reply" if kind == "reply" else "write envelope", desk)
    return sign(signing, label + head + sha256(item)) + head + item


def sign_acknowledgement(signing: Seed, day: int, held: bytes, desk: DeskId) -> bytes:
    """``signature ‖ signing key ‖ u32 day ‖ held``: this vault holds what :func:`day_list.digest_held` gave this digest for."""
    head = verify_key(signing) + u32(day) + held
    return sign(signing, tag("acknowledgement", desk) + head) + head


def verify_acknowledgement(untrusted: bytes, signing: VerifyKey, desk: DeskId) -> int:
    """The day of which a reviewer acknowledged everything.

    Raises:
        ProtocolError: ``length``, ``signature``: it is not this reviewer's.
    """
    if len(untrusted) != ACKNOWLEDGEMENT_SIZE:
        raise ProtocolError("length")
    head = untrusted[SIGNATURE_SIZE:]
    if head[:KEY_SIZE] != signing:
        raise ProtocolError("signature")
    verify(signing, untrusted[:SIGNATURE_SIZE], tag("acknowledgement", desk) + head)
    return int.from_bytes(head[KEY_SIZE : KEY_SIZE + 4], "big")


def sign_retraction(reply_id: bytes, signing: Seed, desk: DeskId) -> bytes:
    """``signature ‖ signing key ‖ reply id``, the SHA-256 of a reply: the server is to drop it from the book."""
    body = verify_key(signing) + reply_id
    return sign(signing, tag("withdrawal", desk) + body) + body
