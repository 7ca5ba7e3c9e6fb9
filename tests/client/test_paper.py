"""Words that stand for 32 bytes, and shares: what is written on paper comes back, and a slip of the pen is noticed."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knothole_client.errors import LockedError, UsageError
from knothole_client.files import paper
from knothole_client.protocol.words import WORDS

KEY = bytes(range(32))
WORDS_OF_KEY = paper.to_words(KEY)


@given(st.binary(min_size=32, max_size=32))
def test_words_come_back_as_the_bytes_they_stand_for(octets: bytes) -> None:
    words = paper.to_words(octets)
    assert len(words.split()) == 21
    assert paper.from_words(words) == octets


def test_the_words_of_a_key_never_change() -> None:
    """A paper is read back years later. These are of docs/protocol.md, section 4.9."""
    assert WORDS_OF_KEY == (
        "abacus broker morale gave entitle reprogram atrophy unwound reformat smashing unlikable"
        " septic hypnoses ruined pretender opt departure renounce liver escargot headpiece"
    )


@pytest.mark.parametrize("octets", [bytes(32), b"\xff" * 32])
def test_the_smallest_and_the_largest_number(octets: bytes) -> None:
    assert paper.from_words(paper.to_words(octets)) == octets


def test_however_a_person_types_them() -> None:
    lines = "\n".join(paper.in_lines(WORDS_OF_KEY))
    for typed in (WORDS_OF_KEY.upper(), lines, WORDS_OF_KEY.replace(" ", ", "), f"  {lines}.\r\n"):
        assert paper.from_words(typed) == KEY


def test_words_with_hyphens_can_be_typed_as_two() -> None:
    rng = random.Random(3)
    for octets in (rng.randbytes(32) for _ in range(20_000)):
        words = paper.to_words(octets)
        if "-" in words:
            assert paper.from_words(words.replace("-", " ")) == octets
            return
    raise AssertionError("none of them has a word with a hyphen")


def test_a_slip_is_noticed_and_no_word_is_repeated() -> None:
    words = WORDS_OF_KEY.split()
    other = next(word for word in WORDS if word not in words)
    slips = [
        [*words[:4], other, *words[5:]],
        [words[1], words[0], *words[2:]],
        words[:-1],
        [*words, other],
        [*words[:4], "qqqqq", *words[5:]],
        ["zoom"] * 21,
        [],
    ]
    for slip in slips:
        with pytest.raises(UsageError) as caught:
            paper.from_words(" ".join(slip))
        assert not set(words) & set(f"{caught.value} {caught.value.hint}".split())
    with pytest.raises(UsageError, match="Word 5 is not"):
        paper.from_words(" ".join(slips[4]))


def test_other_words_are_taken_for_right_once_in_thirty_thousand() -> None:
    rng, wrong = random.Random(1), 0
    for _ in range(3000):
        try:
            paper.from_words(" ".join(rng.choice(WORDS) for _ in range(21)))
            wrong += 1
        except UsageError:
            pass
    assert wrong <= 3


def test_enough_of_a_fingerprint_is_six_words_or_all_digits() -> None:
    words = WORDS_OF_KEY.split()
    for typed in (" ".join(words[:6]), WORDS_OF_KEY, KEY.hex(), paper.in_groups(KEY).upper()):
        assert paper.names(typed, KEY)
        assert not paper.names(typed, b"\xff" * 32)
    assert not paper.names(" ".join([*words[:5], words[6]]), KEY)
    for little in ("", words[0], " ".join(words[:5]), KEY.hex()[:32]):
        with pytest.raises(UsageError):
            paper.names(little, KEY)


def test_the_first_six_words_depend_on_77_bits_and_on_no_more() -> None:
    """Whoever wants a key with the same six has to try 2^77."""
    six = WORDS_OF_KEY.split()[:6]
    for bit in range(76):
        changed = bytearray(KEY)
        changed[bit // 8] ^= 0x80 >> bit % 8
        assert paper.to_words(bytes(changed)).split()[:6] != six


def test_shares_hold_the_secret_together_and_too_few_do_not() -> None:
    shares = paper.to_shares(KEY, 2, 3)
    assert {len(share.split()) for share in shares} == {33}
    assert paper.from_shares(shares[1:]) == KEY
    assert paper.from_shares([shares[0].upper(), shares[2]]) == KEY
    with pytest.raises(LockedError):
        paper.from_shares(shares[:1])
    for threshold, count in ((1, 2), (3, 2), (2, 17)):
        with pytest.raises(UsageError):
            paper.to_shares(KEY, threshold, count)
