"""A reply shows to whom it goes and asks, is listed until the server has it, and can be taken back."""

from __future__ import annotations

import io
import sys

import click
import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from knothole_client.commands import editor
from knothole_client.errors import USAGE, UsageError
from knothole_client.reviewer.vault.vault import open_vault
from tests.client.commands.world import PASSPHRASE, Ran, World


@pytest.fixture
def case(desk: World) -> str:
    desk.send("The books are cooked.", "both", desk.codename())
    desk.sync("first")
    name: str = desk.cases("first")[0]["case"]
    return name


def reply(desk: World, case: str, text: str = "We have it.", *options: str) -> None:
    desk.secret("reviewer", "reply", "--yes", case, *options, "--text-file", desk.file("reply", text), home="first")


def outbox(desk: World) -> list[tuple[str, bool]]:
    return [(one["case"], one["waiting"]) for one in desk.secret("reviewer", "outbox", "--json", home="first").json]


def test_a_reply_shows_to_whom_and_what_and_is_queued_only_after_a_yes(desk: World, case: str) -> None:
    text = desk.file("reply", "We have it.")
    for typed, queued in (("", False), ("n\n", False), ("y\n", True)):
        desk.patch.setattr(sys, "stdin", io.StringIO(typed))
        ran = desk.run("reviewer", "reply", case, "--text-file", text, *desk.known(), home="first")
        for shown in (case, "The books are cooked.", "We have it."):
            assert shown in ran.out
        assert (ran.code == 0) is queued
        assert ("Queued" in ran.out) is queued
        assert len(outbox(desk)) == queued


def test_a_reply_waits_with_its_age_wherever_one_looks_until_the_server_has_it(desk: World, case: str) -> None:
    reply(desk, case)
    assert outbox(desk) == [(case, True)]
    desk.pass_days(20)
    assert (
        "1 reply (written 20 days ago) not seen in the book yet" in desk.secret("reviewer", "cases", home="first").out
    )
    assert desk.cases("first")[0]["waiting"] == ["2026-11-23"]
    assert "waiting for 20 days" in desk.secret("reviewer", "outbox", home="first").out
    assert "This reply: waiting for 20 days." in desk.secret("reviewer", "show", case, home="first").out
    assert "acknowledgement" in desk.cases("first")[0]["due"]
    told = desk.secret("reviewer", "sync", home="first").out
    assert f"The server has your replies to: {case}" in told
    assert outbox(desk) == [(case, False)]
    assert "acknowledgement" not in desk.cases("first")[0]["due"]
    assert "This reply: in the book, first seen" in desk.secret("reviewer", "show", case, home="first").out


@pytest.mark.parametrize("command", [("retract",), ("reply", "--withdraw")])
def test_a_reply_that_was_retracted_is_gone_for_the_source_and_its_trace_stays(
    desk: World, command: tuple[str, ...]
) -> None:
    codename = desk.codename()
    desk.send("The books are cooked.", "both", codename)
    desk.sync("first")
    case = desk.cases("first")[0]["case"]
    reply(desk, case, "To the wrong person.")
    desk.sync("first")
    assert "To the wrong person." in desk.check(codename).out
    said = desk.secret("reviewer", *command, case, "--yes", home="first").out
    assert "To the wrong person." in said
    assert outbox(desk) == [(case, False)]  # the server has it until the next round
    desk.sync("first")
    desk.sync("first")
    assert "To the wrong person." not in desk.check(codename).out
    assert outbox(desk) == []
    shown = desk.secret("reviewer", "show", case, home="first").out
    assert "This reply: retracted on" in shown
    assert "I retracted my reply of" in shown
    assert "acknowledgement" in desk.cases("first")[0]["due"]
    assert "No reply of yours" in desk.run("reviewer", "retract", case, *desk.known(), home="first").err


def test_of_several_replies_the_number_says_which_is_retracted(desk: World, case: str) -> None:
    for text in ("One.", "Two."):
        reply(desk, case, text)
    assert "only 2" in desk.run("reviewer", "retract", case, "3", "--yes", *desk.known(), home="first").err
    desk.secret("reviewer", "retract", case, "1", "--yes", home="first")
    listed = desk.secret("reviewer", "outbox", home="first").out
    assert ("One." in listed, "Two." in listed) == (False, True)


def test_a_beginning_that_several_names_have_names_them(desk: World, case: str) -> None:
    for number in range(30):
        desk.send(f"Number {number}.", "both", desk.codename(f"c{number}"))
    desk.sync("first")
    names = sorted(one["case"] for one in desk.cases("first"))
    letter = next(name[0] for name, other in zip(names, names[1:], strict=False) if name[0] == other[0])
    several = [name for name in names if name[0] == letter]
    refused = desk.run("reviewer", "show", letter, *desk.known(), home="first")
    assert all(name in refused.err for name in several[:10])


def test_a_clock_that_is_wrong_is_named_and_nothing_is_signed_under_it(desk: World, case: str) -> None:
    folder = desk.root / "first" / "round"
    reply(desk, case)
    right = desk.seconds
    desk.patch.setattr(sys, "stdin", io.StringIO(""))  # nobody is there to say that it is right
    for days, word in ((-400, "is behind"), (-20, "is behind"), (20, "20 days before"), (400, "400 days before")):
        desk.seconds = right + days * 86_400
        before = {path: path.read_bytes() for path in (folder / "out").iterdir()}
        told = desk.secret("reviewer", "import", folder, home="first").out
        assert word in told
        for command in (
            ("export", folder),
            ("reply", case, "--yes", "--text-file", desk.file("reply", "Another.")),
            ("retract", case, "--yes"),
            ("reply", "--withdraw", case, "--yes"),
            ("note", case, "--text-file", desk.file("note", "A note.")),
            ("assign", case, "second"),
            ("share", case, "second", "--again", "--yes"),
            ("status", case, "closed"),
            ("label", case, "finance"),
            ("merge", case, case),
            ("spam", case),
            ("step", case, "assessed"),
            ("triage", case, "--urgency", "high"),
            ("inform", case, "looking", "--yes"),
            ("transcript", case, "--yes", "--out", desk.root / "transcript"),
            ("confirm", case, "--yes"),
            ("forget", case, "--yes"),
        ):
            refused = desk.run("reviewer", *command, *desk.known(), home="first")
            assert (refused.code, "Set the clock" in refused.err) == (2, True), (days, command, refused)
        assert {path: path.read_bytes() for path in (folder / "out").iterdir()} == before
    desk.secret("reviewer", "export", folder, "--clock-is-right", home="first")
    desk.seconds = right
    desk.secret("reviewer", "import", folder, home="first")
    desk.secret("reviewer", "export", folder, home="first")
    desk.good("courier", "push", folder, home="first")
    assert outbox(desk) == [(case, True)]
    desk.sync("first")
    assert outbox(desk) == [(case, False)]


def test_without_a_terminal_and_without_a_file_a_reply_says_how_to_give_the_text(desk: World, case: str) -> None:
    assert "--text-file" in desk.run("reviewer", "reply", case, *desk.known(), home="first").err


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
    monkeypatch.setattr("knothole_client.commands.idling.IDLE_SECONDS", 0.0)
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
        desk.patch.setattr("knothole_client.commands.reviewer.reply.on_a_terminal", lambda: True)

    def write(self, text: str, then: str, *options: str) -> Ran:
        """``then``: idle or leave, in the editor; or what is typed at the question after it."""

        def typed(title: str, begins: str = "") -> str:
            self.began.append(begins)
            if then in ("idle", "leave"):
                raise editor.LeftError(text, idle=then == "idle")
            return text

        def asked(*_: object, **__: object) -> str:
            if then == "nobody":
                raise UsageError("idle", "Nobody answered.")
            return then.removesuffix("-asked")

        self.desk.patch.setattr(editor, "write", typed)
        self.desk.patch.setattr(click, "prompt", asked)
        return self.desk.run("reviewer", "reply", self.case, *options, *self.desk.known(), home="first")


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
        assert vault.begun.cases() == []


def test_what_is_too_long_to_send_is_kept(desk: World, case: str) -> None:
    long = "Dear you. " * 10_000
    ran = Writer(desk, case).write(long, "queue")
    assert ran.code == USAGE
    assert "kept in the vault" in ran.err
    with open_vault(desk.root / "first" / "reviewer", PASSPHRASE) as vault:
        assert vault.begun.text(vault.begun.cases()[0]) == long
