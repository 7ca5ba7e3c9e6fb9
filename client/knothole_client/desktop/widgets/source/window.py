"""The window in which a source writes, is given a codename, and reads replies. It is English; a desk's own texts are in the system's language if it wrote them.

Nothing is written to any disk: no address, no text, no codename, no setting.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFormLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from knothole_client import idling
from knothole_client.desktop.models import source
from knothole_client.desktop.models.line import Line as Thread
from knothole_client.desktop.models.source import Course, Waiting
from knothole_client.desktop.widgets.conversation import scrolling
from knothole_client.desktop.widgets.dialogs import Question
from knothole_client.desktop.widgets.frame import STEP, Frame
from knothole_client.desktop.widgets.long_bar import LongBar
from knothole_client.desktop.widgets.plain import Reading, label
from knothole_client.desktop.widgets.source.parts import add_lines, clear, field
from knothole_client.desktop.widgets.source.writing import WritePage
from knothole_client.desktop.words import Words
from knothole_client.errors import UsageError
from knothole_client.files.typed_fingerprint import read_fingerprint
from knothole_client.protocol.desk_document import Desk
from knothole_client.scrubbing import scrub
from knothole_client.source import reading
from knothole_client.source.place import Place
from knothole_client.source.reading import Line
from knothole_client.source.typed_codename import read_codename

VISITING: Final = "Visiting: about six minutes, whatever you do"
OPENING: Final = "Connecting to the server"
HIDDEN: Final = (
    "Nobody was here for some minutes, so what was on the screen is hidden. Replies can be looked for again."
)
NOT_WRITTEN_DOWN: Final = "If you had not written the whole codename down, draw another."


class SourceWindow(Frame):
    """From an address to replies."""

    _shown = Signal(object)
    _over = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.resize(900, 760)
        self.language = QLocale.system().name().partition("_")[0]
        self.desk: Desk | None = None
        self.place: Place | None = None
        self._believed: bytes | None = None
        """The desk whose words were compared last."""
        self._thread, self._course = Thread(), Course(lambda done, of: None)
        self.bar = LongBar()
        self.bar.name(words)
        self.tabs = QTabWidget()
        self._box.addWidget(self.bar)
        self._box.addWidget(self.tabs, 1)
        self._name_parts()
        self.first = _DeskPage(self)
        self.codename = _CodenamePage(self)
        self.write = WritePage(self)
        self.check = _CheckPage(self)
        for page, name in (
            (self.first, "&Desk"),
            (self.codename, "&Codename"),
            (self.write, "&Write"),
            (self.check, "&Replies"),
        ):
            area = scrolling(page)
            area.setHorizontalScrollBarPolicy(
                Qt.ScrollBarPolicy.ScrollBarAsNeeded
            )  # a choice of the desk's may be long
            self.tabs.addTab(area, name)
        self._allow(False)
        self._shown.connect(lambda call: call(), Qt.ConnectionType.QueuedConnection)
        self._over.connect(self._end, Qt.ConnectionType.QueuedConnection)
        for keys, act in (("Ctrl++", STEP), ("Ctrl+=", STEP), ("Ctrl+-", 1 / STEP)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda step=act: self.zoom(step))
        QShortcut(QKeySequence("Ctrl+Q"), self).activated.connect(self.close)
        self._left: QWidget | None = None
        """What had the focus before a visit."""
        self._watch = QTimer(self)
        self._watch.timeout.connect(self._look)
        self._watch.start(int(idling.LOOK_SECONDS * 1000))
        self.first.address.setFocus()

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

    def visit(self, job: Callable[[Course], Sequence[str]], then: Callable[[], object]) -> None:
        """Make a visit. ``then``: when it is over, and nothing was refused."""
        self._banner.hide()
        self._course = course = Course(self._tick)
        self.bar.begin(OPENING, course.stop)
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
        self.tell(source.said_of(fault), "bad")

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """A visit that goes on is ended only if that is meant."""
        if not self.is_visiting:
            event.accept()
            return
        event.ignore()
        lines = [
            ("A visit goes on. If it ends now, what has not left does not leave, and it was shorter than others.", "")
        ]
        self.ask(
            Question(
                self,
                self.words,
                "End the visit and close?",
                lines,
                "End and close",
                self._stop_and_close,
                destroys=True,
            )
        )

    def _stop_and_close(self) -> None:
        self._course.stop()
        self.bar.end()
        self.close()

    def _tick(self, done: int, of: int) -> None:
        if done == 1:
            course = self._course
            self.show_in_time(lambda: self.bar.begin(VISITING, course.stop))
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
        then()
        if result:
            self.tell("\n".join(line.text for line in reading.of_visit(result)), "bad")

    def _look(self) -> None:
        if not self._vigil.over or self.is_visiting:
            return
        drawn = self.codename.result.count()
        self._vigil = idling.Vigil()
        if self.hide_secrets():
            self.tell(f"{HIDDEN} {NOT_WRITTEN_DOWN}" if drawn else HIDDEN, "warn")

    def _enable(self, on: bool) -> None:
        for page in (self.first, self.write, self.check):
            page.button.setEnabled(on)
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

    def line(self, text: str, role: str = "") -> None:
        self.box.addWidget(label(text, role))


class _DeskPage(_Page):
    """Where the desk is, and whether it is the right one."""

    def __init__(self, window: SourceWindow) -> None:
        super().__init__(window)
        self.line("Write to a desk", "title")
        self.line(
            "Nothing is written on this machine: no address, no text, no codename. Files, and keeping a reviewer out of your case, need the command"
            " knothole source send."
        )
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.address = field("Address of the desk", form)
        self.tor = field("Tor", form, "127.0.0.1:9050")
        self.fingerprint = field("Fingerprint, if you know it", form)
        self.box.addLayout(form)
        self.line(
            "All goes through Tor at this port; 9150 is Tor Browser's while it runs. The fingerprint is 21 words or 64 digits; any other desk is refused then.",
            "quiet",
        )
        self.button = QPushButton("Look at the desk")
        self.button.setProperty("role", "main")
        self.button.clicked.connect(self.look)
        self.box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.address.returnPressed.connect(self.button.click)
        self.result = QVBoxLayout()
        self.box.addLayout(self.result)
        self.box.addStretch()

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
        window = self.window_
        window.desk, window.place = desk, place
        add_lines(self.result, [Line(scrub(desk.chain.name), "heading"), *lines])
        words = label(source.fingerprint_lines(desk), "words")
        words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        words.setAccessibleName("Fingerprint")
        self.result.addWidget(words)
        same = "They are those of the fingerprint that you gave." if place.fingerprint else source.SHOWN
        self.result.addWidget(label(same))
        statement = source.own_text(desk.directory.statement.text, window.language)
        if statement:
            self.result.addWidget(label("The desk says", "heading"))
            self.result.addWidget(Reading(statement, "The desk says"))
        self.agree = QPushButton("They are the same: go on")
        self.agree.clicked.connect(window.believe)
        self.result.addWidget(self.agree, 0, Qt.AlignmentFlag.AlignLeft)
        window.write.show_desk(desk)


class _CodenamePage(_Page):
    """A codename, shown once."""

    def __init__(self, window: SourceWindow) -> None:
        super().__init__(window)
        self.line("A codename", "title")
        self.line(
            "Under a codename you write, and read replies. If you have none for this desk, draw one before you write."
        )
        self.button = QPushButton("Draw a codename")
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
        self.result.addWidget(label(source.KEEP))
        self.done = QPushButton("I have written it down: hide it")
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
        self.line("Replies", "title")
        self.line("Looking is a visit of about six minutes, like any other. What is found is kept nowhere.")
        form = QFormLayout()
        self.codename = field("Codename", form)
        self.box.addLayout(form)
        self.button = QPushButton("Look for replies")
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

        window.visit(lambda course: source.check(place, typed, course, show), self.codename.clear)

    def clear(self) -> None:
        """Show nothing any more."""
        clear(self.result)

    def _show(self, waiting: Waiting) -> None:
        add_lines(self.result, waiting.lines)
        self.done = QPushButton("I have read it: hide it")
        self.done.clicked.connect(self.clear)
        self.done.clicked.connect(self.codename.setFocus)
        self.result.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeft)
