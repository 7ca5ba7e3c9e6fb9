"""A morning with 26 new cases, as a reviewer types it: commands, passphrases and keystrokes, from the shell and in a sitting.

Every line is run, in one process, against a server in memory; what a person would type is counted. Each case is named by the shortest beginning
that is no other's. "Before" is what the same morning cost without a sitting, `confirm` and a list that tells what a case is about.
"""

from __future__ import annotations

import contextlib
import io
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import click
import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from tests.bench.table import heading, row
from tests.client.commands.world import PASSPHRASE, World

CASES = 26
SIX_WORDS = 50  # keystrokes of a passphrase that was made, with Enter
WHERE = "/media/stick"


class Shown(NamedTuple):
    out: str
    err: str


class Capture:
    """What pytest's does, without pytest."""

    def __init__(self) -> None:
        self.out, self.err = io.StringIO(), io.StringIO()

    def readouterr(self) -> Shown:
        shown = Shown(self.out.getvalue(), self.err.getvalue())
        for stream in (self.out, self.err):
            stream.seek(0)
            stream.truncate()
        return shown


class Count(NamedTuple):
    commands: int
    passphrases: int
    keystrokes: int


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as root, pytest.MonkeyPatch.context() as patch, captured() as (capture, stdout):
        world = World(Path(root), patch, capture)
        world.open_for_business()
        for number in range(CASES):
            world.send(f"What happened, in words, number {number}.", "both", world.codename(f"codename-{number}"))
        before, after = from_the_shell(), sitting(world)
        with contextlib.redirect_stdout(stdout):
            heading("A morning of 26 cases")
            for name, counted in (("from the shell, each case by itself", before), ("in a sitting", after)):
                for unit, figure in counted._asdict().items():
                    row(f"{name}: {unit}", figure, "")


@contextlib.contextmanager
def captured() -> Iterator[tuple[Any, Any]]:
    capture, stdout = Capture(), sys.stdout
    with contextlib.redirect_stdout(capture.out), contextlib.redirect_stderr(capture.err):
        yield capture, stdout


def shortest(names: list[str]) -> list[str]:
    """Beginnings that are no other's."""
    return [
        next(
            name[:size]
            for size in range(1, len(name) + 1)
            if sum(other.startswith(name[:size]) for other in names) == 1
        )
        for name in names
    ]


def from_the_shell() -> Count:
    """Counted, not run: the commands of before are still there, and the suite runs them. Names have 14 letters; three do."""
    show, draft = "knothole reviewer show abc", "knothole reviewer draft acknowledgement abc > a"
    reply = "knothole reviewer reply abc --text-file a --acknowledgement"
    lines = [f"knothole courier pull {WHERE}", f"knothole reviewer import {WHERE}", "knothole reviewer cases"]
    lines += [show, draft, reply] * CASES
    lines += [f"knothole reviewer export {WHERE}", f"knothole courier push {WHERE}"]
    asked = sum("reviewer" in line for line in lines)
    return Count(len(lines), asked, sum(len(line) + 1 for line in lines) + asked * SIX_WORDS)


def sitting(world: World) -> Count:
    """Run, and counted."""
    stick = world.root / "stick"
    stick.mkdir()
    (stick / "desk").write_bytes((world.root / "signed").read_bytes())
    world.secret("reviewer", "stick", stick, "--yes", home="first")
    world.good("courier", "pull", stick, home="first")
    with tempfile.TemporaryDirectory() as copy:  # to know the names, as a person does from the list
        shutil.copytree(world.root / "first", Path(copy) / "first")
        before, world.root = world.root, Path(copy)
        world.secret("reviewer", "import", stick, home="first")
        names = [case["case"] for case in world.cases("first")]
        world.root = before
    lines = [f"import {stick}", "cases", *(f"show {name}" for name in shortest(names)), "confirm --due"]
    lines += [f"export {stick}", "quit"]
    asked: list[str] = []

    def type_passphrase(text: str, **_: object) -> str:
        asked.append(text)
        return PASSPHRASE

    world.patch.setattr(click, "prompt", type_passphrase)
    world.patch.setattr(click, "confirm", lambda *_, **__: True)
    world.patch.setattr("knothole_client.commands.reviewer.on_a_terminal", lambda: True)
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.send_text("".join(f"{line}\r" for line in lines))
        world.good("reviewer", home="first")
    world.good("courier", "push", stick, home="first")
    assert {case["unread"] for case in world.cases("first")} == {0}
    assert len(world.secret("reviewer", "outbox", "--json", home="first").json) == CASES
    shell = [f"knothole courier pull {WHERE}", "knothole reviewer", f"knothole courier push {WHERE}"]
    typed = [line.replace(str(stick), WHERE) for line in lines]
    keystrokes = sum(len(line) + 1 for line in (*shell, *typed)) + len(asked) * SIX_WORDS + len("y\n")
    return Count(len(shell) + len(typed), len(asked), keystrokes)


if __name__ == "__main__":
    main()
