"""Reads ``/file``: a line of JSON that says what is wanted, and files after it. Writes a line of JSON, and the copies after it."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from .fitting import MAX_SHOWN, expect_fits, sample_of
from .kinds import KINDS, kind_of, passages_of
from .parts import Part, parts_of
from .refusals import RefusedError
from .replacing import PROPOSED, Replacing
from .rows import BLANKS, is_empty, said_in, width_of
from .searching import look
from .tables import TableCopy

FILE: Final = Path("/file")
MAX_EXAMPLES: Final = 3


def draft(parts: list[Part]) -> dict[str, Any]:
    """A first plan: what is not known to be harmless is blackened, and hidden sheets are left out."""
    return {"parts": [_draft_of(part) for part in parts]}


def _draft_of(part: Part) -> dict[str, Any]:
    if part.form is None:
        seen = {passage.kind for passage in passages_of(part.text)}
        return {"title": part.title, "kinds": PROPOSED, "seen": [kind for kind in KINDS if kind in seen]}
    rows = sample_of(part)
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
