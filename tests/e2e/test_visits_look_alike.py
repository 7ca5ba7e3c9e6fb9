"""Reading, opening a codename, a wrong one, and sending cause the same requests, of the same sizes, in the same order, at the ticks of the clock and at no
other time, seen from the network, once chance is taken out of the clock. None leaves out a tick, however slow the machine: `make bench` has the long form.
"""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlsplit

import pytest

from tests.e2e.conftest import SETTINGS, Browser, System, running
from tests.e2e.recording_proxy import RecordingProxy, Seen
from tests.e2e.seeded_clock import seeded_ticks, told_ticks, with_seeded_clock

INTERVAL = 4  # seconds: the desk's cover interval. An envelope takes 0.4 s to seal at level Safer, on a busy machine several times that
TICKS = 6
MOST_REQUESTS, MOST_BYTES = 20, 450_000
"""Of a first load, headers included; the book is empty here."""
LONG = "A message of six parts. " * 3300


class Visit(NamedTuple):
    """What an observer wrote down, and what the ticks found."""

    load: list[Seen]  # in no order of its own: the browser fetches in parallel
    exchanges: list[Seen]
    times: list[float]  # of the exchanges, from the first
    ticks: list[str]


def visit(kind: str, system: System, do: list[tuple[str, dict[str, str]]]) -> Visit:
    """One visit, until so many ticks were seen."""
    parts = urlsplit(system.public)
    with RecordingProxy((str(parts.hostname), int(parts.port or 0)), with_seeded_clock) as proxy:
        with Browser(kind, proxy.url) as source:
            source.do("load")
            for step, values in do:
                source.do(step, **values)
            proxy.wait_for(lambda one: one.path.startswith("/tick/"), TICKS + 1)
        seen, times = proxy.seen(), proxy.exchange_times()
    ticks = told_ticks(one.path for one in seen)[:TICKS]
    asked = [one for one in seen if not one.path.startswith("/tick/")]
    first = next(at for at, one in enumerate(asked) if one.method == "POST")
    exchanges = [one for one in asked if one.method == "POST"]
    assert first == sum(one.method != "POST" for one in asked), "something but an exchange after the load"
    assert len(exchanges) <= len(told_ticks(one.path for one in seen)), "an exchange without a tick"
    return Visit(sorted(asked[:first]), exchanges, [time - times[0] for time in times], ticks)


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["chromium", "firefox", "safer"])
def test_visits_look_alike(kind: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    settings = SETTINGS.replace("cover_interval = 2", f"cover_interval = {INTERVAL}")
    with running(tmp_path_factory.mktemp("alike"), settings) as system:
        with Browser(kind, system.public) as source:
            source.do("load")
            words = source.do("send", message="Hello.", channel="both")["words"]
            source.do("waitFor", delivery="sent")
        (case,) = system.first.read()
        system.first.answer(case.name, "An answer.")

        visits = {
            "reads": visit(kind, system, []),
            "opens its codename": visit(kind, system, [("open", {"codename": " ".join(words)})]),
            "opens a wrong codename": visit(
                kind, system, [("open", {"codename": " ".join([words[1], words[0], *words[2:]])})]
            ),
            "sends": visit(kind, system, [("send", {"message": "Another.", "channel": "both"})]),
            "sends six parts": visit(kind, system, [("send", {"message": LONG, "channel": "both"})]),
            "chooses another language": visit(kind, system, [("language", {"code": "ar"})]),
        }
    load = visits["reads"].load
    assert 0 < len(load) <= MOST_REQUESTS, load
    assert sum(one.down for one in load) <= MOST_BYTES, load
    for name, seen in visits.items():
        assert seen.load == load, name
        assert set(seen.exchanges) == set(visits["reads"].exchanges), name
        assert "empty" not in seen.ticks, (name, seen.ticks)
        sending = (due for due, found in zip(seeded_ticks(INTERVAL), seen.ticks, strict=False) if found == "sends")
        for due, time in zip(sending, seen.times, strict=False):
            assert time > due - 0.5, (name, seen.times)  # never before its tick; a busy machine can be late
    assert {one.path for one in visits["sends"].exchanges} == {"/v1/exchange"}
