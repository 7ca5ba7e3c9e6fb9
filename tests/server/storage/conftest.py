"""The backends there are. A further one stands here, and every contract test runs on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from knothole_server.storage.chunk_files import ChunkFiles
from knothole_server.storage.chunks import ChunkStore
from knothole_server.storage.sqlite import SqliteStore
from knothole_server.storage.store import Store


@dataclass(frozen=True)
class Database:
    """One database, opened as often as there are processes."""

    connect: Callable[[], Store]
    raw_files: Callable[[], list[Path]]
    """All files it consists of."""


def sqlite(folder: Path) -> Database:
    return Database(
        lambda: SqliteStore(folder / "contract.db", secret=True), lambda: sorted(folder.glob("contract.db*"))
    )


DATABASES = {"sqlite": sqlite}
CHUNK_STORES: dict[str, Callable[[Path], ChunkStore]] = {"files": ChunkFiles}


@pytest.fixture(params=DATABASES)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Database:
    return DATABASES[request.param](tmp_path)


@pytest.fixture
def store(database: Database) -> Iterator[Store]:
    opened = database.connect()
    yield opened
    opened.close()


@pytest.fixture(params=CHUNK_STORES)
def chunk_store(request: pytest.FixtureRequest, tmp_path: Path) -> ChunkStore:
    return CHUNK_STORES[request.param](tmp_path)
