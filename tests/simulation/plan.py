"""What the adversary of a run can do."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

STICK, NETWORK, COURIER, THIEF, FAULTS = POWERS = ("stick", "network", "courier", "thief", "faults")
RECORDS: Final = range(4, 9)
"""Kinds of records in a desk document that the desk key does not sign as part of the directory."""


@dataclass(frozen=True)
class Plan:
    """What the adversary of a run can do."""

    powers: frozenset[str]
    tricks: frozenset[str] = frozenset()
    """Only these; for what is looked for on purpose."""
    often: float = 0.35
    """How likely a round is disturbed by a power the adversary has."""
    years: int = 0
    """How long the run is; 0: some weeks."""

    @classmethod
    def of(cls, seed: int, years: int = 0) -> Plan:
        """What a seed draws: often one power or two, sometimes none or all."""
        chance = random.Random(f"{seed} powers")
        return cls(frozenset(chance.sample(POWERS, chance.choice((0, 1, 1, 2, 2, 3, 5)))), years=years)

    def choose(self, chance: random.Random, names: Iterable[str]) -> str:
        """A trick of some."""
        return chance.choice([name for name in names if not self.tricks or name in self.tricks])
