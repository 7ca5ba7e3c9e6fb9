"""Bundles: which there are, whether there is room, and how long they stay (docs/protocol.md section 15.5).

A bundle has one key in the keyring; each of its chunks is sealed with it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, RowMapping, delete, insert, select, update

from knothole_server.desk.calendar import day_of
from knothole_server.errors import KnotholeServerError
from knothole_server.operator_log import report
from knothole_server.publication import CLOCKS_DIFFER, Publication
from knothole_server.storage.chunks import CHUNK_SIZE, ChunkStore
from knothole_server.storage.keyring import ItemKind, Keyring, Name, new_key, place_of, seal, unseal
from knothole_server.storage.losses import Loss
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
class _Begun:
    """A bundle of which there is a row and a key."""

    came: int
    count: int
    touched: int
    key: bytes


class BundleStore:
    """Takes chunks of bundles. Key and row come first and the chunk after them, so that no chunk is without."""

    def __init__(
        self,
        store: Store,
        keyring: Keyring,
        chunks: ChunkStore,
        publication: Publication,
        limits: Limits,
        clock: Callable[[], float],
    ) -> None:
        """``clock`` gives seconds since 1970."""
        self.chunks = chunks
        self._store = store
        self._keyring = keyring
        self._publication = publication
        self._limits = limits
        self._clock = clock
        self._known: dict[bytes, _Begun] = {}
        self._complete: set[tuple[bytes, int]] = set()  # and when each came: need not be counted again
        self._knowing = threading.Lock()

    def check(self, bundle: bytes, count: int) -> None:
        """Whether a chunk would be taken, before its bytes are read. Changes nothing.

        Refused with ``full``, and with ``conflict`` if the bundle has another count.
        """
        if self.chunks.free_bytes() < self._limits.keep_free + CHUNK_SIZE:
            raise KnotholeServerError("full")
        row = self._known.get(bundle)
        if row is None:
            with self._store.reading() as connection:
                row = self._find(connection, bundle)
            if row is None:
                self._check_room(count, self._largest(), self._used())
        if row is not None and row.count != count:
            raise KnotholeServerError("conflict")

    def put(self, bundle: bytes, number: int, count: int, chunk: bytes) -> None:
        """Store a chunk. With its first chunk a bundle begins: nobody fills the inbox with bundles of nothing.

        Refused as in :meth:`check`, and with ``conflict`` if other bytes are there.
        """
        row = self._begun(bundle, count)
        if row.count != count:
            raise KnotholeServerError("conflict")
        self._put(bundle, number, row.key, chunk)
        # The day is read after the chunk is durable: a courier that lists a day as closed afterwards sees the chunk.
        if not self.touch(bundle, row.came):
            self.chunks.drop(bundle, number)  # sealed with a key that is gone
            raise KnotholeServerError("unavailable")  # it expired meanwhile; the next attempt begins it anew

    def touch(self, bundle: bytes, came: int | None = None) -> bool:
        """Note that somebody goes on with a bundle today (with the one that came on a day); whether there is such a bundle."""
        row = self._known.get(bundle)
        soon = day_of(self._clock() + CLOCKS_DIFFER)  # it may be another day for another machine already
        if row is not None and row.touched == soon and came in (None, row.came):
            return True
        with self._store.writing() as connection:
            # inside the transaction: nothing comes to a day already listed as closed
            today, last = self._publication.today(connection)
            row = self._find(connection, bundle)
            if goes_on := row is not None and came in (None, row.came):
                connection.execute(update(bundles).where(bundles.c.id == bundle).values(touched=today, last=last))
        self._remember(bundle, replace(row, touched=today) if row and goes_on else row)
        return goes_on

    def whole(self, day: int) -> list[bytes]:
        """The bundles with all their chunks, the last of which came on a day: ascending."""
        with self._store.reading() as connection:
            found = complete_on(connection, self._keyring, day)
            begun = unfinished_on(connection, self._keyring, day)
        found += [row for row in begun if len(self.chunks.numbers(row["id"])) == row["count"]]
        return sorted(row["id"] for row in found)

    def read(self, bundle: bytes, number: int) -> bytes | None:
        """A chunk, if it is there."""
        with self._store.reading() as connection:
            row = self._find(connection, bundle)
        sealed = self.chunks.read(bundle, number) if row else None
        return unseal(row.key, sealed) if row and sealed else None

    def _put(self, bundle: bytes, number: int, key: bytes, chunk: bytes) -> None:
        while not self.chunks.put(bundle, number, seal(key, chunk), day_of(self._clock())):
            sealed = self.chunks.read(bundle, number)
            if sealed is None:
                continue  # dropped in the meantime
            try:
                same = unseal(key, sealed) == chunk
            except KnotholeServerError as damaged:
                report(damaged)
                self.chunks.drop(bundle, number)
                continue
            if not same:
                raise KnotholeServerError("conflict")
            return

    def _begun(self, bundle: bytes, count: int) -> _Begun:
        """The row of a bundle, which is new if there was none."""
        row = self._known.get(bundle)
        if row is None:
            largest, used = self._largest(), self._used()  # before others have to wait
            self.chunks.numbers(bundle)  # and whether the place for chunks answers, which is then asked while they do
            with self._store.writing() as connection:
                row = self._find(connection, bundle)
                if row is None:
                    self._check_room(count, largest, used)
                    row = self._begin(connection, bundle, count)
            self._remember(bundle, row)
        return row

    def _begin(self, connection: Connection, bundle: bytes, count: int) -> _Begun:
        """Nothing of an earlier bundle of this id, whose key is gone, is left."""
        if not self.chunks.put_aside(bundle):
            raise KnotholeServerError("unavailable")  # the next attempt goes on with it
        connection.execute(delete(bundles).where(bundles.c.id == bundle))
        (today, last), key = self._publication.today(connection), new_key()
        self._keyring.add({_name(today, bundle): key})
        connection.execute(insert(bundles).values(id=bundle, came=today, count=count, touched=today, last=last))
        return _Begun(today, count, today, key)

    def _find(self, connection: Connection, bundle: bytes) -> _Begun | None:
        row = connection.execute(select(bundles).where(bundles.c.id == bundle)).mappings().one_or_none()
        key = row and self._keyring.find(_name(row["came"], bundle))
        return _Begun(row["came"], row["count"], row["touched"], key) if row and key else None

    def _largest(self) -> int:
        return self._publication.standing().desk.directory.policy.largest_bundle

    def _check_room(self, count: int, largest: int, used: int) -> None:
        if CHUNK_SIZE * count > largest or used + CHUNK_SIZE * count > self._limits.most:
            raise KnotholeServerError("full")

    def _used(self) -> int:
        """Bytes of all bundles: of an unfinished one only those that are there."""
        with self._store.reading() as connection:
            rows = connection.execute(select(bundles.c.id, bundles.c.came, bundles.c["count"])).all()
        counts: dict[tuple[bytes, int], int] = {(bundle, came): count for bundle, came, count in rows}
        stored = {key: len(self.chunks.numbers(key[0])) for key in counts.keys() - self._complete}
        self._complete = {key for key in counts if stored.get(key, counts[key]) == counts[key]}
        return CHUNK_SIZE * sum((counts | stored).values())

    def _remember(self, bundle: bytes, row: _Begun | None) -> None:
        with self._knowing:
            if row is None:
                self._known.pop(bundle, None)
                return
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[bundle] = row


def _name(came: int, bundle: bytes) -> Name:
    return Name(ItemKind.BUNDLE, came, place_of(bundle))


def _living(connection: Connection, keyring: Keyring, condition: ColumnElement[bool]) -> list[RowMapping]:
    """The rows that have a key."""
    found = connection.execute(select(bundles).where(condition)).mappings()
    rows = {_name(row["came"], row["id"]): row for row in found}
    return [rows[name] for name in keyring.find_all(rows)]


def complete_on(connection: Connection, keyring: Keyring, day: int) -> list[RowMapping]:
    """The bundles of which the list of a day tells."""
    return _living(connection, keyring, bundles.c.complete == day)


def unfinished_on(connection: Connection, keyring: Keyring, day: int) -> list[RowMapping]:
    """Those whose last chunk so far came on a day, and of which nobody has seen yet that they have all."""
    return _living(connection, keyring, bundles.c.complete.is_(None) & (bundles.c.touched == day))


def losses_of(connection: Connection, chunks: ChunkStore, ids: set[bytes]) -> list[Loss]:
    """Of these bundles, those that had all their chunks."""
    found = []
    for row in connection.execute(select(bundles)).mappings():
        if row["id"] in ids and (row["complete"] is not None or len(chunks.numbers(row["id"])) == row["count"]):
            found.append(Loss(row["id"], row["complete"] or row["touched"], row["count"]))
    return found


def count_of(connection: Connection, keyring: Keyring, bundle: bytes) -> int | None:
    """How many chunks a bundle has, those that have not come included."""
    return next((row["count"] for row in _living(connection, keyring, bundles.c.id == bundle)), None)


def finished(store: Store, chunks: ChunkStore, today: int) -> set[bytes]:
    """Of the bundles to which nothing came for longer than an unfinished one is kept, those that have all their chunks: for them that
    cannot change any more, so that nobody has to wait while they are counted. If it cannot be told, all of them: they stay a little longer.
    """
    old = select(bundles.c.id, bundles.c["count"]).where(bundles.c.touched + UNFINISHED_DAYS < today)
    with store.reading() as connection:
        rows = connection.execute(old).all()
    try:
        return {bundle for bundle, count in rows if len(chunks.numbers(bundle)) == count}
    except OSError as error:
        report(error)
        return {bundle for bundle, _ in rows}


def expired(connection: Connection, complete: set[bytes], today: int, envelope_days: int) -> list[Name]:
    """What the bundles past their last day are called."""
    doomed = []
    for row in connection.execute(select(bundles)).mappings():
        kept = envelope_days if row["id"] in complete else min(UNFINISHED_DAYS, envelope_days)
        if min(row["last"], row["touched"] + kept) < today:
            doomed.append(_name(row["came"], row["id"]))
    return doomed


def names_of(connection: Connection) -> dict[Name, bytes]:
    """What all bundles are called, with or without a key, and their ids."""
    return {_name(came, bundle): bundle for bundle, came in connection.execute(select(bundles.c.id, bundles.c.came))}


def drop_orphans(store: Store, chunks: ChunkStore) -> None:
    """Take away chunks of bundles that have no row, each under the writing lock: nobody begins the bundle meanwhile, and others store
    between two.
    """
    with store.reading() as connection:
        rows = set(connection.execute(select(bundles.c.id)).scalars())
    for bundle in [one for one in chunks.bundles() if one not in rows]:
        done = False
        while not done:
            with store.writing() as connection:
                row = connection.execute(select(bundles.c.id).where(bundles.c.id == bundle)).first()
                done = row is not None or chunks.put_aside(bundle)
