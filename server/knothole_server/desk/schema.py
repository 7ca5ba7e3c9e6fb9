"""Reading the members of a parsed object. What is missing, of another type or out of range is ``schema``
(section 2).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Final, NoReturn, TypeVar

from knothole_server.desk.calendar import LAST_DAY
from knothole_server.desk.compact_json import Object
from knothole_server.errors import KnotholeServerError

T = TypeVar("T")

_ID: Final = re.compile(r"[a-z][a-z0-9-]{0,31}")
_HEX: Final = re.compile(r"(?:[0-9a-f]{2})*")


def refuse() -> NoReturn:
    """Refuse with ``schema``."""
    raise KnotholeServerError("schema")


def integer(source: Object, name: str, low: int, high: int) -> int:
    """An integer from ``low`` to ``high``, both included; ``true`` is none."""
    value = source.get(name)
    if type(value) is not int or not low <= value <= high:
        refuse()
    return value


def day(source: Object, name: str) -> int:
    """A day: days since 1970-01-01."""
    return integer(source, name, 0, LAST_DAY)


def boolean(source: Object, name: str) -> bool:
    """``true`` or ``false``."""
    value = source.get(name)
    if not isinstance(value, bool):
        refuse()
    return value


def text(source: Object, name: str, low: int, high: int) -> str:
    """A string of ``low`` to ``high`` code points."""
    value = source.get(name)
    if not isinstance(value, str) or not low <= len(value) <= high:
        refuse()
    return value


def identifier(source: Object, name: str) -> str:
    """An ``id`` of section 2."""
    value = source.get(name)
    if not isinstance(value, str) or not _ID.fullmatch(value):
        refuse()
    return value


def octets(source: Object, name: str, size: int) -> bytes:
    """``size`` bytes written as lower-case hexadecimal."""
    value = source.get(name)
    if not isinstance(value, str) or len(value) != 2 * size or not _HEX.fullmatch(value):
        refuse()
    return bytes.fromhex(value)


def nested(source: Object, name: str) -> Object:
    """An object."""
    value = source.get(name)
    if not isinstance(value, dict):
        refuse()
    return value


def texts(source: Object, name: str) -> None:
    """Check an object from language to string with at least one member. The server reads none of them."""
    value = nested(source, name)
    if not value or not all(isinstance(text, str) for text in value.values()):
        refuse()


def array(source: Object, name: str, low: int, high: int) -> list[Any]:
    """An array of ``low`` to ``high`` members."""
    value = source.get(name)
    if not isinstance(value, list) or not low <= len(value) <= high:
        refuse()
    return value


def objects(source: Object, name: str, low: int, high: int, read: Callable[[Object], T]) -> tuple[T, ...]:
    """An array of ``low`` to ``high`` objects, each read by ``read``."""
    members = array(source, name, low, high)
    if not all(isinstance(member, dict) for member in members):
        refuse()
    return tuple(read(member) for member in members)


def strings(source: Object, name: str, high: int) -> None:
    """Check an array of at most ``high`` strings. The server reads none of them."""
    if not all(isinstance(member, str) for member in array(source, name, 0, high)):
        refuse()


def distinct(values: Sequence[object]) -> None:
    """Refuse what stands twice."""
    if len(set(values)) != len(values):
        refuse()
