"""The window of a vault, from its unlocking to its lock, and the clock that locks it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
)

from knothole_client import idling
from knothole_client.desktop.models.first_day import FirstDay, read_first_day
from knothole_client.desktop.models.line import Line, Move
from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.desktop.widgets import clipboard
from knothole_client.desktop.widgets.acts import Acts
from knothole_client.desktop.widgets.dialogs import Question
from knothole_client.desktop.widgets.entrance import Entrance
from knothole_client.desktop.widgets.first_day import FirstDayBar, FirstDayBoard
from knothole_client.desktop.widgets.frame import STEP, lay_out
from knothole_client.desktop.widgets.long_bar import LongBar
from knothole_client.desktop.widgets.menus import Menus
from knothole_client.desktop.widgets.restoring import ask_for_another_passphrase
from knothole_client.desktop.widgets.rounds import Rounds
from knothole_client.desktop.widgets.workplace import Workplace
from knothole_client.desktop.words import Words
from knothole_client.reviewer.files import Progress
from knothole_client.reviewer.searching import read_ahead
from knothole_client.reviewer.vault.vault import Vault

T = TypeVar("T")
Refused = Callable[[RefusedError], None]


class Window(Entrance):
    """All there is on the screen."""

    def __init__(self, home: Path, words: Words) -> None:
        super().__init__(home, words)
        self.place: Workplace | None = None
        self.menus: Menus | None = None
        self.rounds: Rounds | None = None
        self._first_bar: FirstDayBar | None = None
        self._ending = False
        self.long, self.travelling = LongBar(), LongBar()
        self._line = Line()
        self._move = Move(self.travelling.ticked.emit)
        """The last on the line."""
        self._build()
        self._watch = QTimer(self)
        self._watch.setInterval(int(idling.LOOK_SECONDS * 1000))
        self._watch.timeout.connect(self._look)
        self._watch.start()
        self._show_locked("")

    @property
    def is_open(self) -> bool:
        """Whether the vault is."""
        return self.place is not None

    @property
    def idle(self) -> bool:
        """Whether nothing is waited for."""
        return self._jobs.waiting == 0

    @property
    def first_missing(self) -> str:
        """What of the first day is missing, as the window says it."""
        bar = self._first_bar
        return bar.text.text() if bar is not None and not bar.isHidden() else ""

    @property
    def is_unsaved(self) -> bool:
        """Whether the vault in memory holds changes that its file refused."""
        return self.sitting.is_unsaved

    def work(self, job: Callable[[Vault], T], then: Callable[[T], None], otherwise: Refused | None = None) -> None:
        """Do something with the vault, and show its result."""
        self._jobs.wait(self.sitting.work(job), then, otherwise)

    def sign(
        self,
        job: Callable[[Vault], T],
        then: Callable[[T], None],
        otherwise: Refused | None = None,
        begin: Callable[[], object] = lambda: None,
    ) -> None:
        """The same for what signs or dates something."""

        def refused(error: RefusedError) -> None:
            (otherwise or self.tell_refused)(error)
            if error.code == "clock-doubt":
                self._ask_about_clock(error, lambda: self.sign(job, then, otherwise, begin))

        begin()
        self._jobs.wait(self.sitting.sign(job), then, refused)

    def work_long(
        self,
        text: str,
        job: Callable[[Vault, Progress], T],
        then: Callable[[T], None],
        otherwise: Refused | None = None,
    ) -> None:
        """The same for what takes its time."""

        stop = Event()

        def progress(done: int, of: int) -> None:
            self.sitting.expect_to_go_on(stop)
            self.long.ticked.emit(done, of)

        self.long.begin(text, stop.set)
        self._await(self.long, self.sitting.work(lambda vault: job(vault, progress)), then, otherwise)

    def travel(
        self, text: str, job: Callable[[Move], T], then: Callable[[T], None], otherwise: Refused | None = None
    ) -> None:
        """Do something on the line to the server, while the vault can be worked with."""
        self._move = Move(self.travelling.ticked.emit)
        move = self._move
        self.travelling.begin(text, move.stop)
        self._await(self.travelling, self._line.do(lambda: job(move), move), then, otherwise)

    def _wait_for_line(self, rounds: Rounds) -> None:
        """A move that began before a lock goes on: show it, let it be stopped, and let no other begin before it is over."""
        if not self._line.is_busy:
            return
        rounds.wait_for_line()
        self.travelling.begin(self.words("rounds.going.on"), self._move.stop)
        self._await(self.travelling, self._line.do(lambda: None), lambda _: rounds.line_is_free(), None)

    def aside(self, job: Callable[[], T], then: Callable[[T], None], otherwise: Refused | None = None) -> None:
        """Do something that may wait for a disk or stick, and needs neither vault nor line."""
        self._jobs.wait(self._looker.do(job), then, otherwise)

    def apart(
        self,
        line: Line,
        move: Move,
        job: Callable[[], T],
        then: Callable[[T], None],
        otherwise: Refused | None = None,
    ) -> None:
        """The same on a line that a part of the window has for itself."""
        self._jobs.wait(line.do(job, move), then, otherwise)

    def _await(self, bar: LongBar, future: Future[T], then: Callable[[T], None], otherwise: Refused | None) -> None:
        def over(result: T) -> None:
            bar.end()
            then(result)

        def refused(error: RefusedError) -> None:
            bar.end()
            (otherwise or self.tell_refused)(error)

        self._jobs.wait(future, over, refused)

    def tell_refused(self, refused: RefusedError) -> None:
        """Say what was refused, and what to do."""
        self.tell(self.refused_sentence(refused), "quiet" if refused.code == "stopped" else "bad")
        if self.is_unsaved:
            words = self.words
            lines = [(self.refused_sentence(refused), "bad"), (words("unsaved.text"), "")]
            question = Question(self, words, words("unsaved"), lines, words("save.again"), self._save_again)
            question.no.setText(words("lock.unsaved"))
            question.rejected.connect(lambda: self.lock(words("locked.unsaved"), keep=False))
            self.ask(question)

    def refresh(self) -> None:
        """Read the list again."""
        if self.place is not None:
            self.place.refresh()

    def lock(self, why: str = "", *, keep: bool = True) -> None:
        """Keep what is being written, close the vault, and show nothing."""
        begun = self.place.begun() if self.place is not None and keep else None
        kept: Future[None] | None = None
        if begun is not None:
            kept = self.sitting.work(begun)
        closed = self.sitting.lock()
        self._jobs.drop()
        self._clear()
        self._show_locked(why)
        self._jobs.wait(closed, lambda _: None)
        if kept is not None:
            self._jobs.wait(kept, lambda _: self._say_kept(), lambda refused: self._say_lost(refused))

    def lock_by_hand(self) -> None:
        """As :meth:`lock`, unless what is being written cannot be kept."""
        if self._could_keep():
            self.lock()

    def _could_keep(self) -> bool:
        """Keep what is being written before a person locks or leaves; if that fails it stays where it is, and they read why."""
        begun = self.place.begun() if self.place is not None else None
        if begun is None or self.long.is_on:
            return True
        try:
            self.sitting.work(begun).result()
        except RefusedError as refused:
            self.tell_refused(refused)
            return False
        return True

    def speak(self, language: str) -> None:
        """Go on in another language. What is being written is kept; long work is not disturbed."""
        if self.long.is_on or self.travelling.is_on or not self._could_keep():
            return
        was_open = self.is_open
        self.words = Words(language)
        lay_out(self.words)
        self._jobs.drop()
        self._clear()
        self._name_parts()
        self._show_open() if was_open else self._show_locked("")

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Lock, and wait until the vault is closed."""
        if not self._ending:
            if not self._could_keep():
                event.ignore()
                return
            self._end()
        event.accept()

    def _end(self) -> None:
        self._ending = True
        self.travelling.stop()
        self._watch.stop()
        if self.is_open:
            self.lock()
        clipboard.clear()
        self._jobs.drop()  # a vault that was being unlocked
        self.sitting.end()

    def zoom(self, step: float) -> None:
        """Larger or smaller text, and with it everything."""
        super().zoom(step)
        if self.place is not None:
            self.place.cases.list.reset()
            self.place.reload()

    def _build(self) -> None:
        self._box.addWidget(self.travelling)
        self._box.addWidget(self.long)
        self._name_parts()

    def _name_parts(self) -> None:
        """What stays when the language changes."""
        super()._name_parts()
        for bar in (self.long, self.travelling):
            bar.name(self.words)

    def show_first_day(self) -> None:
        """Every step of the first day, and which are missing."""

        def show(day: FirstDay) -> None:
            board = FirstDayBoard(self, day)
            board.changed.connect(self._say_missing)
            self.ask(board)

        self.work(lambda vault: read_first_day(vault, self.today()), show)

    def _say_missing(self, day: FirstDay) -> None:
        if self._first_bar is not None:
            self._first_bar.show_day(day)

    def _show_open(self) -> None:
        for page in (self.unlock_page, self.welcome):
            if page is not None:
                self._box.removeWidget(page)
                page.hide()
                page.deleteLater()
        self.unlock_page = self.welcome = None
        self._vigil = idling.Vigil()
        self.place = Workplace(self)
        acts = Acts(self, self.place)
        self.rounds = Rounds(self, self.place, self.sitting.home)
        self._wait_for_line(self.rounds)
        self.place.files_wanted.connect(acts.take_out)
        self.place.look_wanted.connect(acts.looking.look)
        own: dict[str, Callable[[], object]] = {
            "larger": lambda: self.zoom(STEP),
            "smaller": lambda: self.zoom(1 / STEP),
            "turn": self.turn,
            "first.day": self.show_first_day,
            "passphrase.change": lambda: ask_for_another_passphrase(self),
            "lock": self.lock_by_hand,
            "quit": self.close,
        }
        self.menus = Menus(self.menuBar(), self.words, self.place, acts, self.rounds, own, self.speak)
        self.place.changed.connect(self.menus.look)
        self.place.wanted.connect(self.menus.do)
        self._first_bar = FirstDayBar(self.words)
        self._first_bar.wanted.connect(self.show_first_day)
        self._box.addWidget(self._first_bar)
        self._box.addWidget(self.place, 1)
        self.work(lambda vault: read_first_day(vault, self.today()), self._say_missing)
        self.place.cases.list.setFocus()
        self.place.refresh()
        self.sitting.meanwhile(read_ahead)
        if self.sitting.is_torn:
            self.tell(self.words("torn"), "warn")

    def _clear(self) -> None:
        """Nothing of the vault is left on the screen, in the clipboard or in what could be undone."""
        for question in self.questions:
            question.blockSignals(True)
            question.close()
            question.deleteLater()
        self._questions.clear()
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog):  # the one for a folder, and what it asks itself
                widget.close()
        self.menuBar().clear()
        self.menus = None
        if self.rounds is not None:
            self.rounds.end()
        self.rounds = None
        self._say_nothing()
        self.long.end()
        self.travelling.end()  # the line goes on: what it carries is ciphertext, and waits to be imported
        for page in (self.place, self.unlock_page, self.welcome, self._first_bar):
            if page is not None:
                if isinstance(page, Workplace):
                    page.forget()
                self._box.removeWidget(page)
                page.hide()
                page.deleteLater()
        self.place = self.unlock_page = self.welcome = self._first_bar = None
        clipboard.clear()

    def _look(self) -> None:
        if self.is_open and self._vigil.over:
            self.lock(self.words("locked.idle"))

    def _ask_about_clock(self, doubted: RefusedError, then: Callable[[], None]) -> None:
        words = self.words

        def sure() -> None:
            self.sitting.is_clock_right = True
            self._banner.hide()
            then()

        lines = [(words("clock.text", shown=doubted.message, seen=doubted.hint), "warn")]
        self.ask(Question(self, words, words("clock"), lines, words("clock.right"), sure, destroys=True))

    def _save_again(self) -> None:
        self._jobs.wait(self.sitting.save_again(), lambda _: self._saved())

    def _saved(self) -> None:
        self.tell(self.words("saved"))
        if self.place is not None:
            self.place.saved()
