"""What couriers bring: each write verified by its own signature, then stored in one transaction (sections 5,
11, 12).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, insert

from knothole_server.desk.calendar import LAST_DAY, day_of, days_of, epoch_of
from knothole_server.desk.chain import MAX_LINK, MAX_ROTATIONS
from knothole_server.desk.desk import Desk, verify_desk_file
from knothole_server.desk.directory import MAX_DIRECTORY
from knothole_server.desk.document import SHEET_DAYS
from knothole_server.desk.exchange import ENVELOPE_SIZE
from knothole_server.desk.framing import HEADER_SIZE, Kind
from knothole_server.desk.page_list import MAX_PAGE_LIST
from knothole_server.desk.pin import MAX_PIN
from knothole_server.desk.reviewer_records import (
    DAY_SHEET_SIZE,
    EPOCH_KEY_SIZE,
    REVOCATION_SIZE,
    verify_day_sheet,
    verify_epoch_key,
    verify_revocation,
)
from knothole_server.desk.signed_writes import (
    ACKNOWLEDGEMENT_SIZE,
    DAYS_AHEAD,
    DAYS_BACK,
    REPLY_SIZE,
    REPLY_WRITE_HEADER_SIZE,
    WITHDRAWAL_SIZE,
    WRITE_HEADER_SIZE,
    verify_acknowledgement,
    verify_envelope_write,
    verify_reply_write,
    verify_withdrawal,
)
from knothole_server.errors import KnotholeServerError
from knothole_server.installation import day_lists, ledger
from knothole_server.installation.installation import Installation
from knothole_server.installation.publication import count_book_change, count_desk_change, reopen
from knothole_server.storage import acknowledging, couriers, desk_records, envelopes, replies, shares
from knothole_server.storage.tables import acknowledgements

MAX_EPOCH_KEYS: Final = 16  # of one request
EPOCHS_AHEAD: Final = 7  # six that clients keep ready, and one for a client whose week began before ours
MAX_DESK_FILE: Final = (
    (4 + MAX_ROTATIONS) * HEADER_SIZE + (1 + MAX_ROTATIONS) * MAX_LINK + MAX_DIRECTORY + MAX_PIN + MAX_PAGE_LIST
)


@dataclass(frozen=True)
class _Moment:
    """One writing transaction: its connection, the desk as stored, the day it is."""

    connection: Connection
    desk: Desk
    today: int


@contextmanager
def _writing(installation: Installation, while_closed: bool = False) -> Iterator[_Moment]:
    with installation.store.writing() as connection:
        now = installation.clock()
        published = installation.publication.advance(connection, now, while_closed)
        yield _Moment(connection, published.desk, day_of(published.now))


def put_directory(installation: Installation, untrusted_file: bytes) -> None:
    """Take a new directory, with the rotations that lead to it. Codes as in ``verify_desk_file``.

    One that is not older than that of a restored server opens it. One with a higher book number empties the book: of what stands in it
    nobody can tell who wrote it, so everything goes, and vaults bring back what is theirs.
    """
    emptied = 0
    with _writing(installation, while_closed=True) as moment:
        desk = verify_desk_file(untrusted_file, installation.desk_id, moment.desk)
        if desk.directory.policy.book > moment.desk.directory.policy.book:
            emptied = replies.drop_all(moment.connection, installation.keyring)
            shares.forget(moment.connection, installation.keyring)
            ledger.note(moment.connection, moment.today, installation.chance, replies=emptied)
            count_book_change(moment.connection)
        same = (desk.chain, desk.directory_record) == (moment.desk.chain, moment.desk.directory_record)
        if not same or desk.page_list not in (b"", moment.desk.page_list):  # nobody can take the page list out again
            desk_records.put_desk(moment.connection, desk, moment.today)
            couriers.forget_others(moment.connection, [reviewer.signing for reviewer in desk.directory.reviewers])
            count_desk_change(moment.connection)
        reopen(moment.connection)
    if emptied:
        installation.truncate_logs()


def put_epoch_keys(installation: Installation, untrusted_keys: bytes) -> None:
    """Take 1 to 16 epoch keys of one reviewer, all or none.

    Keys of weeks that are over are not kept. Refused with the codes of ``verify_epoch_key``, ``schema`` if they are of
    several reviewers, ``epoch`` if a week is further ahead than anyone needs, and ``second-key``.
    """
    if len(untrusted_keys) % EPOCH_KEY_SIZE:
        raise KnotholeServerError("length")
    records = [untrusted_keys[at : at + EPOCH_KEY_SIZE] for at in range(0, len(untrusted_keys), EPOCH_KEY_SIZE)]
    with _writing(installation) as moment:
        keys = [verify_epoch_key(record, moment.desk) for record in records]
        if len({key.signing for key in keys}) != 1:
            raise KnotholeServerError("schema")
        this_week = epoch_of(moment.today)
        held = {
            (key[64:96], int.from_bytes(key[96:100], "big")): key
            for key in desk_records.bodies(moment.connection, Kind.EPOCH_KEY)
        }
        for key, record in zip(keys, records, strict=True):
            if key.epoch > this_week + EPOCHS_AHEAD:
                raise KnotholeServerError("epoch")
            if held.setdefault((key.signing, key.epoch), record) != record:
                raise KnotholeServerError("second-key")
            if key.epoch >= this_week:
                _add(moment, Kind.EPOCH_KEY, record, days_of(key.epoch)[1])


def put_day_sheet(installation: Installation, untrusted_sheet: bytes) -> None:
    """Take a day sheet. The first of a reviewer and day stays (``second-sheet``); one of a day to come is
    ``stale``.
    """
    with _writing(installation) as moment:
        sheet = verify_day_sheet(untrusted_sheet, moment.desk, moment.today + DAYS_AHEAD)
        for held in desk_records.bodies(moment.connection, Kind.DAY_SHEET):
            if held[64:100] == untrusted_sheet[64:100] and held != untrusted_sheet:
                raise KnotholeServerError("second-sheet")
        if sheet.day > moment.today - SHEET_DAYS:
            _add(moment, Kind.DAY_SHEET, untrusted_sheet, sheet.day + SHEET_DAYS - 1)


def put_revocation(installation: Installation, untrusted_revocation: bytes) -> None:
    """Take a revocation. It is kept for good, and takes effect at once."""
    with _writing(installation, while_closed=True) as moment:
        verify_revocation(untrusted_revocation, moment.desk)
        _add(moment, Kind.REVOCATION, untrusted_revocation, LAST_DAY)


def post_reply(installation: Installation, untrusted_write: bytes) -> None:
    """Take a reply into the book, until ``reply_days`` after the day from which its days are counted; one that was withdrawn is not
    taken. Codes as in ``verify_reply_write``, and ``full``: of the book, or of what one reviewer may add to it in a week.
    """
    with _writing(installation) as moment:
        write = verify_reply_write(untrusted_write, moment.desk, moment.today)
        last = write.since + moment.desk.directory.policy.reply_days
        if last < moment.today or replies.is_there(moment.connection, installation.keyring, write.item):
            return
        shares.take(moment.connection, installation.keyring, write.signing, moment.today, installation.chance)
        replies.add(moment.connection, installation.keyring, write.item, moment.today, last)
        count_book_change(moment.connection)


def post_withdrawal(installation: Installation, untrusted_withdrawal: bytes) -> None:
    """Take a reply out of the book before its time, if it is there. Codes as in ``verify_withdrawal``.

    The id is remembered until a write of it, signed for tomorrow at the latest, would be ``stale``.
    """
    with _writing(installation) as moment:
        reply = verify_withdrawal(untrusted_withdrawal, moment.desk)
        last = moment.today + DAYS_AHEAD + DAYS_BACK
        removed = replies.retract(moment.connection, installation.keyring, reply, last)
        if removed:
            count_book_change(moment.connection)
            ledger.note(moment.connection, moment.today, installation.chance, replies=1)
    if removed:
        installation.truncate_logs()


def post_envelope(installation: Installation, untrusted_write: bytes) -> None:
    """Take an envelope from reviewer to reviewer; room is kept for these. Codes as in ``verify_write``, and
    ``full``.
    """
    published = installation.publication.current()
    write = verify_envelope_write(untrusted_write, published.desk, day_of(published.now))
    installation.envelopes.store(write.item, installation.configuration.quotas.envelopes)


def post_acknowledgement(installation: Installation, untrusted_acknowledgement: bytes) -> None:
    """Take an acknowledgement. When all active reviewers have acknowledged a day, its envelopes are dropped.

    Codes as in ``verify_acknowledgement``; and ``holding`` if the reviewer does not hold what the list of the day names as present, now or
    in an earlier version, or if there is no list yet.
    """
    with _writing(installation) as moment:
        desk, connection = moment.desk, moment.connection
        acknowledgement = verify_acknowledgement(untrusted_acknowledgement, desk, moment.today)
        last = acknowledgement.day + desk.directory.policy.envelope_days
        if last < moment.today:
            return
        if not day_lists.accepts(connection, acknowledgement.day, acknowledgement.held):
            raise KnotholeServerError("holding")
        if acknowledgement.signing not in acknowledging.signers(connection).get(acknowledgement.day, ()):
            key = hashlib.sha256(untrusted_acknowledgement).digest()
            row = {"id": key, "came": moment.today, "last": last, "body": untrusted_acknowledgement}
            connection.execute(insert(acknowledgements).values(row))
        dropped = acknowledgement.day in acknowledging.finished_days(connection, desk, moment.today)
        if dropped:
            names = envelopes.names_of(connection, acknowledgement.day)
            installation.keyring.destroy(names)
            envelopes.delete_all(connection, names)
            day_lists.drop(installation, connection, {acknowledgement.day})
            ledger.note(connection, moment.today, installation.chance, received=len(names))
    if dropped:
        installation.truncate_logs()


def _add(moment: _Moment, kind: Kind, record: bytes, last: int) -> None:
    if desk_records.add(moment.connection, kind, record, moment.today, last):
        count_desk_change(moment.connection)


@dataclass(frozen=True)
class CourierWrite:
    """A request that brings something: method, path, smallest and largest body in bytes, and what it does."""

    method: str
    path: str
    sizes: tuple[int, int]
    perform: Callable[[Installation, bytes], None]


def _exactly(size: int) -> tuple[int, int]:
    return size, size


WRITES: Final = (
    CourierWrite("POST", "/v1/replies", _exactly(REPLY_WRITE_HEADER_SIZE + REPLY_SIZE), post_reply),
    CourierWrite("POST", "/v1/envelopes", _exactly(WRITE_HEADER_SIZE + ENVELOPE_SIZE), post_envelope),
    CourierWrite("POST", "/v1/withdrawals", _exactly(WITHDRAWAL_SIZE), post_withdrawal),
    CourierWrite("POST", "/v1/acks", _exactly(ACKNOWLEDGEMENT_SIZE), post_acknowledgement),
    CourierWrite("PUT", "/v1/epoch-keys", (EPOCH_KEY_SIZE, MAX_EPOCH_KEYS * EPOCH_KEY_SIZE), put_epoch_keys),
    CourierWrite("PUT", "/v1/day-sheets", _exactly(DAY_SHEET_SIZE), put_day_sheet),
    CourierWrite("PUT", "/v1/directory", (1, MAX_DESK_FILE), put_directory),
    CourierWrite("PUT", "/v1/revocations", _exactly(REVOCATION_SIZE), put_revocation),
)
MAX_BODY: Final = max(write.sizes[1] for write in WRITES)
