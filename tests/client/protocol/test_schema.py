"""Members of a parsed object have one spelling."""

from __future__ import annotations

import pytest

from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.schema import unhex


def test_bytes_are_read_from_small_hexadecimal() -> None:
    assert unhex("00ff9a", 3) == b"\x00\xff\x9a"
    assert unhex("", 0) == b""


@pytest.mark.parametrize(
    "value",
    [
        "AB",
        "aB",
        "a",
        "abc",
        "ab ",
        " a",
        "  ",
        "a\n",
        "\tab",
        "0x",
        "g0",
        "é0",
        "٠١",
        "１２",
        "ab\0",
        "",
        None,
        12,
        b"ab",
        ["a", "b"],
    ],
)
def test_no_other_spelling_is_read(value: object) -> None:
    with pytest.raises(ProtocolError) as refused:
        unhex(value, 1)
    assert refused.value.code == "schema"


def test_white_space_is_no_digit() -> None:
    for value in ("a b ", " ab ", "ab  ", "ab\n\n", "0a 1"):
        with pytest.raises(ProtocolError) as refused:
            unhex(value, 2)
        assert refused.value.code == "schema"
