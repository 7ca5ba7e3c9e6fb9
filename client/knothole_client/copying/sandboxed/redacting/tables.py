"""The copy of a table: the same as the page's (``client/web/people/plan.js``), but that words are replaced. No cell begins as a formula does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

from .refusals import RefusedError
from .replacing import PROPOSED, Replacing
from .rows import BLANKS, MARK, Form, is_empty, quoted, rows_of, said_in

MAX_KNOWN: Final = 50_000
MAX_REMEMBERED: Final = 100
MAX_DIFFERENT: Final = 1_000
"""Different values of a column that are counted each."""
MIN_COUNT: Final = 10
"""What fewer rows have is not counted: it could show who is meant."""
WITHHELD: Final = "withheld"
FORMULA: Final = re.compile(rf"[=@\t\r＝＠]|[+＋-](?![0-9{BLANKS}().,/eE+-]*\Z)|－")
"""What a program for tables may take for a formula."""
_OF_PSEUDONYMS: Final = frozenset("P-0123456789abcdefghijklmnopqrstuvwxyz\0")
Plan = Mapping[str, Any]


class TableCopy:
    """The copy of one table, and what became of its rows and columns."""

    def __init__(self, form: Form, plan: Plan, replacing: Replacing) -> None:
        if form.delimiter in _OF_PSEUDONYMS:
            raise RefusedError("broken")
        self.form, self.plan, self.replacing = form, plan, replacing
        self.actions: list[str] = [column["action"] for column in plan["columns"]]
        self.read = self.kept = self.odd = self.formulas = 0
        self.columns = [Counter[str]() for _ in self.actions]
        """What became of the values of each column."""
        self._out: list[str] = []

    def made_of(self, text: str) -> str:
        """The copy of a text; rows that do not fit are left out, for their cells stand in no known column."""
        if "\0" in text:
            raise RefusedError("broken")
        if text.startswith(MARK):
            self._out.append(MARK)
            text = text[1:]
        work = _Counting(self) if self.plan["counts"] else _Copying(self)
        begun, width = False, len(self.actions)
        for cells, end in rows_of(text, self.form.delimiter):
            if work.is_done:
                break
            if is_empty(cells, width):
                continue
            if len(cells) != width:
                self.odd += 1
            elif not begun and self.plan["headed"]:
                begun = True
                work.heading(cells, end)
            else:
                self.read += 1
                work.row(cells, end)
        work.end()
        return "".join(self._out)

    def add(self, cells: list[str], end: str) -> None:
        """Write a row of cells as they stand."""
        self._out.append(self.form.delimiter.join(cells) + end)

    def safe(self, raw: str) -> str:
        """A cell that no program takes for a formula."""
        text = said_in(raw)
        if not FORMULA.match(text.lstrip(BLANKS.replace("\t", "").replace("\r", ""))):
            return raw
        self.formulas += 1
        return quoted(f"'{text}", self.form.delimiter)


class _Copying:
    def __init__(self, copy: TableCopy) -> None:
        self._copy = copy
        self._places = [at for at, action in enumerate(copy.actions) if action != "drop"]
        self._known: list[dict[str, tuple[str, Counter[str]]]] = [{} for _ in copy.actions]

    @property
    def is_done(self) -> bool:
        """Whether nothing more is wanted."""
        return not self._places or self._copy.kept == self._copy.plan["rows"]

    def heading(self, cells: list[str], end: str) -> None:
        """What stands above."""
        headings = [self._with_words(cells[at]) for at in self._places]
        self._copy.add([self._copy.safe(raw) for raw in headings], end)

    def row(self, cells: list[str], end: str) -> None:
        """A row of values."""
        self._copy.kept += 1
        self._copy.add([self._cell(cells[at], at) for at in self._places], end)

    def end(self) -> None:
        """All rows were read."""

    def _cell(self, raw: str, at: int) -> str:
        if not raw:
            return raw
        known = self._known[at]
        made = known.get(raw)
        if made is None:
            made = self._fresh(raw, self._copy.actions[at])
            if len(raw) <= MAX_REMEMBERED:
                if len(known) == MAX_KNOWN:
                    known.clear()
                known[raw] = made
        self._copy.columns[at].update(made[1])
        return self._copy.safe(made[0])

    def _fresh(self, raw: str, action: str) -> tuple[str, Counter[str]]:
        """A value as it leaves, and what became of it."""
        replacing, text = self._copy.replacing, said_in(raw)
        replacing.counts.clear()
        if action == "keep":
            value = replacing.text(text, None)
        elif action == "inside":
            value = replacing.text(text, _within)
        else:
            value = replacing.value(text, action)
        cell = raw if value == text else quoted(value, self._copy.form.delimiter)
        return cell, Counter(replacing.counts)

    def _with_words(self, raw: str) -> str:
        text = said_in(raw)
        value = self._copy.replacing.text(text, None)
        return raw if value == text else quoted(value, self._copy.form.delimiter)


def _within(kind: str) -> str:
    """What is done with a passage within a cell."""
    return "blacken" if PROPOSED[kind] == "coarsen" else PROPOSED[kind]


class _Counting:
    """Headings, how many rows have something, and how often what stays comes up; small counts are withheld."""

    is_done = False

    def __init__(self, copy: TableCopy) -> None:
        self._copy = copy
        self._headings = [str(at + 1) for at in range(len(copy.actions))]
        self._filled = [0] * len(copy.actions)
        self._values: list[Counter[str] | None] = [Counter() for _ in copy.actions]

    def heading(self, cells: list[str], _: str) -> None:
        """What stands above."""
        self._headings = [said_in(raw) for raw in cells]

    def row(self, cells: list[str], _: str) -> None:
        """A row of values."""
        for at, raw in enumerate(cells):
            action, text = self._copy.actions[at], said_in(raw)
            if action != "drop" and text.strip(BLANKS):
                self._filled[at] += 1
            counts = self._values[at]
            if action != "keep" or counts is None:
                continue
            counts[text] += 1
            if len(counts) > MAX_DIFFERENT:
                self._values[at] = None

    def end(self) -> None:
        """Write what was counted."""
        read = self._copy.read
        self._line("column", "value", "rows")
        self._line("", "", said(read))
        for at, action in enumerate(self._copy.actions):
            if action == "drop":
                continue
            empty = read - self._filled[at]
            hidden = is_small(empty) and not is_small(read)
            self._line(self._headings[at], "", WITHHELD if hidden else said(read - empty))
            for value, rows in shown(self._values[at] or Counter(), empty):
                self._line(self._headings[at], value, said(rows))

    def _line(self, *cells: str) -> None:
        written = (self._copy.replacing.text(cell, None) for cell in cells)
        self._copy.add([self._copy.safe(quoted(cell, self._copy.form.delimiter)) for cell in written], "\n")


def shown(counts: Counter[str], empty: int) -> list[tuple[str, int]]:
    """The values whose counts are shown: so few that all withheld come to no small one together, and none is found by subtraction."""
    every = sorted(((value, rows) for value, rows in counts.items() if value.strip(BLANKS)), key=lambda each: -each[1])
    kept = [each for each in every if not is_small(each[1])]
    withheld = sum(rows for _, rows in every if is_small(rows)) + (empty if is_small(empty) else 0)
    while is_small(withheld) and kept:
        withheld += kept.pop()[1]
    return kept


def is_small(rows: int) -> bool:
    """Whether a count is of some, and of so few that it could show who is meant."""
    return 0 < rows < MIN_COUNT


def said(rows: int) -> str:
    """A count as it may be shown."""
    return f"<{MIN_COUNT}" if is_small(rows) else str(rows)
