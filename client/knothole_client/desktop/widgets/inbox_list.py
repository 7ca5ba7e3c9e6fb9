"""The list of cases: a model over the rows, and how a row is drawn."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from knothole_client.desktop.models import inbox
from knothole_client.desktop.models.inbox import SOON, Row
from knothole_client.desktop.widgets.plain import bold
from knothole_client.desktop.widgets.theme import Colours, colours
from knothole_client.desktop.words import Words
from knothole_client.scrubbing import is_right_to_left

Index = QModelIndex | QPersistentModelIndex
LABELS: Final = 4  # that a row has room for


class Rows(QAbstractListModel):
    """The rows that are shown."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.rows: list[Row] = []

    def show_rows(self, rows: list[Row]) -> None:
        """Replace them."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - as Qt has it
        """How many."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name, and all of it for a screen reader."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return inbox.spoken(row, self._words)
        return None


class RowPainter(QStyledItemDelegate):
    """Three lines: name, news and deadline; how it begins; the facts and labels."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def sizeHint(self, option: Any, index: Index) -> QSize:  # noqa: N802
        """Three lines and room between; as wide as the list."""
        metrics = QFontMetrics(option.font)
        return QSize(1, 3 * metrics.lineSpacing() + _gap(metrics) * 4)

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        """Draw a row."""
        model = index.model()
        assert isinstance(model, Rows)  # noqa: S101 - for the type checker
        row, look = model.rows[index.row()], colours()
        painter.save()
        pen = _Pen(painter, option, look)
        pen.background(option)
        self._first_line(pen, row, look)
        self._preview(pen, row, look)
        self._facts(pen, row, look)
        painter.restore()

    def _first_line(self, pen: _Pen, row: Row, look: Colours) -> None:
        pen.line(0)
        if row.is_unread:
            pen.dot(look.accent)
        star = "★ " if row.is_starred else ""
        pen.text(star + row.name, look.ink, bold(pen.font, on=row.is_unread))
        if pen.has_room_for(inbox.deadline(row, self._words)):
            self._deadline(pen, row, look)
        news = inbox.news_in_short(row, self._words)
        pen.whole_text(news or self._words.day(row.last_day), look.accent if news else look.quiet)

    def _deadline(self, pen: _Pen, row: Row, look: Colours) -> None:
        if row.days_left is None:
            return
        ink, wash = (look.bad, look.bad_wash) if row.days_left < 0 else (look.warn, look.warn_wash)
        if row.days_left >= SOON:
            ink, wash = look.quiet, look.paper
        pen.chip(inbox.deadline(row, self._words), ink, wash)

    def _preview(self, pen: _Pen, row: Row, look: Colours) -> None:
        pen.line(1)
        font = QFont(pen.font)
        font.setItalic(not is_right_to_left(row.first_line))
        words = row.first_line or self._words("no.preview")
        pen.source_text(words, look.ink if row.first_line else look.quiet, font)

    def _facts(self, pen: _Pen, row: Row, look: Colours) -> None:
        pen.line(0)
        pen.skip(row.name, bold(pen.font, on=row.is_unread))
        is_late_to_say = not pen.has_room_for(inbox.deadline(row, self._words))
        pen.line(2)
        pen.hold(0 if is_late_to_say else 12)
        if is_late_to_say:
            self._deadline(pen, row, look)
        for text in reversed(row.labels[:LABELS]):
            pen.chip(text, look.accent, look.paper)
        pen.text(inbox.about(row, self._words), look.quiet, pen.font)


class _Pen:
    """Writes into one row from its start, or from its end, whichever side those are on."""

    def __init__(self, painter: QPainter, option: Any, look: Colours) -> None:
        self._painter, self._look = painter, look
        self.font = QFont(option.font)
        self._metrics = QFontMetrics(self.font)
        self._gap = _gap(self._metrics)
        self._area = option.rect.adjusted(self._gap * 5, self._gap, -self._gap * 2, -self._gap)
        self._direction = option.direction
        self._start = self._end = self._top = self._held = 0

    def background(self, option: Any) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._painter.fillRect(option.rect, QColor(self._look.accent_wash if is_chosen else self._look.card))
        if is_chosen:
            stripe = QRect(option.rect.left(), option.rect.top(), max(3, self._gap), option.rect.height())
            self._painter.fillRect(self._mirrored(stripe, option.rect), QColor(self._look.accent))
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._painter.setPen(QPen(QColor(self._look.accent), 2))
            self._painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        self._painter.setPen(QPen(QColor(self._look.line)))
        self._painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def line(self, number: int) -> None:
        self._top = self._area.top() + number * (self._metrics.lineSpacing() + self._gap)
        self._start, self._end, self._held = self._area.left(), self._area.right(), 0

    def hold(self, letters: int) -> None:
        """Keep room for so many letters at the start of the line from what is put at its end."""
        self._held = self._metrics.averageCharWidth() * letters

    def skip(self, name: str, font: QFont) -> None:
        """As if a name had been written."""
        self._start += QFontMetrics(font).horizontalAdvance("★ " + name) + self._gap * 3

    def has_room_for(self, text: str) -> bool:
        """Whether a chip fits that says all of a text."""
        return self._metrics.horizontalAdvance(text) + self._gap * 7 <= self._end - self._start

    def dot(self, colour: str) -> None:
        size = max(6, self._metrics.height() // 2 - 1)
        place = QRect(self._start - size - self._gap // 2, self._top + (self._metrics.height() - size) // 2, size, size)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour))
        self._painter.drawEllipse(self._mirrored(place))

    def text(self, text: str, colour: str, font: QFont) -> None:
        metrics = QFontMetrics(font)
        if self._end - self._start < metrics.averageCharWidth() * 6:
            return  # a word cut to nothing says nothing
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, self._end - self._start))
        width = min(metrics.horizontalAdvance(shown) + 2, self._end - self._start)
        self._draw(QRect(self._start, self._top, width, metrics.height()), shown, colour, font)
        self._start += width + self._gap * 3

    def whole_text(self, text: str, colour: str) -> None:
        """Nothing, rather than a part that says something else, or nothing: ``2026-…``."""
        if self._metrics.horizontalAdvance(text) <= self._end - self._start:
            self.text(text, colour, self.font)

    def source_text(self, text: str, colour: str, font: QFont) -> None:
        """In the direction of its own letters, at the start of the line."""
        place = self._mirrored(QRect(self._start, self._top, self._end - self._start, self._metrics.height()))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        place.adjust(0, -self._gap // 2, 0, self._gap // 2)
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        right = is_right_to_left(text)
        self._painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
        side = Qt.AlignmentFlag.AlignRight if self._is_mirrored else Qt.AlignmentFlag.AlignLeft
        where = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        self._painter.drawText(place, where, shown)
        self._painter.setLayoutDirection(self._direction)

    def chip(self, text: str, ink: str, wash: str) -> None:
        room = max(0, self._end - self._start - self._gap * 6 - self._held)
        shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        if len(shown) < min(4, len(text)):
            return
        width = self._metrics.horizontalAdvance(shown) + self._gap * 4
        place = QRect(self._end - width, self._top - self._gap // 3, width, self._metrics.height() + self._gap // 2)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(wash))
        self._painter.drawRoundedRect(self._mirrored(place), 4, 4)
        self._draw(place, shown, ink, self.font, Qt.AlignmentFlag.AlignCenter)
        self._end -= width + self._gap * 2

    def _draw(
        self, place: QRect, text: str, colour: str, font: QFont, where: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> None:
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        if where == Qt.AlignmentFlag.AlignLeft and self._is_mirrored:
            where = Qt.AlignmentFlag.AlignRight
        self._painter.drawText(
            self._mirrored(place), where | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine, text
        )

    @property
    def _is_mirrored(self) -> bool:
        return bool(self._direction == Qt.LayoutDirection.RightToLeft)

    def _mirrored(self, place: QRect, within: QRect | None = None) -> QRect:
        outer = within or self._area.adjusted(-self._gap * 5, 0, self._gap * 2, 0)
        return QStyle.visualRect(self._direction, outer, place)


def _gap(metrics: QFontMetrics) -> int:
    return max(4, metrics.height() // 4)
