"""Copies of the keyring: there when it is lost, and gone after 48 hours."""

from __future__ import annotations

import os
import re
import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from knothole_server.configuration import Configuration, Storage
from knothole_server.data_folder import KEYRING_FILE
from knothole_server.installation.installation import Installation
from knothole_server.installation.keyring_copies import destroy_copies
from knothole_server.operations.purge import purge
from knothole_server.process import supervisor
from knothole_server.storage.keyring import ItemId, ItemKind
from tests.server.conftest import Clock
from tests.support.disk import files, found
from tests.support.signers import TODAY

HOUR = 3_600
NAME = ItemId(ItemKind.ENVELOPE, TODAY, 1)


@pytest.fixture
def installation(configuration: Configuration, tmp_path: Path) -> Iterator[Installation]:
    elsewhere = replace(configuration, storage=Storage(keyring_copies=str(tmp_path / "copies")))
    opened = Installation(elsewhere)
    yield opened
    opened.close()


def test_a_copy_is_a_keyring(installation: Installation, clock: Clock) -> None:
    installation.keyring.add({NAME: bytes(range(32))})
    installation.keyring_copies.make(clock())
    (copy,) = installation.keyring_copies.made()
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.parent.stat().st_mode & 0o777 == 0o700
    installation.close()
    shutil.copy(copy, installation.configuration.data / KEYRING_FILE)
    assert Installation(installation.configuration).keyring.find(NAME) == bytes(range(32))


def test_copies_are_made_every_six_hours_and_destroyed_after_48(installation: Installation, clock: Clock) -> None:
    copies = installation.keyring_copies
    made = []
    for _ in range(60):
        if copies.is_due(clock()):
            copies.make(clock())
            made.append(int(clock()))
        assert min(copies.made().values()) > clock() - 48 * HOUR
        clock.seconds += HOUR
    assert [moment - made[0] for moment in made] == [6 * HOUR * number for number in range(10)]
    assert sorted(copies.made().values()) == made[2:]


def test_a_copy_from_a_time_to_come_goes_once_there_is_another(installation: Installation, clock: Clock) -> None:
    copies = installation.keyring_copies
    copies.make(clock() + 1_000 * HOUR)
    assert copies.is_due(clock())
    copies.make(clock())
    assert list(copies.made().values()) == [int(clock())]
    assert not copies.is_due(clock())


def test_a_purge_leaves_no_key_of_what_is_gone_in_any_copy(
    installation: Installation, clock: Clock, tmp_path: Path
) -> None:
    envelope = os.urandom(32_768)
    installation.envelopes.store(envelope, 20)
    (key,) = installation.keyring.find_all(installation.keyring.names(ItemKind.ENVELOPE)).values()
    for _ in range(3):
        installation.keyring_copies.make(clock())
        clock.seconds += HOUR
    assert found({"key": key}, files(tmp_path / "copies")) == {"key"}
    for left in (
        ".keyring-1.db.half",
        ".keyring-1.db.half-journal",
        "keyring-1.db-journal",
    ):  # of copies that were interrupted
        (tmp_path / "copies" / left).write_bytes(key)
    clock.days_pass(22)
    assert purge(installation, clock()) == 1
    assert found({"key": key}, files(tmp_path / "copies")) == set()
    assert len(installation.keyring_copies.made()) == 1


def test_a_purge_makes_no_copy_where_there_is_none(installation: Installation, clock: Clock, tmp_path: Path) -> None:
    purge(installation, clock())
    assert not (tmp_path / "copies").exists()


def test_a_purge_destroys_what_an_interrupted_copy_left_also_where_there_is_no_whole_one(
    installation: Installation, clock: Clock, tmp_path: Path
) -> None:
    (tmp_path / "copies").mkdir()
    (tmp_path / "copies" / ".keyring-1.db.half").write_bytes(b"keys")
    purge(installation, clock())
    assert not list((tmp_path / "copies").iterdir())


def test_a_copy_that_cannot_be_completed_leaves_no_half(
    installation: Installation, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def copy(path: Path) -> None:
        path.write_bytes(b"keys")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(installation.keyring.store, "copy_to", copy)
    with pytest.raises(OSError, match="No space"):
        installation.keyring_copies.make(clock())
    assert not list((tmp_path / "copies").iterdir())


def test_destroying_the_copies_of_another_folder_leaves_nothing_of_them(
    installation: Installation, clock: Clock, tmp_path: Path
) -> None:
    copies = tmp_path / "copies"
    installation.keyring_copies.make(clock())
    for left in (".keyring-1.db.half", ".keyring-1.db.half-journal", "keyring-1.db-wal"):
        (copies / left).write_bytes(b"keys")
    (copies / "keyring-of-mine.db").write_bytes(b"mine")
    destroy_copies(copies)
    assert [path.name for path in copies.iterdir()] == ["keyring-of-mine.db"]


def test_other_files_in_the_folder_stay(installation: Installation, clock: Clock, tmp_path: Path) -> None:
    (tmp_path / "copies").mkdir()
    other = tmp_path / "copies" / "keyring-of-mine.db"
    other.write_bytes(b"mine")
    installation.keyring_copies.make(clock())
    installation.keyring_copies.renew(clock() + HOUR)
    assert other.read_bytes() == b"mine"


def test_a_copy_that_cannot_be_made_is_tried_ever_more_rarely_and_named(
    configuration: Configuration, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    now, attempts = [0.0], []

    class Stop(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            now[0] += timeout or 0
            return now[0] > 4 * HOUR

    def copy(installation: Installation, today: float) -> bool:
        attempts.append(now[0])
        return real_copy(installation, today)

    real_copy = supervisor._copy_keyring
    monkeypatch.setattr("knothole_server.process.supervisor.time.monotonic", lambda: now[0])
    monkeypatch.setattr(supervisor, "_copy_keyring", copy)
    installation = Installation(replace(configuration, storage=Storage(keyring_copies="/dev/null/copies")))
    supervisor._watch(installation, [], Stop(), lambda: True, lambda: None)
    installation.close()
    waits = [round((later - earlier) / 60) * 60 for earlier, later in pairwise(attempts)]
    assert waits == [60, 120, 240, 480, 960, 1_920, 3_600, 3_600]
    lines = [record.getMessage() for record in caplog.records]
    assert len(lines) == len(attempts)
    place = "knothole_server.(keyring_copies|durable_files)"  # not pathlib's
    assert all(re.fullmatch(rf"copy of the keyring: NotADirectoryError at {place}:[0-9]+", line) for line in lines)
