"""The window in other languages: chosen before it is unlocked, or while it is open, and kept nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu

from knothole_client.desktop.models.inbox import Row, about
from knothole_client.desktop.widgets.frame import lay_out
from knothole_client.desktop.widgets.plain import label
from knothole_client.desktop.words import Words, catalogue, languages, own_names
from knothole_client.scrubbing import is_right_to_left
from knothole_client.sentences import joined
from tests.support.newsroom import Newsroom
from tests.support.windows import CTRL, Driver, found_in, texts_of


@pytest.fixture(autouse=True)
def from_left_to_right(driver: Driver) -> Iterator[None]:
    yield
    driver.app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_no_sentence_of_a_language_from_the_right_begins_with_a_word_from_the_left() -> None:
    """Or Qt takes all of it for one from the left: on the wrong side, and in the wrong order."""
    for language in languages():
        if not is_right_to_left(catalogue(language)["own.name"]):
            continue
        sentences = {key: text for key, text in catalogue(language).items() if " " in text}
        first = {
            key: next((letter for letter in text if letter.isalpha() or letter == "{"), "")
            for key, text in sentences.items()
        }
        assert not [key for key, letter in first.items() if letter.isascii() and letter.isalpha()]


def test_names_in_a_row_stand_between_the_commas_of_the_language() -> None:
    for language in languages():
        between = {"ar": "، "}.get(language, ", ")
        words = Words(language)
        assert (
            words.listed(["Ada", "Bob", "Eve"])
            == words.say(joined(["Ada", "Bob", "Eve"]))
            == between.join(["Ada", "Bob", "Eve"])
        )
        assert words.say(joined(["Ada, of the desk"])) == "Ada, of the desk"


def test_sizes_and_kinds_of_files_turn_no_line_around() -> None:
    assert Words("en").size(340_900) == "340.9 kB"
    assert Words("ar").size(340_900) == "\u2068340.9 kB\u2069"
    given = {"status": "open", "files": 2, "files_size": 340_900, "file_types": ("ods", "مستند")}
    row: Any = SimpleNamespace(**{field.name: "" for field in fields(Row)} | given)
    assert "2 files, 340.9 kB (ods, \u2068مستند\u2069)" in about(row, Words("en"))
    assert "، \u2068340.9 kB\u2069 (\u2068ods\u2069، \u2068مستند\u2069)" in about(row, Words("ar"))


def inked(shown: QLabel) -> tuple[int, int]:
    """From where to where a label of one line has something."""
    shown.resize(800, shown.sizeHint().height())
    image = shown.grab().toImage()
    paper = image.pixelColor(400, 0)
    columns = [x for x in range(image.width()) if any(image.pixelColor(x, y) != paper for y in range(image.height()))]
    return columns[0], columns[-1]


@pytest.mark.parametrize("text", ["خزنة", "lapel-dozen: تم", "lapel-dozen", "\u2068lapel-dozen\u2069 تم"])
@pytest.mark.parametrize("is_later", [False, True])
def test_what_is_said_is_on_the_side_of_the_language_whatever_begins_it(
    driver: Driver, text: str, *, is_later: bool
) -> None:
    lay_out(Words("ar"))
    shown = label("" if is_later else text)
    if is_later:
        shown.setText(text)
    assert inked(shown)[0] > 400
    assert shown.text() == text
    lay_out(Words("en"))
    shown.setText("lapel-dozen: done")
    assert inked(shown)[1] < 400


def test_before_it_is_unlocked(driver: Driver) -> None:
    page = driver.window.unlock_page
    assert page
    page.languages.setCurrentIndex(page.languages.findData("de"))
    page.languages.activated.emit(page.languages.currentIndex())
    page = driver.window.unlock_page
    assert page
    assert page.button.text() == "Entsperren"
    assert "Muttersprache" in " ".join(label.text() for label in found_in(page, QLabel))
    driver.unlock()
    assert "Offene Fälle" in texts_of(driver)


def test_while_something_is_written_which_is_kept(driver: Driver, room: Newsroom) -> None:
    driver.unlock()
    driver.choose(room.names[0])
    driver.press(Qt.Key.Key_R, CTRL)
    driver.composer.text.setPlainText("Half a sentence")
    languages = {
        action.text(): action for menu in found_in(driver.window.menuBar(), QMenu) for action in menu.actions()
    }
    assert set(own_names().values()) <= set(languages)
    languages["العربية"].trigger()
    driver.settle()
    assert driver.window.is_open
    assert driver.app.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert room.names[0] in driver.names  # names of cases stay as they are
    assert Words("ar")("view.mine") in texts_of(driver)
    driver.choose(room.names[0])
    assert driver.composer.text.toPlainText() == "Half a sentence"
