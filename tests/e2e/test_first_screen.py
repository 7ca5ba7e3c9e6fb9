"""What somebody sees who opens the page on a phone, or in Tor Browser's letter-boxed window: the box for the message, and the way out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.states import SETTINGS
from tests.support.system import Browser, System, running

LANGUAGES = sorted(path.stem for path in (Path(__file__).parents[2] / "client" / "web" / "strings").glob("*.js"))
FIRST_SCREENS = [[360, 640], [390, 844], [1000, 600]]
ZOOMED = [[500, 300], [320, 568]]
"""A letter-boxed window at 200 %, and the smallest phone."""
LEAST = 72
"""CSS pixels of the box that a first screen shows: two lines to write in."""


@pytest.fixture(scope="module")
def held_system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    """A desk with everything that can stand before the box: a statement, a legal order, several channels and questions."""
    with running(tmp_path_factory.mktemp("held"), SETTINGS) as made:
        yield made


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["chromium", "firefox"])
def test_the_box_is_in_the_first_screen_and_everything_can_be_hit(kind: str, held_system: System) -> None:
    with Browser(kind, held_system.public) as source:
        source.do("load")
        first = source.do("firstScreen", sizes=FIRST_SCREENS, languages=LANGUAGES)
        zoomed = source.do("firstScreen", sizes=ZOOMED, languages=["en", "de", "ru", "ar"])
    low = {where: pixels for where, pixels in first["boxes"].items() if pixels < LEAST}
    assert not low, low
    assert not first["wrong"] + zoomed["wrong"], "\n".join(first["wrong"] + zoomed["wrong"])
