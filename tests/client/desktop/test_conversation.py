"""All of a case: what fills the screen at once, what is above it soon after, in order, and without anything moving under who reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget

from knothole_client.desktop.models.case import Entry, FileShown
from knothole_client.desktop.widgets import conversation
from knothole_client.desktop.widgets.conversation import AT_ONCE, Conversation
from knothole_client.desktop.widgets.plain import Reading
from tests.support.desks import TODAY
from tests.support.newsroom import Newsroom
from tests.support.windows import Driver, found_in, wait_until

Show = Callable[[int], Conversation]


@pytest.fixture
def show(driver: Driver, room: Newsroom) -> Iterator[Show]:
    """A case with some entries, that is shown."""
    driver.unlock()
    driver.choose(room.names[0])
    driver.place.open_chosen()
    driver.settle()
    assert driver.place.page
    page, shown = driver.place.page, []

    def of(count: int) -> Conversation:
        entries = tuple(Entry("note", "Ada", TODAY, f"{number} " + "word " * 60) for number in range(count))
        shown.append(Conversation(replace(page, entries=entries), driver.words, [], driver.place.size()))
        shown[-1].resize(500, 400)
        shown[-1].show()
        return shown[-1]

    yield of
    for each in shown:
        if shiboken6.isValid(each):
            each.close()
            each.deleteLater()
    driver.settle()


def readings(shown: Conversation) -> list[Reading]:
    """From above to below."""
    return sorted(found_in(shown, Reading), key=lambda reading: reading.mapTo(shown, QPoint()).y())


def numbers(shown: Conversation) -> list[int]:
    return [int(reading.toPlainText().split()[0]) for reading in readings(shown)]


def wait(driver: Driver, shown: Conversation, count: int) -> None:
    wait_until(driver.app, lambda: len(readings(shown)) == count)
    driver.settle()


def scrolled(shown: Conversation) -> tuple[int, int]:
    """To where, and how far one can."""
    area = found_in(shown, QScrollArea)[0]
    return area.verticalScrollBar().value(), area.verticalScrollBar().maximum()


def test_the_newest_are_there_at_once_and_the_rest_soon_in_order_with_the_end_in_sight(
    driver: Driver, show: Show
) -> None:
    shown = show(40)
    assert numbers(shown) == list(range(40 - AT_ONCE, 40))
    wait(driver, shown, 40)
    assert numbers(shown) == list(range(40))
    wait_until(driver.app, lambda: scrolled(shown)[0] == scrolled(shown)[1] > 0)


def test_what_is_read_stays_where_it_is_while_older_entries_come_above_it(driver: Driver, show: Show) -> None:
    shown = show(60)
    wait_until(driver.app, lambda: len(readings(shown)) > AT_ONCE)
    area = found_in(shown, QScrollArea)[0]
    area.verticalScrollBar().setValue(area.verticalScrollBar().value() - 130)
    read = readings(shown)[-3]
    before, there = read.mapTo(shown, QPoint()).y(), len(readings(shown))
    assert there < 60
    wait(driver, shown, 60)
    wait_until(driver.app, lambda: read.mapTo(shown, QPoint()).y() == before)


def passed_by_tab(shown: Conversation, count: int) -> list[QWidget | None]:
    shown.activateWindow()
    found_in(shown, QScrollArea)[0].setFocus()
    passed = []
    for _ in range(count):
        at = QApplication.focusWidget()
        assert at
        QTest.keyClick(at, Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    return passed


def read_aloud(shown: Conversation) -> list[object]:
    """The texts, in the order in which a screen reader finds them."""

    def below(interface: QAccessibleInterface) -> Iterator[object]:
        yield interface.object()
        for number in range(interface.childCount()):
            yield from below(interface.child(number))

    page = found_in(shown, QScrollArea)[0].widget()
    return [each for each in below(QAccessible.queryAccessibleInterface(page)) if isinstance(each, Reading)]


def test_tab_and_a_screen_reader_go_down_the_page(driver: Driver, show: Show) -> None:
    shown = show(20)
    wait(driver, shown, 20)
    assert passed_by_tab(shown, 20) == readings(shown) == read_aloud(shown)


@pytest.mark.parametrize("at_once", [True, False])
def test_older_ones_that_are_asked_for_come_above_all(
    driver: Driver, show: Show, at_once: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversation, "MAX_ENTRIES", 20)
    shown = show(27)
    if not at_once:
        wait(driver, shown, 20)
    button = next(
        found for found in found_in(shown, QPushButton) if found.text() == driver.words("show.older", count=7)
    )
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert shown.focusWidget() is found_in(shown, QScrollArea)[0]
    wait(driver, shown, 27)
    assert numbers(shown) == list(range(27))
    assert passed_by_tab(shown, 27) == readings(shown) == read_aloud(shown)


@pytest.mark.parametrize("name", ["W" * 1_024, "a_b." * 256, "x" * 1_020 + ".pdf", "ش" * 500])
def test_a_word_without_end_makes_no_page_wider(driver: Driver, show: Show, name: str) -> None:
    """A source names its files; what cannot break would push all that is written beside it, and the window, off the screen."""
    entry = Entry("message", "", TODAY, "See the file.", files=(FileShown(name, 1),), warnings=(name,))
    shown = show(1)
    before = shown.minimumSizeHint().width()
    shown._box.insertWidget(0, shown._entry(entry))
    driver.settle()
    assert before < 700
    assert shown.minimumSizeHint().width() < 700
    assert len([label for label in found_in(shown, QLabel) if name in label.text()]) == 2


def test_a_case_that_is_left_at_once_is_built_no_further(
    driver: Driver, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = show(60)
    built: list[object] = []
    monkeypatch.setattr(Conversation, "_entry", lambda *_: built.append(1))
    shiboken6.delete(shown)
    driver.settle()
    assert not built
