"""A save of little writes little, and what is opened again is what was saved; what is changed or destroyed is in the file no more."""

from __future__ import annotations

import errno
import random
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from knothole_client.errors import LockedError, UsageError
from knothole_client.files import sealed_file, small_changes
from knothole_client.reviewer import backups, cases, forgetting
from knothole_client.reviewer.vault import changes
from knothole_client.reviewer.vault.cases import BegunReply
from knothole_client.reviewer.vault.pieces import tables
from knothole_client.reviewer.vault.tables import LOOSE, empty_database
from knothole_client.reviewer.vault.vault import FILE, PLACE_SIZE, Vault
from tests.support.desks import TODAY
from tests.support.memory import written
from tests.support.offices import PASSPHRASE, Clerk, Office
from tests.support.vault_saves import saves_fail

BLOCKS_AT = small_changes.PLACES_AT + 2 * PLACE_SIZE


def blocks(clerk: Clerk) -> bytes:
    """All of the file that a small save leaves alone."""
    whole = (clerk.home / FILE).read_bytes()
    return whole[: small_changes.PLACES_AT] + whole[BLOCKS_AT:]


def content(clerk: Clerk) -> bytes:
    """What the passphrase opens."""
    return sealed_file.load(clerk.home / FILE, PASSPHRASE)[1]


def dump(database: sqlite3.Connection) -> dict[str, list[Any]]:
    """All rows, in their order."""
    return {
        table: database.execute(f"SELECT * FROM {table} ORDER BY rowid").fetchall()  # noqa: S608
        for table in tables(database, "main")
    }


@pytest.fixture
def case(office: Office) -> str:
    """A case of two messages."""
    keys = office.source()[1]
    office.deliver(office.write("A first message.", keys=keys) + office.write("A second one.", keys=keys))
    office.round()
    return office.first.cases()[0].name


def look(vault: Vault, case: str) -> None:
    cases.mark_opened(vault, cases.find_case(vault, case), TODAY)
    cases.note(vault, cases.find_case(vault, case), "Ask the accountant.", TODAY)
    cases.reply(vault, cases.find_case(vault, case), "Thank you.", TODAY, "acknowledgement")
    cases.say(vault, cases.find_case(vault, case), "label", {"label": "tax", "on": True}, TODAY)
    for on in (True, False, True):
        cases.mark_each(vault, [cases.find_case(vault, case)], "star", on=on)


def test_a_morning_at_a_case_leaves_the_blocks_of_the_file_and_is_there_afterwards(office: Office, case: str) -> None:
    before = blocks(office.first)
    for _ in range(2):  # the second time on top of what a file says was changed
        with office.first.vault() as vault:
            look(vault, case)
            expected = dump(vault.database)
        with office.first.vault() as vault:
            assert dump(vault.database) == expected
    assert blocks(office.first) == before


def test_a_note_in_a_vault_of_many_megabytes_writes_only_its_place(office: Office, case: str) -> None:
    with office.first.vault() as vault:
        vault.database.executemany(
            "INSERT INTO outbox (id, kind, day, write) VALUES (?, 'event', 1, zeroblob(30000))",
            ((number.to_bytes(2, "big"),) for number in range(400)),
        )
        vault.save()
        before, at = written(), cases.find_case(vault, case)
        cases.note(vault, at, "Call back.", TODAY)
        assert written() - before < 2 * PLACE_SIZE
        before = written()
        vault.database.execute("DELETE FROM outbox WHERE id = x'0000'")
        vault.save()
        assert written() - before > 400 * 30_000


def test_whatever_is_done_to_a_vault_what_is_opened_is_what_was_saved(office: Office, case: str) -> None:
    chance = random.Random(17)
    with office.first.vault() as vault:
        kept = [table for table in tables(vault.database, "main") if table not in ("version", "identity", "backups")]
    before, small = blocks(office.first), 0
    for _ in range(30):
        with office.first.vault() as vault:
            for _ in range(chance.randrange(1, 4)):
                change(vault.database, chance.choice(kept), chance, chance.random() < 0.5)
                if chance.random() < 0.2:
                    vault.drop_changes()
                if chance.random() < 0.5:
                    vault.save()
            vault.save()
            expected = dump(vault.database)
        with office.first.vault() as vault:
            assert dump(vault.database) == expected
        small += blocks(office.first) == before
        before = blocks(office.first)
    assert 5 < small < 25


def change(database: sqlite3.Connection, table: str, chance: random.Random, removes: bool) -> None:
    """Add a row, or change, replace or remove one."""
    columns = database.execute(f"PRAGMA table_info({table})").fetchall()
    made = [
        chance.randrange(9) if kind in ("INTEGER", "BOOLEAN") else b"%d" % chance.randrange(9)
        for _, _, kind, *_ in columns
    ]
    what = chance.choice(["DELETE", "UPDATE", "REPLACE"]) if removes or table in ("marks", "seen") else "INSERT"
    if what in ("INSERT", "REPLACE"):
        values = ", ".join("?" * len(made))
        database.execute(f"INSERT OR {'IGNORE' if what == 'INSERT' else what} INTO {table} VALUES ({values})", made)  # noqa: S608
    elif what == "UPDATE":
        database.execute(f"UPDATE OR REPLACE {table} SET {columns[-1][1]} = ? WHERE rowid % 2 = 0", made[-1:])  # noqa: S608
    else:
        database.execute(f"DELETE FROM {table} WHERE rowid % 2 = 1")  # noqa: S608


TABLES = {
    "version", "identity", "courier", "first_day", "desk", "desk_memory", "epoch_keys", "backups", "split", "split_among",
    "envelopes", "server", "day_lists", "days", "looked_back", "newest_day", "compared_pull", "sheets", "outbox", "cases",
    "parts", "bundles", "withdrawals", "opened", "begun", "begun_notes", "sent_replies", "readers", "left_out", "events",
    "unsent", "shares", "chain", "own_chain", "half_forgotten", "shown_records", "last_sent_record", "explained_records",
    "served_otherwise",
}  # fmt: skip
"""Tables of which a row that is changed or removed makes the next save write the file whole. Who adds one decides whether it is another."""


def test_each_table_is_watched_and_what_it_loses_is_written_whole() -> None:
    database = empty_database()
    watched = changes.Changes(database)
    assert set(tables(database, "main")) == {*TABLES, *LOOSE}
    for table in tables(database, "main"):
        columns = database.execute(f"PRAGMA table_info({table})").fetchall()
        insert = f"INSERT OR REPLACE INTO {table} (rowid, {', '.join(name for _, name, *_ in columns)})"
        insert += f" VALUES (7{', 7' * len(columns)})"
        database.execute(insert)
        small = watched.small()
        assert small, table
        again = empty_database()
        changes.Changes(again).apply(small)
        assert dump(again)[table] == dump(database)[table] != []
        for change in (f"UPDATE {table} SET {columns[0][1]} = 7", insert, f"DELETE FROM {table}"):  # noqa: S608
            watched.written_whole()
            assert watched.small()
            database.execute(change)
            assert (watched.small() is not None) == (table in LOOSE), (table, change)
        watched.written_whole()


def test_more_than_a_place_holds_is_written_whole(office: Office, case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = blocks(office.first)
    with office.first.vault() as vault:
        while blocks(office.first) == before:
            cases.note(vault, cases.find_case(vault, case), "long " * 2_000, TODAY)
        expected = dump(vault.database)
    with office.first.vault() as vault:
        assert dump(vault.database) == expected
        assert len(cases.find_case(vault, case).state.notes) > 10
        before = blocks(office.first)
        monkeypatch.setattr(changes, "MAX_ROWS", 2)
        look(vault, case)
        assert blocks(office.first) != before
        expected = dump(vault.database)
    with office.first.vault() as vault:
        assert dump(vault.database) == expected


def test_what_was_typed_before_or_dropped_is_not_in_the_file(office: Office, case: str) -> None:
    with office.first.vault() as vault:
        key = cases.find_case(vault, case).case_key
        for text in ("planted words", "others", None):
            vault.begun.keep(key, BegunReply(text, "") if text else None)
            vault.save()
            assert (b"planted" in content(office.first)) == (text == "planted words")


def test_a_row_that_replaces_one_of_the_blocks_takes_it_out_of_them(office: Office, case: str) -> None:
    with office.first.vault() as vault:
        key = cases.find_case(vault, case).case_key
        vault.begun.keep(key, BegunReply("planted words", ""))
        vault.change_key(vault.key)  # writes the file whole
        vault.begun.keep(key, BegunReply("others", ""))
        vault.save()
        assert b"planted" not in content(office.first)
        expected = dump(vault.database)
    with office.first.vault() as vault:
        assert dump(vault.database) == expected


def note(vault: Vault, case: str, text: str) -> None:
    key = cases.find_case(vault, case).case_key
    vault.begun_notes.keep(key, "")
    cases.note(vault, cases.find_case(vault, case), text, TODAY)


def reply(vault: Vault, case: str, text: str) -> None:
    vault.begun.keep(cases.find_case(vault, case).case_key, None)
    cases.reply(vault, cases.find_case(vault, case), text, TODAY)


def begin(vault: Vault, case: str, text: str) -> None:
    """Both at once: a draft of a note and of a reply."""
    key = cases.find_case(vault, case).case_key
    vault.begun_notes.keep(key, text)
    vault.begun.keep(key, BegunReply(text, ""))
    vault.save()


@pytest.mark.parametrize("text", ["Ask.", 'A "quoted" \\ word,\n\tdéjà vu\x7f\u2028 and 📎.'])
def test_a_draft_that_became_a_note_or_a_reply_goes_without_the_file_being_written_whole(
    office: Office, case: str, text: str
) -> None:
    before = blocks(office.first)
    with office.first.vault() as vault:
        begin(vault, case, text)
    with office.first.vault() as vault:  # also after it was read from the file
        assert vault.begun_notes.of(cases.find_case(vault, case).case_key) == text
        note(vault, case, text)
        reply(vault, case, text)
        expected = dump(vault.database)
        assert (expected["begun"], expected["begun_notes"]) == ([], [])
    assert blocks(office.first) == before
    with office.first.vault() as vault:
        assert dump(vault.database) == expected
        forgetting.forget(vault, cases.find_case(vault, case), TODAY)
    assert text.encode() not in content(office.first)


def test_a_draft_that_says_more_than_the_note_is_in_no_part_of_the_file(office: Office, case: str) -> None:
    for become in (note, reply):
        with office.first.vault() as vault:
            begin(vault, case, "planted words")
            become(vault, case, "words")
            begin(vault, case, "others")
        assert b"planted" not in content(office.first)


def test_a_draft_of_another_case_is_not_taken_for_a_note_of_this_one(office: Office, case: str) -> None:
    office.deliver(office.write("Of somebody else.", keys=office.source()[1]))
    office.round()
    with office.first.vault() as vault:
        other = next(found for found in cases.list_cases(vault) if found.name != case)
        cases.note(vault, other, "planted words", TODAY)
        begin(vault, case, "planted words")
        before = blocks(office.first)
        vault.begun_notes.keep(cases.find_case(vault, case).case_key, "")
        vault.save()
        assert blocks(office.first) != before


def test_a_draft_that_the_blocks_hold_is_taken_out_of_them(office: Office, case: str) -> None:
    with office.first.vault() as vault:
        begin(vault, case, "planted words")
        vault.change_key(vault.key)  # writes the file whole
        before = blocks(office.first)
        note(vault, case, "planted words")
        assert blocks(office.first) != before
        expected = dump(vault.database)
    with office.first.vault() as vault:
        assert dump(vault.database) == expected


def test_a_draft_whose_note_a_full_disk_refused_is_in_the_file(
    office: Office, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with office.first.vault() as vault:
        begin(vault, case, "Ask.")
        key = cases.find_case(vault, case).case_key
        with monkeypatch.context() as full:
            saves_fail(full)
            with pytest.raises(OSError, match="No space"):
                note(vault, case, "Ask.")
    with office.first.vault() as vault:
        assert vault.begun_notes.of(key) == "Ask."
        with monkeypatch.context() as full:
            saves_fail(full)
            with pytest.raises(OSError, match="No space"):
                note(vault, case, "Ask.")
        vault.save()
        expected = dump(vault.database)
    with office.first.vault() as vault:
        assert dump(vault.database) == expected
        assert vault.begun_notes.of(key) == ""
        assert [said.text for said in cases.find_case(vault, case).state.notes] == ["Ask."]


def test_a_draft_whose_note_was_refused_stays_and_its_words_go_when_it_goes(office: Office, case: str) -> None:
    with office.first.vault() as vault:
        key = cases.find_case(vault, case).case_key
        begin(vault, case, "planted words " * 4_000)
        with pytest.raises(UsageError):
            note(vault, case, "planted words " * 4_000)
        vault.drop_changes()
        assert vault.begun_notes.of(key)
        vault.begun_notes.keep(key, "")
        vault.begun.keep(key, None)
        vault.save()
        assert b"planted" not in content(office.first)


def test_a_case_that_is_forgotten_right_after_work_on_it_is_in_no_part_of_the_file(office: Office, case: str) -> None:
    with office.first.vault() as vault:
        look(vault, case)
        assert b"accountant" in content(office.first)
        key = cases.find_case(vault, case).case_key
        forgetting.forget(vault, cases.find_case(vault, case), TODAY)
    for planted in (b"accountant", b"first message", bytes(key)):
        assert planted not in content(office.first)


def test_a_change_of_the_passphrase_takes_what_was_changed_before_with_it(office: Office, case: str) -> None:
    with office.first.vault() as vault:
        look(vault, case)
        expected = dump(vault.database)
        vault.change_key(sealed_file.new_key("another passphrase"))
        with pytest.raises(LockedError):
            content(office.first)
        vault.change_key(sealed_file.new_key(PASSPHRASE))
    with office.first.vault() as vault:
        assert dump(vault.database) == expected


def test_a_passphrase_that_could_not_be_written_is_not_taken_by_a_later_save(
    office: Office, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no room")

    with office.first.vault() as vault:
        with monkeypatch.context() as full:
            full.setattr(sealed_file, "write_parts_durably", no_room)
            with pytest.raises(OSError, match="no room"):
                vault.change_key(sealed_file.new_key("another passphrase"))
        assert not vault.is_ahead
        look(vault, case)
        expected = dump(vault.database)
    with office.first.vault() as vault:
        assert dump(vault.database) == expected


def test_a_copy_of_the_file_restores_with_its_changes(office: Office, case: str, tmp_path: Path) -> None:
    with office.first.vault() as vault:
        look(vault, case)
        expected = dump(vault.database)["parts"], dump(vault.database)["opened"], dump(vault.database)["marks"]
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "vault.backup").write_bytes((office.first.home / FILE).read_bytes())
    backups.restore(tmp_path / "new", tmp_path / "copy", PASSPHRASE, None, TODAY)
    with Clerk(office.first.made, tmp_path / "new").vault() as vault:
        restored = dump(vault.database)
        assert (restored["parts"], restored["opened"], restored["marks"]) == expected


def tear(clerk: Clerk, case: str) -> bytes:
    """The vault's file with a note in it that was not written to its end."""
    before = (clerk.home / FILE).read_bytes()
    with clerk.vault() as vault:
        cases.note(vault, cases.find_case(vault, case), "Before.", TODAY)
    torn = bytearray((clerk.home / FILE).read_bytes())
    at = next(at for at, (old, new) in enumerate(zip(before, torn, strict=True)) if old != new)
    torn[at + 5_000 : at + 5_512] = bytes(512)
    return bytes(torn)


def test_a_torn_change_is_told_until_the_next_save(office: Office, case: str) -> None:
    (office.first.home / FILE).write_bytes(tear(office.first, case))
    for _ in range(2):
        with office.first.vault() as vault:
            assert vault.is_torn
            assert not cases.find_case(vault, case).state.notes
    with office.first.vault() as vault:
        cases.note(vault, cases.find_case(vault, case), "Again.", TODAY)
    with office.first.vault() as vault:
        assert not vault.is_torn
        assert [note.text for note in cases.find_case(vault, case).state.notes] == ["Again."]


def test_a_copy_of_the_file_whose_last_change_is_torn_says_so_when_it_is_restored(
    office: Office, case: str, tmp_path: Path
) -> None:
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "vault.backup").write_bytes((office.first.home / FILE).read_bytes())
    assert not backups.restore(tmp_path / "whole", tmp_path / "copy", PASSPHRASE, None, TODAY).is_torn
    (tmp_path / "copy" / "vault.backup").write_bytes(tear(office.first, case))
    assert backups.restore(tmp_path / "new", tmp_path / "copy", PASSPHRASE, None, TODAY).is_torn
    with Clerk(office.first.made, tmp_path / "new").vault() as vault:
        assert not vault.is_torn
