"""The window in which a source writes, is given a codename, and reads replies. A desk's own texts are in the window's language if it wrote them.

Nothing is written to any disk: no address, no text, no codename, no setting.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFormLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from knothole_client import idling
from knothole_client.desktop.models import source
from knothole_client.desktop.models.line import Line as Thread
from knothole_client.desktop.models.source import Course, Waiting
from knothole_client.desktop.widgets import clipboard
from knothole_client.desktop.widgets.conversation import scrolling
from knothole_client.desktop.widgets.dialogs import Question
from knothole_client.desktop.widgets.frame import STEP, Frame, lay_out
from knothole_client.desktop.widgets.long_bar import LongBar
from knothole_client.desktop.widgets.plain import Reading, label
from knothole_client.desktop.widgets.source.parts import add_lines, clear, field, forget
from knothole_client.desktop.widgets.source.writing import WritePage
from knothole_client.desktop.widgets.unlock import LanguageChoice
from knothole_client.desktop.words import Words
from knothole_client.errors import UsageError
from knothole_client.files.typed_fingerprint import read_fingerprint
from knothole_client.protocol.desk_document import Desk
from knothole_client.scrubbing import scrub
from knothole_client.source import reading
from knothole_client.source.place import Place
from knothole_client.source.reading import Line
from knothole_client.source.typed_codename import read_codename


class SourceWindow(Frame):
    """From an address to replies."""

    _shown = Signal(object)
    _over = Signal(object)

    def __init__(self, words: Words, language: str = "") -> None:
        super().__init__(words)
        self.resize(900, 760)
        self.language = language or words.language
        """Of the desk's own texts: it may have written in more than the window speaks."""
        self.desk: Desk | None = None
        self.place: Place | None = None
        self._believed: bytes | None = None
        """The desk whose words were compared last."""
        self._thread, self._course = Thread(), Course(lambda done, of: None)
        self.bar = LongBar()
        self.tabs = QTabWidget()
        self._box.addWidget(self.bar)
        self._box.addWidget(self.tabs, 1)
        self._build()
        self._shown.connect(lambda call: call(), Qt.ConnectionType.QueuedConnection)
        self._over.connect(self._end, Qt.ConnectionType.QueuedConnection)
        for keys, act in (("Ctrl++", STEP), ("Ctrl+=", STEP), ("Ctrl+-", 1 / STEP)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda step=act: self.zoom(step))
        for keys, do in (("Ctrl+Q", self.close), ("Ctrl+L", self.hide_all)):
            QShortcut(QKeySequence(keys), self).activated.connect(do)
        self._is_leaving = False
        self._left: QWidget | None = None
        """What had the focus before a visit."""
        self._watch = QTimer(self)
        self._watch.timeout.connect(self._look)
        self._watch.start(int(idling.LOOK_SECONDS * 1000))
        self.first.address.setFocus()

    def _build(self) -> None:
        """The pages, in the window's language."""
        self.bar.name(self.words)
        self._name_parts()
        self.first = _DeskPage(self)
        self.codename = _CodenamePage(self)
        self.write = WritePage(self)
        self.check = _CheckPage(self)
        for page, name in (
            (self.first, "source.tab.desk"),
            (self.codename, "source.tab.codename"),
            (self.write, "source.tab.write"),
            (self.check, "source.tab.replies"),
        ):
            area = scrolling(page)
            area.setHorizontalScrollBarPolicy(
                Qt.ScrollBarPolicy.ScrollBarAsNeeded
            )  # a choice of the desk's may be long
            self.tabs.addTab(area, self.words(name))
        self._allow(False)

    def speak(self, language: str) -> None:
        """Go on in another language; only before a desk is shown, for what is on the pages goes."""
        typed = [field.text() for field in self.first.fields]
        self.words, self.language = Words(language), language
        lay_out(self.words)
        while self.tabs.count():
            page = self.tabs.widget(0)
            self.tabs.removeTab(0)
            page.deleteLater()
        self._build()
        for line, text in zip(self.first.fields, typed, strict=True):
            line.setText(text)
        self.first.languages.setFocus()

    @property
    def is_visiting(self) -> bool:
        """Whether a visit goes on."""
        return self.bar.is_on

    def believe(self) -> None:
        """The words were compared: from now on no other desk is taken, and all else can be done."""
        if self.desk is not None and self.place is not None:
            if self.desk.id != self._believed:
                self.hide_secrets()
            self._believed = self.desk.id
            self.place = source.at_desk(self.place, self.desk)
            self._allow(True)
            self.tabs.setCurrentIndex(2)
            self.write.channel.setFocus()

    def hide_secrets(self) -> bool:
        """Take replies, and a codename that was drawn, from the screen. Whether there was any."""
        shown = bool(self.codename.result.count() or self.check.result.count())
        self.codename.clear()
        self.check.clear()
        return shown

    def hide_all(self) -> bool:
        """The same, and what was typed or copied: codenames are dropped, a text that was not sent can be shown again. Whether there was any."""
        for question in self.questions:  # whose answer would send a text that is not seen
            question.reject()
        clipboard.clear()
        shown, typed = self.hide_secrets(), self.write.hide_typed()
        return self.check.drop_codename() or shown or typed

    def visit(self, job: Callable[[Course], Sequence[str]], then: Callable[[], object]) -> None:
        """Make a visit. ``then``: when it is over, and nothing was refused."""
        self._banner.hide()
        self._course = course = Course(self._tick)
        self.bar.begin(self.words("source.connecting"), course.stop)
        self._left = self.focusWidget()
        self._enable(False)
        self.tabs.tabBar().setFocus()  # Qt would give it to the button that stops the visit
        future = self._thread.do(lambda: _caught(job, course))
        future.add_done_callback(lambda done: self._over.emit((done.result(), then)))

    def show_in_time(self, call: Callable[[], object]) -> None:
        """Have something shown, from whatever thread."""
        self._shown.emit(call)

    def refuse(self, fault: Exception) -> None:
        """Say what was refused, and what to do."""
        self.tell(source.said_of(fault, self.words), "bad")

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """A visit that goes on is ended, and what was not sent is lost, only if that is meant."""
        if self._is_leaving or not (self.is_visiting or self.write.is_begun):
            clipboard.clear()
            event.accept()
            return
        event.ignore()
        words, lines = self.words, []
        if self.is_visiting:
            heading, yes = words("source.close.heading"), words("source.close.yes")
            lines.append((words("source.close.text"), ""))
        else:
            heading, yes = words("source.unsent.heading"), words("source.unsent.yes")
        if self.write.is_begun:
            lines.append((words("source.unsent.text"), ""))
        self.write.hide_typed()
        self.ask(Question(self, words, heading, lines, yes, self._stop_and_close, destroys=True))

    def _stop_and_close(self) -> None:
        self._is_leaving = True
        self._course.stop()
        self.bar.end()
        self.close()

    def _tick(self, done: int, of: int) -> None:
        if done == 1:
            course = self._course
            self.show_in_time(lambda: self.bar.begin(self.words("source.visiting"), course.stop))
        self.bar.ticked.emit(done, of)

    def _end(self, over: tuple[Sequence[str] | Exception, Callable[[], object]]) -> None:
        result, then = over
        self.bar.end()
        self._enable(True)
        self._vigil.touch()  # replies are read during the visit, too
        if self._left is not None and self.focusWidget() is self.tabs.tabBar():
            self._left.setFocus()
        if isinstance(result, Exception):
            self.refuse(result)
            return
        self._say_nothing()
        then()
        if result:  # beside what happened, not in its place
            alarms = [self.words.clean(line.text) for line in reading.of_visit(result)]
            self.tell("\n".join([*filter(None, [self.said]), *alarms]), "bad")

    def _look(self) -> None:
        if not self._vigil.over:
            return
        if self.is_visiting:  # what it brings can be read without a touch
            self.write.hide_typed()
            self.check.drop_codename()
            self.codename.clear()
            return
        drawn = self.codename.result.count()
        self._vigil = idling.Vigil()
        if self.hide_all():
            self.tell(self.words("source.hidden.codename" if drawn else "source.hidden"), "warn")

    def _enable(self, on: bool) -> None:
        for page in (self.first, self.write, self.check):
            page.button.setEnabled(on)
        self.first.languages.setEnabled(on and self.desk is None and self._believed is None)
        self.write.lock(not on)

    def _allow(self, on: bool) -> None:
        for at in (1, 2, 3):
            self.tabs.setTabEnabled(at, on)


def _caught(job: Callable[[Course], Sequence[str]], course: Course) -> Sequence[str] | Exception:
    try:
        return job(course)
    except Exception as fault:
        return fault


class _Page(QWidget):
    """A column."""

    def __init__(self, window: SourceWindow) -> None:
        super().__init__()
        self.window_ = window
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(24, 18, 24, 18)
        self.box.setSpacing(10)

    def line(self, key: str, role: str = "") -> None:
        self.box.addWidget(label(self.window_.words(key), role))


class _DeskPage(_Page):
    """Where the desk is, and whether it is the right one."""

    def __init__(self, window: SourceWindow) -> None:
        super().__init__(window)
        words = window.words
        self.line("source.desk.title", "title")
        self.line("source.desk.text")
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.address = field(words("source.address"), form)
        self.tor = field("Tor", form, "127.0.0.1:9050")
        self.fingerprint = field(words("source.fingerprint.known"), form)
        self.fields = (self.address, self.tor, self.fingerprint)
        self.box.addLayout(form)
        self.line("source.desk.tor", "quiet")
        self.button = QPushButton(words("source.look"))
        self.button.setProperty("role", "main")
        self.button.clicked.connect(self.look)
        self.box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.address.returnPressed.connect(self.button.click)
        self.result = QVBoxLayout()
        self.box.addLayout(self.result)
        self.box.addStretch()
        language = LanguageChoice(words)
        language.chosen.connect(window.speak)
        self.languages = language.choice
        self.box.addWidget(language)

    def look(self) -> None:
        window = self.window_
        try:
            place = self._place()
        except UsageError as refused:
            window.refuse(refused)
            return
        clear(self.result)
        window.desk = None
        window._allow(False)

        def show(desk: Desk, lines: Sequence[Line]) -> None:
            window.show_in_time(lambda: self._show(place, desk, lines))

        window.visit(lambda course: source.look(place, course, show), lambda: None)

    def _place(self) -> Place:
        typed, address = self.fingerprint.text().strip(), self.address.text().strip().rstrip("/")
        if "://" not in address:
            address = f"http://{address}" if address.partition(":")[0].endswith(".onion") else f"https://{address}"
        return Place(address, self.tor.text().strip() or None, read_fingerprint(typed).hex() if typed else None)

    def _show(self, place: Place, desk: Desk, lines: Sequence[Line]) -> None:
        window, words = self.window_, self.window_.words
        window.desk, window.place = desk, place
        add_lines(self.result, [Line(scrub(desk.chain.name), "heading"), *lines], words)
        fingerprint = label(source.fingerprint_lines(desk), "words")
        fingerprint.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        fingerprint.setAccessibleName(words("source.fingerprint"))
        self.result.addWidget(fingerprint)
        self.result.addWidget(label(words("source.compared" if place.fingerprint else "source.compare")))
        statement = source.own_text(desk.directory.statement.text, window.language)
        if statement:
            self.result.addWidget(label(words("source.statement"), "heading"))
            self.result.addWidget(Reading(statement, words("source.statement")))
        self.agree = QPushButton(words("source.same"))
        self.agree.clicked.connect(window.believe)
        self.result.addWidget(self.agree, 0, Qt.AlignmentFlag.AlignLeft)
        window.write.show_desk(desk)


class _CodenamePage(_Page):
    """A codename, shown once."""

    def __init__(self, window: SourceWindow) -> None:
        super().__init__(window)
        self.line("source.codename.title", "title")
        self.line("source.codename.text")
        self.button = QPushButton(window.words("source.draw"))
        self.button.clicked.connect(self.draw)
        self.box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.result = QVBoxLayout()
        self.box.addLayout(self.result)
        self.box.addStretch()

    def draw(self) -> None:
        desk = self.window_.desk
        if desk is None:
            return
        clear(self.result)
        self.button.setEnabled(False)
        self.words = label("\n".join(f"{number}. {word}" for number, word in enumerate(source.draw(desk), 1)), "words")
        self.result.addWidget(self.words)
        self.result.addWidget(label(self.window_.words("source.keep")))
        self.done = QPushButton(self.window_.words("source.written.down"))
        self.done.clicked.connect(self.hide_words)
        self.result.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeft)

    def clear(self) -> None:
        """Show it no more."""
        clear(self.result)
        self.button.setEnabled(True)

    def hide_words(self) -> None:
        self.clear()
        self.window_.tabs.setCurrentIndex(2)
        self.window_.write.codename.setFocus()


class _CheckPage(_Page):
    """Replies and receipts."""

    def __init__(self, window: SourceWindow) -> None:
        super().__init__(window)
        self.line("source.replies.title", "title")
        self.line("source.replies.text")
        form = QFormLayout()
        self.codename = field(window.words("source.codename"), form)
        self.box.addLayout(form)
        self.button = QPushButton(window.words("source.check"))
        self.button.setProperty("role", "main")
        self.button.clicked.connect(self.look)
        self.codename.returnPressed.connect(self.button.click)
        self.box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.result = QVBoxLayout()
        self.box.addLayout(self.result)
        self.box.addStretch()

    def look(self) -> None:
        window, typed = self.window_, self.codename.text()
        place = window.place
        if place is None:
            return
        try:
            read_codename(typed)
        except UsageError as refused:
            window.refuse(refused)
            return
        self.clear()

        def show(waiting: Waiting) -> None:
            window.show_in_time(lambda: self._show(waiting))

        window.visit(lambda course: source.check(place, typed, course, show), lambda: forget(self.codename))

    def clear(self) -> None:
        """Show nothing any more."""
        clear(self.result)

    def drop_codename(self) -> bool:
        """Whether one was typed."""
        was_typed = bool(self.codename.text())
        forget(self.codename)
        return was_typed

    def _show(self, waiting: Waiting) -> None:
        add_lines(self.result, waiting.lines, self.window_.words)
        self.done = QPushButton(self.window_.words("source.read"))
        self.done.clicked.connect(self.clear)
        self.done.clicked.connect(self.codename.setFocus)
        self.result.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeft)
