"""Bytes in memory that the kernel can send by itself: no copy for each client, however many there are and however slowly they read."""

from __future__ import annotations

import os
from typing import Final

_NAME: Final = "knothole"  # which only this process's own files under /proc show


class MemoryFile:
    """A file of no folder. It goes with whoever holds it last, at the latest with the process."""

    _descriptor = -1

    def __init__(self, body: bytes) -> None:
        """Never changed afterwards."""
        self._size = len(body)
        self._descriptor = os.memfd_create(_NAME)
        with open(self._descriptor, "wb", closefd=False) as stream:
            stream.write(body)
        os.lseek(self._descriptor, 0, os.SEEK_SET)  # gunicorn sends from there

    def __len__(self) -> int:
        return self._size

    def __del__(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)

    def fileno(self) -> int:
        """Its descriptor. Read from it at places of your own: others have it, too."""
        return self._descriptor

    def body(self) -> bytes:
        """A copy of all of it."""
        return os.pread(self._descriptor, self._size, 0)
