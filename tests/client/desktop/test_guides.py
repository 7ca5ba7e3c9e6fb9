"""The guides name buttons, pages and keys of the window as the window does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from knothole_client.desktop.models.inbox import VIEWS
from knothole_client.desktop.widgets.menus import KEYS
from knothole_client.desktop.words import catalogue

DOCS = Path(__file__).parents[3] / "docs"
ELSEWHERE = {"Ctrl-Return", *(f"Ctrl-{number + 1}" for number in range(len(VIEWS)))}
"""Of the composer, and of the views."""
GUIDES = [("reviewer-guide.md", "## First day"), ("desk-guide.md", "## The first ceremony\n")]


def about_the_window(guide: str, end: str) -> str:
    text = (DOCS / guide).read_text()
    return text[text.index("## The window") : text.index(end)]


@pytest.mark.parametrize(("guide", "end"), GUIDES)
def test_every_key_is_one_of_the_window(guide: str, end: str) -> None:
    known = {
        keys.replace("Ctrl++", "Ctrl-+").replace("Ctrl+", "Ctrl-").replace("Shift+", "Shift-") for keys in KEYS.values()
    }
    named = set(
        re.findall(r"Ctrl-(?:Shift-)?(?:Delete|Return|PgDown|PgUp|[A-Z0-9+-](?![a-z]))", about_the_window(guide, end))
    )
    assert named <= known | ELSEWHERE
    if guide.startswith("reviewer"):
        assert known - named == set(), "keys that the guide does not name"


@pytest.mark.parametrize(("guide", "end"), GUIDES)
def test_every_page_and_button_is_called_so(guide: str, end: str) -> None:
    """What is in italics is on the screen; for newcomers who look for it."""
    shown = {text.replace("&", "").rstrip(" …").lower() for text in catalogue("en").values()}
    outside = {"knothole", "the courier", "fingerprint", "desk file"}
    named = {
        re.sub(r"\s+", " ", name) for name in re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", about_the_window(guide, end))
    }
    unknown = sorted(name for name in named if name.lower() not in shown | outside)
    assert unknown == []
