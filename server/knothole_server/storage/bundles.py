"""Bundles: which there are, whether there is room, and how long they stay (docs/protocol.md section 15.5)."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, NamedTuple

from sqlalchemy import Connection, delete, insert, select, update

from knothole_server.desk.calendar import day_of
from knothole_server.errors import KnotholeServerError
from knothole_server.publication import Publication
from knothole_server.storage.chunks import CHUNK_SIZE, ChunkStore
from knothole_server.storage.store import Store
from knothole_server.storage.tables import bundles

UNFINISHED_DAYS: Final = 7  # after the last chunk
_REMEMBERED: Final = 1_000  # bundles of which a worker knows the row


class Limits(NamedTuple):
    """What the operator allows, in bytes."""

    most: int
    """Of all bundles."""
    keep_free: int
    """On the file system, for envelopes."""


@dataclass(frozen=True)
class _Row:
    count: int
    touched: int


class BundleStore:
    """Takes chunks of bundles. The row comes first and the chunk after it, so that no chunk is without a row."""

    def __init__(
        self, store: Store, chunks: ChunkStore, publication: Publication, limits: Limits, clock: Callable[[], float]
    ) -> None:
        """``clock`` gives seconds since 1970."""
        self.chunks = chunks
        self._store = store
        self._publication = publication
        self._limits = limits
        self._clock = clock
        self._known: dict[bytes, _Row] = {}
        self._knowing = threading.Lock()

    def check(self, bundle: bytes, count: int) -> None:
        """Whether a chunk would be taken, before its bytes are read. Changes nothing.

        Refused with ``full``, and with ``conflict`` if the bundle has another count.
        """
        if self.chunks.free_bytes() < self._limits.keep_free + CHUNK_SIZE:
            raise KnotholeServerError("full")
        row = self._known.get(bundle)
        if row is None:
            largest = self._largest()
            with self._store.reading() as connection:
                row = _find(connection, bundle)
                if row is None:
                    self._check_room(connection, count, largest)
        if row is not None and row.count != count:
            raise KnotholeServerError("conflict")

    def put(self, bundle: bytes, number: int, count: int, chunk: bytes) -> None:
        """Store a chunk. With its first chunk a bundle begins: nobody fills the inbox with bundles of nothing.

        Refused as in :meth:`check`, and with ``conflict`` if other bytes are there.
        """
        if self._begun(bundle, count).count != count:
            raise KnotholeServerError("conflict")
        self.chunks.put(bundle, number, chunk, day_of(self._clock()))
        # The day is read after the chunk is durable: a courier that lists a day as closed afterwards sees the chunk.
        if not self.touch(bundle):
            raise KnotholeServerError("unavailable")  # it expired meanwhile; the next attempt begins it anew

    def touch(self, bundle: bytes) -> bool:
        """Note that somebody goes on with a bundle today; whether there is such a bundle."""
        row = self._known.get(bundle)
        if row is not None and row.touched == day_of(self._clock()):
            return True
        with self._store.writing() as connection:
            today = day_of(self._clock())  # inside the transaction: nothing comes to a day already listed as closed
            change = update(bundles).where(bundles.c.id == bundle).values(touched=today).returning(bundles.c.count)
            count = connection.execute(change).scalar_one_or_none()
        with self._knowing:
            self._known.pop(bundle, None)
        if count is not None:
            self._remember(bundle, _Row(count, today))
        return count is not None

    def _begun(self, bundle: bytes, count: int) -> _Row:
        """The row of a bundle, which is new if there was none."""
        row = self._known.get(bundle)
        if row is None:
            largest = self._largest()
            with self._store.writing() as connection:
                row = _find(connection, bundle)
                if row is None:
                    self._check_room(connection, count, largest)
                    row = _Row(count, day_of(self._clock()))
                    connection.execute(insert(bundles).values(id=bundle, count=count, touched=row.touched))
            self._remember(bundle, row)
        return row

    def _largest(self) -> int:
        return self._publication.standing().desk.directory.policy.largest_bundle

    def _check_room(self, connection: Connection, count: int, largest: int) -> None:
        if CHUNK_SIZE * count > largest or self._used(connection) + CHUNK_SIZE * count > self._limits.most:
            raise KnotholeServerError("full")

    def _used(self, connection: Connection) -> int:
        """Bytes on the file system: of an unfinished bundle only those that are there."""
        rows = connection.execute(select(bundles.c.id)).scalars()
        return CHUNK_SIZE * sum(len(self.chunks.numbers(bundle)) for bundle in rows)

    def _remember(self, bundle: bytes, row: _Row) -> None:
        with self._knowing:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[bundle] = row


def _find(connection: Connection, bundle: bytes) -> _Row | None:
    query = select(bundles.c.count, bundles.c.touched).where(bundles.c.id == bundle)
    found = connection.execute(query).one_or_none()
    return None if found is None else _Row(found[0], found[1])


def ids_of(connection: Connection, day: int) -> list[bytes]:
    """The bundles whose last chunk so far came on a day, ascending."""
    return sorted(connection.execute(select(bundles.c.id).where(bundles.c.touched == day)).scalars())


def count_of(connection: Connection, bundle: bytes) -> int | None:
    """How many chunks a bundle has, those that have not come included."""
    return connection.execute(select(bundles.c.count).where(bundles.c.id == bundle)).scalar_one_or_none()


def drop_expired(connection: Connection, chunks: ChunkStore, today: int, envelope_days: int) -> list[bytes]:
    """Delete the rows of bundles past their last day; their chunks go with :func:`put_orphans_aside`, once this is durable."""
    expired = []
    for bundle, count, touched in connection.execute(select(bundles)).all():
        finished = len(chunks.numbers(bundle)) == count
        if touched + (envelope_days if finished else min(UNFINISHED_DAYS, envelope_days)) < today:
            expired.append(bundle)
            connection.execute(delete(bundles).where(bundles.c.id == bundle))
    return expired


def put_orphans_aside(connection: Connection, chunks: ChunkStore) -> None:
    """Take away chunks of bundles that have no row, in a writing transaction: nobody begins a bundle meanwhile."""
    rows = set(connection.execute(select(bundles.c.id)).scalars())
    for bundle in list(chunks.bundles()):
        if bundle not in rows:
            chunks.put_aside(bundle)
