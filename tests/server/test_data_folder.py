"""Whatever an operation leaves in the data folder has its words in ``disclose`` and in ``handover``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from knothole_server.configuration import Configuration
from knothole_server.installation.installation import RESTORING, Installation
from knothole_server.operations import destruction, disclosure, handover
from knothole_server.operations.backup import back_up
from knothole_server.operations.purge import purge
from knothole_server.operations.restoring import restore
from knothole_server.operations.upgrade import upgrade
from knothole_server.storage import schema
from tests.server.conftest import Clock
from tests.server.test_bundles import CHUNKS, put
from tests.support.old_installations import REVISIONS, OldInstallation
from tests.support.signers import DeskSigner


def unknown(data: Path) -> list[str]:
    """What has no words."""
    found = {path for path in disclosure.files_in(data) if not disclosure.is_known(data, path)}
    return sorted(path.relative_to(data).as_posix() for path in {*found, *handover.unknown_in(data)})


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
    assert unknown(old.data) == []  # broken off
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
    for mark in (RESTORING, f"{RESTORING}.half"):  # of one that was broken off
        (there.data / mark).touch()
    assert unknown(there.data) == []


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
