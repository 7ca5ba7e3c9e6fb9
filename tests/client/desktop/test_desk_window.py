"""The desk's window: from nothing to a signed desk file that a vault could import, with a channel and questions of its own."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from knothole_client import clock
from knothole_client.desk import folder, settings_text
from knothole_client.desk.settings import read_settings
from knothole_client.desktop.widgets.desk.channels import ChannelForm, Form, QuestionForm
from knothole_client.desktop.widgets.desk.window import DeskWindow
from knothole_client.desktop.widgets.passphrases import AskPassphrase, NewPassphrase
from knothole_client.desktop.words import Words
from knothole_client.errors import UsageError
from knothole_client.protocol.card import Card
from knothole_client.protocol.desk_document import verify_desk_document
from knothole_client.protocol.primitives import Seed, verify_key
from knothole_client.rounds.folder import DESK
from knothole_client.rounds.stick import make_stick
from tests.support.newsroom import TODAY
from tests.support.windows import found_in, the_app, wait_until, walk

WORDS = Words()
PASSPHRASE = "a passphrase of the desk that is long"


class Desk:
    """The window, and somebody in front of it."""

    def __init__(self, home: Path) -> None:
        self.app = the_app()
        self.home = home
        self.window = DeskWindow(home, WORDS)
        self.window.show()
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            wait_until(self.app, lambda: self.window.idle)
            self.app.processEvents()

    def click(self, key: str, within: QWidget | None = None) -> None:
        """A button, by its words."""
        text = WORDS(key)
        inside = within or self.window
        buttons = [button for button in found_in(inside, QPushButton) if button.text() == text and button.isVisible()]
        buttons[0].click()
        self.settle()

    def go(self, section: int) -> None:
        self.window.views.setCurrentRow(section)
        self.settle()

    def choose(self, path: Path) -> None:
        dialog = self.window.folder_dialog
        assert dialog
        found_in(dialog, QLineEdit)[0].setText(str(path))
        dialog.accept()
        self.settle()

    def passphrase(self, typed: str = PASSPHRASE) -> None:
        question = self.window.questions[-1]
        assert isinstance(question, AskPassphrase)
        question.field.setText(typed)
        question.accept()
        self.settle()

    def new_passphrase(self) -> str:
        question = self.window.questions[-1]
        assert isinstance(question, NewPassphrase)
        made = question.shown.text()
        question.accept()
        question.field.setText(made)
        question.accept()
        self.settle()
        return made

    def accept(self) -> None:
        self.window.questions[-1].accept()
        self.settle()

    @property
    def texts(self) -> str:
        shown = [label.text() for label in found_in(self.window, QLabel)]
        for question in self.window.questions:
            shown += [label.text() for label in found_in(question, QLabel)]
            shown += [field.toPlainText() for field in found_in(question, QPlainTextEdit)]
        return "\n".join(shown)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "home")
    yield made
    made.window.close()
    made.window.deleteLater()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk with one reviewer, who is not signed yet."""
    folder.create_desk(tmp_path / "home" / "desk", "Example", PASSPHRASE)
    opened = folder.open_desk(tmp_path / "home" / "desk", None)
    folder.add_reviewer(opened, card("jo"), 0, TODAY)
    made = Desk(tmp_path / "home")
    yield made
    made.window.close()
    made.window.deleteLater()


def card(name: str) -> bytes:
    seed = Seed(name.encode().ljust(32, b"."))
    return Card(name, f"<b>{name.title()}</b>", "", verify_key(seed)).to_bytes()


def test_from_nothing_to_a_desk_file(empty: Desk, tmp_path: Path) -> None:
    empty.window.name.setFocus()
    QTest.keyClicks(empty.window.name, "Example Newspaper")
    QTest.keyClick(empty.window.name, Qt.Key.Key_Return)
    passphrase = empty.new_passphrase()
    assert "The desk is made" in empty.window.said
    assert "Nobody could read" in empty.texts or "names no reviewers" in empty.texts
    (tmp_path / "jo.card").write_bytes(card("jo"))
    empty.go(1)
    empty.click("desk.add")
    empty.choose(tmp_path / "jo.card")
    assert "<b>Jo</b> (jo)" in empty.texts
    empty.accept()
    assert "in force once you sign" in empty.window.said
    out = tmp_path / "out"
    out.mkdir()
    empty.go(5)
    empty.click("desk.next.move")
    empty.choose(out)
    assert (out / "next.key").exists()
    assert not (tmp_path / "home" / "desk" / "next.key").exists()
    empty.go(0)
    assert "Reviewer" in empty.texts  # what changes stands there before anything is signed
    empty.click("desk.sign")
    empty.passphrase("not this one")
    assert "passphrase" in empty.window.said
    assert not (tmp_path / "home" / "desk" / "desk").exists()
    empty.click("desk.sign")
    empty.passphrase(passphrase)
    assert '"<b>Jo</b>"' in empty.texts
    assert "Signed with it: that servers serve" in empty.texts
    empty.accept()
    assert "Signed: directory 1" in empty.window.said
    empty.click("desk.hand.out")
    empty.choose(out)
    signed = verify_desk_document((out / DESK).read_bytes(), None, TODAY)
    assert [reviewer.id for reviewer in signed.directory.reviewers] == ["jo"]
    assert signed.directory.expires == TODAY + 30
    stick = tmp_path / "stick"
    make_stick(stick, verify_key(Seed(bytes(32))), signed.id)
    empty.click("desk.hand.out")
    empty.choose(stick)
    assert (stick / "out" / DESK).read_bytes() == (out / DESK).read_bytes()


def fill(form: Form, texts: dict[str, str]) -> None:
    """Fields, by their accessible names."""
    for field in found_in(form, QLineEdit):
        if field.accessibleName() in texts:
            field.setText(texts[field.accessibleName()])


def test_a_channel_with_questions(desk: Desk) -> None:
    desk.go(2)
    desk.click("desk.channel.add")
    form = desk.window.questions[-1]
    assert isinstance(form, ChannelForm)
    fill(form, {WORDS("desk.channel.id"): "tips", WORDS("desk.channel.title"): 'Tips & "more"\\'})
    form.readers["jo"].setChecked(True)
    form.meeting.setChecked(True)
    for _ in range(2):
        desk.click("desk.question.add", form)
        (asked,) = [child for child in found_in(form, QuestionForm) if child.isVisible()]
        if not form.questions:
            fill(asked, {WORDS("desk.question.id"): "where", WORDS("desk.question.label"): "Where?"})
            asked.kind.setCurrentIndex(asked.kind.findData("choice"))
            for identity in ("office", "other"):
                desk.click("desk.choice.add", asked)
                asked.choices[-1][0].setText(identity)
                fill_texts(asked.choices[-1][1], identity.title())
        else:
            fill(asked, {WORDS("desk.question.id"): "place", WORDS("desk.question.label"): "In which place?"})
            asked.condition.setCurrentIndex(2)
        asked.accept()
        desk.settle()
    desk.accept()
    assert "It is in force once you sign" in desk.window.said
    written = tomllib.loads((desk.home / "desk" / "settings.toml").read_text())
    (channel,) = written["channels"]
    assert channel["title"] == {"en": 'Tips & "more"\\'}
    assert channel["questions"][1]["if"] == {"question": "where", "choice": "other"}
    assert [choice["id"] for choice in channel["questions"][0]["choices"]] == ["office", "other"]
    assert "Channel tips" in desk.texts


def fill_texts(texts: QWidget, text: str) -> None:
    found_in(texts, QLineEdit)[1].setText(text)


def test_settings_that_could_not_be_signed_are_refused(desk: Desk) -> None:
    desk.go(2)
    desk.click("desk.channel.add")
    desk.accept()
    assert "directory can say it" in desk.window.said or "names no reviewers" in desk.window.said
    assert not (desk.home / "desk" / "settings.toml").exists()


def test_policy_and_statement(desk: Desk) -> None:
    desk.go(3)
    (days,) = [
        spin for spin in found_in(desk.window, QSpinBox) if spin.accessibleName() == WORDS("desk.policy.reply_days")
    ]
    days.setValue(90)
    desk.click("desk.take")
    desk.go(4)
    (statement,) = [
        field for field in found_in(desk.window, QPlainTextEdit) if field.accessibleName() == WORDS("desk.statement")
    ]
    statement.setPlainText("We received\nno order.")
    desk.click("desk.take")
    kept = read_settings((desk.home / "desk" / "settings.toml").read_bytes(), "x")
    assert kept.policy.reply_days == 90
    assert kept.statement["text"] == {"en": "We received\nno order."}
    desk.go(0)
    desk.click("desk.sign")
    desk.passphrase()
    question = desk.window.questions[-1]
    assert "en: We received" in desk.texts
    assert not question.yes.isEnabled()
    (sure,) = found_in(question, QCheckBox)
    sure.click()
    question.yes.click()
    desk.settle()
    assert "Signed" in desk.window.said


def test_who_leaves_has_a_last_day(desk: Desk, tmp_path: Path) -> None:
    opened = folder.open_desk(desk.home / "desk", None)
    folder.add_reviewer(opened, card("sam"), 1, TODAY - 9)
    desk.window.refresh()
    desk.settle()
    desk.go(1)
    row = next(row for row in desk.window.page.reviewers if row.id == "sam") if desk.window.page else None
    assert row
    desk.window.remove(row)
    (last,) = found_in(desk.window.questions[-1], QDateEdit)
    last.setDate(QDate(1970, 1, 1).addDays(TODAY - 4))
    desk.accept()
    (entry,) = [entry for entry in folder.open_desk(desk.home / "desk", None).reviewers if entry["id"] == "sam"]
    assert entry["until"] == TODAY - 4
    assert entry["removed"] == TODAY


def test_keys_on_paper_and_a_rotation(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    desk.go(5)
    desk.click("desk.print.fingerprint")
    desk.choose(out)
    desk.click("desk.print.key")
    question = desk.window.questions[-1]
    found_in(question, QCheckBox)[0].setChecked(True)
    question.accept()
    desk.choose(desk.home / "desk" / "desk.key")
    desk.passphrase()
    desk.choose(out)
    assert "share 3 of 3" in (out / "desk-key.html").read_text()
    desk.click("desk.passphrase")
    desk.choose(desk.home / "desk" / "next.key")
    desk.passphrase()
    next_words = desk.new_passphrase()
    desk.click("desk.rotate")
    desk.accept()
    desk.choose(desk.home / "desk" / "next.key")
    desk.passphrase(next_words)
    new = desk.new_passphrase()
    assert "is replaced" in desk.window.said
    assert folder.open_desk(desk.home / "desk", new).chain.pin.rotations == 1
    with pytest.raises(Exception, match="passphrase"):
        folder.open_desk(desk.home / "desk", PASSPHRASE)


def test_every_text_is_plain_and_every_control_has_a_name(desk: Desk) -> None:
    for section in range(6):
        desk.go(section)
        walk(desk.window, str(section))
    desk.window.edit_channel(None)
    form = desk.window.questions[-1]
    desk.click("desk.question.add", form)
    walk(desk.window)


def test_in_every_language(desk: Desk) -> None:
    for language in ("ar", "de", "fr", "es", "en"):
        desk.window.speak(language)
        desk.settle()
        assert Words(language)("desk.section.keys") in [
            desk.window.views.item(number).text() for number in range(desk.window.views.count())
        ]
    assert QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight


SETTINGS = {
    "origins": ["http://example.onion"],
    "policy": {"reply_days": 90},
    "statement": {"text": {"en": 'a "b" \\ \n\t\x7f\x01 é', "pt-br": ""}, "holds": ["x"]},
    "channels": [
        {"id": "a", "title": {"en": "A"}, "meeting": True, "reviewers": ["jo"]},
        {"id": "b", "questions": [{"id": "q", "if": {"question": "p", "choice": "c"}, "choices": [{"id": "c"}]}]},
    ],
}


@pytest.mark.parametrize("content", [{}, SETTINGS])
def test_settings_read_back_as_they_were_written(content: settings_text.Content) -> None:
    assert settings_text.parse(settings_text.write(content)) == content


def a_lone_surrogate() -> settings_text.Content:
    return {"statement": {"text": {"en": "\ud800"}}}


def a_number_that_is_none() -> settings_text.Content:
    return {"policy": {"reply_days": 1.5}}


@pytest.mark.parametrize("content", [a_lone_surrogate, a_number_that_is_none])
def test_settings_that_cannot_be_written_are_refused(content: Callable[[], settings_text.Content]) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        settings_text.write(content())


def test_the_day_is_this_machines(desk: Desk) -> None:
    assert desk.window.today() == clock.today()
