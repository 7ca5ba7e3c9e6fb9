"""Reading, opening a codename, a wrong one, and sending cause the same requests of the same sizes, seen from the network."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urlsplit

import pytest

from tests.e2e.conftest import Browser, System
from tests.e2e.recording_proxy import RecordingProxy, Seen

EXCHANGES = 4
MOST_REQUESTS, MOST_BYTES = 20, 450_000
"""Of a first load, headers included; the book is empty here."""


def visit(kind: str, system: System, do: list[tuple[str, dict[str, str]]]) -> list[Seen]:
    """One visit, until so many exchanges were seen; what an observer wrote down."""
    parts = urlsplit(system.public)
    with RecordingProxy((str(parts.hostname), int(parts.port or 0))) as proxy:
        with Browser(kind, proxy.url) as source:
            source.do("load")
            for step, values in do:
                source.do(step, **values)
            proxy.wait_for_exchanges(EXCHANGES)
        return proxy.seen()


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["chromium", "firefox"])
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
        "sends": visit(
            kind, system, [("send", {"message": "Another.", "channel": "both"}), ("waitFor", {"delivery": "sent"})]
        ),
    }
    loads = {name: Counter(one for one in seen if one.method != "POST") for name, seen in visits.items()}
    assert loads["reads"]
    for name, load in loads.items():
        assert load == loads["reads"], name
    assert loads["reads"].total() <= MOST_REQUESTS, loads["reads"]
    assert sum(one.down * times for one, times in loads["reads"].items()) <= MOST_BYTES, loads["reads"]
    exchanges = {one for seen in visits.values() for one in seen if one.method == "POST"}
    assert len(exchanges) == 1, exchanges
    assert exchanges.pop().path == "/v1/exchange"
