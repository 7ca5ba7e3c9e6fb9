"""What is compared runs in turns (A B A B), for the machine is not the same from second to second. What counts is the median: of the figures,
and of the ratios of each turn.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Any

Figures = dict[str, Any]


@dataclass(frozen=True)
class Turns:
    """What ``loader`` says of one kind of request, turn by turn."""

    ours: list[Figures]
    theirs: list[Figures]

    def rate(self) -> float:
        return median(figures["rate"] for figures in self.ours)

    def their_rate(self) -> float:
        return median(figures["rate"] for figures in self.theirs)

    def times(self) -> str:
        p50, p99 = (median(figures[name] for figures in self.ours) * 1000 for name in ("p50", "p99"))
        return f"p50 {p50:.1f} ms, p99 {p99:.1f} ms"

    def load_time(self) -> float:
        """Milliseconds of the processor that making the load took for each of our requests."""
        return 1_000 * median(figures["processor"] / (figures["count"] or 1) for figures in self.ours)

    def times_theirs(self) -> float:
        """How many times theirs ours is."""
        return median(self._ratios())

    def _ratios(self) -> list[float]:
        return sorted(ours["rate"] / theirs["rate"] for ours, theirs in zip(self.ours, self.theirs, strict=True))

    def share(self, of: str, goal: int | None) -> str:
        """Ours in percent of theirs, and whether that is enough."""
        ratios = self._ratios()
        percent = 100 * median(ratios)
        found = f"{percent:.0f} % of {of} ({100 * ratios[0]:.0f} to {100 * ratios[-1]:.0f})"
        return found if goal is None else f"{found}; goal {goal} %: {'met' if percent >= goal else 'missed'}"


def in_turns(rounds: int, ours: Callable[[], Figures], theirs: Callable[[], Figures]) -> Turns:
    """Run both that often, the other one first every second time."""
    turns = Turns([], [])
    for number in range(rounds):
        pair = [(turns.ours, ours), (turns.theirs, theirs)]
        for figures, run in pair if number % 2 else reversed(pair):
            figures.append(run())
    return turns
