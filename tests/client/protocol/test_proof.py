"""What no vector can hold of the proof of report (section 9.1)."""

from __future__ import annotations

import pytest

from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.proof import MAX_PROOF, MAX_REPLIES, fitting, verify_proof
from tests.support.desks import TODAY


def test_a_file_that_is_too_large_is_refused_before_it_is_read() -> None:
    with pytest.raises(ProtocolError) as refused:
        verify_proof(b"{" * (MAX_PROOF + 1), None, TODAY)
    assert refused.value.code == "length"


def test_a_reviewer_who_fills_the_book_leaves_room_for_a_colleague() -> None:
    letters = [(b"hostile", 1)] * 16_000 + [(b"honest", 16)] * 20
    kept = fitting(letters)
    assert len(kept) == MAX_REPLIES - 20 * 16 + 20
    assert kept[-20:] == list(range(16_000, 16_020))
