"""A stick is made once, and no move begins at an empty mount point, a missing folder, or at somebody else's stick."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from knothole_client.errors import USAGE
from knothole_client.rounds.stick import note_pull, read_stick
from tests.client.commands.world import World

EMPTY, MISSING, COLLEAGUES = "is empty", "There is no folder", "the stick of Reviewer Second"


def made(desk: World, name: str) -> Path:
    """A stick on which one round was made."""
    path = desk.root / f"stick-{name}"
    path.mkdir()
    desk.secret("reviewer", "stick", path, "--yes", home=name)
    desk.good("courier", "pull", path, home=name)
    desk.secret("reviewer", "import", path, home=name)
    desk.secret("reviewer", "export", path, home=name)
    desk.good("courier", "push", path, home=name)
    return path


def content(path: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in path.rglob("*") if file.is_file()}


@pytest.mark.parametrize("move", ["import", "export", "pull", "push"])
@pytest.mark.parametrize("there", [MISSING, EMPTY, COLLEAGUES, "other files", "another desk"])
def test_no_move_begins_at_what_is_not_the_own_stick(desk: World, move: str, there: str) -> None:
    path = desk.root / "mount"
    if there == COLLEAGUES:
        path = made(desk, "second")
    elif there != MISSING:
        path.mkdir()
    if there == "other files":
        (path / "photo.jpg").write_bytes(b"a photo")
    elif there == "another desk":
        (path / "stick").write_bytes(bytes(80))
    before = content(path)
    offline = move in ("import", "export")
    ran = desk.run("reviewer" if offline else "courier", move, path, *(desk.known() if offline else ()), home="first")
    assert ran.code != 0
    assert there in ran.err
    assert str(path) in ran.err
    assert content(path) == before


def test_a_stick_is_made_by_the_vault_and_asks_before_it_takes_a_folder_of_this_machine(desk: World) -> None:
    path = desk.root / "folder"
    assert desk.run("reviewer", "stick", path, *desk.known(), home="first").code != 0
    path.mkdir()
    desk.patch.setattr(sys, "stdin", io.StringIO(""))
    asked = desk.run("reviewer", "stick", path, *desk.known(), home="first")
    assert "not on a stick" in asked.err
    assert content(path) == {}
    desk.secret("reviewer", "stick", path, "--yes", home="first")
    stick = read_stick(path)
    desk.secret("reviewer", "stick", path, home="first")  # again changes nothing, and asks nothing
    assert read_stick(path) == stick
    refused = desk.run("reviewer", "stick", path, "--yes", *desk.known(), home="second")
    assert "of another reviewer" in refused.err


def test_a_new_couriers_key_is_left_on_a_stick_or_in_an_empty_folder_and_nowhere_else(desk: World) -> None:
    missing, other, empty = desk.root / "missing", desk.root / "other", desk.root / "empty"
    for path in (other, empty):
        path.mkdir()
    (other / "photo.jpg").write_bytes(b"a photo")
    new = ("courier", "init", "--server", "http://reviewers")
    for path, said in ((missing, "There is no folder"), (other, "photo.jpg")):
        refused = desk.run(*new, path, home="new")
        assert (refused.code, said in refused.err, str(path) in refused.err) == (USAGE, True, True)
        assert not (desk.root / "new").exists()
    assert list(content(other)) == [str(other / "photo.jpg")]
    (empty / "lost+found").mkdir()
    desk.good(*new, empty, home="new")
    stick = made(desk, "first")
    desk.good(*new, stick, home="newer")
    assert (empty / "courier").read_bytes() != (stick / "courier").read_bytes()


def test_an_import_says_of_which_pull_it_is_and_what_that_left_unfinished(desk: World) -> None:
    path = desk.root / "stick-first"
    path.mkdir()
    desk.secret("reviewer", "stick", path, "--yes", home="first")
    assert "No courier has pulled" in desk.secret("reviewer", "import", path, home="first").out
    desk.good("courier", "pull", path, home="first")
    assert "was at the server on 2026-11-23 12:00 UTC" in desk.secret("reviewer", "import", path, home="first").out
    note_pull(path, desk.seconds, None)  # the stick was full
    told = desk.secret("reviewer", "import", path, home="first").out
    assert "was interrupted" in told
    assert "Pull once more" in told


def test_a_sync_makes_its_folder_itself_also_for_a_vault_that_was_restored(desk: World) -> None:
    desk.secret("reviewer", "backup", "--out", desk.root / "safe", home="first")
    desk.secret("reviewer", "restore", desk.root / "safe", home="new")
    desk.good("courier", "init", "--server", "http://reviewers", home="new")
    desk.secret("reviewer", "sync", home="new")
