"""Text on the screen. Qt takes much text for HTML if nobody forbids it: every label and every reader of text in the window is made here, as plain text.

Texts from outside never become a tooltip, a title, or part of a message box of Qt's, which guess what they are given.
"""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QSizePolicy, QWidget

from knothole_client.scrubbing import is_right_to_left, runs_to_the_left

SENSITIVE: Final = "x-kde-passwordManagerHint"
"""What managers of clipboards that keep a history look for."""

LEARN_NOTHING: Final = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
"""For input methods: some learn the words that are typed, and write them to the disk in clear."""


MAX_UNBROKEN: Final = 40
"""Letters after which a line may break although no space is there: a file can have a name of a thousand, and a label is as wide as its longest word."""
_UNBROKEN: Final = re.compile(rf"\S{{{MAX_UNBROKEN}}}(?=\S)")
_BREAK: Final = "\u200b"
"""Nothing that is seen, at which a line may break. In a text from outside it was made visible."""


_FROM_THE_RIGHT: Final = "\u200f"
"""Nothing that is seen: what follows is a sentence from right to left, also if a name from left to right begins it."""


class _Label(QLabel):
    """No word of it is wider than :data:`MAX_UNBROKEN` letters, and it is on the side of the window's language: Qt goes by its first letter."""

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show another text."""
        shown = _UNBROKEN.sub(rf"\g<0>{_BREAK}", text)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            if not self.alignment() & Qt.AlignmentFlag.AlignHCenter:
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
                self.setAlignment(right | Qt.AlignmentFlag.AlignVCenter)
            if runs_to_the_left(text):
                shown = _FROM_THE_RIGHT + shown
        elif self.alignment() & Qt.AlignmentFlag.AlignAbsolute:  # it stays while the language changes
            self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        super().setText(shown)

    def text(self) -> str:
        """What is shown, as it was given."""
        return super().text().replace(_BREAK, "").removeprefix(_FROM_THE_RIGHT)


def label(text: str = "", role: str = "", *, wrap: bool = True, parent: QWidget | None = None) -> QLabel:
    """A label that shows its text as it is. ``role``: how the style sheet knows it."""
    made = _Label(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    made.setText(text)
    if role:
        made.setProperty("role", role)
    return made


def copied(text: str) -> QMimeData:
    """A text for the clipboard, marked as one that no history should keep."""
    data = QMimeData()
    data.setText(text)
    data.setData(SENSITIVE, b"secret")
    return data


class Reading(QPlainTextEdit):
    """A text that somebody wrote, to read, select and copy; as high as the text. It has no links, no history and no drag."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.document().setDocumentMargin(0)
        self.put(text)

    def put(self, text: str) -> None:
        """Show another text."""
        direct(self, begins_right=is_right_to_left(text))
        self.setPlainText(text)
        self._fit()

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """What is copied."""
        return copied(self.textCursor().selection().toPlainText())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        """Nothing is dropped here."""
        return False

    def wheelEvent(self, e: QWheelEvent) -> None:  # noqa: N802
        """The page scrolls, not the text."""
        e.ignore()

    def resizeEvent(self, e: QResizeEvent) -> None:  # noqa: N802
        """Keep the height of the text."""
        super().resizeEvent(e)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as the text."""
        return QSize(200, self.height())

    def _fit(self) -> None:
        lines = int(self.document().documentLayout().documentSize().height())
        height = max(1, lines) * self.fontMetrics().lineSpacing() + 6
        if height != self.height():
            self.setFixedHeight(height)


class Writing(QPlainTextEdit):
    """Where a text is typed. What is pasted is plain text; what is copied is marked as sensitive; what is typed is for no dictionary of an input method."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setInputMethodHints(LEARN_NOTHING)
        self.setTabChangesFocus(True)
        self._begins_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        direct(self, begins_right=self._begins_right)
        self.textChanged.connect(self._direct)

    def _direct(self) -> None:
        """An empty text begins where the window's do."""
        text = self.toPlainText()
        begins_right = is_right_to_left(text) if text.strip() else self._begins_right
        if begins_right != self._begins_right:
            self._begins_right = begins_right
            direct(self, begins_right=begins_right)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """What is copied."""
        return copied(self.textCursor().selection().toPlainText())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        """Text only."""
        return bool(source.hasText())

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """As plain text."""
        self.insertPlainText(source.text())

    def forget(self) -> None:
        """Drop the text, and what could be undone."""
        self.setUndoRedoEnabled(False)
        self.clear()


def direct(editor: QPlainTextEdit, *, begins_right: bool) -> None:
    """Lay each line of a text out in the direction of its own letters, whatever the window's, and all on the side where the text begins."""
    editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # of its scrolling: the other cuts the first letters off
    option = editor.document().defaultTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    side = Qt.AlignmentFlag.AlignRight if begins_right else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    editor.document().setDefaultTextOption(option)


def bold(font: QFont, *, on: bool = True) -> QFont:
    """The same font, bold or not."""
    made = QFont(font)
    made.setBold(on)
    return made
