"""What happened in a run, a plain line a step; and how a run fails."""

from __future__ import annotations

from dataclasses import dataclass, field

SHOWN = 60
"""Lines that a failure prints; the whole story is on the exception."""


@dataclass
class Story:
    """The steps of one run, as a person would tell them."""

    seed: int
    lines: list[str] = field(default_factory=list)
    moment: str = ""
    """Day and time, in front of each line."""

    def tell(self, what: str) -> None:
        self.lines.append(f"{self.moment}  {what}")


class BrokenError(AssertionError):
    """An invariant does not hold."""

    def __init__(self, invariant: str, story: Story) -> None:
        shown = story.lines[-SHOWN:]
        left_out = [f"… {len(story.lines) - len(shown)} earlier steps"] if len(story.lines) > len(shown) else []
        super().__init__("\n".join([f"seed {story.seed}: {invariant}", "", *left_out, *shown]))
        self.invariant = invariant
        self.story = story
