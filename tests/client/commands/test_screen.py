"""What a source wrote can be shown, and cannot command the terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knothole_client.scrubbing import scrub, scrub_text


@pytest.mark.parametrize(
    ("untrusted", "shown"),
    [
        ("plain text\n\tindented", "plain text\n\tindented"),
        ("שלום مرحبا 你好 🕳️ नमस्ते", "שלום مرحبا 你好 🕳️ नमस्ते"),
        ("می\u200cخواهم 👩\u200d👧", "می\u200cخواهم 👩\u200d👧"),
        ("\x1b[31mred\x1b]0;title\x07", "‹U+001B›[31mred‹U+001B›]0;title‹U+0007›"),
        ("over\rwritten\b\b", "over‹U+000D›written‹U+0008›‹U+0008›"),
        ("\u202efdp.exe\u202c", "‹U+202E›fdp.exe‹U+202C›"),
        ("\u2066\u2069\u200f\u061c", "‹U+2066›‹U+2069›‹U+200F›‹U+061C›"),
        ("\x9b31m\x85", "‹U+009B›31m‹U+0085›"),
        ("\ufeff\u2028\u2029\u00ad", "‹U+FEFF›‹U+2028›‹U+2029›‹U+00AD›"),
    ],
)
def test_text_is_shown_as_it_is_and_controls_as_marks(untrusted: str, shown: str) -> None:
    assert scrub_text(" " + untrusted) == " " + shown


@given(st.text())
def test_no_control_character_comes_through(untrusted: str) -> None:
    for shown, kept in ((scrub(untrusted), ""), (scrub_text(untrusted), "\n\t")):
        assert all(letter >= " " or letter in kept for letter in shown)
        assert not any("\x7f" <= letter <= "\x9f" for letter in shown)
