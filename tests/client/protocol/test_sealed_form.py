"""The sealed form: every size to the byte, every step of opening refused by itself."""

from __future__ import annotations

import dataclasses
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knothole_client.protocol import sealed_form
from knothole_client.protocol.envelope import ENVELOPE, ENVELOPE_SIZE, seal_cover, throwaway
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import ContentKey, Seed, aes_gcm_seal, hkdf, sha256, verify, verify_key
from knothole_client.protocol.reply import REPLY, REPLY_SIZE
from knothole_client.protocol.sealed_form import Form, Payload, open_slot, seal
from knothole_client.protocol.tags import DeskId, tag
from knothole_client.protocol.xwing import PrivateKey, Recipient

DESK = DeskId(sha256(b"desk"))
SIGNER = Seed(sha256(b"signer"))
K = ContentKey(sha256(b"content key"))
CONTEXT = b"context"
READER, STRANGER = PrivateKey(Seed(sha256(b"reader"))), PrivateKey(Seed(sha256(b"stranger")))
TO_READER = Recipient(READER.public)
NOBODY = throwaway(random.Random(1).randbytes)


def sealed(form: Form, text: bytes, slot: int = 0, key: ContentKey = K) -> bytes:
    recipients = [TO_READER if at == slot else NOBODY for at in range(form.slots)]
    return seal(form, recipients, text, SIGNER, CONTEXT, key, DESK)


def opened(form: Form, raw: bytes, slot: int = 0, keys: tuple[PrivateKey, ...] = (READER,)) -> Payload:
    return open_slot(form, raw, slot, keys, DESK)


def code(form: Form, raw: bytes, slot: int = 0, keys: tuple[PrivateKey, ...] = (READER,)) -> str:
    with pytest.raises(ProtocolError) as refused:
        opened(form, raw, slot, keys)
    return refused.value.code


def test_sizes_are_those_of_the_protocol_to_the_byte() -> None:
    assert sealed_form.SLOT_SIZE == 1_169
    assert (ENVELOPE.header_size, ENVELOPE_SIZE - ENVELOPE.header_size) == (32 + 16 * 1_169, 14_032)
    assert ENVELOPE.json_limit == 13_916
    assert (REPLY.size, REPLY.size - REPLY.header_size, REPLY.json_limit) == (REPLY_SIZE - 16, 2_879, 2_763)


@pytest.mark.parametrize("form", [ENVELOPE, REPLY], ids=lambda form: form.kind)
def test_every_sealed_form_has_the_same_size_and_one_byte_too_many_is_refused(form: Form) -> None:
    for size in (0, 1, form.json_limit - 1, form.json_limit):
        raw = sealed(form, b"x" * size)
        assert len(raw) == form.size
        assert opened(form, raw).untrusted_json == b"x" * size
    with pytest.raises(ProtocolError) as refused:
        sealed(form, b"x" * (form.json_limit + 1))
    assert refused.value.code == "too-large"


@given(st.binary(max_size=REPLY.json_limit))
def test_what_is_sealed_is_opened_with_a_signature_that_holds(text: bytes) -> None:
    payload = opened(REPLY, sealed(REPLY, text))
    assert payload.untrusted_json == text
    assert payload.untrusted_key == verify_key(SIGNER)
    verify(payload.untrusted_key, payload.untrusted_signature, CONTEXT + payload.header_digest + text)


def test_only_the_slot_addressed_opens_and_any_of_ones_keys_does() -> None:
    raw = sealed(ENVELOPE, b"text", slot=7)
    assert opened(ENVELOPE, raw, 7, (PrivateKey(SIGNER), STRANGER, READER)).untrusted_json == b"text"
    assert {code(ENVELOPE, raw, slot) for slot in range(16) if slot != 7} == {"not-addressed"}
    assert code(ENVELOPE, raw, 7, (STRANGER,)) == "not-addressed"
    assert code(ENVELOPE, raw, 7, ()) == "not-addressed"


def test_a_cover_looks_like_an_envelope_and_opens_for_nobody() -> None:
    cover = seal_cover(NOBODY, DESK, random.Random(2).randbytes)
    assert len(cover) == ENVELOPE_SIZE
    assert {code(ENVELOPE, cover, slot, (READER, STRANGER)) for slot in range(16)} == {"not-addressed"}


def test_another_desk_opens_nothing() -> None:
    with pytest.raises(ProtocolError) as refused:
        open_slot(REPLY, sealed(REPLY, b"text"), 0, (READER,), DeskId(bytes(32)))
    assert refused.value.code == "not-addressed"


@pytest.mark.parametrize("form", [ENVELOPE, REPLY], ids=lambda form: form.kind)
def test_one_byte_more_or_less_is_refused(form: Form) -> None:
    raw = sealed(form, b"text")
    for wrong in (b"", raw[:-1], raw + b"\0"):
        assert code(form, wrong) == "length"


@given(st.integers(0, REPLY.size - 1), st.integers(1, 255))
def test_any_changed_byte_is_refused_by_the_step_that_covers_it(at: int, change: int) -> None:
    raw = bytearray(SEALED)
    raw[at] ^= change
    assert code(REPLY, bytes(raw)) == ("not-addressed" if at < REPLY.header_size else "body")


SEALED = sealed(REPLY, b'{"type":"reply"}')


def test_a_changed_slot_of_somebody_else_is_noticed_by_all() -> None:
    raw = bytearray(sealed(ENVELOPE, b"text", slot=3))
    raw[32 + 9 * sealed_form.SLOT_SIZE] ^= 1
    assert code(ENVELOPE, bytes(raw), 3) == "body"


def by_hand(payload: bytes, share: bytes = b"\x01" + K, commitment: bytes | None = None) -> bytes:
    """A reply's sealed form with any share, commitment and payload."""
    commitment = commitment or hkdf(K, tag("reply commitment", DESK))
    header = commitment + TO_READER.seal(share, tag("reply slot", DESK) + commitment)
    return header + aes_gcm_seal(hkdf(K, tag("reply body", DESK)), payload, sha256(header))


ROOM = REPLY.json_limit + sealed_form.PAYLOAD_HEAD


def payload_of(length: int, filling: bytes = b"") -> bytes:
    return (length.to_bytes(4, "big") + bytes(sealed_form.PAYLOAD_HEAD - 4) + filling).ljust(ROOM, b"\0")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (by_hand(payload_of(0), share=b"\x00" + K), "threshold"),
        (by_hand(payload_of(0), share=b"\x02" + K), "threshold"),
        (by_hand(payload_of(0), commitment=bytes(32)), "commitment"),
        (by_hand(payload_of(0), share=b"\x01" + bytes(32)), "commitment"),
        (by_hand(payload_of(REPLY.json_limit + 1)), "length"),
        (by_hand(payload_of(2**32 - 1)), "length"),
        (by_hand(payload_of(3, b"abc\1")), "padding"),
        (by_hand(payload_of(0, b"\0" * (REPLY.json_limit - 1) + b"\1")), "padding"),
    ],
)
def test_each_step_of_opening_refuses_with_its_own_code(raw: bytes, expected: str) -> None:
    assert len(raw) == REPLY.size
    assert code(REPLY, raw) == expected


def test_what_is_made_by_hand_rightly_opens() -> None:
    assert opened(REPLY, by_hand(payload_of(3, b"abc"))).untrusted_json == b"abc"


def test_kinds_are_not_mixed_up() -> None:
    as_reply = dataclasses.replace(ENVELOPE, kind="reply")
    assert code(ENVELOPE, sealed(as_reply, b"text")) == "not-addressed"


def test_a_form_is_sealed_to_exactly_as_many_as_it_has_slots() -> None:
    with pytest.raises(ValueError, match="one recipient a slot"):
        seal(ENVELOPE, [NOBODY] * 15, b"", SIGNER, b"", K, DESK)


def test_an_opened_payload_shows_nothing_in_a_traceback() -> None:
    assert "planted" not in repr(opened(REPLY, sealed(REPLY, b"planted")))
