"""Reading, opening a codename, a wrong one, saving a proof of report, and sending cause the same requests, of the same sizes, in the same order, at the ticks of the clock and at no
other time, seen from the network, once chance is taken out of the clock. None leaves out a tick, however slow the machine: `make bench` has the long form.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest

from tests.support.recording_proxy import RecordingProxy, Seen
from tests.support.seeded_clock import clock_began, seeded_ticks, told_ticks, with_seeded_clock
from tests.support.system import SETTINGS, Browser, System, running

INTERVALS = (2, 2, 6, 20)
"""Seconds: the desk's cover interval. A machine that cannot even read without leaving out ticks, being too busy, is tried with a slower clock; so is
one that left some out once in visits of a kind, and not twice.
"""
READS = {"reads", "reads again"}
TICKS = 6
AT_ONCE = {"chromium": 3, "firefox": 3, "safer": 1}
"""Visits: they wait more than they work, except where there is no JIT."""
ONE_BROWSER_IS_ENOUGH = ("sends", "chooses another language", "saves a proof of report")
"""For these: Chromium, in which alone a test can choose the folder of what is saved. In the others whoever sends sends six parts."""
MAX_REQUESTS, MAX_BYTES = 20, 490_000
"""Of a first load: the page (465 kB at most, tests/web/page-files.test.js), desk document, book (empty here), and headers."""
LONG = "A message of six parts. " * 3300


class Visit(NamedTuple):
    """What an observer wrote down, and what the ticks found."""

    load: list[Seen]  # in no order of its own: the browser fetches in parallel
    exchanges: list[Seen]
    times: list[float]  # of the exchanges, from when the clock began
    ticks: list[str]


def visit(kind: str, system: System, interval: int, do: list[tuple[str, dict[str, str]]]) -> Visit:
    """One visit, until so many ticks were seen."""
    parts = urlsplit(system.public)
    with RecordingProxy((str(parts.hostname), int(parts.port or 0)), with_seeded_clock) as proxy:
        with Browser(kind, proxy.url) as source:
            source.do("load")
            for step, values in do:
                result = source.do(step, **values)
                assert "was given the file" in result.get("outcome", "was given the file"), result
            proxy.wait_for(is_tick, TICKS + 1)
        seen, times, began = proxy.seen(), proxy.exchange_times(), clock_began(proxy.times(is_tick), interval)
    ticks = told_ticks(request.path for request in seen)[:TICKS]
    asked = [request for request in seen if not is_tick(request)]
    first = next(at for at, request in enumerate(asked) if request.method == "POST")
    exchanges = [request for request in asked if request.method == "POST"]
    assert first == sum(request.method != "POST" for request in asked), "something but an exchange after the load"
    assert len(exchanges) <= len(told_ticks(request.path for request in seen)), "an exchange without a tick"
    return Visit(sorted(asked[:first]), exchanges, [time - began for time in times], ticks)


def is_tick(request: Seen) -> bool:
    """Whether it says that the clock ticked."""
    return request.path.startswith("/tick/")


def visits_to(system: System, kind: str, interval: int, folder: Path) -> dict[str, Visit]:
    """One of each kind, and the first once more at the end."""
    with Browser(kind, system.public) as source:
        source.do("load")
        words = source.do("send", message="Hello.", channel="both")["words"]
        source.do("waitFor", delivery="sent")
    (case,) = system.first.read()
    system.first.answer(case.name, "An answer.")
    swapped = [words[1], words[0], *words[2:]]
    opens = ("open", {"codename": " ".join(words)})
    acts: dict[str, list[tuple[str, dict[str, str]]]] = {
        "reads": [],
        "opens its codename": [opens],
        "opens a wrong codename": [("open", {"codename": " ".join(swapped)})],
        "sends": [("send", {"message": "Another.", "channel": "both"})],
        "sends six parts": [("send", {"message": LONG, "channel": "both"})],
        "chooses another language": [("language", {"code": "ar"})],
        "saves a proof of report": [opens, ("prove", {"words": "Hello.", "folder": str(folder)})],
        "reads again": [],
    }
    if kind != "chromium":
        acts = {name: act for name, act in acts.items() if name not in ONE_BROWSER_IS_ENOUGH}
    with ThreadPoolExecutor(AT_ONCE[kind]) as pool:
        visits = pool.map(lambda do: visit(kind, system, interval, do), acts.values())
        return dict(zip(acts, visits, strict=True))


def test_a_tick_that_was_seen_late_makes_no_other_early() -> None:
    due = [at for at, _ in zip(seeded_ticks(2), range(TICKS), strict=False)]
    late = [100 + at + delay for at, delay in zip(due, (3, 0, 1, 0, 0, 2), strict=True)]
    assert clock_began(late, 2) == pytest.approx(100)


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["chromium", "firefox", "safer"])
def test_visits_look_alike(kind: str, tmp_path: Path) -> None:
    suspects = set[str]()
    for number, interval in enumerate(INTERVALS):
        settings = SETTINGS.replace("cover_interval = 2", f"cover_interval = {interval}")
        with running(tmp_path / str(number), settings) as system:
            visits = visits_to(system, kind, interval, tmp_path)
        leave_out = {name for name, seen in visits.items() if "empty" in seen.ticks}
        if not leave_out or (leave_out & suspects and not leave_out & READS):
            break
        suspects = set() if leave_out & READS else leave_out
    load = visits["reads"].load
    assert 0 < len(load) <= MAX_REQUESTS, load
    assert sum(request.down for request in load) <= MAX_BYTES, load
    for name, seen in visits.items():
        assert seen.load == load, name
        assert set(seen.exchanges) == set(visits["reads"].exchanges), name
        assert "empty" not in seen.ticks, (name, interval, seen.ticks)
        sending = (due for due, found in zip(seeded_ticks(interval), seen.ticks, strict=False) if found == "sends")
        for due, time in zip(sending, seen.times, strict=False):
            assert time > due - 0.5, (name, seen.times)  # never before its tick; a busy machine can be late
    assert {request.path for request in visits["sends six parts"].exchanges} == {"/v1/exchange"}
