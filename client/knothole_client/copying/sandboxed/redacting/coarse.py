"""What is left of a value that is made coarser: a year, a range, a network, a country. What is not understood is blackened, never let through."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from .kinds import year_of
from .rows import BLANKS

BLACK: Final = "█████"
"""In the place of what is blackened, as long for every value."""
BLACK_BYTES: Final = "#####"
"""The same where only bytes of an unknown encoding can be written."""
MAX_POSTAL: Final = 400
_NUMBER: Final = re.compile(r"[-+]?(?:[0-9]{1,15}|[0-9]{1,3}(?:[., '’][0-9]{3}){1,5})(?:[.,][0-9]{1,6})?")
_V4: Final = re.compile(r"([0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3})\.[0-9]{1,3}")
_PAIR: Final = re.compile(r"(-?[0-9]{1,2}\.[0-9]{3,12})\s?[,;]\s?(-?[0-9]{1,3}\.[0-9]{3,12})")
_HALF: Final = re.compile(r"-?[0-9]{1,3}\.[0-9]{4,12}")
_MAIL: Final = re.compile(r"[^@\s]{1,64}@[^@\s]{3,200}")
_COUNTRY: Final = re.compile(
    r"\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[0-9]{3})",
)
_ACCOUNT: Final = re.compile(r"[A-Z]{2}[0-9]{2}[\sA-Z0-9]{11,40}")
_POSTAL: Final = re.compile(r"(?:^|[\W_])([0-9]{2})[0-9]{2,4}(?![^\W_])(?!.{0,200}[0-9]{4})")


def coarser(value: str, black: str) -> str:
    """A value made coarser, as the page does (``client/web/people/coarse.js``)."""
    text = value.strip(BLANKS)
    if not text:
        return value
    year = year_of(text)
    if year is not None:
        return str(year)
    network = _V4.fullmatch(text)
    if network:
        return f"{network[1]}.0/24"
    pair = _PAIR.fullmatch(text)
    if pair:
        return f"{_to_tenths(pair[1])} {_to_tenths(pair[2])}"
    if _HALF.fullmatch(text):
        return _to_tenths(text)
    if _MAIL.fullmatch(text):
        return text[text.index("@") :]
    country = _COUNTRY.match(text)
    if country:
        return f"+{country[1]}"
    if _ACCOUNT.fullmatch(text):
        return text[:2]
    if _NUMBER.fullmatch(text):
        return _range(text)
    postal = _POSTAL.search(text) if len(text) <= MAX_POSTAL else None
    return f"{postal[1]}..." if postal else black


def _to_tenths(number: str) -> str:
    exact = Decimal(float(number)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return str(exact)


def _range(text: str) -> str:
    """A range around a number, as wide as its first digit."""
    last = max(text.rfind("."), text.rfind(","))
    decimals = 0 if last == -1 else len(text) - last - 1
    whole = text[:last] if decimals and decimals != 3 else text
    number = int(re.sub(r"[^0-9]", "", whole))
    step = 10 ** max(1, len(str(number)) - 1)
    low = number // step * step
    high = low + step - 1
    return f"-{high}..-{low}" if text.startswith("-") else f"{low}..{high}"
