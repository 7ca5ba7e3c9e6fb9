"""What the operator is told when something breaks: which kind of error, and where in the code. Nothing about
a request.
"""

from __future__ import annotations

import logging
import threading
import time
from typing import Final

LOGGER: Final = logging.getLogger("knothole_server")
QUIET_SECONDS: Final = 60  # the same error again within this time is not told again: no request can fill the disk

_lock = threading.Lock()
_told: dict[str, float] = {}  # at most one entry a line of code


def describe(error: BaseException) -> str:
    """The error's type and the innermost line it passed, never its message: that may quote what came in."""
    trace = error.__traceback__
    place = "unknown"
    while trace is not None:
        place = f"{trace.tb_frame.f_globals.get('__name__', 'unknown')}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__} at {place}"


def report(error: BaseException) -> None:
    """Tell the operator of an error, once a minute."""
    text = describe(error)
    now = time.monotonic()
    with _lock:
        if now - _told.get(text, -QUIET_SECONDS) < QUIET_SECONDS:
            return
        _told[text] = now
    LOGGER.error("%s", text)
