"""The folder on a stick: what a stranger may have put into it."""

from __future__ import annotations

import errno
import os
from collections import deque
from pathlib import Path

import pytest

from knothole_client.errors import UnsafeError
from knothole_client.files.chunk_folder import ChunkFolder
from knothole_client.protocol.bundle import CHUNK_SIZE
from knothole_client.protocol.desk_document import MAX_DOCUMENT
from knothole_client.protocol.envelope import ENVELOPE_SIZE
from knothole_client.rounds.folder import RoundFolder


@pytest.mark.parametrize("name", ["in", "desk", "in/20780", "out/replies", "out/deeper/one"])
def test_a_link_in_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    link = tmp_path / "stick" / name
    link.parent.mkdir(parents=True)
    link.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnsafeError) as refused:
        RoundFolder(tmp_path / "stick")
    assert refused.value.code == "link"


def test_something_that_a_reader_would_wait_for_is_refused(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    os.mkfifo(tmp_path / "in" / "7.list")
    with pytest.raises(UnsafeError) as refused:
        RoundFolder(tmp_path)
    assert refused.value.code == "link"


def test_of_a_desk_document_that_is_too_large_no_more_is_read_than_shows_it(tmp_path: Path) -> None:
    (tmp_path / "desk").write_bytes(bytes(MAX_DOCUMENT + 10))
    assert len(RoundFolder(tmp_path).read_desk()) == MAX_DOCUMENT + 1


def test_half_an_envelope_left_by_a_power_cut_is_cut_off_before_the_next(tmp_path: Path) -> None:
    folder = RoundFolder(tmp_path)
    folder.append(20_780, b"a" * ENVELOPE_SIZE)
    (part,) = folder.parts(20_780)
    with part.open("ab") as stream:
        stream.write(b"half")
    folder.append(20_780, b"b" * ENVELOPE_SIZE)
    assert part.read_bytes() == b"a" * ENVELOPE_SIZE + b"b" * ENVELOPE_SIZE


def test_a_day_is_cut_into_parts_that_go_on_where_the_last_one_ended(tmp_path: Path) -> None:
    folder, made = RoundFolder(tmp_path), [bytes([number]) * ENVELOPE_SIZE for number in range(3)]
    folder.append(20_780, made[0])
    os.truncate(folder.parts(20_780)[0], 2**30 - ENVELOPE_SIZE)  # sparse: as good as full
    for envelope in made[1:]:
        folder.append(20_780, envelope)
    assert [(part.name, part.stat().st_size) for part in folder.parts(20_780)] == [
        ("20780.0", 2**30),
        ("20780.1", ENVELOPE_SIZE),
    ]
    assert folder.count(20_780) == 2**30 // ENVELOPE_SIZE + 1
    assert list(deque(folder.envelopes(20_780), maxlen=2)) == made[1:]
    folder.drop_day(20_780)
    assert folder.days() == []


def test_parts_are_read_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for number in (0, 2, 10):
        (tmp_path / "in" / f"7.{number}").write_bytes(bytes([number]) * ENVELOPE_SIZE)
    assert [envelope[0] for envelope in RoundFolder(tmp_path).envelopes(7)] == [0, 2, 10]


@pytest.mark.parametrize(
    "name",
    ["7", "7.x", "x.0", "7.\u0663", "\u0663.0", "7.0.new", "7.99999999999", "99999999999.0", "1000001.0", "-7.0", ".0"],
)
def test_other_files_in_the_folder_are_not_a_day_s(tmp_path: Path, name: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).write_bytes(bytes(ENVELOPE_SIZE))
    folder = RoundFolder(tmp_path)
    assert [envelope for day in folder.days() for envelope in folder.envelopes(day)] == []


ID = "ab" * 32


def test_a_day_s_list_is_kept_as_it_came_and_leaves_with_the_day(tmp_path: Path) -> None:
    folder = RoundFolder(tmp_path)
    assert (folder.list_days(), folder.day_list(7)) == ([], b"")
    folder.append(6, bytes(ENVELOPE_SIZE))
    folder.note_list(7, b"a list")
    assert (folder.days(), folder.list_days(), folder.day_list(7)) == ([6, 7], [7], b"a list")
    folder.drop_day(7)
    assert folder.days() == [6]


def test_a_folder_in_the_place_of_a_file_stops_nothing(tmp_path: Path) -> None:
    for name in ("in/7.0", "in/7.list", f"bundles/{ID}/0", f"bundles/{ID}/digests"):
        (tmp_path / name).mkdir(parents=True)
    folder, taken = RoundFolder(tmp_path), ChunkFolder(tmp_path / "taken")
    folder.append(8, bytes(ENVELOPE_SIZE))
    assert [day for day in folder.days() for _ in folder.envelopes(day)] == [8]
    assert folder.day_list(7) == b""
    assert folder.hand_over(bytes.fromhex(ID), taken) == 0
    assert taken.ids() == []


def test_what_a_worn_stick_cannot_read_is_left_out_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, made = RoundFolder(tmp_path), [bytes([number]) * ENVELOPE_SIZE for number in range(3)]
    for envelope in made:
        folder.append(7, envelope)
    read = os.pread

    def worn(descriptor: int, size: int, at: int) -> bytes:
        if at == ENVELOPE_SIZE:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return read(descriptor, size, at)

    monkeypatch.setattr(os, "pread", worn)
    assert list(folder.envelopes(7)) == [made[0], made[2]]


def test_chunks_are_handed_over_once_as_the_courier_got_them_and_a_damaged_one_makes_room_for_another(
    tmp_path: Path,
) -> None:
    folder, taken, bundle = RoundFolder(tmp_path / "stick"), ChunkFolder(tmp_path / "taken"), bytes.fromhex(ID)
    chunks = [bytes([number]) * CHUNK_SIZE for number in range(4)]
    for number, chunk in enumerate(chunks):
        folder.add_chunk(bundle, number, chunk)
    folder.chunks.file(bundle, 1).write_bytes(b"x" + chunks[1][1:])
    folder.chunks.file(bundle, 2).write_bytes(chunks[2][1:])
    folder.chunks.file(bundle, 3).unlink()
    assert folder.hand_over(bundle, taken) == 3
    assert taken.numbers(bundle) == folder.chunks.numbers(bundle) == {0}
    for number, chunk in enumerate(chunks[1:], 1):
        folder.add_chunk(bundle, number, chunk)
    assert folder.hand_over(bundle, taken) == 0
    assert [taken.read(bundle, number) for number in range(4)] == chunks


def test_a_chunk_whose_digest_a_power_cut_took_does_not_count(tmp_path: Path) -> None:
    folder, taken, bundle = RoundFolder(tmp_path / "stick"), ChunkFolder(tmp_path / "taken"), bytes.fromhex(ID)
    folder.add_chunk(bundle, 0, bytes(CHUNK_SIZE))
    digests = tmp_path / "stick" / "bundles" / ID / "digests"
    os.truncate(digests, digests.stat().st_size - 1)
    assert folder.hand_over(bundle, taken) == 0
    assert taken.ids() == []
    folder.add_chunk(bundle, 0, bytes(CHUNK_SIZE))
    assert folder.hand_over(bundle, taken) == 0
    assert taken.numbers(bundle) == {0}
