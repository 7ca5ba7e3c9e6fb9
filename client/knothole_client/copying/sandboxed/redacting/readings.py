"""What is written otherwise in a text, read: references, percent signs, escapes, mail's encodings, letters in the wrong encoding, tags left out."""

from __future__ import annotations

import base64
import binascii
import html
import re
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

END: Final = "\1"
"""Ends a cell: nothing is found across it."""
DEEP: Final = 2
"""How often in turn what was read is read again."""
_BASE64: Final = re.compile(r"(?:[A-Za-z0-9+/_-]{4}){2,}(?:\r?\n(?:[A-Za-z0-9+/_-]{4})+)*[A-Za-z0-9+/_-]{0,3}")
_ESCAPE: Final = re.compile(r"[\\%](?:u\{?([0-9a-fA-F]{4,6})\}?|x([0-9a-fA-F]{2}))")
_HALVES: Final = re.compile("[\ud800-\udfff]")
TAG: Final = re.compile(r"<[^<>\1]{0,4000}>")
_WRONG: Final = re.compile(
    "(?:[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122]{1,3})+"
)
"""UTF-8 that was read as an encoding before it."""


@dataclass(frozen=True)
class Unit:
    """A text that is looked into; of a table, each cell with what ends it."""

    where: str
    text: str
    table: bool = False
    lines: Sequence[int] = ()
    """The line of the copy in which each of its lines stands, if they are others."""
    again: bool = False
    """It says what other units say, read in another way: only what is in none of them is counted."""


def other_writings(unit: Unit) -> Iterator[Unit]:
    """The same text with what is written otherwise in it read: each way alone, all of them in turn, and what is packed in it."""
    for text in _readings_of(unit.text):
        yield Unit(unit.where, text, unit.table, unit.lines, unit.again)
    packed = _packed_in(unit)
    if packed is not None:
        yield packed
        for text in _readings_of(packed.text):
            yield Unit(unit.where, text, lines=packed.lines, again=packed.again)


def _readings_of(text: str) -> list[str]:
    ways: tuple[tuple[str, Callable[[str], str]], ...] = (
        ("=", _printable),
        ("<", lambda written: TAG.sub("", written)),
        ("&", html.unescape),
        ("%", _percents),
        ("\\", _escapes),
        ("", _wrongly_read),
    )
    read = [text]
    for sign, way in ways:
        if sign in text and (other := way(text)) not in read:
            read.append(other)
    whole = text
    for _ in range(DEEP if len(read) > 1 else 0):
        for sign, way in ways:
            whole = way(whole) if sign in whole else whole
        if whole not in read:
            read.append(whole)
    return read[1:]


def _escapes(text: str) -> str:
    read = _ESCAPE.sub(_escaped, text)
    return read.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _HALVES.search(read) else read


def _escaped(found: re.Match[str]) -> str:
    point = int(found[1] or found[2], 16)
    return chr(point) if point <= 0x10FFFF else found[0]


def _printable(text: str) -> str:
    joined = re.sub(r"=[ \t]*\r?\n", "", text)
    return re.sub(r"(?:=[0-9A-Fa-f]{2})+", lambda run: _said_by(bytes.fromhex(run[0].replace("=", ""))), joined)


def _percents(text: str) -> str:
    read = re.sub(r"(?:%[0-9A-Fa-f]{2})+", lambda run: _said_by(bytes.fromhex(run[0].replace("%", ""))), text)
    return _escapes(read) if "%u" in read else read


def _said_by(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _wrongly_read(text: str) -> str:
    return text if text.isascii() else _WRONG.sub(_rightly, text)


def _rightly(found: re.Match[str]) -> str:
    try:
        return b"".join(letter.encode("latin-1" if letter <= "\xff" else "cp1252") for letter in found[0]).decode()
    except ValueError:
        return found[0]


def _packed_in(unit: Unit) -> Unit | None:
    """All that is written in Base64, each on a line."""
    written, lines = [], array("L")
    line, last = 0, 0
    for found in _BASE64.finditer(unit.text):
        inner = _unpacked(found[0])
        if inner:
            line += unit.text.count("\n", last, found.start())
            last = found.start()
            written.append(re.sub(r"[\r\n]+", " ", inner) + END)
            lines.append(unit.lines[line] if unit.lines else line + 1)
    return Unit(unit.where, "\n".join(written), lines=lines, again=unit.again) if written else None


def _unpacked(letters: str) -> str:
    bare = re.sub(r"\s", "", letters).translate(str.maketrans("-_", "+/"))
    bare = bare[: len(bare) // 4 * 4] if len(bare) % 4 == 1 else bare + "=" * (-len(bare) % 4)
    try:
        content = base64.b64decode(bare)
    except binascii.Error:
        return ""
    try:
        return content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8")
    except UnicodeDecodeError:
        is_text = all(31 < byte < 127 or byte > 159 or byte in b"\t\r\n" for byte in content[:60])
        return content.decode("cp1252", "replace") if is_text else ""
