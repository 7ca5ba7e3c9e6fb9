"""The destruction ledger: what stands in it, that it is signed and chained, and that it never holds up destroying (section 13.2)."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from nacl.signing import VerifyKey
from sqlalchemy import func, insert, select, update

from knothole_server.configuration import Configuration
from knothole_server.data_folder import LEDGER_KEY_FILE
from knothole_server.installation import ledger
from knothole_server.installation.installation import Installation
from knothole_server.operations.doctor import examine
from knothole_server.operations.purge import purge
from knothole_server.storage.keyring import ItemKind, row_key
from knothole_server.storage.tables import destruction_tally, envelopes, snapshots
from tests.server.conftest import Clock, Courier, Days
from tests.support.loaded_chance import LoadedChance
from tests.support.signers import TODAY, DeskSigner, exchange_request, records_of, tag

BINARY = "application/octet-stream"


@dataclass
class Record:
    """A record as section 13.2 spells it, read without the server's code."""

    raw: bytes
    key: bytes
    previous: bytes
    lasting: bytes
    day: int
    kept_from: int
    received: int
    replies: int


class Ledger:
    """An installation whose days go by, and what it publishes."""

    def __init__(self, configuration: Configuration, signer: DeskSigner, clock: Clock, public: FlaskClient) -> None:
        self.configuration, self.signer, self.clock, self.public = configuration, signer, clock, public
        self.installation = Installation(configuration)

    def next_day(self) -> None:
        self.clock.days_pass(1)
        purge(self.installation, self.clock())

    def purge(self, clock_is_right: bool = False) -> int:
        return purge(self.installation, self.clock(), clock_is_right)

    def published(self) -> list[Record]:
        bodies = [body for kind, body in records_of(self.public.get("/v1/desk").data) if kind == 7]
        return [self.read(body) for body in bodies]

    def read(self, raw: bytes) -> Record:
        assert len(raw) == 176
        VerifyKey(raw[64:96]).verify(tag("destruction", self.signer.id) + raw[64:], raw[:64])
        numbers = [int.from_bytes(raw[at : at + 4], "big") for at in range(160, 176, 4)]
        return Record(raw, raw[64:96], raw[96:128], raw[128:160], *numbers)

    def send(self, count: int) -> None:
        for _ in range(count):
            request = exchange_request(os.urandom(32_768))
            assert self.public.post("/v1/exchange", data=request, content_type=BINARY).data[9] == 0


@pytest.fixture
def kept(configuration: Configuration, signer: DeskSigner, clock: Clock, public: FlaskClient) -> Ledger:
    return Ledger(configuration, signer, clock, public)


@pytest.fixture
def round_up(chance: LoadedChance) -> None:
    chance.below = lambda many: many - 1


@pytest.mark.every_database
def test_each_day_gets_one_record_once_it_is_over_and_each_names_the_one_before(kept: Ledger) -> None:
    kept.purge()
    kept.purge()
    assert kept.published() == []
    for _ in range(3):
        kept.next_day()
    first, second, third = kept.published()
    assert [entry.day for entry in (first, second, third)] == [TODAY, TODAY + 1, TODAY + 2]
    assert first.previous == bytes(32)
    assert second.previous == hashlib.sha256(first.raw).digest()
    assert third.previous == hashlib.sha256(second.raw).digest()
    assert {entry.kept_from - entry.day for entry in (first, second, third)} == {-21}
    kept.purge()
    assert len(kept.published()) == 3


def test_a_record_says_which_desk_was_served_when_the_day_was_closed(kept: Ledger, courier: Courier) -> None:
    def lasting() -> bytes:
        parts = [part for part in records_of(kept.public.get("/v1/desk").data) if part[0] in (1, 2, 3, 6, 8, 9)]
        framed = (bytes([kind]) + len(body).to_bytes(4, "big") + body for kind, body in parts)
        return hashlib.sha256(b"".join(framed)).digest()

    kept.purge()
    first = lasting()
    kept.next_day()
    newer = kept.signer.desk_file(serial=2)
    assert courier(kept.signer.reviewers[0], "PUT", "/v1/directory", newer).status_code == 204
    second = lasting()
    assert second != first
    kept.next_day()
    assert [record.lasting for record in kept.published()] == [first, second]


@pytest.mark.parametrize("lost", ["body", "key"])
def test_a_published_document_that_cannot_be_read_holds_up_nothing_and_is_not_called_none(
    kept: Ledger, lost: str
) -> None:
    kept.purge()
    kept.public.get("/v1/desk")
    kept.send(1)
    installation = kept.installation
    with installation.store.writing() as connection:
        if lost == "body":
            connection.execute(update(snapshots).values(body=bytes(100)))
        else:
            installation.keyring.destroy(installation.keyring.names(ItemKind.SNAPSHOT))
    kept.clock.days_pass(22)
    kept.purge()
    with installation.store.reading() as connection:
        assert connection.execute(select(func.count()).select_from(envelopes)).scalar() == 0
        assert ledger.FIRST not in [kept.read(record).lasting for record in ledger.records(connection)]


@pytest.mark.every_database
@pytest.mark.usefixtures("round_up")
def test_a_record_counts_what_went_whether_by_time_or_because_all_had_it(
    kept: Ledger, courier: Courier, days: Days
) -> None:
    kept.purge()
    kept.send(2)
    one, other = kept.signer.reviewers
    replies = [os.urandom(4096) for _ in range(3)]
    for reply in replies:
        assert courier(one, "POST", "/v1/replies", one.write("reply", TODAY, reply)).status_code == 204
    kept.next_day()
    for reviewer in (one, other):
        assert days.acknowledge(reviewer, TODAY).status_code == 204
    withdrawal = one.withdrawal(hashlib.sha256(replies[0]).digest())
    for _ in range(2):  # the second finds nothing to destroy
        assert courier(one, "POST", "/v1/withdrawals", withdrawal).status_code == 204
    kept.next_day()
    assert [(record.received, record.replies) for record in kept.published()] == [(0, 0), (1024, 1)]
    kept.send(1)
    kept.clock.days_pass(22)
    assert kept.purge() == 1 + 3  # the envelope; the withdrawn reply's id, and two acknowledgements
    kept.next_day()
    assert kept.published()[-1].received == 1024
    kept.clock.days_pass(120)
    kept.purge()
    kept.next_day()
    assert kept.published()[-1].replies == 2


def test_rounding_goes_up_as_often_as_the_number_says_and_never_from_nothing(kept: Ledger) -> None:
    totals = []
    for day, received in enumerate((0, 256, 1024), TODAY):
        with kept.installation.store.writing() as connection:
            for _ in range(400):
                ledger.note(connection, day, kept.installation.chance, received=received)
            query = select(destruction_tally.c.received).where(destruction_tally.c.day == day)
            totals.append(connection.execute(query).scalar_one())
    nothing, quarter, whole = (total / 1024 for total in totals)
    assert (nothing, whole) == (0, 400)
    assert 40 < quarter < 160  # 100 expected, with a standard deviation of 9


def test_no_day_on_which_somebody_came_shows_in_what_is_kept(kept: Ledger) -> None:
    kept.send(1)
    kept.purge()
    for _ in range(3):
        kept.next_day()
    assert {record.kept_from - record.day for record in kept.published()} == {-21}


def test_what_is_there_although_its_time_is_over_is_said(kept: Ledger) -> None:
    kept.purge()
    body = os.urandom(32_768)
    key = hashlib.sha256(body).digest()
    with kept.installation.store.writing() as connection:
        row = {"place": row_key(key), "id": key, "came": TODAY - 40, "last": TODAY + 40, "body": body}
        connection.execute(insert(envelopes).values(row))
    kept.next_day()
    kept.next_day()
    assert [record.kept_from for record in kept.published()] == [TODAY - 40, TODAY + 1 - 21]


@pytest.mark.every_database
def test_a_shorter_policy_holds_for_what_is_there_and_a_longer_one_does_not(kept: Ledger, courier: Courier) -> None:
    kept.send(1)
    longer = kept.signer.desk_file(serial=2, policy_envelope_days=60)
    assert courier(kept.signer.reviewers[0], "PUT", "/v1/directory", longer).status_code == 204
    kept.send(1)
    kept.clock.days_pass(22)
    assert kept.purge() == 1
    shorter = kept.signer.desk_file(serial=3, policy_envelope_days=7)
    assert courier(kept.signer.reviewers[0], "PUT", "/v1/directory", shorter).status_code == 204
    assert kept.purge() == 1
    with kept.installation.store.reading() as connection:
        assert connection.execute(select(func.count()).select_from(envelopes)).scalar_one() == 0


def test_a_legal_hold_stops_no_destruction(kept: Ledger, courier: Courier) -> None:
    kept.send(1)
    held = {"date": TODAY, "text": {"en": ""}, "holds": ["Order of a court to keep everything"]}
    desk_file = kept.signer.desk_file(serial=2, statement=held)
    assert courier(kept.signer.reviewers[0], "PUT", "/v1/directory", desk_file).status_code == 204
    kept.clock.days_pass(22)
    assert kept.purge() == 1


def test_thirty_records_are_kept_and_the_chain_outlives_them_and_a_long_stop(kept: Ledger) -> None:
    kept.purge()
    for _ in range(35):
        kept.next_day()
    published = kept.published()
    assert [record.day for record in published] == list(range(TODAY + 5, TODAY + 35))
    kept.clock.days_pass(100)
    kept.purge()
    kept.next_day()
    *_, before, after = kept.published()
    assert (before.day, after.day) == (TODAY + 35, TODAY + 135)
    assert after.previous == hashlib.sha256(before.raw).digest()


def test_a_clock_that_was_put_back_adds_to_no_day_that_is_closed(kept: Ledger) -> None:
    kept.purge()
    kept.next_day()
    kept.clock.days_pass(-3)
    kept.purge(clock_is_right=True)
    kept.clock.days_pass(6)
    kept.purge()
    kept.next_day()
    days = [record.day for record in kept.published()]
    assert days == sorted(set(days)) == [TODAY, TODAY + 1, TODAY + 4]


def test_the_key_is_made_at_init_for_its_owner_only_and_stays(kept: Ledger, configuration: Configuration) -> None:
    path = configuration.data / LEDGER_KEY_FILE
    assert path.stat().st_mode & 0o777 == 0o600
    before = path.read_bytes()
    kept.purge()
    kept.next_day()
    assert path.read_bytes() == before
    assert {record.key for record in kept.published()} == {bytes(ledger.signing_key(configuration.data).verify_key)}


def test_a_lost_key_is_never_made_again_silently_and_another_shows(kept: Ledger, configuration: Configuration) -> None:
    kept.purge()
    kept.next_day()
    (configuration.data / LEDGER_KEY_FILE).unlink()
    kept.next_day()
    assert len(kept.published()) == 1
    assert not (configuration.data / LEDGER_KEY_FILE).exists()
    (configuration.data / LEDGER_KEY_FILE).write_bytes(os.urandom(32))
    kept.purge()
    first, second = kept.published()
    assert first.key != second.key
    assert second.previous == hashlib.sha256(first.raw).digest()


def test_without_a_key_that_can_be_read_all_is_destroyed_and_the_days_are_closed_later(
    kept: Ledger, configuration: Configuration
) -> None:
    path: Path = configuration.data / LEDGER_KEY_FILE
    good = path.read_bytes()
    path.write_bytes(b"cut short")
    kept.send(1)
    kept.clock.days_pass(22)
    assert kept.purge() == 1
    kept.next_day()
    assert kept.published() == []
    path.write_bytes(good)
    kept.next_day()
    assert [record.day for record in kept.published()] == [TODAY + 22, TODAY + 23]


def test_doctor_says_through_which_day_destruction_is_recorded(kept: Ledger, configuration: Configuration) -> None:
    def check() -> tuple[bool, str]:
        (found,) = (check for check in examine(configuration) if check.name == "ledger")
        return found.ok, found.detail

    assert check() == (True, "no day is closed yet")
    kept.purge()
    kept.next_day()
    assert check() == (True, "destruction is recorded through 2026-11-23")
    kept.clock.days_pass(1)
    assert check()[0]
    kept.clock.days_pass(1)
    assert not check()[0]
