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


def test_the_folders_names_are_durable_with_the_first_chunk_and_when_they_were_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chunks, synced = ChunkFiles(tmp_path), list[Path]()
    monkeypatch.setattr("knothole_server.storage.chunk_files.sync_folder", synced.append)
    above = [tmp_path / "chunks", tmp_path]

    def put(number: int, begun: bool) -> list[Path]:
        synced.clear()
        assert chunks.put(ONE, number, CHUNK, TODAY, begun)
        return list(synced)

    assert put(0, begun=False) == put(1, begun=False) == above  # nothing says that the first one was durable
    assert put(2, begun=True) == []
    chunks.detach(ONE)
    assert put(3, begun=True) == above
    assert chunks.numbers(ONE) == {3}


def test_what_was_put_aside_does_not_stand_under_its_name_again_after_a_power_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its bundle may have begun again by then, and its chunks would be taken for those of the new one."""
    chunks, synced = ChunkFiles(tmp_path), list[Path]()
    chunks.put(ONE, 0, CHUNK, TODAY)
    monkeypatch.setattr("knothole_server.storage.chunk_files.sync_folder", synced.append)
    assert chunks.detach(ONE)
    assert synced == [tmp_path / "chunks"]
    assert chunks.detach(ONE)  # nothing is there
    assert synced == [tmp_path / "chunks"]
