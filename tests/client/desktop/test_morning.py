"""A morning of 26 new cases in the window, from the stick to the stick: what a person presses or clicks is counted, and the passphrase is typed once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from knothole_client.desktop.models import sticks
from knothole_client.desktop.widgets import rounds as widget
from knothole_client.desktop.widgets.conversation import GlancePage
from knothole_client.reviewer import cases
from knothole_client.reviewer.vault.vault import open_vault
from knothole_client.rounds.lights import read_lights
from tests.client.desktop.test_rounds import Stick
from tests.support import windows
from tests.support.newsroom import PASSPHRASE, Newsroom
from tests.support.windows import CTRL, Driver, found_in

CASES = 26
SHIFT = Qt.KeyboardModifier.ShiftModifier
BESIDE = 8
"""Keys that are not for one case: Ctrl-G, Import; the view; acknowledge all, yes; Ctrl-G, write the answers; and one to spare."""
CLICKS_BESIDE = 11
"""Clicks: a menu has two, and each of three is opened once or twice."""


class Counted:
    """What is pressed, for whoever presses it."""

    def __init__(self) -> None:
        self.count = 0

    def keyClick(self, *given: Any) -> None:
        self.count += 1
        QTest.keyClick(*given)


@pytest.fixture
def stick(room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stick:
    (tmp_path / "mounts").write_text("proc /proc proc rw 0 0\n")
    monkeypatch.setattr(sticks.look, "__defaults__", (tmp_path / "mounts",))
    monkeypatch.setattr(widget, "LOOK_EVERY", 3_600_000)
    made = Stick(room, tmp_path)
    made.fetch(CASES)
    return made


def expect_it_done(room: Newsroom, stick: Stick, read: set[str]) -> None:
    assert len(read) >= CASES
    assert read_lights(stick.path).answers
    with open_vault(room.home / "reviewer", PASSPHRASE) as vault:
        for name in read:
            found = cases.find_case(vault, name)
            assert found.unread == 0
            assert found.replies


def test_by_keyboard(driver: Driver, room: Newsroom, stick: Stick, monkeypatch: pytest.MonkeyPatch) -> None:
    driver.unlock()
    stick.plug_in(driver, monkeypatch)
    counted = Counted()
    monkeypatch.setattr(windows, "QTest", counted)
    driver.press(Qt.Key.Key_G, CTRL)
    driver.press(Qt.Key.Key_Space)  # import
    driver.press(Qt.Key.Key_3, CTRL)  # what is unread
    unread, read = list(driver.names), set[str]()
    for _ in unread:
        driver.press(Qt.Key.Key_Down)
        driver.press(Qt.Key.Key_Return)
        assert driver.place.page is not None
        read.add(driver.place.page.name)
    driver.press(Qt.Key.Key_K, CTRL | SHIFT)
    driver.press(Qt.Key.Key_Return)
    driver.press(Qt.Key.Key_G, CTRL)
    driver.press(Qt.Key.Key_Space)  # the answers
    driver.window.lock()
    driver.settle()
    assert read == set(unread)
    assert counted.count <= 2 * len(unread) + BESIDE
    expect_it_done(room, stick, read)


def test_by_mouse(driver: Driver, room: Newsroom, stick: Stick, monkeypatch: pytest.MonkeyPatch) -> None:
    clicks = [0]

    def click(where: QWidget, at: QPoint) -> None:
        clicks[0] += 1
        QTest.mouseClick(where, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        driver.settle()

    def from_menu(title: str, key: str) -> None:
        bar = driver.window.menuBar()
        (opens,) = [action for action in bar.actions() if action.text() == driver.words(title)]
        click(bar, bar.actionGeometry(opens).center())
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        click(menu, menu.actionGeometry(driver.menus.actions[key]).center())

    def press(button: Callable[[], QPushButton]) -> None:
        click(button(), button().rect().center())

    def page_button(key: str) -> QPushButton:
        assert driver.window.rounds
        assert driver.window.rounds.page
        return driver.window.rounds.page.buttons[driver.words(key)]

    driver.unlock()
    stick.plug_in(driver, monkeypatch)
    from_menu("menu.go", "rounds")
    press(lambda: page_button("stick.import"))
    views, shown = driver.place.cases.views, driver.place.cases.list
    click(views.viewport(), views.visualItemRect(views.item(2)).center())
    unread, read = list(driver.names), set[str]()
    for name in unread:
        index = shown.model().index(driver.names.index(name), 0)
        shown.scrollTo(index)
        click(shown.viewport(), shown.visualRect(index).center())
        (glance,) = found_in(driver.place, GlancePage)
        press(lambda glance=glance: glance.open_button)  # type: ignore[misc]
        assert driver.place.page is not None
        read.add(driver.place.page.name)
    from_menu("menu.sort", "acknowledge.all")
    press(lambda: driver.question.yes)
    from_menu("menu.go", "rounds")
    press(lambda: page_button("stick.export"))
    driver.window.lock()
    driver.settle()
    assert read == set(unread)
    assert clicks[0] <= 2 * len(unread) + CLICKS_BESIDE
    expect_it_done(room, stick, read)
