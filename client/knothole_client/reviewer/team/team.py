"""What reviewers tell each other about cases: written here, sealed to colleagues, taken in from them (section 7.5 of the protocol).

What this reviewer says is recorded at once and sealed when a round leaves, to those who can be reached then; for the others it waits. A
colleague's word is taken in whatever the order in which it comes; :mod:`knothole_client.reviewer.team.folding` makes one state of all.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Final

from knothole_client.errors import UnsafeError, UsageError
from knothole_client.protocol import compact_json
from knothole_client.protocol.calendar import epoch_of
from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.desk_document import Desk, active_reviewers
from knothole_client.protocol.desk_events import (
    EVENT_ID_SIZE,
    FIRST,
    LAMPORT_LIMIT,
    RUN_SIZE,
    SHARE_PARTS_LIMIT,
    Head,
    cut,
    read_event,
    read_share,
)
from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.envelope import (
    ENVELOPE,
    Opened,
    Original,
    read_view,
    seal_desk_event,
    throwaway,
    verify_original,
)
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import VerifyKey, sha256
from knothole_client.protocol.signed_writes import sign_write
from knothole_client.reviewer import keeping_out, messages, withdrawals
from knothole_client.reviewer.team.folding import CaseState, Event, fold
from knothole_client.reviewer.vault.cases import FLOOD
from knothole_client.reviewer.vault.events import ChainLink, OwnChain
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.rounds.folder import WRITE_OVERHEAD

RUN_DAYS: Final = 13  # a run silent for longer is not continued, so that nobody must remember envelopes for ever
SIGNED_DAYS: Final = 13  # a server takes a signed write for 14 days
REPLACING: Final = frozenset({"assign", "status", "label", "merge"})
"""Of these the last word counts."""


@dataclass(frozen=True)
class Alarm:
    """A colleague's chain does not hold."""

    code: str
    """``chain-gap`` or ``chain-fork``."""
    author: VerifyKey
    day: int
    """The day that came which shows it."""


def record(vault: Vault, case: VerifyKey, kind: str, today: int, *members: Object) -> None:
    """Say something about a case: an event for each of ``members``, to all who read the case now.

    Raises:
        ProtocolError: ``schema``, ``json``, ``too-large``; nothing of that event is recorded then.
    """
    others = readers(vault, case) - {vault.identity.key}
    vault.marks.remove(case, FLOOD)
    highest = state(vault, case).highest
    for further in members:
        highest += 1
        _record(vault, case, kind, today, highest, further, others)
    # An event far above all others is taken once another reaches up to it, and would then have the last word.
    while kind in REPLACING and (now := state(vault, case).highest) > highest:
        highest = now + 1
        _record(vault, case, kind, today, highest, members[-1], others)


def _record(
    vault: Vault, case: VerifyKey, kind: str, today: int, number: int, further: Object, others: set[VerifyKey]
) -> None:
    event = secrets.token_bytes(EVENT_ID_SIZE)
    head = Head(kind, event, today, min(number, LAMPORT_LIMIT), bytes(RUN_SIZE), FIRST, case)
    content = head.to_json() | further
    read_event(content, max(today, int(further.get("came", 0))))
    raw = compact_json.serialise(content)
    if len(raw) > ENVELOPE.json_limit:
        raise ProtocolError("too-large")
    vault.events.add_own(case, vault.identity.key, event, today, head.lamport, raw)
    vault.unsent.add(case, event, others | ({_named(further)} if kind == "share" else set()))


def record_text(vault: Vault, case: VerifyKey, kind: str, today: int, members: Object, text: str) -> None:
    """As :func:`record`, with a text that may need several events.

    Raises:
        ProtocolError: ``too-long``, ``json``.
    """
    limit = SHARE_PARTS_LIMIT if kind == "share" else None
    head = Head(kind, bytes(EVENT_ID_SIZE), today, 1, bytes(RUN_SIZE), FIRST, case)
    record(vault, case, kind, today, *(cut(head, members, text, limit) if limit else cut(head, members, text)))


def state(vault: Vault, case: VerifyKey) -> CaseState:
    """Where a case stands."""
    return fold(Event.of(author, raw) for author, raw in vault.events.of_case(case))


def readers(vault: Vault, case: VerifyKey) -> set[VerifyKey]:
    """Who reads a case, by signing key: addressed by its source or let in by a colleague, and never left out by the source."""
    return vault.readers.of_case(case)


def cases_of(vault: Vault, reviewer: VerifyKey) -> list[VerifyKey]:
    """The cases a reviewer reads, as far as this vault knows."""
    return vault.readers.cases_of(reviewer)


def share(
    vault: Vault, case: VerifyKey, colleague: Reviewer, today: int, *, again: bool = False, another: bool = False
) -> None:
    """Let a colleague read a case: every message that was not addressed to them, every note, as their authors signed them, and what comes later.

    Args:
        again: also what was addressed to them or shared before: they cannot open it.
        another: a person has said that this colleague is nobody whom the source keeps out.

    Raises:
        UnsafeError: ``left-out``: the source does not want it; ``may-be-left-out``: it may be somebody it does not want, with another key.
        UsageError: ``reads-already``; ``not-at-desk``.
    """
    desk = vault.desk(today)
    if keeping_out.is_kept_out(vault, case, colleague):
        raise UnsafeError(
            "left-out",
            f"The source of this case does not want {colleague.name} to read it.",
            "Ask another colleague. Nothing was shared.",
        )
    if not another and (kept_out := keeping_out.may_be(vault, case, colleague)):
        raise UnsafeError(
            "may-be-left-out",
            f"The source of this case keeps {', '.join(kept_out)} out, and {colleague.name} may be the same person with another key.",
            "Nothing was shared. If you know that it is somebody else, say so when asked, or in a script with --another-person.",
        )
    if colleague not in active_reviewers(desk):
        raise UsageError("not-at-desk", "This reviewer is not at the desk now.", "See: knothole reviewer colleagues")
    lacking = [
        (came, original)
        for came, original in messages.originals(vault, case)
        if again or not _addressed(colleague, came, original)
    ]
    let_in = vault.readers.was_let_in(case, colleague.signing)
    if not again and (let_in or not lacking):
        raise UsageError(
            "reads-already",
            f"{colleague.name} reads this case already.",
            "If they say that they cannot open it, share it with --again: a source can name a reader to whom it sealed nothing.",
        )
    vault.readers.let_in(case, colleague.signing, vault.identity.key)
    for event, _ in vault.events.own_with_ids(case, vault.identity.key):
        vault.unsent.add(case, event, {colleague.signing})
    for came, original in lacking:
        _pass_on(vault, case, colleague.signing, came, original, today)
    for written, original in heard(vault, case):  # a colleague's day may be the one after
        _pass_on(vault, case, colleague.signing, min(written, today), original, today)


def _addressed(colleague: Reviewer, came: int, original: Original) -> bool:
    """Whether the source sealed a payload to a colleague, who then has it: the slot may have been another's before."""
    slots = [slot for slot, _ in read_view(messages.content(original.json)).keys]
    return colleague.slot in slots and colleague.active(came)


def pass_on_news(vault: Vault, kept: messages.Kept, desk: Desk, today: int) -> None:
    """What the source writes later goes to those this reviewer let in, unless the source addressed them."""
    addressed = {slot for slot, _ in kept.view.keys}
    slots = {one.signing: one.slot for one in active_reviewers(desk)}
    let_in = vault.readers.let_in_by(kept.case, vault.identity.key)
    for reviewer in let_in & readers(vault, kept.case) & set(slots):
        if slots[reviewer] not in addressed:
            _pass_on(vault, kept.case, reviewer, kept.day, kept.original, today)


def pass_on_withdrawals(vault: Vault, desk: Desk, today: int) -> None:
    """What a source took back is told to every reader of the case it did not reach, as the source signed it (section 7.4)."""
    for came, original in withdrawals.all_of(vault):
        case, header = original.key, original.header_digest.hex()
        others = readers(vault, case) - {vault.identity.key}
        if not others:  # of a case that never came here, as most are in a flood
            continue
        told = {
            _named(one)
            for one in map(messages.content, vault.events.own(case))
            if one["type"] == "share" and one["header"] == header
        }
        for colleague in active_reviewers(desk):
            if colleague.signing in others - told and not _addressed(colleague, came, original):
                _pass_on(vault, case, colleague.signing, came, original, today)


def heard(vault: Vault, case: VerifyKey) -> list[tuple[int, Original]]:
    """What colleagues said, as they signed it."""
    return vault.events.heard(case)


def said(vault: Vault, case: VerifyKey) -> list[tuple[int, Object]]:
    """What this reviewer said, and the day; shares left out."""
    contents = map(messages.content, vault.events.own(case))
    return [(one["day"], one) for one in contents if one["type"] != "share"]


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


def seal_waiting(vault: Vault, desk: Desk, today: int) -> None:
    """Seal what waits for colleagues who can be reached now, and put it into the outbox."""
    identity = vault.identity
    active = {one.signing for one in active_reviewers(desk)}
    reachable = {
        key.reviewer.signing: key
        for key in desk.epoch_keys
        if key.epoch == epoch_of(desk.now) and key.reviewer.signing in active
    }
    nobody = throwaway(secrets.token_bytes)
    waiting = vault.unsent.by_event()
    for case, event, raw in vault.events.by_author(identity.key):
        wanted = set(waiting.get(event, ()))
        gone = (wanted - active) | (wanted & vault.readers.left_out(case))
        to = (wanted - gone) & set(reachable)
        if to:
            end = _own_chain(vault, today)
            content = messages.content(raw) | {"run": end.run.hex(), "previous": end.previous.hex()}
            slots = {reachable[one].reviewer.slot: reachable[one].recipient for one in to}
            envelope = seal_desk_event(content, identity.signing, slots, nobody, desk.id, secrets.token_bytes)
            write = sign_write("envelope", envelope, identity.signing, today, desk.id)
            vault.outbox.add(sha256(envelope), "event", today, write)
            vault.chain.continue_own(sha256(envelope), today)
        vault.unsent.remove(event, gone | to)


def settle(vault: Vault, desk: Desk, today: int) -> None:
    """Drop the events from the outbox that came back with the inbox; sign those anew that a server would soon refuse for their age."""
    vault.outbox.drop_delivered_events()
    for write in vault.outbox.events_signed_before(
        today - SIGNED_DAYS
    ):  # in place: they leave in the order of the chain
        item = write[WRITE_OVERHEAD:]
        signed = sign_write("envelope", item, vault.identity.signing, today, desk.id)
        vault.outbox.sign_again(sha256(item), today, signed)


def _own_chain(vault: Vault, today: int) -> OwnChain:
    end = vault.chain.own_end()
    if end is None or today - end.day > RUN_DAYS:
        end = OwnChain(secrets.token_bytes(RUN_SIZE), FIRST, today)
        vault.chain.begin_own(end)
    return end


def _pass_on(vault: Vault, case: VerifyKey, to: VerifyKey, came: int, original: Original, today: int) -> None:
    members: Object = {
        "with": to.hex(),
        "header": original.header_digest.hex(),
        "key": original.key.hex(),
        "signature": original.signature.hex(),
        "came": came,
        "item": secrets.token_hex(EVENT_ID_SIZE),
    }
    record_text(vault, case, "share", today, members, original.json.decode())


def _named(members: Object) -> VerifyKey:
    return VerifyKey(bytes.fromhex(str(members["with"])))


def _keep_event(vault: Vault, opened: Opened, head: Head) -> None:
    original = opened.original
    known = vault.events.json_of(head.case, opened.author, head.event)
    if known and sha256(known) <= sha256(original.json):
        return
    vault.events.replace(head.case, head.event, head.day, head.lamport, original)


def _receive_share(vault: Vault, opened: Opened, head: Head, day: int, desk: Desk) -> messages.Kept | None:
    content = opened.content
    vault.readers.let_in(head.case, _named(content), opened.author)
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
