"""What a reviewer's vault signs before a courier carries it here (docs/protocol.md section 12)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

from knothole_server.desk.desk import Desk
from knothole_server.desk.exchange import ENVELOPE_SIZE
from knothole_server.desk.signatures import DIGEST_SIZE, KEY_SIZE, SIGNATURE_SIZE, tag, verify
from knothole_server.errors import KnotholeServerError

WRITE_HEADER_SIZE: Final = SIGNATURE_SIZE + KEY_SIZE + 4  # bytes: signature, signing key, u32 day
REPLY_WRITE_HEADER_SIZE: Final = WRITE_HEADER_SIZE + 4  # and the day from which a reply's days are counted
ACKNOWLEDGEMENT_SIZE: Final = WRITE_HEADER_SIZE + DIGEST_SIZE  # the digest of what the reviewer holds
WITHDRAWAL_SIZE: Final = SIGNATURE_SIZE + KEY_SIZE + DIGEST_SIZE  # bytes: signature, signing key, reply id
REPLY_SIZE: Final = 4_096  # bytes
DAYS_BACK: Final = 14  # an air-gapped reviewer's writes may travel this long
DAYS_AHEAD: Final = 1  # clocks differ
_BODY: Final = SIGNATURE_SIZE + KEY_SIZE  # where the signing key ends


@dataclass(frozen=True)
class Write:
    """A verified write: by whom, the day from which the item's days are counted, and the item."""

    signing: bytes
    since: int
    item: bytes


@dataclass(frozen=True)
class Acknowledgement:
    """A verified acknowledgement: by whom, of which day, and the digest of what of it this reviewer holds."""

    signing: bytes
    day: int
    held: bytes


def verify_envelope_write(untrusted_write: bytes, desk: Desk, today: int) -> Write:
    """Verify a write of an envelope. Refused with ``length``, ``not-listed``, ``revoked``, ``signature``, ``stale``."""
    return _verify_write(untrusted_write, "write envelope", WRITE_HEADER_SIZE, ENVELOPE_SIZE, desk, today)


def verify_reply_write(untrusted_write: bytes, desk: Desk, today: int) -> Write:
    """Verify a write of a reply. Refused with ``length``, ``not-listed``, ``revoked``, ``signature``, ``stale``, and ``schema``
    if its days are counted from a day after that of its signature.
    """
    return _verify_write(untrusted_write, "write reply", REPLY_WRITE_HEADER_SIZE, REPLY_SIZE, desk, today)


def _verify_write(untrusted_write: bytes, label: str, header: int, size: int, desk: Desk, today: int) -> Write:
    if len(untrusted_write) != header + size:
        raise KnotholeServerError("length")
    item, untrusted_days = untrusted_write[header:], untrusted_write[_BODY:header]
    signing = _verify(untrusted_write, label, untrusted_days + hashlib.sha256(item).digest(), desk)
    day, since = (int.from_bytes(number, "big") for number in (untrusted_days[:4], untrusted_days[-4:]))
    if not today - DAYS_BACK <= day <= today + DAYS_AHEAD:
        raise KnotholeServerError("stale")
    if since > day:
        raise KnotholeServerError("schema")
    return Write(signing, since, item)


def verify_acknowledgement(untrusted_acknowledgement: bytes, desk: Desk, today: int) -> Acknowledgement:
    """Verify an acknowledgement of a closed day (``schema`` otherwise).

    Refused with ``length``, ``not-listed``, ``revoked``, ``signature``, ``schema``.
    """
    if len(untrusted_acknowledgement) != ACKNOWLEDGEMENT_SIZE:
        raise KnotholeServerError("length")
    rest = untrusted_acknowledgement[_BODY:]
    signing = _verify(untrusted_acknowledgement, "acknowledgement", rest, desk)
    day = int.from_bytes(rest[:4], "big")
    if day >= today:
        raise KnotholeServerError("schema")
    return Acknowledgement(signing, day, rest[4:])


def verify_withdrawal(untrusted_withdrawal: bytes, desk: Desk) -> bytes:
    """Verify a withdrawal; the id of the reply it takes back: 32 bytes.

    Refused with ``length``, ``not-listed``, ``revoked``, ``signature``.
    """
    if len(untrusted_withdrawal) != WITHDRAWAL_SIZE:
        raise KnotholeServerError("length")
    reply = untrusted_withdrawal[_BODY:]
    _verify(untrusted_withdrawal, "withdrawal", reply, desk)
    return reply


def _verify(record: bytes, label: str, rest: bytes, desk: Desk) -> bytes:
    """The signing key, once its signature over ``tag ‖ signing key ‖ rest`` holds."""
    signing = record[SIGNATURE_SIZE:_BODY]
    desk.directory.by_signing_key(signing)
    if signing in desk.revoked:
        raise KnotholeServerError("revoked")
    verify(signing, record[:SIGNATURE_SIZE], tag(label, desk.chain.desk_id) + signing + rest)
    return signing
