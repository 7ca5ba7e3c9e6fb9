"""The reviewers' window, driven as a person drives it: keys, clicks, and waiting for what is shown. No screen is needed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from knothole_client.desktop.app import make_app
from knothole_client.desktop.widgets.composer import Composer
from knothole_client.desktop.widgets.dialogs import Question
from knothole_client.desktop.widgets.menus import Menus
from knothole_client.desktop.widgets.window import Window
from knothole_client.desktop.widgets.workplace import Workplace
from knothole_client.desktop.words import Words
from tests.support.newsroom import PASSPHRASE
from tests.support.patience import PATIENCE

Kind = TypeVar("Kind", bound=QWidget)
CTRL = Qt.KeyboardModifier.ControlModifier


@cache
def the_app() -> QApplication:
    """There is one in a process."""
    return make_app()


def said_of(control: QWidget) -> str:
    """How a test calls it."""
    text = control.text() if isinstance(control, QAbstractButton) else control.accessibleName()
    return text or type(control).__name__


def found_in(parent: QWidget, kind: type[Kind]) -> list[Kind]:
    """What there is, and not what any event loop would have deleted by now."""
    the_app().sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return list(parent.findChildren(kind))


def wait_until(app: QApplication, until: Callable[[], object]) -> None:
    """Until a window shows it."""
    deadline = time.monotonic() + PATIENCE
    while not until():
        assert time.monotonic() < deadline, "the window never showed it"
        app.processEvents()
        time.sleep(0.001)


class Driver:
    """One window, and somebody at its keyboard."""

    def __init__(self, home: Path, words: Words | None = None) -> None:
        self.app = the_app()
        self.words = words or Words()
        self.window = Window(home, self.words)
        self.window.show()
        self.settle()

    @property
    def place(self) -> Workplace:
        assert self.window.place is not None, "the window is locked"
        return self.window.place

    @property
    def menus(self) -> Menus:
        assert self.window.menus is not None, "the window is locked"
        return self.window.menus

    @property
    def composer(self) -> Composer:
        assert self.place.composer is not None, "nothing is being written"
        return self.place.composer

    @property
    def question(self) -> Question:
        self.wait(lambda: self.window.questions)
        return self.window.questions[-1]

    @property
    def names(self) -> list[str]:
        """What the list shows."""
        return self.place.cases.shown_names

    def wait(self, until: Callable[[], object]) -> None:
        wait_until(self.app, until)

    def settle(self) -> None:
        """Until nothing is waited for, and all is drawn."""
        for _ in range(3):
            self.wait(lambda: self.window.idle)
            self.app.processEvents()

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        self.settle()
        page = self.window.unlock_page
        assert page is not None
        assert self.at is page.passphrase
        self.type(passphrase)
        self.press(Qt.Key.Key_Return)

    def choose(self, *names: str) -> None:
        """Select cases in the list."""
        chosen = self.place.cases.list
        chosen.clearSelection()
        for name in names:
            index = chosen.model().index(self.names.index(name), 0)
            chosen.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
            chosen.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.settle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """On whatever has the focus."""
        QTest.keyClick(self.at, key, modifier)
        self.settle()

    @property
    def at(self) -> QWidget:
        """What has the focus. There is always something, which can be seen and used: else who presses a key next presses it for nothing."""
        if QApplication.focusWidget() is None:  # of a window that nothing was done in yet
            self.window.activateWindow()
            self.app.processEvents()
        at = QApplication.focusWidget()
        assert at is not None, "the focus is lost"
        assert at.isVisible(), f"{at.accessibleName()} has the focus, and is not seen"
        assert at.isEnabled(), f"{at.accessibleName()} has the focus, and cannot be used"
        return at

    def reach(self, control: QWidget) -> None:
        """Go there by the Tab key."""
        passed: list[QWidget] = []
        while (at := self.at) is not control:
            assert passed.count(at) < 2, f"no key leads to {said_of(control)}: {', '.join(map(said_of, passed))}"
            passed.append(at)
            QTest.keyClick(at, Qt.Key.Key_Tab)
            self.app.processEvents()

    def use(self, control: QWidget | None) -> None:
        """Go to a button or box, and press it."""
        assert control is not None
        self.reach(control)
        self.press(Qt.Key.Key_Space)

    def name_place(self, path: Path) -> None:
        """In the choice of a folder or file, which waits for its name."""
        dialog, at = self.window.folder_dialog, self.at
        assert isinstance(at, QLineEdit)
        assert at.window() is dialog
        at.setText(str(path))  # as pasted: what is typed by letters has a list of suggestions before it
        self.press(Qt.Key.Key_Return)

    def go_to(self, *names: str) -> None:
        """Select cases in the list by arrows, Ctrl and Space."""
        self.place.cases.list.setFocus()  # as Ctrl and the number of a view do
        self.press(Qt.Key.Key_Home)
        at = 0
        for number, row in enumerate(sorted(map(self.names.index, names))):
            held = Qt.KeyboardModifier.ControlModifier if number else Qt.KeyboardModifier.NoModifier
            for _ in range(row - at):
                self.press(Qt.Key.Key_Down, held)
            if number:
                self.press(Qt.Key.Key_Space, held)
            at = row
        assert sorted(row.name for row in self.place.selected) == sorted(names)

    def from_menu(self, *keys: str) -> None:
        """Open a menu by its letter, and go to an entry of it by arrows. ``keys``: of the catalogue, or texts."""
        texts = [self.words(key) if self.words.has(key) else key for key in keys]
        letter = texts[0][texts[0].index("&") + 1].upper()
        QTest.keyClick(self.at, Qt.Key[f"Key_{letter}"], Qt.KeyboardModifier.AltModifier)
        for depth, text in enumerate(texts[1:], 1):
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu)
            passed = 0
            while (at := menu.activeAction()) is None or at.text().replace("&", "") != text.replace("&", ""):
                assert passed <= len(menu.actions()), f"no arrow leads to {text}"
                passed += 1
                QTest.keyClick(menu, Qt.Key.Key_Down)
            QTest.keyClick(menu, Qt.Key.Key_Return if depth == len(texts) - 1 else Qt.Key.Key_Right)
        self.settle()

    def type(self, text: str, where: QWidget | None = None) -> None:
        target = where or QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, text)
        self.app.processEvents()

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.app.processEvents()
        # no event loop does it, and a change of fonts or colours would go through all windows there ever were
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def texts_of(driver: Driver) -> str:
    """All that is on the screen."""
    driver.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    shown: list[str] = [driver.window.windowTitle()]
    for widget in QApplication.allWidgets():
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            shown.append(widget.text())
        elif isinstance(widget, QPlainTextEdit):
            shown.append(widget.toPlainText())
        elif isinstance(widget, QListView):
            model = widget.model()
            shown += [str(model.data(model.index(row, 0))) for row in range(model.rowCount())] if model else []
        shown += [widget.toolTip(), widget.accessibleName(), widget.windowTitle()]
    return "\n".join(shown)


def walk(window: QWidget, screen: str = "") -> int:
    """Look at every widget of a window."""
    widgets = found_in(window, QWidget)
    for widget in widgets:
        if isinstance(widget, QLabel):
            assert widget.textFormat() == Qt.TextFormat.PlainText, widget.text()
            assert not widget.openExternalLinks()
        assert "<" not in widget.toolTip()
        operable = isinstance(
            widget, QAbstractButton | QLineEdit | QComboBox | QPlainTextEdit | QListView | QAbstractSpinBox
        )
        operable = operable and widget.objectName() != "qt_spinbox_lineedit"  # its box has the focus, and the name
        if operable and widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name), (screen, widget, widget.objectName())
        if isinstance(widget, QComboBox) and operable and widget.isVisible() and not widget.isEditable():
            # On Linux its name is what is chosen: what it is a choice of is the label before it, or its description.
            is_labelled = any(found.buddy() is widget for found in widgets if isinstance(found, QLabel))
            assert is_labelled or widget.accessibleDescription(), (screen, widget.currentText())
    return len(widgets)
