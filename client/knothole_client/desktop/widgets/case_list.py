"""The list of cases: views, search, order, and what is said above it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from knothole_client.desktop.models import inbox, sorting
from knothole_client.desktop.models.inbox import SORTS, VIEWS, Inbox, Row
from knothole_client.desktop.widgets.conversation import NothingChosen
from knothole_client.desktop.widgets.host import Host
from knothole_client.desktop.widgets.inbox_list import RowPainter, Rows
from knothole_client.desktop.widgets.plain import LEARN_NOTHING, label
from knothole_client.desktop.words import Words
from knothole_client.failures import Failures
from knothole_client.reviewer.vault.vault import Vault

SEARCH_AFTER: Final = 40
"""Milliseconds after the last key. A search that goes on when the next comes is given up."""
NO_CASES: Final = Inbox((), (), None, 0, (), "")


class CaseList(QWidget):
    """What can be chosen from."""

    chosen = Signal()
    """Other cases are selected."""
    shown = Signal()
    """What is in the list may have changed."""
    lost = Signal()
    """What was selected is not in the list any more."""
    opened = Signal()
    paged = Signal(int)
    """Go on reading what is shown: so many pages."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host, self._words = host, host.words
        self.inbox = NO_CASES
        self._asked = ("", "", "")
        """View, order and words of what is shown."""
        self._hits: frozenset[str] = frozenset()
        self._searched = ""
        self.is_searched = False
        """Whether the search for what is typed is over."""
        self._unsearched = ""
        """Cases that it could not read, and why."""
        self.views, self.narrow_views = _views(host.words)
        self.views.currentRowChanged.connect(lambda _: self._show_rows())
        self.search = self._search_field()
        self.sort = _sorts(host.words)
        self.sort.currentIndexChanged.connect(lambda _: self._show_rows())
        self._rows = Rows(host.words, self)
        self.list = self._rows_shown()
        self._none = NothingChosen("", "")
        self._lists = QStackedWidget()
        self._lists.addWidget(self.list)
        self._lists.addWidget(self._none)
        self._notice = label("", "warn")
        self._notice.hide()
        self._lay_out()

    @property
    def selected(self) -> list[Row]:
        """The rows that are selected, in order."""
        indexes = sorted(index.row() for index in self.list.selectionModel().selectedRows())
        return [self._rows.rows[number] for number in indexes if number < len(self._rows.rows)]

    @property
    def shown_names(self) -> list[str]:
        """The names in the list."""
        return [row.name for row in self._rows.rows]

    @property
    def views_width(self) -> int:
        """Pixels in which each view's name and a count have room."""
        metrics = self.fontMetrics()
        names = [self.views.item(number).text().partition("  (")[0] for number in range(self.views.count())]
        return max(map(metrics.horizontalAdvance, names)) + metrics.averageCharWidth() * 9

    def show_view(self, number: int) -> None:
        """Go to a view, by its number."""
        self.search.clear()
        self.views.setCurrentRow(number)
        self._take_focus()

    def step(self, by: int) -> None:
        """Choose the next case, or the one before, from wherever the keyboard is. Where there is none it stays: who writes goes on writing."""
        there = self.list.currentIndex().row()
        at = max(0, min(there + (by if self.selected else 0), len(self._rows.rows) - 1))
        if len(self.selected) == 1 and at == there:
            return
        self._take_focus()
        if self._rows.rows:
            index = self._rows.index(at)
            self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _take_focus(self) -> None:
        """Of the next key. A list that shows nothing would lose it."""
        views = self.views if not self.views.isHidden() else self.narrow_views
        (self.list if self._rows.rows else views).setFocus()

    def take(self, inbox: Inbox) -> None:
        """Show the cases as they are now."""
        self.inbox = inbox
        self._notify()
        for number, view in enumerate(VIEWS):
            count = inbox.count(view)
            self.views.item(number).setText(self._words(f"view.{view}") + (f"  ({count})" if count else ""))
        self._show_rows()

    @property
    def is_narrow(self) -> bool:
        """Whether the views are a list to unfold."""
        return not self.narrow_views.isHidden()

    def make_room(self, *, is_narrow: bool) -> None:
        """Have the views be a list to unfold, or a pane."""
        self.views.setVisible(not is_narrow)
        self.narrow_views.setVisible(is_narrow)
        (self._above if is_narrow else self._beside).addWidget(self.sort, 1)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The room of the views comes with the style sheet, once they are shown."""
        super().showEvent(event)
        QTimer.singleShot(0, self.views, self.views.doItemsLayout)

    def forget(self) -> None:
        """Drop all that is shown, for the lock."""
        self.search.clear()
        self._rows.show_rows([])
        self.inbox = NO_CASES

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self._words("search.hint"))
        field.setAccessibleName(self._words("search"))
        field.setClearButtonEnabled(True)
        field.setInputMethodHints(LEARN_NOTHING)
        field.textChanged.connect(self._typed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_AFTER)
        self._pause.timeout.connect(self._search)
        return field

    def _rows_shown(self) -> QListView:
        shown = _Names()
        shown.paged.connect(self.paged)
        shown.setModel(self._rows)
        shown.setItemDelegate(RowPainter(self._words, self))
        shown.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        shown.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shown.setUniformItemSizes(True)
        shown.setAccessibleName(self._words("cases"))
        shown.selectionModel().selectionChanged.connect(self.chosen)
        shown.doubleClicked.connect(lambda _: self.opened.emit())
        for keys in ("Return", "Enter"):
            shortcut = QShortcut(QKeySequence(keys), shown)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self.opened)
        return shown

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 8, 8, 0)
        self._above, self._beside = QHBoxLayout(), QHBoxLayout()
        for combo in (self.narrow_views, self.sort):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(8)
        self._above.addWidget(self.narrow_views, 1)
        self._beside.addWidget(self.search, 1)
        self._beside.addWidget(self.sort, 1)
        box.addLayout(self._above)
        box.addLayout(self._beside)
        box.addWidget(self._notice)
        box.addWidget(self._lists, 1)

    def _notify(self) -> None:
        self._notice.setText(" ".join(self._notices()))
        self._notice.setVisible(bool(self._notice.text()))

    def _notices(self) -> list[str]:
        """What must not be missed: cases that cannot be shown or searched, and keys that run low."""
        said, weeks = [], self.inbox.weeks_left
        if self.inbox.names_failed:
            said.append(self._words("cases.not.shown", names="; ".join(self.inbox.names_failed)))
        if self._unsearched:
            said.append(self._words("cases.not.searched", names=self._unsearched))
        if weeks is not None:
            said.append(self._words("weeks.none") if weeks == 0 else self._words("weeks", count=weeks))
        return said

    def _show_rows(self) -> None:
        chosen = {row.name for row in self.selected}
        was, at = self._asked, self.list.currentIndex().row()
        if chosen:
            at = min(index.row() for index in self.list.selectedIndexes())
        view, sort = VIEWS[max(0, self.views.currentRow())], str(self.sort.currentData())
        rows = self._in_place(
            (view, sort, self.search.text()), inbox.shown(self.inbox, view, sort, self.search.text(), self._hits)
        )
        selection = QItemSelection()
        self.list.selectionModel().blockSignals(True)
        self._rows.show_rows(rows)
        for number, row in enumerate(rows):
            if row.name in chosen:
                index = self._rows.index(number)
                selection.select(index, index)
        self.list.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if rows:
            # Whatever is done to a case, the next is the next, however often the list is read before a key is pressed.
            below = max(0, min(at, len(rows) - 1)) if was == self._asked else 0
            first = selection.indexes()[0] if selection.indexes() else self._rows.index(below)
            self.list.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.list.selectionModel().blockSignals(False)
        if not rows:
            if self.window().focusWidget() is self.list:
                self._take_focus()
            self._say_none(view)
        self._lists.setCurrentIndex(0 if rows else 1)
        self.shown.emit()
        if {row.name for row in self.selected} != chosen:
            self.lost.emit()

    def _in_place(self, asked: tuple[str, str, str], rows: list[Row]) -> list[Row]:
        """Who reads one case after the other finds the next below: none moves, nor goes, because it was read; until something else is asked for."""
        was, self._asked = self._asked, asked
        if was != asked or not self._rows.rows:
            return rows
        reading = self.selected[0].name if len(self.selected) == 1 else ""
        rows += [
            row
            for row in self.inbox.rows
            if row.name == reading and row not in rows and row.status in ("open", "waiting") and not row.is_aside
        ]
        before = {row.name: number for number, row in enumerate(self._rows.rows)}
        return sorted(rows, key=lambda row: before.get(row.name, -1))

    def _say_none(self, view: str) -> None:
        what = "first" if not self.inbox.rows else view
        if self.search.text().strip():
            what = "search" if self.is_searched else "yet"
        if what == "first" and not self.inbox.desk:
            what = "desk"
        empty = NothingChosen(self._words(f"none.{what}"), self._words(f"none.{what}.text"))
        self._lists.removeWidget(self._none)
        self._none.deleteLater()
        self._none = empty
        self._lists.addWidget(empty)

    def _typed(self, text: str) -> None:
        self._take_hits(frozenset(), "", is_searched=False)
        self._searched = text
        self._pause.start() if text.strip() else self._pause.stop()

    def _search(self) -> None:
        text, failed = self.search.text(), Failures()

        def find(vault: Vault) -> frozenset[str] | None:
            return sorting.find(vault, text, failed, lambda: self._searched == text)

        def found(hits: frozenset[str] | None) -> None:
            if hits is not None and text == self.search.text():
                self._take_hits(hits, failed.in_words, is_searched=True)

        self._host.work(find, found)

    def _take_hits(self, hits: frozenset[str], unsearched: str, *, is_searched: bool) -> None:
        self._hits, self._unsearched, self.is_searched = hits, unsearched, is_searched
        self._notify()
        self._show_rows()


class _Names(QListView):
    """A list of which the first key down chooses the first row, and not the second: Qt marks the first without choosing it. Space reads on beside it."""

    paged = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """A key."""
        held, is_one = event.modifiers(), len(self.selectionModel().selectedRows()) == 1
        unheld = held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Space and is_one and unheld:
            self.paged.emit(-1 if held else 1)
            return
        is_first = event.key() == Qt.Key.Key_Home and self.currentIndex().row() == 0
        chooses = (event.key() == Qt.Key.Key_Down or is_first) and not self.selectionModel().hasSelection()
        if chooses and self.currentIndex().isValid():
            self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect)
            return
        super().keyPressEvent(event)


def _views(words: Words) -> tuple[QListWidget, QComboBox]:
    """The views, as a pane and as a list to unfold, which follow each other."""
    pane, unfolding = QListWidget(), QComboBox()
    pane.setObjectName("views")
    pane.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    for view in VIEWS:
        pane.addItem(QListWidgetItem(words(f"view.{view}")))
        unfolding.addItem(words(f"view.{view}"))
    pane.setCurrentRow(0)
    for named in (pane, unfolding):
        named.setAccessibleName(words("views"))
    unfolding.setAccessibleDescription(words("views"))  # on Linux its name is what is chosen
    pane.setMinimumWidth(pane.fontMetrics().averageCharWidth() * 20)
    unfolding.currentIndexChanged.connect(pane.setCurrentRow)
    pane.currentRowChanged.connect(unfolding.setCurrentIndex)
    unfolding.hide()
    return pane, unfolding


def _sorts(words: Words) -> QComboBox:
    shown = QComboBox()
    shown.setAccessibleName(words("sort"))
    shown.setAccessibleDescription(words("sort"))
    for sort in SORTS:
        shown.addItem(words(f"sort.{sort}"), sort)
    return shown
