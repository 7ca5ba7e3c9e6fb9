"""The folder on a stick: what a stranger may have put into it."""

from __future__ import annotations

from pathlib import Path

import pytest

from knothole_client.errors import UnsafeError
from knothole_client.protocol.desk_document import DOCUMENT_LIMIT
from knothole_client.protocol.envelope import ENVELOPE_SIZE
from knothole_client.round_folder import RoundFolder


@pytest.mark.parametrize("name", ["in", "desk", "in/20780", "out/replies", "out/deeper/one"])
def test_a_link_in_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    link = tmp_path / "stick" / name
    link.parent.mkdir(parents=True)
    link.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnsafeError) as refused:
        RoundFolder(tmp_path / "stick")
    assert refused.value.code == "link"


def test_of_a_desk_document_that_is_too_large_no_more_is_read_than_shows_it(tmp_path: Path) -> None:
    (tmp_path / "desk").write_bytes(bytes(DOCUMENT_LIMIT + 10))
    assert len(RoundFolder(tmp_path).read_desk()) == DOCUMENT_LIMIT + 1


def test_half_an_envelope_left_by_a_power_cut_is_cut_off_before_the_next(tmp_path: Path) -> None:
    folder = RoundFolder(tmp_path)
    folder.append(20_780, b"a" * ENVELOPE_SIZE)
    with folder.day(20_780).open("ab") as stream:
        stream.write(b"half")
    folder.append(20_780, b"b" * ENVELOPE_SIZE)
    assert folder.day(20_780).read_bytes() == b"a" * ENVELOPE_SIZE + b"b" * ENVELOPE_SIZE
