"""Envelopes, as couriers read them. ``group_commit`` is what stores them, ``purge`` what drops them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, bindparam, delete, func, select, update
from sqlalchemy.exc import SQLAlchemyError

from knothole_server.errors import KnotholeServerError
from knothole_server.operator_log import report
from knothole_server.storage.keyring import DAMAGED, ItemId, ItemKind, Keyring, row_key, unseal
from knothole_server.storage.store import Store
from knothole_server.storage.tables import envelope_tally, envelopes


def read(connection: Connection, keyring: Keyring, key: bytes) -> bytes | None:
    """The envelope with an id, if it is there."""
    place = row_key(key)
    query = select(envelopes.c.came, envelopes.c.body).where(envelopes.c.place == place, envelopes.c.id == key)
    row = connection.execute(query).one_or_none()
    own = row and keyring.find(ItemId(ItemKind.ENVELOPE, row.came, place))
    return unseal(own, row.body) if row and own else None


def ids_of(store: Store, keyring: Keyring, day: int) -> tuple[list[bytes], int]:
    """Ids of the envelopes that came on a day, ascending; and of how many more the id cannot be read."""
    places = sorted(name.place for name in keyring.names(ItemKind.ENVELOPE, day))
    ids, damaged = _readable(store, day, places)
    if damaged:
        report(KnotholeServerError("damaged", DAMAGED))
    return sorted(ids[place] for place in places if place in ids), damaged


def _readable(store: Store, day: int, places: Sequence[int]) -> tuple[dict[int, bytes], int]:
    """Ids by place, of those that can be read; and of how many places not. If some cannot, halves are read, and halves of those."""
    if not places:
        return {}, 0
    query = select(envelopes.c.place, envelopes.c.id).where(envelopes.c.came == day)
    try:
        with store.reading() as connection:  # one of its own: SQLite ends none well in which it met damage
            rows = connection.execute(query.where(envelopes.c.place.between(places[0], places[-1])))
            return dict(map(tuple, rows)), 0
    except SQLAlchemyError:
        with store.reading() as connection:  # or else nothing can be read
            connection.execute(select(envelope_tally)).one()
        if len(places) == 1:
            return {}, 1
    half = len(places) // 2
    (ids, damaged), (others, more) = (_readable(store, day, part) for part in (places[:half], places[half:]))
    return ids | others, damaged + more


def names_of(connection: Connection, day: int) -> set[ItemId]:
    """What the envelopes that came on a day are called, with or without a key."""
    places = connection.execute(select(envelopes.c.place).where(envelopes.c.came == day)).scalars()
    return {ItemId(ItemKind.ENVELOPE, day, place) for place in places}


def ids_at(connection: Connection, names: Iterable[ItemId]) -> list[bytes]:
    """The ids of envelopes, with or without a key."""
    query = select(envelopes.c.id).where(envelopes.c.place == bindparam("at"))
    return [connection.execute(query, {"at": name.place}).scalar_one() for name in names]


def days(connection: Connection) -> list[int]:
    """The days on which envelopes came that are there, ascending: a look for each day, however many there are."""
    days_: list[int] = []
    next_day = select(func.min(envelopes.c.came)).where(envelopes.c.came > bindparam("after"))
    while (day := connection.execute(next_day, {"after": days_[-1] if days_ else -1}).scalar_one()) is not None:
        days_.append(day)
    return days_


def delete_all(connection: Connection, names: Iterable[ItemId]) -> int:
    """Delete envelopes whose keys are destroyed, and take them off the tally; how many were there."""
    places = [{"at": name.place, "on": name.day} for name in names]
    if not places:
        return 0
    doomed = delete(envelopes).where(envelopes.c.place == bindparam("at"), envelopes.c.came == bindparam("on"))
    deleted = connection.execute(doomed, places).rowcount
    connection.execute(update(envelope_tally).values(envelopes=envelope_tally.c.envelopes - deleted))
    return deleted


def recount(connection: Connection) -> None:
    """Set the tally to what is there, should it ever differ."""
    count = connection.execute(select(func.count()).select_from(envelopes)).scalar_one()
    connection.execute(update(envelope_tally).values(envelopes=count))
