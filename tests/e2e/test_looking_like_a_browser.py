"""Whoever looks at a page by ``knothole verify-page`` asks as a browser does: the same paths, in the same order, with the same headers."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from urllib.parse import urlsplit

import pytest

from knothole_client.page_check.browsing import Address, Browsing
from knothole_client.page_check.looking import DOCUMENT, LIMITS, LOADED, PIN, Look, Stay, look
from knothole_client.protocol.genesis import read_pin
from tests.page_check.test_connections import assert_nothing_is_shared
from tests.support.recording_proxy import RecordingProxy, Seen, untouched
from tests.support.system import Browser, System

Asked = tuple[str, list[tuple[str, str]], int]

OF_THE_BROWSER = ("User-Agent", "Accept-Language", "Host")
"""What a browser of another version, language or place says otherwise."""


def read(request: bytes) -> Asked:
    """Method and path, the headers but for the browser's own values, and how much follows."""
    head, _, body = request.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    headers = [tuple(line.split(": ", 1)) for line in lines]
    return first, [(name, "" if name in OF_THE_BROWSER else value) for name, value in headers], len(body)


def is_of(path: str, seen: Seen) -> bool:
    return seen.path == path


ASKED_BY = {
    **dict.fromkeys(("/app/app.js", "/app/style.css", "/app/icon.svg"), ("/",)),
    **dict.fromkeys(("/app/clock.js", "/app/crypto-worker.js"), ("/app/app.js",)),
    **dict.fromkeys(LIMITS, ("/app/clock.js",)),
    **{path: (PIN, DOCUMENT) for path, _ in LOADED[-1]},
}
"""What must have been asked for before a path is. What waits for nothing of one another comes in any order: a browser promises none."""
REST = 10.0
"""Seconds after which a page no longer waits for the desk's documents (docs/adr/0039): on a busy machine they pass."""


@pytest.mark.browser
def test_a_look_and_a_browsers_visit_are_the_same_requests(system: System) -> None:
    recorded: list[tuple[bytes, float]] = []

    def record(request: bytes, forward: Callable[[], bytes]) -> bytes:
        recorded.append((request, time.monotonic()))
        return untouched(request, forward)

    parts = urlsplit(system.public)
    with RecordingProxy((str(parts.hostname), int(parts.port or 0)), record) as proxy:
        with Browser("firefox", proxy.url) as source:
            source.do("load")
            proxy.wait_for_exchanges(1)
            for path in ASKED_BY:  # the first exchange waits for none of the last
                proxy.wait_for(partial(is_of, path), 1)
        browser, on = list(recorded), proxy.connections()
        recorded.clear()
        browsing, seen = Browsing(Address.of(proxy.url, None), None), Look("", "")
        look(browsing, seen, lambda pin: read_pin(pin).desk, Stay(1, lambda: None))
        browsing.close()
        mine_on = proxy.connections()[len(on) :]
    for connections in (on, mine_on):
        assert_nothing_is_shared(connections)
    assert {served.status for served in seen.served} == {200}
    mine = [read(request) for request, _ in recorded]
    first: dict[str, tuple[Asked, float]] = {}
    for request, came in browser:  # what came again meanwhile, an exchange or a document, is none of the look's
        asked = read(request)
        first.setdefault(asked[0].split(" ")[1], (asked, came))
    assert sorted(mine) == sorted(asked for asked, _ in first.values())
    came_at = {path: came for path, (_, came) in first.items()}
    for path, before in ASKED_BY.items():
        if came_at[path] - came_at["/app/app.js"] < REST or before != (PIN, DOCUMENT):
            assert max(came_at[asking] for asking in before) <= came_at[path], path
