"""Working on cases together, by commands, with the real server's applications between two vaults."""

from __future__ import annotations

import io
import sys
from typing import Any

import click
import pytest

from tests.client.commands.world import SETTINGS, World


def rounds(desk: World) -> None:
    """What one says reaches the other, and the other way round."""
    for name in ("first", "second", "first"):
        desk.sync(name)


def show(desk: World, name: str, case: str) -> Any:
    return desk.secret("reviewer", "show", case, "--json", home=name).json


def received(desk: World, text: str = "A message.", channel: str = "both", codename: str = "codename") -> str:
    """A message of a source who has not written before, in both vaults; the case's name."""
    before = {case["case"] for case in desk.cases("second")}
    desk.send(text, channel, desk.codename(codename))
    desk.sync("first")
    desk.sync("second")
    (new,) = {case["case"] for case in desk.cases("second")} - before
    return str(new)


def test_a_note_a_status_and_who_is_in_charge_reach_the_colleague(desk: World) -> None:
    case = received(desk)
    note = desk.file("note", "Call back on Monday.\x1b[2J")
    answer = desk.file("answer", "We have it.")
    for words in (
        ("note", case, "--text-file", note),
        ("assign", case, "second"),
        ("status", case, "waiting", "--outcome", "in-inquiry"),
        ("label", case, "finance"),
        ("label", case, "urgent"),
        ("label", case, "urgent", "--off"),
        ("reply", case, "--text-file", answer, "--acknowledgement", "--yes"),
    ):
        desk.secret("reviewer", *words, home="first")
    rounds(desk)
    (listed,) = desk.cases("second")
    assert (listed["state"], listed["outcome"], listed["assigned"]) == ("waiting", "in-inquiry", "second")
    assert (listed["labels"], listed["replies"]) == (["finance"], 1)
    whole = show(desk, "second", case)
    assert [(written["by"], written["text"]) for written in whole["notes"]] == [
        ("first", "Call back on Monday.\x1b[2J")
    ]
    assert [(reply["by"], reply["duty"], reply["text"]) for reply in whole["replies"]] == [
        ("first", "acknowledgement", "We have it.")
    ]
    shown = desk.secret("reviewer", "show", case, home="second").out
    assert "\x1b" not in shown
    for wording in ("Reviewer First noted", "In charge: You", "Labels: finance", "Status: waiting"):
        assert wording in shown
    rounds(desk)
    assert list(show(desk, "first", case)["messages"][0]["opened"]) == ["second"]


def test_a_colleague_who_cannot_read_a_case_is_not_put_in_charge_and_can_be_let_in(desk: World) -> None:
    case = received(desk, "For the second alone.", "second")
    assert desk.cases("first") == []
    by_second = {"home": "second"}
    pass_file = ("--passphrase-file", desk.passphrase)
    refused = desk.run("reviewer", "assign", case, "first", *pass_file, **by_second)
    assert (refused.code, f"share {case} first" in refused.err) == (2, True)
    desk.patch.setattr(sys, "stdin", io.StringIO())
    asked = desk.run("reviewer", "share", case, "first", *pass_file, **by_second)
    assert asked.code == 2
    rounds(desk)
    assert desk.cases("first") == []  # nobody said yes
    desk.secret("reviewer", "note", case, "--text-file", desk.file("note", "Secret."), **by_second)
    other = received(desk, "Another.", "second", codename="c2")
    everything = ("reviewer", "share", case, other, "first")
    wrong = desk.run("reviewer", "share", case, "zz-zz", "first", "--yes", *pass_file, **by_second)
    assert wrong.code == 2
    rounds(desk)
    assert desk.cases("first") == []  # all of them, or none
    told = desk.secret(*everything, "--yes", **by_second).out
    for wording in (
        "Reviewer First will be able to read",
        f"Case {case}, since 2026-11-23",
        f"Case {other}, since 2026-11-23",
        "a message of 2026-11-23, 21 characters",
        "a note of 2026-11-23, by You, 7 characters",
    ):
        assert wording in told
    assert "Secret." not in told
    rounds(desk)
    assert show(desk, "first", case)["messages"][0]["text"] == "For the second alone."
    reads = desk.secret("reviewer", "colleagues", "--json", **by_second).json
    both = sorted([case, other])
    assert [(read["id"], read["reads"]) for read in reads] == [("first", both), ("second", both)]
    desk.secret("reviewer", "assign", case, "first", **by_second)


def test_spam_is_set_aside_in_bulk_and_stays_reachable(desk: World) -> None:
    names = [received(desk, f"Junk {number}.", codename=f"c{number}") for number in range(2)]
    names = [case["case"] for case in desk.cases("first")]
    wrong = desk.run("reviewer", "spam", names[0], "zz-zz", "--passphrase-file", desk.passphrase, home="first")
    assert wrong.code == 2
    assert len(desk.cases("first")) == 2
    desk.secret("reviewer", "spam", *names, home="first")
    assert "not shown: 2" in desk.secret("reviewer", "cases", home="first").out
    everything = desk.secret("reviewer", "cases", "--all", "--json", home="first").json
    assert {listed["state"] for listed in everything} == {"spam"}
    rounds(desk)
    assert desk.cases("second") == []
    desk.secret("reviewer", "status", names[0], "open", home="second")
    rounds(desk)
    assert [listed["case"] for listed in desk.cases("first")] == [names[0]]


def test_a_muted_case_is_not_counted_and_a_merged_one_names_the_other(desk: World) -> None:
    received(desk, "One.", codename="c1")
    received(desk, "Two.", codename="c2")
    one, other = (case["case"] for case in desk.cases("first"))
    desk.secret("reviewer", "merge", one, other, home="first")
    assert desk.cases("first")[0]["together_with"] == [desk.cases("first")[1]["case"]]
    for name in (one, other):
        desk.secret("reviewer", "mark", name, "mute", home="first")
    assert "No open cases." in desk.secret("reviewer", "cases", home="first").out
    assert desk.sync("first").code == 0
    desk.secret("reviewer", "mark", one, "mute", "--off", home="first")
    assert [case["case"] for case in desk.cases("first")] == [one]


@pytest.mark.parametrize(
    "words",
    [
        ("assign", "{case}", "nobody-of-this-name"),
        ("status", "{case}", "burnt"),
        ("status", "{case}", "closed", "--outcome", "It was proven"),
        ("label", "{case}", "x" * 61),
        ("merge", "{case}", "{case}"),
        ("share", "{case}", "second"),
    ],
)
def test_what_cannot_be_said_is_refused_with_a_way_on(desk: World, words: tuple[str, ...]) -> None:
    case = received(desk)
    before = desk.cases("first")
    ran = desk.run(
        "reviewer", *(word.format(case=case) for word in words), "--passphrase-file", desk.passphrase, home="first"
    )
    assert ran.code == 2
    assert "hint:" in ran.err
    assert desk.cases("first") == before


class Typed(io.BytesIO):
    """A terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    "words", [("note", "{}"), ("reply", "{}"), ("reply", "{}", "--feedback", "--yes"), ("inform", "{}", "looking")]
)
def test_what_somebody_types_is_not_read_for_a_case_that_is_not_there_or_under_a_wrong_clock(
    desk: World, words: tuple[str, ...]
) -> None:
    name = received(desk)
    typed = Typed(b"What took an hour to write.\nyes\n")
    desk.patch.setattr(sys, "stdin", io.TextIOWrapper(typed))
    desk.patch.setattr(click, "confirm", lambda *_, **__: False)

    def refused(case: str) -> str:
        arguments = [word.format(case) for word in words]
        ran = desk.run("reviewer", *arguments, "--text-file", "-", *desk.known(), home="first")
        assert (ran.code, typed.tell()) == (2, 0)
        return ran.err

    assert "There is no case nobody-there." in refused("nobody-there")
    desk.pass_days(20)
    assert "clock" in refused(name)


@pytest.mark.parametrize("text", [b"With a gap: [\xe2\x80\xa6]", b"Not agreed to.", b"Too long. " * 20_000])
def test_a_reply_that_was_typed_and_is_not_queued_is_kept(desk: World, text: bytes) -> None:
    name = received(desk)
    desk.patch.setattr(sys, "stdin", io.TextIOWrapper(Typed(text)))
    desk.patch.setattr(click, "confirm", lambda *_, **__: b"agreed" not in text)
    ran = desk.run("reviewer", "reply", name, "--text-file", "-", "--feedback", *desk.known(), home="first")
    assert (ran.code, "What you typed is kept" in ran.out) == (2, True)
    assert "A reply is begun, as the feedback, and not queued." in desk.secret(
        "reviewer", "show", name, home="first"
    ).out.replace("\n", " ")


def test_what_a_pipe_brings_answers_no_question(desk: World) -> None:
    name = received(desk)
    desk.pass_days(20)
    desk.patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"What took an hour to write.\nyes\n")))
    ran = desk.run("reviewer", "note", name, "--text-file", "-", *desk.known(), home="first")
    assert (ran.code, "Nothing was signed." in ran.err) == (2, True)


def test_a_list_of_cases_says_when_the_server_will_soon_have_no_keys_left(desk: World) -> None:
    def told() -> bool:
        return "your keys for this week and 1 more;" in desk.secret("reviewer", "cases", home="first").out

    assert not told()
    desk.pass_days(28)
    assert told()
    desk.sync("first")
    assert not told()


def test_who_comes_and_who_goes_is_told_with_what_they_keep(desk: World) -> None:
    case = received(desk)
    shares = desk.root / "shares"
    desk.secret("reviewer", "split", "first", "second", "--threshold", "2", "--out", shares, home="first")
    desk.good("desk", "remove", "second")
    desk.good(
        "desk",
        "set",
        desk.file(
            "settings.toml", SETTINGS.replace('"first", "second"', '"first"').split('[[channels]]\nid = "second"')[0]
        ),
    )
    desk.secret("desk", "sign", "--days", 30, "--yes", "--out", desk.root / "first" / "round" / "out" / "desk")
    pass_file = ("--passphrase-file", desk.passphrase)
    told = desk.run("reviewer", "sync", *pass_file, home="first").out
    assert f"No longer at the desk: Reviewer Second. Of the cases you read they keep 1: {case}." in told
    assert "They have a share of your backups too" in told
    assert "No longer" not in desk.run("reviewer", "sync", *pass_file, home="first").out


def test_an_import_names_the_cases_with_an_alarm_until_they_were_read(desk: World) -> None:
    desk.patch.setattr("knothole_client.reviewer.importing._alarm", lambda *_: "view-key")
    desk.send("A message.", "both", desk.codename())
    sync = ("reviewer", "sync", "--passphrase-file", desk.passphrase)
    told = desk.run(*sync, home="first").out
    (case,) = (case["case"] for case in desk.cases("first"))
    assert f"Unread messages with an alarm, which show explains: {case}" in told
    assert "a key that this reviewer never made" in desk.secret("reviewer", "show", case, home="first").out
    assert "alarm" not in desk.run(*sync, home="first").out
