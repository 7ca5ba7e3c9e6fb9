"""Where a reply or a note is written. What is typed is kept in the vault when it locks, and nowhere else."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QTextCursor
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from knothole_client.desktop.models import writing
from knothole_client.desktop.models.writing import DUTIES
from knothole_client.desktop.widgets.plain import Writing, label
from knothole_client.desktop.words import Words
from knothole_client.reviewer.letters import drafts

KEEP_AFTER: Final = 10_000
"""Milliseconds after the last key, when what was typed is kept."""


class Composer(QFrame):
    """One text being written."""

    ready = Signal()
    """To be queued, or recorded."""
    left = Signal()
    keep = Signal()
    template_wanted = Signal(str, str)

    def __init__(self, name: str, is_note: bool, words: Words, language: str) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self.name, self.is_note = name, is_note
        self._words = words
        self._template = ""
        self.handed_over = ""
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 10, 24, 14)
        box.setSpacing(8)
        heading = words("note.on" if is_note else "reply.to", name=name)
        box.addWidget(label(heading, "heading"))
        self.duty, self.language = QComboBox(), QComboBox()
        if not is_note:
            self._choices(box, language)
        else:
            box.addWidget(label(words("note.who.sees"), "quiet"))
        self.text = Writing(heading)
        self.text.setProperty("role", "writing")
        self.text.setMinimumHeight(self.fontMetrics().lineSpacing() * 2)
        self.text.textChanged.connect(self._measure)
        box.addWidget(self.text, 1)
        self._meter = label("", "quiet")
        box.addWidget(self._meter)
        line = QHBoxLayout()
        line.addStretch()
        self.leave = QPushButton(words("keep.for.later"))
        self.leave.setToolTip("Esc")
        self.leave.clicked.connect(self.left)
        self.send = QPushButton(words("note.record" if is_note else "reply.look"))
        self.send.setToolTip("Ctrl+Return")
        self.send.setProperty("role", "main")
        self.send.clicked.connect(self._send)
        line.addWidget(self.leave)
        line.addWidget(self.send)
        box.addLayout(line)
        for keys, act in (("Ctrl+Return", self._send), ("Ctrl+Enter", self._send), ("Esc", self.left.emit)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(KEEP_AFTER)
        self._pause.timeout.connect(self.keep)
        self._measure()

    def resizeEvent(self, e: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lines that wrap need more height, which a splitter does not see by itself."""
        super().resizeEvent(e)
        self._fit()

    def _fit(self) -> None:
        box = self.layout()
        if box is not None:
            self.setMinimumHeight(box.totalMinimumHeightForWidth(self.width()))

    @property
    def typed(self) -> str:
        """The text; empty if it is the draft as it was."""
        text = self.text.toPlainText()
        return "" if text == self._template else text

    @property
    def chosen_duty(self) -> str:
        """What the reply is to fulfil."""
        return str(self.duty.currentData() or "")

    def begin(self, text: str, duty: str) -> None:
        """Continue what was begun before."""
        self.duty.blockSignals(True)
        self.duty.setCurrentIndex(max(0, self.duty.findData(duty)))
        self.duty.blockSignals(False)
        self.text.setPlainText(text)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self._pause.stop()

    def put_template(self, text: str) -> None:
        """A draft, in place of an empty text or another draft."""
        if not self.typed.strip():
            self._template = text.rstrip()
            self.text.setPlainText(self._template)
            gap = self.text.document().find(writing.GAP)
            if not gap.isNull():
                self.text.setTextCursor(gap)

    @property
    def is_handed_over(self) -> bool:
        """Whether the vault is about to take it as a reply or note: it is nothing begun any more."""
        return bool(self.handed_over)

    def hand_over(self, said: str) -> None:
        """Let nothing be changed or kept until it is taken or refused. ``said``: what is shown then."""
        self.handed_over = said
        self._pause.stop()
        self.setEnabled(False)

    def take_back(self) -> None:
        """It was refused."""
        self.handed_over = ""
        self.setEnabled(True)

    def forget(self) -> None:
        """Drop the text, and what could be undone."""
        self.text.blockSignals(True)
        self._pause.stop()
        self.text.forget()

    def _choices(self, box: QVBoxLayout, language: str) -> None:
        line = QHBoxLayout()
        for duty in DUTIES:
            self.duty.addItem(self._words(f"duty.{duty or 'none'}"), duty)
        for code in drafts.languages():
            named = self._words(f"language.{code}") if self._words.has(f"language.{code}") else code
            self.language.addItem(named, code)
        self.language.setCurrentIndex(max(0, self.language.findData(language or "en")))
        for combo, caption in ((self.duty, "duty"), (self.language, "language")):
            named_label = label(self._words(caption), wrap=False)
            named_label.setBuddy(combo)
            combo.setAccessibleName(self._words(caption))
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(8)
            combo.currentIndexChanged.connect(self._want_template)
            line.addWidget(named_label)
            line.addWidget(combo, 1)
        box.addLayout(line)

    def _want_template(self) -> None:
        self._measure()
        if self.chosen_duty:
            self.template_wanted.emit(self.chosen_duty, str(self.language.currentData()))
        elif not self.typed.strip():
            self._template = ""
            self.text.clear()

    def _measure(self) -> None:
        text = self.text.toPlainText()
        self._pause.start()
        if self.is_note:
            self._meter.hide()
            self.send.setEnabled(bool(text.strip()))
            return
        meter = writing.measure(text, self.chosen_duty)
        if not meter.fits:
            said = self._words("meter.too.long")
        elif meter.gaps:
            said = self._words("meter.gaps", gap=writing.GAP)
        elif meter.parts:
            said = self._words("meter.parts", count=meter.parts)
        else:
            said = self._words("meter.empty")
        self._meter.setText(said)
        self._fit()
        self.send.setEnabled(meter.is_ready)

    def _send(self) -> None:
        if self.send.isEnabled():
            self.ready.emit()
