"""In every state the page is accessible (WCAG 2.2 AA by axe-core), fits a narrow screen in every language, and leaves nothing in the browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.states import SCRIPTLESS, SETTINGS, Walk
from tests.support.system import Browser, System, running

LANGUAGES = sorted(path.stem for path in (Path(__file__).parents[2] / "client" / "web" / "strings").glob("*.js"))
NARROW = 320  # CSS pixels: 1,280 at 400 % zoom (WCAG 1.4.10)
SMALL = ((360, 640), (500, 300), (1000, 600))
"""A phone; Tor Browser's window at 200 % zoom; and as it is."""
TRIED = (("en", False), ("ar", True))
"""Languages, and whether it is dark: contrast counts in both."""


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["chromium", "firefox"])
def test_everything_is_done_by_keyboard_and_the_focus_goes_where_the_page_changed(
    kind: str, shared_system: System
) -> None:
    def focus() -> str:
        return str(source.do("focus")["id"])

    with Browser(kind, shared_system.public) as source:
        source.do("load")
        source.do("tabTo", id="write-continue")
        source.do("keys", keys=["Enter"])
        assert focus() == "message"  # the first that is missing
        source.do("typing", value="By keyboard.")
        source.do("tabTo", id="channel-both")
        source.do("keys", keys=[" "])
        source.do("tabTo", id="write-continue")
        source.do("keys", keys=["Enter"])
        source.do("until", selector='[data-step="codename"]')
        assert focus() == "other-title"
        words = source.do("words")["words"]
        source.do("tabTo", id="codename-written")
        source.do("keys", keys=["Enter"])
        source.do("until", selector='[data-step="check"]')
        assert focus() == "other-title"
        for _ in range(2):
            source.do("keys", keys=["Tab"])
            source.do("typing", value=words[int(focus().removeprefix("check-")) - 1])
        source.do("keys", keys=["Enter"])
        source.do("until", selector='[data-step="sent"]')
        assert focus() == "other-title"
        source.do("waitFor", delivery="confirmed")
        source.do("tabTo", id="show-conversation")
        source.do("keys", keys=["Enter"])
        source.do("tabTo", id="close-codename")
        source.do("keys", keys=["Enter"])
        source.do("until", selector='[data-step="return"]')
        source.do("tabTo", id="codename-entry")
        for word in words[:-1]:
            source.do("typing", value=f"{word} ")
        source.do("typing", value=words[-1][:-1])
        source.do("until", selector=".matches button")
        source.do("keys", keys=["ArrowDown"])
        assert source.do("focus")["text"].startswith(words[-1][:-1])
        source.do("keys", keys=["Escape"])
        assert focus() == "codename-entry"
        source.do("typing", value=words[-1][-1])
        source.do("keys", keys=["Enter"])
        source.do("until", selector='[data-step="conversation"]')
        assert focus() == "other-title"


@pytest.mark.browser
def test_every_state_is_accessible_and_fits_a_narrow_screen_in_every_language(tmp_path: Path) -> None:
    wrong: list[str] = []
    states: list[str] = []

    def look(source: Browser, state: str) -> None:
        states.append(state)
        if state not in SCRIPTLESS:
            found = source.do("reflow", width=NARROW, languages=LANGUAGES)["sticking"]
            wrong.extend(f"{state}: sticks out in {code}: {what}" for code, what in found.items())
            small = source.do("wayOut", sizes=SMALL)
            wrong.extend(f"{state}: cannot be left quickly at {size}" for size in small["none"])
            wrong.extend(f"{state}: {what}" for what in small["over"])
        for code, dark in TRIED:
            source.do("look", dark=dark)
            if state not in SCRIPTLESS:
                source.do("language", code=code)
            wrong.extend(f"{state} in {code}: {what}" for what in source.do("axe")["violations"])
        if state not in SCRIPTLESS:
            source.do("language", code="en")

    with running(tmp_path / "system", SETTINGS) as system:
        Walk(system, "chromium", tmp_path, look).all()
    assert len(states) == len(set(states)) >= 29
    assert not wrong, "\n".join(wrong)
