"""Looking at a file in the window: in a sandbox, never in place, and nothing of it stays."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from knothole_client import sandbox
from knothole_client.desktop.models import looking
from knothole_client.desktop.models.line import Move
from knothole_client.desktop.models.looking import Looked
from knothole_client.desktop.widgets.looking import LookBoard, WhichFile
from knothole_client.desktop.words import Words, languages
from knothole_client.errors import ClientError, UsageError
from knothole_client.reviewer import cases
from knothole_client.reviewer.files import read_file
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.reviewer.viewing import kinds
from knothole_client.reviewer.viewing.kinds import kind_of
from knothole_client.reviewer.viewing.pages import Picture
from tests.client.desktop.test_handing_on import choose_folder
from tests.client.reviewer.test_viewing import walled
from tests.support.newsroom import TODAY, Newsroom
from tests.support.small_files import png_of
from tests.support.windows import CTRL, Driver, found_in, texts_of

WORDS = Words()
needs_poppler = pytest.mark.skipif(not sandbox.is_installed("pdftoppm"), reason="install poppler-utils")


def looked_at(name: str, content: bytes) -> Looked:
    chosen = looking.Chosen(name, len(content), TODAY, None, 0)  # type: ignore[arg-type]
    return Looked(chosen, kind_of(name, content), content)


@pytest.mark.parametrize("language", languages())
def test_every_kind_and_caution_has_words(language: str) -> None:
    words = Words(language)
    found = {kind for _, _, kind in kinds.BEGINNINGS} | set(kinds.ENDINGS.values()) | {"unknown", "unnamed"}
    assert all(words.has(f"kind.{kind}") for kind in found)
    every = kind_of("a.exe", b"%PDF-/Launch/EmbeddedFile vbaProject.bin").cautions
    every += kind_of("a", b"<html").cautions + kind_of("a.zip", b"Rar!").cautions
    assert len(set(every)) == 7
    assert all(words.has(f"look.caution.{caution}") for caution in every)


def test_a_disguised_file_is_called_one_and_says_what_it_is() -> None:
    lines = looking.describe(looked_at("report.pdf", b"MZ" + bytes(70)), WORDS)
    assert lines[0][0] == "72 bytes. By its name: PDF. By its bytes: program."
    assert [role for _, role in lines] == ["", "bad", "bad"]


def test_what_cannot_be_looked_at_says_the_one_thing_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert "Dangerzone" in looking.obstacle(looked_at("a.odt", b"PK\3\4"), WORDS)
    picture = looked_at("a.png", png_of(1, 1))
    monkeypatch.setattr(sandbox, "works", lambda: False)
    with monkeypatch.context() as patch:
        patch.setattr(sandbox, "is_installed", lambda *_: True)
        assert "forbids the sandbox" in looking.obstacle(picture, WORDS)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "have this installed on this machine: bubblewrap." in looking.obstacle(picture, WORDS)
    assert looking.obstacle(looked_at("a.txt", b"plain"), WORDS) == ""


def test_a_text_is_shown_as_it_is_and_not_as_what_it_would_make() -> None:
    text = looked_at("a.html", "<html><b>x</b> ‮gpj.exe".encode()).text
    assert text == "<html><b>x</b> ‹U+202E›gpj.exe"
    assert looked_at("a.pdf", b"%PDF-").text is None


@walled
def test_a_picture_is_painted_in_the_sandbox() -> None:
    shown = looking.show(looked_at("a.png", png_of(3_600, 36)), 1, Move(lambda done, of: None))
    assert (shown.picture.width, shown.picture.height) == (1_800, 18)
    assert {shown.picture.pixels[index : index + 3] for index in range(0, 300, 3)} == {b"\xff\0\0"}


def test_one_file_of_several_is_read_in_memory_if_it_is_not_too_large(vault: Vault, room: Newsroom) -> None:
    (message,) = [message for message in cases.find_case(vault, room.names[0]).messages if message.bundle]
    assert message.bundle
    desk = vault.desk(TODAY).id
    contents = [read_file(vault, message.bundle, desk, number, 400_000, lambda done, of: None) for number in (0, 1)]
    assert contents[0] == b"PK" + b"y" * 40_000
    assert contents[1].startswith(b"%PDF-1.4")
    with pytest.raises(UsageError) as refused:
        read_file(vault, message.bundle, desk, 1, 299_999, lambda done, of: None)
    assert refused.value.code == "too-large"


def board(driver: Driver) -> LookBoard:
    shown = driver.question
    assert isinstance(shown, LookBoard)
    driver.wait(lambda: not shown.is_waiting)
    driver.settle()
    return shown


@walled
@needs_poppler
def test_by_keyboard_page_by_page_and_nothing_stays(driver: Driver, room: Newsroom, tmp_path: Path) -> None:
    driver.unlock()
    driver.choose(room.names[0])
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    (button,) = [found for found in found_in(driver.place, QPushButton) if found.text() == WORDS("look")]
    button.click()
    driver.settle()
    assert isinstance(driver.question, WhichFile)
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: isinstance(driver.question, LookBoard))
    assert "list of names.ods" in texts_of(driver)
    assert "It may be disguised" in texts_of(driver)
    driver.press(Qt.Key.Key_Escape)
    driver.press(Qt.Key.Key_I, CTRL)
    assert isinstance(driver.question, WhichFile)
    driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: isinstance(driver.question, LookBoard))
    shown = board(driver)
    assert "By its name: PDF. By its bytes: PDF." in texts_of(driver)
    assert "Nothing was written to a disk" in shown.said
    assert "Invoice 17: repairs" in texts_of(driver)
    assert shown.picture.accessibleName() == "Page 1 of 2"
    assert not shown.previous.isEnabled()
    shown.next.setFocus()
    driver.press(Qt.Key.Key_Space)
    board(driver)
    assert "Invoice 18: repairs" in texts_of(driver)
    assert "Invoice 17: repairs" not in texts_of(driver)
    assert not shown.next.isEnabled()
    driver.press(Qt.Key.Key_Escape)
    assert shown.picture.size_in_pixels.isEmpty()
    driver.settle()
    assert "Invoice 18: repairs" not in texts_of(driver)
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_page_that_cannot_be_shown_hides_no_other(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    def show(looked: Looked, number: int, move: Move) -> looking.PageShown:
        if number == 2:
            raise ClientError("not-shown", "This cannot be shown.", "")
        return looking.PageShown(number, Picture(2, 1, b"ABCDEF"), f"text {number}")

    monkeypatch.setattr(looking, "obstacle", lambda looked, words: "")
    monkeypatch.setattr(looking, "prepare", lambda looked, move: looking.Prepared(3, ()))
    monkeypatch.setattr(looking, "show", show)
    driver.window.ask(LookBoard(driver.window, looked_at("a.pdf", b"%PDF-")))
    shown = board(driver)
    assert "text 1" in texts_of(driver)
    shown.next.click()
    board(driver)
    assert shown.said == f"Page 2 of 3. This cannot be shown. {WORDS('hint.not-shown')}"
    assert shown.picture.size_in_pixels.isEmpty()
    assert "text 1" not in texts_of(driver)
    shown.next.click()
    board(driver)
    assert "text 3" in texts_of(driver)
    assert not shown.next.isEnabled()
    shown.previous.click()
    board(driver)
    assert shown.previous.isEnabled()


def test_a_long_name_does_not_decide_how_wide_the_window_is(driver: Driver) -> None:
    shown = LookBoard(driver.window, looked_at("a" * 200 + ".exe", b"MZ" + bytes(70)))
    assert shown.minimumSizeHint().width() <= shown.minimumWidth()


@walled
def test_a_lock_stops_the_sandbox_and_drops_the_file(
    driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    moves: list[Move] = []

    def never_ends(looked: Looked, move: Move) -> looking.Prepared:
        moves.append(move)
        while True:
            sandbox.run(["sleep", "3600"], looked.content, 1, move.expect_to_go_on)

    monkeypatch.setattr(looking, "prepare", never_ends)
    monkeypatch.setattr(looking, "obstacle", lambda looked, words: "")
    driver.unlock()
    driver.choose(room.names[0])
    assert driver.place.page
    files = looking.files_of(
        driver.place.page, next(entry.message for entry in driver.place.page.entries if entry.files)
    )
    assert looking.files_of(driver.place.page, bytes(32)) == ()
    driver.menus.acts.looking._read(files[1])
    driver.wait(lambda: moves)
    assert driver.question
    driver.window.lock()
    driver.wait(lambda: driver.window.idle)
    assert driver.window.questions == []
    assert "invoices.pdf" not in texts_of(driver)


def test_what_was_taken_out_is_handed_over_to_dangerzone_by_whole_paths(
    driver: Driver, room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, given, out = tmp_path / "bin" / "dangerzone", tmp_path / "given", tmp_path / "out"
    for folder in (program.parent, out):
        folder.mkdir()
    program.write_text(f"#!/bin/sh\nprintf '%s\\n' \"$@\" >{given}.new && mv {given}.new {given}\n")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    driver.unlock()
    driver.choose(room.names[0])
    driver.menus.acts.take_out()
    driver.question.accept()
    driver.settle()
    choose_folder(driver, out)
    driver.question.accept()
    driver.wait(given.exists)
    files = {path for path in out.rglob("*") if path.is_file()}
    assert {Path(line) for line in given.read_text().splitlines()} == files
    assert len(files) == 2
    driver.wait(lambda: driver.window.idle)
    driver.settle()
    assert "2 files are handed over to Dangerzone" in driver.window.said
