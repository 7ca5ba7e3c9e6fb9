"""The codename: drawn evenly, typed carelessly, shown to nobody."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knothole_client.protocol.codename import Codename, check_word, derive_keys, generate, parse
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.tags import DeskId
from knothole_client.protocol.words import WORDS

DESK, OTHER = DeskId(bytes(32)), DeskId(bytes(31) + b"\1")
LIMIT = 65_536 - 65_536 % 7_776
seven_words = st.lists(st.sampled_from(WORDS), min_size=7, max_size=7)
separators = st.text(st.sampled_from(" \t\n-_,.;/·　"), min_size=1, max_size=3)


def codename(seven: list[str], desk: DeskId = DESK) -> Codename:
    return Codename((*seven, check_word(" ".join(seven).encode(), desk)))


class Draws:
    """A generator that yields given numbers, two bytes each."""

    def __init__(self, *numbers: int) -> None:
        self.numbers = list(numbers)

    def __call__(self, size: int) -> bytes:
        return self.numbers.pop(0).to_bytes(size, "big")


def test_numbers_at_and_above_the_limit_are_skipped() -> None:
    draws = Draws(LIMIT, 0, LIMIT + 1, 65_535, 7_775, 7_776, LIMIT - 1, 1, 2, 3)
    assert generate(DESK, draws).words[:7] == (WORDS[0], WORDS[-1], WORDS[0], WORDS[-1], *WORDS[1:4])
    assert draws.numbers == []


def test_every_word_comes_from_equally_many_numbers() -> None:
    every_number = Draws(*reversed(range(65_536)), 0)  # one more, because seven do not divide the 62,208 that count
    drawn: Counter[str] = Counter()
    while every_number.numbers:
        drawn.update(generate(DESK, every_number).words[:7])
    drawn[WORDS[0]] -= 1
    assert set(drawn) == set(WORDS)
    assert set(drawn.values()) == {8}


def test_a_drawn_codename_is_eight_words_of_which_the_last_checks() -> None:
    drawn = generate(DESK, Draws(*range(7)))
    assert drawn.words == (*WORDS[:7], check_word(drawn.seven, DESK))
    assert parse(drawn.text, DESK) == drawn


@given(seven_words, st.lists(separators, min_size=9, max_size=9), st.lists(st.booleans(), min_size=8, max_size=8))
def test_case_and_separators_do_not_matter(seven: list[str], between: list[str], shouted: list[bool]) -> None:
    wanted = codename(seven)
    words = [word.upper() if loud else word for word, loud in zip(wanted.words, shouted, strict=True)]
    typed = between[0] + "".join(word + after for word, after in zip(words, between[1:], strict=True))
    assert parse(typed, DESK) == wanted


@pytest.mark.parametrize("word", ["drop-down", "felt-tip", "t-shirt", "yo-yo"])
def test_a_hyphenated_word_may_be_typed_as_two(word: str) -> None:
    wanted = codename([word, *WORDS[:6]])
    for spelled in (word, word.replace("-", " "), word.upper().replace("-", " - ")):
        assert parse(wanted.text.replace(word, spelled, 1), DESK) == wanted
    assert parse(wanted.text, DESK).words[0] == word


def test_all_hyphenated_words_of_the_list_are_those_the_protocol_names() -> None:
    assert [word for word in WORDS if not re.fullmatch("[a-z]+", word)] == ["drop-down", "felt-tip", "t-shirt", "yo-yo"]


def test_an_unknown_word_is_named_by_its_place_and_not_by_itself() -> None:
    words = list(codename(list(WORDS[:7])).words)
    words[4] = "plantedword"
    with pytest.raises(ProtocolError) as refused:
        parse(" ".join(words), DESK)
    assert (refused.value.code, refused.value.position) == ("codename-word", 4)
    assert "plantedword" not in str(refused.value) + refused.value.diagnostics() + repr(refused.value)


@given(seven_words, st.integers(0, 6), st.sampled_from(WORDS))
def test_a_wrong_word_is_noticed(seven: list[str], at: int, other: str) -> None:
    right = codename(seven)
    wrong = [*right.words]
    wrong[at] = other
    if check_word(" ".join(wrong[:7]).encode(), DESK) == right.words[7]:  # one in 7,776 goes unnoticed
        return
    with pytest.raises(ProtocolError) as refused:
        parse(" ".join(wrong), DESK)
    assert refused.value.code in ("codename-check", "codename-length")  # two halves may have become one word


@pytest.mark.parametrize("count", [0, 1, 7, 9, 16])
def test_another_number_of_words_is_refused(count: int) -> None:
    with pytest.raises(ProtocolError) as refused:
        parse(" ".join(["abacus"] * count), DESK)
    assert refused.value.code == "codename-length"


def test_a_codename_of_another_desk_is_noticed_and_opens_nothing_there() -> None:
    here = codename(list(WORDS[:7]))
    with pytest.raises(ProtocolError) as refused:
        parse(here.text, OTHER)
    assert refused.value.code == "codename-check"
    assert derive_keys(here, DESK).case_key != derive_keys(here, OTHER).case_key


def test_keys_are_32_bytes_each_all_different_and_the_same_again() -> None:
    keys = derive_keys(codename(list(WORDS[:7])), DESK)
    secrets = [keys.reply_seed, keys.case_seed, keys.clue_key, keys.receipt_key, keys.bundle_key, keys.pseudonym_key]
    assert {len(secret) for secret in secrets} == {32}
    assert len(set(secrets)) == 6
    assert derive_keys(codename(list(WORDS[:7])), DESK) == keys


def test_neither_codename_nor_keys_show_in_a_traceback() -> None:
    one = codename(list(WORDS[:7]))
    keys = derive_keys(one, DESK)
    shown = repr(one) + repr(keys)
    assert not any(word in shown for word in one.words)
    assert keys.case_seed.hex() not in shown
    assert repr(keys.clue_key) not in shown


@given(st.text())
def test_a_text_that_is_no_codename_is_refused_with_one_of_three_codes(untrusted: str) -> None:
    with pytest.raises(ProtocolError) as refused:
        parse(untrusted, DESK)
    assert refused.value.code in ("codename-word", "codename-length", "codename-check")
