"""The two files by which a stick is known, when somebody else wrote them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from knothole_client.rounds.stick import last_pull, read_stick


@pytest.mark.parametrize("kind", ["pipe", "link", "folder", "short", "long"])
def test_what_is_no_file_of_the_right_size_is_no_stick_and_nobody_waits_for_it(tmp_path: Path, kind: str) -> None:
    (tmp_path / "elsewhere").write_bytes(bytes(80))
    for name, size in (("stick", 80), ("pull", 16)):
        path = tmp_path / name
        if kind == "pipe":
            os.mkfifo(path)
        elif kind == "link":
            path.symlink_to(tmp_path / "elsewhere")
        elif kind == "folder":
            path.mkdir()
        else:
            path.write_bytes(bytes(size + (1 if kind == "long" else -1)))
    assert (read_stick(tmp_path), last_pull(tmp_path)) == (None, None)


def test_a_pull_of_no_calendars_day_is_none(tmp_path: Path) -> None:
    (tmp_path / "pull").write_bytes(b"\xff" * 16)
    assert last_pull(tmp_path) is None
