"""Tables as rows of cells, as they stand: the same reading as the page's (``client/web/people/rows.js``)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from .refusals import RefusedError

MARK: Final = "\ufeff"
MAX_ROW: Final = 1_048_576
MAX_COLUMNS: Final = 1_000
SAMPLE: Final = 262_144
COMPARED: Final = 60
DELIMITERS: Final = ",;\t|"
BLANKS: Final = "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
"""White space, as the page has it."""
_NAMED_TAB: Final = re.compile(r"\.(tsv|tab)$", re.IGNORECASE)
_TOLD: Final = re.compile(r"sep=([^\r\n])\r?\n", re.IGNORECASE)
_CODECS: Final = {"utf-16le": "utf-16-le", "utf-16be": "utf-16-be", "bytes": "latin-1"}


@dataclass(frozen=True)
class Form:
    """How a table is written."""

    delimiter: str
    encoding: str
    """``utf-8``, ``utf-16le``, ``utf-16be``; ``bytes``: not known, each letter stands for one byte."""


WRITTEN: Final = Form(",", "utf-8")
"""A table that was read of something else."""


def text_in(content: bytes) -> tuple[str, str]:
    """The text of a file, the mark of its encoding with it, and its encoding."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encoding = "utf-16le" if content[0] == 0xFF else "utf-16be"
        return content.decode(_CODECS[encoding], "replace"), encoding
    try:
        return content.decode(), "utf-8"
    except UnicodeDecodeError:
        return content.decode("latin-1"), "bytes"


def form_of(text: str, encoding: str, name: str) -> Form:
    """What a table looks like, by its beginning."""
    head = text[:SAMPLE].removeprefix(MARK)
    told = _TOLD.match(head)
    if _NAMED_TAB.search(name):
        return Form("\t", encoding)
    return Form(told[1] if told else _delimiter_of(head), encoding)


def _delimiter_of(text: str) -> str:
    """The one by which most rows have the same number of cells, and more than one."""
    best, most = ",", 0.0
    for delimiter in DELIMITERS:
        rows = islice(rows_of(text, delimiter, cut=True), COMPARED)
        counts = Counter(len(cells) for cells, _ in rows if len(cells) > 1)
        score = max((rows + min(width, 50) / 100 for width, rows in counts.items()), default=0.0)
        if score > most:
            best, most = delimiter, score
    return best


def rows_of(text: str, delimiter: str, cut: bool = False) -> Iterator[tuple[list[str], str]]:
    """The rows, each with what ends its line. A line feed between quotation marks ends no row.

    Args:
        cut: whether the text may end within a row, which is then left out.
    """
    at = 0
    while at < len(text):
        row = _row_at(text, at, delimiter, cut)
        if row is None:
            return
        cells, at = row
        ended = text[at - 1] == "\n"
        yield cells, ("\r\n" if text[max(0, at - 2)] == "\r" else "\n") if ended else ""


def _row_at(text: str, at: int, delimiter: str, cut: bool) -> tuple[list[str], int] | None:
    feed = text.find("\n", at)
    if feed == -1 and cut:
        return None
    end = len(text) if feed == -1 else feed + 1
    if end - at > MAX_ROW:
        raise RefusedError("too-much")
    line = text[at : end if feed == -1 else _without_return(text, at, feed)]
    if '"' in line:
        return _quoted_row(text, at, delimiter, cut)
    cells = line.split(delimiter)
    if len(cells) > MAX_COLUMNS:
        raise RefusedError("too-much")
    return cells, end


def _quoted_row(text: str, begin: int, delimiter: str, cut: bool) -> tuple[list[str], int] | None:
    cells: list[str] = []
    feed, at = text.find("\n", begin), begin
    while True:
        after = _after_quote(text, at) if text[at : at + 1] == '"' else at
        if after != -1 and feed != -1 and feed < after:
            feed = text.find("\n", after)
        if after == -1 or (cut and feed == -1):
            if not cut or len(text) - begin > MAX_ROW:
                raise RefusedError("too-much")
            return None
        line = len(text) if feed == -1 else feed
        following = text.find(delimiter, after, line)
        end = _without_return(text, after, line) if following == -1 else following
        cells.append(text[at:end])
        if len(cells) > MAX_COLUMNS or end - begin > MAX_ROW:
            raise RefusedError("too-much")
        if following == -1:
            return cells, min(len(text), line + 1)
        at = end + len(delimiter)


def _without_return(text: str, at: int, line: int) -> int:
    return line - 1 if line > at and text[line - 1] == "\r" else line


def _after_quote(text: str, at: int) -> int:
    """Where a quoted part ends, or -1."""
    place = at + 1
    while True:
        place = text.find('"', place)
        if place == -1:
            return -1
        if text[place + 1 : place + 2] != '"':
            return place + 1
        place += 2


def said_in(raw: str) -> str:
    """What a cell says."""
    if not raw.startswith('"'):
        return raw
    end = raw.rfind('"')
    return raw[1:end].replace('""', '"') + raw[end + 1 :] if end else raw[1:]


def quoted(text: str, delimiter: str) -> str:
    """A cell as it is written."""
    if delimiter in text or '"' in text or "\r" in text or "\n" in text:
        return '"' + text.replace('"', '""') + '"'
    return text


def width_of(rows: list[list[str]]) -> int:
    """The number of cells that most rows have."""
    counts = Counter(map(len, rows))
    return max(counts, key=lambda width: (counts[width], width))


def is_empty(cells: list[str], width: int) -> bool:
    """Whether a row is an empty line."""
    return len(cells) == 1 and width > 1 and not cells[0].strip(BLANKS)
