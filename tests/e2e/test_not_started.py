"""A page whose script did not run is one safe state, whatever kept it: switched off, blocked by a policy, not arrived, or too new for the browser.

NoScript, an extension, blocks by adding a Content-Security-Policy to the response; the browser goes on saying that it can run scripts. The test does the
same on the way, for the extension itself is not to be had on every machine.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest

from tests.support.recording_proxy import RecordingProxy, Treatment, untouched
from tests.support.system import Browser, System

SCRIPT = b"GET /app/app.js"
ANY = " "
"""What the console complains of, in each browser's own words."""


def blocking(request: bytes, forward: Callable[[], bytes]) -> bytes:
    """As NoScript does for a page it does not trust."""
    answer = forward()
    if not request.startswith(b"GET / "):
        return answer
    head, body = answer.split(b"\r\n\r\n", 1)
    return head + b"\r\nContent-Security-Policy: script-src 'none'\r\n\r\n" + body


def broken(request: bytes, forward: Callable[[], bytes]) -> bytes:
    """In a language that the browser does not know."""
    if not request.startswith(SCRIPT):
        return forward()
    script = b"const a = ;"
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/javascript\r\nContent-Length: %d\r\n\r\n" % len(script) + script


def missing(request: bytes, forward: Callable[[], bytes]) -> bytes | None:
    return None if request.startswith(SCRIPT) else forward()


WAYS: dict[str, Treatment] = {
    "blocked as NoScript does": blocking,
    "not arrived": missing,
    "too new for the browser": broken,
    "switched off": untouched,
}


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["chromium", "firefox"])
def test_a_page_that_has_not_started_says_so_and_takes_no_text(kind: str, shared_system: System) -> None:
    parts = urlsplit(shared_system.public)
    with RecordingProxy((str(parts.hostname), int(parts.port or 0))) as proxy, Browser(kind, proxy.url) as source:
        for way, treatment in WAYS.items():
            proxy.treat = treatment
            if kind == "chromium":  # the other cannot switch them while it runs
                source.do("scripts", on=way != "switched off", complaint=ANY)
            elif way == "switched off":
                continue
            source.do("load", state="unstarted", complaint=ANY)
            found = source.do("untilShown", selector="#not-started h2", complaint=ANY)
            assert found["text"] == "This page has not started", way
            assert source.do("fields", complaint=ANY)["ids"] == [], way
        proxy.treat = untouched
        if kind == "chromium":
            source.do("scripts", on=True, complaint=ANY)
        source.do("load", complaint=ANY)
        assert "message" in source.do("fields")["ids"]
