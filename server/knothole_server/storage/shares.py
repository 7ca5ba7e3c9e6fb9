"""What part of the book one reviewer may fill in a week, counted so that it is not known who wrote how much (docs/adr/0016).

A reviewer is counted under HMAC(key of the week, signing key), and not each reply: one in 64, by chance. The key lies in the keyring, and is
destroyed with the counts once the week is over, or the book is emptied. Who takes the database alone has counts of nobody; with the keyring as
well, for this week, about how many times 64 replies each has written, which is mostly none for all.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Final

from sqlalchemy import Connection, delete, insert, select, update

from knothole_server.chance import Chance
from knothole_server.desk.calendar import days_of, epoch_of
from knothole_server.errors import KnotholeServerError
from knothole_server.storage.keyring import ItemId, ItemKind, Keyring, new_key
from knothole_server.storage.replies import MAX_REPLIES
from knothole_server.storage.tables import book_shares

STEP: Final = 64  # replies, on average, that are counted as one
MAX_STEPS: Final = MAX_REPLIES // 8 // STEP  # an eighth of the book: 2,048 replies, and hardly ever before 1,000


def take(connection: Connection, keyring: Keyring, signing: bytes, today: int, chance: Chance) -> None:
    """Count a reply that a reviewer adds today. Refused with ``full`` if this week's share is used up."""
    key = _key(connection, keyring, today)
    writer = hmac.digest(key, signing, hashlib.sha256) if key else b""
    query = select(book_shares.c.steps).where(book_shares.c.writer == writer)
    steps = connection.execute(query).scalar_one_or_none() or 0
    if steps >= MAX_STEPS:
        raise KnotholeServerError("full")
    if not chance.one_in(STEP):
        return
    if key is None:
        key = _begin(connection, keyring, today)
        writer = hmac.digest(key, signing, hashlib.sha256)
    if steps:
        connection.execute(update(book_shares).where(book_shares.c.writer == writer).values(steps=steps + 1))
    else:
        connection.execute(insert(book_shares).values(writer=writer, steps=1))


def forget(connection: Connection, keyring: Keyring, today: int | None = None) -> None:
    """Destroy key and counts; with a day, only those of weeks before its own."""
    over = {name for name in keyring.names(ItemKind.WEEK) if today is None or name != _name(today)}
    if over:
        keyring.destroy(over)
        connection.execute(delete(book_shares))


def _key(connection: Connection, keyring: Keyring, today: int) -> bytes | None:
    forget(connection, keyring, today)
    return keyring.find(_name(today))


def _begin(connection: Connection, keyring: Keyring, today: int) -> bytes:
    key = new_key()
    connection.execute(delete(book_shares))
    keyring.add({_name(today): key})
    return key


def _name(today: int) -> ItemId:
    return ItemId(ItemKind.WEEK, days_of(epoch_of(today))[0], 0)
