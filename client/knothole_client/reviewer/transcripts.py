"""A case for somebody outside: as signed JSON that anybody verifies (section 7.7 of the protocol)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from knothole_client.errors import UsageError
from knothole_client.protocol.calendar import check_day
from knothole_client.protocol.desk_document import completed
from knothole_client.protocol.desk_events import DeskEvent
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.protocol.transcript import Item, sign_own, sign_transcript, verify_item
from knothole_client.reviewer import messages
from knothole_client.reviewer.team import recording
from knothole_client.reviewer.vault.vault import Vault

FOR_COLLEAGUES: Final = frozenset({"note", "label", "merge", "triage"})
"""What stays among reviewers unless they want otherwise."""


@dataclass(frozen=True)
class Made:
    """A transcript of this vault's."""

    json: bytes
    left_out: int
    """Payloads that nobody outside can verify: the desk does not list their author any more, or they are dated after tomorrow."""


def make_transcript(vault: Vault, case: VerifyKey, today: int, *, notes: bool) -> Made:
    """Sign a transcript of a case.

    Args:
        notes: with what reviewers wrote for each other.

    Raises:
        UsageError: ``too-large``.
    """
    desk, signing = vault.desk(today), vault.identity.signing
    items = [Item(day, original) for day, original in [*messages.originals(vault, case), *vault.events.heard(case)]]
    items += [Item(day, sign_own(content, signing, desk.id)) for day, content in recording.own_events(vault, case)]
    chosen = []
    left_out = 0
    for item in items:
        try:
            check_day(item.came, desk.now)
            payload = verify_item(item, case, desk).opened.payload
        except ProtocolError:
            left_out += 1
            continue
        if notes or not (isinstance(payload, DeskEvent) and payload.header.type in FOR_COLLEAGUES):
            chosen.append(item)
    try:
        made = sign_transcript(completed(vault.desk_document, desk), case, chosen, desk.now, signing, desk.id)
    except ProtocolError as refused:
        if refused.code != "too-large":
            raise
        raise UsageError("too-large", "This case is too large for a transcript.", "Hand it over in print.") from refused
    return Made(made, left_out)
