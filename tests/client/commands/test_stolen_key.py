"""A reviewer's key is stolen: who wrote before, between and after, what the desk does about it, and what the source reads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from knothole_client import clock
from knothole_client.commands.reviewer import case_text
from knothole_client.errors import CHECK_FAILED, USAGE
from knothole_client.protocol.desk_document import REVOCATION, join_records, split_records
from knothole_client.reviewer import cases, register, searching
from tests.client.commands.world import Ran, World
from tests.support.desks import TODAY

WARNING = "Warning: Reviewer First's key was reported stolen."


@pytest.fixture
def desk(world: World, kept: Path) -> World:
    """A message that both read; the first's revocation, made ahead; an answer by each, of the first day."""
    world.open_as_before(kept)
    world.send("A message.", "both", world.codename())
    for name in ("second", "first"):
        world.sync(name)
    world.secret("reviewer", "revoke", "--out", world.root / "statement", home="first")
    answer(world, "first", "Before the theft.")
    answer(world, "second", "By an honest colleague.")
    return world


def answer(world: World, name: str, text: str) -> None:
    (case,) = world.cases(name)
    world.secret("reviewer", "reply", "--yes", case["case"], "--text-file", world.file("answer", text), home=name)
    world.secret("reviewer", "note", case["case"], "--text-file", world.file("note", f"Note: {text}"), home=name)
    world.sync(name)


def check(world: World, *options: str) -> Ran:
    return world.run(
        "source", "check", "--server", "http://public", "--codename-file", world.root / "codename", *options
    )


def answers(world: World) -> dict[str, bool]:
    """Text to whether it is said to be of a stolen key."""
    return {answer["text"]: answer["reported_stolen"] for answer in check(world, "--json").json["answers"]}


def revoke(world: World) -> Ran:
    return world.good(
        "courier", "revoke", world.root / "statement", world.root / "second" / "round", "--yes", home="second"
    )


def put_in_force(world: World) -> None:
    signed = world.root / "second" / "round" / "out" / "desk"
    world.secret("desk", "sign", "--days", 30, "--yes", "--out", signed)
    world.good("courier", "push", world.root / "second" / "round", home="second")


def test_a_thief_who_wrote_before_between_and_after(desk: World) -> None:
    """The key is stolen on the second day and reported on the third; the desk names the first as the last day, and rotates its own key."""
    assert answers(desk) == {"Before the theft.": False, "By an honest colleague.": False}
    desk.pass_days(2)
    answer(desk, "first", "Between theft and report.")
    assert answers(desk)["Between theft and report."] is False  # nobody can know yet

    assert "--last-day" in revoke(desk).out
    assert answers(desk) == {"By an honest colleague.": False}
    shown = check(desk).out
    assert "2 replies for you could not be proven" in shown
    desk.sync("second")

    desk.secret("desk", "rotate", "--yes", "--new-passphrase-file", desk.passphrase)
    day = clock.written(TODAY)
    assert "leaves" in desk.good("desk", "remove", "first", "--last-day", day).out
    put_in_force(desk)
    assert answers(desk) == {"By an honest colleague.": False, "Before the theft.": True}
    shown = check(desk).out
    assert shown.count(WARNING) == 1
    assert f"The desk says that Reviewer First was there through {day}." in shown
    assert shown.count("(the signature is genuine)") == 1
    assert "1 reply for you could not be proven" in shown

    (case,) = desk.cases("second")
    desk.sync("second")
    found = desk.secret("reviewer", "show", case["case"], "--json", home="second").json
    assert {note["text"]: note["reported_stolen"] for note in found["notes"]} == {
        "Note: Before the theft.": True,
        "Note: By an honest colleague.": False,
    }, "what came with the revocation, or after it, is refused"
    shown = desk.secret("reviewer", "show", case["case"], home="second").out
    assert "Reviewer First (with a key that was reported stolen) answered" in shown
    assert found["reported_stolen"] == ["first"]


def test_a_last_day_after_the_theft_shows_what_the_thief_wrote_with_a_warning_only(desk: World) -> None:
    """The audit's second finding: `desk remove` of the day it is called, as a desk does that does not think of it."""
    desk.pass_days(1)
    answer(desk, "first", "By the thief.")
    revoke(desk)
    desk.sync("second")
    (desk.root / "desk" / "courier").symlink_to(
        desk.root / "second" / "courier"
    )  # the desk's machine is this courier's
    shown = desk.good("desk", "remove", "first").out
    assert "This key was reported stolen." in shown
    assert "--last-day" in shown
    put_in_force(desk)
    assert answers(desk) == {"Before the theft.": True, "By an honest colleague.": False, "By the thief.": True}
    assert check(desk).out.count(WARNING) == 2

    desk.good("desk", "remove", "first", "--last-day", clock.written(TODAY))
    put_in_force(desk)
    assert answers(desk) == {"Before the theft.": True, "By an honest colleague.": False}


def test_a_last_day_that_cannot_be_is_refused(desk: World) -> None:
    for day in (clock.written(TODAY - 1), clock.written(TODAY + 1), "2026-02-30", "yesterday"):
        ran = desk.run("desk", "remove", "first", "--last-day", day)
        assert ran.code == USAGE, day
    assert (
        "The last day lies between 2026-11-23 and 2026-11-23."
        in desk.run("desk", "remove", "first", "--last-day", clock.written(TODAY + 1)).err
    )
    desk.pass_days(3)
    desk.good("desk", "remove", "first", "--last-day", clock.written(TODAY + 2))
    assert desk.run("desk", "remove", "first").code == USAGE
    assert desk.run("desk", "remove", "first", "--last-day", clock.written(TODAY + 3)).code == USAGE
    desk.good("desk", "remove", "first", "--last-day", clock.written(TODAY))


def test_the_slot_of_somebody_whose_last_day_was_put_back_is_kept_as_long_as_if_it_had_not_been(desk: World) -> None:
    desk.pass_days(20)
    desk.good("desk", "remove", "first", "--last-day", clock.written(TODAY))
    put_in_force(desk)
    desk.pass_days(26)
    card = desk.root / "third.card"
    desk.secret("reviewer", "init", "--id", "third", "--name", "Third", home="third")
    desk.secret("reviewer", "card", "--out", card, home="third")
    ran = desk.run("desk", "add", card, "--slot", 2)
    assert (ran.code, "it is free from" in ran.err) == (USAGE, True)


def test_a_desk_document_that_was_kept_judges_the_next_one(desk: World, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    revoke(desk)
    desk.good("source", "desk", "--server", "http://public", "--out", kept)
    assert desk.installation
    document = kept.read_bytes()
    honest = desk.installation.public.request

    def without(method: str, path: str, limit: int, *rest: object) -> object:
        answered = honest(method, path, limit, *rest)  # type: ignore[arg-type]
        if path != "/v1/desk":
            return answered
        kept_records = [record for record in split_records(answered.body) if record[0] != REVOCATION]
        return answered._replace(body=join_records(kept_records))

    desk.patch.setattr(desk.installation.public, "request", without)
    ran = desk.good("source", "desk", "--server", "http://public", "--out", kept)
    assert "(revocation-missing)" in ran.out
    assert kept.read_bytes() == document


def test_a_case_or_letter_that_fails_is_named_and_the_rest_is_shown(desk: World) -> None:
    """By a fault of ours, for nothing from outside gets that far."""
    desk.send("Another message.", "both", desk.codename("other"))
    desk.sync("second")
    bad, good = sorted(case["case"] for case in desk.cases("second"))

    def fail(*_: object) -> Any:
        raise OverflowError("planted secret")

    load, written = cases._case, clock.written
    with desk.patch.context() as patch:
        patch.setattr(
            cases, "_case", lambda vault, key, name, *rest: fail() if name == bad else load(vault, key, name, *rest)
        )
        outline = cases._outline
        patch.setattr(cases, "_outline", lambda key, name, *rest: fail() if name == bad else outline(key, name, *rest))
        texts = searching._Source.texts

        def texts_of(source: Any, case: Any) -> Any:
            return fail() if dict(source._vault.cases.in_order())[case] == bad else texts(source, case)

        patch.setattr(searching._Source, "texts", texts_of)
        for command in (
            ("cases",),
            ("cases", "--json"),
            ("cases", "--due"),
            ("register", "--out", desk.root / "r.csv"),
        ):
            ran = desk.run("reviewer", *command, "--passphrase-file", desk.passphrase, home="second")
            assert ran.code == CHECK_FAILED
            assert f"{bad} (OverflowError" in ran.err
            assert "planted" not in ran.err
            assert bad not in ran.out
        assert good in (desk.root / "r.csv").read_text()
        words = desk.file("words", "message")
        ran = desk.run("reviewer", "search", "--words-file", words, "--passphrase-file", desk.passphrase, home="second")
        assert (ran.code, good in ran.out, bad in ran.err) == (CHECK_FAILED, True, True)
        assert desk.run("reviewer", "show", good, "--passphrase-file", desk.passphrase, home="second").code == 0
        assert bad in desk.run("reviewer", "show", bad, "--passphrase-file", desk.passphrase, home="second").err
        ran = desk.run("reviewer", "sync", "--passphrase-file", desk.passphrase, home="second")
        assert (ran.code, bad in ran.err) == (CHECK_FAILED, True)
    with desk.patch.context() as patch:
        patch.setattr(register, "duties", fail)
        ran = desk.run(
            "reviewer", "register", "--out", desk.root / "r.csv", "--passphrase-file", desk.passphrase, home="second"
        )
        assert (ran.code, "Written: 0 cases" in ran.out, good in ran.err, bad in ran.err) == (
            CHECK_FAILED,
            True,
            True,
            True,
        )
    with desk.patch.context() as patch:
        patch.setattr(case_text, "_show_word", fail)
        (answered,) = [listed["case"] for listed in desk.cases("second") if listed["replies"]]
        ran = desk.run("reviewer", "show", answered, "--passphrase-file", desk.passphrase, home="second")
        assert (ran.code, "A message." in ran.out) == (CHECK_FAILED, True)
        assert f"an answer of {written(TODAY)}" in ran.err
