"""The desk's keys as people handle them: another passphrase, paper, and back from paper."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from shamir_mnemonic.wordlist import WORDLIST as SHARE_WORDS  # type: ignore[import-untyped]

from knothole_client.commands import screen
from knothole_client.errors import LOCKED, UNSAFE, USAGE
from knothole_client.files import paper, sealed_file
from knothole_client.protocol.words import WORDS
from tests.client.commands.world import PASSPHRASE, World

KNOWN = (*WORDS, *SHARE_WORDS)
NEW = "new planted passphrase of the tests"


@pytest.fixture
def signed(world: World) -> Path:
    """A desk that has signed."""
    return world.sign()


def seed(world: World, name: str, passphrase: str = PASSPHRASE) -> bytes:
    return sealed_file.load(world.root / "desk" / "desk" / name, passphrase)[1]


def new(world: World) -> tuple[str, Path]:
    return "--new-passphrase-file", world.file("new passphrase", NEW + "\n")


def words_on(page: Path) -> list[str]:
    """The words of each sheet."""
    return [" ".join(text.split()) for text in re.findall(r"<pre[^>]*>(.*?)</pre>", page.read_text(), re.S)]


def test_the_desk_key_and_the_next_key_get_passphrases_of_their_own(world: World, signed: Path) -> None:
    folder = world.root / "desk" / "desk"
    before = seed(world, "desk.key"), seed(world, "next.key")
    stick = (folder / "next.key").rename(world.root / "stick")
    world.secret("desk", "passphrase", *new(world))
    world.secret("desk", "passphrase", "--next", stick, *new(world))
    assert sealed_file.load(stick, NEW)[1] == before[1]
    assert seed(world, "desk.key", NEW) == before[0]
    ran = world.run("desk", "sign", "--days", 30, "--yes", "--out", world.root / "out", *world.known())
    assert ran.code == LOCKED
    for options in ((), ("--next", stick)):
        assert world.run("desk", "passphrase", *options, *world.known(), *new(world)).code == LOCKED
    assert world.run("desk", "passphrase", "--next", world.root / "no", *world.known(), *new(world)).code == USAGE


@pytest.mark.parametrize(("what", "name"), [("desk-key", "desk.key"), ("next-key", "next.key")])
@pytest.mark.parametrize("shares", [(), ("--shares", 3, "--threshold", 2)], ids=["whole", "shares"])
def test_a_key_goes_to_paper_and_comes_back(
    world: World, signed: Path, what: str, name: str, shares: tuple[object, ...]
) -> None:
    before, page = seed(world, name), world.root / "sheets.html"
    shown = world.secret("desk", "print", what, *shares, "--out", page)
    assert "in clear" in shown.out
    assert page.stat().st_mode & 0o077 == 0
    sheets = words_on(page)
    assert len(sheets) == (3 if shares else 1)
    (world.root / "desk" / "desk" / name).unlink()
    files = [world.file(f"sheet {number}", sheet.title()) for number, sheet in enumerate(sheets[-2:])]
    given = [option for file in files for option in ("--words-file", file)]
    back = world.run("desk", "restore", *given, "--passphrase-file", world.file("new", NEW))
    assert (back.code, back.err) == (0, "")
    assert f"desk/{name} is here again" in back.out
    assert seed(world, name, NEW) == before
    again = world.run("desk", "restore", *given, "--passphrase-file", world.file("new", NEW))
    assert (again.code, "is here already" in again.err) == (UNSAFE, True)


def test_a_key_is_not_printed_as_the_other_one(world: World, signed: Path) -> None:
    page = world.root / "sheets.html"
    ran = world.run(
        "desk", "print", "next-key", "--next", world.root / "desk" / "desk" / "desk.key", "--out", page, *world.known()
    )
    assert (ran.code, page.exists()) == (USAGE, False)
    for wrong in (("--shares", 3), ("--threshold", 2), ("--shares", 2, "--threshold", 3)):
        ran = world.run("desk", "print", "desk-key", *wrong, "--out", page, *world.known())
        assert (ran.code, page.exists()) == (USAGE, False), wrong


def test_the_fingerprint_is_printed_without_a_passphrase(world: World, signed: Path) -> None:
    octets = bytes.fromhex(world.fingerprint())
    shown = world.good("desk", "print", "fingerprint").out
    for line in (*paper.in_lines(paper.to_words(octets)), paper.in_groups(octets)):
        assert line in shown
    world.good("desk", "print", "fingerprint", "--out", world.root / "page.html")
    assert words_on(world.root / "page.html") == [paper.to_words(octets)]


SHEETS = pytest.mark.parametrize("shares", [(), ("--shares", 3, "--threshold", 2)], ids=["whole", "shares"])


@SHEETS
def test_a_key_on_the_screen_leaves_nothing_on_standard_output(
    world: World, signed: Path, shares: tuple[object, ...]
) -> None:
    """What stays in the terminal's history is no place for it. On a small screen the words are still there below the QR code."""
    world.patch.setattr(screen, "errors_are_seen", lambda: True)
    ran = world.run("desk", "print", "desk-key", *shares, *world.known())
    assert ran.out == ""
    assert "The desk key" in ran.err
    last = ran.err.rstrip().splitlines()[-8:]
    assert sum(set(line.split()) <= set(KNOWN) for line in last if line.startswith("    ")) == (5 if shares else 3)
    if not shares:
        words = paper.to_words(seed(world, "desk.key")).split()
        assert " ".join(words[:7]) in ran.err


@SHEETS
def test_a_key_is_not_shown_where_it_would_be_written(world: World, signed: Path, shares: tuple[object, ...]) -> None:
    """Standard error may be a file, or a log that others read."""
    ran = world.run("desk", "print", "desk-key", *shares, *world.known())
    assert ran.code == USAGE
    assert "--out" in ran.err
    assert len(ran.err.splitlines()) == 2


def test_below_the_code_of_the_fingerprint_stand_its_words(world: World, signed: Path) -> None:
    last = world.good("desk", "print", "fingerprint").out.rstrip().splitlines()[-3:]
    assert " ".join(" ".join(last).split()) == paper.to_words(bytes.fromhex(world.fingerprint()))


def test_a_lost_folder_comes_back_and_signs(world: World, signed: Path) -> None:
    page = world.root / "sheets.html"
    world.secret("desk", "print", "desk-key", "--out", page)
    sheet = world.file("sheet", words_on(page)[0])
    lost = world.run("desk", "restore", "--words-file", sheet, *world.known(), home="other")
    assert lost.code == USAGE
    shown = world.secret("desk", "restore", "--words-file", sheet, "--desk-file", signed, home="other").out
    assert "knothole desk set FILE" in shown
    world.good("desk", "set", world.root / "settings.toml", home="other")
    out = world.root / "again"
    shown = world.secret("desk", "sign", "--days", 30, "--yes", "--out", out, home="other").out
    assert "What changes since directory 1:" in shown
    assert "Channel" not in shown
    assert world.good("desk", "verify", out, "--json").json["desk"] == world.fingerprint()


@pytest.mark.parametrize("shares", [(), ("--shares", 3, "--threshold", 2)], ids=["whole", "shares"])
def test_words_are_typed_line_by_line_as_they_stand_on_paper(
    world: World, signed: Path, shares: tuple[object, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    before, page = seed(world, "desk.key"), world.root / "sheets.html"
    world.secret("desk", "print", "desk-key", *shares, "--out", page)
    lines = [line for sheet in words_on(page)[:2] for line in paper.in_lines(sheet)]
    typed = iter([*lines, ""])
    monkeypatch.setattr(click, "prompt", lambda *_, **__: next(typed))
    (world.root / "desk" / "desk" / "desk.key").unlink()
    ran = world.run("desk", "restore", *world.known())
    assert ran.code == 0, ran
    assert seed(world, "desk.key") == before


def test_wrong_words_are_refused_and_change_nothing(world: World, signed: Path) -> None:
    folder = world.root / "desk" / "desk"
    (folder / "desk.key").unlink()
    before = {path.name for path in folder.iterdir()}
    for typed, code in (
        (paper.to_words(bytes(32)), UNSAFE),
        ("abacus abide", USAGE),
        (paper.to_shares(bytes(32), 2, 3)[0], LOCKED),
        ("\xff" * 5000, USAGE),
    ):
        ran = world.run("desk", "restore", "--words-file", world.file("sheet", typed), *world.known())
        assert ran.code == code
        assert not set(typed.split()[:5]) & set(ran.err.split())
    assert {path.name for path in folder.iterdir()} == before
