"""What a source's file tells besides what it shows, and a cleaned copy of it: mat2 makes it, in the sandbox (decision 0049)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from knothole_client import sandbox
from knothole_client.errors import ClientError, UsageError
from knothole_client.sentences import Sentence, joined

SANDBOXED: Final = Path(__file__).with_name("sandboxed")
PYTHON: Final = "/usr/bin/python3"
MAX_FILE: Final = 100_000_000
"""Bytes of a file, which is held in memory; of its copy, twice as many."""
MAX_SECONDS: Final = 120.0
MAX_LISTED: Final = 200
MAX_LETTERS: Final = 200
_ENDING: Final = re.compile(r"\.([a-z0-9]{1,8})$")
MAX_HEADER: Final = 4_000_000
"""Bytes of what the sandbox says of a file, before the copy: all that may be listed, each letter escaped."""
_STATES: Final = ("cleaned", "reported", "not-cleaned", "unknown")
GoOn = Callable[[], object]
Told = tuple[tuple[str, str], ...]
"""Names and values."""


@dataclass(frozen=True)
class Cleaned:
    """What became of a file."""

    state: str
    """``cleaned``; ``reported``: no copy was asked for, or none can be made of this kind; ``not-cleaned``: something in it was not understood;
    ``unknown``: nothing looks into files of this kind."""
    before: Told
    """What the file tells."""
    more: int
    """How much of that is not listed."""
    left: Told
    """What the copy still tells."""
    left_out: tuple[str, ...]
    """Parts of a document that are not in the copy."""
    copy: bytes = field(repr=False)


def missing() -> tuple[str, ...]:
    """Debian's packages without which no file is looked at or cleaned."""
    wanted = (("bubblewrap", sandbox.PROGRAM), ("mat2", "mat2"))
    return tuple(package for package, program in wanted if not sandbox.is_installed(program))


def expect_installed(wanted: tuple[str, ...]) -> None:
    """Expect nothing of it to be missing.

    Raises:
        UsageError: ``not-installed``, ``sandbox-forbidden``.
    """
    if wanted:
        raise UsageError(
            "not-installed",
            Sentence("Not installed here: Debian's {packages}.", packages=joined(wanted)),
            Sentence("Install it, with: sudo apt install {packages}", packages=" ".join(wanted)),
        )
    if not sandbox.works():
        raise UsageError(
            "sandbox-forbidden",
            "This system forbids the sandbox in which files of strangers are read.",
            "Use Tails, or a machine where bubblewrap works.",
        )


def content_of(path: Path, most: int = MAX_FILE) -> bytes:
    """The bytes of a file.

    Raises:
        UsageError: ``too-large``, ``unreadable``.
    """
    try:
        if not path.is_file():
            raise UsageError(
                "unreadable", Sentence("{name} is not a file.", name=path.name), "Name a file that you took out."
            )
        if path.stat().st_size > most:
            raise UsageError(
                "too-large",
                Sentence(
                    "{name} has more than {most} MB, which is too much to be read in the sandbox.",
                    name=path.name,
                    most=most // 1_000_000,
                ),
                "Clean it on Tails, or publish a part of it.",
            )
        with path.open("rb") as file:
            return file.read(most)
    except OSError as failed:
        raise UsageError(
            "unreadable",
            Sentence("{name} cannot be read: {why}.", name=path.name, why=Sentence(failed.strerror or "")),
            "Name a file that you took out.",
        ) from failed


def clean(name: str, content: bytes, go_on: GoOn, look_only: bool = False) -> Cleaned:
    """What a file tells, and a cleaned copy of it.

    Raises:
        ClientError: ``not-read``: it is broken, or took more than it may; ``sandbox``.
    """
    ending = _ENDING.search(name.lower())
    program = [PYTHON, "-I", "-B", str(SANDBOXED / "clean.py"), ending[1] if ending else "bin"]
    answer = in_sandbox([*program, "look" if look_only else "clean"], content, name, go_on)
    end = answer.find(b"\n", 0, MAX_HEADER)
    try:
        return _read(json.loads(answer[: max(0, end)]), answer[end + 1 :])
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as wrong:
        raise not_read(name) from wrong


def in_sandbox(program: list[str], content: bytes, name: str, go_on: GoOn) -> bytes:
    """What a program of ours writes about a file there.

    Raises:
        ClientError: ``not-read``, ``sandbox``.
    """
    try:
        return sandbox.run(program, content, 2 * MAX_FILE, go_on, needs=[SANDBOXED], seconds=MAX_SECONDS)
    except ClientError as failed:
        if failed.code != "not-shown":
            raise
        raise not_read(name) from failed


def not_read(name: str) -> ClientError:
    """The refusal of a file that nothing can be said of."""
    return ClientError(
        "not-read",
        Sentence(
            "{name} could not be read: it is broken, made to harm, or takes too long. No copy was made.", name=name
        ),
        "Look at it on Tails or in Dangerzone; do not publish it as it is.",
    )


def _read(untrusted: Any, copy: bytes) -> Cleaned:
    """An answer of the sandbox, in which a stranger's file may have taken over: nothing of it is more than text to show."""
    state = untrusted["state"]
    if state not in _STATES or (state == "cleaned") != bool(copy):
        raise ValueError(state)
    out = tuple(str(part)[:MAX_LETTERS] for part in untrusted["out"][:MAX_LISTED])
    return Cleaned(state, _told(untrusted["before"]), int(untrusted["more"]), _told(untrusted["left"]), out, copy)


def _told(untrusted: Any) -> Told:
    return tuple((str(key)[:MAX_LETTERS], str(value)[:MAX_LETTERS]) for key, value in untrusted[:MAX_LISTED])
