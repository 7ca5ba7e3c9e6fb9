"""What the window shows where there is no vault yet: whose it is to be, and where it will be."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from knothole_client.desktop.models.first_day import NewIdentity, fits, suggested_id
from knothole_client.desktop.models.places import Place
from knothole_client.desktop.widgets.conversation import scrolling
from knothole_client.desktop.widgets.plain import LEARN_NOTHING, label
from knothole_client.desktop.widgets.unlock import LanguageChoice
from knothole_client.desktop.words import Words
from knothole_client.protocol.card import MAX_NAME
from knothole_client.protocol.schema import MAX_ID
from knothole_client.scrubbing import scrub


class WelcomePage(QWidget):
    """Asks for a name, and makes a vault."""

    wanted = Signal(object)
    """A :class:`NewIdentity`."""
    desk_wanted = Signal()
    restore_wanted = Signal()
    elsewhere_wanted = Signal()
    """A vault is to be made, or lies, in another folder."""
    language_chosen = Signal(str)

    def __init__(self, words: Words, home: Path, place: Place | None = None) -> None:
        """``place``: that a person chose, if it is not where the program began."""
        super().__init__()
        self.setObjectName("page")
        self._words = words
        self._card = card = QFrame()
        card.setProperty("role", "card")
        card.setMaximumWidth(self.fontMetrics().averageCharWidth() * 76)
        box = QVBoxLayout(card)
        box.setContentsMargins(32, 28, 32, 28)
        box.setSpacing(10)
        box.addWidget(label(words("welcome.title"), "title"))
        box.addWidget(label(words("welcome.text")))
        self.name = self._field(box, "welcome.name", MAX_NAME)
        self.role = self._field(box, "welcome.role", MAX_NAME)
        self.id = self._field(box, "welcome.id", MAX_ID)
        self._say_where(box, home, place)
        self._said = label("", "bad")
        self._said.hide()
        box.addWidget(self._said)
        line = QHBoxLayout()
        self.button = QPushButton(words("welcome.make"))
        self.button.setProperty("role", "main")
        self.button.clicked.connect(self._want)
        self.desk = QPushButton(words("welcome.desk"))
        self.desk.clicked.connect(self.desk_wanted)
        self.restore = QPushButton(words("restore"))
        self.restore.clicked.connect(self.restore_wanted)
        line.addWidget(self.button)
        line.addWidget(self.desk)
        line.addStretch()
        box.addLayout(line)
        box.addWidget(label(words("welcome.lost"), "quiet"))
        box.addLayout(_alone(self.restore))
        choice = LanguageChoice(words)
        choice.chosen.connect(self.language_chosen)
        box.addWidget(choice)
        self.name.textChanged.connect(self._suggest)
        for field in (self.name, self.role, self.id):
            field.textChanged.connect(self._look)
            field.returnPressed.connect(self._want)
        inner = QWidget()
        inner.setObjectName("page")
        page = QVBoxLayout(inner)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(card, 1)
        middle.addStretch()
        page.addStretch(2)
        page.addLayout(middle)
        page.addStretch(3)
        outer = QVBoxLayout(self)
        outer.addWidget(scrolling(inner))
        self._look()

    @property
    def identity(self) -> NewIdentity:
        """What was typed."""
        return NewIdentity(self.name.text().strip(), self.id.text().strip(), self.role.text().strip())

    @property
    def said(self) -> str:
        """What went wrong."""
        return self._said.text() if not self._said.isHidden() else ""

    def wait(self) -> None:
        """A vault is being made, which takes some seconds, in which nothing else can be begun."""
        self._said.hide()
        self._card.setEnabled(False)
        self.button.setText(self._words("welcome.making"))

    def say(self, message: str) -> None:
        """What went wrong; it can be tried again."""
        self._card.setEnabled(True)
        self.button.setText(self._words("welcome.make"))
        self._said.setText(message)
        self._said.setVisible(bool(message))
        self._look()
        self.name.setFocus()

    def _say_where(self, box: QVBoxLayout, home: Path, place: Place | None) -> None:
        words = self._words
        box.addWidget(label(words("welcome.where", folder=scrub(str(home / "reviewer"))), "quiet"))
        if place is None:
            box.addWidget(label(words("welcome.elsewhere"), "quiet"))
        else:
            box.addWidget(label(words("place.chosen"), "quiet"))
            for caution in place.cautions:
                box.addWidget(label(words(f"place.caution.{caution}"), "warn"))
        self.elsewhere = QPushButton(words("place.choose"))
        self.elsewhere.clicked.connect(self.elsewhere_wanted)
        box.addLayout(_alone(self.elsewhere))

    def _field(self, box: QVBoxLayout, key: str, longest: int) -> QLineEdit:
        field = QLineEdit()
        field.setMaxLength(longest)
        field.setAccessibleName(self._words(key))
        field.setInputMethodHints(LEARN_NOTHING)
        caption = label(self._words(key))
        caption.setBuddy(field)
        box.addWidget(caption)
        box.addWidget(field)
        return field

    def _suggest(self, name: str) -> None:
        if not self.id.isModified():
            self.id.setText(suggested_id(name))

    def _look(self) -> None:
        self.button.setEnabled(fits(self.identity))

    def _want(self) -> None:
        if self.button.isEnabled():
            self.wanted.emit(self.identity)


def _alone(button: QPushButton) -> QHBoxLayout:
    """A button no wider than its words."""
    line = QHBoxLayout()
    line.addWidget(button)
    line.addStretch()
    return line
