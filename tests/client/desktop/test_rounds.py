"""Rounds in the window: a stick that is noticed, imported, written and lost; a whole round over the line; what is asked before a key is believed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from knothole_client.courier import moves, rounds, store, tor
from knothole_client.courier.requests import Courier
from knothole_client.desktop.models import rounds as models
from knothole_client.desktop.models import sitting, sticks, writing
from knothole_client.desktop.widgets import rounds as widget
from knothole_client.files.paper import to_words
from knothole_client.protocol.delegation import fingerprint
from knothole_client.protocol.exchange import encode_request
from knothole_client.protocol.primitives import Seed, verify_key
from knothole_client.reviewer.clock_doubt import ClockDoubt
from knothole_client.reviewer.own_stick import make_own_stick
from knothole_client.reviewer.vault.vault import create, open_vault
from knothole_client.rounds.folder import REPLIES, REPLY_WRITE_SIZE, RoundFolder
from knothole_client.rounds.lights import note_posted, read_lights
from knothole_client.rounds.stick import note_pull
from tests.support.desks import MadeDesk, MadeReviewer
from tests.support.in_memory import Call, InMemoryInstallation
from tests.support.newsroom import NOW, PASSPHRASE, TODAY, Newsroom
from tests.support.patience import PATIENCE
from tests.support.windows import CTRL, Driver, found_in, texts_of

NEW = "Nobody checked the scaffolding before the visit."


@pytest.fixture(autouse=True)
def no_other_sticks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """None of this machine's; and none is looked for but when a test says so."""
    (tmp_path / "mounts").write_text("proc /proc proc rw 0 0\n")
    monkeypatch.setattr(sticks.look, "__defaults__", (tmp_path / "mounts",))
    monkeypatch.setattr(widget, "LOOK_EVERY", 3_600_000)


class Stick:
    """One on which the courier has put a new message."""

    def __init__(self, room: Newsroom, root: Path) -> None:
        self.room, self.mounts, self.path = room, root / "mounts", root / "media" / "MY STICK"
        self.path.mkdir(parents=True)
        self.folder = RoundFolder(self.path)
        with open_vault(room.home / "reviewer", PASSPHRASE) as vault:
            make_own_stick(vault, self.folder)

    def fetch(self, cases: int = 1, *, covers: int = 0, ended: bool = True, **desk: bytes) -> None:
        """What the courier brings: a desk document and new messages, after covers."""
        self.folder.desk.write_bytes(self.room.office.document(**desk))
        if covers:
            self.folder.append(TODAY, b"".join(self.room.office.cover() for _ in range(covers)))
        for _ in range(cases):
            for envelope in self.room.office.write(NEW):
                self.folder.append(TODAY, envelope)
        note_pull(self.path, NOW - 600, NOW - 60 if ended else None)

    def plug_in(self, driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
        point = str(self.path).replace(" ", "\\040")
        self.mounts.write_text(f"/dev/sdb1 {point} vfat rw 0 0\n")
        monkeypatch.setattr(sticks, "WHERE", (str(self.path.parent),))
        assert driver.window.rounds
        driver.window.rounds.look()
        driver.settle()


@pytest.fixture
def stick(room: Newsroom, tmp_path: Path) -> Stick:
    return Stick(room, tmp_path)


def lamps(driver: Driver) -> str:
    assert driver.window.rounds
    page = driver.window.rounds.page
    assert page
    return "".join(label.text() for label in found_in(page, QLabel) if label.text() in "●○")


def press(driver: Driver, key: str) -> None:
    assert driver.window.rounds
    page = driver.window.rounds.page
    assert page
    driver.use(page.buttons[driver.words(key)])
    driver.settle()


def test_a_round_with_a_stick_by_keyboard(driver: Driver, stick: Stick, monkeypatch: pytest.MonkeyPatch) -> None:
    """Thirty cases come with it, among two thousand covers, and a colleague whom the desk has signed."""
    desk = stick.room.office.desk
    joins = MadeReviewer("third", "Reviewer Three", 6, *(Seed(bytes([number]) * 32) for number in (51, 52, 53)))
    listed = [desk.first.entry(), desk.second.entry(), joins.entry(**{"from": TODAY})]
    stick.fetch(30, covers=2_000, directory=desk.directory(serial=4, reviewers=listed))
    driver.unlock()
    stick.plug_in(driver, monkeypatch)
    assert "Your stick is there" in driver.window.said
    driver.press(Qt.Key.Key_G, CTRL)
    driver.settle()
    assert lamps(driver) == "●○○○"
    assert "Next: import what was fetched" in texts_of(driver)
    assert "you may take the stick out" not in texts_of(driver)
    driver.press(Qt.Key.Key_Space)  # the button that is next
    assert "Did the desk itself" in texts_of(driver)
    driver.press(Qt.Key.Key_Return)  # in haste: no
    assert "Nothing was imported" in driver.window.said
    driver.press(Qt.Key.Key_Space)
    driver.use(driver.question.yes)
    driver.settle()
    assert "Imported" in driver.window.said
    shown = texts_of(driver)
    assert "30 new cases: " in shown
    assert "New at the desk: Reviewer Three" in shown
    assert "The courier was at the server on" in shown
    assert lamps(driver) == "●●○○"
    assert "1 of them is not on the stick yet" in shown
    assert "you may take the stick out" not in shown
    driver.press(Qt.Key.Key_Space)
    driver.settle()
    assert "You may take it out now" in driver.window.said
    assert lamps(driver) == "●●●○"
    assert "you may take the stick out now" in texts_of(driver)
    assert len(stick.folder.items(REPLIES)) == 1
    note_posted(stick.path)
    assert driver.window.rounds
    driver.window.rounds.look()
    driver.settle()
    assert lamps(driver) == "●●●●"
    driver.place.cases.show_view(0)
    assert any(row.first_line == NEW for row in driver.place.inbox.rows)


def test_a_case_that_is_chosen_takes_the_place_of_the_page(driver: Driver, room: Newsroom) -> None:
    driver.unlock()
    assert driver.window.rounds
    driver.window.rounds.show()
    driver.choose(room.names[0])
    driver.window.rounds.look()
    driver.settle()
    assert driver.window.rounds.page is None
    assert driver.place.page
    assert driver.place.page.name == room.names[0]


def of_a_colleague(stick: Stick) -> str:
    content = (stick.path / "stick").read_bytes()
    (stick.path / "stick").write_bytes(content[:32] + verify_key(stick.room.office.second.made.signing) + content[64:])
    return "is the stick of Reviewer Two, and not yours"


def of_another_desk(stick: Stick) -> str:
    content = (stick.path / "stick").read_bytes()
    (stick.path / "stick").write_bytes(bytes(32) + content[32:])
    return "is a stick of another desk"


@pytest.mark.parametrize("spoil", [of_a_colleague, of_another_desk])
def test_another_stick_is_refused_in_words(
    driver: Driver, stick: Stick, monkeypatch: pytest.MonkeyPatch, spoil: object
) -> None:
    said = spoil(stick)  # type: ignore[operator]
    before = {path: path.read_bytes() for path in stick.path.rglob("*") if path.is_file()}
    driver.unlock()
    assert driver.window.rounds
    driver.window.rounds.show()
    stick.plug_in(driver, monkeypatch)
    assert said in texts_of(driver)
    assert driver.words("stick.import") not in texts_of(driver).splitlines()
    driver.window.rounds.import_from(stick.path)
    driver.settle()
    assert "Nothing was read or written" in driver.window.said
    assert {path: path.read_bytes() for path in stick.path.rglob("*") if path.is_file()} == before


def test_a_stick_that_is_lost_in_the_middle_loses_nothing(
    driver: Driver, room: Newsroom, stick: Stick, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stick.fetch()
    driver.unlock()
    driver.press(Qt.Key.Key_G, CTRL)
    stick.plug_in(driver, monkeypatch)
    whole, gone = RoundFolder.envelopes, tmp_path / "in a pocket"

    def lost(folder: RoundFolder, day: int) -> Iterator[bytes]:
        for envelope in whole(folder, day):
            yield envelope
            if stick.path.exists():
                stick.path.rename(gone)
            raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(RoundFolder, "envelopes", lost)
        press(driver, "stick.import")
    assert "The stick is not there any more" in driver.window.said
    assert driver.names
    assert not any(row.first_line == NEW for row in driver.place.inbox.rows)
    gone.rename(stick.path)
    assert driver.window.rounds
    driver.window.rounds.look()
    driver.settle()
    press(driver, "stick.import")
    assert "1 new case" in texts_of(driver)
    stick.path.rename(gone)
    press(driver, "stick.export")
    assert "The stick is not there any more" in driver.window.said
    gone.rename(stick.path)
    driver.window.rounds.look()
    driver.settle()
    press(driver, "stick.export")
    assert len(stick.folder.items(REPLIES)) == 1


def test_a_stick_that_is_full_keeps_what_was_on_it(
    driver: Driver, stick: Stick, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.unlock()
    driver.press(Qt.Key.Key_G, CTRL)
    stick.plug_in(driver, monkeypatch)
    press(driver, "stick.export")
    assert "you may take the stick out now" in texts_of(driver)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", str(stick.path / "out" / "events"))

    with monkeypatch.context() as patch:
        patch.setattr("knothole_client.reviewer.exporting.write_durably", full)
        press(driver, "stick.export")
    assert "There is no room left" in driver.window.said
    assert driver.window.rounds
    assert not driver.window.rounds.is_busy
    assert not read_lights(stick.path).answers
    assert "you may take the stick out now" not in texts_of(driver)
    press(driver, "stick.export")
    assert read_lights(stick.path).answers
    assert "you may take the stick out now" in texts_of(driver)
    name = driver.names[0]
    driver.window.sitting.work(lambda vault: writing.note(vault, name, "Written after the answers.", TODAY)).result()
    driver.window.rounds.show()
    driver.settle()
    assert "for colleagues leaves with the next round" in texts_of(driver)
    assert "you may take the stick out now" not in texts_of(driver)


def test_while_a_stick_is_written_it_is_to_stay_in_also_after_a_question_about_the_clock(
    driver: Driver, stick: Stick, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.unlock()
    monkeypatch.setattr(sitting, "doubt", lambda *_: ClockDoubt(TODAY, TODAY + 9))
    busy: list[bool] = []

    def export(*_: object) -> None:
        assert driver.window.rounds
        busy.append(driver.window.rounds.is_busy)
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(models, "export_to_stick", export)
    assert driver.window.rounds
    driver.window.rounds.export_to(stick.path)
    driver.settle()
    driver.question.accept()
    driver.settle()
    assert busy == [True]
    assert not driver.window.rounds.is_busy


def test_a_folder_that_is_gone_before_it_is_made_a_stick_is_said(driver: Driver, tmp_path: Path) -> None:
    (tmp_path / "chosen").mkdir()
    driver.unlock()
    assert driver.window.rounds
    driver.window.rounds.show()
    driver.window.rounds.choose(tmp_path / "chosen")
    driver.settle()
    (tmp_path / "chosen").rmdir()
    press(driver, "stick.make")
    assert "The stick is not there any more" in driver.window.said
    assert not driver.window.questions


def test_an_interrupted_fetching_and_alarms_come_first_and_say_what_to_do(
    driver: Driver, stick: Stick, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick.fetch(ended=False)
    stick.folder.append(TODAY + 30, bytes(32_768))
    driver.unlock()
    assert driver.window.rounds
    driver.window.rounds.show()
    stick.plug_in(driver, monkeypatch)
    assert lamps(driver) == "○○○○"
    press(driver, "stick.import")
    news = driver.window.rounds._news
    assert [role for _, role in news[:2]] == ["bad", "bad"]
    assert any("Look at this machine’s clock" in text for text, _ in news)
    assert any("was interrupted" in text and "Fetch once more" in text for text, _ in news)


def test_a_courier_that_is_not_known_acts_only_once_its_words_are_typed(
    driver: Driver, stick: Stick, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = verify_key(Seed(b"\x31" * 32))
    stick.folder.leave_courier_key(key)
    driver.unlock()
    assert driver.window.rounds
    driver.window.rounds.export_to(stick.path)
    driver.settle()
    driver.type("six words that are quite wrong", driver.question.findChild(QLineEdit))
    driver.press(Qt.Key.Key_Return)
    assert "not the words of the key" in driver.window.said
    assert not read_lights(stick.path).answers
    driver.window.rounds.export_to(stick.path)
    driver.settle()
    driver.type(fingerprint(key).upper(), driver.question.findChild(QLineEdit))
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    assert read_lights(stick.path).answers


def test_the_first_import_compares_the_desk_before_it_is_believed(
    tmp_path: Path,
) -> None:
    home, desk = tmp_path / "new", MadeDesk()
    create(home / "reviewer", PASSPHRASE, desk.first.id, desk.first.name, "", TODAY)
    with open_vault(home / "reviewer", PASSPHRASE) as vault:
        desk.first.signing = vault.identity.signing
    folder = tmp_path / "from the desk"
    folder.mkdir()
    (folder / "desk").write_bytes(desk.desk_file())
    first = Driver(home)
    try:
        first.unlock()
        first.press(Qt.Key.Key_G, CTRL)
        assert "does not know its desk yet" in texts_of(first)
        words = to_words(desk.id).split()
        for typed in ("abacus abdomen abdominal abide abiding ability", " ".join(words[:6])):
            press(first, "first.choose")
            first.name_place(folder)
            shown = " ".join(label.text() for label in found_in(first.question, QLabel))
            assert words[20] in shown
            assert " ".join(words[:6]) not in shown
            first.type(typed)
            first.press(Qt.Key.Key_Return)
            first.settle()
        assert not first.window.questions
        first.window.lock()
        first.settle()
    finally:
        first.close()
    with open_vault(home / "reviewer", PASSPHRASE) as vault:
        assert vault.pin
        assert vault.pin.desk == desk.id


@pytest.fixture
def server(room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> InMemoryInstallation:
    """What this machine's courier reaches, with a new message; no Tor is needed. The colleague's keys are there."""
    office, folder = room.office, tmp_path / "server"
    folder.mkdir()
    made = InMemoryInstallation(folder, office.desk.desk_file())
    made.seconds = NOW
    delegation = office.second.made.delegation(office.desk.id)
    state = store.CourierState("http://server", desk=office.desk.id.hex(), delegation=delegation.hex())
    courier = Courier(made.reviewer, tmp_path / "courier", state, office.second.made.transport, lambda: NOW)
    rounds.push(courier, office.second.folder)
    made.reviewer.calls.clear()
    headers = {"Content-Type": "application/octet-stream"}
    for envelope in office.write(NEW):
        made.public.request("POST", "/v1/exchange", 256, encode_request(envelope), headers)
    monkeypatch.setattr(moves, "Server", lambda url, tor=None: made.reviewer)
    store.create(room.home / "courier", "http://server")
    return made


def test_a_round_over_the_line(driver: Driver, server: InMemoryInstallation) -> None:
    driver.unlock()
    driver.press(Qt.Key.Key_G, CTRL)
    driver.settle()
    press(driver, "rounds.both")
    driver.wait(lambda: "The round is over, without Tor" in driver.window.said)
    driver.settle()
    assert "1 new case" in texts_of(driver)
    assert Call("POST", "/v1/replies", REPLY_WRITE_SIZE) in server.reviewer.calls
    assert not driver.window.travelling.is_on


def test_a_round_over_the_line_can_be_stopped_and_goes_on(driver: Driver, server: InMemoryInstallation) -> None:
    driver.unlock()
    assert driver.window.rounds
    driver.window.rounds.show()
    driver.settle()

    def stop(call: Call) -> None:
        if call.path.startswith("/v1/inbox"):
            driver.window.travelling.stop()

    server.reviewer.before = stop
    press(driver, "rounds.both")
    driver.wait(lambda: "Stopped" in driver.window.said)
    driver.settle()
    server.reviewer.before = lambda _: None
    press(driver, "rounds.both")
    driver.wait(lambda: "The round is over" in driver.window.said)


def test_what_was_fetched_while_it_was_locked_waits_to_be_imported(
    driver: Driver, server: InMemoryInstallation
) -> None:
    driver.unlock()
    assert driver.window.rounds
    driver.window.rounds.show()
    driver.settle()
    locked: list[bool] = []

    def wait(call: Call) -> None:
        if call.path.startswith("/v1/inbox") and not locked:
            fetching.set()
            locked.append(go_on.wait(PATIENCE))

    fetching, go_on = Event(), Event()
    server.reviewer.before = wait
    assert driver.window.rounds.page
    driver.window.rounds.page.buttons[driver.words("rounds.both")].click()
    driver.wait(fetching.is_set)
    driver.window.lock()
    go_on.set()
    lights = driver.window.sitting.home / "round"
    driver.wait(lambda: read_lights(lights).next == "import")
    driver.settle()
    assert not driver.window.travelling.is_on
    driver.unlock()
    assert driver.window.rounds
    driver.window.rounds.show()
    driver.settle()
    assert "fetched that is not imported yet" in texts_of(driver)
    press(driver, "stick.import")
    driver.wait(lambda: "The round is over" in driver.window.said)


def test_a_move_that_goes_on_over_a_lock_is_shown_can_be_stopped_and_lets_no_other_begin(
    driver: Driver, server: InMemoryInstallation
) -> None:
    driver.unlock()
    assert driver.window.rounds
    driver.window.rounds.show()
    driver.settle()
    fetching, left = Event(), Event()

    def stand_still(call: Call) -> None:
        if call.path.startswith("/v1/inbox") and not fetching.is_set():
            fetching.set()
            try:
                while not left.wait(0.01):
                    assert server.reviewer.go_on
                    server.reviewer.go_on()
            finally:
                left.set()

    server.reviewer.before = stand_still
    assert driver.window.rounds.page
    driver.window.rounds.page.buttons[driver.words("rounds.both")].click()
    driver.wait(fetching.is_set)
    driver.window.lock()
    driver.wait(lambda: driver.window.unlock_page)
    page = driver.window.unlock_page
    assert page
    QTest.keyClicks(page.passphrase, PASSPHRASE)
    QTest.keyClick(page.passphrase, Qt.Key.Key_Return)
    driver.wait(lambda: driver.window.is_open)
    assert driver.window.rounds
    driver.window.rounds.show()
    both = driver.words("rounds.both")
    driver.wait(
        lambda: driver.window.rounds and driver.window.rounds.page and both in driver.window.rounds.page.buttons
    )
    assert driver.window.travelling.is_on
    assert driver.words("rounds.going.on") in driver.window.travelling.text
    assert driver.window.rounds.page
    assert not driver.window.rounds.page.buttons[both].isEnabled()
    driver.window.travelling.stop_button.click()
    driver.wait(left.is_set)
    driver.wait(lambda: not driver.window.travelling.is_on)
    driver.settle()
    assert driver.window.rounds.page.buttons[both].isEnabled()
    press(driver, "rounds.both")
    driver.wait(lambda: "The round is over" in driver.window.said)


def test_without_tor_nothing_is_sent(
    driver: Driver, room: Newsroom, server: InMemoryInstallation, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = store.load_state(room.home / "courier")
    state.server, state.tor = "http://reviewers.onion", "127.0.0.1:9050"
    store.save_state(room.home / "courier", state)
    there: list[str] = []
    monkeypatch.setattr(tor.find, "__defaults__", (lambda place: place in there,))
    driver.unlock()
    assert driver.window.rounds
    driver.window.rounds.show()
    driver.settle()
    press(driver, "rounds.both")
    driver.wait(lambda: "Tor does not listen on this machine" in driver.window.said)
    assert server.reviewer.calls == []
    there.append(tor.PLACES["browser"])
    press(driver, "rounds.both")
    driver.wait(lambda: "over Tor Browser’s Tor (127.0.0.1:9150)" in driver.window.said)
