"""Whatever an operation makes in the data folder is in the one table, and so has its words in ``disclose`` and ``handover``."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from knothole_server.configuration import Configuration
from knothole_server.data_folder import BACKED_UP, ENTRIES, KEYS, RESTORING, Stage, stage_of, unknown_in
from knothole_server.errors import SetupError
from knothole_server.installation.installation import Installation, create
from knothole_server.operations import destroy as destruction
from knothole_server.operations import handover
from knothole_server.operations import restore as restoring
from knothole_server.operations.backup import Items, back_up
from knothole_server.operations.purge import purge
from knothole_server.operations.restore import restore
from knothole_server.operations.upgrade import upgrade
from knothole_server.storage import desk_records, schema
from knothole_server.storage.sqlite import SqliteStore
from tests.server.conftest import Clock
from tests.server.test_bundles import CHUNKS, put
from tests.support.old_installations import REVISIONS, OldInstallation
from tests.support.signers import DeskSigner


def unknown(data: Path) -> list[str]:
    """What has no words."""
    return [path.relative_to(data).as_posix() for path in unknown_in(data)]


@pytest.fixture
def running(configuration: Configuration, public: FlaskClient, clock: Clock) -> Iterator[Installation]:
    """With chunks and a copy of the keyring, its databases open."""
    put(public, 0, CHUNKS[0])
    installation = Installation(configuration)
    installation.keyring_copies.make(clock())
    purge(installation, clock())
    yield installation
    installation.close()


def test_what_init_makes_is_known(configuration: Configuration) -> None:
    assert unknown(configuration.data) == []


def test_what_run_and_backup_make_is_known(running: Installation, tmp_path: Path) -> None:
    data = running.configuration.data
    with running.store.writing():
        assert unknown(data) == []
    assert (data / "chunks").exists()
    back_up(running, tmp_path / "backup.tar", running.clock())
    assert unknown(data) == []


@pytest.mark.parametrize("revision", REVISIONS)
def test_what_upgrade_makes_is_known_and_is_on_the_sheet_for_as_long_as_it_is_there(
    configuration: Configuration,
    signer: DeskSigner,
    clock: Clock,
    tmp_path: Path,
    revision: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old = OldInstallation(tmp_path / "old", revision, signer)
    old.make()
    there = replace(configuration, data=old.data)
    with monkeypatch.context() as patch:
        patch.setattr(schema, "migrate", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
        with pytest.raises(OSError, match="No space"):
            upgrade(there)
    assert unknown(old.data) == []  # interrupted
    kept = upgrade(there)
    assert kept
    assert unknown(old.data) == []
    opened = Installation(there)
    assert f"`{kept}`" in handover.sheet(opened)
    clock.seconds += 48 * 3_600
    purge(opened, clock())
    assert str(kept) not in handover.sheet(opened)
    opened.close()
    assert unknown(old.data) == []


def test_what_restore_makes_is_known(running: Installation, tmp_path: Path) -> None:
    back_up(running, tmp_path / "backup.tar", running.clock())
    (copy,) = running.keyring_copies.made()
    there = replace(running.configuration, data=tmp_path / "restored")
    restore(there, tmp_path / "backup.tar", copy)
    assert unknown(there.data) == []
    for mark in (RESTORING, f".{RESTORING}.half"):  # of one that was interrupted
        (there.data / mark).touch()
    assert unknown(there.data) == []


@pytest.mark.parametrize("where", ["SqliteStore.copy_from", "schema.migrate", "restoring._reconcile"])
def test_what_an_interrupted_restore_leaves_is_known_and_is_cleared_by_the_next(
    running: Installation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    back_up(running, tmp_path / "backup.tar", running.clock())
    (copy,) = running.keyring_copies.made()
    there = replace(running.configuration, data=tmp_path / "restored")
    owner, name = where.split(".")
    with monkeypatch.context() as patch:
        patch.setattr({"SqliteStore": SqliteStore, "schema": schema, "restoring": restoring}[owner], name, full_disk)
        with pytest.raises((OSError, SetupError)):
            restore(there, tmp_path / "backup.tar", copy)
    assert unknown(there.data) == []
    assert restore(there, tmp_path / "backup.tar", copy).gone == Items(0, 0, 0)
    assert unknown(there.data) == []


def test_every_file_that_is_there_while_a_backup_is_being_restored_is_known(
    running: Installation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(running, tmp_path / "backup.tar", running.clock())
    (copy,) = running.keyring_copies.made()
    there = replace(running.configuration, data=tmp_path / "restored")
    seen: set[str] = set()
    real = os.fsync

    def fsync(descriptor: int) -> None:
        seen.update(unknown(there.data))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    restore(there, tmp_path / "backup.tar", copy)
    assert seen == set()
    (there.data / RESTORING).touch()
    for base in ("store.db", "keyring.db"):
        for left in ("", "-wal", "-shm", "-journal"):
            (there.data / f".{base}.copy{left}").write_bytes(b"left")
        (there.data / f"..{base}.copy.half").write_bytes(b"left")
    assert unknown(there.data) == []
    assert restore(there, tmp_path / "backup.tar", copy).gone == Items(0, 0, 0)
    assert not list(there.data.glob(".*"))


def full_disk(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


def test_what_an_interrupted_init_leaves_is_known_and_is_cleared_by_the_next(
    configuration: Configuration, signer: DeskSigner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = replace(configuration, data=tmp_path / "other")
    with monkeypatch.context() as patch:
        patch.setattr(desk_records, "put_desk", full_disk)
        with pytest.raises(OSError, match="No space"):
            create(there, signer.desk_file())
    assert unknown(there.data) == []
    create(there, signer.desk_file()).close()
    assert unknown(there.data) == []


def test_every_file_that_has_keys_goes_before_every_file_that_has_what_they_open() -> None:
    data = Path("/data")
    keys = (
        "keyring.db", "keyring.db-wal", "keyring.db-shm", ".keyring.db.copy", "ledger.key", ".ledger.key.0123456789abcdef",
        "keyring-copies/keyring-1.db", "keyring-copies/.keyring-1.db.half", "before-upgrade-1/keyring.db", ".before-upgrade/keyring.db",
        "keyring.db.old", "copy-of-ledger.key", "keyring-copies/of-monday/1.db", "my keyring/saved", "KEYRING.DB", "ledger.key.d/key",
        "before-upgrade-1/keyring-old/1",
    )  # fmt: skip
    others = (
        "store.db",
        "store.db-wal",
        ".store.db.copy",
        "before-upgrade-1/store.db",
        f"chunks/{'0' * 64}/1",
        "notes.txt",
    )
    assert {stage_of(data, data / name) for name in keys} == {Stage.KEYS}
    assert min(stage_of(data, data / name) for name in others) > Stage.KEYS
    assert stage_of(data, data / "desk/genesis") == Stage.GENESIS < stage_of(data, data / "being-destroyed")


def test_no_backup_has_a_key_of_what_is_stored() -> None:
    assert BACKED_UP == ("ledger.key", "onion.key", "desk/genesis", "knothole.toml")
    assert not [
        entry.name for entry in ENTRIES if entry.in_backup and (entry.secret == KEYS or entry.what.startswith("KEYS"))
    ]
    assert {entry.name for entry in ENTRIES if entry.in_backup} == {*BACKED_UP, "store.db", "chunks"}
    assert all((entry.secret == KEYS) == entry.what.startswith("KEYS") for entry in ENTRIES)


def test_what_a_destruction_that_was_broken_off_leaves_is_known(running: Installation) -> None:
    data = running.configuration.data
    running.close()
    destruction.begin(data)
    assert unknown(data) == []
    for path in destruction._in_order(data):
        destruction._erase(path)
        if (data / "desk").exists():
            assert unknown(data) == []


def test_what_somebody_else_put_there_is_not_known(configuration: Configuration) -> None:
    for name in ("before-upgrade-1764300000", "chunks"):
        (configuration.data / name).mkdir()
        (configuration.data / name / "notes.txt").touch()
    (configuration.data / "outside").symlink_to("/")
    assert unknown(configuration.data) == ["before-upgrade-1764300000/notes.txt", "chunks/notes.txt", "outside"]
