"""What a source is shown of its case: the status of replies, answers to withdrawals, receipts that outlast the day sheets."""

from __future__ import annotations

from dataclasses import replace

from knothole_client.protocol.codename import SourceKeys
from knothole_client.protocol.receipts import find_receipts
from knothole_client.protocol.reply import Letter, find_replies
from knothole_client.protocol.reviewer_records import verify_day_sheet
from knothole_client.reviewer import cases
from knothole_client.reviewer.letters.writing import MAX_WITHDRAWALS_ANSWERED
from tests.support.desks import TODAY
from tests.support.offices import Clerk, Office


def letters(office: Office, clerk: Clerk, keys: SourceKeys, today: int = TODAY) -> list[Letter]:
    """What a source finds of what a reviewer's last export has."""
    book = b"".join(sorted(write[104:] for write in clerk.folder.items("replies")))
    found, alarms = find_replies(book, keys, office.verified(today))
    assert alarms == []
    return found


def test_an_acknowledgement_shows_that_it_was_received_with_receipts_of_what_was_opened(office: Office) -> None:
    keys = office.source()[1]
    office.deliver(office.write("One.", keys=keys) + office.write("Two.", keys=keys))
    office.round()
    office.first.open_all()
    with office.first.vault() as vault:
        (case,) = cases.list_cases(vault)
        cases.reply(vault, case, "We have it.", TODAY, "acknowledgement")
        assert [reply.state for reply in cases.list_cases(vault)[0].replies] == ["received"]
    office.first.put_out()
    (letter,) = letters(office, office.first, keys)
    assert letter.status
    assert (letter.status.state, letter.status.whole, letter.status.announced) == ("received", 0, 0)
    (raw,) = office.first.folder.items("day-sheets")
    sheet = verify_day_sheet(raw, office.desk.id, office.verified().directory, frozenset(), TODAY)
    found = {receipt.tag for receipt in find_receipts(keys.receipt_key, [sheet], TODAY)}
    assert {receipt[:8] for receipt in letter.status.receipts} == found
    assert set(letter.status.receipts) <= set(sheet.receipts)


def test_a_colleague_sees_what_the_source_was_shown(office: Office) -> None:
    office.deliver(office.write("For both."))
    office.round()
    with office.first.vault() as vault:
        (case,) = cases.list_cases(vault)
        cases.reply(vault, case, "", TODAY, state="looking")
    office.first.put_out()
    for write in office.first.folder.items("events"):
        office.second.folder.append(TODAY, write[100:])
    office.second.take_in(office.document())
    (case,) = office.second.cases()
    assert [(reply.state, reply.text) for reply in case.replies] == [("looking", "")]


def test_a_withdrawal_is_answered_once_by_each_who_destroyed_and_again_if_another_reaches_further(
    office: Office,
) -> None:
    keys = office.source()[1]
    office.deliver(office.write("Withdrawn.", keys=keys))
    office.deliver(office.take_back(keys))
    office.round()
    for clerk in (office.first, office.second):
        for _ in range(2):
            clerk.put_out()
            (letter,) = letters(office, clerk, keys)
            assert letter.status
            assert (letter.status.state, letter.status.through, letter.text) == ("destroyed", TODAY, "")
            assert clerk.texts() == []
    office.deliver(office.take_back(keys, today=TODAY + 3), TODAY + 3)
    office.round(TODAY + 3)
    office.first.put_out(TODAY + 3)
    through = [letter.status and letter.status.through for letter in letters(office, office.first, keys, TODAY + 3)]
    assert through == [TODAY, TODAY + 3]


def test_an_answer_to_a_withdrawal_that_came_under_a_clock_that_was_ahead_is_believed(office: Office) -> None:
    keys, ahead = office.source()[1], TODAY + 10
    office.deliver(office.write("Withdrawn.", keys=keys) + office.take_back(keys, today=ahead), ahead)
    office.round(ahead)
    office.first.put_out(TODAY)
    (letter,) = letters(office, office.first, keys)
    assert letter.status
    assert letter.status.through == TODAY + 1


def test_whoever_withdraws_often_fills_no_book_and_those_who_were_read_are_answered_first(office: Office) -> None:
    keys = office.source()[1]
    office.deliver(office.write("Read.", keys=keys))
    office.round()
    office.first.open_all()
    office.deliver(office.take_back(keys))
    for _ in range(MAX_WITHDRAWALS_ANSWERED + 3):
        flood = office.source()[1]
        office.deliver(office.write("Flood.", keys=flood) + office.take_back(flood))
    office.round()
    counts = []
    for day in (TODAY, TODAY, TODAY + 1):
        office.first.put_out(day)
        counts.append(len(office.first.folder.items("replies")))
        assert len(letters(office, office.first, keys, day)) == 1
    assert counts == [MAX_WITHDRAWALS_ANSWERED, MAX_WITHDRAWALS_ANSWERED, MAX_WITHDRAWALS_ANSWERED + 4]


def test_who_withdraws_again_and_again_in_a_day_gets_no_more_answers_for_it(office: Office) -> None:
    keys = [office.source()[1] for _ in range(MAX_WITHDRAWALS_ANSWERED)]
    for of_one in keys:
        office.deliver(office.write("Flood.", keys=of_one) + office.take_back(of_one), TODAY - 3)
    office.round()
    office.first.put_out()
    for back in (2, 1, 0):
        for of_one in keys:
            office.deliver(office.take_back(of_one), TODAY - back)
        office.round()
        office.first.put_out()
    assert len(office.first.folder.items("replies")) == MAX_WITHDRAWALS_ANSWERED
    office.first.put_out(TODAY + 1)
    assert len(office.first.folder.items("replies")) == 2 * MAX_WITHDRAWALS_ANSWERED


def test_a_vault_keeps_nothing_to_check_a_guess_at_destroyed_words_once_the_source_can_see_that_they_were_opened(
    office: Office,
) -> None:
    keys = office.source()[1]
    office.deliver(office.write("Withdrawn.", keys=keys) + office.write("Another's."))
    office.round()
    office.first.open_all()

    def kept() -> int:
        with office.first.vault() as vault:
            return sum(len(vault.opened.receipts(case.case_key)) for case in cases.list_cases(vault))

    def written() -> int:
        with office.first.vault() as vault:
            row = vault.database.execute("SELECT count(*) FROM opened WHERE receipt IS NOT NULL").fetchone()
            return int(row[0])

    office.deliver(office.take_back(keys))
    office.round()
    assert (kept(), written()) == (1, 2)  # it is owed: the sheet that says so is not out yet
    office.first.put_out()
    (letter,) = letters(office, office.first, keys)
    assert letter.status
    assert letter.status.receipts == ()
    (sheet,) = office.first.folder.items("day-sheets")
    office.first.take_in(office.document(sheets=[sheet]))
    assert (kept(), written()) == (1, 1)
    office.first.put_out(TODAY + 1)
    later = [item for item in office.first.folder.items("day-sheets") if item != sheet]
    office.first.take_in(office.document(sheets=[sheet, *later]), TODAY + 1)
    office.first.take_in(office.document(sheets=later), TODAY + 32)
    with office.first.vault() as vault:
        assert [bytes(record) for (record,) in vault.database.execute("SELECT record FROM sheets")] == later


def test_what_a_vault_writes_by_itself_fulfils_no_duty(office: Office) -> None:
    keys = office.source()[1]
    office.deliver(office.write("Withdrawn.", keys=keys))
    office.deliver(office.take_back(keys))
    office.round()
    office.first.put_out()
    with office.first.vault() as vault:
        (case,) = cases.list_cases(vault)
        (reply,) = case.replies
        assert (reply.state, reply.text) == ("destroyed", "")
    seen = replace(case, letters={})  # as a colleague has it, whose word counts from the day it was written
    assert (case.fulfilling, seen.fulfilling) == ([], [])
    assert replace(seen, state=replace(seen.state, replies=(replace(reply, text="We destroyed it."),))).fulfilling
