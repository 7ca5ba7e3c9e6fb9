"""The commands as a person runs them, in one process: ``main()`` with arguments, against the real server's applications in memory."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import click
import pytest

from knothole_client import clock
from knothole_client.commands import courier, knothole, main
from knothole_client.commands.secrets_input import JsonOption
from knothole_client.commands.source import visits
from knothole_client.courier import moves
from knothole_client.http import Server
from knothole_client.protocol.primitives import sha256
from knothole_client.source import visit, whole_visit
from tests.support.in_memory import NOON, InMemoryInstallation
from tests.support.shapes import misfits

PASSPHRASE = "planted passphrase of the tests"
SETTINGS = """\
[policy]
publish_interval = 0

[[channels]]
id = "both"
title = { en = "Both" }
reviewers = ["first", "second"]

[[channels]]
id = "second"
title = { en = "Second" }
reviewers = ["second"]
"""


class Ran(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def shape_of(arguments: Sequence[object]) -> Any:
    """What docs/commands.md says that a command prints as JSON."""
    command: click.Command = knothole
    for name in map(str, arguments):
        if not isinstance(command, click.Group):
            break
        command = command.commands[name]
    (shape,) = [option.shape for option in command.params if isinstance(option, JsonOption)]
    return shape


class World:
    """Folders of a desk, two reviewers and a source; a server once the desk has signed."""

    def __init__(self, root: Path, patch: pytest.MonkeyPatch, capture: pytest.CaptureFixture[str]) -> None:
        self.root = root
        self.patch = patch
        self.capture = capture
        self.installation: InMemoryInstallation | None = None
        self.seconds = NOON
        self.slept: list[float] = []
        self.ticks = 2
        """How many exchanges a source's visit makes: fewer than really, for these tests make hundreds of visits."""
        self.passphrase = self.file("passphrase", PASSPHRASE + "\n")
        patch.setattr(clock, "now", lambda: self.seconds)
        patch.setattr(whole_visit, "time", SimpleNamespace(sleep=self.slept.append, monotonic=lambda: sum(self.slept)))
        patch.setattr(visit, "visit_length", lambda _: self.ticks)
        for module in (courier, moves, visits):
            patch.setattr(module, "Server", self.server)

    def pass_days(self, days: int) -> None:
        """Let the clocks of everybody go on."""
        self.seconds += days * 86_400
        if self.installation:
            self.installation.seconds = self.seconds

    def server(self, url: str, tor: str | None = None) -> Server:
        """What the commands take for a connection."""
        if self.installation is None or url not in ("http://public", "http://reviewers"):
            return Server(url, tor)
        return self.installation.public if url == "http://public" else self.installation.reviewer

    def file(self, name: str, content: str | bytes) -> Path:
        path = self.root / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def run(self, *arguments: object, home: str = "desk") -> Ran:
        """``knothole --home … arguments``."""
        self.patch.setattr(sys, "argv", ["knothole", "--home", str(self.root / home), *map(str, arguments)])
        self.capture.readouterr()
        code = 0
        try:
            main()
        except SystemExit as left:
            code = int(left.code or 0)
        shown = self.capture.readouterr()
        if "--json" in arguments and code == 0:
            wrong = list(misfits(json.loads(shown.out), shape_of(arguments)))
            assert not wrong, f"{arguments[:2]}: docs/commands.md says otherwise: {wrong}"
        return Ran(code, shown.out, shown.err)

    def good(self, *arguments: object, home: str = "desk") -> Ran:
        ran = self.run(*arguments, home=home)
        assert (ran.code, ran.err) == (0, ""), (arguments, ran)
        return ran

    def known(self) -> tuple[str, Path]:
        """The passphrase, as an option."""
        return "--passphrase-file", self.passphrase

    def secret(self, *arguments: object, home: str = "desk") -> Ran:
        """A command that asks for the passphrase."""
        return self.good(*arguments, *self.known(), home=home)

    def sign(self, settings: str = SETTINGS) -> Path:
        """A desk file for two reviewers in two channels."""
        self.secret("desk", "init", "--name", "Example desk")
        for slot, name in ((2, "first"), (5, "second")):
            card = self.root / f"{name}.card"
            self.secret("reviewer", "init", "--id", name, "--name", f"Reviewer {name.title()}", home=name)
            self.secret("reviewer", "card", "--out", card, home=name)
            self.good("desk", "add", card, "--slot", slot)
        self.good("desk", "set", self.file("settings.toml", settings))
        signed = self.root / "signed"
        self.secret("desk", "sign", "--days", 30, "--yes", "--statement-is-true", "--out", signed)
        return signed

    def open_for_business(self, settings: str = SETTINGS) -> None:
        """A server, and both reviewers' keys in force."""
        signed = self.sign(settings)
        self.serve(signed)
        for name in ("first", "second"):
            (self.root / name / "round").mkdir()
            (self.root / name / "round" / "desk").write_bytes(signed.read_bytes())
            self.good("courier", "init", "--server", "http://reviewers", home=name)
            self.sync(name)

    def open_as_before(self, kept: Path, settings: str = SETTINGS) -> None:
        """The same, which takes twenty commands, copied from ``kept``, where the first test that needs it leaves it."""
        whole = kept / sha256(settings.encode()).hex()[:16]
        if not whole.exists():
            self.open_for_business(settings)
            shutil.copytree(self.root, kept / "part")
            (kept / "part").rename(whole)
            return
        shutil.copytree(whole, self.root, dirs_exist_ok=True)
        self.installation = InMemoryInstallation(self.root / "server", None)

    def serve(self, signed: Path) -> None:
        """A server with the desk's first file."""
        (self.root / "server").mkdir()
        self.installation = InMemoryInstallation(self.root / "server", signed.read_bytes())

    def sync(self, name: str) -> Ran:
        return self.secret("reviewer", "sync", "--json", *self.trusting(), home=name)

    def fingerprint(self) -> str:
        """The desk's, as the desk itself would read it aloud."""
        return sha256((self.root / "desk" / "desk" / "genesis").read_bytes()).hex()

    def trusting(self) -> tuple[str, ...]:
        """The options of an import that asks nobody about the desk."""
        return "--fingerprint", self.fingerprint(), "--accept-changes"

    def codename(self, name: str = "codename") -> Path:
        path = self.root / name
        self.good("source", "new", "--server", "http://public", "--codename-file", path)
        return path

    def send(self, text: str, channel: str, codename: Path) -> Ran:
        options = ("--server", "http://public", "--codename-file", codename, "--yes")
        return self.good("source", "send", *options, "--channel", channel, "--text-file", self.file("text", text))

    def check(self, codename: Path, *options: str) -> Ran:
        return self.good("source", "check", "--server", "http://public", "--codename-file", codename, *options)

    def cases(self, name: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.secret("reviewer", "cases", "--json", home=name).json
        return found
