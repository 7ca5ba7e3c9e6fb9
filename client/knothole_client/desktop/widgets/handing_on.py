"""Sharing, joining and taking out: each says in full what somebody else will read before it happens."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QCheckBox

from knothole_client.desktop.models import handing_on
from knothole_client.desktop.models.handing_on import Outside, ToShare
from knothole_client.desktop.widgets.dialogs import Line, Question, Telling, texts
from knothole_client.desktop.widgets.host import Host
from knothole_client.desktop.widgets.workplace import Workplace
from knothole_client.scrubbing import scrub


class HandingOn:
    """On the workplace that is open."""

    def __init__(self, host: Host, place: Workplace) -> None:
        self._host, self._place, self._words = host, place, host.words
        self._taken_out: list[Path] = []

    def share(self, reviewer_id: str) -> None:
        """Let a colleague read the cases that are selected."""
        names, words = [row.name for row in self._place.selected], self._words
        self._host.sign(
            lambda vault: handing_on.look_over(vault, names, reviewer_id, words, self._host.today()),
            lambda known: self._ask_to_share(known, names, reviewer_id),
        )

    def _ask_to_share(self, known: ToShare, names: list[str], reviewer_id: str) -> None:
        words = self._words
        lines = [(words("share.text", name=known.colleague), ""), *((text, "bad") for text in known.doubtful)]
        lines.append((words("share.final"), "warn"))
        question = Question(
            self._host.widget,
            words,
            words("share.heading", name=known.colleague, count=len(names)),
            lines,
            words("share.yes"),
            lambda: self._host.sign(
                lambda vault: handing_on.share(vault, names, reviewer_id, self._host.today()),
                lambda _: self._did(words("shared", name=known.colleague)),
            ),
            destroys=True,
        )
        question.add(texts([(name, "\n".join(items)) for name, items in known.cases]))
        self._host.ask(question)

    def join(self) -> None:
        """Say that two cases are of one person, or that they are not."""
        rows = self._place.selected
        if len(rows) == 2:
            both = (rows[0].name, rows[1].name)
            self._host.work(
                lambda vault: handing_on.are_together(vault, both), lambda are: self._ask_to_join(both, on=not are)
            )

    def _ask_to_join(self, both: tuple[str, str], *, on: bool) -> None:
        words, key = self._words, "join" if on else "part"
        self._host.ask(
            Question(
                self._host.widget,
                words,
                words(f"{key}.heading", first=both[0], second=both[1]),
                [(words("join.text"), "")],
                words(f"{key}.yes"),
                lambda: self._host.sign(
                    lambda vault: handing_on.put_together(vault, both, self._host.today(), on=on),
                    lambda _: self._did(words("joined" if on else "parted", first=both[0], second=both[1])),
                ),
            )
        )

    def transcript(self) -> None:
        """Write one case for somebody outside into a folder that a person chooses."""
        names, words = [row.name for row in self._place.selected], self._words
        if len(names) != 1:
            return
        notes = QCheckBox(words("transcript.notes"))

        def make(folder: Path) -> None:
            with_notes = notes_wanted[0]
            self._host.sign(
                lambda vault: handing_on.transcript(vault, names[0], words, self._host.today(), notes=with_notes),
                lambda made: self._write(made, folder),
            )

        notes_wanted = [False]
        notes.toggled.connect(lambda on: notes_wanted.__setitem__(0, on))
        lines = [(words("transcript.warning"), "warn"), (words("transcript.text"), "")]
        question = Question(
            self._host.widget,
            words,
            words("transcript.heading", name=names[0]),
            lines,
            words("files.choose.folder"),
            lambda: self._host.choose_folder(make),
        )
        question.add(notes)
        self._host.ask(question)

    def _write(self, made: Outside, folder: Path) -> None:
        printed, words = pdf(made.page), self._words
        self._host.aside(
            lambda: handing_on.write_outside(made, printed, folder, words),
            lambda names: self._wrote(made, names, folder),
        )

    def _wrote(self, made: Outside, names: tuple[str, ...], folder: Path) -> None:
        words = self._words
        lines: list[Line] = [(words("transcript.written", folder=scrub(str(folder))), "good")]
        lines += [(name, "quiet") for name in names]
        if made.left_out:
            lines.append((words("transcript.left.out", count=made.left_out), "warn"))
        lines += [(words("transcript.verify"), ""), (made.fingerprint, "fixed"), (words("transcript.after"), "")]
        self._host.ask(Telling(self._host.widget, words, words("transcript.heading", name=made.name), lines))

    def note_taken_out(self, folders: list[Path]) -> None:
        """Remember, until the lock, where files were taken out to."""
        self._taken_out += [folder for folder in folders if folder not in self._taken_out]

    def destroy_taken_out(self) -> None:
        """Delete what was taken out since the vault was unlocked."""
        words, folders = self._words, list(self._taken_out)
        if not folders:
            self._host.tell(words("destroy.none"), "warn")
            return
        question = Question(
            self._host.widget,
            words,
            words("destroy.heading", count=len(folders)),
            [(words("destroy.text"), "warn")],
            words("destroy.yes"),
            lambda: self._host.aside(lambda: handing_on.destroy_folders(folders), self._destroyed),
            destroys=True,
        )
        inside: dict[str, list[str]] = {}
        for folder in folders:
            inside.setdefault(scrub(str(folder.parent)), []).append(scrub(folder.name))
        question.add(texts([(parent, "\n".join(names)) for parent, names in inside.items()]))
        self._host.ask(question)

    def _destroyed(self, left: tuple[Path, ...]) -> None:
        self._taken_out = list(left)
        names = self._words.listed(scrub(folder.name) for folder in left)
        said = self._words("destroy.left", names=names) if left else self._words("destroyed")
        self._host.tell(said, "bad" if left else "good")

    def _did(self, said: str) -> None:
        self._host.tell(said)
        self._place.reload()


def pdf(page: str) -> bytes:
    """A page of HTML as PDF, in memory: a printer's queue would keep it in clear where nobody chose."""
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(made)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)  # a document adds 2 cm of its own
    writer.setCreator("Knothole")
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setHtml(page)
    document.print_(writer)
    made.close()
    return bytes(made.data().data())
