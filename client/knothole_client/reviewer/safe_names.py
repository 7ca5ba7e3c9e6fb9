"""Names for files from strangers: what a source calls a file is text, and becomes a path only here."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Final

MAX_COMPONENT: Final = 200  # bytes; file systems take 255, and a number may be added
MAX_DEPTH: Final = 8
MAX_PATH: Final = 1_000  # bytes
_SEPARATORS: Final = re.compile(r"[/\\]+")
_FORBIDDEN: Final = frozenset('<>:"|?*')  # on some file systems
_RESERVED: Final = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?")
_HIDDEN: Final = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def safe_names(untrusted: Sequence[str]) -> list[PurePosixPath]:
    """A relative path for each name, all different, also where upper and lower case or Unicode forms are one.

    No path leads out of its folder, is hidden, is a device's name, begins like an option, or holds a character that shows a name other than it is. Folders
    a source had are kept unless they are deep.
    """
    paths = [_path(name) for name in untrusted]
    folders = {_same(parent) for path in paths for parent in path.parents}
    taken: set[str] = set()
    numbers: dict[str, int] = {}
    return [_free(path, folders, taken, numbers) for path in paths]


def _path(name: str) -> PurePosixPath:
    components = [_component(component) for component in _SEPARATORS.split(name) if component.strip(" .")]
    path = PurePosixPath(*components[-MAX_DEPTH:] or ["file"])
    return path if len(str(path).encode()) <= MAX_PATH else PurePosixPath(path.name)


def _component(name: str) -> str:
    shown = "".join("_" if _is_hidden(character) else character for character in unicodedata.normalize("NFC", name))
    shown = shown.strip(" ").rstrip(". ")
    if shown.startswith((".", "-", "~")) or _RESERVED.fullmatch(shown):
        shown = "_" + shown
    return _shorten(shown)


def _is_hidden(character: str) -> bool:
    return character in _FORBIDDEN or unicodedata.category(character) in _HIDDEN or not _is_writable(character)


def _is_writable(character: str) -> bool:
    """Whether the names of files can have it on this machine, by the language it is set to."""
    try:
        os.fsencode(character)
    except UnicodeEncodeError:
        return False
    return True


def _shorten(name: str) -> str:
    """Cut the stem so that the extension stays."""
    stem, dot, extension = name.rpartition(".")
    if not dot or len(extension.encode()) > MAX_COMPONENT // 4:
        stem, dot, extension = name, "", ""
    room = MAX_COMPONENT - len((dot + extension).encode())
    return stem.encode()[:room].decode(errors="ignore") + dot + extension


def _free(path: PurePosixPath, folders: set[str], taken: set[str], numbers: dict[str, int]) -> PurePosixPath:
    """``numbers``: by name, the last that was tried, so that no name is tried twice."""
    name, free = _same(path), path
    while (same := _same(free)) in taken or same in folders:
        numbers[name] = numbers.get(name, 1) + 1
        free = path.with_name(f"{path.stem} ({numbers[name]}){path.suffix}")
    taken.add(same)
    return free


def _same(path: PurePosixPath) -> str:
    """Equal for paths that some file system takes for one."""
    return unicodedata.normalize("NFKC", str(path).casefold())
