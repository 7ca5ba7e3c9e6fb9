"""A plan of redaction: what becomes of each column of a table, and of what in a text (decision 0054). People write it by hand, so it is read strictly."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from knothole_client.copying.sandboxed.redacting.kinds import KINDS
from knothole_client.copying.sandboxed.redacting.rows import MAX_COLUMNS
from knothole_client.copying.sandboxed.redacting.words import comparable
from knothole_client.copying.sandboxed.redacting.workbook import MAX_SHEETS
from knothole_client.errors import UsageError
from knothole_client.sentences import Sentence

VERSION: Final = 1
MAX_PLAN: Final = 4_000_000
"""Bytes of a plan."""
MAX_WORDS: Final = 1_000
MAX_LETTERS: Final = 1_000
MAX_SHOWN: Final = 60
MAX_ROWS: Final = 1_000_000_000
COLUMN_ACTIONS: Final = ("keep", "drop", "blacken", "pseudonym", "coarsen", "inside")
PASSAGE_ACTIONS: Final = ("keep", "blacken", "pseudonym", "coarsen")
WORD_ACTIONS: Final = ("pseudonym", "blacken")


@dataclass(frozen=True)
class Plan:
    """A plan that was read and holds together."""

    parts: tuple[Mapping[str, Any], ...] = field(repr=False)
    """Of each table ``title``, ``headed``, ``columns``, ``rows``, ``counts``; of a text ``title`` and ``kinds``."""
    words: Mapping[str, str] = field(repr=False)
    kept: tuple[str, ...] = field(repr=False)

    @property
    def members(self) -> dict[str, Any]:
        """As the sandbox gets it."""
        return {"parts": list(self.parts), "words": dict(self.words), "kept": list(self.kept)}


def read_plan(name: str, text: bytes) -> Plan:
    """A plan, as somebody wrote it.

    Raises:
        UsageError: ``plan``, with the place that is wrong.
    """
    if len(text) > MAX_PLAN:
        raise _wrong(name, f"it has more than {MAX_PLAN // 1_000_000} MB")
    try:
        members = json.loads(text, object_pairs_hook=_without_doubles)
    except RecursionError as deep:
        raise _wrong(name, "it is no JSON that can be read") from deep
    except ValueError as wrong:
        raise _wrong(name, f"it is no JSON: {wrong}") from wrong
    try:
        return _plan_of(members)
    except _WrongError as wrong:
        raise _wrong(name, str(wrong)) from wrong


class _WrongError(Exception):
    pass


def _wrong(name: str, why: str) -> UsageError:
    return UsageError(
        "plan",
        Sentence("{name} is no plan: {why}.", name=name, why=why),
        "The reviewers' guide describes plans: A redacted copy.",
    )


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a name stands twice")
    return members


def _plan_of(members: Any) -> Plan:
    _expect_members(members, "the plan", ("version", "parts"), ("words", "kept"))
    if type(members["version"]) is not int or members["version"] != VERSION:
        raise _WrongError(f"version must be {VERSION}")
    parts, words, kept = members["parts"], members.get("words", {}), members.get("kept", [])
    if not isinstance(parts, list) or not 1 <= len(parts) <= MAX_SHEETS:
        raise _WrongError(f"parts must be a list of 1 to {MAX_SHEETS}")
    if not isinstance(words, dict) or len(words) > MAX_WORDS:
        raise _WrongError(f"words must be an object of {MAX_WORDS} at most")
    if not isinstance(kept, list) or len(kept) > MAX_WORDS:
        raise _WrongError(f"kept must be a list of {MAX_WORDS} at most")
    for word, action in words.items():
        _expect_letters(word, "words")
        _expect_action(action, WORD_ACTIONS, f"words, {word[:MAX_SHOWN]}")
    for text in kept:
        _expect_letters(text, "kept")
    return Plan(tuple(_part_of(part, f"parts, {at}") for at, part in enumerate(parts, 1)), words, tuple(kept))


def _part_of(part: Any, where: str) -> Mapping[str, Any]:
    if isinstance(part, dict) and "kinds" in part:
        _expect_members(part, where, ("kinds",), ("title", "seen"))
        if not isinstance(part["kinds"], dict):
            raise _WrongError(f"{where}: kinds must be an object")
        _expect_members(part["kinds"], f"{where}, kinds", (), KINDS)
        for kind, action in part["kinds"].items():
            _expect_action(action, PASSAGE_ACTIONS, f"{where}, kinds, {kind}")
        return {"title": _text(part, "title", where), "kinds": part["kinds"]}
    _expect_members(part, where, ("headed", "columns"), ("title", "hidden", "rows", "counts"))
    columns, rows, counts = part["columns"], part.get("rows"), part.get("counts", False)
    if not isinstance(columns, list) or not 1 <= len(columns) <= MAX_COLUMNS:
        raise _WrongError(f"{where}: columns must be a list of 1 to {MAX_COLUMNS}")
    if not isinstance(part["headed"], bool) or not isinstance(counts, bool):
        raise _WrongError(f"{where}: headed and counts must be true or false")
    if rows is not None and (type(rows) is not int or not 1 <= rows <= MAX_ROWS):
        raise _WrongError(f"{where}: rows must be null (all), or how many are kept")
    return {
        "title": _text(part, "title", where),
        "headed": part["headed"],
        "columns": [_column_of(column, f"{where}, columns, {at}") for at, column in enumerate(columns, 1)],
        "rows": rows,
        "counts": counts,
    }


def _column_of(column: Any, where: str) -> Mapping[str, Any]:
    _expect_members(column, where, ("heading", "action"), ("examples", "common"))
    _expect_action(column["action"], COLUMN_ACTIONS, where)
    if not isinstance(column.get("common", False), bool):
        raise _WrongError(f"{where}: common must be true or false")
    heading = _text(column, "heading", where)
    return {"heading": heading, "action": column["action"], "common": column.get("common", False)}


def _text(members: Mapping[str, Any], name: str, where: str) -> str:
    text = members.get(name, "")
    if not isinstance(text, str):
        raise _WrongError(f"{where}: {name} must be a text")
    return text


def _expect_members(members: Any, where: str, needed: Collection[str], allowed: Collection[str]) -> None:
    if not isinstance(members, dict):
        raise _WrongError(f"{where} must be an object")
    for name in needed:
        if name not in members:
            raise _WrongError(f"{where} has no {name}")
    for name in members:
        if name not in needed and name not in allowed:
            raise _WrongError(f"{where}: {name[:MAX_SHOWN]} is not known")


def _expect_action(action: Any, allowed: Collection[str], where: str) -> None:
    if not isinstance(action, str) or action not in allowed:
        raise _WrongError(f"{where}: the action must be one of {', '.join(allowed)}")


def _expect_letters(text: Any, where: str) -> None:
    if not isinstance(text, str) or not 0 < len(text) <= MAX_LETTERS or not comparable(text)[0].strip():
        raise _WrongError(f"{where}: each must be a text of 1 to {MAX_LETTERS} letters that can be seen")
