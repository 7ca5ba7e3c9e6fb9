"""Who disturbs rounds, and when. No key of anybody's is needed; :mod:`tests.simulation.thief` has one reviewer's."""

from __future__ import annotations

import json
import shutil

from tests.simulation.on_the_line import OnTheLine
from tests.simulation.on_the_stick import OnTheStick
from tests.simulation.people import Reviewer
from tests.simulation.plan import Plan
from tests.simulation.world import ENVELOPE_DAYS, World


class Adversary:
    """Its places: the line, the stick, the courier."""

    def __init__(self, world: World, plan: Plan) -> None:
        self.world, self.plan, self.chance = world, plan, world.chance("adversary")
        self.line = OnTheLine(world, plan, world.chance("line"))
        self.stick = OnTheStick(world, plan, world.chance("stick"), self.line)

    def strikes(self, power: str) -> bool:
        """Whether it does something now."""
        return power in self.plan.powers and self.chance.random() < self.plan.often

    def has_courier(self, reviewer: Reviewer) -> str:
        """An older state of the courier's, or one that believes to be done."""
        file = reviewer.home / "courier" / "courier.json"
        kept = reviewer.home / "courier.before"
        if not file.exists():
            return f"no courier of {reviewer.name}'s yet"
        if kept.exists() and self.chance.random() < 0.5:
            shutil.copy(kept, file)
            return f"at {reviewer.name}'s courier: an older state"
        shutil.copy(file, kept)
        content = json.loads(file.read_text())
        content["done"] = list(range(self.world.today - ENVELOPE_DAYS, self.world.today + 5))
        file.write_text(json.dumps(content))
        return f"at {reviewer.name}'s courier: all days are marked as done"
