"""When a directory expires, sources cannot write. Every command that sees one warns in time."""

from __future__ import annotations

from typing import Final

from knothole_client import clock
from knothole_client.protocol.directory import Directory

EARLY: Final = 10  # days left: time to find those who hold the desk key
LATE: Final = 5
LAST: Final = 1
SIGN: Final = "the desk must sign: knothole desk sign"


def expiry_warning(directory: Directory, today: int) -> str | None:
    """A sentence for people when 10 days or fewer are left, a stronger one at 5 and at 1, and another once it has expired; None before.

    Args:
        today: this machine's day. The last day is one on which sources can still write.
    """
    left, day = directory.expires - today, clock.written(directory.expires)
    if left > EARLY:
        return None
    if left < 0:
        return f"Sources cannot write: the directory expired on {day}, {SIGN}"
    if left > LATE:
        return f"The directory expires in {left} days, on {day}; before that, {SIGN}"
    if left > LAST:
        return f"Only {left} days are left: after {day} sources cannot write. Soon {SIGN}"
    moment = "tomorrow" if left else "today"
    return f"The last day is {moment}: after {day} sources cannot write. Now {SIGN}"
