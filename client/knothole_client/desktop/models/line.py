"""Work on the line to the server, off the vault's thread and the window's: one move at a time, which can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Event, Lock, Thread
from typing import Final, TypeVar

from knothole_client.desktop.models.refusals import RefusedError, StoppedError, refusal
from knothole_client.http import Server

T = TypeVar("T")
Progress = Callable[[int, int], None]
LOOK_AT_STOP: Final = 0.2
"""Seconds between two looks whether what waits is to stop."""


class Move:
    """What a move calls now and then, and by what it is stopped."""

    def __init__(self, progress: Progress) -> None:
        self._stop, self._progress = Event(), progress

    def stop(self) -> None:
        """Have it end where it is. What arrived stays."""
        self._stop.set()

    def tick(self, done: int, of: int) -> None:
        """So much is done.

        Raises:
            StoppedError: it is to end.
        """
        self.expect_to_go_on()
        self._progress(done, of)

    def watch(self, server: Server) -> None:
        """Let it end what moves on a line, and what stands still."""
        server.moved, server.go_on = lambda _: self.expect_to_go_on(), self.expect_to_go_on

    def expect_to_go_on(self) -> None:
        """Raises :class:`StoppedError` if it is to end."""
        if self._stop.is_set():
            raise StoppedError


class Line:
    """The one line of a machine."""

    def __init__(self) -> None:
        self._free = Lock()

    @property
    def is_busy(self) -> bool:
        """Whether something goes on on it."""
        return self._free.locked()

    def do(self, job: Callable[[], T], move: Move | None = None) -> Future[T]:
        """Do something on it; fails with a :class:`RefusedError`. A line that stands still keeps no program from ending.

        Args:
            move: by which it is stopped, also while it waits for what began before.
        """
        future: Future[T] = Future()
        Thread(target=self._run, args=(job, future, move), daemon=True, name="line").start()
        return future

    def _run(self, job: Callable[[], T], future: Future[T], move: Move | None) -> None:
        try:
            while not self._free.acquire(timeout=LOOK_AT_STOP):
                if move is not None:
                    move.expect_to_go_on()
            try:
                result = job()
            finally:
                self._free.release()
            future.set_result(result)
        except RefusedError as refused:
            future.set_exception(RefusedError(refused.code, *refused.values))
        except Exception as fault:
            future.set_exception(refusal(fault))
