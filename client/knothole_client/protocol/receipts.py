"""Receipts: how a source learns, with proof, that a message was opened (section 9)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.primitives import VerifyKey, hmac, sha256, u32
from knothole_client.protocol.reviewer_records import RECEIPT_SIZE, TAG_SIZE, DaySheet
from knothole_client.protocol.tags import DeskId, tag

NUMBERS: Final = 16  # tags a day and slot, so that two messages of one day rarely share them
SLOT_BITS: Final = 4
LOOK_BACK: Final = 30  # days between writing and the oldest sheet still published
OLDEST: Final = 90  # days before today; a hostile server may keep sheets for ever


@dataclass(frozen=True)
class Receipt:
    """A message written on one day was opened by a reviewer who signed so on another."""

    written: int
    reviewer: Reviewer
    opened: int
    reported_stolen: bool
    """Whether the key that signed so is revoked."""
    tag: bytes = field(repr=False)
    """What was looked for."""


def receipt_tag(receipt_key: bytes, day: int, number: int, slot: int) -> bytes:
    """The tag, for one slot, of a message written on ``day``; ``number`` is random, 0 to 15."""
    return hmac(receipt_key, u32(day) + bytes([number << SLOT_BITS | slot]))[:TAG_SIZE]


def receipt_salt(clue_key: bytes, tag_in_message: bytes) -> bytes:
    """What hides the text that a receipt commits to from whoever does not know the codename: 32 bytes."""
    return hmac(clue_key, tag_in_message)


def make_receipt(tag_in_message: bytes, salt: bytes, case_key: VerifyKey, text: str, desk: DeskId) -> bytes:
    """The receipt of a message that was opened in full: 24 bytes. ``text``: the whole."""
    committed = sha256(tag("receipt text", desk) + salt + case_key + text.encode())
    return tag_in_message + committed[: RECEIPT_SIZE - TAG_SIZE]


def find_receipts(receipt_key: bytes, sheets: Iterable[DaySheet], today: int) -> list[Receipt]:
    """All receipts for a codename in the sheets at hand, by the day of writing, then by slot."""
    newest_first = sorted(sheets, key=lambda sheet: -sheet.day)
    signed = {(each[:TAG_SIZE], sheet.reviewer.slot): sheet for sheet in newest_first for each in sheet.receipts}
    if not signed:
        return []
    slots = sorted({slot for _, slot in signed})
    found = []
    for day in range(max(0, today - OLDEST, newest_first[-1].day - LOOK_BACK), today + 1):
        for slot in slots:
            for number in range(NUMBERS):
                looked_for = receipt_tag(receipt_key, day, number, slot)
                sheet = signed.get((looked_for, slot))
                if sheet is not None:
                    found.append(Receipt(day, sheet.reviewer, sheet.day, sheet.reported_stolen, looked_for))
    return found
