"""Signing the lists of days that are over, and naming in them what was lost since (docs/protocol.md section 13.3).

A day is over for good before its list is made (``publication.end_days``), so nothing can join it. A list is made outside any writing
transaction, because a bundle is read whole for its digest: others store meanwhile. What a crash leaves undone the next purge does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from errno import EIO
from functools import partial

from nacl.signing import SigningKey
from sqlalchemy import Connection, RowMapping, delete, func, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from knothole_server.desk.calendar import LAST_DAY
from knothole_server.desk.day_list import (
    UNKNOWN_CHUNKS,
    Contents,
    ListedBundle,
    digest_of_chunks,
    read_list,
    sign_dropped,
    sign_list,
)
from knothole_server.desk.signatures import DIGEST_SIZE
from knothole_server.errors import KnotholeServerError
from knothole_server.installation import bundles
from knothole_server.installation.installation import Installation
from knothole_server.installation.ledger import signing_key
from knothole_server.operator_log import report
from knothole_server.storage import envelopes
from knothole_server.storage.keyring import ItemKind
from knothole_server.storage.losses import NOTICED, UNKNOWN, forget, noted
from knothole_server.storage.tables import bundles as bundle_table
from knothole_server.storage.tables import day_lists
from knothole_server.storage.tables import envelopes as envelope_table


def signed(connection: Connection, day: int) -> bytes | None:
    """The newest list of a day, once there is one."""
    body: bytes | None = connection.execute(select(day_lists.c.body).where(day_lists.c.day == day)).scalar()
    return body


def accepts(connection: Connection, day: int, present: bytes) -> bool:
    """Whether an acknowledgement names all that was there when some version of the day's list was signed."""
    accepted = connection.execute(select(day_lists.c.accepted).where(day_lists.c.day == day)).scalar()
    return accepted is not None and present in _digests(accepted)


def newest(connection: Connection) -> int:
    """The newest day that has a list; -1 if none has."""
    day: int | None = connection.execute(select(func.max(day_lists.c.day))).scalar_one()
    return -1 if day is None else day


def lost(connection: Connection) -> dict[int, tuple[int, int]]:
    """By day how many envelopes and bundles are lost, by the lists that are kept."""
    rows = connection.execute(select(day_lists.c.day, day_lists.c.body).where(day_lists.c.dropped.is_(False)))
    lost_on = {day: contents.lost for day, body in rows if (contents := read_list(body))}
    return {day: numbers for day, numbers in lost_on.items() if any(numbers)}


def drop(installation: Installation, connection: Connection, days: set[int]) -> None:
    """The envelopes of these days are destroyed, as all reviewers wished: have their lists name them no more."""
    query = select(day_lists).where(day_lists.c.day.in_(days), day_lists.c.dropped.is_(False))
    rows = connection.execute(query).mappings().all()
    key = _key(installation) if rows else None
    for row in rows:
        if key is None:
            return
        version, present = row["version"] + 1, _digests(row["accepted"])[-1]
        body = sign_dropped(key, installation.desk_id, row["day"], version, present)
        values = {"version": version, "dropped": True, "body": body}
        connection.execute(update(day_lists).where(day_lists.c.day == row["day"]).values(values))


def expire(connection: Connection, today: int, envelope_days: int) -> None:
    """Forget the lists of days whose envelopes are past their last day."""
    over = (day_lists.c.last < today) | (day_lists.c.day < today - envelope_days)
    connection.execute(delete(day_lists).where(over))


def bring_up_to_date(installation: Installation, over: int, envelope_days: int) -> None:
    """Sign a list for each day through ``over`` that has none, and again those of which more is lost than they say.

    Without a key, or while the place for chunks does not answer, nothing is signed, and the operator reads why.
    """
    key = _key(installation)
    if key is None:
        return
    closing = _Closing(installation, key, over, envelope_days)
    try:
        closing.complete_bundles()
        closing.list_days()
        closing.look_for_losses()
    except OSError as error:
        report(error)
        return
    with installation.store.writing() as connection:
        forget(connection, closing.looked_at, over + 1 - envelope_days)


class _Closing:
    """One purge's work on the lists."""

    def __init__(self, installation: Installation, key: SigningKey, over: int, envelope_days: int) -> None:
        self._installation = installation
        self._store, self._keyring = installation.store, installation.keyring
        self._key = key
        self._over = over
        self._envelope_days = envelope_days
        with self._store.reading() as connection:
            self._noted = noted(connection)
            self._newest = newest(connection)
        self.looked_at: set[bytes] = set()

    def complete_bundles(self) -> None:
        """Find the bundles that have got all their chunks: each belongs to the list of the day its last one came, and stays there."""
        query = select(bundle_table).where(bundle_table.c.complete.is_(None), bundle_table.c.touched <= self._over)
        with self._store.reading() as connection:
            rows = connection.execute(query).mappings().all()
        for row in rows:
            if not self._has_all(row):
                continue
            # A day that has its list already is none that something can join.
            day = row["touched"] if row["touched"] > self._newest else self._over + 1
            same = [bundle_table.c[name] == row[name] for name in ("id", "came", "touched")]
            completed = {"complete": day, "chunks": self._digest_of(row)}
            if row["stored"] < row["count"]:
                # A crash came before that could be noted: neither its days nor its room are an unfinished one's.
                completed |= {"stored": row["count"], "last": max(row["last"], row["touched"] + self._envelope_days)}
            with self._store.writing() as connection:
                connection.execute(update(bundle_table).where(*same).values(completed))

    def list_days(self) -> None:
        """Sign the lists that are missing. A day with nothing has one, too: else nobody could tell it from a day that is withheld.

        Days are written in their order, for a crash must leave none behind that is older than the newest list; those with nothing together
        with the next that has something, because a new or restored installation has three weeks of them.
        """
        days = range(max(self._over + 1 - self._envelope_days, self._newest + 1), self._over + 1)
        with_something = self._days_with_something() if days else set()
        unwritten: list[Contents] = []
        for day in days:
            unwritten.append(self._contents(day) if day in with_something else Contents(day, {}, 0, ()))
            if day in with_something or day == self._over:
                self._write(unwritten)
                unwritten.clear()

    def _days_with_something(self) -> set[int]:
        with self._store.reading() as connection:
            completed = set(connection.execute(select(bundle_table.c.complete).distinct()).scalars())
        return self._keyring.days(ItemKind.ENVELOPE) | completed | {loss.day for loss in self._noted.values()}

    def _write(self, lists: Sequence[Contents]) -> None:
        signed_ = [(contents, self._sign(contents)) for contents in lists]
        with self._store.writing() as connection:
            rows = [
                {
                    "day": contents.day,
                    "version": 1,
                    "dropped": False,
                    "accepted": contents.present,
                    "body": body,
                    "last": self._last_day(connection, contents.day),
                }
                for contents, body in signed_
            ]
            connection.execute(insert(day_lists), rows)

    def look_for_losses(self) -> None:
        """Sign again the lists that name as present what is gone, or cannot be read."""
        with self._store.reading() as connection:
            rows = connection.execute(select(day_lists).where(day_lists.c.dropped.is_(False))).mappings().all()
        for row in rows:
            before = read_list(row["body"])
            if before is None:
                continue
            after = self._with_losses(before)
            if after == before:
                continue
            after = replace(after, version=before.version + 1)
            values = {"version": after.version, "accepted": row["accepted"] + after.present, "body": self._sign(after)}
            unchanged = (day_lists.c.day == before.day, day_lists.c.version == before.version)
            with self._store.writing() as connection:
                connection.execute(update(day_lists).where(*unchanged).values(values))

    def _last_day(self, connection: Connection, day: int) -> int:
        """Through which all of a day is kept: what goes because its time is over is not lost."""
        ends = (
            select(func.min(envelope_table.c.last)).where(envelope_table.c.came == day),
            select(func.min(bundle_table.c.last)).where(bundle_table.c.complete == day),
        )
        ends_ = [connection.execute(query).scalar_one() for query in ends]
        last: int = min(day + self._envelope_days, *(end for end in ends_ if end is not None), LAST_DAY)
        return last

    def _sign(self, contents: Contents) -> bytes:
        return sign_list(self._key, self._installation.desk_id, contents)

    def _contents(self, day: int) -> Contents:
        """What came on a day, by what can be known now."""
        ids, unknown = envelopes.ids_of(self._store, self._keyring, day)
        gone = [loss for loss in self._noted.values() if loss.day == day and loss.count != NOTICED]
        self.looked_at.update(loss.id for loss in gone)
        unknown += sum(loss.count == UNKNOWN for loss in gone)
        listed = {loss.id: True for loss in gone if loss.count == 0} | {key: self._is_lost_envelope(key) for key in ids}
        rows = {bytes(row["id"]): row for row in self._bundles_of(day)}
        files = [self._listed(row) for row in rows.values()]
        files += [
            ListedBundle(loss.id, loss.count, UNKNOWN_CHUNKS, lost=True)
            for loss in gone
            if loss.count > 0 and loss.id not in rows
        ]
        return Contents(day, listed, unknown, tuple(sorted(files)))

    def _with_losses(self, before: Contents) -> Contents:
        """The same with what is lost since."""
        there = set(envelopes.ids_of(self._store, self._keyring, before.day)[0]) if before.envelopes else set()
        listed = {
            key: lost or key not in there or self._is_lost_envelope(key) for key, lost in before.envelopes.items()
        }
        rows = {bytes(row["id"]): row for row in self._bundles_of(before.day)} if before.bundles else {}
        files = (
            bundle
            if bundle.lost or (bundle.id in rows and not self._listed(rows[bundle.id]).lost)
            else replace(bundle, lost=True)
            for bundle in before.bundles
        )
        return replace(before, envelopes=listed, bundles=tuple(files))

    def _bundles_of(self, day: int) -> list[RowMapping]:
        with self._store.reading() as connection:
            return bundles.complete_on(connection, self._keyring, day)

    def _listed(self, row: RowMapping) -> ListedBundle:
        identity, chunks = bytes(row["id"]), row["chunks"]
        gone = chunks is None or not self._has_all(row)
        if identity in self._noted:
            self.looked_at.add(identity)
            gone = gone or self._digest_of(row) != chunks
        return ListedBundle(identity, row["count"], chunks or UNKNOWN_CHUNKS, gone)

    def _has_all(self, row: RowMapping) -> bool:
        count: int = row["count"]
        return len(self._installation.chunks.numbers(row["id"])) == count

    def _digest_of(self, row: RowMapping) -> bytes | None:
        """Over all chunks of a bundle; nothing if one cannot be read."""
        read = self._installation.bundles.read
        digests = []
        for number in range(row["count"]):
            chunk = self._readable(partial(read, row["id"], number))
            if chunk is None:
                return None
            digests.append(hashlib.sha256(chunk).digest())
        return digest_of_chunks(digests)

    def _is_lost_envelope(self, identity: bytes) -> bool:
        """Whether an envelope that was noticed to be damaged is so."""
        if identity not in self._noted:
            return False
        self.looked_at.add(identity)

        def read() -> bytes | None:
            with self._store.reading() as connection:
                return envelopes.read(connection, self._keyring, identity)

        return self._readable(read) is None

    def _readable(self, read: Callable[[], bytes | None]) -> bytes | None:
        """What is read; nothing if it is damaged. ``OSError`` or ``SQLAlchemyError`` if the place does not answer at all."""
        try:
            return read()
        except OSError as error:
            if error.errno != EIO:
                raise
        except SQLAlchemyError as error:
            self._installation.publication.is_closed()  # asked only because it raises if the database does not answer at all
            report(error)
        except KnotholeServerError as error:
            report(error)
        return None


def _key(installation: Installation) -> SigningKey | None:
    try:
        return signing_key(installation.configuration.data)
    except (OSError, KnotholeServerError) as error:
        report(error)
        return None


def _digests(accepted: bytes) -> list[bytes]:
    return [accepted[at : at + DIGEST_SIZE] for at in range(0, len(accepted), DIGEST_SIZE)]
