"""The reviewers' window on a vault of years: how long a person waits until it shows what they asked for. 1,000 cases, 20,000 messages."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from knothole_client import clock
from knothole_client.files import sealed_file
from tests.bench.table import goal, heading
from tests.bench.used_vault import fill, timed
from tests.support.desks import TODAY
from tests.support.memory import grown
from tests.support.offices import PASSPHRASE, Office
from tests.support.windows import Driver

OPEN, SWITCH, SEARCH, SAVE = 2.0, 0.1, 0.2, 0.1
"""Seconds that each may take."""
MEMORY = 400
"""MiB, the window's own included."""
TIMES = 20
CTRL = Qt.KeyboardModifier.ControlModifier


def main() -> None:
    """Print the rows."""
    heading("The window on a vault of years, on one core")
    clock.now = lambda: TODAY * clock.SECONDS_A_DAY
    with tempfile.TemporaryDirectory() as root:
        office = Office(Path(root))
        with office.first.vault() as vault:
            fill(office, vault)
        home = Path(root) / "home"
        home.mkdir()
        office.first.home.rename(home / "reviewer")
        goal("memory, opening included", grown(lambda: a_morning(home, print_it=False)) / 2**20, "MiB", MEMORY)
        a_morning(home)


def a_morning(home: Path, *, print_it: bool = True) -> None:
    """Unlock, go from case to case, search, and write a note."""
    stretching, _ = timed(lambda: sealed_file.new_key(PASSPHRASE))
    driver = Driver(home)

    def unlock() -> None:
        driver.unlock()
        driver.wait(lambda: driver.names)

    seconds, _ = timed(unlock)
    rows = [("open, after the passphrase is stretched", seconds - stretching, OPEN)]
    driver.press(Qt.Key.Key_2, CTRL)
    driver.press(Qt.Key.Key_Home)
    rows.append(("  another case", sorted(another(driver) for _ in range(TIMES))[TIMES // 2], SWITCH))
    for typed in ("harbor maple", "no such word"):
        rows.append((f"  search for {typed}, after the last letter", searched(driver, typed), SEARCH))
    driver.press(Qt.Key.Key_2, CTRL)
    driver.press(Qt.Key.Key_Home)
    driver.place.open_chosen()
    driver.settle()
    rows.append(("  save a note", sorted(note(driver) for _ in range(TIMES))[TIMES // 2], SAVE))
    driver.close()
    if print_it:
        for name, took, most in rows:
            goal(name, took, "s", most)


def another(driver: Driver) -> float:
    """Seconds from the key until the next case is drawn. What is above the screen in it is built after that."""

    def go() -> None:
        QTest.keyClick(driver.at, Qt.Key.Key_Down)
        row = driver.place.cases.selected[0]
        driver.wait(lambda: row.new_messages or (driver.place.page and driver.place.page.name == row.name))
        driver.window.repaint()

    seconds, _ = timed(go)
    driver.settle()
    return seconds


def searched(driver: Driver, typed: str) -> float:
    """Seconds from the last letter until the list is that of the search."""
    driver.press(Qt.Key.Key_F, CTRL)
    driver.type(typed[:-1])
    driver.settle()

    def search() -> None:
        driver.type(typed[-1])
        driver.wait(lambda: driver.place.cases.is_searched)

    return timed(search)[0]


def note(driver: Driver) -> float:
    """Seconds from Ctrl-Return to what the window says; the list is read again after it."""
    driver.window.tell("")
    driver.press(Qt.Key.Key_N, CTRL)
    driver.type("Call back.")

    def save() -> None:
        QTest.keyClick(driver.at, Qt.Key.Key_Return, CTRL)
        driver.wait(lambda: driver.window.said)

    seconds, _ = timed(save)
    driver.settle()
    return seconds
