"""Backups: what is in them, who opens them, and a vault that came out of one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from knothole_client.errors import ClientError, LockedError
from knothole_client.files import sealed_file
from knothole_client.protocol.calendar import epoch_of, last_day
from knothole_client.protocol.directory import Reviewer
from knothole_client.reviewer import backups, cases
from knothole_client.reviewer.vault.vault import FILE, open_vault
from tests.support.desks import TODAY, MadeReviewer
from tests.support.offices import PASSPHRASE, Clerk, Office

WEEK = epoch_of(TODAY)
OVER = last_day(WEEK) + 22
"""The first day on which nothing sealed to this week's key is kept any more."""


def back_up(clerk: Clerk, folder: Path, today: int = TODAY) -> bytes:
    """The content of the backup, opened."""
    with clerk.vault() as vault:
        backups.back_up(vault, folder, today)
    return sealed_file.load(folder / backups.FILE, PASSPHRASE)[1]


def restored(clerk: Clerk, folder: Path, today: int = TODAY) -> Clerk:
    """The clerk on a new machine."""
    home = clerk.home.with_name("new machine")
    backups.restore(home, folder, PASSPHRASE, None, today)
    return Clerk(clerk.made, home)


def colleagues(office: Office) -> list[Reviewer]:
    return list(office.verified().directory.reviewers)


def split(clerk: Clerk, among: list[Reviewer], threshold: int = 2) -> dict[str, str]:
    with clerk.vault() as vault:
        shares = backups.split(vault, among, threshold, TODAY)
        vault.save()
    return shares


def test_a_lost_vault_comes_back_with_all_that_was_in_it(office: Office, tmp_path: Path) -> None:
    office.deliver(office.write("Before the loss."))
    office.round()
    office.first.answer("An answer.")
    back_up(office.first, tmp_path / "backup")
    (office.first.home / FILE).unlink()
    again = restored(office.first, tmp_path / "backup")
    assert again.texts() == ["Before the loss."]
    assert [reply.text for case in again.cases() for reply in case.replies] == ["An answer."]
    assert (again.home / FILE).stat().st_mode & 0o077 == 0


def test_what_came_after_the_backup_opens_as_long_as_the_server_has_it(office: Office, tmp_path: Path) -> None:
    back_up(office.first, tmp_path / "backup")
    later = TODAY + 35
    office.first.put_out(later)  # makes keys that the backup must know
    directory = office.desk.directory(serial=9, issued=later, expires=later + 30)
    again = restored(office.first, tmp_path / "backup", later)
    document = office.document(directory=directory)
    (envelope,) = office.write("After the backup.", directory=directory)
    again.folder.append(later, envelope)
    result = again.take_in(document, later)
    assert (result.messages, result.weeks_lost) == (1, [])
    assert again.texts() == ["After the backup."]


@pytest.mark.parametrize(("weeks", "lost"), [(6, 0), (7, 1), (20, 6)])
def test_no_second_key_is_made_for_a_week_that_may_have_one(
    office: Office, tmp_path: Path, weeks: int, lost: int
) -> None:
    back_up(office.first, tmp_path / "backup")
    day = last_day(WEEK + weeks)
    again = restored(office.first, tmp_path / "backup", day)
    result = again.take_in(office.document(directory=office.desk.directory(serial=9, issued=day, expires=day + 9)), day)
    assert len(result.weeks_lost) == lost
    again.put_out(day)
    left = {int.from_bytes(item[96:100], "big") for item in again.folder.items("epoch-keys")}
    assert left.isdisjoint(result.weeks_lost)


def test_a_backup_leaves_out_the_keys_that_are_due(office: Office, tmp_path: Path) -> None:
    with office.first.vault() as vault:
        (seed,) = vault.database.execute("SELECT seed FROM epoch_keys WHERE epoch = ?", (WEEK,)).fetchone()
    assert seed in back_up(office.first, tmp_path / "backup", OVER - 1)
    assert seed not in back_up(office.first, tmp_path / "backup", OVER)
    with office.first.vault() as vault:  # by the clock alone, which must destroy nothing here
        assert vault.database.execute("SELECT seed FROM epoch_keys WHERE epoch = ?", (WEEK,)).fetchone() == (seed,)


def test_a_backup_without_the_passphrase_shows_nothing_but_a_rough_size(office: Office, tmp_path: Path) -> None:
    back_up(office.first, tmp_path / "backup")
    before = (tmp_path / "backup" / backups.FILE).stat().st_size
    office.deliver(office.write("planted-text"))
    office.round()
    back_up(office.first, tmp_path / "backup")
    copy = (tmp_path / "backup" / backups.FILE).read_bytes()
    assert len(copy) == before
    for planted in (b"planted", b"Reviewer One", b"Example desk", b"SQLite"):
        assert planted not in copy
    with pytest.raises(LockedError) as refused:
        backups.restore(tmp_path / "new", tmp_path / "backup", PASSPHRASE + "x", None, TODAY)
    assert refused.value.code == "backup-passphrase"
    assert not (tmp_path / "new" / FILE).exists()


def test_a_restored_vault_speaks_in_a_run_of_its_own(office: Office, tmp_path: Path) -> None:
    """Otherwise a colleague would take what it says for a copy of a vault in use."""
    office.deliver(office.write("A message."))
    office.round()
    office.first.answer("The lost machine said this.")
    back_up(office.first, tmp_path / "backup")
    office.first.answer("And this, after the backup.")
    again = restored(office.first, tmp_path / "backup")
    with again.vault() as vault, office.first.vault() as lost:
        assert lost.database.execute("SELECT count(*) FROM own_chain").fetchone() == (1,)
        assert vault.database.execute("SELECT count(*) FROM own_chain").fetchone() == (0,)


def test_a_day_sheet_that_the_server_has_stays_the_only_one(office: Office, tmp_path: Path) -> None:
    back_up(office.first, tmp_path / "backup")
    day = TODAY + 1
    assert office.first.put_out(day).sheet
    sheet = office.first.folder.items("day-sheets")[0]
    again = restored(office.first, tmp_path / "backup", day)
    again.take_in(office.document(sheets=[sheet]), day)
    assert not again.put_out(day).sheet
    assert again.put_out(day + 1).sheet


@pytest.mark.parametrize("held", [("first", "second"), ("second", "first")])
def test_enough_shares_open_a_split_backup_and_the_passphrase_does_not(
    office: Office, tmp_path: Path, held: tuple[str, ...]
) -> None:
    office.deliver(office.write("A message."))
    office.round()
    shares = split(office.first, colleagues(office))
    with office.first.vault() as vault:
        backups.back_up(vault, tmp_path / "backup", TODAY)
    with pytest.raises(LockedError):
        backups.restore(tmp_path / "new", tmp_path / "backup", PASSPHRASE, None, TODAY)
    with pytest.raises(LockedError):
        backups.passphrase_from([shares["first"]])
    opening = backups.passphrase_from(f" {shares[reviewer].upper()}\n" for reviewer in held)
    backups.restore(tmp_path / "new", tmp_path / "backup", opening, "another passphrase", TODAY)
    with open_vault(tmp_path / "new", "another passphrase") as vault:
        assert vault.database.execute("SELECT count(*) FROM parts").fetchone() == (1,)


def test_shares_of_another_split_or_misspelt_are_refused(office: Office) -> None:
    old, new = split(office.first, colleagues(office)), split(office.first, colleagues(office))
    words = new["first"].split()
    misspelt = " ".join([*words[:-1], "academic" if words[-1] != "academic" else "acid"])
    for several in (
        [old["first"], new["second"]],
        [misspelt, new["second"]],
        ["", ""],
        [],
        ["\x00"],
        [new["first"]] * 2,
    ):
        with pytest.raises(LockedError) as refused:
            backups.passphrase_from(several)
        assert not any(word in str(refused.value) for word in words)


@pytest.mark.parametrize(("threshold", "count"), [(1, 2), (3, 2), (0, 2), (2, 1)])
def test_a_split_that_protects_nothing_or_opens_never_is_refused(office: Office, threshold: int, count: int) -> None:
    with pytest.raises(ClientError) as refused:
        split(office.first, colleagues(office)[:count], threshold)
    assert refused.value.code == "threshold"


def by_shares(office: Office, shares: dict[str, str], folder: Path, home: Path) -> Clerk:
    opening = backups.passphrase_from(shares.values())
    restored = backups.restore(home, folder, opening, PASSPHRASE, TODAY)
    assert restored.lacks_cases == (folder / backups.OWN_FILE).exists()
    return Clerk(office.first.made, home)


def test_a_wish_to_keep_a_colleague_out_stops_no_backup_and_shares_do_not_open_that_case(
    office: Office, tmp_path: Path
) -> None:
    """Anybody can have such a wish: it must not end the backups of a desk, nor be disregarded."""
    shares = split(office.first, colleagues(office))
    office.deliver(office.write("For both."))
    office.deliver(private := office.write("planted: not for Two.", without=[office.second.made.slot]))
    office.round()
    with office.first.vault() as vault:
        kept_back = backups.back_up(vault, tmp_path / "backup", TODAY)
        assert kept_back == [case.name for case in cases.list_cases(vault) if "planted" in case.messages[0].text]
    opening = backups.passphrase_from(shares.values())
    assert b"planted" not in sealed_file.load(tmp_path / "backup" / backups.FILE, opening)[1]
    assert b"planted" in sealed_file.load(tmp_path / "backup" / backups.OWN_FILE, PASSPHRASE)[1]
    again = by_shares(office, shares, tmp_path / "backup", tmp_path / "by shares")
    assert again.texts() == ["For both."]
    assert sorted(restored(office.first, tmp_path / "backup").texts()) == ["For both.", "planted: not for Two."]
    for envelope in private:  # the server still has it
        again.folder.append(TODAY, envelope)
    again.take_in(office.document())
    assert sorted(again.texts()) == ["For both.", "planted: not for Two."]


def test_a_colleague_whom_a_source_keeps_out_can_still_have_a_share(office: Office, tmp_path: Path) -> None:
    office.deliver(office.write("Not for Two.", without=[office.second.made.slot]))
    office.round()
    shares = split(office.first, colleagues(office))
    with office.first.vault() as vault:
        assert len(backups.back_up(vault, tmp_path / "backup", TODAY)) == 1
    assert by_shares(office, shares, tmp_path / "backup", tmp_path / "by shares").texts() == []


@pytest.mark.parametrize(
    ("entry", "kept_back"),
    [
        ({"name": "Reviewer  one", "from": TODAY - 50}, 1),
        ({"name": "Somebody", "from": TODAY - 50}, 0),
        ({"name": "Somebody", "from": TODAY + 1}, 1),  # whom the source could not name
    ],
)
def test_shares_do_not_open_a_case_that_keeps_somebody_out_who_may_hold_one_under_another_key(
    office: Office, tmp_path: Path, entry: dict[str, Any], kept_back: int
) -> None:
    office.deliver(office.write("Not for the first.", without=[office.first.made.slot]))
    office.round()
    third = MadeReviewer("third", "Third", 7, *(office.desk.seed() for _ in range(3)))
    listed = [office.desk.first.entry(), office.desk.second.entry(), third.entry(**entry)]
    newer, day = {"directory": office.desk.directory(serial=4, reviewers=listed)}, TODAY + 1
    office.second.take_in(office.document(**newer), day)
    people = {person.id: person for person in office.verified(day, **newer).directory.reviewers}
    with office.second.vault() as vault:
        backups.split(vault, [people["second"], people["third"]], 2, day)
        assert len(backups.back_up(vault, tmp_path / "backup", day)) == kept_back


def test_a_split_can_be_ended_and_what_is_not_needed_goes(office: Office, tmp_path: Path) -> None:
    office.deliver(office.write("Not for Two.", without=[office.second.made.slot]))
    office.round()
    shares = split(office.first, colleagues(office))
    with office.first.vault() as vault:
        backups.back_up(vault, tmp_path / "backup", TODAY)
        backups.unsplit(vault)
        assert backups.back_up(vault, tmp_path / "backup", TODAY) == []
        with pytest.raises(ClientError) as refused:
            backups.unsplit(vault)
    assert refused.value.code == "not-split"
    assert not (tmp_path / "backup" / backups.OWN_FILE).exists()
    with pytest.raises(LockedError):
        by_shares(office, shares, tmp_path / "backup", tmp_path / "by shares")
    assert restored(office.first, tmp_path / "backup").texts() == ["Not for Two."]


def test_a_backup_is_never_written_over_other_things_nor_a_vault_over_another(office: Office, tmp_path: Path) -> None:
    (tmp_path / "backup").mkdir()
    (tmp_path / "backup" / "photo").touch()
    for refuse in (
        lambda: back_up(office.first, tmp_path / "backup"),
        lambda: back_up(office.first, office.first.home),
        lambda: backups.restore(office.first.home, tmp_path / "backup", PASSPHRASE, None, TODAY),
        lambda: backups.restore(tmp_path / "new", tmp_path / "backup", PASSPHRASE, None, TODAY),
    ):
        with pytest.raises(ClientError):
            refuse()
    assert (office.first.home / FILE).exists()
