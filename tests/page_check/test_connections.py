"""On which connections, and when, a look asks for what: by rules by which a server could tell it from Firefox."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator

import pytest

from knothole_client.page_check.browsing import Address, Browsing
from knothole_client.page_check.looking import LIMITS, LOADED, Look, look, thinking
from tests.support.patience import PATIENCE
from tests.support.recording_proxy import RecordingProxy, untouched
from tests.support.served_page import RotatedDesk, page_served

WITHOUT_CREDENTIALS = {*LIMITS, "/v1/exchange"}


@pytest.fixture(scope="module")
def proxy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RecordingProxy]:
    with (
        page_served(tmp_path_factory.mktemp("server"), RotatedDesk().file()) as target,
        RecordingProxy(target) as relay,
    ):
        yield relay


def assert_as_a_browser_connects(connections: list[tuple[str, int]]) -> None:
    """What is fetched without credentials never shares a connection with the rest; the style sheet takes the page's, the script another."""
    without = {number for path, number in connections if path in WITHOUT_CREDENTIALS}
    others = {number for path, number in connections if path not in WITHOUT_CREDENTIALS}
    assert not without & others
    first = dict(reversed(connections))
    assert first["/"] == first["/app/style.css"] != first["/app/app.js"]


def looked(proxy: RecordingProxy, think: Callable[[int], None] = lambda _: None) -> list[tuple[str, int]]:
    before = len(proxy.connections())
    browsing = Browsing(Address.of(proxy.url, None), None)
    look(browsing, Look("", ""), lambda _: None, think=think)
    browsing.close()
    return proxy.connections()[before:]


def test_a_look_uses_connections_as_firefox_does(proxy: RecordingProxy) -> None:
    proxy.treat = lambda request, forward: forward().replace(
        b"\r\nConnection: close", b""
    )  # the test's server closes each
    try:
        assert_as_a_browser_connects(looked(proxy))
    finally:
        proxy.treat = untouched


def test_a_look_does_not_wait_for_the_icon(proxy: RecordingProxy) -> None:
    """On a slow line Firefox asks for workers while the icon is under way."""
    worker_came, met = threading.Event(), []

    def hold(request: bytes, forward: Callable[[], bytes]) -> bytes:
        path = request.split(b" ", 2)[1]
        if path == b"/app/clock.js":
            worker_came.set()
        if path == b"/app/icon.svg":
            met.append(worker_came.wait(PATIENCE))
        return untouched(request, forward)

    proxy.treat = hold
    try:
        looked(proxy)
    finally:
        proxy.treat = untouched
    assert met == [True]


def test_a_look_thinks_before_it_asks_for_more(proxy: RecordingProxy) -> None:
    groups: list[tuple[int, int]] = []
    begun = len(proxy.connections())
    looked(proxy, lambda group: groups.append((group, len(proxy.connections()) - begun)))
    asked = [len(group) for group in LOADED]
    assert groups == [(number, sum(asked[:number])) for number in range(1, len(LOADED))]

    slept: list[float] = []
    chance = random.Random(1)
    for _ in range(50):
        think = thinking(slept.append, chance)
        for number in range(1, len(LOADED)):
            think(number)
    assert len(slept) == len(set(slept)) == 50 * (len(LOADED) - 1)
    assert 0.005 < min(slept) < max(slept) < 5
