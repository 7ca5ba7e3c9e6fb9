"""Writing so that a power cut leaves the old or the new: after a function here returns, what it wrote is on the disk."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from knothole_client.sentences import Sentence


def says_full(failed: OSError) -> bool:
    """Whether a disk, or what one may have of it, is full."""
    return failed.errno in (errno.ENOSPC, errno.EDQUOT)


def write_durably(path: Path, content: bytes) -> None:
    """Write a private file so that after a power cut either the old or the new content is there."""
    write_parts_durably(path, [content])


def write_parts_durably(path: Path, parts: Iterable[bytes]) -> None:
    """As :func:`write_durably`, with a content that is never in memory as a whole."""
    with _named(path):
        _write_parts(path, parts)


def _write_parts(path: Path, parts: Iterable[bytes]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    temporary = path.with_name(path.name + ".new")
    temporary.unlink(missing_ok=True)  # what a broken write left; or a link somebody laid, which must not be followed
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            for part in parts:
                stream.write(part)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)  # half a file must not keep a full disk full
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def write_together(files: Mapping[Path, bytes]) -> None:
    """Write several files of which one alone would mislead: if one is refused, none is left."""
    written: list[Path] = []
    try:
        for path, content in files.items():
            write_durably(path, content)
            written.append(path)
    except BaseException:
        for path in written:
            with suppress(OSError):
                path.unlink()
        raise


def append_durably(path: Path, item: bytes) -> None:
    """Add an item to a file of items of its size, durably; half an item that a power cut left is cut off before it."""
    with _named(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab") as stream:
            stream.truncate(stream.tell() - stream.tell() % len(item))
            stream.write(item)
            stream.flush()
            os.fsync(stream.fileno())


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Have an error say which file it is about: one of a write does not."""
    try:
        yield
    except OSError as failed:
        failed.filename = str(path)
        raise


def why_not_written(failed: OSError) -> tuple[str, str]:
    """What the system refused, and what to do about it."""
    which = failed.filename if isinstance(failed.filename, str) else None
    if says_full(failed):
        return (
            Sentence("There is no room left for {file}.", file=which or Sentence("a file")),
            Sentence(
                "Nothing that was saved before is lost. Make room on that disk or stick, or take a larger one, and do the same again."
            ),
        )
    return (
        Sentence(
            "{file} cannot be read or written: {why}.",
            file=which or Sentence("A file"),
            why=Sentence(failed.strerror or "?"),
        ),
        Sentence("Check that it is there, the rights, and the room on the disk."),
    )
