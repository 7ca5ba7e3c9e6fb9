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
from .rows import MARK, MAX_ROW, WRITTEN, Form, form_of, quoted, text_in
from .workbook import sheets_of

HIDDEN: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+"
)
"""What nobody sees, and what can mark whose copy a file is: a copy has none of it, joiners too, as on the page."""
MAX_TITLE: Final = 100
MAX_LETTERS: Final = 64 * 1_048_576
"""Letters of all that is read of a workbook or of records: a workbook names a text once and has it in many cells."""
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
    unseen: int
    """Characters that nobody sees, and that were left out."""


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
        seen, unseen = (text, 0) if encoding == "bytes" else _seen(text)
        form = form_of(seen, encoding, name) if ending in TABLES else None
        return [Part("", False, seen, encoding, form, ending, unseen)]
    if ending not in (*BOOKS, *PAGES, "json", "jsonl", "ndjson", "eml"):
        raise RefusedError("unknown")
    if len(content) > MAX_HELD:
        raise RefusedError("too-much")
    left = [MAX_LETTERS]
    if ending in BOOKS:
        sheets = sheets_of(content)
        if not sheets:
            raise RefusedError("broken")
        return [_table(sheet.title, sheet.hidden, sheet.rows, left) for sheet in sheets]
    if ending == "eml":
        return [_text(text_of_mail(content))]
    if ending in PAGES:
        return [_text(text_of_markup(decoded_markup(content)))]
    written, lines = guessed(content), ending != "json"
    rows = rows_of_records(written, lines)
    return [_table("", False, rows, left) if rows else _text(text_of_json(written, lines))]


def _text(words: str) -> Part:
    text, unseen = _seen(_whole(words))
    return Part("", False, text, "utf-8", None, "txt", unseen)


def _table(title: str, hidden: bool, rows: list[list[str]], left: list[int]) -> Part:
    """Rows as CSV. Titles above a table keep their one cell: they belong to none of its columns."""
    width = max(map(len, rows), default=1)
    above, lines = True, []
    for row in rows:
        filled = [cell for cell in row if cell]
        if len(filled) > 1 or width == 1:
            above = False
        cells = (filled or [""])[:1] if above else row + [""] * (width - len(row))
        line = ",".join(quoted(_whole(cell), ",") for cell in cells) + "\n"
        left[0] -= len(line)
        if len(line) > MAX_ROW or left[0] < 0:
            raise RefusedError("too-much")
        lines.append(line)
    text, unseen = _seen("".join(lines))
    return Part(_whole(title)[:MAX_TITLE], hidden, text, "utf-8", WRITTEN, "csv", unseen)


def _seen(text: str) -> tuple[str, int]:
    """A text without what nobody sees in it, apart from the mark of its encoding; and how much that was."""
    mark = MARK if text.startswith(MARK) else ""
    seen = mark + HIDDEN.sub("", text[len(mark) :])
    return seen, len(text) - len(seen)


def _whole(text: str) -> str:
    """In one form of Unicode, without halves of letters and without zero bytes, which stand for pseudonyms in a copy."""
    return unicodedata.normalize("NFC", re.sub("[\ud800-\udfff\0]", "\ufffd", text))
