"""Everything that can be done, in menus, with the keys that do it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from knothole_client.desktop.models.inbox import VIEWS
from knothole_client.desktop.models.sorting import STATUSES
from knothole_client.desktop.widgets.acts import Acts
from knothole_client.desktop.widgets.rounds import Rounds
from knothole_client.desktop.widgets.workplace import Workplace
from knothole_client.desktop.words import Words, own_names

NONE, SOME, ONE, TWO, OPEN, DONE = "none", "some", "one", "two", "open", "done"
"""What an action needs: nothing; selected cases; exactly one, or two; one that is shown in full; something to put back."""
KEYS: Final = {
    "open.case": "Ctrl+Shift+O",
    "reply": "Ctrl+R",
    "note": "Ctrl+N",
    "look": "Ctrl+I",
    "take.out": "Ctrl+E",
    "forget": "Ctrl+Shift+Delete",
    "acknowledge": "Ctrl+K",
    "acknowledge.all": "Ctrl+Shift+K",
    "label.put": "Ctrl+B",
    "undo": "Ctrl+Z",
    "charge.me": "Ctrl+Shift+M",
    "status.open": "Ctrl+Shift+R",
    "status.waiting": "Ctrl+Shift+W",
    "status.closed": "Ctrl+Shift+C",
    "mark.star": "Ctrl+D",
    "mark.unread": "Ctrl+U",
    "mark.mute": "Ctrl+M",
    "status.spam": "Ctrl+J",
    "case.next": "Ctrl+PgDown",
    "case.previous": "Ctrl+PgUp",
    "search": "Ctrl+F",
    "outbox": "Ctrl+O",
    "rounds": "Ctrl+G",
    "join": "Ctrl+Shift+J",
    "transcript": "Ctrl+P",
    "publish": "Ctrl+Shift+P",
    "destroy.taken.out": "Ctrl+Shift+E",
    "lock": "Ctrl+L",
    "quit": "Ctrl+Q",
    "turn": "Ctrl+T",
    "larger": "Ctrl++",
    "smaller": "Ctrl+-",
}


class Menus:
    """The menus of an open window."""

    def __init__(
        self,
        bar: QMenuBar,
        words: Words,
        place: Workplace,
        acts: Acts,
        rounds: Rounds,
        own: dict[str, Callable[[], object]],
        speak: Callable[[str], object],
    ) -> None:
        self._words, self._place, self.acts = words, place, acts
        self._needs: list[tuple[QAction | QMenu, str]] = []
        self.actions: dict[str, QAction] = {}
        """By what they do."""
        self._case_menu(bar)
        self._sort_menu(bar)
        self._go_menu(bar, rounds)
        self._window_menu(bar, own, speak)
        place.cases.list.selectionModel().selectionChanged.connect(self.look)
        place.cases.shown.connect(self.look)
        self.look()

    def _case_menu(self, bar: QMenuBar) -> None:
        acts, place = self.acts, self._place
        menu = bar.addMenu(self._words("menu.case"))
        self._add(menu, "open.case", place.open_chosen, ONE)
        self._add(menu, "reply", place.write, OPEN)
        self._add(menu, "note", lambda: place.write(is_note=True), OPEN)
        self._add(menu, "look", acts.looking.look, OPEN)
        self._add(menu, "take.out", acts.take_out, OPEN)
        self._add(menu, "publish", acts.publishing.begin, OPEN)
        self._add(menu, "destroy.taken.out", acts.handing_on.destroy_taken_out, NONE)
        self._add(menu, "transcript", acts.handing_on.transcript, ONE)
        menu.addSeparator()
        self._add(menu, "forget", acts.forget, ONE)

    def _sort_menu(self, bar: QMenuBar) -> None:
        acts = self.acts
        menu = bar.addMenu(self._words("menu.sort"))
        self._add(menu, "undo", acts.undo, DONE)
        menu.addSeparator()
        self._add(menu, "acknowledge", acts.acknowledge, SOME)
        self._add(menu, "acknowledge.all", acts.acknowledge_all, NONE)
        menu.addSeparator()
        statuses = self._menu(menu, "menu.status", SOME)
        for status in STATUSES:
            self._add(statuses, f"status.{status}", lambda chosen=status: acts.status(chosen), SOME)
        self._add(menu, "charge.me", acts.take_charge, SOME)
        self._charge = self._menu(menu, "menu.charge", SOME)
        self._charge.aboutToShow.connect(self._fill_charge)
        self._share = self._menu(menu, "menu.share", SOME)
        self._share.aboutToShow.connect(self._fill_share)
        self._add(menu, "join", acts.handing_on.join, TWO)
        self._add(menu, "label.put", acts.label, SOME)
        self._labels = self._menu(menu, "menu.unlabel", SOME)
        self._labels.aboutToShow.connect(self._fill_labels)
        menu.addSeparator()
        for what in ("star", "unread", "mute"):
            self._add(menu, f"mark.{what}", lambda chosen=what: acts.mark(chosen), SOME)
        self._add(menu, "status.spam", lambda: acts.status("spam"), SOME)
        self._show_beside_the_list(menu)

    def _show_beside_the_list(self, menu: QMenu) -> None:
        """By the right button of a mouse, or the keyboard's key for menus."""
        cases = self._place.cases.list
        cases.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        cases.customContextMenuRequested.connect(lambda at: menu.popup(cases.viewport().mapToGlobal(at)))

    def _go_menu(self, bar: QMenuBar, rounds: Rounds) -> None:
        cases = self._place.cases
        menu = bar.addMenu(self._words("menu.go"))
        for number, view in enumerate(VIEWS):
            self._add(menu, f"view.{view}", lambda at=number: cases.show_view(at), NONE, f"Ctrl+{number + 1}")
        menu.addSeparator()
        self._add(menu, "case.next", lambda: cases.step(1), NONE)
        self._add(menu, "case.previous", lambda: cases.step(-1), NONE)
        self._add(menu, "search", cases.search.setFocus, NONE)
        self._add(menu, "outbox", self.acts.outbox, NONE)
        menu.addSeparator()
        self._add(menu, "rounds", rounds.show, NONE)

    def _window_menu(self, bar: QMenuBar, own: dict[str, Callable[[], object]], speak: Callable[[str], object]) -> None:
        menu = bar.addMenu(self._words("menu.window"))
        for name in ("first.day", "passphrase.change", "larger", "smaller", "turn"):
            self._add(menu, name, own[name], NONE)
        languages = self._menu(menu, "language.window", NONE)
        for code, called in own_names().items():
            action = languages.addAction(_escaped(called))
            action.setCheckable(True)
            action.setChecked(code == self._words.language)
            action.triggered.connect(lambda _=False, chosen=code: speak(chosen))
        for name in ("lock", "quit"):
            self._add(menu, name, own[name], NONE)

    def do(self, key: str) -> None:
        """What an entry does, for a button elsewhere."""
        self.actions[key].trigger()

    def look(self) -> None:
        """Enable what can be done now."""
        selected = len(self._place.selected)
        there = {
            NONE: True,
            SOME: selected > 0,
            ONE: selected == 1,
            TWO: selected == 2,
            OPEN: self._place.page is not None,
            DONE: self.acts.can_undo,
        }
        for action, needs in self._needs:
            action.setEnabled(there[needs])

    def _menu(self, parent: QMenu, key: str, needs: str) -> QMenu:
        menu = parent.addMenu(self._words(key))
        self._needs.append((menu, needs))
        return menu

    def _add(self, menu: QMenu, key: str, act: Callable[..., object], needs: str, keys: str = "") -> None:
        action = QAction(_escaped(self._words(key)), menu)
        keys = keys or KEYS.get(key, "")
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: act())
        menu.addAction(action)
        self.actions[key] = action
        self._needs.append((action, needs))

    def _fill_charge(self) -> None:
        self._charge.clear()
        for identity, name in self._place.inbox.colleagues:
            action = self._charge.addAction(_escaped(name))
            action.triggered.connect(lambda _=False, chosen=identity, who=name: self.acts.assign(chosen, who))
        nobody = self._charge.addAction(self._words("nobody"))
        nobody.triggered.connect(lambda _=False: self.acts.assign("", ""))

    def _fill_share(self) -> None:
        self._share.clear()
        for identity, name in self._place.inbox.colleagues[1:]:
            action = self._share.addAction(_escaped(name))
            action.triggered.connect(lambda _=False, chosen=identity: self.acts.handing_on.share(chosen))
        if self._share.isEmpty():
            self._share.addAction(self._words("nobody")).setEnabled(False)

    def _fill_labels(self) -> None:
        self._labels.clear()
        for label in sorted({label for row in self._place.selected for label in row.labels}):
            action = self._labels.addAction(_escaped(label))
            action.triggered.connect(lambda _=False, chosen=label: self.acts.unlabel(chosen))
        if self._labels.isEmpty():
            self._labels.addAction(self._words("label.none")).setEnabled(False)


def _escaped(text: str) -> str:
    """An ampersand would underline a letter."""
    return text.replace("&", "&&")
