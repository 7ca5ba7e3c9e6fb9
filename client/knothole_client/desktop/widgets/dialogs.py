"""Questions. Each is a window of plain labels, does not block, and goes when the vault locks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from knothole_client.desktop.widgets.conversation import scrolling
from knothole_client.desktop.widgets.plain import LEARN_NOTHING, Reading, label
from knothole_client.desktop.words import Words

MAX_PART: Final = 320
"""Pixels below which a part that scrolls can always be made, so that a question with large text fits the smallest screen."""
Line = tuple[str, str]
"""A text and its role."""


class Question(QDialog):
    """A heading, lines, perhaps texts to look at; and two buttons. The safe one is chosen by default where the other destroys."""

    def __init__(
        self,
        parent: QWidget,
        words: Words,
        heading: str,
        lines: Sequence[Line],
        yes: str,
        then: Callable[[], object],
        *,
        destroys: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("window.title"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.words = words
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(24, 20, 24, 20)
        self.box.setSpacing(10)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 62)
        self.box.addWidget(label(heading, "title"))
        for text, role in lines:
            self.box.addWidget(label(text, role))
        self._row = QHBoxLayout()
        self._row.addStretch()
        self.no = QPushButton(words("cancel"))
        self.yes = QPushButton(yes)
        self.yes.setProperty("role", "bad" if destroys else "main")
        for button in (self.no, self.yes):
            button.setAutoDefault(True)
            self._row.addWidget(button)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.accept)
        (self.no if destroys else self.yes).setDefault(True)
        if destroys:
            self.no.setFocus()
        self.accepted.connect(then)

    def add(self, widget: QWidget) -> None:
        """Something between the lines and the buttons."""
        self.box.addWidget(widget)

    def present(self) -> Question:
        """Show it."""
        self.box.addLayout(self._row)
        self._fit()
        self.open()
        return self

    def _fit(self) -> None:
        """As high as its wrapped lines need, which Qt does not see by itself, and no higher than the screen."""
        width = max(self.width(), self.minimumWidth(), self.box.sizeHint().width())
        wanted = max(self.height(), self.box.heightForWidth(width))
        self.resize(width, min(wanted, self.screen().availableGeometry().height() * 9 // 10))


class Telling(Question):
    """Something to know, with one button."""

    def __init__(self, parent: QWidget, words: Words, heading: str, lines: Sequence[Line]) -> None:
        super().__init__(parent, words, heading, lines, words("close"), lambda: None)
        self.no.hide()


class LineQuestion(Question):
    """Asks for a line of text."""

    def __init__(
        self,
        parent: QWidget,
        words: Words,
        heading: str,
        lines: Sequence[Line],
        caption: str,
        yes: str,
        then: Callable[[str], object],
        choices: Sequence[str] = (),
    ) -> None:
        super().__init__(parent, words, heading, lines, yes, lambda: then(self.text))
        named = label(caption)
        self._choices: QComboBox | None = None
        self.field = QLineEdit()
        self.field.setAccessibleName(caption)
        named.setBuddy(self.field)
        self.add(named)
        if choices:
            self._choices = QComboBox()
            self._choices.setEditable(True)
            self._choices.setLineEdit(self.field)
            self._choices.addItems(list(choices))
            self._choices.setCurrentText("")
            self._choices.setAccessibleName(caption)
            self._choices.setInputMethodHints(LEARN_NOTHING)  # it has the focus for its field
            self.add(self._choices)
        else:
            self.add(self.field)
        self.field.setInputMethodHints(LEARN_NOTHING)
        self.yes.setEnabled(False)
        self.field.textChanged.connect(lambda text: self.yes.setEnabled(bool(text.strip())))
        self.field.setFocus()

    @property
    def text(self) -> str:
        """What was typed."""
        return self.field.text().strip()


def texts(shown: Sequence[tuple[str, str]]) -> QWidget:
    """Headings and texts, in a page that scrolls."""
    inner = QWidget()
    box = QVBoxLayout(inner)
    box.setContentsMargins(12, 8, 12, 8)
    for heading, text in shown:
        box.addWidget(label(heading, "heading"))
        box.addWidget(Reading(text, heading))
    box.addStretch()
    area = scrolling(inner)
    area.setMinimumHeight(min(area.fontMetrics().lineSpacing() * 14, MAX_PART))
    return area
