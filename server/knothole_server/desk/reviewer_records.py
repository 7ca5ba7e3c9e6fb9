"""Epoch keys, day sheets and revocations (docs/protocol.md section 5)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from knothole_server.desk.calendar import LAST_DAY, days_of
from knothole_server.desk.desk import Desk
from knothole_server.desk.signatures import KEY_SIZE, SIGNATURE_SIZE, tag, verify
from knothole_server.errors import KnotholeServerError

EPOCH_KEY_SIZE: Final = 1_316  # bytes: signature, signing key, u32 epoch, X-Wing public key of 1,216
DAY_SHEET_SIZE: Final = 488  # bytes: signature, signing key, u32 day, u32 through, 16 receipts of 24
REVOCATION_SIZE: Final = 96  # bytes: signature, signing key
_RECEIPTS: Final = range(104, DAY_SHEET_SIZE, 24)  # where the receipts of a sheet begin


@dataclass(frozen=True)
class EpochKey:
    """A verified epoch key."""

    signing: bytes
    epoch: int


@dataclass(frozen=True)
class DaySheet:
    """A verified day sheet."""

    signing: bytes
    day: int


def verify_epoch_key(untrusted_record: bytes, desk: Desk) -> EpochKey:
    """Verify an epoch key, all but ``key``: the server has no KEM.

    Refused with ``length``, ``not-listed``, ``revoked``, ``signature``, ``epoch``.
    """
    signing = _signing_key(untrusted_record, EPOCH_KEY_SIZE)
    reviewer = desk.directory.by_signing_key(signing)
    if signing in desk.revoked:
        raise KnotholeServerError("revoked")
    _verify_signature(untrusted_record, "epoch key", desk)
    epoch = _u32(untrusted_record, 96)
    if not reviewer.active(*days_of(epoch)):
        raise KnotholeServerError("epoch")
    return EpochKey(signing, epoch)


def verify_day_sheet(untrusted_record: bytes, desk: Desk, latest: int = LAST_DAY) -> DaySheet:
    """Verify a day sheet of a day up to ``latest``. Refused with ``length``, ``not-listed``, ``signature``, ``schema``, ``stale``,
    ``epoch``, ``revoked``.
    """
    signing = _signing_key(untrusted_record, DAY_SHEET_SIZE)
    reviewer = desk.directory.by_signing_key(signing)
    _verify_signature(untrusted_record, "day sheet", desk)
    day, through = _u32(untrusted_record, 96), _u32(untrusted_record, 100)
    receipts = [untrusted_record[at : at + 24] for at in _RECEIPTS]
    if through > day or any(former >= latter for former, latter in pairwise(receipts)):
        raise KnotholeServerError("schema")
    if day > latest:
        raise KnotholeServerError("stale")
    if not reviewer.active(day, day):
        raise KnotholeServerError("epoch")
    if signing in desk.revoked and reviewer.until == LAST_DAY:  # an ``until`` not before the day was checked above
        raise KnotholeServerError("revoked")
    return DaySheet(signing, day)


def verify_revocation(untrusted_record: bytes, desk: Desk) -> bytes:
    """Verify a revocation; the signing key it ends. Refused with ``length``, ``not-listed``, ``signature``."""
    signing = _signing_key(untrusted_record, REVOCATION_SIZE)
    desk.directory.by_signing_key(signing)
    verify(signing, untrusted_record[:SIGNATURE_SIZE], tag("revocation", desk.chain.desk_id) + signing)
    return signing


def _signing_key(record: bytes, size: int) -> bytes:
    if len(record) != size:
        raise KnotholeServerError("length")
    return record[SIGNATURE_SIZE : SIGNATURE_SIZE + KEY_SIZE]


def _verify_signature(record: bytes, label: str, desk: Desk) -> None:
    signed = tag(label, desk.chain.desk_id) + record[SIGNATURE_SIZE:]
    verify(record[SIGNATURE_SIZE : SIGNATURE_SIZE + KEY_SIZE], record[:SIGNATURE_SIZE], signed)


def _u32(record: bytes, at: int) -> int:
    return int.from_bytes(record[at : at + 4], "big")
