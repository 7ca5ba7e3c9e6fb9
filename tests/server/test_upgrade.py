"""Upgrades: from every schema there was, with a way back, and without leaving behind what was not sealed."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import time
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from knothole_server.commands import main
from knothole_server.configuration import Configuration, Storage
from knothole_server.desk.calendar import date_of, day_of
from knothole_server.errors import SetupError
from knothole_server.http.application import create_public_app, create_reviewer_app
from knothole_server.installation.installation import Installation, create, open_storage
from knothole_server.operations import upgrade as upgrading
from knothole_server.operations.purge import purge
from knothole_server.operations.upgrade import upgrade
from knothole_server.storage import schema
from knothole_server.storage.store import Store
from tests.server.conftest import Clock, Courier
from tests.support.disk import files, found
from tests.support.old_installations import REVISIONS, OldInstallation
from tests.support.postgresql import PostgresqlServer
from tests.support.signers import TODAY, DeskSigner


@pytest.fixture(params=REVISIONS)
def old(request: pytest.FixtureRequest, tmp_path: Path, signer: DeskSigner) -> OldInstallation:
    made = OldInstallation(tmp_path / "old", request.param, signer)
    made.make()
    return made


@pytest.fixture
def there(configuration: Configuration, old: OldInstallation) -> Configuration:
    return replace(configuration, data=old.data)


def check(old: OldInstallation, there: Configuration, clock: Clock) -> None:
    """Everything is there."""
    public = create_public_app(there).test_client()
    courier = Courier(create_reviewer_app(there).test_client(), clock)
    one = old.signer.reviewers[0]
    assert public.get("/v1/book").data == b"".join(sorted(old.replies))
    key = hashlib.sha256(old.envelope).hexdigest()
    assert courier(one, "GET", f"/v1/inbox/{TODAY}").json["envelopes"] == [key]
    assert courier(one, "GET", f"/v1/envelopes/{key}").data == old.envelope
    if old.has_bundles:
        assert courier(one, "GET", f"/v1/bundles/{old.bundle.hex()}/0").data == old.chunk


def items(old: OldInstallation) -> dict[str, bytes]:
    chunks = {"chunk": old.chunk} if old.has_bundles else {}
    return {"envelope": old.envelope, "reply": old.replies[0], "other": old.replies[1], **chunks}


def test_everything_is_there_after_an_upgrade_and_sealed(
    old: OldInstallation, there: Configuration, clock: Clock
) -> None:
    kept = upgrade(there)
    assert kept
    outside = [path for path in files(old.data) if not path.is_relative_to(kept)]
    assert found(items(old), outside) == set()
    check(old, there, clock)
    assert upgrade(there) == kept  # writes over once more what was left, and changes nothing
    check(old, there, clock)


def test_the_way_back_is_whole_and_goes_after_48_hours(
    old: OldInstallation, there: Configuration, clock: Clock, tmp_path: Path
) -> None:
    kept = upgrade(there)
    assert kept
    shutil.copytree(kept, tmp_path / "back")
    shutil.copytree(old.data / "desk", tmp_path / "back" / "desk")
    back = replace(there, data=tmp_path / "back")
    store = open_storage(back)[0]
    assert schema.revision(store) == old.revision
    store.close()
    sealed = old.revision not in schema.WITHOUT_KEYRING
    assert found(items(old), files(tmp_path / "back")) == (set() if sealed else items(old).keys())
    if sealed and old.has_bundles:  # a way back has chunks only if the upgrade changes them
        shutil.copytree(old.data / "chunks", tmp_path / "back" / "chunks")
    upgrade(back)
    check(old, back, clock)
    for hours, exists in ((47, True), (1, False)):
        clock.seconds += hours * 3_600
        installation = Installation(there)
        purge(installation, clock())
        installation.close()
        assert kept.exists() is exists
    assert found(items(old), files(old.data)) == set()
    check(old, there, clock)


def test_the_way_back_that_is_told_gives_the_old_database_and_not_a_mixture(
    old: OldInstallation, there: Configuration
) -> None:
    told = CliRunner().invoke(main, ["upgrade", "--data", str(old.data)]).stdout
    writing = sqlite3.connect(old.data / "store.db")  # as a server that was killed leaves it: a log beside the database
    writing.execute("UPDATE envelope_tally SET envelopes = 77")
    writing.commit()
    log = (old.data / "store.db-wal").read_bytes()
    writing.close()
    (old.data / "store.db-wal").write_bytes(log)
    commands = [line.strip() for line in told.splitlines() if line.startswith("  ")]
    subprocess.run(["sh", "-ec", "\n".join(commands)], check=True)
    store = open_storage(there)[0]
    assert schema.revision(store) == old.revision
    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT envelopes FROM envelope_tally").scalar_one() == 1
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
    store.close()


@pytest.mark.usefixtures("closing")
def test_of_databases_of_postgresql_it_is_said_whether_they_were_upgraded(
    page: Path, signer: DeskSigner, tmp_path: Path, postgresql_server: PostgresqlServer
) -> None:
    urls = postgresql_server.new_database(), postgresql_server.new_database()
    storage = Storage(database=urls[0], keyring_database=urls[1])
    configuration = Configuration(tmp_path / "data", page, storage=storage)
    create(configuration, signer.desk_file()).close()
    file = configuration.data / "knothole.toml"
    file.write_text(f'[storage]\ndatabase = "{urls[0]}"\nkeyring_database = "{urls[1]}"\n')
    store = open_storage(configuration)[0]
    with store.writing() as connection:
        connection.exec_driver_sql("DROP TABLE couriers")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0008'")
    store.close()
    for said in ("Upgraded.", "Nothing to do: this version made it."):
        outcome = CliRunner().invoke(main, ["upgrade", "--data", str(configuration.data)])
        assert outcome.exit_code == 0
        assert outcome.output.startswith(said)


def test_an_upgrade_that_was_broken_off_keeps_the_way_back_it_made(
    old: OldInstallation, there: Configuration, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = schema._upgrade

    def fail(store: Store, folder: str, **needed: object) -> None:
        if folder == schema._STORE:  # the keyring was migrated before
            raise OSError(28, "No space left on device")
        real(store, folder, **needed)

    with monkeypatch.context() as patch:
        patch.setattr(schema, "_upgrade", fail)
        for _ in range(2):
            with pytest.raises(OSError, match="No space"):
                upgrade(there)
            clock.seconds += 60
    (kept,) = upgrading.made(old.data)
    assert upgrade(there) == kept
    check(old, there, clock)


def change(data: Path, envelopes: int) -> None:
    """As a server does that stores something."""
    store = sqlite3.connect(data / "store.db")
    store.execute("UPDATE envelope_tally SET envelopes = ?", (envelopes,))
    store.commit()
    store.close()


def changed(data: Path) -> int:
    store = sqlite3.connect(data / "store.db")
    (envelopes,) = store.execute("SELECT envelopes FROM envelope_tally").fetchone()
    store.close()
    return int(envelopes)


def test_who_went_back_and_upgrades_again_can_go_back_to_all_that_came_meanwhile(
    old: OldInstallation, there: Configuration, clock: Clock
) -> None:
    told = CliRunner().invoke(main, ["upgrade", "--data", str(old.data)]).stdout
    commands = [line.strip() for line in told.splitlines() if line.startswith("  ")]
    subprocess.run(["sh", "-ec", "\n".join(commands)], check=True)
    change(old.data, 77)
    clock.seconds += 60
    kept = upgrade(there)
    assert kept
    assert list(upgrading.made(old.data)) == [kept]
    assert changed(kept) == 77


def test_an_upgrade_of_the_keyring_alone_makes_a_way_back_of_its_own(
    configuration: Configuration, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also soon after another one that left the store's revision as it was."""
    for was, envelopes in (("0001", 77), ("0000", 78)):
        keyring = sqlite3.connect(configuration.data / "keyring.db")
        keyring.execute("UPDATE alembic_version SET version_num = ?", (was,))
        keyring.commit()
        keyring.close()
        change(configuration.data, envelopes)
        clock.seconds += 60
        with monkeypatch.context() as patch:
            if was == "0000":  # stands for what a later version may change in the keyring
                patch.setattr(schema, "is_known", lambda *_: True)
                patch.setattr(schema, "migrate", lambda *_: None)
            kept = upgrade(configuration)
        assert kept
        assert changed(kept) == envelopes


def test_a_server_that_runs_is_not_upgraded(old: OldInstallation, there: Configuration) -> None:
    running = sqlite3.connect(old.data / "store.db")
    running.execute("SELECT * FROM publication").fetchall()
    pid = os.fork()
    if pid == 0:  # a process does not see its own locks
        try:
            upgrade(there)
        except SetupError as refused:
            os._exit(7 if refused.code == "in-use" else 1)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 7
    running.close()


def test_an_installation_from_before_couriers_had_keys_for_the_onion_service_gets_them(
    old: OldInstallation, there: Configuration
) -> None:
    upgrade(there)
    key = (old.data / "onion.key").read_bytes()
    assert len(key) == 32
    assert (old.data / "onion.key").stat().st_mode & 0o777 == 0o600
    upgrade(there)
    assert (old.data / "onion.key").read_bytes() == key


def test_without_room_nothing_is_changed(
    old: OldInstallation, there: Configuration, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path: path.read_bytes() for path in files(old.data)}
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**9, 10**9, 10_000))
    with pytest.raises(SetupError) as refused:
        upgrade(there)
    assert refused.value.code == "disk"
    assert {path: path.read_bytes() for path in files(old.data) if path.name in ("store.db", "0")} == {
        path: content for path, content in before.items() if path.name in ("store.db", "0")
    }


def test_a_later_version_is_not_touched(configuration: Configuration) -> None:
    database = sqlite3.connect(configuration.data / "store.db")
    database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.commit()
    database.close()
    with pytest.raises(SetupError) as refused:
        upgrade(configuration)
    assert refused.value.code == "schema-version"


@pytest.mark.parametrize(
    ("revision", "hint"),
    [
        ("0001", "it is older than this version: stop the server, then run knothole-server upgrade"),
        ("9999", "a later version has used it: install that one, or a later one. Nothing was changed"),
    ],
)
def test_what_another_version_made_is_told_apart_and_what_to_do(
    configuration: Configuration, revision: str, hint: str
) -> None:
    database = sqlite3.connect(configuration.data / "keyring.db")
    database.execute("UPDATE alembic_version SET version_num = ?", (revision,))
    database.commit()
    database.close()
    told = CliRunner().invoke(main, ["doctor", "--data", str(configuration.data)])
    assert told.exit_code == 5
    assert f"hint: {hint}\n" in told.output


def test_a_lost_keyring_is_not_replaced_by_an_empty_one(configuration: Configuration) -> None:
    for path in configuration.data.glob("keyring.db*"):
        path.unlink()
    for action in (upgrade, Installation):
        with pytest.raises(SetupError) as refused:
            action(configuration)
        assert refused.value.code == "no-keyring"
    assert not (configuration.data / "keyring.db").exists()


def test_a_lost_key_of_the_couriers_is_not_replaced_in_silence(configuration: Configuration) -> None:
    (configuration.data / "onion.key").unlink()
    upgrade(configuration)
    assert not (configuration.data / "onion.key").exists()


def test_what_is_current_is_left_alone(configuration: Configuration) -> None:
    assert upgrade(configuration) is None
    outcome = CliRunner().invoke(main, ["upgrade", "--data", str(configuration.data)])
    assert (outcome.exit_code, outcome.output) == (0, "Nothing to do: this version made it.\n")


def test_the_commands_say_what_can_and_what_cannot_be_brought_back(
    old: OldInstallation, there: Configuration, tmp_path: Path
) -> None:
    def run(*arguments: str) -> str:
        outcome = CliRunner().invoke(main, list(arguments))
        assert outcome.exit_code == 0, outcome.output
        return outcome.output

    data, backup = str(old.data), str(tmp_path / "backup")
    assert CliRunner().invoke(main, ["expire", "--data", data]).exit_code == 5
    assert "To go back within 48 hours" in run("upgrade", "--data", data)
    told = run("backup", "--data", data, "--out", backup)
    assert "1 envelopes, 2 replies" in told
    assert "without these items: it has none of their keys" in told
    told = run("restore", backup, "--data", str(tmp_path / "new"))
    assert ": 0 envelopes, 0 replies, 0 bundles" in told
    assert "no copy of the keyring was given" in told
    installation = Installation(there)
    installation.keyring_copies.make(installation.clock())
    (copy,) = installation.keyring_copies.made()
    told = run("restore", backup, "--data", str(tmp_path / "newer"), "--keyring", str(copy))
    assert ": 1 envelopes, 2 replies" in told
    assert "The server stays closed until a courier" in told
    assert f"This machine's clock says {date_of(day_of(time.time()))}." in told
