"""One case: first what the list knows of it, then, once a person opens it, all that was written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from knothole_client.desktop.models import inbox
from knothole_client.desktop.models.case import CasePage, Entry
from knothole_client.desktop.models.inbox import SOON, Row
from knothole_client.desktop.widgets.plain import Reading, label
from knothole_client.desktop.words import Words
from knothole_client.sentences import joined

MAX_ROW: Final = 640
"""Pixels of buttons in a row: a case has more on the smallest screen, and large text needs two rows."""
MAX_ENTRIES: Final = 200
"""Shown unasked, the newest: older ones on request."""
AT_ONCE: Final = 6
"""Built at the most before anything is shown: the newest, as many as fill the screen. Those above follow while a person reads, each time as many as are
there: who passes over cases waits for none of them."""
HEAD: Final = 7
"""Lines of what stands above the entries, about."""
AROUND: Final = 4
"""Lines of an entry besides those of its text."""
DRAWN_IN: Final = 20
"""Milliseconds in which the newest are on the screen, before those above them follow."""


class Scrolling(QScrollArea):
    """Never narrower than what it scrolls: nothing is cut off at its side, and what is beside it makes room."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as what is in it."""
        hint, inner = super().minimumSizeHint(), self.widget()
        if inner is not None:
            hint.setWidth(inner.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())
        return hint

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Something else is in it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def scrolling(inner: QWidget) -> QScrollArea:
    """A page that scrolls up and down only."""
    area = Scrolling()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inner.setObjectName("page")
    area.setWidget(inner)
    return area


class NothingChosen(QWidget):
    """Where a case will be."""

    def __init__(self, heading: str, text: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(40, 40, 40, 40)
        self.box.addStretch(1)
        for what, role in ((heading, "title"), (text, "quiet")):
            shown = label(what, role)
            shown.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.box.addWidget(shown)
        self.box.addStretch(2)


class Several(NothingChosen):
    """Several cases: what can be done to all of them at once."""

    wanted = Signal(str)
    """What an entry of the menu does, by its key."""

    def __init__(self, count: int, words: Words) -> None:
        super().__init__(words("several", count=count), words("several.text"))
        line = QVBoxLayout()
        own = {"status.closed": "several.close", "status.spam": "several.spam"}
        for key in ("acknowledge", "charge.me", "label.put", "status.closed", "status.spam"):
            button = QPushButton(words(own.get(key, key)))
            button.clicked.connect(lambda _=False, chosen=key: self.wanted.emit(chosen))
            line.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.box.insertSpacing(self.box.count() - 1, 12)
        self.box.insertLayout(self.box.count() - 1, line)


class GlancePage(QWidget):
    """A case that has something unread: how it begins, and the button that opens it."""

    opened = Signal()

    def __init__(self, row: Row, words: Words) -> None:
        super().__init__()
        self.setObjectName("page")
        inner = QWidget()
        box = QVBoxLayout(inner)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(10)
        box.addWidget(label(row.name, "title"))
        box.addWidget(label(inbox.about(row, words), "quiet"))
        box.addWidget(label(words("read.by", names=joined(row.readers)), "quiet"))
        due = inbox.deadline(row, words)
        if due and row.days_left is not None:
            box.addWidget(label(due, "bad" if row.days_left < 0 else "warn" if row.days_left < SOON else "quiet"))
        card = QFrame()
        card.setProperty("role", "message")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.addWidget(label(words("preview.heading"), "heading"))
        inside.addWidget(Reading(row.first_line or words("no.preview"), words("preview.heading")))
        box.addWidget(card)
        box.addWidget(label(words("preview.text"), "quiet"))
        line = QHBoxLayout()
        self.open_button = QPushButton(words("open.learns" if row.new_messages else "open"))
        self.open_button.setProperty("role", "main")
        self.open_button.clicked.connect(self.opened)
        line.addWidget(self.open_button)
        line.addStretch()
        box.addLayout(line)
        box.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inner))


class Conversation(QWidget):
    """All of a case."""

    take_out = Signal()
    look = Signal(bytes)
    """At a file of a message, by its id."""
    retract = Signal(bytes, int)

    def __init__(
        self, page: CasePage, words: Words, buttons: list[tuple[str, str, Callable[[], object]]], room: QSize
    ) -> None:
        """``room``: where it will be shown."""
        super().__init__()
        self.setObjectName("page")
        self._words = words
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._head(page, buttons))
        inner = QWidget()
        self._box = QVBoxLayout(inner)
        self._box.setContentsMargins(24, 16, 24, 16)
        self._box.setSpacing(12)
        self._above: list[QWidget] = []
        """What stands above all entries."""
        for warning in (*page.warnings, *(words("not.shown", what=what) for what in page.unshown)):
            self._above.append(label(warning, "warn"))
        older = page.entries[:-MAX_ENTRIES]
        self._older: QPushButton | None = None
        if older:
            self._older = QPushButton(words("show.older", count=len(older)))
            self._older.clicked.connect(lambda: self._show_older(older))
            self._above.append(self._older)
        for widget in self._above:
            self._box.addWidget(widget)
        self._unbuilt = list(page.entries[-MAX_ENTRIES:])
        self._oldest: QWidget | None = None
        """The entry above which the next are built."""
        self._build(self._filling(room))
        if not page.entries:
            self._box.addWidget(label(words("nothing.here"), "quiet"))
        self._box.addStretch()
        self._area = scrolling(inner)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(words("conversation"))
        outer.addWidget(self._area, 1)
        self._bar = self._area.verticalScrollBar()
        self._to_the_end = 0
        """Pixels from what is shown to the end: they stay when entries come above it, but for who is at the very beginning of all."""
        self._bar.rangeChanged.connect(self._stay)
        self._bar.valueChanged.connect(self._moved)
        QTimer.singleShot(DRAWN_IN, self, lambda: self._go_on(AT_ONCE))

    def _filling(self, room: QSize) -> int:
        """How many of the newest fill a screen, about: too few are followed by the next."""
        metrics = self.fontMetrics()
        letters = max(1, room.width() // metrics.averageCharWidth())
        left = room.height() // metrics.lineSpacing() - HEAD
        for count, entry in enumerate(reversed(self._unbuilt[-AT_ONCE:]), 1):
            left -= AROUND + len(entry.text) // letters
            if left <= 0:
                return count
        return AT_ONCE

    def _build(self, count: int) -> list[QWidget]:
        """Some more entries, above those that are there."""
        made = [self._entry(entry) for entry in self._unbuilt[-count:]]
        del self._unbuilt[-count:]
        at = self._box.indexOf(self._oldest) if self._oldest is not None else self._box.count()
        for number, entry in enumerate(made):
            self._box.insertWidget(at + number, entry)
        if made:
            self._oldest = made[0]
        return made

    def _go_on(self, count: int) -> None:
        if not self._unbuilt:
            return
        self._in_order(self._build(count), self._older or self._area)
        QTimer.singleShot(0, self, lambda: self._go_on(2 * count))

    def _in_order(self, entries: list[QWidget], before: QWidget) -> None:
        """Tab goes down the page, and a screen reader reads it so: not in the order of building."""
        for entry in entries:
            controls: Iterable[QWidget] = entry.findChildren(QWidget)
            for control in controls:
                if control.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    QWidget.setTabOrder(before, control)
                    before = control
        for widget in reversed([*self._above, *entries]):
            widget.lower()

    def _stay(self, _: int, end: int) -> None:
        if self._unbuilt or not self._to_the_end or self._bar.value():
            self._bar.setValue(end - self._to_the_end)

    def _moved(self, value: int) -> None:
        self._to_the_end = self._bar.maximum() - value

    def _head(self, page: CasePage, buttons: list[tuple[str, str, Callable[[], object]]]) -> QWidget:
        head = QFrame()
        head.setProperty("role", "bar")
        box = QVBoxLayout(head)
        box.setContentsMargins(24, 14, 24, 12)
        box.setSpacing(6)
        top = QHBoxLayout()
        self.title = label(page.name, "title")
        top.addWidget(self.title, 1)
        if page.days_left is not None and page.owed:
            role = "bad" if page.days_left < 0 else "warn" if page.days_left < SOON else "quiet"
            when = self._words.days_left(page.days_left)
            top.addWidget(label(self._words(f"owed.{page.owed[0]}", when=when), role, wrap=False))
        box.addLayout(top)
        box.addWidget(label(" · ".join(page.facts), "quiet"))
        made = [self._head_button(*button, role="" if number else "main") for number, button in enumerate(buttons)]
        is_wide = sum(button.sizeHint().width() for button in made) > MAX_ROW
        for row in (made[:2], made[2:]) if is_wide else (made,):
            line = QHBoxLayout()
            for button in row:
                line.addWidget(button)
            line.addStretch()
            box.addLayout(line)
        return head

    def _head_button(self, text: str, shortcut: str, act: Callable[[], object], role: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", role)
        button.setToolTip(shortcut)
        button.clicked.connect(act)
        return button

    def _entry(self, entry: Entry) -> QWidget:
        words = self._words
        frame = QFrame()
        frame.setProperty("role", entry.kind)
        box = QVBoxLayout(frame)
        box.setContentsMargins(14, 10, 14, 10)
        box.setSpacing(6)
        who = words(f"heading.{entry.kind}", name=entry.who or words("source"))
        top = QHBoxLayout()
        top.addWidget(label(who, "heading"), 1)
        top.addWidget(label(words.day(entry.day), "quiet", wrap=False))
        box.addLayout(top)
        for warning in entry.warnings:
            box.addWidget(label(warning, "warn"))
        for question, answer in entry.answers:
            box.addWidget(label(question, "quiet"))
            box.addWidget(Reading(answer, words("answer")))
        if entry.text or not entry.answers:
            box.addWidget(Reading(entry.text or words("no.text"), f"{who}, {words.day(entry.day)}"))
        for file in entry.files:
            box.addWidget(label(f"📎 {words.isolated(file.name)}  ({words.size(file.size)})"))
        if entry.files or entry.bundle:
            buttons = self._button(words("take.out"), self.take_out.emit)
            if entry.files:
                safely = QPushButton(words("look"))
                safely.clicked.connect(lambda: self.look.emit(entry.message))
                buttons.insertWidget(0, safely)
            box.addLayout(buttons)
        for fact in entry.facts:
            box.addWidget(label(fact, "quiet"))
        if entry.letter:
            box.addLayout(self._button(words("retract"), lambda: self.retract.emit(entry.letter, entry.day)))
        outer = QWidget()
        line = QHBoxLayout(outer)
        line.setContentsMargins(0, 0, 0, 0)
        room = self.fontMetrics().averageCharWidth() * 8
        if entry.kind == "reply":
            line.addSpacing(room)
        line.addWidget(frame, 1)
        if entry.kind == "message":
            line.addSpacing(room)
        return outer

    def _button(self, text: str, act: Callable[[], object]) -> QHBoxLayout:
        line = QHBoxLayout()
        button = QPushButton(text)
        button.clicked.connect(act)
        line.addWidget(button)
        line.addStretch()
        return line

    def _show_older(self, entries: tuple[Entry, ...]) -> None:
        if self._older is None:
            return
        at, made = self._box.indexOf(self._older), [self._entry(entry) for entry in entries]
        for number, entry in enumerate(made):
            self._box.insertWidget(at + number, entry)
        self._in_order(made, self._area)
        self._above += made
        self._area.setFocus()  # from where Tab goes to the oldest
        self._older.hide()
