"""Searching the raw files of an installation for what must not be there."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy import select

from knothole_server.configuration import Configuration, Storage
from knothole_server.installation.installation import open_storage
from knothole_server.storage.keyring import ItemId, ItemKind, row_key
from knothole_server.storage.tables import envelopes, publication, replies, snapshots

SQLITE = Storage()
PIECE = 32  # bytes: page borders cut a few


def secrets_of(data: Path, item: bytes) -> dict[str, bytes]:
    """Of an envelope or a reply that is stored: its own bytes, those it is stored as, and its key."""
    return secrets_of_all(data, [item])[0]


def secrets_of_all(data: Path, items: Sequence[bytes], storage: Storage = SQLITE) -> list[dict[str, bytes]]:
    """The same of several."""
    store, keyring, _ = open_storage(Configuration(data, storage=storage))
    secrets = []
    with store.reading() as connection:
        for item in items:
            identity = hashlib.sha256(item).digest()
            table, kind = (replies, ItemKind.REPLY) if len(item) == 4096 else (envelopes, ItemKind.ENVELOPE)
            query = select(table.c.came, table.c.body).where(table.c.id == identity)
            came, body = connection.execute(query).one()
            key = keyring.find(ItemId(kind, came, row_key(identity)))
            assert key
            secrets.append({"item": item, "sealed": bytes(body), "key": key})
    store.close()
    keyring.store.close()
    return secrets


def secrets_of_book(data: Path, storage: Storage = SQLITE) -> dict[str, bytes]:
    """Of the published book."""
    store, keyring, _ = open_storage(Configuration(data, storage=storage))
    with store.reading() as connection:
        digest = connection.execute(select(publication.c.book)).scalar_one()
        body = connection.execute(select(snapshots.c.body).where(snapshots.c.digest == digest)).scalar_one()
    key = keyring.find(ItemId(ItemKind.SNAPSHOT, 0, row_key(digest)))
    store.close()
    keyring.store.close()
    assert key
    return {"sealed book": bytes(body), "key of book": key}


def pieces(secret: bytes) -> list[bytes]:
    """Of 32 bytes each: those at the beginning, and some of each page further on."""
    starts = {*range(0, min(len(secret), 160), PIECE), *range(0, len(secret) - PIECE, 3000), len(secret) - PIECE}
    return [secret[at : at + PIECE] for at in sorted(starts)]


def found(secrets: dict[str, bytes], paths: Iterable[Path]) -> set[str]:
    """Which of some secrets are in raw files, in part or as a whole."""
    return found_each([secrets], paths)[0]


def found_each(several: Iterable[dict[str, bytes]], paths: Iterable[Path]) -> list[set[str]]:
    """The same for several, in one reading."""
    everything = b"\0".join(path.read_bytes() for path in sorted(paths) if path.is_file())
    return [
        {name for name, secret in secrets.items() if any(piece in everything for piece in pieces(secret))}
        for secrets in several
    ]


def files(data: Path) -> list[Path]:
    """All files of an installation."""
    return [path for path in data.rglob("*") if path.is_file()]
