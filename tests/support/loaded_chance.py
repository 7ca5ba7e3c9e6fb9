"""Chance as loaded dice: it falls as a test sets it, and by chance where it sets nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from knothole_server.chance import Chance


@dataclass
class LoadedChance(Chance):
    """What a server leaves to chance, set by hand."""

    nothing_is_drawn: bool = False
    """Quotas end where they are set, and each hour brings its budget."""
    below: Callable[[int], int] | None = None
    """Instead of a random number from 0 to one less than so many."""

    def kept_back(self) -> int:
        return 0 if self.nothing_is_drawn else super().kept_back()

    def budget(self, an_hour: int) -> int:
        return an_hour if self.nothing_is_drawn else super().budget(an_hour)

    def one_in(self, many: int) -> bool:
        return self.below(many) == 0 if self.below else super().one_in(many)

    def rounded(self, count: int, step: int) -> int:
        return (count + self.below(step)) // step * step if self.below else super().rounded(count, step)
