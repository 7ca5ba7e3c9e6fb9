"""An empty vault's tables, made once in a process and copied from then on: SQLite takes ten times as long to make as to copy them.

The same of the triggers of an open vault, of which there are more than a hundred; SQLite takes four times as long.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from threading import get_ident
from unittest.mock import patch

from knothole_client.reviewer.vault import tables, vault
from knothole_client.reviewer.vault.changes import Changes

_made = tables.empty_database
_watch = Changes._watch
_triggers: dict[tuple[str, ...], list[tuple[object, ...]]] = {}
"""By the tables there are, what SQLite's own table of a vault's temporary things says of its triggers."""


@cache
def _template(_thread: int) -> sqlite3.Connection:
    """SQLite lets only the thread that made a connection use it; a window has its vault in a thread of its own."""
    return _made()


def copy_of(template: sqlite3.Connection) -> sqlite3.Connection:
    """Another database in memory with the same content."""
    copied = sqlite3.connect(":memory:")
    copied.execute("PRAGMA temp_store = MEMORY")
    copied.execute("PRAGMA secure_delete = ON")
    template.backup(copied)
    return copied


def _watch_as_before(changes: Changes) -> None:
    """Only what SQLite keeps of the triggers is written, and read again."""
    database = changes._database
    names = tuple(row[0] for row in database.execute("SELECT name FROM main.sqlite_master ORDER BY name"))
    if names not in _triggers:
        _watch(changes)
        _triggers[names] = database.execute("SELECT * FROM temp.sqlite_master WHERE type = 'trigger'").fetchall()
        return
    database.execute("PRAGMA writable_schema = ON")
    database.executemany("INSERT INTO temp.sqlite_master VALUES (?, ?, ?, ?, ?)", _triggers[names])
    database.commit()
    database.execute("PRAGMA writable_schema = RESET")  # and read them


@contextmanager
def tables_are_copied() -> Iterator[None]:
    """While this lasts, vaults begin with a copy."""
    with (
        patch.object(vault, "empty_database", lambda: copy_of(_template(get_ident()))),
        patch.object(Changes, "_watch", _watch_as_before),
    ):
        yield
