"""What a window of a vault shows while none is open: the passphrase it waits for or, where there is none yet, what is needed to make or restore one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal

from knothole_client.desktop.models.first_day import NewIdentity, has_vault
from knothole_client.desktop.models.line import Line
from knothole_client.desktop.models.places import Place, look_at
from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.desktop.models.sitting import Sitting
from knothole_client.desktop.widgets.frame import Frame
from knothole_client.desktop.widgets.jobs import Jobs
from knothole_client.desktop.widgets.passphrases import NewPassphrase
from knothole_client.desktop.widgets.restoring import ask_to_restore, tell_restored
from knothole_client.desktop.widgets.unlock import UnlockPage
from knothole_client.desktop.widgets.welcome import WelcomePage
from knothole_client.desktop.words import Words
from knothole_client.reviewer.backups import Restored


class Entrance(Frame):
    """Up to an open vault, and again from its lock."""

    desk_wanted = Signal()
    """This machine is for the desk's keys, and not for a vault."""

    def __init__(self, home: Path, words: Words) -> None:
        super().__init__(words)
        self.sitting = Sitting(home)
        self.unlock_page: UnlockPage | None = None
        self.welcome: WelcomePage | None = None
        self._jobs = Jobs(self.tell_refused, self)
        self._looker = Line()
        self._place: Place | None = None
        """The folder that a person chose. It is written nowhere."""

    def _clear(self) -> None:
        """Show nothing."""
        raise NotImplementedError

    def tell_refused(self, refused: RefusedError) -> None:
        """Say what was refused, and what to do."""
        raise NotImplementedError

    def _show_open(self) -> None:
        """The vault is open."""
        raise NotImplementedError

    def show_first_day(self) -> None:
        """What there is to do in a vault that was just made."""
        raise NotImplementedError

    def speak(self, language: str) -> None:
        """Go on in another language."""
        raise NotImplementedError

    def _show_locked(self, why: str) -> None:
        if not has_vault(self.sitting.home):
            self._show_welcome()
            return
        self.unlock_page = UnlockPage(self.words, why)
        self.unlock_page.typed.connect(self._unlock)
        self.unlock_page.language_chosen.connect(self.speak)
        self.unlock_page.elsewhere_wanted.connect(self._ask_where)
        self._box.addWidget(self.unlock_page, 1)
        self.unlock_page.passphrase.setFocus()

    def _show_welcome(self) -> None:
        self.welcome = WelcomePage(self.words, self.sitting.home, self._place)
        self.welcome.elsewhere_wanted.connect(self._ask_where)
        self.welcome.wanted.connect(self._make_vault)
        self.welcome.desk_wanted.connect(self.desk_wanted)
        self.welcome.restore_wanted.connect(lambda: ask_to_restore(self, self._restore))
        self.welcome.language_chosen.connect(self.speak)
        self._box.addWidget(self.welcome, 1)
        self.welcome.name.setFocus()

    def _ask_where(self) -> None:
        """Ask for a folder with a vault, or for one."""

        def look(folder: Path) -> None:
            self._jobs.wait(self._looker.do(lambda: look_at(folder)), self._go_to, self._say_not_open)

        self.choose_folder(look)

    def _go_to(self, place: Place) -> None:
        """Go on with the vault of another folder, or make one there."""
        if self.unlock_page is None and self.welcome is None:
            return  # a vault was opened meanwhile
        self._jobs.drop()  # or is being unlocked
        self.sitting.end()
        self.sitting, self._place = Sitting(place.home), place
        self._clear()
        self._show_locked("")
        self.activateWindow()
        QTimer.singleShot(0, self, self._take_focus)  # once it is shown

    def _take_focus(self) -> None:
        for field in (self.unlock_page and self.unlock_page.passphrase, self.welcome and self.welcome.name):
            if field is not None:
                field.setFocus()

    def _make_vault(self, identity: NewIdentity) -> None:
        def made(_: str) -> None:
            self._show_open()
            self.show_first_day()

        def make(passphrase: str) -> None:
            self._show_waiting()
            self._jobs.wait(self.sitting.make(identity, passphrase), made, self._say_not_open)

        self.ask(NewPassphrase(self, self.words, make))

    def _restore(self, backup: Path, opening: str | Sequence[str], new: str | None) -> None:
        def restored(what: Restored) -> None:
            self._show_open()
            tell_restored(self, what)

        self._show_waiting()
        self._jobs.wait(self.sitting.restore(backup, opening, new), restored, self._say_not_open)

    def _unlock(self, typed: str) -> None:
        self._jobs.wait(self.sitting.unlock(typed), lambda _: self._show_open(), self._say_not_open)

    def _show_waiting(self) -> None:
        if self.welcome is not None:
            self.welcome.wait()

    def _say_not_open(self, refused: RefusedError) -> None:
        page = self.unlock_page or self.welcome
        if page is not None:
            page.say(self.refused_sentence(refused))

    def _say_kept(self) -> None:
        if self.unlock_page is not None:
            self.unlock_page.add(self.words("locked.kept"))

    def _say_lost(self, refused: RefusedError) -> None:
        if self.unlock_page is not None:
            self.unlock_page.say(f"{self.words('not.kept')} {self.refused_sentence(refused)}")
