"""Chunks of bundles on the file system: ``DATA/chunks/ID/N``. Durable before anybody is told, never overwritten, and dated to the day only."""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from knothole_server.desk.calendar import SECONDS_A_DAY
from knothole_server.errors import KnotholeServerError

FOLDER: Final = "chunks"
CHUNK_SIZE: Final = 1_048_576  # bytes
COUNTS: Final = frozenset({1 << k for k in range(17)} | {3 << k for k in range(15)})  # chunks a bundle may have
COUNT_LIMIT: Final = max(COUNTS)
_NUMBER: Final = re.compile(r"0|[1-9][0-9]{0,4}")
_ID: Final = re.compile(r"[0-9a-f]{64}")


class ChunkStore:
    """The chunks of an installation."""

    def __init__(self, data: Path) -> None:
        """``data``: the installation's folder."""
        self._path = data / FOLDER

    def put(self, bundle: bytes, number: int, chunk: bytes, day: int) -> None:
        """Store a chunk. Returns when it is durable; the same chunk again changes nothing.

        Refused with ``conflict`` if other bytes are there. ``OSError`` if it cannot be written; then nothing is there.
        """
        folder = self._folder(bundle)
        self._make(folder, day)
        final = folder / str(number)
        half = folder / f".{secrets.token_hex(8)}"
        try:
            self._write(half, chunk, day)
            os.link(half, final)  # fails where a rename would overwrite
        except FileExistsError:
            if final.read_bytes() != chunk:
                raise KnotholeServerError("conflict") from None
        finally:
            half.unlink(missing_ok=True)
            _date(folder, day)
        _sync(folder)

    def read(self, bundle: bytes, number: int) -> bytes | None:
        """A chunk, if it is there."""
        try:
            return (self._folder(bundle) / str(number)).read_bytes()
        except FileNotFoundError:
            return None

    def numbers(self, bundle: bytes) -> set[int]:
        """The chunks that are there."""
        try:
            with os.scandir(self._folder(bundle)) as entries:
                return {int(entry.name) for entry in entries if _NUMBER.fullmatch(entry.name)}
        except FileNotFoundError:
            return set()

    def put_aside(self, bundle: bytes) -> None:
        """Take a bundle's chunks away, in no time."""
        with suppress(FileNotFoundError):
            self._folder(bundle).rename(self._path / f".{secrets.token_hex(8)}")

    def drop_aside(self) -> None:
        """Delete what was put aside: 10 seconds for 20 GB. Nobody has to wait meanwhile."""
        for aside in self._path.glob(".*"):
            shutil.rmtree(aside, ignore_errors=True)  # what is left goes with the next purge

    def bundles(self) -> Iterator[bytes]:
        """The bundles of which there is a folder."""
        if self._path.is_dir():
            yield from (bytes.fromhex(one.name) for one in self._path.iterdir() if _ID.fullmatch(one.name))

    def drop_halves(self, before: float) -> None:
        """Delete what a broken write left before a time, in seconds since 1970."""
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
            _date(self._path, day)
        _sync(self._path)  # also for a folder that is there: whoever made it may not have come to this yet
        _sync(self._path.parent)

    def _write(self, path: Path, chunk: bytes, day: int) -> None:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(chunk)
            stream.flush()
            _date(descriptor, day)
            os.fsync(descriptor)


def _date(path: Path | int, day: int) -> None:
    """Date a file or folder to the start of a day: not the time of an upload."""
    os.utime(path, (day * SECONDS_A_DAY, day * SECONDS_A_DAY))


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
