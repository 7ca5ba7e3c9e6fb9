"""What a reviewer does with keys alone, from the first key to what it did: to several cases at once, and to files, onto a disk that is full."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea

from knothole_client.desktop.widgets.conversation import Conversation
from knothole_client.reviewer import cases
from knothole_client.reviewer.vault.vault import open_vault
from tests.support.newsroom import PASSPHRASE, Newsroom
from tests.support.small_disks import resize, small_disk
from tests.support.windows import CTRL, Driver, found_in

SHIFT = Qt.KeyboardModifier.ShiftModifier


def asked(driver: Driver) -> str:
    return "\n".join(label.text() for label in found_in(driver.question, QLabel))


def test_several_cases_are_acknowledged_labelled_assigned_and_set_aside(driver: Driver, room: Newsroom) -> None:
    chosen = room.names[3:6]
    driver.unlock()
    driver.go_to(*chosen)
    driver.press(Qt.Key.Key_K, CTRL)
    assert driver.words("acknowledge.heading", count=3) in asked(driver)
    driver.press(Qt.Key.Key_Return)
    assert driver.window.said == driver.words("acknowledge.done", count=3)
    driver.press(Qt.Key.Key_B, CTRL)
    driver.type("bridge")
    driver.press(Qt.Key.Key_Return)
    assert driver.window.said == driver.words("labelled", count=3)
    driver.from_menu("menu.sort", "menu.charge", "Reviewer One")
    assert driver.window.said == driver.words("assigned", count=3, name="Reviewer One")
    driver.press(Qt.Key.Key_J, CTRL)
    assert driver.window.said == driver.words("status.set", count=3, status=driver.words("status.spam"))
    driver.press(Qt.Key.Key_8, CTRL)
    assert sorted(driver.names) == sorted(chosen)
    driver.press(Qt.Key.Key_L, CTRL)
    with open_vault(room.home / "reviewer", PASSPHRASE) as vault:
        own = vault.identity.key
        for name in room.names:
            case = cases.find_case(vault, name)
            is_chosen = name in chosen
            assert (case.state.state == "spam") == is_chosen
            assert ("bridge" in case.state.labels) == is_chosen
            assert bool(case.replies) == (is_chosen or name == room.names[0])
            if is_chosen:
                assert case.state.assigned == own


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "small", "size=100k") as folder:
        yield folder


def take_out(driver: Driver, folder: Path) -> None:
    driver.press(Qt.Key.Key_E, CTRL)
    assert driver.words("files.warning") in asked(driver)
    driver.press(Qt.Key.Key_Return)
    driver.name_place(folder)
    driver.wait(lambda: not driver.window.long.is_on)


def destroy(driver: Driver) -> None:
    driver.press(Qt.Key.Key_E, CTRL | SHIFT)
    driver.use(driver.question.yes)
    assert driver.window.said == driver.words("destroyed")


def test_files_come_out_onto_a_disk_that_was_full(driver: Driver, room: Newsroom, small: Path) -> None:
    """Nothing is left of what did not fit, and what fits is said to be there; once there is room, the same keys write all of it, for its owner alone."""
    driver.unlock()
    driver.go_to(room.names[0])
    resize(small, "16k")
    take_out(driver, small)
    assert "No space left on device. Make room" in driver.window.said
    assert list(small.iterdir()) == []
    resize(small, "100k")
    take_out(driver, small)
    for said in (
        driver.words("files.written", count=1, folder=small),
        driver.words("files.unwritten", name="invoices.pdf"),
        driver.words("files.unwritten.after"),
    ):
        assert said in asked(driver)
    assert [path.name for path in small.rglob("*") if path.is_file()] == ["list of names.ods"]
    driver.press(Qt.Key.Key_Return)
    destroy(driver)
    resize(small, "4m")
    take_out(driver, small)
    assert driver.words("files.written", count=2, folder=small) in asked(driver)
    written = {path.name: path for path in small.rglob("*") if path.is_file()}
    assert written.keys() == {"invoices.pdf", "list of names.ods"}
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in written.values())
    assert written["invoices.pdf"].read_bytes().startswith(b"%PDF")
    driver.press(Qt.Key.Key_Escape)
    driver.press(Qt.Key.Key_E, CTRL | SHIFT)
    driver.press(Qt.Key.Key_Return)  # in haste: no
    assert all(path.exists() for path in written.values())
    destroy(driver)
    assert list(small.iterdir()) == []


def test_whatever_is_done_to_a_case_the_next_is_the_next(driver: Driver) -> None:
    driver.unlock()
    driver.press(Qt.Key.Key_2, CTRL)
    order = list(driver.names)
    driver.go_to(order[2])
    driver.press(Qt.Key.Key_J, CTRL)
    assert order[2] not in driver.names
    driver.place.refresh()  # as when something else is over meanwhile
    driver.settle()
    driver.press(Qt.Key.Key_Down)
    assert [row.name for row in driver.place.cases.selected] == [order[3]]
    driver.press(Qt.Key.Key_J, CTRL)
    driver.press(Qt.Key.Key_Home)
    assert [row.name for row in driver.place.cases.selected] == [order[0]]
    driver.go_to(order[-1])
    driver.press(Qt.Key.Key_J, CTRL)
    driver.press(Qt.Key.Key_Down)
    assert [row.name for row in driver.place.cases.selected] == [order[-2]]


def test_from_the_list_space_reads_on_and_two_keys_go_from_case_to_case_also_while_writing(
    driver: Driver, room: Newsroom
) -> None:
    driver.window.resize(1000, 420)
    driver.unlock()
    driver.press(Qt.Key.Key_2, CTRL)
    driver.go_to(room.names[0])
    bar = found_in(found_in(driver.place, Conversation)[0], QScrollArea)[0].verticalScrollBar()
    driver.wait(lambda: bar.maximum() > 0)
    bar.setValue(0)
    driver.press(Qt.Key.Key_Space)
    there = bar.value()
    assert there > 0
    driver.press(Qt.Key.Key_Space, SHIFT)
    assert bar.value() < there
    assert [row.name for row in driver.place.selected] == [room.names[0]]
    driver.press(Qt.Key.Key_R, CTRL)
    driver.type("Half a sentence")
    order = list(driver.names)
    at = order.index(room.names[0])
    driver.press(Qt.Key.Key_PageDown, CTRL)
    assert [row.name for row in driver.place.cases.selected] == [order[at + 1]]
    driver.press(Qt.Key.Key_PageUp, CTRL)
    assert driver.composer.name == room.names[0]
    assert driver.composer.text.toPlainText() == "Half a sentence"
    for _ in order:
        driver.press(Qt.Key.Key_PageUp, CTRL)
    assert [row.name for row in driver.place.cases.selected] == [order[0]]
    driver.press(Qt.Key.Key_Return)
    driver.press(Qt.Key.Key_N, CTRL)
    driver.type(" that goes on ")
    driver.press(Qt.Key.Key_PageUp, CTRL)
    driver.type("where no case is above.")
    assert driver.composer.text.toPlainText() == "Half a sentence that goes on where no case is above."
