"""Reads ``/file``: a line of JSON that says what is wanted, and files after it. Writes a line of JSON, and the copies after it."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import Any, Final

from .kinds import KINDS, kind_of, passages_of
from .parts import Part, parts_of
from .refusals import RefusedError
from .replacing import PROPOSED, Replacing
from .rows import BLANKS, MARK, is_empty, rows_of, said_in, width_of
from .searching import look
from .tables import TableCopy

FILE: Final = Path("/file")
LOOKED_AT: Final = 500
"""Rows of a table by which a plan is proposed."""
MAX_EXAMPLES: Final = 3
MAX_SHOWN: Final = 60


def draft(parts: list[Part]) -> dict[str, Any]:
    """A first plan: what is not known to be harmless is blackened, and hidden sheets are left out."""
    return {"parts": [_draft_of(part) for part in parts]}


def _draft_of(part: Part) -> dict[str, Any]:
    if part.form is None:
        seen = {passage.kind for passage in passages_of(part.text)}
        return {"title": part.title, "kinds": PROPOSED, "seen": [kind for kind in KINDS if kind in seen]}
    rows = [cells for cells, _ in islice(rows_of(part.text.removeprefix(MARK), part.form.delimiter), LOOKED_AT)]
    if not rows:
        raise RefusedError("broken")
    width = width_of(rows)
    fitting = [
        [said_in(cell).strip(BLANKS) for cell in row] for row in rows if len(row) == width and not is_empty(row, width)
    ]
    headed = len(fitting) > 1 and not any(kind_of(cell) or len(cell) > 80 for cell in fitting[0])
    values = [list(filter(None, column)) for column in zip(*fitting[headed:], strict=True)]
    return {
        "title": part.title,
        "hidden": part.hidden,
        "headed": headed,
        "columns": [
            {
                "heading": fitting[0][at] if headed else "",
                "action": "drop" if part.hidden else _proposed(column),
                "examples": [value[:MAX_SHOWN] for value in dict.fromkeys(column)][:MAX_EXAMPLES],
            }
            for at, column in enumerate(values)
        ],
    }


def _proposed(values: list[str]) -> str:
    """For a column: its kind's, if most of its values are of one."""
    for kind in KINDS:
        if values and kind != "date" and sum(kind_of(value, [kind]) is not None for value in values) * 2 > len(values):
            return PROPOSED[kind]
    return "blacken"


def copies(parts: list[Part], plan: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    """The copy of each part, in which pseudonyms are not written yet."""
    values: dict[str, int] = {}
    told, written = [], []
    for part, of_part in zip(parts, plan["parts"], strict=True):
        replacing = Replacing(plan["words"], plan["kept"], part.encoding)
        replacing.values = values
        about, text = _copy(part, of_part, replacing)
        content = text.encode("latin-1") if part.encoding == "bytes" else text.encode("utf-8", "replace")
        told.append(about | {"ending": part.ending, "size": len(content), "unseen": part.unseen})
        written.append(content)
    return {"parts": told, "values": [value.encode("utf-8", "replace").decode() for value in values]}, b"".join(written)


def _copy(part: Part, plan: Mapping[str, Any], replacing: Replacing) -> tuple[dict[str, Any], str]:
    if part.form is None:
        actions = {**PROPOSED, **plan["kinds"]}
        text = replacing.text(part.text, actions.__getitem__)
        if text.count("\0") != 2 * replacing.counts["pseudonym"]:
            raise RefusedError("broken")
        return {"counts": replacing.counts}, text
    table = TableCopy(part.form, plan, replacing)
    text = table.made_of(part.text)
    numbers = {"read": table.read, "kept": table.kept, "odd": table.odd, "formulas": table.formulas}
    return numbers | {"columns": table.columns}, text


def expect_fits(parts: list[Part], plan: Mapping[str, Any]) -> None:
    """Refuse a plan of another file: nothing is done to a column that its writer did not see."""
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
    assert part.form is not None  # noqa: S101 - for the type checker
    wanted = [column["heading"] for column in plan["columns"]]
    sample = [cells for cells, _ in islice(rows_of(part.text.removeprefix(MARK), part.form.delimiter), LOOKED_AT)]
    if not sample or width_of(sample) != len(wanted):
        raise RefusedError("plan", f"columns {width_of(sample) if sample else 0} {len(wanted)}")
    first = next(cells for cells in sample if len(cells) == len(wanted) and not is_empty(cells, len(wanted)))
    there = [said_in(cell).strip(BLANKS) for cell in first]
    if plan["headed"] and there != wanted:
        other = next((heading for heading in wanted if heading not in there), "")
        raise RefusedError("plan", f"column {other[:MAX_SHOWN]}")


def answer(content: bytes) -> tuple[dict[str, Any], bytes]:
    """What is wanted of files."""
    line, _, rest = content.partition(b"\n")
    wanted = json.loads(line)
    name, plan = wanted["name"], wanted.get("plan", {})
    original = rest[: wanted["size"]]
    try:
        if wanted["do"] == "look":
            return look(original, name, plan, rest[wanted["size"] :], wanted["copy"]), b""
        parts = parts_of(original, name)
        if wanted["do"] == "draft":
            return draft(parts), b""
        expect_fits(parts, plan)
        return copies(parts, plan)
    except (RefusedError, RecursionError) as refused:
        code, detail = (refused.code, refused.detail) if isinstance(refused, RefusedError) else ("too-much", "")
        return {"refused": code, "detail": detail}, b""


def main() -> None:
    """What is wanted, and nothing else."""
    told, copied = answer(FILE.read_bytes())
    sys.stdout.buffer.write(json.dumps(told).encode("ascii") + b"\n" + copied)


if __name__ == "__main__":
    main()
