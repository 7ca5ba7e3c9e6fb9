"""A second look: what stands in a copy of the words of a plan, and of values that were to be gone, however it is written there."""

from __future__ import annotations

import base64
import binascii
import html
import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final
from urllib.parse import unquote

from .kinds import passages_of
from .parts import TABLES, Part, ending_of, parts_of
from .refusals import RefusedError
from .replacing import PROPOSED
from .rows import MARK, form_of, is_empty, rows_of, said_in, text_in
from .words import RUNS, finder_of, folded, without_unseen
from .workbook import Archive

MAX_LEFT: Final = 200
MAX_VALUES: Final = 500_000
MIN_LETTERS: Final = 3
MIN_DIGITS: Final = 6
ANYWHERE: Final = 8
"""Letters from which on a value is found within other words too."""
_ANCHOR: Final = 6
_TOKEN: Final = re.compile("[^\\W_]+|\1")
_CJK: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_BASE64: Final = re.compile(r"(?:[A-Za-z0-9+/_-]{4}){3,}(?:\r?\n(?:[A-Za-z0-9+/_-]{4})+)*[A-Za-z0-9+/_-]{0,3}")
_ESCAPE: Final = re.compile(r"\\(?:u\{?([0-9a-fA-F]{4,6})\}?|x([0-9a-fA-F]{2}))")
_TAG: Final = re.compile(r"<[^<>]{0,4000}>")
_TEXTS: Final = re.compile(r"\.(xml|rels|txt|csv|html?|json|svg|css|js|md)$")
END: Final = "\1"
"""Ends a cell: nothing is found across it."""


@dataclass(frozen=True)
class Unit:
    """A text that is looked into; of a table, each cell with what ends it."""

    where: str
    text: str
    table: bool = False
    line: int = 1


@dataclass(frozen=True)
class Wanted:
    """What is to be gone."""

    text: str
    column: str
    """Whose value it is; empty: a word of the plan, or a passage."""
    word: bool


@lru_cache(10_000)
def _bare(letter: str) -> str:
    """A letter without the marks on it, as it is compared here."""
    return "".join(part for part in folded(letter) if not unicodedata.combining(part))


def _plain(text: str) -> str:
    return text.lower() if text.isascii() else "".join(map(_bare, text))


def squeezed(text: str) -> str:
    """A text's letters and digits alone; of a number without zeros at its beginning."""
    bare = "".join(re.findall(r"[^\W_]", _plain(text)))
    return bare.lstrip("0") if bare.isdigit() and bare.isascii() else bare


def is_long_enough(bare: str) -> bool:
    """Whether what is found of it says anything."""
    if bare.isascii() and bare.isdigit():
        return len(bare) >= MIN_DIGITS
    return len(bare) >= (2 if _CJK.search(bare) else MIN_LETTERS)


class Search:
    """Looks for all that is wanted at once."""

    def __init__(self, wanted: Iterable[Wanted]) -> None:
        self._by_anchor: dict[str, list[tuple[str, Wanted]]] = {}
        words = []
        for each in wanted:
            if each.word:
                words.append(each.text)
                continue
            bare = squeezed(each.text)
            size = _ANCHOR if len(bare) >= ANYWHERE else 2
            self._by_anchor.setdefault(bare[:size], []).append((bare, each))
        self._find_words = finder_of(words)

    def found_in(self, unit: Unit) -> Iterator[tuple[Wanted, int]]:
        """What stands in a text, and at which letter."""
        for begin, end in self._find_words(unit.text):
            yield Wanted(unit.text[begin:end], "", word=True), begin
        if self._by_anchor:
            yield from self._values_in(unit.text)

    def _values_in(self, text: str) -> Iterator[tuple[Wanted, int]]:
        plain, places = _with_places(text)
        tokens = list(_TOKEN.finditer(plain))
        bare = "".join(token[0] for token in tokens)
        begins = array("L")
        at = 0
        for token in tokens:
            begins.append(at)
            at += token.end() - token.start()
        first, last, any_cjk = set(begins), {*begins, len(bare)}, bool(_CJK.search(bare))
        for at in range(len(bare)):
            candidates = self._by_anchor.get(bare[at : at + _ANCHOR], ())
            if at in first or (any_cjk and _CJK.match(bare, at)):
                candidates = [*candidates, *self._by_anchor.get(bare[at : at + 2], ())]
            for value, each in candidates:
                end = at + len(value)
                free = len(value) >= ANYWHERE or _CJK.search(value)
                if bare.startswith(value, at) and (free or (at in first and end in last)):
                    number = bisect_right(begins, at) - 1
                    yield each, places[tokens[number].start() + at - begins[number]]


def _with_places(text: str) -> tuple[str, Any]:
    if text.isascii():
        return text.lower(), range(len(text))
    letters, places = [], array("L")
    for found in RUNS.finditer(text):
        letter, at = found[0], found.start()
        if letter.isascii():
            letters.append(letter.lower())
            places.extend(range(at, found.end()))
            continue
        same = _bare(letter)
        letters.append(same)
        places.extend([at] * len(same))
    return "".join(letters), places


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
            want(text, column)
    words = [Wanted(word, "", word=True) for word in plan["words"]]
    return [*words, *wanted.values()], {column: len(values) for column, values in short.items()}


def _gone(part: Part, plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Values that are to be gone, each with its column."""
    if part.form is None:
        actions = {**PROPOSED, **plan["kinds"]}
        for kind, begin, end in passages_of(part.text):
            if actions[kind] != "keep":
                yield part.text[begin:end], ""
        return
    columns = [
        (at, column["heading"] or str(at + 1))
        for at, column in enumerate(plan["columns"])
        if column["action"] in ("drop", "blacken", "pseudonym") and not column.get("common")
    ]
    begun, width = not plan["headed"], len(plan["columns"])
    for cells, _ in rows_of(part.text.removeprefix(MARK), part.form.delimiter):
        if len(cells) != width or is_empty(cells, width):
            continue
        if begun:
            yield from ((said_in(cells[at]), heading) for at, heading in columns)
        begun = True


def units_of(content: bytes, name: str) -> tuple[list[Unit], list[str]]:
    """The texts of a copy, and the names of what nobody looked into."""
    if content[:4] == b"PK\3\4":
        return _packed(content)
    text, encoding = text_in(content)
    if "\0" in text or _is_binary(content):
        return [], [name]
    if ending_of(name) in TABLES:
        return [*_cells(text, encoding, name)], []
    texts = [text] if encoding != "bytes" else [content.decode("cp1252", "replace")]
    return [Unit("", text) for text in texts], []


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
    units, unlooked = [], []
    for name in archive.names:
        if name.endswith("/"):
            continue
        if not _TEXTS.search(name.lower()) and name != "mimetype":
            unlooked.append(name)
            continue
        text, _ = text_in(archive.part(name))
        units += [Unit(name, html.unescape(_TAG.sub(apart, text))) for apart in ("", " ")]
        units.append(Unit(name, text))
    return units, unlooked


def other_writings(unit: Unit) -> Iterator[Unit]:
    """The same text with what is written otherwise in it read: references, percent signs, escapes, mail's encodings, tags left out."""
    text = unit.text
    readings: tuple[tuple[str, Callable[[str], str]], ...] = (
        ("&", html.unescape),
        ("%", lambda written: unquote(written, errors="replace")),
        ("\\", lambda written: _ESCAPE.sub(_escaped, written)),
        ("=", _printable),
        ("<", lambda written: _TAG.sub("", written)),
    )
    for sign, read in readings:
        if sign in text and (other := read(text)) != text:
            yield Unit(unit.where, other, unit.table)
    for found in _BASE64.finditer(text):
        inner = _unpacked(found[0])
        if inner:
            yield Unit(unit.where, inner, line=unit.line + text.count("\n", 0, found.start()))


def _escaped(found: re.Match[str]) -> str:
    point = int(found[1] or found[2], 16)
    return chr(point) if point <= 0x10FFFF else found[0]


def _printable(text: str) -> str:
    joined = re.sub(r"=[ \t]*\r?\n", "", text)
    return re.sub(
        r"(?:=[0-9A-Fa-f]{2})+", lambda run: bytes.fromhex(run[0].replace("=", "")).decode("utf-8", "replace"), joined
    )


def _unpacked(letters: str) -> str:
    bare = re.sub(r"\s", "", letters).translate(str.maketrans("-_", "+/"))
    try:
        content = base64.b64decode(bare[: len(bare) // 4 * 4] if len(bare) % 4 == 1 else bare + "=" * (-len(bare) % 4))
        return content.decode()
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return ""


def look(original: bytes, name: str, plan: Mapping[str, Any], copy: bytes, copy_name: str) -> dict[str, Any]:
    """What is left in a copy."""
    wanted, short = wanted_of(parts_of(original, name), plan)
    search = Search(wanted)
    units, unlooked = units_of(copy, copy_name)
    left: dict[tuple[str, str, str, int, int], dict[str, Any]] = {}
    for unit in [Unit("name", copy_name), *units]:
        for read in [unit, *other_writings(unit)]:
            for each, at in search.found_in(read):
                line, column = _place(read, at)
                key = (each.column, squeezed(each.text), read.where, line, column if read.table else 0)
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
                if len(left) > 100_000:
                    raise RefusedError("too-much")
    every = sorted(left.values(), key=lambda each: (each["where"], each["line"], each["column"]))
    return {
        "left": every[:MAX_LEFT],
        "count": len(every),
        "short": short,
        "unlooked": unlooked[:MAX_LEFT],
        "wanted": len(wanted),
    }


def _place(unit: Unit, at: int) -> tuple[int, int]:
    """Line and column, from 1; of a table, row and cell."""
    line = unit.line + unit.text.count("\n", 0, at)
    begin = unit.text.rfind("\n", 0, at) + 1
    if unit.table:
        return line, unit.text.count(END, begin, at) + 1
    return line, at - begin + 1


def _shown(text: str) -> str:
    """So much of a value that somebody who has the original knows which it is."""
    bare = without_unseen(text).strip()
    return f"{bare[:3]}… ({len(bare)})" if len(bare) > 4 else f"{bare[:1]}… ({len(bare)})"
