"""A morning with several new cases: what the list shows, and what is done to several at once."""

from __future__ import annotations

import click
import pytest

from knothole_client.commands import screen
from knothole_client.errors import USAGE
from knothole_client.reviewer.vault.vault import Vault
from tests.client.commands.world import World

ENGLISH = "The valve is open, and nobody has closed it for a week.\nMore below."
GERMAN = "Das Ventil ist offen, und niemand hat es seit einer Woche geschlossen."
FORGED = "\n\n* other-case  9 new\x1b[2J " + "wide " * 60


@pytest.fixture
def morning(desk: World) -> World:
    """Three new cases, one of which a colleague reads alone."""
    for number, (text, channel) in enumerate(((ENGLISH, "both"), (GERMAN, "both"), (FORGED, "both"), ("x", "second"))):
        desk.send(text, channel, desk.codename(f"codename-{number}"))
    desk.sync("first")
    return desk


def names(world: World) -> list[str]:
    return [case["case"] for case in world.cases("first")]


def test_the_list_tells_what_a_case_is_about_and_nobody_learns_that_it_was_looked_at(morning: World) -> None:
    listed = {case["first_line"]: case for case in morning.cases("first")}
    case = listed["The valve is open, and nobody has closed it for a week."]
    assert (case["channel"], case["language"], case["readers"], case["files"]) == (
        "both",
        "en",
        ["first", "second"],
        [],
    )
    assert case["new_since"] == case["last"]
    shown = morning.secret("reviewer", "cases", home="first").out
    assert f"{case['case']}  1 new message since {case['last']}" in shown
    assert "both · en · read by Reviewer Second, You · open" in shown
    assert "“The valve is open, and nobody has closed it for a week.”" in shown
    assert {case["unread"] for case in morning.cases("first")} == {1}
    morning.sync("first")
    for number in range(3):
        assert "was opened by" not in morning.check(morning.root / f"codename-{number}").out


def test_what_colleagues_did_is_new_until_the_case_is_looked_at(morning: World) -> None:
    name = names(morning)[0]
    morning.sync("second")
    morning.secret("reviewer", "label", name, "urgent", home="second")
    morning.sync("second")
    imported = morning.secret("reviewer", "sync", home="first").out
    assert f"{name}: Reviewer Second labelled it urgent." in imported
    assert "1 new message, 1 new note or step since" in morning.secret("reviewer", "cases", home="first").out
    morning.secret("reviewer", "show", name, home="first")
    assert next(case for case in morning.cases("first") if case["case"] == name)["new_events"] == 0


def test_an_import_names_the_cases_that_are_new(desk: World) -> None:
    desk.send(ENGLISH, "both", desk.codename())
    imported = desk.secret("reviewer", "sync", home="first").out
    (name,) = names(desk)
    assert f"New cases: {name}." in imported
    assert "New cases" not in desk.secret("reviewer", "sync", home="first").out


def test_show_says_that_the_source_will_learn_it_and_says_so_once(morning: World) -> None:
    name = names(morning)[0]
    said = "The source will learn, with the next round, that you opened this."
    assert said in morning.secret("reviewer", "show", name, home="first").out
    assert said not in morning.secret("reviewer", "show", name, home="first").out


@pytest.mark.parametrize("width", [80, 60, 40])
def test_the_list_fits_the_screen_and_forges_nothing(morning: World, width: int) -> None:
    morning.patch.setattr(screen.OUT, "width", width)
    lines = morning.secret("reviewer", "cases", home="first").out.splitlines()
    assert [line for line in lines if len(line.rstrip()) > width] == []
    assert not [line for line in lines if line.startswith("* ") or "\x1b" in line]
    assert sum(line.startswith("  “") for line in lines) == 3


def test_several_cases_are_labelled_assigned_and_marked_at_once_or_none(morning: World) -> None:
    several = names(morning)
    for arguments in (("label", *several, "urgent"), ("assign", *several, "second"), ("mark", *several, "star")):
        morning.secret("reviewer", *arguments, home="first")
    for case in morning.cases("first"):
        assert (case["labels"], case["assigned"], case["marks"]) == (["urgent"], "second", ["star"])
    ran = morning.run("reviewer", "label", several[0], "nobody-there", "late", *morning.known(), home="first")
    assert ran.code == USAGE
    assert "There is no case nobody-there." in ran.err
    assert {tuple(case["labels"]) for case in morning.cases("first")} == {("urgent",)}


def test_a_beginning_of_several_names_says_which(morning: World) -> None:
    ran = morning.run("reviewer", "show", "", *morning.known(), home="first")
    assert ran.code == USAGE
    morning.patch.setattr("knothole_client.reviewer.cases.case_names", lambda *_, **__: {b"1": "a-b", b"2": "a-c"})
    assert (
        "Several cases begin with a: a-b, a-c."
        in morning.run("reviewer", "show", "a", *morning.known(), home="first").err
    )


def test_receipt_is_acknowledged_to_all_at_once_each_in_their_language(morning: World) -> None:
    shown = morning.secret("reviewer", "confirm", "--due", "--yes", home="first").out
    assert "In de, to " in shown
    assert "In en, to " in shown
    assert "Written: 3 acknowledgements." in shown
    assert (
        "Nothing is owed that is not written already."
        in morning.secret("reviewer", "confirm", "--due", "--yes", home="first").out
    )
    morning.sync("first")
    assert "Danke" in morning.check(morning.root / "codename-1").out
    assert "Thank you" in morning.check(morning.root / "codename-0").out
    ran = morning.run("reviewer", "confirm", names(morning)[0], "--yes", *morning.known(), home="first")
    assert "Nothing is left to acknowledge" in ran.err
    assert all("acknowledgement" not in case["due"] for case in morning.cases("first"))


def test_a_no_sends_no_acknowledgement(morning: World) -> None:
    morning.patch.setattr(click, "confirm", lambda *_, **__: False)
    ran = morning.run("reviewer", "confirm", "--due", *morning.known(), home="first")
    assert ran.code == USAGE
    assert all("acknowledgement" in case["due"] for case in morning.cases("first"))


def test_cases_are_named_or_all_that_are_due(desk: World) -> None:
    for arguments in ((), ("maple-harbor", "--due")):
        assert "Name cases, or give --due." in desk.run("reviewer", "confirm", *arguments, home="first").err


@pytest.mark.parametrize(
    ("command", "rest"),
    [
        ("status", ("waiting",)),
        ("label", ("finance",)),
        ("mark", ("star",)),
        ("mark", ("star", "--off")),
        ("spam", ()),
        ("step", ("assessed",)),
        ("triage", ("--urgency", "high")),
        ("triage", ("--danger", "acute")),
        ("assign", ("second",)),
        ("confirm", ("--yes",)),
    ],
)
def test_what_is_done_to_several_cases_is_saved_once_for_all(
    morning: World, command: str, rest: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A vault is sealed as a whole: a save for each case would take minutes of a large one, and could stop half way."""
    saved: list[bool] = []
    save = Vault.save

    def count(vault: Vault) -> None:
        saved.append(True)
        save(vault)

    monkeypatch.setattr(Vault, "save", count)
    morning.secret("reviewer", command, *names(morning), *rest, home="first")
    assert len(saved) == 1


def test_what_one_case_refuses_is_done_to_none(morning: World) -> None:
    ran = morning.run("reviewer", "label", *names(morning), "x" * 61, *morning.known(), home="first")
    assert ran.code == USAGE
    assert [case["labels"] for case in morning.cases("first")] == [[], [], []]
