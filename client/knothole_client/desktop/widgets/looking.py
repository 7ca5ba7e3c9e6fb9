"""Looking at a file: what it is, what it tells, and its pages as pixels that a sandbox made. All of it goes when it is closed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from knothole_client.desktop.models import looking
from knothole_client.desktop.models.line import Line, Move
from knothole_client.desktop.models.looking import Chosen, Looked, PageShown, Prepared
from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.desktop.widgets.conversation import scrolling
from knothole_client.desktop.widgets.dialogs import Question
from knothole_client.desktop.widgets.host import Host
from knothole_client.desktop.widgets.plain import Reading, label
from knothole_client.desktop.widgets.workplace import Workplace
from knothole_client.reviewer.viewing.pages import Picture

T = TypeVar("T")
BREAK: Final = "\u200b"
UNBROKEN: Final = 30
"""Letters of a file's name."""


class Looking:
    """On the workplace that is open."""

    def __init__(self, host: Host, place: Workplace) -> None:
        self._host, self._place = host, place

    def look(self, message: bytes = b"") -> None:
        """Look at a file of the open case, or of one of its messages; which one, if there are several."""
        if self._place.page is None:
            return
        files = looking.files_of(self._place.page, message)
        if not files:
            self._host.tell(self._host.words("files.none"), "warn")
        elif len(files) == 1:
            self._read(files[0])
        else:
            self._host.ask(WhichFile(self._host, files, self._read))

    def _read(self, chosen: Chosen) -> None:
        host = self._host
        host.work_long(
            host.words("look.reading"),
            lambda vault, progress: looking.read(vault, chosen, host.today(), progress),
            lambda looked: host.ask(LookBoard(host, looked)),
        )


class WhichFile(Question):
    """Asks which of several files."""

    def __init__(self, host: Host, files: Sequence[Chosen], then: Callable[[Chosen], object]) -> None:
        words = host.words
        super().__init__(
            host.widget, words, words("look.which"), [], words("look"), lambda: then(files[self.list.currentRow()])
        )
        self.list = QListWidget()
        self.list.setAccessibleName(words("look.which"))
        for file in files:
            self.list.addItem(f"{words.isolated(file.name)}  ({words.size(file.size)}, {words.day(file.day)})")
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _: self.accept())
        self.add(self.list)
        self.list.setFocus()


class LookBoard(Question):
    """One file. It is closed, not answered."""

    def __init__(self, host: Host, looked: Looked) -> None:
        words = host.words
        lines = looking.describe(looked, words)
        super().__init__(host.widget, words, _breakable(looked.chosen.name), lines, words("close"), lambda: None)
        self.no.hide()
        self._host, self._line, self._move = host, Line(), Move(lambda done, of: None)
        self._looked: Looked | None = looked
        self._pages = self.shown = 0
        """``shown``: the number of the page that is, or that cannot be."""
        self.state = label("")
        self.add(self.state)
        inner = QWidget()
        self._inside = QVBoxLayout(inner)
        self.picture = Pixels()
        self._inside.addWidget(self.picture)
        self._texts: dict[str, tuple[QLabel, Reading]] = {}
        self._inside.addStretch()
        self.area = scrolling(inner)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(words("look.content"))
        self.add(self.area)
        self.previous, self.next = QPushButton(words("look.previous")), QPushButton(words("look.next"))
        for button, step in ((self.previous, -1), (self.next, 1)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, by=step: self._turn(by))
            button.hide()
            self._row.insertWidget(self._row.count() - 2, button)
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().lineSpacing()
        self.resize(min(letter * 116, 1_200), min(line * 40, 680))
        self._begin(looked)

    @property
    def is_waiting(self) -> bool:
        """Whether the sandbox is at work."""
        return self.state.text() == self.words("look.preparing")

    @property
    def said(self) -> str:
        """What is said of the file."""
        return self.state.text()

    def done(self, answer: int) -> None:
        """Stop the sandbox, and drop the file."""
        self._move.stop()
        self._looked = None
        self.picture.drop()
        for _, reading in self._texts.values():
            reading.clear()
        super().done(answer)

    def _begin(self, looked: Looked) -> None:
        words = self.words
        obstacle = looking.obstacle(looked, words)
        if obstacle:
            self._say(obstacle, "warn")
            self.area.hide()
        elif looked.text is not None:
            self._say(words("look.text.cut" if looked.is_cut else "look.text.safe"))
            self._write("look.text", looked.text)
        else:
            self._in_sandbox(lambda: looking.prepare(looked, self._move), self._prepared)

    def _in_sandbox(self, job: Callable[[], T], then: Callable[[T], None]) -> None:
        self._say(self.words("look.preparing"))
        for button in (self.previous, self.next):
            button.setEnabled(False)
        self._host.apart(self._line, self._move, job, self._unless_closed(then), self._unless_closed(self._refused))

    def _unless_closed(self, then: Callable[[T], None]) -> Callable[[T], None]:
        return lambda result: then(result) if self._looked is not None else None

    def _prepared(self, prepared: Prepared) -> None:
        words, facts = self.words, prepared.facts
        lines = [f"{name}: {value}" for name, value in facts or ()] or [words("look.facts.none")]
        told = words("look.facts.unread") if facts is None else "\n".join(lines)
        self._write("look.facts", told)
        self._pages = prepared.pages
        self._turn(1)

    def _turn(self, by: int) -> None:
        looked = self._looked
        if looked is not None:
            self.shown = number = self.shown + by
            self._in_sandbox(lambda: looking.show(looked, number, self._move), self._show)

    def _show(self, page: PageShown) -> None:
        self._say(f"{self._which}. {self.words('look.safe')}")
        self.picture.show_picture(page.picture, self._which)
        self._turned(page.text)

    def _refused(self, refused: RefusedError) -> None:
        """The file, or this page: the others can be looked at all the same."""
        sentence = self._host.refused_sentence(refused)
        self._say(f"{self._which}. {sentence}" if self._pages > 1 else sentence, "bad")
        self.picture.drop()
        self._turned("")

    def _turned(self, text: str) -> None:
        if text or "look.page.text" in self._texts:
            self._write("look.page.text", text)
        self.area.verticalScrollBar().setValue(0)
        for button, is_there in ((self.previous, self.shown > 1), (self.next, self.shown < self._pages)):
            button.setVisible(self._pages > 1)
            button.setEnabled(is_there)

    @property
    def _which(self) -> str:
        return self.words("look.page", number=self.shown, of=self._pages)

    def _say(self, text: str, role: str = "quiet") -> None:
        self.state.setProperty("role", role)
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)
        self.state.setText(text)

    def _write(self, key: str, text: str) -> None:
        if key not in self._texts:
            self._texts[key] = label(self.words(key), "heading"), Reading("", self.words(key))
            for widget in self._texts[key]:
                self._inside.insertWidget(self._inside.count() - 1, widget)
        self._texts[key][1].put(text)


def _breakable(name: str) -> str:
    """A stranger chose the name, and not how wide the window is: it can be broken though it has no spaces."""
    return BREAK.join(name[at : at + UNBROKEN] for at in range(0, len(name), UNBROKEN))


class Pixels(QWidget):
    """A picture, as wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.hide()

    @property
    def size_in_pixels(self) -> QSize:
        """Of the picture."""
        return self._image.size()

    def show_picture(self, picture: Picture, name: str) -> None:
        """Take other pixels. ``name``: for who cannot see them."""
        line = picture.width * 3
        self._image = QImage(picture.pixels, picture.width, picture.height, line, QImage.Format.Format_RGB888).copy()
        self.setAccessibleName(name)
        self.show()
        self._fit()
        self.update()

    def drop(self) -> None:
        """Show nothing."""
        self._image = QImage()
        self.hide()

    def resizeEvent(self, e: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the height that goes with the width."""
        super().resizeEvent(e)
        self._fit()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """In the middle, and never larger than it is."""
        if self._image.isNull():
            return
        size = self._scaled()
        brush = QPainter(self)
        brush.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        left = (self.width() - size.width()) // 2
        brush.drawImage(self.rect().adjusted(left, 0, left + size.width() - self.width(), 0), self._image)
        brush.end()

    def _fit(self) -> None:
        if not self._image.isNull() and self.height() != self._scaled().height():
            self.setFixedHeight(max(1, self._scaled().height()))

    def _scaled(self) -> QSize:
        width = min(self._image.width(), max(1, self.width()))
        return QSize(width, self._image.height() * width // self._image.width())
