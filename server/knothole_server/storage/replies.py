"""Replies waiting in the book."""

from __future__ import annotations

import hashlib
from typing import Final

from sqlalchemy import Connection, delete, func, insert, select

from knothole_server.errors import KnotholeServerError
from knothole_server.storage.tables import replies, withdrawals

REPLY_SIZE: Final = 4_096  # bytes
MOST_REPLIES: Final = 16_384  # of a book: 64 MiB, what everyone downloads


def add(connection: Connection, reply: bytes, came: int, last: int) -> bool:
    """Store a reply until the end of day ``last``, unless it is there or was withdrawn; whether it was stored.
    Refused with ``full``.
    """
    key = hashlib.sha256(reply).digest()
    for table in (replies, withdrawals):
        if connection.execute(select(table.c.id).where(table.c.id == key)).first():
            return False
    if connection.execute(select(func.count()).select_from(replies)).scalar_one() >= MOST_REPLIES:
        raise KnotholeServerError("full")
    connection.execute(insert(replies).values(id=key, came=came, last=last, body=reply))
    return True


def withdraw(connection: Connection, key: bytes, last: int) -> bool:
    """Delete the reply with an id, and do not store it again until the end of day ``last``; whether it was there."""
    connection.execute(delete(withdrawals).where(withdrawals.c.id == key))
    connection.execute(insert(withdrawals).values(id=key, last=last))
    return connection.execute(delete(replies).where(replies.c.id == key)).rowcount > 0


def book(connection: Connection) -> bytes:
    """All replies, ascending as byte strings: the book of section 8."""
    return b"".join(sorted(connection.execute(select(replies.c.body)).scalars()))
