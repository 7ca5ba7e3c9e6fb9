"""A reviewer takes a reply out of the book before its time: it goes everywhere, and does not come back."""

from __future__ import annotations

import hashlib
import os
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from knothole_server.configuration import Configuration
from knothole_server.desk.signed_writes import DAYS_AHEAD, DAYS_BACK
from knothole_server.installation.installation import Installation
from knothole_server.operations.purge import purge
from knothole_server.storage.tables import withdrawals
from tests.server.conftest import Clock, Courier
from tests.support.disk import files, found, secrets_of, secrets_of_book
from tests.support.signers import NOON, TODAY, DeskSigner, ReviewerSigner

PATH = "/v1/withdrawals"


def code(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json["code"]


def id_of(reply: bytes) -> bytes:
    return hashlib.sha256(reply).digest()


def post(courier: Courier, reviewer: ReviewerSigner, count: int = 1) -> list[bytes]:
    """Random replies, posted and taken."""
    replies = [os.urandom(4096) for _ in range(count)]
    for reply in replies:
        assert courier(reviewer, "POST", "/v1/replies", reviewer.write("reply", TODAY, reply)).status_code == 204
    return replies


def withdraw(courier: Courier, reviewer: ReviewerSigner, reply: bytes) -> None:
    answer = courier(reviewer, "POST", PATH, reviewer.withdrawal(id_of(reply)))
    assert (answer.status_code, answer.data) == (204, b"")


def on_disk(configuration: Configuration, secrets: dict[str, bytes]) -> set[str]:
    return found(secrets, files(configuration.data))


def remembered(configuration: Configuration) -> dict[bytes, int]:
    installation = Installation(configuration)
    with installation.store.reading() as connection:
        rows = {bytes(key): last for key, last in connection.execute(select(withdrawals))}
    installation.close()
    return rows


@pytest.mark.every_database
@pytest.mark.parametrize("who", [0, 1], ids=["who wrote it", "a colleague"])
def test_a_withdrawn_reply_leaves_the_book_and_the_others_stay(
    public: FlaskClient, courier: Courier, signer: DeskSigner, who: int
) -> None:
    replies = post(courier, signer.reviewers[0], 5)
    before = public.get("/v1/book").data
    assert before == b"".join(sorted(replies))
    withdraw(courier, signer.reviewers[who], replies[2])
    assert public.get("/v1/book").data == b"".join(sorted(replies[:2] + replies[3:]))


def test_nothing_of_a_withdrawn_reply_is_left_on_disk(
    public: FlaskClient, courier: Courier, signer: DeskSigner, configuration: Configuration
) -> None:
    replies = post(courier, signer.reviewers[0], 5)
    public.get("/v1/book")
    secrets = secrets_of(configuration.data, replies[2]) | secrets_of_book(configuration.data)
    assert on_disk(configuration, secrets) == secrets.keys() - {"item"}  # no reply is there as it came
    withdraw(courier, signer.reviewers[0], replies[2])
    public.get("/v1/book")
    assert on_disk(configuration, secrets) == set()
    for reply in replies[:2] + replies[3:]:
        assert on_disk(configuration, secrets_of(configuration.data, reply)) == {"sealed", "key"}


def test_a_reply_goes_from_the_disk_at_once_and_from_the_published_book_when_the_interval_turns(
    public: FlaskClient, courier: Courier, signer: DeskSigner, configuration: Configuration, clock: Clock
) -> None:
    one = signer.reviewers[0]
    assert (
        courier(one, "PUT", "/v1/directory", signer.desk_file(serial=2, policy_publish_interval=900)).status_code < 300
    )
    (published,) = post(courier, one)
    clock.seconds += 900
    assert public.get("/v1/book").data == published
    (never_published,) = post(courier, one)
    secrets = [secrets_of(configuration.data, reply) for reply in (published, never_published)]
    book = secrets_of_book(configuration.data)
    for reply in (published, never_published):
        withdraw(courier, one, reply)
    assert [on_disk(configuration, secret) for secret in secrets] == [set(), set()]
    assert public.get("/v1/book").data == published
    assert on_disk(configuration, book) == book.keys()
    clock.seconds += 900
    assert public.get("/v1/book").data == b""
    assert on_disk(configuration, book) == set()


def test_an_expired_reply_goes_from_the_disk_with_the_book_it_stood_in(
    public: FlaskClient, courier: Courier, signer: DeskSigner, configuration: Configuration, clock: Clock
) -> None:
    (reply,) = post(courier, signer.reviewers[0])
    assert public.get("/v1/book").data == reply
    secrets = secrets_of(configuration.data, reply) | secrets_of_book(configuration.data)
    clock.days_pass(121)
    installation = Installation(configuration)
    assert purge(installation, clock()) == 1
    installation.close()
    assert on_disk(configuration, secrets) == set()
    assert public.get("/v1/book").data == b""


def test_the_same_write_does_not_bring_it_back_nor_does_one_signed_anew(
    public: FlaskClient, courier: Courier, signer: DeskSigner, configuration: Configuration
) -> None:
    one, other = signer.reviewers
    reply = os.urandom(4096)
    write = one.write("reply", TODAY, reply)
    assert courier(one, "POST", "/v1/replies", write).status_code == 204
    secrets = secrets_of(configuration.data, reply)
    withdraw(courier, one, reply)
    for again in (write, one.write("reply", TODAY + 1, reply), other.write("reply", TODAY, reply)):
        assert courier(one, "POST", "/v1/replies", again).status_code == 204
    assert public.get("/v1/book").data == b""
    assert on_disk(configuration, secrets) == set()


@pytest.mark.every_database
def test_what_is_not_there_is_withdrawn_with_the_same_answer_and_cannot_come(
    public: FlaskClient, courier: Courier, signer: DeskSigner
) -> None:
    one = signer.reviewers[0]
    (reply,) = post(courier, one)
    late = os.urandom(4096)
    there, not_there, again = (
        courier(one, "POST", PATH, one.withdrawal(id_of(which))) for which in (reply, late, reply)
    )
    assert [answer.status_code for answer in (there, not_there, again)] == [204] * 3
    assert list(there.headers) == list(not_there.headers) == list(again.headers)
    assert courier(one, "POST", "/v1/replies", one.write("reply", TODAY, late)).status_code == 204
    assert public.get("/v1/book").data == b""


def test_only_a_listed_reviewer_who_is_not_revoked_withdraws(
    public: FlaskClient, courier: Courier, signer: DeskSigner
) -> None:
    one, other = signer.reviewers
    (reply,) = post(courier, one)
    stranger = ReviewerSigner("stranger", 9, signer.id)
    elsewhere = DeskSigner().reviewers[0]
    good = one.withdrawal(id_of(reply))
    assert code(courier(other, "POST", PATH, stranger.withdrawal(id_of(reply)))) == (403, "not-listed")
    assert code(courier(other, "POST", PATH, elsewhere.withdrawal(id_of(reply)))) == (403, "not-listed")
    one.desk_id, here = elsewhere.desk_id, one.desk_id
    assert code(courier(other, "POST", PATH, one.withdrawal(id_of(reply)))) == (403, "signature")
    one.desk_id = here
    assert courier(other, "PUT", "/v1/revocations", one.revocation()).status_code == 204
    assert code(courier(other, "POST", PATH, good)) == (403, "revoked")
    assert public.get("/v1/book").data == reply
    withdraw(courier, other, reply)
    assert public.get("/v1/book").data == b""


def test_a_courier_cannot_make_a_withdrawal_from_what_it_carries(
    public: FlaskClient, courier: Courier, signer: DeskSigner
) -> None:
    one, other = signer.reviewers
    (reply,) = post(courier, one)
    good = one.withdrawal(id_of(reply))
    unlike = {
        "of another reply": one.withdrawal(bytes(32))[:96] + id_of(reply),
        "by another": good[:64] + other.key + good[96:],
        "changed": bytes([good[0] ^ 1]) + good[1:],
        "an acknowledgement's": one.signed("acknowledgement", one.key + id_of(reply)),
        "a write's": one.signed("write reply", one.key + id_of(reply)),
    }
    answers = {name: code(courier(one, "POST", PATH, body)) for name, body in unlike.items()}
    assert answers == dict.fromkeys(unlike, (403, "signature"))
    assert public.get("/v1/book").data == reply


def test_the_size_is_checked_first(public: FlaskClient, courier: Courier, signer: DeskSigner) -> None:
    one = signer.reviewers[0]
    (reply,) = post(courier, one)
    good = one.withdrawal(id_of(reply))
    for bad in (b"", good[:-1], good + b"\0", one.acknowledgement(TODAY - 1), good * 2):
        assert code(courier(one, "POST", PATH, bad)) == (400, "length")
    assert public.get("/v1/book").data == reply


def test_a_request_without_signature_withdraws_nothing(
    public: FlaskClient, courier: Courier, signer: DeskSigner
) -> None:
    one = signer.reviewers[0]
    (reply,) = post(courier, one)
    good = one.withdrawal(id_of(reply))
    assert code(courier.client.post(PATH, data=good)) == (401, "request-signature")
    for_another = one.request_headers("POST", PATH, one.withdrawal(bytes(32)), NOON)
    assert code(courier.client.post(PATH, data=good, headers=for_another)) == (401, "request-signature")
    assert code(courier(one, "GET", PATH))[0] in (404, 405)
    assert public.post(PATH, data=good).status_code == 404
    assert public.get("/v1/book").data == reply


@pytest.mark.every_database
def test_an_id_is_remembered_until_no_write_of_it_can_be_accepted(
    public: FlaskClient, courier: Courier, signer: DeskSigner, configuration: Configuration, clock: Clock
) -> None:
    one = signer.reviewers[0]
    reply = os.urandom(4096)
    latest = one.write("reply", TODAY + DAYS_AHEAD, reply)
    assert courier(one, "POST", "/v1/replies", latest).status_code == 204
    withdraw(courier, one, reply)
    assert remembered(configuration) == {id_of(reply): TODAY + 15}
    installation = Installation(configuration)

    clock.days_pass(DAYS_AHEAD + DAYS_BACK)
    assert purge(installation, clock()) == 0
    assert courier(one, "POST", "/v1/replies", latest).status_code == 204
    assert public.get("/v1/book").data == b""

    clock.days_pass(1)
    assert purge(installation, clock()) == 1
    installation.close()
    assert remembered(configuration) == {}
    assert code(courier(one, "POST", "/v1/replies", latest)) == (400, "stale")
    assert found({"id": id_of(reply)}, files(configuration.data)) == set()


@pytest.mark.every_database
def test_withdrawing_again_later_is_remembered_from_then_on(
    courier: Courier, signer: DeskSigner, configuration: Configuration, clock: Clock
) -> None:
    one = signer.reviewers[0]
    (reply,) = post(courier, one)
    withdraw(courier, one, reply)
    clock.days_pass(5)
    withdraw(courier, one, reply)
    assert remembered(configuration) == {id_of(reply): TODAY + 20}
