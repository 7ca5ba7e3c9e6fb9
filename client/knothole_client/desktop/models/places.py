"""Where a vault is, or will be: looked at before anything is written there, and remembered nowhere."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from knothole_client.desktop.models import sticks
from knothole_client.desktop.models.first_day import has_vault
from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.reviewer.vault.vault import FILE
from knothole_client.rounds.stick import read_stick
from knothole_client.scrubbing import scrub

WITHOUT_RIGHTS: Final = ("vfat", "msdos", "exfat", "ntfs", "ntfs3", "fuseblk")
"""File systems that keep nobody from a file."""
OVER_A_NETWORK: Final = ("nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "davfs", "fuse.davfs2", "fuse.rclone")
IN_MEMORY: Final = ("tmpfs", "ramfs")
OTHERS_WRITE: Final = 0o002
STICKY: Final = 0o1000
"""Of a folder: others can write into it, and not delete what is not theirs."""


@dataclass(frozen=True)
class Place:
    """A folder that a person chose for their vault."""

    home: Path
    """What ``--home`` would name."""
    has_vault: bool
    cautions: tuple[str, ...]
    """Words for what is unsafe there: ``place.caution.WORD`` of the catalogue."""


def look_at(folder: Path, mounts: Path = sticks.MOUNTS) -> Place:
    """Look whether a vault can be, or is, in a folder. Nothing is written. May wait for a worn stick: not for the window's thread.

    Raises:
        RefusedError: ``place-is-stick``, ``not-writable``.
    """
    folder = folder.resolve()
    home = folder.parent if (folder / FILE).is_file() and folder.name == "reviewer" else folder
    if has_vault(home):
        return Place(home, True, tuple(_cautions(home, mounts)))
    if read_stick(home) is not None:
        raise RefusedError("place-is-stick", scrub(str(folder)), "")
    if not home.is_dir() or not os.access(home, os.W_OK | os.X_OK):
        raise RefusedError("not-writable", scrub(str(folder)), "")
    return Place(home, False, tuple(_cautions(home, mounts)))


def _cautions(home: Path, mounts: Path) -> Iterator[str]:
    kind = sticks.file_system(home, mounts)
    for word, kinds in (("rights", WITHOUT_RIGHTS), ("network", OVER_A_NETWORK), ("memory", IN_MEMORY)):
        if kind in kinds:
            yield word
    mode = home.stat().st_mode
    if kind not in WITHOUT_RIGHTS and mode & OTHERS_WRITE and not mode & STICKY:
        yield "open"
