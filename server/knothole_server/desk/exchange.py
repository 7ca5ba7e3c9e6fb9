"""Frames of the exchange (docs/protocol.md section 10)."""

from __future__ import annotations

from typing import Final, NamedTuple

from knothole_server.errors import KnotholeServerError, Status

ENVELOPE_SIZE: Final = 32_768  # bytes
REQUEST_HEADER: Final = b"knothole\x01" + bytes(247)  # magic, version 1, zeros
REQUEST_SIZE: Final = len(REQUEST_HEADER) + ENVELOPE_SIZE  # 33,024 bytes
RESPONSE_SIZE: Final = 256  # bytes
_RESPONSE_HEADER: Final = b"knothole\x01"
_RESPONSE_ZEROS: Final = bytes(182)


class Digests(NamedTuple):
    """SHA-256 of the desk document and of the book as published, 32 bytes each."""

    document: bytes
    book: bytes


UNKNOWN: Final = Digests(bytes(32), bytes(32))  # before anything was read from the store


def envelope_of(untrusted_request: bytes) -> bytes:
    """The envelope in an exchange's request: 32,768 bytes. Anything but the one allowed header is ``malformed``."""
    if len(untrusted_request) != REQUEST_SIZE or not untrusted_request.startswith(REQUEST_HEADER):
        raise KnotholeServerError("malformed")
    return untrusted_request[len(REQUEST_HEADER) :]


def exchange_response(status: Status, digests: Digests) -> bytes:
    """The 256 bytes every exchange, and every refusal of the public listener, gets."""
    return _RESPONSE_HEADER + bytes([status]) + digests.document + digests.book + _RESPONSE_ZEROS
