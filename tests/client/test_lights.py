"""How far a round is, as whoever carries the stick reads it; with clocks of two machines that differ."""

from __future__ import annotations

import shutil
from pathlib import Path

from knothole_client.rounds.lights import note_exported, note_imported, note_posted, read_lights
from knothole_client.rounds.stick import last_pull, note_pull


def shown(stick: Path) -> tuple[bool, bool, bool, bool, str]:
    lights = read_lights(stick)
    return lights.fetched, lights.imported, lights.answers, lights.posted, lights.next


def test_a_first_visit_and_two_rounds(tmp_path: Path) -> None:
    assert shown(tmp_path) == (False, False, False, False, "export")
    note_exported(tmp_path)
    assert shown(tmp_path) == (False, False, True, False, "post")
    note_posted(tmp_path)
    assert shown(tmp_path) == (False, False, True, True, "fetch")
    for began in (5_000, 400):  # the second by a clock that was set back
        note_pull(tmp_path, began, None)
        assert shown(tmp_path)[:3] == (False, False, False)
        assert read_lights(tmp_path).is_interrupted
        assert shown(tmp_path)[4] == "fetch"
        note_pull(tmp_path, began, began + 60)
        assert shown(tmp_path) == (True, False, False, True, "import")
        note_imported(tmp_path, last_pull(tmp_path))
        assert shown(tmp_path) == (True, True, False, True, "export")
        note_exported(tmp_path)
        assert shown(tmp_path) == (True, True, True, False, "post")
        note_posted(tmp_path)
        assert shown(tmp_path) == (True, True, True, True, "fetch")


def test_who_writes_more_after_posting_has_something_to_post(tmp_path: Path) -> None:
    note_pull(tmp_path, 7, 8)
    note_imported(tmp_path, last_pull(tmp_path))
    note_exported(tmp_path)
    note_posted(tmp_path)
    note_exported(tmp_path)
    assert shown(tmp_path)[4] == "post"


def test_what_a_stranger_put_there_lights_nothing_and_stops_nothing(tmp_path: Path) -> None:
    for name in ("pull", "imported", "exported", "posted"):
        (tmp_path / name).mkdir()
    assert shown(tmp_path) == (False, False, False, False, "export")
    for name in ("pull", "imported", "exported", "posted"):
        shutil.rmtree(tmp_path / name)
        (tmp_path / name).write_bytes(b"\xff" * 4096)
    assert shown(tmp_path) == (False, False, False, False, "export")


def test_a_stick_that_is_gone_is_no_fault_once_all_is_done(tmp_path: Path) -> None:
    note_pull(tmp_path / "stick", 7, 8)
    note_exported(tmp_path / "stick")
    pull = last_pull(tmp_path / "stick")
    (tmp_path / "stick").rename(tmp_path / "gone")
    (tmp_path / "stick").write_text("no folder")
    note_imported(tmp_path / "stick", pull)
    note_posted(tmp_path / "stick")
