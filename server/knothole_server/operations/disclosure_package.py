"""``disclose --out``: exactly what is listed, in one file (tar), with the listing."""

from __future__ import annotations

import io
import json
import os
import sqlite3
import tarfile
import tempfile
from pathlib import Path
from typing import BinaryIO, Final

from knothole_server.data_folder import DATABASE, databases_in, files_in
from knothole_server.desk.calendar import SECONDS_A_DAY, day_of
from knothole_server.errors import SetupError
from knothole_server.installation.installation import Installation
from knothole_server.operations.disclosure import Listing, listing_of, shared_databases, tables_in
from knothole_server.storage.chunks import Found, SharedChunkStore
from knothole_server.storage.copies import unpack_keys

LISTING: Final = "listing.json"
FOLDER: Final = "data"  # in the package: what lies in the data folder
SHARED: Final = "shared"  # in the package: what lies elsewhere
_BESIDE: Final = tuple(f"{DATABASE}-{end}" for end in ("wal", "shm", "journal"))  # is in the copy of its database


def pack(installation: Installation, out: Path) -> Listing:
    """Write everything into a new file ``out`` that only its owner can read; what is in it.

    1. Databases are copied as of one moment each, beside ``out``, with what is on its way into them; those of PostgreSQL as files of
       SQLite's. The server may be running.
    2. Files go in as they are. One that is deleted meanwhile is not listed.
    3. The listing, of exactly what went in, comes last.

    Refused with ``SetupError`` if ``out`` is there already or lies in the data folder. Whatever fails, no half of a package stays.
    """
    data = installation.configuration.data.resolve()
    if out.resolve().is_relative_to(data):
        raise SetupError(
            "out", "the package would contain itself: choose a place outside the data folder. Nothing was written"
        )
    try:
        descriptor = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise SetupError("out", "this file exists already. Nothing was written") from error
    try:
        with os.fdopen(descriptor, "wb") as stream, tempfile.TemporaryDirectory(dir=out.resolve().parent) as beside:
            listing = _write(installation, stream, Path(beside))
            stream.flush()
            os.fsync(stream.fileno())
    except BaseException:
        out.unlink()
        raise
    return listing


def _write(installation: Installation, stream: BinaryIO, beside: Path) -> Listing:
    data = installation.configuration.data
    today = day_of(installation.clock()) * SECONDS_A_DAY
    copies = {path: _copy(path, beside / path.name) for path in databases_in(data)}  # step 1
    shared = {f"{name}{DATABASE}": store for name, store in shared_databases(installation).items()}
    for name, store in shared.items():
        store.copy_to(beside / name)
        unpack_keys(beside / name)
    with tarfile.open(fileobj=stream, mode="w") as package:
        for name in shared:
            package.add(beside / name, f"{SHARED}/{name}", recursive=False, filter=_anonymous)
        packed = []
        for path in files_in(data):  # step 2
            if path.name.endswith(_BESIDE) and path.parent == data:
                continue
            try:
                name = f"{FOLDER}/{path.relative_to(data).as_posix()}"
                package.add(copies.get(path, path), name, recursive=False, filter=_anonymous)
            except FileNotFoundError:
                continue
            packed.append(path)
        tables = [kind for name in shared for kind in tables_in(name, beside / name)]
        chunks = installation.chunks
        objects = _pack_objects(chunks, package) if isinstance(chunks, SharedChunkStore) else []
        listing = listing_of(installation, packed, copies, tables, objects)  # step 3
        text = json.dumps(listing.as_json(), indent=1).encode()
        member = tarfile.TarInfo(LISTING)
        member.size, member.mode, member.mtime = len(text), 0o600, today
        package.addfile(member, io.BytesIO(text))
    return listing


def _pack_objects(chunks: SharedChunkStore, package: tarfile.TarFile) -> list[Found]:
    """Pack what is in the object store; what was."""
    packed = []
    for item in chunks.everything():
        try:
            content = chunks.fetch(item.name)
        except FileNotFoundError:
            continue
        member = tarfile.TarInfo(f"{SHARED}/{item.name}")
        member.size, member.mode, member.mtime = len(content), 0o600, int(item.modified)
        package.addfile(_anonymous(member), io.BytesIO(content))
        packed.append(item._replace(size=len(content)))
    return packed


def _copy(path: Path, copy: Path) -> Path:
    source, target = sqlite3.connect(f"file:{path}?mode=ro", uri=True), sqlite3.connect(copy)
    try:
        source.backup(target)
    finally:
        source.close()
        target.close()
    return copy


def _anonymous(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """Without the name of the account the server runs under, and dated to the day."""
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    member.mtime = member.mtime // SECONDS_A_DAY * SECONDS_A_DAY
    return member
