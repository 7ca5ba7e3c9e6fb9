"""Search as one types, and a list that never says more than was looked at."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import Qt

from knothole_client.protocol.errors import ProtocolError
from tests.support.newsroom import Newsroom
from tests.support.patience import PATIENCE
from tests.support.windows import CTRL, Driver, texts_of


def test_search_as_one_types(driver: Driver, room: Newsroom) -> None:
    driver.unlock()
    driver.press(Qt.Key.Key_F, CTRL)
    driver.type("am safe")  # in the second line, which the list does not show
    driver.wait(lambda: driver.names == [room.names[7]])
    driver.place.cases.search.setText("no such word")
    driver.settle()
    driver.wait(lambda: "Nothing has all these words" in texts_of(driver))


def test_what_is_said_of_several_is_over_when_the_list_shows_them_no_more(driver: Driver, room: Newsroom) -> None:
    driver.unlock()
    driver.choose(*driver.names[:3])
    assert "3 cases are selected" in texts_of(driver)
    driver.place.cases.search.setText("no such word")
    driver.settle()
    driver.wait(lambda: "Nothing has all these words" in texts_of(driver))
    assert "are selected" not in texts_of(driver)
    assert not driver.menus.actions["label.put"].isEnabled()
    assert driver.words("choose.heading") not in texts_of(driver)  # there is none to choose
    driver.place.cases.search.clear()
    driver.choose(room.names[0])
    driver.place.cases.search.setText("no such word")
    driver.settle()
    assert driver.place.page  # who reads a case while searching for another goes on reading


def test_a_search_and_an_outbox_name_the_cases_that_they_could_not_read(
    driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody is to take "nothing has all these words" for an answer about all cases."""
    driver.unlock()

    def fail(*_: object, **__: object) -> None:
        raise ProtocolError("json")

    monkeypatch.setattr("knothole_client.reviewer.searching._Source.texts_anyhow", fail)
    driver.place.cases.search.setText("no such word")
    driver.settle()
    driver.wait(lambda: "Nothing has all these words" in texts_of(driver))
    (notice,) = [line for line in texts_of(driver).splitlines() if "could not be searched" in line]
    assert all(f"{name} (json)" in notice for name in room.names)
    driver.place.cases.search.clear()
    driver.settle()
    assert "could not be searched" not in texts_of(driver)
    monkeypatch.setattr("knothole_client.reviewer.cases._load", fail)
    driver.menus.acts.outbox()
    driver.settle()
    assert driver.question
    assert f"{room.names[0]} (json)" in texts_of(driver)
    assert "no reply of yours stands" not in texts_of(driver)


def test_a_search_that_is_not_over_says_not_that_there_is_nothing(driver: Driver, room: Newsroom) -> None:
    driver.unlock()
    held = Event()
    driver.window.work(lambda _: held.wait(PATIENCE), lambda _: None)
    driver.place.cases.search.setText("am safe")
    for _ in range(30):
        driver.app.processEvents()
    shown = texts_of(driver)
    held.set()
    assert "Nothing has all these words" not in shown
    assert "Searching" in shown
    driver.wait(lambda: driver.names == [room.names[7]])
