"""The desk empties the book, and no reviewer fills it alone (docs/protocol.md sections 4.4 and 12)."""

from __future__ import annotations

import hashlib
import hmac
import os
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select

from knothole_server.configuration import Configuration
from knothole_server.http.application import create_public_app, create_reviewer_app
from knothole_server.installation.installation import Installation
from knothole_server.operations.backup import back_up
from knothole_server.operations.purge import purge
from knothole_server.operations.restore import restore
from knothole_server.storage import shares
from knothole_server.storage.keyring import ItemKind
from knothole_server.storage.postgresql import PostgresqlStore
from knothole_server.storage.replies import MAX_REPLIES
from knothole_server.storage.sqlite import SqliteStore
from knothole_server.storage.store import Store
from knothole_server.storage.tables import book_shares, destruction_tally, replies
from tests.server.conftest import Clock, Courier
from tests.server.test_withdrawals import code, post
from tests.support.disk import files, found, secrets_of, secrets_of_book
from tests.support.loaded_chance import LoadedChance
from tests.support.signers import TODAY, DeskSigner, ReviewerSigner


def sign(courier: Courier, signer: DeskSigner, serial: int, **changes: Any) -> Any:
    return courier(signer.reviewers[0], "PUT", "/v1/directory", signer.desk_file(serial=serial, **changes))


def book(client: FlaskClient) -> set[bytes]:
    body = client.get("/v1/book").data
    return {body[at : at + 4096] for at in range(0, len(body), 4096)}


def listed(courier: Courier, reviewer: ReviewerSigner) -> list[bytes]:
    """The ids a courier gets of what stands in the book."""
    response = courier(reviewer, "GET", "/v1/replies")
    assert (response.status_code, response.content_type) == (200, "application/octet-stream")
    assert len(response.data) % 32 == 0
    return [response.data[at : at + 32] for at in range(0, len(response.data), 32)]


def ids_of(replies: Iterable[bytes]) -> list[bytes]:
    return sorted(hashlib.sha256(reply).digest() for reply in replies)


@pytest.mark.every_database
def test_couriers_are_given_the_ids_of_exactly_what_the_book_has(
    public: FlaskClient, courier: Courier, signer: DeskSigner, clock: Clock
) -> None:
    one, other = signer.reviewers
    assert listed(courier, one) == []
    mine, theirs = post(courier, one, 3), post(courier, other, 2)
    for reviewer in (one, other):
        assert listed(courier, reviewer) == ids_of([*mine, *theirs]) == ids_of(book(public))
    retracted = one.withdrawal(hashlib.sha256(mine[0]).digest())
    assert courier(one, "POST", "/v1/withdrawals", retracted).status_code == 204
    assert listed(courier, one) == ids_of([*mine[1:], *theirs]) == ids_of(book(public))
    clock.days_pass(121)
    assert listed(courier, one) == ids_of(book(public)) == []


def test_an_id_is_listed_when_the_book_is_published_and_not_before(
    public: FlaskClient, courier: Courier, signer: DeskSigner, clock: Clock
) -> None:
    one = signer.reviewers[0]
    sign(courier, signer, 2, policy_publish_interval=900)
    clock.seconds += 900
    replies = post(courier, one, 2)
    assert listed(courier, one) == ids_of(book(public)) == []
    clock.seconds += 900
    assert listed(courier, one) == ids_of(replies)


def test_the_list_of_replies_is_refused_as_other_reads_are(courier: Courier, signer: DeskSigner, clock: Clock) -> None:
    one, stranger = signer.reviewers[0], ReviewerSigner("stranger", 9, signer.id)
    assert code(courier.client.get("/v1/replies")) == (401, "request-signature")
    assert code(courier(stranger, "GET", "/v1/replies")) == (403, "not-listed")
    headers = one.request_headers("GET", "/v1/replies", b"", int(clock()))
    assert code(courier.client.get("/v1/replies?since=1", headers=headers)) == (401, "request-signature")
    late = one.request_headers("GET", "/v1/replies", b"", int(clock()) - 301)
    assert code(courier.client.get("/v1/replies", headers=late)) == (401, "clock")
    assert courier(one, "PUT", "/v1/revocations", one.revocation()).status_code == 204
    assert code(courier(one, "GET", "/v1/replies")) == (403, "not-listed")


def test_sources_are_given_no_list_of_replies(public: FlaskClient) -> None:
    assert public.get("/v1/replies").status_code == 404


def test_a_restored_server_lists_what_it_has_once_it_is_open(
    configuration: Configuration, courier: Courier, signer: DeskSigner, clock: Clock, tmp_path: Path
) -> None:
    one = signer.reviewers[0]
    kept = post(courier, one, 2)
    installation = Installation(configuration)
    back_up(installation, tmp_path / "backup", clock())
    installation.keyring_copies.make(clock())
    (copy,) = installation.keyring_copies.made()
    installation.close()
    lost = post(courier, one, 2)
    new = configuration.__class__(tmp_path / "new", configuration.page, clock=clock, days_believed=1_000)
    restore(new, tmp_path / "backup", copy)
    again = Courier(create_reviewer_app(new).test_client(), clock)
    assert code(again(one, "GET", "/v1/replies")) == (503, "closed")
    assert sign(again, signer, 1).status_code == 204
    assert listed(again, one) == ids_of(kept)
    for reply in lost:
        assert again(one, "POST", "/v1/replies", one.write("reply", TODAY, reply)).status_code == 204
    assert listed(again, one) == ids_of([*kept, *lost])


@pytest.mark.every_database
def test_a_higher_book_number_empties_the_book_and_what_comes_after_stays(
    public: FlaskClient, courier: Courier, signer: DeskSigner, configuration: Configuration
) -> None:
    honest, thief = signer.reviewers
    wanted, planted = post(courier, honest, 2), post(courier, thief, 3)
    assert book(public) == {*wanted, *planted}
    assert sign(courier, signer, 2, policy_book=1).status_code == 204
    assert book(public) == set()
    with Installation(configuration).store.reading() as connection:
        assert connection.execute(select(destruction_tally.c.replies)).scalar_one() == 5
    assert courier(thief, "PUT", "/v1/revocations", thief.revocation()).status_code == 204
    for reply in wanted:
        again = honest.write("reply", TODAY, reply, TODAY - 30)
        assert courier(honest, "POST", "/v1/replies", again).status_code == 204
    replayed = thief.write("reply", TODAY, planted[0])
    assert code(courier(honest, "POST", "/v1/replies", replayed)) == (403, "revoked")
    assert book(public) == set(wanted)
    assert sign(courier, signer, 3, policy_book=1).status_code == 204  # the same number empties nothing
    assert book(public) == set(wanted)


def test_nothing_of_what_stood_in_the_book_is_left_on_disk(
    public: FlaskClient, courier: Courier, signer: DeskSigner, configuration: Configuration
) -> None:
    (planted,) = post(courier, signer.reviewers[1])
    book(public)
    secrets = secrets_of(configuration.data, planted) | secrets_of_book(configuration.data)
    assert found(secrets, files(configuration.data))
    sign(courier, signer, 2, policy_book=1)
    book(public)
    assert found(secrets, files(configuration.data)) == set()


def test_the_book_is_published_without_them_with_the_next_interval(
    public: FlaskClient, courier: Courier, signer: DeskSigner, clock: Clock
) -> None:
    sign(courier, signer, 2, policy_publish_interval=900)
    post(courier, signer.reviewers[0], 2)
    clock.seconds += 900
    assert len(book(public)) == 2
    sign(courier, signer, 3, policy_publish_interval=900, policy_book=7)
    assert len(book(public)) == 2
    clock.seconds += 900
    assert book(public) == set()


def test_a_directory_that_lowers_the_number_is_refused(
    public: FlaskClient, courier: Courier, signer: DeskSigner
) -> None:
    sign(courier, signer, 2, policy_book=2)
    for lower in ({"policy_book": 1}, {}):
        assert code(sign(courier, signer, 3, **lower)) == (409, "serial")
    for wrong in (-1, 2**31, "3", True):
        assert code(sign(courier, signer, 3, policy_book=wrong)) == (400, "schema")


def test_a_restored_server_does_not_bring_back_what_was_emptied_since(
    configuration: Configuration, courier: Courier, signer: DeskSigner, clock: Clock, tmp_path: Path
) -> None:
    (planted,) = post(courier, signer.reviewers[1])
    installation = Installation(configuration)
    back_up(installation, tmp_path / "backup", clock())
    installation.keyring_copies.make(clock())
    (copy,) = installation.keyring_copies.made()
    installation.close()
    kept = (tmp_path / "copy").write_bytes(copy.read_bytes())
    assert kept
    sign(courier, signer, 2, policy_book=1)
    new = configuration.__class__(tmp_path / "new", configuration.page, clock=clock, days_believed=1_000)
    assert restore(new, tmp_path / "backup", tmp_path / "copy").there.replies == 1
    again = Courier(create_reviewer_app(new).test_client(), clock)
    assert sign(again, signer, 2, policy_book=1).status_code == 204
    assert book(create_public_app(new).test_client()) == set()
    with Installation(new).store.reading() as connection:
        assert connection.execute(select(func.count()).select_from(replies)).scalar_one() == 0
    assert planted


@pytest.mark.every_database
def test_the_days_of_a_reply_are_counted_from_the_day_it_was_written_however_often_it_is_signed(
    public: FlaskClient, courier: Courier, signer: DeskSigner, configuration: Configuration, clock: Clock
) -> None:
    one = signer.reviewers[0]
    first, second, third = (os.urandom(4096) for _ in range(3))

    def send(reply: bytes, day: int, since: int) -> Any:
        return courier(one, "POST", "/v1/replies", one.write("reply", day, reply, since))

    assert send(first, TODAY, TODAY - 119).status_code == 204
    assert send(first, TODAY, TODAY).status_code == 204  # it is there: nothing is prolonged
    assert send(second, TODAY, TODAY - 121).status_code == 204  # its days are over: nothing is stored
    assert code(send(third, TODAY, TODAY + 1)) == (400, "schema")
    assert book(public) == {first}
    clock.days_pass(1)
    assert book(public) == {first}
    clock.days_pass(1)
    purge(Installation(configuration), clock())
    assert book(public) == set()


def counted(configuration: Configuration) -> dict[bytes, int]:
    with Installation(configuration).store.reading() as connection:
        return {bytes(writer): steps for writer, steps in connection.execute(select(book_shares))}


@pytest.mark.every_database
def test_no_reviewer_fills_more_than_an_eighth_of_the_book_in_a_week(
    courier: Courier, signer: DeskSigner, configuration: Configuration, clock: Clock, chance: LoadedChance
) -> None:
    chance.below = lambda _: 0  # every one is counted as 64
    honest, thief = signer.reviewers
    filled = post(courier, thief, shares.MAX_STEPS)
    more = thief.write("reply", TODAY, os.urandom(4096))
    assert code(courier(thief, "POST", "/v1/replies", more)) == (507, "full")
    assert courier(thief, "POST", "/v1/replies", thief.write("reply", TODAY, filled[0])).status_code == 204
    post(courier, honest, 2)
    clock.days_pass(7)
    assert courier(thief, "POST", "/v1/replies", thief.write("reply", TODAY + 7, os.urandom(4096))).status_code == 204
    assert list(counted(configuration).values()) == [1]
    assert shares.MAX_STEPS * shares.STEP == MAX_REPLIES // 8


def test_emptying_the_book_begins_the_share_anew(
    courier: Courier, signer: DeskSigner, chance: LoadedChance, configuration: Configuration
) -> None:
    chance.below = lambda _: 0
    post(courier, signer.reviewers[0], shares.MAX_STEPS)
    sign(courier, signer, 2, policy_book=1)
    assert counted(configuration) == {}
    post(courier, signer.reviewers[0])


def test_what_is_counted_names_nobody_without_this_weeks_key_and_no_number_of_replies(
    courier: Courier, signer: DeskSigner, configuration: Configuration, clock: Clock, chance: LoadedChance
) -> None:
    chance.below = random.Random(3).randrange
    one = signer.reviewers[0]
    post(courier, one, 100)
    (writer,), (steps,) = counted(configuration).keys(), counted(configuration).values()
    assert steps != 100
    installation = Installation(configuration)
    (name,) = installation.keyring.names(ItemKind.WEEK)
    key = installation.keyring.find(name)
    assert key
    assert writer == hmac.digest(key, one.key, hashlib.sha256)
    assert writer != hmac.digest(bytes(32), one.key, hashlib.sha256)
    clock.days_pass(7)
    purge(installation, clock())
    assert counted(configuration) == {}
    assert installation.keyring.names(ItemKind.WEEK) == set()
    assert found({"key": key, "writer": writer}, files(configuration.data)) == set()


def test_an_honest_reviewer_is_hardly_ever_refused_and_a_flood_always() -> None:
    chance = random.Random(5)
    taken = []
    for _ in range(200):
        steps = count = 0
        while steps < shares.MAX_STEPS:
            count += 1
            steps += chance.randrange(shares.STEP) == 0
        taken.append(count)
    assert min(taken) > 768  # what vaults bring back in a week, and more than anybody answers
    assert max(taken) < MAX_REPLIES // 4


def test_the_thief_cannot_empty_the_book(courier: Courier, signer: DeskSigner, public: FlaskClient) -> None:
    """The number is the desk's word: a directory by another key is refused."""
    post(courier, signer.reviewers[0])
    stranger = DeskSigner()
    thief: ReviewerSigner = signer.reviewers[1]
    forged = stranger.desk_file(serial=9, policy_book=5)
    assert code(courier(thief, "PUT", "/v1/directory", forged))[1] == "desk"
    assert len(book(public)) == 1


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[Store]:
    """A database for each time that one was read."""
    found: list[Store] = []
    for kind in (SqliteStore, PostgresqlStore):

        def look(store: Store, reading: Any = kind.reading) -> Any:
            found.append(store)
            return reading(store)

        monkeypatch.setattr(kind, "reading", look)
    return found


@pytest.mark.every_database
def test_what_is_published_is_given_with_one_look_at_the_database(public: FlaskClient, looks: list[Store]) -> None:
    paths = ("/v1/book", "/v1/desk", "/app/desk.json")
    before = [public.get(path).data for path in paths]
    looks.clear()
    assert [public.get(path).data for path in paths] == before
    assert len(looks) == len(paths)


@pytest.mark.every_database
def test_a_courier_is_let_in_with_one_look_at_the_database(
    courier: Courier, signer: DeskSigner, looks: list[Store]
) -> None:
    one = signer.reviewers[0]
    assert courier(one, "GET", "/v1/desk").status_code == 200
    looks.clear()
    assert courier(one, "GET", "/v1/desk").status_code == 200
    assert len(looks) == 2  # the other gives what is published
    looks.clear()
    assert courier(one, "GET", "/nothing").status_code == 404
    assert len(looks) == 1
