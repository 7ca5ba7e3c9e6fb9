"""A colleague who is a thief, or whose keys a thief has: what such a one can say is theirs to say, and harms nobody else's work."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Any

import pytest

from knothole_client.failures import Failures
from knothole_client.protocol.calendar import epoch_of
from knothole_client.protocol.desk_events import FIRST, MAX_JUMP, MAX_LAMPORT, EventHeader, cut
from knothole_client.protocol.envelope import seal_desk_event
from knothole_client.protocol.payload import open_envelope
from knothole_client.protocol.primitives import VerifyKey, verify_key
from knothole_client.protocol.reviewer_records import sign_revocation
from knothole_client.protocol.transcript import verify_transcript
from knothole_client.reviewer import cases, duties, forgetting
from knothole_client.reviewer.importing import IDS_DAYS, Imported
from knothole_client.reviewer.team import recording
from knothole_client.reviewer.transcript_page import render
from knothole_client.reviewer.transcripts import make_transcript
from knothole_client.reviewer.vault.keys import live_keys
from tests.support.desks import TODAY
from tests.support.offices import Clerk, Office


class Thief:
    """Who has one reviewer's signing key, and writes to the other."""

    def __init__(self, office: Office, victim: Clerk, stolen: Clerk) -> None:
        self.office, self.victim, self.signing = office, victim, stolen.made.signing
        self.to = {
            key.reviewer.slot: key.recipient
            for key in office.verified().epoch_keys
            if key.reviewer.slot == victim.made.slot and key.epoch == epoch_of(TODAY)
        }

    def say(self, kind: str, case: bytes, lamport: int = 1, day: int = TODAY, **members: Any) -> None:
        head = EventHeader(kind, secrets.token_bytes(16), day, lamport, secrets.token_bytes(16), FIRST, VerifyKey(case))
        self.seal(head.to_json() | members)

    def seal(self, content: dict[str, Any]) -> None:
        office = self.office
        sealed = seal_desk_event(content, self.signing, self.to, office.nobody, office.desk.id, secrets.token_bytes)
        self.victim.folder.append(TODAY, sealed)


@pytest.fixture
def busy(office: Office) -> Office:
    """A case that both read."""
    office.deliver(office.write("A message."))
    office.round()
    return office


@pytest.fixture
def thief(busy: Office) -> Thief:
    return Thief(busy, busy.first, busy.second)


def only(clerk: Clerk) -> cases.Case:
    (case,) = clerk.cases()
    return case


def notes(clerk: Clerk) -> list[str]:
    return [note.text for note in only(clerk).state.notes]


def revocation(office: Office) -> bytes:
    return sign_revocation(office.second.made.signing, office.desk.id)


# -- what was revoked once stays so


def test_a_revocation_that_is_left_out_later_still_counts_and_is_an_alarm(busy: Office, thief: Thief) -> None:
    case = only(busy.first).case_key
    thief.say("note", case, text="while it is shown")
    first = busy.first.take_in(busy.document(revocations=[revocation(busy)]))
    assert first.set_aside == {"revoked": 1}
    thief.say("note", case, text="after it was left out")
    second = busy.first.take_in(busy.document())
    assert (second.set_aside, second.events, second.came) == ({"revoked": 1}, 0, set())
    assert "revocation-missing" in second.desk_alarms
    with busy.first.vault() as vault:
        cases.note(vault, cases.list_cases(vault)[0], "For colleagues.", TODAY)
    busy.first.put_out()
    assert busy.first.folder.items("events") == []
    assert notes(busy.first) == ["For colleagues."]


def test_what_came_before_the_revocation_stays_and_is_marked(busy: Office, thief: Thief) -> None:
    case = only(busy.first).case_key
    thief.say("note", case, text="before")
    thief.say("status", case, 2, state="spam", outcome="")
    busy.first.take_in(busy.document())
    assert (notes(busy.first), only(busy.first).set_aside) == (["before"], True)
    busy.first.take_in(busy.document(revocations=[revocation(busy)]))
    found = only(busy.first)
    assert notes(busy.first) == ["before"]
    assert found.reported_stolen == {verify_key(busy.second.made.signing)}
    assert not found.set_aside, "a stolen key's word hides no case"
    assert [duty.kind for duty in duties.open_duties(found)] == ["acknowledgement", "feedback"]


def test_a_transcript_tells_of_a_revocation_that_the_newest_document_leaves_out(busy: Office, thief: Thief) -> None:
    thief.say("note", only(busy.first).case_key, text="before")
    busy.first.take_in(busy.document())
    busy.first.take_in(busy.document(revocations=[revocation(busy)]))
    busy.first.take_in(busy.document())
    with busy.first.vault() as vault:
        made = make_transcript(vault, only_in(vault).case_key, TODAY, notes=True)
    found = verify_transcript(made.json, busy.desk.pin)
    assert [reviewer.id for reviewer in found.reported_stolen] == ["second"]
    assert "Reviewer Two (with a key that was reported stolen) noted" in render(found)


def only_in(vault: Any) -> cases.Case:
    (case,) = cases.list_cases(vault)
    return case


def test_a_key_that_is_left_out_still_counts_and_is_an_alarm(busy: Office) -> None:
    others = busy.first.folder.items("epoch-keys")
    result = busy.first.take_in(busy.document(keys=others))
    assert set(result.desk_alarms) == {"key-missing"}
    with busy.first.vault() as vault:
        cases.note(vault, only_in(vault), "Sealed all the same.", TODAY)
    busy.first.put_out()
    assert len(busy.first.folder.items("events")) == 1


def test_a_new_week_and_a_desk_file_are_no_alarm(busy: Office) -> None:
    assert busy.first.take_in(busy.document(), TODAY + 7).desk_alarms == []
    assert busy.first.take_in(busy.document(), TODAY + 60).desk_alarms == []
    newer = busy.desk.directory(serial=4)
    assert busy.first.take_in(busy.desk.document(directory=newer, keys=[]), TODAY).desk_alarms == []


def test_a_clock_that_is_a_day_behind_at_the_turn_of_a_week_is_no_alarm(busy: Office) -> None:
    """The server shows the weeks from Monday; here it is still Sunday."""
    sunday = TODAY + 6
    keys = [item for clerk in (busy.first, busy.second) for item in clerk.folder.items("epoch-keys")]
    of_week = {
        week: [key for key in keys if int.from_bytes(key[96:100], "big") in (week, week + 1)] for week in (2969, 2970)
    }
    assert epoch_of(TODAY) == 2969
    assert busy.first.take_in(busy.document(keys=of_week[2969]), sunday).desk_alarms == []
    assert busy.first.take_in(busy.document(keys=of_week[2970]), sunday).desk_alarms == []


# -- numbers


@pytest.mark.parametrize("about", ["the case", "a case nobody has"])
def test_one_event_of_the_largest_number_moves_nothing(busy: Office, about: str) -> None:
    """Whichever of the two has the greater key."""
    for victim, other in ((busy.first, busy.second), (busy.second, busy.first)):
        thief = Thief(busy, victim, other)
        about_case = only(victim).case_key if about == "the case" else secrets.token_bytes(32)
        thief.say("status", about_case, MAX_LAMPORT, state="spam", outcome="")
        assert victim.take_in(busy.document()).events == 1
        with victim.vault() as vault:
            for number in range(40):
                wanted = ("closed", "open")[number % 2]
                cases.say(vault, only_in(vault), "status", {"state": wanted, "outcome": ""}, TODAY)
                assert only_in(vault).state.state == wanted
        state = only(victim).state
        assert (state.highest, state.set_aside) == (40, int(about == "the case"))


def test_events_that_wait_above_for_others_to_reach_up_to_them_have_not_the_last_word(
    busy: Office, thief: Thief
) -> None:
    case = only(busy.first).case_key
    for step in range(1, 20):
        thief.say("status", case, step * (MAX_JUMP + 1), state="spam", outcome="")
        thief.say("label", case, step * (MAX_JUMP + 1) + 1, label="theirs", on=True)
    busy.first.take_in(busy.document())
    assert only(busy.first).state.state == "open"
    with busy.first.vault() as vault:
        for number in range(6):
            wanted = ("closed", "open")[number % 2]
            cases.say(vault, only_in(vault), "status", {"state": wanted, "outcome": ""}, TODAY)
            assert only_in(vault).state.state == wanted
        cases.say(vault, only_in(vault), "label", {"label": "theirs", "on": False}, TODAY)
        assert only_in(vault).state.labels == ()


def test_a_colleagues_number_of_an_answer_keeps_nobody_from_answering(busy: Office, thief: Thief) -> None:
    members: dict[str, Any] = {"reply": "aa" * 16, "duty": "", "part": 0, "parts": 1, "text": "x"}
    thief.say("reply", only(busy.first).case_key, order=2**53 - 1, **members)
    busy.first.take_in(busy.document())
    assert len(busy.first.answer("An answer.")) == 1


# -- days


def share(office: Office, thief: Thief, came: int) -> None:
    """The thief plays a source, and shares what it wrote as of any day."""
    (envelope,) = office.write("Nothing.")
    with office.second.vault() as vault:
        keys = list(live_keys(vault).values())
    desk = office.verified()
    opened = open_envelope(envelope, office.second.made.slot, keys, desk.id, desk.directory, desk.revoked).original
    members = {
        "with": verify_key(office.first.made.signing).hex(),
        "header": opened.header_digest.hex(),
        "key": opened.key.hex(),
        "signature": opened.signature.hex(),
        "came": came,
        "item": secrets.token_hex(16),
    }
    head = EventHeader("share", bytes(16), TODAY, 1, secrets.token_bytes(16), FIRST, opened.key)
    for part in cut(head, members, opened.json.decode(), 4):
        thief.seal(head.to_json() | {"event": secrets.token_hex(16)} | part)


@pytest.mark.parametrize("came", [TODAY + 1, 2**31 - 1])
def test_what_is_shared_from_a_day_to_come_is_set_aside(busy: Office, thief: Thief, came: int) -> None:
    share(busy, thief, came)
    assert busy.first.take_in(busy.document()).set_aside.keys() == {"day"}
    (case,) = busy.first.cases()
    duties.open_duties(case)


def test_a_note_of_the_last_of_all_days_is_set_aside(busy: Office, thief: Thief) -> None:
    thief.say("note", only(busy.first).case_key, day=2**31 - 1, text="x")
    assert busy.first.take_in(busy.document()).set_aside == {"day": 1}


def test_envelopes_of_days_to_come_wait_in_the_folder(busy: Office) -> None:
    envelopes = busy.write("Of another day.")
    for day in (TODAY + 1, TODAY + 2, 999_999):
        busy.first.folder.append(day, envelopes[0])
    result = busy.first.take_in(busy.document())
    assert (result.messages, result.ahead) == (1, 2)
    assert [case.last_day for case in busy.first.cases()] == [TODAY + 1, TODAY]
    assert busy.first.take_in(busy.document(), TODAY + 1).messages == 0, "it is known by now"


# -- what comes again


def test_what_was_forgotten_does_not_come_back_under_another_day(busy: Office) -> None:
    envelopes = busy.write("The words that were to be destroyed.")
    busy.deliver(envelopes)
    busy.round()
    with busy.first.vault() as vault:
        for case in cases.list_cases(vault):
            forgetting.forget(vault, case, TODAY)
    for day in (TODAY - 3, TODAY, TODAY + 1):
        busy.deliver(envelopes, day)
        assert busy.first.take_in(busy.document(), TODAY + 1).messages == 0
    assert busy.first.texts() == []


def test_what_was_withdrawn_does_not_come_back_under_another_day(office: Office) -> None:
    keys = office.source()[1]
    envelopes = office.write("Taken back.", keys=keys)
    office.deliver(envelopes)
    office.round()
    office.deliver(office.take_back(keys))
    office.round()
    for day in range(TODAY - 2, TODAY + 4):
        office.deliver(envelopes, day)
        office.first.take_in(office.document(), day)
    assert office.first.texts() == []


def test_an_envelope_is_known_as_long_as_a_key_lives_that_opens_it(office: Office) -> None:
    """Listed a week from now it could be sealed to next week's key."""
    envelopes = office.write("Once.")
    office.deliver(envelopes, TODAY - 20)
    office.round()
    (case,) = office.first.cases()
    with office.first.vault() as vault:
        forgetting.forget(vault, case, TODAY)
    for day in range(TODAY, TODAY + 90):
        directory = office.desk.directory(serial=day, issued=day, expires=day + 30)
        office.first.folder.append(day, envelopes[0])
        imported: Imported = office.first.take_in(office.document(directory=directory, keys=[]), day)
        assert imported.messages == 0, day
    with office.first.vault() as vault:
        kept = vault.database.execute(
            "SELECT day, imported FROM envelopes WHERE imported < ?", (TODAY + 90 - 21 - IDS_DAYS - 7,)
        )
        assert kept.fetchall() == []


def test_of_two_days_an_envelope_was_listed_for_the_earlier_stays(office: Office) -> None:
    envelopes = office.write("Once.")
    for day in (TODAY, TODAY - 1, TODAY + 1):
        office.deliver(envelopes, day)
        office.round()
    with office.first.vault() as vault:
        assert vault.database.execute("SELECT day FROM envelopes").fetchall() == [(TODAY - 1,)]


# -- one that cannot be assembled


def test_a_case_that_cannot_be_put_together_hides_no_other(busy: Office, tmp_path: Path) -> None:
    busy.deliver(busy.write("Another."))
    busy.round()
    with busy.first.vault() as vault:
        bad, good = cases.list_cases(vault)
        vault.database.execute("UPDATE parts SET json = x'7b7d' WHERE case_key = ?", (bad.case_key,))
        vault.save()
        failed = Failures()
        assert [case.name for case in cases.list_cases(vault, failed)] == [good.name]
        assert list(failed.found) == [bad.name]
        assert cases.find_case(vault, good.name).name == good.name
        with pytest.raises(Exception, match=bad.name):
            cases.find_case(vault, bad.name)
        assert recording.state(vault, good.case_key).state == "open"
