"""A forgotten case leaves nothing in the vault, and colleagues are asked to follow."""

from __future__ import annotations

import pytest

from knothole_client.files import sealed_file
from knothole_client.protocol.primitives import VerifyKey, sha256
from knothole_client.reviewer import cases
from knothole_client.reviewer.forgetting import due, forget
from knothole_client.reviewer.team import recording, sharing
from knothole_client.reviewer.vault.half_forgotten import half_id
from knothole_client.reviewer.vault.tables import tables_of_cases
from knothole_client.reviewer.vault.vault import FILE
from tests.client.reviewer.test_team import exchange, only, write_note
from tests.support.desks import TODAY
from tests.support.offices import PASSPHRASE, Clerk, Office

PLANTED = "planted-words-to-destroy"


@pytest.fixture
def busy(office: Office) -> Office:
    """A case with a message, an answer, notes of both and an opened mark."""
    office.deliver(office.write(f"{PLANTED} message", answers={"where": PLANTED}))
    office.round()
    office.first.open_all()
    write_note(office.first, f"{PLANTED} note")
    write_note(office.second, f"{PLANTED} of the colleague")
    exchange(office)
    return office


def forget_only(clerk: Clerk, today: int = TODAY) -> set[VerifyKey]:
    with clerk.vault() as vault:
        (case,) = cases.list_cases(vault)
        return forget(vault, case, today)


def plain(clerk: Clerk) -> bytes:
    return sealed_file.load(clerk.home / FILE, PASSPHRASE)[1]


def test_nothing_of_it_is_left_in_the_vault_by_bytes(busy: Office) -> None:
    answer = busy.first.answer(f"{PLANTED} answer")
    key = only(busy.first).case_key
    assert PLANTED.encode() in plain(busy.first)
    assert forget_only(busy.first) == set()
    left = plain(busy.first)
    assert PLANTED.encode() not in left
    assert bytes(key) not in left
    assert busy.first.cases() == []
    with busy.first.vault() as vault:
        kinds = dict(
            vault.database.execute("SELECT id, kind FROM outbox WHERE kind IN ('reply', 'retraction')").fetchall()
        )
    assert kinds == {sha256(answer[0]): "retraction"}


def test_every_table_of_cases_is_emptied(busy: Office) -> None:
    with busy.first.vault() as vault:
        tables = tables_of_cases(vault.database)
        assert {"cases", "parts", "events", "opened", "readers", "sent_replies", "unsent", "shares"} <= set(tables)
    forget_only(busy.first)
    with busy.first.vault() as vault:
        counts = {table: vault.database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}  # noqa: S608
    assert set(counts.values()) == {0}


def test_the_retractions_leave_even_when_they_wait_for_long(busy: Office) -> None:
    busy.first.answer("An answer.")
    forget_only(busy.first)
    busy.first.put_out(TODAY + 20)
    assert len(busy.first.folder.items("retractions")) == 1
    assert busy.first.folder.items("replies") == []


def test_the_retractions_are_kept_as_long_as_what_they_retract_whatever_the_clock_shows(busy: Office) -> None:
    busy.first.answer("An answer.", TODAY + 5)
    with busy.first.vault() as vault:
        last = TODAY + 5 + vault.desk(TODAY).directory.policy.reply_days
    forget_only(busy.first)  # the clock is behind now
    newer = busy.desk.directory(serial=4, issued=last, expires=last + 30)
    busy.first.take_in(busy.document(directory=newer), last)
    busy.first.put_out(last)
    assert len(busy.first.folder.items("retractions")) == 1


def test_the_colleague_is_asked_and_keeps_the_case(busy: Office) -> None:
    forget_only(busy.first)
    exchange(busy)
    case = only(busy.second)
    with busy.first.vault() as vault:
        assert case.state.asks_to_forget == vault.identity.key
    assert case.state.state == "forget"
    assert case.messages


def test_importing_again_does_not_bring_it_back(busy: Office) -> None:
    forget_only(busy.first)
    exchange(busy)
    assert busy.first.cases() == []


def test_the_same_source_can_write_again(office: Office) -> None:
    _, keys = office.source()
    office.deliver(office.write("Before.", keys=keys))
    office.round()
    name = only(office.first).name
    forget_only(office.first)
    office.deliver(office.write("After.", keys=keys), TODAY + 1)
    office.round(TODAY + 1)
    assert (only(office.first).name, office.first.texts()) == (name, ["After."])


def test_who_cannot_be_reached_is_named(busy: Office) -> None:
    own_keys = busy.first.folder.items("epoch-keys")
    later = TODAY + 14  # a week of which nobody has shown a key of the second's yet
    busy.first.take_in(busy.document(keys=own_keys), later)
    with busy.second.vault() as vault:
        second = vault.identity.key
    assert forget_only(busy.first, later) == {second}


def test_what_colleagues_say_of_it_later_is_swept_in_time(busy: Office) -> None:
    forget_only(busy.first)
    write_note(busy.second, f"{PLANTED} afterwards")
    exchange(busy)
    assert PLANTED.encode() in plain(busy.first)
    later = TODAY + 60
    busy.first.take_in(busy.document(directory=busy.desk.directory(serial=9, issued=later, expires=later + 30)), later)
    assert PLANTED.encode() not in plain(busy.first)


def test_the_policy_names_closed_cases_that_are_old(busy: Office) -> None:
    case = only(busy.first)
    assert due([case], 30, TODAY + 400) == []  # open
    with busy.first.vault() as vault:
        recording.record(vault, case.case_key, "status", TODAY + 5, {"state": "closed", "outcome": ""})
        vault.save()
    case = only(busy.first)
    assert due([case], 30, TODAY + 35) == []
    assert due([case], 30, TODAY + 36) == [case]
    assert due([case], None, TODAY + 400) == []


def test_half_a_share_of_a_case_that_is_not_here_yet_is_not_swept(office: Office) -> None:
    office.deliver(office.write("Long. " * 4_000, "second"))
    office.round()
    with office.second.vault() as vault:
        (case,) = cases.list_cases(vault)
        sharing.share(
            vault,
            case.case_key,
            next(reviewer for reviewer in office.verified().directory.reviewers if reviewer.id == "first"),
            TODAY,
        )
        vault.save()
    office.second.put_out()
    events = [write[100:] for write in office.second.folder.items("events")]
    assert len(events) > 2
    for event in events:
        office.deliver([event])
        office.round()
    assert office.first.texts() == ["Long. " * 4_000]


LONG = f"{PLANTED} " * 1_500


@pytest.mark.parametrize("late", [0, -1])
def test_a_part_that_comes_after_the_others_were_forgotten_begins_no_case_and_is_counted(
    office: Office, late: int
) -> None:
    envelopes = office.write(LONG)
    rest = envelopes.pop(late)
    office.deliver(envelopes)
    office.round()
    forget_only(office.first)
    office.deliver([rest], TODAY + 1)
    first, second = office.round(TODAY + 1)
    assert (first.forgotten_parts, first.messages, first.new_cases) == (1, 0, set())
    assert (second.forgotten_parts, second.messages) == (0, 1)
    assert office.first.cases() == []
    assert PLANTED.encode() not in plain(office.first)
    assert office.second.texts() == [LONG]


def test_no_part_of_three_comes_back(office: Office) -> None:
    envelopes = office.write(LONG * 2)
    assert len(envelopes) > 2
    for day, envelope in enumerate(envelopes, TODAY):
        office.deliver([envelope], day)
        office.round(day)
        if day == TODAY:
            forget_only(office.first)
    assert office.first.cases() == []


def test_of_a_message_that_was_not_whole_a_digest_is_left_and_no_longer_than_its_other_parts_can_come(
    office: Office,
) -> None:
    office.deliver(office.write(LONG)[:1] + office.write("Whole."))
    office.round()
    cases_before = office.first.cases()
    with office.first.vault() as vault:
        for case in cases_before:
            forget(vault, case, TODAY)
        rows = vault.database.execute("SELECT * FROM half_forgotten").fetchall()
    half = next(case for case in cases_before if case.messages[0].missing)
    assert rows == [(half_id(half.case_key, half.messages[0].id), TODAY)]
    left = plain(office.first)
    assert bytes(half.case_key) not in left
    assert half.messages[0].id not in left
    later = TODAY + 60
    office.first.take_in(
        office.document(directory=office.desk.directory(serial=9, issued=later, expires=later + 30)), later
    )
    with office.first.vault() as vault:
        assert vault.database.execute("SELECT * FROM half_forgotten").fetchall() == []


def test_what_one_source_wrote_keeps_nothing_of_another_away(office: Office) -> None:
    office.deliver(office.write(LONG)[:1])
    office.round()
    case = only(office.first)
    forget_only(office.first)
    with office.first.vault() as vault:
        assert vault.half_forgotten.has(case.case_key, case.messages[0].id)
        assert not vault.half_forgotten.has(office.source()[1].case_key, case.messages[0].id)


def test_the_same_source_can_write_again_after_half_a_message_was_forgotten(office: Office) -> None:
    _, keys = office.source()
    envelopes = office.write(LONG, keys=keys)
    office.deliver(envelopes[:1])
    office.round()
    forget_only(office.first)
    office.deliver(envelopes[1:] + office.write("After.", keys=keys), TODAY + 1)
    office.round(TODAY + 1)
    assert office.first.texts() == ["After."]


def test_a_colleague_can_share_a_message_that_was_forgotten_before_it_was_whole(office: Office) -> None:
    envelopes = office.write(LONG)
    office.deliver(envelopes[:1])
    office.round()
    forget_only(office.first)
    with office.second.vault() as vault:
        (case,) = cases.list_cases(vault)
        directory = office.verified().directory
        reader = next(reviewer for reviewer in directory.reviewers if reviewer.id == "first")
        sharing.share(vault, case.case_key, reader, TODAY, again=True)
        vault.save()
    exchange(office)
    assert only(office.first).messages[0].missing
    office.deliver(envelopes[1:], TODAY + 1)
    office.round(TODAY + 1)
    assert office.first.texts() == [LONG]
