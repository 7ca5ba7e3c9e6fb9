"""Whether a value has a shape of :mod:`knothole_client.commands.shapes`: no member more, none less, each of its type."""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints, is_typeddict


def misfits(value: Any, shape: Any, where: str = "") -> Iterator[str]:
    """What does not fit, by its path."""
    origin = get_origin(shape)
    if origin is Annotated:
        yield from misfits(value, get_args(shape)[0], where)
    elif origin in (Union, types.UnionType):
        if all(any(misfits(value, kind, where)) for kind in get_args(shape)):
            yield f"{where}: {value!r} is none of {shape}"
    elif is_typeddict(shape):
        yield from _members(value, shape, where)
    elif origin is list:
        if not isinstance(value, list):
            yield f"{where}: {value!r} is no list"
            return
        for item in value:
            yield from misfits(item, get_args(shape)[0], f"{where}[]")
    elif origin is dict:
        if not isinstance(value, dict):
            yield f"{where}: {value!r} is no object"
            return
        for item in value.values():
            yield from misfits(item, get_args(shape)[1], f"{where}{{}}")
    elif shape is not object and type(value) is not shape and not (value is None and shape is types.NoneType):
        yield f"{where}: {value!r} is no {getattr(shape, '__name__', shape)}"


def _members(value: Any, shape: Any, where: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{where}: {value!r} is no object"
        return
    hints = get_type_hints(shape, include_extras=True)
    if value.keys() != hints.keys():
        yield f"{where}: {sorted(value.keys() ^ hints.keys())} in one of the two only"
    for name in value.keys() & hints.keys():
        yield from misfits(value[name], hints[name], f"{where}.{name}")
