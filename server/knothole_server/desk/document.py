"""The desk document: what of the reviewers' records is published (docs/protocol.md section 4.6)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from knothole_server.desk.calendar import epoch_of
from knothole_server.desk.desk import Desk
from knothole_server.desk.framing import Kind, Record, join
from knothole_server.desk.reviewer_records import verify_day_sheet, verify_epoch_key, verify_revocation
from knothole_server.errors import KnotholeServerError

SHEET_DAYS: Final = 30  # sheets of this many days are published, today's among them


def desk_document(
    desk: Desk,
    epoch_keys: Iterable[bytes],
    day_sheets: Iterable[bytes],
    revocations: Iterable[bytes],
    destructions: Iterable[bytes],
    today: int,
) -> bytes:
    """Frame the desk file, this week's and next week's epoch keys, the sheets of 30 days, the revocations,
    the destruction ledger, the pin and the page list.

    A record that no longer verifies under the current directory is left out: at a client it would be an
    alarm.
    """
    weeks = range(epoch_of(today), epoch_of(today) + 2)

    def keys(body: bytes) -> bool:
        return verify_epoch_key(body, desk).epoch in weeks

    def sheets(body: bytes) -> bool:
        return verify_day_sheet(body, desk).day > today - SHEET_DAYS

    def ends(body: bytes) -> bool:
        return bool(verify_revocation(body, desk))

    return join(
        [
            *desk.records(),
            *_chosen(Kind.EPOCH_KEY, epoch_keys, keys),
            *_chosen(Kind.DAY_SHEET, day_sheets, sheets),
            *_chosen(Kind.REVOCATION, revocations, ends),
            *(Record(Kind.DESTRUCTION, record) for record in destructions),
            *desk.page_records(),
        ]
    )


def _chosen(kind: Kind, bodies: Iterable[bytes], wanted: Callable[[bytes], bool]) -> list[Record]:
    chosen = []
    for body in sorted(set(bodies)):
        try:
            if wanted(body):
                chosen.append(Record(kind, body))
        except KnotholeServerError:
            continue
    return chosen
