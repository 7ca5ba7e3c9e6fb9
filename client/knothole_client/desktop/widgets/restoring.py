"""A vault from a backup, and another passphrase for one that is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QPushButton

from knothole_client.desktop.models import first_day
from knothole_client.desktop.widgets.dialogs import Line, Question, Telling
from knothole_client.desktop.widgets.frame import Frame
from knothole_client.desktop.widgets.host import Host
from knothole_client.desktop.widgets.passphrases import AskPassphrase, NewPassphrase
from knothole_client.desktop.widgets.plain import Writing, label
from knothole_client.reviewer.backups import Restored

Restore = Callable[[Path, str | Sequence[str], str | None], object]
"""From a folder, with its passphrase; or with shares, and a passphrase for the vault."""


def ask_to_restore(host: Frame, restore: Restore) -> None:
    """Ask where the backup is, and with what it opens."""
    words = host.words

    def with_passphrase(backup: Path) -> None:
        then = lambda typed: restore(backup, typed, None)  # noqa: E731
        host.ask(
            AskPassphrase(
                host.widget, words, words("restore"), words("restore.passphrase.text"), words("restore.yes"), then
            )
        )

    def with_shares(backup: Path) -> None:
        host.ask(Shares(host, lambda shares: renew(backup, shares)))

    def renew(backup: Path, shares: list[str]) -> None:
        host.ask(NewPassphrase(host.widget, words, lambda new: restore(backup, shares, new)))

    def ask(folder: Path) -> None:
        backup = first_day.backup_in(folder)
        lines: list[Line] = [(words("restore.text"), ""), (words("restore.stolen"), "warn")]
        yes = words("restore.by.passphrase")
        question = Question(host.widget, words, words("restore.heading"), lines, yes, lambda: with_passphrase(backup))
        shares = QPushButton(words("restore.by.shares"))
        shares.clicked.connect(question.reject)
        shares.clicked.connect(lambda: with_shares(backup))
        question.add(shares)
        host.ask(question)

    host.choose_folder(ask)


class Shares(Question):
    """Asks for the words of shares, from paper."""

    def __init__(self, host: Frame, then: Callable[[list[str]], object]) -> None:
        words = host.words
        lines: list[Line] = [(words("restore.shares.text"), "")]
        super().__init__(host.widget, words, words("restore.by.shares"), lines, words("go.on"), self._over)
        self._then = then
        self.typed = Writing(words("restore.shares.words"))
        self.count = label("", "quiet")
        for widget in (self.typed, self.count):
            self.add(widget)
        self.yes.setEnabled(False)
        self.typed.textChanged.connect(self._look)
        self.typed.setFocus()

    def _look(self) -> None:
        shares = first_day.shares_in(self.typed.toPlainText())
        whole = sum(len(share.split()) == first_day.SHARE_WORDS for share in shares)
        self.count.setText(self.words("restore.shares.count", count=whole))
        self.yes.setEnabled(bool(shares) and whole == len(shares))

    def _over(self) -> None:
        shares = first_day.shares_in(self.typed.toPlainText())
        self.typed.forget()
        self._then(shares)


def tell_restored(host: Frame, restored: Restored) -> None:
    """What came back, what did not, and what to do."""
    words = host.words
    lines: list[Line] = [(words("restored.text"), "good")]
    if restored.lacks_cases:
        lines.append((words("restored.lacks"), "bad"))
    if restored.is_torn:
        lines.append((words("torn"), "warn"))
    lines.append((words("restore.stolen"), "warn"))
    host.ask(Telling(host.widget, words, words("restored"), lines))


def ask_for_another_passphrase(host: Host) -> None:
    """For who knows the one that the vault has: anybody may sit before an open window."""
    words = host.words

    def change(old: str, new: str) -> None:
        host.work(
            lambda vault: first_day.change_passphrase(vault, old, new),
            lambda _: host.tell(words("passphrase.changed")),
        )

    def renew(old: str) -> None:
        host.ask(NewPassphrase(host.widget, words, lambda new: change(old, new)))

    text, yes = words("passphrase.change.text"), words("go.on")
    host.ask(AskPassphrase(host.widget, words, words("passphrase.change.heading"), text, yes, renew))
