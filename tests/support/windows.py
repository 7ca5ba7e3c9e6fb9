"""The reviewers' window, driven as a person drives it: keys, clicks, and waiting for what is shown. No screen is needed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from knothole_client.desktop.app import make_app
from knothole_client.desktop.widgets.composer import Composer
from knothole_client.desktop.widgets.dialogs import Question
from knothole_client.desktop.widgets.menus import Menus
from knothole_client.desktop.widgets.window import Window
from knothole_client.desktop.widgets.workplace import Workplace
from knothole_client.desktop.words import Words
from tests.support.newsroom import PASSPHRASE
from tests.support.patience import PATIENCE


@cache
def the_app() -> QApplication:
    """There is one in a process."""
    return make_app()


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
        page = self.window.unlock_page
        assert page is not None
        QTest.keyClicks(page.passphrase, passphrase)
        QTest.keyClick(page.passphrase, Qt.Key.Key_Return)
        self.settle()

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
        if QApplication.focusWidget() is None:  # no window manager gives it back after a question
            self.window.activateWindow()
            self.app.processEvents()
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, modifier)
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
