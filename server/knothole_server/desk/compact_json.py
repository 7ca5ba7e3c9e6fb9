"""The one spelling of JSON the protocol knows (docs/protocol.md section 2)."""

from __future__ import annotations

import json
import re
from typing import Any, Final, NoReturn

from knothole_server.errors import KnotholeServerError

MAX_INTEGER: Final = 2**53 - 1  # what every implementation's numbers hold exactly
MAX_INTEGER_DIGITS: Final = 17  # characters: a sign and the 16 digits of 2**53 - 1; checked before int() works on it
DEEPEST: Final = 8  # nested objects and arrays, the outermost being 1
_NAME: Final = re.compile(r"[a-z][a-z0-9_-]{0,63}")

Object = dict[str, Any]


def parse(untrusted_text: bytes) -> Object:
    """Parse a text of section 2 into an object, or refuse it with ``json``.

    1. UTF-8, well formed, an object at the top.
    2. Names are of the allowed form and stand once in an object; numbers are bounded integers.
    3. At most eight deep.
    4. Serialising the result without spaces gives the same bytes: one reading, one spelling.
    """
    try:
        value = json.loads(
            untrusted_text.decode("utf-8"),
            object_pairs_hook=_object,
            parse_int=_integer,
            parse_float=_refuse,
            parse_constant=_refuse,
        )
        _check_depth(value, 1)
        spelled = serialise(value)
    except (ValueError, RecursionError) as error:  # UnicodeError is a ValueError: bad UTF-8, lone surrogates
        raise KnotholeServerError("json") from error
    if not isinstance(value, dict) or spelled != untrusted_text:
        _refuse()
    return value


def serialise(value: object) -> bytes:
    """The compact form of a value."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _object(pairs: list[tuple[str, Any]]) -> Object:
    value = dict(pairs)
    if len(value) != len(pairs) or not all(_NAME.fullmatch(name) for name in value):
        _refuse()
    return value


def _integer(digits: str) -> int:
    if len(digits) > MAX_INTEGER_DIGITS or abs(int(digits)) > MAX_INTEGER:
        _refuse()
    return int(digits)


def _check_depth(value: object, depth: int) -> None:
    if isinstance(value, dict | list):
        if depth > DEEPEST:
            _refuse()
        for member in value.values() if isinstance(value, dict) else value:
            _check_depth(member, depth + 1)


def _refuse(_: object = None) -> NoReturn:
    raise KnotholeServerError("json")
