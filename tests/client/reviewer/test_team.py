"""Two reviewers and their vaults: what one says, the other reads."""

from __future__ import annotations

import json
from typing import Any

import pytest

from knothole_client.errors import UnsafeError, UsageError
from knothole_client.protocol import compact_json
from knothole_client.protocol.codename import SourceKeys
from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.desk_events import FIRST
from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.envelope import seal_desk_event, seal_source_payload
from knothole_client.protocol.message import compose
from knothole_client.protocol.payload import open_envelope
from knothole_client.protocol.primitives import sha256, verify_key
from knothole_client.protocol.transcript import verify_transcript
from knothole_client.reviewer import cases, messages
from knothole_client.reviewer.team import chains, sharing
from knothole_client.reviewer.transcripts import make_transcript
from knothole_client.reviewer.vault.keys import live_keys
from knothole_client.reviewer.vault.vault import Vault
from tests.support.desks import TODAY, MadeReviewer, view_for
from tests.support.offices import Clerk, Office


def only(clerk: Clerk) -> cases.Case:
    (case,) = clerk.cases()
    return case


def outgoing(clerk: Clerk, today: int = TODAY) -> list[bytes]:
    clerk.put_out(today)
    return [write[100:] for write in clerk.folder.items("events")]


def exchange(office: Office, today: int = TODAY, **parts: Any) -> None:
    """A round in which each gets what the other said, through one inbox."""
    office.deliver(outgoing(office.first, today) + outgoing(office.second, today), today)
    office.round(today, **parts)


def written(office: Office, channel: str = "both", keys: SourceKeys | None = None) -> None:
    office.deliver(office.write("A message.", channel, keys))
    office.round()


def write_note(clerk: Clerk, text: str, today: int = TODAY) -> None:
    with clerk.vault() as vault:
        cases.note(vault, cases.list_cases(vault)[0], text, today)


def notes(clerk: Clerk) -> list[str]:
    return [note.text for note in only(clerk).state.notes]


def alarms(clerk: Clerk) -> list[str]:
    with clerk.vault() as vault:
        return [alarm.code for alarm in chains.alarms(vault)]


def test_everything_said_about_a_case_reaches_the_colleague(office: Office) -> None:
    written(office)
    second = verify_key(office.second.made.signing)
    with office.first.vault() as vault:
        case = only_in(vault)
        cases.note(vault, case, "Call back.", TODAY)
        cases.say(vault, case, "assign", {"reviewer": second.hex()}, TODAY)
        cases.say(vault, case, "status", {"state": "waiting", "outcome": ""}, TODAY)
        cases.say(vault, case, "label", {"label": "finance", "on": True}, TODAY)
        cases.reply(vault, case, "An answer. " * 2_000, TODAY, "acknowledgement")
        cases.mark_opened(vault, only_in(vault), TODAY)
    exchange(office)
    mine, theirs = only(office.first).state, only(office.second).state
    assert mine == theirs
    assert theirs.assigned == second
    assert (theirs.state, theirs.labels, [note.text for note in theirs.notes]) == (
        "waiting",
        ("finance",),
        ["Call back."],
    )
    assert [(reply.duty, reply.text, reply.missing) for reply in theirs.replies] == [
        ("acknowledgement", "An answer. " * 2_000, 0)
    ]
    assert list(theirs.opened.values()) == [{verify_key(office.first.made.signing): TODAY}]
    assert alarms(office.first) == alarms(office.second) == []


def only_in(vault: Vault) -> cases.Case:
    (case,) = cases.list_cases(vault)
    return case


def test_an_event_leaves_until_it_was_seen_in_the_inbox_and_then_no_more(office: Office) -> None:
    written(office)
    write_note(office.first, "Once.")
    (envelope,) = outgoing(office.first)
    assert outgoing(office.first) == [envelope]
    office.deliver([envelope])
    office.round()
    assert outgoing(office.first) == [envelope]
    office.deliver([], closed=True)
    office.round(TODAY + 1)
    assert outgoing(office.first, TODAY + 1) == []
    assert notes(office.second) == ["Once."]


def test_an_event_that_was_never_posted_is_signed_anew_before_a_server_would_refuse_it(office: Office) -> None:
    written(office)
    write_note(office.first, "Late.")
    (envelope,) = outgoing(office.first)
    for today, day in ((TODAY + 13, TODAY), (TODAY + 14, TODAY + 14)):
        assert outgoing(office.first, today) == [envelope]
        (write,) = office.first.folder.items("events")
        assert int.from_bytes(write[96:100], "big") == day


def test_a_colleague_without_a_key_this_week_gets_the_note_when_there_is_one(office: Office) -> None:
    written(office)
    write_note(office.first, "For later.")
    records, later = office.first.folder.items("epoch-keys"), TODAY + 14
    office.first.take_in(office.document(keys=records), later)
    assert outgoing(office.first, later) == []
    office.first.take_in(office.document(), later)
    exchange(office, later)
    assert notes(office.second) == ["For later."]


def test_who_cannot_read_a_case_is_told_nothing_about_it(office: Office) -> None:
    written(office, "second")
    write_note(office.second, "Among ourselves.")
    assert outgoing(office.second) == []
    assert office.first.cases() == []


def test_sharing_a_case_gives_every_message_and_note_and_all_that_follows(office: Office) -> None:
    keys = office.source()[1]
    text = "".join(f"{number:06}\n" for number in range(5_000))
    office.deliver(office.write(text, "second", keys))
    office.round()
    write_note(office.second, "Before.")
    with office.second.vault() as vault:
        sharing.share(vault, only_in(vault).case_key, colleague(office), TODAY)
        vault.save()
    exchange(office)
    case = only(office.first)
    assert [(message.text, message.missing) for message in case.messages] == [(text, 0)]
    assert notes(office.first) == ["Before."]
    office.deliver(office.write("More.", "second", keys))
    office.round()
    exchange(office)
    assert sorted(message.text for message in only(office.first).messages) == sorted([text, "More."])
    write_note(office.first, "Thank you.")
    exchange(office)
    assert notes(office.second) == ["Before.", "Thank you."]
    assert only(office.first).messages[0].opened is None
    office.first.answer("From the one who was let in.")
    assert alarms(office.first) == alarms(office.second) == []


def colleague(office: Office, **parts: Any) -> Reviewer:
    return next(reviewer for reviewer in office.verified(**parts).directory.reviewers if reviewer.id == "first")


def test_a_receipt_is_owed_only_by_those_whom_the_source_addressed(office: Office) -> None:
    written(office, "second")
    with office.second.vault() as vault:
        sharing.share(vault, only_in(vault).case_key, colleague(office), TODAY)
        vault.save()
    exchange(office)
    office.first.open_all()
    with office.first.vault() as vault:
        assert vault.database.execute("SELECT receipt FROM opened").fetchall() == [(None,)]


def test_a_colleague_the_source_left_out_is_kept_out_of_notes_and_shares(office: Office) -> None:
    keys = office.source()[1]
    desk = office.verified()
    view = view_for(desk, "second")
    (content,) = compose("Not for the first.", "both", {}, keys, view, bytes(16), [bytes(8)], without=[2])
    to = {key.reviewer.slot: key.recipient for key in desk.addressable("second")}
    office.deliver([seal_source_payload(content, keys.case_seed, to, office.nobody, desk.id, office.random.randbytes)])
    office.deliver(office.write("An earlier message, to both.", keys=keys))
    office.round()
    write_note(office.second, "Kept to myself.")
    assert outgoing(office.second) == []
    with office.second.vault() as vault, pytest.raises(UnsafeError) as refused:
        sharing.share(vault, only_in(vault).case_key, colleague(office), TODAY)
    assert refused.value.code == "left-out"


@pytest.mark.parametrize(
    ("entry", "doubtful"),
    [
        ({"name": "Reviewer  one", "from": TODAY - 50}, True),
        ({"name": "Somebody", "from": TODAY - 50}, False),
        ({"name": "Somebody", "from": TODAY + 1}, True),  # whom the source could not name
    ],
)
def test_a_person_who_is_left_out_is_not_let_in_with_another_key_unless_somebody_vouches(
    office: Office, entry: dict[str, Any], doubtful: bool
) -> None:
    keys = office.source()[1]
    office.deliver(office.write("Not for the first.", keys=keys, without=[2]))
    office.round()
    third = MadeReviewer("third", "Third", 7, *(office.desk.seed() for _ in range(3)))
    listed = [office.desk.first.entry(), office.desk.second.entry(), third.entry(**entry)]
    newer = {"directory": office.desk.directory(serial=4, reviewers=listed)}
    day = TODAY + 1
    office.second.take_in(office.document(**newer), day)
    newcomer = office.verified(day, **newer).directory.reviewer_signing(verify_key(third.signing))
    with office.second.vault() as vault:
        case = only_in(vault).case_key
        if doubtful:
            with pytest.raises(UnsafeError) as refused:
                sharing.share(vault, case, newcomer, day)
            assert refused.value.code == "may-be-left-out"
            assert "Reviewer One" in str(refused.value)
            assert verify_key(third.signing) not in vault.readers.of_case(case)
        sharing.share(vault, case, newcomer, day, another=doubtful)
        assert verify_key(third.signing) in vault.readers.of_case(case)


def test_a_colleague_whom_a_view_only_names_is_given_the_case_again(office: Office) -> None:
    keys, desk = office.source()[1], office.verified()
    view = view_for(desk, "both")
    (content,) = compose("Sealed to one only.", "both", {}, keys, view, bytes(16), [bytes(8)] * 2)
    to = {key.reviewer.slot: key.recipient for key in desk.addressable("second")}
    office.deliver([seal_source_payload(content, keys.case_seed, to, office.nobody, desk.id, office.random.randbytes)])
    office.round()
    assert office.first.cases() == []
    with office.second.vault() as vault:
        case = only_in(vault).case_key
        with pytest.raises(UsageError) as refused:
            sharing.share(vault, case, colleague(office), TODAY)
        assert (refused.value.code, "--again" in refused.value.hint) == ("reads-already", True)
        sharing.share(vault, case, colleague(office), TODAY, again=True)
        vault.save()
    exchange(office)
    assert office.first.texts() == ["Sealed to one only."]
    for again in (False, True):  # and what is shared twice is there once
        with office.second.vault() as vault:
            if again:
                sharing.share(vault, case, colleague(office), TODAY, again=True)
                vault.save()
        exchange(office)
        assert office.first.texts() == ["Sealed to one only."]


def test_a_case_is_shared_once_and_with_colleagues_at_the_desk_only(office: Office) -> None:
    written(office)
    with office.second.vault() as vault, pytest.raises(UsageError) as refused:
        sharing.share(vault, only_in(vault).case_key, colleague(office), TODAY)
    assert refused.value.code == "reads-already"
    gone = office.desk.directory(
        serial=4, reviewers=[office.desk.first.entry(until=TODAY - 1), office.desk.second.entry()]
    )
    office.second.take_in(office.document(directory=gone))
    with office.second.vault() as vault, pytest.raises(UsageError) as refused:
        sharing.share(vault, only_in(vault).case_key, colleague(office, directory=gone), TODAY)
    assert refused.value.code == "not-at-desk"


def event(office: Office, author: Clerk, case: bytes, **changes: Any) -> bytes:
    desk = office.verified()
    content: Object = {
        "type": "note",
        "event": office.random.randbytes(16).hex(),
        "day": TODAY,
        "lamport": 1,
        "run": "0c" * 16,
        "previous": FIRST.hex(),
        "case": case.hex(),
        "text": "A note.",
    } | changes
    to = {key.reviewer.slot: key.recipient for key in desk.addressable("both")}
    return seal_desk_event(content, author.made.signing, to, office.nobody, desk.id, office.random.randbytes)


def test_an_envelope_that_was_withheld_shows(office: Office) -> None:
    office.deliver([office.cover()], TODAY, closed=True)
    for day in range(TODAY + 1, TODAY + 16):
        for clerk in (office.first, office.second):
            clerk.close(day)
    office.round(TODAY + 16)
    withheld = event(office, office.second, bytes(32), day=TODAY + 16)
    later = event(office, office.second, bytes(32), previous=sha256(withheld).hex(), day=TODAY + 16)
    office.deliver([later], TODAY + 16)
    office.round(TODAY + 16)
    assert alarms(office.first) == []  # the day is not over: it may still come
    office.deliver([], TODAY + 16, closed=True)
    office.round(TODAY + 17)
    assert alarms(office.first) == ["chain-gap"]


def test_an_envelope_for_others_in_the_chain_is_no_gap(office: Office) -> None:
    desk = office.verified()
    content = compact_json.parse(
        compact_json.serialise({"type": "note", "event": "aa" * 16, "day": TODAY, "lamport": 1, "run": "0c" * 16})
    ) | {"previous": FIRST.hex(), "case": "00" * 32, "text": "For others."}
    for_others = seal_desk_event(
        content, office.second.made.signing, {}, office.nobody, desk.id, office.random.randbytes
    )
    day = TODAY + 16
    later = event(office, office.second, bytes(32), previous=sha256(for_others).hex(), day=day)
    office.deliver([for_others], TODAY + 5)
    for now in range(TODAY, day):
        office.deliver([], now)
        for clerk in (office.first, office.second):
            clerk.close(now)
    office.deliver([later], day, closed=True)
    office.round(day + 1)
    with office.first.vault() as vault:
        assert vault.database.execute("SELECT count(*) FROM events").fetchone() == (1,)
    assert alarms(office.first) == []


def test_two_continuations_of_one_place_show(office: Office) -> None:
    office.deliver([event(office, office.second, bytes(32)), event(office, office.second, bytes(32))])
    office.round()
    assert alarms(office.first) == ["chain-fork"]


def test_somebody_who_writes_with_the_own_key_shows_and_is_not_believed(office: Office) -> None:
    office.deliver([event(office, office.first, bytes(32))])
    office.round()
    assert alarms(office.first) == ["chain-fork"]
    with office.first.vault() as vault:
        assert vault.database.execute("SELECT count(*) FROM events").fetchone() == (0,)


def test_after_two_weeks_of_silence_and_after_a_restore_a_new_run_begins(office: Office) -> None:
    def place(today: int) -> tuple[str, str]:
        write_note(office.first, "Again.", today)
        envelope = outgoing(office.first, today)[-1]
        desk = office.verified()
        with office.second.vault() as vault:
            keys = list(live_keys(vault).values())
        raw = open_envelope(envelope, 5, keys, desk.id, desk.directory, desk.revoked).original.json
        content = json.loads(raw)
        return str(content["run"]), str(content["previous"])

    written(office)
    one, two = place(TODAY), place(TODAY)
    assert one[0] == two[0]
    assert one[1] == FIRST.hex()
    assert two[1] != FIRST.hex()
    with office.first.vault() as vault:
        vault.chain.forget_own()
        vault.save()
    three = place(TODAY)
    assert three[0] != two[0]
    assert three[1] == FIRST.hex()
    four = place(TODAY + chains.RUN_DAYS)  # the last day on which it goes on
    assert four[0] == three[0]
    assert four[1] != FIRST.hex()
    five = place(TODAY + 2 * chains.RUN_DAYS + 1)  # 14 days later, section 7.5
    assert five[0] != four[0]
    assert five[1] == FIRST.hex()
    assert chains.RUN_DAYS == 13


def test_a_shared_payload_of_another_case_is_refused(office: Office) -> None:
    keys, other = office.source()[1], office.source()[1]
    office.deliver(office.write("Of another case.", "second", other))
    office.round()
    with office.second.vault() as vault:
        case = only_in(vault).case_key
        ((came, original),) = messages.originals(vault, case)
        vault.readers.let_in(case, verify_key(office.first.made.signing), vault.identity.key)
        vault.database.execute("UPDATE parts SET case_key = ?", (verify_key(keys.case_seed),))
        sharing.pass_on(vault, verify_key(keys.case_seed), verify_key(office.first.made.signing), came, original, TODAY)
        vault.save()
    office.deliver(outgoing(office.second))
    result = office.round()[0]
    assert result.set_aside == {"schema": 1}
    assert office.first.cases() == []


def test_two_cases_of_one_person_are_linked_in_both_vaults_and_can_be_parted(office: Office) -> None:
    office.deliver(office.write("One.") + office.write("Two."))
    office.round()
    for on in (True, False):
        with office.first.vault() as vault:
            one, other = cases.list_cases(vault)
            cases.together(vault, one, other, TODAY, on=on)
        exchange(office)
        for clerk in (office.first, office.second):
            names = {case.name for case in clerk.cases()}
            for case in clerk.cases():
                assert set(case.together_with) == (names - {case.name} if on else set())


def test_marks_stay_in_the_own_vault(office: Office) -> None:
    office.deliver(office.write("One.") + office.write("Two."))
    office.round()
    office.first.open_all()
    with office.first.vault() as vault:
        last = cases.list_cases(vault)[-1]
        cases.mark_each(vault, [last], "star", on=True)
        cases.mark_each(vault, [last], "unread", on=True)
    assert office.first.cases()[0].name == last.name
    assert office.first.cases()[0].unread == 1
    exchange(office)
    assert not any(case.marks for case in office.second.cases())
    office.first.open_all()
    assert office.first.cases()[0].unread == 0


def test_a_note_that_does_not_fit_is_refused_and_leaves_nothing(office: Office) -> None:
    written(office)
    for text, code in ((" ", "empty"), ("x" * 14_000, "too-large"), ("\x01" * 5_000, "too-large")):
        with office.first.vault() as vault, pytest.raises(UsageError) as refused:
            cases.note(vault, only_in(vault), text, TODAY)
        assert refused.value.code == code
    assert notes(office.first) == []


AHEAD = 5
"""Days of which nobody is asked: so long may have passed without a round."""


def test_what_was_written_under_a_clock_that_was_ahead_is_dated_again_before_anybody_gets_it(office: Office) -> None:
    written(office)
    with office.first.vault() as vault:
        case = only_in(vault)
        cases.note(vault, case, "Ahead.", TODAY + AHEAD)
        cases.say(vault, case, "step", {"step": "assessed", "on": True}, TODAY + AHEAD)
    office.first.show_book()  # a pull tells what day it is
    (imported, _) = office.round()
    assert imported.redated == 2
    with office.first.vault() as vault:
        made = make_transcript(vault, only_in(vault).case_key, TODAY, notes=True)
    verify_transcript(made.json, office.desk.pin)
    exchange(office)
    for clerk in (office.first, office.second):
        (note,) = only(clerk).state.notes
        assert (note.text, note.day) == ("Ahead.", TODAY)
        assert only(clerk).state.steps == {"assessed": TODAY}


def test_an_export_without_an_import_dates_it_again_too(office: Office) -> None:
    written(office)
    write_note(office.first, "Ahead.", TODAY + AHEAD)
    assert office.first.put_out().redated == 1
    assert office.first.put_out().redated == 0
    office.deliver([write[100:] for write in office.first.folder.items("events")])
    (_, imported) = office.round()
    assert (imported.set_aside, notes(office.second)) == ({}, ["Ahead."])


def test_a_clock_that_is_behind_now_dates_nothing_again_that_was_written_on_a_day_somebody_has_seen(
    office: Office,
) -> None:
    written(office)
    write_note(office.first, "Rightly dated.", TODAY + AHEAD)
    office.first.show_book(today=TODAY + AHEAD)
    assert office.first.take_in(office.document(), TODAY).redated == 0


def test_a_clock_that_is_behind_dates_nothing_before_the_directory_it_is_written_under(office: Office) -> None:
    written(office)
    write_note(office.first, "Behind.", TODAY - 400)
    with office.first.vault() as vault:
        issued = vault.desk(TODAY).directory.issued
    (note,) = only(office.first).state.notes
    assert note.day == issued


@pytest.mark.parametrize("ahead", [2, AHEAD])
def test_what_left_under_a_clock_that_was_ahead_and_every_colleague_sets_aside_leaves_once_more(
    office: Office, ahead: int
) -> None:
    written(office)
    write_note(office.first, "Ahead.", TODAY + ahead)
    office.first.put_out(TODAY + ahead)
    office.deliver([write[100:] for write in office.first.folder.items("events")])
    office.first.show_book()  # a pull tells what day it is
    (imported, refused) = office.round()
    assert (imported.redated, refused.set_aside, notes(office.second)) == (1, {"day": 1}, [])
    exchange(office)
    for clerk in (office.first, office.second):
        assert [(note.text, note.day) for note in only(clerk).state.notes] == [("Ahead.", TODAY)]
    assert office.round()[0].redated == 0


def test_what_left_under_a_clock_that_was_ahead_stays_out_of_a_transcript_that_could_not_be_verified_with_it(
    office: Office,
) -> None:
    written(office)
    write_note(office.first, "Ahead.", TODAY + AHEAD)
    office.first.put_out(TODAY + AHEAD)
    for today, left_out in ((TODAY, 1), (TODAY + AHEAD - 1, 0)):
        with office.first.vault() as vault:
            made = make_transcript(vault, only_in(vault).case_key, today, notes=True)
        assert made.left_out == left_out
        verify_transcript(made.json, office.desk.pin)
