"""Files that are there, whole, after a power cut; and files that are not there any more."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator
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
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(missing):
        path.mkdir(mode=0o700, exist_ok=True)
        sync_folder(path.parent)


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
    partial = partial_path(path)
    try:
        with _writing(partial, os.O_TRUNC) as stream:
            yield stream
        partial.rename(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def create_durably(
    path: Path,
    content: bytes,
    dated: float | None = None,
    is_void: Callable[[Path], bool] = lambda _: False,
) -> bool:
    """Write a private file if there is none; whether there was none. One that is there stays, unless it ``is_void``. Of several processes
    that call this at once one writes. Durable in either case when this returns.

    ``dated``: the seconds since 1970 that file and folder say they were changed at; otherwise the time of day.
    """
    partial = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        with _writing(partial, os.O_EXCL, dated) as stream:
            stream.write(content)
        if is_void(path):
            partial.rename(path)
        else:
            os.link(partial, path)  # fails where a rename would overwrite
    except FileExistsError:
        return False
    finally:
        partial.unlink(missing_ok=True)
        if dated is not None:
            os.utime(path.parent, (dated, dated))
        sync_folder(path.parent)  # also for a file that is there: whoever wrote it may not have come to this yet
    return True


@contextmanager
def _writing(path: Path, flag: int, dated: float | None = None) -> Iterator[IO[bytes]]:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | flag, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        yield stream
        stream.flush()
        if dated is not None:
            os.utime(descriptor, (dated, dated))
        os.fsync(descriptor)


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
