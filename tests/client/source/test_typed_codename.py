"""Codenames as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knothole_client.errors import UsageError
from knothole_client.protocol.words import WORDS
from knothole_client.source.typed_codename import WrongWordError, read_codename

CODENAME = "glimmer drop-down abacus t-shirt zoom unlikable lip crusher"
ONE_BY_ONE = CODENAME.split()


@pytest.mark.parametrize(
    "typed",
    [
        CODENAME,
        f"  {CODENAME}\r\n",
        CODENAME.upper(),
        CODENAME.title(),
        CODENAME.replace("-", " "),
        CODENAME.replace(" ", ", ") + ".",
        CODENAME.replace(" ", "\u3000"),
        CODENAME.replace(" ", "-"),
        CODENAME.replace(" ", " — "),
        " ".join(f"{number}. {word}" for number, word in enumerate(ONE_BY_ONE, 1)),
        "\n".join(f"  {number}) {word}" for number, word in enumerate(ONE_BY_ONE, 1)),
        "\n".join(f"{number}{word}" for number, word in enumerate(ONE_BY_ONE, 1)),
        "\n".join(f"{chr(0x2460 + number)} {word}" for number, word in enumerate(ONE_BY_ONE)),
        "".join(chr(ord(one) + 0xFEE0) if "a" <= one <= "z" else one for one in CODENAME),
        CODENAME.replace("i", "ı"),
        CODENAME.upper().replace("I", "İ"),
        CODENAME.replace("mm", "m\u00adm").replace("ba", "b\u00ada"),
        CODENAME.replace(" ", "").replace("-", ""),
        CODENAME.replace(" ", ""),
        CODENAME.title().replace(" ", ""),
        "glimmerdropdown abacus tshirtzoom unlikable lipcrusher",
        "glímmer dröp-down àbacus t-shirt zoom unlikablé lip crusher",
        f"\ufeff“{CODENAME}”",
        "\u202b" + CODENAME + "\u202c",
    ],
)
def test_all_these_are_one_codename(typed: str) -> None:
    assert read_codename(typed) == CODENAME


@given(st.lists(st.sampled_from(WORDS), min_size=8, max_size=8), st.sampled_from(["", " ", "\n", ", ", "\u200b", "."]))
def test_whatever_words_there_are_and_however_they_are_joined(words: list[str], between: str) -> None:
    if between == "" and "yo-yo" in words:
        return  # cannot be distinguished from `yoyo`
    read = read_codename(between.join(words))
    assert read.replace("-", "").replace(" ", "") == "".join(words).replace("-", "")
    assert len(read.split()) == 8


def test_the_wrong_word_is_named_and_others_are_proposed() -> None:
    with pytest.raises(WrongWordError) as refused:
        read_codename(CODENAME.replace("abacus", "abakus"))
    assert (refused.value.code, str(refused.value)) == ("codename-word", "Word 3 is not a codename word.")
    assert (refused.value.word, refused.value.near[0]) == ("abakus", "abacus")
    for said in (str(refused.value), refused.value.hint, repr(refused.value)):
        assert "abakus" not in said
        assert "abacus" not in said
    with pytest.raises(WrongWordError) as refused:
        read_codename("1. glimmer 2. xqzvwk")
    assert "Word 2" in str(refused.value)
    assert "paper" in refused.value.hint
    assert refused.value.near == []


@pytest.mark.parametrize(("typed", "count"), [("", "are 0"), ("glimmer", "is 1"), (CODENAME + " zoom", "are 9")])
def test_another_number_of_words_is_counted(typed: str, count: str) -> None:
    with pytest.raises(UsageError) as refused:
        read_codename(typed)
    assert (refused.value.code, count in str(refused.value)) == ("codename-length", True)


@given(st.text(max_size=4096))
def test_nothing_that_is_typed_is_more_than_refused(typed: str) -> None:
    try:
        read_codename(typed)
    except UsageError as refused:
        assert refused.code.startswith("codename-")  # noqa: PT017
