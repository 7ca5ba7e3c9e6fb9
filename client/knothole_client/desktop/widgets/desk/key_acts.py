"""What is done with the desk's folder and its keys: each act asks what it must, works in a thread of its own, and says what happened."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox, QWidget

from knothole_client.desktop.models import desk
from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.desktop.models.sitting import without_traces
from knothole_client.desktop.widgets.dialogs import Question
from knothole_client.desktop.widgets.frame import Frame
from knothole_client.desktop.widgets.jobs import Jobs
from knothole_client.desktop.widgets.passphrases import AskPassphrase, NewPassphrase
from knothole_client.desktop.widgets.plain import label
from knothole_client.desktop.words import Words
from knothole_client.scrubbing import scrub

T = TypeVar("T")


class KeyActs(Frame):
    """A window over the desk's folder."""

    def __init__(self, home: Path, words: Words) -> None:
        super().__init__(words)
        self.home = home
        self._thread = ThreadPoolExecutor(1, "desk")
        self._jobs = Jobs(self.tell_refused, self)

    @property
    def idle(self) -> bool:
        """Whether nothing is waited for."""
        return self._jobs.waiting == 0

    def work(self, job: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do something with the folder, in a thread of its own: a passphrase takes its time."""
        self._jobs.wait(self._thread.submit(without_traces, job), then)

    def tell_refused(self, refused: RefusedError) -> None:
        """Say what was refused."""
        self.tell(self.refused_sentence(refused), "bad")

    def refresh(self) -> None:
        """Read the folder again, and show it."""
        raise NotImplementedError

    def print_fingerprint(self) -> None:
        """Write its sheet."""
        self._into_folder(lambda to: desk.print_fingerprint(self.home, self.words, to))

    def print_key(self) -> None:
        """Write a key, or shares of it, as a page to print."""
        words = self.words
        shares, needed = QCheckBox(words("desk.print.shares")), QSpinBox()
        count = QSpinBox()
        for spin, key in ((needed, "desk.print.needed"), (count, "desk.print.count")):
            spin.setRange(2, 16)
            spin.setAccessibleName(words(key))
        count.setValue(3)

        def ask_key(wanted: tuple[int, int], file: Path) -> None:
            self._with_passphrase(
                words("desk.print.passphrase", file=scrub(file.name)),
                lambda typed: self._into_folder(
                    lambda to: desk.print_key(self.home, file, typed, wanted, words, to, self.today()),
                    "desk.print.done",
                ),
            )

        def choose() -> None:
            wanted = (needed.value(), count.value()) if shares.isChecked() else (0, 0)
            self.choose_file(partial(ask_key, wanted))

        question = Question(
            self,
            words,
            words("desk.print.key"),
            [(words("desk.print.warning"), "warn")],
            words("desk.choose.key"),
            choose,
        )
        row = QHBoxLayout()
        inner = QWidget()
        for spin, key in ((needed, "desk.print.needed"), (count, "desk.print.count")):
            row.addWidget(label(words(key), wrap=False))
            row.addWidget(spin)
        row.addStretch()
        inner.setLayout(row)
        question.add(shares)
        question.add(inner)
        self.ask(question)

    def move_next(self) -> None:
        """Take the next key away, onto another stick."""
        self._into_folder(lambda to: desk.move_next_key(self.home, to), "desk.next.moved")

    def change_passphrase(self) -> None:
        """Of a key: the file is chosen, for the next key lies elsewhere."""
        words = self.words

        def make(file: Path, old: str) -> None:
            def over(new: str) -> None:
                self._do(lambda: desk.change_passphrase(file, old, new), "desk.passphrase.done")

            self.ask(NewPassphrase(self, words, over))

        self.choose_file(
            lambda file: self._with_passphrase(
                words("desk.passphrase.old", file=scrub(file.name)), lambda old: make(file, old)
            )
        )

    def rotate(self) -> None:
        """The next key becomes the desk key, for good."""
        words = self.words

        def make(file: Path, typed: str) -> None:
            def over(new: str) -> None:
                self._do(lambda: desk.rotate(self.home, file, typed, new), "desk.rotated")

            self.ask(NewPassphrase(self, words, over))

        def choose() -> None:
            self.choose_file(
                lambda file: self._with_passphrase(words("desk.rotate.passphrase"), lambda typed: make(file, typed))
            )

        question = Question(
            self,
            words,
            words("desk.rotate"),
            [(words("desk.rotate.final"), "bad")],
            words("desk.choose.key"),
            choose,
            destroys=True,
        )
        self.ask(question)

    def _do(self, job: Callable[[], object], said: str = "desk.taken") -> None:
        def over(_: object) -> None:
            self.tell(self.words(said))
            self.refresh()

        self.work(job, over)

    def _into_folder(self, job: Callable[[Path], str], said: str = "desk.written") -> None:
        def chosen(to: Path) -> None:
            def over(name: str) -> None:
                self.tell(self.words(said, file=scrub(name), folder=scrub(str(to))))
                self.refresh()

            self.work(lambda: job(to), over)

        self.choose_folder(chosen)

    def _with_passphrase(self, text: str, then: Callable[[str], object]) -> None:
        words = self.words
        self.ask(AskPassphrase(self, words, words("passphrase"), text, words("go.on"), then))
