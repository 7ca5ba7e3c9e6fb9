"""What PostgreSQL does to find one row among many, as it plans it once a table has grown that was empty when it was first asked."""

from __future__ import annotations

import hashlib
import os
import threading

import psycopg
import pytest

from knothole_server.configuration import Configuration
from knothole_server.installation.installation import Installation
from knothole_server.storage import envelopes
from tests.support.postgresql import PostgresqlServer

COUNT = 600
THREADS = 12


@pytest.mark.parametrize("database_kind", ["postgresql"], indirect=True)
def test_no_table_is_read_through_to_store_or_fetch_one_envelope(
    configuration: Configuration, postgresql_server: PostgresqlServer
) -> None:
    sent = [os.urandom(100) for _ in range(COUNT)]
    installation = Installation(configuration)

    def send(first: int) -> None:
        for envelope in sent[first::THREADS]:
            installation.envelopes.store(envelope, COUNT)

    threads = [threading.Thread(target=send, args=(first,)) for first in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for envelope in sent[:100]:
        with installation.store.reading() as connection:
            found = envelopes.read(connection, installation.keyring, hashlib.sha256(envelope).digest())
            assert found == envelope
    installation.close()
    read: dict[str, int] = {}
    for url in (configuration.storage.database, configuration.storage.keyring_database):
        postgresql_server.disconnect(url)  # what a connection has counted is known when it has ended
        with psycopg.connect(url) as counting:
            read.update(counting.execute("SELECT relname, seq_tup_read FROM pg_stat_user_tables").fetchall())
    every = COUNT * (COUNT + 1) // 2  # rows, if each envelope had all before it read
    kept = {name: rows for name, rows in read.items() if name == "envelopes" or name.startswith("keys_")}
    assert len(kept) >= 2
    assert max(kept.values()) < every // 3  # while there are few, that is the fastest way
