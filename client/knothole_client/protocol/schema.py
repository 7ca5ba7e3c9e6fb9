"""Reading the members of a parsed object. Whatever is missing, of another type or out of range is ``schema`` (section 2)."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Any, Final, TypeVar

from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.errors import ProtocolError

T = TypeVar("T")

MAXIMUM_DAY: Final = 2**31 - 1
MAX_ID: Final = 32  # characters
_ID: Final = re.compile(rf"[a-z][a-z0-9-]{{0,{MAX_ID - 1}}}")


def integer(source: Object, name: str, low: int, high: int) -> int:
    """An integer within ``low`` and ``high``, both included."""
    value = source.get(name)
    if type(value) is not int or not low <= value <= high:  # bool is a subclass of int
        raise ProtocolError("schema")
    return value


def day(source: Object, name: str) -> int:
    """A day: days since 1970-01-01."""
    return integer(source, name, 0, MAXIMUM_DAY)


def boolean(source: Object, name: str) -> bool:
    """A truth value."""
    value = source.get(name)
    if not isinstance(value, bool):
        raise ProtocolError("schema")
    return value


def text(source: Object, name: str, low: int = 0, high: int | None = None) -> str:
    """A string of ``low`` to ``high`` code points."""
    value = source.get(name)
    if not isinstance(value, str) or len(value) < low or (high is not None and len(value) > high):
        raise ProtocolError("schema")
    return value


def identifier(source: Object, name: str) -> str:
    """An ``id`` of section 2."""
    value = text(source, name)
    if not _ID.fullmatch(value):
        raise ProtocolError("schema")
    return value


def is_identifier(value: str) -> bool:
    """Whether a string is an ``id`` of section 2."""
    return _ID.fullmatch(value) is not None


def choice(source: Object, name: str, allowed: Collection[str]) -> str:
    """One of some strings."""
    value = text(source, name)
    if value not in allowed:
        raise ProtocolError("schema")
    return value


def octets(source: Object, name: str, size: int) -> bytes:
    """Exactly ``size`` bytes, written in lower-case hexadecimal."""
    return unhex(source.get(name), size)


def unhex(value: object, size: int) -> bytes:
    """Exactly ``size`` bytes from lower-case hexadecimal."""
    if not isinstance(value, str) or len(value) != 2 * size:
        raise ProtocolError("schema")
    try:
        read = bytes.fromhex(value)
    except ValueError:
        raise ProtocolError("schema") from None
    if read.hex() != value:  # fromhex also takes capitals and white space; a pattern took three times as long
        raise ProtocolError("schema")
    return read


def texts(source: Object, name: str) -> dict[str, str]:
    """A non-empty object from language to string."""
    value = nested(source, name)
    if not value or not all(isinstance(translation, str) for translation in value.values()):
        raise ProtocolError("schema")
    return value


def nested(source: Object, name: str) -> Object:
    """An object."""
    value = source.get(name)
    if not isinstance(value, dict):
        raise ProtocolError("schema")
    return value


def array(source: Object, name: str, low: int, high: int) -> list[Any]:
    """An array of ``low`` to ``high`` members."""
    value = source.get(name)
    if not isinstance(value, list) or not low <= len(value) <= high:
        raise ProtocolError("schema")
    return value


def objects(source: Object, name: str, low: int, high: int, read: Callable[[Object], T]) -> tuple[T, ...]:
    """An array of ``low`` to ``high`` objects, each read by ``read``."""
    members = array(source, name, low, high)
    if not all(isinstance(member, dict) for member in members):
        raise ProtocolError("schema")
    return tuple(read(member) for member in members)


def strings(source: Object, name: str, high: int) -> tuple[str, ...]:
    """An array of at most ``high`` strings."""
    members = array(source, name, 0, high)
    if not all(isinstance(member, str) for member in members):
        raise ProtocolError("schema")
    return tuple(members)


def distinct(values: list[Any]) -> None:
    """Refuse repetition."""
    if len(set(values)) != len(values):
        raise ProtocolError("schema")
