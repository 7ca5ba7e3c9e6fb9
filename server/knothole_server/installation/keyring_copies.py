"""Copies of the keyring of the last 48 hours, for the day ``keyring.db`` is lost. Long-lived backups have no keys, and these do not live long.

A copy still has the keys of what was destroyed since it was made. So the purge, when it has destroyed something, puts a new copy in the
place of all that are there: what the operator has carried elsewhere is the only place where keys outlive their items, for 48 hours.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from knothole_server.durable_files import destroy_file, make_folder, partial_path, sync_folder
from knothole_server.storage.keyring import Keyring

KEPT_SECONDS: Final = 48 * 3_600
EVERY_SECONDS: Final = 6 * 3_600  # what came since the newest copy is lost with the keyring
_NAME: Final = re.compile(r"keyring-([0-9]{1,12})\.db")  # the time it was made, in seconds since 1970
_LEFT: Final = re.compile(r"\.keyring-[0-9]+\.db\.half.*|keyring-[0-9]+\.db-(wal|shm|journal)")


def copies_in(folder: Path) -> dict[Path, int]:
    """The copies in a folder, and when each was made: seconds since 1970."""
    matches = {path: _NAME.fullmatch(path.name) for path in folder.glob("keyring-*.db")}
    return {path: int(match[1]) for path, match in matches.items() if match}


def destroy_copies(folder: Path) -> None:
    """Destroy all copies in a folder, and what is left of those that were interrupted."""
    _destroy_left(folder)
    for path in copies_in(folder):
        destroy_file(path)


def _destroy_left(folder: Path) -> None:
    """Destroy halves of copies, and logs beside copies: they have keys, too."""
    for path in folder.glob("*keyring-*.db*"):
        if _LEFT.fullmatch(path.name):
            destroy_file(path)


class KeyringCopies:
    """The copies in one folder."""

    def __init__(self, folder: Path, keyring: Keyring) -> None:
        """``folder`` is made when the first copy is."""
        self._folder = folder
        self._keyring = keyring

    def made(self) -> dict[Path, int]:
        """The copies there are, and when each was made: seconds since 1970."""
        return copies_in(self._folder)

    def is_due(self, now: float) -> bool:
        """Whether the newest copy is old, or one is older than it may be."""
        ages = [now - made for made in self.made().values()]
        return not ages or min(ages) >= EVERY_SECONDS or not all(0 <= age < KEPT_SECONDS for age in ages)

    def make(self, now: float) -> Path:
        """Make a copy, then destroy those that are too old, or of a time to come (the clock was wrong); the new one."""
        new = self._copy(now)
        for path, made in self.made().items():
            if not 0 <= int(now) - made < KEPT_SECONDS:
                destroy_file(path)
        return new

    def renew(self, now: float) -> None:
        """Put a new copy in the place of all there are, if there are any."""
        _destroy_left(self._folder)
        old = self.made()
        if old:
            new = self._copy(now)
            for path in old.keys() - {new}:
                destroy_file(path)

    def _copy(self, now: float) -> Path:
        make_folder(self._folder)
        path = self._folder / f"keyring-{int(now)}.db"
        _destroy_left(self._folder)
        destroy_file(path)
        half = partial_path(path)
        try:
            self._keyring.store.copy_to(half)
            half.rename(path)
        except BaseException:
            _destroy_left(self._folder)
            raise
        sync_folder(self._folder)
        return path
