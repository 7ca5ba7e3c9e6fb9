"""A second look: what stands in a copy of the words of a plan, and of values that were to be gone, however it is written there."""

from __future__ import annotations

import html
import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from .coarse import BLACK, coarser
from .finding import Search, Wanted
from .fitting import expect_fits
from .kinds import passages_of
from .parts import BOOKS, PAGES, TABLES, Part, ending_of, parts_of
from .readings import END, TAG, Unit, other_writings
from .refusals import RefusedError
from .replacing import PROPOSED
from .rows import MARK, form_of, is_empty, rows_of, said_in, text_in
from .spellings import is_long_enough, spellings_of, squeezed
from .words import without_unseen
from .workbook import Archive

MAX_LEFT: Final = 200
MAX_COUNTED: Final = 10_000
"""Places in a copy after which nobody counts on."""
MAX_VALUES: Final = 500_000
_TEXTS: Final = re.compile(r"\.(xml|rels|txt|csv|html?|json|svg|css|js|md)$")
_READ: Final = (*BOOKS, *PAGES, "json", "jsonl", "ndjson", "eml")


def wanted_of(parts: list[Part], plan: Mapping[str, Any]) -> tuple[list[Wanted], dict[str, int]]:
    """All that is to be gone, and how many values of each column are too short to be looked for."""
    kept = {squeezed(text) for text in plan["kept"]}
    wanted: dict[tuple[str, str], Wanted] = {}
    short: dict[str, set[str]] = {}

    def want(text: str, column: str) -> None:
        bare = squeezed(text)
        if not bare or bare in kept:
            return
        if not is_long_enough(bare):
            short.setdefault(column, set()).add(bare)
        else:
            wanted.setdefault((bare, column), Wanted(text, column, word=False))
        if len(wanted) > MAX_VALUES:
            raise RefusedError("too-much")

    for part, of_part in zip(parts, plan["parts"], strict=True):
        for text, column in _gone(part, of_part):
            want(_shown_as(text, part.encoding), column)
    words = [Wanted(word, "", word=True) for word in plan["words"]]
    return [*words, *wanted.values()], {column: len(values) for column, values in short.items()}


def _gone(part: Part, plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Values that are to be gone, each with its column."""
    if part.form is None:
        yield from ((passage, "") for passage in _passages(part.text, {**PROPOSED, **plan["kinds"]}))
        return
    columns = [
        (at, column["heading"] or str(at + 1), column["action"])
        for at, column in enumerate(plan["columns"])
        if column["action"] != "keep" and not column.get("common")
    ]
    begun, width = not plan["headed"], len(plan["columns"])
    for cells, _ in rows_of(part.text.removeprefix(MARK), part.form.delimiter):
        if is_empty(cells, width):
            continue
        if begun or len(cells) != width:  # of a row that fits no column, what stands in its place
            for at, heading, action in columns:
                if at < len(cells) and cells[at]:
                    yield from ((value, heading) for value in _gone_of(said_in(cells[at]), action))
        begun = begun or len(cells) == width


def _gone_of(value: str, action: str) -> Iterator[str]:
    """What of a value is to be gone by its column's action."""
    if action == "inside":
        yield from _passages(value, PROPOSED)
        return
    coarse = squeezed(coarser(value, BLACK)) if action == "coarsen" else ""
    if not coarse or not any(bare in coarse for bare in spellings_of(value)):
        yield value


def _passages(text: str, actions: Mapping[str, str]) -> Iterator[str]:
    return (text[begin:end] for kind, begin, end in passages_of(text) if actions[kind] != "keep")


def units_of(content: bytes, name: str) -> tuple[list[Unit], list[str]]:
    """The texts of a copy, and the names of what nobody looked into."""
    if content[:4] == b"PK\3\4":
        units, unlooked = _packed(content)
        return [*units, *_read(content, name)], unlooked
    text, encoding = text_in(content)
    if "\0" in text or (_is_binary(content) and not encoding.startswith("utf-16")):
        return [], [name]
    shown = _shown_as(text, encoding)
    if ending_of(name) in TABLES:
        return [*_cells(shown, encoding, name)], []
    return [Unit("", shown), *_read(content, name)], []


def _shown_as(text: str, encoding: str) -> str:
    """Bytes of an unknown encoding as the most usual one has them."""
    return text.encode("latin-1").decode("cp1252", "replace") if encoding == "bytes" else text


def _read(content: bytes, name: str) -> list[Unit]:
    """What a copy says that is not text as it stands: sheets with their days, mails and pages in their encodings."""
    if ending_of(name) not in _READ:
        return []
    try:
        parts = parts_of(content, name)
    except (RefusedError, RecursionError):
        return []  # it was looked into as it stands
    units: list[Unit] = []
    for part in parts:
        units += [Unit("", part.text)] if part.form is None else _cells(part.text, part.encoding, "a.csv")
    return [replace(unit, again=True) for unit in units]


def _is_binary(content: bytes) -> bool:
    head = content[:4_096]
    return (
        content.startswith((b"%PDF", b"{\\rtf")) or sum(byte < 9 or 13 < byte < 27 for byte in head) > len(head) // 50
    )


def _cells(text: str, encoding: str, name: str) -> Iterator[Unit]:
    form = form_of(text, encoding, name)
    whole = text.removeprefix(MARK)
    try:
        rows = ["".join(said_in(cell) + END for cell in cells) for cells, _ in rows_of(whole, form.delimiter)]
    except RefusedError:
        yield Unit("", whole)  # it is no table
        return
    yield Unit("", "\n".join(row.replace("\n", " ").replace("\r", " ") for row in rows), table=True)


def _packed(content: bytes) -> tuple[list[Unit], list[str]]:
    archive = Archive(content)
    units, unlooked = [Unit("", "\n".join(archive.names))], []
    for name in archive.names:
        if name.endswith("/"):
            continue
        if not _TEXTS.search(name.lower()) and name != "mimetype":
            unlooked.append(name)
            continue
        text, _ = text_in(archive.part(name))
        units += [Unit(name, html.unescape(TAG.sub(apart, text))) for apart in ("", " ")]
        units.append(Unit(name, text))
    return units, unlooked


def look(original: bytes, name: str, plan: Mapping[str, Any], copy: bytes, copy_name: str) -> dict[str, Any]:
    """What is left in a copy."""
    parts = parts_of(original, name)
    expect_fits(parts, plan)
    wanted, short = wanted_of(parts, plan)
    units, unlooked = units_of(copy, copy_name)
    if not unlooked and _is_unreadable(parts, wanted, copy):
        unlooked = [copy_name]
    left = _left_in([Unit("name", copy_name), *units], Search(wanted))
    every = sorted(left, key=lambda each: (each["where"], each["line"], each["column"]))
    return {
        "left": every[:MAX_LEFT],
        "count": len(every),
        "short": short,
        "unlooked": unlooked[:MAX_LEFT],
        "wanted": len(wanted),
    }


def _is_unreadable(parts: list[Part], wanted: list[Wanted], copy: bytes) -> bool:
    """Whether the copy or its original is in an encoding that nobody knows, so that only plain letters can be compared."""
    encodings = {text_in(copy)[1] == "bytes", *(part.encoding == "bytes" for part in parts)}
    if copy[:4] == b"PK\3\4" or encodings == {False}:
        return False
    return any(not each.text.isascii() and (each.word or len(encodings) > 1) for each in wanted)


def _left_in(units: list[Unit], search: Search) -> list[dict[str, Any]]:
    left: dict[tuple[str, str, str, int, int], dict[str, Any]] = {}
    known: set[tuple[str, str]] = set()
    for unit in units:
        for read in [unit, *other_writings(unit)]:
            place_of = _Lines(read)
            for each, at in search.found_in(read.text):
                what = (each.column, squeezed(each.text))
                if read.again and what in known:
                    continue
                line, column = place_of(at)
                key = (*what, read.where, line, column if read.table else 0)
                left.setdefault(
                    key,
                    {
                        "word": each.word,
                        "of": each.column,
                        "shown": _shown(each.text),
                        "where": read.where,
                        "line": line,
                        "column": column,
                    },
                )
                if len(left) == MAX_COUNTED:
                    return [*left.values()]
        known.update(key[:2] for key in left)
    return [*left.values()]


class _Lines:
    """Line and column of a letter, from 1; of a table, row and cell."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._begins = array("L")

    def __call__(self, at: int) -> tuple[int, int]:
        text, lines = self._unit.text, self._unit.lines
        if not self._begins:
            self._begins = array("L", [0, *(feed.end() for feed in re.finditer("\n", text))])
        number = bisect_right(self._begins, at) - 1
        begin = self._begins[number]
        column = text.count(END, begin, at) if self._unit.table else at - begin
        return lines[number] if number < len(lines) else number + 1, column + 1


def _shown(text: str) -> str:
    """So much of a value that somebody who has the original knows which it is."""
    bare = without_unseen(text).strip()
    return f"{bare[:3]}… ({len(bare)})" if len(bare) > 4 else f"{bare[:1]}… ({len(bare)})"
