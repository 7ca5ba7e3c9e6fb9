"""Killed before every change to the disk, one after the other: the vault opens, the work can be repeated, nothing is lost and nothing is there twice."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from knothole_client.protocol.bundle import CHUNK_SIZE, Bundle
from knothole_client.protocol.calendar import epoch_of, last_day
from knothole_client.reviewer import backups, cases, forgetting
from knothole_client.reviewer.exporting import export_round
from knothole_client.reviewer.importing import import_round
from knothole_client.reviewer.vault.vault import FILE, open_vault
from knothole_client.rounds.folder import RoundFolder
from knothole_client.source.outgoing import lay_out
from tests.support.desks import TODAY
from tests.support.offices import PASSPHRASE, Office

KILLED = 9
FINISHED = 0
CHANGES = {"os.rename", "os.remove", "os.link", "os.mkdir", "os.rmdir", "os.truncate"}
OVER = last_day(epoch_of(TODAY)) + 22
"""The first day on which this week's key may go."""
PLANTED = (b"With a file.", b"A long message.", b"Another case.", b"An answer.", b"Reviewer One", b"CREATE TABLE")
Work = Callable[[Path], None]


def killed_before(number: int, work: Work, root: Path) -> bool:
    """Do some work in a process of its own that is killed before its n-th change to the disk; whether it was, and did not finish before."""
    child = os.fork()
    if child == 0:
        left = number

        def count(*_: object) -> None:
            nonlocal left
            if left == 0:
                os._exit(KILLED)
            left -= 1

        def watch(event: str, arguments: tuple[Any, ...]) -> None:
            writing = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
            if event in CHANGES or writing:
                count()

        sync = os.fsync

        def counted_sync(descriptor: int) -> None:
            count()
            sync(descriptor)

        vars(os)["fsync"] = counted_sync  # the one change that raises no audit event
        sys.addaudithook(watch)
        try:
            work(root)
        except BaseException:
            os._exit(1)
        os._exit(FINISHED)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in (KILLED, FINISHED)
    return status == KILLED


def state(home: Path) -> dict[str, Any]:
    """What must be the same, however often the work was interrupted: no random bytes, no order."""
    with open_vault(home, PASSPHRASE) as vault:

        def rows(what: str) -> list[tuple[Any, ...]]:
            return sorted(vault.database.execute(f"SELECT {what}").fetchall())

        return {
            "texts": sorted(message.text for case in cases.list_cases(vault) for message in case.messages),
            "parts": rows("message, part, receipt, json FROM parts"),
            "envelopes": rows("id, day, set_aside FROM envelopes"),
            "days": rows("day FROM days"),
            "keys": rows("epoch, seed IS NULL, exported FROM epoch_keys"),
            "outbox": rows("kind, count(*) FROM outbox GROUP BY kind"),
            "sheets": rows("day FROM sheets"),
            "opened": rows("message, day, sheet FROM opened"),
            "replies": rows("id FROM sent_replies"),
            "events": rows("event, json FROM events"),
            "chunks": {identity: vault.chunks.numbers(identity) for identity in vault.chunks.ids()},
            "backups": rows("day FROM backups"),
        }


def take_in(root: Path) -> None:
    with open_vault(root / "first", PASSPHRASE) as vault:
        import_round(vault, RoundFolder(root / "first" / "round"), TODAY + 1, save_every=2)


def put_out(root: Path) -> None:
    with open_vault(root / "first", PASSPHRASE) as vault:
        export_round(vault, RoundFolder(root / "first" / "round"), TODAY + 1)


def take_in_late(root: Path) -> None:
    """An import that destroys a week's key."""
    with open_vault(root / "first", PASSPHRASE) as vault:
        import_round(vault, RoundFolder(root / "first" / "round"), OVER, save_every=2)


def back_up(root: Path) -> None:
    with open_vault(root / "first", PASSPHRASE) as vault:
        backups.back_up(vault, root / "backup", TODAY + 1)


def restore(root: Path) -> None:
    if not (root / "new" / FILE).exists():
        backups.restore(root / "new", root / "backup", PASSPHRASE, None, TODAY + 1)


def forget(root: Path) -> None:
    with open_vault(root / "first", PASSPHRASE) as vault:
        for case in cases.list_cases(vault):
            forgetting.forget(vault, case, TODAY + 1)
        import_round(vault, RoundFolder(root / "first" / "round"), TODAY + 1)  # takes up what was left lying


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """The first reviewer has a day's post with a file on the stick."""
    office = Office(tmp_path / "made")
    keys, desk, randbytes = office.source()[1], office.verified(), office.random.randbytes
    bundle = Bundle(keys.bundle_key, randbytes(32), CHUNK_SIZE, 2)
    announcing = lay_out(desk, "With a file.", "both", {}, keys, randbytes, bundle)
    long = office.write("A long message. " * 2_500, keys=keys)
    assert len(long) > 1
    office.deliver([*announcing.seal(desk, randbytes), *long, *office.write("Another case."), office.cover()], TODAY)
    for number in range(2):
        office.first.folder.add_chunk(bundle.id(desk.id), number, randbytes(CHUNK_SIZE))
    office.first.close(TODAY)
    office.first.folder.desk.write_bytes(office.document())
    return office


def imported(root: Path) -> None:
    """Read and answered, and not exported yet."""
    take_in(root)
    with open_vault(root / "first", PASSPHRASE) as vault:
        for case in cases.list_cases(vault):
            cases.mark_opened(vault, case, TODAY + 1)
            cases.reply(vault, case, "An answer.", TODAY + 1)


def late(root: Path) -> None:
    imported(root)
    put_out(root)


def backed_up(root: Path) -> None:
    imported(root)
    back_up(root)


@pytest.mark.parametrize(
    ("before", "work", "where"),
    [
        (None, take_in, "first"),
        (imported, put_out, "first"),
        (late, take_in_late, "first"),
        (imported, back_up, "first"),
        (backed_up, back_up, "first"),
        (backed_up, restore, "new"),
        (imported, forget, "first"),
    ],
)
def test_work_that_was_killed_at_any_change_can_be_repeated(
    office: Office, tmp_path: Path, before: Work | None, work: Work, where: str
) -> None:
    made = tmp_path / "made"
    if work is take_in_late:
        directory = office.desk.directory(serial=OVER, issued=OVER, expires=OVER + 30)
        office.first.folder.desk.write_bytes(office.document(directory=directory))
    if before:
        before(made)
    whole = tmp_path / "whole"
    shutil.copytree(made, whole)
    work(whole)
    expected = state(whole / where)
    number = 0
    while True:
        root = tmp_path / "killed"
        shutil.copytree(made, root)
        killed = killed_before(number, work, root)
        if where == "first":
            state(root / where)  # opens
        for left in (path for path in root.rglob("*") if path.is_file() and path.name != "desk"):  # that one is public
            assert not any(planted in left.read_bytes() for planted in PLANTED), f"killed before change {number}"
        work(root)
        assert state(root / where) == expected, f"killed before change {number}"
        if not killed:
            break
        shutil.rmtree(root)
        number += 1
    assert number >= 4
    if (whole / "backup").exists():
        backups.restore(tmp_path / "from backup", root / "backup", PASSPHRASE, None, TODAY + 1)
        assert state(tmp_path / "from backup")["texts"] == expected["texts"]


def test_a_note_that_was_killed_at_any_change_is_there_or_is_not(office: Office, tmp_path: Path) -> None:
    made, noted = tmp_path / "made", []
    imported(made)

    def note(root: Path) -> None:
        with open_vault(root / "first", PASSPHRASE) as vault:
            cases.note(vault, cases.list_cases(vault)[0], "A note.", TODAY + 1)

    for number in range(9):
        root = tmp_path / "killed"
        shutil.copytree(made, root)
        killed = killed_before(number, note, root)
        with open_vault(root / "first", PASSPHRASE) as vault:
            assert not vault.is_torn
            noted.append(sum(len(case.state.notes) for case in cases.list_cases(vault)))
        shutil.rmtree(root)
        if not killed:
            break
    assert set(noted) == {0, 1}
    assert noted == sorted(noted)
    assert len(noted) < 9
