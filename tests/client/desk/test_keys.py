"""The desk's keys: new passphrases, and keys that come back from paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from knothole_client.desk import folder as desk_folder
from knothole_client.desk import keys, signing
from knothole_client.desk.sheet import fingerprint_sheet, key_sheets, page
from knothole_client.errors import LockedError, UnsafeError, UsageError
from knothole_client.files import paper, sealed_file
from knothole_client.protocol.desk_document import verify_desk_document
from knothole_client.protocol.primitives import Seed, sha256, verify_key
from tests.client.desk.test_folder import PASSPHRASE, PowerCutError, add, cut_power, read_key, sign
from tests.support.desks import TODAY

NEW = "another passphrase for tests"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A desk of one reviewer that has signed."""
    desk_folder.create_desk(tmp_path / "desk", "Example desk", PASSPHRASE)
    add(tmp_path / "desk", "first", 2)
    sign(tmp_path / "desk")
    return tmp_path / "desk"


def opens(file: Path, passphrase: str) -> bool:
    try:
        sealed_file.load(file, passphrase)
    except LockedError:
        return False
    return True


# Passphrases


def test_a_rotation_gives_both_keys_a_new_passphrase(folder: Path) -> None:
    """Whoever knew the old one, and left, must not open what comes after."""
    keys.rotate(folder, folder / "next.key", PASSPHRASE, NEW)
    for name in ("desk.key", "next.key"):
        assert opens(folder / name, NEW)
        assert not opens(folder / name, PASSPHRASE)
    signing.sign(desk_folder.open_desk(folder, NEW), 30, TODAY)


def test_nobody_is_asked_for_a_new_passphrase_before_the_key_is_known_to_be_right(folder: Path) -> None:
    def never() -> str:
        raise AssertionError("asked")

    with pytest.raises(UnsafeError):
        keys.rotate(folder, folder / "desk.key", PASSPHRASE, never)
    with pytest.raises(LockedError):
        keys.rotate(folder, folder / "next.key", NEW, never)


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("step", [1, 2, 3, 4])
def test_a_power_cut_loses_no_key_and_no_passphrase(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, step: int, after: bool
) -> None:
    stick = (folder / "next.key").rename(tmp_path / "stick")
    cut_power(monkeypatch, step, after)
    with pytest.raises(PowerCutError):
        keys.rotate(folder, stick, PASSPHRASE, NEW)
    monkeypatch.undo()
    begun, over = (step, after) >= (2, True), (step, after) == (4, True)
    if not over:
        if begun:
            with pytest.raises(LockedError, match="interrupted"):
                keys.rotate(folder, stick, PASSPHRASE, "a third passphrase", "a third passphrase")
        assert keys.rotate(folder, stick, PASSPHRASE, NEW, NEW) is begun
    chain = desk_folder.open_desk(folder, NEW).chain
    assert chain.pin.rotations == 1
    seed = Seed(sealed_file.load(folder / "next.key", NEW)[1])
    assert sha256(verify_key(seed)) == chain.committed


def test_a_passphrase_is_changed(folder: Path) -> None:
    before = read_key(folder / "next.key")
    with pytest.raises(LockedError):
        keys.change_passphrase(folder / "next.key", NEW, NEW)
    keys.change_passphrase(folder / "next.key", PASSPHRASE, NEW)
    assert not opens(folder / "next.key", PASSPHRASE)
    assert sealed_file.load(folder / "next.key", NEW)[1] == before
    assert opens(folder / "desk.key", PASSPHRASE)
    with pytest.raises(UsageError):
        keys.change_passphrase(folder / "no.key", PASSPHRASE, NEW)


# Paper


@pytest.mark.parametrize("name", ["desk.key", "next.key"])
@pytest.mark.parametrize("shares", [0, 3])
def test_a_key_comes_back_from_paper(folder: Path, name: str, shares: int) -> None:
    chain, seed = desk_folder.open_desk(folder, None).chain, read_key(folder / name)
    sheets = key_sheets(chain, seed, name, "2026-11-23", 2 if shares else 0, shares)
    assert len(sheets) == max(shares, 1)
    (folder / name).unlink()
    typed = [sheet.words for sheet in sheets]
    back = Seed(paper.from_shares(typed[1:]) if shares else paper.from_words(typed[0]))
    assert keys.restore_key(folder, back, NEW) == name
    assert sealed_file.load(folder / name, NEW)[1] == seed


def test_a_key_that_is_there_or_of_no_use_is_refused(folder: Path, tmp_path: Path) -> None:
    present = read_key(folder / "desk.key")
    for seed, code in ((present, "exists"), (Seed(bytes(32)), "key")):
        with pytest.raises(UnsafeError) as caught:
            keys.restore_key(folder, seed, NEW)
        assert caught.value.code == code
    keys.rotate(folder, folder / "next.key", PASSPHRASE)
    (folder / "desk.key").unlink()
    with pytest.raises(UnsafeError):
        keys.restore_key(folder, present, NEW)
    assert not (folder / "desk.key").exists()


@pytest.mark.parametrize("rotated", [False, True])
def test_a_lost_folder_comes_back_from_paper_and_the_last_desk_file(
    folder: Path, tmp_path: Path, rotated: bool
) -> None:
    if rotated:
        keys.rotate(folder, folder / "next.key", PASSPHRASE)
        sign(folder)
    seed, signed = read_key(folder / "desk.key"), (folder / "desk").read_bytes()
    pin = verify_desk_document(signed, None, TODAY).chain.pin
    other = tmp_path / "other"
    with pytest.raises(UnsafeError):
        keys.restore_folder(other, signed, Seed(bytes(32)))
    assert not (other / "genesis").exists()
    keys.restore_folder(other, signed, seed)
    keys.restore_key(other, seed, PASSPHRASE)
    with pytest.raises(UnsafeError):
        keys.restore_folder(other, signed, seed)
    again = sign(other, TODAY + 1)
    assert again.chain.pin == pin
    assert again.directory.serial == (3 if rotated else 2)
    assert [reviewer.id for reviewer in again.directory.reviewers] == ["first"]


def test_a_page_loads_nothing_and_shows_what_stands_on_paper(folder: Path) -> None:
    chain = desk_folder.open_desk(folder, None).chain
    text = page([fingerprint_sheet(chain)]).decode()
    for line in paper.in_lines(paper.to_words(chain.desk)):
        assert line in text
    assert "<svg" in text
    for outside in ("http://", "https://", "<script", "src="):
        assert outside not in text.replace("http://www.w3.org/2000/svg", "")


def test_a_name_stays_text_on_the_page(tmp_path: Path) -> None:
    desk_folder.create_desk(tmp_path / "desk", "<script>x</script>", PASSPHRASE)
    chain = desk_folder.open_desk(tmp_path / "desk", None).chain
    assert "<script" not in page([fingerprint_sheet(chain)]).decode()


@pytest.mark.parametrize("left", ["desk.key", "next.key", "committed.key", "reviewers.json", "rotation-1", "desk"])
def test_a_desk_that_lost_its_genesis_keeps_everything_else(folder: Path, left: str) -> None:
    """Another key in its place would be the end of the desk."""
    for path in folder.iterdir():
        if path.name != left:
            path.unlink()
    (folder / left).write_bytes(b"kept")
    with pytest.raises(UnsafeError) as refused:
        desk_folder.create_desk(folder, "Example desk", PASSPHRASE)
    assert left in str(refused.value)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {left: b"kept"}


def test_a_folder_is_not_restored_over_a_desk_file_that_it_does_not_know(folder: Path) -> None:
    """The next directory would have a number that was signed before."""
    older = (folder / "desk").read_bytes()
    sign(folder)
    seed = read_key(folder / "desk.key")
    (folder / "genesis").unlink()
    newest = (folder / "desk").read_bytes()
    with pytest.raises(UnsafeError) as refused:
        keys.restore_folder(folder, older, seed)
    assert (refused.value.code, (folder / "desk").read_bytes()) == ("exists", newest)
    keys.restore_folder(folder, newest, seed)
    assert desk_folder.open_desk(folder, PASSPHRASE).previous
