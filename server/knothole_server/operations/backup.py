"""``backup``: one tar file of everything but the keys.

A backup lives long, so it holds no key: each item in it is sealed, and what has been destroyed since cannot be opened by anybody.
The file has, in this order: ``backup.json``; the small files; ``store``, a copy of the database; ``chunks/ID/N``; and ``digests.json``, the
SHA-256 of all the others, without which it is not taken back (``restoring``).
"""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from sqlalchemy import Connection, func, select

from knothole_server.data_folder import BACKED_UP
from knothole_server.desk.calendar import SECONDS_A_DAY, day_of
from knothole_server.durable_files import partial_path, writing_durably
from knothole_server.errors import SetupError
from knothole_server.installation.installation import Installation
from knothole_server.storage import copies
from knothole_server.storage.tables import bundles, envelopes, replies

VERSION: Final = 1
HEADER: Final = "backup.json"
DIGESTS: Final = "digests.json"
STORE: Final = "store"
CHUNKS: Final = "chunks"


@dataclass(frozen=True)
class Items:
    """How many there are."""

    envelopes: int
    replies: int
    bundles: int

    def __str__(self) -> str:
        return f"{self.envelopes} envelopes, {self.replies} replies, {self.bundles} bundles of files"


def items_in(connection: Connection) -> Items:
    """How many items the store has, with or without their keys."""
    counts = (
        connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in (envelopes, replies, bundles)
    )
    return Items(*counts)


def back_up(installation: Installation, out: Path, now: float) -> Items:
    """Write a backup to a new file; what is in it. ``run`` may go on meanwhile.

    Refused with ``SetupError``: ``exists``, and ``out`` if it would lie in the data folder. ``OSError`` if it cannot be written. Then there
    is no file of that name.
    """
    if out.exists():
        raise SetupError("exists", f"{out}: choose another name. Nothing was changed")
    if out.resolve().is_relative_to(installation.configuration.data.resolve()):
        raise SetupError(
            "out", "a backup in the data folder is lost with it: choose another place. Nothing was written"
        )
    copy = partial_path(out.with_name(f"{out.name}.store"))
    copy.unlink(missing_ok=True)
    try:
        installation.store.copy_to(copy)
        with copies.reading_file(copy) as connection:
            items = items_in(connection)
        with writing_durably(out) as stream:
            _Writer(stream, day_of(now)).write(installation, copy)
            copy.unlink()
    finally:
        copy.unlink(missing_ok=True)
    return items


class _Writer:
    """A backup being written."""

    def __init__(self, stream: IO[bytes], day: int) -> None:
        self._tar = tarfile.open(fileobj=stream, mode="w")  # noqa: SIM115 (closed in write)
        self._day = day
        self._digests: dict[str, str] = {}

    def write(self, installation: Installation, copy: Path) -> None:
        header = {"version": VERSION, "day": self._day, "desk": installation.desk_id.hex()}
        self._add(HEADER, json.dumps(header).encode())
        data, chunks = installation.configuration.data, installation.chunks
        for name in BACKED_UP:
            if (data / name).exists():
                self._add(name, (data / name).read_bytes())
        self._add_file(STORE, copy)
        for bundle in sorted(chunks.bundles()):
            for number in sorted(chunks.numbers(bundle)):
                sealed = chunks.read(bundle, number)
                if sealed is not None:  # it may have been destroyed in the meantime
                    self._add(f"{CHUNKS}/{bundle.hex()}/{number}", sealed)
        self._add(DIGESTS, json.dumps(self._digests).encode())
        self._tar.close()

    def _add(self, name: str, content: bytes) -> None:
        self._digests[name] = hashlib.sha256(content).hexdigest()
        self._tar.addfile(self._member(name, len(content)), io.BytesIO(content))

    def _add_file(self, name: str, path: Path) -> None:
        with path.open("rb") as stream:
            self._digests[name] = hashlib.file_digest(stream, "sha256").hexdigest()
            stream.seek(0)
            self._tar.addfile(self._member(name, path.stat().st_size), stream)

    def _member(self, name: str, size: int) -> tarfile.TarInfo:
        member = tarfile.TarInfo(name)
        member.size, member.mode, member.mtime = size, 0o600, self._day * SECONDS_A_DAY
        return member
