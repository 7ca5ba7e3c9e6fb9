"""What a desk owes a source by Directive (EU) 2019/1937, Article 9: an acknowledgement within 7 days, feedback within 3 months.

Both are counted from the day the first message came, which is never later than the law's own count. The receipt that a client signs when a message
is opened is a machine's word and fulfils nothing: only what a person answers does.
"""

from __future__ import annotations

import calendar
import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from knothole_client import clock
from knothole_client.failures import Failures
from knothole_client.reviewer.cases import Case

ACKNOWLEDGE_DAYS: Final = 7
FEEDBACK_MONTHS: Final = 3
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
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

    Where the source took everything back only what was fulfilled is left; if it wrote again, that is owed anew.
    """
    if case.spam:
        return ()
    came = _came(case)
    replies = [one for one in case.replies if case.taken_back is None or one.day >= came]
    replied = [(day, one.duty) for one in replies if (day := case.replied_on(one)) is not None]
    answered = min((day for day, _ in replied), default=None)
    feedback = min((day for day, duty in replied if duty == "feedback"), default=None)
    owed = (
        Duty("acknowledgement", came + ACKNOWLEDGE_DAYS, answered),
        Duty("feedback", months_after(came, FEEDBACK_MONTHS), feedback),
    )
    return owed if case.messages else tuple(one for one in owed if one.done is not None)


def open_duties(case: Case) -> list[Duty]:
    """What is still owed, the most urgent first."""
    return sorted((one for one in duties(case) if one.done is None), key=lambda one: one.due)


def months_after(day: int, months: int) -> int:
    """The same date some months later, or the last of that month where there is no such date."""
    if day > _LAST_DATE - 31 * (months + 1):  # no such day gets here: days from outside are bounded where they are read
        return day + 31 * months
    start = _EPOCH + timedelta(days=day)
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    return (date(year, month, min(start.day, calendar.monthrange(year, month)[1])) - _EPOCH).days


def register(cases: Iterable[Case], failed: Failures) -> str:
    """The register the Directive asks for, as CSV (RFC 4180): dates and outcomes, a row a case, and nothing that anybody wrote to anybody.

    Args:
        failed: takes the names of cases that cannot be written.
    """
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(
        [
            "case",
            "came",
            "acknowledgement due",
            "acknowledged",
            "feedback due",
            "feedback given",
            "status",
            "since",
            "outcome",
        ]
    )
    for case in sorted(cases, key=lambda one: (one.since, one.name)):
        with failed.of(case.name):
            writer.writerow([_cell(one) for one in _row(case)])
    return stream.getvalue()


def _row(case: Case) -> list[str]:
    owed = {one.kind: one for one in duties(case)}
    row = [case.name, _date(_came(case))]
    for kind in ("acknowledgement", "feedback"):
        duty = owed.get(kind)
        row += [_date(duty.due if duty else None), _date(duty.done if duty else None)]
    standing = (case.state.state, case.state.since) if case.messages else ("taken back", case.taken_back)
    return [*row, standing[0], _date(standing[1]), case.state.outcome]


def _came(case: Case) -> int:
    return min((message.day for message in case.messages), default=case.since)


def _date(day: int | None) -> str:
    return "" if day is None else clock.written(day)


def _cell(text: str) -> str:
    """A spreadsheet runs what looks like a formula; a colleague's word must not be one."""
    return "'" + text if text.startswith(_FORMULA) else text
