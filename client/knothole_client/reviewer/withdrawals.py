"""What a source withdrew: everything it wrote through a day (section 7.4 of the protocol).

The state does not depend on the order in which things come: what a withdrawal covers is destroyed if it is here, and refused when it comes later.
"""

from __future__ import annotations

import json
from typing import NamedTuple

from knothole_client.protocol.bundle import read_bundle
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.desk_events import SharePart, read_event
from knothole_client.protocol.envelope import Original
from knothole_client.protocol.message import Withdrawal
from knothole_client.protocol.payload import Opened
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer.files import drop_unannounced
from knothole_client.reviewer.vault.vault import Vault


class Withdrawn(NamedTuple):
    """A withdrawal, by its days."""

    came: int
    through: int
    """The last day whose messages it takes back: the day it came, or the one after it was written if that is earlier."""


def keep(vault: Vault, withdrawal: Withdrawal, original: Original, came: int, desk: Desk) -> bool:
    """Keep a withdrawal and destroy what it takes back; False if an earlier one reached as far.

    Receipts that are owed stay: the source learns that a message was opened before it was destroyed.
    """
    case, through = original.key, withdrawal.through(came)
    if covers(vault, case, through):
        return False
    vault.withdrawals.replace(came, through, original)
    vault.envelopes.try_again(case, through)
    vault.messages.destroy(case, through)
    _drop_bundles(vault, case, desk)
    _drop_shares(vault, case, through)
    if vault.cases.exists(case):
        notice(vault, case)
    return True


def covers(vault: Vault, case: VerifyKey, came: int) -> bool:
    """Whether the source withdrew what came on a day."""
    days = vault.withdrawals.days(case)
    return days is not None and days[1] >= came


def hangs_on_day(vault: Vault, opened: Opened, came: int) -> bool:
    """Whether what a source's payload does, or that it does nothing, would be otherwise had it come on another day."""
    if isinstance(opened.payload, Withdrawal):
        return opened.payload.through(came) == came
    return covers(vault, opened.author, came)


def notice(vault: Vault, case: VerifyKey) -> None:
    """Let a person see that something was withdrawn: the case is unread again."""
    vault.marks.add(case, "unread")


def of_case(vault: Vault, case: VerifyKey) -> Withdrawn | None:
    """The source's withdrawal; None if there is none."""
    days = vault.withdrawals.days(case)
    return Withdrawn(*days) if days else None


def all_of(vault: Vault) -> list[tuple[int, Original]]:
    """Every withdrawal as its source signed it, with the day it came."""
    return vault.withdrawals.originals()


def _drop_bundles(vault: Vault, case: VerifyKey, desk: Desk) -> None:
    """Files go with the part that announced them."""
    for announcement in vault.bundles.drop_without_part(case):
        drop_unannounced(vault, read_bundle(json.loads(announcement)), desk.id)


def _drop_shares(vault: Vault, case: VerifyKey, through: int) -> None:
    """What went to a colleague, or is half here from one, holds the source's words too."""
    own = vault.identity.key
    for event, raw in vault.events.own_with_ids(case, own):
        if _shares(raw, case, through):
            vault.events.drop(case, own, event)
    for author, item, part, raw in vault.shares.of_case(case):
        if _shares(raw, case, through):
            vault.shares.drop(author, item, part)


def _shares(raw: bytes, case: VerifyKey, through: int) -> bool:
    """Whether a checked event shares what the source wrote through a day."""
    body = read_event(json.loads(raw)).body
    return isinstance(body, SharePart) and body.key == case and body.came <= through
