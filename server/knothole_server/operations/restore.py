"""``restore``: an installation from a backup, in a new folder, with the items whose keys are in a copy of the keyring.

1. A mark is set in the folder. While it is there no server starts, and ``restore`` begins again.
2. The backup is unpacked, and every file compared with its SHA-256.
3. The keyring is the copy, or an empty one. Both databases are migrated, if they are of an earlier version.
4. Items without a key are deleted, keys without an item destroyed. What was published is forgotten, and the server closed until a courier has
   shown that it knows no newer directory (docs/protocol.md section 11).
5. The desk is verified from its genesis. Databases that machines share are marked as this desk's, before which none of them starts. The mark goes.
"""

from __future__ import annotations

import hashlib
import json
import re
import tarfile
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

from sqlalchemy import update
from sqlalchemy.exc import SQLAlchemyError

from knothole_server.configuration import Configuration
from knothole_server.data_folder import (
    BACKED_UP,
    CONFIGURATION_FILE,
    GENESIS_FILE,
    KEYRING_COPY,
    RESTORING,
    STORE_COPY,
    clear,
    is_new,
)
from knothole_server.durable_files import (
    BLOCK,
    blocks,
    destroy_file,
    make_folder,
    sync_folder,
    write_durably,
    writing_durably,
)
from knothole_server.errors import SetupError
from knothole_server.installation import bundles
from knothole_server.installation.installation import (
    Installation,
    check_empty,
    open_storage,
    shared_in,
)
from knothole_server.installation.publication import close_and_forget, day_over
from knothole_server.operations.backup import CHUNKS, DIGESTS, HEADER, STORE, VERSION, Items, items_in
from knothole_server.operations.sweeping import sweep
from knothole_server.storage import envelopes, schema
from knothole_server.storage.chunks import ChunkStore, SharedChunkStore
from knothole_server.storage.keyring import ItemKind, Keyring
from knothole_server.storage.sqlite import SqliteStore
from knothole_server.storage.store import Store
from knothole_server.storage.tables import envelope_tally

_CHUNK: Final = re.compile(rf"{CHUNKS}/([0-9a-f]{{64}})/(0|[1-9][0-9]{{0,4}})")
_PLACES: Final = ("database", "keyring_database", "objects")  # in [storage]
_MAX_TEXT: Final = 2**28  # bytes of JSON: the digests of two million chunks
_DAMAGED: Final = SetupError("damaged-backup", "use another backup. Nothing was restored")


@dataclass(frozen=True)
class Restored:
    """What came of it."""

    day: int
    """On which the backup was made."""
    there: Items
    """Of which there are keys."""
    gone: Items
    """Which were in the backup, and whose keys are gone."""


def restore(configuration: Configuration, file: Path, keyring_copy: Path | None) -> Restored:
    """Restore an installation into a folder that is new, or has the configuration only, or where this was interrupted.

    Refused with ``SetupError`` (``already-installed``, ``damaged-backup``, ``not-a-keyring``), and with the codes of ``verify_desk_file``.
    """
    data = configuration.data
    _check_empty(data)
    store, keyring, chunks = open_storage(configuration)
    if not (data / RESTORING).exists():
        check_empty(configuration, store, keyring)
    _check_nobodys(store, keyring)
    make_folder(data)
    data.chmod(0o700)
    write_durably(data / RESTORING, b"")
    _clear(data)
    try:
        _prepare_shared(_desk_of(file), store, keyring, chunks, data)
        header = _unpack(file, configuration, store, chunks)
        _take_keyring(keyring, keyring_copy, data)
        schema.migrate(store, keyring, data)
        before, left = _reconcile(store, keyring, chunks)
    finally:
        keyring.store.close()
        store.close()
    restored = Installation(configuration, restoring=True)
    restored.publication.stored_desk()
    for shared in shared_in(restored.store, restored.keyring):
        shared.belong_to(restored.desk_id.hex())
    restored.close()
    (data / RESTORING).unlink()
    sync_folder(data)
    gone = (had - has for had, has in zip(vars(before).values(), vars(left).values(), strict=True))
    return Restored(header["day"], left, Items(*gone))


def _desk_of(file: Path) -> str:
    """The desk whose backup it is, by what its first member says."""
    try:
        with tarfile.open(file) as tar:
            first = tar.next()
            content = tar.extractfile(first) if first and first.name == HEADER else None
            return str(json.loads(content.read(_MAX_TEXT))["desk"]) if content else ""
    except (tarfile.TarError, EOFError, KeyError, TypeError, ValueError) as error:
        raise _DAMAGED from error


def _prepare_shared(desk: str, store: Store, keyring: Keyring, chunks: ChunkStore, data: Path) -> None:
    """Make the tables in databases that are no files, and mark an object store as this desk's."""
    if isinstance(chunks, SharedChunkStore) and not chunks.claim(desk):
        raise SetupError("objects", "another desk's chunks are there: choose another bucket or prefix")
    if shared_in(store, keyring):
        schema.migrate(store, keyring, data)


def _check_empty(data: Path) -> None:
    if not is_new(data, RESTORING):
        raise SetupError("already-installed", "the data folder is not empty; nothing was changed")


def _check_nobodys(store: Store, keyring: Keyring) -> None:
    """Refuse shared databases of which restoring was completed, here or from another machine: somebody may use them by now."""
    shared = shared_in(store, keyring)
    if shared and all(store.owner() is not None for store in shared):
        keyring.store.close()
        store.close()
        raise SetupError(
            "already-installed",
            f"these databases were restored before. Nothing was changed. If that was from here, remove {RESTORING} from the data folder",
        )


def _clear(data: Path) -> None:
    clear(data)
    (data / GENESIS_FILE).parent.mkdir(mode=0o700)


def _unpack(file: Path, configuration: Configuration, store: Store, chunks: ChunkStore) -> dict[str, Any]:
    """Unpack a backup; its header."""
    data = configuration.data
    digests: dict[str, str] = {}
    texts: dict[str, Any] = {HEADER: {}, DIGESTS: None}
    try:
        with file.open("rb") as stream, tarfile.open(fileobj=stream, mode="r|", bufsize=BLOCK) as tar:
            for member in tar:
                content = tar.extractfile(member)
                if content is None or member.name in digests:
                    raise _DAMAGED
                if member.name == STORE:
                    digests[STORE] = _unpack_store(content, data, store)
                    continue
                body = content.read(min(member.size, _MAX_TEXT))
                digests[member.name] = hashlib.sha256(body).hexdigest()
                if member.name in texts:
                    texts[member.name] = json.loads(body)
                elif not _leads_elsewhere(member.name, body, configuration):
                    _place(member.name, body, data, chunks, texts[HEADER]["day"])
    except (tarfile.TarError, EOFError, KeyError, TypeError, ValueError) as error:
        raise _DAMAGED from error
    digests.pop(DIGESTS, None)
    if texts[HEADER].get("version") != VERSION or texts[DIGESTS] != digests or STORE not in digests:
        raise _DAMAGED
    header: dict[str, Any] = texts[HEADER]
    return header


def _unpack_store(content: IO[bytes], data: Path, store: Store) -> str:
    """Make a copy of the database the database; the copy's SHA-256."""
    copy, digest = data / STORE_COPY, hashlib.sha256()
    with writing_durably(copy) as stream:
        for block in blocks(content):
            digest.update(block)
            stream.write(block)
    store.copy_from(copy)
    copy.unlink()
    return digest.hexdigest()


def _leads_elsewhere(name: str, body: bytes, configuration: Configuration) -> bool:
    """Whether this is a configuration that names other databases or objects than what is restored comes to: perhaps those of a server
    that runs, whose objects this one would sweep, or destroy with itself.
    """
    if name != CONFIGURATION_FILE:
        return False
    storage = tomllib.loads(body.decode("utf-8")).get("storage", {})
    return any(storage.get(key, "") != getattr(configuration.storage, key) for key in _PLACES)


def _place(name: str, body: bytes, data: Path, chunks: ChunkStore, day: int) -> None:
    """Put a small file or a chunk where it belongs; nothing else is in a backup."""
    chunk = _CHUNK.fullmatch(name)
    if chunk and len(body) == chunks.sealed_size:
        chunks.put(bytes.fromhex(chunk[1]), int(chunk[2]), body, day)
    elif name not in BACKED_UP:
        raise _DAMAGED
    elif not (data / name).exists():  # the configuration may be there, for this machine
        write_durably(data / name, body)


def _take_keyring(keyring: Keyring, copy: Path | None, data: Path) -> None:
    """Make a copy the keyring; or a keyring that is left of a lost installation, with its log beside it."""
    if copy is None:
        return  # an empty one is made by the migration
    own = data / KEYRING_COPY
    try:
        if Path(f"{copy}-wal").exists():
            left = SqliteStore(copy, secret=True)
            left.copy_to(own)
            left.close()
        keyring.store.copy_from(own if own.exists() else copy)
        keyring.names(ItemKind.REPLY)
    except (OSError, SQLAlchemyError) as error:
        raise SetupError("not-a-keyring", "this file is not a copy of the keyring, or cannot be read") from error
    destroy_file(own)


def _reconcile(store: Store, keyring: Keyring, chunks: ChunkStore) -> tuple[Items, Items]:
    """Have in both databases what is in both; how many items there were, and how many there are."""
    with store.writing() as connection:
        before = items_in(connection)
        close_and_forget(connection, keyring)
        sweep(connection, keyring, chunks, every_day=True)
        envelopes.recount(connection)
        connection.execute(
            update(envelope_tally).values(settled=day_over(connection))
        )  # a copy is in the order of its keys
        left = items_in(connection)
    bundles.drop_orphans(store, chunks)
    chunks.delete_detached()
    for database in (keyring.store, store):
        database.compact()
        database.truncate_log()
    return before, left
