"""A text in several languages, one line a language."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from knothole_client.desktop.widgets.plain import Writing
from knothole_client.desktop.words import Words

LINES = 4
"""Of a long text."""


class Texts(QWidget):
    """Edits ``{"en": "…"}``."""

    def __init__(self, words: Words, name: str, texts: dict[str, str], *, is_long: bool = False) -> None:
        super().__init__()
        self._words, self._name, self._is_long = words, name, is_long
        self._rows: list[tuple[QLineEdit, Writing | QLineEdit]] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        box.addLayout(self._grid)
        more = QPushButton(words("desk.text.more"))
        more.setAutoDefault(False)
        more.clicked.connect(lambda: self._add("", ""))
        line = QHBoxLayout()
        line.addWidget(more)
        line.addStretch()
        box.addLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for language, text in (texts or {"en": ""}).items():
            self._add(language, text)

    @property
    def value(self) -> dict[str, str]:
        """What was typed, without languages that have no text."""
        texts = {language.text().strip(): _text(field) for language, field in self._rows}
        return {language: text for language, text in texts.items() if language and text.strip()}

    def _add(self, language: str, text: str) -> None:
        code = QLineEdit(language)
        code.setMaximumWidth(self.fontMetrics().averageCharWidth() * 9)
        code.setMaxLength(8)
        code.setPlaceholderText("en")
        code.setAccessibleName(f"{self._name}: {self._words('desk.text.language')}")
        field: Writing | QLineEdit
        if self._is_long:
            field = Writing(self._name)
            field.setProperty("role", "writing")
            field.setPlainText(text)
            field.setFixedHeight(self.fontMetrics().lineSpacing() * LINES + 12)
        else:
            field = QLineEdit(text)
            field.setAccessibleName(self._name)
        at = len(self._rows)
        self._grid.addWidget(code, at, 0)
        self._grid.addWidget(field, at, 1)
        self._rows.append((code, field))
        if not language:
            code.setFocus()


def _text(field: Writing | QLineEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()
