"""What is published: snapshots of desk document and book, which change at most once per publish interval.

All workers must publish the same, so which snapshots stand, and since when, is in the database. Time is cut
into
intervals from 1970 on. The first transaction of an interval publishes what changed in the intervals before
it, so
that a change is seen when the interval turns and not when it was made. With an interval of 0 it is seen at
once. Every midnight is such a turn too: what is past its last day is in no book. Snapshots are sealed as items
are, under keys that go with them: a backup holds no reply that the keyring does not open.

Machines that share a database share its time, too: none of them counts to a day, or publishes in an interval, that is over for another.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from sqlalchemy import Connection, delete, insert, select, update

from knothole_server import ledger
from knothole_server.desk.calendar import SECONDS_A_DAY, day_of
from knothole_server.desk.desk import Desk
from knothole_server.desk.document import desk_document
from knothole_server.desk.framing import Kind
from knothole_server.errors import KnotholeServerError
from knothole_server.exchange import UNKNOWN, Digests
from knothole_server.storage import desk_records, replies
from knothole_server.storage.keyring import ItemKind, Keyring, Name, new_key, place_of, seal, unseal
from knothole_server.storage.store import Store
from knothole_server.storage.tables import publication, snapshots

CLOCKS_DIFFER: Final = 300  # seconds, at most, between clocks of machines that share a database

_STATE: Final = select(publication)
_BACK: Final = SECONDS_A_DAY  # a clock that stands this much before what was published is believed: the other was wrong


@dataclass(frozen=True)
class Standing:
    """What is published, the desk as last stored (which may be ahead of what is published), and what time it is."""

    digests: Digests
    desk: Desk
    now: float


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

    @property
    def digests(self) -> Digests:
        """What is published."""
        return Digests(self.document, self.book)


class Publication:
    """The published snapshots of one installation."""

    def __init__(
        self, store: Store, keyring: Keyring, desk: desk_records.CurrentDesk, clock: Callable[[], float]
    ) -> None:
        """``clock`` gives seconds since 1970."""
        self._store = store
        self._keyring = keyring
        self._desk = desk
        self._clock = clock
        self._bodies: dict[bytes, bytes] = {}
        self.last_known = UNKNOWN

    def advance(self, connection: Connection, now: float) -> Standing:
        """Publish what is due. Needs a writing transaction; every one begins with it, before it changes
        anything.
        """
        state = _read(connection)
        now = _time(state, now)
        desk = self._desk.load(connection, state.desk_changes)
        if not _due(state, desk, now):
            return Standing(state.digests, desk, now)
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
        return Standing(Digests(document, book), desk, now)

    def standing(self) -> Standing:
        """What is published now, with whatever was due."""
        now = self._clock()
        with self._store.reading() as connection:
            state = _read(connection)
            desk = self._desk.load(connection, state.desk_changes)
        now = _time(state, now)
        standing = Standing(state.digests, desk, now)
        if _due(state, desk, now):
            with self._store.writing() as connection:
                standing = self.advance(connection, now)
            if standing.digests.book != state.book:  # the former book may hold replies that expired or were withdrawn
                self._keyring.store.truncate_log()
                self._store.truncate_log()
        self.last_known = standing.digests
        return standing

    def known(self, state: State, now: float) -> Standing | None:
        """The same from memory, or nothing if something is due or the desk has changed since it was last read."""
        now = _time(state, now)
        desk = self._desk.known(state.desk_changes)
        return None if desk is None or _due(state, desk, now) else Standing(state.digests, desk, now)

    def today(self, connection: Connection) -> int:
        """The day it is, in a writing transaction."""
        return day_of(_time(_read(connection), self._clock()))

    def stored_desk(self) -> Desk:
        """The desk as last stored, changing nothing."""
        with self._store.reading() as connection:
            return self._desk.load(connection, _read(connection).desk_changes)

    def snapshot(self, name: Literal["document", "book"]) -> bytes:
        """The published desk document or book, kept in memory as long as it stands."""
        self.standing()  # publishes what is due
        with self._store.reading() as connection:
            digest, body = self._stored(connection, name)
        if body is None:  # it is being replaced at this moment
            with self._store.writing() as connection:
                self.advance(connection, self._clock())
                digest, body = self._stored(connection, name)
        if body is None:
            raise KnotholeServerError("unavailable")
        self._bodies = {**self._bodies, digest: body}
        return body

    def _stored(self, connection: Connection, name: Literal["document", "book"]) -> tuple[bytes, bytes | None]:
        """Digest and body of what is published, unless its key is gone; all others are forgotten."""
        state = _read(connection)
        self._bodies = {key: value for key, value in self._bodies.items() if key in state.digests}
        digest: bytes = getattr(state, name)
        if digest in self._bodies:
            return digest, self._bodies[digest]
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


def count_desk_change(connection: Connection) -> None:
    """Note that the desk document has something new to publish."""
    connection.execute(update(publication).values(desk_changes=publication.c.desk_changes + 1))


def count_book_change(connection: Connection) -> None:
    """Note that the book has something new to publish."""
    connection.execute(update(publication).values(book_changes=publication.c.book_changes + 1))


def _read(connection: Connection) -> State:
    return State(*connection.execute(_STATE).one())


def _name(digest: bytes) -> Name:
    return Name(ItemKind.SNAPSHOT, 0, place_of(digest))


def _time(state: State, now: float) -> float:
    """What time it is: not before what another machine, whose clock is ahead, has published."""
    return float(state.published_at) if 0 < state.published_at - now <= _BACK else now


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
