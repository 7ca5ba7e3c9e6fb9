"""A reply is signed with each export until the book has it, and is shown as waiting until then; nothing is remembered that the book can tell."""

from __future__ import annotations

import pytest

from knothole_client.errors import UsageError
from knothole_client.protocol.primitives import sha256
from knothole_client.reviewer import cases
from knothole_client.reviewer.duties import open_duties
from knothole_client.reviewer.letters import sent
from knothole_client.rounds.stick import note_pull
from tests.client.reviewer.test_team import only
from tests.support.desks import TODAY
from tests.support.offices import Clerk, Office

ENVELOPE_DAYS = 21  # of the policy
HOLIDAY = 20
"""Days after which a signed write is long refused as stale."""


@pytest.fixture
def first(office: Office) -> Clerk:
    office.deliver(office.write("A message."))
    office.round()
    return office.first


def leaving(clerk: Clerk, today: int = TODAY) -> list[bytes]:
    clerk.put_out(today)
    return clerk.folder.items("replies")


def show_book(office: Office, clerk: Clerk, *replies: bytes, today: int = TODAY) -> sent.Compared:
    """A round in which the server says that these are in the book."""
    clerk.show_book(*replies, today=today)
    return clerk.take_in(office.document(), today).letters


def owed(clerk: Clerk) -> list[str]:
    return [duty.kind for duty in open_duties(only(clerk))]


def test_a_reply_that_nobody_carried_for_weeks_still_leaves_signed_on_the_day_and_counted_from_when_it_was_written(
    first: Clerk,
) -> None:
    first.answer("We have it.")
    for later in (0, 14, 15, 16, HOLIDAY, 60):
        (write,) = leaving(first, TODAY + later)
        assert int.from_bytes(write[96:100], "big") == TODAY + later
        assert int.from_bytes(write[100:104], "big") == TODAY


def test_a_duty_is_done_when_the_server_has_the_reply_and_not_when_it_was_written(office: Office, first: Clerk) -> None:
    (reply,) = first.answer("We have it.")
    assert owed(first) == ["acknowledgement", "feedback"]
    assert [letter.day for letter in only(first).waiting] == [TODAY]
    compared = show_book(office, first, reply, today=TODAY + 2)
    assert len(compared.arrived) == 1
    assert owed(first) == ["feedback"]
    assert only(first).waiting == []
    assert leaving(first, TODAY + 2) == []


def test_a_reply_that_is_gone_from_the_book_leaves_again_and_is_named_once(office: Office, first: Clerk) -> None:
    (reply,) = first.answer("We have it.")
    show_book(office, first, reply)
    compared = show_book(office, first, today=TODAY + 1)  # restored from a backup, or emptied
    assert [letter.day for letter in compared.missing] == [TODAY]
    assert [write[104:] for write in leaving(first, TODAY + 1)] == [reply]
    assert show_book(office, first, today=TODAY + 1).missing == ()
    assert len(show_book(office, first, reply, today=TODAY + 2).arrived) == 1
    assert leaving(first, TODAY + 2) == []


def test_a_forged_list_fulfils_a_duty_no_longer_than_until_the_next_true_one(office: Office, first: Clerk) -> None:
    (reply,) = first.answer("We have it.")
    show_book(office, first, reply)  # the stick was in other hands: no server ever had it
    show_book(office, first, today=TODAY + 1)
    assert owed(first) == ["acknowledgement", "feedback"]
    assert [letter.day for letter in only(first).waiting] == [TODAY]
    with first.vault() as vault:
        over = TODAY + vault.desk(TODAY).directory.policy.reply_days + 1
    first.take_in(office.document(), over)
    assert owed(first) == ["acknowledgement", "feedback"]
    show_book(office, first, reply, today=TODAY + 4)
    assert owed(first) == ["feedback"]


def test_a_duty_that_a_reply_fulfilled_stays_fulfilled_when_its_days_are_over(office: Office, first: Clerk) -> None:
    (reply,) = first.answer("We have it.")
    show_book(office, first, reply)
    with first.vault() as vault:
        over = TODAY + vault.desk(TODAY).directory.policy.reply_days + 1
    for today in (over - 1, over, over + 40):  # of a server whose clock is a little ahead, and of days after
        clock_ahead = over if today == over - 1 else today
        first.show_book(today=clock_ahead)
        first.take_in(office.document(), today)
        assert owed(first) == ["feedback"]


@pytest.mark.parametrize(
    ("day", "ended"),
    [
        pytest.param(TODAY + 1, True, id="an older stick"),
        pytest.param(TODAY + 3, False, id="an interrupted pull"),
        pytest.param(TODAY + 30, True, id="a pull of a day to come"),
    ],
)
def test_only_the_list_of_a_pull_that_ended_and_is_the_newest_is_news(
    office: Office, first: Clerk, day: int, ended: bool
) -> None:
    (reply,) = first.answer("We have it.")
    show_book(office, first, reply, today=TODAY + 2)
    first.show_book(today=day, ended=ended)
    compared = first.take_in(office.document(), TODAY + 3).letters
    assert compared == sent.Compared()
    assert owed(first) == ["feedback"]
    assert len(show_book(office, first, today=TODAY + 4).missing) == 1  # and it keeps no later list from being compared


def test_a_list_that_no_pull_brought_is_no_news(office: Office, first: Clerk) -> None:
    (reply,) = first.answer("We have it.")
    first.folder.note_replies(sha256(reply))
    assert first.take_in(office.document()).letters == sent.Compared()


def test_a_letter_of_several_parts_waits_until_all_of_it_is_there(office: Office, first: Clerk) -> None:
    replies = first.answer("Long. " * 2_000)
    assert len(replies) > 1
    show_book(office, first, *replies[1:])
    assert len(only(first).waiting) == 1
    assert [write[104:] for write in leaving(first)] == replies[:1]
    show_book(office, first, *replies)
    assert only(first).waiting == []


def test_what_is_past_its_days_leaves_no_more_and_it_stays_known_whether_it_ever_arrived(
    office: Office, first: Clerk
) -> None:
    first.answer("We have it.")
    with first.vault() as vault:
        days = vault.desk(TODAY).directory.policy.reply_days
    over = TODAY + days + 1
    show_book(office, first, today=over)
    assert [letter.over for letter in only(first).letters.values()] == [True]
    show_book(office, first, today=over - 1)  # the clock was wrong, and destroyed nothing
    assert [letter.waits for letter in only(first).letters.values()] == [True]
    later = office.document(directory=office.desk.directory(serial=4, issued=over, expires=over + 30))
    first.take_in(later, over)
    assert leaving(first, over) == []
    (letter,) = only(first).letters.values()
    assert (letter.over, letter.arrived, letter.waits) == (True, None, False)
    assert owed(first) == ["acknowledgement", "feedback"]


def test_a_letter_that_is_retracted_leaves_the_book_and_owes_again_what_it_had_fulfilled(
    office: Office, first: Clerk
) -> None:
    (reply,) = first.answer("To the wrong person.")
    show_book(office, first, reply)
    with first.vault() as vault:
        (letter,) = vault.sent_replies.letters()
        sent.retract(vault, letter, TODAY)
        (letter,) = vault.sent_replies.letters()
        with pytest.raises(UsageError):
            sent.retract(vault, letter, TODAY)
        vault.save()
    assert leaving(first) == []
    (withdrawal,) = first.folder.items("retractions")
    assert withdrawal[96:] == sha256(reply)
    assert owed(first) == ["acknowledgement", "feedback"]
    assert show_book(office, first, reply, today=TODAY + 50).missing == ()
    assert leaving(first, TODAY + 50) == []
    assert first.folder.items("retractions") == [withdrawal]  # the book may come back out of a backup
    assert [letter.in_book for letter in only(first).letters.values()] == [1]


def test_a_retraction_is_kept_as_long_as_what_it_retracts_whatever_the_clock_shows(
    office: Office, first: Clerk
) -> None:
    first.answer("To the wrong person.", TODAY + 5)
    with first.vault() as vault:
        (letter,) = vault.sent_replies.letters()
        sent.retract(vault, letter, TODAY)  # the clock is behind now
        vault.save()
        last = letter.day + vault.desk(TODAY).directory.policy.reply_days
    newer = office.document(directory=office.desk.directory(serial=4, issued=last, expires=last + 30))
    first.take_in(newer, last)
    first.put_out(last)
    assert len(first.folder.items("retractions")) == 1


def test_what_is_past_its_days_today_is_not_retracted_though_no_import_said_so_yet(first: Clerk) -> None:
    first.answer("We have it.")
    with first.vault() as vault:
        (letter,) = vault.sent_replies.letters()
        over = TODAY + vault.desk(TODAY).directory.policy.reply_days + 1
        with pytest.raises(UsageError) as refused:
            sent.retract(vault, letter, over)
    assert refused.value.code == "over"


@pytest.mark.parametrize("content", [b"x", bytes(32) + bytes(32), b"\1" * 32 + bytes(32), bytes(32 * 16_385)])
def test_a_list_that_makes_no_sense_changes_nothing(office: Office, first: Clerk, content: bytes) -> None:
    (reply,) = first.answer("We have it.")
    show_book(office, first, reply)
    first.folder.note_replies(content)
    note_pull(first.folder.path, (TODAY + 1) * 86_400, (TODAY + 1) * 86_400 + 1)
    assert first.take_in(office.document()).letters == sent.Compared()
    assert only(first).waiting == []


def test_a_colleagues_reply_counts_by_the_colleagues_word(office: Office, first: Clerk) -> None:
    first.answer("We have it.")
    events = [write[100:] for write in first.folder.items("events")]
    office.deliver(events)
    office.round()
    assert [duty.kind for duty in open_duties(only(office.second))] == ["feedback"]


def test_a_vault_with_many_letters_lists_the_waiting_ones_of_each_case(office: Office, first: Clerk) -> None:
    office.deliver(office.write("Another source."))
    office.round()
    with first.vault() as vault:
        for case in cases.list_cases(vault):
            cases.reply(vault, case, f"To {case.name}.", TODAY)
    assert [len(case.waiting) for case in first.cases()] == [1, 1]


@pytest.mark.parametrize("signed", [True, False])
def test_words_to_colleagues_leave_until_the_server_signs_that_it_has_them(
    office: Office, first: Clerk, signed: bool
) -> None:
    with first.vault() as vault:
        cases.note(vault, cases.list_cases(vault)[0], "For colleagues.", TODAY)
    first.put_out()
    written = [write[100:] for write in first.folder.items("events")]
    for envelope in written:  # whoever has the stick moves what leaves to what came
        first.folder.append(TODAY, envelope)
    first.take_in(office.document())
    first.put_out()
    assert [write[100:] for write in first.folder.items("events")] == written
    if signed:
        first.close(TODAY)
        later = TODAY + 1
        first.take_in(office.document(), later)
    else:  # the list of that day never came, and no server has the day any more
        later = TODAY + ENVELOPE_DAYS + 1
        first.take_in(
            office.document(directory=office.desk.directory(serial=4, issued=later, expires=later + 30)), later
        )
    first.put_out(later)
    assert first.folder.items("events") == []
