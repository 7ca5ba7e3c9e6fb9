"""What a desk owes a source, and the register of it."""

from __future__ import annotations

from datetime import date

import pytest

from knothole_client.protocol.reviewer_records import sign_revocation
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
    return [duty.kind for duty in open_duties(only(office.second))]


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
    done = {duty.kind: duty.done for duty in duties.duties(only(office.second))}
    assert done == {"acknowledgement": TODAY + 1, "feedback": TODAY + 2}


def test_both_count_from_the_first_message(office: Office) -> None:
    _, keys = office.source()
    office.deliver(office.write("Later.", keys=keys), TODAY)
    office.deliver(office.write("First.", keys=keys), TODAY - 5)
    office.round()
    due = {duty.kind: duty.due for duty in open_duties(only(office.first))}
    assert due == {"acknowledgement": TODAY + 2, "feedback": months_after(TODAY - 5, 3)}


def test_spam_is_owed_nothing(office: Office) -> None:
    office.deliver(office.write("Junk."))
    office.round()
    with office.first.vault() as vault:
        cases.say(vault, cases.list_cases(vault)[0], "status", {"state": "spam", "outcome": ""}, TODAY)
    assert open_duties(only(office.first)) == []


def test_muting_a_case_hides_no_deadline(office: Office) -> None:
    office.deliver(office.write("A message."))
    office.round()
    with office.first.vault() as vault:
        (case,) = cases.list_cases(vault)
        cases.mark_each(vault, [case], "mute", on=True)
        (muted,) = cases.list_cases(vault)
        assert duties.is_hidden(muted)
        assert not duties.is_hidden(muted, due=True)
        cases.say(vault, muted, "status", {"state": "spam", "outcome": ""}, TODAY)
        (spam,) = cases.list_cases(vault)
        assert duties.is_hidden(spam, due=True)


def test_an_answer_in_one_of_merged_cases_counts_in_both_unless_it_came_before(office: Office) -> None:
    office.deliver(office.write("Under one name."))
    office.round()
    earlier = only(office.second).name
    answer_by_second(office, earlier, "An answer.", TODAY, "feedback")
    office.deliver(office.write("Under another name."), TODAY + 1)
    office.round(TODAY + 1)
    with office.first.vault() as vault:
        (later,) = (case.name for case in cases.list_cases(vault) if case.name != earlier)
        cases.together(vault, cases.find_case(vault, earlier), cases.find_case(vault, later), TODAY + 1, on=True)
        assert len(open_duties(cases.find_case(vault, later))) == 2
    answer_by_second(office, earlier, "Another answer.", TODAY + 2)
    with office.first.vault() as vault:
        for found in (cases.find_case(vault, later), *cases.list_cases(vault), *cases.outline(vault)):
            assert [duty.kind for duty in open_duties(found)] == (["feedback"] if found.name == later else [])
        cases.together(vault, cases.find_case(vault, earlier), cases.find_case(vault, later), TODAY + 2, on=False)
        assert len(open_duties(cases.find_case(vault, later))) == 2


def test_a_merger_by_a_revoked_key_fulfils_nothing(office: Office) -> None:
    for text in ("One.", "Another."):
        office.deliver(office.write(text))
    office.round()
    with office.second.vault() as vault:
        one, other = (case.name for case in cases.list_cases(vault))
        cases.together(vault, cases.find_case(vault, one), cases.find_case(vault, other), TODAY, on=True)
    answer_by_second(office, one, "An answer.", TODAY, "feedback")
    with office.first.vault() as vault:
        assert open_duties(cases.find_case(vault, other)) == []
    revocation = sign_revocation(office.second.made.signing, office.desk.id)
    office.first.take_in(office.document(revocations=[revocation]))
    with office.first.vault() as vault:
        found = cases.find_case(vault, other)
        assert found.together_with == (one,)
        assert len(open_duties(found)) == 2


def answer_by_second(office: Office, name: str, text: str, today: int, duty: str = "") -> None:
    """A colleague's reply, which counts by their word, reaches the first."""
    with office.second.vault() as vault:
        cases.reply(vault, cases.find_case(vault, name), text, today, duty)
    exchange(office, today)
