"""A QR code on the screen."""

from __future__ import annotations

import segno
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

QUIET = 4
"""Modules of white around it."""


class Code(QWidget):
    """Black on white, whatever the look: that is what cameras read."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self._rows = [bytes(row) for row in segno.make_qr(text, error="m").matrix]
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Modules of the same whole number of pixels."""
        module = max(3, self.fontMetrics().height() // 5)
        return QSize(1, 1) * (module * (len(self._rows) + 2 * QUIET))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        module = self.width() // (len(self._rows) + 2 * QUIET)
        for top, row in enumerate(self._rows):
            for left, dark in enumerate(row):
                if dark:
                    place = QRect((left + QUIET) * module, (top + QUIET) * module, module, module)
                    painter.fillRect(place, QColor(Qt.GlobalColor.black))
        painter.end()
