"""A sealed file: what a copy shows, what a wrong passphrase and a changed byte do, and what a power cut leaves."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from knothole_client import sealed_file
from knothole_client.errors import LockedError, UnsafeError

PASSPHRASE = "correct horse battery"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "sealed"


@pytest.fixture
def key() -> sealed_file.FileKey:
    return sealed_file.new_key(PASSPHRASE)


def test_what_was_sealed_comes_back(path: Path, key: sealed_file.FileKey) -> None:
    for content in (b"", b"some content", bytes(range(256)) * 1000):
        sealed_file.save(path, key, content)
        assert sealed_file.load(path, PASSPHRASE)[1] == content


def test_a_wrong_passphrase_is_refused(path: Path, key: sealed_file.FileKey) -> None:
    sealed_file.save(path, key, b"some content")
    with pytest.raises(LockedError):
        sealed_file.load(path, PASSPHRASE + "x")


def test_an_empty_passphrase_seals_nothing() -> None:
    with pytest.raises(LockedError):
        sealed_file.new_key("")


def test_any_changed_byte_is_refused(path: Path, key: sealed_file.FileKey) -> None:
    sealed_file.save(path, key, b"some content")
    whole = path.read_bytes()
    for at in [*range(sealed_file.HEAD_SIZE), sealed_file.HEAD_SIZE + 20, len(whole) - 1]:
        changed = bytearray(whole)
        changed[at] ^= 1
        if len(sealed_file.MAGIC) <= at < len(sealed_file.MAGIC) + 8:
            changed[at] = 0xFF  # a cost nobody can pay is refused before it is paid
        path.write_bytes(changed)
        with pytest.raises((LockedError, UnsafeError)):
            sealed_file.load(path, PASSPHRASE)


def test_a_hostile_cost_is_refused_before_it_is_paid(path: Path, key: sealed_file.FileKey) -> None:
    sealed_file.save(path, key, b"")
    at = len(sealed_file.MAGIC)
    whole = path.read_bytes()
    for memory, passes in ((0xFFFFFFFF, 1), (8, 0xFFFFFFFF), (0, 1), (8, 0)):
        path.write_bytes(whole[:at] + memory.to_bytes(4, "big") + passes.to_bytes(4, "big") + whole[at + 8 :])
        with pytest.raises(UnsafeError):
            sealed_file.load(path, PASSPHRASE)


@pytest.mark.parametrize("content", [b"", b"short", sealed_file.MAGIC])
def test_another_file_is_refused(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(UnsafeError):
        sealed_file.load(path, PASSPHRASE)


def test_sizes_come_from_few_classes(path: Path, key: sealed_file.FileKey) -> None:
    sizes = set()
    for size in range(0, 260_000, 6_500):
        sealed_file.save(path, key, bytes(size))
        sizes.add(path.stat().st_size)
    assert len(sizes) == 1


def test_a_file_is_for_its_owner_only_and_shows_no_content(path: Path, key: sealed_file.FileKey) -> None:
    sealed_file.save(path, key, b"planted content")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert b"planted" not in path.read_bytes()


def test_equal_content_is_sealed_differently_each_time(path: Path, key: sealed_file.FileKey) -> None:
    sealed_file.save(path, key, b"some content")
    before = path.read_bytes()
    sealed_file.save(path, key, b"some content")
    assert path.read_bytes()[sealed_file.HEAD_SIZE :] != before[sealed_file.HEAD_SIZE :]


@pytest.mark.parametrize("broken", ["fsync", "replace"])
def test_a_power_cut_while_saving_leaves_the_old_file_whole(
    path: Path, key: sealed_file.FileKey, broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sealed_file.save(path, key, b"old")

    def cut(*_: object) -> None:
        raise OSError("power cut")

    monkeypatch.setattr(os if broken == "fsync" else Path, broken, cut)
    with pytest.raises(OSError, match="power cut"):
        sealed_file.save(path, key, b"new")
    assert sealed_file.load(path, PASSPHRASE)[1] == b"old"


def test_a_link_laid_in_the_way_does_not_lead_a_write_to_another_file(tmp_path: Path) -> None:
    """The round's folder comes on a stick that was in other hands."""
    precious, target = tmp_path / "vault", tmp_path / "replies"
    precious.write_bytes(b"precious")
    (tmp_path / "replies.new").symlink_to(precious)
    sealed_file.write_durably(target, b"content")
    assert precious.read_bytes() == b"precious"
    assert target.read_bytes() == b"content"
    assert not target.is_symlink()


def test_what_a_broken_write_left_is_neither_in_the_way_nor_sets_the_mode(tmp_path: Path) -> None:
    left = tmp_path / "file.new"
    left.write_bytes(b"half")
    left.chmod(0o644)
    sealed_file.write_durably(tmp_path / "file", b"content")
    assert (tmp_path / "file").read_bytes() == b"content"
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["file"]
