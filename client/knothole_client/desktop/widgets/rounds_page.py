"""The page of rounds: four lights, the next step, what has not left, and what the last round brought."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from knothole_client.desktop.models.couriers import CourierState, when
from knothole_client.desktop.models.news import Line
from knothole_client.desktop.models.round_page import Light
from knothole_client.desktop.widgets.conversation import scrolling
from knothole_client.desktop.widgets.plain import Reading, label
from knothole_client.desktop.words import Words

Button = tuple[str, Callable[[], object]]
"""What it says, and what it does."""


class RoundsPage(QWidget):
    """Built from the top down, and again each time something changed."""

    def __init__(self, words: Words, heading: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self._words = words
        self.buttons: dict[str, QPushButton] = {}
        """By what they say."""
        self._first: QPushButton | None = None
        inner = QWidget()
        self._box = QVBoxLayout(inner)
        self._box.setContentsMargins(24, 20, 24, 20)
        self._box.setSpacing(10)
        self._box.addWidget(label(heading, "title"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inner))

    def say(self, lines: Sequence[Line]) -> None:
        """Sentences, one below the other."""
        for text, role in lines:
            self._box.addWidget(label(text, role))

    def show_courier(self, courier: CourierState) -> None:
        """Where this machine's courier goes, and when it went."""
        rows = [
            ("rounds.server", courier.server),
            ("rounds.through", self._words(f"rounds.way.{'tor' if courier.is_over_tor else 'none'}")),
        ]
        rows += [("rounds.fetched", when(courier.last_pull, self._words))]
        rows += [("rounds.posted", when(courier.last_push, self._words))]
        frame, grid = self._card()
        for number, (key, value) in enumerate(rows):
            grid.addWidget(label(self._words(key), "quiet", wrap=False), number, 0)
            # An onion address has nowhere to break: as a label it would make the page wider than the window.
            shown = Reading(value, self._words(key)) if key == "rounds.server" else label(value)
            grid.addWidget(shown, number, 1)
        self._box.addWidget(frame)

    def show_lights(self, lights: Sequence[Light], where: str) -> None:
        """How far the round on a stick is."""
        frame, grid = self._card()
        grid.addWidget(label(where, "heading"), 0, 0, 1, 2)
        for number, light in enumerate(lights, 1):
            lamp = label("●" if light.is_on else "○", "lamp-on" if light.is_on else "lamp-off", wrap=False)
            lamp.setAccessibleName(self._words("light.is.on" if light.is_on else "light.is.off"))
            grid.addWidget(lamp, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(light.text, "" if light.is_on else "quiet"), number, 1)
        self._box.addWidget(frame)

    def offer(self, main: Button | None, others: Sequence[Button], *, enabled: bool = True) -> None:
        """What can be done now; the first is what should be."""
        line = QHBoxLayout()
        for text, act in ([main] if main else []) + list(others):
            button = QPushButton(text)
            button.clicked.connect(lambda _=False, do=act: do())
            button.setEnabled(enabled)
            if main and text == main[0]:
                button.setProperty("role", "main")
            if self._first is None or (main and text == main[0]):
                self._first = button
            self.buttons[text] = button
            line.addWidget(button)
        line.addStretch()
        self._box.addLayout(line)

    def finish(self, heading: str, lines: Sequence[Line]) -> None:
        """At the end what the last round brought."""
        if lines:
            self._box.addSpacing(8)
            self._box.addWidget(label(heading, "heading"))
            self.say(lines)
        self._box.addStretch()

    def take_focus(self) -> bool:
        """To what should be done now; whether that can be done. No focus proxy, for the Tab key would pass over what stands above it."""
        if self._first is None or not self._first.isEnabled():
            return False
        self._first.setFocus()
        return True

    def _card(self) -> tuple[QFrame, QGridLayout]:
        frame = QFrame()
        frame.setProperty("role", "card")
        grid = QGridLayout(frame)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        return frame, grid
