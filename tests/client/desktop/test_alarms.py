"""Alarms that were explained are closed in the window: all of them are shown first, and what came meanwhile is not closed with them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from knothole_client.courier import page_watch, store
from knothole_client.courier.page_watch import Looked
from knothole_client.desktop.models import alarms, sticks
from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.desktop.widgets import rounds as widget
from knothole_client.desktop.widgets.alarms import ask_about_lists, question_about
from knothole_client.desktop.words import Words
from knothole_client.protocol.primitives import Seed, verify_key
from knothole_client.reviewer import acknowledging
from knothole_client.reviewer.own_stick import make_own_stick
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.rounds.folder import RoundFolder
from tests.client.desktop.test_window import texts_of
from tests.support.newsroom import NOW, TODAY, Newsroom
from tests.support.windows import Driver, the_app

SENTENCE = "A visit was served another page."


@pytest.fixture
def courier(tmp_path: Path) -> Path:
    """The home of one that has seen both."""
    alarm(tmp_path)
    return tmp_path


def alarm(home: Path) -> None:
    store.create(home / "courier", "http://server")
    state = store.load_state(home / "courier")
    state.ledger_alarms = {"ledger-gap": TODAY - 3}
    store.save_state(home / "courier", state)
    page_watch.save(home / "courier", Looked(NOW, {SENTENCE: NOW}))


def more_of_the_ledger(home: Path) -> None:
    state = store.load_state(home / "courier")
    state.ledger_alarms["ledger-fork"] = TODAY
    store.save_state(home / "courier", state)


def more_of_the_page(home: Path) -> None:
    page_watch.save(home / "courier", Looked(NOW + 1, {SENTENCE: NOW, "Another.": NOW + 1}))


@pytest.mark.parametrize(("kind", "more"), [("ledger", more_of_the_ledger), ("page", more_of_the_page)])
def test_only_what_was_shown_is_closed(courier: Path, kind: alarms.Kind, more: Callable[[Path], None]) -> None:
    assert alarms.open_alarms(courier) == ("ledger", "page")
    shown = alarms.look(courier, kind)
    assert len(shown.sentences) == 1
    more(courier)
    with pytest.raises(RefusedError) as refused:
        alarms.accept(courier, shown)
    assert refused.value.code == "alarms-changed"
    alarms.accept(courier, alarms.look(courier, kind))
    assert alarms.open_alarms(courier) == tuple(other for other in ("ledger", "page") if other != kind)


def test_alarms_are_read_in_the_language_of_the_window(courier: Path) -> None:
    the_app()
    words, parent = Words("de"), QWidget()
    question = question_about(parent, words, alarms.look(courier, "ledger"), lambda: None)
    shown: object = question.findChild(QPlainTextEdit)
    assert isinstance(shown, QPlainTextEdit)
    assert "Seit" in shown.toPlainText()
    assert "Ask the operator" not in shown.toPlainText()


def test_lists_are_believed_by_the_key_that_was_shown(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    make_own_stick(vault, RoundFolder(stick))
    with pytest.raises(RefusedError) as refused:
        alarms.lists_in(vault, stick, TODAY)
    assert refused.value.code == "lists-keys"
    keys = [verify_key(Seed(bytes([number]) * 32)) for number in (1, 2)]
    found = [keys[0]]
    monkeypatch.setattr(acknowledging, "keys_in", lambda *_: found)
    shown = alarms.lists_in(vault, stick, TODAY)
    found[:] = [keys[1]]
    with pytest.raises(RefusedError):
        alarms.accept_lists(vault, stick, shown, TODAY)
    assert acknowledging.server_key(vault) != keys[1]
    alarms.accept_lists(vault, stick, alarms.lists_in(vault, stick, TODAY), TODAY)
    assert acknowledging.server_key(vault) == keys[1]


def test_in_the_window_nothing_is_closed_in_haste(
    driver: Driver, room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mounts").touch()
    monkeypatch.setattr(sticks.look, "__defaults__", (tmp_path / "mounts",))
    monkeypatch.setattr(widget, "LOOK_EVERY", 3_600_000)
    alarm(room.home)
    driver.unlock()
    assert driver.window.rounds
    driver.window.rounds.show()
    driver.settle()
    page = driver.window.rounds.page
    assert page
    for answer in ("no", "yes"):
        assert driver.window.rounds.page
        driver.window.rounds.page.buttons[driver.words("alarm.page")].click()
        driver.settle()
        assert SENTENCE in texts_of(driver)
        assert driver.words("alarm.word") in texts_of(driver)
        assert driver.question.no.isDefault()
        getattr(driver.question, answer).click()
        driver.settle()
        assert alarms.open_alarms(room.home) == (("ledger", "page") if answer == "no" else ("ledger",))
    assert "Closed, on your word" in driver.window.said
    driver.wait(lambda: driver.window.idle)
    driver.settle()
    assert SENTENCE not in texts_of(driver)
    ask_about_lists(driver.window, tmp_path, lambda: None)
    driver.settle()
    assert driver.window.questions == []  # it is no stick
