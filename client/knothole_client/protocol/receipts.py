"""Receipts: how a source learns, with proof, that a message was opened (section 9)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.primitives import hmac, u32
from knothole_client.protocol.reviewer_records import TAG_SIZE, DaySheet

NUMBERS: Final = 256  # tags a day, so that two messages of one day rarely share one
LOOK_BACK: Final = 30  # days between writing and the oldest sheet still published


@dataclass(frozen=True)
class Receipt:
    """A message written on one day was opened by a reviewer who signed so on another."""

    written: int
    reviewer: Reviewer
    opened: int


def receipt_tag(receipt_key: bytes, day: int, number: int) -> bytes:
    """The tag a message written on ``day`` carries; ``number`` is a random byte."""
    return hmac(receipt_key, u32(day) + bytes([number]))[:TAG_SIZE]


def find_receipts(receipt_key: bytes, sheets: Iterable[DaySheet], today: int) -> list[Receipt]:
    """All receipts for a codename in the sheets at hand, oldest first."""
    signed = {one: sheet for sheet in sorted(sheets, key=lambda s: -s.day) for one in sheet.tags}
    if not signed:
        return []
    oldest = max(0, min(sheet.day for sheet in signed.values()) - LOOK_BACK)
    found = []
    for day in range(oldest, today + 1):
        for number in range(NUMBERS):
            sheet = signed.get(receipt_tag(receipt_key, day, number))
            if sheet is not None:
                found.append(Receipt(written=day, reviewer=sheet.reviewer, opened=sheet.day))
    return found
