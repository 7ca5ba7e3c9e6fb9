"""``destroy --all``: the end of an installation.

Keys go first: without them the rest is noise, should anything stop this in the middle. Calling it again goes on.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from knothole_server.configuration import Configuration, read_configuration
from knothole_server.data_folder import (
    BEING_DESTROYED,
    CONFIGURATION_FILE,
    Stage,
    databases_in,
    entry_of,
    files_in,
    stage_of,
)
from knothole_server.desk import compact_json
from knothole_server.desk.signatures import SIGNATURE_SIZE
from knothole_server.durable_files import destroy_file, sync_folder, write_durably
from knothole_server.errors import SetupError
from knothole_server.installation.installation import (
    open_storage,
    read_genesis,
    shared_in,
)
from knothole_server.operations.exclusive_use import refuse_if_in_use
from knothole_server.storage.chunks import SharedChunkStore
from knothole_server.storage.postgresql import PostgresqlStore

NOT_REACHED: Final = (
    "Copies the disk keeps by itself. An SSD writes elsewhere instead of over, and so do file systems with snapshots or copy-on-write."
    " If the disk was encrypted, destroy its key; if not, destroy the disk, or have it erase itself (nvme format --ses=1, hdparm"
    " --security-erase).",
    "What was freed before: what the database and the file system deleted in the past may still lie there. The same helps.",
    "If you use PostgreSQL or an object store: what their disks keep of what they have deleted, archives, replicas, earlier versions. And the"
    " other machines: call this there, too.",
    "Backups, on whatever disk and machine they are. Find them all by your own plan, and destroy them.",
    "Swap, and what the machine's own log says of the server (journalctl --rotate, then --vacuum-time=1s).",
    "The onion services' keys, Tor's and nginx's configuration. Destroy the keys, or somebody else could appear under your address.",
    "What is not here: vaults and couriers of the reviewers, the desk key, what was published and downloaded.",
)


class Desk(NamedTuple):
    """Whose installation is to end."""

    name: str
    desk_id: str


def desk_of(data: Path) -> Desk:
    """Whose installation this is, also when its destruction was interrupted. Refused with ``SetupError`` if it is none."""
    mark = data / BEING_DESTROYED
    genesis = mark.read_bytes() if mark.exists() else read_genesis(data)
    return Desk(str(compact_json.parse(genesis[SIGNATURE_SIZE:])["name"]), hashlib.sha256(genesis).hexdigest())


class Shared(NamedTuple):
    """What of an installation is not in its folder: databases, that of the keys first, and an object store."""

    databases: Sequence[PostgresqlStore] = ()
    chunks: SharedChunkStore | None = None


NOTHING: Final = Shared()


def configuration_of(data: Path, file: Path | None) -> Configuration:
    """The configuration, which says where databases and objects are. One that was being destroyed when this was interrupted says
    nothing any more: they went before it.
    """
    path = file or data / CONFIGURATION_FILE
    if (data / BEING_DESTROYED).exists() and path.exists() and b"\0" in path.read_bytes():
        return Configuration(data)
    return read_configuration(data, file)


def shared_by(configuration: Configuration) -> Shared:
    """What of an installation is not in its folder."""
    store, keyring, chunks = open_storage(configuration)
    return Shared(shared_in(store, keyring), chunks if isinstance(chunks, SharedChunkStore) else None)


def destroy(data: Path, progress: Callable[[Path], None], shared: Shared = NOTHING) -> list[Path]:
    """Destroy an installation; the folders that are left because another file system is mounted there. If there is something in one that is
    not Knothole's own, it is not destroyed, and the genesis and the mark stay, so that this can be called again.

    1. What is ``shared`` is this desk's (``SetupError``, ``another-installation``), and nobody uses the database (``in-use``).
    2. A mark is set. From here on no server starts, and calling this again goes on.
    3. What is ``shared``: databases, keys first, and objects. Then the server's own key and the keyring, in which every item has its key.
    4. Databases with their logs. 5. Chunks. 6. Whatever else lies there; the genesis and the mark last. Then the folder.

    Every file is overwritten with zeros, made durable, and unlinked. ``OSError`` if something cannot be; then nothing after it was touched.
    """
    desk = desk_of(data).desk_id
    begin(data, shared)
    for store in shared.databases:
        store.drop_all()
    if shared.chunks is not None:  # which is asked now only: it may be gone, and keys must go all the same
        _check_owner(shared.chunks, desk)
        shared.chunks.delete_everything()
    for path in _in_order(data):  # steps 3 to 6
        progress(path)
        _erase(path)
    return _remove_folders(data)


def begin(data: Path, shared: Shared = NOTHING) -> None:
    """Steps 1 and 2 alone, if they have not been done."""
    mark, desk = data / BEING_DESTROYED, desk_of(data).desk_id
    for store in shared.databases:
        _check_owner(store, desk)
        store.close()  # a connection that stayed would be taken for another machine's
    if not mark.exists():
        if not databases_in(data) and not shared.databases:
            raise SetupError(
                "no-installation", "there is no database here: if PostgreSQL has it, name its configuration (--config)"
            )
        refuse_if_in_use(databases_in(data))  # step 1
        if any(store.has_others() for store in shared.databases):
            raise SetupError("in-use", "stop the servers of all machines first. Nothing was destroyed")
        write_durably(mark, read_genesis(data))  # step 2


def _check_owner(shared: PostgresqlStore | SharedChunkStore, desk: str) -> None:
    """Refuse what is marked as another desk's; what is marked as nobody's was destroyed before this was interrupted, or never used."""
    if shared.owner() not in (None, desk):
        raise SetupError(
            "another-installation", "what [storage] names is another desk's: correct it. It was not touched"
        )


def _in_order(data: Path) -> list[Path]:
    foreign = foreign_in(data)
    files = set(files_in(data)) - set(foreign)
    if foreign:
        files = {path for path in files if stage_of(data, path) < Stage.GENESIS}
    return sorted(files, key=lambda path: (stage_of(data, path), path))


def foreign_in(data: Path) -> list[Path]:
    """The files on other file systems that are mounted in the data folder and are not Knothole's own: they are not touched."""
    device = data.stat().st_dev
    return [path for path in files_in(data) if path.lstat().st_dev != device and entry_of(data, path) is None]


def _erase(path: Path) -> None:
    mark = path.name == BEING_DESTROYED  # public, and must be whole as long as it is there
    if path.is_file() and not path.is_symlink() and not mark:
        destroy_file(path)
    else:
        path.unlink()
        sync_folder(path.parent)


def _remove_folders(data: Path) -> list[Path]:
    """Remove the empty folders, deepest first; those that are not."""
    for folder in [*_folders(data), data]:
        with suppress(OSError):  # another file system is mounted there, or lies below
            folder.rmdir()
    return [folder for folder in (*_folders(data), data) if folder.is_mount()]


def _folders(data: Path) -> Iterator[Path]:
    for folder, names, _ in os.walk(data, topdown=False):
        yield from (Path(folder) / name for name in names)
