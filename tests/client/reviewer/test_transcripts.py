"""A case leaves a vault as a transcript that holds for others, and as a page that harms nobody who opens it."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

import pytest

from knothole_client import clock
from knothole_client.protocol.transcript import Transcript, verify_transcript
from knothole_client.reviewer import cases, transcript_page
from knothole_client.reviewer.transcript_page import render
from knothole_client.reviewer.transcripts import make_transcript
from tests.client.reviewer.test_team import exchange, write_note
from tests.support.desks import TODAY
from tests.support.offices import Office

HOSTILE = "</pre><script>alert(1)</script><img src=x onerror=alert(2)>\u202e& done"


@pytest.fixture
def busy(office: Office) -> Office:
    """A case with a long message, answers, notes of both, and an opened mark."""
    office.deliver(office.write("Long. " * 4_000 + HOSTILE, answers={"since": [HOSTILE, "b"]}))
    office.round()
    office.first.answer("We have it.")
    office.second.open_all()
    write_note(office.second, "A second's note.")
    write_note(office.first, "A first's note.")
    exchange(office)
    return office


def made_by_first(office: Office, *, notes: bool) -> Transcript:
    with office.first.vault() as vault:
        made = make_transcript(vault, cases.list_cases(vault)[0].case_key, TODAY, notes=notes)
    assert made.left_out == 0
    return verify_transcript(made.json, office.desk.pin)


def test_it_holds_for_whoever_knows_the_desk_and_has_everything(busy: Office) -> None:
    found = made_by_first(busy, notes=True)
    texts = [json.loads(entry.opened.original.json).get("text") for entry in found.entries]
    assert {"We have it.", "A second's note.", "A first's note."} <= set(texts)
    assert len([shown for shown in found.entries if shown.opened.from_source]) > 1
    assert found.name == busy.first.cases()[0].name


def test_what_reviewers_wrote_for_each_other_stays_inside_unless_it_is_wanted(busy: Office) -> None:
    found = made_by_first(busy, notes=False)
    kinds = {json.loads(entry.opened.original.json)["type"] for entry in found.entries}
    assert kinds == {"message", "reply", "opened"}
    assert "note" not in render(found)


def test_words_of_somebody_the_desk_does_not_list_any_more_are_left_out_and_counted(busy: Office) -> None:
    channel = busy.desk.content()["channels"][0] | {"slots": [2]}
    alone = busy.desk.directory(reviewers=[busy.desk.first.entry()], serial=9, channels=[channel])
    busy.first.take_in(busy.desk.document(directory=alone, keys=[]))
    with busy.first.vault() as vault:
        made = make_transcript(vault, cases.list_cases(vault)[0].case_key, TODAY, notes=True)
    assert made.left_out == 2  # a note, and that it was opened
    found = verify_transcript(made.json, busy.desk.pin)
    texts = [json.loads(entry.opened.original.json).get("text") for entry in found.entries]
    assert "A first's note." in texts
    assert "A second's note." not in texts


@pytest.mark.parametrize("kind", ["message", "reply", "note"])
def test_what_cannot_be_drawn_on_the_page_is_named_and_hides_nothing_else(
    busy: Office, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """By a fault of ours, for nothing from outside gets that far."""
    found, draw = made_by_first(busy, notes=True), transcript_page._Page._section
    title = {"message": "The source wrote", "reply": " replied, ", "note": " noted, "}[kind]

    def fail(page: Any, shown: str, *texts: str, **more: Any) -> str:
        if title in shown:
            raise OverflowError("planted secret")
        return draw(page, shown, *texts, **more)

    monkeypatch.setattr(transcript_page._Page, "_section", fail)
    page = render(found)
    assert f"This cannot be shown: a {kind} of {clock.written(TODAY)} (OverflowError" in page
    assert "planted" not in page
    texts = {"note": "A second&#x27;s note.", "reply": "We have it."}
    for other, text in texts.items():
        assert (text in page) == (other != kind)


def test_the_page_shows_hostile_text_as_text_and_can_load_nothing(busy: Office) -> None:
    page = render(made_by_first(busy, notes=True))
    elements: list[str] = []

    class Parser(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            elements.append(tag)
            assert not {name for name, _ in attrs} & {"src", "href", "onerror", "onclick", "srcset"}

    Parser().feed(page)
    assert {"script", "img"}.isdisjoint(elements)
    assert "\u202e" not in page
    assert page.count("&lt;script&gt;") == 2  # in the message, and in an answer
    assert "default-src 'none'" in page
    assert "We have it." in page
    assert "A second&#x27;s note." in page
    assert page.count("Long. ") == 4_000


def test_each_line_of_a_text_and_each_answer_runs_as_its_own_letters_do(office: Office) -> None:
    """Also beside the id of a question, which is Latin, and below a line in other letters."""
    answers: dict[str, str | list[str]] = {"since": ["منذ سنة", "b"], "where": "כאן"}
    office.deliver(office.write("Dear desk,\nتم تغيير النتائج\n\n  <end>\nb", answers=answers))
    office.round()
    page = render(made_by_first(office, notes=False))
    for question, answer in (("since", "منذ سنة, b"), ("where", "כאן")):
        asked = f'<p class="quiet">{question}</p>'
        assert f'{asked}<div class="text"><div dir="rtl">{answer}</div></div>' in page
    runs = [
        '<div dir="ltr">Dear desk,</div>',
        '<div dir="rtl">تم تغيير النتائج\n&nbsp;</div>',
        '<div dir="ltr">  &lt;end&gt;\nb</div>',
    ]
    assert f'<div class="text">{"".join(runs)}</div>' in page
