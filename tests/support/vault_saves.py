"""Saves of a vault that fail, as on a disk that is full."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from knothole_client.files import sealed_file
from knothole_client.files.small_changes import Places


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
