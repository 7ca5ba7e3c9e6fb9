"""The first day in the window: from nothing to a vault that knows its desk, with a revocation and a backup elsewhere."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton

from knothole_client import clock
from knothole_client.desk import folder, signing
from knothole_client.desktop.models import first_day
from knothole_client.desktop.models.desk import hand_out
from knothole_client.desktop.models.first_day import back_up, suggested_id
from knothole_client.desktop.models.meeting import DeskToMeet
from knothole_client.desktop.models.rounds import import_folder
from knothole_client.desktop.widgets.dialogs import LineQuestion
from knothole_client.desktop.widgets.first_day import FirstDayBoard
from knothole_client.desktop.widgets.passphrases import AskPassphrase, NewPassphrase
from knothole_client.desktop.widgets.restoring import Shares
from knothole_client.files import paper
from knothole_client.protocol.card import Card
from knothole_client.protocol.primitives import Seed, verify_key
from knothole_client.protocol.tags import DeskId
from knothole_client.reviewer import backups
from knothole_client.reviewer.backups import FILE as BACKUP_FILE
from knothole_client.reviewer.vault.vault import Vault, create, open_vault
from knothole_client.rounds.stick import expect_stick_or_empty, make_stick
from tests.support.patience import PATIENCE
from tests.support.windows import CTRL, Driver, found_in, texts_of, walk

DESK_WORDS = "a passphrase of the desk that is long"


@pytest.fixture
def first(tmp_path: Path) -> Iterator[Driver]:
    """A window where there is nothing yet."""
    driver = Driver(tmp_path / "home")
    yield driver
    driver.close()


@pytest.fixture
def desk(tmp_path: Path) -> folder.DeskFolder:
    """Somebody else's machine."""
    folder.create_desk(tmp_path / "desk", "Example <b>Newspaper</b>", DESK_WORDS)
    opened = folder.open_desk(tmp_path / "desk", DESK_WORDS)
    for slot, name in enumerate(("sam", "kim"), 5):
        card = Card(name, name.title(), "", verify_key(Seed(bytes([slot]) * 32)))
        folder.add_reviewer(opened, card.to_bytes(), slot, clock.today())
    return opened


def make_vault(driver: Driver, name: str = "Jo Ö.") -> str:
    """By keyboard; gives the passphrase."""
    page = driver.window.welcome
    assert page
    assert driver.at is page.name
    driver.type(name)
    driver.press(Qt.Key.Key_Return)
    question = driver.question
    assert isinstance(question, NewPassphrase)
    passphrase = question.shown.text()
    assert len(passphrase.split()) == 6
    driver.press(Qt.Key.Key_Return)
    assert passphrase not in texts_of(driver)
    driver.type("something else")
    driver.press(Qt.Key.Key_Return)
    assert driver.question is question
    question.field.clear()
    driver.type(passphrase.upper())
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: driver.window.is_open)
    driver.settle()
    return passphrase


def test_while_a_vault_is_made_it_is_seen_and_nothing_else_is_begun(
    first: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, disk_is_full = Event(), True

    def creates(*of: Any) -> None:
        assert go_on.wait(PATIENCE)
        if disk_is_full:
            raise OSError(errno.ENOSPC, "No space left on device")
        create(*of)

    monkeypatch.setattr("knothole_client.desktop.models.sitting.create", creates)
    page = first.window.welcome
    assert page
    first.type("Jo Ö.")
    for disk_is_full in (True, False):
        go_on.clear()
        first.press(Qt.Key.Key_Return)
        question = first.question
        assert isinstance(question, NewPassphrase)
        passphrase = question.shown.text()
        first.press(Qt.Key.Key_Return)
        first.type(passphrase)
        QTest.keyClick(question.field, Qt.Key.Key_Return)
        first.wait(lambda: page.button.text() == first.words("welcome.making"))
        assert not any(button.isEnabled() for button in found_in(page, QPushButton))
        QTest.keyClick(page.name, Qt.Key.Key_Return)
        first.wait(lambda: not first.window.questions)
        go_on.set()
        first.settle()
        assert first.window.is_open != disk_is_full
        if disk_is_full:
            assert "no room left" in page.said
            assert page.button.text() == first.words("welcome.make")
            assert first.at is page.name


def board(driver: Driver) -> FirstDayBoard:
    driver.wait(lambda: any(isinstance(question, FirstDayBoard) for question in driver.window.questions))
    (shown,) = [question for question in driver.window.questions if isinstance(question, FirstDayBoard)]
    return shown


def press(driver: Driver, key: str) -> None:
    text = driver.words(key)
    (button,) = [button for button in found_in(board(driver), QPushButton) if button.text() == text]
    driver.use(button)


def choose(driver: Driver, key: str, path: Path) -> None:
    """Go to something that asks for a place, and name it."""
    press(driver, key)
    driver.name_place(path)


def test_the_whole_first_day_by_keyboard(first: Driver, desk: folder.DeskFolder, tmp_path: Path) -> None:
    passphrase = make_vault(first)
    for key in ("first.card.short", "first.desk.short", "first.backup.short"):
        assert first.words(key) in texts_of(first)
    out = tmp_path / "out"
    out.mkdir()
    choose(first, "first.card.save", out)
    assert sorted(path.name for path in out.iterdir()) == ["jo-o-card.html", "jo-o.card"]
    folder.add_reviewer(desk, (out / "jo-o.card").read_bytes(), 0, clock.today())
    (out / "desk-file").write_bytes(signing.sign(desk, 30, clock.today()))

    choose(first, "first.desk.read", out / "desk-file")
    question = first.question
    assert isinstance(question, LineQuestion)
    words = paper.to_words(desk.chain.desk).split()
    shown = texts_of(first)
    assert " ".join(words[7:14]) in shown
    assert " ".join(words[:6]) not in shown
    assert "Example <b>Newspaper</b>" in shown
    first.type(" ".join([*words[:5], "zebra"]))
    first.press(Qt.Key.Key_Return)
    assert "not of the desk" in board(first).said
    assert first.words("first.desk.short") in first.window.first_missing
    choose(first, "first.desk.read", out / "desk-file")
    question = first.question
    assert isinstance(question, LineQuestion)
    first.type(" ".join(words[:6]))
    first.press(Qt.Key.Key_Return)
    assert "belongs to the desk" in board(first).said

    choose(first, "first.revocation.write", out)
    for check in found_in(board(first), QCheckBox):
        first.use(check)
    choose(first, "first.shares.write", out)
    choose(first, "first.backup.make", out)
    assert first.window.first_missing == ""
    assert {path.name for path in out.iterdir()} >= {
        "jo-o.revocation",
        "share-of-sam.html",
        "share-of-kim.html",
        "knothole-backup",
    }
    assert (out / "knothole-backup" / BACKUP_FILE).exists()
    first.press(Qt.Key.Key_Escape)
    assert first.window.questions == []
    first.press(Qt.Key.Key_L, CTRL)
    assert not first.window.is_open
    with open_vault(tmp_path / "home" / "reviewer", passphrase) as vault:
        assert vault.desk(clock.today()).id == desk.chain.desk
        assert len(vault.backups.holders()) == 2


def test_in_a_folder_of_ones_own_what_is_missing_is_shown_until_it_is_done(first: Driver, tmp_path: Path) -> None:
    """It is found there again by who names it, and by nobody else."""
    elsewhere, for_rounds = tmp_path / "encrypted stick", tmp_path / "stick"
    elsewhere.mkdir()
    make_stick(for_rounds, verify_key(Seed(bytes(32))), DeskId(bytes(32)))
    go_elsewhere(first, for_rounds)
    assert first.window.welcome
    assert "is a stick for rounds" in first.window.welcome.said
    go_elsewhere(first, elsewhere)
    assert str(elsewhere / "reviewer") in texts_of(first)
    passphrase = make_vault(first)
    press(first, "first.card.given")
    assert first.words("first.card.short") not in first.window.first_missing
    board(first).accept()
    first.window.lock()
    first.settle()
    first.unlock(passphrase)
    assert first.words("first.desk.short") in first.window.first_missing
    assert first.words("first.card.short") not in first.window.first_missing
    again = Driver(tmp_path / "home")
    try:
        go_elsewhere(again, elsewhere)
        again.unlock(passphrase)
        assert again.window.unlock_page
        assert "open in another window" in again.window.unlock_page.said
        first.window.lock()
        first.settle()
        again.unlock(passphrase)
        assert again.window.is_open
    finally:
        again.close()
    assert not (tmp_path / "home").exists()


def go_elsewhere(driver: Driver, folder: Path) -> None:
    """From the first page, by keyboard."""
    assert driver.window.welcome
    driver.use(driver.window.welcome.elsewhere)
    driver.name_place(folder)


def leave_out(opened: folder.DeskFolder) -> bytes:
    return signing.sign(opened, 30, clock.today())


def break_it(opened: folder.DeskFolder) -> bytes:
    return leave_out(opened)[:-1]


@pytest.mark.parametrize(("made", "said"), [(leave_out, "does not list you"), (break_it, "(")])
def test_a_file_that_is_no_use_is_refused_and_changes_nothing(
    first: Driver,
    desk: folder.DeskFolder,
    tmp_path: Path,
    made: Callable[[folder.DeskFolder], bytes],
    said: str,
) -> None:
    make_vault(first)
    (tmp_path / "desk-file").write_bytes(made(desk))
    choose(first, "first.desk.read", tmp_path / "desk-file")
    assert said in board(first).said
    assert first.window.sitting.work(has_pin).result() is False


def test_what_the_desk_hands_out_is_what_rounds_and_a_new_stick_read(
    first: Driver, desk: folder.DeskFolder, tmp_path: Path
) -> None:
    make_vault(first)
    card = first.window.sitting.work(lambda vault: vault.identity.card).result()
    folder.add_reviewer(desk, card.to_bytes(), 0, clock.today())
    signing.sign(desk, 30, clock.today())
    given = tmp_path / "given"
    given.mkdir()
    hand_out(tmp_path, given)
    expect_stick_or_empty(given)
    words, today = first.words, clock.today()
    read = first.window.sitting.work(
        lambda vault: import_folder(vault, given, b"", words, today, lambda done, of: None)
    ).result()
    assert isinstance(read, DeskToMeet)
    assert read.id == desk.chain.desk


def answer_with_new_passphrase(driver: Driver) -> str:
    driver.wait(lambda: driver.window.questions and isinstance(driver.window.questions[-1], NewPassphrase))
    question = driver.question
    assert isinstance(question, NewPassphrase)
    made = question.shown.text()
    question.accept()
    question.field.setText(made)
    question.accept()
    return made


def restore_from(driver: Driver, backup: Path, opening: str | list[str]) -> tuple[str, str]:
    """By keyboard; gives what is shown then, and the passphrase."""
    assert driver.window.welcome
    driver.use(driver.window.welcome.restore)
    driver.name_place(backup)
    if isinstance(opening, str):
        driver.press(Qt.Key.Key_Return)
        question, passphrase = driver.question, opening
        assert isinstance(question, AskPassphrase)
        driver.type(opening.upper())
        driver.press(Qt.Key.Key_Return)
    else:
        by_shares = driver.words("restore.by.shares")
        (button,) = [found for found in found_in(driver.question, QPushButton) if found.text() == by_shares]
        driver.use(button)
        asked = driver.question
        assert isinstance(asked, Shares)
        asked.typed.setPlainText("\n".join([opening[0], opening[1].rpartition(" ")[0]]))
        assert not asked.yes.isEnabled()
        asked.typed.appendPlainText(opening[1].rpartition(" ")[2])
        assert asked.count.text() == "2 whole shares"
        asked.yes.click()
        passphrase = answer_with_new_passphrase(driver)
    driver.wait(lambda: driver.window.is_open)
    return " ".join(label.text() for label in found_in(driver.question, QLabel)), passphrase


def test_a_vault_is_restored_by_passphrase_or_by_shares_and_what_is_missing_is_said(
    first: Driver, desk: folder.DeskFolder, tmp_path: Path
) -> None:
    passphrase, today, sitting = make_vault(first), clock.today(), first.window.sitting
    card = sitting.work(lambda vault: vault.identity.card).result()
    folder.add_reviewer(desk, card.to_bytes(), 0, today)
    document = signing.sign(desk, 30, today)

    def learn(vault: Vault) -> None:
        vault.learn_desk(document, today)
        vault.save()

    sitting.work(learn).result()
    plain, shared = tmp_path / "plain", tmp_path / "shared"
    sitting.work(lambda vault: back_up(vault, plain, today)).result()

    def split(vault: Vault) -> dict[str, str]:
        listed = [reviewer for reviewer in vault.desk(today).directory.reviewers if reviewer.id != card.id]
        return backups.split(vault, listed, 2, today)

    def give_shares(vault: Vault) -> list[str]:
        shares = split(vault)
        vault.save()
        back_up(vault, shared, today)
        return list(shares.values())

    shares = sitting.work(give_shares).result()
    sitting.work(first_day.unsplit).result()
    assert sitting.work(lambda vault: backups.who_opens(vault)).result() == "Your passphrase opens it."
    (shared / first_day.BACKUP / backups.OWN_FILE).touch()  # as if a case was kept back
    for backup, opening in ((plain, passphrase), (shared, shares)):
        home = tmp_path / f"from {backup.name}"
        driver = Driver(home)
        try:
            shown, opens = restore_from(driver, backup, opening)
            assert "as it was at the backup" in shown
            assert ("Some cases are not in it" in shown) == (backup == shared)
            assert driver.window.sitting.work(lambda vault: vault.identity.card).result() == card
        finally:
            driver.close()
        with open_vault(home / "reviewer", opens) as vault:
            assert vault.desk(today).id == desk.chain.desk


def test_a_passphrase_is_changed_by_who_knows_the_one_there_is(first: Driver, tmp_path: Path) -> None:
    passphrase = make_vault(first)
    board(first).accept()
    assert first.window.menus
    for typed in ("not the words", passphrase):
        first.window.menus.actions["passphrase.change"].trigger()
        question = first.question
        assert isinstance(question, AskPassphrase)
        question.field.setText(typed)
        question.yes.click()
        new = answer_with_new_passphrase(first)
        first.settle()
        first.settle()
        is_changed = "the new passphrase opens this vault" in first.window.said
        assert is_changed == (typed == passphrase)
    first.window.lock()
    first.settle()
    with open_vault(tmp_path / "home" / "reviewer", new) as vault:
        assert vault.identity.name == "Jo Ö."


def has_pin(vault: Vault) -> bool:
    return vault.pin is not None


def test_a_lock_ends_it_and_its_words_are_gone(first: Driver) -> None:
    make_vault(first)
    key = first.window.sitting.work(lambda vault: paper.to_words(vault.identity.key)).result()
    assert key.split()[3] in texts_of(first)
    first.window.lock()
    first.settle()
    assert first.window.questions == []
    assert key.split()[3] not in texts_of(first)


def test_every_text_is_plain_and_every_control_has_a_name(first: Driver) -> None:
    walk(first.window)
    make_vault(first)
    walk(first.window)


def test_an_id_is_suggested() -> None:
    assert [suggested_id(name) for name in ("Jo", "Zoë Åberg-Smith", "7 Days", "日本")] == [
        "jo",
        "zoe-aberg-smith",
        "days",
        "",
    ]
