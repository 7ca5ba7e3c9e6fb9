"""The settings as a file: what a window or a program changes is written as the TOML that :mod:`knothole_client.desk.settings` reads."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

from knothole_client.errors import UsageError

Content = dict[str, Any]


def parse(text: bytes) -> Content:
    """The content of a settings file.

    Raises:
        UsageError: it is no TOML.
    """
    try:
        return tomllib.loads(text.decode())
    except (ValueError, tomllib.TOMLDecodeError) as broken:
        raise UsageError("settings", "The settings are not a TOML file.", str(broken)) from broken


def write(content: Content) -> bytes:
    """The same as TOML, which reads back as it was.

    Raises:
        UsageError: something in it cannot be written.
    """
    try:
        text = "\n".join([*_table(content, ""), ""]).encode()
        if tomllib.loads(text.decode()) == content:
            return text
    except ValueError:
        pass
    raise UsageError("settings", "These settings cannot be written.", "Take out letters that no keyboard has.")


def _table(content: Content, name: str) -> list[str]:
    """The lines of a table: its values, then its tables, then its lists of tables."""
    lines = [f"{_key(key)} = {_value(value)}" for key, value in content.items() if not _is_table(name, key, value)]
    for key, value in content.items():
        path = f"{name}.{_key(key)}" if name else _key(key)
        if not _is_table(name, key, value):
            continue
        if isinstance(value, dict):
            lines += ["", f"[{path}]", *_table(value, path)]
        else:
            for item in value:
                lines += ["", f"[[{path}]]", *_table(item, path)]
    return lines


def _is_table(name: str, key: str, value: object) -> bool:
    """Sections of the file have lines of their own; texts in several languages, choices and conditions are written in one."""
    if isinstance(value, dict):
        return not name
    return key in ("channels", "questions") and isinstance(value, list) and bool(value)


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case str():
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case list():
            return "[" + ", ".join(_value(item) for item in value) + "]"
        case dict():
            return "{ " + ", ".join(f"{_key(key)} = {_value(item)}" for key, item in value.items()) + " }"
    raise ValueError


def _key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else _value(key)
