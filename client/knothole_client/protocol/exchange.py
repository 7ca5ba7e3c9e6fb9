"""The exchange: the one request by which an envelope is sent (section 10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from knothole_client.protocol.envelope import ENVELOPE_SIZE
from knothole_client.protocol.errors import ProtocolError

MAGIC: Final = b"knothole"
VERSION: Final = 1
HEADER_SIZE: Final = 256
REQUEST_SIZE: Final = HEADER_SIZE + ENVELOPE_SIZE
ANSWER_SIZE: Final = 256

Status = Literal["stored", "malformed", "full", "unavailable"]
_STATUSES: Final[tuple[Status, ...]] = ("stored", "malformed", "full", "unavailable")
_UNUSED: Final = slice(74, ANSWER_SIZE)


@dataclass(frozen=True)
class ExchangeAnswer:
    """What the server says to an envelope."""

    status: Status
    desk_digest: bytes
    book_digest: bytes


def encode_request(envelope: bytes) -> bytes:
    """33,024 bytes: header and envelope."""
    if len(envelope) != ENVELOPE_SIZE:
        raise ProtocolError("length")
    return (MAGIC + bytes([VERSION])).ljust(HEADER_SIZE, b"\0") + envelope


def decode_answer(untrusted: bytes) -> ExchangeAnswer:
    """Read 256 bytes of answer.

    Raises:
        ProtocolError: ``length``, ``magic``, ``version``, ``schema`` (an unknown status), ``padding``.
    """
    if len(untrusted) != ANSWER_SIZE:
        raise ProtocolError("length")
    if untrusted[:8] != MAGIC:
        raise ProtocolError("magic")
    if untrusted[8] != VERSION:
        raise ProtocolError("version")
    if untrusted[9] >= len(_STATUSES):
        raise ProtocolError("schema")
    if any(untrusted[_UNUSED]):
        raise ProtocolError("padding")
    return ExchangeAnswer(_STATUSES[untrusted[9]], untrusted[10:42], untrusted[42:74])
