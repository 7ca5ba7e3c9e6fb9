"""Whether somebody is still there. An open vault must not wait for a stranger."""

from __future__ import annotations

import time
from typing import Final

IDLE_SECONDS: Final = 300.0
LOOK_SECONDS: Final = 0.5  # between two looks whether anybody is there
SLEPT: Final = 1.0  # seconds
AT_ONCE: Final = 0.1  # seconds in which two clocks are read; else they are read again, for a busy machine does other things between them


class Vigil:
    """Watches from its making on: nobody is there after five minutes without a touch, or once the machine has slept."""

    def __init__(self) -> None:
        self._touched = awake_seconds()
        self._slept = asleep_seconds()

    def touch(self) -> None:
        """A key was pressed."""
        self._touched = awake_seconds()

    @property
    def over(self) -> bool:
        """Whether to lock."""
        return awake_seconds() - self._touched >= IDLE_SECONDS or asleep_seconds() - self._slept >= SLEPT


def awake_seconds() -> float:
    """A clock that stands still while the machine sleeps."""
    return time.monotonic()


def asleep_seconds() -> float:
    """How long the machine has slept since it started. Where no clock says so, a wall clock that jumps ahead does."""
    while True:
        before = time.clock_gettime(time.CLOCK_MONOTONIC)
        since_start = time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_REALTIME))
        after = time.clock_gettime(time.CLOCK_MONOTONIC)
        if after - before < AT_ONCE:
            return since_start - after
