"""What befalls machines without anybody's intention: clocks of couriers and sources that are wrong, power that fails; and a server that somebody fills."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from knothole_client.protocol.envelope import ENVELOPE_SIZE
from knothole_client.protocol.exchange import ANSWER_SIZE, decode_answer, encode_request
from tests.simulation import line
from tests.simulation.people import Reviewer, Source
from tests.simulation.plan import Plan
from tests.simulation.world import EXCHANGE_PATH, World

MINUTES: Final = 0.01
"""Of a day: more than a courier's clock may be wrong by."""
COURIER_WRONG: Final = (-400, -20, -1, -MINUTES, MINUTES, 1, 20, 400)
"""Days by which a courier's clock is wrong."""
SOURCE_WRONG: Final = (-400, -9, -3, -1, 1, 3, 9, 40, 400)
"""Days by which a source's clock is wrong."""
SMALL_QUOTA: Final = 80
"""Envelopes: what some weeks of a run need, and a flood fills quickly."""
MOMENTS_OF_SERVER: Final = 60
"""Before and after transactions; a round has about so many, a visit and a purge a dozen."""
WRITES: Final = 12
"""To a disk or a stick; a move has some."""


@dataclass
class Machines:
    """What a seed has in store for machines."""

    world: World
    plan: Plan
    begins: int = 0
    """The day from which on."""
    chance: random.Random = field(init=False)
    wrong_courier: range = range(0)
    """Days on which a courier's clock is wrong."""
    wrong_source: range = range(0)
    """Days on which a source's clock is wrong."""
    flood: int = 0
    """The day on which somebody fills the server; 0 for none."""
    power_fails: bool = False
    """Whether the power fails now and then: the server's, or a reviewer's."""

    def __post_init__(self) -> None:
        begins = self.begins
        self.chance = self.world.chance("machines" + (f" of day {begins}" if begins else ""))
        if self._draws("wrong courier clock", 0.25):
            first = begins + self.chance.randint(1, 7)
            self.wrong_courier = range(first, first + self.chance.randint(1, 3))
        if self._draws("wrong source clock", 0.3):
            first = begins + self.chance.randint(1, 7)
            self.wrong_source = range(first, first + self.chance.randint(1, 5))
        if self._draws("flood", 0.15) and not begins:
            self.flood = self.chance.randint(2, 7)
            self.world.most_envelopes = SMALL_QUOTA
        self.power_fails = self._draws("power cuts", 0.25)

    def _draws(self, name: str, likely: float) -> bool:
        """Whether a misfortune comes: for certain if it is looked for on purpose, and not if something else is."""
        drawn = self.chance.random() < likely
        return name in self.plan.tricks if self.plan.tricks else drawn

    def of_the_day(self, reviewers: Sequence[Reviewer], sources: Sequence[Source]) -> list[str]:
        """What happens on this day, for the story. The clocks are the first reviewer's courier's, and the first source's."""
        day, happened = self.world.day, []
        courier, source = reviewers[0], sources[0]
        if day == self.wrong_courier.start and self.wrong_courier:
            courier.courier_skew = self.chance.choice(COURIER_WRONG)
            happened.append(f"the clock of {courier.name}'s courier is wrong by {courier.courier_skew} days")
        elif day not in self.wrong_courier and courier.courier_skew:
            courier.courier_skew = 0
            happened.append(f"the clock of {courier.name}'s courier is right again")
        if day == self.wrong_source.start and self.wrong_source:
            source.skew = self.chance.choice(SOURCE_WRONG)
            happened.append(f"the clock of {source.name} is wrong by {source.skew} days")
        elif day not in self.wrong_source and source.skew:
            source.skew = 0
            happened.append(f"the clock of {source.name} is right again")
        if day == self.flood and self.flood:
            happened.append(self._fill())
        return happened

    def _fill(self) -> str:
        """Somebody sends until there is no room."""
        headers = {"Content-Type": "application/octet-stream"}
        for number in range(SMALL_QUOTA):
            request = encode_request(self.chance.randbytes(ENVELOPE_SIZE))
            answer = self.world.public.request("POST", EXCHANGE_PATH, ANSWER_SIZE, request, headers)
            if decode_answer(answer.body).status == "full":
                return f"somebody fills the server with {number} envelopes"
        return "somebody tries to fill the server"

    @contextmanager
    def server(self) -> Iterator[None]:
        """While this lasts, the server's power may fail."""
        if not self.power_fails or self.chance.random() < 0.7:
            yield
            return
        with line.server_power(self.chance.randint(1, MOMENTS_OF_SERVER)):
            yield

    @contextmanager
    def at(self, reviewer: Reviewer) -> Iterator[None]:
        """While this lasts, the power of the reviewer's machines may fail, as :class:`line.PowerCut`."""
        if not self.power_fails or self.chance.random() < 0.8:
            yield
            return
        with line.power(reviewer.home, self.chance.randint(1, WRITES), self.chance):
            yield
