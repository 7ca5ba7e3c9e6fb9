"""Bundles: what is taken, what is refused before a byte is read, and how long chunks stay."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import stat
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from itertools import pairwise
from pathlib import Path

import pytest
from flask import Request
from flask.testing import FlaskClient
from sqlalchemy import Connection, select
from werkzeug.test import TestResponse

from knothole_server.configuration import Configuration
from knothole_server.errors import KnotholeServerError
from knothole_server.http import uploads
from knothole_server.http.application import create_public_app
from knothole_server.http.request_body import read_body
from knothole_server.http.security_headers import SECURITY_HEADERS
from knothole_server.installation import bundles
from knothole_server.installation.bundles import BundleStore
from knothole_server.installation.installation import Installation
from knothole_server.operations.purge import purge
from knothole_server.process import supervisor
from knothole_server.storage import admission, chunk_files
from knothole_server.storage.sqlite import SqliteStore
from knothole_server.storage.tables import bundles as bundle_table
from tests.server.conftest import Clock, Courier, Days
from tests.support.loaded_chance import LoadedChance
from tests.support.patience import PATIENCE
from tests.support.signers import TODAY, DeskSigner, exchange_request

SIZE = 1_048_576
TOKEN = bytes(range(32))
ID = hashlib.sha256(TOKEN).hexdigest()
CHUNKS = [os.urandom(SIZE) for _ in range(3)]


def put(client: FlaskClient, number: object, chunk: bytes, count: int = 3, **changed: str) -> TestResponse:
    headers = {"Knothole-Token": TOKEN.hex(), "Knothole-Count": str(count)} | {
        name.replace("_", "-"): value for name, value in changed.items()
    }
    content_type = headers.pop("Content-Type", "application/octet-stream")
    name = headers.pop("id", ID)
    return client.put(f"/v1/bundles/{name}/{number}", data=chunk, content_type=content_type, headers=headers)


def told(answer: TestResponse) -> tuple[int, int]:
    """HTTP status and status; the form is always the same."""
    assert len(answer.data) == 256
    assert answer.data[:9] == b"knothole\x01"
    return answer.status_code, answer.data[9]


def head(client: FlaskClient, first: object = 0, name: str = ID, token: str = TOKEN.hex()) -> TestResponse:
    return client.head(f"/v1/bundles/{name}/{first}", headers={"Knothole-Token": token})


def bits(answer: TestResponse) -> list[int]:
    stored = bytes.fromhex(answer.headers["Knothole-Stored"])
    assert len(stored) == 512
    return [at for at in range(4096) if stored[at // 8] & 0x80 >> at % 8]


def folder(configuration: Configuration) -> Path:
    return configuration.data / "chunks" / ID


@pytest.mark.every_chunk_store
@pytest.mark.every_database
def test_chunks_come_in_any_order_and_again(public: FlaskClient, configuration: Configuration) -> None:
    for number in (2, 0, 2):
        assert told(put(public, number, CHUNKS[number])) == (200, 0)
    assert bits(head(public)) == [0, 2]
    assert Installation(configuration).chunks.numbers(bytes.fromhex(ID)) == {0, 2}
    assert Installation(configuration).bundles.read(bytes.fromhex(ID), 2) == CHUNKS[2]


@pytest.mark.every_chunk_store
@pytest.mark.every_database
def test_other_bytes_in_the_place_of_a_chunk_are_a_conflict_and_change_nothing(
    public: FlaskClient, configuration: Configuration
) -> None:
    put(public, 0, CHUNKS[0])
    assert told(put(public, 0, CHUNKS[1])) == (409, 1)
    assert Installation(configuration).chunks.numbers(bytes.fromhex(ID)) == {0}
    assert Installation(configuration).bundles.read(bytes.fromhex(ID), 0) == CHUNKS[0]


def test_another_count_is_a_conflict(public: FlaskClient) -> None:
    put(public, 0, CHUNKS[0])
    assert told(put(public, 1, CHUNKS[1], count=4)) == (409, 1)
    assert bits(head(public)) == [0]


@pytest.mark.parametrize(
    ("number", "changed"),
    [
        (0, {"Knothole-Token": "00" * 32}),
        (0, {"Knothole-Token": TOKEN.hex().upper()}),
        (0, {"Knothole-Token": ""}),
        (0, {"Knothole-Count": "5"}),
        (0, {"Knothole-Count": "0"}),
        (0, {"Knothole-Count": "03"}),
        (0, {"Knothole-Count": "131072"}),
        (0, {"Knothole-Count": ""}),
        (3, {}),
        ("00", {}),
        ("-1", {}),
        ("x", {}),
        ("99999", {}),
        (0, {"id": ID.upper()}),
        (0, {"id": ID[:-2]}),
        (0, {"Content-Type": "text/plain"}),
    ],
)
def test_what_is_not_in_order_is_refused_and_leaves_nothing(
    public: FlaskClient, configuration: Configuration, number: object, changed: dict[str, str]
) -> None:
    assert told(put(public, number, CHUNKS[0], 3, **changed)) == (400, 1)
    assert not (configuration.data / "chunks").exists()


@pytest.mark.parametrize("size", [0, SIZE - 1, SIZE + 1])
def test_a_chunk_of_another_size_is_refused(public: FlaskClient, configuration: Configuration, size: int) -> None:
    assert told(put(public, 0, bytes(size))) == (400, 1)
    assert not (configuration.data / "chunks").exists()


@pytest.mark.parametrize(
    ("first", "name", "token"),
    [(1, ID, TOKEN.hex()), (65_536, ID, TOKEN.hex()), (0, ID, "00" * 32), (0, "00" * 32, TOKEN.hex()), (0, ID, "")],
)
def test_only_who_has_the_token_is_told_what_is_there(public: FlaskClient, first: int, name: str, token: str) -> None:
    put(public, 0, CHUNKS[0])
    answer = head(public, first, name, token)
    assert answer.status_code == 400
    assert "Knothole-Stored" not in answer.headers


def test_a_bundle_that_is_not_there_is_told_of_in_the_same_form(public: FlaskClient) -> None:
    unknown = head(public)
    put(public, 0, CHUNKS[0])
    known = head(public)
    assert (unknown.status_code, bits(unknown), bits(known)) == (200, [], [0])
    assert list(unknown.headers.keys()) == list(known.headers.keys())
    assert bits(head(public, 4096)) == []


def test_a_bundle_larger_than_the_desk_takes_is_full(
    public: FlaskClient, courier: Courier, signer: DeskSigner, configuration: Configuration
) -> None:
    smaller = signer.desk_file(serial=2, policy_largest_bundle=2 * SIZE)
    assert courier(signer.reviewers[0], "PUT", "/v1/directory", smaller).status_code == 204
    assert told(put(public, 0, CHUNKS[0], count=3)) == (200, 2)
    assert not (configuration.data / "chunks").exists()
    assert told(put(public, 0, CHUNKS[0], count=2)) == (200, 0)


@pytest.mark.usefixtures("nothing_is_drawn")
@pytest.mark.every_chunk_store
@pytest.mark.every_database
def test_past_the_quota_nothing_is_begun_and_what_was_begun_is_finished(configuration: Configuration) -> None:
    client = create_public_app(configuration.with_values("quotas", bundle_bytes=4 * SIZE)).test_client()
    assert told(put(client, 0, CHUNKS[0])) == (200, 0)
    other = b"\1" * 32
    more = {"id": hashlib.sha256(other).hexdigest(), "Knothole-Token": other.hex()}
    assert told(put(client, 0, CHUNKS[0], count=4, **more)) == (200, 2)
    for number in (1, 2):
        assert told(put(client, number, CHUNKS[number])) == (200, 0)


def test_room_on_the_disk_is_kept_for_envelopes(
    configuration: Configuration, public: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(public, 0, CHUNKS[0])
    monkeypatch.setattr(chunk_files.ChunkFiles, "free_bytes", lambda _: configuration.keep_free_bytes + SIZE - 1)
    assert told(put(public, 1, CHUNKS[1])) == (200, 2)
    assert bits(head(public)) == [0]


def test_a_disk_that_cannot_be_written_is_unavailable_and_leaves_nothing(
    public: FlaskClient, configuration: Configuration, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("knothole_server.storage.chunk_files.os.fsync", fail)
        assert told(put(public, 0, CHUNKS[0])) == (200, 3)
    assert list(folder(configuration).iterdir()) == []
    assert told(put(public, 0, CHUNKS[0])) == (200, 0)


def test_too_many_uploads_at_once_are_told_to_wait(
    configuration: Configuration, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "UPLOADS", 1)
    client = create_public_app(configuration).test_client()
    inner: list[tuple[int, int]] = []
    real = chunk_files.ChunkFiles.put

    def slow(self: chunk_files.ChunkFiles, *values: object, **named: object) -> bool:
        inner.append(told(put(client, 1, CHUNKS[1])))
        return real(self, *values, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(chunk_files.ChunkFiles, "put", slow)
    assert told(put(client, 0, CHUNKS[0])) == (200, 0)
    assert inner == [(200, 3)]


def test_files_are_private_and_tell_the_day_only(public: FlaskClient, configuration: Configuration) -> None:
    put(public, 0, CHUNKS[0])
    found = (folder(configuration) / "0").stat()
    assert stat.S_IMODE(found.st_mode) == 0o600
    assert found.st_mtime == TODAY * 86_400
    assert stat.S_IMODE(folder(configuration).stat().st_mode) == 0o700
    assert stat.S_IMODE((configuration.data / "chunks").stat().st_mode) == 0o700


def inbox(courier: Courier, signer: DeskSigner, day: int) -> list[str]:
    answer = courier(signer.reviewers[0], "GET", f"/v1/inbox/{day}")
    assert answer.status_code == 200
    return list(answer.json["bundles"])


@pytest.mark.every_chunk_store
@pytest.mark.every_database
def test_a_bundle_is_listed_on_the_day_its_last_missing_chunk_came_and_fetched(
    public: FlaskClient, courier: Courier, signer: DeskSigner, clock: Clock, days: Days
) -> None:
    for number in (0, 2):
        put(public, number, CHUNKS[number])
    assert inbox(courier, signer, TODAY) == []
    answer = courier(signer.reviewers[0], "GET", f"/v1/bundles/{ID}")
    assert answer.json == {"count": 3, "stored": "a0"}
    clock.days_pass(1)
    days.purge()
    put(public, 1, CHUNKS[1])
    assert (inbox(courier, signer, TODAY), inbox(courier, signer, TODAY + 1)) == ([], [ID])
    clock.days_pass(1)
    days.purge()
    head(public)  # whoever asks moves it to no other day
    put(public, 1, CHUNKS[1])  # nor does who sends a chunk again
    assert (days.list(TODAY).bundles, inbox(courier, signer, TODAY + 2)) == ({}, [])
    digest = hashlib.sha256(b"".join(hashlib.sha256(chunk).digest() for chunk in CHUNKS)).digest()
    listed = {day: days.list(day).bundles for day in (TODAY + 1,)}
    assert listed == {TODAY + 1: {bytes.fromhex(ID): (3, digest, False)}}
    assert inbox(courier, signer, TODAY + 1) == [ID]
    assert courier(signer.reviewers[0], "GET", f"/v1/bundles/{ID}/1").data == CHUNKS[1]
    for path in (
        f"/v1/bundles/{ID}/3",
        f"/v1/bundles/{'00' * 32}",
        f"/v1/bundles/{'00' * 32}/0",
        f"/v1/bundles/{ID}/x",
    ):
        assert courier(signer.reviewers[0], "GET", path).status_code == 404


@pytest.mark.every_chunk_store
@pytest.mark.every_database
@pytest.mark.parametrize(("sent", "days"), [(2, 7), (3, 21)])
def test_an_unfinished_bundle_stays_a_week_and_a_finished_one_as_long_as_envelopes(
    public: FlaskClient, configuration: Configuration, clock: Clock, sent: int, days: int
) -> None:
    for number in range(sent):
        put(public, number, CHUNKS[number])
    installation = Installation(configuration)
    clock.days_pass(days)
    assert purge(installation, clock()) == 0
    assert list(installation.chunks.bundles()) == [bytes.fromhex(ID)]
    clock.days_pass(1)
    assert purge(installation, clock()) == 1
    assert list(installation.chunks.bundles()) == []
    assert bits(head(public)) == []
    assert told(put(public, 0, CHUNKS[1])) == (200, 0)  # nothing of the old one is left


@pytest.mark.every_database
def test_a_shorter_policy_holds_for_bundles_that_are_there_and_a_longer_one_for_those_that_come(
    public: FlaskClient, configuration: Configuration, courier: Courier, signer: DeskSigner, clock: Clock
) -> None:
    def put_under(serial: int, envelope_days: int, *tokens: bytes) -> None:
        desk_file = signer.desk_file(serial=serial, policy_envelope_days=envelope_days)
        assert courier(signer.reviewers[0], "PUT", "/v1/directory", desk_file).status_code == 204
        for token in tokens:
            own = {"id": hashlib.sha256(token).hexdigest(), "Knothole_Token": token.hex()}
            assert told(put(public, 0, CHUNKS[0], 1, **own)) == (200, 0)

    before, both, after = (os.urandom(32) for _ in range(3))
    installation = Installation(configuration)
    put_under(2, 21, before, both)
    clock.days_pass(1)
    put_under(3, 60, both, after)
    clock.days_pass(21)
    assert (
        purge(installation, clock()) == 2
    )  # their source was promised 21 days, and sending one again prolongs nothing
    clock.days_pass(39)
    assert purge(installation, clock()) == 0
    put_under(4, 59)
    assert purge(installation, clock()) == 1


def other(byte: int) -> dict[str, str]:
    """Another bundle than the usual one."""
    token = bytes([byte]) * 32
    return {"id": hashlib.sha256(token).hexdigest(), "Knothole_Token": token.hex()}


@pytest.mark.usefixtures("nothing_is_drawn")
@pytest.mark.every_database
def test_bundles_that_were_begun_are_never_filled_beyond_the_quota(configuration: Configuration) -> None:
    client = create_public_app(configuration.with_values("quotas", bundle_bytes=16 * SIZE)).test_client()
    assert [told(put(client, 0, CHUNKS[0], 8, **other(at)))[1] for at in range(8)] == [0, 0, 2, 2, 2, 2, 2, 2]
    answers = {told(put(client, number, CHUNKS[0], 8, **other(at)))[1] for at in range(8) for number in range(1, 8)}
    assert answers == {0, 2}
    stored = sum(1 for path in (configuration.data / "chunks").rglob("*") if path.is_file())
    assert stored == 16


def test_two_that_begin_at_the_same_moment_do_not_both_take_the_last_room(
    configuration: Configuration, chance: LoadedChance, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance.nothing_is_drawn = True
    small = create_public_app(configuration.with_values("quotas", bundle_bytes=3 * SIZE))
    checked, real = threading.Barrier(2), BundleStore.check

    def check(self: BundleStore, bundle: bytes, count: int) -> None:
        real(self, bundle, count)
        checked.wait(PATIENCE)  # both have seen that there is room

    monkeypatch.setattr(BundleStore, "check", check)
    with ThreadPoolExecutor(2) as pool:
        sent = [pool.submit(put, small.test_client(), 0, CHUNKS[0], 3, **other(at)) for at in range(2)]
    assert sorted(told(upload.result()) for upload in sent) == [(200, 0), (200, 2)]


@pytest.mark.usefixtures("nothing_is_drawn")
@pytest.mark.every_chunk_store
@pytest.mark.every_database
def test_what_nobody_has_gone_on_with_for_a_whole_day_makes_way_for_another_and_the_least_of_it_first(
    configuration: Configuration, clock: Clock, courier: Courier, signer: DeskSigner
) -> None:
    client = create_public_app(configuration.with_values("quotas", bundle_bytes=10 * SIZE)).test_client()
    for at, chunks in ((1, 2), (2, 1), (3, 3)):  # the third is complete
        for number in range(chunks):
            assert told(put(client, number, CHUNKS[0], 3, **other(at))) == (200, 0)
    clock.days_pass(1)
    assert told(put(client, 0, CHUNKS[0], 3, **other(4))) == (200, 2)
    clock.days_pass(1)
    assert told(put(client, 0, CHUNKS[0], 3, **other(4))) == (200, 0)
    gone = other(2)
    assert bits(head(client, 0, gone["id"], gone["Knothole_Token"])) == []
    for at, there in ((1, [0, 1]), (3, [0, 1, 2])):
        left = other(at)
        assert bits(head(client, 0, left["id"], left["Knothole_Token"])) == there
    assert told(put(client, 0, CHUNKS[0], 8, **other(5))) == (200, 2)  # not even if all that may go went: nothing does
    assert bits(head(client, 0, other(1)["id"], other(1)["Knothole_Token"])) == [0, 1]


def test_the_room_of_files_ends_elsewhere_every_day(configuration: Configuration, clock: Clock) -> None:
    """Whoever begins bundles until there is no room would else know the size of everybody else's."""
    installation = Installation(configuration.with_values("quotas", bundle_bytes=10_000 * SIZE))
    edges = set()
    for _ in range(8):
        with installation.store.writing() as connection:
            drawn = {admission.files_kept_back(connection, clock(), configuration.chance) for _ in range(3)}
        assert len(drawn) == 1  # asking again draws nothing
        edges |= drawn
        clock.days_pass(1)
    assert len(edges) > 4


@pytest.mark.every_database
def test_asking_prolongs_nothing_that_is_complete_and_no_unfinished_bundle_beyond_the_days_of_envelopes(
    public: FlaskClient, configuration: Configuration, clock: Clock
) -> None:
    unfinished, complete = other(1), other(2)
    put(public, 0, CHUNKS[0], 2, **unfinished)
    for number in range(2):
        put(public, number, CHUNKS[0], 2, **complete)
    installation = Installation(configuration)

    def there() -> list[int]:
        return [len(bits(head(public, 0, bundle["id"], bundle["Knothole_Token"]))) for bundle in (unfinished, complete)]

    def a_day_passes() -> None:
        put(public, 0, CHUNKS[0], 2, **complete)  # nor does sending again what is there
        assert there()[1] == 2
        clock.days_pass(1)
        purge(installation, clock())

    for _ in range(8):  # the first time it is asked for after its chunk is the day after
        assert there() == [1, 2]
        a_day_passes()
    assert there() == [1, 2]
    a_day_passes()
    assert there() == [0, 2]
    for _ in range(12):
        a_day_passes()
    assert there() == [0, 2]
    clock.days_pass(1)
    purge(installation, clock())
    assert there() == [0, 0]


def test_chunks_prolong_an_unfinished_bundle_until_the_days_of_envelopes_are_over(
    public: FlaskClient, configuration: Configuration, clock: Clock
) -> None:
    for number in range(5):
        assert told(put(public, number, CHUNKS[0], 8)) == (200, 0)
        clock.days_pass(5)
    clock.days_pass(-4)
    assert bits(head(public)) == list(range(5))
    installation = Installation(configuration)
    with installation.store.reading() as connection:
        # not the purge of keys alone ends it: the row says so itself
        assert connection.execute(select(bundle_table.c.last)).scalars().all() == [TODAY + 21]
    installation.close()
    purge(Installation(configuration), clock())
    assert bits(head(public)) == list(range(5))
    clock.days_pass(1)
    purge(Installation(configuration), clock())
    assert bits(head(public)) == []


@pytest.mark.usefixtures("nothing_is_drawn")
def test_what_is_asked_for_does_not_make_way_before_its_sender_can_go_on_but_asking_daily_holds_no_room(
    configuration: Configuration, clock: Clock
) -> None:
    client = create_public_app(configuration.with_values("quotas", bundle_bytes=8 * SIZE)).test_client()
    held = other(1)
    put(client, 0, CHUNKS[0], 8, **held)
    clock.days_pass(3)
    for answer in ((200, 2), (200, 2), (200, 0)):  # on the day, on the next, and then not
        assert bits(head(client, 0, held["id"], held["Knothole_Token"])) == [0]
        assert told(put(client, 0, CHUNKS[0], 1, **other(2))) == answer
        clock.days_pass(1)
    assert bits(head(client, 0, held["id"], held["Knothole_Token"])) == []


def test_asking_for_a_bundle_that_is_not_there_writes_nothing(
    public: FlaskClient, configuration: Configuration, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SqliteStore, "writing", lambda _: pytest.fail("others would have to wait"))
    assert bits(head(public)) == []


@pytest.mark.every_database
def test_a_last_chunk_whose_storing_was_broken_off_completes_the_bundle_when_it_is_sent_again(
    public: FlaskClient,
    configuration: Configuration,
    courier: Courier,
    signer: DeskSigner,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for number in range(2):
        put(public, number, CHUNKS[number])

    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(BundleStore, "_go_on", fail)
        assert told(put(public, 2, CHUNKS[2])) == (200, 3)
    clock.days_pass(1)
    assert told(put(public, 2, CHUNKS[2])) == (200, 0)
    assert inbox(courier, signer, TODAY + 1) == [ID]
    clock.days_pass(21)
    assert purge(Installation(configuration), clock()) == 0
    assert bits(head(public)) == [0, 1, 2]


def test_who_asks_what_is_there_keeps_it_for_another_week(
    public: FlaskClient, configuration: Configuration, clock: Clock
) -> None:
    put(public, 0, CHUNKS[0])
    clock.days_pass(7)
    assert bits(head(public)) == [0]
    clock.days_pass(7)
    assert purge(Installation(configuration), clock()) == 0


@pytest.mark.every_database
def test_what_a_crash_left_is_cleaned_up(public: FlaskClient, configuration: Configuration, clock: Clock) -> None:
    put(public, 0, CHUNKS[0])
    orphan = configuration.data / "chunks" / ("00" * 32)
    shutil.copytree(folder(configuration), orphan)
    half = folder(configuration) / ".half"
    half.write_bytes(b"half")
    purge(Installation(configuration), clock())
    assert not orphan.exists()
    chunk_files.ChunkFiles(configuration.data).delete_partial(half.stat().st_ctime + 1)
    assert sorted(path.name for path in folder(configuration).iterdir()) == ["0"]


@pytest.mark.every_database
def test_a_chunk_that_waits_past_midnight_to_be_noted_comes_to_the_new_day(
    configuration: Configuration, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A courier may have listed the old day as closed while the upload waited to write."""
    bundle = bytes.fromhex(ID)
    installation = Installation(configuration)
    installation.bundles.put(bundle, 0, 3, CHUNKS[0])
    clock.days_pass(1)
    writing = installation.store.writing

    def writing_later() -> AbstractContextManager[Connection]:
        clock.days_pass(1)
        return writing()

    monkeypatch.setattr(installation.store, "writing", writing_later)
    installation.bundles.put(bundle, 1, 3, CHUNKS[1])
    with installation.store.reading() as connection:
        assert bundles.unfinished_on(connection, installation.keyring, TODAY + 1) == []
        (row,) = bundles.unfinished_on(connection, installation.keyring, TODAY + 2)
        assert row["id"] == bundle


def test_a_chunk_cut_short_begins_no_bundle(
    public: FlaskClient, courier: Courier, signer: DeskSigner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_short(*_: object) -> bytes:
        raise KnotholeServerError("length")

    with monkeypatch.context() as patch:
        patch.setattr(uploads, "read_body", cut_short)
        assert told(put(public, 0, CHUNKS[0])) == (400, 1)
    assert inbox(courier, signer, TODAY) == []
    assert told(put(public, 0, CHUNKS[0], count=4)) == (200, 0)  # nor does it bind anybody to a count


def test_a_chunk_without_announced_length_is_refused(public: FlaskClient, configuration: Configuration) -> None:
    answer = public.put(
        f"/v1/bundles/{ID}/0",
        input_stream=io.BytesIO(CHUNKS[0]),
        content_type="application/octet-stream",
        headers={"Knothole-Token": TOKEN.hex(), "Knothole-Count": "3", "Transfer-Encoding": "chunked"},
    )
    assert told(answer) == (400, 1)
    assert not (configuration.data / "chunks").exists()


def test_a_refusal_does_not_read_the_body(configuration: Configuration, monkeypatch: pytest.MonkeyPatch) -> None:
    def unread(*_: object) -> bytes:
        raise AssertionError("the body was read")

    monkeypatch.setattr(uploads, "read_body", unread)
    large = create_public_app(configuration.with_values("quotas", bundle_bytes=2 * SIZE)).test_client()
    assert told(put(large, 0, CHUNKS[0])) == (200, 2)
    crowded = create_public_app(configuration.with_values("quotas", keep_free_bytes=2**50)).test_client()
    assert told(put(crowded, 0, CHUNKS[0])) == (200, 2)
    assert told(put(create_public_app(configuration).test_client(), 0, CHUNKS[0], Content_Type="text/plain")) == (
        400,
        1,
    )


def test_a_desk_that_takes_no_files_is_full(
    public: FlaskClient, courier: Courier, signer: DeskSigner, configuration: Configuration
) -> None:
    none = signer.desk_file(serial=2, policy_largest_bundle=0)
    assert courier(signer.reviewers[0], "PUT", "/v1/directory", none).status_code == 204
    assert told(put(public, 0, CHUNKS[0], count=1)) == (200, 2)
    assert not (configuration.data / "chunks").exists()


def test_a_later_page_tells_of_later_chunks(
    public: FlaskClient, courier: Courier, signer: DeskSigner, configuration: Configuration
) -> None:
    larger = signer.desk_file(serial=2, policy_largest_bundle=2**40)
    courier(signer.reviewers[0], "PUT", "/v1/directory", larger)
    for number in (1, 4096, 6143):
        assert told(put(public, number, CHUNKS[0], count=6144)) == (200, 0)
    assert (bits(head(public)), bits(head(public, 4096)), bits(head(public, 8192))) == ([1], [0, 2047], [])
    stored = courier(signer.reviewers[0], "GET", f"/v1/bundles/{ID}").json["stored"]
    assert (len(stored), stored[:2], stored[1024:1026], stored[-2:]) == (2 * 768, "40", "80", "01")


def test_twenty_uploads_at_once_and_not_one_more(configuration: Configuration, monkeypatch: pytest.MonkeyPatch) -> None:
    application = create_public_app(configuration)
    arrived, go = threading.Barrier(uploads.UPLOADS + 1), threading.Event()

    def slow(request: Request, most: int) -> bytes:
        arrived.wait(PATIENCE)
        assert go.wait(PATIENCE)
        return read_body(request, most)

    monkeypatch.setattr(uploads, "read_body", slow)
    with ThreadPoolExecutor(uploads.UPLOADS) as pool:
        sent = [pool.submit(put, application.test_client(), number, CHUNKS[0], 24) for number in range(uploads.UPLOADS)]
        arrived.wait(PATIENCE)
        assert told(put(application.test_client(), 20, CHUNKS[0], 24)) == (200, 3)
        go.set()
        assert {told(upload.result()) for upload in sent} == {(200, 0)}


def test_every_answer_has_the_same_headers(public: FlaskClient) -> None:
    answers = [
        put(public, 0, CHUNKS[0]),
        put(public, 0, CHUNKS[1]),
        put(public, 9, CHUNKS[0]),
        head(public),
        head(public, 1),
    ]
    assert [answer.status_code for answer in answers] == [200, 409, 400, 200, 400]
    for answer in answers:
        assert [answer.headers.getlist(name) for name, _ in SECURITY_HEADERS] == [
            [value] for _, value in SECURITY_HEADERS
        ]


def test_a_half_chunk_that_is_finished_while_halves_are_purged_does_not_end_the_purge(
    public: FlaskClient, configuration: Configuration, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(public, 0, CHUNKS[0])
    gone = folder(configuration) / ".finished"
    real = Path.glob
    monkeypatch.setattr(Path, "glob", lambda path, pattern: iter([*real(path, pattern), gone]))
    assert purge(Installation(configuration), clock()) == 0


def test_envelopes_are_stored_while_chunks_are_deleted(
    public: FlaskClient, configuration: Configuration, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(public, 0, CHUNKS[0])
    clock.days_pass(8)
    real, answers = shutil.rmtree, []

    def slow(path: Path, ignore_errors: bool) -> None:
        request = exchange_request(os.urandom(32_768))
        answers.append(public.post("/v1/exchange", data=request, content_type="application/octet-stream").data[9])
        real(path, ignore_errors=ignore_errors)

    monkeypatch.setattr(shutil, "rmtree", slow)
    assert purge(Installation(configuration), clock()) == 1
    assert answers == [0]
    assert list((configuration.data / "chunks").iterdir()) == []


def test_a_purge_that_cannot_delete_files_is_tried_again(
    configuration: Configuration, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    installation = Installation(configuration)
    with monkeypatch.context() as patch:
        patch.setattr(chunk_files.ChunkFiles, "delete_partial", fail)
        assert supervisor._purge(installation, clock(), True) is None
    assert supervisor._purge(installation, clock(), True) == TODAY


def test_a_purge_that_fails_again_and_again_is_tried_ever_more_rarely_but_every_hour(
    configuration: Configuration, monkeypatch: pytest.MonkeyPatch
) -> None:
    now, attempts = [0.0], []

    class Stop(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            now[0] += timeout or 0
            return now[0] > 4 * 3_600

    monkeypatch.setattr("knothole_server.process.supervisor.time.monotonic", lambda: now[0])
    monkeypatch.setattr(supervisor, "_purge", lambda *_, first: attempts.append((now[0], first)))
    monkeypatch.setattr(supervisor, "_copy_keyring", lambda *_: None)
    supervisor._watch(Installation(configuration), [], Stop(), lambda: True, lambda: None)
    waits = [round((later - earlier) / 60) * 60 for (earlier, _), (later, _) in pairwise(attempts)]
    assert waits == [60, 120, 240, 480, 960, 1_920, 3_600, 3_600]
    assert [first for _, first in attempts] == [True] + [False] * 8


def test_folders_tell_the_day_only_too(public: FlaskClient, configuration: Configuration, clock: Clock) -> None:
    put(public, 0, CHUNKS[0])
    clock.days_pass(1)
    put(public, 1, CHUNKS[1])
    times = {path.name: path.stat().st_mtime for path in (folder(configuration), folder(configuration).parent)}
    assert times == {ID: (TODAY + 1) * 86_400, "chunks": TODAY * 86_400}


@pytest.mark.every_chunk_store
@pytest.mark.every_database
def test_a_bundle_that_expired_is_never_told_stored_and_lost(
    public: FlaskClient, configuration: Configuration, courier: Courier, signer: DeskSigner, clock: Clock
) -> None:
    put(public, 0, CHUNKS[0])
    clock.days_pass(8)
    purge(Installation(configuration), clock())
    answers = [told(put(public, 1, CHUNKS[1])) for _ in range(2)]  # this worker remembers the bundle
    assert answers in ([(200, 0), (200, 0)], [(200, 3), (200, 0)])
    purge(Installation(configuration), clock())
    assert bits(head(public)) == [1]
    for number in (0, 2):
        put(public, number, CHUNKS[number])
    assert inbox(courier, signer, TODAY + 8) == [ID]
