"""JSON in the one compact form of section 2: a text has one reading and one spelling.

The rule behind most of the others: parsing a text and serialising it again gives the same bytes. That excludes duplicate names, white space,
``-0``, fractions, exponents and every second spelling of a character, without a parser of our own.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

from knothole_client.protocol.errors import ProtocolError

MAXIMUM_DEPTH: Final = 8
MAXIMUM_INTEGER: Final = 2**53 - 1  # what JavaScript holds exactly
_NAME: Final = re.compile(r"[a-z][a-z0-9_-]{0,63}")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")

Object = dict[str, Any]


def serialise(value: Object) -> bytes:
    """The compact form of an object.

    Raises:
        ProtocolError: ``json``, if the value breaks the rules (a signer enforces them too).
    """
    _check(value, 1)
    return _spell(value).encode()


def parse(untrusted_text: bytes) -> Object:
    """Parse the compact form (section 2, rules 1-6).

    Raises:
        ProtocolError: ``json``.
    """
    try:
        text = untrusted_text.decode("utf-8")
        value = json.loads(text)
    except (ValueError, RecursionError):  # rule 1; a huge integer is a ValueError, deep nesting a RecursionError
        raise ProtocolError("json") from None
    if not isinstance(value, dict):
        raise ProtocolError("json")
    _check(value, 1)  # rules 4-6, lone surrogates
    if _spell(value) != text:  # rules 2-5
        raise ProtocolError("json")
    return value


def text_size(text: str) -> int:
    """How many bytes a string takes between its quotes.

    Raises:
        ProtocolError: ``json``, a lone surrogate.
    """
    try:
        return len(json.dumps(text, ensure_ascii=False).encode()) - 2
    except UnicodeEncodeError:
        raise ProtocolError("json") from None


def _spell(value: Object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _check(value: object, depth: int) -> None:
    if isinstance(value, bool):
        return
    if isinstance(value, str):
        if _SURROGATE.search(value):
            raise ProtocolError("json")
    elif isinstance(value, int):
        if abs(value) > MAXIMUM_INTEGER:
            raise ProtocolError("json")
    elif value is not None:
        if depth > MAXIMUM_DEPTH or not isinstance(value, (dict, list)):
            raise ProtocolError("json")
        if isinstance(value, dict) and not all(isinstance(name, str) and _NAME.fullmatch(name) for name in value):
            raise ProtocolError("json")
        for member in value.values() if isinstance(value, dict) else value:
            _check(member, depth + 1)
