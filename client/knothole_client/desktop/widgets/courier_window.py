"""The courier's half, in a window of its own: on the machine that is online and has no vault. There is nothing to unlock, for it sees ciphertext only."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QMainWindow, QVBoxLayout, QWidget

from knothole_client.desktop.models import alarms, couriers, sticks
from knothole_client.desktop.models.alarms import Kind
from knothole_client.desktop.models.couriers import CourierState, Posted, Way
from knothole_client.desktop.models.line import Line, Move
from knothole_client.desktop.models.news import Line as Sentence
from knothole_client.desktop.models.refusals import RefusedError, in_words, refusal
from knothole_client.desktop.models.round_page import lights
from knothole_client.desktop.models.sticks import Seen, lost
from knothole_client.desktop.widgets.alarms import question_about
from knothole_client.desktop.widgets.dialogs import LineQuestion, Question
from knothole_client.desktop.widgets.jobs import Jobs
from knothole_client.desktop.widgets.long_bar import LongBar
from knothole_client.desktop.widgets.rounds import LOOK_EVERY, way_sentence
from knothole_client.desktop.widgets.rounds_page import RoundsPage
from knothole_client.desktop.words import Words
from knothole_client.errors import UsageError
from knothole_client.scrubbing import scrub

T = TypeVar("T")


class CourierWindow(QMainWindow):
    """From a stick that comes from the vault to the same stick going back."""

    def __init__(self, home: Path, words: Words) -> None:
        super().__init__()
        self._home, self.words = home, words
        self._jobs = Jobs(self._refused, self)
        self._line, self._looker = Line(), Line()
        self._seen: tuple[Seen, ...] = ()
        self._chosen: Path | None = None
        self._stick: Path | None = None
        self._is_looking = self.is_busy = False
        self._said: tuple[Sentence, ...] = ()
        self.page: RoundsPage | None = None
        self.questions: list[Question] = []
        self.bar = LongBar()
        self.bar.name(words)
        inner = QWidget()
        inner.setObjectName("page")
        self._box = QVBoxLayout(inner)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.bar)
        self.setCentralWidget(inner)
        self.setWindowTitle(words("window.title"))
        self.resize(900, 680)
        QShortcut(QKeySequence("Ctrl+Q"), self).activated.connect(self.close)
        self._watch = QTimer(self)
        self._watch.setInterval(LOOK_EVERY)
        self._watch.timeout.connect(self.look)
        self._watch.start()
        self._refresh()
        self.look()

    @property
    def idle(self) -> bool:
        """Whether nothing is waited for."""
        return self._jobs.waiting == 0

    @property
    def said(self) -> str:
        """What the last move brought."""
        return " ".join(text for text, _ in self._said)

    def look(self) -> None:
        """Look which sticks are there."""
        if not self._is_looking:
            self._is_looking, chosen = True, self._chosen
            self._jobs.wait(self._looker.do(lambda: sticks.look(chosen)), self._looked, lambda _: self._looked(()))

    def choose(self, folder: Path) -> None:
        """Take a folder for a stick, until the window is closed."""
        self._chosen = folder
        self.look()

    def post_and_fetch(self, stick: Path) -> None:
        """All that there is to do with a stick here."""
        words, home, done = self.words, self._home, list[Sentence]()

        def found(way: Way) -> None:
            named = way_sentence(way, words)

            def posted(result: Posted) -> None:
                done.extend(couriers.posted_lines(result, words))
                done.append((words("courier.posted", count=result.count), "good"))
                self._travel(
                    words("rounds.fetching", way=named), lambda move: couriers.fetch(home, stick, way, move), fetched
                )

            def fetched(count: int) -> None:
                self._over((*done, (words("courier.fetched", count=count), "good")))

            self._travel(words("rounds.posting", way=named), lambda move: couriers.post(home, stick, way, move), posted)

        self._stick, self.is_busy, self._said = stick, True, ()
        self._refresh()
        self._travel(words("rounds.looking"), lambda _: couriers.find_way(home), found)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """What moves ends where it is; the next round goes on from there."""
        self._watch.stop()
        self.bar.stop()
        self._jobs.drop()
        event.accept()

    def _travel(self, text: str, job: Callable[[Move], T], then: Callable[[T], None]) -> None:
        move = Move(self.bar.ticked.emit)
        self.bar.begin(text, move.stop)

        def over(result: T) -> None:
            self.bar.end()
            then(result)

        self._jobs.wait(self._line.do(lambda: job(move), move), over, self._refused)

    def _looked(self, seen: tuple[Seen, ...]) -> None:
        self._is_looking = False
        if seen != self._seen:
            self._seen = seen
            self._refresh()

    def _over(self, said: tuple[Sentence, ...]) -> None:
        self._said, self.is_busy = said, False
        self._refresh()
        self.look()

    def _refused(self, refused: RefusedError) -> None:
        self.bar.end()
        refused = lost(refused, self._stick if self.is_busy else None)
        self._over(((in_words(refused, self.words), "quiet" if refused.code == "stopped" else "bad"),))

    def _refresh(self) -> None:
        words = self.words
        page = RoundsPage(words, words("courier.title"))
        courier = self._courier(page)
        page.say(self._said)
        if courier is not None:
            page.show_courier(courier)
            page.say([(words("courier.words", words=courier.words), "quiet"), *courier.alarms])
            for kind in alarms.open_alarms(self._home):
                explained = (words(f"alarm.{kind}"), partial(self._ask_about, kind))
                page.offer(None, [explained], enabled=not self.is_busy)
            self._show_sticks(page)
        elif not couriers.is_here(self._home):
            page.say([(words("courier.none"), "")])
            page.offer((words("courier.make"), self._ask_for_server), [])
        page.finish("", ())
        if self.page is not None:
            self._box.removeWidget(self.page)
            self.page.hide()
            self.page.deleteLater()
        self.page = page
        self._box.addWidget(page, 1)
        page.take_focus()

    def _ask_about(self, kind: Kind) -> None:
        words, shown = self.words, alarms.look(self._home, kind)

        def accept() -> None:
            self._jobs.wait(
                self._line.do(lambda: alarms.accept(self._home, shown)),
                lambda _: self._over(((words("alarm.accepted"), "good"),)),
            )

        question = question_about(self, words, shown, accept)
        self.questions = [question]
        question.finished.connect(lambda _: self.questions.clear())
        question.present()

    def _courier(self, page: RoundsPage) -> CourierState | None:
        if not couriers.is_here(self._home):
            return None
        try:
            return couriers.read_courier(self._home, self.words)
        except UsageError as damaged:
            page.say([(in_words(refusal(damaged), self.words), "bad")])
            return None

    def _show_sticks(self, page: RoundsPage) -> None:
        words, desk = self.words, couriers.desk_of(self._home)
        known = [seen for seen in self._seen if sticks.whose(seen, desk, None) == "own"]
        for seen in self._seen:
            if seen not in known:
                key = "stick.of.another.desk" if seen.stick else "courier.no.stick"
                page.say([(words(key, path=scrub(str(seen.path))), "bad")])
        choose = (words("stick.choose"), self._choose)
        if not known:
            page.say([(words("courier.no.stick.yet"), "heading"), (words("stick.none.text"), "quiet")])
            page.offer(choose, [], enabled=not self.is_busy)
            return
        seen = known[0]
        if seen.lights is None:
            return
        page.show_lights(lights(seen.lights, words), words("courier.stick", path=scrub(seen.path.name)))
        if self.is_busy:
            page.say([(words("stick.leave.in"), "bad")])
        else:
            done = seen.lights.fetched and seen.lights.next in ("import", "export")
            key = "courier.next.vault" if done else "courier.next.here"
            page.say(
                [(words(key), "heading"), (words("stick.take.out"), "good")] if done else [(words(key), "heading")]
            )
        page.offer((words("courier.both"), lambda: self.post_and_fetch(seen.path)), [choose], enabled=not self.is_busy)

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.words("window.title"), str(Path.home()))
        dialog.setOptions(QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.ShowDirsOnly)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.choose(Path(chosen)))
        dialog.open()

    def _ask_for_server(self) -> None:
        words = self.words
        caption, yes = words("online.address"), words("online.make.yes")
        lines = [(words("courier.make.text"), "")]
        question = LineQuestion(self, words, words("courier.make"), lines, caption, yes, self._make)
        self.questions = [question]
        question.finished.connect(lambda _: self.questions.clear())
        question.present()

    def _make(self, server: str) -> None:
        self._jobs.wait(self._line.do(lambda: couriers.make_courier(self._home, server)), lambda _: self._over(()))
