"""Importing a round: what is kept, what is set aside, and that doing it twice changes nothing."""

from __future__ import annotations

import os
import random

import pytest

from knothole_client.errors import UnsafeError
from knothole_client.protocol.bundle import CHUNK_SIZE
from knothole_client.protocol.envelope import key_view, seal_desk_event, seal_source_payload
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import sha256, verify_key
from knothole_client.protocol.reviewer_records import sign_revocation
from knothole_client.reviewer import acknowledging
from knothole_client.reviewer.importing import import_round
from knothole_client.reviewer.team import recording
from tests.support.desks import TODAY, MadeDesk
from tests.support.offices import Office

SCRIPTS = "Latin, שלום, مرحبا, 你好, 🕳️👩‍👧, \u0000\u001b[31m\u202eesrever\u202c, \ufeff"


def test_a_message_arrives_as_it_was_written(office: Office) -> None:
    office.deliver([*office.write(SCRIPTS, answers={"when": "2026-11-23", "which": ["x", "y"]}), office.cover()])
    assert [result.messages for result in office.round()] == [1, 1]
    ((message,),) = (case.messages for case in office.first.cases())
    assert message.text == SCRIPTS
    assert message.answers == {"when": "2026-11-23", "which": ["x", "y"]}
    assert (message.channel, message.missing, message.alarms, message.opened) == ("both", 0, (), None)


def test_only_the_addressed_reviewer_can_open(office: Office) -> None:
    office.deliver(office.write("For the second.", "second"))
    office.round()
    assert office.first.texts() == []
    assert office.second.texts() == ["For the second."]


def test_sixteen_parts_in_any_order_and_twice_are_one_message(office: Office) -> None:
    text = "Zeile, שורה, 行 🕳️\n" * 6_800
    envelopes = office.write(text)
    assert len(envelopes) == 16
    shuffled = envelopes + envelopes[:5]
    random.Random(3).shuffle(shuffled)
    office.deliver(shuffled)
    office.round()
    assert office.first.texts() == [text]
    (case,) = office.first.cases()
    assert case.messages[0].missing == 0


def test_a_message_with_missing_parts_says_how_many(office: Office) -> None:
    envelopes = office.write("x" * 60_000)
    office.deliver(envelopes[1:3])
    office.round()
    (case,) = office.first.cases()
    assert case.messages[0].missing == len(envelopes) - 2


def test_importing_again_changes_nothing(office: Office) -> None:
    office.deliver([*office.write("Once."), office.cover()])
    office.round()
    again = office.round()
    assert [result.messages for result in again] == [0, 0]
    assert [result.seen for result in again] == [2, 2]
    assert office.first.texts() == ["Once."]


def test_a_cover_leaves_nothing_but_its_id(office: Office) -> None:
    office.deliver([office.cover(), office.cover()])
    (result, _) = office.round()
    assert (result.seen, result.messages, result.set_aside) == (2, 0, {})
    with office.first.vault() as vault:
        assert vault.database.execute("SELECT count(*) FROM envelopes").fetchone() == (2,)
        for table in ("cases", "parts", "opened"):
            assert vault.database.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)  # noqa: S608


def test_a_bad_envelope_is_set_aside_and_stops_nothing(office: Office) -> None:
    (good,) = office.write("Good.")
    flipped = good[:-1] + bytes([good[-1] ^ 1])
    desk = office.verified()
    to = {key.reviewer.slot: key.recipient for key in desk.addressable("both")}
    keys = office.source()[1]
    odd = {"type": "gossip", "view": {}}
    unknown = seal_source_payload(odd, keys.case_seed, to, office.nobody, desk.id, office.random.randbytes)
    office.deliver([flipped, unknown, good])
    (result, _) = office.round()
    assert result.set_aside == {"body": 1, "schema": 1}
    assert office.first.texts() == ["Good."]


def test_a_cut_off_last_envelope_waits_for_the_rest(office: Office) -> None:
    (envelope,) = office.write("Whole.")
    path = office.first.folder.path / "in" / f"{TODAY}.0"
    path.parent.mkdir(parents=True)
    path.write_bytes(envelope + envelope[:1000])
    office.first.take_in(office.document())
    assert office.first.texts() == ["Whole."]
    other = office.cover()
    office.first.folder.append(TODAY, other)
    assert path.read_bytes() == envelope + other


def test_an_unknown_view_is_an_alarm_until_its_directory_arrives(office: Office) -> None:
    newer = office.desk.directory(serial=4)
    office.deliver(office.write("Early.", directory=newer))
    office.round()
    assert office.first.cases()[0].messages[0].alarms == ("view-unknown",)
    office.round(directory=newer)
    assert office.first.cases()[0].messages[0].alarms == ()


def test_a_view_with_a_key_never_made_is_an_alarm(office: Office) -> None:
    desk = office.verified()
    to = {key.reviewer.slot: key.recipient for key in desk.addressable("both")}
    content = {
        "type": "message",
        "id": "00" * 16,
        "part": 1,
        "parts": 2,
        "order": 1,
        "view": {"directory": desk.directory.view.hex(), "keys": [[2, "00" * 8]]},
        "receipts": ["00" * 8],
        "text": "x",
    }
    case = office.source()[1].case_seed
    office.deliver([seal_source_payload(content, case, to, office.nobody, desk.id, office.random.randbytes)])
    office.round()
    assert office.first.cases()[0].messages[0].alarms == ("view-key",)


def test_a_desk_that_does_not_list_the_reviewer_is_refused(office: Office) -> None:
    stranger = MadeDesk(9)
    with pytest.raises((UnsafeError, ProtocolError)):
        office.first.take_in(stranger.document())


def test_an_older_directory_is_refused_and_nothing_is_imported(office: Office) -> None:
    office.round(directory=office.desk.directory(serial=9))
    office.deliver(office.write("Waits.", directory=office.desk.directory(serial=9)))
    with pytest.raises(ProtocolError) as refused:
        office.first.take_in(office.document())
    assert refused.value.code == "serial"
    assert office.first.texts() == []


def test_progress_counts_to_the_end(office: Office) -> None:
    office.deliver([office.cover() for _ in range(3)])
    seen: list[tuple[int, int]] = []
    with office.first.vault() as vault:
        import_round(vault, office.first.folder, TODAY, lambda done, of: seen.append((done, of)))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_parts_that_come_on_different_days_are_joined_in_their_order(office: Office) -> None:
    """A server chooses the day; it must not choose the order of the text."""
    text = "".join(f"{number:06}\n" for number in range(6_000))
    envelopes = office.write(text)
    assert len(envelopes) == 4
    for day, envelope in zip((TODAY + 2, TODAY + 1, TODAY, TODAY + 2), envelopes, strict=True):
        office.deliver([envelope], day)
    office.round(TODAY + 2)
    ((message,),) = (case.messages for case in office.first.cases())
    assert (message.text, message.missing, message.day, message.channel) == (text, 0, TODAY, "both")


def test_parts_that_contradict_each_other_about_their_number_never_count_as_complete_too_early(office: Office) -> None:
    desk = office.verified()
    keys = office.source()[1]
    to = {key.reviewer.slot: key.recipient for key in desk.addressable("both")}
    views = [[key.reviewer.slot, key_view(key.public).hex()] for key in desk.addressable("both")]
    for part, parts in ((1, 2), (15, 16), (14, 15)):
        content = {
            "type": "message",
            "id": "00" * 16,
            "part": part,
            "parts": parts,
            "order": 1,
            "view": {"directory": desk.directory.view.hex(), "keys": views},
            "receipts": ["00" * 8] * 2,
            "text": str(part),
        }
        sealed = seal_source_payload(content, keys.case_seed, to, office.nobody, desk.id, office.random.randbytes)
        office.deliver([sealed])
    office.round()
    ((message,),) = (case.messages for case in office.first.cases())
    assert (message.text, message.missing) == ("11415", 13)


def test_a_view_of_a_directory_long_replaced_is_an_alarm(office: Office) -> None:
    old = office.desk.directory()
    late, in_time = office.write("Late.", directory=old), office.write("In time.", directory=old)
    newer = office.desk.directory(
        serial=4, predecessors=[{"view": office.verified().directory.view.hex(), "superseded": TODAY}]
    )
    office.deliver(in_time, TODAY + 2)
    office.deliver(late, TODAY + 3)
    office.round(TODAY + 3, directory=newer)
    alarms = {case.messages[0].text: case.messages[0].alarms for case in office.first.cases()}
    assert alarms == {"In time.": (), "Late.": ("view-superseded",)}


def test_an_event_of_a_colleague_that_is_not_whole_is_set_aside(office: Office) -> None:
    desk = office.verified()
    to = {key.reviewer.slot: key.recipient for key in desk.addressable("both")}
    content = {"type": "note", "lamport": 1, "run": "00" * 16, "previous": "00" * 32}
    office.deliver(
        [seal_desk_event(content, office.second.made.signing, to, office.nobody, desk.id, office.random.randbytes)]
    )
    (result, _) = office.round()
    assert (result.seen, result.messages, result.events, result.set_aside) == (1, 0, 0, {"schema": 1})


def test_a_source_cannot_speak_as_a_reviewer(office: Office) -> None:
    desk = office.verified()
    to = {key.reviewer.slot: key.recipient for key in desk.addressable("both")}
    content = {"type": "note", "lamport": 1, "run": "00" * 16, "previous": "00" * 32}
    case = office.source()[1].case_seed
    office.deliver([seal_source_payload(content, case, to, office.nobody, desk.id, office.random.randbytes)])
    (result, _) = office.round()
    assert result.set_aside == {"role": 1}


def test_a_power_cut_in_the_middle_of_a_round_loses_and_doubles_nothing(
    office: Office,
) -> None:
    for number in range(5):
        office.deliver(office.write(f"Message {number}."))

    def cut(done: int, of: int) -> None:
        if done == 4:
            raise OSError("power cut")

    with office.first.vault() as vault, pytest.raises(OSError, match="power cut"):
        import_round(vault, office.first.folder, TODAY, cut, save_every=2)
    assert len(office.first.texts()) == 2
    office.round()
    assert sorted(office.first.texts()) == [f"Message {number}." for number in range(5)]


def test_who_comes_and_who_goes_is_told_once(office: Office) -> None:
    first, second = (verify_key(clerk.made.signing) for clerk in (office.first, office.second))
    one, other = office.desk.first.entry(), office.desk.second.entry()
    for serial, reviewers, came, left in (
        (4, [one, other], set(), set()),
        (5, [one, other | {"until": TODAY}], set(), {second}),
        (6, [one, other | {"until": TODAY}], set(), set()),
        (7, [one], set(), set()),
        (8, [one, other], {second}, set()),
        (9, [one | {"until": TODAY}, other], set(), {first}),
    ):
        result = office.first.take_in(
            office.document(directory=office.desk.directory(serial=serial, reviewers=reviewers), keys=[])
        )
        assert (result.came, result.left) == (came, left), serial
    revoked = office.desk.directory(serial=10, reviewers=[one, other])
    statement = sign_revocation(office.second.made.signing, office.desk.id)
    result = office.first.take_in(office.document(directory=revoked, keys=[], revocations=[statement]))
    assert (result.came, result.left) == ({first}, {second})


@pytest.mark.parametrize("author", ["first", "second"])
@pytest.mark.parametrize("shown", ["at once", "one after the other"])
def test_a_second_key_for_a_week_is_told_with_its_owner(office: Office, author: str, shown: str) -> None:
    """A server that withholds the first when it shows the second does not hide it."""
    made = {"first": office.first, "second": office.second}[author].made
    document = office.document()
    assert office.first.take_in(document).second_keys == set()
    keys = [record for clerk in (office.first, office.second) for record in clerk.folder.items("epoch-keys")]
    another = office.desk.epoch_record(made)
    if shown == "one after the other":
        keys = [key for key in keys if key[64:100] != another[64:100]]
    result = office.first.take_in(office.document(keys=sorted([*keys, another])))
    assert result.second_keys == {verify_key(made.signing)}
    assert result.desk_alarms == ["second-key"]


def test_what_was_set_aside_under_another_day_is_not_held_until_it_was_tried_under_its_own(office: Office) -> None:
    """A day that a stick said makes a colleague's word be refused; the signed list then must not be met by that."""
    office.deliver(office.write("A message."))
    office.round()
    first, second = office.first, office.second
    (case,) = second.cases()
    with second.vault() as vault:
        recording.record(vault, case.case_key, "note", TODAY, {"text": "Read this."})
        vault.save()
    second.put_out()
    (event,) = [write[100:] for write in second.folder.items("events")]
    first.folder.append(TODAY - 3, event)
    assert first.take_in(office.document()).set_aside == {"day": 1}
    (first.folder.path / "in" / f"{TODAY - 3}.0").unlink()
    first.list_day(TODAY, {sha256(event): False})
    assert first.take_in(office.document(), TODAY + 1).days.incomplete == {TODAY: (1, 1)}
    with first.vault() as vault:
        assert TODAY not in acknowledging.acknowledged_days(vault)
    first.folder.append(TODAY, event)
    imported = first.take_in(office.document(), TODAY + 1)
    assert (imported.events, imported.days.incomplete) == (1, {})


def test_an_import_says_whom_a_source_now_keeps_out(office: Office) -> None:
    keys = office.source()[1]
    office.deliver(office.write("Not for Two.", keys=keys, without=[office.second.made.slot]))
    imported, _ = office.round()
    assert imported.keeping_out == {keys.case_key: {verify_key(office.second.made.signing)}}
    assert office.round()[0].keeping_out == {}


def test_a_clock_that_is_ahead_for_an_import_destroys_no_chunk(office: Office) -> None:
    bundle = b"\x05" * 32
    with office.first.vault() as vault:
        vault.chunks.write(bundle, 0, bytes(CHUNK_SIZE))  # its message is on the way
        os.utime(vault.chunks.path / bundle.hex(), (TODAY * 86_400, TODAY * 86_400))
    office.first.take_in(office.document(), TODAY + 400)
    with office.first.vault() as vault:
        assert vault.chunks.numbers(bundle) == {0}
    later = office.document(directory=office.desk.directory(serial=4, issued=TODAY + 60, expires=TODAY + 90))
    office.first.take_in(later, TODAY + 60)
    with office.first.vault() as vault:
        assert vault.chunks.numbers(bundle) == set()
