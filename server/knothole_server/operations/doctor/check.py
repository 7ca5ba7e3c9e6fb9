"""What a check finds."""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """Whether all is well, what was seen, and what to do. If all is well and there is something to do, it is due soon."""

    ok: bool
    detail: str
    todo: str = ""


class Check(NamedTuple):
    """A finding, by the name of the check."""

    name: str
    ok: bool
    detail: str
    todo: str


def graded(used: float, soon: float, detail: str, todo: str) -> Finding:
    """A finding about something that is ``used`` from 0 to 1, of which there should be less than ``soon``."""
    return Finding(used < 1, detail, todo if used >= soon else "")
