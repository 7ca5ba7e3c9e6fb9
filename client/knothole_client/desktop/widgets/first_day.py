"""The first day, step by step, until nothing of it is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from knothole_client.desktop.models import first_day
from knothole_client.desktop.models.first_day import STEPS, DeskRead, FirstDay, read_first_day
from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.desktop.widgets.code import Code
from knothole_client.desktop.widgets.conversation import scrolling
from knothole_client.desktop.widgets.dialogs import Question
from knothole_client.desktop.widgets.host import Host
from knothole_client.desktop.widgets.meetings import meet_desk
from knothole_client.desktop.widgets.plain import label
from knothole_client.desktop.words import Words
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub

AFTER_THE_DESK: Final = ("revocation", "shares", "backup")
"""Steps that need to know the desk."""


class FirstDayBar(QFrame):
    """One line that says what is missing."""

    wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._words = words
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 6, 10, 6)
        self.text = label("", "warn")
        button = QPushButton(words("first.go.on"))
        button.clicked.connect(self.wanted)
        line.addWidget(self.text, 1)
        line.addWidget(button)
        self.hide()

    def show_day(self, day: FirstDay) -> None:
        """Say it, or nothing if nothing is missing."""
        words = self._words
        missing = words.listed(words(f"first.{step}.short") for step in day.missing)
        self.text.setText(words("first.missing", steps=missing))
        self.setVisible(bool(day.missing))


class FirstDayBoard(Question):
    """All steps, with what each needs."""

    changed = Signal(object)
    """The :class:`FirstDay`, after each step."""

    def __init__(self, host: Host, day: FirstDay) -> None:
        words = host.words
        super().__init__(host.widget, words, words("first.title"), [], words("close"), lambda: None)
        self.no.hide()
        self._host = host
        self._said = label("", "good")
        self._said.hide()
        self.add(self._said)
        self._inner = QWidget()
        self._steps = QVBoxLayout(self._inner)
        self._steps.setSpacing(12)
        self.area = scrolling(self._inner)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(words("first.title"))
        self.add(self.area)
        line, letter = self.fontMetrics().lineSpacing(), self.fontMetrics().averageCharWidth()
        self.resize(min(letter * 116, 1200), min(line * 34, 700))
        self.show_day(day)

    @property
    def said(self) -> str:
        """What is said."""
        return self._said.text() if not self._said.isHidden() else ""

    def say(self, text: str, role: str = "good") -> None:
        """Say what happened."""
        self._said.setProperty("role", role)
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        self._said.setText(text)
        self._said.show()

    def show_day(self, day: FirstDay) -> None:
        """Show where it stands."""
        self._day = day
        while self._steps.count():
            widget = self._steps.takeAt(0).widget()
            if isinstance(widget, QFrame):
                widget.hide()
                widget.deleteLater()
        for number, step in enumerate(STEPS, 1):
            self._steps.addWidget(self._step(number, step, step in day.done))
        self._steps.addStretch()

    def _step(self, number: int, step: str, done: bool) -> QWidget:
        words = self.words
        frame = QFrame()
        frame.setProperty("role", "card")
        box = QVBoxLayout(frame)
        box.setContentsMargins(18, 12, 18, 12)
        state = words("first.is.done") if done else words("first.is.missing")
        box.addWidget(label(f"{'✓' if done else '○'}  {number}. {words(f'first.{step}.title')} ({state})", "heading"))
        if step in AFTER_THE_DESK and not self._day.desk:
            box.addWidget(label(words("first.after.desk"), "quiet"))
            return frame
        box.addWidget(label(words(f"first.{step}.text"), "quiet" if done else ""))
        build: Callable[[QVBoxLayout], None] = getattr(self, f"_{step}")
        build(box)
        return frame

    def _card(self, box: QVBoxLayout) -> None:
        row = QHBoxLayout()
        key = label("\n".join(self._day.key), "words")
        row.addWidget(key, 1)
        row.addWidget(Code(self._day.code, self.words("first.card.code")))
        box.addLayout(row)
        buttons = [(self.words("first.card.save"), partial(self._into_folder, self._write_card))]
        if "card" not in self._day.done:
            buttons.append((self.words("first.card.given"), partial(self._note, "card")))
        box.addLayout(self._buttons(buttons))

    def _desk(self, box: QVBoxLayout) -> None:
        if self._day.desk:
            box.addWidget(label(self._day.desk, "heading"))
            box.addWidget(label("\n".join(self._day.fingerprint), "words"))
            return
        box.addLayout(self._buttons([(self.words("first.desk.read"), self._read_desk)]))

    def _revocation(self, box: QVBoxLayout) -> None:
        box.addLayout(self._buttons([(self.words("first.revocation.write"), partial(self._into_folder, self._revoke))]))

    def _backup(self, box: QVBoxLayout) -> None:
        box.addLayout(self._buttons([(self.words("first.backup.make"), partial(self._into_folder, self._back_up))]))

    def _shares(self, box: QVBoxLayout) -> None:
        colleagues = self._day.colleagues
        if self._day.is_split:
            box.addLayout(self._buttons([(self.words("first.shares.end"), self._ask_to_unsplit)]))
        if "shares" in self._day.done:
            return
        boxes = {identity: QCheckBox(f"{name} ({identity})".replace("&", "&&")) for identity, name in colleagues}
        for check in boxes.values():
            box.addWidget(check)
        needed = QSpinBox()
        needed.setRange(2, max(2, len(colleagues)))
        needed.setAccessibleName(self.words("first.shares.needed"))
        caption = label(self.words("first.shares.needed"), wrap=False)
        caption.setBuddy(needed)
        row = QHBoxLayout()
        row.addWidget(caption)
        row.addWidget(needed)
        row.addStretch()
        box.addLayout(row)

        def write(folder: Path) -> None:
            among = [identity for identity, check in boxes.items() if check.isChecked()]
            self._write_shares(among, needed.value(), folder)

        buttons: list[tuple[str, Callable[[], object]]] = [
            (self.words("first.shares.write"), partial(self._into_folder, write)),
            (self.words("first.shares.without"), partial(self._note, "shares")),
        ]
        line = self._buttons(buttons)
        box.addLayout(line)
        if len(colleagues) < 2:
            box.addWidget(label(self.words("first.shares.few"), "quiet"))
            for widget in (needed, caption, line.itemAt(0).widget()):
                widget.setEnabled(False)

    def _buttons(self, buttons: Sequence[tuple[str, Callable[[], object]]]) -> QHBoxLayout:
        line = QHBoxLayout()
        for text, act in buttons:
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, chosen=act: chosen())
            line.addWidget(button)
        line.addStretch()
        return line

    def _into_folder(self, act: Callable[[Path], None]) -> None:
        self._host.choose_folder(act)

    def _write_card(self, folder: Path) -> None:
        words = self.words
        self._do(
            lambda vault: first_day.write_card(vault, folder, words),
            lambda name: words("first.card.saved", file=name, folder=scrub(str(folder))),
        )

    def _note(self, step: str) -> None:
        self._do(lambda vault: first_day.note(vault, step), lambda _: self.words("saved"))

    def _revoke(self, folder: Path) -> None:
        self._do(
            lambda vault: first_day.write_revocation(vault, folder, self._host.today()),
            lambda name: self.words("first.revocation.written", file=name, folder=scrub(str(folder))),
        )

    def _back_up(self, folder: Path) -> None:
        words = self.words

        def told(kept_back: tuple[str, ...]) -> str:
            said = words("first.backup.made", folder=scrub(str(folder / first_day.BACKUP)))
            return said + (" " + words("first.backup.kept.back", names=words.listed(kept_back)) if kept_back else "")

        self.say(words("first.backup.copying"), "quiet")
        self._do(lambda vault: first_day.back_up(vault, folder, self._host.today()), told)

    def _write_shares(self, among: list[str], threshold: int, folder: Path) -> None:
        words = self.words
        self._do(
            lambda vault: first_day.write_shares(vault, among, threshold, folder, words, self._host.today()),
            lambda names: words("first.shares.written", files=words.listed(names), folder=scrub(str(folder))),
        )

    def _ask_to_unsplit(self) -> None:
        words = self.words

        def unsplit() -> None:
            self._do(first_day.unsplit, lambda _: words("first.shares.ended"))

        lines = [(words("first.shares.end.text"), "warn")]
        self._host.ask(
            Question(
                self,
                words,
                words("first.shares.end.heading"),
                lines,
                words("first.shares.end.yes"),
                unsplit,
                destroys=True,
            )
        )

    def _read_desk(self) -> None:
        def look(file: Path) -> None:
            self._host.work(
                lambda vault: first_day.look_at_desk(vault, file, self.words, self._host.today()),
                self._compare,
                self._refused,
            )

        self._host.choose_file(look)

    def _compare(self, read: DeskRead | None) -> None:
        if read is None:
            return
        words = self.words

        def meet() -> None:
            self._do(
                lambda vault: first_day.meet_desk(vault, read, self.words, self._host.today()),
                lambda _: words("first.desk.met", name=read.desk.name),
            )

        meet_desk(self._host, read.desk, meet, self._refused)

    def _do(self, job: Callable[[Vault], object], told: Callable[..., str]) -> None:
        """Do a step, say it, and show what is left."""

        def over(result: object) -> None:
            self.say(told(result))
            self._host.work(lambda vault: read_first_day(vault, self._host.today()), self._show_changed)

        self._host.work(job, over, self._refused)

    def _show_changed(self, day: FirstDay) -> None:
        self.show_day(day)
        self.changed.emit(day)
        self._host.refresh()

    def _refused(self, refused: RefusedError) -> None:
        self.say(self._host.refused_sentence(refused), "bad")
