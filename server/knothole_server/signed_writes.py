"""What a reviewer's vault signs before a courier carries it here (docs/protocol.md section 12)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

from knothole_server.desk.desk import Desk
from knothole_server.desk.signatures import KEY_SIZE, SIGNATURE_SIZE, tag, verify
from knothole_server.errors import KnotholeServerError

WRITE_HEADER_SIZE: Final = SIGNATURE_SIZE + KEY_SIZE + 4  # bytes: signature, signing key, u32 day
ACKNOWLEDGEMENT_SIZE: Final = WRITE_HEADER_SIZE
DAYS_BACK: Final = 14  # an air-gapped reviewer's writes may travel this long
DAYS_AHEAD: Final = 1  # clocks differ


@dataclass(frozen=True)
class Write:
    """A verified write: its signed day, and the item."""

    day: int
    item: bytes


@dataclass(frozen=True)
class Acknowledgement:
    """A verified acknowledgement: by whom, and of which day."""

    signing: bytes
    day: int


def verify_write(untrusted_write: bytes, label: str, item_size: int, desk: Desk, today: int) -> Write:
    """Verify a write of ``item_size`` bytes under ``write reply`` or ``write envelope``.

    Refused with ``length``, ``not-listed``, ``revoked``, ``signature``, ``stale``.
    """
    if len(untrusted_write) != WRITE_HEADER_SIZE + item_size:
        raise KnotholeServerError("length")
    item = untrusted_write[WRITE_HEADER_SIZE:]
    day = _verify(untrusted_write, label, hashlib.sha256(item).digest(), desk)
    if not today - DAYS_BACK <= day <= today + DAYS_AHEAD:
        raise KnotholeServerError("stale")
    return Write(day, item)


def verify_acknowledgement(untrusted_acknowledgement: bytes, desk: Desk, today: int) -> Acknowledgement:
    """Verify an acknowledgement of a closed day (``schema`` otherwise).

    Refused with ``length``, ``not-listed``, ``revoked``, ``signature``, ``schema``.
    """
    if len(untrusted_acknowledgement) != ACKNOWLEDGEMENT_SIZE:
        raise KnotholeServerError("length")
    day = _verify(untrusted_acknowledgement, "acknowledgement", b"", desk)
    if day >= today:
        raise KnotholeServerError("schema")
    return Acknowledgement(_signing_key(untrusted_acknowledgement), day)


def _verify(record: bytes, label: str, item_digest: bytes, desk: Desk) -> int:
    signing = _signing_key(record)
    desk.directory.by_signing_key(signing)
    if signing in desk.revoked:
        raise KnotholeServerError("revoked")
    signed = tag(label, desk.chain.desk_id) + record[SIGNATURE_SIZE:WRITE_HEADER_SIZE] + item_digest
    verify(signing, record[:SIGNATURE_SIZE], signed)
    return int.from_bytes(record[WRITE_HEADER_SIZE - 4 : WRITE_HEADER_SIZE], "big")


def _signing_key(record: bytes) -> bytes:
    return record[SIGNATURE_SIZE : SIGNATURE_SIZE + KEY_SIZE]
