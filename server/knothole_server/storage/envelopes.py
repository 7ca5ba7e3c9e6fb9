"""Envelopes, and the group commit that makes many of them durable at once."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import Connection, delete, func, select, text, update
from sqlalchemy.exc import SQLAlchemyError

from knothole_server.desk.calendar import day_of
from knothole_server.errors import KnotholeServerError
from knothole_server.exchange import Digests
from knothole_server.operator_log import report
from knothole_server.publication import Publication
from knothole_server.storage.store import Store
from knothole_server.storage.tables import envelope_tally, envelopes

_INSERT: Final = text(
    "INSERT INTO envelopes (id, came, last, body) VALUES (:id, :came, :last, :body) ON CONFLICT DO NOTHING"
)
_COUNT: Final = select(envelope_tally.c.envelopes)


@dataclass(eq=False)
class _Waiting:
    """An envelope on its way into the database, and what became of it."""

    envelope: bytes
    most: int
    id: bytes = field(init=False)
    outcome: Digests | KnotholeServerError | None = None

    def __post_init__(self) -> None:
        self.id = hashlib.sha256(self.envelope).digest()


class EnvelopeWriter:
    """Stores envelopes. While one transaction is being made durable the next envelopes gather, and share the
    next one.
    """

    def __init__(self, store: Store, publication: Publication, clock: Callable[[], float]) -> None:
        """``clock`` gives seconds since 1970."""
        self._store = store
        self._publication = publication
        self._clock = clock
        self._gathering = threading.Lock()
        self._committing = threading.Lock()
        self._queue: list[_Waiting] = []

    def store(self, envelope: bytes, most: int) -> Digests:
        """Store an envelope unless ``most`` are there, and return only when it is durable, with what is
        published.

        An envelope that is already there is left as it is. Refused with ``full``, or with ``unavailable``
        when the
        database cannot be written; then nothing was stored.
        """
        waiting = _Waiting(envelope, most)
        with self._gathering:
            self._queue.append(waiting)
        with self._committing:  # whoever comes first commits for all who wait; they find their outcome here
            if waiting.outcome is None:
                with self._gathering:
                    group, self._queue = self._queue, []
                self._commit(group)
        if isinstance(waiting.outcome, Digests):
            return waiting.outcome
        raise waiting.outcome or KnotholeServerError("unavailable")

    def _commit(self, group: Sequence[_Waiting]) -> None:
        outcomes: Sequence[Digests | KnotholeServerError]
        try:
            with self._store.writing() as connection:
                now = (
                    self._clock()
                )  # inside the transaction: no envelope comes to a day that was listed as closed
                standing = self._publication.advance(connection, now)
                today = day_of(now)
                full = _insert(connection, group, today, today + standing.desk.directory.policy.envelope_days)
            self._publication.last_known = standing.digests
            outcomes = [KnotholeServerError("full") if one in full else standing.digests for one in group]
        except SQLAlchemyError as error:
            report(error)
            outcomes = [KnotholeServerError("unavailable") for _ in group]
        for waiting, outcome in zip(group, outcomes, strict=True):
            waiting.outcome = outcome


def _insert(connection: Connection, group: Sequence[_Waiting], today: int, last: int) -> list[_Waiting]:
    """Insert what there is room for; those there was none for."""
    stored = before = connection.execute(_COUNT).scalar_one()
    full = []
    for one in group:
        if stored < one.most:
            row = {"id": one.id, "came": today, "last": last, "body": one.envelope}
            stored += connection.execute(_INSERT, row).rowcount
        elif read(connection, one.id) is None:
            full.append(one)
    if stored != before:
        connection.execute(update(envelope_tally).values(envelopes=stored))
    return full


def read(connection: Connection, key: bytes) -> bytes | None:
    """The envelope with an id, if it is there."""
    return connection.execute(select(envelopes.c.body).where(envelopes.c.id == key)).scalar_one_or_none()


def ids_of(connection: Connection, day: int) -> list[bytes]:
    """Ids of the envelopes that came on a day, ascending."""
    return sorted(connection.execute(select(envelopes.c.id).where(envelopes.c.came == day)).scalars())


def drop_day(connection: Connection, day: int) -> bool:
    """Drop the envelopes that came on a day; whether there were any."""
    dropped = connection.execute(delete(envelopes).where(envelopes.c.came == day)).rowcount
    if dropped:
        recount(connection)
    return dropped > 0


def recount(connection: Connection) -> None:
    """Set the tally to what is there."""
    count = connection.execute(select(func.count()).select_from(envelopes)).scalar_one()
    connection.execute(update(envelope_tally).values(envelopes=count))
