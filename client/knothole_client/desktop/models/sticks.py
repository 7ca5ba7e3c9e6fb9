"""Which sticks are plugged in, and whose they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.rounds.lights import Lights, read_lights
from knothole_client.rounds.stick import Stick, read_stick

MOUNTS: Final = Path("/proc/self/mounts")
WHERE: Final = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
"""Under which systems show what is plugged in."""
MAX_MOUNTS: Final = 64


@dataclass(frozen=True)
class Seen:
    """A folder that may be a stick."""

    path: Path
    stick: Stick | None
    """None: it is none of Knothole's."""
    lights: Lights | None = field(default=None)


Whose = Literal["own", "reviewer", "desk", "none"]


def whose(seen: Seen, desk: bytes, reviewer: bytes | None) -> Whose:
    """Whose stick it is, by what it says of itself. ``reviewer``: None for a courier, which serves whoever let it act."""
    if seen.stick is None:
        return "none"
    if desk and seen.stick.desk != desk:
        return "desk"
    return "own" if reviewer is None or seen.stick.reviewer == reviewer else "reviewer"


def plugged_in(mounts: Path = MOUNTS) -> list[Path]:
    """Where something is mounted that can be pulled out."""
    return [Path(point) for point, _ in _mounted(mounts) if point.startswith(WHERE)][:MAX_MOUNTS]


def file_system(folder: Path, mounts: Path = MOUNTS) -> str:
    """The kind of the one that a folder, named in full, is on; empty if the system does not tell."""
    there = [(point, kind) for point, kind in _mounted(mounts) if folder.is_relative_to(point)]
    return max(reversed(there), key=lambda mount: len(mount[0]), default=("", ""))[1]


def _mounted(mounts: Path) -> list[tuple[str, str]]:
    """Where something is mounted, and of which kind; what was mounted last stands last."""
    try:
        lines = mounts.read_text(errors="replace").splitlines()
    except OSError:
        return []
    fields = [line.split(" ") for line in lines]
    return [(_unescaped(several[1]), several[2]) for several in fields if len(several) > 2]


def look(chosen: Path | None, mounts: Path = MOUNTS) -> tuple[Seen, ...]:
    """Every stick that is there now, and the folder that a person chose. May wait for a worn stick: not for the window's thread."""
    seen = []
    for path in dict.fromkeys([*([chosen] if chosen else []), *plugged_in(mounts)]):
        stick = read_stick(path)
        if stick is not None or path == chosen:
            seen.append(Seen(path, stick, read_lights(path) if stick else None))
    return tuple(seen)


def lost(refused: RefusedError, folder: Path | None) -> RefusedError:
    """What a move was refused for, or that the stick is gone, if it is."""
    if folder is None or refused.code not in ("disk", "no-folder", "no-stick", "fault") or read_stick(folder):
        return refused
    return RefusedError("stick-lost", str(folder), "")


def _unescaped(point: str) -> str:
    for escape, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        point = point.replace(escape, character)
    return point
