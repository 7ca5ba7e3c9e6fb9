"""The sealed form: one construction for both directions (section 6).

A fresh key K, a commitment to it, K sealed to each slot, and one AES-GCM body that binds commitment and slots. The signature is inside the body, so
nothing outside shows who wrote; it covers commitment and slots, so a payload cannot be moved, not even by somebody who was given K.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import (
    SIGNATURE_SIZE,
    ContentKey,
    Seed,
    VerifyKey,
    aes_gcm_open,
    aes_gcm_seal,
    equal,
    hkdf,
    sha256,
    sign,
    verify_key,
)
from knothole_client.protocol.tags import DeskId, Label, tag
from knothole_client.protocol.xwing import OVERHEAD, PrivateKey, Recipient

Kind = Literal["envelope", "reply"]
_COMMITMENT: Final[dict[Kind, Label]] = {"envelope": "envelope commitment", "reply": "reply commitment"}
_SLOT: Final[dict[Kind, Label]] = {"envelope": "envelope slot", "reply": "reply slot"}
_BODY: Final[dict[Kind, Label]] = {"envelope": "envelope body", "reply": "reply body"}

COMMITMENT_SIZE: Final = 32
SHARE_SIZE: Final = 1 + 32  # threshold ‖ K
SLOT_SIZE: Final = OVERHEAD + SHARE_SIZE
GCM_TAG_SIZE: Final = 16
PAYLOAD_HEAD: Final = 4 + 32 + SIGNATURE_SIZE


@dataclass(frozen=True)
class Form:
    """The sizes of one use of the sealed form."""

    kind: Kind
    slots: int
    size: int
    """Bytes of the whole."""

    @property
    def header_size(self) -> int:
        """Commitment and slots."""
        return COMMITMENT_SIZE + self.slots * SLOT_SIZE

    @property
    def json_limit(self) -> int:
        """Bytes of JSON that fit."""
        return self.size - self.header_size - GCM_TAG_SIZE - PAYLOAD_HEAD


@dataclass(frozen=True)
class Payload:
    """An opened payload whose signature nobody has checked yet."""

    header_digest: bytes
    untrusted_key: VerifyKey = field(repr=False)
    untrusted_signature: bytes = field(repr=False)
    untrusted_json: bytes = field(repr=False)


def seal(
    form: Form,
    recipients: Sequence[Recipient],
    text: bytes,
    signer: Seed | None,
    context: bytes,
    content_key: ContentKey,
    desk: DeskId,
) -> bytes:
    """Seal a JSON text to one recipient a slot.

    Args:
        recipients: as many as the form has slots.
        signer: None makes a cover's body, all zeros.
        context: what the signature covers in front of header digest and JSON.
        content_key: K, 32 fresh random bytes, never used again.

    Returns:
        ``form.size`` bytes.

    Raises:
        ProtocolError: ``too-large``.
    """
    if len(recipients) != form.slots:
        raise ValueError("one recipient a slot")
    if len(text) > form.json_limit:
        raise ProtocolError("too-large")
    commitment = hkdf(content_key, tag(_COMMITMENT[form.kind], desk))
    info = tag(_SLOT[form.kind], desk) + commitment
    header = commitment + b"".join(recipient.seal(b"\x01" + content_key, info) for recipient in recipients)
    digest = sha256(header)
    room = form.json_limit + PAYLOAD_HEAD
    payload = b""
    if signer is not None:
        payload = len(text).to_bytes(4, "big") + verify_key(signer) + sign(signer, context + digest + text) + text
    body_key = hkdf(content_key, tag(_BODY[form.kind], desk))
    return header + aes_gcm_seal(body_key, payload.ljust(room, b"\0"), digest)


def open_slot(form: Form, untrusted: bytes, slot: int, keys: Sequence[PrivateKey], desk: DeskId) -> Payload:
    """Open a sealed form by one of its slots (section 6, steps 1-6). The caller still owes the signature and the JSON.

    Raises:
        ProtocolError: ``length``, ``not-addressed``, ``threshold``, ``commitment``, ``body``, ``padding``.
    """
    if len(untrusted) != form.size:  # step 1
        raise ProtocolError("length")
    header, body = untrusted[: form.header_size], untrusted[form.header_size :]
    commitment = header[:COMMITMENT_SIZE]
    start = COMMITMENT_SIZE + slot * SLOT_SIZE
    share = _first_opened(header[start : start + SLOT_SIZE], keys, tag(_SLOT[form.kind], desk) + commitment)  # step 2
    if len(share) != SHARE_SIZE or share[0] != 1:  # step 3
        raise ProtocolError("threshold")
    content_key = share[1:]
    if not equal(hkdf(content_key, tag(_COMMITMENT[form.kind], desk)), commitment):  # step 4
        raise ProtocolError("commitment")
    digest = sha256(header)
    payload = aes_gcm_open(hkdf(content_key, tag(_BODY[form.kind], desk)), body, digest)  # step 5
    return _take_apart(payload, digest)  # step 6


def _first_opened(untrusted_slot: bytes, keys: Sequence[PrivateKey], info: bytes) -> bytes:
    for key in keys:
        share = key.open(untrusted_slot, info)
        if share is not None:
            return share
    raise ProtocolError("not-addressed")


def _take_apart(payload: bytes, digest: bytes) -> Payload:
    end = PAYLOAD_HEAD + int.from_bytes(payload[:4], "big")
    if end > len(payload):
        raise ProtocolError("length")
    if any(payload[end:]):
        raise ProtocolError("padding")
    return Payload(
        header_digest=digest,
        untrusted_key=VerifyKey(payload[4:36]),
        untrusted_signature=payload[36:PAYLOAD_HEAD],
        untrusted_json=payload[PAYLOAD_HEAD:end],
    )
