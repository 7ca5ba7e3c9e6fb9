"""What a desk owes a source by Directive (EU) 2019/1937, Article 9: an acknowledgement within 7 days, feedback within 3 months.

Both are counted from the day the first message came, which is never later than the law's own count. The receipt that a client signs when a message
is opened is a machine's word and fulfils nothing: only what a person answers does.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from knothole_client.reviewer.cases import Case

ACKNOWLEDGE_DAYS: Final = 7
FEEDBACK_MONTHS: Final = 3
_EPOCH: Final = date(1970, 1, 1)
_LAST_DATE: Final = (date.max - _EPOCH).days


@dataclass(frozen=True)
class Duty:
    """One deadline of a case."""

    kind: str
    """``acknowledgement`` or ``feedback``."""
    due: int
    """The last day on which it is in time."""
    done: int | None
    """The day it was fulfilled."""


def duties(case: Case) -> tuple[Duty, ...]:
    """What is owed in a case, fulfilled or not: any reply acknowledges, only a reply marked so is feedback. Spam is owed nothing.

    One's own reply counts once the server has it; a colleague's counts by the colleague's word, which leaves the vault together with it.

    What was answered in another case of the same person counts, if it was written after this one came.
    Where the source withdrew everything only what was fulfilled is left; for what it wrote after that, both are owed again.
    """
    if case.spam:
        return ()
    came_on = came(case)
    replied = [reply for reply in case.fulfilling if case.withdrawn_on is None or reply.written >= came_on]
    replied += [reply for reply in case.fulfilling_together if reply.written >= came_on]
    answered = min((reply.counts_from for reply in replied), default=None)
    feedback = min((reply.counts_from for reply in replied if reply.duty == "feedback"), default=None)
    owed = (
        Duty("acknowledgement", came_on + ACKNOWLEDGE_DAYS, answered),
        Duty("feedback", months_after(came_on, FEEDBACK_MONTHS), feedback),
    )
    return owed if case.messages else tuple(duty for duty in owed if duty.done is not None)


def open_duties(case: Case) -> list[Duty]:
    """What is still owed, the most urgent first."""
    return sorted((duty for duty in duties(case) if duty.done is None), key=lambda duty: duty.due)


def is_hidden(case: Case, *, due: bool = False) -> bool:
    """Whether a list leaves a case out. Muting one hides no deadline: with ``due``, a list of what is owed, it is there."""
    return case.set_aside and not (due and case.marks & {"mute"} and not case.spam and "flood" not in case.marks)


def months_after(day: int, months: int) -> int:
    """The same date some months later, or the last of that month where there is no such date."""
    if day > _LAST_DATE - 31 * (months + 1):  # no such day gets here: days from outside are bounded where they are read
        return day + 31 * months
    start = _EPOCH + timedelta(days=day)
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    return (date(year, month, min(start.day, calendar.monthrange(year, month)[1])) - _EPOCH).days


def came(case: Case) -> int:
    """The day a case came: that of its first message."""
    return min((message.day for message in case.messages), default=case.since)
