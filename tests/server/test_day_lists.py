"""The list of a day that is over: signed once, also for a quiet day, and again only to say that more is lost (section 13.3)."""

from __future__ import annotations

import hashlib
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select, update

from knothole_server.configuration import Configuration
from knothole_server.data_folder import LEDGER_KEY_FILE
from knothole_server.installation import day_lists
from knothole_server.installation.installation import Installation
from knothole_server.operations import doctor
from knothole_server.operations.purge import purge
from knothole_server.operations.restore import restore
from knothole_server.storage import envelopes
from knothole_server.storage.tables import bundles as bundle_table
from knothole_server.storage.tables import envelopes as envelope_table
from tests.server.conftest import Clock, Courier, Days
from tests.server.test_backup import backed_up, keyring_copy, opened
from tests.server.test_bundles import CHUNKS, ID, folder, put
from tests.server.test_reviewer import code, send_envelope
from tests.support.signers import TODAY, DayList, DeskSigner


def digest(envelope: bytes) -> bytes:
    return hashlib.sha256(envelope).digest()


def told(configuration: Configuration) -> tuple[bool, str]:
    (check,) = (examined for examined in doctor.examine(configuration) if examined.name == "day-lists")
    return check.ok, check.detail


def has_list(days: Days, day: int) -> bool:
    answer = days.courier(days.signer.reviewers[0], "GET", f"/v1/day-lists/{day}")
    return bool(answer.status_code == 200)


@pytest.mark.every_database
def test_each_day_that_is_over_gets_one_list_a_quiet_day_too(public: FlaskClient, days: Days, clock: Clock) -> None:
    sent = [send_envelope(public) for _ in range(3)]
    days.purge()
    assert not has_list(days, TODAY)
    assert has_list(days, TODAY - 21)
    assert not has_list(days, TODAY - 22)
    clock.days_pass(3)
    assert not has_list(days, TODAY)  # the purge of the new day has not been
    days.purge()
    listed = days.list(TODAY)
    assert listed.envelopes == {digest(sent_): False for sent_ in sent}
    assert (listed.version, listed.unknown, listed.bundles) == (1, 0, {})
    assert days.list(TODAY + 1).envelopes == days.list(TODAY + 2).envelopes == {}
    assert not has_list(days, TODAY + 3)
    days.purge()
    clock.days_pass(1)
    days.purge()
    assert days.list(TODAY) == listed
    good, detail = told(days.configuration)
    assert (good, detail.endswith(listed.key.hex())) == (True, True)


def test_a_list_goes_with_the_last_day_of_its_envelopes(public: FlaskClient, days: Days, clock: Clock) -> None:
    send_envelope(public)
    for passing in (1, 20, 1):
        assert not has_list(days, TODAY) or passing != 1 or days.list(TODAY).version == 1
        clock.days_pass(passing)
        days.purge()
    assert not has_list(days, TODAY)
    assert has_list(days, TODAY + 1)


@pytest.mark.every_database
def test_what_is_damaged_once_its_list_is_signed_is_named_in_the_next_version(
    public: FlaskClient, courier: Courier, days: Days, clock: Clock, configuration: Configuration
) -> None:
    one, other = days.signer.reviewers
    whole, spoiled = send_envelope(public), send_envelope(public)
    clock.days_pass(1)
    days.purge()
    first = days.list(TODAY)
    assert days.acknowledge(one, TODAY).status_code == 204
    installation = Installation(configuration)
    with installation.store.writing() as connection:
        changed = update(envelope_table).where(envelope_table.c.id == digest(spoiled)).values(body=os.urandom(500))
        connection.execute(changed)
    installation.close()
    days.purge()
    assert days.list(TODAY) == first  # nobody has noticed
    path = f"/v1/envelopes/{digest(spoiled).hex()}"
    assert code(courier(other, "GET", path)) == (503, "damaged")
    days.purge()
    second = days.list(TODAY)
    assert (second.version, second.envelopes) == (2, {digest(whole): False, digest(spoiled): True})
    assert told(configuration) == (False, "lost: of 2026-11-23 1 envelopes, 0 bundles")
    days.purge()
    assert days.list(TODAY) == second
    assert courier(other, "POST", "/v1/acks", other.acknowledgement(TODAY, whole)).status_code == 204
    assert days.list(TODAY).dropped is not None  # the acknowledgement of more counts


def test_what_could_not_be_read_for_a_moment_is_not_called_lost(
    public: FlaskClient, courier: Courier, days: Days, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    envelope = send_envelope(public)
    clock.days_pass(1)
    days.purge()
    before = days.list(TODAY)

    def fail(*_: object) -> bytes:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(envelopes, "read", fail)
        path = f"/v1/envelopes/{digest(envelope).hex()}"
        assert code(courier(days.signer.reviewers[0], "GET", path)) == (503, "damaged")
    days.purge()
    assert days.list(TODAY) == before


@pytest.mark.every_chunk_store
def test_a_bundle_of_which_a_chunk_is_gone_is_lost(
    public: FlaskClient, days: Days, clock: Clock, configuration: Configuration
) -> None:
    for number in range(3):
        put(public, number, CHUNKS[number])
    clock.days_pass(1)
    days.purge()
    before = days.list(TODAY)
    chunks = hashlib.sha256(b"".join(digest(chunk) for chunk in CHUNKS)).digest()
    assert before.bundles == {bytes.fromhex(ID): (3, chunks, False)}
    one = days.signer.reviewers[0]
    held = one.acknowledgement(TODAY, bundles=[(bytes.fromhex(ID), CHUNKS)])
    assert held == one.acknowledgement_of(before)
    Installation(configuration).chunks.drop(bytes.fromhex(ID), 1)
    days.purge()
    after = days.list(TODAY)
    assert (after.version, after.bundles) == (2, {bytes.fromhex(ID): (3, chunks, True)})
    assert told(configuration) == (False, "lost: of 2026-11-23 0 envelopes, 1 bundles")


def test_a_bundle_that_is_damaged_before_its_day_is_over_is_lost_from_the_beginning(
    public: FlaskClient, days: Days, clock: Clock, configuration: Configuration
) -> None:
    for number in range(3):
        put(public, number, CHUNKS[number])
    chunk = folder(configuration) / "1"
    chunk.write_bytes(os.urandom(chunk.stat().st_size))
    clock.days_pass(1)
    days.purge()
    listed = days.list(TODAY)
    assert (listed.version, listed.bundles) == (1, {bytes.fromhex(ID): (3, bytes(32), True)})


def test_what_a_backup_cannot_give_back_is_listed_as_lost(
    public: FlaskClient, days: Days, clock: Clock, configuration: Configuration, signer: DeskSigner, tmp_path: Path
) -> None:
    listed_before = send_envelope(public)
    clock.days_pass(1)
    days.purge()
    known = days.list(TODAY)
    unlisted = send_envelope(public)
    for number in range(3):
        put(public, number, CHUNKS[number])
    backed_up(configuration, tmp_path / "backup")
    new = replace(configuration, data=tmp_path / "new")
    restore(new, tmp_path / "backup", None)
    installation = Installation(new)
    clock.days_pass(1)
    purge(installation, clock())
    with installation.store.reading() as connection:
        assert day_lists.newest(connection) == TODAY  # a closed server signs nothing
    _, courier = opened(new, signer)
    purge(installation, clock())
    one = signer.reviewers[0]
    old, latest = (DayList(courier(one, "GET", f"/v1/day-lists/{day}").data, signer.id) for day in (TODAY, TODAY + 1))
    assert (old.key, old.version, old.envelopes) == (known.key, 2, {digest(listed_before): True})
    assert (latest.version, latest.envelopes) == (1, {digest(unlisted): True})
    assert latest.bundles == {bytes.fromhex(ID): (3, bytes(32), True)}
    assert courier(one, "POST", "/v1/acks", one.acknowledgement_of(known)).status_code == 204
    assert courier(one, "POST", "/v1/acks", one.acknowledgement(TODAY + 1)).status_code == 204
    assert not told(new)[0]


def test_what_came_after_a_backup_is_listed_as_lost_by_its_key(
    public: FlaskClient, days: Days, clock: Clock, configuration: Configuration, signer: DeskSigner, tmp_path: Path
) -> None:
    """The keyring is newer than the backup: of what came between, a key is left, and nothing else."""
    there = send_envelope(public)
    backed_up(configuration, tmp_path / "backup")
    for _ in range(2):
        send_envelope(public)
    new = replace(configuration, data=tmp_path / "new")
    restore(new, tmp_path / "backup", keyring_copy(configuration))
    _, courier = opened(new, signer)
    clock.days_pass(1)
    purge(Installation(new), clock())
    one = signer.reviewers[0]
    listed = DayList(courier(one, "GET", f"/v1/day-lists/{TODAY}").data, signer.id)
    assert (listed.version, listed.unknown, listed.envelopes) == (1, 2, {digest(there): False})
    clock.days_pass(1)
    purge(Installation(new), clock())
    later = [DayList(courier(one, "GET", f"/v1/day-lists/{day}").data, signer.id) for day in (TODAY, TODAY + 1)]
    assert [(day_list.version, day_list.unknown) for day_list in later] == [(1, 2), (1, 0)]
    assert not told(new)[0]


def test_without_a_key_or_the_place_for_chunks_days_are_listed_later(
    public: FlaskClient, days: Days, clock: Clock, configuration: Configuration, monkeypatch: pytest.MonkeyPatch
) -> None:
    envelope = send_envelope(public)
    days.purge()
    clock.days_pass(1)
    path = configuration.data / LEDGER_KEY_FILE
    good = path.read_bytes()
    path.write_bytes(b"cut short")
    days.purge()
    path.write_bytes(good)

    def fail(*_: object) -> bytes:
        raise OSError("the object store does not answer")

    put(public, 0, CHUNKS[0])
    clock.days_pass(1)
    with monkeypatch.context() as patch:
        patch.setattr("knothole_server.storage.chunk_files.ChunkFiles.numbers", fail)
        days.purge()
    assert not has_list(days, TODAY)
    send_envelope(public)  # which is of neither day
    days.purge()
    assert list(days.list(TODAY).envelopes) == [digest(envelope)]
    assert has_list(days, TODAY + 1)


def test_of_an_unfinished_bundle_no_list_says_anything(
    public: FlaskClient, days: Days, clock: Clock, configuration: Configuration
) -> None:
    put(public, 0, CHUNKS[0])
    clock.days_pass(1)
    days.purge()
    shutil.rmtree(folder(configuration))
    days.purge()
    assert days.list(TODAY).bundles == {}


@pytest.mark.every_database
def test_a_bundle_whose_last_chunk_a_crash_left_unnoted_is_listed_and_kept_like_any_other(
    public: FlaskClient, days: Days, configuration: Configuration, clock: Clock
) -> None:
    """The chunk was stored, and the machine stopped before its row said so."""
    for number, chunk in enumerate(CHUNKS):
        put(public, number, chunk)
    installation = Installation(configuration)
    unfinished = {"complete": None, "chunks": None, "stored": len(CHUNKS) - 1, "last": TODAY + 7}
    with installation.store.writing() as connection:
        connection.execute(update(bundle_table).values(unfinished))
    clock.days_pass(1)
    days.purge()
    assert list(days.list(TODAY).bundles) == [bytes.fromhex(ID)]
    with installation.store.reading() as connection:
        row = connection.execute(select(bundle_table)).mappings().one()
    assert (row["stored"], row["complete"], row["last"]) == (len(CHUNKS), TODAY, TODAY + 21)
    installation.close()
    clock.days_pass(10)
    days.purge()
    assert days.list(TODAY).version == 1  # none of it is lost
