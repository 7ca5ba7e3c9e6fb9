"""Whose stick it is: a file that the vault writes once, by which every move knows a stick from an empty mount point or a colleague's.

=========  =====================================================================
``stick``  desk id (32) ‖ the reviewer's signing key (32) ‖ a random id (16)
``pull``   u64 seconds when the last pull began ‖ u64 when it ended, 0 if it did not
=========  =====================================================================

Nobody signs these files, and they decide nothing but whether a move begins, and what a person reads. Who can write to a stick can stop
its rounds in any case; what a courier may skip and what a vault believes does not depend on them.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from knothole_client.clock import SECONDS_A_DAY
from knothole_client.errors import UnsafeError, UsageError
from knothole_client.files.durable import write_durably
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.protocol.tags import DeskId
from knothole_client.rounds.folder import COURIER, DESK, LAST_DAY
from knothole_client.scrubbing import scrub
from knothole_client.sentences import Sentence

STICK_FILE: Final = "stick"
PULL_FILE: Final = "pull"
STICK_ID_SIZE: Final = 16
STICK_SIZE: Final = 32 + 32 + STICK_ID_SIZE
PULL_SIZE: Final = 8 + 8
BEFORE_IT_IS_MADE: Final = (DESK, COURIER, "lost+found", "System Volume Information")
"""What may be in a folder that is to become a stick: what a first round begins with, and what systems put on each disk."""
SHOWN_OF_A_DESK: Final = 8
"""Hexadecimal digits, for people who compare two sticks."""


@dataclass(frozen=True)
class Stick:
    """What a stick says of itself."""

    desk: DeskId
    reviewer: VerifyKey
    id: bytes


@dataclass(frozen=True)
class LastPull:
    """When a courier was at the server with this stick, by its own clock, which the server has compared with its own."""

    began: int
    """Seconds since 1970."""
    ended: int | None
    """None if the pull was interrupted."""

    @property
    def day(self) -> int:
        """The newest day it is about."""
        return (self.ended or self.began) // SECONDS_A_DAY


def make_stick(path: Path, reviewer: VerifyKey, desk: DeskId) -> Stick:
    """Make a folder the stick of a reviewer, or leave it as it is if it is already.

    Raises:
        UnsafeError: it is the stick of somebody else.
    """
    path.mkdir(parents=True, exist_ok=True)
    known = read_stick(path)
    if known is None:
        known = Stick(desk, reviewer, secrets.token_bytes(STICK_ID_SIZE))
        write_durably(path / STICK_FILE, known.desk + known.reviewer + known.id)
    elif (known.desk, known.reviewer) != (desk, reviewer):
        raise UnsafeError(
            "another-stick",
            Sentence("{path} is a stick already, of another reviewer or desk.", path=path),
            "Take another stick. If nobody needs what is on this one, empty it first.",
        )
    return known


def read_stick(path: Path) -> Stick | None:
    """What a stick says of itself; None if the folder is no stick."""
    content = read_small(path / STICK_FILE, STICK_SIZE)
    if len(content) != STICK_SIZE:
        return None
    return Stick(DeskId(content[:32]), VerifyKey(content[32:64]), content[64:])


def expect_folder(path: Path) -> None:
    """Make sure that there is a folder, before anything else is asked.

    Raises:
        UsageError: ``no-folder``.
    """
    if not path.is_dir():
        raise UsageError(
            "no-folder",
            Sentence("There is no folder {path}.", path=path),
            f"Is the stick plugged in, and mounted there? The vault makes a new one: knothole reviewer stick {path}",
        )


def expect_stick(path: Path, desk: DeskId) -> Stick:
    """The stick that is there.

    Raises:
        UsageError: ``no-folder``, ``no-stick``: nothing is there, or no stick.
        UnsafeError: ``another-desk``.
    """
    expect_folder(path)
    stick = read_stick(path)
    if stick is None:
        raise UsageError(
            "no-stick",
            Sentence("{path} is not a stick of Knothole: {what}.", path=path, what=_what_is_there(path)),
            f"Is the stick mounted there? The vault makes a new one: knothole reviewer stick {path}",
        )
    if stick.desk != desk:
        raise UnsafeError(
            "another-desk",
            Sentence(
                "{path} is a stick of another desk: {theirs}…, and yours is {own}….",
                path=path,
                theirs=stick.desk.hex()[:SHOWN_OF_A_DESK],
                own=desk.hex()[:SHOWN_OF_A_DESK],
            ),
            "Nothing was read or written. Take it out, and use your own.",
        )
    return stick


def expect_stick_or_empty(path: Path) -> None:
    """Make sure that a folder is a stick, or may become one: it has nothing else in it.

    Raises:
        UsageError: ``no-folder``, ``other-files``.
    """
    expect_folder(path)
    others = [entry.name for entry in path.iterdir() if entry.name not in BEFORE_IT_IS_MADE and entry.name[0] != "."]
    if others and read_stick(path) is None:
        raise UsageError(
            "other-files",
            Sentence(
                "{path} is not a stick of Knothole, and not empty: it has {other}.", path=path, other=scrub(min(others))
            ),
            f"Nothing was written. Take an empty folder or stick, or have the vault make this one a stick: knothole reviewer stick {path}",
        )


def expect_own_stick(path: Path, desk: DeskId, reviewer: VerifyKey, name: Callable[[VerifyKey], str]) -> Stick:
    """The stick that is there, which must be this reviewer's.

    Args:
        name: what a reviewer is called, for people.

    Raises:
        UsageError: as :func:`expect_stick`.
        UnsafeError: ``another-desk``, ``another-reviewer``.
    """
    stick = expect_stick(path, desk)
    if stick.reviewer != reviewer:
        raise UnsafeError(
            "another-reviewer",
            Sentence("{path} is the stick of {reviewer}, and not yours.", path=path, reviewer=name(stick.reviewer)),
            "Nothing was read or written. Take it out, and use your own.",
        )
    return stick


def note_pull(path: Path, began: int, ended: int | None) -> None:
    """Let the vault know of which pull this is, and whether it came to its end."""
    write_durably(path / PULL_FILE, began.to_bytes(8, "big") + (ended or 0).to_bytes(8, "big"))


def last_pull(path: Path) -> LastPull | None:
    """The last pull onto this stick; None if there was none, or what is noted of it makes no sense."""
    content = read_small(path / PULL_FILE, PULL_SIZE)
    if len(content) != PULL_SIZE:
        return None
    began, ended = int.from_bytes(content[:8], "big"), int.from_bytes(content[8:], "big")
    if max(began, ended) > LAST_DAY * SECONDS_A_DAY:
        return None
    return LastPull(began, ended or None)


def _what_is_there(path: Path) -> str:
    if (path / STICK_FILE).exists():
        return Sentence("its file {file} cannot be read", file=STICK_FILE)
    return Sentence("it has other files") if any(path.iterdir()) else Sentence("it is empty")


def read_small(path: Path, size: int) -> bytes:
    """A file, cut off one byte after what it may have; empty if it is none: whoever had the stick can put a link or a pipe there."""
    try:
        if path.is_symlink() or not path.is_file():
            return b""
        with path.open("rb") as stream:
            return stream.read(size + 1)
    except OSError:
        return b""
