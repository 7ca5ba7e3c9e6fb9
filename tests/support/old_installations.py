"""Installations as earlier versions left them, made by the migrations of their time and by statements of their time."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config

from knothole_server.configuration import Configuration
from knothole_server.desk.framing import Kind
from knothole_server.installation.installation import open_storage
from knothole_server.storage import schema
from knothole_server.storage.sqlite import SqliteStore
from knothole_server.storage.store import Store
from tests.support.signers import TODAY, DeskSigner

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006")
"""Of all databases there may be, before that of today."""
LAST = TODAY + 21


@dataclass
class OldInstallation:
    """What is in it."""

    data: Path
    revision: str
    signer: DeskSigner
    envelope: bytes = field(default_factory=lambda: os.urandom(32_768))
    replies: list[bytes] = field(default_factory=lambda: [os.urandom(4096) for _ in range(2)])
    token: bytes = field(default_factory=lambda: os.urandom(32))
    chunk: bytes = field(default_factory=lambda: os.urandom(1_048_576))

    @property
    def bundle(self) -> bytes:
        return hashlib.sha256(self.token).digest()

    @property
    def has_bundles(self) -> bool:
        return self.revision >= "0002"

    def make(self) -> None:
        """Write it."""
        (self.data / "desk").mkdir(parents=True)
        (self.data / "desk" / "genesis").write_bytes(self.signer.genesis)
        _migrate(self.data, min(self.revision, "0003"))
        database = sqlite3.connect(self.data / "store.db")
        key = hashlib.sha256(self.envelope).digest()
        place = int.from_bytes(key[:8], "big", signed=True)
        database.execute("INSERT INTO envelopes VALUES (?, ?, ?, ?, ?)", (place, key, TODAY, LAST, self.envelope))
        database.execute("UPDATE envelope_tally SET envelopes = 1")
        desk_file = self.signer.desk_file()
        record = (hashlib.sha256(desk_file).digest(), int(Kind.DIRECTORY), TODAY, 2**31 - 1, desk_file)
        database.execute("INSERT INTO desk_records VALUES (?, ?, ?, ?, ?)", record)
        for reply in self.replies:
            row = (hashlib.sha256(reply).digest(), TODAY, LAST, reply)
            database.execute("INSERT INTO replies VALUES (?, ?, ?, ?)", row)
        book = b"".join(sorted(self.replies))
        digest = hashlib.sha256(book).digest()
        database.execute("INSERT INTO snapshots VALUES (?, ?)", (digest, book))
        published = "UPDATE publication SET published_book_changes = book_changes, published_at = ?, book = ?"
        database.execute(published, (TODAY * 86_400, digest))
        if self.has_bundles:
            database.execute("INSERT INTO bundles VALUES (?, 3, ?)", (self.bundle, TODAY))
            chunk = self.data / "chunks" / self.bundle.hex() / "0"
            chunk.parent.mkdir(parents=True)
            chunk.write_bytes(self.chunk)
            os.utime(chunk, (TODAY * 86_400, TODAY * 86_400))
        database.commit()
        database.close()
        if self.revision > "0003":
            _seal(self.data, self.revision)


def _migrate(data: Path, revision: str) -> None:
    store = SqliteStore(data / "store.db")
    _run(store, "migrations", revision)
    store.close()


def _seal(data: Path, revision: str) -> None:
    """As the upgrade to the first version with a keyring did."""
    store, keyring, _ = open_storage(Configuration(data))
    _run(keyring.store, "keyring_migrations", "0001")
    _run(store, "migrations", revision, keyring=keyring, data=data)
    for database in (store, keyring.store):
        database.compact()
        database.truncate_log()
        database.close()


def _run(store: Store, folder: str, revision: str, **needed: Any) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).parent / folder))
    with store.writing() as connection:
        config.attributes.update(needed, connection=connection)
        command.upgrade(config, revision)
