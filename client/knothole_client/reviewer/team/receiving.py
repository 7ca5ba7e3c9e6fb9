"""What comes from colleagues, whatever the order in which it comes; :mod:`knothole_client.reviewer.team.folding` makes one state of all."""

from __future__ import annotations

import json

from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.desk_events import DeskEvent, EventHeader, LedgerShown, SharePart, read_event
from knothole_client.protocol.envelope import Original
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.payload import Opened, verify_original
from knothole_client.protocol.primitives import VerifyKey, sha256
from knothole_client.reviewer import messages, withdrawals
from knothole_client.reviewer.team import split_view
from knothole_client.reviewer.vault.events import ChainLink
from knothole_client.reviewer.vault.vault import Vault


def receive(vault: Vault, opened: Opened, envelope: bytes, day: int, desk: Desk) -> messages.Kept | None:
    """Take in a colleague's event; what it brought of a source's, if that was new.

    Args:
        envelope: the id of the envelope that carried it.
        day: the day it came.

    Raises:
        ProtocolError: ``schema``, ``day``; and what a shared payload is refused with.
    """
    event = _event_of(opened)
    event.check_days(day)
    header = event.header
    vault.chain.add(envelope, ChainLink(opened.author, header.run, header.previous, header.day, day))
    if opened.author == vault.identity.key:  # this vault seals nothing to itself: an alarm, and nothing to believe
        return None
    if isinstance(event.body, LedgerShown):
        split_view.note_colleague(vault, opened.author, header.case, event.body, day, desk)
        return None
    if isinstance(event.body, SharePart):
        return _receive_share(vault, opened, header.case, event.body, day, desk)
    _keep_event(vault, opened.original, header)
    return None


def _event_of(opened: Opened) -> DeskEvent:
    if not isinstance(opened.payload, DeskEvent):
        raise ProtocolError("role")
    return opened.payload


def _keep_event(vault: Vault, original: Original, header: EventHeader) -> None:
    known = vault.events.json_of(header.case, original.key, header.event)
    if known and sha256(known) <= sha256(original.json):
        return
    vault.events.replace(header, original)


def _receive_share(
    vault: Vault, opened: Opened, case: VerifyKey, share: SharePart, day: int, desk: Desk
) -> messages.Kept | None:
    vault.readers.let_in(case, share.reader, opened.author)
    if share.key == case and withdrawals.covers(vault, case, share.came):
        return None
    vault.shares.add(case, opened.author, share.item, share.part, opened.original.json)
    parts = [_share_part(raw) for raw in vault.shares.parts(opened.author, share.item)]
    if [part.part for part in parts] != list(range(parts[0].parts)):
        return None
    vault.shares.drop(opened.author, share.item)
    original = parts[0].original("".join(part.text for part in parts))
    return _take_shared(vault, original, parts[0].came, case, day, desk)


def _share_part(raw: bytes) -> SharePart:
    body = read_event(json.loads(raw)).body
    if not isinstance(body, SharePart):
        raise ProtocolError("schema")
    return body


def _take_shared(
    vault: Vault, original: Original, came: int, case: VerifyKey, day: int, desk: Desk
) -> messages.Kept | None:
    """A shared payload, verified as if it had come in an envelope. Who signed it may have left the desk since: the colleague who shares vouches."""
    shared = verify_original(original, desk.id, desk.directory)
    if not isinstance(shared.payload, DeskEvent):
        if shared.author != case:
            raise ProtocolError("schema")
        return messages.keep(vault, shared, came, None, None, desk)
    shared.payload.check_days(day)
    if isinstance(shared.payload.body, SharePart | LedgerShown) or shared.payload.header.case != case:
        raise ProtocolError("schema")
    if shared.author != vault.identity.key:
        _keep_event(vault, original, shared.payload.header)
    return None
