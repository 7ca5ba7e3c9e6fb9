"""Replies and notes: begun, kept, queued once, and never lost, by key and click."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLineEdit,
)

from knothole_client.desktop.models import inbox, sitting
from knothole_client.errors import UsageError
from knothole_client.reviewer import cases
from knothole_client.reviewer.clock_doubt import ClockDoubt
from knothole_client.reviewer.vault.vault import FILE, Vault
from tests.support.desks import TODAY
from tests.support.newsroom import Newsroom
from tests.support.patience import PATIENCE
from tests.support.vault_saves import saves_fail
from tests.support.windows import CTRL, Driver, texts_of


def leave_by_another_case(driver: Driver, room: Newsroom) -> None:
    driver.choose(room.names[1])


def leave_by_hand(driver: Driver, room: Newsroom) -> None:
    driver.press(Qt.Key.Key_Escape)


def lock_by_hand(driver: Driver, room: Newsroom) -> None:
    driver.press(Qt.Key.Key_L, CTRL)


def lock_unasked(driver: Driver, room: Newsroom) -> None:
    driver.window.lock()


@pytest.mark.parametrize("leave", [leave_by_another_case, leave_by_hand, lock_by_hand, lock_unasked])
def test_a_note_that_is_left_is_kept_and_is_no_reply(
    driver: Driver, room: Newsroom, leave: Callable[[Driver, Newsroom], None]
) -> None:
    driver.unlock()
    driver.place.cases.show_view(1)
    driver.choose(room.names[2])
    driver.press(Qt.Key.Key_N, CTRL)
    driver.type("For colleagues")
    leave(driver, room)
    driver.settle()
    if not driver.window.is_open:
        driver.unlock()
        driver.place.cases.show_view(1)
        driver.settle()
    assert driver.place.composer is None
    assert "note begun" in inbox.spoken(
        next(row for row in driver.place.inbox.rows if row.name == room.names[2]), driver.words
    )
    driver.choose(room.names[2])
    assert driver.composer.is_note
    assert driver.composer.text.toPlainText() == "For colleagues"
    driver.press(Qt.Key.Key_N, CTRL)
    driver.press(Qt.Key.Key_Return, CTRL)
    assert "Recorded" in driver.window.said
    assert driver.place.page
    assert "For colleagues" in [entry.text for entry in driver.place.page.entries if entry.kind == "note"]
    assert driver.place.page.begun_note == ""


def test_who_leaves_a_reply_and_goes_on_at_once_goes_on_with_it(driver: Driver, room: Newsroom) -> None:
    driver.unlock()
    driver.choose(room.names[0])
    driver.press(Qt.Key.Key_R, CTRL)
    driver.type("Half a sentence")
    with busy(driver):
        driver.composer.left.emit()
        assert driver.place.composer is None
        driver.place.write()
        assert driver.composer.text.toPlainText() == "Half a sentence"
        driver.composer.left.emit()
    driver.settle()
    assert driver.place.composer is None  # it is closed, and stays so


@contextmanager
def busy(driver: Driver) -> Iterator[None]:
    """The vault's thread has something else to do."""
    over = Event()
    driver.window.sitting.work(lambda _: over.wait(PATIENCE))
    try:
        yield
    finally:
        over.set()


def write_reply(driver: Driver, name: str, text: str) -> None:
    """Up to the question whether to queue it."""
    driver.choose(name)
    driver.press(Qt.Key.Key_R, CTRL)
    driver.composer.duty.setCurrentIndex(0)
    driver.settle()
    driver.composer.text.setPlainText(text)
    driver.press(Qt.Key.Key_Return, CTRL)


def replies_to(driver: Driver, name: str) -> list[str]:
    """Those that are queued."""
    return driver.window.sitting.work(
        lambda vault: [reply.text for reply in cases.find_case(vault, name).replies]
    ).result()


def test_a_reply_that_is_being_queued_is_not_begun_once_more(driver: Driver, room: Newsroom) -> None:
    """What would bring it back after it was queued: the pause after the last key, and a lock. Who finds it again sends it twice."""
    driver.unlock()
    write_reply(driver, room.names[0], "Once")
    with busy(driver):
        driver.question.accept()
        driver.composer.keep.emit()
        driver.window.lock()
    driver.settle()
    driver.unlock()
    driver.choose(room.names[0])
    assert driver.place.composer is None
    assert replies_to(driver, room.names[0])[-1] == "Once"


def test_a_reply_that_is_refused_after_a_lock_is_begun(
    driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise UsageError("empty", "", "")

    driver.unlock()
    write_reply(driver, room.names[0], "Not lost")
    monkeypatch.setattr(cases, "reply", refuse)
    with busy(driver):
        driver.question.accept()
        driver.window.lock()
    driver.settle()
    driver.unlock()
    driver.choose(room.names[0])
    assert driver.composer.text.toPlainText() == "Not lost"


def test_a_note_is_recorded_once(driver: Driver, room: Newsroom) -> None:
    driver.unlock()
    driver.choose(room.names[0])
    driver.press(Qt.Key.Key_N, CTRL)
    driver.composer.text.setPlainText("Twice clicked")
    button = driver.composer.send
    with busy(driver):
        for _ in range(2):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.place.page
    assert [entry.text for entry in driver.place.page.entries].count("Twice clicked") == 1


def begin_note(driver: Driver, name: str, text: str) -> None:
    driver.choose(name)
    driver.press(Qt.Key.Key_N, CTRL)
    driver.type(text)


def is_begun(driver: Driver, name: str, text: str) -> bool:
    """After the window was opened again."""
    driver.settle()
    driver.unlock()
    driver.place.cases.show_view(1)
    driver.choose(name)
    assert driver.place.page
    assert text not in [entry.text for entry in driver.place.page.entries]
    return driver.composer.is_note and driver.composer.text.toPlainText() == text


def test_a_note_that_is_refused_after_a_lock_is_begun(
    driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise UsageError("empty", "", "")

    driver.unlock()
    begin_note(driver, room.names[0], "Not lost")
    with monkeypatch.context() as patch:
        patch.setattr(cases, "note", refuse)
        with busy(driver):
            driver.composer.ready.emit()
            driver.window.lock()
        driver.settle()
    assert is_begun(driver, room.names[0], "Not lost")


def test_a_note_that_waits_for_an_answer_about_the_clock_outlives_a_lock(
    driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.unlock()
    begin_note(driver, room.names[0], "Not lost")
    with monkeypatch.context() as patch:
        patch.setattr(sitting, "doubt", lambda *_: ClockDoubt(TODAY - 40, TODAY))
        driver.composer.ready.emit()
        driver.settle()
        assert driver.question
        driver.window.lock()
        driver.settle()
    assert is_begun(driver, room.names[0], "Not lost")


def test_a_note_that_a_full_disk_refused_is_begun_for_who_locks_all_the_same(
    driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.unlock()
    begin_note(driver, room.names[0], "Not lost")
    driver.composer.keep.emit()
    driver.settle()
    with monkeypatch.context() as full:
        saves_fail(full)
        driver.composer.ready.emit()
        driver.settle()
        driver.question.reject()  # lock without saving
    assert is_begun(driver, room.names[0], "Not lost")


def test_a_note_and_a_reply_from_the_window_do_not_have_the_vault_written_whole(driver: Driver, room: Newsroom) -> None:
    driver.unlock()
    driver.choose(room.names[0])
    driver.place.open_chosen()
    driver.settle()
    path = driver.window.sitting.home / "reviewer" / FILE
    before = path.stat().st_ino  # a whole file is another one
    driver.press(Qt.Key.Key_N, CTRL)
    driver.composer.text.setPlainText("For colleagues")
    driver.press(Qt.Key.Key_Return, CTRL)
    assert "Recorded" in driver.window.said
    write_reply(driver, room.names[0], "To the source")
    driver.question.accept()
    driver.settle()
    assert "Queued" in driver.window.said
    assert path.stat().st_ino == before


@pytest.mark.parametrize("at_a_glance", [False, True])
def test_a_case_that_is_chosen_while_a_reply_is_queued_is_shown(
    driver: Driver, room: Newsroom, at_a_glance: bool
) -> None:
    first, other = room.names[0], room.names[7]
    driver.unlock()
    driver.place.cases.show_view(1)
    for read in (first,) if at_a_glance else (first, other):
        driver.choose(read)
        driver.place.open_chosen()
        driver.settle()
    write_reply(driver, first, "To the first")
    with busy(driver):
        driver.question.accept()
        row = driver.place.cases.list.model().index(driver.names.index(other), 0)
        driver.place.cases.list.selectionModel().select(row, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    driver.settle()
    assert f"Queued for {first}" in driver.window.said
    assert (driver.place.page.name if driver.place.page else "") == ("" if at_a_glance else other)
    assert replies_to(driver, first)[-1] == "To the first"


def test_what_a_full_disk_refused_is_not_written_twice(
    driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.unlock()
    driver.choose(room.names[0])
    driver.press(Qt.Key.Key_N, CTRL)
    driver.composer.text.setPlainText("For colleagues")
    with monkeypatch.context() as full:
        saves_fail(full)
        driver.composer.ready.emit()
        driver.settle()
    driver.question.accept()
    driver.settle()
    assert driver.place.composer is None
    assert "Recorded" in driver.window.said


def test_what_was_refused_is_not_said_to_be_queued_once_the_vault_is_saved(
    driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(vault: Vault, *_: object) -> None:
        vault.is_ahead = True  # by a save before, which a full disk refused
        raise UsageError("too-long", "", "")

    driver.unlock()
    write_reply(driver, room.names[0], "Refused")
    monkeypatch.setattr(cases, "reply", refuse)
    driver.question.accept()
    driver.settle()
    driver.question.accept()
    driver.settle()
    assert driver.window.said == "Saved."
    assert driver.composer.text.toPlainText() == "Refused"
    assert driver.composer.isEnabled()


def test_who_forgets_a_case_while_writing_in_it_reads_that_it_is_forgotten(driver: Driver, room: Newsroom) -> None:
    driver.unlock()
    driver.choose(room.names[0])
    driver.press(Qt.Key.Key_R, CTRL)
    driver.composer.text.setPlainText("Half a sentence")
    driver.menus.acts.forget()
    driver.type(room.names[0], driver.question.findChild(QLineEdit))
    driver.question.accept()
    driver.settle()
    assert "is forgotten" in driver.window.said
    assert "Half a sentence" not in texts_of(driver)
