"""What the pages of a source's window are made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout

from knothole_client.desktop.widgets.plain import LEARN_NOTHING, Reading, label
from knothole_client.source.reading import Line

ROLES: Final = {"heading": "heading", "bad": "bad", "warn": "warn"}


def field(caption: str, form: QFormLayout, text: str = "") -> QLineEdit:
    """A line to type in, of which no input method learns."""
    made = QLineEdit(text)
    made.setAccessibleName(caption)
    made.setInputMethodHints(LEARN_NOTHING)
    form.addRow(label(caption, wrap=False), made)
    return made


def clear(box: QVBoxLayout) -> None:
    """Take everything out, so that it is shown and kept no more."""
    while (item := box.takeAt(0)) is not None:
        widget: Any = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def add_lines(box: QVBoxLayout, lines: Iterable[Line]) -> None:
    """Lines, each as plain text."""
    for text, weight in lines:
        if weight == "quoted":
            box.addWidget(Reading(text, "Reply"))
        elif text.strip():
            box.addWidget(label(text.strip(), ROLES.get(weight, "")))
