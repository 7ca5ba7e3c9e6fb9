"""``disclose`` leaves out nothing that is there: compared with the real data folder and every table in it."""

from __future__ import annotations

import hashlib
import json
import os
import re
import secrets
import sqlite3
import tarfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from flask.testing import FlaskClient

from knothole_server.commands import main
from knothole_server.configuration import Configuration
from knothole_server.data_folder import UNKNOWN
from knothole_server.errors import SetupError
from knothole_server.installation.installation import Installation
from knothole_server.operations.disclosure import LOGS, Listing, list_all
from knothole_server.operations.disclosure_package import pack
from knothole_server.operations.purge import purge
from knothole_server.operator_log import HOLD_SECONDS
from knothole_server.storage import losses
from knothole_server.storage.chunks import CHUNK_SIZE
from knothole_server.storage.keyring import SEAL_SIZE
from tests.server.conftest import Clock, Courier
from tests.support.loaded_chance import LoadedChance
from tests.support.signers import TODAY, DayList, DeskSigner, exchange_request

BINARY = "application/octet-stream"


@pytest.fixture
def used(
    configuration: Configuration,
    signer: DeskSigner,
    clock: Clock,
    public: FlaskClient,
    courier: Courier,
    chance: LoadedChance,
) -> Installation:
    """An installation with something of everything a server keeps."""
    chance.below = lambda _: 0  # every reply is counted
    (configuration.data / "knothole.toml").write_text("[quotas]\nenvelopes = 20\n")
    installation = Installation(configuration)
    purge(installation, clock())
    one = signer.reviewers[0]
    assert send(public) == 0
    clock.days_pass(1)
    purge(installation, clock())
    assert [send(public), send(public)] == [0, 0]
    token = secrets.token_bytes(32)
    headers = {"Knothole-Token": token.hex(), "Knothole-Count": "1"}
    path = f"/v1/bundles/{hashlib.sha256(token).hexdigest()}/0"
    answer = public.put(path, data=os.urandom(CHUNK_SIZE), headers=headers, content_type=BINARY)
    assert answer.data[9] == 0
    replies = [os.urandom(4096) for _ in range(2)]
    for reply in replies:
        assert courier(one, "POST", "/v1/replies", one.write("reply", TODAY, reply)).status_code == 204
    for path, body in (
        ("/v1/withdrawals", one.withdrawal(hashlib.sha256(replies[0]).digest())),
        ("/v1/acks", one.acknowledgement_of(DayList(courier(one, "GET", f"/v1/day-lists/{TODAY}").data, signer.id))),
    ):
        assert courier(one, "POST", path, body).status_code == 204
    assert courier(one, "PUT", "/v1/day-sheets", one.day_sheet(TODAY)).status_code == 204
    purge(installation, clock())
    clock.days_pass(1)
    public.get("/v1/book")
    with installation.store.writing() as connection:
        losses.note(connection, losses.Loss(os.urandom(32), TODAY + 2, losses.NOTICED))
    return installation


def send(public: FlaskClient) -> int:
    request = exchange_request(os.urandom(32_768))
    return int(public.post("/v1/exchange", data=request, content_type=BINARY).data[9])


def rows_of(database: Path) -> dict[str, int]:
    """Every table and its rows, asked of SQLite itself."""
    connection = sqlite3.connect(database)
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608
    connection.close()
    return found


def all_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())


def tables_of(listing: Listing) -> dict[str, dict[str, int]]:
    """Database to table to rows, as listed."""
    found: dict[str, dict[str, int]] = {}
    for kind in listing.tables:
        database, table = kind.name.split(": ")
        found.setdefault(database, {})[table] = kind.count
    return found


def test_every_table_of_every_database_is_listed_with_all_its_rows_and_has_an_explanation(used: Installation) -> None:
    data = used.configuration.data
    listing = list_all(used)
    databases = [path for path in all_files(data) if path.read_bytes().startswith(b"SQLite format 3\0")]
    assert tables_of(listing) == {path.name: rows_of(path) for path in databases}
    assert [kind.name for kind in listing.tables if not kind.known] == [], "say in disclosure.TABLES what it is"
    empty = {kind.name for kind in listing.tables if not kind.count}
    assert empty == set(), (
        "the fixture above should put something into each table, so that its days and bytes are tried"
    )


def test_every_file_is_listed_with_its_bytes_and_has_an_explanation(used: Installation) -> None:
    data = used.configuration.data
    listing = list_all(used)
    files = all_files(data)
    assert sum(kind.count for kind in listing.files) == len(files)
    assert sum(kind.bytes for kind in listing.files) == sum(path.lstat().st_size for path in files)
    assert [kind.name for kind in listing.files if not kind.known] == [], "say in disclosure.FILES what it is"
    assert listing.all_known


def test_what_is_counted_by_day_is(used: Installation) -> None:
    listing = list_all(used)
    days = {kind.name: kind.days for kind in listing.tables}
    assert days["store.db: envelopes"] == {"2026-11-23": 1, "2026-11-24": 2}
    assert days["store.db: bundles"] == {"2026-11-24": 1}
    assert days["store.db: destruction_ledger"] == {"2026-11-23": 1}
    sizes = {kind.name: kind.bytes for kind in listing.tables}
    assert sizes["store.db: envelopes"] == 3 * (32 + 32_768 + SEAL_SIZE)
    chunks = next(kind for kind in listing.files if kind.name == "chunks/…")
    assert (chunks.count, chunks.bytes, chunks.days) == (1, CHUNK_SIZE + SEAL_SIZE, {"2026-11-24": 1})


def test_what_this_version_does_not_know_is_listed_and_marked(used: Installation, tmp_path: Path) -> None:
    data = used.configuration.data
    (data / "chunks" / "notes.txt").write_text("left by somebody")
    (data / "outside").symlink_to(tmp_path)
    with used.store.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE visitors (address TEXT)")
    other = sqlite3.connect(data / "other.db")
    other.execute("CREATE TABLE more (x)")
    other.close()
    listing = list_all(used)
    unknown = {kind.name for kind in (*listing.tables, *listing.files) if not kind.known}
    assert unknown == {"store.db: visitors", "other.db: more", "other.db", "chunks/notes.txt", "outside"}
    assert {kind.what for kind in (*listing.tables, *listing.files) if not kind.known} == {UNKNOWN}
    assert not listing.all_known


def test_a_chunk_half_written_or_put_aside_is_listed(used: Installation) -> None:
    (bundle,) = used.chunks.bundles()
    (used.configuration.data / "chunks" / bundle.hex() / f".{secrets.token_hex(8)}").write_bytes(b"half")
    used.chunks.detach(bundle)
    (used.configuration.data / "chunks" / bundle.hex()).mkdir()
    (used.configuration.data / "chunks" / bundle.hex() / f".{secrets.token_hex(8)}").write_bytes(b"half")
    listing = list_all(used)
    assert listing.all_known
    assert sum(kind.count for kind in listing.files if kind.name.startswith("chunks/")) == 3


def test_what_is_published_is_what_everybody_gets(used: Installation, public: FlaskClient) -> None:
    published = {record["path"]: record for record in list_all(used).published}
    for path in ("/v1/desk", "/v1/book"):
        body = public.get(path).data
        assert published[path]["sha256"] == hashlib.sha256(body).hexdigest()
        assert published[path]["bytes"] == len(body)


def test_a_package_holds_exactly_what_it_lists(used: Installation, tmp_path: Path) -> None:
    data, out = used.configuration.data, tmp_path / "package.tar"
    listing = pack(used, out)
    assert out.stat().st_mode & 0o777 == 0o600
    with tarfile.open(out) as package:
        members = package.getmembers()
        package.extractall(tmp_path / "unpacked", filter="data")
    assert {(member.uname, member.gname, member.uid, member.mtime % 86_400) for member in members} == {("", "", 0, 0)}
    unpacked = tmp_path / "unpacked" / "data"
    assert json.loads((tmp_path / "unpacked" / "listing.json").read_text()) == json.loads(json.dumps(listing.as_json()))
    in_package = [path.relative_to(unpacked) for path in all_files(unpacked)]
    in_folder = [path.relative_to(data) for path in all_files(data)]
    assert in_package == [path for path in in_folder if not path.name.endswith(("-wal", "-shm"))]
    assert sum(kind.count for kind in listing.files) == len(in_package)
    assert sum(kind.bytes for kind in listing.files) == sum((unpacked / path).stat().st_size for path in in_package)
    for folder in (unpacked, data):
        assert tables_of(listing) == {name: rows_of(folder / name) for name in ("keyring.db", "store.db")}
    for path in in_package:
        if path.suffix != ".db":
            assert (unpacked / path).read_bytes() == (data / path).read_bytes()
    assert all_files(tmp_path) == sorted(
        [out, *all_files(data), *all_files(tmp_path / "page"), *all_files(tmp_path / "unpacked")]
    )


def test_a_package_is_made_while_the_server_works_and_has_what_is_only_in_the_log(
    used: Installation, public: FlaskClient, tmp_path: Path
) -> None:
    assert send(public) == 0  # in the write-ahead log, not yet in store.db
    assert tables_of(pack(used, tmp_path / "package.tar"))["store.db"]["envelopes"] == 4


def test_no_package_overwrites_anything_or_goes_into_the_data_folder_and_no_half_of_one_stays(
    used: Installation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "there"
    there.write_text("mine")
    for out in (there, used.configuration.data / "package.tar"):
        with pytest.raises(SetupError):
            pack(used, out)
    assert there.read_text() == "mine"

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(tarfile.TarFile, "addfile", full)
    with pytest.raises(OSError, match="no space"):
        pack(used, tmp_path / "package.tar")
    assert not (tmp_path / "package.tar").exists()


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_the_command_prints_all_of_it_for_people_and_for_programs(used: Installation, tmp_path: Path) -> None:
    data = used.configuration.data
    shown = run("disclose", "--data", data)
    assert shown.exit_code == 0
    listed: dict[str, Any] = json.loads(run("disclose", "--data", data, "--json").stdout)
    for kind in (*listed["tables"], *listed["files"]):
        assert f"  {kind['name']}: " in shown.stdout
        assert kind["what"] in shown.stdout
    assert Counter(line.startswith("  - ") for line in shown.stdout.splitlines())[True] == len(
        [*listed["logs"], *listed["cannot"]]
    )
    assert "WARNING" not in shown.stdout
    (data / "stray").write_text("x")
    assert f"WARNING: {UNKNOWN}" in run("disclose", "--data", data, "--out", tmp_path / "package.tar").stdout
    assert (tmp_path / "package.tar").exists()
    again = run("disclose", "--data", data, "--out", tmp_path / "package.tar")
    assert again.exit_code == 5
    assert "knothole-server: hint: this file exists already" in again.stderr


def test_what_it_says_of_the_log_is_what_the_log_does() -> None:
    told = " ".join(LOGS)
    assert f"every {HOLD_SECONDS // 60} minutes" in told
    assert [int(match) for match in re.findall(r"([0-9]+) (?:second|minute|hour)", told)] == [HOLD_SECONDS // 60]
    assert "once a minute" not in told
