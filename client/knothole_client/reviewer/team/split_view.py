"""Whether colleagues are shown the same server: each tells the others the newest record of its ledger, and every vault compares (section 7.5).

A record commits to the desk's directory, revocations and page list, and to all records before it. So two reviewers who were shown two records of one
day were shown two servers, or one that takes back what it said. And whoever is shown another desk than the others is shown another than the records
name, which all are shown alike.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Final

from knothole_client.protocol.calendar import check_day
from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.desk_document import DESTRUCTION, Desk, split_records
from knothole_client.protocol.desk_events import EVENT_ID_SIZE, FIRST, RUN_SIZE, EventHeader, LedgerShown
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.ledger import Destruction, ShownDesk, verify_destruction
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.protocol.tags import DeskId
from knothole_client.reviewer.vault.vault import Vault

CODE: Final = "ledger-split"
OTHERWISE: Final = "served-otherwise"
MAX_DAYS: Final = 60
"""Days whose records are kept, twice what a desk document holds."""


@dataclass(frozen=True)
class Difference:
    """The first day of which a colleague was shown another record than this reviewer. Both records are kept as they were signed."""

    colleague: VerifyKey
    day: int
    here: Destruction = field(repr=False)
    there: Destruction = field(repr=False)

    @property
    def is_proof(self) -> bool:
        """Whether one key signed both: then the two records prove to everybody that its owner said two things."""
        return self.here.key == self.there.key


def differences(vault: Vault, desk: DeskId) -> list[Difference]:
    """What is not explained, one for each colleague."""
    first: dict[VerifyKey, Difference] = {}
    for colleague, day, here, there in vault.shown_records.pairs(vault.identity.key):
        if colleague not in first:
            records = verify_destruction(here, desk), verify_destruction(there, desk)
            first[colleague] = Difference(colleague, day, *records)
    return list(first.values())


def note_own(vault: Vault, desk: Desk, today: int) -> None:
    """Keep the records in the desk document that was just accepted."""
    for record in _records(vault.desk_document, desk, today):
        vault.shown_records.add(vault.identity.key, record)


def is_served_otherwise(before: bytes, document: bytes, desk: Desk, today: int) -> bool:
    """Whether what the server signed between two documents contradicts what it shows in both.

    Only of a document with records is it known that a server published it, and when: whichever of the two is the older, what is in the second only,
    and later than the oldest in the first, was made in between.
    """
    known = _records(before, desk, today)
    if not known:
        return False
    oldest, seen = min(record.day for record in known), {record.raw for record in known}
    between = [record for record in _records(document, desk, today) if record.day > oldest and record.raw not in seen]
    return ShownDesk.of(before).is_contradicted(ShownDesk.of(document), between)


def _records(document: bytes, desk: Desk, today: int) -> list[Destruction]:
    """Those in a document that was accepted, each on its own: one that is false hides no other."""
    records = []
    for kind, content in split_records(document):
        if kind != DESTRUCTION:
            continue
        try:
            record = verify_destruction(content, desk.id)
            check_day(record.day + 1, today)  # the record of a day is made once the day is over
        except ProtocolError:
            continue
        records.append(record)
    return records


def note_colleague(vault: Vault, author: VerifyKey, case: VerifyKey, shown: LedgerShown, came: int, desk: Desk) -> None:
    """Keep what a colleague says that they were shown.

    Raises:
        ProtocolError: ``schema``, ``signature``, ``day``.
    """
    if case != author:
        raise ProtocolError("schema")
    record = verify_destruction(shown.record, desk.id)
    check_day(record.day + 1, came)
    vault.shown_records.add(author, record)


def to_tell(vault: Vault, desk: Desk) -> tuple[Destruction, Object] | None:
    """The newest record of this reviewer's, as an event; None if colleagues have it already."""
    now = max(desk.now, vault.days.newest_seen() or 0)  # a clock that is behind tells nothing older
    raw = vault.shown_records.newest(vault.identity.key, now)
    record = verify_destruction(raw, desk.id) if raw else None
    # What was sent last may be of a day to come: under a clock that was ahead. Then it counts for nothing.
    if record is None or record.day <= vault.shown_records.last_sent() < now:
        return None
    own, event = vault.identity.key, secrets.token_bytes(EVENT_ID_SIZE)
    header = EventHeader("ledger", event, desk.now, 1, bytes(RUN_SIZE), FIRST, own)
    return record, header.to_json() | {"record": record.raw.hex()}
