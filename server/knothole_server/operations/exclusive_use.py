"""Whether anybody has a database open."""

from __future__ import annotations

import fcntl
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from knothole_server.errors import SetupError

_SHARED_FIRST: Final = 0x40000002  # where SQLite locks a database file for reading, and how many bytes
_SHARED_SIZE: Final = 510


def refuse_if_in_use(databases: Iterable[Path]) -> None:
    """Refuse with ``SetupError`` ``in-use`` while a server, or another command, runs on them.

    Whoever has a database open in WAL mode keeps SQLite's shared lock on it, also while doing nothing. The lock is tried without SQLite,
    which would delete the log on closing, and leave its bytes on the disk.
    """
    for path in databases:
        with path.open("r+b") as stream:
            try:
                fcntl.lockf(stream, fcntl.LOCK_EX | fcntl.LOCK_NB, _SHARED_SIZE, _SHARED_FIRST)
            except OSError as error:
                raise SetupError("in-use", "stop the server first. Nothing was changed") from error
