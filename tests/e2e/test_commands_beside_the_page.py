"""A visit of the page in a browser and one of ``knothole source``, to one server, as whoever watches the line sees them behind any encryption: after the
page itself is loaded, the same requests of the same sizes, and exchanges at the ticks of the same clock, also on a slow line. What differs is written
in docs/threat-model.md ("The program is no browser").
"""

from __future__ import annotations

import itertools
import secrets
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest

from knothole_client.http import Server
from knothole_client.protocol.codename import generate
from knothole_client.protocol.genesis import MAX_PIN, read_pin
from tests.support.patience import PATIENCE
from tests.support.recording_proxy import RecordingProxy
from tests.support.seeded_clock import seeded_ticks, with_seeded_clock
from tests.support.system import SETTINGS, Browser, System, running

INTERVALS = (2, 6)
"""Seconds: the desk's cover interval. If a busy machine makes most exchanges late, a slower clock is tried."""
SLOW = 0.5
"""Seconds that the line keeps the response to each exchange."""
FEWEST = 17
"""Exchanges of a visit by the commands, at least; as many are looked at."""
AT_A_TICK = 0.3
"""Seconds: an exchange this long after a tick came at it."""
MOST = 0.75
"""Of the exchanges must come at ticks; of those that drift, as if each tick waited for a response, fewer than half do."""
PACKED = "/app/desk.json"
"""What the browser gets packed, as all files of the page, and the commands as it is."""
SEEDED = """
import math
from knothole_client.commands import main
from knothole_client.source import whole_visit

length, drawn = whole_visit.exponential, None

def exponential(rate):
    global drawn
    if drawn is None:  # how long the visit will be
        drawn = 7
        return length(rate)
    drawn = (drawn * 1664525 + 1013904223) % 2**32
    waits = -math.log(1 - drawn / 2**32) / rate
    drawn = (drawn * 1664525 + 1013904223) % 2**32
    return waits

whole_visit.exponential = exponential
main()
"""
"""The commands, with the same chance as the seeded clock of the page."""


class Asked(NamedTuple):
    """A request and its response, without what a connection, HTTP or TLS adds."""

    method: str
    path: str
    up: int
    down: int


class Visit(NamedTuple):
    load: list[Asked]
    exchanges: list[Asked]
    times: list[float]


class Line:
    """A slow line, and who watches it."""

    def __init__(self) -> None:
        self.asked: list[tuple[float, Asked]] = []
        self._lock = threading.Lock()

    def treat(self, request: bytes, forward: Callable[[], bytes]) -> bytes:
        """A treatment for the recording proxy."""
        came = time.monotonic()
        response = with_seeded_clock(request, forward)
        method, path, _ = request.decode("latin-1").split(" ", 2)
        if path.startswith("/tick/"):
            return response
        if method == "POST":
            time.sleep(SLOW)  # what a circuit takes
        with self._lock:
            self.asked.append((came, Asked(method, path, body_size(request), body_size(response))))
        return response

    def visit(self) -> Visit:
        """What was seen until as many exchanges came as every visit has."""
        asked = sorted(self.asked)
        exchanges = [(came, one) for came, one in asked if one.method == "POST"][:FEWEST]
        began = exchanges[0][0]
        load = [one for came, one in asked if came < began]
        rest = [one for came, one in asked if began <= came <= exchanges[-1][0]]
        assert rest == [one for _, one in exchanges], "something but exchanges after the load"
        return Visit(load, [one for _, one in exchanges], [came for came, _ in exchanges])


def body_size(message: bytes) -> int:
    return len(message.partition(b"\r\n\r\n")[2])


def page_visit(system: System, act: Sequence[tuple[str, dict[str, str]]]) -> Visit:
    line, parts = Line(), urlsplit(system.public)
    watched = RecordingProxy((str(parts.hostname), int(parts.port or 0)), line.treat)
    with watched as proxy, Browser("chromium", proxy.url) as source:
        source.do("load")
        for step, values in act:
            source.do(step, **values)
        proxy.wait_for_exchanges(FEWEST)
    return line.visit()


def command_visit(system: System, *command: object) -> Visit:
    line, parts = Line(), urlsplit(system.public)
    with RecordingProxy((str(parts.hostname), int(parts.port or 0)), line.treat) as proxy:
        program = [sys.executable, "-c", SEEDED, "source", *map(str, command), "--server", proxy.url]
        subprocess.run(program, check=True, stdout=subprocess.DEVNULL, timeout=PATIENCE)
    return line.visit()


def at_ticks(times: Sequence[float], mean: float) -> float:
    """How many of the exchanges came right after a tick of the seeded clock, of all. The clock began where most did: a busy machine delays some."""
    due = list(itertools.takewhile(lambda at: at < times[-1] - times[0] + 10, seeded_ticks(mean)))
    fits = [
        sum(any(0 <= time - began - tick + 0.05 <= AT_A_TICK for tick in due) for time in times)
        for began in (time - tick for time, tick in itertools.product(times[:4], due[:4]))
    ]
    return max(fits) / len(times)


def test_what_drifts_is_not_at_the_ticks() -> None:
    for mean in INTERVALS:
        due = list(itertools.islice(seeded_ticks(mean), FEWEST))
        assert at_ticks(due, mean) == 1
        assert at_ticks([at for number, at in enumerate(due) if number % 3], mean) == 1  # some were skipped
        assert at_ticks([at + number * SLOW for number, at in enumerate(due)], mean) < 0.5


@pytest.mark.browser
def test_the_commands_ask_for_what_the_page_asks_for_in_the_same_sizes_at_the_same_ticks(tmp_path: Path) -> None:
    for interval in INTERVALS:
        settings = SETTINGS.replace("cover_interval = 2", f"cover_interval = {interval}")
        with running(tmp_path / str(interval), settings) as system:
            seen = visits_to(system, tmp_path)
        on_time = {name: at_ticks(visit.times, interval) for name, visit in seen.items()}
        if min(on_time.values()) >= MOST:
            break
    assert min(on_time.values()) >= MOST, on_time
    page = seen["the page reads"]
    assert {name: visit.exchanges for name, visit in seen.items()} == dict.fromkeys(seen, page.exchanges)
    assert set(page.exchanges) == {Asked("POST", "/v1/exchange", 33_024, 256)}
    documents = {one for one in page.load if one.path.startswith("/v1/")}
    assert {one.path for one in documents} == {"/v1/desk", "/v1/book"}
    for name in ("the commands read", "the commands send"):
        assert [one.path for one in seen[name].load] == [PACKED, "/v1/desk", "/v1/book"], name
        assert set(seen[name].load[1:]) == documents, name
    assert PACKED in {one.path for one in page.load}


def visits_to(system: System, folder: Path) -> dict[str, Visit]:
    """Visits that read and that send a part, by both."""
    pin = read_pin(Server(system.public).request("GET", "/app/desk.json", MAX_PIN).body)
    text, codename = folder / "text", folder / "codename"
    text.write_text("A message of one part.")
    codename.write_text(generate(pin.desk, secrets.token_bytes).text)
    sends = ("send", "--channel", "both", "--text-file", text, "--codename-file", codename, "--yes")
    with ThreadPoolExecutor() as pool:
        begun = {
            "the page reads": pool.submit(page_visit, system, []),
            "the page sends": pool.submit(page_visit, system, [("send", {"message": "Hello.", "channel": "both"})]),
            "the commands read": pool.submit(command_visit, system, "check", "--codename-file", codename),
            "the commands send": pool.submit(command_visit, system, *sends),
        }
        return {name: visit.result() for name, visit in begun.items()}
