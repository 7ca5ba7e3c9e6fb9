"""A source's window: what is shown before anything is written, what is said of what was not sent, and that a visit is one of ``knothole source``."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from knothole_client import idling
from knothole_client.desktop.models import source
from knothole_client.desktop.models.source import Course
from knothole_client.desktop.widgets.source.window import SourceWindow
from knothole_client.desktop.words import Words
from knothole_client.errors import ClientError
from knothole_client.protocol.codename import generate
from knothole_client.protocol.directory import Choice, Question
from knothole_client.protocol.tags import DeskId
from knothole_client.source import visit, whole_visit
from knothole_client.source.draft import Draft
from knothole_client.source.place import Place
from knothole_client.source.typed_codename import read_codename
from tests.support.patience import PATIENCE
from tests.support.source_servers import NAME, SourceServer
from tests.support.windows import the_app, wait_until

PLACE = Place("http://desk.example", None, None)
TICKS = 3
WORDS = Words()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> SourceServer:
    """And visits of three exchanges, which do not wait."""
    made = SourceServer()
    monkeypatch.setattr(source, "Server", lambda url, tor: made)
    monkeypatch.setattr(whole_visit, "HEAD_START", 0.0)
    monkeypatch.setattr(visit, "visit_length", lambda _: TICKS)
    monkeypatch.setattr(visit, "wait", lambda *_: 0.001)
    return made


@pytest.fixture
def window(server: SourceServer) -> Iterator[SourceWindow]:
    the_app()
    made = SourceWindow(Words())
    made.show()
    yield made
    made._course.stop()
    made.bar.end()
    made._is_leaving = True
    made.close()
    made.deleteLater()
    the_app().sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def settle(window: SourceWindow) -> None:
    wait_until(the_app(), lambda: not window.is_visiting)


def looked(window: SourceWindow) -> None:
    """The desk is shown, and its words were compared."""
    window.first.address.setText("desk.example")
    window.first.button.click()
    settle(window)
    window.first.agree.click()


def labels(top: QWidget) -> list[QLabel]:
    found: list[Any] = list(top.findChildren(QLabel))
    return found


def shown(top: QWidget) -> str:
    return "\n".join(label.text() for label in labels(top))


def codename(server: SourceServer) -> str:
    return generate(server.desk().id, lambda size: bytes(range(size))).text


def write(window: SourceWindow, server: SourceServer) -> None:
    window.write.text.setPlainText("The planted text.")
    window.write.codename.setText(codename(server))
    window.write.button.click()
    window.questions[-1].yes.click()
    settle(window)


def test_the_desks_words_are_shown_before_anything_can_be_written(window: SourceWindow, server: SourceServer) -> None:
    window.first.address.setText("desk.example")
    window.first.button.click()
    wait_until(the_app(), lambda: window.desk)
    assert [window.tabs.isTabEnabled(at) for at in range(4)] == [True, False, False, False]
    assert NAME in shown(window)
    assert source.fingerprint_lines(server.desk()) in shown(window)
    settle(window)
    window.first.agree.click()
    assert all(window.tabs.isTabEnabled(at) for at in range(4))
    assert window.place
    assert window.place.fingerprint == server.desk().id.hex()  # no other desk is taken from now on
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels(window))


def test_whatever_address_is_typed_it_is_reached_through_the_tor_that_is_shown(window: SourceWindow) -> None:
    for typed, address in (
        ("a.onion", "http://a.onion"),
        ("desk.example/", "https://desk.example"),
        ("http://a.onion:81", "http://a.onion:81"),
    ):
        window.first.address.setText(typed)
        assert window.first._place() == Place(address, "127.0.0.1:9050", None)
    window.first.tor.setText("")  # only if a person takes it away
    assert window.first._place().tor is None


def test_another_desk_than_the_fingerprint_is_of_is_refused(window: SourceWindow, server: SourceServer) -> None:
    window.first.address.setText("desk.example")
    for typed, said in (("ab" * 32, "another desk"), ("no fingerprint", "not in the list of words")):
        window.first.fingerprint.setText(typed)
        window.first.button.click()
        settle(window)
        assert said in window.said
        assert not window.tabs.isTabEnabled(2)


def test_a_message_is_sent_after_it_was_shown_who_can_read_it(window: SourceWindow, server: SourceServer) -> None:
    looked(window)
    assert server.paths == ["/app/desk.json", "/v1/desk", "/v1/book", *["/v1/exchange"] * TICKS]
    assert server.texts() == []
    window.write.text.setPlainText("The planted text.")
    window.write.codename.setText(codename(server))
    window.write.button.click()
    asked = shown(window.questions[-1])
    assert "Reviewer One" in asked
    assert len(server.posted) == TICKS  # nothing of it yet
    window.questions[-1].yes.click()
    settle(window)
    assert server.paths == ["/app/desk.json", "/v1/desk", "/v1/book", *["/v1/exchange"] * TICKS] * 2
    assert server.texts() == ["The planted text."]
    assert window.said.startswith("Sent.")
    assert window.write.text.toPlainText() == window.write.codename.text() == ""


def test_a_codename_that_was_used_is_not_brought_back_by_undoing(window: SourceWindow, server: SourceServer) -> None:
    looked(window)
    window.write.text.setPlainText("The planted text.")
    for line, button in (
        (window.write.codename, window.write.button),
        (window.check.codename, window.check.button),
    ):
        QTest.keyClicks(line, codename(server))
        button.click()
        if window.questions:
            window.questions[-1].yes.click()
        settle(window)
        line.undo()
        assert line.text() == ""
        assert not line.isUndoAvailable()


def test_that_a_message_was_sent_is_said_also_beside_an_alarm(
    window: SourceWindow, server: SourceServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked(window)
    sent = source.send
    monkeypatch.setattr(source, "send", lambda *rest, **named: [*sent(*rest, **named), "desk"])
    write(window, server)
    assert server.texts() == ["The planted text."]
    assert window.said.startswith(WORDS("source.sent"))
    assert "Alarm: " in window.said


def test_what_was_not_sent_is_said_and_the_text_stays(window: SourceWindow, server: SourceServer) -> None:
    looked(window)
    server.refuses = True
    write(window, server)
    assert "Not sent: 1 of 1 parts are not stored." in window.said
    assert "Send all of it again" in window.said
    assert "--" not in window.said
    assert window.write.text.toPlainText() == "The planted text."
    server.refuses = False
    write(window, server)
    assert server.texts()[-1] == "The planted text."


def test_what_is_missing_is_said_before_anything_is_online(window: SourceWindow, server: SourceServer) -> None:
    looked(window)
    calls = len(server.paths)
    window.write.button.click()
    assert "The message is empty." in window.said
    window.write.text.setPlainText("x")
    window.write.codename.setText(codename(server).replace(" ", " wrong-", 1))
    window.write.button.click()
    assert "not a codename word" in window.said
    window.check.codename.setText("one two")
    window.check.button.click()
    assert "word" in window.said
    assert len(server.paths) == calls


def test_a_codename_is_shown_once_and_kept_nowhere(window: SourceWindow, server: SourceServer) -> None:
    looked(window)
    window.codename.button.click()
    words = [line.partition(". ")[2] for line in window.codename.words.text().split("\n")]
    assert read_codename(" ".join(words))
    assert WORDS("source.keep") in shown(window)
    window.codename.done.click()
    the_app().sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert words[0] + "\n" not in shown(window)
    assert the_app().clipboard().text() == ""


def test_replies_are_looked_for_in_a_visit_like_any_other(window: SourceWindow, server: SourceServer) -> None:
    looked(window)
    window.check.codename.setText(codename(server))
    window.check.button.click()
    settle(window)
    assert "No reply yet. The codename is right" in shown(window)
    assert window.check.codename.text() == ""
    assert server.paths[-3 - TICKS :] == ["/app/desk.json", "/v1/desk", "/v1/book", *["/v1/exchange"] * TICKS]


def test_what_was_shown_is_hidden_when_nobody_is_there(
    window: SourceWindow, server: SourceServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked(window)
    window.codename.button.click()
    window.check.codename.setText(codename(server))
    window.check.button.click()
    settle(window)
    window.write.text.setPlainText("Half a sentence")
    monkeypatch.setattr(idling.Vigil, "over", property(lambda _: True))
    wait_until(the_app(), lambda: window.said)
    monkeypatch.undo()
    the_app().sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert (window.codename.result.count(), window.check.result.count()) == (0, 0)
    assert "No reply yet" not in shown(window)
    assert WORDS("source.keep") not in shown(window)
    assert window.said == WORDS("source.hidden.codename")
    assert window.codename.button.isEnabled()
    assert window.write.text.toPlainText() == "Half a sentence"  # nobody's input is lost


def nobody_is_there(window: SourceWindow, monkeypatch: pytest.MonkeyPatch, until: Callable[[], object]) -> None:
    with monkeypatch.context() as idle:
        idle.setattr(idling.Vigil, "over", property(lambda _: True))
        wait_until(the_app(), until)


def test_what_was_typed_is_hidden_when_nobody_is_there_and_a_codename_is_dropped(
    window: SourceWindow, server: SourceServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text that was not sent is kept by nothing but the window: it is shown again to who asks."""
    server.ask(QUESTIONS)
    looked(window)
    window.write._asked["who"].put(["Somebody"])
    window.write.text.setPlainText("Half a sentence")
    for line in (window.write.codename, window.check.codename):
        line.setText(codename(server))
    window.write.button.click()
    assert window.questions  # which sends it at one press
    nobody_is_there(window, monkeypatch, lambda: window.said)
    assert not window.questions
    for line in (window.write.codename, window.check.codename):
        line.undo()
        assert line.text() == ""
    assert not window.write.text.isVisible()
    assert not window.write._asked["who"].place.isVisible()
    assert window.write.cover.isVisible()
    QTest.keyClick(window.write.show_again, Qt.Key.Key_Space)
    assert window.write.text.isVisible()
    assert window.focusWidget() is window.write.text
    assert window.write.text.toPlainText() == "Half a sentence"
    assert window.write._given()["who"] == ["Somebody"]
    write(window, server)
    assert server.texts() == ["The planted text."]


def test_what_is_on_its_way_is_hidden_too_and_gone_once_it_was_sent(
    window: SourceWindow, server: SourceServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked(window)
    may_end = Event()
    monkeypatch.setattr(visit, "wait", lambda *_: 0.001 if may_end.wait(PATIENCE) else 0.0)
    window.codename.button.click()
    window.write.text.setPlainText("The planted text.")
    window.write.codename.setText(codename(server))
    window.write.button.click()
    window.questions[-1].yes.click()
    nobody_is_there(window, monkeypatch, lambda: not window.write.text.isVisible())
    assert window.is_visiting
    assert window.codename.result.count() == 0
    may_end.set()
    settle(window)
    assert server.texts() == ["The planted text."]
    assert window.said == WORDS("source.sent")
    assert (window.write.text.toPlainText(), window.write.codename.text()) == ("", "")
    assert not window.write.cover.isVisible()


def test_all_is_hidden_by_a_key(window: SourceWindow, server: SourceServer) -> None:
    looked(window)
    window.codename.button.click()
    window.write.text.setPlainText("Half a sentence")
    QTest.keyClick(window.write.text, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.codename.result.count() == 0
    assert not window.write.text.isVisible()
    assert window.focusWidget() is window.write.show_again


def test_who_closes_is_asked_about_what_was_not_sent_and_it_is_hidden_meanwhile(
    window: SourceWindow, server: SourceServer
) -> None:
    looked(window)
    window.write.text.setPlainText("Half a sentence")
    window.close()
    assert window.isVisible()
    assert not window.write.text.isVisible()
    assert WORDS("source.unsent.text") in shown(window.questions[-1])
    window.questions[-1].no.click()
    window.write.show_again.click()
    assert window.write.text.toPlainText() == "Half a sentence"
    window.close()
    window.questions[-1].yes.click()
    assert not window.isVisible()


def test_who_closes_with_nothing_unsent_is_not_asked(window: SourceWindow, server: SourceServer) -> None:
    looked(window)
    write(window, server)
    window.write.text.setPlainText("  \n ")
    window.close()
    assert not window.isVisible()


def test_what_is_copied_from_any_window_is_cleared(window: SourceWindow, server: SourceServer) -> None:
    looked(window)
    window.write.text.setPlainText("The planted text.")
    clipboard = the_app().clipboard()
    for clears in (lambda: window._clearing.timeout.emit(), window.hide_all):
        window.write.text.selectAll()
        window.write.text.copy()
        the_app().processEvents()
        assert clipboard.text() == "The planted text."
        assert window._clearing.isActive()
        clears()
        assert clipboard.text() == ""


def test_what_one_desk_answered_is_not_shown_beside_another(window: SourceWindow, server: SourceServer) -> None:
    looked(window)
    window.codename.button.click()
    window.check.codename.setText(codename(server))
    window.check.button.click()
    settle(window)
    looked(window)
    assert window.check.result.count()  # it is the same
    window._believed = b"another"
    looked(window)
    assert (window.codename.result.count(), window.check.result.count()) == (0, 0)


QUESTIONS = [
    {"id": "where", "label": {"en": "Where?"}, "kind": "choice", "required": False}
    | {"choices": [{"id": "here", "label": {"en": "Here"}}, {"id": "there", "label": {"en": "There"}}]},
    {"id": "what", "label": {"en": "What?"}, "kind": "several", "required": False}
    | {"choices": [{"id": "a", "label": {"en": "A"}}, {"id": "b", "label": {"en": "B"}}]},
    {"id": "who", "label": {"en": "Who?"}, "kind": "text", "required": False},
]


def test_what_was_answered_is_there_after_another_look_and_gone_once_it_was_sent(
    window: SourceWindow, server: SourceServer
) -> None:
    server.ask(QUESTIONS)
    looked(window)
    given = {"where": ["there"], "what": ["b"], "who": ["Somebody"]}
    for name, values in given.items():
        window.write._asked[name].put(values)
    assert window.write._given() == given
    looked(window)
    assert window.write._given() == given
    window.write.channel.setCurrentIndex(1)  # to another channel, and back
    assert window.write._given() == {}
    window.write.channel.setCurrentIndex(0)
    assert window.write._given() == given
    write(window, server)
    assert window.said == WORDS("source.sent")
    assert window.write._given() == {}


def test_what_was_answered_to_one_desk_is_not_answered_to_another(window: SourceWindow, server: SourceServer) -> None:
    server.ask(QUESTIONS)
    looked(window)
    window.write._asked["who"].put(["Somebody"])
    desk = server.desk()
    window.write.show_desk(replace(desk, chain=replace(desk.chain, desk=DeskId(b"\1" * 32))))
    assert window.write._given() == {}
    window.write.show_desk(desk)
    assert window.write._given() == {}


def test_the_language_is_chosen_before_a_desk_is_looked_at_and_what_was_typed_stays(
    window: SourceWindow, server: SourceServer
) -> None:
    window.first.address.setText("desk.example")
    choice = window.first.languages
    choice.setCurrentIndex(choice.findData("de"))
    choice.activated.emit(choice.currentIndex())
    the_app().sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert Words("de")("source.desk.title") in shown(window)
    assert WORDS("source.desk.title") not in shown(window)
    assert window.language == "de"
    looked(window)
    assert not window.first.languages.isEnabled()
    window.first.look()
    settle(window)
    assert not window.first.languages.isEnabled()  # what is written on the other pages would be lost


def test_the_keyboard_is_where_a_person_goes_on(window: SourceWindow, server: SourceServer) -> None:
    assert window.focusWidget() is window.first.address
    looked(window)
    assert window.focusWidget() is window.write.channel
    window.tabs.setCurrentIndex(3)
    window.check.codename.setText(codename(server))
    window.check.button.setFocus()
    window.check.button.click()
    assert window.focusWidget() is window.tabs.tabBar()  # and not the button that stops the visit
    settle(window)
    assert window.focusWidget() is window.check.button


def test_a_desks_ampersands_are_shown_and_its_long_texts_are_not_wider_than_the_page(window: SourceWindow) -> None:
    texts = {"en": f"R&D & {'very ' * 30}long"}
    window.write._show_question(Question("a", texts, "choice", True, (Choice("b", texts),), None), "en")
    found: list[Any] = list(window.write.findChildren(QComboBox))
    (combo,) = (box for box in found if box is not window.write.channel)
    assert combo.itemText(1) == texts["en"]
    assert combo.minimumSizeHint().width() < window.width() // 2
    assert any(label.text().startswith("R&&D") and label.buddy() is combo for label in labels(window.write))


def test_who_closes_during_a_visit_is_asked(window: SourceWindow, server: SourceServer) -> None:
    window.bar.begin("Visiting", lambda: None)
    window.close()
    assert window.isVisible()
    window.questions[-1].reject()
    window.bar.end()


@pytest.mark.parametrize("moment", ["before the first exchange", "after it"])
def test_what_is_said_of_a_visit_that_is_stopped_is_so(server: SourceServer, moment: str) -> None:
    course = Course(lambda done, of: course.stop())
    typed, settled = source.settle(server.desk(), codename(server), "x" * 20_000, Draft("both", {}, (), False))
    if moment == "before the first exchange":
        answer = server.request

        def stop_once_loaded(method: str, path: str, *rest: object) -> object:
            found = answer(method, path, *rest)  # type: ignore[arg-type]
            if path == "/v1/book":
                course.stop()
            return found

        server.request = stop_once_loaded  # type: ignore[method-assign, assignment]
    with pytest.raises(ClientError) as stopped:
        source.send(PLACE, typed, "x" * 20_000, settled, course, stay=False)
    if moment == "after it":
        assert "has not left completely: 1 of 2 parts are stored" in str(stopped.value)
        assert source.said_of(stopped.value, WORDS).endswith(WORDS("source.all.again"))
    else:
        assert (str(stopped.value), server.posted) == ("Stopped. Nothing was sent.", [])


JOURNEY = """
import sys
for name in ("prompt_toolkit", "segno", "zxcvbn", "pygments", "markdown_it"):  # which the one file of a release does not bring
    sys.modules[name] = None
from knothole_client import clock
from knothole_client.desktop.models import source
from knothole_client.source import visit, whole_visit
clock.now = lambda: 20_780 * 86_400 + 43_200
visit.visit_length, visit.wait, whole_visit.HEAD_START = (lambda _: 2), (lambda *_: 0.001), 0.0
from tests.support.source_servers import SourceServer
server = SourceServer()
source.Server = lambda url, tor: server
from knothole_client.desktop import source_window
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from knothole_client.protocol.codename import generate
typed = generate(server.desk().id, lambda size: bytes(range(size))).text
def begin():
    (window,) = [top for top in QApplication.topLevelWidgets() if hasattr(top, "first")]
    def next(step, until=lambda: True):
        if window.is_visiting or not until():
            return QTimer.singleShot(10, lambda: next(step, until))
        step()
    def look():
        window.first.address.setText("http://desk.example")
        window.first.button.click()
        next(write, lambda: window.desk)
    def write():
        window.first.agree.click()
        window.write.text.setPlainText("A planted text.")
        window.write.codename.setText(typed)
        window.write.button.click()
        window.questions[-1].yes.click()
        next(check, lambda: window.said)
    def check():
        assert window.said.startswith("Sent."), window.said
        window.check.codename.setText(typed)
        window.check.button.click()
        next(end)
    def end():
        assert server.texts() == ["A planted text."]
        window.close()
    look()
QTimer.singleShot(0, begin)
sys.exit(source_window.run())
"""


def test_a_journey_leaves_no_file_anywhere(tmp_path: Path) -> None:
    """And needs nothing but what the one file of a release has."""
    places = {"HOME": tmp_path, "TMPDIR": tmp_path}
    places |= {f"XDG_{name}": tmp_path for name in ("CONFIG_HOME", "CACHE_HOME", "DATA_HOME", "STATE_HOME")}
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    environment |= {name: str(path) for name, path in places.items()} | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", JOURNEY],
        env=environment,
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        timeout=PATIENCE * 2,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
