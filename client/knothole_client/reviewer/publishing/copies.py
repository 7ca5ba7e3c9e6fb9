"""Where a copy to publish is written: beside the original, under a name that says what it is, and never over another file."""

from __future__ import annotations

import os
from pathlib import Path

from knothole_client.errors import UsageError


def path_of_copy(original: Path, how: str) -> Path:
    """``photo.jpg`` becomes ``photo.cleaned.jpg``.

    Raises:
        UsageError: ``exists``.
    """
    target = original.with_name(f"{original.stem}.{how}{original.suffix}")
    if os.path.lexists(target):
        raise UsageError("exists", f"{target.name} is there already.", "Move it away, or delete it.")
    return target


def write_copy(target: Path, content: bytes) -> None:
    """Write a new file that nobody else can read.

    Raises:
        UsageError: ``disk``, ``exists``.
    """
    begun = False
    try:
        file = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
        begun = True
        with os.fdopen(file, "wb") as written:
            written.write(content)
    except FileExistsError as there:
        raise UsageError("exists", f"{target.name} is there already.", "Move it away, or delete it.") from there
    except OSError as failed:
        if begun:
            target.unlink(missing_ok=True)  # half of it
        raise UsageError(
            "disk",
            f"{target.name} cannot be written: {failed.strerror}.",
            "Make room, or copy the original to a folder where you may write, under a short name.",
        ) from failed
