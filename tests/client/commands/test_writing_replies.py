"""A reply written in the editor: nothing that somebody typed is lost, whatever ends the writing."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

import click
import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from knothole_client.commands import editor
from knothole_client.errors import CHECK_FAILED, USAGE, UsageError
from knothole_client.reviewer.vault.vault import open_vault
from tests.client.commands.test_outbox_commands import outbox
from tests.client.commands.test_sitting import Terminal
from tests.client.commands.world import PASSPHRASE, Ran, World
from tests.support.vault_saves import saves_fail


@pytest.mark.parametrize(
    ("typed", "begins", "written"),
    [("Dear you,\rwe have it.\x18", "", "Dear you,\nwe have it."), ("And more.\x18", "Draft. ", "Draft. And more.")],
)
def test_the_editor_gives_what_was_typed(typed: str, begins: str, written: str) -> None:
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text(("\x1b[F" if begins else "") + typed)  # End
        assert editor.write("Reply to maple-harbor", begins) == written


def test_who_leaves_the_editor_leaves_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text("Dear you\x03")
        with pytest.raises(editor.LeftError) as left:
            editor.write("Reply to maple-harbor")
    assert (left.value.text, left.value.idle) == ("Dear you", False)


def test_the_editor_gives_the_text_back_when_nobody_types(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knothole_client.idling.IDLE_SECONDS", 0.0)
    with (
        create_pipe_input() as keys,
        create_app_session(input=keys, output=DummyOutput()),
        pytest.raises(editor.LeftError) as left,
    ):
        editor.write("Reply to maple-harbor", "Dear you")
    assert (left.value.text, left.value.idle) == ("Dear you", True)


class Writer:
    """Somebody at the editor, who leaves it in one way."""

    def __init__(self, desk: World, case: str) -> None:
        self.desk, self.case = desk, case
        self.began: list[str] = []
        self.answers: list[str] = []
        """To the questions before and after the editor, when the way of leaving it says none."""
        desk.patch.setattr("knothole_client.commands.reviewer.reply.on_a_terminal", lambda: True)

    def write(self, text: str, then: str, *options: str) -> Ran:
        """``then``: idle or leave, in the editor; or what is typed at the question after it."""

        def typed(title: str, begins: str = "") -> str:
            self.began.append(begins)
            if then in ("idle", "leave"):
                raise editor.LeftError(text, idle=then == "idle")
            return text

        def asked(*_: object, **__: object) -> str:
            if self.answers:
                return self.answers.pop(0)
            if then == "nobody":
                raise UsageError("idle", "Nobody answered.")
            if then == "interrupt":
                raise click.Abort
            return then.removesuffix("-asked")

        self.desk.patch.setattr(editor, "write", typed)
        self.desk.patch.setattr(click, "prompt", asked)
        return self.desk.run("reviewer", "reply", self.case, *options, *self.desk.known(), home="first")

    def begun(self) -> list[tuple[str, str]]:
        """Text and duty of each reply that is begun."""
        with open_vault(self.desk.root / "first" / "reviewer", PASSPHRASE) as vault:
            return [tuple(row) for row in vault.database.execute("SELECT text, duty FROM begun")]


def full_disk(desk: World, times: int) -> None:
    """The next saves of the vault fail, so many of them."""
    saves_fail(desk.patch, lambda number: number < times)


@pytest.mark.parametrize("then", ["idle", "leave", "nobody", "leave-asked"])
def test_what_was_typed_and_not_queued_is_there_the_next_time(desk: World, case: str, then: str) -> None:
    """Half an hour of writing must not be lost to five minutes on the telephone."""
    writer = Writer(desk, case)
    ran = writer.write("Dear you, we", then)
    assert ran.code == USAGE
    assert "kept in the vault" in ran.err
    assert f"reply {case}" in ran.err
    assert "Dear you" not in ran.err
    for command in (("show", case), ("outbox",)):
        assert "not queued" in desk.secret("reviewer", *command, home="first").out
    assert outbox(desk) == []
    writer.answers = ["yes", "queue"]
    assert writer.write("Dear you, we have it.", "queue", "--acknowledgement").code == 0
    assert writer.began == ["", "Dear you, we"]
    assert outbox(desk) == [(case, True)]
    assert "not queued" not in desk.secret("reviewer", "outbox", home="first").out
    writer.write("", "leave")
    assert writer.began[-1] == ""


def test_nothing_is_kept_of_an_emptied_text_or_a_draft_that_nobody_changed(desk: World, case: str) -> None:
    writer = Writer(desk, case)
    writer.write("Dear you", "leave")
    assert "kept" not in writer.write(" \n", "leave").err
    ran = writer.write("", "leave", "--acknowledgement")
    draft = writer.began[-1]
    assert (draft != "", "kept" in ran.err) == (True, False)
    assert "kept" not in writer.write(draft, "leave", "--acknowledgement").err
    assert "not queued" not in desk.secret("reviewer", "outbox", home="first").out


def test_a_case_that_is_forgotten_takes_its_begun_reply_along(desk: World, case: str) -> None:
    Writer(desk, case).write("Dear you", "idle")
    desk.secret("reviewer", "forget", case, "--yes", home="first")
    with open_vault(desk.root / "first" / "reviewer", PASSPHRASE) as vault:
        assert vault.begun.cases() == {}


def test_what_is_too_long_to_send_is_kept(desk: World, case: str) -> None:
    long = "Dear you. " * 10_000
    writer = Writer(desk, case)
    ran = writer.write(long, "queue")
    assert ran.code == USAGE
    assert "kept in the vault" in ran.err
    assert writer.begun() == [(long, "")]


# What ends the writing without the person's wish


@pytest.mark.parametrize("then", ["leave", "queue"])
def test_on_a_full_disk_the_text_stays_in_the_editor_until_there_is_room(desk: World, case: str, then: str) -> None:
    writer = Writer(desk, case)
    full_disk(desk, 2)
    writer.answers = ["again", "edit"] if then == "leave" else ["queue", "again", "edit"]
    ran = writer.write("Dear you", then)
    assert f"no room left for {desk.root / 'first' / 'reviewer' / 'vault'}" in ran.err
    assert "Dear you" not in ran.err
    assert writer.began == ["", "Dear you"]
    assert (ran.code, writer.begun()) == ((USAGE, [("Dear you", "")]) if then == "leave" else (0, []))
    assert len(outbox(desk)) == (then == "queue")  # once


def test_who_drops_a_text_that_cannot_be_kept_loses_it_knowingly(desk: World, case: str) -> None:
    writer = Writer(desk, case)
    full_disk(desk, 9)
    writer.answers = ["bogus", "drop"]
    ran = writer.write("Dear you", "leave")
    assert (ran.code, "is lost" in ran.err, "is kept" in ran.err) == (USAGE, True, False)
    assert writer.begun() == []


def test_what_cannot_be_kept_when_nobody_is_there_is_not_said_to_be(desk: World, case: str) -> None:
    writer = Writer(desk, case)
    full_disk(desk, 9)
    ran = writer.write("Dear you", "idle")
    assert (ran.code, "no room left" in ran.err, "is lost" in ran.err, "is kept" in ran.err) == (
        USAGE,
        True,
        True,
        False,
    )


def test_what_is_kept_but_not_queued_because_the_disk_filled_up_says_so(desk: World, case: str) -> None:
    writer = Writer(desk, case)
    saves_fail(desk.patch, lambda number: number == 1)
    ran = writer.write("Dear you", "queue", "--feedback")
    assert (ran.code, "no room left" in ran.err, "is kept" in ran.err) == (CHECK_FAILED, True, True)
    assert (writer.begun(), outbox(desk)) == ([("Dear you", "feedback")], [])


@pytest.mark.parametrize("interrupted", ["_show", "editor", "question"])
def test_ctrl_c_at_any_moment_leaves_and_keeps(desk: World, case: str, interrupted: str) -> None:
    writer = Writer(desk, case)
    if interrupted == "_show":

        def interrupt(*_: object) -> None:
            raise KeyboardInterrupt

        desk.patch.setattr("knothole_client.commands.reviewer.writing.show", interrupt)
    ran = writer.write("Dear you", "leave" if interrupted == "editor" else "interrupt")
    assert (ran.code, "is kept" in ran.err) == (USAGE, True)
    assert writer.begun() == [("Dear you", "")]


# The duty a begun reply is to fulfil


def test_a_begun_reply_keeps_its_duty(desk: World, case: str) -> None:
    writer = Writer(desk, case)
    assert "acknowledgement" in writer.write("Dear you", "leave", "--acknowledgement").err
    assert writer.begun() == [("Dear you", "acknowledgement")]
    for command in (("show", case), ("outbox",)):
        assert "acknowledgement" in desk.secret("reviewer", *command, home="first").out
    assert "acknowledgement" in writer.write("Dear you, we have it.", "queue").out
    desk.sync("first")
    assert "acknowledgement" not in desk.cases("first")[0]["due"]


@pytest.mark.parametrize("answer", ["yes", "leave"])
def test_a_begun_reply_becomes_another_duty_s_only_after_a_question(desk: World, case: str, answer: str) -> None:
    writer = Writer(desk, case)
    writer.write("Dear you", "leave")
    writer.answers = [answer]
    ran = writer.write("Dear you, this was done.", "leave", "--feedback")
    assert "Dear you" in ran.out  # it shows what it asks about
    assert writer.answers == []
    assert writer.began == (["", "Dear you"] if answer == "yes" else [""])
    assert writer.begun() == [("Dear you, this was done.", "feedback") if answer == "yes" else ("Dear you", "")]


# On a terminal


@pytest.mark.parametrize("moment", ["editor", "question"])
@pytest.mark.parametrize(
    "end", [lambda terminal: os.close(terminal.fd), lambda terminal: os.kill(terminal.pid, signal.SIGTERM)]
)
def test_what_was_typed_is_kept_when_the_terminal_is_closed(
    desk: World, case: str, moment: str, end: Callable[[Terminal], None]
) -> None:
    terminal = Terminal(desk.root / "first", "reply", case, *map(str, desk.known()))
    terminal.wait_for("Ctrl-X: done")
    terminal.type("Dear you")
    terminal.wait_for("Dear you")
    if moment == "question":
        terminal.type("\x18")
        terminal.wait_for("or leave:")
    end(terminal)
    terminal.end()
    assert Writer(desk, case).begun() == [("Dear you", "")]
