"""Reading and answering a case."""

from __future__ import annotations

import pytest

from knothole_client.errors import UsageError
from knothole_client.protocol.reply import find_replies
from knothole_client.reviewer import cases
from tests.support.desks import TODAY
from tests.support.offices import Office


def test_an_answer_reaches_the_source_and_names_who_wrote_it(office: Office) -> None:
    keys = office.source()[1]
    office.deliver(office.write("A question.", keys=keys))
    office.round()
    long = "Eine lange Antwort. תשובה ארוכה 🕳️\n" * 200
    replies = office.first.answer(long) + office.second.answer("A colleague's answer.")
    assert {len(reply) for reply in replies} == {4096}
    assert len(replies) > 2
    answers, alarms = find_replies(b"".join(sorted(replies)), keys, office.verified())
    assert [(answer.reviewer.name, answer.text, answer.missing) for answer in answers] == [
        ("Reviewer One", long, 0),
        ("Reviewer Two", "A colleague's answer.", 0),
    ]
    assert alarms == []


def test_another_source_finds_nothing(office: Office) -> None:
    office.deliver(office.write("A question."))
    office.round()
    replies = office.first.answer("An answer.")
    assert find_replies(b"".join(replies), office.source()[1], office.verified()) == ([], [])


def test_answers_stand_in_the_order_they_were_written(office: Office) -> None:
    keys = office.source()[1]
    office.deliver(office.write("A question.", keys=keys))
    office.round()
    office.first.answer("One.")
    replies = office.first.answer("Two.")
    answers, _ = find_replies(b"".join(sorted(replies)), keys, office.verified())
    assert [answer.text for answer in answers] == ["One.", "Two."]
    assert [reply.text for reply in office.first.cases()[0].replies] == ["One.", "Two."]


def test_a_reply_leaves_until_its_days_are_over(office: Office) -> None:
    office.deliver(office.write("A question."))
    office.round()
    office.first.answer("An answer.")
    days = office.verified().directory.policy.reply_days
    assert office.first.put_out(TODAY + days).replies == 1
    assert office.first.put_out(TODAY + days + 1).replies == 0


def test_a_case_has_the_same_two_words_in_every_vault_and_is_found_by_their_beginning(office: Office) -> None:
    office.deliver(office.write("A question."))
    office.round()
    (one,), (other,) = office.first.cases(), office.second.cases()
    assert one.name == other.name
    assert one.name.count("-") >= 1
    with office.first.vault() as vault:
        assert cases.find_case(vault, one.name[:3].upper()).case_key == one.case_key
        for nothing in ("", "zz"):
            with pytest.raises(UsageError):
                cases.find_case(vault, nothing)


@pytest.mark.parametrize(("text", "code"), [("", "empty"), (" \n", "empty"), ("x" * 50_000, "too-long")])
def test_an_answer_that_cannot_be_sent_is_refused_and_changes_nothing(office: Office, text: str, code: str) -> None:
    office.deliver(office.write("A question."))
    office.round()
    with pytest.raises(UsageError) as refused:
        office.first.answer(text)
    assert refused.value.code == code
    assert office.first.cases()[0].replies == ()


def test_a_case_whose_first_part_is_missing_cannot_be_answered_yet(office: Office) -> None:
    office.deliver(office.write("x" * 30_000)[1:])
    office.round()
    with pytest.raises(UsageError) as refused:
        office.first.answer("Too early.")
    assert refused.value.code == "no-reply-key"


def test_showing_a_case_marks_it_read_once(office: Office) -> None:
    office.deliver(office.write("A question."))
    office.round()
    assert office.first.cases()[0].unread == 1
    office.first.open_all(TODAY)
    office.first.open_all(TODAY + 5)
    (case,) = office.first.cases()
    assert case.unread == 0
    assert case.messages[0].opened == TODAY
