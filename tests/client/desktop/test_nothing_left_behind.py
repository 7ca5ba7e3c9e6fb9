"""What others wrote is only text, everything has a name, and nothing of a case is left in the clipboard, in an input method or on the disk."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QScrollArea, QStyle, QStyleOptionComboBox

from knothole_client.desktop.widgets import inbox_list
from knothole_client.desktop.widgets.conversation import Conversation
from knothole_client.desktop.widgets.plain import SENSITIVE, Reading
from knothole_client.desktop.words import Words, languages
from knothole_client.reviewer import cases
from knothole_client.reviewer.vault.vault import open_vault
from tests.support.newsroom import PASSPHRASE, TODAY, Newsroom
from tests.support.patience import PATIENCE
from tests.support.windows import CTRL, Driver, found_in, texts_of, walk


def test_no_input_method_is_to_learn_what_is_typed(driver: Driver, room: Newsroom) -> None:
    driver.unlock()
    driver.choose(room.names[0])
    driver.press(Qt.Key.Key_R, CTRL)
    driver.menus.acts.label()
    fields = [*found_in(driver.window, QLineEdit), driver.composer.text]
    assert len(fields) >= 3
    for field in fields:
        assert field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


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


@pytest.mark.parametrize(
    ("text", "is_told"),
    [("See https://tips.example/a", True), ("WWW.example.org", True), ("abc.onion", True), ("The onion farm", False)],
)
def test_who_copies_an_address_reads_what_opening_it_tells(driver: Driver, text: str, is_told: bool) -> None:
    reading = Reading(text, "a text", driver.window)
    reading.selectAll()
    driver.window.activateWindow()
    reading.copy()
    driver.settle()
    assert driver.window.said == (driver.words("copied.address") if is_told else "")


def cut(choice: QComboBox) -> list[str]:
    """Entries that the closed box has no room for."""
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    control, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    room = choice.style().subControlRect(control, option, field, choice).width()
    texts = [choice.itemText(number) for number in range(choice.count())]
    return [text for text in texts if choice.fontMetrics().horizontalAdvance(text) > room]


@pytest.mark.parametrize("language", languages())
def test_large_text_fits_the_smallest_screen(room: Newsroom, language: str) -> None:
    """Also of a case that has all buttons above it."""
    driver = Driver(room.home, Words(language))
    font = driver.app.font()
    try:
        driver.window.resize(1366, 740)
        driver.unlock()
        driver.place.cases.show_view(1)
        driver.choose(room.names[2])
        driver.press(Qt.Key.Key_R, CTRL)
        for _ in range(5):
            driver.window.zoom(1.15)
        driver.settle()
        assert driver.app.font().pointSizeF() > font.pointSizeF() * 1.9
        assert driver.window.minimumSizeHint().width() <= 1366
        assert driver.window.minimumSizeHint().height() <= 768
        assert driver.place.cases.narrow_views.isVisible()
        assert cut(driver.place.cases.sort) == []
        meter, text = driver.composer._meter, driver.composer.text
        assert text.viewport().height() >= text.fontMetrics().lineSpacing() * 3
        driver.window.tell("An error. " * 12, "bad")
        text.setPlainText("[…] " * 40)
        driver.settle()
        assert not meter.geometry().intersects(text.geometry())
        assert meter.height() >= meter.heightForWidth(meter.width())
        driver.press(Qt.Key.Key_G, CTRL)
        for area in found_in(driver.place, QScrollArea):
            inner = area.widget()
            assert inner is None or inner.width() <= area.viewport().width()
        assert driver.window.width() <= 1366
    finally:
        driver.app.setFont(font)
        driver.close()


def test_a_row_says_a_date_whole_or_not_at_all(driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(inbox_list._Pen, "_draw", lambda pen, place, text, *rest: drawn.append(text))
    driver.unlock()
    driver.place.cases.show_view(1)
    shown = driver.place.cases.list
    days = {driver.words.day(row.last_day) for row in driver.place.inbox.rows}
    widths = {}
    for width in range(160, 700, 20):
        drawn.clear()
        shown.resize(width, 700)
        shown.grab()
        widths[width] = [text for text in drawn if text.startswith("20")]
    assert set(map(tuple, widths.values())) > {()}
    assert {text for texts in widths.values() for text in texts} <= days


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
