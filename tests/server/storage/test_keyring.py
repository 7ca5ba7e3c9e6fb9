"""The keyring and the store beside it: whatever a crash leaves between the two, what was answered is there and what was destroyed is not."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import delete, select
from sqlalchemy.exc import OperationalError

from knothole_server.configuration import Configuration
from knothole_server.desk.exchange import Digests
from knothole_server.http.application import create_public_app
from knothole_server.installation.envelope_writer import Arriving
from knothole_server.installation.installation import Installation
from knothole_server.operations import sweeping
from knothole_server.operations.purge import purge
from knothole_server.storage import envelopes
from knothole_server.storage.keyring import SEAL_SIZE, ItemId, ItemKind, Keyring, keys, row_key
from knothole_server.storage.tables import bundles as bundle_table
from knothole_server.storage.tables import envelope_tally, replies
from knothole_server.storage.tables import envelopes as envelope_table
from tests.server.conftest import Clock, Courier, Days
from tests.server.test_bundles import CHUNKS, ID, bits, head, put, told
from tests.support.loaded_chance import LoadedChance
from tests.support.signers import TODAY, DeskSigner, exchange_request

pytestmark = pytest.mark.every_database


@pytest.fixture
def installation(configuration: Configuration) -> Iterator[Installation]:
    opened = Installation(configuration)
    yield opened
    opened.close()


def send(public: FlaskClient, envelope: bytes) -> int:
    answer = public.post("/v1/exchange", data=exchange_request(envelope), content_type="application/octet-stream")
    return int(answer.data[9])


def fetch(courier: Courier, signer: DeskSigner, envelope: bytes) -> bytes | None:
    answer = courier(signer.reviewers[0], "GET", f"/v1/envelopes/{hashlib.sha256(envelope).hexdigest()}")
    return bytes(answer.data) if answer.status_code == 200 else None


def name_of(envelope: bytes, day: int = TODAY) -> ItemId:
    return ItemId(ItemKind.ENVELOPE, day, row_key(hashlib.sha256(envelope).digest()))


def inbox(courier: Courier, signer: DeskSigner, day: int = TODAY) -> Any:
    return courier(signer.reviewers[0], "GET", f"/v1/inbox/{day}").json


def test_an_envelope_is_stored_sealed_and_comes_out_as_it_came(
    public: FlaskClient, courier: Courier, signer: DeskSigner, installation: Installation
) -> None:
    envelope = os.urandom(32_768)
    assert send(public, envelope) == 0
    with installation.store.reading() as connection:
        body = connection.execute(select(envelope_table.c.body)).scalar_one()
    assert len(body) == len(envelope) + SEAL_SIZE
    assert envelope[:32] not in body
    assert fetch(courier, signer, envelope) == envelope


def test_every_item_has_a_key_of_its_own(
    public: FlaskClient,
    courier: Courier,
    signer: DeskSigner,
    installation: Installation,
    chance: LoadedChance,
) -> None:
    chance.below = lambda _: 0  # every reply is counted, under the week's key
    one = signer.reviewers[0]
    for _ in range(3):
        send(public, os.urandom(32_768))
        courier(one, "POST", "/v1/replies", one.write("reply", TODAY, os.urandom(4096)))
    for number in range(2):
        put(public, number, CHUNKS[number])
    public.get("/v1/book")
    with installation.keyring.store.reading() as connection:
        rows = connection.execute(select(keys.c.kind, keys.c.key)).all()
    assert len({key for _, key in rows}) == len(rows)
    count = {kind: sum(row.kind == kind for row in rows) for kind in ItemKind}
    assert count == {
        ItemKind.ENVELOPE: 3,
        ItemKind.REPLY: 3,
        ItemKind.BUNDLE: 1,
        ItemKind.SNAPSHOT: 2,
        ItemKind.WEEK: 1,
    }


def test_an_item_whose_key_is_gone_is_gone_and_can_come_anew(
    public: FlaskClient, courier: Courier, signer: DeskSigner, installation: Installation, clock: Clock
) -> None:
    """Killed between the destruction of a key and the deletion of its item."""
    one = signer.reviewers[0]
    envelope, other, reply = os.urandom(32_768), os.urandom(32_768), os.urandom(4096)
    assert send(public, envelope) == send(public, other) == 0
    assert courier(one, "POST", "/v1/replies", one.write("reply", TODAY, reply)).status_code == 204
    put(public, 0, CHUNKS[0])
    keyring = installation.keyring
    keyring.destroy([name_of(envelope), *keyring.names(ItemKind.REPLY), *keyring.names(ItemKind.BUNDLE)])
    assert fetch(courier, signer, envelope) is None
    assert inbox(courier, signer)["envelopes"] == [hashlib.sha256(other).hexdigest()]
    assert inbox(courier, signer)["bundles"] == []
    assert courier(one, "GET", f"/v1/bundles/{ID}/0").status_code == 404
    clock.days_pass(1)
    assert public.get("/v1/book").data == b""
    assert send(public, envelope) == 0
    assert fetch(courier, signer, envelope) == envelope
    assert inbox(courier, signer, TODAY + 1)["envelopes"] == [hashlib.sha256(envelope).hexdigest()]
    assert courier(one, "POST", "/v1/replies", one.write("reply", TODAY, reply)).status_code == 204
    assert public.get("/v1/book").data == reply


def test_a_bundle_whose_key_is_gone_begins_anew_with_nothing(
    configuration: Configuration, public: FlaskClient, installation: Installation
) -> None:
    for number in (0, 1):
        put(public, number, CHUNKS[number])
    installation.keyring.destroy(installation.keyring.names(ItemKind.BUNDLE))
    other_worker = create_public_app(configuration).test_client()
    assert told(put(other_worker, 1, CHUNKS[2])) == (200, 0)
    assert bits(head(other_worker)) == [1]
    assert installation.bundles.read(bytes.fromhex(ID), 1) == CHUNKS[2]


def test_orphans_of_both_sides_are_swept_and_nothing_else(
    public: FlaskClient, courier: Courier, signer: DeskSigner, installation: Installation, clock: Clock
) -> None:
    one = signer.reviewers[0]
    kept, dead = os.urandom(32_768), os.urandom(32_768)
    book = [os.urandom(4096) for _ in range(2)]
    for envelope in (kept, dead):
        send(public, envelope)
    for reply in book:
        courier(one, "POST", "/v1/replies", one.write("reply", TODAY, reply))
    put(public, 0, CHUNKS[0])
    public.get("/v1/book")
    keyring = installation.keyring
    whole = {kind: keyring.names(kind) for kind in ItemKind}
    gone = ItemId(ItemKind.REPLY, TODAY, row_key(hashlib.sha256(book[0]).digest()))
    keyring.destroy([name_of(dead), gone])
    keyring.add({ItemId(kind, TODAY, 12345): bytes(32) for kind in ItemKind})
    purge(installation, clock())
    assert {kind: keyring.names(kind) for kind in ItemKind} == whole | {
        ItemKind.ENVELOPE: {name_of(kept)},
        ItemKind.REPLY: whole[ItemKind.REPLY] - {gone},
    }
    with installation.store.reading() as connection:
        assert connection.execute(select(envelope_tally.c.envelopes)).scalar_one() == 1
        assert envelopes.names_of(connection, TODAY) == {name_of(kept)}
        assert list(connection.execute(select(replies.c.id)).scalars()) == [hashlib.sha256(book[1]).digest()]
        assert connection.execute(select(bundle_table.c.id)).scalar_one().hex() == ID
        assert sweeping.uneven_days(connection, keyring) == set()
    assert fetch(courier, signer, kept) == kept
    assert public.get("/v1/book").data


def test_an_envelope_of_a_settled_day_without_a_key_is_swept_though_another_key_makes_up_for_it(
    public: FlaskClient, installation: Installation, clock: Clock
) -> None:
    kept, dead = os.urandom(32_768), os.urandom(32_768)
    for envelope in (kept, dead):
        send(public, envelope)
    clock.days_pass(2)
    purge(installation, clock())  # settles the day
    installation.keyring.destroy([name_of(dead)])
    installation.keyring.add({ItemId(ItemKind.ENVELOPE, TODAY + 2, 12345): bytes(32)})
    purge(installation, clock())
    assert installation.keyring.names(ItemKind.ENVELOPE) == {name_of(kept)}
    with installation.store.reading() as connection:
        assert envelopes.names_of(connection, TODAY) == {name_of(kept)}


def test_what_is_destroyed_makes_room_at_once(
    public: FlaskClient, signer: DeskSigner, installation: Installation, clock: Clock, days: Days
) -> None:
    def tally() -> int:
        with installation.store.reading() as connection:
            return int(connection.execute(select(envelope_tally.c.envelopes)).scalar_one())

    for _ in range(3):
        send(public, os.urandom(32_768))
    clock.days_pass(1)
    send(public, os.urandom(32_768))
    assert tally() == 4
    days.purge()
    for reviewer in signer.reviewers:
        days.acknowledge(reviewer, TODAY)
    assert tally() == 1
    with installation.store.writing() as connection:
        names = envelopes.names_of(connection, TODAY + 1)
        assert envelopes.delete_all(connection, [*names, ItemId(ItemKind.ENVELOPE, TODAY, 12345)]) == 1
    assert tally() == 0


def test_a_key_is_durable_before_its_envelope_and_before_the_answer(
    public: FlaskClient, courier: Courier, signer: DeskSigner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OperationalError("", None, OSError(28, "No space left on device"))

    envelope = os.urandom(32_768)
    with monkeypatch.context() as patch:
        patch.setattr(Keyring, "add", fail)
        assert send(public, envelope) == 3
    assert fetch(courier, signer, envelope) is None
    assert send(public, envelope) == 0
    assert fetch(courier, signer, envelope) == envelope


def test_an_orphan_key_of_a_crash_while_storing_does_not_open_what_comes_later(
    public: FlaskClient, courier: Courier, signer: DeskSigner, installation: Installation
) -> None:
    envelope = os.urandom(32_768)
    installation.keyring.add({name_of(envelope): bytes(32)})
    assert send(public, envelope) == 0
    assert installation.keyring.find(name_of(envelope)) != bytes(32)
    assert fetch(courier, signer, envelope) == envelope


def test_the_same_envelope_several_times_at_once_is_stored_once(installation: Installation) -> None:
    envelope = os.urandom(32_768)
    outcomes = installation.envelopes.store_all([Arriving(envelope, 20) for _ in range(4)])
    assert len({bytes(outcome.document) for outcome in outcomes if isinstance(outcome, Digests)}) == 1
    with installation.store.reading() as connection:
        assert connection.execute(select(envelope_tally.c.envelopes)).scalar_one() == 1
    assert installation.keyring.names(ItemKind.ENVELOPE) == {name_of(envelope)}


def test_a_snapshot_that_lost_its_key_in_a_publication_that_failed_is_published_again(
    public: FlaskClient, courier: Courier, signer: DeskSigner, installation: Installation
) -> None:
    """A write that is refused after it began takes back what was published in its transaction, but not in the keyring."""
    one = signer.reviewers[0]
    reply = os.urandom(4096)
    assert courier(one, "POST", "/v1/replies", one.write("reply", TODAY, reply)).status_code == 204
    assert public.get("/v1/book").data == reply
    with installation.store.writing() as connection:
        before = installation.publication.advance(connection, installation.clock()).digests
    courier(one, "POST", "/v1/withdrawals", one.withdrawal(hashlib.sha256(reply).digest()))
    with suppress(ZeroDivisionError), installation.store.writing() as connection:
        after = installation.publication.advance(connection, installation.clock()).digests
        assert after.book != before.book
        raise ZeroDivisionError
    assert public.get("/v1/book").data == b""
    assert courier(one, "POST", "/v1/replies", one.write("reply", TODAY, os.urandom(4096))).status_code == 204
    assert len(public.get("/v1/book").data) == 4096


@pytest.mark.usefixtures("nothing_is_drawn")
def test_rows_without_keys_are_no_obstacle_to_the_quota(
    public: FlaskClient, installation: Installation, clock: Clock
) -> None:
    sent = [os.urandom(32_768) for _ in range(18)]
    assert [send(public, envelope) for envelope in sent] == [0] * 18
    assert send(public, os.urandom(32_768)) == 2
    with installation.keyring.store.writing() as connection:
        connection.execute(delete(keys).where(keys.c.kind == ItemKind.ENVELOPE))
    purge(installation, clock())
    assert send(public, os.urandom(32_768)) == 0
