"""Whatever happens to exchanges on the way, a message arrives once, and the page tells the truth all along."""

from __future__ import annotations

import threading
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest

from knothole_client.protocol.exchange import REQUEST_SIZE
from tests.support.patience import PATIENCE
from tests.support.recording_proxy import RecordingProxy
from tests.support.system import Browser, System

MESSAGE = "It arrives once."
HEAD = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: "
Forward = Callable[[], bytes]


class Faults:
    """Does one thing to every exchange, and keeps what was asked to be sent."""

    def __init__(self) -> None:
        self.fault: Callable[[Forward], bytes | None] = lambda forward: forward()
        self._sent: list[bytes] = []
        self._changed = threading.Condition()

    def __call__(self, request: bytes, forward: Forward) -> bytes | None:
        if not request.startswith(b"POST"):
            return forward()
        with self._changed:
            self._sent.append(request[-REQUEST_SIZE:])
            self._changed.notify_all()
        return self.fault(forward)

    def begin(self, fault: Callable[[Forward], bytes | None]) -> None:
        with self._changed:
            self._sent.clear()
            self.fault = fault

    def sent(self, least: int) -> list[bytes]:
        """What was sent under the present fault, once it is that many."""
        with self._changed:
            assert self._changed.wait_for(lambda: len(self._sent) >= least, timeout=PATIENCE)
            return list(self._sent)


def lost_on_the_way(_: Forward) -> None:
    """The server never sees it."""


def answer_lost(forward: Forward) -> None:
    """The server stores it; nobody hears."""
    forward()


def refused(status: int) -> Callable[[Forward], bytes]:
    """The server says so (section 10) and stores nothing."""
    answer = b"knothole\x01" + bytes([status]) + bytes(246)
    return lambda _: HEAD + str(len(answer)).encode() + b"\r\n\r\n" + answer


def nonsense(_: Forward) -> bytes:
    """An answer of another kind, as of a login page in between."""
    return HEAD + b"9\r\n\r\n<html></>"


def cut_short(forward: Forward) -> bytes:
    """The server stores it; half of the answer comes."""
    return forward()[:-100]


UNHEARD, FULL, UNABLE, STRANGE = "did not answer", "is full", "cannot store anything", "does not understand"
FAULTS = [
    (lost_on_the_way, UNHEARD),
    (refused(2), FULL),
    (answer_lost, UNHEARD),
    (refused(3), UNABLE),
    (nonsense, STRANGE),
    (cut_short, UNHEARD),
]


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["chromium", "firefox"])
def test_a_message_arrives_once_and_the_page_tells_the_truth(kind: str, system: System) -> None:
    faults = Faults()
    parts = urlsplit(system.public)
    released = threading.Event()

    def slow(forward: Forward) -> bytes:
        assert released.wait(PATIENCE)
        return forward()

    with (
        RecordingProxy((str(parts.hostname), int(parts.port or 0)), faults) as proxy,
        Browser(kind, proxy.url) as source,
    ):
        source.do("load")
        source.do("type", message=MESSAGE, channel="both")
        words = source.do("continue")["words"]
        faults.begin(slow)
        faults.sent(1)  # a cover is on its way, so that the message is attempted under the first fault only
        source.do("confirm", words=words)
        source.do("waitFor", delivery="waiting")
        envelopes = set()
        for fault, told in FAULTS:
            faults.begin(fault)
            released.set()
            envelopes |= set(faults.sent(1))
            source.do("untilSaid", id="trouble", part=told)
            assert source.do("waitFor", delivery="waiting")["state"].startswith("Not sent yet"), told
        released.clear()
        faults.begin(slow)
        envelopes |= set(faults.sent(1))
        assert source.do("waitFor", delivery="waiting")["state"].startswith("Not sent yet")
        released.set()
        assert source.do("waitFor", delivery="sent")["state"].startswith("Sent")
        assert source.do("waitFor", delivery="confirmed")["state"].startswith("Arrived")
        source.do("until", selector="#trouble[hidden]")

    assert len(envelopes) == 1  # nothing else was sent in its place
    (case,) = system.first.read()
    assert [message.text for message in case.messages] == [MESSAGE]
