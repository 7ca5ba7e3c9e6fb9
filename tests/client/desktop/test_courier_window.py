"""The courier's window: no vault, no passphrase; a stick comes, is posted and fetched, and goes back."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea

from knothole_client.courier import moves, store
from knothole_client.desktop.models import sticks
from knothole_client.desktop.widgets import rounds as widget
from knothole_client.desktop.widgets.courier_window import CourierWindow
from knothole_client.desktop.words import Words
from knothole_client.errors import NetworkError
from knothole_client.protocol.primitives import verify_key
from knothole_client.reviewer.delegating import let_act
from knothole_client.reviewer.exporting import export_round
from knothole_client.reviewer.own_stick import make_own_stick
from knothole_client.reviewer.vault.vault import open_vault
from knothole_client.rounds.folder import RoundFolder
from knothole_client.rounds.lights import read_lights
from tests.client.desktop.test_rounds import NEW
from tests.support.in_memory import Call, InMemoryInstallation
from tests.support.newsroom import NOW, PASSPHRASE, TODAY, Newsroom
from tests.support.patience import PATIENCE
from tests.support.windows import found_in, the_app

WORDS = Words()


class Post:
    """Somebody at the window, and the server it reaches."""

    def __init__(self, room: Newsroom, root: Path, server: InMemoryInstallation) -> None:
        self.room, self.home, self.stick, self.server = room, root / "online", root / "stick", server
        self.app = the_app()
        self.window = CourierWindow(self.home, WORDS)
        self.window.show()
        self.settle()

    def wait(self, until: Callable[[], object]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not until():
            assert time.monotonic() < deadline, self.shown()
            self.app.processEvents()
            time.sleep(0.001)

    def settle(self) -> None:
        for _ in range(3):
            self.wait(lambda: self.window.idle)
            self.app.processEvents()

    def click(self, key: str) -> None:
        assert self.window.page
        self.window.page.buttons[WORDS(key)].click()
        self.settle()

    def shown(self) -> str:
        return "\n".join(label.text() for label in found_in(self.window, QLabel) if label.isVisible())

    def at_the_vault(self, *, with_answers: bool = True) -> None:
        """The stick is made, and lets this courier act."""
        self.stick.mkdir(exist_ok=True)
        with open_vault(self.room.home / "reviewer", PASSPHRASE) as vault:
            make_own_stick(vault, RoundFolder(self.stick))
            if with_answers:
                let_act(vault, verify_key(store.transport_key(self.home / "courier")))
                export_round(vault, RoundFolder(self.stick), TODAY)


@pytest.fixture
def post(room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    (tmp_path / "mounts").touch()
    monkeypatch.setattr(sticks.look, "__defaults__", (tmp_path / "mounts",))
    monkeypatch.setattr(widget, "LOOK_EVERY", 3_600_000)
    (tmp_path / "server").mkdir()
    server = InMemoryInstallation(tmp_path / "server", room.office.desk.desk_file())
    server.seconds = NOW
    monkeypatch.setattr(moves, "Server", lambda url, tor=None: server.reviewer)
    made = Post(room, tmp_path, server)
    yield made
    made.window.close()
    made.window.deleteLater()
    made.app.processEvents()


def test_from_an_empty_machine_to_a_stick_that_goes_back(post: Post) -> None:
    assert "cannot read it, and needs no passphrase" in post.shown()
    post.click("courier.make")
    (question,) = post.window.questions
    (field,) = found_in(question, QLineEdit)
    field.setText(f"http://{'reviewers' * 7}")  # as long as an onion address, which has nowhere to break
    question.accept()
    post.settle()
    assert "No stick is there" in post.shown()
    post.window.resize(420, 500)
    post.settle()
    (area,) = found_in(post.window, QScrollArea)
    post.wait(lambda: area.horizontalScrollBar().maximum() == 0)  # nothing is cut
    post.at_the_vault()
    post.window.choose(post.stick)
    post.settle()
    assert "Next: post and fetch" in post.shown()
    post.click("courier.both")
    post.wait(lambda: "Fetched: " in post.window.said)
    post.settle()
    assert "Posted: " in post.window.said
    assert "take the stick to the vault" in post.shown()
    assert "you may take the stick out now" in post.shown()
    assert read_lights(post.stick).next == "import"
    assert NEW not in post.shown()


def test_what_a_courier_is_refused_is_said_with_what_to_do(post: Post, tmp_path: Path) -> None:
    store.create(post.home / "courier", "http://reviewers")
    post.at_the_vault(with_answers=False)
    post.window.choose(post.stick)
    post.settle()
    post.click("courier.both")
    post.wait(lambda: "No vault has let this courier act" in post.window.said)
    assert RoundFolder(post.stick).courier_key() == verify_key(store.transport_key(post.home / "courier"))
    post.at_the_vault()

    def gone(call: Call) -> None:
        if post.stick.exists():
            post.stick.rename(tmp_path / "gone")
        raise NetworkError("unreachable-server", "The server cannot be reached.", "Check the connection, and Tor.")

    post.server.reviewer.before = gone
    post.click("courier.both")
    post.wait(lambda: "cannot be reached" in post.window.said)
    (tmp_path / "gone").rename(post.stick)
    post.server.reviewer.before = lambda _: None
    post.window.look()
    post.settle()
    post.click("courier.both")
    post.wait(lambda: "Fetched: " in post.window.said)


def test_a_stick_of_another_desk_is_refused(post: Post) -> None:
    store.create(post.home / "courier", "http://reviewers")
    post.at_the_vault()
    post.window.choose(post.stick)
    post.settle()
    post.click("courier.both")
    post.wait(lambda: "Fetched: " in post.window.said)
    content = (post.stick / "stick").read_bytes()
    (post.stick / "stick").write_bytes(bytes(32) + content[32:])
    post.window.look()
    post.settle()
    assert "is a stick of another desk" in post.shown()
    assert WORDS("courier.both") not in (post.window.page.buttons if post.window.page else {})
