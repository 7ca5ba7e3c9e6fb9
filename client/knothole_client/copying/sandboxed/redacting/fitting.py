"""Whether a plan is for a file: nothing is done to a column, nor looked for, that its writer did not see."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any, Final

from .parts import Part
from .refusals import RefusedError
from .rows import BLANKS, MARK, is_empty, rows_of, said_in, width_of

LOOKED_AT: Final = 500
"""Rows of a table by which it is judged."""
MAX_SHOWN: Final = 60


def sample_of(part: Part) -> list[list[str]]:
    """The first rows of a table."""
    delimiter = part.form.delimiter if part.form else ","
    return [cells for cells, _ in islice(rows_of(part.text.removeprefix(MARK), delimiter), LOOKED_AT)]


def expect_fits(parts: list[Part], plan: Mapping[str, Any]) -> None:
    """Refuse a plan of another file."""
    if len(parts) != len(plan["parts"]):
        raise RefusedError("plan", f"parts {len(parts)} {len(plan['parts'])}")
    for part, of_part in zip(parts, plan["parts"], strict=True):
        if part.title != of_part["title"]:
            raise RefusedError("plan", f"sheet {part.title[:MAX_SHOWN]}")
        if ("columns" in of_part) != (part.form is not None):
            raise RefusedError("plan", "kind")
        if part.form is not None:
            _expect_columns(part, of_part)


def _expect_columns(part: Part, plan: Mapping[str, Any]) -> None:
    wanted = [column["heading"] for column in plan["columns"]]
    sample = sample_of(part)
    if not sample or width_of(sample) != len(wanted):
        raise RefusedError("plan", f"columns {width_of(sample) if sample else 0} {len(wanted)}")
    first = next(cells for cells in sample if len(cells) == len(wanted) and not is_empty(cells, len(wanted)))
    there = [said_in(cell).strip(BLANKS) for cell in first]
    if plan["headed"] and there != wanted:
        other = next((heading for heading in wanted if heading not in there), "")
        raise RefusedError("plan", f"column {other[:MAX_SHOWN]}")
