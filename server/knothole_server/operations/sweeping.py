"""What a crash between the two databases left: keys without items, items without keys. Neither can be read, and neither stays. What had
come on a day that has no list yet, and lost its key (a restored backup), is noted, so that the list names it.

Every function works under the writing lock of the store: nobody stores anything meanwhile.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, Table, delete, func, select

from knothole_server.desk.signatures import DIGEST_SIZE
from knothole_server.installation import bundles
from knothole_server.storage import envelopes, losses
from knothole_server.storage.chunks import ChunkStore
from knothole_server.storage.keyring import ItemId, ItemKind, Keyring, keys, row_key
from knothole_server.storage.tables import bundles as bundle_table
from knothole_server.storage.tables import envelope_tally, replies, snapshots
from knothole_server.storage.tables import envelopes as envelope_table


def sweep(connection: Connection, keyring: Keyring, chunks: ChunkStore, every_day: bool = False) -> int:
    """Delete all items without a key and destroy all keys without an item; how many there were.

    A key without an envelope is made on the day itself only. So once the days that are not settled are swept, as many keys as envelopes
    mean that each has its own, and only if there are not are the other days looked at. ``every_day``: all are, for two databases that
    were not always together: a key without an envelope then tells of one that came after the backup, and is lost.
    """
    settled = -1 if every_day else connection.execute(select(envelope_tally.c.settled)).scalar_one()
    swept = sum(_sweep_day(connection, keyring, day, every_day) for day in _days_after(connection, keyring, settled))
    if not _as_many(connection, keyring):
        swept += sum(_sweep_day(connection, keyring, day) for day in uneven_days(connection, keyring))
    for kind, table, ids in (
        (ItemKind.REPLY, replies, _replies(connection)),
        (ItemKind.BUNDLE, bundle_table, bundles.names_of(connection)),
        (ItemKind.SNAPSHOT, snapshots, _snapshots(connection)),
    ):
        if kind is ItemKind.BUNDLE:
            dead = {ids[name] for name in ids.keys() - keyring.names(kind)}
            losses.note_gone(connection, bundles.losses_of(connection, chunks, dead))
        swept += _sweep_kind(connection, keyring, kind, table, ids)
    return swept


def uneven_days(connection: Connection, keyring: Keyring) -> set[int]:
    """The days on which there are not as many envelopes as keys of envelopes. Counting takes a fraction of a second a million."""
    stored = select(envelope_table.c.came, func.count()).group_by(envelope_table.c.came)
    held = select(keys.c.day, func.count()).where(keys.c.kind == ItemKind.ENVELOPE).group_by(keys.c.day)
    with keyring.store.reading() as other:
        counts = dict(map(tuple, connection.execute(stored))), dict(map(tuple, other.execute(held)))
    return {day for day, _ in counts[0].items() ^ counts[1].items()}


def _days_after(connection: Connection, keyring: Keyring, settled: int) -> set[int]:
    """The days that are not settled on which there is an envelope, or a key of one."""
    stored = select(envelope_table.c.came).where(envelope_table.c.came > settled).distinct()
    held = select(keys.c.day).where(keys.c.kind == ItemKind.ENVELOPE, keys.c.day > settled).distinct()
    with keyring.store.reading() as other:
        return {*connection.execute(stored).scalars(), *other.execute(held).scalars()}


def _as_many(connection: Connection, keyring: Keyring) -> bool:
    """Whether there are as many keys of envelopes as envelopes: all keys but the others, which counts fastest."""

    def count(where: Connection, table: Table, *conditions: ColumnElement[bool]) -> int:
        return int(where.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one())

    with keyring.store.reading() as other:
        held = count(other, keys) - count(other, keys, keys.c.kind > ItemKind.ENVELOPE)
    return held == count(connection, envelope_table)


def _sweep_day(connection: Connection, keyring: Keyring, day: int, keys_tell: bool = False) -> int:
    there, held = envelopes.names_of(connection, day), keyring.names(ItemKind.ENVELOPE, day)
    keyring.destroy(held - there)
    gone = envelopes.ids_at(connection, there - held)
    losses.note_gone(connection, [losses.Loss(key, day, 0) for key in gone])
    if keys_tell:
        places = [name.place.to_bytes(DIGEST_SIZE, "big", signed=True) for name in held - there]
        losses.note_gone(connection, [losses.Loss(place, day, losses.UNKNOWN) for place in places])
    envelopes.delete_all(connection, there - held)
    return len(there ^ held)


def _sweep_kind(
    connection: Connection, keyring: Keyring, kind: ItemKind, table: Table, ids: dict[ItemId, bytes]
) -> int:
    held = keyring.names(kind)
    keyring.destroy(held - ids.keys())
    dead = ids.keys() - held
    (key,) = table.primary_key
    for name in dead:
        connection.execute(delete(table).where(key == ids[name]))
    return len(held ^ ids.keys())


def _replies(connection: Connection) -> dict[ItemId, bytes]:
    rows = connection.execute(select(replies.c.id, replies.c.came))
    return {ItemId(ItemKind.REPLY, came, row_key(key)): key for key, came in rows}


def _snapshots(connection: Connection) -> dict[ItemId, bytes]:
    digests = connection.execute(select(snapshots.c.digest)).scalars()
    return {ItemId(ItemKind.SNAPSHOT, 0, row_key(digest)): digest for digest in digests}
