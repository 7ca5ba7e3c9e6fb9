"""The note that goes with copies a source's page made (client/web/page/note.js): which files of a bundle are no originals, and what was done with them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import Final

NAME: Final = "about-the-copies.knothole.txt"
MAX_NOTE: Final = 20_000
"""Bytes that are shown; all of it is in the file."""


def is_note(name: str | PurePath) -> bool:
    """Whether a file is called so; whoever sent it may have written it."""
    return PurePath(name).name == NAME


def notes_in(folder: Path, names: Iterable[PurePath]) -> list[str]:
    """What the notes say among files that were just written into a folder."""
    notes = []
    for name in names:
        if is_note(name):
            with (folder / name).open("rb") as file:
                notes.append(file.read(MAX_NOTE).decode(errors="replace"))
    return notes
