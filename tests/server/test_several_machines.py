"""Several machines that share databases: what one stores all have, what one publishes all publish, one purges; also when their clocks differ."""

from __future__ import annotations

import hashlib
import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from knothole_server.configuration import Configuration
from knothole_server.data_folder import LEDGER_KEY_FILE
from knothole_server.errors import KnotholeServerError
from knothole_server.http.application import create_public_app, create_reviewer_app
from knothole_server.installation.bundles import UNFINISHED_DAYS
from knothole_server.installation.installation import Installation
from knothole_server.installation.publication import CLOCKS_DIFFER
from knothole_server.operations.purge import purge
from knothole_server.process import supervisor
from tests.server.conftest import Clock, Courier
from tests.server.test_bundles import CHUNKS, ID, put
from tests.support.postgresql import PostgresqlServer
from tests.support.signers import TODAY, DayList, DeskSigner, ReviewerSigner, exchange_request

MIDNIGHT = (TODAY + 1) * 86_400


@dataclass
class Machine:
    """One of them, with its own folder and clock."""

    configuration: Configuration
    clock: Clock
    public: FlaskClient
    courier: Courier
    installation: Installation

    def exchange(self, envelope: bytes) -> bytes:
        answer = self.public.post(
            "/v1/exchange", data=exchange_request(envelope), content_type="application/octet-stream"
        )
        assert answer.data[9] == 0
        return answer.data

    def inbox(self, reviewer: ReviewerSigner, day: int) -> Any:
        return self.courier(reviewer, "GET", f"/v1/inbox/{day}").json

    def day_list(self, reviewer: ReviewerSigner, day: int) -> DayList:
        return DayList(self.courier(reviewer, "GET", f"/v1/day-lists/{day}").data, reviewer.desk_id)

    def purge(self) -> None:
        purge(self.installation, self.clock())


@pytest.fixture
def database_kind() -> str:
    return "postgresql"


@pytest.fixture
def machines(configuration: Configuration, clock: Clock, tmp_path: Path) -> Iterator[tuple[Machine, Machine]]:
    """The second was set up as docs/operator-guide.md says."""
    own_clock = Clock(clock())
    other = replace(configuration, data=tmp_path / "second", clock=own_clock)
    shutil.copytree(configuration.data, other.data)
    made = [
        Machine(
            one,
            its_clock,
            create_public_app(one).test_client(),
            Courier(create_reviewer_app(one).test_client(), its_clock),
            Installation(one),
        )
        for one, its_clock in ((configuration, clock), (other, own_clock))
    ]
    yield made[0], made[1]
    for one in made:
        one.installation.close()


def test_what_comes_to_one_is_there_on_the_other(machines: tuple[Machine, Machine], signer: DeskSigner) -> None:
    first, second = machines
    reviewer = signer.reviewers[0]
    envelope, reply = os.urandom(32_768), os.urandom(4096)
    first.exchange(envelope)
    assert second.courier(reviewer, "GET", f"/v1/envelopes/{hashlib.sha256(envelope).hexdigest()}").data == envelope
    assert second.courier(reviewer, "POST", "/v1/replies", reviewer.write("reply", TODAY, reply)).status_code == 204
    assert first.public.get("/v1/book").data == reply
    assert first.exchange(os.urandom(32_768))[10:74] == second.exchange(os.urandom(32_768))[10:74]
    assert second.courier(reviewer, "PUT", "/v1/directory", signer.desk_file(serial=2)).status_code == 204
    assert first.public.get("/v1/desk").data == second.public.get("/v1/desk").data


@pytest.mark.parametrize("ahead", [10, CLOCKS_DIFFER - 1])
def test_no_clock_that_is_behind_publishes_back_or_stores_on_a_day_another_has_listed_as_closed(
    machines: tuple[Machine, Machine], signer: DeskSigner, ahead: int
) -> None:
    first, second = machines
    reviewer = signer.reviewers[0]
    assert first.courier(reviewer, "PUT", "/v1/directory", signer.desk_file(serial=2, policy_publish_interval=900)).status_code == 204  # fmt: skip
    second.clock.seconds = MIDNIGHT - ahead / 2
    put(second.public, 0, CHUNKS[0])
    second.exchange(os.urandom(32_768))
    first.clock.seconds = MIDNIGHT + ahead / 2
    first.purge()
    closed = first.day_list(reviewer, TODAY)
    listed = first.inbox(reviewer, TODAY)["envelopes"]
    assert sorted(closed.envelopes) == sorted(map(bytes.fromhex, listed))
    late = os.urandom(32_768)
    digests = first.exchange(os.urandom(32_768))[10:74]
    assert second.exchange(late)[10:74] == digests
    for number in (1, 2):
        put(second.public, number, CHUNKS[number])
    assert second.courier(reviewer, "POST", "/v1/replies", reviewer.write("reply", TODAY, os.urandom(4096))).status_code == 204  # fmt: skip
    assert second.exchange(os.urandom(32_768))[10:74] == digests  # the interval has not turned for either
    for machine in machines:
        machine.purge()
        assert machine.inbox(reviewer, TODAY)["envelopes"] == listed
        assert machine.day_list(reviewer, TODAY) == closed
        assert hashlib.sha256(late).hexdigest() in machine.inbox(reviewer, TODAY + 1)["envelopes"]
    assert second.inbox(reviewer, TODAY + 1)["bundles"] == [ID]  # whose folder has the chunks


def test_a_clock_days_behind_stores_nothing(machines: tuple[Machine, Machine]) -> None:
    first, second = machines
    first.clock.days_pass(2)
    first.public.get("/v1/desk")
    request = exchange_request(os.urandom(32_768))
    answer = second.public.post("/v1/exchange", data=request, content_type="application/octet-stream")
    assert (answer.data[9], answer.data[10:74]) == (3, first.exchange(os.urandom(32_768))[10:74])


def test_one_purges_at_a_time_and_the_other_tries_again_silently(
    machines: tuple[Machine, Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = machines
    told: list[BaseException] = []
    monkeypatch.setattr(supervisor, "report", told.append)
    with first.installation.store.janitor():
        with pytest.raises(KnotholeServerError) as refused:
            purge(second.installation, second.clock())
        assert refused.value.code == "in-progress"
        assert supervisor._purge(second.installation, second.clock(), True) is None
    assert supervisor._purge(second.installation, second.clock(), True) == TODAY
    assert told == []


def test_purging_on_one_while_the_other_stores_and_publishes_loses_nothing(
    machines: tuple[Machine, Machine], signer: DeskSigner
) -> None:
    first, second = machines
    sent = [os.urandom(32_768) for _ in range(12)]
    for envelope in sent[:6]:
        first.exchange(envelope)
    for machine in machines:
        machine.clock.days_pass(1)

    def store() -> None:
        for envelope in sent[6:]:
            second.exchange(envelope)

    thread = threading.Thread(target=store)
    thread.start()
    purge(first.installation, first.clock())
    purge(first.installation, first.clock())
    thread.join()
    for envelope in sent:
        key = hashlib.sha256(envelope).hexdigest()
        assert second.courier(signer.reviewers[0], "GET", f"/v1/envelopes/{key}").data == envelope


def test_a_machine_that_hung_and_lost_its_turn_does_not_spoil_what_another_has_stored_since(
    postgresql_server: PostgresqlServer, machines: tuple[Machine, Machine], signer: DeskSigner, monkeypatch: Any
) -> None:
    """The page sends the same envelope again when it has waited too long; it may come to another machine."""
    first, second = machines
    envelope, keyring = os.urandom(32_768), first.installation.keyring
    first.exchange(os.urandom(32_768))  # and what is due is published
    real = keyring.add

    def hang(made: Any) -> None:
        postgresql_server.disconnect(first.configuration.storage.database)
        second.exchange(envelope)
        real(made)

    monkeypatch.setattr(keyring, "add", hang)
    with pytest.raises(KnotholeServerError) as refused:
        first.installation.envelopes.store(envelope, 20)
    assert refused.value.code == "unavailable"
    key = hashlib.sha256(envelope).hexdigest()
    assert second.courier(signer.reviewers[0], "GET", f"/v1/envelopes/{key}").data == envelope


def test_records_of_destruction_are_signed_with_one_key_whoever_purges(machines: tuple[Machine, Machine]) -> None:
    first, second = machines
    assert (first.configuration.data / LEDGER_KEY_FILE).read_bytes() == (
        second.configuration.data / LEDGER_KEY_FILE
    ).read_bytes()
    for one in (first, second, first):
        for each in machines:
            each.clock.days_pass(1)
        purge(one.installation, one.clock())
    documents = {machine.public.get("/v1/desk").data for machine in machines}
    assert len(documents) == 1


def test_a_bundle_that_expired_by_one_machine_is_begun_anew_on_the_other(machines: tuple[Machine, Machine]) -> None:
    first, second = machines
    put(second.public, 0, CHUNKS[0])
    for machine in machines:
        machine.clock.days_pass(UNFINISHED_DAYS + 1)
    assert purge(first.installation, first.clock()) == 1
    put(second.public, 1, CHUNKS[1])
    assert second.installation.bundles.read(bytes.fromhex(ID), 0) is None


@pytest.mark.parametrize("chunk_kind", ["objects"], indirect=True)
def test_files_that_come_to_one_are_fetched_from_the_other_and_go_for_both(
    machines: tuple[Machine, Machine], signer: DeskSigner
) -> None:
    first, second = machines
    reviewer = signer.reviewers[0]
    for number, machine in enumerate((first, second, first)):
        assert put(machine.public, number, CHUNKS[number]).data[9] == 0
    assert put(second.public, 0, CHUNKS[1]).status_code == 409
    for machine in machines:
        for number in range(3):
            answer = machine.courier(reviewer, "GET", f"/v1/bundles/{ID}/{number}")
            assert answer.data == CHUNKS[number]
    for machine in machines:
        machine.clock.days_pass(22)
    assert purge(second.installation, second.clock()) == 1
    assert list(first.installation.chunks.bundles()) == []
    assert first.courier(reviewer, "GET", f"/v1/bundles/{ID}/0").status_code == 404
