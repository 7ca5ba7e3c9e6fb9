"""An empty vault's tables, made once in a process and copied from then on: SQLite takes ten times as long to make as to copy them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from threading import get_ident
from unittest.mock import patch

from knothole_client.reviewer.vault import tables, vault

_made = tables.empty_database


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


@contextmanager
def tables_are_copied() -> Iterator[None]:
    """While this lasts, vaults begin with a copy."""
    with patch.object(vault, "empty_database", lambda: copy_of(_template(get_ident()))):
        yield
