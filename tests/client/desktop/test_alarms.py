"""Alarms that were explained are closed in the window: all of them are shown first, and what came meanwhile is not closed with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from knothole_client.courier import page_watch, store
from knothole_client.courier.page_watch import Looked
from knothole_client.desktop.models import alarms, news, sticks
from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.desktop.widgets import rounds as widget
from knothole_client.desktop.widgets.alarms import ask_about_lists, question_about, question_about_splits
from knothole_client.desktop.words import Words
from knothole_client.protocol.errors import EXPLANATIONS
from knothole_client.protocol.ledger import FIRST, sign_destruction, verify_destruction
from knothole_client.protocol.primitives import Seed, VerifyKey, verify_key
from knothole_client.reviewer import acknowledging
from knothole_client.reviewer.own_stick import make_own_stick
from knothole_client.reviewer.vault.vault import Vault, open_vault
from knothole_client.rounds.folder import RoundFolder
from tests.support.newsroom import NOW, PASSPHRASE, TODAY, Newsroom
from tests.support.windows import CTRL, Driver, texts_of, the_app

SENTENCE = "A visit was served another page."
SPLIT = EXPLANATIONS["ledger-split"]


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


def show(vault: Vault, reviewer: VerifyKey, day: int, lasting: bytes) -> None:
    desk = vault.desk(TODAY).id
    record = sign_destruction(Seed(b"\x07" * 32), FIRST, day, day - 21, (0, 0), desk, lasting * 32)
    vault.shown_records.add(reviewer, verify_destruction(record, desk))


def test_what_colleagues_were_shown_is_read_digit_by_digit_and_closed_only_as_it_was_shown(vault: Vault) -> None:
    the_app()
    own, reviewers = vault.identity.key, vault.desk(TODAY).directory.reviewers
    colleague = next(reviewer for reviewer in reviewers if reviewer.signing != own)
    assert not alarms.splits(vault, TODAY)
    show(vault, own, TODAY - 1, b"\1")
    show(vault, colleague.signing, TODAY - 1, b"\2")
    shown = alarms.splits(vault, TODAY)
    ((name, difference),) = shown.colleagues
    assert name == colleague.name
    words, parent = Words("de"), QWidget()
    question = question_about_splits(parent, words, shown, lambda: None)
    assert question.no.isDefault()
    texts: Iterable[QPlainTextEdit] = question.findChildren(QPlainTextEdit)
    assert [text.toPlainText() for text in texts] == [difference.here.digest.hex(), difference.there.digest.hex()]
    show(vault, own, TODAY - 2, b"\1")
    show(vault, colleague.signing, TODAY - 2, b"\2")
    with pytest.raises(RefusedError) as refused:
        alarms.accept_splits(vault, shown, TODAY)
    assert refused.value.code == "alarms-changed"
    alarms.accept_splits(vault, alarms.splits(vault, TODAY), TODAY)
    assert not alarms.splits(vault, TODAY)


def test_that_the_server_shows_another_desk_than_it_signed_for_stands_until_it_is_closed(vault: Vault) -> None:
    the_app()
    vault.shown_records.note_served_otherwise(TODAY - 3)
    vault.shown_records.note_served_otherwise(TODAY)
    shown, words, parent = alarms.splits(vault, TODAY), Words("de"), QWidget()
    assert shown.otherwise == TODAY - 3
    assert any("served-otherwise" in line and role == "bad" for line, role in news.standing(vault, words, TODAY))
    question = question_about_splits(parent, words, shown, lambda: None)
    labels: Iterable[QLabel] = question.findChildren(QLabel)
    assert any("served-otherwise" in label.text() for label in labels)
    alarms.accept_splits(vault, shown, TODAY)
    assert not alarms.splits(vault, TODAY)
    assert news.standing(vault, words, TODAY) == ()


def test_in_the_window_it_is_closed_by_a_button_that_is_there_as_long_as_there_is_something_to_close(
    driver: Driver, room: Newsroom
) -> None:
    nothing = driver.words("news.nothing")
    with open_vault(room.home / "reviewer", PASSPHRASE) as vault:
        reviewers = vault.desk(TODAY).directory.reviewers
        for number, reviewer in enumerate(reviewers, 1):
            show(vault, reviewer.signing, TODAY - 1, bytes([number]))
        vault.save()
    driver.unlock()
    assert driver.window.rounds
    driver.window.rounds._news = ((nothing, "good"),)
    driver.press(Qt.Key.Key_G, CTRL)
    assert driver.window.rounds.page
    shown = texts_of(driver)
    assert SPLIT in shown
    assert nothing not in shown  # nobody reads it beside an alarm
    driver.use(driver.window.rounds.page.buttons[driver.words("alarm.split")])
    driver.use(driver.question.yes)
    driver.wait(lambda: driver.window.idle)
    driver.settle()
    assert "Closed, on your word" in driver.window.said
    assert driver.window.rounds.page
    assert driver.words("alarm.split") not in driver.window.rounds.page.buttons
    shown = texts_of(driver)
    assert SPLIT not in shown
    assert nothing in shown
    driver.window.lock()
    driver.settle()
    with open_vault(room.home / "reviewer", PASSPHRASE) as vault:
        assert not alarms.splits(vault, TODAY)


def test_in_the_window_nothing_is_closed_in_haste(
    driver: Driver, room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mounts").touch()
    monkeypatch.setattr(sticks.look, "__defaults__", (tmp_path / "mounts",))
    monkeypatch.setattr(widget, "LOOK_EVERY", 3_600_000)
    alarm(room.home)
    driver.unlock()
    assert driver.window.rounds
    driver.press(Qt.Key.Key_G, CTRL)
    page = driver.window.rounds.page
    assert page
    for answer in ("no", "yes"):
        assert driver.window.rounds.page
        driver.use(driver.window.rounds.page.buttons[driver.words("alarm.page")])
        assert SENTENCE in texts_of(driver)
        assert driver.words("alarm.word") in texts_of(driver)
        assert driver.question.no.isDefault()
        driver.use(getattr(driver.question, answer))
        assert alarms.open_alarms(room.home) == (("ledger", "page") if answer == "no" else ("ledger",))
    assert "Closed, on your word" in driver.window.said
    driver.wait(lambda: driver.window.idle)
    driver.settle()
    assert SENTENCE not in texts_of(driver)
    ask_about_lists(driver.window, tmp_path, lambda: None)
    driver.settle()
    assert driver.window.questions == []  # it is no stick
