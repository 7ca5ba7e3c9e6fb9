"""The databases of a new installation, migrated once in a process and copied from then on: migrating takes twenty times as long as copying."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from knothole_server.storage import schema
from knothole_server.storage.sqlite import SqliteStore
from knothole_server.storage.store import Store

_really_upgrade = schema._upgrade
_migrated: dict[str, bytes] = {}
"""By the folder of the migrations."""


def _upgrade(store: Store, folder: str, **needed: Any) -> None:
    """As the real one; a file in which there is nothing becomes a copy of what the real one made of another."""
    if not isinstance(store, SqliteStore) or not store.path.exists() or store.path.stat().st_size:
        _really_upgrade(store, folder, **needed)
        return
    if folder in _migrated:
        store.path.write_bytes(_migrated[folder])
        return
    _really_upgrade(store, folder, **needed)
    with TemporaryDirectory() as kept:
        copy = Path(kept) / "copy"
        store.copy_to(copy)
        _migrated[folder] = copy.read_bytes()


@contextmanager
def databases_are_copied() -> Iterator[None]:
    """While this lasts."""
    with patch.object(schema, "_upgrade", _upgrade):
        yield


@contextmanager
def databases_are_migrated() -> Iterator[None]:
    """While this lasts, each by itself after all: for tests of how they are made."""
    with patch.object(schema, "_upgrade", _really_upgrade):
        yield
