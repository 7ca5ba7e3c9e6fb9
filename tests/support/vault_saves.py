"""Saves of a vault that fail, as on a disk that is full, or that a power cut tore."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from knothole_client.files import sealed_file
from knothole_client.files.small_changes import PLACES_AT, Places
from knothole_client.reviewer.vault.vault import FILE, PLACE_SIZE


def saves_fail(patch: pytest.MonkeyPatch, fails: Callable[[int], bool] = lambda number: True) -> None:
    """Have saves fail: all, or those of which ``fails`` says so by their number, from 0. Those that do not fail write the file whole."""
    save, count = sealed_file.save_with_places, 0

    def counted(path: Path, *arguments: Any) -> Places:
        nonlocal count
        count += 1
        if fails(count - 1):
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return save(path, *arguments)

    patch.setattr(Places, "put", lambda *_: False)
    patch.setattr(sealed_file, "save_with_places", counted)


def tear(home: Path) -> None:
    """Leave a vault as a power cut may that ends its last save in the middle: one of the two places for small changes does not hold."""
    with (home / FILE).open("r+b") as stream:
        stream.seek(PLACES_AT + PLACE_SIZE // 2)
        stream.write(bytes(512))
