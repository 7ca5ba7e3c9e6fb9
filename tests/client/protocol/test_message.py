"""Messages and replies in parts: what is split is joined again, and a part is full to the byte."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knothole_client.protocol import compact_json
from knothole_client.protocol.codename import Codename, derive_keys
from knothole_client.protocol.envelope import ENVELOPE, View
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.message import MAX_PARTS, compose, join_text, read_message, split_text
from knothole_client.protocol.reply import REPLY, compose_reply
from knothole_client.protocol.tags import DeskId

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
KEYS = derive_keys(Codename(("abacus",) * 8), DeskId(bytes(32)))
VIEW = View(bytes(16), ((2, bytes(8)), (5, bytes(8))))
RECEIPTS = [bytes(8), bytes(8)]


def parts_of(text: str, answers: dict[str, str | list[str]] | None = None) -> list[compact_json.Object]:
    return compose(text, "both", answers or {}, KEYS, VIEW, bytes(16), RECEIPTS)


@given(texts, st.integers(6, 40), st.integers(6, 40))
def test_pieces_joined_are_the_text_and_none_is_larger_than_its_room(text: str, first: int, further: int) -> None:
    try:
        pieces = split_text(text, first, further)
    except ProtocolError as error:
        assert error.code == "too-long"  # noqa: PT017
        assert compact_json.text_size(text) > (first - 5) + (MAX_PARTS - 1) * (further - 5)
        return
    assert "".join(pieces) == text
    rooms = [first] + [further] * (len(pieces) - 1)
    for piece, room, following in zip(pieces, rooms, [*pieces[1:], ""], strict=True):
        assert compact_json.text_size(piece) <= room
        assert not following or compact_json.text_size(piece + following[0]) > room


@given(texts, texts)
def test_a_message_composed_and_read_is_the_same(text: str, answer: str) -> None:
    (content,) = parts_of(text, {"when": answer, "which": [answer, "b"]})
    part = read_message(compact_json.parse(compact_json.serialise(content)))
    assert join_text([part]) == text
    assert part.opening is not None
    assert part.opening.answers == {"when": answer, "which": [answer, "b"]}
    assert (part.opening.reply_key, part.opening.clue_key) == (KEYS.reply_key.public, KEYS.clue_key)
    assert (part.view, part.receipts, part.opening.channel) == (VIEW, tuple(RECEIPTS), "both")


@pytest.mark.parametrize("letter", ["x", "é", "行", "🕳", '"', "\x00"])
def test_sixteen_parts_are_as_full_as_they_may_be_and_one_letter_more_is_too_long(letter: str) -> None:
    size = compact_json.text_size(letter)
    room = [
        len(compact_json.serialise(part)) - compact_json.text_size(str(part["text"])) for part in parts_of("x" * 60_000)
    ]
    first = (ENVELOPE.json_limit - room[0] - 1) // size  # `parts` is one digit there, and two at 16
    further = (ENVELOPE.json_limit - room[1] - 2) // size
    longest = letter * (first + further * (MAX_PARTS - 1))
    parts = parts_of(longest)
    assert len(parts) == MAX_PARTS
    assert all(len(compact_json.serialise(part)) <= ENVELOPE.json_limit for part in parts)
    with pytest.raises(ProtocolError) as error:
        parts_of(longest + letter)
    assert error.value.code == "too-long"


def test_a_full_part_leaves_no_byte_unused() -> None:
    parts = parts_of("x" * 200_000)
    assert len(parts) > 10
    sizes = [len(compact_json.serialise(part)) for part in parts[:-1]]
    assert sizes[0] == ENVELOPE.json_limit
    assert set(sizes[1:10]) == {ENVELOPE.json_limit - 1}  # the byte is for a part number of two digits
    assert set(sizes[10:]) == {ENVELOPE.json_limit}


def test_a_reply_is_split_by_its_own_room() -> None:
    parts = compose_reply("行" * 3_000, bytes(16), 20_780, 1)
    assert "".join(str(part["text"]) for part in parts) == "行" * 3_000
    assert all(len(compact_json.serialise(part)) <= REPLY.json_limit for part in parts)
    assert all(len(compact_json.serialise(part)) > REPLY.json_limit - 6 for part in parts[:-1])


def test_answers_that_fill_the_first_part_leave_the_text_to_the_others_and_longer_ones_are_refused() -> None:
    empty = len(compact_json.serialise(parts_of("", {"a": ""})[0]))
    room = ENVELOPE.json_limit - empty - 1
    parts = parts_of("text", {"a": "x" * room})
    assert [part["text"] for part in parts] == ["", "text"]
    with pytest.raises(ProtocolError) as error:
        parts_of("text", {"a": "x" * (room + 1)})
    assert error.value.code == "too-large"


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb", "\udc00" * 20_000])
def test_a_text_with_a_lone_surrogate_is_refused_before_anything_is_sealed(text: str) -> None:
    with pytest.raises(ProtocolError) as error:
        parts_of(text)
    assert error.value.code == "json"
    with pytest.raises(ProtocolError) as error:
        compose_reply(text, bytes(16), 20_780, 1)
    assert error.value.code == "json"
