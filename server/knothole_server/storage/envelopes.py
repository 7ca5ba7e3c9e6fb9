"""Envelopes, as couriers read them. ``group_commit`` is what stores them, ``purge`` what drops them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete, func, select, update

from knothole_server.storage.keyring import ItemKind, Keyring, Name, place_of, unseal
from knothole_server.storage.tables import envelope_tally, envelopes


def read(connection: Connection, keyring: Keyring, key: bytes) -> bytes | None:
    """The envelope with an id, if it is there."""
    place = place_of(key)
    query = select(envelopes.c.came, envelopes.c.body).where(envelopes.c.place == place, envelopes.c.id == key)
    row = connection.execute(query).one_or_none()
    own = row and keyring.find(Name(ItemKind.ENVELOPE, row.came, place))
    return unseal(own, row.body) if row and own else None


def ids_of(connection: Connection, keyring: Keyring, day: int) -> list[bytes]:
    """Ids of the envelopes that came on a day, ascending."""
    rows = connection.execute(select(envelopes.c.place, envelopes.c.id).where(envelopes.c.came == day)).all()
    there = keyring.names(ItemKind.ENVELOPE, day)
    return sorted(key for place, key in rows if Name(ItemKind.ENVELOPE, day, place) in there)


def names_of(connection: Connection, day: int) -> set[Name]:
    """What the envelopes that came on a day are called, with or without a key."""
    places = connection.execute(select(envelopes.c.place).where(envelopes.c.came == day)).scalars()
    return {Name(ItemKind.ENVELOPE, day, place) for place in places}


def delete_all(connection: Connection, names: Iterable[Name]) -> int:
    """Delete envelopes whose keys are destroyed; how many were there. The tally is the caller's (:func:`recount`)."""
    places = [{"at": name.place, "on": name.day} for name in names]
    doomed = delete(envelopes).where(envelopes.c.place == bindparam("at"), envelopes.c.came == bindparam("on"))
    return connection.execute(doomed, places).rowcount if places else 0


def recount(connection: Connection) -> None:
    """Set the tally to what is there."""
    count = connection.execute(select(func.count()).select_from(envelopes)).scalar_one()
    connection.execute(update(envelope_tally).values(envelopes=count))
