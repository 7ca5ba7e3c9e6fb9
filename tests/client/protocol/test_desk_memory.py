"""A record that was published once counts in every later document (section 4.7)."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from knothole_client.protocol.calendar import epoch_of
from knothole_client.protocol.desk_document import Desk, completed, verify_desk_document
from knothole_client.protocol.desk_memory import KEYS_A_WEEK, NOTHING, Memory
from knothole_client.protocol.primitives import sign, verify_key
from knothole_client.protocol.reviewer_records import sign_revocation
from knothole_client.protocol.tags import tag
from knothole_client.protocol.xwing import PrivateKey
from tests.support.desks import TODAY, MadeDesk

MADE = MadeDesk()
WEEK = epoch_of(TODAY)
KEYS = tuple(
    MADE.epoch_record(reviewer, week, PrivateKey(MADE.seed()))
    for reviewer in (MADE.first, MADE.second)
    for week in (WEEK, WEEK + 1)
)
REVOCATIONS = tuple(sign_revocation(reviewer.signing, MADE.id) for reviewer in (MADE.first, MADE.second))
shown = st.tuples(st.sets(st.sampled_from(KEYS)), st.sets(st.sampled_from(REVOCATIONS)))


def after(documents: list[bytes], today: int = TODAY, memory: Memory = NOTHING) -> Desk:
    for document in documents:
        desk = verify_desk_document(document, MADE.pin, today, remembered=memory)
        memory = desk.memory
    return desk


@settings(max_examples=60, deadline=None)
@given(st.lists(shown, min_size=1, max_size=6), st.randoms())
def test_what_counts_at_the_end_is_all_that_was_ever_shown_whatever_the_order(
    documents: list[tuple[set[bytes], set[bytes]]], shuffler: object
) -> None:
    sheet = MADE.sheet(MADE.first)  # so that none is a desk file
    several = [MADE.document(keys=list(keys), revocations=list(gone), sheets=[sheet]) for keys, gone in documents]
    desk = after(several)
    ever_revoked = set().union(*(gone for _, gone in documents))
    assert desk.memory.revocations == ever_revoked
    assert desk.revoked == {record[64:] for record in ever_revoked}
    usable = {key for keys, _ in documents for key in keys if key[64:96] not in desk.revoked}
    assert {one.raw for one in desk.epoch_keys} == usable
    last_keys, last_gone = documents[-1]
    assert desk.alarms.count("revocation-missing") == len(ever_revoked - last_gone)
    assert ("key-missing" in desk.alarms) <= bool(usable - last_keys)
    assert "key-missing" not in after([several[-1]], memory=after([several[-1]]).memory).alarms


def test_a_key_may_sign_its_revocation_in_many_ways_and_one_is_remembered() -> None:
    """A signature of Ed25519 need not be made as RFC 8032 says, so a thief can make another one."""
    first = REVOCATIONS[0]
    other = sign_with_another_nonce()
    assert other != first
    desk = after([MADE.document(revocations=[first]), MADE.document(revocations=[other])])
    assert desk.memory.revocations == {first}
    assert "revocation-missing" not in desk.alarms
    both = after([MADE.document(revocations=[first, other])])
    assert len(both.memory.revocations) == 1


def test_a_desk_file_leaves_nothing_out_and_what_is_remembered_counts() -> None:
    """A vault imports one as the desk signed it: with a pin, and no records of reviewers."""
    before = after([MADE.document(keys=list(KEYS), revocations=[REVOCATIONS[0]])])
    desk = after([MADE.desk_file()], memory=before.memory)
    assert desk.alarms == ()
    assert desk.revoked == before.revoked
    assert {key.raw for key in desk.epoch_keys} == {record.raw for record in before.epoch_keys}


def test_what_a_server_serves_is_no_desk_file_and_hides_nothing_by_looking_like_one() -> None:
    """Without a single record of a reviewer it would have withheld all of them without an alarm."""
    before = after([MADE.document(keys=list(KEYS), revocations=[REVOCATIONS[0]])])
    left_out = verify_desk_document(MADE.desk_file(), MADE.pin, TODAY, remembered=before.memory, served=True)
    assert sorted(set(left_out.alarms)) == ["key-missing", "revocation-missing"]
    assert left_out.revoked == before.revoked
    nothing_yet = verify_desk_document(MADE.desk_file(), MADE.pin, TODAY, served=True)
    assert nothing_yet.alarms == ()  # of a new server, to which no reviewer has pushed


def sign_with_another_nonce() -> bytes:
    """R and S of a nonce of our own (RFC 8032, section 5.1.6)."""
    from hashlib import sha512

    from nacl.bindings import (
        crypto_core_ed25519_scalar_add,
        crypto_core_ed25519_scalar_mul,
        crypto_core_ed25519_scalar_reduce,
        crypto_scalarmult_ed25519_base_noclamp,
    )

    seed = MADE.first.signing
    key = verify_key(seed)
    text = tag("revocation", MADE.id) + key
    digest = bytearray(sha512(seed).digest()[:32])
    digest[0] &= 248
    digest[31] = digest[31] & 127 | 64
    scalar = crypto_core_ed25519_scalar_reduce(bytes(digest) + bytes(32))
    nonce = crypto_core_ed25519_scalar_reduce(b"\x05" * 64)
    point = crypto_scalarmult_ed25519_base_noclamp(nonce)
    challenge = crypto_core_ed25519_scalar_reduce(sha512(point + key + text).digest())
    made = point + crypto_core_ed25519_scalar_add(nonce, crypto_core_ed25519_scalar_mul(challenge, scalar)) + key
    assert sign(seed, text) + key != made
    return bytes(made)


def test_a_reviewer_who_makes_many_keys_fills_no_memory() -> None:
    many = [MADE.epoch_record(MADE.first, WEEK, PrivateKey(MADE.seed())) for _ in range(12)]
    desk = after([MADE.document(keys=many[:6]), MADE.document(keys=many[6:])])
    assert len(desk.memory.epoch_keys) == KEYS_A_WEEK
    assert (desk.epoch_keys, desk.alarms.count("second-key")) == ((), 1)
    assert after([MADE.document(keys=[KEYS[0]])], memory=desk.memory).epoch_keys == ()


def test_weeks_that_are_over_are_forgotten_and_revocations_never() -> None:
    desk = after([MADE.document(keys=list(KEYS), revocations=[REVOCATIONS[1]])])
    assert desk.memory.epoch_keys == {key for key in KEYS if key[64:96] == verify_key(MADE.first.signing)}
    later = after([MADE.document(keys=[])], TODAY + 700, desk.memory)
    assert later.memory == Memory(frozenset([REVOCATIONS[1]]))


def test_a_completed_document_shows_all_that_is_remembered_and_is_whole_for_whoever_remembers_nothing() -> None:
    document = MADE.document(keys=[KEYS[0]], sheets=[MADE.sheet(MADE.first)])
    desk = after([MADE.document(keys=list(KEYS), revocations=[REVOCATIONS[1]]), document])
    whole = after([completed(document, desk)])
    assert (whole.revoked, whole.memory) == (desk.revoked, desk.memory)
    assert {key.raw for key in whole.epoch_keys} == {record.raw for record in desk.epoch_keys}
    assert whole.alarms == ()
    assert completed(document, after([document])) == document


def test_a_false_record_in_a_document_takes_the_place_of_no_true_one() -> None:
    """Neither a revocation that nobody signed, nor one of two keys for a week."""
    forged = bytes(64) + REVOCATIONS[1][64:]
    second = MADE.epoch_record(MADE.first, WEEK, PrivateKey(MADE.seed()))
    desk = after([MADE.document(keys=[KEYS[0]], revocations=[REVOCATIONS[1]])])
    hostile = MADE.document(keys=[second], revocations=[forged])
    desk = after([hostile], memory=desk.memory)
    assert sorted(desk.alarms) == ["revocation-missing", "second-key", "signature"]
    whole = after([completed(hostile, desk)])
    assert (whole.revoked, whole.epoch_keys) == (desk.revoked, ())
