"""Passphrases: one that is made here, shown once and typed from paper; and one that is asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from knothole_client.desktop.widgets.dialogs import Question
from knothole_client.desktop.widgets.plain import label
from knothole_client.desktop.words import Words
from knothole_client.files.typed_passphrase import as_meant, random_words


def secret_field(name: str) -> QLineEdit:
    """Where a secret is typed, and not shown."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setInputMethodHints(
        Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
    )
    field.setAccessibleName(name)
    return field


class NewPassphrase(Question):
    """Six random words, shown until they are on paper, and then typed from it."""

    def __init__(self, parent: QWidget, words: Words, then: Callable[[str], object]) -> None:
        super().__init__(parent, words, words("passphrase.new"), [], words("passphrase.written"), self._over)
        self._then, self._made = then, random_words()
        self._text = label(words("passphrase.write"))
        self.shown = label("", "words")
        self.shown.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that it can be read aloud
        self.field = secret_field(words("passphrase.from.paper"))
        self._again = QPushButton(words("passphrase.again"))
        self._again.setAutoDefault(False)
        self._again.clicked.connect(self._show_it)
        self._said = label("", "bad")
        for widget in (self._text, self.shown, self.field, self._said, self._again):
            self.add(widget)
        self._show_it()

    @property
    def is_shown(self) -> bool:
        """Whether the words can be read now."""
        return not self.shown.isHidden()

    def accept(self) -> None:
        """On: from looking to typing, and from typing to the end."""
        if self.is_shown:
            self._hide_it()
        elif as_meant(self.field.text()) == self._made:
            super().accept()
        else:
            self._said.setText(self.words("passphrase.other"))
            self._said.show()
            self.field.clear()
            self.field.setFocus()

    def _show_it(self) -> None:
        self._text.setText(self.words("passphrase.write"))
        self.yes.setText(self.words("passphrase.written"))
        self.shown.setText(self._made)
        self.shown.show()
        for widget in (self.field, self._said, self._again):
            widget.hide()
        self.yes.setFocus()

    def _hide_it(self) -> None:
        self._text.setText(self.words("passphrase.from.paper"))
        self.yes.setText(self.words("go.on"))
        self.shown.clear()
        self.shown.hide()
        self.field.show()
        self._again.show()
        self.field.setFocus()

    def _over(self) -> None:
        self.field.clear()
        self.shown.clear()
        self._then(self._made)


class AskPassphrase(Question):
    """Asks for the passphrase of something that exists."""

    def __init__(
        self, parent: QWidget, words: Words, heading: str, text: str, yes: str, then: Callable[[str], object]
    ) -> None:
        super().__init__(parent, words, heading, [(text, "quiet")], yes, self._over)
        self._then = then
        self.field = secret_field(words("passphrase"))
        caption = label(words("passphrase"))
        caption.setBuddy(self.field)
        self.add(caption)
        self.add(self.field)
        self.yes.setEnabled(False)
        self.field.textChanged.connect(lambda text: self.yes.setEnabled(bool(text.strip())))
        self.field.setFocus()

    def _over(self) -> None:
        typed = self.field.text()
        self.field.clear()
        self._then(as_meant(typed))
