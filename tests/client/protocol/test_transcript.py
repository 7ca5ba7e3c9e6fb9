"""A transcript holds for whoever knows the desk, and nothing but a good one does. Chosen forgeries are in ``tests/vectors/transcript``."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knothole_client.protocol import compact_json
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import verify_key
from knothole_client.protocol.transcript import (
    MAX_TRANSCRIPT,
    Item,
    Transcript,
    sign_transcript,
    verify_item,
    verify_transcript,
)
from tests.client.protocol.test_fuzz import changed, survives, with_a_member_changed
from tests.support.desks import TODAY, MadeDesk
from tests.support.transcripts import MadeCase, sample_case, tampered, written

CASE = sample_case()
MADE = CASE.made
WHOLE = CASE.signed()
CONTENT = compact_json.parse(WHOLE)


def said(found: Transcript) -> tuple[Any, ...]:
    """All that a transcript says; recipients in its desk document do not compare."""
    return found.desk.id, found.desk.directory, found.case, found.day, found.entries, found.signer


def refusal(untrusted: bytes) -> str:
    with pytest.raises(ProtocolError) as refused:
        verify_transcript(untrusted, MADE.pin)
    return refused.value.code


def test_what_went_in_comes_out() -> None:
    found = verify_transcript(WHOLE, MADE.pin)
    assert [Item(entry.came, entry.opened.original) for entry in found.entries] == CASE.items
    assert (found.case, found.day, found.signer.name) == (CASE.case, TODAY, "Reviewer One")
    assert said(verify_transcript(WHOLE, None)) == said(found)


def test_d_that_is_learned_is_the_document_s_own() -> None:
    assert verify_transcript(MadeCase(MadeDesk(2)).signed(), None).desk.id == MadeDesk(2).id


def test_another_compact_spelling_of_the_members_is_the_same_transcript() -> None:
    turned = compact_json.serialise(dict(reversed(CONTENT.items())))
    assert verify_transcript(turned, MADE.pin).entries == verify_transcript(WHOLE, MADE.pin).entries


def test_every_member_is_signed() -> None:
    others: dict[str, Any] = {
        "desk": compact_json.parse(MadeCase(MADE, {"serial": 4}).signed())["desk"],
        "case": "01" * 32,
        "day": TODAY + 1,
        "payloads": [],
        "key": written(CASE.items[-2])["key"],
    }
    for name, value in others.items():
        assert value != CONTENT[name]
        assert refusal(tampered(WHOLE, None, MADE.id, **{name: value})) == "signature", name


def test_too_large_is_refused_before_it_is_parsed() -> None:
    assert refusal(b" " * (MAX_TRANSCRIPT + 1)) == "length"
    assert refusal(b" " * MAX_TRANSCRIPT) == "json"


def test_a_transcript_too_large_to_be_verified_is_not_made() -> None:
    assert CASE.signed(most=len(WHOLE)) == WHOLE
    with pytest.raises(ProtocolError) as refused:
        CASE.signed(most=len(WHOLE) - 1)
    assert refused.value.code == "too-large"


def test_a_transcript_that_would_not_hold_is_not_made() -> None:
    of_another = MadeCase(MADE)
    of_another.message("Of somebody else.")
    spoiled = replace(CASE.items[0], original=replace(CASE.items[0].original, json=b"\xff"))
    for item, code in ((of_another.items[0], "schema"), (spoiled, "signature")):
        with pytest.raises(ProtocolError) as refused:
            sign_transcript(CASE.document, CASE.case, [item], TODAY, MADE.first.signing, MADE.id)
        assert refused.value.code == code


def test_an_item_that_does_not_hold_is_told_beforehand() -> None:
    """What the command leaves out: the words of a reviewer whom the directory no longer lists."""
    desk = MADE.verified(directory=MADE.directory(reviewers=[MADE.first.entry()]), keys=[])
    by_second = [item for item in CASE.items if item.original.key == verify_key(MADE.second.signing)]
    assert by_second
    for item in by_second:
        with pytest.raises(ProtocolError, match="signature"):
            verify_item(item, CASE.case, desk)
    for item in CASE.items:
        if item not in by_second:
            assert verify_item(item, CASE.case, desk).opened.original == item.original


@given(st.binary(max_size=300) | st.binary(max_size=50).map(lambda raw: b'{"type":"transcript",' + raw))
def test_arbitrary_bytes_are_refused(untrusted: bytes) -> None:
    assert not survives(lambda: verify_transcript(untrusted, None))


@settings(max_examples=150)
@given(changed(WHOLE))
def test_changed_bytes_are_refused_or_change_nothing(untrusted: bytes) -> None:
    try:
        found = verify_transcript(untrusted, MADE.pin)
    except ProtocolError:
        return
    assert said(found) == said(verify_transcript(WHOLE, MADE.pin))


@settings(max_examples=200)
@given(with_a_member_changed(CONTENT))
def test_any_content_that_is_signed_anew_is_verified_or_refused(content: dict[str, Any]) -> None:
    try:
        untrusted = tampered(WHOLE, MADE.first.signing, MADE.id, **content)
    except ProtocolError:
        return
    survives(lambda: verify_transcript(untrusted, MADE.pin))
