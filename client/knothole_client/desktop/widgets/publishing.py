"""A copy to publish of a file that was taken out: which copy, a plan as a table, and what became of it. It all goes when it is closed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from knothole_client.copying.plans import Plan
from knothole_client.copying.redacting import Pseudonym
from knothole_client.desktop.models import publishing
from knothole_client.desktop.models.line import Line, Move
from knothole_client.desktop.models.publishing import Draft, Made, Row
from knothole_client.desktop.models.refusals import RefusedError, refusal
from knothole_client.desktop.widgets.conversation import scrolling
from knothole_client.desktop.widgets.dialogs import Line as Said
from knothole_client.desktop.widgets.dialogs import Question
from knothole_client.desktop.widgets.host import Host
from knothole_client.desktop.widgets.plain import Writing, label
from knothole_client.desktop.widgets.workplace import Workplace
from knothole_client.errors import ClientError

T = TypeVar("T")


class Publishing:
    """On the workplace that is open."""

    def __init__(self, host: Host, place: Workplace) -> None:
        self._host, self._place = host, place

    def begin(self) -> None:
        """Choose a file of the open case that was taken out."""
        if self._place.page is not None:
            case = self._place.page.name
            self._host.choose_file(lambda path: self._host.ask(WhichCopy(self._host, path, case)))


class WhichCopy(Question):
    """Without the people in it, or without what it tells of who made it."""

    def __init__(self, host: Host, path: Path, case: str) -> None:
        words = host.words
        lines: list[Said] = [(words("publish.text", name=words.isolated(path.name), case=words.isolated(case)), "")]
        super().__init__(host.widget, words, words("publish.heading"), lines, words("go.on"), self._go_on)
        self._host, self._path, self._case = host, path, case
        self.which = QComboBox()
        self.which.setAccessibleName(words("publish.which"))
        for key in ("people", "traces"):
            self.which.addItem(words(f"publish.which.{key}"), key)
        self.which.setCurrentIndex(0 if publishing.is_table(path) else 1)
        caption = label(words("publish.which"))
        caption.setBuddy(self.which)
        self.add(caption)
        self.add(self.which)
        self.add(label(words("publish.original"), "quiet"))
        self.which.setFocus()

    def _go_on(self) -> None:
        board = PlanBoard if self.which.currentData() == "people" else CleanBoard
        self._host.ask(board(self._host, self._path, self._case))


class Board(Question):
    """Of one file. It is closed, not answered; closing it stops the sandbox."""

    def __init__(self, host: Host, path: Path, case: str) -> None:
        words = host.words
        super().__init__(
            host.widget, words, words("publish.of", name=words.isolated(path.name)), [], words("close"), lambda: None
        )
        self.no.hide()
        self._host, self._path, self._case = host, path, case
        self._line, self._move = Line(), Move(lambda done, of: None)
        self._closed = False
        self.state = label("")
        self.add(self.state)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(words("progress"))
        self.add(self.bar)
        inner = QWidget()
        self.inside = QVBoxLayout(inner)
        self.inside.addStretch()
        self.area = scrolling(inner)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(words("publish.heading"))
        self.add(self.area)
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().lineSpacing()
        self.resize(min(letter * 116, 1_200), min(line * 36, 680))

    @property
    def is_waiting(self) -> bool:
        """Whether the sandbox is at work."""
        return not self.bar.isHidden()

    @property
    def said(self) -> str:
        """What is said of the file."""
        return self.state.text()

    def done(self, answer: int) -> None:
        """Stop the sandbox, and drop what is shown."""
        self._closed = True
        self._move.stop()
        self._empty()
        super().done(answer)

    def in_sandbox(self, key: str, job: Callable[[], T], then: Callable[[T], None]) -> None:
        """Work that takes its time; what it is for is said."""
        self._wait(self.words(key))
        self._host.apart(self._line, self._move, job, self._unless_closed(then), self._unless_closed(self.refuse))

    def refuse(self, refused: RefusedError) -> None:
        """Say what was refused, and what to do."""
        self.say(self._host.refused_sentence(refused), "bad")

    def say(self, text: str, role: str = "") -> None:
        """Nothing goes on any more."""
        self.bar.hide()
        self.yes.setText(self.words("close"))
        self._show(text, role)

    def show_made(self, made: Made) -> None:
        """What became of the file."""
        (first, role), *rest = made.lines
        self.say(first, role)
        self._empty()
        for text, kind in rest:
            self.put(label(text, kind))
        self.area.verticalScrollBar().setValue(0)
        self.yes.setFocus()

    def put(self, widget: QWidget) -> None:
        """Something below what stands there."""
        self.inside.insertWidget(self.inside.count() - 1, widget)

    def _wait(self, text: str) -> None:
        self._show(text, "quiet")
        self.yes.setText(self.words("stop"))
        self.bar.show()

    def _show(self, text: str, role: str) -> None:
        self.state.setProperty("role", role)
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)
        self.state.setText(text)

    def _empty(self) -> None:
        while self.inside.count() > 1:
            item = self.inside.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _unless_closed(self, then: Callable[[T], None]) -> Callable[[T], None]:
        return lambda result: None if self._closed else then(result)


class CleanBoard(Board):
    """A cleaned copy, and what it still tells."""

    def __init__(self, host: Host, path: Path, case: str) -> None:
        super().__init__(host, path, case)
        words, move = self.words, self._move
        self.in_sandbox("publish.cleaning", lambda: publishing.clean(path, words, move), self.show_made)


class PlanBoard(Board):
    """A plan, a row for each column or kind of passage; the copy; and a second look."""

    def __init__(self, host: Host, path: Path, case: str) -> None:
        super().__init__(host, path, case)
        self._draft: Draft | None = None
        self._left: list[QWidget] = []
        """What a second look found, above the plan."""
        self.choices: list[QComboBox] = []
        self.make = QPushButton(self.words("publish.make"))
        self.make.setProperty("role", "main")
        self.make.setAutoDefault(False)
        self.yes.setProperty("role", "")  # the copy is what one comes for
        self.make.clicked.connect(self._make)
        self.make.hide()
        self._row.insertWidget(self._row.count() - 2, self.make)
        self.in_sandbox("publish.looking", lambda: publishing.draft(path, self._move), self._drafted)

    def done(self, answer: int) -> None:
        """And drop the file."""
        self._draft = None
        super().done(answer)

    def _drafted(self, draft: Draft) -> None:
        words = self.words
        self._draft = draft
        self.say(words("publish.plan"))
        self.put(self._table(draft.rows))
        self.put(label(words("publish.words")))
        self.blackened = Writing(words("publish.words"))
        self.blackened.setProperty("role", "writing")
        self.blackened.setFixedHeight(self.fontMetrics().lineSpacing() * 4)
        self.put(self.blackened)
        self.make.show()
        self.make.setDefault(True)  # who presses Enter does not lose the plan
        (self.choices[0] if self.choices else self.blackened).setFocus()

    def _table(self, rows: Sequence[Row]) -> QWidget:
        words, made = self.words, QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self.fontMetrics().averageCharWidth() * 2)
        for at, key in enumerate(("publish.column", "publish.examples", "publish.becomes")):
            grid.addWidget(label(words(key), "quiet"), 0, at)
        for at, row in enumerate(rows, 1):
            name = words(f"publish.kind.{row.name}") if row.is_kind else row.name or words("publish.unnamed")
            named = label(f"{row.title}: {name}" if row.title else name)
            choice = QComboBox()
            for action in row.actions:
                choice.addItem(words(f"publish.action.{action}"), action)
            choice.setCurrentIndex(choice.findData(row.action))
            choice.setAccessibleName(named.text())
            choice.setAccessibleDescription(row.examples)
            choice.currentIndexChanged.connect(partial(self._choose, row, choice))
            named.setBuddy(choice)
            for column, widget in enumerate((named, label(row.examples, "quiet"), choice)):
                grid.addWidget(widget, at, column)
            self.choices.append(choice)
        grid.setColumnStretch(1, 1)
        return made

    def _choose(self, row: Row, choice: QComboBox, _: int) -> None:
        row.action = str(choice.currentData())

    def _make(self) -> None:
        draft = self._draft
        if draft is None or self.is_waiting:
            return
        try:
            plan = draft.plan(self.blackened.toPlainText())
        except ClientError as refused:
            self.refuse(refusal(refused))
            return
        today, case = self._host.today(), self._case
        self._hold()  # the vault may be at something else, and a second press would make a second copy
        self._host.work(
            lambda vault: publishing.pseudonyms_of(vault, case, today),
            self._unless_closed(lambda pseudonym: self._redact(draft, plan, pseudonym)),
            self._unless_closed(self.refuse),
        )

    def _redact(self, draft: Draft, plan: Plan, pseudonym: Pseudonym) -> None:
        words, move = self.words, self._move
        self.in_sandbox(
            "publish.making", lambda: publishing.redact(draft, plan, pseudonym, words, move), self._redacted
        )

    def _redacted(self, made: Made) -> None:
        """What was written stands alone; otherwise the plan can be changed, and is tried again."""
        self._again()
        if made.written:
            self._draft = None
            self.make.hide()
            self.yes.setDefault(True)
            self.show_made(made)
            return
        (first, role), *rest = made.lines
        self.say(first, role)
        self._left = [label(text, kind) for text, kind in rest]
        for at, line in enumerate(self._left):
            self.inside.insertWidget(at, line)
        self.area.verticalScrollBar().setValue(0)

    def refuse(self, refused: RefusedError) -> None:
        """And let the plan be changed."""
        self._again()
        super().refuse(refused)

    def _hold(self) -> None:
        """Something goes on: the plan cannot be changed, and what was found is over."""
        for line in self._left:
            self.inside.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._left = []
        self._wait(self.words("publish.making"))
        self.make.setEnabled(False)
        self.area.setEnabled(False)

    def _again(self) -> None:
        self.make.setEnabled(True)
        self.area.setEnabled(True)
