"""Storing envelopes: many become durable with one commit (and their keys with one before it), and none is answered for before.

This is the one path that must be fast, and with the keyring the one place that speaks to the database driver directly. The statements
are SQLAlchemy's, compiled once. Envelopes are sealed before they wait for their turn.
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
from knothole_server.errors import REFUSALS, KnotholeServerError, Status
from knothole_server.installation.publication import Publication, PublishedState, State
from knothole_server.operator_log import report
from knothole_server.storage.admission import COLUMNS, Tally, advanced, out, quota_left
from knothole_server.storage.keyring import ItemId, ItemKind, Keyring, new_key, row_key, seal
from knothole_server.storage.store import Asked, Run, Store
from knothole_server.storage.tables import envelope_tally, envelopes, publication

_STATE: Final = select(publication, *COLUMNS).join_from(
    publication, envelope_tally, publication.c.id == envelope_tally.c.id
)
_TALLY: Final = update(envelope_tally).values({name: bindparam(f"its_{name}") for name in Tally._fields})
_PRESENT: Final = select(envelopes.c.came, envelopes.c.place)
_REMOVE: Final = delete(envelopes).where(envelopes.c.place == bindparam("at"))
_MAX_TRIES: Final = 3  # to publish what is due before envelopes are stored


@dataclass(eq=False)
class Arriving:
    """An envelope on its way into the database."""

    envelope: InitVar[bytes]
    most: int
    """Envelopes there may be, this one included."""
    an_hour: int | None = None
    """The budget of an hour, if it comes from a source; of ``most`` a part is then kept back (``admission``)."""
    id: bytes = field(init=False)
    place: int = field(init=False)
    key: bytes = field(default_factory=new_key)
    sealed: bytes = field(init=False)

    def __post_init__(self, envelope: bytes) -> None:
        self.id = hashlib.sha256(envelope).digest()
        self.place = row_key(self.id)
        self.sealed = seal(self.key, envelope)


class EnvelopeWriter:
    """Stores envelopes, as many as come together with one commit."""

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
        self._committing = threading.Lock()
        statements = (_STATE, insert(envelopes), _TALLY, _REMOVE)
        self._state, self._insert, self._tally, self._remove = map(store.compiled, statements)
        self._present = store.finder(_PRESENT, envelopes.c.place)

    def store(self, envelope: bytes, most: int, an_hour: int | None = None) -> Digests:
        """Store one envelope; return when it is durable, with what is published. Refused as in :meth:`store_all`."""
        (outcome,) = self.store_all([Arriving(envelope, most, an_hour)])
        if isinstance(outcome, KnotholeServerError):
            raise outcome
        return outcome

    def store_all(self, group: Sequence[Arriving]) -> list[Digests | KnotholeServerError]:
        """Store envelopes; what became of each, once all are durable: what is published then, or why it was not stored.

        One that is already there is left as it is, and counts as none. Refused with ``full``, or all with ``unavailable`` when the database
        cannot be written; then nothing was stored.
        """
        if not group:
            return []
        refusal = KnotholeServerError("unavailable")
        try:
            with self._committing:
                return self._write(group)
        except SQLAlchemyError as error:
            report(error)
        except KnotholeServerError as error:
            if REFUSALS[error.code].status == Status.MALFORMED:
                report(error)  # the desk file that is stored is, perhaps, and not what came
            else:
                refusal = error
        return [refusal] * len(group)

    def _write(self, group: Sequence[Arriving]) -> list[Digests | KnotholeServerError]:
        for _ in range(_MAX_TRIES):
            questions = Asked(self._state), self._present([arriving.place for arriving in group])
            with self._store.driver_writing(*questions) as (run, ((row,), there)):
                state, before = State(*row[: -len(Tally._fields)]), Tally(*row[-len(Tally._fields) :])
                # The time is read inside the transaction: no envelope comes to a day already listed as closed.
                published = self._publication.known(state, self._clock())
                if published is not None:
                    readable = self._readable(run, there)
                    admitted, full, tally = self._admit(group, readable, before, published.now)
                    rows = self._add_keys(admitted, published)
                    if tally != before:
                        counted = {f"its_{name}": value for name, value in tally._asdict().items()}
                        run(Asked(self._insert, rows), Asked(self._tally, [counted]))
            if published is not None:
                return [KnotholeServerError("full") if arriving in full else published.digests for arriving in group]
            self._publication.current()  # something is to be published first
        raise KnotholeServerError("unavailable")  # it could not: the disk is full, perhaps

    def _admit(
        self, group: Sequence[Arriving], there: set[int], tally: Tally, now: float
    ) -> tuple[dict[int, Arriving], list[Arriving], Tally]:
        """By place those that are new and for which there is room; those there is none for; and the tally with the former."""
        admitted: dict[int, Arriving] = {}
        full = []
        for arriving in group:
            if arriving.place in admitted or arriving.place in there:
                continue
            has_room, tally = _take_room(arriving, tally, now, self._chance)
            if has_room:
                admitted[arriving.place] = arriving
            else:
                full.append(arriving)
        return admitted, full, tally

    def _readable(self, run: Run, there: Sequence[tuple[int, int]]) -> set[int]:
        """Of these days and places, the places with an envelope that can be read: one without its key is gone, and goes now."""
        present = {ItemId(ItemKind.ENVELOPE, came, place) for came, place in there}
        readable = self._keyring.find_all(present).keys()
        if gone := present - readable:
            run(Asked(self._remove, [{"at": name.place} for name in gone]))
        return {name.place for name in readable}

    def _add_keys(self, admitted: dict[int, Arriving], published: PublishedState) -> list[dict[str, Any]]:
        """Have the keys durable; the rows that may then be stored."""
        today = published.arrival
        days = {"came": today, "last": today + published.desk.directory.policy.envelope_days}
        self._keyring.add(
            {ItemId(ItemKind.ENVELOPE, today, place): arriving.key for place, arriving in admitted.items()}
        )
        return [
            {"place": place, "id": arriving.id, "body": arriving.sealed, **days} for place, arriving in admitted.items()
        ]


def _take_room(arriving: Arriving, tally: Tally, now: float, chance: Chance) -> tuple[bool, Tally]:
    """Whether there is room for an envelope, and the tally when it has taken it."""
    if arriving.an_hour is None:
        return (
            (True, tally._replace(envelopes=tally.envelopes + 1)) if tally.envelopes < arriving.most else (False, tally)
        )
    tally = advanced(tally, arriving.an_hour, now, chance)
    if quota_left(arriving.most, tally.kept_back, tally.envelopes) <= 0:
        return False, tally
    if tally.left <= 0:
        return False, out(tally)
    return True, tally._replace(envelopes=tally.envelopes + 1, left=tally.left - 1)
