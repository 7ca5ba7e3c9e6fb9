"""The send clock: when a source's client sends, whatever its user does (section 10 of the protocol).

Exactly one envelope is in hand, sealed before its tick: real if one waits, a cover otherwise. Once attempted it goes out unchanged until it is stored.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable
from typing import Final

SHORTEST: Final = 1.0  # seconds between ticks, so that ticks do not pile up
DEFAULT_MEAN: Final = 20
MEAN_RANGE: Final = range(2, 31)

FEWEST: Final = 17  # exchanges of a visit: a message of 16 parts, and one that carries nothing of note
MORE: Final = 4  # exchanges more, on average


def visit_length(exponential: Callable[[float], float]) -> int:
    """How many exchanges a visit makes, drawn before anybody knows what it is for: 17, and a geometric number with mean 4."""
    return FEWEST + int(exponential(math.log1p(1 / MORE)))


def wait(mean: int, exponential: Callable[[float], float]) -> float:
    """Seconds to the next tick. ``exponential(rate)`` draws from the exponential distribution, from a cryptographic generator."""
    seconds = mean if mean in MEAN_RANGE else DEFAULT_MEAN
    return max(SHORTEST, min(exponential(1 / seconds), 2.0 * seconds))


def next_tick(due: float, now: float, draw: Callable[[], float]) -> float:
    """When the next exchange is due: at the first tick that finds none in flight, as on the page. Ticks follow each other, not the responses: how long an
    exchange took, and what was sealed after it, moves none of them.

    Args:
        due: when the last one was.
        draw: the seconds between two ticks.
    """
    due += draw()
    while due < now:
        due += draw()
    return due


class Hand:
    """The envelope in hand and those that wait behind it."""

    def __init__(self, cover: Callable[[], bytes]) -> None:
        self._cover = cover
        self._waiting: deque[bytes] = deque()
        self._held: bytes = cover()
        self._real = False
        self._attempted = False

    @property
    def unsent(self) -> int:
        """Real envelopes that are not stored yet."""
        return len(self._waiting) + self._real

    @property
    def attempted(self) -> bool:
        """Whether the real envelope in hand went out and no response came: it may be stored."""
        return self._real and self._attempted

    @property
    def rest(self) -> list[bytes]:
        """They themselves, in their order."""
        return [self._held, *self._waiting] if self._real else list(self._waiting)

    def queue(self, envelope: bytes) -> None:
        """Send a real envelope when its turn comes; it takes the place of a cover nobody has tried to send."""
        self._waiting.append(envelope)
        if not self._real and not self._attempted:
            self._take_next()

    def replace(self, envelopes: list[bytes]) -> None:
        """Put envelopes in the place of all real ones that are not stored, and a new cover in the place of one. Nothing of it was attempted yet:
        keys go only with a new desk document, which is fetched right after something was stored."""
        self._waiting = deque(envelopes)
        self._take_next()

    def attempt(self) -> bytes:
        """The envelope to send at this tick."""
        self._attempted = True
        return self._held

    def stored(self) -> None:
        """The server has the envelope in hand."""
        self._take_next()

    def _take_next(self) -> None:
        cover = self._cover()  # also if it is not needed: the time it takes must not tell a part from a cover
        self._real = bool(self._waiting)
        self._held = self._waiting.popleft() if self._waiting else cover
        self._attempted = False
