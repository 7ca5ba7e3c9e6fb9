"""Chunks as files: what a power cut or a bad disk leaves of one is nothing, and is written over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from knothole_server.storage.chunk_files import ChunkFiles
from knothole_server.storage.chunks import SEALED_SIZE
from tests.support.signers import TODAY

ONE = bytes(32)
CHUNK = os.urandom(SEALED_SIZE)


@pytest.mark.parametrize("left", [0, 4096, SEALED_SIZE - 1])
def test_a_chunk_cut_short_is_none_and_is_written_over(tmp_path: Path, left: int) -> None:
    chunks = ChunkFiles(tmp_path)
    chunks.put(ONE, 0, CHUNK, TODAY)
    os.truncate(tmp_path / "chunks" / ONE.hex() / "0", left)
    assert chunks.numbers(ONE) == set()
    assert chunks.read(ONE, 0) is None
    assert chunks.put(ONE, 0, CHUNK, TODAY)
    assert chunks.read(ONE, 0) == CHUNK
    assert [path.name for path in (tmp_path / "chunks" / ONE.hex()).iterdir()] == ["0"]
