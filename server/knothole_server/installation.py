"""An installation: the data folder, made once by ``init`` and opened by every worker."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from knothole_server import compact_json
from knothole_server.configuration import FILE_NAME as CONFIGURATION_FILE
from knothole_server.configuration import Configuration
from knothole_server.desk.calendar import day_of
from knothole_server.desk.desk import verify_desk_file
from knothole_server.desk.signatures import SIGNATURE_SIZE
from knothole_server.errors import SetupError
from knothole_server.ledger import Ledger, signing_key
from knothole_server.publication import Publication
from knothole_server.storage import desk_records, schema
from knothole_server.storage.bundles import BundleStore, Limits
from knothole_server.storage.chunks import ChunkStore
from knothole_server.storage.group_commit import EnvelopeWriter
from knothole_server.storage.store import FILE_NAME, Store

DESK_FOLDER: Final = "desk"
GENESIS_FILE: Final = "genesis"  # in the desk folder: the pin all that follows is verified from


BEING_DESTROYED: Final = "being-destroyed"  # in the data folder: a copy of the genesis, once destroying all has begun


def desk_name(data: Path) -> str:
    """What the desk calls itself, by the installation's pin. Refused with ``SetupError`` if there is none."""
    return str(compact_json.parse(read_genesis(data)[SIGNATURE_SIZE:])["name"])


def read_genesis(data: Path) -> bytes:
    """The installation's pin. Refused with ``SetupError`` if there is none."""
    try:
        return (data / DESK_FOLDER / GENESIS_FILE).read_bytes()
    except OSError as error:
        raise SetupError("no-installation", "make one with knothole-server init") from error


class Installation:
    """An open installation."""

    def __init__(self, configuration: Configuration) -> None:
        """Open it. Refused with ``SetupError`` if it is not there."""
        if (configuration.data / BEING_DESTROYED).exists():
            raise SetupError("being-destroyed", "complete it: knothole-server destroy --all")
        genesis = read_genesis(configuration.data)
        if not (configuration.data / FILE_NAME).is_file():  # SQLite would make an empty one
            raise SetupError("no-installation", "store.db is missing: restore it from a backup")
        self.configuration = configuration
        self.clock = configuration.clock
        self.desk_id = hashlib.sha256(genesis).digest()
        self.store = Store(configuration.data, configuration.storage.connections)
        self.publication = Publication(self.store, desk_records.CurrentDesk(self.desk_id), self.clock)
        self.chunks = ChunkStore(configuration.data)
        limits = Limits(configuration.quotas.bundle_bytes, configuration.quotas.keep_free_bytes)
        self.bundles = BundleStore(self.store, self.chunks, self.publication, limits, self.clock)
        self.ledger = Ledger(configuration.data, self.desk_id)
        self.envelopes = EnvelopeWriter(self.store, self.publication, self.clock)

    def check_schema(self) -> None:
        """Refuse a database of another version with ``SetupError``."""
        if not schema.is_current(self.store):
            raise SetupError("schema-version", "this store.db was made by another version of knothole-server")


def create(configuration: Configuration, untrusted_desk_file: bytes) -> Installation:
    """Begin an installation in a folder that is new or has the configuration only, from a desk file (section 4.6).

    The genesis in it becomes the pin: whoever runs this has made sure that the file is the desk's. Refused
    with the codes
    of ``verify_desk_file``, and with ``SetupError`` if there is an installation already.
    """
    desk = verify_desk_file(untrusted_desk_file, None, None)
    data = configuration.data
    if data.exists() and any(one.name != CONFIGURATION_FILE for one in data.iterdir()):
        raise SetupError("already-installed", "the data folder is not empty; nothing was changed")
    (data / DESK_FOLDER).mkdir(mode=0o700, parents=True, exist_ok=True)
    data.chmod(0o700)
    (data / FILE_NAME).touch(mode=0o600)
    store = Store(data, configuration.storage.connections)
    schema.migrate(store)
    with store.writing() as connection:
        desk_records.put_desk(connection, desk, day_of(configuration.clock()))
    store.close()
    signing_key(data)
    genesis = data / DESK_FOLDER / GENESIS_FILE
    genesis.touch(mode=0o600)
    genesis.write_bytes(desk.chain.genesis)  # last: without it there is no installation
    return Installation(configuration)
