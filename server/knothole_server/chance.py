"""All that the server leaves to chance, so that what it counts counts nobody (docs/adr/0009, docs/adr/0016)."""

from __future__ import annotations

from random import SystemRandom
from typing import Final

PARTS: Final = 65_536  # of a quota: what is kept back is written so, because quotas change
KEPT_BACK: Final = PARTS // 16  # of a quota, on average
_QUOTA_SCALE: Final = PARTS // 128  # at the default 1,400 envelopes: eight hours of one visit
_HOUR_SCALE: Final = 1 / 16  # of the budget
_random: Final = SystemRandom()


class Chance:
    """Draws from the system's random numbers. Tests have others, which fall as they are set."""

    def kept_back(self) -> int:
        """What is kept back of a quota on a day, in parts."""
        return self._around(KEPT_BACK, _QUOTA_SCALE, KEPT_BACK)

    def budget(self, an_hour: int) -> int:
        """What one hour brings, if they bring ``an_hour`` on average."""
        return self._around(an_hour, an_hour * _HOUR_SCALE, an_hour / 2)

    def one_in(self, many: int) -> bool:
        """Whether this is counted, if one in so many is."""
        return _random.randrange(many) == 0

    def rounded(self, count: int, step: int) -> int:
        """A multiple of ``step``: ``count`` rounded up or down, and right on average."""
        return (count + _random.randrange(step)) // step * step

    def _around(self, middle: float, scale: float, furthest: float) -> int:
        """Laplace's distribution, cut off at both ends."""
        off = scale * (_random.expovariate(1) - _random.expovariate(1))
        return round(middle + max(-furthest, min(furthest, off)))


SYSTEM_CHANCE: Final = Chance()
