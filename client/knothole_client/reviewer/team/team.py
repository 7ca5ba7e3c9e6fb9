"""What reviewers tell each other about cases: written here, sealed to colleagues, taken in from them (section 7.5 of the protocol).

What this reviewer says is recorded at once and sealed when a round leaves, to those who can be reached then; for the others it waits. A
colleague's word is taken in whatever the order in which it comes; :mod:`knothole_client.reviewer.team.folding` makes one state of all.
"""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterable
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
    vault.database.execute("DELETE FROM marks WHERE case_key = ? AND mark = 'flood'", (case,))
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
    vault.database.execute(
        "INSERT INTO events (case_key, author, event, day, lamport, json) VALUES (?, ?, ?, ?, ?, ?)",
        (case, vault.identity.key, event, today, head.lamport, raw),
    )
    _wait_for(vault, case, event, others | ({_named(further)} if kind == "share" else set()))


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
    rows = vault.database.execute("SELECT author, json FROM events WHERE case_key = ?", (case,))
    return fold(Event.of(author, raw) for author, raw in rows)


def readers(vault: Vault, case: VerifyKey) -> set[VerifyKey]:
    """Who reads a case, by signing key: addressed by its source or let in by a colleague, and never left out by the source."""
    rows = vault.database.execute(
        "SELECT reviewer FROM readers WHERE case_key = ?1 EXCEPT SELECT reviewer FROM left_out WHERE case_key = ?1",
        (case,),
    )
    return {VerifyKey(row[0]) for row in rows}


def cases_of(vault: Vault, reviewer: VerifyKey) -> list[VerifyKey]:
    """The cases a reviewer reads, as far as this vault knows."""
    rows = vault.database.execute(
        "SELECT case_key FROM readers WHERE reviewer = ?1 EXCEPT SELECT case_key FROM left_out WHERE reviewer = ?1",
        (reviewer,),
    )
    return [VerifyKey(row[0]) for row in rows]


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
    let_in = vault.database.execute(
        "SELECT 1 FROM readers WHERE case_key = ? AND reviewer = ? AND shared_by IS NOT NULL", (case, colleague.signing)
    ).fetchone()
    if not again and (let_in or not lacking):
        raise UsageError(
            "reads-already",
            f"{colleague.name} reads this case already.",
            "If they say that they cannot open it, share it with --again: a source can name a reader to whom it sealed nothing.",
        )
    _let_in(vault, case, colleague.signing, vault.identity.key)
    own = vault.database.execute(
        "SELECT event FROM events WHERE case_key = ? AND author = ?", (case, vault.identity.key)
    ).fetchall()
    for (event,) in own:
        _wait_for(vault, case, event, {colleague.signing})
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
    let_in = vault.database.execute(
        "SELECT reviewer FROM readers WHERE case_key = ? AND shared_by = ?", (kept.case, vault.identity.key)
    )
    for reviewer in {VerifyKey(row[0]) for row in let_in.fetchall()} & readers(vault, kept.case) & set(slots):
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
            for one in map(messages.content, _own(vault, case))
            if one["type"] == "share" and one["header"] == header
        }
        for colleague in active_reviewers(desk):
            if colleague.signing in others - told and not _addressed(colleague, came, original):
                _pass_on(vault, case, colleague.signing, came, original, today)


def heard(vault: Vault, case: VerifyKey) -> list[tuple[int, Original]]:
    """What colleagues said, as they signed it."""
    rows = vault.database.execute(
        "SELECT day, author, header, signature, json FROM events WHERE case_key = ? AND header IS NOT NULL ORDER BY lamport",
        (case,),
    )
    return [(day, Original(header, VerifyKey(author), signature, raw)) for day, author, header, signature, raw in rows]


def said(vault: Vault, case: VerifyKey) -> list[tuple[int, Object]]:
    """What this reviewer said, and the day; shares left out."""
    contents = map(messages.content, _own(vault, case))
    return [(one["day"], one) for one in contents if one["type"] != "share"]


def _own(vault: Vault, case: VerifyKey) -> list[bytes]:
    rows = vault.database.execute(
        "SELECT json FROM events WHERE case_key = ? AND header IS NULL ORDER BY lamport, rowid", (case,)
    )
    return [row[0] for row in rows]


def receive(vault: Vault, opened: Opened, envelope: bytes, day: int, desk: Desk) -> messages.Kept | None:
    """Take in a colleague's event; what it brought of a source's, if that was new.

    Args:
        envelope: the id of the envelope that carried it.
        day: the day it came.

    Raises:
        ProtocolError: ``schema``, ``day``; and what a shared payload is refused with.
    """
    head = read_event(opened.content, day)
    vault.database.execute(
        "INSERT OR IGNORE INTO chain (envelope, author, run, previous, written, came) VALUES (?, ?, ?, ?, ?, ?)",
        (envelope, opened.author, head.run, head.previous, head.day, day),
    )
    if opened.author == vault.identity.key:  # this vault seals nothing to itself: an alarm, and nothing to believe
        return None
    if head.type != "share":
        _keep_event(vault, opened, head)
        return None
    return _receive_share(vault, opened, head, day, desk)


def alarms(vault: Vault) -> list[Alarm]:
    """What is wrong with the chains, by what the vault has now: it may be gone after the next round."""
    database = vault.database
    lost = "SELECT day FROM day_lists WHERE lost > 0"  # at the server, by its signed word: what is missing was not withheld
    days = {row[0] for row in database.execute(f"SELECT day FROM days WHERE day NOT IN ({lost})")}  # noqa: S608
    seen = {bytes(row[0]) for row in database.execute("SELECT id FROM envelopes")}
    places: dict[tuple[bytes, bytes, bytes], int] = {}
    found = []
    for author, run, previous, written, came in database.execute(
        "SELECT author, run, previous, written, came FROM chain ORDER BY came, envelope"
    ):
        place = (author, run, previous)
        places[place] = places.get(place, 0) + 1
        if author == vault.identity.key or places[place] > 1:
            found.append(Alarm("chain-fork", VerifyKey(author), came))
        elif previous != FIRST and previous not in seen and days.issuperset(range(written - RUN_DAYS - 1, came + 1)):
            found.append(Alarm("chain-gap", VerifyKey(author), came))
    return found


def seal_waiting(vault: Vault, desk: Desk, today: int) -> None:
    """Seal what waits for colleagues who can be reached now, and put it into the outbox."""
    database, identity = vault.database, vault.identity
    active = {one.signing for one in active_reviewers(desk)}
    reachable = {
        key.reviewer.signing: key
        for key in desk.epoch_keys
        if key.epoch == epoch_of(desk.now) and key.reviewer.signing in active
    }
    nobody = throwaway(secrets.token_bytes)
    waiting: dict[bytes, list[VerifyKey]] = {}
    for event, reviewer in database.execute("SELECT event, reviewer FROM unsent"):
        waiting.setdefault(event, []).append(VerifyKey(reviewer))
    for case, event, raw in database.execute(
        "SELECT case_key, event, json FROM events WHERE author = ? ORDER BY lamport, rowid", (identity.key,)
    ).fetchall():
        wanted = set(waiting.get(event, ()))
        gone = (wanted - active) | (wanted & _left_out(vault, case))
        to = (wanted - gone) & set(reachable)
        if to:
            run, previous = _own_chain(vault, today)
            content = messages.content(raw) | {"run": run.hex(), "previous": previous.hex()}
            slots = {reachable[one].reviewer.slot: reachable[one].recipient for one in to}
            envelope = seal_desk_event(content, identity.signing, slots, nobody, desk.id, secrets.token_bytes)
            write = sign_write("envelope", envelope, identity.signing, today, desk.id)
            database.execute(
                "INSERT INTO outbox (id, kind, day, write) VALUES (?, 'event', ?, ?)", (sha256(envelope), today, write)
            )
            database.execute("UPDATE own_chain SET previous = ?, day = ?", (sha256(envelope), today))
        database.executemany("DELETE FROM unsent WHERE event = ? AND reviewer = ?", [(event, one) for one in gone | to])


def settle(vault: Vault, desk: Desk, today: int) -> None:
    """Drop the events from the outbox that came back with the inbox; sign those anew that a server would soon refuse for their age."""
    vault.database.execute("DELETE FROM outbox WHERE kind = 'event' AND id IN (SELECT id FROM envelopes)")
    old = vault.database.execute(
        "SELECT write FROM outbox WHERE kind = 'event' AND day < ?", (today - SIGNED_DAYS,)
    ).fetchall()
    for (write,) in old:  # in place: they leave in the order of the chain
        item = write[WRITE_OVERHEAD:]
        anew = sign_write("envelope", item, vault.identity.signing, today, desk.id)
        vault.database.execute("UPDATE outbox SET write = ?, day = ? WHERE id = ?", (anew, today, sha256(item)))


def forget_run(database: sqlite3.Connection) -> None:
    """Forget the place in the own chain: what comes next belongs to a new run. For a vault that was restored."""
    database.execute("DELETE FROM own_chain")


def _own_chain(vault: Vault, today: int) -> tuple[bytes, bytes]:
    row = vault.database.execute("SELECT run, previous, day FROM own_chain").fetchone()
    if row is None or today - row[2] > RUN_DAYS:
        row = (secrets.token_bytes(RUN_SIZE), FIRST)
        forget_run(vault.database)
        vault.database.execute("INSERT INTO own_chain (run, previous, day) VALUES (?, ?, ?)", (*row, today))
    return row[0], row[1]


def _left_out(vault: Vault, case: bytes) -> set[VerifyKey]:
    rows = vault.database.execute("SELECT reviewer FROM left_out WHERE case_key = ?", (case,))
    return {VerifyKey(row[0]) for row in rows}


def _let_in(vault: Vault, case: VerifyKey, reviewer: VerifyKey, by: VerifyKey) -> None:
    vault.database.execute(
        "INSERT INTO readers (case_key, reviewer, shared_by) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET shared_by = coalesce(shared_by, excluded.shared_by)",
        (case, reviewer, by),
    )


def _wait_for(vault: Vault, case: VerifyKey, event: bytes, colleagues: Iterable[VerifyKey]) -> None:
    vault.database.executemany(
        "INSERT OR IGNORE INTO unsent (case_key, event, reviewer) VALUES (?, ?, ?)",
        [(case, event, one) for one in colleagues],
    )


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
    known = vault.database.execute(
        "SELECT json FROM events WHERE case_key = ? AND author = ? AND event = ?",
        (head.case, opened.author, head.event),
    ).fetchone()
    if known and sha256(known[0]) <= sha256(original.json):
        return
    vault.database.execute(
        "INSERT OR REPLACE INTO events (case_key, author, event, day, lamport, header, signature, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            head.case,
            opened.author,
            head.event,
            head.day,
            head.lamport,
            original.header_digest,
            original.signature,
            original.json,
        ),
    )


def _receive_share(vault: Vault, opened: Opened, head: Head, day: int, desk: Desk) -> messages.Kept | None:
    content = opened.content
    _let_in(vault, head.case, _named(content), opened.author)
    if content["key"] == head.case.hex() and withdrawals.covers(vault, head.case, content["came"]):
        return None
    item = bytes.fromhex(str(content["item"]))
    vault.database.execute(
        "INSERT OR IGNORE INTO shares (case_key, author, item, part, json) VALUES (?, ?, ?, ?, ?)",
        (head.case, opened.author, item, content["part"], opened.original.json),
    )
    rows = vault.database.execute(
        "SELECT json FROM shares WHERE author = ? AND item = ? ORDER BY part", (opened.author, item)
    ).fetchall()
    parts = [messages.content(row[0]) for row in rows]
    if [one["part"] for one in parts] != list(range(parts[0]["parts"])):
        return None
    vault.database.execute("DELETE FROM shares WHERE author = ? AND item = ?", (opened.author, item))
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
