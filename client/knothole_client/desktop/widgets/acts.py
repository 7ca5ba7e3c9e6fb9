"""What is done to the cases that are selected, from the menus: each asks what it must, does it, and says what happened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from knothole_client.desktop.models import case, looking, sorting, writing
from knothole_client.desktop.models.case import Consequences
from knothole_client.desktop.models.inbox import Row
from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.desktop.models.sorting import Back, TakenOut
from knothole_client.desktop.models.writing import OutboxRow
from knothole_client.desktop.widgets.dialogs import LineQuestion, Question, Telling, texts
from knothole_client.desktop.widgets.handing_on import HandingOn
from knothole_client.desktop.widgets.host import Host
from knothole_client.desktop.widgets.looking import Looking
from knothole_client.desktop.widgets.publishing import Publishing
from knothole_client.desktop.widgets.workplace import Workplace
from knothole_client.failures import Failures
from knothole_client.reviewer.letters.acknowledging import DraftLetter
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub
from knothole_client.sentences import joined


class Acts:
    """On the workplace that is open."""

    def __init__(self, host: Host, place: Workplace) -> None:
        self._host, self._place, self._words = host, place, host.words
        self.handing_on, self.looking = HandingOn(host, place), Looking(host, place)
        self.publishing = Publishing(host, place)
        self._back: Back | None = None
        """What puts back the last act of sorting."""

    @property
    def _names(self) -> list[str]:
        return [row.name for row in self._place.selected]

    def acknowledge(self) -> None:
        """Show a letter to each source that is owed one, in its language, and queue them all."""
        rows = [row for row in self._place.selected if row.is_acknowledgeable]
        if not rows:
            self._host.tell(self._words("acknowledge.none"), "warn")
            return
        names = [row.name for row in rows]
        self._host.sign(lambda vault: writing.compose_acknowledgements(vault, names), self._show_letters)

    def acknowledge_all(self) -> None:
        """The same to all to whom it is owed."""
        names = [row.name for row in self._place.inbox.rows if row.is_acknowledgeable and not row.is_aside]
        if not names:
            self._host.tell(self._words("acknowledge.none"), "warn")
            return
        self._host.sign(lambda vault: writing.compose_acknowledgements(vault, names), self._show_letters)

    def _show_letters(self, letters: list[DraftLetter]) -> None:
        words = self._words
        if not letters:
            self._host.tell(words("acknowledge.none"), "warn")
            return
        shown, lines = [], [(words("acknowledge.text"), "")]
        for language in sorted({letter.language for letter in letters}):
            written = [letter for letter in letters if letter.language == language]
            named = words(f"language.{language}") if words.has(f"language.{language}") else language
            whom = words.listed(letter.case.name for letter in written)
            shown.append(
                (words("acknowledge.to", language=named, names=whom), writing.preview(written[0].text.strip()))
            )
        unsure = [letter.case.name for letter in letters if not letter.guessed]
        if unsure:
            lines.append((words("acknowledge.unsure", names=words.listed(unsure)), "warn"))
        question = Question(
            self._host.widget,
            words,
            words("acknowledge.heading", count=len(letters)),
            lines,
            words("acknowledge.send", count=len(letters)),
            lambda: self._host.sign(
                lambda vault: writing.send_acknowledgements(vault, letters, self._host.today()),
                lambda count: self._did(words("acknowledge.done", count=count)),
            ),
        )
        question.add(texts(shown))
        self._host.ask(question)

    def status(self, status: str) -> None:
        """Set the status of all that are selected."""
        names = self._names
        self._sign(
            lambda vault: sorting.set_status(vault, names, status, self._host.today()),
            self._words("status.set", count=len(names), status=self._words(f"status.{status}")),
        )

    def assign(self, reviewer_id: str, name: str) -> None:
        """Put somebody in charge; an empty id: nobody."""
        names = self._names
        said = self._words("assigned", count=len(names), name=name) if reviewer_id else self._words("unassigned")
        self._sign(lambda vault: sorting.assign(vault, names, reviewer_id, self._host.today()), said)

    def label(self) -> None:
        """Ask for a label, and put it on."""
        names, words = self._names, self._words
        if not names:
            return

        def put(text: str) -> None:
            self._sign(
                lambda vault: sorting.label(vault, names, text, self._host.today()),
                words("labelled", count=len(names)),
            )

        self._host.ask(
            LineQuestion(
                self._host.widget,
                words,
                words("label.heading", count=len(names)),
                [(words("label.text"), "quiet")],
                words("label.caption"),
                words("label.put"),
                put,
                self._place.inbox.labels,
            )
        )

    @property
    def can_undo(self) -> bool:
        """Whether there is an act of sorting to put back."""
        return self._back is not None

    def take_charge(self) -> None:
        """Put this reviewer in charge."""
        for identity, name in self._place.inbox.colleagues[:1]:
            self.assign(identity, name)

    def undo(self) -> None:
        """Put back what the last act of sorting changed."""
        back, self._back = self._back, None
        if back is None:
            return

        def refused(error: RefusedError) -> None:
            self._back = self._back or back  # something else may have been sorted meanwhile
            self._host.tell_refused(error)

        def undone(_: object) -> None:
            if self._back is back:  # it was refused at first, for the clock
                self._back = None
            self._did(self._words("undone"))

        self._host.sign(lambda vault: back(vault, self._host.today()), undone, refused)

    def unlabel(self, text: str) -> None:
        """Take a label off."""
        names = [row.name for row in self._place.selected if text in row.labels]
        self._sign(
            lambda vault: sorting.label(vault, names, text, self._host.today(), on=False),
            self._words("unlabelled", count=len(names)),
        )

    def mark(self, what: str) -> None:
        """Star, mute or mark unread what is not; where all are, the contrary."""
        rows = self._place.selected
        names, on = [row.name for row in rows], not all(_has(row, what) for row in rows)
        self._host.work(
            lambda vault: sorting.mark(vault, names, what, on=on),
            lambda back: self._sorted(back, self._words(f"marked.{what}" if on else "unmarked")),
        )

    def forget(self) -> None:
        """Say in full what is destroyed, and destroy it only then."""
        names = self._names
        if len(names) == 1:
            self._host.sign(
                lambda vault: case.consequences(vault, names[0], self._words, self._host.today()), self._ask_to_forget
            )

    def _ask_to_forget(self, known: Consequences) -> None:
        words = self._words
        lines = [
            (
                words(
                    "forget.what",
                    messages=words("messages", count=known.messages),
                    unread=known.unread,
                    files=words("files", count=known.files),
                    replies=words("replies", count=known.replies),
                    notes=words("notes", count=known.notes),
                ),
                "heading",
            )
        ]
        lines += [(words("forget.owed", what=words(f"duty.{duty}")), "warn") for duty in known.owed]
        lines += [(line, "bad") for line in known.holds]
        lines.append((words("forget.server"), ""))
        if known.readers:
            lines.append((words("forget.colleagues", names=words.listed(known.readers)), ""))
        lines.append((words("forget.backups"), ""))
        lines.append((words("forget.final"), "bad"))
        question = LineQuestion(
            self._host.widget,
            words,
            words("forget.heading", name=known.name),
            lines,
            words("forget.type", name=known.name),
            words("forget.yes"),
            lambda _: self._forget(known),
        )
        question.yes.setProperty("role", "bad")
        question.yes.setDefault(False)
        question.field.textChanged.connect(lambda text: question.yes.setEnabled(text.strip() == known.name))
        self._host.ask(question)

    def _forget(self, known: Consequences) -> None:
        name = known.name

        def did(unreached: list[str]) -> None:
            said = self._words("forgotten", name=name)
            if {*known.readers} - {*unreached}:
                said += " " + self._words("forgotten.asked")
            if unreached:
                said += " " + self._words("forgotten.unreached", names=joined(unreached))
            self._place.drop(name)
            self._did(said)

        self._host.sign(lambda vault: sorting.forget(vault, name, self._host.today()), did)

    def take_out(self) -> None:
        """Decrypt the files of the open case into a folder that a person chooses."""
        page, words = self._place.page, self._words
        if page is None:
            return
        bundles = [(entry.message, entry.bundle) for entry in page.entries if entry.bundle]
        if not bundles:
            self._host.tell(words("files.none"), "warn")
            return

        def take_into(folder: Path) -> None:
            self._host.work_long(
                words("files.taking"),
                lambda vault, progress: sorting.take_out(
                    vault, page.name, bundles, folder, self._host.today(), progress
                ),
                lambda taken: self._took_out(folder, taken),
            )

        def choose() -> None:
            self._host.choose_folder(take_into)

        lines = [(words("files.warning"), "warn"), (words("files.choose"), "")]
        self._host.ask(
            Question(self._host.widget, words, words("files.heading"), lines, words("files.choose.folder"), choose)
        )

    def _took_out(self, folder: Path, taken: TakenOut) -> None:
        words = self._words
        self.handing_on.note_taken_out([folder / name for name in taken.folders])
        lines = (
            [(words("files.written", count=taken.written, folder=scrub(str(folder))), "good")] if taken.written else []
        )
        lines += [(name, "quiet") for name in taken.folders]
        lines += [(words("files.unwritten", name=words.isolated(name)), "bad") for name in taken.unwritten]
        if taken.unwritten:
            lines.append((words("files.unwritten.after"), ""))
        lines += [(self._host.refused_sentence(refused), "bad") for refused in taken.refused]
        if taken.earlier:
            lines.append((words("files.earlier"), "warn"))
        lines.append((words("files.after"), ""))
        if not taken.folders or not looking.can_hand_over():
            self._host.ask(Telling(self._host.widget, words, words("files.heading"), lines))
            return
        lines.append((words("dangerzone.text"), ""))
        folders = [folder / name for name in taken.folders]
        question = Question(
            self._host.widget,
            words,
            words("files.heading"),
            lines,
            words("dangerzone"),
            lambda: self._host.aside(
                lambda: looking.hand_over(folders),
                lambda count: self._host.tell(words("dangerzone.handed", count=count)),
            ),
        )
        question.no.setText(words("close"))
        self._host.ask(question)

    def outbox(self) -> None:
        """Show what waits and what stands in the book."""
        failed = Failures()
        self._host.work(
            lambda vault: writing.read_outbox(vault, self._host.today(), failed),
            lambda rows: self._show_outbox(rows, failed.in_words),
        )

    def _show_outbox(self, rows: list[OutboxRow], failed: str) -> None:
        words = self._words
        lines = [(words("outbox.text"), "quiet")]
        if failed:
            lines.append((words("cases.not.shown", names=failed), "warn"))
        question = Telling(self._host.widget, words, words("outbox"), lines)
        shown = [
            (words("outbox.row", name=row.name, day=words.day(row.day), fate=row.fate), row.first_words) for row in rows
        ]
        if not rows and not failed:
            shown.append((words("outbox.empty"), ""))
        question.add(texts(shown))
        self._host.ask(question)

    def _sign(self, job: Callable[[Vault], Back], said: str) -> None:
        if self._names:
            self._host.sign(job, lambda back: self._sorted(back, said))

    def _sorted(self, back: Back, said: str) -> None:
        self._back = back
        self._did(said, (self._words("undo"), self.undo))

    def _did(self, said: str, more: tuple[str, Callable[[], object]] | None = None) -> None:
        self._host.tell(said, more=more)
        self._place.reload()


def _has(row: Row, what: str) -> bool:
    return {"star": row.is_starred, "mute": row.is_aside, "unread": row.marked_unread}[what]
