"""``upgrade``: brings an installation of an earlier version to this one.

1. Nobody uses it, it is whole, no later version has been there, and there is room.
2. Both databases are copied into ``before-upgrade-TIME`` in the data folder; chunks too (as links, which take no room) if this is the upgrade that seals
   them. This is how to go back. A purge destroys it after 48 hours, because it has keys, and what is destroyed must not come back from it.
3. Migrations; each database in one transaction, so that there is the old one or the new one.
4. What the old ones had in their pages and logs is written over.

If it is interrupted, it is called again. The copy of step 2 is then made again, unless the keyring was migrated already: no former version
has used it since.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from typing import Final

from knothole_server.configuration import Configuration
from knothole_server.data_folder import CHUNKS_FOLDER, KEYRING_FILE, STORE_FILE, UNFINISHED, WAY_BACK
from knothole_server.durable_files import destroy_file, sync_folder
from knothole_server.errors import SetupError
from knothole_server.installation.installation import (
    NO_KEYRING,
    Installation,
    check_whole,
    make_onion_key,
    open_storage,
    shared_in,
)
from knothole_server.installation.ledger import make_signing_key
from knothole_server.operations.exclusive_use import refuse_if_in_use
from knothole_server.storage import schema
from knothole_server.storage.keyring import Keyring
from knothole_server.storage.sqlite import SqliteStore
from knothole_server.storage.store import Store

KEPT_SECONDS: Final = 48 * 3_600
TIMES_AS_LARGE: Final = 3  # as the database: the copy, the log of the transaction, what is rewritten
_NAME: Final = re.compile(rf"{WAY_BACK}-([0-9]{{1,12}})")  # the time it was made, in seconds since 1970


def upgrade(configuration: Configuration) -> Path | None:
    """Upgrade; where the way back is, or nothing if there was nothing to do.

    Refused with ``SetupError``: ``in-use``, ``schema-version`` (made by a later version), ``no-keyring``, ``disk``, and as by ``Installation``.
    """
    data = configuration.data
    check_whole(configuration)
    refuse_if_in_use(path for path in (data / STORE_FILE, data / KEYRING_FILE) if path.exists())  # step 1
    store, keyring, _ = open_storage(configuration)
    try:
        if not (data / KEYRING_FILE).exists():
            if schema.revision(store) not in schema.WITHOUT_KEYRING:
                raise SetupError("no-keyring", NO_KEYRING)
            (data / KEYRING_FILE).touch(mode=0o600)
        if not schema.is_known(store, keyring):
            raise SetupError("schema-version", "a later version of knothole-server made this. Nothing was changed")
        if schema.is_current(store, keyring):
            kept = max(made(data), default=None)  # of an upgrade that was interrupted after step 3
        else:
            kept = _keep(data, store, keyring, configuration.clock())  # step 2
            if schema.revision(store) in schema.WITHOUT_LEDGER:
                make_signing_key(data)
            if schema.revision(store) in schema.WITHOUT_ONION_KEY:
                make_onion_key(data)
            schema.migrate(store, keyring, data)  # step 3
        if kept:
            for database in (keyring.store, store):  # step 4
                database.compact()
                database.truncate_log()
            (kept / UNFINISHED).unlink(missing_ok=True)
            sync_folder(kept)
        return kept
    finally:
        keyring.store.close()
        store.close()


def upgrade_shared(configuration: Configuration) -> bool:
    """Bring databases of PostgreSQL to this version, in one transaction each; whether there was anything to do. How to go back is its own
    tools' (``pg_dump``). Refused as :func:`upgrade` is.
    """
    opened = Installation(configuration)
    try:
        if any(store.has_others() for store in shared_in(opened.store, opened.keyring)):
            raise SetupError("in-use", "stop the servers of all machines first. Nothing was changed")
        opened.check_owner()
        if not schema.is_known(opened.store, opened.keyring):
            raise SetupError("schema-version", "a later version of knothole-server made this. Nothing was changed")
        if schema.is_current(opened.store, opened.keyring):
            return False
        schema.migrate(opened.store, opened.keyring, configuration.data)
        return True
    finally:
        opened.close()


def made(data: Path) -> dict[Path, int]:
    """The ways back there are, and when each was made: seconds since 1970."""
    matches = {path: _NAME.fullmatch(path.name) for path in data.glob(f"{WAY_BACK}-*")}
    return {path: int(match[1]) for path, match in matches.items() if match}


def destroy_ways_back(data: Path, now: float) -> None:
    """Destroy those older than 48 hours, or from a time to come."""
    for folder, when in made(data).items():
        if not 0 <= int(now) - when < KEPT_SECONDS:
            _destroy(folder)


def _keep(data: Path, store: Store, keyring: Keyring, now: float) -> Path:
    for folder in made(data):
        migrated = _revision(folder / KEYRING_FILE) != schema.revision(keyring.store)
        if migrated and (folder / UNFINISHED).exists() and _revision(folder / STORE_FILE) == schema.revision(store):
            return folder  # of an upgrade that was interrupted: it has all there was
        _destroy(folder)  # perhaps somebody went back to it, and more has come since
    _check_room(data)
    half, whole = data / f".{WAY_BACK}", data / f"{WAY_BACK}-{int(now)}"
    _destroy(half)
    half.mkdir(mode=0o700)
    store.copy_to(half / STORE_FILE)
    if schema.revision(keyring.store) is None:
        _link_chunks(data / CHUNKS_FOLDER, half / CHUNKS_FOLDER)
    else:
        keyring.store.copy_to(half / KEYRING_FILE)
    (half / UNFINISHED).touch(mode=0o600)
    sync_folder(half)
    half.rename(whole)
    sync_folder(data)
    return whole


def _revision(file: Path) -> str | None:
    if not file.exists():  # from before there was a keyring
        return None
    copy = SqliteStore(file)
    try:
        return schema.revision(copy)
    finally:
        copy.close()


def _check_room(data: Path) -> None:
    needed = TIMES_AS_LARGE * sum(path.stat().st_size for path in data.glob(f"{STORE_FILE}*"))
    if shutil.disk_usage(data).free < needed:
        raise SetupError("disk", f"an upgrade needs {needed:,} bytes of free room on the disk. Nothing was changed")


def _link_chunks(chunks: Path, links: Path) -> None:
    for path in chunks.glob("*/*"):
        link = links / path.parent.name / path.name
        link.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.link(path, link)


def _destroy(folder: Path) -> None:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.stat().st_nlink == 1:  # a chunk that was not sealed yet is still the server's own
            destroy_file(path)
    shutil.rmtree(folder, ignore_errors=True)
