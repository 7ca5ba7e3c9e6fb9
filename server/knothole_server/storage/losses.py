"""What was noticed to be gone or damaged, until the list of its day says so (docs/protocol.md section 13.3)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Final

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from knothole_server.storage.tables import day_lists, losses

NOTICED: Final = -1
"""In the place of a count: a courier could not be given it. It may be read at the next attempt."""
UNKNOWN: Final = -2
"""Likewise: an envelope of which nothing but its key is left. In the place of its id stands where it lay."""


@dataclass(frozen=True)
class Loss:
    """An item; the day on which it came, or was noticed; chunks of a bundle, 0 for an envelope, ``NOTICED`` or ``UNKNOWN``."""

    id: bytes
    day: int
    count: int


def note(connection: Connection, loss: Loss) -> None:
    """Remember it; once is enough."""
    if connection.execute(select(losses.c.id).where(losses.c.id == loss.id)).first() is None:
        connection.execute(insert(losses).values(asdict(loss)))


def note_gone(connection: Connection, gone: list[Loss]) -> None:
    """Remember those whose day has no list yet: what a list names is missed without."""
    newest = connection.execute(select(func.max(day_lists.c.day))).scalar_one()
    for loss in gone:
        if newest is None or loss.day > newest:
            note(connection, loss)


def noted(connection: Connection) -> dict[bytes, Loss]:
    """All, by id."""
    rows = connection.execute(select(losses)).mappings()
    return {row["id"]: Loss(row["id"], row["day"], row["count"]) for row in rows}


def forget(connection: Connection, settled: set[bytes], before: int) -> None:
    """Forget those that were looked at, and what came or was noticed before a day."""
    connection.execute(delete(losses).where(losses.c.day < before))
    if settled:
        connection.execute(
            delete(losses).where(losses.c.id == bindparam("settled")), [{"settled": loss} for loss in settled]
        )
