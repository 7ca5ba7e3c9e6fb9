"""A reply shows to whom it goes and asks, is listed until the server has it, and can be taken back."""

from __future__ import annotations

import io
import sys

import pytest

from tests.client.commands.world import World


def reply(desk: World, case: str, text: str = "We have it.", *options: str) -> None:
    desk.secret("reviewer", "reply", "--yes", case, *options, "--text-file", desk.file("reply", text), home="first")


def outbox(desk: World) -> list[tuple[str, bool]]:
    listed = desk.secret("reviewer", "outbox", "--json", home="first").json
    return [(letter["case"], letter["waiting"]) for letter in listed]


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
    names = sorted(case["case"] for case in desk.cases("first"))
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
