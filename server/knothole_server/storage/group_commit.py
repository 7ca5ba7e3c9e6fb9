"""Storing envelopes: many become durable with one commit, and none is answered for before.

This is the one path that must be fast, and the one place that speaks to the database driver directly. The statements are
SQLAlchemy's, compiled once.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import SQLAlchemyError

from knothole_server.desk.calendar import day_of
from knothole_server.errors import KnotholeServerError
from knothole_server.exchange import Digests
from knothole_server.operator_log import report
from knothole_server.publication import Publication, State
from knothole_server.storage.store import Store
from knothole_server.storage.tables import envelope_tally, envelopes, place_of, publication

_STATE: Final = select(publication, envelope_tally.c.envelopes).join_from(
    publication, envelope_tally, publication.c.id == envelope_tally.c.id
)
_INSERT: Final = insert(envelopes).on_conflict_do_nothing()
_TALLY: Final = update(envelope_tally).values(envelopes=bindparam("stored"))
_PRESENT: Final = select(envelopes.c.id).where(envelopes.c.place == bindparam("at"))


@dataclass(eq=False)
class _Waiting:
    """An envelope on its way into the database, and what became of it."""

    envelope: bytes
    most: int
    id: bytes = field(init=False)
    place: int = field(init=False)
    outcome: Digests | KnotholeServerError | None = None

    def __post_init__(self) -> None:
        self.id = hashlib.sha256(self.envelope).digest()
        self.place = place_of(self.id)


class EnvelopeWriter:
    """Stores envelopes. While one group is made durable the next gathers, and shares the next commit."""

    def __init__(self, store: Store, publication: Publication, clock: Callable[[], float]) -> None:
        """``clock`` gives seconds since 1970."""
        self._store = store
        self._publication = publication
        self._clock = clock
        self._gathering = threading.Lock()
        self._committing = threading.Lock()
        self._queue: list[_Waiting] = []
        statements = (_STATE, _INSERT, _TALLY, _PRESENT)
        self._state, self._insert, self._tally, self._present = (
            str(statement.compile(store.engine)) for statement in statements
        )

    def store(self, envelope: bytes, most: int) -> Digests:
        """Store an envelope unless ``most`` are there; return when it is durable, with what is published.

        An envelope that is already there is left as it is. Refused with ``full``, or with ``unavailable`` when the
        database cannot be written; then nothing was stored.
        """
        waiting = _Waiting(envelope, most)
        with self._gathering:
            self._queue.append(waiting)
        with self._committing:  # whoever comes first commits for all who wait; they find their outcome here
            if waiting.outcome is None:
                self._commit()
        if isinstance(waiting.outcome, Digests):
            return waiting.outcome
        raise waiting.outcome or KnotholeServerError("unavailable")

    def _commit(self) -> None:
        group: list[_Waiting] = []
        outcomes: Sequence[Digests | KnotholeServerError]
        try:
            outcomes = self._write(group)
        except (SQLAlchemyError, self._store.driver_error) as error:
            report(error)
            group += self._take()
            outcomes = [KnotholeServerError("unavailable") for _ in group]
        for waiting, outcome in zip(group, outcomes, strict=True):
            waiting.outcome = outcome

    def _take(self) -> list[_Waiting]:
        with self._gathering:
            taken, self._queue = self._queue, []
        return taken

    def _write(self, group: list[_Waiting]) -> list[Digests | KnotholeServerError]:
        """One transaction for all who wait when it begins, who join ``group``; what became of each, known only once it
        is durable.
        """
        with self._store.driver_writing() as cursor:
            group += self._take()
            now = self._clock()  # inside the transaction: no envelope comes to a day already listed as closed
            *state, stored = cursor.execute(self._state).fetchone()
            standing = self._publication.known(State(*state), now)
            if standing is not None:
                today = day_of(now)
                last = today + standing.desk.directory.policy.envelope_days
                full = self._insert_all(cursor, group, (today, last), stored)
        if standing is None:  # something is to be published first
            self._publication.standing()
            return self._write(group)
        return [KnotholeServerError("full") if one in full else standing.digests for one in group]

    def _insert_all(self, cursor: Any, group: Sequence[_Waiting], days: tuple[int, int], stored: int) -> list[_Waiting]:
        """Insert what there is room for; those there was none for."""
        before = stored
        full = []
        for one in group:
            if stored < one.most:
                stored += cursor.execute(self._insert, (one.place, one.id, *days, one.envelope)).rowcount
            elif cursor.execute(self._present, (one.place,)).fetchone() is None:
                full.append(one)
        if stored != before:
            cursor.execute(self._tally, (stored,))
        return full
