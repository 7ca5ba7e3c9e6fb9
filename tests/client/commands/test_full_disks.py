"""A stick or a disk that is full: nothing that was accepted is lost, the words name it and say what to do, and the round goes on once there is room."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from knothole_client.errors import CHECK_FAILED
from knothole_client.rounds.folder import RoundFolder
from tests.client.commands.world import Ran, World
from tests.client.courier.test_acknowledging import Line, line  # noqa: F401
from tests.support.small_disks import fill, resize, small_disk

TEXTS = ["One.", "Two.", "Three."]


@pytest.fixture
def stick(desk: World) -> Iterator[Path]:
    with small_disk(desk.root / "mounted", "size=256k") as path:  # three messages take more
        desk.secret("reviewer", "stick", path, home="first")
        for number, text in enumerate(TEXTS):
            desk.send(text, "both", desk.codename(f"codename-{number}"))
        yield path


def expect_full(ran: Ran, path: Path) -> None:
    assert ran.code == CHECK_FAILED
    assert f"There is no room left for {path}" in ran.err
    assert "Make room" in ran.err


def rest_of_the_round(desk: World, stick: Path) -> None:
    desk.good("courier", "pull", stick, home="first")
    desk.secret("reviewer", "import", stick, home="first")
    desk.secret("reviewer", "export", stick, home="first")
    desk.good("courier", "push", stick, home="first")


def test_a_pull_onto_a_stick_that_is_too_small_goes_on_when_there_is_room(desk: World, stick: Path) -> None:
    expect_full(desk.run("courier", "pull", stick, home="first"), stick)
    imported = desk.secret("reviewer", "import", stick, home="first").out
    assert "was interrupted" in imported
    assert "Nothing new" not in imported
    resize(stick, "8m")
    rest_of_the_round(desk, stick)
    assert sorted(case["first_line"] for case in desk.cases("first")) == sorted(TEXTS)


def test_an_export_onto_a_full_stick_changes_nothing_there_and_what_waits_leaves_later(
    desk: World, stick: Path
) -> None:
    resize(stick, "8m")
    rest_of_the_round(desk, stick)
    case = desk.cases("first")[0]["case"]
    desk.secret("reviewer", "reply", "--yes", case, "--text-file", desk.file("reply", "We have it."), home="first")
    before = {path: path.read_bytes() for path in (stick / "out").iterdir()}
    filler = fill(stick)
    expect_full(desk.run("reviewer", "export", stick, *desk.known(), home="first"), stick)
    assert {path: path.read_bytes() for path in (stick / "out").iterdir()} == before
    assert [letter["waiting"] for letter in desk.secret("reviewer", "outbox", "--json", home="first").json] == [True]
    filler.unlink()
    desk.secret("reviewer", "export", stick, home="first")
    assert "1 replies" in desk.good("courier", "push", stick, home="first").out
    rest_of_the_round(desk, stick)
    assert [letter["waiting"] for letter in desk.secret("reviewer", "outbox", "--json", home="first").json] == [False]


def test_an_import_into_a_full_disk_keeps_the_vault_and_is_done_again(desk: World, stick: Path) -> None:
    resize(stick, "8m")
    desk.good("courier", "pull", stick, home="first")
    with small_disk(desk.root / "small", "size=64m") as disk:
        shutil.copytree(desk.root / "first" / "reviewer", disk / "first" / "reviewer")
        filler = fill(disk)
        full = desk.run("reviewer", "import", stick, *desk.known(), home="small/first")
        expect_full(full, disk / "first" / "reviewer")
        assert desk.cases("small/first") == []
        filler.unlink()
        desk.secret("reviewer", "import", stick, home="small/first")
        assert len(desk.cases("small/first")) == len(TEXTS)


def test_an_export_makes_room_on_a_full_stick_by_what_the_vault_has(line: Line, tmp_path: Path) -> None:  # noqa: F811
    first = line.office.first
    with small_disk(tmp_path / "mounted", "size=2m") as path:
        shutil.copytree(first.folder.path, path, dirs_exist_ok=True)
        first.folder = RoundFolder(path)
        line.write("A message.")
        line.next_day()
        line.pull(first)
        assert first.folder.count(line.today - 1) > 0
        line.import_(first)
        fill(path)
        first.put_out(line.today)
        assert first.folder.count(line.today - 1) == 0
        assert len(first.folder.items("acknowledgements")) > 0
        assert first.texts() == ["A message."]
