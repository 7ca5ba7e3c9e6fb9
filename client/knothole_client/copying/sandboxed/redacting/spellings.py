"""How values are compared in a second look, and how else each may be written: names in another order, days, phones and numbers in other forms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from .kinds import kind_of
from .rows import BLANKS
from .words import folded

MIN_LETTERS: Final = 3
MIN_DIGITS: Final = 6
MAX_COMPARED: Final = 64
"""Letters of a value that are looked for: what begins as it does is a part of it."""
MAX_NAMES: Final = 4
CJK: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_STROKES: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th", "ŧ": "t"}
)
_AS_TWO: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_DAY: Final = re.compile(
    r"([0-9]{4})[-/.]\s?([0-9]{1,2})[-/.]\s?([0-9]{1,2})|([0-9]{1,2})([-/.])([0-9]{1,2})[-/.]([0-9]{4})"
)
_ABROAD: Final = re.compile(r"(?:\+|00)(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[0-9]{3})")
_DECIMAL: Final = re.compile(r"[-+]?([0-9]+|[0-9]{1,3}(?:[., '’][0-9]{3})+)[.,][0-9]{1,2}")
_MONTHS: Final = (
    "january jan januar janvier enero",
    "february feb februar fevrier febrero",
    "march mar marz mars marzo",
    "april apr avril abril",
    "may mai mayo",
    "june jun juni juin junio",
    "july jul juli juillet julio",
    "august aug aout agosto",
    "september sep sept septembre septiembre",
    "october oct oktober okt octobre octubre",
    "november nov novembre noviembre",
    "december dec dezember dez decembre diciembre",
)


class _Folding(dict[int, str]):
    """Each letter without the marks on it, and each digit as a plain one, made when it is first met."""

    def __missing__(self, point: int) -> str:
        letter = chr(point)
        if letter.isdecimal():
            same = str(unicodedata.decimal(letter))
        else:
            same = "".join(part for part in folded(letter) if not unicodedata.combining(part)).translate(_STROKES)
        self[point] = same
        return same


FOLDING: Final = _Folding()


def plain(text: str) -> str:
    """A text as it is compared here."""
    return text.lower() if text.isascii() else text.translate(FOLDING)


def squeezed(text: str) -> str:
    """A text's letters and digits alone; of a number without zeros at its beginning."""
    bare = "".join(re.findall(r"[^\W_]", plain(text)))
    return bare.lstrip("0") if bare.isdigit() else bare


def is_long_enough(bare: str) -> bool:
    """Whether what is found of it says anything."""
    if bare.isdigit():
        return len(bare) >= MIN_DIGITS
    return len(bare) >= (2 if CJK.search(bare) else MIN_LETTERS)


def spellings_of(text: str) -> set[str]:
    """All that is looked for of a value, squeezed."""
    bares = {squeezed(text), *_numbers(text.strip(BLANKS))}
    for names in _orders(text):
        bare = squeezed(names)
        bares.add(bare)
        bares.add(squeezed(unicodedata.normalize("NFC", names).lower().translate(_AS_TWO)))
        bares.add(re.sub("([aou])e", r"\1", bare))
    return {bare[:MAX_COMPARED] for bare in bares if is_long_enough(bare)}


def _orders(text: str) -> Iterator[str]:
    """Names, with the last or the first of them moved."""
    names = re.split(r"[\s,;]+", text.strip(BLANKS + ",;"), maxsplit=MAX_NAMES)
    if len(text) > MAX_COMPARED or any(letter.isdigit() for letter in text) or "@" in text:
        return
    yield text
    if 1 < len(names) <= MAX_NAMES:
        yield " ".join([names[-1], *names[:-1]])
        yield " ".join([*names[1:], names[0]])


def _numbers(text: str) -> Iterator[str]:
    if len(text) > MAX_COMPARED or not any(letter.isdigit() for letter in text):
        return
    text = text.translate({ord(letter): FOLDING[ord(letter)] for letter in text if letter.isdecimal()})
    day, abroad, decimal = _DAY.fullmatch(text), _ABROAD.match(text), _DECIMAL.fullmatch(text)
    if day:
        yield from _days(day)
    elif abroad and kind_of(text, ["phone"]):
        yield re.sub("[^0-9]", "", text[abroad.end() :]).lstrip("0")
    elif decimal and not kind_of(text, ["internet"]):
        yield squeezed(decimal[1])


def _days(found: re.Match[str]) -> Iterator[str]:
    """A day in other forms, months and days as two digits each or by their names."""
    for year, month, day in _calendar(found):
        m, d = f"{month:02}", f"{day:02}"
        yield from (squeezed(bare) for bare in (f"{year}{m}{d}", f"{d}{m}{year}", f"{m}{d}{year}"))
        for name in _MONTHS[month - 1].split():
            for written in {d, str(day)}:
                yield from (f"{written}{name}{year}", f"{name}{written}{year}", f"{year}{name}{written}")


def days_apart(text: str) -> set[str]:
    """A day in forms that say something only if its numbers stand apart, as in 5.3.1984."""
    found = _DAY.fullmatch(text.strip(BLANKS))
    every = _calendar(found) if found else ()
    return {
        bare
        for year, month, day in every
        for bare in (f"{year}{month}{day}", f"{day}{month}{year}", f"{month}{day}{year}")
    }


def _calendar(found: re.Match[str]) -> Iterator[tuple[int, int, int]]:
    """Year, month and day; what may be of two months, as either."""
    if found[1]:
        year, pairs = int(found[1]), [(int(found[2]), int(found[3]))]
    else:
        first, second, year = int(found[4]), int(found[6]), int(found[7])
        pairs = [(second, first)] if found[5] == "." else [(second, first), (first, second)]
    return ((year, month, day) for month, day in pairs if 1 <= month <= 12 and 1 <= day <= 31)
