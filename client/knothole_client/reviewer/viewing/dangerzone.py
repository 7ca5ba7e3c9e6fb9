"""Handing files that were taken out over to Dangerzone, which makes safe PDFs of them in containers without network."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from threading import Thread
from typing import Final

from knothole_client.errors import ClientError
from knothole_client.sandbox import is_installed

PROGRAM: Final = "dangerzone"
MAX_FILES: Final = 200
"""At once."""


def is_here() -> bool:
    """Whether it is on this machine."""
    return is_installed(PROGRAM)


def files_in(folders: Sequence[Path]) -> tuple[Path, ...]:
    """All files in folders, in order; no links."""
    inside = (path for folder in folders for path in sorted(folder.rglob("*")))
    return tuple(path for path in inside if path.is_file() and not path.is_symlink())


def hand_over(files: Sequence[Path]) -> None:
    """Start it with these files. It goes on by itself.

    Raises:
        ClientError: ``dangerzone``: it cannot be started, or there are more files than it can be given at once.
    """
    program = shutil.which(PROGRAM)
    if program is None or not files or len(files) > MAX_FILES:
        raise ClientError("dangerzone", "The files were not handed over to Dangerzone.", "Choose them in Dangerzone.")
    try:
        started = subprocess.Popen(  # noqa: S603 - no shell; the names were made safe when they were written, and each is a whole path
            [program, *(str(file.absolute()) for file in files)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as failed:
        raise ClientError(
            "dangerzone", "The files were not handed over to Dangerzone.", "Choose them in Dangerzone."
        ) from failed
    Thread(target=started.wait, daemon=True, name=PROGRAM).start()
