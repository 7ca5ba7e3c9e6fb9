"""Codenames as people type them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knothole_client.errors import UsageError
from knothole_client.protocol.words import WORDS
from knothole_client.source.typed_codename import WrongWordError, read_codename

CASES = json.loads((Path(__file__).parents[2] / "support" / "typed-codenames.json").read_text("utf-8"))
"""The page's own test reads the same table (tests/web/typed-codename.test.js)."""
CODENAME = CASES["codename"]


@pytest.mark.parametrize("typed", CASES["same"])
def test_all_these_are_one_codename(typed: str) -> None:
    assert read_codename(typed) == CODENAME


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: repr(case["typed"])[:30])
def test_all_these_are_refused_for_the_same_reason_as_in_the_page(case: dict[str, Any]) -> None:
    with pytest.raises(UsageError) as refused:
        read_codename(case["typed"])
    assert refused.value.code == case["code"]
    assert str(case["number"]) in str(refused.value)


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
