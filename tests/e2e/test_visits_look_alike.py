"""Reading, opening a codename, a wrong one, and sending cause the same requests, of the same sizes, in the same order, at the same times, seen from the
network, once chance is taken out of the clock."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest

from tests.e2e.conftest import Browser, System
from tests.e2e.recording_proxy import RecordingProxy, Seen
from tests.e2e.seeded_clock import seeded_ticks, with_seeded_clock

EXCHANGES = 4
INTERVAL = 2.0  # seconds: the desk's cover interval
MOST_REQUESTS, MOST_BYTES = 20, 450_000
"""Of a first load, headers included; the book is empty here."""


class Visit(NamedTuple):
    """What an observer wrote down."""

    load: list[Seen]  # in no order of its own: the browser fetches in parallel
    exchanges: list[Seen]
    times: list[float]  # of the exchanges, from the first


def visit(kind: str, system: System, do: list[tuple[str, dict[str, str]]]) -> Visit:
    """One visit, until so many exchanges were seen."""
    parts = urlsplit(system.public)
    with RecordingProxy((str(parts.hostname), int(parts.port or 0)), with_seeded_clock) as proxy:
        with Browser(kind, proxy.url) as source:
            source.do("load")
            for step, values in do:
                source.do(step, **values)
            proxy.wait_for_exchanges(EXCHANGES)
        seen, times = proxy.seen(), proxy.exchange_times()[:EXCHANGES]
    first = next(at for at, one in enumerate(seen) if one.method == "POST")
    exchanges = [one for one in seen if one.method == "POST"][:EXCHANGES]
    assert first == sum(one.method != "POST" for one in seen), "something but an exchange after the load"
    return Visit(sorted(seen[:first]), exchanges, [time - times[0] for time in times])


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["chromium", "firefox", "safer"])
def test_visits_look_alike(kind: str, system: System) -> None:
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
        "chooses another language": visit(kind, system, [("language", {"code": "ar"})]),
    }
    load = visits["reads"].load
    assert 0 < len(load) <= MOST_REQUESTS, load
    assert sum(one.down for one in load) <= MOST_BYTES, load
    for name, seen in visits.items():
        assert seen.load == load, name
        assert set(seen.exchanges) == set(visits["reads"].exchanges), name
        for (tick, following), time in zip(pairwise(seeded_ticks(INTERVAL)), seen.times, strict=False):
            assert tick - 0.5 < time < following, (name, seen.times)  # each at its tick, none left out, none besides
    assert {one.path for one in visits["sends"].exchanges} == {"/v1/exchange"}
