"""Compact JSON: one reading and one spelling, whatever the bytes."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from knothole_client.protocol import compact_json
from knothole_client.protocol.compact_json import MAXIMUM_DEPTH, MAXIMUM_INTEGER, Object, parse, serialise, text_size
from knothole_client.protocol.errors import ProtocolError

texts = st.text(st.characters(exclude_categories=["Cs"]))
names = st.from_regex(r"[a-z][a-z0-9_-]{0,63}", fullmatch=True)
leaves = st.none() | st.booleans() | st.integers(-MAXIMUM_INTEGER, MAXIMUM_INTEGER) | texts
values = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=4), max_leaves=12
)


def depth_of(value: object) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inner is None else 1 + max((depth_of(item) for item in inner), default=0)


objects = st.dictionaries(names, values, max_size=5).filter(lambda value: depth_of(value) <= MAXIMUM_DEPTH)


def refused(text: bytes) -> bool:
    try:
        parse(text)
    except ProtocolError as error:
        return error.code == "json"
    return False


@given(objects)
def test_an_object_written_and_read_is_the_same_object(value: Object) -> None:
    assert parse(serialise(value)) == value
    assert list(parse(serialise(value))) == list(value)


@given(st.binary(max_size=300))
@example(b"")
@example(b"\xff\xfe{\x00}\x00")
@example(b"[" * 100_000)
@example(b'{"a":' * 100_000)
@example(b'{"a":' + b"9" * 5_000 + b"}")
@example(b'{"a":NaN}')
@example(b'{"a":Infinity}')
@example(b'{"a":1e400}')
def test_arbitrary_bytes_are_read_in_one_spelling_or_refused(untrusted: bytes) -> None:
    if not refused(untrusted):
        assert serialise(parse(untrusted)) == untrusted


@given(objects, st.integers(0), st.binary(min_size=1, max_size=3))
def test_changed_bytes_are_read_in_one_spelling_or_refused(value: Object, at: int, inserted: bytes) -> None:
    text = serialise(value)
    for changed in (
        text[: at % len(text)] + inserted + text[at % len(text) :],
        text[: at % len(text)] + inserted + text[at % len(text) + len(inserted) :],
    ):
        if not refused(changed):
            assert serialise(parse(changed)) == changed


@given(objects.filter(bool))
def test_no_second_spelling_of_an_object_is_read(value: Object) -> None:
    spaced = json.dumps(value, ensure_ascii=False).encode()
    assert refused(spaced)
    assert refused(b" " + serialise(value))
    assert refused(serialise(value) + b"\n")
    assert refused("\ufeff".encode() + serialise(value))
    for encoding in ("utf-16", "utf-16-le", "utf-32", "utf-32-be"):
        assert refused(serialise(value).decode().encode(encoding))


@given(names, leaves, leaves)
def test_a_name_that_stands_twice_is_refused(name: str, one: object, other: object) -> None:
    first, second = (json.dumps(value, ensure_ascii=False) for value in (one, other))
    assert refused(f'{{"{name}":{first},"{name}":{second}}}'.encode())


@pytest.mark.parametrize("nest", [lambda v: [v], lambda v: {"a": v}], ids=["array", "object"])
def test_depth_eight_is_read_and_nine_is_refused(nest: object) -> None:
    assert callable(nest)
    value: object = 0
    for _ in range(MAXIMUM_DEPTH - 1):
        value = nest(value)
    assert parse(serialise({"a": value})) == {"a": value}
    assert refused(json.dumps({"a": nest(value)}, separators=(",", ":")).encode())
    with pytest.raises(ProtocolError):
        serialise({"a": nest(value)})


@pytest.mark.parametrize(
    "value", [MAXIMUM_INTEGER + 1, -MAXIMUM_INTEGER - 1, 1.5, float("nan"), "\ud800", b"", {"A": 1}]
)
def test_a_signer_writes_nothing_a_reader_would_refuse(value: object) -> None:
    with pytest.raises(ProtocolError) as error:
        serialise({"a": value})
    assert error.value.code == "json"


@given(texts | st.text(st.characters(max_codepoint=0x7F)))
def test_the_size_of_a_text_is_what_its_spelling_takes(text: str) -> None:
    assert text_size(text) == len(compact_json.serialise({"a": text})) - len(b'{"a":""}')
