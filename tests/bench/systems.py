"""The configurations that are measured, and a running server on each."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import psycopg
from sqlalchemy import insert

from knothole_client import clock
from knothole_server.configuration import read_configuration
from knothole_server.desk.signed_writes import REPLY_SIZE
from knothole_server.installation.installation import Installation
from knothole_server.installation.publication import count_book_change
from knothole_server.storage.keyring import ItemId, ItemKind, new_key, row_key, seal
from knothole_server.storage.tables import replies
from tests.support import postgresql
from tests.support.system import System, running

INSERT_SECONDS = 3


@dataclass(frozen=True)
class Backend:
    """Where a server keeps what it stores."""

    name: str
    configuration: Callable[[], AbstractContextManager[str]]
    """Makes a place for one installation, and gives the lines of ``knothole.toml`` that say where it is."""
    inserting: Callable[[], AbstractContextManager[Callable[[bytes, bytes], object]]]
    """Gives what stores a row durably, by id and body, with the database's own driver alone."""

    def insert_rate(self) -> float:
        """Rows of 32 KiB a second, one by one."""
        body, count = os.urandom(32_768), 0
        with self.inserting() as insert:
            until = time.monotonic() + INSERT_SECONDS
            while time.monotonic() < until:
                insert(os.urandom(32), body)
                count += 1
        return count / INSERT_SECONDS


def backends() -> tuple[Backend, ...]:
    return (
        Backend("SQLite", lambda: nullcontext(""), sqlite_inserts),
        Backend("PostgreSQL", postgresql_databases, postgresql_inserts),
    )


@contextmanager
def postgresql_databases() -> Iterator[str]:
    with postgresql.running() as server:
        yield f'[storage]\ndatabase = "{server.new_database()}"\nkeyring_database = "{server.new_database()}"\n'


@contextmanager
def postgresql_inserts() -> Iterator[Callable[[bytes, bytes], object]]:
    with postgresql.running() as server, psycopg.connect(server.new_database(), autocommit=True) as connection:
        connection.execute("CREATE TABLE t (id bytea PRIMARY KEY, body bytea)")
        yield lambda key, body: connection.execute("INSERT INTO t VALUES (%s, %s)", (key, body))


@contextmanager
def sqlite_inserts() -> Iterator[Callable[[bytes, bytes], object]]:
    with tempfile.TemporaryDirectory() as folder:
        database = sqlite3.connect(Path(folder) / "raw.db", isolation_level=None)
        database.executescript(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t (id BLOB PRIMARY KEY, body BLOB);"
        )
        yield lambda key, body: database.execute("INSERT INTO t VALUES (?, ?)", (key, body))
        database.close()


NO_HOURLY_BUDGET = "[quotas]\nenvelopes_an_hour = 1_000_000_000\n"
"""What is measured would be a flood."""


@contextmanager
def serving(backend: Backend, more: str = NO_HOURLY_BUDGET) -> Iterator[System]:
    """A running server that keeps everything in one place; ``more``: further lines of its configuration."""
    with tempfile.TemporaryDirectory() as root, backend.configuration() as lines:
        data = Path(root) / "server"
        data.mkdir(mode=0o700)
        (data / "knothole.toml").write_text(lines + more)
        with running(Path(root)) as system:
            yield system


def fill_book(system: System, count: int) -> bytes:
    """The book, once it has so many replies more (of random bytes)."""
    today = clock.today()
    added = {
        hashlib.sha256(reply).digest(): (reply, new_key()) for reply in (os.urandom(REPLY_SIZE) for _ in range(count))
    }
    with closing(Installation(read_configuration(system.data))) as installation:
        with installation.store.writing() as connection:
            installation.keyring.add(
                {ItemId(ItemKind.REPLY, today, row_key(one)): key for one, (_, key) in added.items()}
            )
            rows = [
                {"id": one, "came": today, "last": today + 120, "body": seal(key, reply)}
                for one, (reply, key) in added.items()
            ]
            connection.execute(insert(replies), rows)
            count_book_change(connection)
        return installation.publication.snapshot("book").body()
