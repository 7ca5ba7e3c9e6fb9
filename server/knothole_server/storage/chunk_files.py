"""Chunks of bundles on the file system: ``DATA/chunks/ID/N``. Durable before anybody gets an answer, never overwritten, and dated to the day only."""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from knothole_server.data_folder import CHUNKS_FOLDER
from knothole_server.desk.calendar import SECONDS_A_DAY
from knothole_server.durable_files import create_durably, sync_folder
from knothole_server.storage.chunks import SEALED_SIZE, ChunkStore

NUMBER: Final = re.compile(r"0|[1-9][0-9]{0,4}")
BUNDLE: Final = re.compile(r"[0-9a-f]{64}")


class ChunkFiles(ChunkStore):
    """The chunks of an installation, one file each. A file of another size than all have is none."""

    def __init__(self, data: Path, sealed_size: int = SEALED_SIZE) -> None:
        """``data``: the installation's folder."""
        super().__init__(sealed_size)
        self._path = data / CHUNKS_FOLDER

    def put(self, bundle: bytes, number: int, sealed: bytes, day: int, begun: bool = False) -> bool:
        folder = self._folder(bundle)
        if not begun or not folder.is_dir():
            self._make(folder, day)
        return create_durably(folder / str(number), sealed, day * SECONDS_A_DAY, self._is_cut_short)

    def read(self, bundle: bytes, number: int) -> bytes | None:
        try:
            sealed = (self._folder(bundle) / str(number)).read_bytes()
        except FileNotFoundError:
            return None
        return sealed if len(sealed) == self.sealed_size else None

    def drop(self, bundle: bytes, number: int) -> None:
        (self._folder(bundle) / str(number)).unlink(missing_ok=True)

    def numbers(self, bundle: bytes) -> set[int]:
        try:
            with os.scandir(self._folder(bundle)) as entries:
                return {
                    int(entry.name)
                    for entry in entries
                    if NUMBER.fullmatch(entry.name) and entry.stat().st_size == self.sealed_size
                }
        except FileNotFoundError:
            return set()

    def detach(self, bundle: bytes) -> bool:
        """The folder gets another name, durably."""
        with suppress(FileNotFoundError):
            self._folder(bundle).rename(self._path / f".{secrets.token_hex(8)}")
            sync_folder(self._path)
        return True

    def delete_detached(self) -> None:
        """10 seconds for 20 GB."""
        for aside in self._path.glob(".*"):
            shutil.rmtree(aside, ignore_errors=True)  # what is left goes with the next purge

    def bundles(self) -> Iterator[bytes]:
        """Those of which there is a folder."""
        if self._path.is_dir():
            yield from (bytes.fromhex(folder.name) for folder in self._path.iterdir() if BUNDLE.fullmatch(folder.name))

    def delete_partial(self, before: float) -> None:
        for half in self._path.glob("*/.*"):
            with suppress(FileNotFoundError):  # it was finished in the meantime
                if half.stat().st_ctime < before:
                    half.unlink()

    def free_bytes(self) -> int:
        """What the file system has left."""
        status = os.statvfs(self._path if self._path.exists() else self._path.parent)
        return status.f_bavail * status.f_frsize

    def _folder(self, bundle: bytes) -> Path:
        return self._path / bundle.hex()

    def _make(self, folder: Path, day: int) -> None:
        self._path.mkdir(mode=0o700, exist_ok=True)
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700)
            os.utime(self._path, (day * SECONDS_A_DAY, day * SECONDS_A_DAY))  # not the time of an upload
        # Also for a folder that is there: whoever made it may not have come to this yet, as long as no chunk is durable.
        sync_folder(self._path)
        sync_folder(self._path.parent)

    def _is_cut_short(self, path: Path) -> bool:
        """Whether there is a file cut short: by a power cut on a disk that lies, or by what a disk does of itself."""
        try:
            return path.stat().st_size != self.sealed_size
        except FileNotFoundError:
            return False
