"""What no vector can hold of the proof of report (section 9.1)."""

from __future__ import annotations

import random

import pytest

from knothole_client.protocol.codename import derive_keys, generate
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.proof import MAX_PROOF, MAX_REPLIES, Key, fitting, openings, verify_proof
from knothole_client.protocol.receipts import make_receipt, receipt_salt
from tests.support.desks import TODAY, MadeDesk


def test_a_file_that_is_too_large_is_refused_before_it_is_read() -> None:
    with pytest.raises(ProtocolError) as refused:
        verify_proof(b"{" * (MAX_PROOF + 1), None, TODAY)
    assert refused.value.code == "length"


def test_a_reviewer_who_fills_the_book_leaves_room_for_a_colleague() -> None:
    letters = [(b"hostile", 1)] * 16_000 + [(b"honest", 16)] * 20
    kept = fitting(letters)
    assert len(kept) == MAX_REPLIES - 20 * 16 + 20
    assert kept[-20:] == list(range(16_000, 16_020))


def test_whatever_tags_a_source_chooses_only_what_was_opened_is_proven() -> None:
    desk = MadeDesk()
    keys, salt, draw = derive_keys(generate(desk.id, desk.random_bytes), desk.id), bytes(32), random.Random(1)
    texts = [f"Text {number}" for number in range(6)]
    wanted = {text: make_receipt(desk.random_bytes(8), salt, keys.case_key, text, desk.id) for text in texts}
    pool = [receipt[at : at + 8] for receipt in wanted.values() for at in (0, 8, 16)]
    for _ in range(20):
        opened = {(draw.choice(pool), text) for text in draw.choices(texts[:3], k=12)}
        receipts = {
            make_receipt(chosen, receipt_salt(keys.clue_key, chosen), keys.case_key, text, desk.id)
            for chosen, text in opened
        }
        sheet = desk.sheet(desk.first, TODAY, TODAY - 1, sorted(receipts))
        tried = [Key(part, a_salt) for part in pool for a_salt in (salt, receipt_salt(keys.clue_key, part))]
        here = desk.verified(sheets=[sheet])
        proven = {text for text in texts if openings(here, keys.case_key, (), tried, text)}
        assert proven == {text for _, text in opened}
