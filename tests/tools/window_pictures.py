"""Pictures of the reviewers', the desk's and a source's window, in the light, in the dark, from right to left and at 200 %: ``python -m tests.tools.window_pictures FOLDER``. Without a
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
from knothole_client.desktop.models import source
from knothole_client.desktop.models.desk import draft
from knothole_client.desktop.models.first_day import look_at_desk, meet_desk, read_first_day
from knothole_client.desktop.widgets.acts import Acts
from knothole_client.desktop.widgets.desk.channels import ChannelForm, QuestionForm
from knothole_client.desktop.widgets.desk.pages import SECTIONS
from knothole_client.desktop.widgets.desk.window import DeskWindow
from knothole_client.desktop.widgets.first_day import FirstDayBoard
from knothole_client.desktop.widgets.frame import Frame, lay_out
from knothole_client.desktop.widgets.passphrases import NewPassphrase
from knothole_client.desktop.widgets.publishing import PlanBoard, WhichCopy
from knothole_client.desktop.widgets.source.window import SourceWindow
from knothole_client.desktop.widgets.theme import choose
from knothole_client.desktop.widgets.window import Window
from knothole_client.desktop.widgets.workplace import Workplace
from knothole_client.desktop.words import Words
from knothole_client.files import sealed_file
from knothole_client.protocol.card import Card
from knothole_client.protocol.codename import generate
from knothole_client.protocol.primitives import Seed, verify_key
from knothole_client.reviewer.own_stick import make_own_stick
from knothole_client.rounds.folder import RoundFolder
from knothole_client.rounds.stick import note_pull
from knothole_client.source import visit, whole_visit
from tests.support.newsroom import NOW, PASSPHRASE, TODAY, Newsroom, newsroom
from tests.support.source_servers import SourceServer

LOOKS = {
    "light": (1.0, "en"),
    "dark": (1.0, "en"),
    "right-to-left": (1.0, "ar"),
    "large": (2.0, "en"),
    "german": (1.0, "de"),
    "french": (1.0, "fr"),
    "spanish": (1.0, "es"),
    "german-large": (2.0, "de"),
}
"""With how much larger the text is, and the language."""
FOLDER = Path(__file__).parents[2] / "docs" / "images" / "window"
SHOWN = {
    "inbox-light": "inbox",
    "rounds-imported-light": "rounds",
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
        for look, (scale, language) in LOOKS.items():
            if folder is None and not any(look in shown for shown in SHOWN):
                continue
            font.setPointSizeF(10 * scale)
            app.setFont(font)
            choose(app, look == "dark")
            words = Words(language)
            lay_out(words)
            seen = partial(picture, folder, look)
            walk(app, newsroom(Path(root) / look), words, seen, Path(root) / f"stick of {look}")
            walk_first_day(app, Path(root) / f"first-{look}", words, seen)
            walk_desk(app, Path(root) / f"desk-{look}", words, seen)
            walk_source(app, patch, words, seen)


def picture(folder: Path | None, look: str, window: Frame, screen: str) -> None:
    name = f"{screen}-{look}"
    shown: dict[str, QWidget] = {name: window}
    shown |= {f"{name}-question{number or ''}": question for number, question in enumerate(window.questions)}
    for called, widget in shown.items():
        if folder is not None:
            widget.grab().save(str(folder / f"{called}.png"))
        elif called in SHOWN:
            widget.grab().save(str(FOLDER / f"{SHOWN[called]}.webp"), quality=90)


class Walk:
    """Through every screen, by one reviewer on one machine."""

    def __init__(self, app: QApplication, room: Newsroom, words: Words, look: Callable[[Window, str], None]) -> None:
        self.app, self.room, self.words = app, room, words
        self.window = Window(room.home, words)
        self.window.resize(1366, 740)
        self.window.show()
        self._look = look
        self.wait(lambda: self.window.idle)

    def wait(self, until: Callable[[], object]) -> None:
        while not until():
            self.app.processEvents()
        for _ in range(20):
            self.app.processEvents()

    def look(self, screen: str) -> None:
        self.wait(lambda: self.window.idle)
        self._look(self.window, screen)

    @property
    def place(self) -> Workplace:
        assert self.window.place
        return self.window.place

    @property
    def acts(self) -> Acts:
        assert self.window.menus
        return self.window.menus.acts

    def choose(self, *names: str) -> None:
        shown = self.place.cases.list
        shown.clearSelection()
        for name in names:
            index = shown.model().index(self.place.cases.shown_names.index(name), 0)
            shown.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
            shown.setCurrentIndex(index) if len(names) == 1 else None
        self.wait(lambda: self.window.idle)

    def ask(self, act: Callable[[], object], screen: str) -> None:
        """What an act asks; then no."""
        act()
        self.wait(lambda: self.window.questions)
        self.look(screen)
        self.window.questions[-1].reject()

    def unlock(self) -> None:
        page = self.window.unlock_page
        assert page
        page.passphrase.setText(PASSPHRASE)
        page.button.click()
        self.wait(lambda: self.window.place and self.window.place.cases.shown_names)

    def locked(self) -> None:
        self.look("locked")
        page = self.window.unlock_page
        assert page
        page.passphrase.setText("not this one")
        page.button.click()
        self.wait(lambda: page.said)
        self.look("locked-wrong")
        self.unlock()

    def reading(self) -> None:
        self.look("inbox")
        self.choose(self.room.names[7])
        self.look("glance")
        self.choose(self.room.names[0])
        self.wait(lambda: self.place.page)
        self.look("case")

    def writing(self) -> None:
        self.place.write()
        composer = self.place.composer
        assert composer
        composer.text.setPlainText(
            "We have the register now. The delivery notes would help: do not send them from the office."
        )
        self.look("reply")
        self.ask(composer.send.click, "reply-look")
        composer.left.emit()
        self.wait(lambda: self.window.idle)
        self.ask(self.acts.forget, "forget")
        self.ask(self.acts.handing_on.transcript, "transcript")
        self.ask(self.acts.take_out, "take-out")
        self.ask(self.acts.label, "label")
        self.publishing()

    def publishing(self) -> None:
        """A copy of a table to publish: which, the plan, what became of it."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "invoices.csv"
            path.write_text("Name,Mail,Paid\nAda Example,ada@example.org,1200\nBo Example,bo@example.org,900\n")
            self.ask(lambda: self.window.ask(WhichCopy(self.window, path, self.room.names[0])), "publish")
            board = PlanBoard(self.window, path, self.room.names[0])
            self.window.ask(board)
            self.wait(lambda: not board.is_waiting)
            self.look("publish-plan")
            for choice, action in zip(board.choices, ("pseudonym", "drop", "keep"), strict=False):
                choice.setCurrentIndex(choice.findData(action))
            board.make.click()
            self.wait(lambda: not board.is_waiting)
            self.look("publish-made")
            board.reject()

    def several(self) -> None:
        self.place.cases.show_view(1)
        self.choose(*(name for name in self.place.cases.shown_names if name != self.room.names[5]))
        self.look("several")
        self.acts.acknowledge()
        self.wait(lambda: self.window.questions)
        self.look("acknowledge")
        self.window.questions[0].accept()
        self.wait(lambda: self.window.idle and self.window.said)

    def finding(self) -> None:
        self.place.cases.search.setText("zebra")
        self.wait(lambda: self.place.cases.is_searched)
        self.look("none")
        self.place.cases.search.clear()
        self.ask(self.acts.outbox, "outbox")

    def rounds(self, stick: Path) -> None:
        """With a stick, from plugging it in to taking it out."""
        rounds, folder = self.window.rounds, RoundFolder(stick)
        assert rounds
        self.window.hush()
        rounds.show()
        self.look("rounds-no-stick")
        stick.mkdir(parents=True)
        self.window.sitting.work(lambda vault: make_own_stick(vault, folder)).result()
        folder.desk.write_bytes(self.room.office.document())
        for envelope in self.room.office.write("Nobody checked the scaffolding before the visit."):
            folder.append(TODAY, envelope)
        note_pull(stick, NOW - 4000, NOW - 3600)
        rounds.choose(stick)
        self.look("rounds-fetched")
        rounds.import_from(stick)
        self.wait(lambda: not rounds.is_busy)
        self.look("rounds-imported")
        rounds.export_to(stick)
        self.wait(lambda: not rounds.is_busy)
        self.look("rounds-written")

    def end(self) -> None:
        self.window.lock(self.words("locked.idle"))
        self.look("locked-idle")
        self.window.close()
        self.window.deleteLater()
        self.wait(lambda: True)


def walk(app: QApplication, room: Newsroom, words: Words, look: Callable[[Window, str], None], stick: Path) -> None:
    """Through every screen."""
    steps = Walk(app, room, words, look)
    steps.locked()
    steps.reading()
    steps.writing()
    steps.several()
    steps.finding()
    steps.rounds(stick)
    steps.end()


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
    window._look_over(draft(root, 30, PASSPHRASE, words, clock.today()))
    wait(lambda: window.questions)
    look(window, "desk-look")
    window.close()
    window.deleteLater()
    wait(lambda: True)


def walk_source(app: QApplication, patch: pytest.MonkeyPatch, words: Words, look: Callable[[Frame, str], None]) -> None:
    """Every page of a source's window, by a visit of two exchanges that do not wait."""
    patch.setattr(visit, "visit_length", lambda _: 2)
    patch.setattr(visit, "wait", lambda *_: 0.001)
    patch.setattr(whole_visit, "HEAD_START", 0.0)
    server = SourceServer(arabic=words.is_right_to_left)
    patch.setattr(source, "Server", lambda url, tor: server)
    patch.setattr(clock, "now", lambda: server.desk().now * clock.SECONDS_A_DAY)
    window = SourceWindow(words)
    window.show()

    def wait(until: Callable[[], object]) -> None:
        while not until():
            app.processEvents()
        for _ in range(20):
            app.processEvents()

    typed = generate(server.desk().id, lambda size: bytes(range(size))).text
    window.first.address.setText("http://desk.example")
    wait(lambda: True)
    look(window, "source-desk")
    window.first.button.click()
    wait(lambda: window.desk and not window.is_visiting)
    look(window, "source-fingerprint")
    window.first.agree.click()
    window.tabs.setCurrentIndex(1)
    window.codename.button.click()
    wait(lambda: True)
    look(window, "source-codename")
    window.tabs.setCurrentIndex(2)
    window.write.text.setPlainText("The bridge was never inspected.")
    window.write.codename.setText(typed)
    wait(lambda: True)
    look(window, "source-write")
    window.write.button.click()
    wait(lambda: window.questions)
    look(window, "source-send")
    window.questions[-1].reject()
    window.close()  # with what is unsent
    wait(lambda: window.questions)
    look(window, "source-covered")
    window.questions[-1].reject()
    window.tabs.setCurrentIndex(3)
    window.check.codename.setText(typed)
    window.check.button.click()
    wait(lambda: not window.is_visiting)
    look(window, "source-replies")
    window.write.text.clear()
    window.close()
    window.deleteLater()
    patch.setattr(clock, "now", lambda: NOW)
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
    create_desk(root / "desk", "Example Newspaper", PASSPHRASE)
    desk = open_desk(root / "desk", PASSPHRASE)
    card = window.sitting.work(lambda vault: vault.identity.card).result()
    add_reviewer(desk, card.to_bytes(), 0, clock.today())
    (root / "file").write_bytes(sign(desk, 30, clock.today()))
    board = window.questions[-1]
    assert isinstance(board, FirstDayBoard)
    seen = window.sitting.work(lambda vault: look_at_desk(vault, root / "file", words, clock.today())).result()
    assert seen is not None
    board._compare(seen)
    wait(lambda: len(window.questions) == 2)
    look(window, "first-day-compare")
    window.questions[-1].reject()
    window.work(lambda vault: meet_desk(vault, seen, words, clock.today()), lambda _: None)
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
