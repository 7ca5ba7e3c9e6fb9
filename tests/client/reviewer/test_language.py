"""A guess at the language of a text, in which an acknowledgement is then written."""

from __future__ import annotations

import pytest

from knothole_client.reviewer.letters import drafts
from knothole_client.reviewer.letters.language import guess


@pytest.mark.parametrize("language", drafts.languages())
def test_a_language_is_known_by_its_letters_and_small_words(language: str) -> None:
    template = (drafts._TEMPLATES / f"acknowledgement.{language}.txt").read_text(encoding="utf-8")
    assert guess(template) == language


@pytest.mark.parametrize("text", ["", "1234 5678", "???", "Xyzzy!", "wide " * 60])
def test_what_proves_no_language_is_none(text: str) -> None:
    assert guess(text) is None
