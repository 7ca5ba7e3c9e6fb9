"""One seed, from beginning to end."""

from __future__ import annotations

from tests.simulation.days import Life
from tests.simulation.plan import Plan
from tests.simulation.story import BrokenError, Story
from tests.simulation.world import new_world


def simulate(seed: int, plan: Plan | None = None) -> Story:
    """Run a seed; ``plan``: what the adversary can do, instead of what the seed draws.

    Raises:
        BrokenError: an invariant does not hold, or something failed that must not fail.
    """
    plan = plan or Plan.of(seed)
    with new_world(seed) as world:
        world.story.tell(f"seed {seed}, powers: {', '.join(sorted(plan.powers)) or 'none'}")
        try:
            Life(world, plan).live()
        except BrokenError:
            raise
        except Exception as fault:
            raise BrokenError(f"{type(fault).__name__}: {fault}", world.story) from fault
        return world.story
