"""How far something is: a bar where there is a terminal, a line now and then where there is none. Both say when a line is slow, or stands still."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from knothole_client.commands.screen import ERR
from knothole_client.errors import ClientError
from knothole_client.http import Patience, Server

LINE_EVERY: Final = 30.0  # seconds, where there is no terminal
STILL: Final = 20.0  # seconds without a byte that are worth a word
WINDOW: Final = 30.0  # seconds over which a rate is measured

Tick = Callable[[int, int], None]
Stopped = Callable[[int, int], tuple[str, str]]
"""From how much is done and how much there is: what is said, and what to do, if somebody stops it."""


class Meter:
    """How fast bytes move. Fed from several threads."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._moved: deque[tuple[float, int]] = deque()
        self._began = self._last = now()

    def moved(self, count: int) -> None:
        """So many bytes did."""
        self._last = self._now()
        self._moved.append((self._last, count))

    @property
    def still(self) -> float:
        """Seconds since anything moved."""
        return self._now() - self._last

    @property
    def rate(self) -> float:
        """Bytes a second, lately."""
        now = self._now()
        while self._moved and self._moved[0][0] < now - WINDOW:
            self._moved.popleft()
        return sum(count for _, count in list(self._moved)) / max(1.0, min(WINDOW, now - self._began))

    def words(self) -> str:
        """What a person should know of the line."""
        if self.still >= STILL:
            return f"nothing has moved for {self.still:.0f} seconds, waiting"
        if self._now() - self._began < 5:
            return ""
        slow = ", the line is slow" if self.rate < Patience.slow_rate else ""
        return f"{max(1, round(self.rate / 1000)):,} kB/s{slow}"


class _Display:
    def __init__(self, what: str, unit: int, meter: Meter | None, *, waits: bool) -> None:
        self.what, self.unit, self.meter, self.waits = what, unit, meter, waits
        self.done, self.of = 0, 0

    def tick(self, done: int, of: int) -> None:
        self.done, self.of = done, of

    @property
    def visible(self) -> bool:
        return self.of > 0 or not self.waits

    def note(self) -> str:
        return self.meter.words() if self.meter else ""

    def line(self) -> str:
        """What is printed where there is no terminal."""
        if self.unit > 1:
            how_far = f": {self.done * self.unit / 1e6:.1f} of {self.of * self.unit / 1e6:.1f} MB" if self.of else ""
        else:
            how_far = f": {self.done} of {self.of}" if self.of else ""
        note = self.note()
        return f"{self.what}{how_far}{'; ' if note else ''}{note}"


@contextmanager
def progress(
    what: str, *, server: Server | None = None, unit: int = 1, stopped: Stopped | None = None, waits: bool = False
) -> Iterator[Tick]:
    """Show on standard error how far something is; gives the function to call with (done, of).

    Args:
        server: the one whose line is watched.
        unit: bytes that a step has, if steps are bytes.
        waits: show nothing until something is done, because a question may come first.
        stopped: what is said if somebody presses Ctrl-C; without it, that goes on upwards.

    Raises:
        ClientError: ``stopped``.
    """
    meter = Meter() if server else None
    display = _Display(what, unit, meter, waits=waits)
    if server and meter:
        server.moved = meter.moved
    show = _bar if ERR.is_terminal else _lines
    try:
        with show(display):
            yield display.tick
    except KeyboardInterrupt:
        if stopped is None:
            raise
        raise ClientError("stopped", *stopped(display.done, display.of)) from None
    finally:
        if server:
            del server.moved


@contextmanager
def _bar(display: _Display) -> Iterator[None]:
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn  # only for this

    columns = (
        TextColumn(display.what),
        BarColumn(bar_width=20),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[note]}"),
    )
    bar = Progress(*columns, console=ERR, transient=True)
    task = bar.add_task(display.what, total=None, note="")

    def show() -> None:
        bar.update(task, completed=display.done, total=display.of or None, note=display.note())
        if display.visible:
            bar.start()  # once, however often it is called

    show()
    try:
        with _every(0.5, show):
            yield
    finally:
        bar.stop()


@contextmanager
def _lines(display: _Display) -> Iterator[None]:
    def show() -> None:
        if display.visible:
            ERR.print(display.line(), markup=False)

    with _every(LINE_EVERY, show):
        yield


@contextmanager
def _every(seconds: float, do: Callable[[], None]) -> Iterator[None]:
    over = threading.Event()

    def run() -> None:
        while not over.wait(seconds):
            do()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
