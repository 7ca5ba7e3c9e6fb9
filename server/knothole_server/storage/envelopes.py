"""Envelopes, as couriers read them and time drops them. ``storage.group_commit`` is what stores them."""

from __future__ import annotations

from sqlalchemy import Connection, delete, func, select, update

from knothole_server.storage.tables import envelope_tally, envelopes, place_of


def read(connection: Connection, key: bytes) -> bytes | None:
    """The envelope with an id, if it is there."""
    return connection.execute(
        select(envelopes.c.body).where(envelopes.c.place == place_of(key), envelopes.c.id == key)
    ).scalar_one_or_none()


def ids_of(connection: Connection, day: int) -> list[bytes]:
    """Ids of the envelopes that came on a day, ascending."""
    return sorted(connection.execute(select(envelopes.c.id).where(envelopes.c.came == day)).scalars())


def drop_day(connection: Connection, day: int) -> int:
    """Drop the envelopes that came on a day; how many there were."""
    dropped = connection.execute(delete(envelopes).where(envelopes.c.came == day)).rowcount
    if dropped:
        recount(connection)
    return dropped


def recount(connection: Connection) -> None:
    """Set the tally to what is there."""
    count = connection.execute(select(func.count()).select_from(envelopes)).scalar_one()
    connection.execute(update(envelope_tally).values(envelopes=count))
