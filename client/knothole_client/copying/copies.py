"""Where a copy to publish is written: under a name that says what it is, whole or not at all, and never over another file."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from knothole_client.errors import UsageError
from knothole_client.sentences import Sentence


def path_of_copy(original: Path, how: str, ending: str | None = None, folder: Path | None = None) -> Path:
    """``photo.jpg`` becomes ``photo.cleaned.jpg``, beside it if no folder was chosen.

    Raises:
        UsageError: ``exists``.
    """
    suffix = original.suffix if ending is None else f".{ending}"
    target = (folder or original.parent) / f"{original.stem}.{how}{suffix}"
    if os.path.lexists(target):
        raise _exists(target)
    return target


def write_copy(target: Path, content: bytes) -> None:
    """Write a new file that nobody else can read. Under its name it is whole, after a power cut too.

    Raises:
        UsageError: ``disk``, ``exists``.
    """
    temporary = target.with_name(f"{target.name}.{secrets.token_hex(4)}")
    try:
        file = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
        try:
            with os.fdopen(file, "wb") as written:
                written.write(content)
                written.flush()
                os.fsync(written.fileno())
            _name(temporary, target)
        finally:
            temporary.unlink(missing_ok=True)
    except FileExistsError as there:
        raise _exists(target) from there
    except OSError as failed:
        raise UsageError(
            "disk",
            Sentence("{name} cannot be written: {why}.", name=target.name, why=Sentence(failed.strerror or "")),
            "Make room, or copy the original to a folder where you may write, under a short name.",
        ) from failed


def _name(temporary: Path, target: Path) -> None:
    """Give a file its name, unless another has it."""
    try:
        os.link(temporary, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:  # a stick may know no second name for a file
        if os.path.lexists(target):
            raise FileExistsError from None
        temporary.rename(target)


def write_copies(files: Mapping[Path, bytes]) -> None:
    """Write the copies of one file; if one is refused, none is left.

    Raises:
        UsageError: ``disk``, ``exists``.
    """
    written: list[Path] = []
    try:
        for target, content in files.items():
            write_copy(target, content)
            written.append(target)
    except BaseException:
        for target in written:
            with suppress(OSError):
                target.unlink()
        raise


def _exists(target: Path) -> UsageError:
    return UsageError("exists", Sentence("{name} is there already.", name=target.name), "Move it away, or delete it.")
