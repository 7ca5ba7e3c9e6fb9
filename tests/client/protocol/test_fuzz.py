"""Whatever bytes come from outside, a decoder takes them or refuses them with a code, and raises nothing else.

Three kinds of input: arbitrary bytes, valid bytes changed a little, and valid signatures around contents changed a little, which is what a hostile
source or desk can make.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from knothole_client.protocol import codename, compact_json, exchange, message, reply
from knothole_client.protocol.day_list import ListedBundle, sign_day_list, sign_dropped_day, verify_day_list
from knothole_client.protocol.desk_document import (
    MAX_DOCUMENT,
    join_records,
    split_records,
    verify_desk_document,
)
from knothole_client.protocol.desk_events import DeskEvent
from knothole_client.protocol.envelope import (
    check_view,
    read_view,
    seal_source_payload,
    throwaway,
)
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.ledger import FIRST, read_ledger, sign_destruction, verify_destruction
from knothole_client.protocol.payload import open_envelope
from knothole_client.protocol.receipts import receipt_tag
from knothole_client.protocol.words import WORDS
from knothole_client.protocol.xwing import Recipient
from tests.support.desks import TODAY, MadeDesk, view_for

MADE = MadeDesk()
DESK = MADE.verified(sheets=[MADE.sheet(MADE.first)])
CODENAME = codename.generate(DESK.id, MADE.random_bytes)
KEYS = codename.derive_keys(CODENAME, DESK.id)
DOCUMENT = MADE.document(sheets=[MADE.sheet(MADE.first)])
NOBODY = throwaway(MADE.random_bytes)
TO = {key.reviewer.slot: key.recipient for key in DESK.addressable("both")}
VIEW = view_for(DESK, "both")
RECEIPTS = [receipt_tag(KEYS.receipt_key, TODAY, 3, slot) for slot, _ in VIEW.keys]
WITHDRAWAL = message.Withdrawal(VIEW, TODAY).to_json()
(MESSAGE,) = message.compose("A text.", "both", {"a": ["b"]}, KEYS, VIEW, bytes(16), RECEIPTS)
ENVELOPE = seal_source_payload(MESSAGE, KEYS.case_seed, TO, NOBODY, DESK.id, MADE.random_bytes)
REPLY_TO = reply.ReplyTo(KEYS.case_key, Recipient(KEYS.reply_key.public), KEYS.clue_key)
(REPLY_CONTENT,) = reply.compose_reply("An answer.", bytes(16), TODAY, 1)
REPLY = reply.seal_reply(REPLY_CONTENT, REPLY_TO, MADE.first.signing, DESK.id, MADE.random_bytes)
ANSWER = b"knothole\x01\x00".ljust(exchange.ANSWER_SIZE, b"\0")


def survives(decode: Callable[[], Any]) -> bool:
    """Whether a decoder takes its input; anything raised but a refusal fails the test."""
    try:
        decode()
    except ProtocolError:
        return False
    return True


def open_any(untrusted: bytes) -> None:
    opened = open_envelope(untrusted, 2, [MADE.first.epoch_key], DESK.id, DESK.directory, DESK.revoked)
    if isinstance(opened.payload, DeskEvent):
        opened.payload.check_days(TODAY)
    else:
        check_view(opened.payload.view, 2, {VIEW.keys[0][1]}, DESK.directory, TODAY)


def verify_document(untrusted: bytes) -> None:
    verify_desk_document(untrusted, MADE.pin, TODAY, DESK.directory)


DAY_LIST = sign_day_list(
    MADE.desk_key, TODAY, {bytes(32): False, bytes([1]) * 32: True}, [ListedBundle(bytes(32), 3, bytes(32))], MADE.id
)
DROPPED_DAY = sign_dropped_day(MADE.desk_key, TODAY, 2, bytes(32), MADE.id)
DESTRUCTION = sign_destruction(MADE.desk_key, FIRST, TODAY - 1, TODAY - 22, (1024, 2), MADE.id)
DECODERS: dict[str, tuple[Callable[[bytes], Any], bytes]] = {
    "compact JSON": (compact_json.parse, compact_json.serialise(MADE.content())),
    "records": (split_records, DOCUMENT),
    "desk document": (verify_document, DOCUMENT),
    "envelope": (open_any, ENVELOPE),
    "reply": (lambda raw: reply.open_reply(raw, KEYS, DESK), REPLY),
    "book": (lambda raw: reply.find_replies(raw, KEYS, DESK), REPLY * 2),
    "destruction record": (lambda raw: verify_destruction(raw, DESK.id), DESTRUCTION),
    "day list": (lambda raw: verify_day_list(raw, TODAY, DESK.id), DAY_LIST),
    "dropped day": (lambda raw: verify_day_list(raw, TODAY, DESK.id), DROPPED_DAY),
    "ledger": (lambda raw: read_ledger(raw, DESK.id), DOCUMENT + join_records([(7, DESTRUCTION)])),
    "exchange answer": (exchange.decode_answer, ANSWER),
    "codename": (lambda raw: codename.parse(raw.decode("latin-1"), DESK.id), CODENAME.text.encode()),
}
decoders = pytest.mark.parametrize("name", DECODERS)


@st.composite
def changed(draw: st.DrawFn, valid: bytes) -> bytes:
    """Valid bytes with a piece replaced, put in, taken out, doubled, or the end cut off."""
    at = draw(st.integers(0, len(valid) - 1))
    end = draw(st.integers(at, min(len(valid), at + 40)))
    piece = draw(
        st.binary(max_size=8)
        | st.just(valid[at:end] * 2)
        | st.just(bytes(byte ^ 1 for byte in valid[at:end]))
        | st.sampled_from([b"\0" * 4, b"\xff" * 4, b"{", b"[", b"null", b"-0", b"1e9", b'"'])
    )
    whole = valid[:at] + piece + (b"" if draw(st.booleans()) else valid[end:])
    keeps_size = draw(st.booleans())
    return whole[: len(valid)].ljust(len(valid), b"\0") if keeps_size else whole


@decoders
def test_a_decoder_takes_what_is_valid(name: str) -> None:
    decode, valid = DECODERS[name]
    decode(valid)
    assert reply.find_replies(REPLY, KEYS, DESK)[1] == []


@decoders
@given(data=st.data())
def test_arbitrary_bytes_are_taken_or_refused(name: str, data: st.DataObject) -> None:
    decode, valid = DECODERS[name]
    untrusted = data.draw(st.binary(max_size=200) | st.binary(max_size=20).map(lambda b: b.ljust(len(valid), b"\0")))
    survives(lambda: decode(untrusted))


@decoders
@settings(max_examples=150)
@given(data=st.data())
def test_changed_bytes_are_taken_or_refused(name: str, data: st.DataObject) -> None:
    decode, valid = DECODERS[name]
    untrusted = data.draw(changed(valid))
    survives(lambda: decode(untrusted))


@given(st.lists(st.sampled_from([*WORDS[:50], "t-shirt", "T", "shirt", "-", "\ud800", "ﬀ", "İ"]), max_size=12))
def test_any_typed_words_are_a_codename_or_refused(words: list[str]) -> None:
    survives(lambda: codename.parse(" ".join(words), DESK.id))


leaves: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, False, 0, -1, 1, 16, 17, 2**31, 2**53 - 1, "", "a", "00" * 8, "00" * 16, "00" * 32, "00" * 1216]
)
anything: st.SearchStrategy[Any] = st.recursive(
    leaves | st.text(st.characters(exclude_categories=["Cs"]), max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "type", "keys"]), inner),
    max_leaves=5,
)


@st.composite
def with_a_member_changed(draw: st.DrawFn, valid: dict[str, Any]) -> dict[str, Any]:
    """A content in which one or two members, at any depth, are gone or something else."""
    content: dict[str, Any] = copy.deepcopy(valid)
    for _ in range(draw(st.integers(1, 2))):
        place: Any = content
        while True:
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            if not keys:
                break
            key = draw(st.sampled_from(keys))
            if isinstance(place[key], (dict, list)) and place[key] and draw(st.booleans()):
                place = place[key]
                continue
            if draw(st.integers(0, 3)) == 0:
                del place[key]
            else:
                place[key] = draw(anything)
            break
    return content


@settings(max_examples=400)
@given(with_a_member_changed(MESSAGE))
@example({"type": "message", "part": 0, "parts": 1, "view": {"directory": "00" * 16, "keys": [[True, "00" * 8]]}})
@example({"type": []})
def test_any_content_of_a_source_is_read_or_refused(content: dict[str, Any]) -> None:
    survives(lambda: message.read_message(content))
    survives(lambda: message.read_withdrawal(content))
    survives(lambda: read_view(content))


@given(with_a_member_changed(WITHDRAWAL), st.integers(0, 2**31 - 1))
def test_any_withdrawal_is_refused_or_takes_back_nothing_that_was_written_later(
    content: dict[str, Any], came: int
) -> None:
    try:
        read = message.read_withdrawal(content)
    except ProtocolError:
        return
    assert read == message.read_withdrawal(read.to_json())
    assert read.through(came) <= min(came, content["day"] + 1)


@settings(max_examples=60)
@given(with_a_member_changed(MESSAGE) | with_a_member_changed(WITHDRAWAL))
def test_any_content_of_a_source_sealed_and_signed_is_opened_or_refused(content: dict[str, Any]) -> None:
    try:
        sealed = seal_source_payload(content, KEYS.case_seed, TO, NOBODY, DESK.id, MADE.random_bytes)
    except ProtocolError:
        return
    survives(lambda: open_any(sealed))


@settings(max_examples=200)
@given(with_a_member_changed(REPLY_CONTENT))
def test_any_content_of_a_reviewer_is_opened_or_refused(content: dict[str, Any]) -> None:
    try:
        sealed = reply.seal_reply(content, REPLY_TO, MADE.first.signing, DESK.id, MADE.random_bytes)
    except ProtocolError:
        return
    survives(lambda: reply.open_reply(sealed, KEYS, DESK))
    answers, alarms = reply.find_replies(sealed, KEYS, DESK)
    assert len(answers) + len(alarms) == 1


@settings(max_examples=400)
@given(with_a_member_changed(MADE.content(serial=4)))
def test_any_content_a_desk_signs_is_verified_or_refused(content: dict[str, Any]) -> None:
    try:
        text = compact_json.serialise(content)
    except ProtocolError:
        return
    survives(lambda: verify_document(MADE.document(directory=MADE.sign_anything(text))))


record_lists = st.lists(st.tuples(st.integers(4, 255), st.binary(max_size=20)), max_size=8, unique=True).map(sorted)


@given(record_lists)
def test_records_joined_and_split_are_the_same(tail: list[tuple[int, bytes]]) -> None:
    records = [(1, MADE.genesis), (3, MADE.directory()), *tail]
    assert split_records(join_records(records)) == records


@given(st.lists(st.tuples(st.integers(0, 255), st.binary(max_size=5)), max_size=6))
def test_records_taken_apart_and_joined_are_the_same_bytes(records: list[tuple[int, bytes]]) -> None:
    framed = join_records(records)
    try:
        assert join_records(split_records(framed)) == framed
    except ProtocolError as refused:
        assert refused.code == "document"  # noqa: PT017


@given(record_lists)
def test_a_bad_record_of_a_reviewer_is_an_alarm_and_takes_nothing_down(tail: list[tuple[int, bytes]]) -> None:
    bad = [record for record in tail if record[0] <= 6]
    keys = [(4, MADE.epoch_record(MADE.first)), (4, MADE.epoch_record(MADE.second))]
    records = [(1, MADE.genesis), (3, MADE.directory()), *sorted({*keys, *tail})]
    desk = verify_desk_document(join_records(records), MADE.pin, TODAY)
    assert len(desk.alarms) == len(bad)
    assert len(desk.addressable("both")) == 2


def test_a_desk_document_of_2_mib_is_read_and_one_byte_more_is_not() -> None:
    base = MADE.records()
    room = MAX_DOCUMENT - len(join_records(base)) - 5
    assert MAX_DOCUMENT == 2 * 1024 * 1024
    verify_desk_document(join_records([*base, (200, bytes(room))]), MADE.pin, TODAY)
    with pytest.raises(ProtocolError) as refused:
        verify_desk_document(join_records([*base, (200, bytes(room + 1))]), MADE.pin, TODAY)
    assert refused.value.code == "document"


def test_a_request_is_33024_bytes_that_hold_the_envelope() -> None:
    request = exchange.encode_request(ENVELOPE)
    assert len(request) == 33_024
    assert request == b"knothole\x01" + bytes(247) + ENVELOPE
    with pytest.raises(ProtocolError) as refused:
        exchange.encode_request(ENVELOPE[1:])
    assert refused.value.code == "length"


@given(st.integers(0, 3), st.binary(min_size=32, max_size=32), st.binary(min_size=32, max_size=32))
def test_an_answer_is_read_as_it_was_written(status: int, desk: bytes, book: bytes) -> None:
    answer = exchange.decode_answer(b"knothole\x01" + bytes([status]) + desk + book + bytes(182))
    assert answer == exchange.ExchangeAnswer(["stored", "malformed", "full", "unavailable"][status], desk, book)  # type: ignore[arg-type]
