"""An installation: the data folder, made once by ``init`` and opened by every worker."""

from __future__ import annotations

import hashlib
import secrets
from pathlib import Path
from typing import Final

from sqlalchemy import make_url

from knothole_server.configuration import Configuration
from knothole_server.data_folder import (
    BEING_DESTROYED,
    CHUNKS_FOLDER,
    GENESIS_FILE,
    KEYRING_FILE,
    LEDGER_KEY_FILE,
    MAKING,
    ONION_KEY_FILE,
    ONION_KEY_SIZE,
    RESTORING,
    STORE_FILE,
    clear,
    is_new,
)
from knothole_server.desk import compact_json
from knothole_server.desk.calendar import day_of
from knothole_server.desk.desk import verify_desk_file
from knothole_server.desk.signatures import SIGNATURE_SIZE
from knothole_server.durable_files import create_durably, make_folder, sync_folder, write_durably
from knothole_server.errors import KnotholeServerError, SetupError
from knothole_server.installation.bundles import BundleStore, Limits
from knothole_server.installation.envelope_writer import EnvelopeWriter
from knothole_server.installation.keyring_copies import KeyringCopies
from knothole_server.installation.ledger import Ledger, make_signing_key, signing_key
from knothole_server.installation.publication import Publication
from knothole_server.storage import desk_records, schema
from knothole_server.storage.chunk_files import ChunkFiles
from knothole_server.storage.chunks import ChunkStore, SharedChunkStore
from knothole_server.storage.keyring import SEAL_SIZE, Keyring
from knothole_server.storage.postgresql import PostgresqlStore
from knothole_server.storage.sqlite import SqliteStore
from knothole_server.storage.store import Store

_WITHOUT_GENESIS: Final = "Restore it from a backup (tar), or put the genesis there that the desk has published"
_RIGHTS: Final = "Run this as the user who owns the data folder"
NO_KEYRING: Final = (
    "keyring.db is missing: restore a copy of it; or, if this version is the first with one, knothole-server upgrade"
)


def desk_name(data: Path) -> str:
    """What the desk calls itself, by the installation's pin. Refused with ``SetupError`` if there is none."""
    return str(compact_json.parse(read_genesis(data)[SIGNATURE_SIZE:])["name"])


def read_genesis(data: Path) -> bytes:
    """The installation's pin. Refused with ``SetupError`` if there is none."""
    path = data / GENESIS_FILE
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        files = (data / name for name in (STORE_FILE, KEYRING_FILE, LEDGER_KEY_FILE, ONION_KEY_FILE))
        # Empty folders are what destroying leaves last.
        if any(file.exists() for file in files) or any(path.is_file() for path in (data / CHUNKS_FOLDER).rglob("*")):
            raise SetupError("no-genesis", f"{path} is missing. {_WITHOUT_GENESIS}") from error
        raise SetupError(
            "no-installation", f"{data} has none. Check --data, or make one: knothole-server init"
        ) from error
    except OSError as error:
        raise SetupError("no-genesis", f"{path} cannot be read: {error.strerror}. {_RIGHTS}") from error


def check_whole(configuration: Configuration) -> None:
    """Refuse with ``SetupError`` a folder where there is no installation, or where making or ending one was interrupted."""
    data = configuration.data
    if (data / MAKING).exists():
        raise SetupError("init-unfinished", "run knothole-server init again")
    if (data / RESTORING).exists():
        raise SetupError("restore-unfinished", "run knothole-server restore again")
    if (data / BEING_DESTROYED).exists():
        raise SetupError("being-destroyed", "complete it: knothole-server destroy --all")
    read_genesis(data)
    if not configuration.storage.database and not (data / STORE_FILE).is_file():  # SQLite would make an empty one
        raise SetupError("no-installation", "store.db is missing: restore it from a backup")


LATER: Final = "a later version has used it: install that one, or a later one. Nothing was changed"


class Installation:
    """An open installation."""

    def __init__(self, configuration: Configuration, restoring: bool = False) -> None:
        """Open it. Refused with ``SetupError`` if it is not there, or not whole."""
        if not restoring:
            check_whole(configuration)
        genesis = read_genesis(configuration.data)
        if not configuration.storage.database and not (configuration.data / KEYRING_FILE).is_file():
            raise SetupError("no-keyring", NO_KEYRING)
        self.configuration = configuration
        self.clock = configuration.clock
        self.desk_id = hashlib.sha256(genesis).digest()
        self.store, self.keyring, self.chunks = open_storage(configuration)
        self.keyring_copies = KeyringCopies(configuration.keyring_copies, self.keyring)
        desk = desk_records.CurrentDesk(self.desk_id)
        self.publication = Publication(self.store, self.keyring, desk, self.clock, configuration.days_believed)
        limits = Limits(configuration.quotas.bundle_bytes, configuration.keep_free_bytes)
        self.chance = configuration.chance
        self.bundles = BundleStore(
            self.store, self.keyring, self.chunks, self.publication, limits, self.clock, self.chance
        )
        self.ledger = Ledger(configuration.data, self.desk_id)
        self.envelopes = EnvelopeWriter(self.store, self.keyring, self.publication, self.clock, self.chance)

    def check_owner(self) -> None:
        """Refuse shared databases that are empty, or another installation's, with ``SetupError``."""
        for name, store in (("database", self.store), ("keyring_database", self.keyring.store)):
            if not isinstance(store, PostgresqlStore):
                continue
            if schema.revision(store) is None:
                raise SetupError("no-installation", f"{name} in [storage] is empty: restore it from a backup")
            if (owner := store.owner()) is None:
                raise SetupError(
                    "no-installation", f"{name} in [storage] is not complete: is restore or init still at it?"
                )
            if owner != self.desk_id.hex():
                raise SetupError("another-installation", f"{name} in [storage] is not of this installation")

    def check_schema(self) -> None:
        """Refuse a database of another version with ``SetupError``."""
        self.check_owner()
        if not schema.is_current(self.store, self.keyring):
            raise SetupError(
                "schema-version", LATER if not schema.is_known(self.store, self.keyring) else self._earlier()
            )

    def _earlier(self) -> str:
        dump = ", dump both databases (pg_dump)" if self.configuration.storage.database else ""
        return f"it is older than this version: stop the server{dump}, then run knothole-server upgrade"

    def check_desk(self) -> None:
        """Refuse a desk file that does not hold for this version with ``SetupError``."""
        try:
            self.publication.stored_desk()
        except KnotholeServerError as error:
            raise SetupError("stored-desk") from error

    def check_ledger_key(self) -> None:
        """Refuse to sign nothing of what is destroyed, and no list of days, with ``SetupError``."""
        signing_key(self.configuration.data)

    def check_writable(self) -> None:
        """Refuse a disk that is read-only, or has no room even for a database's log, with ``SQLAlchemyError``."""
        for store in (self.keyring.store, self.store):
            with store.writing():
                pass

    def claim_chunks(self) -> None:
        """Make an object store that is nobody's this installation's; refuse with ``SetupError`` one that is another's, or is nobody's and
        cannot be written. ``OSError`` if it does not answer.
        """
        if not isinstance(self.chunks, SharedChunkStore):
            return
        self.chunks.owner()
        try:
            ours = self.chunks.claim(self.desk_id.hex())
        except OSError as error:
            hint = f"{error}. One that cannot refuse to overwrite needs objects_conditional = false in [storage]"
            raise SetupError("objects", hint) from error
        if not ours:
            raise SetupError("objects", "another desk's chunks are there: choose another bucket or prefix")

    def truncate_logs(self) -> bool:
        """See that what was deleted is in no log. Whether it could be done: a reader may hold it up."""
        keys_cut, items_cut = self.keyring.store.truncate_log(), self.store.truncate_log()
        return keys_cut and items_cut

    def close(self) -> None:
        """Close all connections."""
        self.keyring.store.close()
        self.store.close()


def open_storage(configuration: Configuration) -> tuple[Store, Keyring, ChunkStore]:
    """The database of items, that of their keys, and the place for chunks."""
    data, storage = configuration.data, configuration.storage
    store: Store
    keys: Store
    if storage.database:
        store, keys = (
            PostgresqlStore(make_url(url), storage.connections) for url in (storage.database, storage.keyring_database)
        )
    else:
        busy = configuration.busy_milliseconds
        store = SqliteStore(data / STORE_FILE, storage.connections, busy_milliseconds=busy)
        keys = SqliteStore(data / KEYRING_FILE, storage.connections, secret=True, busy_milliseconds=busy)
    return store, Keyring(keys, store), _open_chunks(configuration)


def shared_in(store: Store, keyring: Keyring) -> list[PostgresqlStore]:
    """The databases that are no files in the data folder, that of the keys first."""
    return [database for database in (keyring.store, store) if isinstance(database, PostgresqlStore)]


def _open_chunks(configuration: Configuration) -> ChunkStore:
    storage, sealed_size = configuration.storage, configuration.chunk_size + SEAL_SIZE
    if not storage.objects:
        return ChunkFiles(configuration.data, sealed_size)
    try:
        from knothole_server.storage import chunk_objects  # with a library that only those need who have such a store
    except ImportError as error:
        raise SetupError(
            "no-driver", "an object store needs obstore: pip install --require-hashes -r requirements/server-large.txt"
        ) from error
    credentials = _credentials(Path(storage.objects_credentials))
    return chunk_objects.connect(
        storage.objects, storage.objects_region, credentials, storage.objects_conditional, sealed_size
    )


def _credentials(file: Path) -> tuple[str, str]:
    """Access key and secret."""
    try:
        if file.stat().st_mode & 0o077:
            raise SetupError("objects", f"others can read {file}: chmod 600")
        key, secret = file.read_text("utf-8").split()
    except (OSError, ValueError) as error:
        raise SetupError("objects", f"{file} must hold an access key and a secret, a line each") from error
    return key, secret


def check_empty(configuration: Configuration, store: Store, keyring: Keyring) -> None:
    """Refuse shared databases in which there is anything, with ``SetupError``, and close them."""
    if configuration.storage.database and any(
        schema.revision(database) is not None for database in (store, keyring.store)
    ):
        keyring.store.close()
        store.close()
        raise SetupError(
            "already-installed",
            "these databases are not empty. Nothing was changed. If init was interrupted, drop them and create them again",
        )


def create(configuration: Configuration, untrusted_desk_file: bytes) -> Installation:
    """Make an installation in a folder that is new, or has the configuration only, or where this was interrupted, from a desk file (section
    4.6). Until it is whole there is a mark in the folder, with which no server starts.

    The genesis in it becomes the pin: whoever runs this has made sure that the file is the desk's. Refused with the codes
    of ``verify_desk_file``, and with ``SetupError`` if there is an installation already.
    """
    desk = verify_desk_file(untrusted_desk_file, None, None)
    data = configuration.data
    mark = data / MAKING
    if not is_new(data, MAKING):
        raise SetupError("already-installed", f"{data} is not empty. Nothing was changed")
    store, keyring, _ = open_storage(configuration)
    check_empty(configuration, store, keyring)
    make_folder(data)
    data.chmod(0o700)
    write_durably(mark, b"")
    clear(data)
    make_folder((data / GENESIS_FILE).parent)
    if not configuration.storage.database:
        for name in (KEYRING_FILE, STORE_FILE):
            (data / name).touch(mode=0o600)
    schema.migrate(store, keyring, data)
    for shared in shared_in(store, keyring):
        shared.belong_to(hashlib.sha256(desk.chain.genesis).hexdigest())
    with store.writing() as connection:
        desk_records.put_desk(connection, desk, day_of(configuration.clock()))
    store.close()
    keyring.store.close()
    make_signing_key(data)
    make_onion_key(data)
    write_durably(data / GENESIS_FILE, desk.chain.genesis)
    mark.unlink()
    sync_folder(data)
    return Installation(configuration)


def make_onion_key(data: Path) -> None:
    """Make the secret from which the couriers' keys for the onion service come, if there is none."""
    create_durably(data / ONION_KEY_FILE, secrets.token_bytes(ONION_KEY_SIZE))
