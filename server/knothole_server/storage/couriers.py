"""The highest number each reviewer's delegations have had, so that a newer courier ends the older (docs/protocol.md section 11.1)."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, delete, insert, select, update

from knothole_server.storage.tables import couriers


def numbers(connection: Connection) -> dict[bytes, int]:
    """The highest number seen of each reviewer of whom any was."""
    return dict(map(tuple, connection.execute(select(couriers.c.signing, couriers.c.number))))


def note(connection: Connection, signing: bytes, number: int) -> None:
    """Remember a number if it is the highest."""
    higher = update(couriers).where(couriers.c.signing == signing, couriers.c.number < number).values(number=number)
    if not connection.execute(higher).rowcount and signing not in numbers(connection):
        connection.execute(insert(couriers).values(signing=signing, number=number))


def forget_others(connection: Connection, listed: Collection[bytes]) -> None:
    """Keep the numbers of reviewers who are listed only: nobody else is let in."""
    connection.execute(delete(couriers).where(couriers.c.signing.not_in(listed)))
