"""Payloads: opened or shared, verified, and parsed once into what they say (section 7.1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from knothole_client.protocol import compact_json, schema
from knothole_client.protocol.desk_events import DeskEvent, read_event
from knothole_client.protocol.directory import Directory
from knothole_client.protocol.envelope import DESK_TYPES, ENVELOPE, SOURCE_TYPES, Original
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.message import SourceMessage, Withdrawal, read_message, read_withdrawal
from knothole_client.protocol.primitives import VerifyKey, verify
from knothole_client.protocol.sealed_form import open_slot
from knothole_client.protocol.tags import DeskId, tag
from knothole_client.protocol.xwing import PrivateKey

Payload = SourceMessage | Withdrawal | DeskEvent


@dataclass(frozen=True)
class Opened:
    """A payload whose signature, role and schema hold, with the bytes that prove it."""

    payload: Payload = field(repr=False)
    original: Original = field(repr=False)

    @property
    def author(self) -> VerifyKey:
        """Who signed it: a case key, or a reviewer's signing key."""
        return self.original.key

    @property
    def from_source(self) -> bool:
        """Whether a source wrote it, and not a reviewer."""
        return not isinstance(self.payload, DeskEvent)


def open_envelope(
    untrusted: bytes,
    slot: int,
    keys: Sequence[PrivateKey],
    desk: DeskId,
    directory: Directory,
    revoked: frozenset[VerifyKey],
) -> Opened:
    """Open an envelope by one's slot (section 7.1, steps 1 to 3). The caller still owes an event's days and a source's view.

    Raises:
        ProtocolError: what :func:`open_slot` and :func:`verify_original` raise.
    """
    payload = open_slot(ENVELOPE, untrusted, slot, keys, desk)
    original = Original(
        payload.header_digest, payload.untrusted_key, payload.untrusted_signature, payload.untrusted_json
    )
    return verify_original(original, desk, directory, revoked)


def verify_original(
    untrusted: Original, desk: DeskId, directory: Directory, revoked: frozenset[VerifyKey] = frozenset()
) -> Opened:
    """Verify a payload: from an envelope, or shared by a colleague (section 7.1, steps 1 to 3).

    Raises:
        ProtocolError: ``signature``, ``revoked``, ``json``, ``schema``, ``role``, ``part``, ``key``.
    """
    listed = any(reviewer.signing == untrusted.key for reviewer in directory.reviewers)
    context = tag("desk payload" if listed else "source payload", desk)
    verify(untrusted.key, untrusted.signature, context + untrusted.header_digest + untrusted.json)  # step 1
    if listed and untrusted.key in revoked:
        raise ProtocolError("revoked")
    content = compact_json.parse(untrusted.json)  # step 2
    kind = schema.text(content, "type")
    if kind not in SOURCE_TYPES | DESK_TYPES:
        raise ProtocolError("schema")
    if kind not in (DESK_TYPES if listed else SOURCE_TYPES):
        raise ProtocolError("role")
    payload: Payload  # step 3
    if listed:
        payload = read_event(content)
    elif kind == "message":
        payload = read_message(content)
    else:
        payload = read_withdrawal(content)
    return Opened(payload, untrusted)
