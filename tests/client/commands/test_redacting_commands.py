"""Redacted copies as a reviewer makes them, with a vault: pseudonyms of a case, plans by hand, and copies that are not made."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from knothole_client import sandbox
from knothole_client.copying import redacting
from tests.client.commands.world import World
from tests.support.redacted_copies import in_this_process

PEOPLE = "Name,Sum\nAnna M\u00fcller,1\nPeter Schmidt,2\n"
MORE = "Name,Sum\nANNA  M\u00dcLLER,3\n"


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sandbox has a test of its own."""
    monkeypatch.setattr(redacting, "in_sandbox", in_this_process)
    monkeypatch.setattr(sandbox, "is_installed", lambda *_: True)
    monkeypatch.setattr(sandbox, "works", lambda: True)


def edited(world: World, **actions: str) -> Path:
    """A plan for the first file, with other actions for some columns."""
    path = world.root / "plan.json"
    path.unlink(missing_ok=True)
    world.good("reviewer", "plan", world.root / "people.csv", "--out", path)
    assert path.stat().st_mode & 0o777 == 0o600
    plan = json.loads(path.read_text())
    for column in plan["parts"][0]["columns"]:
        column["action"] = actions.get(column["heading"], column["action"])
    path.write_text(json.dumps(plan))
    return path


def test_a_person_has_one_pseudonym_in_all_files_of_a_case_and_another_in_another(desk: World) -> None:
    for name, text in (("a", "The books are cooked."), ("b", "So are mine.")):
        desk.send(text, "both", desk.codename(name))
    desk.sync("first")
    cases = [case["case"] for case in desk.cases("first")]
    files = [desk.file("people.csv", PEOPLE), desk.file("more.csv", MORE)]
    plan = edited(desk, Name="pseudonym", Sum="keep")
    out = desk.root / "out"
    out.mkdir()
    ran = desk.run("reviewer", "redact", "--plan", plan, *files, "--out", out, home="first")
    assert ran.code == 2
    assert "The plan asks for pseudonyms, which belong to a case." in ran.err
    assert not list(out.iterdir())

    def names(case: str) -> list[str]:
        made = desk.secret(
            "reviewer", "redact", "--plan", plan, "--case", case, *files, "--out", out, "--json", home="first"
        ).json
        paths = [Path(copy) for each in made for copy in each["copies"]]
        assert [path.name for path in paths] == ["people.redacted.csv", "more.redacted.csv"]
        lines = [line for path in paths for line in path.read_text().splitlines()[1:]]
        for path in paths:
            path.unlink()
        return [line.split(",")[0] for line in lines]

    anna, peter, again = names(cases[0])
    assert anna == again != peter
    assert anna.startswith("P-")
    assert not {anna, peter} & set(names(cases[1]))


def test_a_copy_in_which_something_is_left_is_not_made_and_no_file_is_written_over(world: World) -> None:
    people = world.file("people.csv", PEOPLE.replace(",2", ",by Anna M\u00fcller"))
    other = world.file("other.csv", PEOPLE)
    plan = edited(world, Name="drop", Sum="keep")
    ran = world.run("reviewer", "redact", "--plan", plan, people, other)
    assert ran.code == 1
    assert "No copy was made." in ran.out
    assert "Left: Ann\u2026 (11), a value of Name, line 3, place 1" in ran.out
    assert "what was to be gone is left" in ran.err
    assert [path.name for path in world.root.glob("*.redacted.*")] == ["other.redacted.csv"]
    ran = world.run("reviewer", "redact", "--plan", plan, other)
    assert (ran.code, "other.redacted.csv is there already" in ran.err) == (2, True)
    ran = world.run(
        "reviewer", "verify-copy", "--of", people, "--plan", plan, people, world.root / "other.redacted.csv"
    )
    assert ran.code == 1
    assert "Second look: none of 2 values and words is left." in ran.out
    checked = world.good(
        "reviewer", "verify-copy", "--of", people, "--plan", plan, world.root / "other.redacted.csv", "--json"
    ).json
    assert [each["state"] for each in checked] == ["clear"]
    ran = world.good(
        "reviewer", "verify-copy", "--of", people, "--plan", edited(world, Name="keep", Sum="keep"), people
    )
    assert "nothing was to be gone, so nothing was looked for" in ran.out
    unknown = world.file("copy.pdf", b"%PDF-1.5\n%\0")
    ran = world.run("reviewer", "verify-copy", "--of", people, "--plan", plan, unknown)
    assert (ran.code, "Nothing looked into copy.pdf." in ran.out) == (1, True)


def test_a_plan_that_leaves_everything_out_makes_no_copy(world: World) -> None:
    people = world.file("people.csv", PEOPLE)
    ran = world.run("reviewer", "redact", "--plan", edited(world, Name="drop", Sum="drop"), people)
    assert (ran.code, "leaves all of people.csv out" in ran.err) == (2, True)
    assert not list(world.root.glob("*.redacted.*"))
