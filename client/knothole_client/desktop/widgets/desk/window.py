"""The desk's window: its keys, who reads, what is asked, and signing it. It works offline, and asks for the passphrase each time a key is needed."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QHBoxLayout,
    QListWidget,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from knothole_client.desk.before_signing import EMPTIED
from knothole_client.desk.holds import WHAT_IT_DOES
from knothole_client.desk.settings_text import Content
from knothole_client.desktop.models import desk
from knothole_client.desktop.models.desk import CardSeen, DeskPage, ReviewerRow, ToSign, read_desk
from knothole_client.desktop.widgets.desk.channels import ChannelForm
from knothole_client.desktop.widgets.desk.key_acts import KeyActs
from knothole_client.desktop.widgets.desk.pages import PAGES, SECTIONS, Page, name_field
from knothole_client.desktop.widgets.dialogs import Line, Question, texts
from knothole_client.desktop.widgets.frame import STEP, lay_out
from knothole_client.desktop.widgets.passphrases import NewPassphrase
from knothole_client.desktop.widgets.plain import label
from knothole_client.desktop.words import Words, own_names
from knothole_client.scrubbing import scrub

T = TypeVar("T")
EPOCH = QDate(1970, 1, 1)


class DeskWindow(KeyActs):
    """All of it."""

    def __init__(self, home: Path, words: Words) -> None:
        super().__init__(home, words)
        self.page: DeskPage | None = None
        self._place: QWidget | None = None
        self.views = QListWidget()
        self.views.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.stack = QStackedWidget()
        self._name_parts()
        self._build()
        self.refresh()

    def refresh(self) -> None:
        """Read the folder again, and show it."""
        if desk.has_desk(self.home):
            self.work(lambda: read_desk(self.home, self.words, self.today()), self._show)
        else:
            self._show_making()

    def speak(self, language: str) -> None:
        """Go on in another language."""
        self.words = Words(language)
        lay_out(self.words)
        self._name_parts()
        self._build()
        self.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Wait for what is being written."""
        self._jobs.drop()
        self._thread.shutdown()
        event.accept()

    # What the pages ask for

    def sign(self, days: int) -> None:
        """Show what changes, and sign once a person agrees."""
        self._with_passphrase(
            self.words("desk.sign.passphrase"),
            lambda typed: self.work(
                lambda: desk.draft(self.home, days, typed, self.words, self.today()), self._look_over
            ),
        )

    def hand_out(self) -> None:
        """Write the desk file."""
        self._into_folder(lambda to: desk.hand_out(self.home, to))

    def add(self) -> None:
        """Add a reviewer, by card."""
        self.choose_file(lambda file: self.work(lambda: desk.look_at_card(file), self._compare_card))

    def remove(self, row: ReviewerRow) -> None:
        """A reviewer leaves, or left earlier than was known."""
        words = self.words
        last = QDateEdit(EPOCH.addDays(self.today() if row.until is None else row.until))
        last.setDateRange(EPOCH.addDays(row.since), last.date())
        last.setCalendarPopup(True)
        last.setDisplayFormat("yyyy-MM-dd")
        last.setAccessibleName(words("desk.last.day"))

        def leave() -> None:
            day = int(EPOCH.daysTo(last.date()))

            def told(stolen: bool) -> None:
                self.tell(words("desk.stolen.seen") if stolen else words("desk.leaves.done", name=row.name))
                self.refresh()

            self.work(lambda: desk.remove(self.home, row.id, self.today(), day), told)

        lines: list[Line] = [(words("desk.leaves.text"), ""), (words("desk.leaves.stolen"), "warn")]
        question = Question(
            self, words, words("desk.leaves.heading", name=row.name), lines, words("desk.leaves"), leave, destroys=True
        )
        caption = label(words("desk.last.day"), "heading")
        caption.setBuddy(last)
        question.add(caption)
        question.add(last)
        self.ask(question)

    def empty_book(self) -> None:
        """Empty the book, with the next signature."""
        words = self.words
        lines: list[Line] = [(words("desk.empty.heading"), "warn"), *((words.say(line), "") for line in EMPTIED)]
        lines.append((words("desk.empty.revoke"), "bad"))
        question = Question(
            self,
            words,
            words("desk.empty"),
            lines,
            words("desk.empty.yes"),
            lambda: self._do(lambda: desk.empty_book(self.home)),
            destroys=True,
        )
        self.ask(question)

    def edit_channel(self, at: int | None) -> None:
        """Edit a channel, or a new one."""
        if self.page is None:
            return
        content = self.page.settings
        channel = content["channels"][at] if at is not None else {}
        here = [row for row in self.page.reviewers if row.until is None]
        self.ask(
            ChannelForm(self, self.words, channel, here, lambda made: self.take(desk.with_channel(content, at, made)))
        )

    def remove_channel(self, at: int) -> None:
        """Take a channel away."""
        if self.page is None:
            return
        content, words = self.page.settings, self.words
        name = scrub(str(content["channels"][at].get("id", "")))
        self.ask(
            Question(
                self,
                words,
                words("desk.channel.remove.heading", name=name),
                [(words("desk.channel.remove.text"), "")],
                words("desk.channel.remove"),
                lambda: self.take(desk.with_channel(content, at, None)),
                destroys=True,
            )
        )

    def take(self, content: Content) -> None:
        """Take settings for the next signature; what could not be signed is refused."""

        def taken(what: desk.SettingsTaken) -> None:
            said = [self.words("desk.taken"), *what.holds]
            said += [self.words("desk.lifted", hold=hold) for hold in what.lifted]
            self.tell("\n".join([*said, self.words.say(WHAT_IT_DOES)] if what.holds else said))
            self.refresh()

        self.work(lambda: desk.take_settings(self.home, content, self.words, self.today()), taken)

    # How they are done

    def _look_over(self, to_sign: ToSign) -> None:
        """Everything that is signed, before it counts."""
        words = self.words
        since = words("desk.since", serial=to_sign.since) if to_sign.since else words("desk.first.directory")
        lines = list(to_sign.lines) or [words("desk.nothing.coming")]
        if to_sign.rotated:
            lines.append(words("desk.was.rotated"))
        lines.append(words("desk.release", release=to_sign.release))
        cautioned: list[Line] = [(caution, "warn") for caution in to_sign.cautions]

        def agreed() -> None:
            def kept(_: None) -> None:
                self.tell(words("desk.signed", serial=to_sign.serial, day=to_sign.until))
                self.refresh()

            self.work(lambda: desk.keep(to_sign), kept)

        question = Question(self, words, since, cautioned, words("desk.sign.yes"), agreed)
        question.add(texts([(words("desk.valid", day=to_sign.until), "\n".join(lines))]))
        if to_sign.claims:
            question.add(label(words("desk.claims"), "heading"))
            for claim in to_sign.claims:
                question.add(label(claim, "bad"))
            sure = QCheckBox(words("desk.claims.true"))
            question.add(sure)
            question.yes.setEnabled(False)
            sure.toggled.connect(question.yes.setEnabled)
        self.ask(question)

    def _compare_card(self, card: CardSeen) -> None:
        words, page = self.words, self.page
        if page is None:
            return
        slot = QSpinBox()
        slot.setRange(0, 15)
        slot.setValue(page.free_slots[0] if page.free_slots else 0)
        slot.setAccessibleName(words("desk.add.slot"))

        def add() -> None:
            at = slot.value()  # now: the question goes, and with it the field
            self._do(lambda: desk.add(self.home, card, at, self.today()))

        name = f"{card.name} ({card.id})" + (f", {card.role}" if card.role else "")
        lines: list[Line] = [(name, "heading"), (words("desk.add.compare"), ""), ("\n".join(card.key), "words")]
        question = Question(
            self,
            words,
            words("desk.add.heading"),
            lines,
            words("desk.add.yes"),
            add,
        )
        caption = label(words("desk.add.slot"))
        caption.setBuddy(slot)
        question.add(caption)
        question.add(slot)
        self.ask(question)

    # What is on the screen

    def _build(self) -> None:
        words = self.words
        self.setWindowTitle(words("desk.window"))
        self.menuBar().clear()
        menu = self.menuBar().addMenu(words("menu.window"))
        for key, keys, act in (
            ("larger", "Ctrl++", lambda: self.zoom(STEP)),
            ("smaller", "Ctrl+-", lambda: self.zoom(1 / STEP)),
            ("turn", "Ctrl+T", self.turn),
        ):
            action = QAction(words(key), menu)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _=False, chosen=act: chosen())
            menu.addAction(action)
        languages = menu.addMenu(words("language.window"))
        for code, called in own_names().items():
            chosen = languages.addAction(called)
            chosen.triggered.connect(lambda _=False, language=code: self.speak(language))
        leave = QAction(words("desk.quit"), menu)
        leave.setShortcut(QKeySequence("Ctrl+Q"))
        leave.triggered.connect(lambda _=False: self.close())
        menu.addAction(leave)
        go = self.menuBar().addMenu(words("menu.go"))
        for number, section in enumerate(SECTIONS):
            action = QAction(words(f"desk.section.{section}"), go)
            action.setShortcut(QKeySequence(f"Ctrl+{number + 1}"))
            action.triggered.connect(lambda _=False, at=number: self.views.setCurrentRow(at))
            go.addAction(action)

    def _show_making(self) -> None:
        """There is no desk yet."""
        words = self.words
        page = Page(words("desk.make.heading"))
        page.say(words("desk.make.text"))
        name = name_field(words("desk.make.name"))
        page.field(words("desk.make.name"), name)
        page.say(words("desk.make.where", folder=scrub(str(self.home / "desk"))), "quiet")

        def make() -> None:
            typed = name.text().strip()
            if typed:
                over = lambda made: self._do(lambda: desk.make_desk(self.home, typed, made), "desk.made")  # noqa: E731
                self.ask(NewPassphrase(self, words, over))

        page.buttons([(words("desk.make"), make)], main=True)
        name.returnPressed.connect(make)
        page.box.addStretch()
        self._put(page)
        self.name = name
        name.setFocus()

    def _show(self, page: DeskPage) -> None:
        words, at = self.words, max(0, self.views.currentRow())
        self.page = page
        place = QWidget()
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        side = QVBoxLayout()
        side.addWidget(label(page.name, "title"))
        self.views = QListWidget()
        self.views.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.views.setObjectName("views")
        self.views.setAccessibleName(words("views"))
        self.views.setFixedWidth(self.fontMetrics().averageCharWidth() * 30)
        self.stack = QStackedWidget()
        for section in SECTIONS:
            self.views.addItem(words(f"desk.section.{section}"))
            self.stack.addWidget(PAGES[section](self, page))
        self.views.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.views.setCurrentRow(at)
        side.setContentsMargins(14, 14, 0, 0)
        side.addWidget(self.views, 1)
        line.addLayout(side)
        line.addWidget(self.stack, 1)
        self._put(place)
        QTimer.singleShot(0, self.views, self.views.doItemsLayout)  # their room comes with the style sheet, once shown
        self.views.setFocus()

    def _put(self, place: QWidget) -> None:
        if self._place is not None:
            self._box.removeWidget(self._place)
            self._place.hide()
            self._place.deleteLater()
        self._place = place
        self._box.addWidget(place, 1)
