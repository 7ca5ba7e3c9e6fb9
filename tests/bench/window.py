"""The reviewers' window on a vault of years: how long a person waits until it shows what they asked for. 1,000 cases, 20,000 messages."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest

from knothole_client import clock
from knothole_client.files import sealed_file
from tests.bench.table import goal, heading, row
from tests.bench.used_vault import fill, timed
from tests.support.desks import TODAY
from tests.support.memory import resident
from tests.support.offices import PASSPHRASE, Office
from tests.support.windows import Driver

OPEN, SWITCH, SEARCH, SAVE, MEMORY = 2.0, 0.1, 0.2, 0.1, 400
"""Seconds that each may take; megabytes of the whole process."""
MORNINGS: Final = 3
TIMES: Final = 20
A_LETTER: Final = 0.125
"""Seconds from one letter to the next, of who types fast."""
TYPED: Final = ("harbor maple", "no such word", "tobacco lantern")
CTRL = Qt.KeyboardModifier.ControlModifier


def main() -> None:
    """Print the rows: medians of some mornings, each in a process of its own."""
    heading(f"The window on a vault of years: medians of {MORNINGS} mornings, and the worst")
    stand_still()
    with tempfile.TemporaryDirectory() as root:
        office = Office(Path(root))
        with office.first.vault() as vault:
            fill(office, vault)
        home = Path(root) / "home"
        home.mkdir()
        office.first.home.rename(home / "reviewer")
        mornings = [morning(home, is_hasty=False) for _ in range(MORNINGS)]
        hasty = [morning(home, is_hasty=True) for _ in range(MORNINGS)]
    show("stretching the passphrase, for comparison", "s", mornings, "stretching")
    show("open, after that", "s", mornings, "open", OPEN)
    show(f"another case, median of {TIMES}", "s", mornings, "switch", SWITCH)
    show("first search, after all was read ahead", "s", mornings, TYPED[0], SEARCH)
    show("the next, for other words", "s", mornings, TYPED[1], SEARCH)
    show("first search, typed as soon as the list is there, a letter every 125 ms", "s", hasty, TYPED[0], SEARCH)
    show("first search, pasted as soon as the list is there", "s", hasty, "pasted")
    show("reading ahead is over, after the list is there", "s", mornings, "ahead")
    show(f"save a note, median of {TIMES}", "s", mornings, "note", SAVE)
    show("the slowest of them", "s", mornings, "slowest")
    show("memory at its highest, with the interpreter and the stretching", "MB", mornings, "memory", MEMORY)


def show(what: str, unit: str, mornings: list[dict[str, float]], key: str, most: float | None = None) -> None:
    """A figure of all mornings."""
    figures = [found[key] for found in mornings]
    worst = f"worst {max(figures):.{0 if unit == 'MB' else 2}f}"
    if most is None:
        row(what, median(figures), unit, worst)
    else:
        goal(what, median(figures), unit, most, worst)


def stand_still() -> None:
    """It is the day on which the vault was filled."""
    clock.now = lambda: TODAY * clock.SECONDS_A_DAY


def morning(home: Path, *, is_hasty: bool) -> dict[str, float]:
    """What a person waited for."""
    command = [sys.executable, "-m", "tests.bench.window", str(home), *(["hasty"] if is_hasty else [])]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def calm(home: Path) -> dict[str, float]:
    """Unlock, go from case to case, search, and write notes."""
    found, driver = unlocked(home)
    found["ahead"], _ = timed(lambda: driver.wait(lambda: driver.window.sitting._meanwhile is None))
    driver.press(Qt.Key.Key_2, CTRL)
    driver.press(Qt.Key.Key_Home)
    found["switch"] = median(another(driver) for _ in range(TIMES))
    for typed in TYPED:
        found[typed] = searched(driver, typed, at_once=False)
    driver.press(Qt.Key.Key_2, CTRL)
    driver.press(Qt.Key.Key_Home)
    driver.place.open_chosen()
    driver.settle()
    notes = [note(driver) for _ in range(TIMES)]
    found |= {"note": median(notes), "slowest": max(notes), "memory": resident() / 1e6}
    driver.close()
    return found


def hasty(home: Path) -> dict[str, float]:
    """Search as soon as there is a list; once typed, and once pasted."""
    found: dict[str, float] = {}
    for key, search in ((TYPED[0], lambda d: searched(d, TYPED[0], at_once=True)), ("pasted", pasted)):
        _, driver = unlocked(home)
        found[key] = search(driver)
        driver.close()
    return found


def unlocked(home: Path) -> tuple[dict[str, float], Driver]:
    """A window that shows its list, and how long that took."""
    stretch, spent = sealed_file.stretch, []

    def stretched(passphrase: str, salt: bytes, cost: sealed_file.Cost) -> sealed_file.FileKey:
        seconds, key = timed(lambda: stretch(passphrase, salt, cost))
        spent.append(seconds)
        return key

    sealed_file.stretch = stretched
    driver = Driver(home)
    driver.settle()
    driver.type(PASSPHRASE)

    def unlock() -> None:
        QTest.keyClick(driver.at, Qt.Key.Key_Return)
        driver.wait(lambda: driver.window.place is not None and driver.names)
        driver.window.repaint()

    seconds, _ = timed(unlock)
    sealed_file.stretch = stretch
    return {"stretching": sum(spent), "open": seconds - sum(spent)}, driver


def another(driver: Driver) -> float:
    """Seconds from the key until the next case is drawn, and the one before it gone. What is above the screen in it is built after that."""

    def go() -> None:
        QTest.keyClick(driver.at, Qt.Key.Key_Down)
        row = driver.place.cases.selected[0]
        driver.wait(lambda: row.new_messages or (driver.place.page and driver.place.page.name == row.name))
        driver.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # as every event loop does
        driver.place._pages.repaint()

    seconds, _ = timed(go)
    driver.settle()
    return seconds


def searched(driver: Driver, typed: str, *, at_once: bool) -> float:
    """Seconds from the last letter until the list is that of the search."""
    QTest.keyClick(driver.at, Qt.Key.Key_F, CTRL)
    if at_once:
        for letter in typed[:-1]:
            driver.type(letter)
            until = time.monotonic() + A_LETTER
            driver.wait(lambda until=until: time.monotonic() >= until)  # type: ignore[misc]
    else:
        driver.type(typed[:-1])
        driver.settle()
    return timed(lambda: finish(driver, lambda: driver.type(typed[-1])))[0]


def pasted(driver: Driver) -> float:
    """The same of all letters at once."""
    return timed(lambda: finish(driver, lambda: driver.place.cases.search.setText(TYPED[0])))[0]


def finish(driver: Driver, end: Callable[[], object]) -> None:
    """Type the end, and wait for what is found."""
    end()
    driver.wait(lambda: driver.place.cases.is_searched)


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


if __name__ == "__main__":
    stand_still()
    print(json.dumps((hasty if sys.argv[2:] else calm)(Path(sys.argv[1]))))
