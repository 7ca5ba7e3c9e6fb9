"""Several visits to a page, one after the other, each over a circuit of its own; then one that looks where browsers do not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from knothole_client.errors import NetworkError
from knothole_client.page_check.browsing import ANDROID, DESKTOP, Address, Browsing, Kept
from knothole_client.page_check.judging import Known
from knothole_client.page_check.looking import Look, Stay, look, look_elsewhere
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import read_pin
from knothole_client.protocol.tags import DeskId

MIN_VISITS: Final = 2
ELSEWHERE: Final = "elsewhere"


@dataclass(frozen=True)
class Plan:
    """How a page is looked at."""

    address: Address
    tor: str | None
    visits: int
    stay: Callable[[], Stay | None]
    """Drawn for each visit."""
    pause: Callable[[], None]
    """Between two visits."""
    think: Callable[[], Callable[[int], None]] = lambda: lambda group: None
    """Drawn for each visit: :func:`thinking`, but in tests."""


def visit(plan: Plan, known: Known, progress: Callable[[int, int], None] = lambda done, of: None) -> list[Look]:
    """Make the visits, up to one that fails. One browser in four is a phone's."""
    looks, kept = [], Kept()
    for number in range(1, plan.visits + 1):
        agent = ANDROID if number % 4 == 2 else DESKTOP
        name = f"visit {number} ({'phone' if agent == ANDROID else 'desktop'})"
        looks.append(Look(name, agent))
        _browse(
            plan,
            kept,
            looks[-1],
            lambda browsing: look(browsing, looks[-1], _desk_of(known), plan.stay(), plan.think()),
        )
        if looks[-1].failed:
            return looks
        progress(number, plan.visits + 1)
        plan.pause()
    looks.append(Look(ELSEWHERE, DESKTOP))
    _browse(plan, kept, looks[-1], lambda browsing: look_elsewhere(browsing, looks[-1], known.release))
    progress(plan.visits + 1, plan.visits + 1)
    return looks


def _browse(plan: Plan, kept: Kept, into: Look, act: Callable[[Browsing], None]) -> None:
    browsing = Browsing(plan.address, plan.tor, into.agent, kept)
    try:
        act(browsing)
    except NetworkError as failed:
        into.failed = NetworkError(failed.code, f"{into.name}: {failed}", failed.hint)
    finally:
        browsing.close()


def _desk_of(known: Known) -> Callable[[bytes], DeskId | None]:
    def desk(pin: bytes) -> DeskId | None:
        try:
            return known.desk or read_pin(pin).desk
        except ProtocolError:
            return None

    return desk
