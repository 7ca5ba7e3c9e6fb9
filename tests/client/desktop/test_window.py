"""The window as a person uses it: keys and clicks, on a made-up vault. The platform is Qt's offscreen one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)

from knothole_client import idling
from knothole_client.desktop.models import inbox
from knothole_client.desktop.widgets.conversation import Conversation, GlancePage
from knothole_client.desktop.widgets.plain import SENSITIVE, Reading
from knothole_client.errors import UsageError
from knothole_client.protocol.errors import ProtocolError
from knothole_client.reviewer import cases
from knothole_client.reviewer.vault.vault import Vault, open_vault
from tests.support.newsroom import PASSPHRASE, TODAY, Newsroom
from tests.support.patience import PATIENCE
from tests.support.vault_saves import saves_fail, tear
from tests.support.windows import Driver

Kind = TypeVar("Kind", bound=QWidget)
CTRL = Qt.KeyboardModifier.ControlModifier


def found_in(parent: QWidget, kind: type[Kind]) -> list[Kind]:
    return list(parent.findChildren(kind))


def texts_of(driver: Driver) -> str:
    """All that is on the screen."""
    driver.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    shown: list[str] = [driver.window.windowTitle()]
    for widget in QApplication.allWidgets():
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            shown.append(widget.text())
        elif isinstance(widget, QPlainTextEdit):
            shown.append(widget.toPlainText())
        elif isinstance(widget, QListView):
            model = widget.model()
            shown += [str(model.data(model.index(row, 0))) for row in range(model.rowCount())] if model else []
        shown += [widget.toolTip(), widget.accessibleName(), widget.windowTitle()]
    return "\n".join(shown)


def test_a_morning_by_keyboard(driver: Driver, room: Newsroom) -> None:
    """Unlock, read, reply, acknowledge the rest, lock: one passphrase."""
    driver.unlock("wrong words")
    assert driver.window.unlock_page is not None
    assert "wrong" in driver.window.unlock_page.said
    with open_vault(room.home / "reviewer", PASSPHRASE):
        driver.unlock()
        assert "open in another window" in driver.window.unlock_page.said
    driver.unlock()
    quarry = room.names[7]
    driver.go_to(quarry)
    assert found_in(driver.place, GlancePage)
    assert reopened(driver, room, quarry) == 0
    driver.press(Qt.Key.Key_Return)
    assert driver.place.page is not None
    assert "The source will learn" in driver.window.said
    driver.press(Qt.Key.Key_R, CTRL)
    assert driver.composer.chosen_duty == "acknowledgement"
    assert driver.composer.text.toPlainText().startswith("Thank you")
    driver.reach(driver.composer.duty)
    driver.press(Qt.Key.Key_Home)
    driver.reach(driver.composer.text)
    driver.type("Who called it that?")
    driver.press(Qt.Key.Key_Return, CTRL)
    question = driver.question
    assert "Who called it that?" in [reading.toPlainText() for reading in found_in(question, Reading)]
    driver.press(Qt.Key.Key_Return)
    assert f"Queued for {quarry}" in driver.window.said
    driver.press(Qt.Key.Key_K, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert "6 cases" in " ".join(label.text() for label in found_in(driver.question, QLabel))
    driver.press(Qt.Key.Key_Return)
    assert "6 acknowledgements" in driver.window.said
    driver.press(Qt.Key.Key_L, CTRL)
    assert not driver.window.is_open
    with open_vault(room.home / "reviewer", PASSPHRASE) as vault:
        found = cases.find_case(vault, quarry)
        assert [reply.text for reply in found.replies] == ["Who called it that?"]
        assert found.unread == 0
        assert len(vault.sent_replies.letters()) == len(room.names)


def reopened(driver: Driver, room: Newsroom, name: str) -> int:
    """How many messages of a case were opened, by the vault behind the window."""

    def count(vault: Vault) -> int:
        return sum(message.opened is not None for message in cases.find_case(vault, name).messages)

    return driver.window.sitting.work(count).result()


def test_locked_it_shows_nothing_and_keeps_what_was_being_written(
    driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.unlock()
    driver.choose(room.names[0])
    driver.press(Qt.Key.Key_R, CTRL)
    driver.type("Half a sentence")
    driver.menus.acts.outbox()
    assert driver.question
    assert room.names[0] in texts_of(driver)
    monkeypatch.setattr(idling.Vigil, "over", property(lambda _: True))
    driver.wait(lambda: not driver.window.is_open)
    monkeypatch.setattr(idling.Vigil, "over", property(lambda _: False))
    driver.settle()
    shown = texts_of(driver)
    for secret in (*room.names, "Half a sentence", "procurement", "Reviewer Two", "Invoices"):
        assert secret not in shown
    assert "What you were writing is kept in the vault." in shown  # said once it was
    assert driver.window.questions == []
    driver.unlock()
    driver.choose(room.names[0])
    assert driver.composer.text.toPlainText() == "Half a sentence"


def leave_by_another_case(driver: Driver, room: Newsroom) -> None:
    driver.choose(room.names[1])


def leave_by_hand(driver: Driver, room: Newsroom) -> None:
    driver.press(Qt.Key.Key_Escape)


def lock_by_hand(driver: Driver, room: Newsroom) -> None:
    driver.press(Qt.Key.Key_L, CTRL)


def lock_unasked(driver: Driver, room: Newsroom) -> None:
    driver.window.lock()


@pytest.mark.parametrize("leave", [leave_by_another_case, leave_by_hand, lock_by_hand, lock_unasked])
def test_a_note_that_is_left_is_kept_and_is_no_reply(
    driver: Driver, room: Newsroom, leave: Callable[[Driver, Newsroom], None]
) -> None:
    driver.unlock()
    driver.place.cases.show_view(1)
    driver.choose(room.names[2])
    driver.press(Qt.Key.Key_N, CTRL)
    driver.type("For colleagues")
    leave(driver, room)
    driver.settle()
    if not driver.window.is_open:
        driver.unlock()
        driver.place.cases.show_view(1)
        driver.settle()
    assert driver.place.composer is None
    assert "note begun" in inbox.spoken(
        next(row for row in driver.place.inbox.rows if row.name == room.names[2]), driver.words
    )
    driver.choose(room.names[2])
    assert driver.composer.is_note
    assert driver.composer.text.toPlainText() == "For colleagues"
    driver.press(Qt.Key.Key_N, CTRL)
    driver.press(Qt.Key.Key_Return, CTRL)
    assert "Recorded" in driver.window.said
    assert driver.place.page
    assert "For colleagues" in [entry.text for entry in driver.place.page.entries if entry.kind == "note"]
    assert driver.place.page.begun_note == ""


def test_who_leaves_a_reply_and_goes_on_at_once_goes_on_with_it(driver: Driver, room: Newsroom) -> None:
    driver.unlock()
    driver.choose(room.names[0])
    driver.press(Qt.Key.Key_R, CTRL)
    driver.type("Half a sentence")
    with busy(driver):
        driver.composer.left.emit()
        assert driver.place.composer is None
        driver.place.write()
        assert driver.composer.text.toPlainText() == "Half a sentence"
        driver.composer.left.emit()
    driver.settle()
    assert driver.place.composer is None  # it is closed, and stays so


def test_a_vault_that_cannot_be_saved_loses_nothing(
    driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.unlock()
    driver.choose(room.names[1])
    with monkeypatch.context() as full:
        saves_fail(full)
        driver.menus.acts.mark("star")
        driver.settle()
        question = driver.question
        assert "no room left" in " ".join(label.text() for label in found_in(question, QLabel))
        question.accept()
        driver.settle()
        assert driver.window.questions
    driver.question.accept()
    driver.settle()
    assert driver.window.said == "Saved."
    driver.window.lock()
    driver.settle()
    with open_vault(room.home / "reviewer", PASSPHRASE) as vault:
        assert "star" in cases.find_case(vault, room.names[1]).marks


@contextmanager
def busy(driver: Driver) -> Iterator[None]:
    """The vault's thread has something else to do."""
    over = Event()
    driver.window.sitting.work(lambda _: over.wait(PATIENCE))
    try:
        yield
    finally:
        over.set()


def write_reply(driver: Driver, name: str, text: str) -> None:
    """Up to the question whether to queue it."""
    driver.choose(name)
    driver.press(Qt.Key.Key_R, CTRL)
    driver.composer.duty.setCurrentIndex(0)
    driver.settle()
    driver.composer.text.setPlainText(text)
    driver.press(Qt.Key.Key_Return, CTRL)


def replies_to(driver: Driver, name: str) -> list[str]:
    """Those that are queued."""
    return driver.window.sitting.work(
        lambda vault: [reply.text for reply in cases.find_case(vault, name).replies]
    ).result()


def test_a_reply_that_is_being_queued_is_not_begun_once_more(driver: Driver, room: Newsroom) -> None:
    """What would bring it back after it was queued: the pause after the last key, and a lock. Who finds it again sends it twice."""
    driver.unlock()
    write_reply(driver, room.names[0], "Once")
    with busy(driver):
        driver.question.accept()
        driver.composer.keep.emit()
        driver.window.lock()
    driver.settle()
    driver.unlock()
    driver.choose(room.names[0])
    assert driver.place.composer is None
    assert replies_to(driver, room.names[0])[-1] == "Once"


def test_a_reply_that_is_refused_after_a_lock_is_begun(
    driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise UsageError("empty", "", "")

    driver.unlock()
    write_reply(driver, room.names[0], "Not lost")
    monkeypatch.setattr(cases, "reply", refuse)
    with busy(driver):
        driver.question.accept()
        driver.window.lock()
    driver.settle()
    driver.unlock()
    driver.choose(room.names[0])
    assert driver.composer.text.toPlainText() == "Not lost"


def test_a_note_is_recorded_once(driver: Driver, room: Newsroom) -> None:
    driver.unlock()
    driver.choose(room.names[0])
    driver.press(Qt.Key.Key_N, CTRL)
    driver.composer.text.setPlainText("Twice clicked")
    button = driver.composer.send
    with busy(driver):
        for _ in range(2):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.place.page
    assert [entry.text for entry in driver.place.page.entries].count("Twice clicked") == 1


@pytest.mark.parametrize("at_a_glance", [False, True])
def test_a_case_that_is_chosen_while_a_reply_is_queued_is_shown(
    driver: Driver, room: Newsroom, at_a_glance: bool
) -> None:
    first, other = room.names[0], room.names[7]
    driver.unlock()
    driver.place.cases.show_view(1)
    for read in (first,) if at_a_glance else (first, other):
        driver.choose(read)
        driver.place.open_chosen()
        driver.settle()
    write_reply(driver, first, "To the first")
    with busy(driver):
        driver.question.accept()
        row = driver.place.cases.list.model().index(driver.names.index(other), 0)
        driver.place.cases.list.selectionModel().select(row, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    driver.settle()
    assert f"Queued for {first}" in driver.window.said
    assert (driver.place.page.name if driver.place.page else "") == ("" if at_a_glance else other)
    assert replies_to(driver, first)[-1] == "To the first"


def test_what_a_full_disk_refused_is_not_written_twice(
    driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.unlock()
    driver.choose(room.names[0])
    driver.press(Qt.Key.Key_N, CTRL)
    driver.composer.text.setPlainText("For colleagues")
    with monkeypatch.context() as full:
        saves_fail(full)
        driver.composer.ready.emit()
        driver.settle()
    driver.question.accept()
    driver.settle()
    assert driver.place.composer is None
    assert "Recorded" in driver.window.said


def test_several_at_once_and_forgetting_by_its_name_only(driver: Driver, room: Newsroom) -> None:
    driver.unlock()
    driver.go_to(*room.names[3:6])
    driver.from_menu("menu.sort", "menu.charge", "Reviewer One")
    assert driver.window.said == "In charge of 3 cases: Reviewer One."
    assert len(driver.place.selected) == 3
    driver.press(Qt.Key.Key_J, CTRL)
    assert "3 cases are now: spam" in driver.window.said
    driver.press(Qt.Key.Key_8, CTRL)
    assert sorted(driver.names) == sorted(room.names[3:6])
    driver.press(Qt.Key.Key_2, CTRL)
    driver.choose(*room.names[:2])
    driver.menus.acts.unlabel("procurement")
    driver.settle()
    assert driver.window.said == "Took the label off 1 case."  # the other never had it
    driver.choose(room.names[1])
    driver.menus.acts.forget()
    question = driver.question
    assert not question.yes.isEnabled()
    driver.type(room.names[1][:-1])
    assert not question.yes.isEnabled()
    driver.type(room.names[1][-1])
    question.yes.click()
    driver.settle()
    assert room.names[1] not in driver.names
    assert "is forgotten. Colleagues are asked" in driver.window.said


def test_what_was_refused_is_not_said_to_be_queued_once_the_vault_is_saved(
    driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(vault: Vault, *_: object) -> None:
        vault.is_ahead = True  # by a save before, which a full disk refused
        raise UsageError("too-long", "", "")

    driver.unlock()
    write_reply(driver, room.names[0], "Refused")
    monkeypatch.setattr(cases, "reply", refuse)
    driver.question.accept()
    driver.settle()
    driver.question.accept()
    driver.settle()
    assert driver.window.said == "Saved."
    assert driver.composer.text.toPlainText() == "Refused"
    assert driver.composer.isEnabled()


def test_a_lock_closes_the_choice_of_a_folder_and_what_it_asks(driver: Driver) -> None:
    driver.unlock()
    chosen: list[Path] = []
    driver.window.choose_folder(chosen.append)
    dialog = driver.window.folder_dialog
    assert dialog
    asks = QDialog(dialog)
    asks.open()
    driver.window.lock()
    driver.settle()
    left = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog) and widget.isVisible()]
    assert (left, chosen) == ([], [])


def test_who_forgets_a_case_while_writing_in_it_reads_that_it_is_forgotten(driver: Driver, room: Newsroom) -> None:
    driver.unlock()
    driver.choose(room.names[0])
    driver.press(Qt.Key.Key_R, CTRL)
    driver.composer.text.setPlainText("Half a sentence")
    driver.menus.acts.forget()
    driver.type(room.names[0], driver.question.findChild(QLineEdit))
    driver.question.accept()
    driver.settle()
    assert "is forgotten" in driver.window.said
    assert "Half a sentence" not in texts_of(driver)


def test_no_input_method_is_to_learn_what_is_typed(driver: Driver, room: Newsroom) -> None:
    driver.unlock()
    driver.choose(room.names[0])
    driver.press(Qt.Key.Key_R, CTRL)
    driver.menus.acts.label()
    fields = [*found_in(driver.window, QLineEdit), driver.composer.text]
    assert len(fields) >= 3
    for field in fields:
        assert field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


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


def test_who_reads_goes_from_case_to_case_by_arrow_and_return(driver: Driver) -> None:
    """Whatever is read moves no case, and takes none out of the list."""
    driver.unlock()
    driver.press(Qt.Key.Key_3, CTRL)  # what is unread
    order, read = list(driver.names), list[str]()
    for _ in order:
        driver.press(Qt.Key.Key_Down)
        if driver.place.page is None:
            driver.press(Qt.Key.Key_Return)
        driver.wait(lambda: driver.place.page)
        driver.settle()
        assert driver.place.page
        read.append(driver.place.page.name)
    assert read == order
    driver.press(Qt.Key.Key_2, CTRL)
    driver.press(Qt.Key.Key_3, CTRL)
    assert driver.names == []


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


def walk(window: QWidget, screen: str = "") -> int:
    """Look at every widget of a window."""
    widgets = found_in(window, QWidget)
    for widget in widgets:
        if isinstance(widget, QLabel):
            assert widget.textFormat() == Qt.TextFormat.PlainText, widget.text()
            assert not widget.openExternalLinks()
        assert "<" not in widget.toolTip()
        operable = isinstance(
            widget, QAbstractButton | QLineEdit | QComboBox | QPlainTextEdit | QListView | QAbstractSpinBox
        )
        operable = operable and widget.objectName() != "qt_spinbox_lineedit"  # its box has the focus, and the name
        if operable and widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name), (screen, widget, widget.objectName())
    return len(widgets)


def test_every_text_is_plain_and_every_control_has_a_name(driver: Driver, room: Newsroom) -> None:
    """Qt takes what looks like HTML for HTML, unless it is forbidden."""
    driver.unlock()
    walked = 0
    for screen in ("list", "glance", "case", "reply", "question"):
        match screen:
            case "glance":
                driver.choose(room.names[7])
            case "case":
                driver.choose(room.names[0])
            case "reply":
                driver.press(Qt.Key.Key_R, CTRL)
            case "question":
                driver.menus.acts.outbox()
                assert driver.question
        walked += walk(driver.window, screen)
    assert walked > 100


def test_html_from_a_source_is_shown_as_it_was_written(driver: Driver, room: Newsroom) -> None:
    with open_vault(room.home / "reviewer", PASSPHRASE) as vault:
        case = cases.find_case(vault, room.names[0])
        cases.say(vault, case, "label", {"label": "<b>&bold</b>", "on": True}, TODAY)
        cases.note(vault, case, '<img src="http://example.org/x.png"><a href="file:///etc">look</a>', TODAY)
    driver.unlock()
    driver.choose(room.names[0])
    shown = texts_of(driver)
    assert '<img src="http://example.org/x.png"><a href="file:///etc">look</a>' in shown


def test_what_is_copied_is_marked_and_cleared(driver: Driver, room: Newsroom) -> None:
    driver.unlock()
    driver.choose(room.names[0])
    reading = found_in(found_in(driver.place, Conversation)[0], Reading)[0]
    reading.selectAll()
    reading.copy()
    driver.app.processEvents()
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text().startswith("Invoices")
    assert bytes(clipboard.mimeData().data(SENSITIVE).data()) == b"secret"
    driver.window._clearing.timeout.emit()
    assert clipboard.text() == ""
    reading.copy()
    driver.window.lock()
    assert clipboard.text() == ""


def test_large_text_fits_the_smallest_screen(driver: Driver, room: Newsroom) -> None:
    font = driver.app.font()
    try:
        driver.window.resize(1366, 740)
        driver.unlock()
        driver.choose(room.names[0])
        driver.press(Qt.Key.Key_R, CTRL)
        for _ in range(5):
            driver.window.zoom(1.15)
        driver.settle()
        assert driver.app.font().pointSizeF() > font.pointSizeF() * 1.9
        assert driver.window.minimumSizeHint().width() <= 1366
        assert driver.window.minimumSizeHint().height() <= 768
    finally:
        driver.app.setFont(font)


JOURNEY = """
import sys
from pathlib import Path
from knothole_client import clock
from knothole_client.files import sealed_file
sealed_file.Cost.__init__.__defaults__ = (8, 1)
from tests.support.newsroom import NOW
clock.now = lambda: NOW
from PySide6.QtCore import Qt
from tests.support.windows import Driver
CTRL = Qt.KeyboardModifier.ControlModifier
driver = Driver(Path(sys.argv[1]))
driver.unlock()
driver.choose(sys.argv[3])
driver.press(Qt.Key.Key_R, CTRL)
driver.type("A planted reply")
driver.press(Qt.Key.Key_Return, CTRL)
driver.press(Qt.Key.Key_Return)
driver.press(Qt.Key.Key_E, CTRL)
driver.press(Qt.Key.Key_Return)
driver.name_place(Path(sys.argv[2]))
driver.press(Qt.Key.Key_Return)
driver.place.cases.search.setText("planted")
driver.settle()
driver.place.cases.search.clear()
driver.settle()
driver.choose(sys.argv[3])
driver.press(Qt.Key.Key_P, CTRL)
driver.press(Qt.Key.Key_Return)
driver.name_place(Path(sys.argv[2]))
driver.press(Qt.Key.Key_Return)
driver.press(Qt.Key.Key_G, CTRL)
driver.window.rounds.choose(Path(sys.argv[4]))
driver.settle()
for step in ("stick.make", "stick.import", "stick.export"):
    driver.use(driver.window.rounds.page.buttons[driver.words(step)])
    if step == "stick.make":
        driver.press(Qt.Key.Key_Return)
    driver.settle()
driver.close()
"""


def test_a_journey_leaves_nothing_outside_the_vault_and_the_chosen_folder(room: Newsroom, tmp_path: Path) -> None:
    fresh, out, stick = (tmp_path / name for name in ("fresh", "out", "stick"))
    for folder in (fresh, out, stick):
        folder.mkdir()
    places = {"HOME": fresh, "TMPDIR": fresh / "tmp"}
    places |= {f"XDG_{name}_HOME": fresh / name.lower() for name in ("CONFIG", "CACHE", "DATA", "STATE")}
    (fresh / "tmp").mkdir()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    environment |= {name: str(path) for name, path in places.items()} | {"QT_QPA_PLATFORM": "offscreen"}
    before = {path for path in room.home.rglob("*") if path.is_file()}
    done = subprocess.run(
        [sys.executable, "-c", JOURNEY, str(room.home), str(out), room.names[0], str(stick)],
        env=environment,
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        timeout=PATIENCE * 2,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert [path for path in fresh.rglob("*") if path.is_file()] == []
    assert {path for path in room.home.rglob("*") if path.is_file()} <= before | {room.home / "reviewer" / "lock"}
    written = [f"{room.names[0]}-transcript.{kind}" for kind in ("json", "pdf")]
    names = {path.name for path in out.rglob("*") if path.is_file()}
    assert names == {"invoices.pdf", "list of names.ods", *written}
    assert (stick / "out" / "replies").stat().st_size
    for path in (*room.home.rglob("*"), *out.rglob("*"), *stick.rglob("*")):
        is_wanted = path.name in written  # in clear, where somebody chose
        assert is_wanted or not path.is_file() or b"A planted reply" not in path.read_bytes()


def test_a_key_in_any_window_puts_the_lock_off(driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    touched: list[bool] = []
    driver.unlock()
    driver.choose(room.names[0])
    monkeypatch.setattr(idling.Vigil, "touch", lambda _: touched.append(True))
    QTest.keyClick(driver.window.windowHandle(), Qt.Key.Key_Shift)
    driver.app.processEvents()
    assert touched
    driver.menus.acts.outbox()
    question = driver.question
    touched.clear()
    QTest.keyClick(question.windowHandle(), Qt.Key.Key_Shift)
    driver.app.processEvents()
    assert touched


def test_what_cannot_be_kept_stays_on_the_screen(
    driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.unlock()
    driver.choose(room.names[0])
    driver.press(Qt.Key.Key_R, CTRL)
    driver.composer.text.setPlainText("Half a sentence")
    with monkeypatch.context() as full:
        saves_fail(full)
        driver.window.lock_by_hand()
        assert not driver.window.close()
        assert driver.composer.text.toPlainText() == "Half a sentence"
        assert "no room left" in driver.window.said
    for question in driver.window.questions:
        question.accept()
    driver.settle()
    driver.window.lock_by_hand()
    assert not driver.window.is_open
    driver.settle()


def test_a_case_that_cannot_be_shown_is_named(driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ProtocolError("json")

    monkeypatch.setattr("knothole_client.desktop.models.inbox.preview", fail)
    driver.unlock()
    assert f"{room.names[0]} (json)" in texts_of(driver)


def test_a_last_change_that_may_be_missing_is_told_until_the_next_save(driver: Driver, room: Newsroom) -> None:
    tear(room.home / "reviewer")
    driver.unlock()
    assert driver.window.said == driver.words("torn")
    driver.window.speak("de")
    driver.settle()
    assert driver.window.said == driver.window.words("torn") != driver.words("torn")
    driver.choose(room.names[0])
    driver.menus.acts.mark("star")
    driver.settle()
    driver.window.lock()
    driver.unlock()
    assert driver.window.said == ""
