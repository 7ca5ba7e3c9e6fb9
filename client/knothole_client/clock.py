"""The machine's clock, the one place the client reads it."""

from __future__ import annotations

import time

SECONDS_A_DAY = 86_400


def now() -> int:
    """Seconds since 1970."""
    return int(time.time())


def today() -> int:
    """The UTC day, counted from 1970-01-01."""
    return now() // SECONDS_A_DAY


def written(day: int) -> str:
    """A day as people write it: 2026-11-23."""
    return time.strftime("%Y-%m-%d", time.gmtime(day * SECONDS_A_DAY))


def moment(seconds: int) -> str:
    """A moment as people write it: 2026-11-23 14:10 UTC."""
    return time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime(seconds))
