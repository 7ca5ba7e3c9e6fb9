"""Chains: what a colleague sealed and the server withheld shows by the envelope after it (section 7.5 of the protocol)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from knothole_client.protocol.desk_events import FIRST
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer.vault.vault import Vault

RUN_DAYS: Final = 13  # a run silent for longer is not continued, so that nobody must remember envelopes for ever


@dataclass(frozen=True)
class Alarm:
    """A colleague's chain does not hold."""

    code: str
    """``chain-gap`` or ``chain-fork``."""
    author: VerifyKey
    day: int
    """The day that came which shows it."""


def alarms(vault: Vault) -> list[Alarm]:
    """What is wrong with the chains, by what the vault has now: it may be gone after the next round."""
    days = vault.days.acknowledged_without_loss()
    seen = {identity for identity, *_ in vault.envelopes.all()}
    places: dict[tuple[bytes, bytes, bytes], int] = {}
    found = []
    for author, run, previous, written, came in vault.chain.links():
        place = (author, run, previous)
        places[place] = places.get(place, 0) + 1
        if author == vault.identity.key or places[place] > 1:
            found.append(Alarm("chain-fork", author, came))
        elif previous != FIRST and previous not in seen and days.issuperset(range(written - RUN_DAYS - 1, came + 1)):
            found.append(Alarm("chain-gap", author, came))
    return found
