"""Small changes inside a sealed file: the newest counts, a torn one is reported, and nothing can be cut off, moved or mixed unnoticed."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from knothole_client.errors import UnsafeError
from knothole_client.files import sealed_file
from knothole_client.files.small_changes import PLACES_AT, Places

PASSPHRASE = "correct horse battery"
SIZE = 4_096


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sealed"


@pytest.fixture
def places(path: Path) -> Places:
    return sealed_file.save_with_places(path, sealed_file.new_key(PASSPHRASE), [b"written whole"], SIZE)


def read(path: Path) -> tuple[bytes, bool]:
    """The newest changes, and whether later ones may be missing."""
    _, pieces, places = sealed_file.load_with_places(path, PASSPHRASE)
    assert list(pieces) == [b"written whole"]
    assert places
    return places.changes, places.is_torn


def code_of(path: Path) -> str:
    with pytest.raises(UnsafeError) as refused:
        read(path)
    return refused.value.code


def place(whole: bytes, index: int) -> bytes:
    return whole[PLACES_AT + index * SIZE :][:SIZE]


def with_places(whole: bytes, *places: bytes) -> bytes:
    return whole[:PLACES_AT] + b"".join(places) + whole[PLACES_AT + 2 * SIZE :]


def test_the_newest_changes_come_back_and_the_rest_of_the_file_stays(path: Path, places: Places) -> None:
    before = path.read_bytes()
    assert read(path) == (b"", False)
    for changes in (b"one", b"one, two", b"", bytes(SIZE - 60)):
        assert places.put(changes)
        assert read(path) == (changes, False)
    after = path.read_bytes()
    assert (after[:PLACES_AT], after[PLACES_AT + 2 * SIZE :]) == (before[:PLACES_AT], before[PLACES_AT + 2 * SIZE :])
    assert not places.put(bytes(SIZE - 59))
    assert path.read_bytes() == after


def test_who_opens_the_file_goes_on_from_there(path: Path, places: Places) -> None:
    for changes in (b"one", b"two", b"three"):
        opened = sealed_file.load_with_places(path, PASSPHRASE)[2]
        assert opened
        assert opened.put(changes)
        assert read(path) == (changes, False)
    assert list(sealed_file.load_pieces(path, PASSPHRASE)[1]) == [b"written whole", b"three"]


def test_a_write_that_ends_anywhere_leaves_what_was_before_and_says_so(path: Path, places: Places) -> None:
    assert places.put(b"before")
    before = path.read_bytes()
    assert places.put(b"after")
    after = path.read_bytes()
    turn = next(index for index in (0, 1) if place(before, index) != place(after, index))
    for written in range(0, SIZE + 1, 256):
        for torn in (
            place(after, turn)[:written] + place(before, turn)[written:],
            place(before, turn)[:written] + place(after, turn)[written:],  # a disk may write the end first
        ):
            path.write_bytes(
                with_places(before, *(torn if index == turn else place(before, index) for index in (0, 1)))
            )
            whole = {place(before, turn): (b"before", False), place(after, turn): (b"after", False)}
            assert read(path) == whole.get(torn, (b"before", True))
            opened = sealed_file.load_with_places(path, PASSPHRASE)[2]
            assert opened
            assert opened.put(b"again")  # never over the only whole place
            assert read(path) == (b"again", False)


def test_a_byte_that_changes_later_is_told_or_refused(path: Path, places: Places) -> None:
    assert places.put(b"before")
    assert places.put(b"after")
    whole = path.read_bytes()
    seen = set()
    for at in [*range(len(places.head), PLACES_AT, 500), *range(PLACES_AT, PLACES_AT + 2 * SIZE, 500)]:
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        if at < PLACES_AT:
            assert code_of(path) == "damaged"
        else:
            seen.add(read(path))
    assert seen == {(b"before", True), (b"after", True)}
    path.write_bytes(with_places(whole, bytes(SIZE), bytes(SIZE)))
    assert code_of(path) == "damaged"
    path.write_bytes(whole[: PLACES_AT + SIZE])
    assert code_of(path) == "damaged"


def test_places_moved_mixed_or_of_another_file_are_refused(path: Path, places: Places, tmp_path: Path) -> None:
    copies = [path.read_bytes()]
    for number in range(4):
        assert places.put(b"%d" % number)
        copies.append(path.read_bytes())
    newest = copies[-1]
    other = sealed_file.save_with_places(
        tmp_path / "other", sealed_file.FileKey(sealed_file.Cost(), bytes(16), places.key), [b"written whole"], SIZE
    )
    assert other.put(b"of another")
    of_other = (tmp_path / "other").read_bytes()
    three, two = place(newest, 1), place(newest, 0)
    for first, second in (
        (three, two),
        (place(copies[0], 0), three),  # between them one is missing
        (place(of_other, 0), place(of_other, 1)),
    ):
        path.write_bytes(with_places(newest, first, second))
        assert code_of(path) == "damaged"
    path.write_bytes(with_places(newest, two, two))
    assert read(path) == (b"2", True)
    path.write_bytes(with_places(copies[-1], place(copies[-2], 0), place(copies[-2], 1)))
    assert path.read_bytes() == copies[-2]  # cutting off is the same as an older copy of the file, and no more


def test_a_save_shows_neither_how_much_it_holds_nor_which_in_a_row_it_is(path: Path, places: Places) -> None:
    copies = [path.read_bytes()]
    for number in range(4):
        assert places.put(bytes(number * 1_000))
        copies.append(path.read_bytes())
        changed = [index for index in (0, 1) if place(copies[-1], index) != place(copies[-2], index)]
        assert len(changed) == 1
        blocks = [(place(copy, changed[0])[at : at + 16]) for copy in copies[-2:] for at in range(0, SIZE, 16)]
        assert len(set(blocks)) == len(blocks)
    assert len({len(copy) for copy in copies}) == 1


@pytest.mark.parametrize("instead", ["link", "symlink", "replaced", "gone"])
def test_another_file_in_its_place_is_not_written(path: Path, places: Places, instead: str) -> None:
    second = path.with_name("second")
    if instead == "link":
        os.link(path, second)
    elif instead == "symlink":
        path.rename(second)
        path.symlink_to(second)
    elif instead == "replaced":
        sealed_file.save_with_places(path, sealed_file.new_key(PASSPHRASE), [b"written whole"], SIZE)
    else:
        path.unlink()
    before = path.read_bytes() if path.exists() else None
    assert not places.put(b"changes")
    assert (path.read_bytes() if path.exists() else None) == before


def test_an_older_copy_put_back_while_this_is_open_is_not_written(path: Path, places: Places) -> None:
    """Beside an older place the next would be one too far, and the whole file refused as damaged."""
    copies = [path.read_bytes()]
    for number in range(4):
        assert places.put(b"%d" % number)
        copies.append(path.read_bytes())
    for older in copies[:-1]:
        path.write_bytes(older)
        assert not places.put(b"next")
        assert path.read_bytes() == older
    path.write_bytes(copies[-1])
    assert places.put(b"next")
    assert read(path) == (b"next", False)


def test_a_file_replaced_while_its_place_is_written_is_not_said_to_be_saved(
    path: Path, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = os.fsync

    def replaced(descriptor: int) -> None:
        sync(descriptor)
        path.with_name("copy").write_bytes(path.read_bytes())
        path.with_name("copy").replace(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", replaced)
        assert not places.put(b"lost")


def test_what_the_disk_refuses_leaves_what_was_before(
    path: Path, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert places.put(b"before")
    before, sync, synced = path.read_bytes(), os.fsync, []

    def refuse_once(descriptor: int) -> None:
        synced.append(True)
        if len(synced) == 1:
            raise OSError(errno.EIO, "Input/output error")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", refuse_once)
    assert not places.put(b"after")
    assert path.read_bytes() == before
    assert places.put(b"later")
    assert read(path) == (b"later", False)
