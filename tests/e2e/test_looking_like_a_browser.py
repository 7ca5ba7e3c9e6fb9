"""Whoever looks at a page by ``knothole verify-page`` asks as a browser does: the same paths, in the same order, with the same headers."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest

from knothole_client.page_check.browsing import Address, Browsing
from knothole_client.page_check.looking import LOADED, Look, Stay, look
from knothole_client.protocol.genesis import read_pin
from tests.page_check.test_connections import assert_as_a_browser_connects
from tests.support.recording_proxy import RecordingProxy, untouched
from tests.support.system import Browser, System

OF_THE_BROWSER = ("User-Agent", "Accept-Language", "Host")
"""What a browser of another version, language or place says otherwise."""


def read(request: bytes) -> tuple[str, list[tuple[str, str]], int]:
    """Method and path, the headers but for the browser's own values, and how much follows."""
    head, _, body = request.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    headers = [tuple(line.split(": ", 1)) for line in lines]
    return first, [(name, "" if name in OF_THE_BROWSER else value) for name, value in headers], len(body)


ICON = "GET /app/icon.svg HTTP/1.1"
"""A browser asks for it when it has time."""


@pytest.mark.browser
def test_a_look_and_a_browsers_visit_are_the_same_requests(system: System) -> None:
    recorded: list[bytes] = []

    def record(request: bytes, forward: Callable[[], bytes]) -> bytes:
        recorded.append(request)
        return untouched(request, forward)

    parts = urlsplit(system.public)
    with RecordingProxy((str(parts.hostname), int(parts.port or 0)), record) as proxy:
        with Browser("firefox", proxy.url) as source:
            source.do("load")
            proxy.wait_for_exchanges(1)
        browser, on = list(recorded), proxy.connections()
        recorded.clear()
        browsing, seen = Browsing(Address.of(proxy.url, None), None), Look("", "")
        look(browsing, seen, lambda pin: read_pin(pin).desk, Stay(1, lambda: None))
        browsing.close()
        mine_on = proxy.connections()[len(on) :]
    for connections in (on, mine_on):
        assert_as_a_browser_connects(connections)
    assert {served.status for served in seen.served} == {200}
    mine, theirs = list(map(read, recorded)), list(map(read, browser))[: len(recorded)]
    assert sorted(mine) == sorted(theirs)
    asked = [request[0] for request in theirs if request[0] != ICON]
    for group in LOADED:  # what is asked for at once comes in any order
        expected = {f"GET {path} HTTP/1.1" for path, _ in group} - {ICON}
        assert set(asked[: len(expected)]) == expected
        del asked[: len(expected)]
