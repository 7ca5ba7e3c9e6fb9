"""What is published: snapshots of desk document and book, which change at most once per publish interval.

All workers must publish the same, so which snapshots stand, and since when, is in the database. Time is cut into intervals from 1970 on.
The first transaction of an interval publishes what changed in the intervals before it, so that a change is seen when the interval turns and
not when it was made. With an interval of 0 it is seen at once. Every midnight is such a turn too: what is past its last day is in no book.
Snapshots are sealed as items are, under keys that go with them: a backup holds no reply that the keyring does not open.

Nothing is written by a clock that jumped: what it would store would come to a day that couriers have closed, and what
it would destroy may not be due. A clock is believed if its day is that of the last publication or one of the two that follow; otherwise
only when a courier's request, which its own clock has dated, agrees with it.

Machines that share a database share its time, too: none of them counts to a day, or publishes in an interval, that is over for another.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from knothole_server.desk.calendar import day_of
from knothole_server.desk.desk import Desk
from knothole_server.desk.document import desk_document
from knothole_server.desk.exchange import UNKNOWN, Digests
from knothole_server.desk.framing import Kind
from knothole_server.errors import KnotholeServerError
from knothole_server.installation import ledger
from knothole_server.memory_file import MemoryFile
from knothole_server.operator_log import report
from knothole_server.storage import desk_records, replies
from knothole_server.storage.keyring import DAMAGED, ItemId, ItemKind, Keyring, new_key, row_key, seal, unseal
from knothole_server.storage.store import Store
from knothole_server.storage.tables import publication, snapshots

CLOCKS_DIFFER: Final = 300  # seconds, at most, between clocks of machines that share a database

_STATE: Final = select(publication)


CLOCK_JUMPED: Final = (
    "the clock stands days away from when this server last ran; a courier's round confirms it, or: knothole-server expire "
    "--clock-is-right"
)
DAYS_TO_COME: Final = (
    "days are over that are still to come, so no courier would ask for what comes now: set the clock if it is behind; if it was ahead, "
    "see the operator's guide, 'When something breaks'"
)


@dataclass(frozen=True)
class PublishedState:
    """What is published, the desk as last stored (which may be ahead of what is published), and what time it is."""

    digests: Digests
    desk: Desk
    now: float
    over: int
    """The day through which nothing comes any more."""

    @property
    def arrival(self) -> int:
        """The day to which what comes now is counted: never one that is over for couriers, even if a clock was put back."""
        return max(day_of(self.now), self.over + 1)


class State(NamedTuple):
    """The row that says what is published, and how often anything was changed; in the order of its columns."""

    id: int
    desk_changes: int
    book_changes: int
    published_desk_changes: int
    published_book_changes: int
    published_at: int
    document: bytes
    book: bytes
    closed: bool
    over: int

    @property
    def digests(self) -> Digests:
        """What is published."""
        return Digests(self.document, self.book)

    def check_open(self) -> None:
        """Refuse with ``closed``."""
        if self.closed:
            raise KnotholeServerError("closed")


class Publication:
    """The published snapshots of one installation."""

    def __init__(
        self,
        store: Store,
        keyring: Keyring,
        desk: desk_records.CurrentDesk,
        clock: Callable[[], float],
        days_believed: int,
    ) -> None:
        """``clock`` gives seconds since 1970; ``days_believed``: how far it may go on between two looks."""
        self._days_believed = days_believed
        self._store = store
        self._keyring = keyring
        self._desk = desk
        self._clock = clock
        self._files: dict[bytes, MemoryFile] = {}
        self.last_known = UNKNOWN

    def advance(
        self, connection: Connection, now: float, while_closed: bool = False, clock_confirmed: bool = False
    ) -> PublishedState:
        """Publish what is due. Needs a writing transaction; every one begins with it, before it changes anything. Refused with ``closed``,
        unless it may go on ``while_closed``; then nothing is published. Refused with ``unavailable`` by a clock that jumped, unless it is
        ``clock_confirmed``.
        """
        state = _read(connection)
        now = _time(state, now)
        desk = self._desk.load(connection, state.desk_changes)
        if not while_closed:
            state.check_open()
        if not clock_confirmed:
            self._check_clock(state, now)
        if state.closed or not _due(state, desk, now):
            return PublishedState(state.digests, desk, now, state.over)
        document, book = state.document, state.book
        today = day_of(now)
        new_day = today != day_of(state.published_at)
        if new_day or state.desk_changes != state.published_desk_changes:
            document = self._replace(connection, document, _document(connection, desk, today))
        if new_day or state.book_changes != state.published_book_changes:
            book = self._replace(connection, book, replies.book(connection, self._keyring, today))
        connection.execute(
            update(publication).values(
                published_desk_changes=state.desk_changes,
                published_book_changes=state.book_changes,
                published_at=int(now),
                document=document,
                book=book,
            )
        )
        return PublishedState(Digests(document, book), desk, now, state.over)

    def current(self) -> PublishedState:
        """What is published now, with whatever was due. Refused with ``closed``."""
        now = self._clock()
        with self._store.reading() as connection:
            state, desk = self.last(connection)
        state.check_open()
        now = _time(state, now)
        published = PublishedState(state.digests, desk, now, state.over)
        if _due(state, desk, now) and self._is_believed(state, now):
            try:
                published = self._publish(now, state)
            except SQLAlchemyError as error:  # the disk is full, perhaps: what stands can still be served
                if not state.book:
                    raise
                report(error)
        self.last_known = published.digests
        return published

    def _publish(self, now: float, before: State) -> PublishedState:
        with self._store.writing() as connection:
            published = self.advance(connection, now)
        if published.digests.book != before.book:  # the former book may hold replies that expired or were withdrawn
            self._keyring.store.truncate_log()
            self._store.truncate_log()
        return published

    def is_closed(self) -> bool:
        """Whether this server was restored, and no courier has opened it yet."""
        with self._store.reading() as connection:
            return is_closed(connection)

    def check_writable(self) -> None:
        """Refuse with ``closed``; with ``unavailable`` by a clock that jumped, or if what comes would count to a day that is far ahead."""
        with self._store.reading() as connection:
            state = _read(connection)
        now = _time(state, self._clock())
        self._check_open(state, now)
        self._check_clock(state, now)

    def confirm_clock(self, state: State, now: float) -> None:
        """Somebody else's clock agrees with ours to a few minutes: believe it, wherever it jumped. ``state``: as of just before."""
        if not self._is_believed(state, now):
            with self._store.writing() as connection:
                self.advance(connection, now, while_closed=True, clock_confirmed=True)

    def clock_may_be_right(self, now: float) -> bool:
        """Whether the desk, when it signed last, thought of this day, and this server never of a later one."""
        with self._store.reading() as connection:
            state, desk = self.last(connection)
        return day_of(state.published_at) <= day_of(now) <= desk.directory.expires

    def _is_believed(self, state: State, now: float) -> bool:
        passed = day_of(now) - day_of(state.published_at)
        return state.published_at == 0 or 0 <= passed <= self._days_believed

    def _is_ahead(self, state: State, now: float) -> bool:
        """Whether days are over that are still to come, beyond what two clocks may differ."""
        return state.over - day_of(now) >= self._days_believed

    def _check_open(self, state: State, now: float) -> None:
        """For what couriers ask for by the day it came. What they bring, and what is published, has no part in it."""
        state.check_open()
        if self._is_ahead(state, now):
            raise KnotholeServerError("unavailable", DAYS_TO_COME)

    def _check_clock(self, state: State, now: float) -> None:
        if not self._is_believed(state, now):
            raise KnotholeServerError("unavailable", CLOCK_JUMPED)

    def known(self, state: State, now: float) -> PublishedState | None:
        """The same from memory, or nothing if something is due or the desk has changed since it was last read."""
        now = _time(state, now)
        self._check_open(state, now)
        self._check_clock(state, now)
        desk = self._desk.known(state.desk_changes)
        return None if desk is None or _due(state, desk, now) else PublishedState(state.digests, desk, now, state.over)

    def today(self, connection: Connection) -> tuple[int, int]:
        """The day to which what comes now is counted, in a writing transaction, and the last day that it is kept if it is from a source."""
        state, desk = self.last(connection)
        today = max(day_of(_time(state, self._clock())), state.over + 1)
        return today, today + desk.directory.policy.envelope_days

    def last(self, connection: Connection) -> tuple[State, Desk]:
        """What is published, and the desk as last stored, changing nothing."""
        state = _read(connection)
        return state, self._desk.load(connection, state.desk_changes)

    def stored_desk(self) -> Desk:
        """The desk as last stored, changing nothing."""
        with self._store.reading() as connection:
            return self.last(connection)[1]

    def snapshot(self, name: Literal["document", "book"]) -> MemoryFile:
        """The published desk document or book, kept in memory as long as it is published; every other is forgotten."""
        published = self.current().digests  # publishes what is due
        self._files = {digest: file for digest, file in self._files.items() if digest in published}
        kept = self._files.get(getattr(published, name))
        if kept is not None:
            return kept
        with self._store.reading() as connection:
            digest, body = self._stored(connection, name)
        if body is None:  # it is being replaced at this moment
            with self._store.writing() as connection:
                self.advance(connection, self._clock())
                digest, body = self._stored(connection, name)
        if body is None:
            raise KnotholeServerError("unavailable")
        file = MemoryFile(body)
        self._files = {**self._files, digest: file}
        return file

    def document(self, connection: Connection) -> bytes:
        """The desk document as it is published, in a transaction; empty if none is. Refused with ``damaged`` if it cannot be read."""
        if not _read(connection).document:
            return b""
        body = self._stored(connection, "document")[1]
        if body is None:
            raise KnotholeServerError("damaged", DAMAGED)
        return body

    def _stored(self, connection: Connection, name: Literal["document", "book"]) -> tuple[bytes, bytes | None]:
        """Digest and body of what is published, unless its key is gone."""
        digest: bytes = getattr(_read(connection), name)
        sealed = connection.execute(select(snapshots.c.body).where(snapshots.c.digest == digest)).scalar_one()
        key = self._keyring.find(_name(digest))
        return digest, unseal(key, sealed) if key else None

    def _replace(self, connection: Connection, former: bytes, body: bytes) -> bytes:
        """Put a snapshot in the place of another, which is destroyed; the digest."""
        digest = hashlib.sha256(body).digest()
        if digest == former and self._keyring.find(_name(digest)) is not None:
            return digest
        if former:
            self._keyring.destroy([_name(former)])
            connection.execute(delete(snapshots).where(snapshots.c.digest == former))
        key = new_key()
        self._keyring.add({_name(digest): key})
        connection.execute(insert(snapshots).values(digest=digest, body=seal(key, body)))
        return digest


def close_and_forget(connection: Connection, keyring: Keyring) -> None:
    """Close a restored server until :func:`reopen`; what was published is destroyed, and will be published again."""
    keyring.destroy(keyring.names(ItemKind.SNAPSHOT))
    connection.execute(delete(snapshots))
    never = {
        "published_desk_changes": -1,
        "published_book_changes": -1,
        "published_at": 0,
        "document": b"",
        "book": b"",
    }
    connection.execute(update(publication).values(closed=True, **never))


def is_closed(connection: Connection) -> bool:
    """Whether this server was restored, and no courier has opened it yet."""
    return _read(connection).closed


def day_over(connection: Connection) -> int:
    """The day through which nothing comes any more."""
    return _read(connection).over


def end_days(connection: Connection, through: int) -> None:
    """From this transaction on nothing comes to a day up to this one, whatever a clock says."""
    connection.execute(update(publication).where(publication.c.over < through).values(over=through))


def reopen(connection: Connection) -> None:
    """A courier has shown that it knows no newer directory."""
    connection.execute(update(publication).values(closed=False))


def count_desk_change(connection: Connection) -> None:
    """Note that the desk document has something new to publish."""
    connection.execute(update(publication).values(desk_changes=publication.c.desk_changes + 1))


def count_book_change(connection: Connection) -> None:
    """Note that the book has something new to publish."""
    connection.execute(update(publication).values(book_changes=publication.c.book_changes + 1))


def _read(connection: Connection) -> State:
    return State(*connection.execute(_STATE).one())


def _name(digest: bytes) -> ItemId:
    return ItemId(ItemKind.SNAPSHOT, 0, row_key(digest))


def _time(state: State, now: float) -> float:
    """What time it is: not before what another machine, whose clock is ahead, has published."""
    return float(state.published_at) if 0 < state.published_at - now <= CLOCKS_DIFFER else now


def _due(state: State, desk: Desk, now: float) -> bool:
    if day_of(now) != day_of(state.published_at):
        return True
    if interval := desk.directory.policy.publish_interval:
        return int(now // interval) != state.published_at // interval
    published = (state.published_desk_changes, state.published_book_changes)
    return (state.desk_changes, state.book_changes) != published


def _document(connection: Connection, desk: Desk, today: int) -> bytes:
    return desk_document(
        desk,
        desk_records.bodies(connection, Kind.EPOCH_KEY),
        desk_records.bodies(connection, Kind.DAY_SHEET),
        desk_records.bodies(connection, Kind.REVOCATION),
        ledger.records(connection),
        today,
    )
