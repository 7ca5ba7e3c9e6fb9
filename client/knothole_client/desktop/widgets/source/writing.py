"""Where a source writes a message: to whom, the desk's questions, the text; and is shown who can read it before anything leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from knothole_client.desk.holds import hold_lines
from knothole_client.desktop.models import source
from knothole_client.desktop.widgets.dialogs import Question
from knothole_client.desktop.widgets.plain import LEARN_NOTHING, Reading, Writing, label
from knothole_client.desktop.widgets.source.parts import choice, clear, forget, unmarked
from knothole_client.desktop.words import Words
from knothole_client.errors import ClientError
from knothole_client.protocol import directory
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.errors import ProtocolError
from knothole_client.source.draft import Draft, Settled

if TYPE_CHECKING:
    from knothole_client.desktop.widgets.source.window import SourceWindow


class Asked(NamedTuple):
    """A question as it is shown, and what is answered to it."""

    question: directory.Question
    place: QWidget
    values: Callable[[], Sequence[str]]
    put: Callable[[Sequence[str]], object]


class WritePage(QWidget):
    """A message."""

    def __init__(self, window: SourceWindow) -> None:
        super().__init__()
        self._window, words = window, window.words
        self._form = QWidget()
        self.cover = self._covered(words)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._form)
        outer.addWidget(self.cover)
        self.box = QVBoxLayout(self._form)
        self.box.setContentsMargins(24, 18, 24, 18)
        self.box.setSpacing(10)
        self.box.addWidget(label(words("source.write.title"), "title"))
        self.channel = choice()
        self.channel.currentIndexChanged.connect(lambda _: self._show_channel())
        self._named(words("source.to"), self.channel)
        self._about = QVBoxLayout()
        self.box.addLayout(self._about)
        self._asked: dict[str, Asked] = {}
        self._of: tuple[bytes, str] | None = None
        """The desk and the channel whose questions are shown."""
        self._kept: dict[tuple[bytes, str], dict[str, Sequence[str]]] = {}
        """What was answered to the questions of others."""
        self.again = QCheckBox(unmarked(words("source.again")))
        self._explained(self.again, words("source.again.text"))
        self.text = Writing(words("source.message"))
        self.text.setProperty("role", "writing")
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * 8)
        self._named(words("source.message"), self.text)
        self.codename = QLineEdit()
        self.codename.setInputMethodHints(LEARN_NOTHING)
        self._named(words("source.codename.eight"), self.codename)
        self.stay = QCheckBox(unmarked(words("source.stay")))
        self._explained(self.stay, words("source.stay.text"))
        self.button = QPushButton(words("source.readers"))
        self.button.setProperty("role", "main")
        self.button.clicked.connect(self.ask)
        self.box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addStretch()

    def _covered(self, words: Words) -> QWidget:
        """What stands in place of a text that was begun, while nobody is there."""
        cover = QWidget()
        box = QVBoxLayout(cover)
        box.setContentsMargins(24, 18, 24, 18)
        box.addWidget(label(words("source.covered"), "title"))
        box.addWidget(label(words("source.covered.text")))
        self.show_again = QPushButton(words("source.uncover"))
        self.show_again.clicked.connect(self.uncover)
        box.addWidget(self.show_again, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch()
        cover.hide()
        return cover

    @property
    def is_begun(self) -> bool:
        """Whether something was typed that was not sent."""
        return bool(self.text.toPlainText().strip() or self._given() or any(map(_is_answered, self._kept.values())))

    def hide_typed(self) -> bool:
        """Drop the codename, and hide what was begun, which nothing else keeps. Whether there was anything."""
        was_typed = bool(self.codename.text()) or (self.is_begun and self.cover.isHidden())
        forget(self.codename)
        if self.is_begun:
            had_focus = self._form.isAncestorOf(self._window.focusWidget() or self)
            self._form.hide()
            self.cover.show()
            if had_focus:
                self.show_again.setFocus()
        return was_typed

    def uncover(self) -> None:
        """Show again what was begun."""
        self.cover.hide()
        self._form.show()
        self.text.setFocus()

    def show_desk(self, desk: Desk) -> None:
        """Offer the desk's channels. What was answered to the same desk before is there again."""
        chosen = self.channel.currentData()
        self.channel.clear()
        self._kept = {of: given for of, given in self._kept.items() if of[0] == desk.id}
        for channel in desk.directory.channels:
            self.channel.addItem(source.own_title(channel.title, self._window.language), channel.id)
        self.channel.setCurrentIndex(max(0, self.channel.findData(chosen)))

    def ask(self) -> None:
        """Settle what can be settled, and show who will be able to read it."""
        window, words, desk = self._window, self._window.words, self._window.desk
        if desk is None:
            return
        draft = Draft(str(self.channel.currentData()), self._given(), (), self.again.isChecked())
        try:
            codename, settled = source.settle(desk, self.codename.text(), self.text.toPlainText(), draft)
        except (ClientError, ProtocolError) as refused:
            window.refuse(refused)
            return
        lines = [(words("source.readers.text"), ""), (source.named(settled.readers), "heading")]
        lines += [(words.clean(line), "warn") for line in hold_lines(desk.directory.statement.holds)]
        lines.append((words("source.send.text"), "quiet"))
        heading, yes = words("source.send.heading"), words("source.send.yes")
        window.ask(Question(window, words, heading, lines, yes, lambda: self._send(codename, settled)))

    def _send(self, codename: str, settled: Settled) -> None:
        window, text, stay = self._window, self.text.toPlainText(), self.stay.isChecked()
        place = window.place
        if place is None:
            return

        def sent() -> None:
            self._forget()
            window.tell(window.words("source.sent"))

        window.visit(lambda course: source.send(place, codename, text, settled, course, stay=stay), sent)

    def lock(self, on: bool) -> None:
        """Leave the message as it is while it is on its way."""
        for widget in (self.text, self.codename):
            widget.setReadOnly(on)

    def _forget(self) -> None:
        self.text.forget()
        self.text.setUndoRedoEnabled(True)
        forget(self.codename)
        self._of = None
        self._kept.clear()
        self._show_channel()
        self.cover.hide()
        self._form.show()

    def _explained(self, box: QCheckBox, text: str) -> None:
        box.setAccessibleDescription(text)
        self.box.addWidget(box)
        self.box.addWidget(label(text, "quiet"))

    def _named(self, caption: str, widget: QWidget) -> None:
        named = label(caption)
        self.box.addWidget(named)
        _name(named, caption, widget, self.box)

    def _show_channel(self) -> None:
        if self._of is not None:
            self._kept[self._of] = {name: asked.values() for name, asked in self._asked.items()}
        self._of = None
        clear(self._about)
        self._asked.clear()
        desk, language = self._window.desk, self._window.language
        channel = (
            next((each for each in desk.directory.channels if each.id == self.channel.currentData()), None)
            if desk
            else None
        )
        if desk is None or channel is None:
            return
        guidance = source.own_text(channel.guidance, language)
        if guidance:
            self._about.addWidget(Reading(guidance, self._window.words("source.guidance")))
        self._about.addWidget(label(self._window.words.clean(source.read_line(desk, channel)), "quiet"))
        for question in channel.questions:
            self._show_question(question, language)
        self._of = (desk.id, channel.id)
        for name, values in self._kept.pop(self._of, {}).items():
            if name in self._asked:
                self._asked[name].put(values)
        self._show_asked()

    def _given(self) -> dict[str, list[str]]:
        """What was answered of what is asked."""
        return {
            name: list(asked.values())
            for name, asked in self._asked.items()
            if not asked.place.isHidden() and asked.values()
        }

    def _show_asked(self) -> None:
        """A question that depends on another is there once that one is answered so."""
        for asked in self._asked.values():
            condition = asked.question.condition
            other = self._asked.get(condition[0]) if condition else None
            met = other is None or (
                not other.place.isHidden() and condition is not None and condition[1] in other.values()
            )
            asked.place.setVisible(met)

    def _show_question(self, question: directory.Question, language: str) -> None:
        place = QWidget()
        box = QVBoxLayout(place)
        box.setContentsMargins(0, 0, 0, 0)
        caption = source.question_label(question, self._window.words, language)
        named = label(caption)
        box.addWidget(named)
        values: Callable[[], Sequence[str]]
        put: Callable[[Sequence[str]], object]
        if question.kind == "several":
            boxes = {each.id: QCheckBox(unmarked(source.own_title(each.label, language))) for each in question.choices}
            values = lambda: [name for name, each in boxes.items() if each.isChecked()]  # noqa: E731
            put = lambda given: [each.setChecked(name in given) for name, each in boxes.items()]  # type: ignore[func-returns-value]  # noqa: E731
            for ticked in boxes.values():
                ticked.toggled.connect(lambda _: self._show_asked())
                box.addWidget(ticked)
        elif question.kind == "choice":
            combo = choice()
            combo.addItem("", "")
            for each in question.choices:
                combo.addItem(source.own_title(each.label, language), each.id)
            values = lambda: [str(combo.currentData())] if combo.currentData() else []  # noqa: E731
            put = lambda given: combo.setCurrentIndex(max(0, combo.findData("".join(given))))  # noqa: E731
            combo.currentIndexChanged.connect(lambda _: self._show_asked())
            _name(named, caption, combo, box)
        else:
            line = QLineEdit()
            line.setInputMethodHints(LEARN_NOTHING)
            values = lambda: [line.text().strip()] if line.text().strip() else []  # noqa: E731
            put = lambda given: line.setText("".join(given))  # noqa: E731
            _name(named, caption, line, box)
        self._about.addWidget(place)
        self._asked[question.id] = Asked(question, place, values, put)


def _is_answered(given: dict[str, Sequence[str]]) -> bool:
    return any(given.values())


def _name(named: QLabel, caption: str, widget: QWidget, box: QVBoxLayout) -> None:
    named.setText(unmarked(caption))
    named.setBuddy(widget)
    widget.setAccessibleName(caption)
    box.addWidget(widget)
