"""Each defence, switched off by replacing one function: the simulator must notice.

A mutant names what the adversary does at every occasion to show it, so that few seeds are enough.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Final
from unittest.mock import patch

from knothole_client.courier import rounds
from knothole_client.reviewer import acknowledging, withdrawals
from knothole_server.storage import day_lists
from tests.simulation import invariants
from tests.simulation.adversary import STICK, Plan

AHEAD: Final = 30
"""Days."""


@dataclass(frozen=True)
class Mutant:
    """A defence that is gone."""

    name: str
    defence: str
    switch_off: Callable[[], AbstractContextManager[Any]]
    plan: Plan
    """What the adversary does to show it."""
    shows: str
    """The invariant that does not hold any more."""
    seeds: str = "1-12"
    """The first that shows it is enough."""


def _no_comparison() -> AbstractContextManager[Any]:
    return patch.object(day_lists, "accepts", lambda connection, day, held: True)


def _days_to_come() -> AbstractContextManager[Any]:
    real = acknowledging.believed_lists
    return patch.object(
        acknowledging, "believed_lists", lambda vault, folder, desk, today, days: real(vault, folder, desk, today + AHEAD, days)
    )


def _done_before_the_answer() -> AbstractContextManager[Any]:
    real = rounds._push

    def push(courier: Any, folder: Any, progress: Any) -> Any:
        for item in folder.items("acknowledgements"):
            rounds._note_acknowledged(courier.state, item)
        return real(courier, folder, progress)

    return patch.object(rounds, "_push", push)


def _no_memory_of_withdrawals() -> AbstractContextManager[Any]:
    return patch.object(withdrawals, "covers", lambda vault, case, came: False)


def _plan(power: str, *tricks: str) -> Plan:
    return Plan(frozenset({power}), frozenset(tricks))


MUTANTS: Final = (
    Mutant(
        "comparison",
        "the server compares what is acknowledged with what came",
        _no_comparison,
        _plan(STICK, "empty a day"),
        invariants.EARLY,
    ),
    Mutant(
        "own-date",
        "a vault acknowledges only days that are over by its own date",
        _days_to_come,
        _plan(STICK, "invent days"),
        invariants.TOO_SOON,
    ),
    Mutant(
        "answer",
        "a courier is done with a day when the server has taken its acknowledgement",
        _done_before_the_answer,
        _plan(STICK, "invent acknowledgements"),
        invariants.DONE,
    ),
    Mutant(
        "withdrawals",
        "what was taken back is refused when it comes later",
        _no_memory_of_withdrawals,
        _plan(STICK, "drop envelopes"),
        invariants.BACK,
    ),
)
