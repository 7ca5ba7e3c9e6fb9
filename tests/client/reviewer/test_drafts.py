"""Drafts of the answers that are owed: in every language of the page, with the case's dates, each in words of its own."""

from __future__ import annotations

from pathlib import Path

from knothole_client import clock
from knothole_client.reviewer.duties import months_after
from knothole_client.reviewer.letters.drafts import GAP, RIGHT_TO_LEFT, draft, languages
from tests.client.reviewer.test_team import only, written
from tests.support.desks import TODAY
from tests.support.offices import Office


def test_there_are_drafts_in_the_languages_of_the_page() -> None:
    page = Path(__file__).parents[3] / "client/web/strings"
    assert languages() == sorted(path.stem for path in page.glob("*.js"))


def test_each_has_the_dates_of_the_case_and_feedback_has_gaps_for_a_person_to_fill(office: Office) -> None:
    written(office)
    case = only(office.first)
    texts = {(kind, code): draft(case, kind, code) for kind in ("acknowledgement", "feedback") for code in languages()}
    assert len(set(texts.values())) == len(texts) == 2 * len(languages())
    for (kind, language), text in texts.items():
        days = [clock.written(TODAY), clock.written(months_after(TODAY, 3))]
        if language in RIGHT_TO_LEFT:
            days = [day.replace("-", "/") for day in days]
        assert days[0] in text
        assert (days[1] in text) == (kind == "acknowledgement")
        assert text.count(GAP) == (0 if kind == "acknowledgement" else 4)
        assert "{" not in text
        assert len(text.encode()) < 2_763  # fits one reply
