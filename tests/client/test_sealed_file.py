"""A sealed file: what a copy shows, what a wrong passphrase and a changed byte do, and what a power cut leaves."""

from __future__ import annotations

import errno
import os
import random
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from knothole_client.errors import ClientError, LockedError, UnsafeError
from knothole_client.files import sealed_file
from knothole_client.protocol.primitives import sha256
from tests.support.memory import grown

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


def test_pieces_come_back_as_they_were_whatever_their_sizes(path: Path, key: sealed_file.FileKey) -> None:
    one = sealed_file.BLOCK_SIZE
    for sizes in ((), (0,), (0, 0, 1), (one - 8, 1), (one - 9,), (3 * one, 0, 5), (300_000,) * 9):
        pieces = [os.urandom(size) for size in sizes]
        sealed_file.save_pieces(path, key, pieces)
        assert list(sealed_file.load_pieces(path, PASSPHRASE)[1]) == pieces


def test_a_wrong_passphrase_is_told_from_a_damaged_file(path: Path, key: sealed_file.FileKey) -> None:
    sealed_file.save(path, key, b"some content")
    with pytest.raises(LockedError) as refused:
        sealed_file.load(path, PASSPHRASE + "x")
    assert refused.value.code == "passphrase"
    whole = path.read_bytes()
    for at in range(len(sealed_file.MAGIC), len(whole), len(whole) // 50):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        for passphrase in (PASSPHRASE, PASSPHRASE + "x"):
            with pytest.raises(ClientError) as changed:
                sealed_file.load(path, passphrase)
            beyond = at >= sealed_file.HEAD_SIZE and passphrase != PASSPHRASE
            assert changed.value.code == ("passphrase" if beyond else "damaged"), at


def in_blocks(content: bytes) -> list[bytes]:
    """The head, and each block as it is in the file."""
    head, size = sealed_file.HEAD_SIZE, sealed_file.BLOCK_SIZE + sealed_file.TAG_SIZE
    return [content[:head], *(content[at : at + size] for at in range(head, len(content), size))]


def test_blocks_left_out_moved_added_or_of_another_save_are_refused(path: Path, key: sealed_file.FileKey) -> None:
    pieces = [random.randbytes(900_000) for _ in range(4)]
    sealed_file.save_pieces(path, key, pieces)
    whole = path.read_bytes()
    head, *blocks = in_blocks(whole)
    assert len(blocks) == 4
    sealed_file.save_pieces(path, key, pieces)
    other_head, *other = in_blocks(path.read_bytes())
    last = blocks[-1]
    changed = [
        *([head, *blocks[:count]] for count in range(4)),
        *([head, *blocks[:left], *blocks[left + 1 :]] for left in range(4)),
        [head, blocks[1], blocks[0], *blocks[2:]],
        [head, *blocks, last],
        [head, *blocks, b"x"],
        [head, *blocks[:-1], last[:-1]],
        [head, *blocks[:-1], blocks[0]],
        *([head, *blocks[:of_other], other[of_other], *blocks[of_other + 1 :]] for of_other in range(4)),
        [other_head, *blocks],
    ]
    for parts in changed:
        path.write_bytes(b"".join(parts))
        with pytest.raises(UnsafeError) as refused:
            sealed_file.load(path, PASSPHRASE)
        assert refused.value.code == "damaged"
    path.write_bytes(whole)
    assert list(sealed_file.load_pieces(path, PASSPHRASE)[1]) == pieces


def test_an_empty_passphrase_seals_nothing() -> None:
    with pytest.raises(LockedError):
        sealed_file.new_key("")


def test_any_changed_byte_is_refused(path: Path, key: sealed_file.FileKey) -> None:
    sealed_file.save(path, key, b"some content")
    whole = path.read_bytes()
    for at in [*range(sealed_file.HEAD_SIZE), sealed_file.HEAD_SIZE + 20, len(whole) - 1]:
        changed = bytearray(whole)
        changed[at] ^= 1
        path.write_bytes(changed)
        with pytest.raises((LockedError, UnsafeError)):
            sealed_file.load(path, PASSPHRASE)


def test_a_hostile_cost_is_refused_before_it_is_paid(path: Path, key: sealed_file.FileKey) -> None:
    sealed_file.save(path, key, b"")
    at = len(sealed_file.MAGIC)
    whole = path.read_bytes()
    for memory, passes in ((0xFFFFFFFF, 1), (8, 0xFFFFFFFF), (0, 1), (8, 0)):
        end = sealed_file.HEAD_SIZE - sealed_file.CHECKSUM_SIZE
        head = whole[:at] + memory.to_bytes(4, "big") + passes.to_bytes(4, "big") + whole[at + 8 : end]
        path.write_bytes(head + sha256(head)[: sealed_file.CHECKSUM_SIZE] + whole[sealed_file.HEAD_SIZE :])
        with pytest.raises(UnsafeError):
            sealed_file.load(path, PASSPHRASE)


def test_a_file_of_another_version_is_refused_in_words(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"knothole sealed file 1\n\0" + bytes(1000))
    with pytest.raises(UnsafeError) as refused:
        sealed_file.load(path, PASSPHRASE)
    assert refused.value.code == "sealed-file-version"


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


def test_a_class_adds_an_eighth_at_most_and_there_are_eight_in_each_octave() -> None:
    sizes = [
        *range(sealed_file.SMALLEST, 40 * sealed_file.SMALLEST, 999),
        *(2**n + d for n in range(20, 43) for d in (-1, 0, 1)),
    ]
    for size in sizes:
        assert size <= sealed_file.padded_size(size) <= size * 9 / 8 + 1
    assert len({sealed_file.padded_size(size) for size in range(2**24 + 1, 2**25 + 1, 4_096)}) == 8


def test_a_large_content_takes_little_memory_and_its_file_an_eighth_more(path: Path, key: sealed_file.FileKey) -> None:
    piece, count = os.urandom(4 * 2**20), 48

    def pieces() -> Iterator[bytes]:
        for _ in range(count):
            yield piece

    def seal_and_open() -> None:
        sealed_file.save_pieces(path, key, pieces())
        assert sum(len(part) for part in sealed_file.load_pieces(path, PASSPHRASE)[1]) == count * len(piece)

    assert grown(seal_and_open) < 48 * 2**20
    assert path.stat().st_size < count * len(piece) * 1.126


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
        raise OSError(errno.EIO, "power cut")

    monkeypatch.setattr(os if broken == "fsync" else Path, broken, cut)
    with pytest.raises(OSError, match="power cut"):
        sealed_file.save(path, key, b"new")
    assert sealed_file.load(path, PASSPHRASE)[1] == b"old"


def test_a_full_disk_leaves_the_old_file_and_no_half_one(path: Path, key: sealed_file.FileKey) -> None:
    sealed_file.save(path, key, b"old")

    def pieces() -> Iterator[bytes]:
        yield bytes(3 * 2**20)
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        sealed_file.save_pieces(path, key, pieces())
    assert sealed_file.load(path, PASSPHRASE)[1] == b"old"
    assert [file.name for file in path.parent.iterdir()] == [path.name]
