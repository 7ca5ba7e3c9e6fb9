"""In every state the page is accessible (WCAG 2.2 AA by axe-core), fits a narrow screen in every language, and leaves nothing in the browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.conftest import Browser, running
from tests.e2e.states import SETTINGS, Walk

LANGUAGES = sorted(path.stem for path in (Path(__file__).parents[2] / "client" / "web" / "strings").glob("*.js"))
NARROW = 320  # CSS pixels: 1,280 at 400 % zoom (WCAG 1.4.10)
TRIED = ("en", "ar")
SCRIPTLESS = ("no-scripts", "form-stored", "form-not-stored", "form-refused")


@pytest.mark.browser
def test_every_state_is_accessible_and_fits_a_narrow_screen_in_every_language(tmp_path: Path) -> None:
    wrong: list[str] = []
    states: list[str] = []

    def look(source: Browser, state: str) -> None:
        states.append(state)
        if state not in SCRIPTLESS:
            found = source.do("reflow", width=NARROW, languages=LANGUAGES)["sticking"]
            wrong.extend(f"{state}: sticks out in {code}: {what}" for code, what in found.items())
        for code in TRIED:
            if state not in SCRIPTLESS:
                source.do("language", code=code)
            wrong.extend(f"{state} in {code}: {what}" for what in source.do("axe")["violations"])
        if state not in SCRIPTLESS:
            source.do("language", code="en")

    with running(tmp_path / "system", SETTINGS) as system:
        Walk(system, "chromium", tmp_path, look).all()
    assert len(states) == len(set(states)) >= 29
    assert not wrong, "\n".join(wrong)
