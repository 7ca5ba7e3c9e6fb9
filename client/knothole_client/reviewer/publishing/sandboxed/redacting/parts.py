"""What a file is read as: a table or a text; a workbook has a table for each sheet. Copies are made of what was read, and nothing else of a file is in them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from .mail import text_of_mail
from .markup import decoded_markup, guessed, text_of_markup
from .records import rows_of_records, text_of_json
from .refusals import RefusedError
from .rows import WRITTEN, Form, form_of, quoted, text_in
from .workbook import sheets_of

MAX_HELD: Final = 32 * 1_048_576
"""Bytes of a file that is neither a table nor a plain text."""
_ENDING: Final = re.compile(r"\.([a-z0-9]{1,8})$")
TABLES: Final = ("csv", "tsv", "tab")
TEXTS: Final = ("txt", "text", "log", "md")
PAGES: Final = ("htm", "html", "xhtml")
BOOKS: Final = ("xlsx", "xlsm", "ods")


@dataclass(frozen=True)
class Part:
    """What is read of a file. ``form`` is None of a text."""

    title: str
    hidden: bool
    text: str
    encoding: str
    form: Form | None
    ending: str
    """Of the copy's name."""


def ending_of(name: str) -> str:
    """The end of a file's name, in small letters."""
    found = _ENDING.search(name.lower())
    return found[1] if found else ""


def parts_of(content: bytes, name: str) -> list[Part]:
    """The parts of a file.

    Raises:
        RefusedError: ``unknown``: it is of a kind in which nobody looks for people.
    """
    ending = ending_of(name)
    if ending in (*TABLES, *TEXTS):
        text, encoding = text_in(content)
        if "\0" in text:
            raise RefusedError("broken")  # no text, whatever its name says
        form = form_of(text, encoding, name) if ending in TABLES else None
        return [Part("", False, text, encoding, form, ending)]
    if ending not in (*BOOKS, *PAGES, "json", "jsonl", "ndjson", "eml"):
        raise RefusedError("unknown")
    if len(content) > MAX_HELD:
        raise RefusedError("too-much")
    if ending in BOOKS:
        sheets = sheets_of(content)
        if not sheets:
            raise RefusedError("broken")
        return [_table(sheet.title, sheet.hidden, sheet.rows) for sheet in sheets]
    if ending == "eml":
        return [_text(text_of_mail(content))]
    if ending in PAGES:
        return [_text(text_of_markup(decoded_markup(content)))]
    written, lines = guessed(content), ending != "json"
    rows = rows_of_records(written, lines)
    return [_table("", False, rows) if rows else _text(text_of_json(written, lines))]


def _text(words: str) -> Part:
    return Part("", False, _whole(words), "utf-8", None, "txt")


def _table(title: str, hidden: bool, rows: list[list[str]]) -> Part:
    """Rows as CSV. Titles above a table keep their one cell: they belong to none of its columns."""
    width = max(map(len, rows), default=1)
    above, lines = True, []
    for row in rows:
        filled = [cell for cell in row if cell]
        if len(filled) > 1 or width == 1:
            above = False
        cells = (filled or [""])[:1] if above else row + [""] * (width - len(row))
        lines.append(",".join(quoted(_whole(cell), ",") for cell in cells) + "\n")
    return Part(_whole(title), hidden, "".join(lines), "utf-8", WRITTEN, "csv")


def _whole(text: str) -> str:
    """In one form of Unicode, without halves of letters and without zero bytes, which stand for pseudonyms in a copy."""
    return unicodedata.normalize("NFC", re.sub("[\ud800-\udfff\0]", "\ufffd", text))
