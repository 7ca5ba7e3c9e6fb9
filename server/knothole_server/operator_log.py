"""What the operator reads when something breaks: which kind of error, and where in the code. Nothing about a request.

One line each on standard error, where journald finds it and adds the time. That time must not be a request's: what breaks
while requests are answered is reported at the next quarter of an hour, or when the worker ends.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
import time
import traceback
import warnings
from contextlib import suppress
from typing import Any, Final

from knothole_server.errors import KnotholeServerError

LOGGER: Final = logging.getLogger("knothole_server")
HOLD_SECONDS: Final = 900  # what broke is reported when this much of the clock is over; the same only once

_PACKAGE: Final = "knothole_server."
_lock = threading.Lock()
_broken: dict[str, None] = {}  # at most one entry a line of code
_holding = False
_timer_runs = False


class OneLine(logging.Formatter):
    """``knothole-server: MESSAGE``, with journald's mark of how bad it is, and never a traceback."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        message = " ".join(record.getMessage().split())
        mark = ("<3>" if record.levelno >= logging.ERROR else "<4>") if "JOURNAL_STREAM" in os.environ else ""
        return f"{mark}knothole-server: {message}"


def describe(error: BaseException) -> str:
    """The error's type and the innermost line of this package it passed, never its message: that may quote what came in. Our own hints
    do not.
    """
    if isinstance(error, KnotholeServerError) and error.hint:
        return f"{error.code}: {error.hint}"
    places = [
        f"{frame.f_globals.get('__name__', 'unknown')}:{line}" for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    own = [place for place in places if place.startswith(_PACKAGE)]
    return f"{type(error).__name__} at {(own or places or ['unknown'])[-1]}"


def report(error: BaseException, doing: str = "") -> None:
    """Report an error to the operator, and what the server was ``doing``: at once, or in a worker when that says nothing about a request."""
    text = f"{doing}: {describe(error)}" if doing else describe(error)
    if not _holding:
        LOGGER.error("%s", text)
        return
    with _lock:
        _broken[text] = None
        _see_that_it_is_reported()


def _see_that_it_is_reported() -> None:
    global _timer_runs
    if _timer_runs:
        return
    timer = threading.Timer(HOLD_SECONDS - time.time() % HOLD_SECONDS, report_held)
    timer.daemon = True
    with suppress(RuntimeError):  # no thread can be started now: whoever reports next tries again
        timer.start()
        _timer_runs = True


def report_held() -> None:
    """Report what was held back."""
    global _timer_runs
    with _lock:
        _timer_runs = False
        texts = sorted(_broken)
        _broken.clear()
    for text in texts:
        LOGGER.error("%s", text)


def hold() -> None:
    """From now on this process answers requests."""
    global _holding
    _holding = True


def speak_only_here() -> None:
    """Let nothing else of this process reach standard error: no traceback of a thread, no library's log, no warning."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(OneLine())
    LOGGER.addHandler(handler)
    LOGGER.propagate = False
    logging.lastResort = None
    logging.raiseExceptions = False
    sys.excepthook = lambda _, error, __: report(error)
    threading.excepthook = _report_from
    sys.unraisablehook = _report_from
    warnings.showwarning = lambda *_, **__: None


def _report_from(arguments: Any) -> None:
    if arguments.exc_value is not None:
        report(arguments.exc_value)
