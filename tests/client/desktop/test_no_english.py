"""Everything that the window shows comes out of its catalogues: it is walked in a language that nobody speaks (tests/support/pseudo.py)."""

from __future__ import annotations

import errno
import html
import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from knothole_client.courier import store
from knothole_client.desk.folder import create_desk
from knothole_client.desktop.models import couriers, desk, handing_on, news
from knothole_client.desktop.models.first_day import write_card
from knothole_client.desktop.models.inbox import VIEWS
from knothole_client.desktop.models.refusals import refusal
from knothole_client.desktop.widgets.courier_window import CourierWindow
from knothole_client.desktop.widgets.frame import Frame
from knothole_client.desktop.widgets.menus import KEYS
from knothole_client.desktop.words import Words, catalogue, languages, own_names
from knothole_client.errors import UsageError
from knothole_client.failures import Failures
from knothole_client.files import paper
from knothole_client.protocol.errors import EXPLANATIONS, ProtocolError
from knothole_client.protocol.primitives import verify_key
from knothole_client.reviewer import letters
from knothole_client.reviewer.cases import find_case
from knothole_client.reviewer.importing import Imported
from knothole_client.reviewer.names import Names
from knothole_client.reviewer.team import chains
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.sentences import Sentence
from tests.client.desktop.test_sentences import said
from tests.support.newsroom import LETTERS, PASSPHRASE, TODAY, Newsroom
from tests.support.pseudo import PseudoWords, narrow
from tests.support.windows import Driver, found_in, said_of, the_app, wait_until

DRAFTS = Path(letters.__file__).parent / "templates"
KNOWN = " ".join(
    [
        *(" ".join(file.read_text().split()) for file in DRAFTS.iterdir()),  # letters to sources are in their languages
        *(text for text, _ in LETTERS),
        *own_names().values(),
        *EXPLANATIONS,
        "invoices.pdf list of names.ods procurement documents Reviewer One Reviewer Two Example Newspaper Both both",
        "The invoice numbers agree with those in the register. Ask for the delivery notes.",
        "Thank you. Do you know who kept the delivery notes? Gracias. Antes de que mande los correos,",
        "Ctrl Shift Return Del Esc desk-file GB MB kB pdf ods ltr rtl",
    ]
)


@pytest.fixture
def words() -> Words:
    return PseudoWords(said())


def is_qts_own(widget: QWidget) -> bool:
    """Whether it belongs to Qt's dialog for files, whose words are in the system's language; what unfolds in it is a window of its own."""
    at: QWidget | None = widget
    while at is not None and not isinstance(at, QFileDialog):
        at = at.parentWidget()
    return at is not None


def shown_in(top: QWidget) -> Iterator[str]:
    yield top.windowTitle()
    for widget in (top, *found_in(top, QWidget)):
        if is_qts_own(widget):
            continue
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield widget.text()
        elif isinstance(widget, QPlainTextEdit):
            yield widget.toPlainText()
            yield widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(at) for at in range(widget.count()))
        elif isinstance(widget, QListView):
            model = widget.model()
            yield from (str(model.data(model.index(row, 0))) for row in range(model.rowCount()))
        elif isinstance(widget, QMenu):
            yield from (action.text() for action in widget.actions())
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())


def english(known: str = "") -> set[str]:
    """What of all windows that are shown is in English."""
    the_app().sendPostedEvents(None, QEvent.Type.DeferredDelete)
    tops = [
        top for top in QApplication.topLevelWidgets() if top.isVisible() and not isinstance(top, QFileDialog | QMenu)
    ]
    return {text for top in tops for each in shown_in(top) for text in narrow(" ".join(each.split()), KNOWN + known)}


def close_all(driver: Driver) -> None:
    for question in reversed(driver.window.questions):
        question.reject()
    if driver.window.folder_dialog is not None:
        driver.window.folder_dialog.reject()
        driver.window.folder_dialog = None
    driver.settle()


CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QListView, QPlainTextEdit)


def without_keys(driver: Driver) -> Iterator[str]:
    """Controls that nobody comes to by the Tab key, of what is in front."""
    at, passed = driver.at, set[QWidget]()
    while at not in passed:
        passed.add(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
        driver.app.processEvents()
        at = driver.at
    for widget in found_in(at.window(), QWidget):
        is_inner = isinstance(widget.parent(), QComboBox | QAbstractSpinBox | QLineEdit)
        is_control = isinstance(widget, CONTROLS) and not is_inner and widget.isVisible() and widget.isEnabled()
        if is_control and widget not in passed:
            yield f"{type(widget).__name__} {said_of(widget)}"


def focus_is_lost(window: QWidget) -> bool:
    """Whether who presses a key next presses it for nothing."""
    at = window.focusWidget()
    return at is None or not (at.isVisible() and at.isEnabled())


@pytest.fixture
def pseudo(room: Newsroom, words: Words) -> Iterator[Driver]:
    driver = Driver(room.home, words)
    yield driver
    close_all(driver)
    driver.close()


def test_every_action_of_the_vaults_window(pseudo: Driver, room: Newsroom) -> None:
    """Locked, with nothing chosen, with one case and with two: every menu entry is chosen, and all that it shows is read.

    Everything there can be reached by keyboard, and once it is closed the next key still goes somewhere.
    """
    driver = pseudo
    deaf = {*without_keys(driver)}
    keys = (verify_key(room.office.first.made.signing), room.office.desk.id)
    names = " ".join([*room.names, str(room.home), *map(paper.to_words, keys), "Example desk"])
    found = english(names)
    driver.unlock("wrong words")
    found |= english(names)
    driver.unlock()
    moving = ("status.", "mark.")  # which take a case out of the list: at the end
    last = [room.names[3]]
    for chosen in ([], [room.names[7]], [room.names[0]], room.names[:2], last):
        driver.place.cases.show_view(VIEWS.index("open"))
        driver.settle()
        driver.choose(*chosen)
        if chosen == [room.names[0]]:
            driver.place.open_chosen()
            driver.settle()
        for key, action in list(driver.menus.actions.items()):
            is_due = action.isEnabled() and key not in ("lock", "quit", "larger", "smaller", "turn")
            if is_due and key.startswith(moving) == (chosen == last):
                action.trigger()
                driver.settle()
                found |= {f"{key}: {text}" for text in english(names)}
                deaf |= {f"{key}: {control}" for control in without_keys(driver)}
                close_all(driver)
                if focus_is_lost(driver.window):
                    deaf.add(f"{key} loses the focus")
    assert not deaf, sorted(deaf)
    assert not found, sorted(found)


def test_everything_an_import_can_tell(
    vault: Vault, room: Newsroom, words: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of every alarm there is, and of somebody whom the desk does not list any more."""
    stranger = find_case(vault, room.names[0]).case_key
    alarms = [chains.Alarm(code, stranger, TODAY) for code in EXPLANATIONS]
    monkeypatch.setattr(chains, "alarms", lambda _: alarms)
    brought = Imported(desk_alarms=[*EXPLANATIONS], set_aside=dict.fromkeys(EXPLANATIONS, 2), left={stranger}, ahead=1)
    brought = replace(
        brought, second_keys={stranger}, new_cases={stranger}, weeks_lost=[3], missing_pieces=1, redated=2
    )
    brought.days.refused.update({TODAY + number: code for number, code in enumerate(EXPLANATIONS)})
    changed = [Sentence("Policy"), Sentence("The desk key was rotated")]
    lines = news.news(vault, brought, changed, words, TODAY) + news.standing(vault, words, TODAY)
    assert len(lines) > 3 * len(EXPLANATIONS)
    assert {text for line, _ in lines for text in narrow(line, KNOWN + " ".join(room.names))} == set()
    assert narrow(words.say(Names.of(vault).name(stranger)), "") == set()


def faults() -> Iterator[Exception]:
    yield from (ProtocolError(code, 4) for code in EXPLANATIONS)
    for number in (errno.ENOSPC, errno.ENOENT, errno.EACCES, errno.EIO):
        yield OSError(number, os.strerror(number), "/media/stick")
    yield UsageError("words", "The note is empty.", "Write something first.")
    yield UsageError("threshold", Sentence("{threshold} of {count} is not possible.", threshold=9, count=3))
    failures = Failures({"maple-harbor": "body"})
    try:
        failures.raise_any()
    except Exception as failed:
        yield failed


def test_every_refusal_of_the_protocol_and_the_disk(tmp_path: Path, words: Words) -> None:
    the_app()
    window = Frame(words)
    known = KNOWN + " /media/stick maple-harbor"
    for fault in faults():
        sentence = window.refused_sentence(refusal(fault))
        assert sentence, fault
        assert narrow(sentence, known) == set(), repr(fault)
    window.close()


def test_the_courier_and_its_alarms(tmp_path: Path, words: Words) -> None:
    store.create(tmp_path / "courier", "http://127.0.0.1:9", None)
    state = store.load_state(tmp_path / "courier")
    state.desk_alarms = [*EXPLANATIONS]
    state.ledger_alarms = dict.fromkeys((code for code in EXPLANATIONS if code.startswith("ledger")), TODAY)
    state.damaged = 2
    store.save_state(tmp_path / "courier", state)
    seen = couriers.read_courier(tmp_path, words)
    assert len(seen.alarms) > len(EXPLANATIONS)
    the_app()
    window = CourierWindow(tmp_path, words)
    window.show()
    wait_until(the_app(), lambda: window.idle)
    found = english(" http knothole-server doctor ledger.key " + seen.words)
    window.close()
    assert found == set()


def test_everything_on_paper(vault: Vault, room: Newsroom, words: Words, tmp_path: Path) -> None:
    """A transcript of every case, the card, and a desk's fingerprint, key and shares of it."""
    pages = [handing_on.transcript(vault, name, words, TODAY, notes=True).page for name in room.names]
    chain = create_desk(tmp_path / "office" / "desk", "Example desk", PASSPHRASE)
    digits = paper.in_groups(chain.desk)
    known = f"{KNOWN} Example desk {' '.join(room.names)} {paper.to_words(chain.desk)}"
    written = [write_card(vault, tmp_path, words).replace(".card", "-card.html")]
    written.append(desk.print_fingerprint(tmp_path / "office", words, tmp_path))
    key = tmp_path / "office" / "desk" / "desk.key"
    for shares in ((0, 0), (2, 3)):
        named = desk.print_key(tmp_path / "office", key, PASSPHRASE, shares, words, tmp_path, TODAY)
        written.append((tmp_path / named).rename(tmp_path / f"{shares[1]}.html").name)
    pages += [(tmp_path / name).read_text() for name in written]
    for page in pages:
        assert 'dir="ltr"' in page
        assert narrow(printed(page).replace(digits, ""), known) == set()


def printed(page: str) -> str:
    """The text of a page, without the rows of words and digits that are in no language."""
    text = re.sub(r"<(style|title|pre|svg|code).*?</\1>", " ", page, flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]*>", " ", text))


@pytest.mark.parametrize("language", languages())
def test_no_two_menus_open_by_one_letter(language: str) -> None:
    marked = {key: text[text.index("&") + 1].lower() for key, text in catalogue(language).items() if "&" in text}
    tabs = [letter for key, letter in marked.items() if key.startswith("source.tab.")]
    letters = [letter for key, letter in marked.items() if not key.startswith("source.tab.")]
    assert len(letters) == len({*letters}) == len(("case", "sort", "go", "window"))
    assert len(tabs) == len({*tabs})


def test_no_shortcut_is_there_twice(pseudo: Driver, room: Newsroom) -> None:
    pseudo.unlock()
    pseudo.choose(room.names[0])
    pseudo.press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    actions, shortcuts = (list[Any](pseudo.window.findChildren(kind)) for kind in (QAction, QShortcut))
    there = [action.shortcut().toString() for action in actions]
    there += [shortcut.key().toString() for shortcut in shortcuts]
    there += [button.shortcut().toString() for button in found_in(pseudo.window, QAbstractButton)]
    assert len(there) > len(KEYS)
    assert [keys for keys, count in Counter(filter(None, there)).items() if count > 1] == []
