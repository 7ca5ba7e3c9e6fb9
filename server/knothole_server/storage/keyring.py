"""The keyring: every item is sealed once more under a random key of its own, kept in a database of its own.

To destroy an item is to destroy its key: what a backup still has of the item is then noise. The rules, which make a crash between the two
databases harmless:

1. Both are written under the writing lock of the store, so that the keyring never changes beside it.
2. A key is durable before its item is.
3. A key is destroyed, durably, before its item is deleted.
4. Whoever has the keyring's own lock asks, before it commits, whether the store's is still held: a machine that hung, and lost it, must not write over the
   key under which another has stored the same item meanwhile. If it hangs after it asked, it loses both.
5. An item without a key is gone: nobody lists, reads or counts on it. A key without an item is an orphan. ``sweeping`` removes both.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from enum import IntEnum
from typing import Final, NamedTuple

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox
from sqlalchemy import BigInteger, Column, Integer, LargeBinary, MetaData, Table, bindparam, delete, insert, select

from knothole_server.errors import KnotholeServerError
from knothole_server.storage.store import Asked, Run, Store

KEY_SIZE: Final = SecretBox.KEY_SIZE  # 32 bytes
DAMAGED: Final = "a stored item cannot be read or opened; knothole-server doctor tells how many"
SEAL_SIZE: Final = SecretBox.NONCE_SIZE + SecretBox.MACBYTES  # 40 bytes that sealing adds
_AT_ONCE: Final = 500  # parameters of one statement
_DESTROYED_AT_ONCE: Final = 5_000  # a second's work, on a slow machine

metadata: Final = MetaData()
keys: Final = Table(
    "keys",
    metadata,
    Column("kind", Integer, primary_key=True, autoincrement=False),
    Column("day", Integer, primary_key=True, autoincrement=False),  # on which the item came, or 0
    Column("place", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("key", LargeBinary(KEY_SIZE), nullable=False),
    sqlite_with_rowid=False,
)


class ItemKind(IntEnum):
    """What is sealed."""

    ENVELOPE = 1
    REPLY = 2
    BUNDLE = 3  # its chunks
    SNAPSHOT = 4  # of the book or the desk document
    WEEK = 5  # not sealed: what writers are counted under, and destroyed when the week is over


class ItemId(NamedTuple):
    """Which item a key is for."""

    kind: ItemKind
    day: int
    place: int


def row_key(digest: bytes) -> int:
    """Where an item lies: by the first eight bytes of its id, so that rows are in the order of their digests.

    Two ids with the same eight bytes take 2^32 tries of somebody who makes both; the second item is then lost, to the
    one who made it. For an item of somebody else it would take 2^64.
    """
    return int.from_bytes(digest[:8], "big", signed=True)


def new_key() -> bytes:
    """A key: 32 random bytes."""
    return os.urandom(KEY_SIZE)


def seal(key: bytes, item: bytes) -> bytes:
    """An item as it is stored, 40 bytes longer."""
    return bytes(SecretBox(key).encrypt(item))


def unseal(key: bytes, sealed: bytes) -> bytes:
    """The item. Refused with ``damaged`` if it, or its key, was damaged."""
    try:
        return SecretBox(key).decrypt(sealed)
    except (CryptoError, ValueError) as error:
        raise KnotholeServerError("damaged", DAMAGED) from error


class Keyring:
    """The keys of an installation."""

    def __init__(self, store: Store, items: Store) -> None:
        """``store``: the database of the keys. What changes it is called under the writing lock of that of the ``items`` only."""
        self.store = store
        self._items = items
        self._add = store.compiled(insert(keys), "ON CONFLICT (kind, day, place) DO UPDATE SET key = excluded.key")
        self._destroy = store.compiled(
            delete(keys).where(*(column == bindparam(f"its_{column.name}") for column in keys.primary_key))
        )

    def add(self, made: Mapping[ItemId, bytes]) -> None:
        """Store keys of items that are not there yet; durable when this returns. An orphan's key of the same name is overwritten."""
        if made:
            rows = [{**name._asdict(), "key": key} for name, key in made.items()]
            with self._writing(Asked(self._add, rows)):
                pass

    def destroy(self, names: Iterable[ItemId]) -> None:
        """Destroy keys, those that are there; durable when this returns."""
        doomed = _parameters(names)
        if doomed:
            with self._writing() as run:
                for at in range(0, len(doomed), _DESTROYED_AT_ONCE):
                    run(Asked(self._destroy, doomed[at : at + _DESTROYED_AT_ONCE]))
                    self._items.check_writing()  # a transaction that says nothing for long would be ended

    @contextmanager
    def _writing(self, *first: Asked) -> Iterator[Run]:
        with self.store.driver_writing(*first) as (run, _):
            self._items.check_writing()
            yield run

    def find(self, name: ItemId) -> bytes | None:
        """The key of an item, if it is there."""
        return self.find_all([name]).get(name)

    def find_all(self, names: Iterable[ItemId]) -> dict[ItemId, bytes]:
        """The keys of items, of those that have one."""
        places = defaultdict(list)
        for name in names:
            places[name.kind, name.day].append(name.place)
        keys_of: dict[ItemId, bytes] = {}
        if not places:
            return keys_of
        with self.store.reading() as connection:
            for (kind, day), of_day in places.items():
                query = select(keys.c.place, keys.c.key).where(keys.c.kind == kind, keys.c.day == day)
                for at in range(0, len(of_day), _AT_ONCE):
                    rows = connection.execute(query.where(keys.c.place.in_(of_day[at : at + _AT_ONCE])))
                    keys_of.update({ItemId(kind, day, place): bytes(key) for place, key in rows})
        return keys_of

    def days(self, kind: ItemKind) -> set[int]:
        """The days on which anything of a kind came that has its key still."""
        with self.store.reading() as connection:
            return set(connection.execute(select(keys.c.day).where(keys.c.kind == kind).distinct()).scalars())

    def names(self, kind: ItemKind, day: int | None = None) -> set[ItemId]:
        """The names of all keys of a kind, or of those of a day."""
        query = select(keys.c.day, keys.c.place).where(keys.c.kind == kind)
        with self.store.reading() as connection:
            rows = connection.execute(query if day is None else query.where(keys.c.day == day))
            return {ItemId(kind, day_, place) for day_, place in rows}


def _parameters(names: Iterable[ItemId]) -> list[dict[str, int]]:
    return [{f"its_{field}": value for field, value in name._asdict().items()} for name in names]
