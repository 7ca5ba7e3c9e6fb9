"""What browsers have written to their profiles about an address, once they are closed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

MAGIC = b"mozLz40\0"


def remembered(profile: Path, address: str) -> set[str]:
    """The history, and what a session would be restored with."""
    found = set()
    for database, table in (
        ("places.sqlite", "moz_places"),
        ("Default/History", "urls"),
        ("Default/Top Sites", "top_sites"),
    ):
        for row in _rows(profile / database, f"SELECT url, title FROM {table}"):  # noqa: S608
            if str(row[0]).startswith(address):
                found.add(f"history: {row}")
    for tab in _firefox_tabs(profile):
        if any(entry["url"].startswith(address) for entry in tab["entries"]):
            entries = [
                {name: shown[name] for name in ("url", "title", "scroll", "presState", "children") if name in shown}
                for shown in tab["entries"]
            ]
            found.add(f"session: {entries} {tab.get('formdata')} {tab.get('scroll')} {tab.get('storage')}")
    for row in _rows(profile / "formhistory.sqlite", "SELECT fieldname, value FROM moz_formhistory"):
        found.add(f"form history: {row}")
    return found


def contents(profile: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of a profile, by name; what Firefox compresses also as it is underneath."""
    for path in sorted(profile.rglob("*")):
        if path.is_file() and not path.is_symlink():
            data = path.read_bytes()
            yield path.relative_to(profile).as_posix(), data
            if data.startswith(MAGIC):
                yield path.relative_to(profile).as_posix(), _unpack(data)


def _rows(database: Path, query: str) -> list[tuple[Any, ...]]:
    if not database.exists():
        return []
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        return list(connection.execute(query))


def _firefox_tabs(profile: Path) -> Iterator[dict[str, Any]]:
    """Of all sessions it keeps: those that were open, and those that were closed before."""
    for path in (*profile.glob("sessionstore*.jsonlz4"), *profile.glob("sessionstore-backups/*lz4")):
        session = json.loads(_unpack(path.read_bytes()))
        for window in session["windows"] + session.get("_closedWindows", []):
            yield from window["tabs"]
            yield from (closed["state"] for closed in window.get("_closedTabs", []))


def _unpack(data: bytes) -> bytes:
    """What is in one of Firefox's compressed files: a magic, a size, one block of LZ4."""
    source, at, out = data[len(MAGIC) + 4 :], 0, bytearray()

    def length(nibble: int) -> int:
        nonlocal at
        total, more = nibble, nibble == 15
        while more:
            total, more = total + source[at], source[at] == 255
            at += 1
        return total

    while at < len(source):
        token = source[at]
        at += 1
        literals = length(token >> 4)
        out += source[at : at + literals]
        at += literals
        if at >= len(source):
            break
        offset = int.from_bytes(source[at : at + 2], "little")
        at += 2
        for _ in range(length(token & 15) + 4):
            out.append(out[-offset])
    return bytes(out)
