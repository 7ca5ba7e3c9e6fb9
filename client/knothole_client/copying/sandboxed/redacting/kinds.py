"""Passages that show by their form that they belong to a person: mail and IP addresses, numbers of phones, accounts and cards, days. No names.

A part of what the page knows (``client/web/people/kinds.js``, ``passages.js``), by the same patterns.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from .rows import BLANKS

KINDS: Final = ("mail", "internet", "account", "card", "phone", "date")
_SEEN: Final = r"[^\W_]"
"""A letter or digit."""
_MAIL: Final = re.compile(r"[\w.%+'-]{1,64}@(?:[^\W_]|[.-]){1,120}\.[^\W\d_]{2,20}")
_V4: Final = re.compile(r"(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])")
_V6: Final = re.compile(r"(?=.{0,38}:.{0,38}:)[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}", re.IGNORECASE)
_TIME: Final = re.compile(r"[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?")
_PHONE: Final = re.compile(r"(?:\+|00|\(\+?[0-9]|0)[0-9\s()./-]{5,22}[0-9]")
_GROUPS: Final = re.compile(r"[0-9]{2,4}(?:[\s.-][0-9]{2,4}){2,4}")
_PHONE_US: Final = re.compile(r"(?:\+?1[\s.-]?)?\(?[2-9][0-9]{2}\)?[\s.-]?[0-9]{3}[\s.-][0-9]{4}(?:\s?x[0-9]{1,6})?")
_DATE: Final = re.compile(
    r"(?:([0-9]{4})[-/.年]\s?([0-9]{1,2})[-/.月]\s?([0-9]{1,2})日?|([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}))"
    r"(?:[T\s][0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_IBAN: Final = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")
_CARD: Final = re.compile(
    r"4[0-9]{12}(?:[0-9]{3})?|5[1-5][0-9]{14}|2[2-7][0-9]{14}|3[47][0-9]{13}|3[068][0-9]{12}|6(?:011|5[0-9]{2})[0-9]{12}"
    r"|35[0-9]{14}|62[0-9]{14,17}|220[0-4][0-9]{12}|9792[0-9]{12}"
)
MAX_VALUE: Final = 400

_TOKEN: Final = re.compile(r"[^\s<>\"'(),;\[\]{}|=]{3,200}")
_AROUND: Final = re.compile(r"^[.:]+|[.:!?]+$")
_MAILTO: Final = re.compile(r"^mailto:", re.IGNORECASE)
_PASSAGES: Final = (
    (
        re.compile(rf"(?<!{_SEEN})[A-Z]{{2}}[0-9]{{2}}(?: ?[A-Z0-9]{{4}}){{2,7}}(?: ?[A-Z0-9]{{1,3}})?(?!{_SEEN})"),
        ("account",),
    ),
    (
        re.compile(
            rf"(?<!{_SEEN})(?:[0-9]{{4}}[-/.年]\s?[0-9]{{1,2}}[-/.月]\s?[0-9]{{1,2}}日?"
            r"|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4})(?![0-9])"
        ),
        ("date",),
    ),
    (re.compile(rf"(?<!{_SEEN})[+(]{{0,2}}[0-9](?:[ .()/-]{{0,2}}[0-9]){{6,24}}(?!{_SEEN})"), ("card", "phone")),
)


class Passage(NamedTuple):
    """Where in a text something of a kind stands."""

    kind: str
    begin: int
    end: int


def year_of(text: str) -> int | None:
    """The year of a day that there is."""
    parts = _DATE.fullmatch(text)
    if parts is None:
        return None
    year, *rest = (int(part) for part in (parts.group(1, 2, 3) if parts[1] else parts.group(6, 4, 5)))
    right = all(1 <= part <= 31 for part in rest) and any(part <= 12 for part in rest)
    return year if right and 1000 <= year <= 2999 else None


def _bare(text: str) -> str:
    return re.sub(r"[\s./-]", "", text).upper()


def _is_iban(text: str) -> bool:
    if not _IBAN.fullmatch(text):
        return False
    return int("".join(str(int(letter, 36)) for letter in text[4:] + text[:4])) % 97 == 1


def _is_card(text: str) -> bool:
    if not _CARD.fullmatch(text):
        return False
    doubled = [int(digit) * (1 + at % 2) for at, digit in enumerate(reversed(text))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _is_phone(text: str) -> bool:
    formed = _PHONE.fullmatch(text) or _PHONE_US.fullmatch(text) or _GROUPS.fullmatch(text)
    if not formed or _DATE.fullmatch(text) or _V4.fullmatch(text):
        return False
    digits = len(re.sub(r"[^0-9]", "", text))
    return 7 <= digits <= 15 and bool(re.search(r"[\s()./-]", text) or re.match(r"[+0]", text))


_IS: Final[dict[str, Callable[[str], bool]]] = {
    "mail": lambda text: bool(_MAIL.fullmatch(text)),
    "internet": lambda text: (
        bool(_V4.fullmatch(text))
        or bool(_V6.fullmatch(text) and re.search(r"[0-9a-fA-F]{2}", text) and not _TIME.fullmatch(text))
    ),
    "account": lambda text: _is_iban(_bare(text)),
    "card": lambda text: bool(re.fullmatch(r"[0-9\s-]{12,25}", text)) and _is_card(_bare(text)),
    "date": lambda text: year_of(text) is not None,
    "phone": _is_phone,
}


def kind_of(value: str, kinds: Iterable[str] = KINDS) -> str | None:
    """The first of some kinds that a whole value is of."""
    text = value.strip(BLANKS)
    if not text or len(text) > MAX_VALUE:
        return None
    return next((kind for kind in kinds if _IS[kind](text)), None)


def passages_of(text: str) -> list[Passage]:
    """In order, none within another."""
    found: list[Passage] = []
    for token in _TOKEN.finditer(text):
        if not re.search(r"[@.:0-9]", token[0]):
            continue
        inner = _MAILTO.sub("", _AROUND.sub("", token[0]))
        kind = kind_of(inner, ("mail", "internet", "account"))
        if kind:
            begin = token.start() + token[0].index(inner)
            found.append(Passage(kind, begin, begin + len(inner)))
    for pattern, kinds in _PASSAGES:
        for match in pattern.finditer(text):
            value = match[0] if ")" in match[0] else match[0].lstrip("(")
            kind = kind_of(value, kinds)
            if kind:
                found.append(Passage(kind, match.end() - len(value), match.end()))
    found.sort(key=lambda passage: (passage.begin, -passage.end))
    apart: list[Passage] = []
    for passage in found:
        if not apart or passage.begin >= apart[-1].end:
            apart.append(passage)
    return apart
