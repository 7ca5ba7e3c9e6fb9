"""One seed, from beginning to end."""

from __future__ import annotations

from collections.abc import Sequence

from tests.simulation.days import Life, powers_of
from tests.simulation.story import BrokenError, Story
from tests.simulation.world import new_world


def simulate(seed: int, only: Sequence[str] = ()) -> Story:
    """Run a seed; ``only``: the adversary's powers, instead of those the seed draws.

    Raises:
        BrokenError: an invariant does not hold, or something failed that must not fail.
    """
    with new_world(seed) as world:
        powers = powers_of(seed, only)
        world.story.tell(f"seed {seed}, powers: {', '.join(sorted(powers)) or 'none'}")
        try:
            Life(world, powers).live()
        except BrokenError:
            raise
        except Exception as fault:
            raise BrokenError(f"{type(fault).__name__}: {fault}", world.story) from fault
        return world.story
