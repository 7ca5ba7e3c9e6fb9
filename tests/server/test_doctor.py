"""What ``doctor`` finds: nothing in an installation that is well, and each thing that goes wrong, with what to do."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import resource
import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select, text
from werkzeug.serving import WSGIRequestHandler, make_server

from knothole_server.commands import main
from knothole_server.commands.doctor import watch_until
from knothole_server.configuration import Configuration
from knothole_server.http.application import create_public_app, create_reviewer_app
from knothole_server.installation.installation import Installation, create
from knothole_server.installation.publication import close_and_forget, reopen
from knothole_server.operations import doctor
from knothole_server.operations.doctor import machine
from knothole_server.operations.doctor.check import Check
from knothole_server.storage.chunks import CHUNK_SIZE
from knothole_server.storage.tables import metadata
from tests.server.conftest import Clock, Courier
from tests.support.page_lists import page_list_of
from tests.support.signers import TODAY, DeskSigner, exchange_request, record, records_of

WEEK = (TODAY + 3) // 7
BINARY = "application/octet-stream"


class Quiet(WSGIRequestHandler):
    """Logs nothing."""

    def log(self, *_: object) -> None:
        return


@contextmanager
def served(application: Flask, socket_path: Path) -> Iterator[None]:
    def bounded(environ: dict[str, Any], start: Any) -> Any:
        environ["wsgi.input"] = io.BytesIO(environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0)))
        return application(environ, start)

    server = make_server(f"unix://{socket_path}", 0, bounded, request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def well(configuration: Configuration, tmp_path: Path, courier: Courier, signer: DeskSigner) -> Configuration:
    """An installation in daily use, with its listeners on two unix sockets where nobody listens yet."""
    for reviewer in signer.reviewers:
        keys = b"".join(reviewer.epoch_key(WEEK + ahead) for ahead in range(3))
        assert courier(reviewer, "PUT", "/v1/epoch-keys", keys).status_code == 204
    addresses = {kind: f"unix:{tmp_path / kind}.sock" for kind in ("public", "reviewer")}
    return configuration.with_values("listeners", **addresses)


def found(configuration: Configuration) -> dict[str, Check]:
    return {check.name: check for check in doctor.examine(configuration)}


def change(configuration: Configuration, *statements: str) -> None:
    installation = Installation(configuration)
    with installation.store.writing() as connection:
        for statement in statements:
            connection.execute(text(statement))
    installation.store.close()


def test_a_page_that_is_not_the_one_that_the_desk_signed_is_named(
    well: Configuration, courier: Courier, signer: DeskSigner
) -> None:
    listed = page_list_of(well.page)
    for changes, expected in (
        ({"files": listed["files"]}, "as the desk signed it"),
        ({"release": "9"}, "of release 9"),
    ):
        file = signer.desk_file(serial=2 if "files" in changes else 3)
        bound = {"directory": hashlib.sha256(records_of(file)[1][1]).hexdigest()}
        file += record(9, signer.page_list(**listed | bound | changes))
        assert courier(signer.reviewers[0], "PUT", "/v1/directory", file).status_code == 204
        finding = found(well)["page"]
        assert finding.ok
        assert expected in finding.detail
        assert bool(finding.todo) == ("release" in changes)


def test_an_installation_that_is_well_passes_and_keeps_nothing_of_having_been_examined(
    well: Configuration, tmp_path: Path, public: FlaskClient
) -> None:
    public.get("/v1/desk")  # publishes what is due, as any visit does
    installation = Installation(well)

    def stored() -> list[object]:
        with installation.store.reading() as connection:
            return [connection.execute(select(table)).all() for table in metadata.sorted_tables]

    before = stored()
    with (
        served(create_public_app(well), tmp_path / "public.sock"),
        served(create_reviewer_app(well), tmp_path / "reviewer.sock"),
    ):
        checks = found(well)
    assert {name: check for name, check in checks.items() if not check.ok} == {}
    assert list(checks) == [name for name, _ in doctor.CHECKS]
    assert [check.name for check in checks.values() if check.todo and check.name not in ("disk", "open-files")] == []
    assert stored() == before


def test_nobody_listening_is_told(well: Configuration) -> None:
    for name in ("public-listener", "reviewer-listener"):
        check = found(well)[name]
        assert not check.ok
        assert check.todo == "start it: knothole-server run"


def test_listeners_that_are_taken_for_each_other_are_told(well: Configuration, tmp_path: Path) -> None:
    with (
        served(create_public_app(well), tmp_path / "reviewer.sock"),
        served(create_reviewer_app(well), tmp_path / "public.sock"),
    ):
        checks = found(well)
    assert "something other than a Knothole listener" in checks["public-listener"].detail
    assert checks["reviewer-listener"].detail == "HTTP 404 to a request that nobody signed"


def test_the_server_of_another_desk_is_not_taken_for_this_one(
    well: Configuration, public: FlaskClient, tmp_path: Path
) -> None:
    public.get("/v1/desk")
    other = replace(well, data=tmp_path / "other")
    create(other, DeskSigner().desk_file()).close()
    create_public_app(other).test_client().get("/v1/desk")
    with served(create_public_app(other), tmp_path / "public.sock"):
        check = found(well)["public-listener"]
    assert not check.ok
    assert check.detail == "the server of another installation answers there"


def test_the_couriers_listener_of_another_desk_is_not_taken_for_this_one(well: Configuration, tmp_path: Path) -> None:
    other = replace(well, data=tmp_path / "other")
    create(other, DeskSigner().desk_file()).close()
    with served(create_reviewer_app(other), tmp_path / "reviewer.sock"):
        check = found(well)["reviewer-listener"]
    assert (check.ok, check.detail) == (False, "the server of another installation answers there")
    assert "[listeners]" in check.todo


def test_a_listener_that_cannot_read_its_store_is_told(well: Configuration, tmp_path: Path) -> None:
    application = create_public_app(well)
    with served(application, tmp_path / "public.sock"):
        change(well, "ALTER TABLE publication RENAME TO away")
        checks = found(replace(well, page=well.page))
    assert checks["public-listener"].detail == "it answers, and cannot read its store"
    assert checks["consistency"].detail.startswith("could not be examined: OperationalError at ")


@pytest.mark.parametrize(
    "days, ok, word",
    [
        (9, True, ""),
        (10, True, "soon"),
        (14, True, "soon"),
        (15, False, "this week"),
        (19, False, "today"),
        (21, False, "today"),
    ],
)
def test_a_directory_that_runs_out_is_told_in_time(
    well: Configuration, clock: Clock, days: int, ok: bool, word: str
) -> None:
    clock.days_pass(days)  # of twenty
    check = found(well)["directory"]
    assert check.ok is ok
    assert check.todo.endswith(word)
    assert bool(check.todo) is bool(word)
    assert ("expired" in check.detail) is (days > 20)


def test_reviewers_whose_keys_run_out_are_told_by_name(well: Configuration, clock: Clock) -> None:
    assert found(well)["epoch-keys"].detail == "reviewer-0 3 weeks, reviewer-1 3 weeks"
    clock.days_pass(7)
    check = found(well)["epoch-keys"]
    assert (check.ok, check.detail) == (False, "reviewer-0 2 weeks, reviewer-1 2 weeks")
    assert check.todo.startswith("reviewer-0, reviewer-1: knothole reviewer sync")


def test_a_week_without_a_key_ends_the_count(
    configuration: Configuration, courier: Courier, signer: DeskSigner
) -> None:
    reviewer = signer.reviewers[0]
    keys = reviewer.epoch_key(WEEK) + reviewer.epoch_key(WEEK + 2)
    courier(reviewer, "PUT", "/v1/epoch-keys", keys)
    assert found(configuration)["epoch-keys"].detail == "reviewer-0 1 weeks, reviewer-1 0 weeks"


def test_couriers_that_stay_away_are_told(well: Configuration, clock: Clock) -> None:
    assert found(well)["couriers"].detail == "0 days since one brought something"
    for days, ok, due in ((2, True, False), (1, True, True), (5, False, True)):
        clock.days_pass(days)
        check = found(well)["couriers"]
        assert (check.ok, bool(check.todo)) == (ok, due)


def test_before_any_courier_came_that_is_said(configuration: Configuration) -> None:
    check = found(configuration)["couriers"]
    assert (check.ok, check.detail) == (True, "none has brought anything yet")
    assert check.todo


def test_a_clock_that_was_set_back_is_told(well: Configuration, clock: Clock) -> None:
    clock.seconds -= 200
    assert found(well)["clock"].ok
    clock.days_pass(-3)
    check = found(well)["clock"]
    assert (check.ok, check.detail) == (False, "3 days before something that is stored")


def test_a_clock_that_jumped_ahead_is_told(well: Configuration, clock: Clock) -> None:
    clock.days_pass(3)
    assert "has jumped" in found(well)["clock"].todo


def send(public: FlaskClient, count: int) -> None:
    for _ in range(count):
        answer = public.post("/v1/exchange", data=exchange_request(secrets.token_bytes(32_768)), content_type=BINARY)
        assert answer.data[9] == 0


@pytest.mark.usefixtures("nothing_is_drawn")
def test_room_that_runs_out_is_told(well: Configuration, public: FlaskClient) -> None:
    send(public, 14)  # of 18
    assert found(well)["envelopes"] == Check("envelopes", True, "14 of 18, a sixteenth of which is kept back", "")
    send(public, 1)
    assert found(well)["envelopes"].todo.startswith("have every reviewer fetch and acknowledge")
    send(public, 3)
    assert not found(well)["envelopes"].ok
    assert found(well.with_values("quotas", bundle_bytes=0))["bundles"].detail.startswith("0.0 of 0.0 GB")


@pytest.mark.usefixtures("nothing_is_drawn")
def test_an_hour_whose_room_is_used_up_is_told_with_what_to_do_and_no_time_of_a_visit(
    well: Configuration, clock: Clock
) -> None:
    small = well.with_values("quotas", envelopes=1_000, envelopes_an_hour=2)
    public = create_public_app(small).test_client()

    def flood() -> None:
        while (
            public.post("/v1/exchange", data=exchange_request(secrets.token_bytes(32_768)), content_type=BINARY).data[9]
            == 0
        ):
            pass

    flood()
    check = found(small)["envelopes"]
    assert (check.ok, check.detail.endswith("; the room of an hour is used up, in this hour only")) == (False, True)
    assert "proof of work" in check.todo
    for _ in range(3):
        clock.seconds += 3_600
        assert found(small)["envelopes"].ok
        flood()
    assert found(small)["envelopes"].detail.endswith("for more than 3 hours, each of them")
    clock.seconds += 7_200
    flood()
    assert found(small)["envelopes"].detail.endswith("in this hour only")


def test_bundles_are_counted_with_the_chunks_that_are_to_come(well: Configuration) -> None:
    installation = Installation(well)
    installation.bundles.put(bytes(32), 0, 2, bytes(CHUNK_SIZE))
    check = found(well.with_values("quotas", bundle_bytes=CHUNK_SIZE))["bundles"]
    assert not check.ok
    assert found(well.with_values("quotas", bundle_bytes=2 * CHUNK_SIZE))["bundles"].ok is False
    assert found(well.with_values("quotas", bundle_bytes=10 * CHUNK_SIZE))["bundles"].todo == ""


def test_what_should_be_gone_is_told(configuration: Configuration, public: FlaskClient, clock: Clock) -> None:
    send(public, 2)
    clock.days_pass(22)
    assert found(configuration)["expired"].ok  # the purge of the day has its time
    clock.days_pass(1)
    check = found(configuration)["expired"]
    assert (check.ok, check.detail, check.todo) == (False, "2 items past their last day", "knothole-server expire")


@pytest.mark.parametrize(
    "statement, wrong",
    [
        ("UPDATE envelope_tally SET envelopes = 7", "the tally of envelopes"),
        ("DELETE FROM snapshots", "what is published"),
        ("DELETE FROM bundles", "1 bundles without a row"),
        ("UPDATE bundles SET count = 1", "chunks beyond the end of their bundle"),
    ],
)
def test_what_does_not_fit_together_is_told(well: Configuration, statement: str, wrong: str) -> None:
    Installation(well).bundles.put(bytes(32), 1, 2, bytes(CHUNK_SIZE))
    assert found(well)["consistency"].ok
    change(well, statement)
    check = found(well)["consistency"]
    assert (check.ok, check.detail) == (False, f"wrong: {wrong}")


def test_a_damaged_database_is_told(well: Configuration, public: FlaskClient) -> None:
    send(public, 15)
    Installation(well).store.truncate_log()
    with (well.data / "store.db").open("r+b") as stream:
        stream.seek(40_960)
        stream.write(b"\xff" * 4_096)
    assert not found(well)["database"].ok


def test_a_restored_server_that_nobody_opened_is_told(well: Configuration) -> None:
    installation = Installation(well)
    with installation.store.writing() as connection:
        close_and_forget(connection, installation.keyring)
    assert (found(well)["restored"].ok, found(well)["restored"].todo) == (False, "have a reviewer do a round")
    with installation.store.writing() as connection:
        reopen(connection)
    assert found(well)["restored"].ok
    installation.close()


def test_copies_of_the_keyring_that_are_missing_or_too_old_are_told(well: Configuration, clock: Clock) -> None:
    assert found(well)["keyring-copies"].detail == "none yet; run makes them"
    installation = Installation(well)
    installation.keyring_copies.make(clock())
    installation.close()
    for hours, ok, todo in (
        (0, True, ""),
        (11, True, ""),
        (2, True, "is the server running"),
        (47, False, "destroy it"),
    ):
        clock.seconds += hours * 3_600
        check = found(well)["keyring-copies"]
        assert (check.ok, check.todo.startswith(todo), bool(check.todo)) == (ok, True, bool(todo)), hours


def test_copies_of_the_keyring_that_fail_are_told(well: Configuration, clock: Clock, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in ("/dev/null/copies", str(tmp_path / "file")):
        check = found(well.with_values("storage", keyring_copies=folder))["keyring-copies"]
        assert (check.ok, check.detail) == (False, f"{folder} cannot be written")
        assert "keyring_copies in [storage]" in check.todo
    installation = Installation(well)
    installation.keyring_copies.make(clock())
    installation.close()
    clock.seconds += 25 * 3_600
    check = found(well)["keyring-copies"]
    assert (check.ok, check.todo) == (False, "is the server running, and can it write there?")


def test_what_is_missing_of_an_installation_is_named_with_what_to_do(well: Configuration) -> None:
    data = ["--data", str(well.data)]
    (well.data / "ledger.key").rename(well.data.parent / "ledger.key")
    checks = found(well)
    assert not checks["ledger"].ok
    assert str(well.data / "ledger.key") in checks["ledger"].todo
    (well.data / "desk" / "genesis").unlink()
    for _ in range(2):
        outcome = CliRunner().invoke(main, ["doctor", *data])
        assert outcome.exit_code == 5
        assert str(well.data / "desk" / "genesis") in outcome.stderr
        assert "backup" in outcome.stderr
        assert "knothole-server init" not in outcome.stderr  # which would make another installation
        (well.data / "store.db").unlink(missing_ok=True)  # as with PostgreSQL


def test_watching_tells_changes_only_and_nothing_that_is_counted(well: Configuration, clock: Clock) -> None:
    checks = [Check("envelopes", True, "3 of 180,000", ""), Check("directory", True, "serial 1, 20 days left", "")]
    known, lines = doctor.watch({}, checks, daily=True)
    assert lines == ["all is well"]
    assert doctor.watch(known, checks, daily=False) == (known, [])
    bad = [Check("envelopes", False, "180,000 of 180,000", "have them fetched"), checks[1]._replace(todo="sign soon")]
    known, lines = doctor.watch(known, bad, daily=False)
    assert lines == ["soon directory: sign soon"]  # the log would have when the last room was taken, to the half hour
    known, lines = doctor.watch(known, bad, daily=True)
    assert lines == [f"FAIL {doctor.STORED}: run knothole-server doctor"]
    known, lines = doctor.watch(known, checks, daily=False)
    assert lines == ["ok   directory"]
    known, lines = doctor.watch(known, checks, daily=True)
    assert lines == [f"ok   {doctor.STORED}"]


def test_watching_says_when_the_installation_can_be_examined_again(
    well: Configuration, capsys: pytest.CaptureFixture[str]
) -> None:
    store = well.data / "store.db"
    away = store.with_suffix(".away")
    happens = [(store, away), (away, store)]

    def stopped(seconds: float) -> bool:
        if not happens:
            return True
        before, after = happens.pop(0)
        before.rename(after)
        return False

    watch_until(well, stopped)
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if "examined" in line] == [
        "FAIL the installation cannot be examined: no-installation: store.db is missing: restore it from a backup",
        "ok   the installation is examined again",
    ]


def test_a_restart_that_is_due_is_told(well: Configuration, tmp_path: Path) -> None:
    installation = Installation(well)
    try:
        mark = tmp_path / "reboot-required"
        assert machine.restart(installation, mark).todo == ""
        mark.touch()
        assert "passphrase" in machine.restart(installation, mark).todo
    finally:
        installation.close()


def test_files_others_can_read_are_told(well: Configuration) -> None:
    (well.data / "desk" / "genesis").chmod(0o640)
    check = found(well)["files"]
    assert (check.ok, check.detail) == (False, f"1 open to others, 0 not owned by the owner of {well.data}")
    (well.data / "desk" / "genesis").chmod(0o600)
    assert found(well)["files"].ok


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_files_of_another_user_are_told(well: Configuration) -> None:
    os.chown(well.data / "desk", 12_345, 12_345)
    assert "1 not owned by the owner" in found(well)["files"].detail


def test_a_configuration_others_can_change_is_told(well: Configuration) -> None:
    file = well.data / "knothole.toml"
    file.touch(0o600)
    there = replace(well, file=file)
    assert found(there)["configuration"].ok
    expected = f"{file}; set: listeners.public, listeners.reviewer, quotas.envelopes"
    assert found(there)["configuration"].detail == expected
    file.chmod(0o664)
    assert found(there)["configuration"].todo == f"chmod go-w {file}"


def disk_of(**fields: int) -> Callable[[object], SimpleNamespace]:
    usual = {"f_bavail": 10**9, "f_frsize": 4_096, "f_flag": 0, "f_files": 10**6, "f_favail": 10**6}
    return lambda _: SimpleNamespace(**usual | fields)


@pytest.mark.parametrize(
    "fields, name, ok, word",
    [
        ({}, "disk", True, ""),
        ({"f_flag": os.ST_RDONLY}, "disk", False, "read-only"),
        ({"f_bavail": 1_000}, "disk", False, "files are refused"),
        ({"f_favail": 9_999}, "inodes", False, "free"),
        ({"f_files": 0, "f_favail": 0}, "inodes", True, "as needed"),
    ],
)
def test_a_disk_that_runs_full_is_told(
    well: Configuration, monkeypatch: pytest.MonkeyPatch, fields: dict[str, int], name: str, ok: bool, word: str
) -> None:
    monkeypatch.setattr(os, "statvfs", disk_of(**fields))
    check = found(well)[name]
    assert check.ok is ok
    assert word in check.detail
    assert bool(check.todo) is not ok


def test_a_disk_too_small_for_its_quota_of_envelopes_takes_no_files(
    well: Configuration, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "statvfs", disk_of(f_bavail=10**6))
    check = found(well.with_values("quotas", envelopes=10**6))["disk"]
    assert not check.ok
    assert "lower envelopes in [quotas]" in check.todo


def test_a_limit_on_open_files_below_the_connections_is_told(
    well: Configuration, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resource, "getrlimit", lambda _: (1_024, 4_096))
    check = found(well)["open-files"]
    assert (check.ok, check.detail) == (True, "4,096 of 8,704 allowed")
    assert "LimitNOFILE" in check.todo


def test_every_failing_check_says_what_to_do_and_programs_get_json(configuration: Configuration) -> None:
    """By the real clock, whatever it says."""
    (configuration.data / "desk").chmod(0o755)
    data = ["--data", str(configuration.data), "--public", "unix:/nowhere/p", "--reviewer", "unix:/nowhere/r"]
    outcome = CliRunner().invoke(main, ["doctor", "--json", *data])
    assert outcome.exit_code == 1
    checks = json.loads(outcome.output)
    failed = {check["name"] for check in checks if not check["ok"]}
    assert {"epoch-keys", "files", "public-listener", "reviewer-listener"} <= failed
    assert all(check["todo"] for check in checks if not check["ok"])
    outcome = CliRunner().invoke(main, ["doctor", *data])
    assert outcome.exit_code == 1
    assert "FAIL public-listener: nobody listens on unix:/nowhere/p\n     do: start it" in outcome.output
    assert "ok   replies: 0 of 16,384\n" in outcome.output


def test_without_an_installation_that_is_said(tmp_path: Path) -> None:
    outcome = CliRunner().invoke(main, ["doctor", "--data", str(tmp_path)])
    assert outcome.exit_code == 5
    assert "knothole-server: error: There is no complete installation here." in outcome.output


def test_the_guide_lists_every_check() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "operator-guide.md").read_text()
    listed = re.findall(
        r"^\| `([a-z-]+)` \|", guide.partition("### Watching")[2].partition("**Figures")[0], re.MULTILINE
    )
    assert listed == [name for name, _ in doctor.CHECKS]
