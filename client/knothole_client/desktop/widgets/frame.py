"""What every window of Knothole has: a line above all else that says what happened, questions, and Qt's own choice of folders and files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEvent, QLibraryInfo, QObject, Qt, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from knothole_client import clock, idling
from knothole_client.desktop.models.refusals import RefusedError, in_words
from knothole_client.desktop.widgets import clipboard
from knothole_client.desktop.widgets.dialogs import Question
from knothole_client.desktop.widgets.plain import label
from knothole_client.desktop.widgets.theme import choose, dress, is_dark
from knothole_client.desktop.words import Words

SMALLEST, LARGEST, STEP = 6.0, 40.0, 1.15
QT_WORDS = "words of Qt"
TOUCHES: Final = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin)


class Frame(QMainWindow):
    """A window with a banner, and what is asked before it."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._vigil = idling.Vigil()
        self._questions: list[Question] = []
        self.folder_dialog: QFileDialog | None = None
        self.setWindowTitle(words("window.title"))
        self.resize(1366, 730)
        self._clearing = QTimer(self)
        self._clearing.setSingleShot(True)
        self._clearing.setInterval(clipboard.SECONDS * 1000)
        self._clearing.timeout.connect(clipboard.clear)
        QGuiApplication.clipboard().dataChanged.connect(self._copied)
        self._banner = QFrame()
        self._banner.setProperty("role", "bar")
        line = QHBoxLayout(self._banner)
        line.setContentsMargins(10, 6, 10, 6)
        self._said = label("", "good")
        self.more = QPushButton()
        self.more.clicked.connect(lambda: self._more())
        self._more: Callable[[], object] = _nothing
        self._close = QPushButton()
        self._close.clicked.connect(self._banner.hide)
        line.addWidget(self._said, 1)
        line.addWidget(self.more)
        line.addWidget(self._close)
        self._banner.hide()
        inner = QWidget()
        inner.setObjectName("page")
        self._box = QVBoxLayout(inner)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self._banner)
        self.setCentralWidget(inner)

    @property
    def widget(self) -> QWidget:
        """What questions stand before."""
        return self

    @property
    def said(self) -> str:
        """What stands above all else."""
        return self._said.text() if not self._banner.isHidden() else ""

    @property
    def questions(self) -> list[Question]:
        """Those that are put."""
        return list(self._questions)

    @property
    def _front(self) -> QWidget:
        return QApplication.activeModalWidget() or self

    def today(self) -> int:
        """The day on this machine."""
        return clock.today()

    def ask(self, question: Question) -> None:
        """Put a question."""

        def over(_: int) -> None:
            if question in self._questions:
                self._questions.remove(question)
            self._return_focus()

        self._questions.append(question)
        question.finished.connect(over)
        question.present()
        self._notice_touches(question)

    def _return_focus(self) -> None:
        """To what is in front now: not every system gives it to the right one."""
        self._front.activateWindow()

    def tell(self, text: str, role: str = "good", more: tuple[str, Callable[[], object]] | None = None) -> None:
        """Say it above everything else. ``more``: a button beside it, and what it does."""
        self._said.setProperty("role", role)
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        self._said.setText(text)
        self.more.setVisible(more is not None)
        if more is not None:
            self.more.setText(more[0])
            self._more = more[1]
        self._banner.show()

    def _say_nothing(self) -> None:
        self._banner.hide()
        self._said.clear()
        self.more.setText("")
        self._more = _nothing

    def hush(self) -> None:
        """What was said in passing is over."""
        if self._said.property("role") == "quiet":
            self._banner.hide()

    def refused_sentence(self, refused: RefusedError) -> str:
        """What was refused, and what to do."""
        return in_words(refused, self.words)

    def zoom(self, step: float) -> None:
        """Larger or smaller text, and with it everything."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - for the type checker
        font = app.font()
        font.setPointSizeF(min(LARGEST, max(SMALLEST, font.pointSizeF() * step)))
        app.setFont(font)
        dress(app)

    def turn(self) -> None:
        """From light to dark, or back."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - for the type checker
        choose(app, not is_dark())

    def choose_folder(self, then: Callable[[Path], object]) -> None:
        """Ask for a folder, in Qt's own dialog: the system's would remember it, and draw what is in it."""
        self._choose(QFileDialog.FileMode.Directory, then)

    def choose_file(self, then: Callable[[Path], object]) -> None:
        """Ask for a file that is there, in the same way."""
        self._choose(QFileDialog.FileMode.ExistingFile, then)

    def _choose(self, mode: QFileDialog.FileMode, then: Callable[[Path], object]) -> None:
        dialog = QFileDialog(self._front, self.words("window.title"), str(Path.home()))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, mode == QFileDialog.FileMode.Directory)
        dialog.setFileMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.finished.connect(lambda _: self._return_focus())
        self.folder_dialog = dialog
        dialog.open()
        self._notice_touches(dialog)

    def _name_parts(self) -> None:
        """What stays when the language changes; for a window to call once it is built."""
        self._close.setText(self.words("close"))

    def _copied(self) -> None:
        if clipboard.is_ours():
            self._clearing.start()
            if self.isActiveWindow() and clipboard.has_address():
                self.tell(self.words("copied.address"), "warn")

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """There is a window of the system's now."""
        super().showEvent(event)
        self._notice_touches(self)

    def _notice_touches(self, widget: QWidget) -> None:
        """Of a window as the system has it: a filter for every object there is would make Python hold on to those that Qt deletes."""
        handle = widget.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Somebody is there."""
        if event.type() in TOUCHES:
            self._vigil.touch()
        return False


def _nothing() -> None:
    pass


def lay_out(words: Words) -> None:
    """From left to right, or from right to left, as a language is read; and Qt's own dialogs in it, where the system has their words."""
    app = QApplication.instance()
    known: list[Any] = list(app.findChildren(QTranslator, QT_WORDS)) if app is not None else []
    for former in known:
        QApplication.removeTranslator(former)
        former.deleteLater()
    translator = QTranslator(app)
    translator.setObjectName(QT_WORDS)
    if translator.load(f"qtbase_{words.language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        QApplication.installTranslator(translator)
    right = Qt.LayoutDirection.RightToLeft
    QGuiApplication.setLayoutDirection(right if words.is_right_to_left else Qt.LayoutDirection.LeftToRight)
