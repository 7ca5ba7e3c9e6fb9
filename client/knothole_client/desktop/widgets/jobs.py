"""Between the vault's thread and the window's: results come back as signals, and those of before a lock are dropped unseen."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from knothole_client.desktop.models.refusals import RefusedError

T = TypeVar("T")
Refused = Callable[[RefusedError], None]


class Jobs(QObject):
    """What the window waits for."""

    busy = Signal(bool)
    _done = Signal(object)

    def __init__(self, refused: Refused, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._refused = refused
        self._generation = 0
        self.waiting = 0
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def wait(self, future: Future[T], then: Callable[[T], None], otherwise: Refused | None = None) -> None:
        """Call ``then`` with the result, or ``otherwise`` (by default the window's own) with what refused it, in the window's thread."""
        generation = self._generation
        self.waiting += 1
        self.busy.emit(True)
        future.add_done_callback(lambda done: self._done.emit((generation, done, then, otherwise)))

    def drop(self) -> None:
        """Forget what is waited for: the window is locked."""
        self._generation += 1

    def _deliver(self, done: tuple[int, Future[Any], Callable[[Any], None], Refused | None]) -> None:
        generation, future, then, otherwise = done
        self.waiting -= 1
        self.busy.emit(self.waiting > 0)
        if generation != self._generation:
            return
        try:
            result = future.result()
        except RefusedError as refused:
            (otherwise or self._refused)(refused)
            return
        except CancelledError:
            return
        then(result)
