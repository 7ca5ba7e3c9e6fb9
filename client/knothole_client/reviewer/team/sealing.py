"""Sealing what waits for colleagues, envelope after envelope in this reviewer's chain (section 7.5 of the protocol)."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Mapping
from typing import Final

from knothole_client.protocol.calendar import epoch_of
from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.desk_document import Desk, active_reviewers
from knothole_client.protocol.desk_events import (
    FIRST,
    RUN_SIZE,
)
from knothole_client.protocol.envelope import (
    seal_desk_event,
    throwaway,
)
from knothole_client.protocol.primitives import VerifyKey, sha256
from knothole_client.protocol.reviewer_records import EpochKey
from knothole_client.protocol.signed_writes import sign_write
from knothole_client.protocol.xwing import Recipient
from knothole_client.reviewer.team import split_view
from knothole_client.reviewer.team.chains import RUN_DAYS
from knothole_client.reviewer.vault.events import OwnChain
from knothole_client.reviewer.vault.keys import signed_day
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.rounds.folder import WRITE_OVERHEAD

SIGNED_DAYS: Final = 13  # a server takes a signed write for 14 days


def seal_waiting(vault: Vault, desk: Desk, today: int) -> None:
    """Seal what waits for colleagues who can be reached now, and put it into the outbox."""
    identity = vault.identity
    active = {reviewer.signing for reviewer in active_reviewers(desk)}
    reachable = {
        key.reviewer.signing: key
        for key in desk.epoch_keys
        if key.epoch == epoch_of(desk.now) and key.reviewer.signing in active
    }
    nobody = throwaway(secrets.token_bytes)
    _tell_ledger(vault, desk, today, reachable, nobody)
    waiting = vault.unsent.by_event()
    for case, event, raw in vault.events.by_author(identity.key):
        wanted = set(waiting.get(event, ()))
        gone = (wanted - active) | (wanted & vault.readers.left_out(case))
        to = (wanted - gone) & set(reachable)
        if to:
            _seal(vault, json.loads(raw), [reachable[reviewer] for reviewer in to], nobody, desk, today)
            vault.events.note_sealed(case, identity.key, event)
        vault.unsent.remove(event, gone | to)


def _seal(vault: Vault, event: Object, to: Iterable[EpochKey], nobody: Recipient, desk: Desk, today: int) -> None:
    """Seal an event as the next of this reviewer's chain, and have it leave."""
    end, signing = _own_chain(vault, today), vault.identity.signing
    content = event | {"run": end.run.hex(), "previous": end.previous.hex()}
    slots = {key.reviewer.slot: key.recipient for key in to}
    envelope = seal_desk_event(content, signing, slots, nobody, desk.id, secrets.token_bytes)
    write = sign_write("envelope", envelope, signing, today, desk.id)
    vault.outbox.add(sha256(envelope), "event", today, write)
    vault.chain.continue_own(sha256(envelope), today)


def _tell_ledger(
    vault: Vault, desk: Desk, today: int, reachable: Mapping[VerifyKey, EpochKey], nobody: Recipient
) -> None:
    """Tell all colleagues the newest record of the server's ledger that this reviewer was shown, once. Who cannot be reached hears of the next."""
    others = [key for reviewer, key in reachable.items() if reviewer != vault.identity.key]
    telling = split_view.to_tell(vault, desk) if others else None
    if telling:
        record, content = telling
        _seal(vault, content, others, nobody, desk, today)
        vault.shown_records.set_last_sent(record.day)


def refresh_outbox(vault: Vault, desk: Desk, today: int) -> None:
    """Drop the events from the outbox that the server has; sign again those that a server would soon refuse for their age, or refuses until a day
    comes that only a clock that was ahead has seen.
    """
    vault.outbox.drop_delivered_events(signed_day(vault, desk, today) - desk.directory.policy.envelope_days)
    newest = max(today, vault.days.newest_seen() or 0)  # a clock that is behind now makes none older than it is
    again = [(write, today) for write in vault.outbox.events_signed_before(today - SIGNED_DAYS)]
    again += [(write, newest) for write in vault.outbox.events_signed_after(newest)]
    for write, day in again:  # in place: they leave in the order of the chain
        item = write[WRITE_OVERHEAD:]
        signed = sign_write("envelope", item, vault.identity.signing, day, desk.id)
        vault.outbox.sign_again(sha256(item), day, signed)


def _own_chain(vault: Vault, today: int) -> OwnChain:
    end = vault.chain.own_end()
    if end is None or today - end.day > RUN_DAYS:
        end = OwnChain(secrets.token_bytes(RUN_SIZE), FIRST, today)
        vault.chain.begin_own(end)
    return end
