"""A disk that is full, read-only or without inodes, and a database somebody has locked: reported as "not stored", or no start; nothing is lost."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from knothole_server.commands import main
from knothole_server.configuration import Configuration, Quotas, Storage
from knothole_server.data_folder import RESTORING
from knothole_server.errors import REFUSALS
from knothole_server.http.application import create_public_app, create_reviewer_app
from knothole_server.installation.installation import Installation, create
from knothole_server.installation.publication import Publication
from knothole_server.operations.backup import back_up
from knothole_server.operations.purge import purge
from knothole_server.operations.restore import restore
from tests.server.conftest import Clock, Courier
from tests.server.test_bundles import CHUNKS, bits, head, put, told
from tests.support import postgresql
from tests.support.signers import TODAY, DeskSigner, exchange_request
from tests.support.small_disks import fill, fill_inodes, make_larger, make_read_only, small_disk


@contextmanager
def installed(disk: Path, page: Path, signer: DeskSigner, clock: Clock) -> Iterator[Configuration]:
    quotas = Quotas(envelopes=1_000, keep_free_bytes=1)  # files take the last room, so that disks can be small
    made = Configuration(disk / "data", page, quotas=quotas, clock=clock, busy_milliseconds=50, days_believed=1_000)
    create(made, signer.desk_file()).close()
    yield made


def send(public: FlaskClient, envelope: bytes) -> int:
    answer = public.post("/v1/exchange", data=exchange_request(envelope), content_type="application/octet-stream")
    assert (answer.status_code, len(answer.data)) == (200, 256)
    return int(answer.data[9])


def fetch(courier: Courier, signer: DeskSigner, envelope: bytes) -> bytes:
    return bytes(courier(signer.reviewers[0], "GET", f"/v1/envelopes/{hashlib.sha256(envelope).hexdigest()}").data)


def check_log(caplog: pytest.LogCaptureFixture, *secrets: bytes) -> None:
    """Something is reported, and nothing of a source."""
    lines = [record.getMessage() for record in caplog.records if record.name == "knothole_server"]
    assert lines
    for line in lines:
        assert not any(
            secret.hex()[:16] in line or hashlib.sha256(secret).hexdigest()[:16] in line for secret in secrets
        )
        assert "/" not in line


def test_a_full_disk_stores_nothing_more_and_loses_nothing(
    tmp_path: Path, page: Path, signer: DeskSigner, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    with small_disk(tmp_path / "disk", "size=12m") as disk, installed(disk, page, signer, clock) as configuration:
        public = create_public_app(configuration).test_client()
        courier = Courier(create_reviewer_app(configuration).test_client(), clock)
        stored = [os.urandom(32_768) for _ in range(5)]
        assert [send(public, envelope) for envelope in stored] == [0] * 5
        assert told(put(public, 0, CHUNKS[0])) == (200, 0)
        book = public.get("/v1/book")
        filler = fill(disk)
        refused: list[bytes] = []
        for _ in range(500):  # a log that was written before is written over, and takes some more
            envelope = os.urandom(32_768)
            (stored if send(public, envelope) == 0 else refused).append(envelope)
            if len(refused) == 3:
                break
        assert len(refused) == 3
        assert told(put(public, 1, CHUNKS[1])) == (200, 2)
        assert bits(head(public)) == [0]
        clock.seconds += 3_600
        assert public.get("/v1/book").data == book.data
        with pytest.raises((OSError, SQLAlchemyError)):
            back_up(Installation(configuration), disk / "backup", clock())
        assert {path.name for path in disk.iterdir()} == {"data", "filler"}
        check_log(caplog, *refused, CHUNKS[1])
        filler.unlink()
        assert send(public, refused[0]) == 0
        assert told(put(public, 1, CHUNKS[1])) == (200, 0)
        assert all(fetch(courier, signer, envelope) == envelope for envelope in (*stored, refused[0]))
        assert (
            courier(signer.reviewers[0], "GET", f"/v1/envelopes/{hashlib.sha256(refused[1]).hexdigest()}").status_code
            == 404
        )
        clock.days_pass(22)
        installation = Installation(configuration)
        assert purge(installation, clock()) == len(stored) + 2
        installation.close()


@pytest.mark.usefixtures("closing")
def test_a_full_disk_of_postgresql_stores_nothing_more_and_loses_nothing(
    tmp_path: Path, page: Path, signer: DeskSigner, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    with postgresql.running(lambda folder: small_disk(folder, "size=96m")) as server:
        urls = server.new_database(), server.new_database()
        storage = Storage(database=urls[0], keyring_database=urls[1])
        configuration = Configuration(tmp_path / "data", page, storage=storage, clock=clock, days_believed=1_000)
        create(configuration, signer.desk_file()).close()
        public = create_public_app(configuration).test_client()
        courier = Courier(create_reviewer_app(configuration).test_client(), clock)
        stored = [os.urandom(32_768) for _ in range(5)]
        assert [send(public, envelope) for envelope in stored] == [0] * 5
        filler = fill(server.folder)
        refused: list[bytes] = []
        while len(refused) < 3:  # what is left of its log file takes some more; then it stops, and begins again
            envelope = os.urandom(32_768)
            (stored if send(public, envelope) == 0 else refused).append(envelope)
        check_log(caplog, *refused)
        filler.unlink()
        server.start_again()
        assert send(public, refused[0]) == 0
        assert all(fetch(courier, signer, envelope) == envelope for envelope in (*stored, refused[0]))
        clock.days_pass(22)
        installation = Installation(configuration)
        assert purge(installation, clock()) == len(stored) + 1
        installation.close()


def test_a_full_disk_while_expiring_destroys_or_does_not_and_can_be_repeated(
    tmp_path: Path, page: Path, signer: DeskSigner, clock: Clock
) -> None:
    with small_disk(tmp_path / "disk", "size=8m") as disk, installed(disk, page, signer, clock) as configuration:
        installation = Installation(configuration)
        old = [os.urandom(32_768) for _ in range(40)]
        for envelope in old:
            installation.envelopes.store(envelope, 1_000)
        clock.days_pass(21)
        young = os.urandom(32_768)
        installation.envelopes.store(young, 1_000)
        clock.days_pass(1)
        installation.truncate_logs()
        filler = fill(disk)
        with pytest.raises((OSError, SQLAlchemyError)):
            purge(installation, clock())
        filler.unlink()
        purge(installation, clock())
        courier = Courier(create_reviewer_app(configuration).test_client(), clock)
        assert fetch(courier, signer, young) == young
        listed = [courier(signer.reviewers[0], "GET", f"/v1/inbox/{day}").json for day in (TODAY, TODAY + 21)]
        assert [len(item["envelopes"]) for item in listed] == [0, 1]
        installation.close()


def test_a_disk_without_inodes_takes_no_chunk_and_starts_no_server(
    tmp_path: Path, page: Path, signer: DeskSigner, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    disk_options = ("size=12m", "nr_inodes=60")
    with small_disk(tmp_path / "disk", *disk_options) as disk, installed(disk, page, signer, clock) as configuration:
        public = create_public_app(configuration).test_client()
        envelope = os.urandom(32_768)
        assert send(public, envelope) == 0
        many = fill_inodes(disk)
        assert told(put(public, 0, CHUNKS[0])) == (200, 3)
        assert bits(head(public)) == []
        assert send(public, os.urandom(32_768)) == 0  # needs no file
        check_log(caplog, envelope, CHUNKS[0])
        shutil.rmtree(many)
        assert told(put(public, 0, CHUNKS[0])) == (200, 0)
        assert bits(head(public)) == [0]
        for path in disk.glob("data/*.db-*"):  # as after a stop
            path.unlink()
        fill_inodes(disk)
        refuse_to_start(configuration)


def refuse_to_start(configuration: Configuration) -> None:
    command = ["run", "--data", str(configuration.data), "--public", "127.0.0.1:1", "--reviewer", "127.0.0.1:2"]
    outcome = CliRunner().invoke(main, command)
    assert outcome.exit_code in (1, 5), outcome.output
    assert outcome.output.startswith(
        "knothole-server: error: The disk or the database does not work.\nknothole-server: hint: "
    ), outcome.output
    assert "listener on" not in outcome.output


def test_a_read_only_disk_starts_no_server_and_a_worker_on_it_stores_nothing(
    tmp_path: Path, page: Path, signer: DeskSigner, clock: Clock
) -> None:
    with small_disk(tmp_path / "disk", "size=12m") as disk, installed(disk, page, signer, clock) as configuration:
        installation = Installation(configuration)
        envelope = os.urandom(32_768)
        installation.envelopes.store(envelope, 1_000)
        installation.close()
        make_read_only(disk)
        refuse_to_start(configuration)
        public = create_public_app(configuration).test_client()
        assert send(public, os.urandom(32_768)) == 3
        assert told(put(public, 0, CHUNKS[0])) == (200, 3)
        for command in ("expire", "upgrade"):
            outcome = CliRunner().invoke(main, [command, "--data", str(configuration.data)])
            assert (outcome.exit_code, "error: The disk or the database does not work." in outcome.output) == (
                1,
                True,
            ), outcome.output


def test_a_backup_that_does_not_fit_leaves_nothing_and_one_that_cannot_be_restored_can_be_again(
    tmp_path: Path, configuration: Configuration, public: FlaskClient
) -> None:
    put(public, 0, CHUNKS[0])
    installation = Installation(configuration)
    with small_disk(tmp_path / "disk", "size=1m") as disk:
        with pytest.raises((OSError, SQLAlchemyError)):
            back_up(installation, disk / "backup", installation.clock())
        assert list(disk.iterdir()) == []
        back_up(installation, tmp_path / "backup", installation.clock())
        new = replace(configuration, data=disk / "data")
        with pytest.raises((OSError, SQLAlchemyError)):
            restore(new, tmp_path / "backup", None)
        outcome = CliRunner().invoke(main, ["run", "--data", str(new.data)])
        assert (outcome.exit_code, REFUSALS["restore-unfinished"].sentence in outcome.output) == (5, True)
        make_larger(disk)
        restore(new, tmp_path / "backup", None)
        assert not (new.data / RESTORING).exists()
    installation.close()


def test_a_database_somebody_has_locked_is_not_stored_into_and_starts_no_server(
    configuration: Configuration, caplog: pytest.LogCaptureFixture
) -> None:
    configuration = replace(configuration, busy_milliseconds=50)
    public = create_public_app(configuration).test_client()
    envelope = os.urandom(32_768)
    for name in ("store.db", "keyring.db"):
        lock = sqlite3.connect(configuration.data / name, isolation_level=None)
        lock.execute("BEGIN IMMEDIATE")
        assert send(public, envelope) == 3
        assert told(put(public, 0, CHUNKS[0])) == (200, 3)
        refuse_to_start(configuration)
        lock.execute("ROLLBACK")
        lock.close()
    check_log(caplog, envelope, CHUNKS[0])
    assert send(public, envelope) == 0
    assert told(put(public, 0, CHUNKS[0])) == (200, 0)


def test_what_is_due_and_cannot_be_published_is_not_tried_without_end(
    configuration: Configuration, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    public = create_public_app(configuration).test_client()
    assert send(public, os.urandom(32_768)) == 0
    clock.days_pass(1)
    tries: list[None] = []

    def fail(*_: object) -> None:
        tries.append(None)
        raise OperationalError("", None, OSError())

    with monkeypatch.context() as full:
        full.setattr(Publication, "_publish", fail)  # there is room for nothing
        assert send(public, os.urandom(32_768)) == 3
    assert 0 < len(tries) <= 5
    assert send(public, os.urandom(32_768)) == 0
