"""How far long work is, and the button that stops it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from knothole_client.desktop.words import Words


class LongBar(QFrame):
    """Of one piece of work at a time; hidden while there is none."""

    ticked = Signal(int, int)
    """May come from any thread."""

    def __init__(self) -> None:
        super().__init__()
        self._stop: Callable[[], object] = lambda: None
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        self._progress = QProgressBar()
        self.stop_button = QPushButton()
        self.stop_button.clicked.connect(self._stop_it)
        row.addWidget(self._progress, 1)
        row.addWidget(self.stop_button)
        self.ticked.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self.hide()

    @property
    def is_on(self) -> bool:
        """Whether there is work."""
        return not self.isHidden()

    @property
    def text(self) -> str:
        """What is being done."""
        return self._progress.format().replace("%%", "%")

    def name(self, words: Words) -> None:
        """In the words of a language."""
        self._words = words
        self._progress.setAccessibleName(words("progress"))
        self.stop_button.setText(words("stop"))

    def begin(self, text: str, stop: Callable[[], object]) -> None:
        """Some work began. ``stop``: ends it."""
        self._stop = stop
        self._progress.setFormat(text.replace("%", "%%"))
        self._progress.setRange(0, 0)
        self.stop_button.setEnabled(True)
        self.stop_button.setText(self._words("stop"))
        self.show()

    def end(self) -> None:
        """It is over."""
        self._stop = lambda: None
        self.hide()

    def stop(self) -> None:
        """End what goes on."""
        self._stop()

    def _stop_it(self) -> None:
        self.stop_button.setEnabled(False)
        self.stop_button.setText(self._words("stopping"))
        self._stop()

    def _show(self, done: int, of: int) -> None:
        self._progress.setRange(0, of)
        self._progress.setValue(done)
