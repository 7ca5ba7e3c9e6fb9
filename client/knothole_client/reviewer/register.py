"""The register of reports that Directive (EU) 2019/1937, Article 18, asks for, and the figures of a year; neither has anything that anybody wrote."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from statistics import median
from typing import Final

from knothole_client import clock
from knothole_client.failures import Failures
from knothole_client.protocol.desk_events import STEPS
from knothole_client.reviewer.cases import Case
from knothole_client.reviewer.duties import Duty, came, duties

COLUMNS: Final = (
    "case",
    "came",
    "acknowledgement due",
    "acknowledged",
    "feedback due",
    "feedback given",
    *(step.replace("-", " ") for step in STEPS),
    "status",
    "since",
    "outcome",
)
MIN_COUNT: Final = 5
"""Below it a number is withheld: with what a reader knows, it could point at somebody."""
WITHHELD: Final = "fewer than 5"
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def register(cases: Iterable[Case], failed: Failures) -> str:
    """As CSV (RFC 4180): dates and outcomes, a row a case.

    Args:
        failed: takes the names of cases that cannot be written.
    """
    rows = []
    for case in sorted(cases, key=lambda case: (case.since, case.name)):
        with failed.of(case.name):
            rows.append(_row(case))
    return _csv([COLUMNS, *rows])


def statistics(cases: Iterable[Case], year: int, today: int, failed: Failures, *, exact: bool = False) -> str:
    """The figures of the cases that came in a year, as CSV: measure, group, figure.

    Spam counts as spam only. A case that was forgotten is not here any more, and counts nowhere.

    Args:
        exact: with the numbers that are withheld otherwise.
        failed: takes the names of cases that cannot be counted.
    """
    figures = _Figures()
    for case in cases:
        with failed.of(case.name):
            if clock.written(came(case)).startswith(f"{year:04}-"):
                figures.count(case, today)
    return _csv([("measure", "group", "figure"), *figures.rows(exact=exact)])


class _Figures:
    """What is counted of the cases of a year."""

    def __init__(self) -> None:
        self.reports = self.spam = self.withdrawn = 0
        self.timeliness: dict[str, Counter[str]] = {"acknowledgement": Counter(), "feedback": Counter()}
        self.days: dict[str, list[int]] = {"acknowledgement": [], "feedback": []}
        self.groups: dict[str, Counter[str]] = {
            name: Counter() for name in ("status", "outcome", "step", "urgency", "danger")
        }

    def count(self, case: Case, today: int) -> None:
        """Count a case."""
        if case.spam:
            self.spam += 1
            return
        self.reports += 1
        state = case.state
        if not case.messages:
            self.withdrawn += 1
        for duty in duties(case):
            self.timeliness[duty.kind][_timeliness(duty, today)] += 1
            if duty.done is not None:
                self.days[duty.kind].append(duty.done - came(case))
        self.groups["status"][state.state] += 1
        self.groups["outcome"][state.outcome or "none recorded"] += 1
        self.groups["urgency"][state.urgency or "not judged"] += 1
        self.groups["danger"][state.danger or "not judged"] += 1
        self.groups["step"].update(state.steps.keys())

    def rows(self, *, exact: bool) -> Iterable[Sequence[str]]:
        """One for each figure. Nothing adds up to what is withheld: where one number of a group is, the next is too."""
        show = str if exact else _shown
        yield "reports", "", show(self.reports)
        yield "spam", "", show(self.spam)
        yield "withdrawn by the source", "", show(self.withdrawn)
        for duty, several in self.timeliness.items():
            yield from _group(duty, several, show, exact=exact)
            days = self.days[duty]
            enough = exact or len(days) >= MIN_COUNT
            yield f"median days to {duty}", "", (f"{median(days):g}" if days and enough else WITHHELD if days else "")
        for name, several in self.groups.items():
            if name == "step":  # a case can have several: they add up to nothing
                yield from ((name, step, show(number)) for step, number in sorted(several.items()))
            else:
                yield from _group(name, several, show, exact=exact)


def _timeliness(duty: Duty, today: int) -> str:
    if duty.done is not None:
        return "in time" if duty.done <= duty.due else "late"
    return "not yet due" if today <= duty.due else "overdue"


def _group(name: str, several: Counter[str], show: Callable[[int], str], *, exact: bool) -> Iterable[Sequence[str]]:
    hidden = set() if exact else _hidden(several)
    for group, number in sorted(several.items()):
        yield (
            name,
            group,
            WITHHELD if group in hidden and number < MIN_COUNT else "withheld" if group in hidden else show(number),
        )


def _hidden(several: Counter[str]) -> set[str]:
    """The groups whose numbers are withheld: the small ones, and if that is one alone, the next larger, or the total would tell it."""
    small = {group for group, number in several.items() if 0 < number < MIN_COUNT}
    if len(small) == 1:
        others = [group for group in several if group not in small]
        small |= {min(others, key=lambda group: (several[group], group))} if others else set()
    return small


def _shown(number: int) -> str:
    return WITHHELD if 0 < number < MIN_COUNT else str(number)


def _row(case: Case) -> list[str]:
    owed = {duty.kind: duty for duty in duties(case)}
    row = [case.name, _date(came(case))]
    for kind in ("acknowledgement", "feedback"):
        duty = owed.get(kind)
        row += [_date(duty.due if duty else None), _date(duty.done if duty else None)]
    row += [_date(case.state.steps.get(step)) for step in STEPS]
    status = (case.state.state, case.state.since) if case.messages else ("withdrawn", case.withdrawn_on)
    return [*row, status[0], _date(status[1]), case.state.outcome]


def _csv(rows: Iterable[Sequence[str]]) -> str:
    stream = io.StringIO()
    csv.writer(stream).writerows([_cell(text) for text in row] for row in rows)
    return stream.getvalue()


def _date(day: int | None) -> str:
    return "" if day is None else clock.written(day)


def _cell(text: str) -> str:
    """A spreadsheet runs what looks like a formula; a colleague's word must not be one."""
    return "'" + text if text.startswith(_FORMULA) else text
