"""Who has to go when too many wait, or hold too much. tests/e2e/test_abuse.py shows the running worker."""

from __future__ import annotations

import inspect
import os
import selectors
import socket
import sys
import time
from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, cast

import pytest
from gunicorn.config import Config  # type: ignore[import-untyped]
from gunicorn.workers.gthread import PollableMethodQueue  # type: ignore[import-untyped]

from knothole_server.http.source_listener import ReadyFiles
from knothole_server.page import PageFile
from knothole_server.process import worker
from knothole_server.process.connections import Arrival, PatientSocket
from knothole_server.process.exchanges import ExchangeThread
from knothole_server.process.worker import MIN_RATE, MethodQueue, Worker, _Connection
from tests.support.patience import PATIENCE

MEGABYTE = 2**20


class Crowd:
    """A worker with connections that wait."""

    def __init__(self, opened: ExitStack) -> None:
        self._opened = opened
        self.worker = object.__new__(Worker)
        self.worker._waiting, self.worker._held, self.worker.nr_conns = {}, {False: 0, True: 0}, 0
        self.worker._exchanges = self.worker._looks = None
        self._names: dict[_Connection, str] = {}

    def add(self, name: str, brought: int, seconds: float, large: bool = True) -> None:
        """One that has brought so many bytes in so many seconds."""
        ours, theirs = (self._opened.enter_context(end) for end in socket.socketpair())
        patient = self._opened.enter_context(PatientSocket(ours))
        one = _Connection(patient, None, Arrival(lambda _: MEGABYTE))
        one.step, one.since, one.large = self.worker._arrive, time.monotonic() - seconds, large
        one.arrival.data += bytes(brought)
        self.worker._waiting[one] = None
        self.worker._held[large] += brought
        self._names[one] = name
        self._opened.enter_context(theirs)

    def prepare_answers(self) -> None:
        """Have it answer, with a page of one file."""
        one = self.worker
        one.cfg, one.alive, one.max_keepalived = Config(), True, 10_000
        one._ready, one._looks = ReadyFiles({"/": PageFile("text/plain", b"page", None)}, {}), cast(Any, "never asked")
        one._answered, one._whole = {False: 0, True: 0}, {False: deque(), True: deque()}
        one.poller = self._opened.enter_context(selectors.DefaultSelector())
        one.method_queue = MethodQueue()
        one.method_queue.init()
        for end in (one.method_queue._read_fd, one.method_queue._write_fd):
            self._opened.callback(os.close, end)

    def run_callbacks(self) -> None:
        """Until there are none."""
        while not self.worker.method_queue._queue.empty():
            self.worker.method_queue.run_callbacks(None)

    def left(self) -> list[str]:
        return [self._names[waiting] for waiting in self.worker._waiting]


@pytest.fixture
def crowd() -> Iterator[Crowd]:
    with ExitStack() as opened:
        yield Crowd(opened)


def test_of_large_requests_those_go_that_have_brought_least_for_longest(
    crowd: Crowd, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "HELD_BYTES", 400_000)
    crowd.add("nothing for a minute", 0, 60)
    crowd.add("much, and then nothing", 300_000, 300)
    crowd.add("slow and steady", 150_000, 15)
    crowd.add("just begun", 1_000, 1)
    crowd.add("an exchange", 30_000, 30, large=False)
    crowd.worker._close_slowest()
    assert crowd.left() == ["slow and steady", "just begun", "an exchange"]


def test_those_that_have_just_begun_go_last(crowd: Crowd, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "HELD_BYTES", 200_000)
    crowd.add("slow and steady", 200_000, 20)
    crowd.add("fast, and not whole", 150_000, 4)
    crowd.add("just begun", 1_000, 1)
    crowd.worker._close_slowest()
    assert crowd.left() == ["fast, and not whole", "just begun"]
    crowd.add("another", 100_000, 0)
    crowd.worker._close_slowest()
    assert crowd.left() == ["just begun", "another"]


def test_of_all_that_wait_an_upload_on_its_way_is_not_the_first_to_go(crowd: Crowd) -> None:
    crowd.add("an upload on its way", 30 * MIN_RATE + 1_000, 30)
    crowd.add("an upload that stopped", 20 * MIN_RATE - 1_000, 20)
    crowd.add("idle", 0, 4, large=False)
    crowd.worker._close_longest_waiting()
    assert crowd.left() == ["an upload on its way", "idle"]
    crowd.worker._close_longest_waiting()
    assert crowd.left() == ["an upload on its way"]
    crowd.worker._close_longest_waiting()
    assert crowd.left() == []
    crowd.worker._close_longest_waiting()


def test_what_comes_too_slowly_is_closed(crowd: Crowd) -> None:
    crowd.worker.alive, crowd.worker._next_sweep = True, 0.0
    crowd.add("a head and no body", 300, 61 + 1)
    crowd.add("slower than the least rate", 100 * MIN_RATE, 60 + 101)
    crowd.add("at the least rate", 100 * MIN_RATE + 1, 60 + 90)
    crowd.add("a head and no body yet", 300, 30)
    for connection in crowd.worker._waiting:
        connection.deadline = time.monotonic() + 100
    crowd.worker.murder_pending()
    assert crowd.left() == ["at the least rate", "a head and no body yet"]


def test_what_is_closed_while_it_waits_for_its_turn_holds_nothing(crowd: Crowd) -> None:
    crowd.add("whole, and not answered yet", 33_000, 1, large=False)
    (waiting,) = crowd.worker._waiting
    crowd.worker._whole = {False: deque([waiting]), True: deque()}
    crowd.worker._close_longest_waiting()
    assert (crowd.worker._held[False], len(waiting.arrival.data)) == (0, 0)


@pytest.mark.parametrize("kept", [True, False])
def test_what_only_has_to_be_sent_is_sent_to_one_after_another_and_not_to_one_inside_the_other(
    crowd: Crowd, monkeypatch: pytest.MonkeyPatch, kept: bool
) -> None:
    """Else as many as an attacker likes would use up the stack: the worker would end, and whoever it was answering would get nothing."""
    count, depths = 60, list[int]()
    crowd.prepare_answers()
    monkeypatch.setattr(worker, "MAX_ANSWERED", {False: 1, True: 0})
    monkeypatch.setattr(worker, "send", lambda *_: depths.append(len(inspect.stack(0))))
    request = b"GET / HTTP/1.1\r\nHost: x\r\n%b\r\n" % (b"" if kept else b"Connection: close\r\n")
    for number in range(2 if kept else count + 1):
        crowd.add(str(number), 0, 0, large=False)
    at_work, *others = crowd.worker._waiting
    crowd.worker._stop_waiting(at_work)
    crowd.worker._answered[False] = 1
    for connection in others:
        assert connection.arrival.add(request * (count if kept else 1))
        crowd.worker._held[False] += len(connection.arrival.data)
        crowd.worker._answer_in_turn(connection)
    assert depths == []
    crowd.worker._finish(at_work)
    crowd.run_callbacks()
    assert len(depths) == count
    assert max(depths) - min(depths) < 20


def test_who_wakes_a_worker_that_has_ended_writes_into_no_other_file(tmp_path: Path) -> None:
    """A thread may still be at work then."""
    queue = MethodQueue()
    queue.init()
    queue.close()
    others = [tmp_path / "other", tmp_path / "another"]
    with others[0].open("wb"), others[1].open("wb"):
        queue.defer(lambda: None)
    assert [other.read_bytes() for other in others] == [b"", b""]
    PollableMethodQueue.close(queue)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_worker_whose_exchanges_are_answered_by_nobody_ends(crowd: Crowd) -> None:
    crowd.worker.alive, crowd.worker._next_sweep = True, 0.0
    crowd.worker._exchanges = ExchangeThread(lambda _: [], lambda *_: None, lambda _: sys.exit())
    crowd.worker.murder_pending()
    assert crowd.worker.alive
    crowd.add("an exchange", 0, 1, large=False)
    crowd.worker._exchanges.put(*crowd.worker._waiting)
    crowd.worker._exchanges._thread.join(PATIENCE)
    crowd.worker._next_sweep = 0.0
    crowd.worker.murder_pending()
    assert not crowd.worker.alive
