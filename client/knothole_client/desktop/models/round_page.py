"""What the page of rounds says: how far the round on the stick is, what is to be done next, and whether the stick may be taken out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from knothole_client.desktop.models import couriers, rounds, sticks
from knothole_client.desktop.models.alarms import Kind, open_alarms, splits
from knothole_client.desktop.models.couriers import CourierState
from knothole_client.desktop.models.news import Line, standing
from knothole_client.desktop.models.refusals import in_words, refusal
from knothole_client.desktop.models.rounds import Waiting
from knothole_client.desktop.models.sticks import Seen
from knothole_client.desktop.words import Words
from knothole_client.errors import ClientError
from knothole_client.reviewer.names import Names
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.rounds.lights import Lights, read_lights
from knothole_client.scrubbing import scrub

STEPS: Final = ("fetched", "imported", "answers", "posted")


@dataclass(frozen=True)
class Light:
    """One of four."""

    is_on: bool
    text: str


@dataclass(frozen=True)
class Overview:
    """All that the page shows, for a vault."""

    knows_desk: bool
    courier: CourierState | None
    own: Seen | None
    """This vault's stick."""
    chosen: Path | None
    """A folder that a person chose, and that is no stick."""
    lines: tuple[Line, ...]
    """Sticks that are refused, and what is wrong."""
    is_fetched_here: bool = False
    """Whether this machine's courier fetched something that the vault has not imported."""
    waiting: Waiting = field(default=Waiting(0, 0, 0))
    alarms: tuple[Kind, ...] = ()
    """Of this machine's courier, that a person may have had explained."""
    is_split: bool = False
    """Whether colleagues were shown another ledger of the server, likewise."""


def overview(vault: Vault, home: Path, seen: Sequence[Seen], words: Words, today: int) -> Overview:
    """By the sticks that are there."""
    courier, lines = _courier(home, words)
    if vault.pin is None:
        chosen = next((there.path for there in seen), None)
        return Overview(False, courier, None, chosen, lines)
    desk, reviewer, names = vault.desk(today).id, vault.identity.key, Names.of(vault)
    lines += standing(vault, words, today)
    own: list[Seen] = []
    chosen = None
    for there in seen:
        match sticks.whose(there, desk, reviewer):
            case "own":
                own.append(there)
            case "reviewer" if there.stick is not None:
                name = names.name(there.stick.reviewer)
                lines += ((words("stick.of.another", path=scrub(str(there.path)), name=name), "bad"),)
            case "desk":
                lines += ((words("stick.of.another.desk", path=scrub(str(there.path))), "bad"),)
            case _:
                chosen = there.path
    is_fetched = courier is not None and read_lights(home / "round").next == "import"
    if len(own) > 1:
        lines += ((words("stick.several", paths=words.listed(scrub(str(there.path)) for there in own[1:])), "warn"),)
    alarms = open_alarms(home) if courier is not None else ()
    return Overview(
        True,
        courier,
        own[0] if own else None,
        chosen,
        lines,
        is_fetched,
        _waiting(vault, own),
        alarms,
        is_split=bool(splits(vault, today)),
    )


def lights(seen: Lights, words: Words) -> tuple[Light, ...]:
    """The four, each with what it means now."""
    when = words.moment(seen.pull.ended) if seen.pull and seen.pull.ended else ""
    if seen.is_interrupted:
        fetched = words("light.fetched.interrupted")
    else:
        fetched = words("light.fetched.on", when=when) if seen.fetched else words("light.fetched.off")
    posted = seen.posted and (seen.answers or not seen.imported)
    is_on = {"imported": seen.imported, "answers": seen.answers, "posted": posted}
    rest = (Light(on, words(f"light.{step}.{'on' if on else 'off'}")) for step, on in is_on.items())
    return Light(seen.fetched, fetched), *rest


def _courier(home: Path, words: Words) -> tuple[CourierState | None, tuple[Line, ...]]:
    if not couriers.is_here(home):
        return None, ()
    try:
        found = couriers.read_courier(home, words)
    except ClientError as damaged:
        return None, ((in_words(refusal(damaged), words), "bad"),)
    return found, found.alarms


def _waiting(vault: Vault, own: list[Seen]) -> Waiting:
    try:
        return rounds.waiting(vault, own[0].path if own else None)
    except (OSError, ClientError):  # a stick that is gone by now; or one with a link in it, which each move refuses
        return rounds.waiting(vault, None)
