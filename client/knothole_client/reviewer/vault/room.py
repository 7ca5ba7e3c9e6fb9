"""Whether this machine has room for a vault: it is in memory as a whole, and a save writes the new file beside the old one."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from knothole_client.errors import ClientError
from knothole_client.files.sealed_file import padded_size
from knothole_client.sentences import Sentence

MEMORY_KEPT: Final = 128 * 1024 * 1024  # bytes for the next envelopes, a save, and the machine
DISK_KEPT: Final = 64 * 1024 * 1024
_MEMORY: Final = Path("/proc/meminfo")


def short_of(folder: Path, size: int) -> str | None:
    """What there is too little of to take more into a vault of ``size`` bytes in a folder, as people say it."""
    if memory_left() < MEMORY_KEPT:
        return Sentence("in memory")
    if shutil.disk_usage(folder).free < padded_size(size) + DISK_KEPT:
        return Sentence("on the disk")
    return None


def expect(size: int) -> None:
    """Whether a vault of a file of ``size`` bytes can be opened here.

    Raises:
        ClientError: ``memory``.
    """
    left = memory_left()
    if size > left:
        raise ClientError(
            "memory",
            Sentence(
                "This vault needs {size:,} MiB of memory, and {left:,} are free.", size=size >> 20, left=left >> 20
            ),
            "Close other programs, or open it on a machine that has more.",
        )


def memory_left() -> int:
    """Bytes of memory that programs can still have, by Linux; elsewhere that is not asked."""
    try:
        lines = _MEMORY.read_text().splitlines()
    except OSError:
        return 2**63
    found = {name: int(value.split()[0]) for name, _, value in (line.partition(":") for line in lines)}
    return 1024 * (found.get("MemAvailable", 2**53) + found.get("SwapFree", 0))
