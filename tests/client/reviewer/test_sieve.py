"""The sieve of a search holds nothing back that has the words, whatever the script and however JSON spells it."""

from __future__ import annotations

import random

import pytest

from knothole_client.protocol import compact_json
from knothole_client.reviewer.searching import normalise
from knothole_client.reviewer.sieve import Sieve

PIECES = (
    *"aAzZ09 .\"\\/\n\t\x01\x7f",
    *"éÉßſİıŁłõ",
    "e\u0301", "a\u0323\u0301", "a\u0301\u0323", "\u0301", "\u3099", "\u05b0", "\u093c\u0301", "\u0328\u093c",
    *"МирЙ", "مُحَمَّد", "ﷺ", "한글", "가", "が", "が", "ﬁ", "Ａ", "＂", "＼", "\u00a0", "\u2028", "\u200d", "🎈", "𝔘", "ͅ", "ΐ",
)  # fmt: skip


def passes(words: str, text: str) -> bool:
    payload = compact_json.serialise({"text": text, "type": "note"})
    sieve = Sieve(normalise(words).split(), normalise)
    return sieve.may_have_all(sieve.comparable(payload))


def test_no_text_that_has_the_words_is_held_back_and_nothing_else_is_found() -> None:
    chance = random.Random(17)
    held = 0
    for _ in range(6_000):
        text = "".join(chance.choices(PIECES, k=chance.randrange(1, 12)))
        start = chance.randrange(len(text))
        words = text[start : start + chance.randrange(1, 6)]
        if chance.random() < 0.3:
            words = "".join(chance.choices(PIECES, k=2))
        wanted = normalise(words).split()
        has = all(word in normalise(text) for word in wanted)
        assert passes(words, text) == has, (words, text)
        held += not has
    assert held > 500


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("harbor", "h\u0301a\u0301rbor"),
        ("cafe", "Café"),
        ("strasse", "STRAẞE"),
        ('say"no', 'they say"no" to it'),
        ("a\\b", "a\\b"),
        ("ﬁre", "fire"),
        ("мир", "МИР"),
        ("が", "か\u3099"),
    ],
)
def test_what_is_spelt_otherwise_passes(words: str, text: str) -> None:
    assert passes(words, text)
    assert passes(f"{words} further", f"{text} further")
    assert not passes(f"{words} nowhere", text)


def test_many_different_characters_are_made_comparable_together() -> None:
    text = "".join(map(chr, range(0x430, 0x430 + 90))) + " Ärger"
    assert passes("arger", text)
    assert not passes("berger", text)


def test_all_that_was_typed_is_looked_into_and_nothing_else() -> None:
    sieve = Sieve(["harbor"], normalise)
    for typed in (
        {"text": "Harbor"},
        {"label": "HARBOR"},
        {"answers": {"where": "harbor", "how": ["a", "b"]}},
        {"answers": {"where": ["x", "the Harbor"]}},
    ):
        assert sieve.may_have_all(sieve.comparable(compact_json.serialise({"type": "any"} | typed)))
    for other in (
        {"text": ""},
        {"text": "har", "label": "bor"},
        {"answers": {"harbor": ["har", "bor"]}},
        {"event": "harbor"},
    ):
        assert not sieve.may_have_all(sieve.comparable(compact_json.serialise({"type": "harbor"} | other)))
