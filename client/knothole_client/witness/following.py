"""What a look adds to a copy, and what in it contradicts what the copy has."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple

from knothole_client import clock
from knothole_client.protocol.desk_document import PAGE_LIST, PIN, REVOCATION, Desk, split_records, verify_desk_document
from knothole_client.protocol.desk_memory import Memory
from knothole_client.protocol.errors import EXPLANATIONS, ProtocolError
from knothole_client.protocol.genesis import Pin, read_pin
from knothole_client.protocol.ledger import Destruction, check_ledger, lasting_part, read_ledger
from knothole_client.protocol.page_list import verify_page_list
from knothole_client.protocol.primitives import sha256
from knothole_client.witness.copies import Copy

NOT_SIGNED: Final = "Pin or page list are not those that the desk signed with this directory."
OTHERWISE: Final = "served-otherwise"
_REWRITTEN: Final = frozenset(("ledger-key", "ledger-fork"))


class Contradiction(NamedTuple):
    """Something that does not go with what was said before."""

    kind: str
    sentence: str


@dataclass
class Followed:
    """What came of a look."""

    contradictions: list[Contradiction] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    new: int = 0
    """Records that were added."""


def follow(copy: Copy, document: bytes, pin: Pin | None, at: int) -> Followed:
    """Compare a desk document with the copy, and keep what it adds, unless it contradicts what is there.

    Args:
        pin: what is known of the desk from elsewhere; the copy itself says more, if it is not empty.
    """
    followed = Followed()
    today, before = at // clock.SECONDS_A_DAY, copy.newest
    try:
        if pin and before and pin.desk != before.id:
            raise ProtocolError("desk")
        known = before.chain.pin if before else pin
        memory = Memory(copy.revocations())
        desk = verify_desk_document(document, known, today, before.directory if before else None, memory, served=True)
        published = read_ledger(document, desk.id)
        lasting = lasting_part(document)
        _expect_desk_file(lasting, desk, copy, today)
    except _NotSignedError:
        followed.contradictions.append(Contradiction("desk-file", NOT_SIGNED))
        return followed
    except ProtocolError as refused:
        followed.contradictions.append(Contradiction(refused.code, EXPLANATIONS[refused.code]))
        return followed
    followed.contradictions += [Contradiction(alarm, EXPLANATIONS[alarm]) for alarm in sorted(set(desk.alarms))]
    new = _new_records(copy, published, today, _days(desk, before), followed)
    if copy.looks and copy.looks[-1].state == sha256(lasting):
        followed.contradictions += [_otherwise(record) for record in new if record.lasting != sha256(lasting)]
    else:
        known_states = {*copy.states, sha256(lasting)}
        followed.notes += [_unseen(record) for record in new if record.lasting not in known_states and copy.looks]
    copy.add(at, lasting, desk, new)
    followed.new = len(new)
    return followed


class _NotSignedError(Exception):
    """What is served beside the directory is not what the desk signed with it."""


def _expect_desk_file(lasting: bytes, desk: Desk, copy: Copy, today: int) -> None:
    """But for revocations, nobody but the desk can change what lasts: a server cannot make each visitor's state look new."""
    beside = [part for part in split_records(lasting) if part[0] in (PIN, PAGE_LIST)]
    signed = dict(beside)
    try:
        if len(signed) < len(beside):
            raise ProtocolError("document")
        if PIN in signed:
            verify_desk_document(lasting, read_pin(signed[PIN]), today)
        if PAGE_LIST in signed:
            verify_page_list(signed[PAGE_LIST], desk.chain, desk.directory.raw, signed.get(PIN, b""))
    except ProtocolError:
        raise _NotSignedError from None
    before = copy.newest
    if before and before.directory == desk.directory and _desk_file(copy.lasting()) != _desk_file(lasting):
        raise _NotSignedError


def _desk_file(lasting: bytes) -> list[tuple[int, bytes]]:
    return [part for part in split_records(lasting) if part[0] != REVOCATION]


def _days(desk: Desk, before: Desk | None) -> int:
    days = desk.directory.policy.envelope_days
    return max(days, before.directory.policy.envelope_days) if before else days


def _new_records(
    copy: Copy, published: tuple[Destruction, ...], today: int, days: int, followed: Followed
) -> list[Destruction]:
    """The records to add: those after the one that the copy ends with, which must be among them, unless nobody looked for a month."""
    first = not copy.records
    pinned = copy.records[-1] if copy.records else published[0] if published else None
    _, alarms = check_ledger(published, pinned, today, days)
    followed.contradictions += [
        Contradiction(alarm.code, f"{EXPLANATIONS[alarm.code].rstrip('.')} ({clock.written(alarm.day)}).")
        for alarm in alarms
    ]
    if _REWRITTEN & {alarm.code for alarm in alarms} or pinned is None:
        return []
    return [record for record in published if first or record.day > pinned.day]


def _otherwise(record: Destruction) -> Contradiction:
    return Contradiction(
        OTHERWISE,
        f"For {clock.written(record.day)} the server signed another directory, page list or revocations, or none, than it served here.",
    )


def _unseen(record: Destruction) -> str:
    return f"For {clock.written(record.day)} the server signed what nobody looked at here: something changed between two looks."
