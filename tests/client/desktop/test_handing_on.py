"""What leaves a case for somebody else is shown in full before, and only then; and only into a folder that a person chose."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel

from knothole_client.desktop.models import handing_on
from knothole_client.desktop.models.handing_on import Outside, write_outside
from knothole_client.desktop.widgets.handing_on import pdf
from knothole_client.desktop.widgets.plain import Reading
from knothole_client.desktop.words import Words
from knothole_client.files import durable
from knothole_client.protocol.primitives import verify_key
from knothole_client.protocol.transcript import verify_transcript
from knothole_client.reviewer import cases
from knothole_client.reviewer.team import sharing
from knothole_client.reviewer.vault.vault import Vault
from tests.support.newsroom import TODAY, Newsroom
from tests.support.windows import CTRL, Driver, found_in

SHIFT = Qt.KeyboardModifier.ShiftModifier


def shown_in(driver: Driver) -> str:
    texts = [label.text() for label in found_in(driver.question, QLabel)]
    return "\n".join(texts + [reading.toPlainText() for reading in found_in(driver.question, Reading)])


def choose_folder(driver: Driver, folder: Path) -> None:
    driver.name_place(folder)


def test_a_case_is_shared_only_after_all_of_it_was_listed(
    driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, colleague = room.names[0], room.office.second.made

    def is_let_in(vault: Vault) -> bool:
        return vault.readers.was_let_in(cases.find_case(vault, name).case_key, verify_key(colleague.signing))

    driver.unlock()
    driver.choose(name)
    driver.menus.acts.handing_on.share(colleague.id)
    driver.settle()
    assert "reads this case already" in driver.window.said
    monkeypatch.setattr(
        sharing, "_addressed", lambda *_: False
    )  # as if the source had sealed it to this reviewer alone
    for answer in (Qt.Key.Key_Return, Qt.Key.Key_Space):  # the first, in haste, is no
        driver.menus.acts.handing_on.share(colleague.id)
        driver.settle()
        shown = shown_in(driver)
        assert "invoices.pdf" in shown
        assert "A note of" in shown
        assert "The label procurement" in shown
        assert "This cannot be taken back" in shown
        assert not driver.window.sitting.work(is_let_in).result()
        if answer == Qt.Key.Key_Space:
            driver.question.yes.setFocus()
        driver.press(answer)
        driver.settle()
    assert "is let in" in driver.window.said
    assert driver.window.sitting.work(is_let_in).result()


def test_two_cases_are_joined_and_parted_by_keyboard(driver: Driver, room: Newsroom) -> None:
    first, other = room.names[0], room.names[1]

    def together(vault: Vault) -> bool:
        return other in cases.find_case(vault, first).together_with

    driver.unlock()
    for joined in (True, False):
        driver.choose(first, other)
        driver.press(Qt.Key.Key_J, CTRL | SHIFT)
        driver.settle()
        assert first in shown_in(driver)
        driver.press(Qt.Key.Key_Return)
        driver.settle()
        assert driver.window.sitting.work(together).result() is joined
    driver.choose(first)
    assert not driver.menus.actions["join"].isEnabled()


def test_a_transcript_is_of_one_case_and_lies_where_it_was_wanted(
    driver: Driver, room: Newsroom, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    driver.unlock()
    driver.choose(room.names[0])
    driver.press(Qt.Key.Key_P, CTRL)
    assert "It is not encrypted" in shown_in(driver)
    (notes,) = found_in(driver.question, QCheckBox)
    assert not notes.isChecked()
    driver.question.accept()
    driver.settle()
    choose_folder(driver, out)
    assert "Written into" in shown_in(driver)
    driver.question.accept()
    signed, printed = (out / f"{room.names[0]}-transcript.{kind}" for kind in ("json", "pdf"))
    assert {path.name for path in out.iterdir()} == {signed.name, printed.name}
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in (signed, printed))
    assert printed.read_bytes().startswith(b"%PDF")
    known = verify_transcript(signed.read_bytes(), room.office.desk.pin)
    assert known.name == room.names[0]
    assert b"agree with those in the register" not in signed.read_bytes()  # a note
    driver.press(Qt.Key.Key_P, CTRL)
    driver.question.accept()
    driver.settle()
    choose_folder(driver, out)
    assert "There is a transcript" in driver.window.said


def test_a_transcript_speaks_the_windows_language_and_turns_no_text_around(vault: Vault, room: Newsroom) -> None:
    page = handing_on.transcript(vault, room.names[0], Words("ar"), TODAY, notes=False).page
    assert '<html lang="ar" dir="rtl">' in page
    assert f"القضية \u2068{room.names[0]}\u2069" in page
    assert '<div class="text"><div dir="ltr">Invoices for repairs' in page
    arabic = handing_on.transcript(vault, room.names[2], Words("de"), TODAY, notes=False).page
    assert f"Fall {room.names[2]}" in arabic
    assert '<div class="text"><div dir="rtl">تم تغيير' in arabic


def test_a_transcript_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made, write = Outside("heron", b"{}", "", 0, ""), durable.write_durably

    def full(path: Path, content: bytes) -> None:
        if path.suffix == ".pdf":
            raise OSError(28, "No space left on device", str(path))
        write(path, content)

    with monkeypatch.context() as patch:
        patch.setattr(durable, "write_durably", full)
        with pytest.raises(OSError, match="No space left"):
            write_outside(made, b"%PDF", tmp_path, Words("en"))
    assert list(tmp_path.iterdir()) == []
    names = write_outside(made, b"%PDF", tmp_path, Words("en"))
    assert {path.name for path in tmp_path.iterdir()} == set(names)


def test_a_page_of_a_transcript_loads_nothing(tmp_path: Path) -> None:
    (tmp_path / "x.png").write_bytes(b"no picture")
    made = pdf(f'<p>Shown</p><img src="file://{tmp_path}/x.png"><img src="http://127.0.0.1:9/x.png">')
    assert made.startswith(b"%PDF")
    assert b"no picture" not in made


def test_what_was_taken_out_is_destroyed_and_nothing_else(driver: Driver, room: Newsroom, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "of mine").write_text("stays")
    driver.unlock()
    driver.menus.acts.handing_on.destroy_taken_out()
    assert "Nothing was taken out" in driver.window.said
    driver.choose(room.names[0])
    driver.press(Qt.Key.Key_E, CTRL)
    driver.question.accept()
    driver.settle()
    choose_folder(driver, out)
    driver.question.accept()
    driver.settle()
    assert len(list(out.rglob("invoices.pdf"))) == 1
    driver.press(Qt.Key.Key_E, CTRL | SHIFT)
    assert str(out) in shown_in(driver)
    driver.press(Qt.Key.Key_Return)  # in haste: no
    assert len(list(out.rglob("invoices.pdf"))) == 1
    out.rename(tmp_path / "unplugged")
    for is_there in (False, True):
        driver.menus.acts.handing_on.destroy_taken_out()
        driver.question.yes.click()
        driver.settle()
        if not is_there:
            assert "Not destroyed" in driver.window.said
            (tmp_path / "unplugged").rename(out)
    assert driver.window.said == "Destroyed."
    assert [path.name for path in out.iterdir()] == ["of mine"]


def test_a_warning_is_whole_however_much_is_destroyed(driver: Driver, tmp_path: Path) -> None:
    driver.unlock()
    acts = driver.menus.acts.handing_on
    acts.note_taken_out([tmp_path / f"of case {number}" for number in range(40)])
    acts.destroy_taken_out()
    driver.settle()
    assert all(f"of case {number}" in shown_in(driver) for number in range(40))
    for label in found_in(driver.question, QLabel):
        assert label.height() >= label.heightForWidth(label.width())
    assert driver.question.height() <= driver.question.screen().availableGeometry().height()
