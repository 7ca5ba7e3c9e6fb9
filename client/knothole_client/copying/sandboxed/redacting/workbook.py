"""The sheets of a workbook (XLSX, ODS), hidden ones too, as rows of values. Formulas, comments, pictures and formats are left behind."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final
from xml.parsers import expat

from .refusals import RefusedError
from .rows import MAX_COLUMNS, MAX_ROW

MAX_ENTRIES: Final = 10_000
MAX_PART: Final = 32 * 1_048_576
MAX_READ: Final = 96 * 1_048_576
MAX_SHEETS: Final = 50
MAX_CELLS: Final = 2_000_000
MAX_REPEATED: Final = 10_000
MAX_DEPTH: Final = 100
MAX_BLANKS: Final = 100
MAX_DAYS: Final = 2_900_000
_DAYS: Final = (range(14, 23), range(27, 37), range(45, 48), range(50, 59))
"""Numbers of formats that show a day or time."""
Attributes = dict[str, str]


@dataclass
class Sheet:
    """A sheet."""

    title: str
    hidden: bool
    rows: list[list[str]] = field(default_factory=list)


class Archive:
    """A ZIP file, of which only so much is unpacked."""

    def __init__(self, content: bytes) -> None:
        try:
            self._files = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as wrong:
            raise RefusedError("broken") from wrong
        self._left = MAX_READ
        self.entries = self._files.infolist()
        self.names = [entry.filename for entry in self.entries]
        if len(self.names) > MAX_ENTRIES:
            raise RefusedError("too-much")
        if len(set(self.names)) != len(self.names):
            raise RefusedError("broken")  # one of two would be lost

    def part(self, name: str) -> bytes:
        """What is in a file of it; nothing if it is not there."""
        if name not in self.names:
            return b""
        entry = self._files.getinfo(name)
        if entry.flag_bits & 1:
            raise RefusedError("locked")
        most = min(MAX_PART, self._left)
        try:
            with self._files.open(entry) as packed:
                content = packed.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError) as wrong:
            raise RefusedError("broken") from wrong
        if len(content) > most:
            raise RefusedError("too-much")
        self._left -= len(content)
        return content


class Walk:
    """Goes through XML. A document that defines anything of its own (entities) is refused."""

    def __init__(self, content: bytes) -> None:
        self._depth = 0
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._open
        parser.EndElementHandler = self._close
        parser.CharacterDataHandler = self.text
        parser.StartDoctypeDeclHandler = self._refuse
        parser.buffer_text = True
        if content:
            try:
                parser.Parse(content, True)
            except expat.ExpatError as wrong:
                raise RefusedError("broken") from wrong

    def opened(self, name: str, attributes: Attributes) -> None:
        """An element begins; names are without their namespaces."""

    def closed(self, name: str) -> None:
        """An element ends."""

    def text(self, words: str) -> None:
        """Text between tags."""

    def _open(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise RefusedError("too-much")
        self.opened(name.rpartition(" ")[2], {key.rpartition(" ")[2]: value for key, value in attributes.items()})

    def _close(self, name: str) -> None:
        self._depth -= 1
        self.closed(name.rpartition(" ")[2])

    def _refuse(self, *_: Any) -> None:
        raise RefusedError("broken")


class Rows:
    """Rows as their cells are met: so many in all, whatever the workbook says of itself."""

    def __init__(self, left: list[int]) -> None:
        self.all: list[list[str]] = []
        self._left = left
        self._row: list[str] = []

    def put(self, column: int, value: str) -> None:
        """A cell."""
        if not value:
            return
        if column >= MAX_COLUMNS:
            raise RefusedError("too-much")
        self._row += [""] * (column + 1 - len(self._row))
        self._row[column] = value

    def end(self, times: int = 1) -> None:
        """The row is over, which stands so often."""
        row, self._row = self._row, []
        if not row:
            return
        self._left[0] -= times * len(row)
        if times > MAX_REPEATED or self._left[0] < 0:
            raise RefusedError("too-much")
        self.all += [row] * times


def longer(text: str, more: str) -> str:
    """A cell's text with what follows, which no row could hold if it is too long."""
    if len(text) + len(more) > MAX_ROW:
        raise RefusedError("too-much")
    return text + more


def sheets_of(content: bytes) -> list[Sheet]:
    """The sheets that have anything in them."""
    archive, left = Archive(content), [MAX_CELLS]
    book = archive.part("xl/workbook.xml")
    sheets = _office_sheets(archive, book, left) if book else _Open(archive.part("content.xml"), left).sheets
    return [sheet for sheet in sheets if sheet.rows]


def _office_sheets(archive: Archive, book: bytes, left: list[int]) -> list[Sheet]:
    targets = _Targets(archive.part("xl/_rels/workbook.xml.rels")).targets
    listed = _Book(book)
    if len(listed.sheets) > MAX_SHEETS:
        raise RefusedError("too-much")
    strings = _Strings(archive.part("xl/sharedStrings.xml")).strings
    dates = _Styles(archive.part("xl/styles.xml")).dates
    for sheet, key in listed.sheets:
        path = targets.get(key, "").removeprefix("/")
        path = path if path.startswith("xl/") else f"xl/{path}"
        sheet.rows = _Cells(archive.part(path), strings, dates, listed.from_1904, left).rows.all
    return [sheet for sheet, _ in listed.sheets]


class _Targets(Walk):
    def __init__(self, content: bytes) -> None:
        self.targets: dict[str, str] = {}
        super().__init__(content)

    def opened(self, name: str, attributes: Attributes) -> None:
        if name == "Relationship":
            self.targets[attributes.get("Id", "")] = attributes.get("Target", "")


class _Book(Walk):
    def __init__(self, content: bytes) -> None:
        self.sheets: list[tuple[Sheet, str]] = []
        self.from_1904 = False
        super().__init__(content)

    def opened(self, name: str, attributes: Attributes) -> None:
        if name == "workbookPr":
            self.from_1904 = attributes.get("date1904") in ("1", "true")
        elif name == "sheet":
            hidden = "hidden" in attributes.get("state", "").lower()
            self.sheets.append((Sheet(attributes.get("name", ""), hidden), attributes.get("id", "")))


class _Strings(Walk):
    def __init__(self, content: bytes) -> None:
        self.strings: list[str] = []
        self._text, self._reading, self._spoken = "", False, False
        super().__init__(content)

    def opened(self, name: str, attributes: Attributes) -> None:
        if name == "si":
            self._text = ""
        elif name == "t":
            self._reading = True
        elif name == "rPh":
            self._spoken = True  # how it is pronounced

    def closed(self, name: str) -> None:
        if name == "t":
            self._reading = False
        elif name == "rPh":
            self._spoken = False
        elif name == "si":
            self.strings.append(self._text)

    def text(self, words: str) -> None:
        if self._reading and not self._spoken:
            self._text = longer(self._text, words)


class _Styles(Walk):
    def __init__(self, content: bytes) -> None:
        self.dates: set[int] = set()
        self._formats: set[int] = set()
        self._inside, self._number = False, 0
        super().__init__(content)

    def opened(self, name: str, attributes: Attributes) -> None:
        written = attributes.get("numFmtId", "")
        shown = int(written) if re.fullmatch(r"[0-9]{1,9}", written) else -1
        if name == "numFmt" and _shows_days(attributes.get("formatCode", "")):
            self._formats.add(shown)
        elif name == "cellXfs":
            self._inside = True
        elif name == "xf" and self._inside:
            if shown in self._formats or any(shown in days for days in _DAYS):
                self.dates.add(self._number)
            self._number += 1

    def closed(self, name: str) -> None:
        if name == "cellXfs":
            self._inside = False


def _shows_days(code: str) -> bool:
    bare = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", code)
    return bool(re.search("[dmyhs]", bare, re.IGNORECASE)) and "general" not in bare.lower()


class _Cells(Walk):
    def __init__(self, content: bytes, strings: list[str], dates: set[int], from_1904: bool, left: list[int]) -> None:
        self.rows = Rows(left)
        self._strings, self._dates, self._from_1904 = strings, dates, from_1904
        self._column, self._type, self._style, self._text, self._reading = 0, "", "", "", False
        super().__init__(content)

    def opened(self, name: str, attributes: Attributes) -> None:
        if name == "row":
            self._column = 0
        elif name == "c":
            letters = re.match("[A-Z]{1,3}", attributes.get("r", ""))
            if letters:
                self._column = sum((ord(letter) - 64) * 26**power for power, letter in enumerate(reversed(letters[0])))
                self._column -= 1
            self._type, self._style, self._text = attributes.get("t", ""), attributes.get("s", ""), ""
        elif name in ("v", "t"):
            self._reading = True

    def closed(self, name: str) -> None:
        if name in ("v", "t"):
            self._reading = False
        elif name == "c":
            self.rows.put(self._column, self._said())
            self._column += 1
        elif name == "row":
            self.rows.end()

    def text(self, words: str) -> None:
        if self._reading:
            self._text = longer(self._text, words)

    def _said(self) -> str:
        text = self._text
        if self._type == "s":
            known = re.fullmatch(r"[0-9]{1,9}", text) is not None and int(text) < len(self._strings)
            return self._strings[int(text)] if known else ""
        if self._type == "b":
            return "TRUE" if text == "1" else text and "FALSE"
        is_number = self._type in ("", "n") and re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,30})?", text)
        is_day = re.fullmatch(r"[0-9]{1,9}", self._style) is not None and int(self._style) in self._dates
        return _moment(float(text), self._from_1904) if is_number and is_day and float(text) < MAX_DAYS else text


def _moment(days: float, from_1904: bool) -> str:
    seconds = round((days + (1_462 if from_1904 else 0)) * 86_400)
    moment = datetime(1899, 12, 30) + timedelta(seconds=seconds)
    day, time = moment.strftime("%Y-%m-%d"), moment.strftime("%H:%M:%S")
    if days < 1:
        return time
    return day if time == "00:00:00" else f"{day} {time}"


class _Open(Walk):
    """Of an OpenDocument table, values are taken as they are kept, not as they are shown."""

    def __init__(self, content: bytes, left: list[int]) -> None:
        self.sheets: list[Sheet] = []
        self._left, self._rows = left, Rows(left)
        self._hidden: set[str] = set()
        self._style = self._value = self._text = ""
        self._column, self._row_times, self._cell_times = 0, 1, 1
        self._paragraphs = self._notes = 0
        super().__init__(content)

    def opened(self, name: str, attributes: Attributes) -> None:
        if name == "style":
            self._style = attributes.get("name", "")
        elif name == "table-properties" and attributes.get("display") == "false":
            self._hidden.add(self._style)
        elif name == "table":
            self._table(attributes)
        elif name == "table-row":
            self._column, self._row_times = 0, _number(attributes, "number-rows-repeated")
        elif name in ("table-cell", "covered-table-cell"):
            self._cell(attributes)
        elif name == "annotation":
            self._notes += 1
        else:
            self._within_text(name, attributes)

    def closed(self, name: str) -> None:
        if name == "annotation":
            self._notes -= 1
        elif name in ("table-cell", "covered-table-cell"):
            self._end_cell()
        elif name == "table-row":
            self._rows.end(self._row_times)

    def text(self, words: str) -> None:
        if not self._notes and self._paragraphs:
            self._text = longer(self._text, words)

    def _within_text(self, name: str, attributes: Attributes) -> None:
        if name == "p" and not self._notes:
            if self._paragraphs:
                self.text("\n")
            self._paragraphs += 1
        elif name == "s":
            self.text(" " * min(MAX_BLANKS, _number(attributes, "c")))
        elif name == "tab":
            self.text(" ")
        elif name == "line-break":
            self.text("\n")

    def _table(self, attributes: Attributes) -> None:
        if len(self.sheets) == MAX_SHEETS:
            raise RefusedError("too-much")
        self._rows = Rows(self._left)
        hidden = attributes.get("style-name", "") in self._hidden
        self.sheets.append(Sheet(attributes.get("name", ""), hidden, self._rows.all))

    def _cell(self, attributes: Attributes) -> None:
        values = (attributes.get(name, "") for name in ("date-value", "boolean-value", "value"))
        is_value = attributes.get("value-type") in ("percentage", "currency", "float", "date", "boolean")
        self._value = next(filter(None, values), "") if is_value else ""
        self._cell_times = _number(attributes, "number-columns-repeated")
        self._text, self._paragraphs = "", 0

    def _end_cell(self) -> None:
        said = self._value or self._text
        if said and self._cell_times > MAX_COLUMNS:
            raise RefusedError("too-much")
        for time in range(self._cell_times if said else 0):
            self._rows.put(self._column + time, said)
        self._column += self._cell_times


def _number(attributes: Attributes, name: str) -> int:
    """A number that is at least one."""
    written = re.match(r"[0-9]{1,9}", attributes.get(name, ""))
    return max(1, int(written[0])) if written else 1
