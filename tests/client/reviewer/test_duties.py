"""What a desk owes a source, and the register of it."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import pytest

from knothole_client.failures import Failures
from knothole_client.protocol.primitives import sha256
from knothole_client.reviewer import cases, duties
from knothole_client.reviewer.duties import months_after, open_duties
from tests.client.reviewer.test_team import exchange, only
from tests.support.desks import TODAY
from tests.support.offices import Office


def day(text: str) -> int:
    return (date.fromisoformat(text) - date(1970, 1, 1)).days


@pytest.mark.parametrize(
    ("came", "due"),
    [
        ("2026-11-23", "2027-02-23"),
        ("2026-11-30", "2027-02-28"),
        ("2027-11-30", "2028-02-29"),
        ("2026-08-31", "2026-11-30"),
        ("2026-10-01", "2027-01-01"),
        ("2026-09-30", "2026-12-30"),
    ],
)
def test_three_months_later(came: str, due: str) -> None:
    assert months_after(day(came), 3) == day(due)


def owed(office: Office) -> list[str]:
    return [one.kind for one in open_duties(only(office.second))]


def test_an_answer_by_anybody_acknowledges_and_only_feedback_is_feedback(office: Office) -> None:
    office.deliver(office.write("A message."))
    office.round()
    assert owed(office) == ["acknowledgement", "feedback"]
    office.second.open_all()  # a machine's receipt
    exchange(office)
    assert owed(office) == ["acknowledgement", "feedback"]
    office.first.answer("We have it.", TODAY + 1)
    exchange(office, TODAY + 1)
    assert owed(office) == ["feedback"]
    with office.first.vault() as vault:
        cases.reply(vault, cases.list_cases(vault)[0], "This was done.", TODAY + 2, "feedback")
    exchange(office, TODAY + 2)
    assert owed(office) == []
    done = {one.kind: one.done for one in duties.duties(only(office.second))}
    assert done == {"acknowledgement": TODAY + 1, "feedback": TODAY + 2}


def test_both_count_from_the_first_message(office: Office) -> None:
    _, keys = office.source()
    office.deliver(office.write("Later.", keys=keys), TODAY)
    office.deliver(office.write("First.", keys=keys), TODAY - 5)
    office.round()
    due = {one.kind: one.due for one in open_duties(only(office.first))}
    assert due == {"acknowledgement": TODAY + 2, "feedback": months_after(TODAY - 5, 3)}


def test_spam_is_owed_nothing(office: Office) -> None:
    office.deliver(office.write("Junk."))
    office.round()
    with office.first.vault() as vault:
        cases.say(vault, cases.list_cases(vault)[0], "status", {"state": "spam", "outcome": ""}, TODAY)
    assert open_duties(only(office.first)) == []


def test_the_register_has_dates_and_outcomes_and_no_word_of_anybody(office: Office) -> None:
    office.deliver(office.write("Secret text.", answers={"where": "Secret place"}))
    office.round()
    replies = office.first.answer("Secret answer.", TODAY + 1)
    office.first.folder.note_replies(b"".join(map(sha256, replies)))
    office.first.take_in(office.document(), TODAY + 1)
    with office.first.vault() as vault:
        case = cases.list_cases(vault)[0]
        cases.note(vault, case, "Secret note.", TODAY)
        cases.say(vault, case, "label", {"label": "secret", "on": True}, TODAY)
        cases.say(vault, case, "status", {"state": "closed", "outcome": "founded"}, TODAY + 2)
    case = only(office.first)
    text = duties.register([case], Failures())
    assert "ecret" not in text
    head, row = csv.reader(io.StringIO(text))
    assert len(head) == len(row) == 9
    assert (row[0], row[6], row[8]) == (case.name, "closed", "founded")
    assert [day(one) for one in (row[1], row[2], row[3], row[7])] == [TODAY, TODAY + 7, TODAY + 1, TODAY + 2]
    assert row[5] == ""


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_of_the_register_is_a_formula(office: Office, start: str) -> None:
    office.deliver(office.write("A message."))
    office.round()
    case = only(office.first)
    hostile = replace(case, state=replace(case.state, outcome=start + "1+1"))
    rows = list(csv.reader(io.StringIO(duties.register([hostile], Failures()), newline="")))
    assert rows[1][8] == "'" + start + "1+1"
