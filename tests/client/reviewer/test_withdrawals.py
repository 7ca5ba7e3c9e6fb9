"""What a source took back: destroyed where it is, refused where it comes later, passed on to colleagues, and reported to people."""

from __future__ import annotations

import itertools

import pytest

from knothole_client.commands.reviewer.case_text import show_case
from knothole_client.failures import Failures
from knothole_client.protocol.desk_document import active_reviewers
from knothole_client.protocol.envelope import seal_source_payload
from knothole_client.protocol.message import Withdrawal
from knothole_client.protocol.primitives import sha256, verify_key
from knothole_client.protocol.transcript import verify_transcript
from knothole_client.reviewer import cases, forgetting, transcripts, withdrawals
from knothole_client.reviewer.cases import Case
from knothole_client.reviewer.duties import duties, open_duties
from knothole_client.reviewer.register import register
from knothole_client.reviewer.searching import search
from knothole_client.reviewer.team import sharing
from knothole_client.reviewer.transcript_page import render
from tests.support.desks import TODAY, view_for
from tests.support.offices import Clerk, Office


def on(case: Case) -> list[str]:
    return [message.text for message in case.messages]


def the_case(clerk: Clerk) -> Case:
    (case,) = clerk.cases()
    return case


def pass_events(office: Office, sender: Clerk, to: Clerk, today: int = TODAY) -> list[bytes]:
    """What one says to the other, by a round."""
    sender.put_out(today)
    envelopes = [write[100:] for write in sender.folder.items("events")]
    for envelope in envelopes:
        to.folder.append(today, envelope)
    to.take_in(office.document(), today)
    return envelopes


@pytest.mark.parametrize(
    ("came", "written", "through"),
    [
        (TODAY, TODAY, TODAY),
        (TODAY + 1, TODAY, TODAY + 1),
        (TODAY + 5, TODAY, TODAY + 1),  # held back, or played again
        (TODAY, TODAY + 9, TODAY),  # a clock that is ahead
        (TODAY, TODAY - 3, TODAY - 2),  # a clock that is behind
    ],
)
def test_a_withdrawal_reaches_to_the_day_it_came_and_no_further_than_a_day_after_it_was_written(
    office: Office, came: int, written: int, through: int
) -> None:
    assert Withdrawal(view_for(office.verified(), "both"), written).through(came) == through


def test_everything_of_that_codename_goes_and_nothing_of_another(office: Office) -> None:
    keys, stranger = office.source()[1], office.source()[1]
    office.deliver(office.write("planted text " * 2_000, keys=keys) + office.write("And this.", keys=keys))
    office.deliver(office.write("Of somebody else.", keys=stranger))
    office.round()
    office.deliver(office.take_back(keys))
    assert [(imported.withdrawals, imported.messages) for imported in office.round()] == [(1, 0), (1, 0)]
    for clerk in (office.first, office.second):
        assert clerk.texts() == ["Of somebody else."]
        with clerk.vault() as vault:
            assert b"planted text" not in vault.database.serialize()
            assert search(vault, "planted", Failures()) == []


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
@pytest.mark.parametrize("rounds", ["one round", "a round each"])
def test_the_order_in_which_things_come_changes_nothing(office: Office, order: tuple[int, ...], rounds: str) -> None:
    """Envelopes of a day come in the order of their ids, which is random."""
    keys = office.source()[1]
    pieces = office.write("x" * 20_000, keys=keys)
    assert len(pieces) == 2
    things = [*pieces, *office.take_back(keys)]
    for place in order:
        office.deliver([things[place]])
        if rounds == "a round each":
            office.round()
    office.round()
    case = the_case(office.first)
    assert (on(case), case.withdrawn_on, case.unread) == ([], TODAY, 1)
    with office.first.vault() as vault:
        cases.reply(vault, case, "It is destroyed.", TODAY)
        assert vault.database.execute("SELECT count(*) FROM parts").fetchone() == (0,)


def test_what_is_written_two_days_later_stays(office: Office) -> None:
    keys = office.source()[1]
    office.deliver(office.write("Old.", keys=keys))
    office.deliver(office.take_back(keys))
    office.deliver(office.write("The next day.", keys=keys), TODAY + 1)
    office.deliver(office.write("New.", keys=keys), TODAY + 2)
    office.round(TODAY + 2)
    case = the_case(office.first)
    assert (on(case), case.withdrawn_on, case.last_day) == (["The next day.", "New."], TODAY, TODAY + 2)


def test_a_server_that_brings_an_old_withdrawal_again_reaches_nothing_that_was_written_later(office: Office) -> None:
    keys = office.source()[1]
    old = office.take_back(keys)
    office.deliver(old)
    office.deliver(office.write("Later.", keys=keys), TODAY + 2)
    for day in range(TODAY + 2, TODAY + 9):
        office.deliver(old, day)
    office.round(TODAY + 9)
    assert on(the_case(office.first)) == ["Later."]


def test_a_second_withdrawal_reaches_further_and_an_older_one_changes_nothing(office: Office) -> None:
    keys = office.source()[1]
    first, second = office.take_back(keys), office.take_back(keys, today=TODAY + 4)
    office.deliver(office.write("One.", keys=keys))
    office.deliver(second, TODAY + 4)
    office.deliver(office.write("Two.", keys=keys), TODAY + 3)
    office.round(TODAY + 4)
    office.deliver(first, TODAY + 4)
    (result, _) = office.round(TODAY + 4)
    assert result.withdrawals == 0
    case = the_case(office.first)
    assert (on(case), case.withdrawn_on) == ([], TODAY + 4)


def test_a_withdrawal_of_nothing_makes_no_case_and_is_swept(office: Office) -> None:
    office.deliver(office.take_back(office.source()[1]))
    office.round()
    assert office.first.cases() == []
    later = office.desk.directory(serial=4, issued=TODAY + 60, expires=TODAY + 90)
    with office.first.vault() as vault:
        assert len(withdrawals.all_of(vault)) == 1
    office.round(TODAY + 60, directory=later)
    with office.first.vault() as vault:
        assert withdrawals.all_of(vault) == []


def test_that_it_was_opened_is_receipted_although_it_was_withdrawn(office: Office) -> None:
    keys = office.source()[1]
    office.deliver(office.write("Read, then taken back.", keys=keys))
    office.round()
    office.first.open_all()
    office.deliver(office.take_back(keys))
    office.round()
    with office.first.vault() as vault:
        assert vault.database.execute("SELECT count(*) FROM opened WHERE receipt IS NOT NULL").fetchone() == (1,)


# Colleagues


def test_a_reader_whom_the_withdrawal_did_not_reach_gets_it_from_a_colleague(office: Office) -> None:
    keys = office.source()[1]
    office.deliver(office.write("For both.", keys=keys))
    office.round()
    office.deliver(office.take_back(keys, office.first))
    office.round()
    assert (office.first.texts(), office.second.texts()) == ([], ["For both."])
    assert len(pass_events(office, office.first, office.second)) == 2  # and the answer to the source
    assert office.second.texts() == []
    assert the_case(office.second).withdrawn_on == TODAY
    with office.first.vault() as vault:  # once is enough
        sharing.pass_on_withdrawals(vault, vault.desk(TODAY), TODAY)
        assert vault.database.execute("SELECT count(*) FROM unsent").fetchone() == (0,)
    assert len(pass_events(office, office.second, office.first)) == 1  # its answer, and the withdrawal no more


def test_a_colleague_who_was_let_in_gets_it_and_what_is_still_on_its_way_is_refused(office: Office) -> None:
    keys = office.source()[1]
    office.deliver(office.write("planted " * 3_000, "second", keys=keys))
    office.round()
    with office.second.vault() as vault:
        colleague = next(
            reviewer for reviewer in active_reviewers(vault.desk(TODAY)) if reviewer.id == office.first.made.id
        )
        sharing.share(vault, cases.list_cases(vault)[0].case_key, colleague, TODAY)
        vault.save()
    office.second.put_out()
    on_their_way = [write[100:] for write in office.second.folder.items("events")]
    assert len(on_their_way) > 2
    office.first.folder.append(TODAY, on_their_way[0])  # one half here, one not yet
    office.first.take_in(office.document())
    office.deliver(office.take_back(keys, office.second))
    office.round()
    office.second.put_out()
    passed_on = [write[100:] for write in office.second.folder.items("events")]
    for envelope in (*(raw for raw in passed_on if raw not in on_their_way), *on_their_way[1:]):
        office.first.folder.append(TODAY, envelope)
        office.first.take_in(office.document())
    for clerk in (office.first, office.second):
        assert clerk.texts() == []
        with clerk.vault() as vault:
            assert b"planted" not in vault.database.serialize()
            assert vault.database.execute("SELECT count(*) FROM shares").fetchone() == (0,)


def test_somebody_whom_the_source_left_out_is_told_nothing(office: Office) -> None:
    keys = office.source()[1]
    office.deliver(office.write("Not for the second.", keys=keys, without=[office.second.made.slot]))
    office.round()
    office.deliver(office.take_back(keys, office.first))
    office.round()
    office.first.put_out()
    assert office.first.folder.items("events") == []


def test_a_colleague_cannot_take_back_in_a_source_s_name(office: Office) -> None:
    keys = office.source()[1]
    office.deliver(office.write("Stays.", keys=keys))
    office.round()
    (envelope,) = office.take_back(office.source()[1], office.first)
    office.deliver([envelope])
    office.round()
    with office.first.vault() as vault:
        ((came, forged),) = withdrawals.all_of(vault)
        case = cases.list_cases(vault)[0].case_key
        sharing.pass_on(vault, case, verify_key(office.second.made.signing), came, forged, TODAY)
        vault.save()
    pass_events(office, office.first, office.second)
    assert office.second.texts() == ["Stays."]


# What people see


def test_nothing_is_owed_after_and_the_register_keeps_what_was_done(office: Office) -> None:
    keys = office.source()[1]
    office.deliver(office.write("Old.", keys=keys))
    office.round()
    office.first.show_book(*office.first.answer("We have it."))
    office.round()
    office.deliver(office.take_back(keys), TODAY + 3)
    office.round(TODAY + 3)
    case = the_case(office.first)
    assert open_duties(case) == []
    assert [(owed.kind, owed.done) for owed in duties(case)] == [("acknowledgement", TODAY)]
    assert register([case], Failures()).splitlines()[1].endswith(",withdrawn,2026-11-26,")
    office.deliver(office.write("New.", keys=keys), TODAY + 9)
    office.round(TODAY + 9)
    case = the_case(office.first)
    assert next((duty.kind, duty.due) for duty in open_duties(case)) == ("acknowledgement", TODAY + 9 + 7)


def test_a_case_that_was_withdrawn_is_due_for_forgetting_and_is_not_listed_then(office: Office) -> None:
    keys = office.source()[1]
    office.deliver(office.write("Old.", keys=keys))
    office.deliver(office.take_back(keys))
    office.round()
    case = the_case(office.first)
    assert forgetting.due([case], 30, TODAY + 30) == []
    assert forgetting.due([case], 30, TODAY + 31) == [case]
    with office.first.vault() as vault:
        forgetting.forget(vault, case, TODAY)
    assert office.first.cases() == []


def test_a_transcript_proves_that_everything_was_withdrawn(office: Office) -> None:
    keys = office.source()[1]
    office.deliver(office.write("Old.", keys=keys))
    office.deliver(office.take_back(keys))
    office.round()
    with office.first.vault() as vault:
        made = transcripts.make_transcript(vault, keys.case_key, TODAY, notes=False)
    found = verify_transcript(made.json, office.desk.pin)
    assert [entry.opened.payload.day for entry in found.entries if isinstance(entry.opened.payload, Withdrawal)] == [
        TODAY
    ]
    assert "The source withdrew everything, 2026-11-23" in render(found)


def test_a_withdrawal_that_reaches_back_less_says_through_which_day(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of a source whose clock is days behind: what came since stays, and nobody reads that all is gone."""
    keys, desk = office.source()[1], office.verified()
    office.deliver(office.write("Stays.", keys=keys))
    content = Withdrawal(view_for(desk, "both"), TODAY - 5).to_json()
    to = {key.reviewer.slot: key.recipient for key in desk.addressable("both")}
    taking = seal_source_payload(content, keys.case_seed, to, office.nobody, desk.id, office.random.randbytes)
    office.deliver([taking])
    result = office.round()[0]
    case = the_case(office.first)
    assert (on(case), case.withdrawn_on, case.withdrawn_through) == (["Stays."], TODAY, TODAY - 4)
    assert result.withdrawn == {case.case_key: (TODAY, TODAY - 4)}
    with office.first.vault() as vault:
        show_case(vault, case, as_json=False)
    shown = capsys.readouterr().out
    assert "The source took back on 2026-11-23 what came through 2026-11-19." in shown
    assert "everything" not in shown


# -- a day that a stick said, and nobody signed


def test_what_came_after_a_withdrawal_is_not_lost_because_a_stick_dated_it_before(office: Office) -> None:
    keys, first = office.source()[1], office.first
    office.deliver(office.take_back(keys))
    office.round()
    (later,) = office.write("Written later.", keys=keys)
    first.folder.append(TODAY, later)
    first.take_in(office.document(), TODAY + 2)
    assert first.texts() == []
    first.list_day(TODAY + 2, {sha256(later): False})
    (first.folder.path / "in" / f"{TODAY}.0").unlink()
    missing = first.take_in(office.document(), TODAY + 3)
    assert missing.days.incomplete == {TODAY + 2: (1, 1)}, "it is not held as of that day"
    first.folder.append(TODAY + 2, later)
    assert first.take_in(office.document(), TODAY + 3).days.incomplete == {}
    assert first.texts() == ["Written later."]
    for day in range(TODAY, TODAY + 4):
        first.folder.append(day, later)
    assert first.take_in(office.document(), TODAY + 3).messages == 0


@pytest.mark.parametrize("listed", ["with the withdrawal", "afterwards"])
@pytest.mark.parametrize("imported", ["with the withdrawal", "before"])
def test_a_withdrawal_destroys_nothing_for_good_that_a_stick_dated_back(
    office: Office, imported: str, listed: str
) -> None:
    keys, first = office.source()[1], office.first
    (later,) = office.write("Written later.", keys=keys)
    (withdrawal,) = office.take_back(keys)
    first.folder.append(TODAY, later)
    if imported == "before":
        first.take_in(office.document(), TODAY + 2)
    first.folder.append(TODAY, withdrawal)
    if listed == "with the withdrawal":
        (first.folder.path / "in" / f"{TODAY}.0").write_bytes(withdrawal)
        first.folder.append(TODAY + 2, later)
    else:
        first.take_in(office.document(), TODAY + 2)
        assert first.texts() == []
        first.folder.append(TODAY + 2, later)
    first.list_day(TODAY + 2, {sha256(later): False})
    assert first.take_in(office.document(), TODAY + 3).days.incomplete == {}
    assert first.texts() == ["Written later."]


def test_what_was_withdrawn_does_not_come_back_under_a_list_once_its_day_was_signed(office: Office) -> None:
    keys, first = office.source()[1], office.first
    (message,), (withdrawal,) = office.write("Taken back.", keys=keys), office.take_back(keys)
    for envelope in (message, withdrawal):
        first.folder.append(TODAY, envelope)
    first.take_in(office.document(), TODAY)
    first.close(TODAY)
    first.take_in(office.document(), TODAY + 1)
    first.folder.append(TODAY + 5, message)
    first.close(TODAY + 5)
    first.take_in(office.document(), TODAY + 6)
    assert first.texts() == []


def test_a_withdrawal_that_a_stick_dated_back_reaches_as_far_as_it_should_once_its_day_is_signed(
    office: Office,
) -> None:
    keys, first = office.source()[1], office.first
    (withdrawal,) = office.take_back(keys)
    first.folder.append(TODAY - 3, withdrawal)
    for envelope in office.write("To be destroyed.", keys=keys):
        first.folder.append(TODAY, envelope)
    first.take_in(office.document(), TODAY)
    assert first.texts() == ["To be destroyed."]
    first.folder.append(TODAY, withdrawal)
    first.close(TODAY)
    first.take_in(office.document(), TODAY + 1)
    assert first.texts() == []


def test_what_was_withdrawn_does_not_come_late_after_its_case_was_forgotten(office: Office) -> None:
    keys, first = office.source()[1], office.first
    late = office.write("Taken back, and late.", keys=keys)
    office.deliver(office.write("Taken back.", keys=keys) + office.take_back(keys))
    office.round()
    with first.vault() as vault:
        (case,) = cases.list_cases(vault)
        forgetting.forget(vault, case, TODAY)
        assert cases.list_cases(vault) == []
    office.deliver(late)
    office.round()
    assert first.texts() == office.second.texts() == []
    office.deliver(office.write("Written later.", keys=keys), TODAY + 1)
    office.round(TODAY + 1)
    assert first.texts() == ["Written later."]


def test_of_a_withdrawn_case_that_was_forgotten_nothing_is_left_once_nothing_of_it_can_come(office: Office) -> None:
    keys, first = office.source()[1], office.first
    office.deliver(office.write("Taken back.", keys=keys) + office.take_back(keys))
    office.round()
    with first.vault() as vault:
        (case,) = cases.list_cases(vault)
        forgetting.forget(vault, case, TODAY)
    later = TODAY + 60
    first.take_in(office.document(directory=office.desk.directory(serial=9, issued=later, expires=later + 30)), later)
    with first.vault() as vault:
        assert bytes(case.case_key) not in vault.database.serialize()
