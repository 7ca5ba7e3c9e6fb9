"""Files that are there, whole, after a power cut; and files that are not there any more."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

BLOCK: Final = 1_048_576  # bytes read or written at once


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_folder(folder: Path) -> None:
    """Make a private folder, and those above it that are missing, durably."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir(mode=0o700, exist_ok=True)
        sync_folder(one.parent)


def sync_file(path: Path) -> None:
    """Make what is in a file durable."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def writing_durably(path: Path) -> Iterator[IO[bytes]]:
    """Write a private file, which takes the place of a former one at once when this ends without an error."""
    half = partial_path(path)
    descriptor = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        half.rename(path)
    except BaseException:
        half.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def partial_path(path: Path) -> Path:
    """Where a file lies while it is written; a crash may leave it."""
    return path.with_name(f".{path.name}.half")


def write_durably(path: Path, content: bytes) -> None:
    """Write a private file at once, in the place of a former one."""
    with writing_durably(path) as stream:
        stream.write(content)


def copy_durably(source: Path, target: Path) -> None:
    """Copy a file, in the place of a former one."""
    with source.open("rb") as original, writing_durably(target) as copy:
        for block in blocks(original):
            copy.write(block)


def blocks(stream: IO[bytes]) -> Iterator[bytes]:
    """What is in a stream, in pieces."""
    while block := stream.read(BLOCK):
        yield block


def destroy_file(path: Path) -> None:
    """Overwrite a file with zeros before its name goes. What the disk keeps of it elsewhere is not ours to promise."""
    try:
        with path.open("rb+") as stream:
            left = os.fstat(stream.fileno()).st_size
            while left > 0:
                left -= stream.write(bytes(min(left, BLOCK)))
            stream.flush()
            os.fsync(stream.fileno())
    except FileNotFoundError:
        return
    path.unlink(missing_ok=True)
    sync_folder(path.parent)
