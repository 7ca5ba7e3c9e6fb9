"""What the pages of a source's window are made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QVBoxLayout

from knothole_client.desktop.widgets.plain import LEARN_NOTHING, Reading, label
from knothole_client.desktop.words import Words
from knothole_client.source.reading import Line

ROLES: Final = {"heading": "heading", "bad": "bad", "warn": "warn"}


def field(caption: str, form: QFormLayout, text: str = "") -> QLineEdit:
    """A line to type in, of which no input method learns."""
    made = QLineEdit(text)
    made.setAccessibleName(caption)
    made.setInputMethodHints(LEARN_NOTHING)
    form.addRow(label(caption, wrap=False), made)
    return made


def forget(line: QLineEdit) -> None:
    """Drop what was typed, and what could be undone: ``clear`` alone is undone with one key."""
    line.setText("")


def choice() -> QComboBox:
    """A choice that is no wider than the page, however long the desk's texts in it are."""
    made = QComboBox()
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made


def unmarked(text: str) -> str:
    """A text for what takes a letter after an ampersand for a key."""
    return text.replace("&", "&&")


def clear(box: QVBoxLayout) -> None:
    """Take everything out, so that it is shown and kept no more."""
    while (item := box.takeAt(0)) is not None:
        widget: Any = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def add_lines(box: QVBoxLayout, lines: Iterable[Line], words: Words) -> None:
    """Lines, each as plain text."""
    for text, weight in lines:
        if weight == "quoted":
            box.addWidget(Reading(text, words("source.reply")))
        elif text.strip():
            box.addWidget(label(words.clean(text).strip(), ROLES.get(weight, "")))
