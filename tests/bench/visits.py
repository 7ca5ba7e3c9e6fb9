"""How exactly the page's clock ticks while it works: with chance taken out of it, each exchange is compared with when it should come."""

from __future__ import annotations

import statistics
from itertools import islice
from urllib.parse import urlsplit

from knothole_client import clock
from knothole_client.reviewer import cases
from tests.bench.browsers import NAMES
from tests.bench.table import heading, row
from tests.support.recording_proxy import RecordingProxy
from tests.support.seeded_clock import seeded_ticks, with_seeded_clock
from tests.support.system import Browser, System

INTERVAL = 2.0  # seconds: the desk's
TICKS = 12
REPLIES = 1000


def main(system: System) -> None:
    with Browser("chromium", system.public) as source:
        source.do("load")
        words = source.do("send", message="For the bench.", channel="both")["words"]
        source.do("waitFor", delivery="sent")
    system.first.read()
    with system.first.vault() as vault:
        (case,) = cases.list_cases(vault)
        for _ in range(REPLIES):
            cases.reply(vault, case, "One of many.", clock.today())
        system.first.push(vault)
    for kind, name in NAMES.items():
        heading(f"The send clock in {name}, {TICKS} ticks, {REPLIES} answers in the book")
        for what, opens in (("the page is read", False), ("its codename is opened, and all answers tried", True)):
            late = _lateness(system, kind, " ".join(words) if opens else None)
            row(f"late while {what}: median", statistics.median(late) * 1000, "ms")
            row(f"late while {what}: most", max(late) * 1000, "ms")


def _lateness(system: System, kind: str, codename: str | None) -> list[float]:
    parts = urlsplit(system.public)
    with RecordingProxy((str(parts.hostname), int(parts.port or 0)), with_seeded_clock) as proxy:
        with Browser(kind, proxy.url) as source:
            source.do("load")
            if codename:
                source.do("open", codename=codename)
            proxy.wait_for_exchanges(TICKS)
        times = proxy.exchange_times()[:TICKS]
    return [time - times[0] - tick for time, tick in zip(times, islice(seeded_ticks(INTERVAL), TICKS), strict=True)]
