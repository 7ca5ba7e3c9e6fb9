"""The backends there are. A further one stands here, and every contract test runs on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from obstore.store import MemoryStore
from sqlalchemy import make_url

from knothole_server.storage.chunk_files import ChunkFiles
from knothole_server.storage.chunk_objects import ObjectChunks, connect
from knothole_server.storage.chunks import ChunkStore
from knothole_server.storage.postgresql import PostgresqlStore
from knothole_server.storage.sqlite import SqliteStore
from knothole_server.storage.store import Store
from tests.support.object_store import ACCESS_KEY, REGION, SECRET, Swift
from tests.support.postgresql import PostgresqlServer


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


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    if request.param == "sqlite":
        yield sqlite(tmp_path)
        return
    server: PostgresqlServer = request.getfixturevalue("postgresql_server")
    url = server.new_database()
    yield Database(lambda: PostgresqlStore(make_url(url)), lambda: server.raw_files(url))
    server.give_back(url)


@pytest.fixture
def store(database: Database) -> Iterator[Store]:
    opened = database.connect()
    yield opened
    opened.close()


@pytest.fixture(params=["files", "objects", "objects of a store that refuses to overwrite"])
def chunk_store(request: pytest.FixtureRequest, tmp_path: Path) -> ChunkStore:
    if request.param == "files":
        return ChunkFiles(tmp_path)
    if request.param == "objects":
        swift: Swift = request.getfixturevalue("swift")
        return connect(swift.new_bucket(), REGION, (ACCESS_KEY, SECRET), conditional=False)
    return ObjectChunks(MemoryStore(), conditional=True)
