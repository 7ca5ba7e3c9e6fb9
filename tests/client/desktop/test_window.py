"""The window as a person uses it: keys and clicks, on a made-up vault. The platform is Qt's offscreen one."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
)

from knothole_client import idling
from knothole_client.desktop.widgets.conversation import GlancePage
from knothole_client.desktop.widgets.plain import Reading
from knothole_client.protocol.errors import ProtocolError
from knothole_client.reviewer import cases
from knothole_client.reviewer.vault.vault import Vault, create, open_vault
from tests.support.newsroom import PASSPHRASE, TODAY, Newsroom
from tests.support.vault_saves import saves_fail, tear
from tests.support.windows import CTRL, Driver, found_in, texts_of


def test_a_morning_by_keyboard(driver: Driver, room: Newsroom) -> None:
    """Unlock, read, reply, acknowledge the rest, lock: one passphrase."""
    driver.unlock("wrong words")
    assert driver.window.unlock_page is not None
    assert "wrong" in driver.window.unlock_page.said
    with open_vault(room.home / "reviewer", PASSPHRASE):
        driver.unlock()
        assert "open in another window" in driver.window.unlock_page.said
    driver.unlock()
    quarry = room.names[7]
    driver.go_to(quarry)
    assert found_in(driver.place, GlancePage)
    assert reopened(driver, room, quarry) == 0
    driver.press(Qt.Key.Key_Return)
    assert driver.place.page is not None
    assert "The source will learn" in driver.window.said
    driver.press(Qt.Key.Key_R, CTRL)
    assert driver.composer.chosen_duty == "acknowledgement"
    assert driver.composer.text.toPlainText().startswith("Thank you")
    driver.reach(driver.composer.duty)
    driver.press(Qt.Key.Key_Home)
    driver.reach(driver.composer.text)
    driver.type("Who called it that?")
    driver.press(Qt.Key.Key_Return, CTRL)
    question = driver.question
    assert "Who called it that?" in [reading.toPlainText() for reading in found_in(question, Reading)]
    driver.press(Qt.Key.Key_Return)
    assert f"Queued for {quarry}" in driver.window.said
    driver.press(Qt.Key.Key_K, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert "6 cases" in " ".join(label.text() for label in found_in(driver.question, QLabel))
    driver.press(Qt.Key.Key_Return)
    assert "6 acknowledgements" in driver.window.said
    driver.press(Qt.Key.Key_L, CTRL)
    assert not driver.window.is_open
    with open_vault(room.home / "reviewer", PASSPHRASE) as vault:
        found = cases.find_case(vault, quarry)
        assert [reply.text for reply in found.replies] == ["Who called it that?"]
        assert found.unread == 0
        assert len(vault.sent_replies.letters()) == len(room.names)


def reopened(driver: Driver, room: Newsroom, name: str) -> int:
    """How many messages of a case were opened, by the vault behind the window."""

    def count(vault: Vault) -> int:
        return sum(message.opened is not None for message in cases.find_case(vault, name).messages)

    return driver.window.sitting.work(count).result()


def test_locked_it_shows_nothing_and_keeps_what_was_being_written(
    driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.unlock()
    driver.choose(room.names[0])
    driver.press(Qt.Key.Key_R, CTRL)
    driver.type("Half a sentence")
    driver.menus.acts.outbox()
    assert driver.question
    assert room.names[0] in texts_of(driver)
    monkeypatch.setattr(idling.Vigil, "over", property(lambda _: True))
    driver.wait(lambda: not driver.window.is_open)
    monkeypatch.setattr(idling.Vigil, "over", property(lambda _: False))
    driver.settle()
    shown = texts_of(driver)
    for secret in (*room.names, "Half a sentence", "procurement", "Reviewer Two", "Invoices"):
        assert secret not in shown
    assert "What you were writing is kept in the vault." in shown  # said once it was
    assert driver.window.questions == []
    driver.unlock()
    driver.choose(room.names[0])
    assert driver.composer.text.toPlainText() == "Half a sentence"


def test_a_vault_that_cannot_be_saved_loses_nothing(
    driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.unlock()
    driver.choose(room.names[1])
    with monkeypatch.context() as full:
        saves_fail(full)
        driver.menus.acts.mark("star")
        driver.settle()
        question = driver.question
        assert "no room left" in " ".join(label.text() for label in found_in(question, QLabel))
        question.accept()
        driver.settle()
        assert driver.window.questions
    driver.question.accept()
    driver.settle()
    assert driver.window.said == "Saved."
    driver.window.lock()
    driver.settle()
    with open_vault(room.home / "reviewer", PASSPHRASE) as vault:
        assert "star" in cases.find_case(vault, room.names[1]).marks


def test_several_at_once_and_forgetting_by_its_name_only(driver: Driver, room: Newsroom) -> None:
    driver.unlock()
    driver.go_to(*room.names[3:6])
    driver.from_menu("menu.sort", "menu.charge", "Reviewer One")
    assert driver.window.said == "In charge of 3 cases: Reviewer One."
    assert len(driver.place.selected) == 3
    driver.press(Qt.Key.Key_J, CTRL)
    assert "3 cases are now: spam" in driver.window.said
    driver.press(Qt.Key.Key_8, CTRL)
    assert sorted(driver.names) == sorted(room.names[3:6])
    driver.press(Qt.Key.Key_2, CTRL)
    driver.choose(*room.names[:2])
    driver.menus.acts.unlabel("procurement")
    driver.settle()
    assert driver.window.said == "Took the label off 1 case."  # the other never had it
    driver.choose(room.names[1])
    driver.menus.acts.forget()
    question = driver.question
    assert not question.yes.isEnabled()
    driver.type(room.names[1][:-1])
    assert not question.yes.isEnabled()
    driver.type(room.names[1][-1])
    question.yes.click()
    driver.settle()
    assert room.names[1] not in driver.names
    assert "is forgotten. Colleagues are asked" in driver.window.said


def test_a_lock_closes_the_choice_of_a_folder_and_what_it_asks(driver: Driver) -> None:
    driver.unlock()
    chosen: list[Path] = []
    driver.window.choose_folder(chosen.append)
    dialog = driver.window.folder_dialog
    assert dialog
    asks = QDialog(dialog)
    asks.open()
    driver.window.lock()
    driver.settle()
    left = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog) and widget.isVisible()]
    assert (left, chosen) == ([], [])


def test_who_reads_goes_from_case_to_case_by_arrow_and_return(driver: Driver) -> None:
    """Whatever is read moves no case, and takes none out of the list."""
    driver.unlock()
    driver.press(Qt.Key.Key_3, CTRL)  # what is unread
    order, read = list(driver.names), list[str]()
    for _ in order:
        driver.press(Qt.Key.Key_Down)
        if driver.place.page is None:
            driver.press(Qt.Key.Key_Return)
        driver.wait(lambda: driver.place.page)
        driver.settle()
        assert driver.place.page
        read.append(driver.place.page.name)
    assert read == order
    driver.press(Qt.Key.Key_2, CTRL)
    driver.press(Qt.Key.Key_3, CTRL)
    assert driver.names == []


def test_a_key_in_any_window_puts_the_lock_off(driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    touched: list[bool] = []
    driver.unlock()
    driver.choose(room.names[0])
    monkeypatch.setattr(idling.Vigil, "touch", lambda _: touched.append(True))
    QTest.keyClick(driver.window.windowHandle(), Qt.Key.Key_Shift)
    driver.app.processEvents()
    assert touched
    driver.menus.acts.outbox()
    question = driver.question
    touched.clear()
    QTest.keyClick(question.windowHandle(), Qt.Key.Key_Shift)
    driver.app.processEvents()
    assert touched


def test_what_cannot_be_kept_stays_on_the_screen(
    driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.unlock()
    driver.choose(room.names[0])
    driver.press(Qt.Key.Key_R, CTRL)
    driver.composer.text.setPlainText("Half a sentence")
    with monkeypatch.context() as full:
        saves_fail(full)
        driver.window.lock_by_hand()
        assert not driver.window.close()
        assert driver.composer.text.toPlainText() == "Half a sentence"
        assert "no room left" in driver.window.said
    for question in driver.window.questions:
        question.accept()
    driver.settle()
    driver.window.lock_by_hand()
    assert not driver.window.is_open
    driver.settle()


def test_a_case_that_cannot_be_shown_is_named(driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ProtocolError("json")

    monkeypatch.setattr("knothole_client.desktop.models.inbox.preview", fail)
    driver.unlock()
    assert f"{room.names[0]} (json)" in texts_of(driver)


def test_a_last_change_that_may_be_missing_is_told_until_the_next_save(driver: Driver, room: Newsroom) -> None:
    tear(room.home / "reviewer")
    driver.unlock()
    assert driver.window.said == driver.words("torn")
    driver.window.speak("de")
    driver.settle()
    assert driver.window.said == driver.window.words("torn") != driver.words("torn")
    driver.choose(room.names[0])
    driver.menus.acts.mark("star")
    driver.settle()
    driver.window.lock()
    driver.unlock()
    assert driver.window.said == ""


def test_the_views_beside_an_empty_list_have_the_room_that_their_look_wants(tmp_path: Path) -> None:
    """It comes with the style sheet, after they were laid out; and in an empty list no count changes them."""
    (tmp_path / "home").mkdir()
    create(tmp_path / "home" / "reviewer", PASSPHRASE, "new", "New", "", TODAY)
    driver = Driver(tmp_path / "home")
    driver.unlock()
    views = driver.place.cases.views
    tops = [views.visualItemRect(views.item(number)).top() for number in range(views.count())]
    wanted = views.sizeHintForRow(0)
    driver.close()
    assert len({below - above for above, below in pairwise(tops)}) == 1
    assert tops[1] - tops[0] >= wanted
