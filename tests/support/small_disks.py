"""Small file systems in memory, which can be full for real. Only root may mount them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(folder: Path, *options: str) -> Iterator[Path]:
    """A file system with options such as ``size=4m`` or ``nr_inodes=50``, mounted while this lasts."""
    folder.mkdir()
    mounting = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", ",".join(("mode=0700", *options)), "tmpfs", str(folder)],
        capture_output=True,
        text=True,
    )
    if mounting.returncode:
        told = f"a small file system cannot be mounted here: {mounting.stderr.strip() or 'only root may'}"
        if os.geteuid() == 0 and "CI" in os.environ:
            pytest.fail(told)
        pytest.skip(told)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def resize(folder: Path, size: str) -> None:
    """Somebody makes room, or takes a larger disk."""
    subprocess.run(["mount", "-o", f"remount,size={size}", str(folder)], check=True)


def make_read_only(folder: Path) -> None:
    """Nobody may have a file there open for writing."""
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)


def make_larger(folder: Path) -> None:
    """There is room again."""
    subprocess.run(["mount", "-o", "remount,size=16m", str(folder)], check=True)


def fill(folder: Path) -> Path:
    """Write a file until there is no room; the file."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as stream:
        for size in (65_536, 4_096, 1):
            try:
                while stream.write(bytes(size)) == size:
                    pass
            except OSError:
                continue
    return filler


def fill_inodes(folder: Path) -> Path:
    """Make files until there is room for none; their folder."""
    many = folder / "many"
    many.mkdir()
    number = 0
    try:
        while True:
            (many / str(number)).touch()
            number += 1
    except OSError:
        return many
