"""What is destroyed is in no file, and an old backup does not give it back; what stays does not tell in which order it came."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from knothole_server.configuration import Configuration, Quotas
from knothole_server.data_folder import KEYRING_FILE, STORE_FILE
from knothole_server.desk.calendar import SECONDS_A_DAY, day_of
from knothole_server.errors import KnotholeServerError
from knothole_server.installation.installation import Installation
from knothole_server.installation.publication import close_and_forget, reopen
from knothole_server.operations.purge import purge
from knothole_server.process import supervisor
from knothole_server.storage.envelopes import read
from knothole_server.storage.keyring import ItemId, ItemKind, row_key
from knothole_server.storage.reordering import reorder_rows
from tests.server.conftest import Clock, Courier, Days
from tests.server.test_bundles import CHUNKS, ID, put
from tests.support.disk import files, found, found_each, secrets_of, secrets_of_all, secrets_of_book
from tests.support.signers import TODAY, DeskSigner


@pytest.fixture
def configuration(configuration: Configuration) -> Configuration:
    return replace(configuration, quotas=Quotas(envelopes=5_000))


def send(configuration: Configuration, count: int) -> list[bytes]:
    """Random envelopes, in the order in which they were stored."""
    envelopes = [os.urandom(32_768) for _ in range(count)]
    installation = Installation(configuration)
    for envelope in envelopes:
        installation.envelopes.store(envelope, configuration.quotas.envelopes)
    installation.close()
    return envelopes


def post(courier: Courier, signer: DeskSigner, count: int) -> list[bytes]:
    one = signer.reviewers[0]
    replies = [os.urandom(4096) for _ in range(count)]
    for reply in replies:
        assert courier(one, "POST", "/v1/replies", one.write("reply", TODAY, reply)).status_code == 204
    return replies


def purged(configuration: Configuration, clock: Clock) -> int:
    installation = Installation(configuration)
    try:
        return purge(installation, clock())
    finally:
        installation.close()


def bundle_key(configuration: Configuration) -> bytes:
    installation = Installation(configuration)
    (key,) = installation.keyring.find_all(installation.keyring.names(ItemKind.BUNDLE)).values()
    installation.close()
    return key


def test_what_expired_is_in_no_file_and_what_an_old_copy_has_of_it_cannot_be_opened(
    public: FlaskClient,
    courier: Courier,
    signer: DeskSigner,
    configuration: Configuration,
    clock: Clock,
    tmp_path: Path,
) -> None:
    envelopes, replies = send(configuration, 20), post(courier, signer, 10)
    for number in range(3):
        put(public, number, CHUNKS[number])
    public.get("/v1/book")
    data = configuration.data
    planted = secrets_of_all(data, [*envelopes, *replies])
    planted += [secrets_of_book(data), {"key of bundle": bundle_key(configuration), "chunk": CHUNKS[0]}]
    planted += [{"id": digest(item)} for item in (*envelopes, *replies)]
    before = found_each(planted, files(data))
    assert all("key" in one for one in before[: len(envelopes) + len(replies)])  # the search looks where things are
    assert not any("item" in one or "chunk" in one for one in before)
    old_copy = tmp_path / "old copy"
    shutil.copytree(data, old_copy, ignore=shutil.ignore_patterns("keyring.db*"))

    clock.days_pass(22)
    later = send(configuration, 5)
    clock.days_pass(99)
    assert purged(configuration, clock) == 20 + 10 + 1 + 5
    assert found_each(planted, files(data)) == [set()] * len(planted)
    assert public.get("/v1/book").data == b""
    assert not (data / "chunks" / ID).exists()
    assert {path.name for path in data.iterdir()} <= {
        "store.db", "store.db-wal", "store.db-shm", "keyring.db", "keyring.db-wal", "keyring.db-shm", "desk", "chunks", "ledger.key", "onion.key",
    }  # fmt: skip
    assert all(path.stat().st_size == 0 for path in data.glob("*-wal"))

    for path in data.glob("keyring.db*"):
        shutil.copy(path, old_copy / path.name)
    restored = Installation(Configuration(old_copy, configuration.page, clock=clock))
    assert found(planted[0], files(old_copy)) == {"sealed"}
    for envelope in (*envelopes, *later):
        assert fetched(restored, envelope) is None
    restored.close()


def fetched(installation: Installation, envelope: bytes) -> bytes | None:
    with installation.store.reading() as connection:
        return read(connection, installation.keyring, hashlib.sha256(envelope).digest())


def test_keys_of_many_items_leave_no_trace_in_the_pages_of_the_others(
    configuration: Configuration, clock: Clock
) -> None:
    """A page that was rebalanced may keep copies of rows that went."""
    old = secrets_of_all(configuration.data, send(configuration, 150))
    clock.days_pass(11)
    kept = secrets_of_all(configuration.data, send(configuration, 150))
    clock.days_pass(11)
    assert purged(configuration, clock) == 150
    short = [{"key": row["key"], "sealed": row["sealed"][:64]} for row in (*old, *kept)]
    left = found_each(short, files(configuration.data))
    assert left == [set()] * 150 + [{"key", "sealed"}] * 150


@pytest.mark.parametrize(("seed", "steps"), [(0, 4), (32, 9), (33, 5)])
def test_keys_that_moved_to_other_pages_before_they_were_destroyed_are_on_none(
    configuration: Configuration, seed: int, steps: int
) -> None:
    """With SQLite 3.40 each of these leaves one of a few hundred where it was before, though deleted rows are overwritten."""
    chance, live, destroyed = random.Random(seed), dict[ItemId, bytes](), dict[ItemId, bytes]()
    installation = Installation(configuration)
    for step in range(steps):
        made = {}
        for _ in range(chance.choice([1, 10, 100, 400])):
            name = ItemId(ItemKind.ENVELOPE, step // 4, chance.getrandbits(63) - 2**62)
            made[name] = chance.randbytes(32)
        installation.keyring.add(made)
        live |= made
        if chance.random() < 0.7:
            doomed = chance.sample(sorted(live), min(len(live), chance.choice([1, 5, 50, 300])))
            installation.keyring.destroy(doomed)
            destroyed |= {name: live.pop(name) for name in doomed}
    installation.keyring.store.compact()
    installation.truncate_logs()
    installation.close()
    raw = (configuration.data / KEYRING_FILE).read_bytes()
    assert not any(key in raw for key in destroyed.values())
    assert all(key in raw for key in live.values())


def test_days_that_all_have_acknowledged_go_also_when_the_last_who_had_not_leaves(
    courier: Courier, signer: DeskSigner, configuration: Configuration, clock: Clock, days: Days
) -> None:
    (envelope,) = send(configuration, 1)
    secrets = secrets_of(configuration.data, envelope)
    one, other = signer.reviewers
    clock.days_pass(1)
    assert purged(configuration, clock) == 0
    assert days.acknowledge(one, TODAY).status_code == 204
    assert purged(configuration, clock) == 0
    other.until = TODAY
    assert courier(one, "PUT", "/v1/directory", signer.desk_file(serial=2)).status_code == 204
    assert purged(configuration, clock) == 1
    assert found(secrets, files(configuration.data)) == set()
    assert days.list(TODAY).dropped is not None


def test_an_acknowledged_day_leaves_no_key_and_no_id_behind(
    signer: DeskSigner, configuration: Configuration, clock: Clock, days: Days
) -> None:
    (envelope,) = send(configuration, 1)
    secrets = secrets_of(configuration.data, envelope) | {"id": hashlib.sha256(envelope).digest()}
    clock.days_pass(1)
    days.purge()
    for reviewer in signer.reviewers:
        assert days.acknowledge(reviewer, TODAY).status_code == 204
    assert found(secrets, files(configuration.data)) == set()


def test_a_reader_that_holds_up_the_end_is_told_and_the_next_purge_does_it(
    configuration: Configuration, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    configuration = replace(configuration, busy_milliseconds=1)
    (envelope,) = send(configuration, 1)
    secrets = secrets_of(configuration.data, envelope)
    clock.days_pass(22)
    reader = Installation(configuration)
    with reader.keyring.store.reading() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM keys").fetchall()
        with pytest.raises(KnotholeServerError):
            purged(configuration, clock)
        told: list[BaseException] = []
        monkeypatch.setattr(supervisor, "report", lambda error, _: told.append(error))
        assert supervisor._purge(reader, clock(), first=True) is None
        assert told == []  # the supervisor tries again in a minute
        assert supervisor._purge(reader, clock(), first=False) is None
        assert [str(record) for record in told] == ["held-up"]
    reader.close()
    assert purged(configuration, clock) == 0
    assert found(secrets, files(configuration.data)) == set()


def offsets(configuration: Configuration, items: list[bytes]) -> list[int]:
    """Where items lie in the raw file of the store."""
    sealed = [secrets["sealed"] for secrets in secrets_of_all(configuration.data, items)]
    installation = Installation(configuration)
    installation.truncate_logs()
    installation.close()
    raw = (configuration.data / STORE_FILE).read_bytes()
    return [raw.index(one[-2000:-1900]) for one in sealed]


def key_offsets(configuration: Configuration, items: list[bytes]) -> list[int]:
    """Where their keys lie in that of the keyring."""
    own = [secrets["key"] for secrets in secrets_of_all(configuration.data, items)]
    raw = (configuration.data / KEYRING_FILE).read_bytes()
    return [raw.index(one) for one in own]


def digest(item: bytes) -> bytes:
    return hashlib.sha256(item).digest()


def rising(numbers: list[int]) -> float:
    """The share of neighbours that rise: 1 if in order of arrival, a half if in none."""
    return sum(one < other for one, other in zip(numbers, numbers[1:], strict=False)) / (len(numbers) - 1)


@pytest.mark.parametrize("part", [500, 20])
def test_when_a_day_is_over_no_place_on_the_disk_tells_the_order_of_arrival(
    public: FlaskClient,
    courier: Courier,
    signer: DeskSigner,
    configuration: Configuration,
    clock: Clock,
    part: int,
) -> None:
    envelopes = send(configuration, 60)
    assert rising(offsets(configuration, envelopes)) > 0.9
    assert rising(key_offsets(configuration, envelopes)) < 0.1  # a page is filled from its end
    replies = post(courier, signer, 60)
    assert rising(offsets(configuration, replies)) > 0.9
    assert purged(configuration, clock) == 0
    assert rising(offsets(configuration, envelopes)) > 0.9  # the day is not over
    clock.days_pass(1)
    today = send(configuration, 5)
    installation = Installation(configuration)
    reorder_rows(installation.store, day_of(clock()), part)
    installation.close()
    assert purged(configuration, clock) == 0
    assert 0.3 < rising(offsets(configuration, envelopes)) < 0.7  # a fair coin goes there once in 10^5 tries
    assert 0.2 < rising(offsets(configuration, replies)) < 0.8
    in_order = key_offsets(configuration, sorted(envelopes, key=lambda one: row_key(digest(one))))
    assert in_order == sorted(in_order, reverse=True)
    places = dict(zip(envelopes, offsets(configuration, envelopes), strict=True))
    for backwards in (False, True):  # nor has anyone the place of another who can be identified
        others = dict(zip(sorted(envelopes, key=digest), sorted(envelopes, key=digest, reverse=backwards), strict=True))
        assert 0.3 < rising([places[others[envelope]] for envelope in envelopes]) < 0.7
    for envelope in (*envelopes, *today):
        answer = courier(signer.reviewers[0], "GET", f"/v1/envelopes/{hashlib.sha256(envelope).hexdigest()}")
        assert answer.data == envelope
    public.get("/v1/book")
    assert public.get("/v1/book").data == b"".join(sorted(replies))
    before = offsets(configuration, envelopes)
    purged(configuration, clock)
    assert offsets(configuration, envelopes) == before  # a settled day is left alone


def test_a_clock_that_was_ahead_while_a_restored_server_was_closed_leaves_no_order_of_arrival(
    configuration: Configuration, clock: Clock
) -> None:
    """No day is over for a server that is closed: what comes once it is open is put in order when its day ends."""
    installation = Installation(configuration)
    with installation.store.writing() as connection:
        close_and_forget(connection, installation.keyring)
    purge(installation, clock() + 10 * SECONDS_A_DAY, clock_is_right=True)
    with installation.store.writing() as connection:
        reopen(connection)
    installation.close()
    envelopes = send(configuration, 60)
    assert rising(offsets(configuration, envelopes)) > 0.9
    clock.days_pass(1)
    assert purged(configuration, clock) == 0
    assert 0.3 < rising(offsets(configuration, envelopes)) < 0.7


def test_where_rows_lie_when_their_day_is_over_is_drawn_by_lot(
    configuration: Configuration, clock: Clock, tmp_path: Path
) -> None:
    """Or else whoever guesses in which order they came could do the same on another machine, and see whether it comes out so."""
    envelopes = send(configuration, 60)
    clock.days_pass(1)
    again = replace(configuration, data=tmp_path / "again")
    shutil.copytree(configuration.data, again.data)
    for one in (configuration, again):
        assert purged(one, clock) == 0
    assert offsets(configuration, envelopes) != offsets(again, envelopes)
