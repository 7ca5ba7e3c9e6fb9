"""JSON: records that have the same keys are a table, all else is text, one value a line (``client/web/people/json-text.js``)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from .refusals import RefusedError
from .rows import BLANKS, MARK, MAX_COLUMNS

MAX_DEPTH: Final = 100
MAX_TOKENS: Final = 4_000_000
"""Keys, values and lists of a file."""
MAX_PATH: Final = 1_000
"""Letters of the keys that lead to a value of a table."""
MAX_SPREAD: Final = 2
"""How many times as many keys as one record has all may have together, to be a table."""
_TOKEN: Final = re.compile(r'("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|([{\[])|([}\]])|([^\s,:{}\[\]"\ufeff]+)')


class Step(NamedTuple):
    """What is met: a value, or a bracket that opens (``{``) or closes (``}``), of a list too."""

    what: str
    depth: int
    key: str
    text: str
    """As it stands, strings written without needless escapes."""


def _check(text: str) -> None:
    try:
        json.loads(text.removeprefix(MARK), parse_int=str, parse_float=str, parse_constant=_refuse)
    except RecursionError as deep:
        raise RefusedError("too-much") from deep
    except ValueError as wrong:
        raise RefusedError("broken") from wrong
    depth = 0
    for number, token in enumerate(_TOKEN.finditer(text)):
        depth += 1 if token[3] else -1 if token[4] else 0
        if depth > MAX_DEPTH or number > MAX_TOKENS:
            raise RefusedError("too-much")


def _refuse(name: str) -> None:
    raise ValueError(name)


def _steps_of(text: str) -> Iterator[Step]:
    _check(text)
    keys: list[str] = []
    places: list[int] = []  # of a list, the next place; of an object -1
    for token in _TOKEN.finditer(text):
        string, colon, opens, closes, plain = token.groups()
        if closes:
            keys.pop()
            places.pop()
            yield Step("}", len(keys), "", closes)
        elif colon and keys:
            keys[-1] = json.loads(string)
        else:
            key = ""
            if keys and places[-1] >= 0:
                key, places[-1] = str(places[-1]), places[-1] + 1
            elif keys:
                key = keys[-1]
            written = json.dumps(json.loads(string), ensure_ascii=False) if string else opens or plain
            yield Step("{" if opens else "value", len(keys), key, written)
            if opens:
                keys.append("")
                places.append(0 if opens == "[" else -1)


def _leaves_of(text: str) -> Iterator[tuple[str, str]]:
    """Every value with the path of its keys."""
    path: list[str] = []
    for step in _steps_of(text):
        if step.what == "}":
            continue
        path[step.depth :] = [step.key]
        if step.what == "value":
            yield ".".join(path[1:]), json.loads(step.text) if step.text[0] == '"' else step.text


def _lines_of(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip(BLANKS)]


def _records_of(text: str, lines: bool) -> list[dict[str, str]] | None:
    if lines:
        listed = [dict(_leaves_of(line)) for line in _lines_of(text)]
        return None if any(not _are_keys(record) for record in listed) else listed
    if not re.match(r"[\s\ufeff]*\[", text):
        return None
    records: dict[str, dict[str, str]] = {}
    for path, value in _leaves_of(text):
        number, dot, key = path.partition(".")
        record = records.setdefault(number, {})
        record[key] = value
        if not dot or not _are_keys((key,)) or len(record) > MAX_COLUMNS:
            return None  # a list of something else
    return list(records.values()) or None


def _are_keys(paths: Iterable[str]) -> bool:
    """Whether keys can be headings of a table."""
    return all(path and len(path) < MAX_PATH for path in paths)


def rows_of_records(text: str, lines: bool) -> list[list[str]] | None:
    """The rows of a table of records, headings first; None if they are none, or differ too much for a table."""
    records = _records_of(text, lines)
    if not records:
        return None
    headings: dict[str, None] = {}
    for record in records:
        headings.update(dict.fromkeys(record))
        if len(headings) > MAX_COLUMNS:
            return None
    if not headings or len(headings) * len(records) > MAX_SPREAD * sum(map(len, records)):
        return None
    return [list(headings), *([record.get(key, "") for key in headings] for record in records)]


def text_of_json(text: str, lines: bool) -> str:
    """JSON as text: one value a line, letters as themselves."""
    return "".join(map(_written, _lines_of(text) if lines else [text]))


def _written(text: str) -> str:
    return "".join(
        f"{'  ' * step.depth}{f'{step.key}: ' if step.key and step.what != '}' else ''}{step.text}\n"
        for step in _steps_of(text)
    )
