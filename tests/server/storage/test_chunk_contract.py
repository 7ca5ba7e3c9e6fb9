"""What every place for chunks must do (``storage.chunks``)."""

from __future__ import annotations

import os
import threading

from knothole_server.storage.chunks import SEALED_SIZE, ChunkStore
from tests.support.signers import NOON, TODAY

ONE, OTHER = bytes(32), bytes([1]) * 32
CHUNKS = [os.urandom(SEALED_SIZE) for _ in range(2)]


def test_a_chunk_is_there_as_it_came(chunk_store: ChunkStore) -> None:
    assert chunk_store.put(ONE, 3, CHUNKS[0], TODAY)
    assert chunk_store.put(OTHER, 65_535, CHUNKS[1], TODAY)
    assert chunk_store.read(ONE, 3) == CHUNKS[0]
    assert chunk_store.numbers(ONE) == {3}
    assert chunk_store.numbers(OTHER) == {65_535}
    assert set(chunk_store.bundles()) == {ONE, OTHER}


def test_a_chunk_is_never_overwritten(chunk_store: ChunkStore) -> None:
    assert chunk_store.put(ONE, 0, CHUNKS[0], TODAY)
    assert not chunk_store.put(ONE, 0, CHUNKS[1], TODAY)
    assert chunk_store.read(ONE, 0) == CHUNKS[0]


def test_of_many_at_once_one_is_stored(chunk_store: ChunkStore) -> None:
    stored = []
    threads = [
        threading.Thread(target=lambda: stored.append(chunk_store.put(ONE, 0, CHUNKS[0], TODAY))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(stored) == [False] * 7 + [True]


def test_what_is_not_there_is_nothing(chunk_store: ChunkStore) -> None:
    assert chunk_store.read(ONE, 0) is None
    assert chunk_store.numbers(ONE) == set()
    assert list(chunk_store.bundles()) == []
    chunk_store.drop(ONE, 0)
    chunk_store.detach(ONE)
    chunk_store.delete_detached()
    chunk_store.delete_partial(NOON)


def test_a_dropped_chunk_can_come_again(chunk_store: ChunkStore) -> None:
    chunk_store.put(ONE, 0, CHUNKS[0], TODAY)
    chunk_store.drop(ONE, 0)
    assert chunk_store.read(ONE, 0) is None
    assert chunk_store.put(ONE, 0, CHUNKS[1], TODAY)
    assert chunk_store.read(ONE, 0) == CHUNKS[1]


def test_a_bundle_put_aside_is_gone_and_can_come_again(chunk_store: ChunkStore) -> None:
    for number in range(2):
        chunk_store.put(ONE, number, CHUNKS[number], TODAY)
    chunk_store.detach(ONE)
    assert chunk_store.numbers(ONE) == set()
    assert list(chunk_store.bundles()) == []
    assert chunk_store.put(ONE, 1, CHUNKS[0], TODAY)
    chunk_store.delete_detached()
    assert chunk_store.numbers(ONE) == {1}


def test_there_is_room(chunk_store: ChunkStore) -> None:
    assert chunk_store.free_bytes() > SEALED_SIZE
