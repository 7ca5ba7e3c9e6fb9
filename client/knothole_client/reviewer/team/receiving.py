"""What comes from colleagues, whatever the order in which it comes; :mod:`knothole_client.reviewer.team.folding` makes one state of all."""

from __future__ import annotations

from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.desk_events import (
    Head,
    read_event,
    read_share,
)
from knothole_client.protocol.envelope import (
    Opened,
    Original,
    verify_original,
)
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import VerifyKey, sha256
from knothole_client.reviewer import messages, withdrawals
from knothole_client.reviewer.team.recording import share_recipient
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
    head = read_event(opened.content, day)
    vault.chain.add(envelope, ChainLink(opened.author, head.run, head.previous, head.day, day))
    if opened.author == vault.identity.key:  # this vault seals nothing to itself: an alarm, and nothing to believe
        return None
    if head.type != "share":
        _keep_event(vault, opened, head)
        return None
    return _receive_share(vault, opened, head, day, desk)


def _keep_event(vault: Vault, opened: Opened, head: Head) -> None:
    original = opened.original
    known = vault.events.json_of(head.case, opened.author, head.event)
    if known and sha256(known) <= sha256(original.json):
        return
    vault.events.replace(head.case, head.event, head.day, head.lamport, original)


def _receive_share(vault: Vault, opened: Opened, head: Head, day: int, desk: Desk) -> messages.Kept | None:
    content = opened.content
    vault.readers.let_in(head.case, share_recipient(content), opened.author)
    if content["key"] == head.case.hex() and withdrawals.covers(vault, head.case, content["came"]):
        return None
    item = bytes.fromhex(str(content["item"]))
    vault.shares.add(head.case, opened.author, item, content["part"], opened.original.json)
    parts = [messages.content(raw) for raw in vault.shares.parts(opened.author, item)]
    if [one["part"] for one in parts] != list(range(parts[0]["parts"])):
        return None
    vault.shares.drop(opened.author, item)
    original, came = read_share(parts[0], "".join(one["text"] for one in parts))
    return _take_shared(vault, original, came, head.case, day, desk)


def _take_shared(
    vault: Vault, original: Original, came: int, case: VerifyKey, day: int, desk: Desk
) -> messages.Kept | None:
    """A shared payload, verified as if it had come in an envelope. Who signed it may have left the desk since: the colleague who shares vouches."""
    shared = verify_original(original, desk.id, desk.directory)
    if shared.from_source:
        if shared.author != case:
            raise ProtocolError("schema")
        return messages.keep(vault, shared, came, None, None, desk)
    head = read_event(shared.content, day)
    if head.type == "share" or head.case != case:
        raise ProtocolError("schema")
    if shared.author != vault.identity.key:
        _keep_event(vault, shared, head)
    return None
