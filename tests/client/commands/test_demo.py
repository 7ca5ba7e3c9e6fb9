"""The demonstration looks before it acts: at its ports, and at the case that is to be answered."""

from __future__ import annotations

import socket
import sys
from pathlib import Path
from typing import Any

import click
import pytest

from knothole_client import clock
from knothole_client.commands import demo
from knothole_client.commands.reviewer import case_text
from knothole_client.courier import store
from knothole_client.errors import CHECK_FAILED, UNSAFE, USAGE, NetworkError
from knothole_client.http import Response, Server
from knothole_client.protocol.tags import DeskId
from knothole_client.reviewer.messages import Message
from knothole_client.reviewer.vault.vault import create
from tests.client.commands.world import PASSPHRASE, World
from tests.support.ports import free_port


@pytest.mark.parametrize("taken", ["--public", "--reviewers"])
def test_a_port_that_somebody_has_is_named_before_anything_is_made(world: World, taken: str) -> None:
    home = world.root / "demo"
    with socket.create_server(("127.0.0.1", 0)) as somebody:
        ports = {"--public": free_port(), "--reviewers": free_port(), taken: somebody.getsockname()[1]}
        options = [word for name, port in ports.items() for word in (name, f"127.0.0.1:{port}")]
        ran = world.run("demo", "--home", home, *options)
    assert ran.code == USAGE
    assert f"Another program uses 127.0.0.1:{ports[taken]} already." in ran.err
    assert 'make run ARGS="--public' in ran.err
    assert not home.exists()


def test_what_was_interrupted_while_it_was_made_is_made_again(world: World) -> None:
    home = world.root / "demo"
    served: list[Path] = []
    world.patch.setattr(demo, "_serve", lambda folder, *_: served.append(folder))
    ports = ("--public", f"127.0.0.1:{free_port()}", "--reviewers", f"127.0.0.1:{free_port()}")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "create", interrupted)
        ran = world.run("demo", "--home", home, *ports)
    assert (ran.code, ran.out, ran.err, home.exists(), served) == (0, "Stopped.\n", "", False, [])
    world.good("demo", "--home", home, *ports)
    assert served == [home]
    assert {path.name for path in home.iterdir()} == {"passphrase", "desk", "reviewer", "courier", "server"}
    assert not home.with_name("demo.unfinished").exists()


def test_a_second_demonstration_in_the_same_folder_is_refused_whatever_its_ports(world: World) -> None:
    home = world.root / "demo"
    (home / "server").mkdir(parents=True)
    with demo._alone(home):
        ran = world.run("demo", "--home", home, "--public", "127.0.0.1:1", "--reviewers", "127.0.0.1:2")
    assert (ran.code, "This demonstration runs already" in ran.err, "--home var/other" in ran.err) == (
        UNSAFE,
        True,
        True,
    )


def test_a_folder_with_something_else_in_it_is_left_alone(world: World) -> None:
    home = world.root / "desk-of-somebody"
    (home / "desk").mkdir(parents=True)
    ports = ("--public", f"127.0.0.1:{free_port()}", "--reviewers", f"127.0.0.1:{free_port()}")
    ran = world.run("demo", "--home", home, *ports)
    assert (ran.code, "is no demonstration" in ran.err) == (USAGE, True)
    assert [path.name for path in home.iterdir()] == ["desk"]


def test_a_folder_that_only_is_called_as_one_that_was_interrupted_is_left_alone(world: World) -> None:
    home = world.root / "novel"
    draft = world.root / "novel.unfinished" / "chapter-1"
    draft.parent.mkdir()
    draft.write_text("It was")
    ports = ("--public", f"127.0.0.1:{free_port()}", "--reviewers", f"127.0.0.1:{free_port()}")
    ran = world.run("demo", "--home", home, *ports)
    assert (ran.code, f"What is in {draft.parent} is no demonstration" in ran.err) == (USAGE, True)
    assert (draft.read_text(), home.exists()) == ("It was", False)


def test_the_folder_where_one_stands_is_refused_in_words(world: World) -> None:
    """It would be another one in its place, and whoever stands there would stand nowhere."""
    here = world.root / "here"
    here.mkdir()
    world.patch.chdir(here)
    for home in (".", "../here", here, ".."):
        ran = world.run("demo", "--home", home)
        assert (ran.code, "Name another folder with --home" in ran.err) == (USAGE, True)
    assert [path.name for path in here.iterdir()] == []


def test_an_address_that_is_none_is_refused(world: World) -> None:
    for address in ("8080", "127.0.0.1:", "127.0.0.1:99999", "192.0.2.1:80"):
        ran = world.run("demo", "--home", world.root / "demo", "--public", address)
        assert (ran.code, f"cannot listen on {address}" in ran.err) == (USAGE, True)


def test_somebody_elses_server_is_not_taken_for_the_demonstrations(monkeypatch: pytest.MonkeyPatch) -> None:
    class Process:
        """Ends once it was asked twice."""

        asked = 0

        def poll(self) -> int | None:
            self.asked += 1
            return None if self.asked <= 2 else 1

    body = b'{"desk":"%s"}' % (b"ab" * 32)
    monkeypatch.setattr(Server, "request", lambda *_: Response(200, body, {}))
    demo._wait_for(Process(), "http://127.0.0.1:1", DeskId(b"\xab" * 32))  # type: ignore[arg-type]
    with pytest.raises(NetworkError, match="did not start"):
        demo._wait_for(Process(), "http://127.0.0.1:1", DeskId(b"\xcd" * 32))  # type: ignore[arg-type]


def test_the_case_is_looked_for_before_the_answer_is_asked_for(world: World, tmp_path: Path) -> None:
    def prompt(*_: object, **__: object) -> str:
        raise AssertionError("asked for the answer")

    world.patch.setattr(click, "prompt", prompt)
    home = tmp_path / "demo"
    create(home / "reviewer", "words", "demo", "Demo Reviewer", "", clock.today())
    (home / "passphrase").write_text("words")
    ran = world.run("demo", "--home", home, "answer", "nobody-s-case")
    assert (ran.code, "There is no case" in ran.err) == (USAGE, True)
    assert f"demo --home {home} read" in ran.err


def test_the_server_and_each_group_tell_their_help_and_version(world: World) -> None:
    for group in ((), ("demo",), ("desk",), ("reviewer",), ("courier",), ("source",)):
        assert "Usage: " in world.good(*group, "-h").out
        assert "knothole, version " in world.good(*group, "--version").out
    assert sys.argv


def test_what_could_not_be_shown_is_not_reported_as_opened(desk: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """As by `reviewer show`: else the source learns that somebody read what nobody saw."""
    codename = desk.codename()
    desk.send("First words.", "both", codename)
    desk.send("Second words.", "both", codename)
    desk.sync("first")
    home = desk.root / "first"
    (home / "passphrase").write_text(PASSPHRASE)
    show = case_text._show_message

    def fail(message: Message, *rest: Any) -> None:
        if message.text == "Second words.":
            raise ValueError
        show(message, *rest)

    monkeypatch.setattr(case_text, "_show_message", fail)
    monkeypatch.setattr(demo, "_sync", lambda *_: None)
    monkeypatch.setattr(demo, "export_and_push", lambda *_: None)
    ran = desk.run("demo", "--home", home, "read")
    assert "First words." in ran.out
    assert ran.code == CHECK_FAILED
    assert "cannot be shown" in ran.err
    assert [case["unread"] for case in desk.cases("first")] == [1]
