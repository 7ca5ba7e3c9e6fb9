"""What a durable write does with what stands in its way."""

from __future__ import annotations

import stat
from pathlib import Path

from knothole_client.files.durable import write_durably


def test_a_link_laid_in_the_way_does_not_lead_a_write_to_another_file(tmp_path: Path) -> None:
    """The round's folder comes on a stick that was in other hands."""
    precious, target = tmp_path / "vault", tmp_path / "replies"
    precious.write_bytes(b"precious")
    (tmp_path / "replies.new").symlink_to(precious)
    write_durably(target, b"content")
    assert precious.read_bytes() == b"precious"
    assert target.read_bytes() == b"content"
    assert not target.is_symlink()


def test_what_a_broken_write_left_is_neither_in_the_way_nor_sets_the_mode(tmp_path: Path) -> None:
    left = tmp_path / "file.new"
    left.write_bytes(b"half")
    left.chmod(0o644)
    write_durably(tmp_path / "file", b"content")
    assert (tmp_path / "file").read_bytes() == b"content"
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
