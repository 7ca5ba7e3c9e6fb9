"""What a crash between the two databases left: keys without items, items without keys. Neither can be read, and neither stays.

Every function works under the writing lock of the store: nobody stores anything meanwhile.
"""

from __future__ import annotations

from sqlalchemy import Connection, Table, delete, func, select

from knothole_server.storage import bundles, envelopes
from knothole_server.storage.keyring import ItemKind, Keyring, Name, keys, place_of
from knothole_server.storage.tables import bundles as bundle_table
from knothole_server.storage.tables import envelope_tally, replies, snapshots
from knothole_server.storage.tables import envelopes as envelope_table


def sweep(connection: Connection, keyring: Keyring, every_day: bool = False) -> int:
    """Delete all items without a key and destroy all keys without an item; how many there were. ``every_day``: also where a crash
    cannot have left any, for two databases that were not always together.
    """
    swept = sum(_sweep_day(connection, keyring, day) for day in _days_to_sweep(connection, keyring, every_day))
    for kind, table, ids in (
        (ItemKind.REPLY, replies, _replies(connection)),
        (ItemKind.BUNDLE, bundle_table, bundles.names_of(connection)),
        (ItemKind.SNAPSHOT, snapshots, _snapshots(connection)),
    ):
        swept += _sweep_kind(connection, keyring, kind, table, ids)
    return swept


def uneven_days(connection: Connection, keyring: Keyring) -> set[int]:
    """The days on which there are not as many envelopes as keys of envelopes. Counting takes a fraction of a second a million."""
    stored, held = _counts(connection, keyring)
    return {day for day, _ in stored.items() ^ held.items()}


def _days_to_sweep(connection: Connection, keyring: Keyring, every_day: bool) -> set[int]:
    """All days that are not settled, and of the others the uneven ones: a key without an envelope is made on the day itself only,
    so that on an earlier day nothing can make up for an envelope without a key.
    """
    settled = connection.execute(select(envelope_tally.c.settled)).scalar_one()
    stored, held = _counts(connection, keyring)
    uneven = {day for day, _ in stored.items() ^ held.items()}
    return uneven | {day for day in stored.keys() | held.keys() if every_day or day > settled}


def _counts(connection: Connection, keyring: Keyring) -> tuple[dict[int, int], dict[int, int]]:
    """How many envelopes, and how many keys of envelopes, there are by day."""
    stored = select(envelope_table.c.came, func.count()).group_by(envelope_table.c.came)
    held = select(keys.c.day, func.count()).where(keys.c.kind == ItemKind.ENVELOPE).group_by(keys.c.day)
    with keyring.store.reading() as other:
        return dict(map(tuple, connection.execute(stored))), dict(map(tuple, other.execute(held)))


def _sweep_day(connection: Connection, keyring: Keyring, day: int) -> int:
    there, held = envelopes.names_of(connection, day), keyring.names(ItemKind.ENVELOPE, day)
    keyring.destroy(held - there)
    envelopes.delete_all(connection, there - held)
    return len(there ^ held)


def _sweep_kind(connection: Connection, keyring: Keyring, kind: ItemKind, table: Table, ids: dict[Name, bytes]) -> int:
    held = keyring.names(kind)
    keyring.destroy(held - ids.keys())
    dead = ids.keys() - held
    (key,) = table.primary_key
    for name in dead:
        connection.execute(delete(table).where(key == ids[name]))
    return len(held ^ ids.keys())


def _replies(connection: Connection) -> dict[Name, bytes]:
    rows = connection.execute(select(replies.c.id, replies.c.came))
    return {Name(ItemKind.REPLY, came, place_of(key)): key for key, came in rows}


def _snapshots(connection: Connection) -> dict[Name, bytes]:
    digests = connection.execute(select(snapshots.c.digest)).scalars()
    return {Name(ItemKind.SNAPSHOT, 0, place_of(digest)): digest for digest in digests}
