"""Exporting a round: keys, sheets, acknowledgements, replies."""

from __future__ import annotations

from pathlib import Path

import pytest

from knothole_client.protocol.calendar import epoch_of
from knothole_client.protocol.delegation import Delegation, verify_delegation
from knothole_client.protocol.primitives import verify_key
from knothole_client.protocol.receipts import find_receipts
from knothole_client.protocol.reviewer_records import SHEET_RECEIPTS, DaySheet, verify_day_sheet, verify_epoch_key
from knothole_client.reviewer import cases, exporting
from knothole_client.reviewer.backups import back_up, restore
from knothole_client.reviewer.delegating import let_act
from knothole_client.reviewer.exporting import export_round
from tests.support.desks import TODAY
from tests.support.offices import PASSPHRASE, Clerk, Office


def sheet(office: Office, clerk: Clerk) -> DaySheet | None:
    sheets = clerk.folder.items("day-sheets")
    if not sheets:
        return None
    return verify_day_sheet(sheets[0], office.desk.id, office.verified().directory, frozenset(), TODAY + 100)


def test_epoch_keys_are_made_six_weeks_ahead_and_once(office: Office) -> None:
    first = office.first.folder.items("epoch-keys")
    directory = office.verified().directory
    found = [verify_epoch_key(record, office.desk.id, directory, frozenset()) for record in first]
    assert [key.epoch for key in found] == list(range(epoch_of(TODAY), epoch_of(TODAY) + 6))
    office.first.put_out()
    assert office.first.folder.items("epoch-keys") == first
    office.first.put_out(TODAY + 7)
    later = office.first.folder.items("epoch-keys")
    assert later[:5] == first[1:]
    assert len(later) == 6


def test_nothing_signed_leaves_before_the_vault_is_saved(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise a second key or sheet for the same time could be signed after a power cut."""
    before = office.first.folder.items("epoch-keys")
    with office.first.vault() as vault:
        monkeypatch.setattr(vault, "save", lambda: (_ for _ in ()).throw(OSError("power cut")))
        with pytest.raises(OSError, match="power cut"):
            export_round(vault, office.first.folder, TODAY + 14)
    assert office.first.folder.items("epoch-keys") == before
    assert office.first.folder.items("day-sheets") == []


def test_a_sheet_says_what_was_opened_and_nothing_else(office: Office) -> None:
    keys = office.source()[1]
    office.deliver(office.write("Opened.", keys=keys) + office.write("Not opened."))
    office.round()
    with office.first.vault() as vault:
        opened = next(case for case in cases.list_cases(vault) if case.case_key == keys.case_key)
        cases.mark_opened(vault, opened, TODAY)
    office.first.put_out()
    signed = sheet(office, office.first)
    assert signed
    assert len(set(signed.receipts)) == SHEET_RECEIPTS
    assert [receipt.written for receipt in find_receipts(keys.receipt_key, [signed], TODAY)] == [TODAY]
    with office.first.vault() as vault:
        unopened = vault.database.execute("SELECT receipt FROM parts WHERE instr(json, 'Not opened.')").fetchone()[0]
    assert unopened not in {receipt[:8] for receipt in signed.receipts}


def test_one_sheet_a_day_and_what_is_opened_later_waits_for_the_next(office: Office) -> None:
    office.deliver(office.write("First."))
    office.round()
    office.first.open_all()
    office.first.put_out()
    signed = office.first.folder.items("day-sheets")[0]
    keys = office.source()[1]
    office.deliver(office.write("Second.", keys=keys))
    office.round()
    office.first.open_all()
    office.first.put_out()
    assert office.first.folder.items("day-sheets")[0] == signed
    office.first.put_out(TODAY + 1)
    tomorrow = sheet(office, office.first)
    assert tomorrow
    assert tomorrow.day == TODAY + 1
    assert [receipt.opened for receipt in find_receipts(keys.receipt_key, [tomorrow], TODAY + 1)] == [TODAY + 1]


def test_an_incomplete_message_is_not_receipted(office: Office) -> None:
    office.deliver(office.write("x" * 30_000)[:1])
    office.round()
    office.first.open_all()
    with office.first.vault() as vault:
        assert vault.database.execute("SELECT count(*) FROM opened").fetchone() == (0,)


def test_a_vault_of_today_makes_no_empty_sheet_but_one_of_yesterday_does(office: Office) -> None:
    assert sheet(office, office.first) is None
    office.first.put_out(TODAY + 1)
    assert sheet(office, office.first)


def test_more_than_16_opened_messages_go_over_several_days(office: Office) -> None:
    office.deliver([envelope for _ in range(40) for envelope in office.write("One of forty.")])
    office.round()
    office.first.open_all()
    for day in range(TODAY, TODAY + 5):
        office.first.put_out(day)
    with office.first.vault() as vault:
        rows = dict(vault.database.execute("SELECT sheet, count(*) FROM opened GROUP BY sheet"))
    assert sum(rows.values()) == 40
    assert None not in rows
    assert all(count <= 16 for count in rows.values())


def test_a_closed_complete_day_is_acknowledged_and_leaves_the_folder(office: Office) -> None:
    office.deliver([office.cover()], TODAY, closed=True)
    office.deliver([office.cover()], TODAY + 1)
    office.round(TODAY + 1)
    exported = office.first.put_out(TODAY + 1)
    assert exported.acknowledgements == 1
    assert int.from_bytes(office.first.folder.items("acknowledgements")[0][96:100], "big") == TODAY
    assert office.first.folder.days() == [TODAY + 1]


def test_a_day_that_misses_an_envelope_is_not_acknowledged(office: Office) -> None:
    office.deliver([office.cover()], TODAY)
    for clerk in (office.first, office.second):
        clerk.close(TODAY, lost=[office.cover()])
    assert [imported.missing for imported in office.round(TODAY + 1)] == [1, 1]
    assert office.first.put_out(TODAY + 1).acknowledgements == 0
    assert office.first.folder.days() == [TODAY]


def test_days_from_before_the_vault_leave_when_no_courier_asks_for_them_any_more(office: Office) -> None:
    office.deliver([office.cover()], TODAY - 1, closed=True)
    for today, left in ((TODAY + 20, [TODAY - 1]), (TODAY + 21, [])):
        office.round(today)
        office.first.put_out(today)
        assert office.first.folder.days() == left


def test_a_day_with_an_envelope_damaged_on_the_stick_is_acknowledged_once_it_came_whole(office: Office) -> None:
    (envelope,) = office.write("Whole in the end.")
    office.deliver([envelope], TODAY, closed=True)
    (part,) = office.first.folder.parts(TODAY)
    part.write_bytes(bytes(100) + envelope[100:])
    assert office.round(TODAY + 1)[0].missing == 1
    assert office.first.put_out(TODAY + 1).acknowledgements == 0
    office.first.folder.append(TODAY, envelope)
    assert office.round(TODAY + 1)[0].missing == 0
    assert office.first.put_out(TODAY + 1).acknowledgements == 1
    assert office.first.texts() == ["Whole in the end."]


def test_a_sheet_reads_through_the_last_day_of_an_unbroken_run(office: Office) -> None:
    for day in (TODAY, TODAY + 1, TODAY + 3):
        office.deliver([office.cover()], day, closed=True)
    office.round(TODAY + 4)
    office.first.put_out(TODAY + 4)
    signed = sheet(office, office.first)
    assert signed
    assert signed.through == TODAY + 1


def test_a_day_nobody_wrote_on_is_read_too(office: Office) -> None:
    office.deliver([office.cover()], TODAY, closed=True)
    for clerk in (office.first, office.second):
        clerk.close(TODAY + 1)
    office.round(TODAY + 2)
    assert office.first.put_out(TODAY + 2).acknowledgements == 2
    signed = sheet(office, office.first)
    assert signed
    assert signed.through == TODAY + 1


def test_after_a_long_absence_a_sheet_reads_on_from_the_oldest_day_a_server_still_keeps(office: Office) -> None:
    back = TODAY + 100
    for day in range(back - 21, back):
        office.deliver([office.cover()], day, closed=True)
    directory = office.desk.directory(serial=4, issued=back, expires=back + 30)
    office.round(back, directory=directory)
    office.first.put_out(back)
    raw = office.first.folder.items("day-sheets")[0]
    desk = office.verified(back, directory=directory)
    assert verify_day_sheet(raw, desk.id, desk.directory, frozenset(), TODAY + 100).through == back - 1


def test_after_a_power_cut_there_is_still_one_key_a_week(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    before = office.first.folder.items("epoch-keys")
    with monkeypatch.context() as patch, office.first.vault() as vault:
        patch.setattr(vault, "save", lambda: (_ for _ in ()).throw(OSError("power cut")))
        with pytest.raises(OSError, match="power cut"):
            export_round(vault, office.first.folder, TODAY + 14)
    office.first.put_out(TODAY + 14)
    office.first.put_out(TODAY + 14)
    after = office.first.folder.items("epoch-keys")
    directory = office.verified().directory
    weeks = [verify_epoch_key(record, office.desk.id, directory, frozenset()).epoch for record in after]
    assert weeks == list(range(epoch_of(TODAY + 14), epoch_of(TODAY + 14) + 6))
    assert after[:4] == before[2:]


def test_a_sheet_that_did_not_reach_the_folder_is_the_same_the_next_time(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.deliver(office.write("Opened."))
    office.round()
    office.first.open_all()
    with monkeypatch.context() as patch:
        patch.setattr(exporting, "write_durably", lambda *_: (_ for _ in ()).throw(OSError("the stick was pulled")))
        with pytest.raises(OSError, match="stick"):
            office.first.put_out()
    assert office.first.folder.items("day-sheets") == []
    with office.first.vault() as vault:
        ((kept,),) = vault.database.execute("SELECT record FROM sheets")
    office.first.put_out()
    assert office.first.folder.items("day-sheets")[0] == kept


def test_a_day_leaves_the_folder_only_after_its_acknowledgement_is_there(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.deliver([office.cover()], TODAY, closed=True)
    office.round(TODAY + 1)
    with monkeypatch.context() as patch:
        patch.setattr(exporting, "write_durably", lambda *_: (_ for _ in ()).throw(OSError("the stick was pulled")))
        with pytest.raises(OSError, match="stick"):
            office.first.put_out(TODAY + 1)
    assert office.first.folder.days() == [TODAY]


def test_a_reviewer_who_leaves_makes_no_key_for_the_weeks_after(office: Office) -> None:
    """A server refuses a key for such a week, and with it all that stands in the same request."""
    leaving = office.desk.directory(
        serial=4, reviewers=[office.desk.first.entry(until=TODAY + 14), office.desk.second.entry()]
    )
    office.round(directory=leaving)
    office.first.put_out(TODAY + 7)
    directory = office.verified(directory=leaving).directory
    exported = office.first.folder.items("epoch-keys")
    weeks = [verify_epoch_key(record, office.desk.id, directory, frozenset()).epoch for record in exported]
    assert weeks == [epoch_of(TODAY + 7), epoch_of(TODAY + 14)]


def test_a_reviewer_who_has_left_signs_no_sheet(office: Office) -> None:
    gone = office.desk.directory(
        serial=4, reviewers=[office.desk.first.entry(until=TODAY + 1), office.desk.second.entry()]
    )
    office.round(directory=gone)
    office.first.put_out(TODAY + 1)
    sheets = office.first.folder.items("day-sheets")
    assert len(sheets) == 1
    office.first.put_out(TODAY + 2)
    assert office.first.folder.items("day-sheets") == sheets


def test_nothing_secret_is_on_a_stick_whatever_is_deleted_from_it_or_put_on_it(office: Office) -> None:
    office.deliver(office.write("planted text"))
    office.round()
    office.first.open_all()
    office.first.answer("planted answer")
    folder, courier = office.first.folder, office.first.made.transport
    with office.first.vault() as vault:
        seeds = [row[0] for row in vault.database.execute("SELECT seed FROM epoch_keys")]
    for _ in range(2):
        for path in [file for file in folder.path.rglob("*") if file.is_file()]:
            content = path.read_bytes()
            assert not any(secret in content for secret in (office.first.made.signing, courier, *seeds, b"planted"))
        planted: tuple[bytes | None, ...] = (None, b"", verify_key(office.desk.seed()), bytes(33))
        for left in planted:
            if left is None:
                (folder.path / "courier").unlink(missing_ok=True)
            else:
                (folder.path / "courier").write_bytes(left)
            office.first.put_out(TODAY + 1)
            assert delegated(office) == verify_key(courier)  # to nobody else
            assert not (folder.path / "transport.key").exists()


def delegated(office: Office) -> bytes:
    return verify_delegation(office.first.folder.delegation(), office.desk.id).transport


def test_each_export_renews_the_delegation_and_a_restored_vault_goes_on_above(office: Office, tmp_path: Path) -> None:
    def exported(clerk: Clerk, day: int) -> Delegation:
        clerk.put_out(day)
        return verify_delegation(clerk.folder.delegation(), office.desk.id)

    first = [exported(office.first, day) for day in (TODAY, TODAY, TODAY + 1, TODAY)]
    assert [delegation.number for delegation in first] == sorted({delegation.number for delegation in first})
    assert [delegation.until for delegation in first] == [TODAY + 90, TODAY + 90, TODAY + 91, TODAY + 90]
    with office.first.vault() as vault:
        back_up(vault, tmp_path / "safe", TODAY)
    newest = [exported(office.first, TODAY + 1) for _ in range(3)][-1]
    restore(tmp_path / "again", tmp_path / "safe", PASSPHRASE, None, TODAY + 1)
    again = Clerk(office.first.made, tmp_path / "again")
    again.folder.path.mkdir()
    assert exported(again, TODAY + 1).number > newest.number


def test_a_courier_that_is_let_act_takes_over_from_the_one_before(office: Office) -> None:
    other = office.desk.seed()
    number = verify_delegation(office.first.folder.delegation(), office.desk.id).number
    with office.first.vault() as vault:
        let_act(vault, verify_key(other))
        vault.save()
    assert delegated(office) == verify_key(office.first.made.transport)  # until the next export
    office.first.put_out()
    found = verify_delegation(office.first.folder.delegation(), office.desk.id)
    assert (found.transport, found.number > number) == (verify_key(other), True)


def test_a_sheet_that_was_not_posted_leaves_with_every_export_until_it_is_published(office: Office) -> None:
    """The receipts in it go out once, and would be lost."""
    office.deliver(office.write("Opened."))
    office.round()
    office.first.open_all()
    office.first.put_out()
    (signed,) = office.first.folder.items("day-sheets")
    assert office.first.put_out(TODAY + 1).sheet
    tomorrows, still = office.first.folder.items("day-sheets")
    assert still == signed
    office.first.take_in(office.document(sheets=[signed]), TODAY + 1)
    assert office.first.put_out(TODAY + 1).sheet
    assert office.first.folder.items("day-sheets") == [tomorrows]
    office.first.take_in(office.document(sheets=[signed, tomorrows]), TODAY + 1)
    assert not office.first.put_out(TODAY + 1).sheet
    assert office.first.folder.items("day-sheets") == []


@pytest.mark.parametrize("wrong", ["of a day to come", "of which the server has another", "too old to be published"])
def test_what_a_sheet_tells_that_no_source_will_see_is_told_by_the_next(office: Office, wrong: str) -> None:
    keys = office.source()[1]
    office.deliver(office.write("Opened.", keys=keys))
    office.round()
    office.first.open_all()
    office.first.put_out(TODAY + 3 if wrong == "of a day to come" else TODAY)
    today = TODAY + (30 if wrong == "too old to be published" else 1)
    sheets = [office.desk.sheet(office.desk.first, TODAY)] if wrong == "of which the server has another" else []
    office.first.take_in(office.document(sheets=sheets), today)
    office.first.put_out(today)
    (left,) = office.first.folder.items("day-sheets")
    told = verify_day_sheet(left, office.desk.id, office.verified().directory, frozenset(), today)
    assert told.day == today
    assert [receipt.written for receipt in find_receipts(keys.receipt_key, [told], today)] == [TODAY]
