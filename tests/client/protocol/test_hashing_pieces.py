"""The pieces of a stream are hashed beside reading and writing them, and few of them wait for it."""

from __future__ import annotations

import threading
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor

import pytest

from knothole_client.protocol import bundle as bundles
from knothole_client.protocol.bundle import PIECE_SIZE, Bundle, open_stream, seal_chunk, stream_digest
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import sha256
from tests.support.desks import MadeDesk
from tests.support.patience import PATIENCE

DESK = MadeDesk().id
COUNT = 12
PIECES = [bytes([number]) * PIECE_SIZE for number in range(COUNT)]


def made(pieces: list[bytes]) -> Bundle:
    digest = stream_digest([sha256(piece) for piece in pieces], COUNT * PIECE_SIZE, DESK)
    return Bundle(bytes(32), digest, COUNT * PIECE_SIZE, COUNT)


def test_few_pieces_wait_while_hashing_is_slow_and_all_are_hashed(monkeypatch: pytest.MonkeyPatch) -> None:
    bundle, go_on = made(PIECES), threading.Event()
    fetched: list[int] = []
    hashing: set[int] = set()
    readers: set[int] = set()

    def slow(piece: bytes) -> bytes:
        if len(piece) == PIECE_SIZE:
            hashing.add(threading.get_ident())
            assert go_on.wait(PATIENCE)
        return sha256(piece)

    def fetch(number: int) -> bytes:
        fetched.append(number)
        readers.add(threading.get_ident())
        if len(fetched) > bundles._WAITING:
            go_on.set()
        return seal_chunk(bundle, number, PIECES[number])

    monkeypatch.setattr(bundles, "sha256", slow)
    with ThreadPoolExecutor(1) as reader:
        assert reader.submit(lambda: list(open_stream(bundle, fetch, DESK))).result(PATIENCE) == PIECES
    assert readers
    assert hashing
    assert not hashing & readers


def test_a_reader_that_stops_leaves_no_thread() -> None:
    bundle, before = made(PIECES), threading.active_count()
    stream = open_stream(bundle, lambda number: seal_chunk(bundle, number, PIECES[number]), DESK)
    next(stream)
    assert isinstance(stream, Generator)
    stream.close()
    assert threading.active_count() == before


def test_pieces_in_another_order_or_another_piece_are_refused() -> None:
    for others in (PIECES[::-1], [*PIECES[:-1], bytes(PIECE_SIZE)]):
        bundle = made(PIECES)
        with pytest.raises(ProtocolError) as refused:
            list(open_stream(bundle, lambda number: seal_chunk(bundle, number, others[number]), DESK))  # noqa: B023
        assert refused.value.code == "digest"
