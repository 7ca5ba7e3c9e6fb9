"""Bundles: which there are, whether there is room, and how long they stay (docs/protocol.md section 15.5).

A bundle has one key in the keyring; each of its chunks is sealed with it. It counts against the quota with all its chunks from the first on.
If there is no room for another, those make way that are unfinished and with which nobody has gone on for a whole day: whichever has brought
least first.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, RowMapping, delete, func, insert, select, update

from knothole_server.chance import Chance
from knothole_server.desk.calendar import day_of
from knothole_server.desk.directory import Policy
from knothole_server.errors import KnotholeServerError
from knothole_server.installation import ledger
from knothole_server.installation.publication import Publication
from knothole_server.operator_log import report
from knothole_server.storage import admission
from knothole_server.storage.chunks import CHUNK_SIZE, ChunkStore
from knothole_server.storage.keyring import ItemId, ItemKind, Keyring, new_key, row_key, seal, unseal
from knothole_server.storage.losses import Loss
from knothole_server.storage.store import Store
from knothole_server.storage.tables import bundles

UNFINISHED_DAYS: Final = 7  # after somebody last went on with it
MAKES_WAY_AFTER: Final = 1  # whole days on which nobody did
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
    stored: int
    touched: int
    last: int
    key: bytes

    def kept_until(self, day: int, envelope_days: int) -> int:
        """The last day it is kept, unfinished, if somebody last went on with it on a day."""
        return min(day + UNFINISHED_DAYS, self.came + envelope_days)

    def gone_on(self, today: int, envelope_days: int) -> _Begun:
        """It with one chunk more. Chunks are counted up to the last but one, because two requests may bring the same: that all are there, a look at
        them decides.
        """
        stored = min(self.stored + 1, self.count - 1)
        return replace(self, stored=stored, touched=today, last=self.kept_until(today, envelope_days))

    def asked_for(self, today: int, envelope_days: int) -> _Begun:
        """It, when somebody asks for it or sends what is there already: that prolongs it once, until another chunk comes."""
        asked_before = self.last > self.kept_until(self.touched, envelope_days)
        return self if asked_before else replace(self, last=max(self.last, self.kept_until(today, envelope_days)))

    def makes_way(self, today: int, envelope_days: int) -> bool:
        """Whether it is unfinished, and nobody has continued it for a whole day."""
        alone_since = today - MAKES_WAY_AFTER
        asked = self.last >= self.kept_until(alone_since, envelope_days) > self.kept_until(self.touched, envelope_days)
        return self.stored < self.count and self.touched < alone_since and not asked


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
        chance: Chance,
    ) -> None:
        """``clock`` gives seconds since 1970."""
        self.chunks = chunks
        self._store = store
        self._keyring = keyring
        self._publication = publication
        self._limits = limits
        self._clock = clock
        self._chance = chance
        self._known: dict[bytes, _Begun] = {}
        self._knowing = threading.Lock()

    def check(self, bundle: bytes, count: int) -> None:
        """Whether a chunk would be taken, before its bytes are read. Changes nothing.

        Refused with ``full``, and with ``conflict`` if the bundle has another count.
        """
        if self.chunks.free_bytes() < self._limits.keep_free + CHUNK_SIZE:
            raise KnotholeServerError("full")
        row = self._known.get(bundle)
        if row is None:
            policy = self._policy()  # with a connection of its own, of which there are few
            with self._store.reading() as connection:
                row = self._find(connection, bundle)
                if row is None:
                    kept_back = admission.read(connection).files_kept_back
                    self._make_way(connection, count, policy, kept_back, day_of(self._clock()))
        if row is not None and row.count != count:
            raise KnotholeServerError("conflict")

    def put(self, bundle: bytes, number: int, count: int, chunk: bytes) -> None:
        """Store a chunk. With its first chunk a bundle begins: nobody fills the inbox with bundles of nothing.

        Refused as in :meth:`check`, and with ``conflict`` if other bytes are there.
        """
        row = self._begun(bundle, count)
        if row.count != count:
            raise KnotholeServerError("conflict")
        new = self._put(bundle, number, row, chunk)
        # The day is read after the chunk is durable: a courier that lists a day as closed afterwards sees the chunk.
        noted = self._go_on(bundle, row.came, new)
        if noted is None:
            self.chunks.drop(bundle, number)  # sealed with a key that is gone
            raise KnotholeServerError("unavailable")  # it expired meanwhile; the next attempt begins it again
        if noted.stored < count and (not new or noted.stored == count - 1):
            self._look_whether_complete(bundle, noted)

    def touch(self, bundle: bytes) -> None:
        """Note that somebody asks what is there of an unfinished bundle, so that it stays until they have gone on."""
        with self._store.reading() as connection:
            row = self._find(connection, bundle)
        self._remember(bundle, row)
        if row is not None and row.stored < row.count and row.touched != day_of(self._clock()):
            self._go_on(bundle, row.came, new=False)

    def _go_on(self, bundle: bytes, came: int, new: bool) -> _Begun | None:
        """Note that somebody continues the bundle that came on a day, with a ``new`` chunk or without one; the bundle, if it is there.
        One that is complete is left as it is.
        """
        with self._store.writing() as connection:
            # inside the transaction: nothing comes to a day already listed as closed
            today, last = self._publication.today(connection)
            row = self._find(connection, bundle)
            if row is not None and row.came != came:
                row = None
            if row is not None and row.stored < row.count:
                before, days = row, last - today
                row = row.gone_on(today, days) if new else row.asked_for(today, days)
                if row != before:
                    self._write(connection, bundle, row)
        self._remember(bundle, row)
        return row

    def _look_whether_complete(self, bundle: bytes, row: _Begun) -> None:
        if len(self.chunks.numbers(bundle)) < row.count:
            return
        with self._store.writing() as connection:
            today, last = self._publication.today(connection)
            current = self._find(connection, bundle)
            if current is not None and current.came == row.came and current.stored < current.count:
                current = replace(current, stored=current.count, touched=today, last=last)
                self._write(connection, bundle, current)
        self._remember(bundle, current)

    def _write(self, connection: Connection, bundle: bytes, row: _Begun) -> None:
        values = {"stored": row.stored, "touched": row.touched, "last": row.last}
        connection.execute(update(bundles).where(bundles.c.id == bundle).values(values))

    def whole(self, day: int) -> list[bytes]:
        """The bundles with all their chunks, the last of which came on a day: ascending."""
        with self._store.reading() as connection:
            complete = complete_on(connection, self._keyring, day)
            begun = unfinished_on(connection, self._keyring, day)
        complete += [row for row in begun if len(self.chunks.numbers(row["id"])) == row["count"]]
        return sorted(row["id"] for row in complete)

    def read(self, bundle: bytes, number: int) -> bytes | None:
        """A chunk, if it is there."""
        with self._store.reading() as connection:
            row = self._find(connection, bundle)
        sealed = self.chunks.read(bundle, number) if row else None
        return unseal(row.key, sealed) if row and sealed else None

    def _put(self, bundle: bytes, number: int, row: _Begun, chunk: bytes) -> bool:
        """Whether the chunk was new."""
        new, key = True, row.key
        while not self.chunks.put(bundle, number, seal(key, chunk), day_of(self._clock()), begun=row.stored > 0):
            new = False
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
            break
        return new

    def _begun(self, bundle: bytes, count: int) -> _Begun:
        """The row of a bundle, which is new if there was none."""
        row = self._known.get(bundle)
        if row is not None:
            return row
        policy, made_way = self._policy(), False  # before others have to wait
        self.chunks.numbers(bundle)  # and whether the place for chunks answers, which is then asked while they do
        with self._store.writing() as connection:
            row = self._find(connection, bundle)
            if row is None:
                today, _ = self._publication.today(connection)
                kept_back = admission.files_kept_back(connection, self._clock(), self._chance)
                doomed = self._make_way(connection, count, policy, kept_back, today)
                self._drop(connection, doomed, today)
                made_way = bool(doomed)
                row = self._begin(connection, bundle, count)
        if made_way:
            self.chunks.delete_detached()
        self._remember(bundle, row)
        return row

    def _begin(self, connection: Connection, bundle: bytes, count: int) -> _Begun:
        """Nothing of an earlier bundle of this id, whose key is gone, is left."""
        if not self.chunks.detach(bundle):
            raise KnotholeServerError("unavailable")  # the next attempt continues it
        connection.execute(delete(bundles).where(bundles.c.id == bundle))
        (today, last), key = self._publication.today(connection), new_key()
        self._keyring.add({_name(today, bundle): key})
        until = min(today + UNFINISHED_DAYS, last)
        connection.execute(
            insert(bundles).values(id=bundle, came=today, count=count, stored=0, touched=today, last=until)
        )
        return _Begun(today, count, 0, today, until, key)

    def _find(self, connection: Connection, bundle: bytes) -> _Begun | None:
        row = connection.execute(select(bundles).where(bundles.c.id == bundle)).mappings().one_or_none()
        key = row and self._keyring.find(_name(row["came"], bundle))
        return _of(row, key) if row and key else None

    def _policy(self) -> Policy:
        return self._publication.current().desk.directory.policy

    def _make_way(
        self, connection: Connection, count: int, policy: Policy, kept_back: int, today: int
    ) -> list[tuple[ItemId, bytes]]:
        """What must go before a bundle of so many chunks can begin. Refused with ``full``, if that is not enough."""
        wanted = CHUNK_SIZE * count
        room = admission.quota_left(self._limits.most, kept_back, bytes_of_all(connection))
        if wanted > policy.largest_bundle:
            raise KnotholeServerError("full")
        if wanted <= room:
            return []
        unfinished = select(bundles).where(bundles.c.stored < bundles.c["count"])
        doomed = []
        for row in connection.execute(unfinished.order_by(bundles.c.stored, bundles.c.touched)).mappings():
            if _of(row, b"").makes_way(today, policy.envelope_days):
                doomed.append((_name(row["came"], row["id"]), row["id"]))
                room += CHUNK_SIZE * row["count"]
            if wanted <= room:
                return doomed
        raise KnotholeServerError("full")

    def _drop(self, connection: Connection, doomed: list[tuple[ItemId, bytes]], today: int) -> None:
        self._keyring.destroy(name for name, _ in doomed)
        for _, bundle in doomed:
            self.chunks.detach(bundle)  # if it cannot be, the purge does it
            connection.execute(delete(bundles).where(bundles.c.id == bundle))
            self._known.pop(bundle, None)
        if doomed:
            ledger.note(connection, today, self._chance, received=len(doomed))

    def _remember(self, bundle: bytes, row: _Begun | None) -> None:
        with self._knowing:
            if row is None:
                self._known.pop(bundle, None)
                return
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[bundle] = row


def _of(row: RowMapping, key: bytes) -> _Begun:
    return _Begun(row["came"], row["count"], row["stored"], row["touched"], row["last"], key)


def _name(came: int, bundle: bytes) -> ItemId:
    return ItemId(ItemKind.BUNDLE, came, row_key(bundle))


def _living(connection: Connection, keyring: Keyring, condition: ColumnElement[bool]) -> list[RowMapping]:
    """The rows that have a key."""
    rows = connection.execute(select(bundles).where(condition)).mappings()
    by_name = {_name(row["came"], row["id"]): row for row in rows}
    return [by_name[name] for name in keyring.find_all(by_name)]


def complete_on(connection: Connection, keyring: Keyring, day: int) -> list[RowMapping]:
    """The bundles of which the list of a day tells."""
    return _living(connection, keyring, bundles.c.complete == day)


def unfinished_on(connection: Connection, keyring: Keyring, day: int) -> list[RowMapping]:
    """Those whose last chunk so far came on a day, and of which nobody has seen yet that they have all."""
    return _living(connection, keyring, bundles.c.complete.is_(None) & (bundles.c.touched == day))


def losses_of(connection: Connection, chunks: ChunkStore, ids: set[bytes]) -> list[Loss]:
    """Of these bundles, those that had all their chunks."""
    losses_ = []
    for row in connection.execute(select(bundles)).mappings():
        if row["id"] in ids and (row["complete"] is not None or len(chunks.numbers(row["id"])) == row["count"]):
            losses_.append(Loss(row["id"], row["complete"] or row["touched"], row["count"]))
    return losses_


def count_of(connection: Connection, keyring: Keyring, bundle: bytes) -> int | None:
    """How many chunks a bundle has, those that have not come included."""
    return next((row["count"] for row in _living(connection, keyring, bundles.c.id == bundle)), None)


def bytes_of_all(connection: Connection) -> int:
    """Bytes of all bundles, with the chunks that have not come."""
    count = connection.execute(select(func.sum(bundles.c["count"]))).scalar_one()
    return CHUNK_SIZE * int(count or 0)


def expired(connection: Connection, today: int, envelope_days: int) -> list[ItemId]:
    """What the bundles past their last day are called: by the policy under which it was set, or by the one in force if that gives fewer."""
    doomed = []
    for row in connection.execute(select(bundles)).mappings():
        since = row["touched"] if row["stored"] == row["count"] else row["came"]
        if min(row["last"], since + envelope_days) < today:
            doomed.append(_name(row["came"], row["id"]))
    return doomed


def names_of(connection: Connection) -> dict[ItemId, bytes]:
    """What all bundles are called, with or without a key, and their ids."""
    return {_name(came, bundle): bundle for bundle, came in connection.execute(select(bundles.c.id, bundles.c.came))}


def drop_orphans(store: Store, chunks: ChunkStore) -> None:
    """Take away chunks of bundles that have no row, each under the writing lock: nobody begins the bundle meanwhile, and others store
    between two.
    """
    with store.reading() as connection:
        rows = set(connection.execute(select(bundles.c.id)).scalars())
    for bundle in [stored for stored in chunks.bundles() if stored not in rows]:
        done = False
        while not done:
            with store.writing() as connection:
                row = connection.execute(select(bundles.c.id).where(bundles.c.id == bundle)).first()
                done = row is not None or chunks.detach(bundle)
