"""``run``: both listeners, and what must happen every day.

What answers requests is imported by the listeners only: with Flask and gunicorn this process would take a fifth more memory.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import threading
import time
from collections.abc import Callable
from functools import partial
from multiprocessing.context import SpawnProcess
from multiprocessing.synchronize import Event
from typing import Final

from sqlalchemy.exc import SQLAlchemyError

from knothole_server import operator_log
from knothole_server.configuration import Configuration
from knothole_server.desk.calendar import day_of
from knothole_server.errors import KnotholeServerError
from knothole_server.installation.installation import Installation
from knothole_server.operations.purge import IN_PROGRESS, purge
from knothole_server.operator_log import report
from knothole_server.process.addresses import check_address
from knothole_server.process.metrics import Exporter
from knothole_server.process.service_manager import ServiceManager
from knothole_server.storage.store import HELD_UP

LOOK_SECONDS: Final = 1.0  # between looks at the listeners and the date
RETRY_SECONDS: Final = 60.0  # before what could not be done is tried again; twice as long each time
MAX_RETRY_SECONDS: Final = 3_600.0  # because each attempt writes all keys, and each failure a line into the log
START_LOOK_SECONDS: Final = 0.05  # the same, until both listen
STOP_SECONDS: Final = 10  # for requests under way when a listener is asked to stop
_KINDS: Final = ("public", "reviewer")


def supervise(configuration: Configuration, started: Callable[[], None]) -> None:
    """Run the ``public`` and the ``reviewer`` listener until SIGTERM or SIGINT; purge at start and when the
    day turns.

    A listener's master replaces workers that end. If the master itself ends, so does everything (``listener-ended``), and the service
    manager starts it again: one place decides how often, and nothing is left of what went wrong. If this process is killed, the listeners stop.
    """
    operator_log.speak_only_here()
    manager = ServiceManager()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would keep what requests brought
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    installation = Installation(configuration)
    installation.check_schema()
    installation.check_desk()
    installation.check_ledger_key()
    installation.check_writable()
    claim_chunks(installation)
    for kind in _KINDS:
        check_address(kind, getattr(configuration.listeners, kind))
    os.chdir("/")  # listeners begin in the same folder as this, and where this was started may be closed to us
    context = multiprocessing.get_context("spawn")  # listeners inherit nothing, least of all a database connection
    ready = {kind: context.Event() for kind in _KINDS}
    listeners = [
        context.Process(target=_listen, args=(kind, configuration, event), name=kind) for kind, event in ready.items()
    ]

    def announce() -> None:
        started()
        manager.notify("READY=1")

    exporter = Exporter(installation) if configuration.metrics.listen else None
    try:
        for process in listeners:
            process.start()
        _watch(installation, listeners, stop, lambda: all(event.is_set() for event in ready.values()), announce)
    finally:
        manager.notify("STOPPING=1")
        if exporter is not None:
            exporter.close()
        started_listeners = [process for process in listeners if process.pid is not None]
        for process in started_listeners:
            process.terminate()
        for process in started_listeners:
            process.join(STOP_SECONDS + LOOK_SECONDS)
            process.kill()


def claim_chunks(installation: Installation) -> None:
    """Do so, or report that the object store does not answer: messages can come and go meanwhile, and the purge asks again."""
    try:
        installation.claim_chunks()
    except OSError as error:
        report(error)


def _watch(
    installation: Installation,
    listeners: list[SpawnProcess],
    stop: threading.Event,
    are_ready: Callable[[], bool],
    started: Callable[[], None],
) -> None:
    announced = False
    purged_on = None
    purging, copying = Attempts(), Attempts()
    while not stop.wait(LOOK_SECONDS if announced else START_LOOK_SECONDS):
        ended = [process.name for process in listeners if not process.is_alive()]
        if ended:
            raise KnotholeServerError(
                "listener-ended",
                f"it was the {ended[0]} listener. The log lines above say why; see also: knothole-server doctor",
            )
        if not announced and are_ready():
            announced = True
            started()
        now = installation.clock()
        if announced and purged_on != day_of(now) and purging.may_begin():
            purged_on = _purge(installation, now, first=not purging.failed_before)
            purging.note(purged_on is not None)
        if announced and copying.may_begin():
            copying.note(_copy_keyring(installation, now))


class Attempts:
    """When something that failed may be tried again: after a minute, then after twice as long each time, at most an hour."""

    def __init__(self) -> None:
        self._wait = 0.0
        self._next = 0.0

    @property
    def failed_before(self) -> bool:
        """Whether the last attempt failed."""
        return self._wait > 0

    def may_begin(self) -> bool:
        """Whether it is time for another attempt."""
        return time.monotonic() >= self._next

    def note(self, succeeded: bool) -> None:
        """Note how the attempt ended."""
        self._wait = 0.0 if succeeded else min(max(2 * self._wait, RETRY_SECONDS), MAX_RETRY_SECONDS)
        self._next = time.monotonic() + self._wait


def _purge(installation: Installation, now: float, first: bool) -> int | None:
    """Purge; the day it was done, or nothing if it has to be tried again. That a reader held it up is reported if it was not the ``first``
    attempt. Of several machines one purges, and the others find, when it is done or gone, that little is left to do.
    """
    expected = (IN_PROGRESS, HELD_UP) if first else (IN_PROGRESS,)
    try:
        purge(installation, now)
    except (OSError, SQLAlchemyError, KnotholeServerError) as error:
        if not isinstance(error, KnotholeServerError) or error.code not in expected:
            report(error, "purge")
        return None
    # A server that is closed has listed no day. It does so soon after a courier has opened it.
    return None if installation.publication.is_closed() else day_of(now)


def _copy_keyring(installation: Installation, now: float) -> bool:
    """Make a copy of the keyring if it is time; whether nothing failed."""
    try:
        if installation.keyring_copies.is_due(now):
            installation.keyring_copies.make(now)
    except (OSError, SQLAlchemyError) as error:
        report(error, "copy of the keyring")
        return False
    return True


def _listen(kind: str, configuration: Configuration, ready: Event) -> None:
    from knothole_server.http.application import create_public_app, create_reviewer_app
    from knothole_server.process import listener

    threading.Thread(target=_stop_with_parent, daemon=True).start()
    address = getattr(configuration.listeners, kind)
    create = partial({"public": create_public_app, "reviewer": create_reviewer_app}[kind], configuration)
    listener.serve(address, configuration.listeners, create, ready.set, STOP_SECONDS)


def _stop_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)
