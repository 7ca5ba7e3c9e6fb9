"""Pictures of the reviewers' window, in the light, in the dark, from right to left and at 200 %: ``python -m tests.tools.window_pictures FOLDER``. Without a
folder, those of docs/images/window.

No screen is needed, and nothing real is shown: the vault is made up.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from knothole_client import clock
from knothole_client.desk.folder import add_reviewer, create_desk, open_desk
from knothole_client.desk.settings_text import write
from knothole_client.desk.signing import sign, take_settings
from knothole_client.desktop.app import make_app
from knothole_client.desktop.models.desk import draft
from knothole_client.desktop.models.first_day import look_at_desk, meet_desk, read_first_day
from knothole_client.desktop.widgets.desk.channels import ChannelForm, QuestionForm
from knothole_client.desktop.widgets.desk.pages import SECTIONS
from knothole_client.desktop.widgets.desk.window import DeskWindow
from knothole_client.desktop.widgets.first_day import FirstDayBoard
from knothole_client.desktop.widgets.frame import Frame, lay_out
from knothole_client.desktop.widgets.passphrases import NewPassphrase
from knothole_client.desktop.widgets.theme import choose
from knothole_client.desktop.widgets.window import Window
from knothole_client.desktop.words import Words
from knothole_client.files import sealed_file
from knothole_client.files.paper import to_words
from knothole_client.protocol.card import Card
from knothole_client.protocol.primitives import Seed, verify_key
from tests.support.newsroom import NOW, PASSPHRASE, Newsroom, newsroom

LOOKS = {"light": 1.0, "dark": 1.0, "right-to-left": 1.0, "large": 2.0}
"""With how much larger the text is."""
FOLDER = Path(__file__).parents[2] / "docs" / "images" / "window"
SHOWN = {
    "inbox-light": "inbox",
    "case-light": "case",
    "case-dark": "case-dark",
    "reply-light": "reply",
    "reply-large": "reply-large",
    "several-right-to-left": "right-to-left",
    "locked-light": "locked",
    "first-day-light-question": "first-day",
    "desk-sign-light": "desk",
    "desk-look-light-question": "desk-look",
}
"""What is in docs/images/window, and under which name."""


def main(folder: Path | None) -> None:
    """All screens in all looks, or those that the documents show."""
    (folder or FOLDER).mkdir(parents=True, exist_ok=True)
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as root:
        patch.setattr(sealed_file.Cost.__init__, "__defaults__", (8, 1))
        patch.setattr(clock, "now", lambda: NOW)
        app = make_app()
        font = QFont("Noto Sans")
        for look, scale in LOOKS.items():
            font.setPointSizeF(10 * scale)
            app.setFont(font)
            choose(app, look == "dark")
            words = Words("ar" if look == "right-to-left" else "en")
            lay_out(words)
            walk(app, newsroom(Path(root) / look), words, partial(picture, folder, look))
            walk_desk(app, Path(root) / f"desk-{look}", words, partial(picture, folder, look))
            walk_first_day(app, Path(root) / f"first-{look}", words, partial(picture, folder, look))


def picture(folder: Path | None, look: str, window: Frame, screen: str) -> None:
    name = f"{screen}-{look}"
    shown: dict[str, QWidget] = {name: window}
    shown |= {f"{name}-question{number or ''}": question for number, question in enumerate(window.questions)}
    for called, widget in shown.items():
        if folder is not None:
            widget.grab().save(str(folder / f"{called}.png"))
        elif called in SHOWN:
            widget.grab().save(str(FOLDER / f"{SHOWN[called]}.webp"), quality=90)


def walk(app: QApplication, room: Newsroom, words: Words, look: Callable[[Window, str], None]) -> None:
    """Through every screen."""
    window = Window(room.home, words)
    window.resize(1366, 740)
    window.show()

    def wait(until: Callable[[], object]) -> None:
        while not until():
            app.processEvents()
        for _ in range(20):
            app.processEvents()

    def choose(*names: str) -> None:
        place = window.place
        assert place
        place.cases.list.clearSelection()
        for name in names:
            index = place.cases.list.model().index(place.cases.shown_names.index(name), 0)
            place.cases.list.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
            place.cases.list.setCurrentIndex(index) if len(names) == 1 else None
        wait(lambda: window.idle)

    wait(lambda: window.idle)
    look(window, "locked")
    assert window.unlock_page
    window.unlock_page.passphrase.setText("not this one")
    window.unlock_page.button.click()
    wait(lambda: window.unlock_page and window.unlock_page.said)
    look(window, "locked-wrong")
    window.unlock_page.passphrase.setText(PASSPHRASE)
    window.unlock_page.button.click()
    wait(lambda: window.place and window.place.cases.shown_names)
    place, menus = window.place, window.menus
    assert place
    assert menus
    look(window, "inbox")
    choose(room.names[7])
    look(window, "glance")
    choose(room.names[0])
    wait(lambda: place.page)
    look(window, "case")
    place.write()
    composer = place.composer
    assert composer
    composer.text.setPlainText(
        "We have the register now. The delivery notes would help: do not send them from the office."
    )
    wait(lambda: window.idle)
    look(window, "reply")
    composer.send.click()
    wait(lambda: window.questions)
    look(window, "reply-look")
    window.questions[0].reject()
    composer.left.emit()
    wait(lambda: window.idle)
    menus.acts.forget()
    wait(lambda: window.questions)
    look(window, "forget")
    window.questions[0].reject()
    place.cases.show_view(1)
    choose(*(name for name in place.cases.shown_names if name != room.names[5]))
    look(window, "several")
    menus.acts.acknowledge()
    wait(lambda: window.questions)
    look(window, "acknowledge")
    window.questions[0].accept()
    wait(lambda: window.idle and window.said)
    place.cases.search.setText("zebra")
    wait(lambda: place.cases.is_searched)
    look(window, "none")
    place.cases.search.clear()
    menus.acts.outbox()
    wait(lambda: window.questions)
    look(window, "outbox")
    window.lock(words("locked.idle"))
    wait(lambda: window.idle)
    look(window, "locked-idle")
    window.close()
    window.deleteLater()
    wait(lambda: True)


def walk_desk(app: QApplication, root: Path, words: Words, look: Callable[[Frame, str], None]) -> None:
    """Every page of the desk's window, a question, and what is signed."""
    create_desk(root / "desk", "Example Newspaper", PASSPHRASE)
    desk = open_desk(root / "desk", None)
    for slot, name in enumerate(("Jo Example", "Sam Example")):
        card = Card(name.split()[0].lower(), name, "editor", verify_key(Seed(bytes([slot + 1]) * 32)))
        add_reviewer(desk, card.to_bytes(), slot, clock.today())
    question = {"id": "where", "label": {"en": "Where did it happen?", "ar": "أين حدث ذلك؟"}, "kind": "choice"} | {
        "required": True,
        "choices": [{"id": "office", "label": {"en": "At head office"}}, {"id": "other", "label": {"en": "Elsewhere"}}],
    }
    channel = {"id": "tips", "title": {"en": "Tips", "de": "Hinweise"}, "reviewers": ["jo"], "questions": [question]}
    statement = {"text": {"en": "We have received no order."}}
    take_settings(desk, write({"statement": statement, "channels": [channel]}), clock.today())
    window = DeskWindow(root, words)
    window.resize(1366, 740)
    window.show()

    def wait(until: Callable[[], object]) -> None:
        while not until():
            app.processEvents()
        for _ in range(20):
            app.processEvents()

    wait(lambda: window.idle and window.page)
    for number, section in enumerate(SECTIONS):
        window.views.setCurrentRow(number)
        wait(lambda: True)
        look(window, f"desk-{section}")
    window.edit_channel(0)
    wait(lambda: window.questions)
    look(window, "desk-channel")
    form = window.questions[0]
    assert isinstance(form, ChannelForm)
    look_at = QuestionForm(form, words, question, [], lambda _: None)
    window._questions.append(look_at)
    look_at.present()
    wait(lambda: True)
    look(window, "desk-question")
    look_at.reject()
    window._questions.remove(look_at)
    form.reject()
    window._look_over(draft(root, 30, PASSPHRASE, clock.today()))
    wait(lambda: window.questions)
    look(window, "desk-look")
    window.close()
    window.deleteLater()
    wait(lambda: True)


def walk_first_day(app: QApplication, root: Path, words: Words, look: Callable[[Window, str], None]) -> None:
    """From nothing to the fingerprint of the desk."""
    window = Window(root / "home", words)
    window.resize(1366, 740)
    window.show()

    def wait(until: Callable[[], object]) -> None:
        while not until():
            app.processEvents()
        for _ in range(20):
            app.processEvents()

    page = window.welcome
    assert page
    page.name.setText("Jo Example")
    wait(lambda: window.idle)
    look(window, "welcome")
    page.button.click()
    asked = window.questions[0]
    assert isinstance(asked, NewPassphrase)
    wait(lambda: True)
    look(window, "passphrase")
    made = asked.shown.text()
    asked.accept()
    asked.field.setText(made)
    asked.accept()
    wait(lambda: window.questions and isinstance(window.questions[-1], FirstDayBoard))
    look(window, "first-day")
    chain = create_desk(root / "desk", "Example Newspaper", PASSPHRASE)
    desk = open_desk(root / "desk", PASSPHRASE)
    card = window.sitting.work(lambda vault: vault.identity.card).result()
    add_reviewer(desk, card.to_bytes(), 0, clock.today())
    (root / "file").write_bytes(sign(desk, 30, clock.today()))
    board = window.questions[-1]
    assert isinstance(board, FirstDayBoard)
    seen = window.sitting.work(lambda vault: look_at_desk(vault, root / "file", clock.today())).result()
    board._compare(seen)
    wait(lambda: len(window.questions) == 2)
    look(window, "first-day-compare")
    window.questions[-1].reject()
    six = " ".join(to_words(chain.desk).split()[:6])
    window.work(lambda vault: meet_desk(vault, seen, six, clock.today()), lambda _: None)
    wait(lambda: window.idle)
    day = window.sitting.work(lambda vault: read_first_day(vault, clock.today())).result()
    board.show_day(day)
    wait(lambda: True)
    board.area.verticalScrollBar().setValue(board.area.verticalScrollBar().maximum())
    look(window, "first-day-later")
    window.close()
    window.deleteLater()
    wait(lambda: True)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
