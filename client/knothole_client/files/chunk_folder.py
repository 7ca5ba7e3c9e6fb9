"""A folder of bundles' chunks as they came: ciphertext, one file a chunk, ``ID/N``. On a stick, and beside the vault."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from knothole_client.files.durable import write_durably
from knothole_client.protocol.bundle import CHUNK_SIZE, MAX_COUNT

_ID: Final = re.compile("[0-9a-f]{64}")
_NUMBER: Final = re.compile("0|[1-9][0-9]{0,4}")


@dataclass(frozen=True)
class ChunkFolder:
    """The layout above. What is not named like an id and a number, or has another size, is not there."""

    path: Path

    def ids(self) -> list[bytes]:
        """The bundles of which there is a folder."""
        names = [path.name for path in self.path.iterdir()] if self.path.is_dir() else []
        return sorted(bytes.fromhex(name) for name in names if _ID.fullmatch(name))

    def numbers(self, bundle: bytes) -> set[int]:
        """The chunks of a bundle that are here, whole."""
        folder = self.path / bundle.hex()
        if not folder.is_dir():
            return set()
        with os.scandir(folder) as entries:
            whole = [
                int(entry.name)
                for entry in entries
                if _NUMBER.fullmatch(entry.name) and entry.stat().st_size == CHUNK_SIZE
            ]
        return {number for number in whole if number < MAX_COUNT}

    def read(self, bundle: bytes, number: int) -> bytes | None:
        """A chunk, if it is here."""
        try:
            with self.file(bundle, number).open("rb") as stream:
                return stream.read(CHUNK_SIZE + 1)
        except FileNotFoundError:
            return None

    def write(self, bundle: bytes, number: int, chunk: bytes) -> None:
        """Keep a chunk, durably."""
        write_durably(self.file(bundle, number), chunk)

    def take(self, other: ChunkFolder, bundle: bytes) -> None:
        """Have all chunks of a bundle that another folder has: by a link where both are on one disk, else by a copy."""
        for number in sorted(other.numbers(bundle) - self.numbers(bundle)):
            if not self.link(other, bundle, number):
                self.write(bundle, number, other.read(bundle, number) or b"")

    def link(self, other: ChunkFolder, bundle: bytes, number: int) -> bool:
        """Have a chunk by a link; whether both folders are on one disk that can do that."""
        target = self.file(bundle, number)
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        target.unlink(missing_ok=True)  # one of another size, left by a power cut
        try:
            os.link(other.file(bundle, number), target)
        except OSError:
            return False
        return True

    def drop(self, bundle: bytes) -> None:
        """Take a bundle away."""
        shutil.rmtree(self.path / bundle.hex(), ignore_errors=True)

    def drop_others(self, wanted: Collection[bytes], before: float) -> None:
        """Take away what is not wanted and was last written to before a time, in seconds since 1970."""
        for bundle in self.ids():
            if bundle not in wanted and (self.path / bundle.hex()).stat().st_mtime < before:
                self.drop(bundle)

    def file(self, bundle: bytes, number: int) -> Path:
        """Where a chunk is, or would be."""
        return self.path / bundle.hex() / str(number)
