"""The locked window: a passphrase, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from knothole_client.desktop.widgets.plain import label
from knothole_client.desktop.words import Words, own_names


class UnlockPage(QWidget):
    """Asks for the passphrase."""

    typed = Signal(str)
    language_chosen = Signal(str)
    elsewhere_wanted = Signal()
    """It is another vault's passphrase that somebody has, in another folder."""

    def __init__(self, words: Words, why: str = "") -> None:
        super().__init__()
        self.setObjectName("page")
        self._words = words
        card = QFrame()
        card.setProperty("role", "card")
        card.setMaximumWidth(self.fontMetrics().averageCharWidth() * 64)
        box = QVBoxLayout(card)
        box.setContentsMargins(32, 28, 32, 28)
        box.setSpacing(12)
        box.addWidget(label(words("locked.title"), "title"))
        self._why = label(why or words("locked.text"), "quiet")
        box.addWidget(self._why)
        caption = label(words("passphrase"))
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhSensitiveData
        )
        self.passphrase.setAccessibleName(words("passphrase"))
        self.passphrase.returnPressed.connect(self._unlock)
        caption.setBuddy(self.passphrase)
        box.addWidget(caption)
        box.addWidget(self.passphrase)
        self._said = label("", "bad")
        self._said.hide()
        box.addWidget(self._said)
        row = QHBoxLayout()
        self.button = QPushButton(words("unlock"))
        self.button.setProperty("role", "main")
        self.button.clicked.connect(self._unlock)
        self.elsewhere = QPushButton(words("place.choose"))
        self.elsewhere.clicked.connect(self.elsewhere_wanted)
        row.addWidget(self.button)
        row.addWidget(self.elsewhere)
        row.addStretch()
        box.addLayout(row)
        box.addSpacing(12)
        choice = LanguageChoice(words)
        choice.chosen.connect(self.language_chosen)
        self.languages = choice.choice
        box.addWidget(choice)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        line = QHBoxLayout()
        line.addStretch()
        line.addWidget(card, 1)
        line.addStretch()
        outer.addLayout(line)
        outer.addStretch(3)

    def say(self, message: str) -> None:
        """What was wrong; the passphrase can be typed again."""
        self._said.setText(message)
        self._said.setVisible(bool(message))
        self.button.setEnabled(True)
        self.button.setText(self._words("unlock"))
        self.passphrase.setEnabled(True)
        self.passphrase.clear()
        self.passphrase.setFocus()

    def add(self, sentence: str) -> None:
        """Something more about the lock, once it is known."""
        self._why.setText(f"{self._why.text()} {sentence}")

    @property
    def said(self) -> str:
        """What is said."""
        return self._said.text() if not self._said.isHidden() else ""

    def _unlock(self) -> None:
        if not self.passphrase.text() or not self.button.isEnabled():
            return
        typed = self.passphrase.text()
        self.passphrase.clear()
        self.passphrase.setEnabled(False)
        self.button.setEnabled(False)
        self.button.setText(self._words("unlocking"))
        self._said.hide()
        self.typed.emit(typed)


class LanguageChoice(QWidget):
    """The languages of the window, each by its own name."""

    chosen = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        caption = label(words("language.window"), "quiet", wrap=False)
        self.choice = QComboBox()
        self.choice.setAccessibleName(words("language.window"))
        for code, name in own_names().items():
            self.choice.addItem(name, code)
        self.choice.setCurrentIndex(self.choice.findData(words.language))
        self.choice.activated.connect(lambda at: self.chosen.emit(self.choice.itemData(at)))
        caption.setBuddy(self.choice)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.addWidget(caption)
        line.addWidget(self.choice)
        line.addStretch()
        box.addLayout(line)
        if words("language.unseen"):
            box.addWidget(label(words("language.unseen"), "quiet"))
