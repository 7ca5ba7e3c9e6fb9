"""What a person sees while something takes long: also without a terminal, and when nothing moves."""

from __future__ import annotations

import io
import threading

import pytest
from rich.console import Console

from knothole_client.commands import progress as progressing
from knothole_client.commands.progress import Meter, Stopped, progress
from knothole_client.errors import ClientError
from knothole_client.http import Server
from tests.support.patience import PATIENCE


class Written(io.StringIO):
    """What was printed; ``seen`` once there is a line."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = threading.Event()

    def write(self, text: str) -> int:
        written = super().write(text)
        if "\n" in self.getvalue():
            self.seen.set()
        return written


def test_without_a_terminal_a_line_comes_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    written = Written()
    monkeypatch.setattr(progressing, "ERR", Console(file=written, soft_wrap=True))
    monkeypatch.setattr(progressing, "LINE_EVERY", 0.05)
    server = Server("http://example.org")
    with progress("Uploading", server=server, unit=1_000_000) as tick:
        tick(2, 6)
        assert written.seen.wait(PATIENCE)
    assert "Uploading: 2.0 of 6.0 MB" in written.getvalue()
    assert "\x1b" not in written.getvalue()


def test_a_bar_says_what_the_line_does(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.StringIO()
    monkeypatch.setattr(progressing, "ERR", Console(file=written, force_terminal=True, width=100))
    monkeypatch.setattr(progressing, "STILL", 0.0)
    server = Server("http://example.org")
    shown = threading.Event()
    real = Meter.words

    def words(meter: Meter) -> str:
        shown.set()
        return real(meter)

    monkeypatch.setattr(Meter, "words", words)
    with progress("Uploading", server=server) as tick:
        tick(1, 6)
        assert shown.wait(PATIENCE)
    assert "nothing has moved" in written.getvalue()


def test_the_pace_of_a_line_is_told_in_words() -> None:
    now = [100.0]
    meter = Meter(lambda: now[0])
    assert meter.words() == ""
    for _ in range(30):
        now[0] += 1
        meter.moved(4_000)
    assert meter.words() == "4 kB/s, the line is slow"
    now[0] += 25
    assert meter.words() == "nothing has moved for 25 seconds, waiting"
    for _ in range(30):
        now[0] += 1
        meter.moved(2_000_000)
    assert meter.words() == "2,000 kB/s"


def press_ctrl_c(server: Server, stopped: Stopped | None) -> None:
    with progress("Fetching", server=server, stopped=stopped) as tick:
        tick(3, 4)
        raise KeyboardInterrupt


def test_ctrl_c_says_how_far_it_was() -> None:
    server = Server("http://example.org")
    with pytest.raises(ClientError) as stopped:
        press_ctrl_c(server, lambda done, of: (f"Stopped: {done} of {of}.", "Go on."))
    assert (str(stopped.value), stopped.value.hint) == ("Stopped: 3 of 4.", "Go on.")
    with pytest.raises(KeyboardInterrupt):
        press_ctrl_c(server, None)
