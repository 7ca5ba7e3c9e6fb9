"""Replies waiting in the book."""

from __future__ import annotations

import hashlib
from typing import Final

from sqlalchemy import Connection, func, insert, select

from knothole_server.errors import KnotholeServerError
from knothole_server.storage.tables import replies

REPLY_SIZE: Final = 4_096  # bytes
MOST_REPLIES: Final = 16_384  # of a book: 64 MiB, what everyone downloads


def add(connection: Connection, reply: bytes, came: int, last: int) -> bool:
    """Store a reply until the end of day ``last``; whether it is new. Refused with ``full``."""
    key = hashlib.sha256(reply).digest()
    if connection.execute(select(replies.c.id).where(replies.c.id == key)).first():
        return False
    if connection.execute(select(func.count()).select_from(replies)).scalar_one() >= MOST_REPLIES:
        raise KnotholeServerError("full")
    connection.execute(insert(replies).values(id=key, came=came, last=last, body=reply))
    return True


def book(connection: Connection) -> bytes:
    """All replies, ascending as byte strings: the book of section 8."""
    return b"".join(sorted(connection.execute(select(replies.c.body)).scalars()))
