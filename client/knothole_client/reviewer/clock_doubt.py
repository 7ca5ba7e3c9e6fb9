"""Whether this machine's clock can be right, by the newest day that anybody has shown to the vault.

A machine without a network has nothing else to judge its clock by, and what it signs under a false one is refused, or dated wrongly for good. What speaks
against the clock is partly unsigned. So it is never corrected by that: a person is asked, and nothing is signed until then.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from knothole_client.protocol.day_list import verify_day_list
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.errors import ProtocolError
from knothole_client.reviewer import acknowledging
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.rounds.folder import RoundFolder
from knothole_client.rounds.stick import last_pull

MAX_DAYS_BEHIND: Final = 1
"""Midnight may lie between a pull and its import."""
MAX_DAYS_AHEAD: Final = 7
"""Days without a round after which a person is asked whether so many have passed."""


@dataclass(frozen=True)
class ClockDoubt:
    """This machine's day, and another that speaks against it."""

    shown: int
    seen: int

    @property
    def is_behind(self) -> bool:
        """Whether something was seen of a day that this clock has not reached."""
        return self.shown < self.seen


def doubt(vault: Vault, today: int, folder: RoundFolder | None = None) -> ClockDoubt | None:
    """Why the clock may be wrong, by what the vault has seen and what is in a folder; None if nothing speaks against it."""
    desk = vault.desk(today)
    seen = max(desk.directory.issued, vault.days.newest_seen() or 0, newest_in(folder, vault, desk) if folder else 0)
    if seen - MAX_DAYS_BEHIND <= today <= seen + MAX_DAYS_AHEAD:
        return None
    return ClockDoubt(today, seen)


def newest_in(folder: RoundFolder, vault: Vault, desk: Desk) -> int:
    """The newest day of which a folder tells: when its courier was at the server, or the day after the newest list that the server signed.

    Only lists under the key that is known as the server's count; of days that no calendar has, nothing does.
    """
    pull, key = last_pull(folder.path), acknowledging.server_key(vault)
    seen = pull.day if pull else 0
    for day in reversed(folder.list_days()):
        if day < seen:
            break
        try:
            if verify_day_list(folder.day_list(day), day, desk.id).key == key:
                return day + 1
        except ProtocolError:
            continue
    return seen
