"""Replies waiting in the book."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from typing import Final

from sqlalchemy import Connection, delete, func, insert, select

from knothole_server.errors import KnotholeServerError
from knothole_server.operator_log import report
from knothole_server.storage.keyring import DAMAGED, ItemId, ItemKind, Keyring, new_key, row_key, seal, unseal
from knothole_server.storage.tables import replies, withdrawals

MAX_REPLIES: Final = 16_384  # of a book: 64 MiB, what everyone downloads


def is_there(connection: Connection, keyring: Keyring, reply: bytes) -> bool:
    """Whether a reply is in the book, or was retracted. One without its key, or damaged, is not there, and goes now: it can be stored again."""
    key = hashlib.sha256(reply).digest()
    if connection.execute(select(withdrawals.c.id).where(withdrawals.c.id == key)).first():
        return True
    for came, sealed in connection.execute(select(replies.c.came, replies.c.body).where(replies.c.id == key)).all():
        name = ItemId(ItemKind.REPLY, came, row_key(key))
        own = keyring.find(name)
        with suppress(KnotholeServerError):
            if own and unseal(own, sealed) == reply:
                return True
        keyring.destroy([name])
        connection.execute(delete(replies).where(replies.c.id == key))
    return False


def add(connection: Connection, keyring: Keyring, reply: bytes, came: int, last: int) -> None:
    """Store a reply that is not there until the end of day ``last``. Refused with ``full``."""
    if connection.execute(select(func.count()).select_from(replies)).scalar_one() >= MAX_REPLIES:
        raise KnotholeServerError("full")
    key, own = hashlib.sha256(reply).digest(), new_key()
    keyring.add({ItemId(ItemKind.REPLY, came, row_key(key)): own})
    connection.execute(insert(replies).values(id=key, came=came, last=last, body=seal(own, reply)))


def drop_all(connection: Connection, keyring: Keyring) -> int:
    """Destroy everything that stands in the book; how much that was."""
    keyring.destroy(keyring.names(ItemKind.REPLY))
    return connection.execute(delete(replies)).rowcount


def retract(connection: Connection, keyring: Keyring, key: bytes, last: int) -> bool:
    """Destroy the reply with an id, and do not store it again until the end of day ``last``; whether it was there."""
    keyring.destroy(_names(connection, key))
    connection.execute(delete(withdrawals).where(withdrawals.c.id == key))
    connection.execute(insert(withdrawals).values(id=key, last=last))
    return connection.execute(delete(replies).where(replies.c.id == key)).rowcount > 0


def book(connection: Connection, keyring: Keyring, today: int) -> bytes:
    """All replies that are kept today, ascending as byte strings: the book of section 8. One that is damaged is left out, and the
    operator reads of it: it keeps no other from those it is for.
    """
    whole, damaged = opened(connection, keyring, today)
    if damaged:
        report(KnotholeServerError("damaged", DAMAGED))
    return b"".join(sorted(whole))


def opened(connection: Connection, keyring: Keyring, today: int) -> tuple[list[bytes], int]:
    """All replies that are kept today, and how many more there are that are damaged."""
    rows = connection.execute(select(replies).where(replies.c.last >= today)).all()
    named = {ItemId(ItemKind.REPLY, row.came, row_key(row.id)): row.body for row in rows}
    own = keyring.find_all(named)
    whole = []
    for name, key in own.items():
        with suppress(KnotholeServerError):
            whole.append(unseal(key, named[name]))
    return whole, len(own) - len(whole)


def _names(connection: Connection, key: bytes) -> list[ItemId]:
    days = connection.execute(select(replies.c.came).where(replies.c.id == key)).scalars()
    return [ItemId(ItemKind.REPLY, came, row_key(key)) for came in days]
