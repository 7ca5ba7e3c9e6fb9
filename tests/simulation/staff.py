"""What people at a desk do without anybody's ill will: somebody leaves it, somebody uses a copy of the vault beside it."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Final

from tests.simulation.people import Reviewer
from tests.simulation.plan import THIEF, Plan
from tests.simulation.world import World

DAYS_BEFORE: Final = (0, 0, 1, 3)
"""By which the last day lies before the day on which the desk writes it down."""


@dataclass
class Staff:
    """What a seed has in store for the desk's people."""

    world: World
    plan: Plan
    reviewers: list[Reviewer]
    chance: random.Random = field(init=False)
    leaver: Reviewer | None = None
    """Who leaves: the third of three."""
    leaving: int = 0
    """The day."""
    copier: Reviewer | None = None
    """Who has two vaults from some day on."""
    copying: int = 0
    """The day."""

    def __post_init__(self) -> None:
        self.chance = self.world.chance("staff")
        without_thief = THIEF not in self.plan.powers
        self.leaving, self.copying = self.chance.randint(3, 9), self.chance.randint(2, 6)
        if self._draws("leaves", 0.5) and without_thief and len(self.reviewers) > 2:
            self.leaver = self.reviewers[2]
        if self._draws("two vaults", 0.2) and without_thief:
            self.copier = self.reviewers[0]

    def _draws(self, name: str, likely: float) -> bool:
        """Whether it comes: for certain if it is looked for on purpose, and not if something else is."""
        drawn = self.chance.random() < likely
        return name in self.plan.tricks if self.plan.tricks else drawn

    def leaves_today(self) -> Reviewer | None:
        """Who leaves on this day."""
        return self.leaver if self.leaver and self.world.day == self.leaving else None

    def last_day(self) -> int:
        """Of who leaves today, as the desk writes it down."""
        return self.world.today - min(self.world.day, self.chance.choice(DAYS_BEFORE))

    def before_round(self, reviewer: Reviewer) -> list[str]:
        """Which vault the round is done with, for the story."""
        if reviewer is not self.copier or self.world.day < self.copying or reviewer.skew:
            return []
        if reviewer.other_vault is None:
            reviewer.copy_vault()
            return [f"{reviewer.name} copies the vault to another machine"]
        if self.chance.random() < 0.5:
            return []
        reviewer.take_other_vault()
        return [f"{reviewer.name} takes the other copy of the vault"]
