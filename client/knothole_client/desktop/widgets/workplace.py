"""The open window: views, the list, and the case that is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from knothole_client.desktop.models import writing
from knothole_client.desktop.models.case import CasePage, mark_seen, read_case
from knothole_client.desktop.models.inbox import Inbox, Row, read_inbox
from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.desktop.widgets.case_list import CaseList
from knothole_client.desktop.widgets.composer import Composer
from knothole_client.desktop.widgets.conversation import Conversation, GlancePage, NothingChosen, Several
from knothole_client.desktop.widgets.dialogs import Question, texts
from knothole_client.desktop.widgets.host import Host
from knothole_client.reviewer.vault.vault import Vault

NARROW: Final = 130
"""Letters on a line, below which the views are a list to unfold."""


class Workplace(QWidget):
    """From unlocking to locking."""

    files_wanted = Signal()
    look_wanted = Signal(bytes)
    """At a file of a message, by its id."""
    changed = Signal()
    """What is shown."""
    wanted = Signal(str)
    """What an entry of a menu does, by its key."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host, self._words = host, host.words
        self.cases = CaseList(host)
        self.cases.chosen.connect(self._chose)
        self.cases.lost.connect(self._lost)
        self.cases.shown.connect(self._look_whether_empty)
        self.cases.opened.connect(self.open_chosen)
        self.cases.paged.connect(self._page)
        self.page: CasePage | None = None
        self.composer: Composer | None = None
        self._chosen = ""
        self._was_empty = True
        self._nothing: NothingChosen | None = None
        self.beside: QWidget | None = None
        """What is shown in place of a case."""
        self._build()

    @property
    def selected(self) -> list[Row]:
        """The rows that are selected, in order; or that of the case which is shown, if a search took it out of the list."""
        shown = self.page.name if self.page is not None else ""
        return self.cases.selected or [row for row in self.inbox.rows if row.name == shown]

    @property
    def inbox(self) -> Inbox:
        """All cases."""
        return self.cases.inbox

    def refresh(self) -> None:
        """Read the list again, and keep what is chosen."""
        self._host.work(lambda vault: read_inbox(vault, self._host.today()), self.cases.take)

    def open_chosen(self) -> None:
        """Show all of the case that is chosen; its source will learn it."""
        rows = self.cases.selected
        if len(rows) == 1:
            self._open(rows[0].name)

    def reload(self) -> None:
        """Read the open case again, and the list."""
        if self.page is not None and self.page.name == self._chosen:  # not if another was chosen meanwhile
            self._open(self.page.name, mark=False)
        self.refresh()

    def drop(self, name: str) -> None:
        """Show nothing more of a case that is forgotten, and keep nothing of what was being written in it."""
        if self.composer is not None and self.composer.name == name:
            self.composer.forget()
            self.composer = None
        self.cases.list.clearSelection()
        if self.page is not None and self.page.name == name:
            self._show_nothing()

    def saved(self) -> None:
        """What the vault took and could not save is in its file now."""
        if self.composer is not None and self.composer.is_handed_over:
            self._sent(self.composer, self.composer.handed_over)
        else:
            self.reload()

    def write(self, *, is_note: bool = False) -> None:
        """Begin a reply, or a note, in the open case; or go to what is being written."""
        if self.page is not None and self.composer is None:
            self._show_composer(self.page, is_note=is_note)
        if self.composer is not None:
            self.composer.text.setFocus()

    def _show_composer(self, page: CasePage, *, is_note: bool) -> None:
        """The focus stays where it is: who passes over a case by the arrow keys goes on to the next."""
        composer = Composer(page.name, is_note, self._words, page.language)
        if is_note and page.begun_note:
            composer.begin(page.begun_note, "")
            self._host.tell(self._words("note.continues"), "quiet")
        elif not is_note and page.begun is not None:
            composer.begin(page.begun, page.begun_duty)
            self._host.tell(self._words("begun.continues"), "quiet")
        composer.ready.connect(partial(self._look_over, composer))
        composer.left.connect(partial(self._leave, composer))
        composer.keep.connect(partial(self._keep, composer))
        composer.template_wanted.connect(partial(self._put_template, composer))
        self.composer = composer
        self._case.addWidget(composer)
        self._share_height(composer)
        if not is_note and page.begun is None and page.needs_acknowledgement:
            composer.duty.setCurrentIndex(composer.duty.findData("acknowledgement"))

    def _share_height(self, composer: Composer) -> None:
        """Between a case and what is written in it, which needs more where text is large."""
        height = self._case.height()
        wanted = max(height * 2 // 5, min(height * 2 // 3, composer.sizeHint().height()))
        self._case.setSizes([height - wanted, wanted])

    def show_beside(self, page: QWidget) -> None:
        """Show something else than a case beside the list."""
        self._leave_quietly()
        self.cases.list.clearSelection()
        self._show_page(page)
        self.beside = page

    def begun(self) -> Callable[[Vault], None] | None:
        """What keeps what is being written. None: nothing is."""
        return None if self.composer is None or self.composer.is_handed_over else _keeping(self.composer)

    def forget(self) -> None:
        """Drop all that is shown, for the lock."""
        if self.composer is not None:
            self.composer.forget()
        self.cases.forget()
        self.page = None

    def _build(self) -> None:
        self._case, self._pages = QSplitter(Qt.Orientation.Vertical), QStackedWidget()
        self._case.setChildrenCollapsible(False)
        self._case.addWidget(self._pages)
        self._show_nothing()
        self._panes, width = QSplitter(), self.fontMetrics().averageCharWidth()
        panes = self._panes
        panes.setChildrenCollapsible(False)
        for pane in (self.cases.views, self.cases, self._case):
            panes.addWidget(pane)
        self.cases.views.setMinimumWidth(width * 20)
        self.cases.setMinimumWidth(200)
        panes.setSizes([self.cases.views_width, width * 75, width * 100])
        for number, stretch in enumerate((0, 2, 3)):
            panes.setStretchFactor(number, stretch)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panes)

    def resizeEvent(self, e: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where the window is small, the views make room."""
        super().resizeEvent(e)
        self._make_room()

    def changeEvent(self, e: QEvent) -> None:  # noqa: N802 - Qt's name
        """So they do where text is large."""
        super().changeEvent(e)
        if e.type() == QEvent.Type.FontChange:
            self._make_room()
            if self.composer is not None:
                self._share_height(self.composer)

    def _make_room(self) -> None:
        is_narrow = self.width() < self.fontMetrics().averageCharWidth() * NARROW
        if is_narrow != self.cases.is_narrow:
            self.cases.make_room(is_narrow=is_narrow)
            width = self.width() - self.cases.views_width * (not is_narrow)
            self._panes.setSizes([self.cases.views_width, width * 3 // 7, width * 4 // 7])

    def sizeHint(self) -> QSize:  # noqa: N802
        """What the smallest laptop has."""
        return QSize(1366, 700)

    def _chose(self) -> None:
        rows = self.cases.selected
        names = rows[0].name if len(rows) == 1 else ""
        if len(rows) == 1 and self.page is not None and self.page.name == names:
            return
        self._leave_quietly()
        self._host.hush()
        self.beside = None
        if not rows:
            self._show_nothing()
        elif len(rows) > 1:
            several = Several(len(rows), self._words)
            several.wanted.connect(self.wanted)
            self._show_page(several)
        elif rows[0].new_messages:
            glance = GlancePage(rows[0], self._words)
            glance.opened.connect(self.open_chosen)
            self._show_page(glance)
        else:
            self._open(rows[0].name)

    def _lost(self) -> None:
        if self.page is None:
            self._chose()
        else:
            self.changed.emit()  # who reads a case goes on reading it

    def _open(self, name: str, *, mark: bool = True) -> None:
        self._chosen = name
        self._host.work(
            lambda vault: read_case(vault, name, self._words, self._host.today()),
            lambda page: self._show_case(page, mark=mark),
        )

    def _show_case(self, page: CasePage, *, mark: bool) -> None:
        if page.name != self._chosen:
            return
        writing_here = self.composer is not None and self.composer.name == page.name
        words = self._words
        buttons: list[tuple[str, str, Callable[[], object]]] = [
            (words("reply"), "Ctrl+R", lambda: self.write()),
            (words("note"), "Ctrl+N", lambda: self.write(is_note=True)),
        ]
        if not page.is_mine:
            buttons.append((words("charge.me"), "Ctrl+Shift+M", lambda: self.wanted.emit("charge.me")))
        if page.case.state.state in ("open", "waiting"):
            buttons.append((words("close.case"), "Ctrl+Shift+C", lambda: self.wanted.emit("status.closed")))
        else:
            buttons.append((words("reopen.case"), "Ctrl+Shift+R", lambda: self.wanted.emit("status.open")))
        shown = Conversation(page, words, buttons, self._pages.size())
        shown.take_out.connect(self.files_wanted)
        shown.look.connect(self.look_wanted)
        shown.retract.connect(self._retract)
        self.page = page
        self._show_page(shown, keep_composer=writing_here)
        if mark and not writing_here and (page.begun or page.begun_note):
            self._show_composer(page, is_note=not page.begun)
        if mark and (
            page.unopened
            or "unread" in page.case.marks
            or any(r.name == page.name and r.is_unread for r in self.inbox.rows)
        ):
            self._host.work(lambda vault: mark_seen(vault, page, self._host.today()), self._marked)

    def _marked(self, count: int) -> None:
        if count:
            self._host.tell(self._words("source.learns", count=count), "quiet")
        self.refresh()

    def _page(self, by: int) -> None:
        """Go on reading, by less than a page: the last line stays in sight."""
        areas: Iterable[QScrollArea] = self._case.findChildren(QScrollArea)
        for area in [area for area in areas if area.isVisible()][:1]:
            bar = area.verticalScrollBar()
            bar.setValue(bar.value() + by * (bar.pageStep() - area.fontMetrics().lineSpacing() * 2))

    def _show_nothing(self) -> None:
        self._was_empty = not self.cases.shown_names
        heading, text = ("", "") if self._was_empty else (self._words("choose.heading"), self._words("choose.text"))
        self._nothing = NothingChosen(heading, text)
        self._show_page(self._nothing)

    def _look_whether_empty(self) -> None:
        """Nobody is asked to choose a case where there is none."""
        if self._pages.currentWidget() is self._nothing and self._was_empty != (not self.cases.shown_names):
            self._show_nothing()

    def _show_page(self, page: QWidget, *, keep_composer: bool = False) -> None:
        self.beside = None
        if not isinstance(page, Conversation):
            self.page = None
            self._chosen = ""
        former = self._pages.currentWidget()
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if former is not None:
            former.deleteLater()  # where it is: taken out first, it would be given the style of a window, with all that is in it
        while self._case.count() > (2 if keep_composer and self.composer else 1):
            gone = self._case.widget(1)
            if gone is not None:
                gone.setParent(None)
                gone.deleteLater()
        if not keep_composer:
            self.composer = None
        self.changed.emit()

    def _leave_quietly(self) -> None:
        """Another case is chosen: keep what was typed in this one."""
        if self.composer is not None:
            self._keep(self.composer, lambda _: self.refresh())
            self.composer.forget()
            self.composer = None

    def _leave(self, composer: Composer) -> None:
        kept = self._words("note.kept" if composer.is_note else "kept") if composer.typed.strip() else ""
        self._keep(composer, lambda _: self._host.tell(kept, "quiet") if kept else None)
        self._close(composer, composer.typed)

    def _close(self, composer: Composer, begun: str = "") -> None:
        """``begun``: what is kept of it, for who writes again before the case was read again."""
        if composer is not self.composer:  # another case was chosen meanwhile
            self.reload()
            return
        duty = composer.chosen_duty
        composer.forget()
        composer.setParent(None)
        composer.deleteLater()
        self.composer = None
        if self.page is not None and composer.is_note:
            self.page = replace(self.page, begun_note=begun)
        elif self.page is not None:
            self.page = replace(self.page, begun=begun if begun.strip() else None, begun_duty=duty)
        self.cases.list.setFocus()
        self.reload()

    def _keep(self, composer: Composer, then: Callable[[None], None] = lambda _: None) -> None:
        if not composer.is_handed_over:
            self._host.work(_keeping(composer), then)

    def _put_template(self, composer: Composer, duty: str, language: str) -> None:
        def put(text: str) -> None:
            if composer is self.composer:
                composer.put_template(text)

        self._host.work(lambda vault: writing.template(vault, composer.name, duty, language), put)

    def _look_over(self, composer: Composer) -> None:
        text, name, duty = composer.text.toPlainText(), composer.name, composer.chosen_duty
        words, today = self._words, self._host.today()
        self._keep(composer)  # first: what is refused while it is locked would be lost
        if composer.is_note:
            self._hand_over(composer, lambda vault: writing.note(vault, name, text, today), "noted")
            return
        lines = [(words("reply.check", name=name), "")]
        if duty:
            lines.append((words(f"fulfils.{duty}"), "good"))
        question = Question(
            self._host.widget,
            words,
            words("reply.to", name=name),
            lines,
            words("reply.queue"),
            lambda: self._queue(composer, name, text, duty),
        )
        source = self.page.entries if self.page is not None else ()
        last = next((entry.text for entry in reversed(source) if entry.kind == "message"), "")
        shown = [(words("reply.seen"), writing.preview(text))]
        if last:
            shown.insert(0, (words("source.wrote"), last[:400]))
        question.add(texts(shown))
        self._host.ask(question)

    def _queue(self, composer: Composer, name: str, text: str, duty: str) -> None:
        self._hand_over(composer, lambda vault: writing.queue(vault, name, text, duty, self._host.today()), "queued")

    def _hand_over(self, composer: Composer, job: Callable[[Vault], object], said: str) -> None:
        """Have the vault take a text, once. Until that is over the text cannot be changed, kept or handed over again."""

        def refused(error: RefusedError) -> None:
            taken = error.code == "disk" and self._host.is_unsaved  # it waits for a save that succeeds
            if composer is self.composer and not taken:
                composer.take_back()
            self._host.tell_refused(error)

        composer.hand_over(said)
        self._host.sign(job, lambda _: self._sent(composer, said), refused)

    def _sent(self, composer: Composer, what: str) -> None:
        self._host.tell(self._words(what, name=composer.name))
        self._close(composer)

    def _retract(self, letter: bytes, day: int) -> None:
        if self.page is None:
            return
        words, name = self._words, self.page.name
        note = words("retracted.note", day=words.day(day))
        self._host.ask(
            Question(
                self._host.widget,
                words,
                words("retract.heading", name=name),
                [(words("retract.text"), "warn")],
                words("retract"),
                lambda: self._host.sign(
                    lambda vault: writing.retract(vault, name, letter, note, self._host.today()),
                    lambda _: self._retracted(),
                ),
                destroys=True,
            )
        )

    def _retracted(self) -> None:
        self._host.tell(self._words("retracted"))
        self.reload()


def _keeping(composer: Composer) -> Callable[[Vault], None]:
    """What keeps a text as it is now."""
    name, text, duty = composer.name, composer.typed, composer.chosen_duty
    if composer.is_note:
        return lambda vault: writing.keep_note(vault, name, text)
    return lambda vault: writing.keep(vault, name, text, duty)
