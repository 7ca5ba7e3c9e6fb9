"""Redacted copies by a plan: programs in the sandbox read the file, and pseudonyms are written here, where the key is (decision 0054)."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from knothole_client import sandbox
from knothole_client.copying.cleaning import (
    MAX_LETTERS,
    MAX_SECONDS,
    PYTHON,
    SANDBOXED,
    GoOn,
    in_sandbox,
    not_read,
)
from knothole_client.copying.plans import COLUMN_ACTIONS, PASSAGE_ACTIONS, VERSION, Plan
from knothole_client.copying.sandboxed.redacting.kinds import KINDS
from knothole_client.copying.sandboxed.redacting.rows import MAX_COLUMNS
from knothole_client.errors import ClientError, UsageError
from knothole_client.sentences import Sentence

MAX_HEADER: Final = 100_000_000
"""Bytes of what the sandbox says before the copies: all values that become pseudonyms, each letter escaped."""
MAX_LISTED: Final = 200
_UNSEEN: Final = re.compile("[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
"""What a terminal or an editor may obey: a plan has its number."""
_PLACE: Final = re.compile(rb"\0([0-9]{1,7})\0")
_ENDING: Final = re.compile(r"[a-z0-9]{1,8}")
_COUNTS: Final = (*COLUMN_ACTIONS, "not-understood")
_REFUSALS: Final[dict[str, tuple[Callable[[str], Sentence], Sentence]]] = {
    "unknown": (
        lambda name: Sentence("{name} is of a kind in which nobody looks for people.", name=name),
        Sentence("CSV, TSV, JSON, XLSX, ODS, EML, HTML and plain text can be redacted. Save it as one of these."),
    ),
    "too-much": (
        lambda name: Sentence("{name} has more than can be looked into.", name=name),
        Sentence("Redact a part of it."),
    ),
    "broken": (
        lambda name: Sentence("{name} is not what its name says, or is broken.", name=name),
        Sentence("Look at it; if it is right, save it again."),
    ),
    "locked": (
        lambda name: Sentence("{name} is locked with a password.", name=name),
        Sentence("Save it again without one."),
    ),
    "encoding": (
        lambda name: Sentence(
            "{name} is in an encoding that is not known, so only words of plain letters can be found in it.", name=name
        ),
        Sentence("Save it as UTF-8, and try again."),
    ),
}
Pseudonym = Callable[[str], str]


@dataclass(frozen=True)
class Column:
    """What became of the values of a column, or of the passages and words of a text."""

    heading: str
    action: str
    counts: Mapping[str, int]
    """By action; ``not-understood``: blackened, as nothing coarser is known."""


@dataclass(frozen=True)
class PartCopy:
    """The copy of a table or text."""

    title: str
    ending: str
    columns: tuple[Column, ...]
    read: int
    """Rows; of a text 0."""
    kept: int
    odd: int
    """Rows that fit no column, and were left out."""
    formulas: int
    """Cells that a program would have taken for formulas."""
    unseen: int
    """Characters that nobody sees, and that were left out."""
    content: bytes | None = field(repr=False)
    """None: the plan leaves all of it out."""


@dataclass(frozen=True)
class Left:
    """What a second look found in a copy."""

    is_word: bool
    """A word of the plan; otherwise a value."""
    column: str
    """Whose value it is."""
    shown: str
    """Its beginning."""
    where: str
    """``name``: the copy's name; the part of a document; empty: the copy."""
    line: int
    place: int
    """The cell of a table, otherwise the letter of a line."""


@dataclass(frozen=True)
class Looked:
    """What a second look saw."""

    left: tuple[Left, ...]
    count: int
    """How much is left, of which not all may be listed."""
    wanted: int
    """Values and words that were looked for."""
    short: Mapping[str, int]
    """How many values of a column were too short to be looked for."""
    unlooked: tuple[str, ...]
    """What nobody looked into."""

    @property
    def is_clear(self) -> bool:
        """Whether everything was looked into, and nothing is left."""
        return not self.count and not self.left and not self.unlooked


def missing() -> tuple[str, ...]:
    """Debian's packages without which nothing is redacted."""
    return () if sandbox.is_installed() else ("bubblewrap",)


def draft_plan(name: str, content: bytes, go_on: GoOn) -> bytes:
    """A first plan for a file, to be edited.

    Raises:
        ClientError: ``not-read``, ``sandbox``; UsageError: it is of a kind that is not read.
    """
    said, _ = _ask({"do": "draft", "name": name, "size": len(content)}, content, name, go_on)
    try:
        parts = [_drafted(part) for part in said["parts"]]
    except (KeyError, TypeError, ValueError, AttributeError) as wrong:
        raise not_read(name) from wrong
    plan = {"version": VERSION, "parts": parts, "words": {}, "kept": []}
    text = _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(plan, ensure_ascii=False, indent=2))
    return text.encode("utf-8", "replace") + b"\n"


def _drafted(untrusted: Any) -> dict[str, Any]:
    title = str(untrusted["title"])[:MAX_LETTERS]
    if "kinds" in untrusted:
        kinds = {kind: _one_of(untrusted["kinds"][kind], PASSAGE_ACTIONS) for kind in KINDS}
        return {"title": title, "kinds": kinds, "seen": [_one_of(kind, KINDS) for kind in untrusted["seen"][:50]]}
    columns = [
        {
            "heading": str(column["heading"]),
            "action": _one_of(column["action"], COLUMN_ACTIONS),
            "examples": [str(example)[:MAX_LETTERS] for example in column["examples"][:5]],
        }
        for column in untrusted["columns"][:MAX_COLUMNS]
    ]
    hidden, headed = bool(untrusted["hidden"]), bool(untrusted["headed"])
    return {"title": title, "hidden": hidden, "headed": headed, "columns": columns, "rows": None, "counts": False}


def _one_of(value: Any, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise ValueError
    return str(value)


def redact(name: str, content: bytes, plan: Plan, pseudonyms: Callable[[], Pseudonym], go_on: GoOn) -> list[PartCopy]:
    """Copies of the parts of a file.

    Args:
        pseudonyms: called once, if there are any: what writes one.

    Raises:
        ClientError: ``not-read``, ``sandbox``; UsageError: ``plan``: it is another file's, and those of :func:`draft_plan`.
    """
    said, copied = _ask({"do": "copy", "name": name, "size": len(content), "plan": plan.members}, content, name, go_on)
    try:
        values = [str(value) for value in said["values"]]
        pseudonym = pseudonyms() if values else str
        written = [pseudonym(value).encode("ascii") for value in values]
        return _parts_of(said["parts"], copied, written, plan)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, OverflowError) as wrong:
        raise not_read(name) from wrong


def _parts_of(untrusted: Any, copied: bytes, written: list[bytes], plan: Plan) -> list[PartCopy]:
    parts, at = [], 0
    for part, of_part in zip(untrusted, plan.parts, strict=True):
        size = int(part["size"])
        if not 0 <= size <= len(copied) - at:
            raise ValueError
        content = _PLACE.sub(lambda found: written[int(found[1])], copied[at : at + size])
        at += size
        if b"\0" in content:
            raise ValueError
        parts.append(_part_of(part, of_part, content))
    if at != len(copied):
        raise ValueError
    return parts


def _part_of(untrusted: Any, plan: Mapping[str, Any], content: bytes) -> PartCopy:
    ending = str(untrusted["ending"])
    if not _ENDING.fullmatch(ending):
        raise ValueError
    unseen = int(untrusted["unseen"])
    if "kinds" in plan:
        return PartCopy(
            plan["title"], ending, (Column("", "", _counts(untrusted["counts"])),), 0, 0, 0, 0, unseen, content
        )
    columns = tuple(
        Column(column["heading"] or str(at), column["action"], _counts(counts))
        for at, (column, counts) in enumerate(zip(plan["columns"], untrusted["columns"], strict=True), 1)
    )
    read, kept, odd, formulas = (int(untrusted[member]) for member in ("read", "kept", "odd", "formulas"))
    nothing = all(column.action == "drop" for column in columns)
    return PartCopy(plan["title"], ending, columns, read, kept, odd, formulas, unseen, None if nothing else content)


def _counts(untrusted: Any) -> dict[str, int]:
    return {name: int(untrusted[name]) for name in _COUNTS if untrusted.get(name)}


def look(name: str, content: bytes, plan: Plan, copy_name: str, copy: bytes, go_on: GoOn) -> Looked:
    """A second look: what is left in a copy of the words of a plan, and of the values that were to be gone.

    Raises:
        ClientError: ``not-read``, ``sandbox``; UsageError: those of :func:`redact`.
    """
    wanted = {"do": "look", "name": name, "size": len(content), "plan": plan.members, "copy": copy_name}
    said, _ = _ask(wanted, content + copy, f"{name} or {copy_name}", go_on, name)
    try:
        left = tuple(_left_of(each) for each in said["left"][:MAX_LISTED])
        short = {str(column)[:MAX_LETTERS]: int(number) for column, number in said["short"].items()}
        unlooked = tuple(str(part)[:MAX_LETTERS] for part in said["unlooked"][:MAX_LISTED])
        return Looked(left, int(said["count"]), int(said["wanted"]), short, unlooked)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as wrong:
        raise not_read(name) from wrong


def _left_of(untrusted: Any) -> Left:
    column, shown, where = (str(untrusted[member])[:MAX_LETTERS] for member in ("of", "shown", "where"))
    return Left(bool(untrusted["word"]), column, shown, where, int(untrusted["line"]), int(untrusted["column"]))


def _ask(
    wanted: Mapping[str, Any], content: bytes, name: str, go_on: GoOn, original: str = ""
) -> tuple[dict[str, Any], bytes]:
    """What the sandbox says, which may be a stranger's word, and what follows it."""
    program = [PYTHON, "-I", "-B", str(SANDBOXED / "redact.py")]
    begun = time.monotonic()
    try:
        answer = in_sandbox(program, json.dumps(wanted).encode("ascii") + b"\n" + content, name, go_on)
    except ClientError as failed:
        if failed.code == "not-read" and time.monotonic() - begun >= MAX_SECONDS:
            raise _too_long(name) from failed
        raise
    end = answer.find(b"\n", 0, MAX_HEADER)
    try:
        said = json.loads(answer[: max(0, end)])
    except (ValueError, RecursionError) as wrong:
        raise not_read(name) from wrong
    if not isinstance(said, dict):
        raise not_read(name)
    if "refused" in said:
        code = str(said["refused"])
        raise _refusal(code, str(said.get("detail", ""))[:MAX_LETTERS], (original if code == "plan" else "") or name)
    return said, answer[end + 1 :]


def _too_long(name: str) -> ClientError:
    return ClientError(
        "too-long",
        Sentence(
            "{name} took more than {minutes} minutes, which is all that is given to it. No copy was made.",
            name=name,
            minutes=round(MAX_SECONDS / 60),
        ),
        "Split it into smaller files, or close other programs and try again.",
    )


def _refusal(code: str, detail: str, name: str) -> ClientError:
    if code == "plan":
        return UsageError(
            "plan",
            Sentence("The plan is not for {name}: {why}.", name=name, why=_why(detail)),
            "Write one for it: knothole reviewer plan",
        )
    if code not in _REFUSALS:
        return not_read(name)
    what, hint = _REFUSALS[code]
    return UsageError("password" if code == "locked" else code, what(name), hint)  # what is locked is the vault


def _why(detail: str) -> Sentence:
    what, _, rest = detail.partition(" ")
    if what == "column":
        named = Sentence("it names a column that is not there, {name}", name=rest)
        return named if rest else Sentence("its columns are others, or in another order")
    if what == "sheet":
        named = Sentence("it says nothing of the sheet {name}", name=rest)
        return named if rest else Sentence("its sheets are others")
    if what == "kind":
        return Sentence("one is a table and the other a text")
    there, _, planned = rest.partition(" ")
    return Sentence("it has {there} where the plan has {planned} {what}", there=there, what=what, planned=planned)
