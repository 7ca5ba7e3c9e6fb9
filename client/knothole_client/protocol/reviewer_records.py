"""What a reviewer signs for the desk document: epoch keys, day sheets, revocations (section 5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from knothole_client.protocol.calendar import check_day, first_day, last_day
from knothole_client.protocol.directory import Directory, Reviewer
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import SIGNATURE_SIZE, Seed, VerifyKey, sign, u32, verify, verify_key
from knothole_client.protocol.schema import MAXIMUM_DAY
from knothole_client.protocol.tags import DeskId, Label, tag
from knothole_client.protocol.xwing import PUBLIC_KEY_SIZE, PublicKey, Recipient

KEY_SIZE: Final = 32
EPOCH_KEY_SIZE: Final = SIGNATURE_SIZE + KEY_SIZE + 4 + PUBLIC_KEY_SIZE
TAG_SIZE: Final = 8
RECEIPT_SIZE: Final = 24  # bytes: the tag that its source looks for, and 16 that commit to the text
SHEET_RECEIPTS: Final = 16  # always so many, so that a sheet does not show how many were opened
DAY_SHEET_SIZE: Final = SIGNATURE_SIZE + KEY_SIZE + 4 + 4 + SHEET_RECEIPTS * RECEIPT_SIZE
REVOCATION_SIZE: Final = SIGNATURE_SIZE + KEY_SIZE


@dataclass(frozen=True)
class EpochKey:
    """A reviewer's encryption key for one week."""

    raw: bytes
    reviewer: Reviewer
    epoch: int
    recipient: Recipient

    @property
    def public(self) -> PublicKey:
        """The X-Wing public key."""
        return self.recipient.public


@dataclass(frozen=True)
class DaySheet:
    """What a reviewer read and opened by a day."""

    raw: bytes
    reviewer: Reviewer
    day: int
    through: int
    receipts: tuple[bytes, ...]
    """Ascending; those that nobody is owed are random."""
    reported_stolen: bool
    """Whether the key that signed it is revoked; the desk says that it was still the reviewer's on that day."""


@dataclass(frozen=True)
class Revocation:
    """A reviewer's statement that their key is no longer theirs."""

    raw: bytes
    reviewer: Reviewer


def sign_epoch_key(signing: Seed, epoch: int, public: PublicKey, desk: DeskId) -> bytes:
    """An epoch key record of 1,316 bytes (section 5.1)."""
    return _sign("epoch key", signing, u32(epoch) + public, desk)


def sign_day_sheet(signing: Seed, day: int, through: int, receipts: list[bytes], desk: DeskId) -> bytes:
    """A day sheet record of 488 bytes (section 5.2). ``receipts``: exactly 16, distinct; sorted here."""
    if len(set(receipts)) != SHEET_RECEIPTS or any(len(each) != RECEIPT_SIZE for each in receipts) or through > day:
        raise ProtocolError("schema")
    return _sign("day sheet", signing, u32(day) + u32(through) + b"".join(sorted(receipts)), desk)


def sign_revocation(signing: Seed, desk: DeskId) -> bytes:
    """A revocation record of 96 bytes (section 5.3)."""
    return _sign("revocation", signing, b"", desk)


def verify_epoch_key(untrusted: bytes, desk: DeskId, directory: Directory, revoked: frozenset[VerifyKey]) -> EpochKey:
    """Verify an epoch key (section 5.1).

    Raises:
        ProtocolError: ``length``, ``not-listed``, ``revoked``, ``signature``, ``epoch``, ``key``.
    """
    reviewer = _author(untrusted, EPOCH_KEY_SIZE, directory)
    if reviewer.signing in revoked:
        raise ProtocolError("revoked")
    content = _verify("epoch key", untrusted, desk)
    epoch = int.from_bytes(content[:4], "big")
    until = MAXIMUM_DAY if reviewer.until is None else reviewer.until
    if reviewer.from_day > last_day(epoch) or until < first_day(epoch):
        raise ProtocolError("epoch")
    return EpochKey(untrusted, reviewer, epoch, Recipient(content[4:]))


def verify_day_sheet(
    untrusted: bytes, desk: DeskId, directory: Directory, revoked: frozenset[VerifyKey], now: int
) -> DaySheet:
    """Verify a day sheet (section 5.2).

    Raises:
        ProtocolError: ``length``, ``not-listed``, ``signature``, ``schema``, ``day``, ``epoch``, ``revoked``.
    """
    reviewer = _author(untrusted, DAY_SHEET_SIZE, directory)
    content = _verify("day sheet", untrusted, desk)
    day, through = int.from_bytes(content[:4], "big"), int.from_bytes(content[4:8], "big")
    receipts = tuple(content[at : at + RECEIPT_SIZE] for at in range(8, len(content), RECEIPT_SIZE))
    if through > day or any(a >= b for a, b in zip(receipts, receipts[1:], strict=False)):
        raise ProtocolError("schema")
    check_day(day, now)
    if not reviewer.active(day):
        raise ProtocolError("epoch")
    if reviewer.signing in revoked and reviewer.until is None:
        raise ProtocolError("revoked")
    return DaySheet(untrusted, reviewer, day, through, receipts, reviewer.signing in revoked)


def verify_revocation(untrusted: bytes, desk: DeskId, directory: Directory) -> Revocation:
    """Verify a revocation (section 5.3).

    Raises:
        ProtocolError: ``length``, ``not-listed``, ``signature``.
    """
    reviewer = _author(untrusted, REVOCATION_SIZE, directory)
    _verify("revocation", untrusted, desk)
    return Revocation(untrusted, reviewer)


def _sign(label: Label, signing: Seed, content: bytes, desk: DeskId) -> bytes:
    signed = verify_key(signing) + content
    return sign(signing, tag(label, desk) + signed) + signed


def _author(untrusted: bytes, size: int, directory: Directory) -> Reviewer:
    if len(untrusted) != size:
        raise ProtocolError("length")
    return directory.reviewer_signing(untrusted[SIGNATURE_SIZE : SIGNATURE_SIZE + KEY_SIZE])


def _verify(label: Label, untrusted: bytes, desk: DeskId) -> bytes:
    signed = untrusted[SIGNATURE_SIZE:]
    verify(VerifyKey(signed[:KEY_SIZE]), untrusted[:SIGNATURE_SIZE], tag(label, desk) + signed)
    return signed[KEY_SIZE:]
