"""Days and epochs (docs/protocol.md section 1)."""

from __future__ import annotations

import datetime
from typing import Final

SECONDS_A_DAY: Final = 86_400
LAST_DAY: Final = 2**31 - 1  # the largest day a document can name


def day_of(seconds: float) -> int:
    """The whole UTC day of a time in seconds since 1970."""
    return int(seconds // SECONDS_A_DAY)


def date_of(day: int) -> str:
    """A day as people write it: 2026-11-23."""
    return str(datetime.date(1970, 1, 1) + datetime.timedelta(days=day))


def epoch_of(day: int) -> int:
    """The week, from Monday, a day belongs to."""
    return (day + 3) // 7


def days_of(epoch: int) -> tuple[int, int]:
    """First and last day of an epoch."""
    return 7 * epoch - 3, 7 * epoch + 3
