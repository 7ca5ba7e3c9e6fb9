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


def days(connection: Connection) -> list[int]:
    """The days on which envelopes came that are there, ascending: a look for each day, however many there are."""
    found: list[int] = []
    next_day = select(func.min(envelopes.c.came)).where(envelopes.c.came > bindparam("after"))
    while (day := connection.execute(next_day, {"after": found[-1] if found else -1}).scalar_one()) is not None:
        found.append(day)
    return found


def delete_all(connection: Connection, names: Iterable[Name]) -> int:
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
