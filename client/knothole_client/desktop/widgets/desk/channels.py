"""Editing a channel and its questions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from knothole_client.desktop.models.desk import ReviewerRow
from knothole_client.desktop.widgets.conversation import scrolling
from knothole_client.desktop.widgets.desk.texts import Texts
from knothole_client.desktop.widgets.dialogs import MAX_PART, Question
from knothole_client.desktop.widgets.plain import label
from knothole_client.desktop.words import Words
from knothole_client.scrubbing import scrub

KINDS: Final = ("text", "date", "choice", "several")
Item = dict[str, Any]


class Form(Question):
    """A question with fields in a page that scrolls."""

    def __init__(
        self, parent: QWidget, words: Words, heading: str, text: str, yes: str, then: Callable[[], object]
    ) -> None:
        super().__init__(parent, words, heading, [(text, "quiet")] if text else [], yes, then)
        inner = QWidget()
        self.fields = QVBoxLayout(inner)
        self.fields.setContentsMargins(0, 0, 12, 0)
        area = scrolling(inner)
        area.setMinimumHeight(MAX_PART)
        self.add(area)
        letter = self.fontMetrics().averageCharWidth()
        self.setMinimumWidth(min(letter * 84, 1100))

    def field(self, caption: str, widget: QWidget) -> None:
        """A field with its caption."""
        named = label(caption, "heading")
        named.setBuddy(widget)
        if not widget.accessibleName():
            widget.setAccessibleName(caption)
        self.fields.addWidget(named)
        self.fields.addWidget(widget)


class ChannelForm(Form):
    """Edits a channel of the settings."""

    def __init__(
        self,
        parent: QWidget,
        words: Words,
        channel: Item,
        reviewers: Sequence[ReviewerRow],
        then: Callable[[Item], object],
    ) -> None:
        heading = words("desk.channel.edit" if channel else "desk.channel.add")
        super().__init__(
            parent, words, heading, words("desk.channel.text"), words("desk.take"), lambda: then(self.value)
        )
        self._before = channel
        self.questions: list[Item] = list(channel.get("questions", []))
        self.id = QLineEdit(str(channel.get("id", "")))
        self.title = Texts(words, words("desk.channel.title"), channel.get("title", {}))
        self.guidance = Texts(words, words("desk.channel.guidance"), channel.get("guidance", {}), is_long=True)
        self.field(words("desk.channel.id"), self.id)
        self.field(words("desk.channel.title"), self.title)
        self.field(words("desk.channel.guidance"), self.guidance)
        self.fields.addWidget(label(words("desk.channel.readers"), "heading"))
        named = channel.get("reviewers", [])
        self.readers = {row.id: QCheckBox(f"{row.name} ({row.id})".replace("&", "&&")) for row in reviewers}
        for identity, check in self.readers.items():
            check.setChecked(identity in named)
            self.fields.addWidget(check)
        self.meeting = QCheckBox(words("desk.channel.meeting"))
        self.meeting.setChecked(bool(channel.get("meeting", False)))
        self.fields.addWidget(self.meeting)
        self.list = QListWidget()
        self.field(words("desk.questions"), self.list)
        self.list.setMinimumHeight(self.fontMetrics().lineSpacing() * 5)
        row = QHBoxLayout()
        for key, act in (
            ("desk.question.add", lambda: self._edit(None)),
            ("desk.question.edit", lambda: self._edit(self.list.currentRow())),
            ("desk.question.up", lambda: self._move(-1)),
            ("desk.question.down", lambda: self._move(1)),
            ("desk.question.remove", self._remove),
        ):
            button = QPushButton(words(key))
            button.setAutoDefault(False)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch()
        self.fields.addLayout(row)
        self.fields.addStretch()
        self._show_questions()

    @property
    def value(self) -> Item:
        """The channel as it was typed."""
        made = dict(self._before) | {"id": self.id.text().strip(), "title": self.title.value}
        made["guidance"] = self.guidance.value or {"en": ""}
        gone = [identity for identity in self._before.get("reviewers", []) if identity not in self.readers]
        made["reviewers"] = [*gone, *(identity for identity, check in self.readers.items() if check.isChecked())]
        if self.meeting.isChecked() or "meeting" in made:
            made["meeting"] = self.meeting.isChecked()
        made["questions"] = self.questions
        return made if self.questions else {key: value for key, value in made.items() if key != "questions"}

    def _show_questions(self, at: int = 0) -> None:
        self.list.clear()
        for question in self.questions:
            texts = question.get("label", {})
            shown = texts.get(self.words.language) or next(iter(texts.values()), "")
            must = self.words("desk.question.must") if question.get("required") else ""
            self.list.addItem(scrub(f"{shown}  ({self.words('desk.kind.' + str(question.get('kind', 'text')))}{must})"))
        self.list.setCurrentRow(min(at, len(self.questions) - 1))

    def _edit(self, at: int | None) -> None:
        if at is not None and not 0 <= at < len(self.questions):
            return

        def take(question: Item) -> None:
            if at is None:
                self.questions.append(question)
            else:
                self.questions[at] = question
            self._show_questions(len(self.questions) if at is None else at)

        before = self.questions[:at] if at is not None else self.questions
        QuestionForm(self, self.words, self.questions[at] if at is not None else {}, before, take).present()

    def _move(self, by: int) -> None:
        at = self.list.currentRow()
        if 0 <= at < len(self.questions) and 0 <= at + by < len(self.questions):
            self.questions.insert(at + by, self.questions.pop(at))
            self._show_questions(at + by)

    def _remove(self) -> None:
        at = self.list.currentRow()
        if 0 <= at < len(self.questions):
            del self.questions[at]
            self._show_questions(at)


class QuestionForm(Form):
    """Edits one question."""

    def __init__(
        self, parent: QWidget, words: Words, question: Item, before: Sequence[Item], then: Callable[[Item], object]
    ) -> None:
        super().__init__(
            parent,
            words,
            words("desk.question"),
            words("desk.question.text"),
            words("desk.take"),
            lambda: then(self.value),
        )
        self._before = question
        self.id = QLineEdit(str(question.get("id", "")))
        self.label = Texts(words, words("desk.question.label"), question.get("label", {}))
        self.kind = QComboBox()
        for kind in KINDS:
            self.kind.addItem(words(f"desk.kind.{kind}"), kind)
        self.kind.setCurrentIndex(max(0, self.kind.findData(question.get("kind", "text"))))
        self.required = QCheckBox(words("desk.question.required"))
        self.required.setChecked(bool(question.get("required", False)))
        self.field(words("desk.question.id"), self.id)
        self.field(words("desk.question.label"), self.label)
        self.field(words("desk.question.kind"), self.kind)
        self.fields.addWidget(self.required)
        self.choices: list[tuple[QLineEdit, Texts]] = []
        self._choices = QWidget()
        self._rows = QVBoxLayout(self._choices)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(label(words("desk.question.choices"), "heading"))
        for choice in question.get("choices", []):
            self._add_choice(choice)
        more = QPushButton(words("desk.choice.add"))
        more.setAutoDefault(False)
        more.clicked.connect(lambda: self._add_choice({}))
        self._more = more
        self._rows.addWidget(more)
        self.fields.addWidget(self._choices)
        self.condition = QComboBox()
        self.condition.addItem(words("desk.question.always"), None)
        for other in before:
            for choice in other.get("choices", []) if other.get("kind") == "choice" else []:
                pair = {"question": other["id"], "choice": choice["id"]}
                self.condition.addItem(words("desk.question.if", question=other["id"], choice=choice["id"]), pair)
                if question.get("if") == pair:
                    self.condition.setCurrentIndex(self.condition.count() - 1)
        self.field(words("desk.question.when"), self.condition)
        self.fields.addStretch()
        self.kind.currentIndexChanged.connect(lambda _: self._look())
        self._look()

    @property
    def value(self) -> Item:
        """The question as it was typed."""
        made: Item = {
            "id": self.id.text().strip(),
            "label": self.label.value,
            "kind": self.kind.currentData(),
            "required": self.required.isChecked(),
        }
        if self._has_choices:
            typed = [(identity.text().strip(), texts.value) for identity, texts in self.choices]
            made["choices"] = [{"id": identity, "label": texts} for identity, texts in typed if identity or texts]
        if self.condition.currentData():
            made["if"] = self.condition.currentData()
        return made

    @property
    def _has_choices(self) -> bool:
        return self.kind.currentData() in ("choice", "several")

    def _look(self) -> None:
        self._choices.setVisible(self._has_choices)

    def _add_choice(self, choice: Item) -> None:
        frame = QWidget()
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        identity = QLineEdit(str(choice.get("id", "")))
        identity.setMaximumWidth(self.fontMetrics().averageCharWidth() * 18)
        identity.setPlaceholderText(self.words("desk.choice.id"))
        identity.setAccessibleName(self.words("desk.choice.id"))
        texts = Texts(self.words, self.words("desk.choice.label"), choice.get("label", {}))
        row.addWidget(identity)
        row.addWidget(texts, 1)
        self._rows.insertWidget(1 + len(self.choices), frame)
        self.choices.append((identity, texts))
