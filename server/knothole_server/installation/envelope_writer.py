"""Storing envelopes: many become durable with one commit (and their keys with one before it), and none is answered for before.

This is the one path that must be fast, and with the keyring the one place that speaks to the database driver directly. The statements
are SQLAlchemy's, compiled once. Envelopes are sealed in the threads of their requests, before they wait.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import InitVar, dataclass, field
from typing import Any, Final

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from knothole_server.chance import Chance
from knothole_server.desk.exchange import Digests
from knothole_server.errors import KnotholeServerError
from knothole_server.installation.publication import Publication, PublishedState, State
from knothole_server.operator_log import report
from knothole_server.storage.admission import COLUMNS, Tally, advanced, out, quota_left
from knothole_server.storage.keyring import ItemId, ItemKind, Keyring, new_key, row_key, seal
from knothole_server.storage.store import Store
from knothole_server.storage.tables import envelope_tally, envelopes, publication

_STATE: Final = select(publication, *COLUMNS).join_from(
    publication, envelope_tally, publication.c.id == envelope_tally.c.id
)
_TALLY: Final = update(envelope_tally).values({name: bindparam(f"its_{name}") for name in Tally._fields})
_PRESENT: Final = select(envelopes.c.came).where(envelopes.c.place == bindparam("at"))
_REMOVE: Final = delete(envelopes).where(envelopes.c.place == bindparam("at"))


@dataclass(eq=False)
class _Waiting:
    """An envelope on its way into the database, and what became of it."""

    envelope: InitVar[bytes]
    most: int
    an_hour: int | None
    id: bytes = field(init=False)
    place: int = field(init=False)
    key: bytes = field(default_factory=new_key)
    sealed: bytes = field(init=False)
    outcome: Digests | KnotholeServerError | None = None

    def __post_init__(self, envelope: bytes) -> None:
        self.id = hashlib.sha256(envelope).digest()
        self.place = row_key(self.id)
        self.sealed = seal(self.key, envelope)


class EnvelopeWriter:
    """Stores envelopes. While one group is made durable the next gathers, and shares the next commit."""

    def __init__(
        self,
        store: Store,
        keyring: Keyring,
        publication: Publication,
        clock: Callable[[], float],
        chance: Chance,
    ) -> None:
        """``clock`` gives seconds since 1970."""
        self._store = store
        self._keyring = keyring
        self._publication = publication
        self._clock = clock
        self._chance = chance
        self._gathering = threading.Lock()
        self._committing = threading.Lock()
        self._queue: list[_Waiting] = []
        statements = (_STATE, insert(envelopes), _TALLY, _PRESENT, _REMOVE)
        self._state, self._insert, self._tally, self._present, self._remove = map(store.compiled, statements)

    def store(self, envelope: bytes, most: int, an_hour: int | None = None) -> Digests:
        """Store an envelope unless ``most`` are there; return when it is durable, with what is published.

        ``an_hour``: the budget of an hour, if it comes from a source; of ``most`` a part is then kept back (``admission``).
        An envelope that is already there is left as it is, and counts as none. Refused with ``full``, or with ``unavailable`` when the
        database cannot be written; then nothing was stored.
        """
        waiting = _Waiting(envelope, most, an_hour)
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
        except (SQLAlchemyError, KnotholeServerError) as error:
            refusal = error if isinstance(error, KnotholeServerError) else KnotholeServerError("unavailable")
            if refusal is not error:
                report(error)
            group += self._take()
            outcomes = [refusal] * len(group)
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
            row = cursor.execute(self._state).fetchone()
            state, before = State(*row[: -len(Tally._fields)]), Tally(*row[-len(Tally._fields) :])
            # The time is read inside the transaction: no envelope comes to a day already listed as closed.
            published = self._publication.known(state, self._clock())
            if published is not None:
                admitted, full, tally = self._admit(cursor, group, before, published.now)
                self._insert_all(cursor, admitted, published)
                if tally != before:
                    cursor.execute(self._tally, {f"its_{name}": value for name, value in tally._asdict().items()})
        if published is None:  # something is to be published first
            self._publication.current()
            return self._write(group)
        return [KnotholeServerError("full") if waiting in full else published.digests for waiting in group]

    def _admit(
        self, cursor: Any, group: Sequence[_Waiting], tally: Tally, now: float
    ) -> tuple[dict[int, _Waiting], list[_Waiting], Tally]:
        """By place those that are new and for which there is room; those there is none for; and the tally with the former."""
        admitted: dict[int, _Waiting] = {}
        full = []
        for waiting in group:
            if waiting.place in admitted or self._is_there(cursor, waiting.place):
                continue
            has_room, tally = _take_room(waiting, tally, now, self._chance)
            if has_room:
                admitted[waiting.place] = waiting
            else:
                full.append(waiting)
        return admitted, full, tally

    def _is_there(self, cursor: Any, place: int) -> bool:
        """Whether there is an envelope that can be read: one without its key is gone, and goes now."""
        row = cursor.execute(self._present, {"at": place}).fetchone()
        if row is None:
            return False
        if self._keyring.find(ItemId(ItemKind.ENVELOPE, row[0], place)) is not None:
            return True
        cursor.execute(self._remove, {"at": place})
        return False

    def _insert_all(self, cursor: Any, admitted: dict[int, _Waiting], published: PublishedState) -> None:
        today = published.arrival
        days = {"came": today, "last": today + published.desk.directory.policy.envelope_days}
        self._keyring.add({ItemId(ItemKind.ENVELOPE, today, place): waiting.key for place, waiting in admitted.items()})
        rows = [
            {"place": place, "id": waiting.id, "body": waiting.sealed, **days} for place, waiting in admitted.items()
        ]
        cursor.executemany(self._insert, rows)


def _take_room(waiting: _Waiting, tally: Tally, now: float, chance: Chance) -> tuple[bool, Tally]:
    """Whether there is room for an envelope, and the tally when it has taken it."""
    if waiting.an_hour is None:
        return (
            (True, tally._replace(envelopes=tally.envelopes + 1)) if tally.envelopes < waiting.most else (False, tally)
        )
    tally = advanced(tally, waiting.an_hour, now, chance)
    if quota_left(waiting.most, tally.kept_back, tally.envelopes) <= 0:
        return False, tally
    if tally.left <= 0:
        return False, out(tally)
    return True, tally._replace(envelopes=tally.envelopes + 1, left=tally.left - 1)
