"""The reviewer listener: who may ask, what is taken, and what is refused with which code."""

from __future__ import annotations

import os
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.server.conftest import Clock, Courier, Days
from tests.support.signers import NOON, TODAY, DeskSigner, ReviewerSigner, exchange_request, record, records_of

WEEK = (TODAY + 3) // 7


def send_envelope(public: FlaskClient) -> bytes:
    envelope = os.urandom(32_768)
    answer = public.post("/v1/exchange", data=exchange_request(envelope), content_type="application/octet-stream")
    assert answer.data[9] == 0
    return envelope


def code(answer: Any) -> tuple[int, str]:
    assert answer.content_type == "application/problem+json"
    assert answer.json["status"] == answer.status_code
    return answer.status_code, answer.json["code"]


@pytest.mark.every_database
def test_what_came_on_a_day_is_listed_and_fetched(public: FlaskClient, courier: Courier, signer: DeskSigner) -> None:
    envelopes = {send_envelope(public) for _ in range(3)}
    one = signer.reviewers[0]
    inbox = courier(one, "GET", f"/v1/inbox/{TODAY}").json
    assert inbox["day"] == TODAY
    assert inbox["bundles"] == []
    assert inbox["envelopes"] == sorted(inbox["envelopes"])
    fetched = {courier(one, "GET", f"/v1/envelopes/{name}").data for name in inbox["envelopes"]}
    assert fetched == envelopes
    assert code(courier(one, "GET", f"/v1/day-lists/{TODAY}")) == (404, "not-found")


@pytest.mark.parametrize(
    "path",
    ["/v1/envelopes/" + "0" * 64, "/v1/envelopes/x", "/v1/inbox/x", "/v1/inbox/-1", "/v1/day-lists/x", "/nothing"],
)
def test_what_is_not_there_is_not_found(courier: Courier, signer: DeskSigner, path: str) -> None:
    assert code(courier(signer.reviewers[0], "GET", path)) == (404, "not-found")


def test_a_request_without_signature_learns_nothing(courier: Courier) -> None:
    for path in ("/v1/desk", f"/v1/inbox/{TODAY}", "/nothing"):
        assert code(courier.client.get(path)) == (401, "request-signature")


@pytest.mark.parametrize(
    "change",
    [
        lambda headers: headers | {"Signature": headers["Signature"].replace(":", "")},
        lambda headers: headers | {"Signature": "knothole=:" + "A" * 86 + "==:"},
        lambda headers: headers | {"Signature-Input": headers["Signature-Input"].replace("knothole=", "sig1=")},
        lambda headers: headers | {"Signature-Input": headers["Signature-Input"].replace('"@path" ', "")},
        lambda headers: headers | {"Signature-Input": headers["Signature-Input"] + ";expires=1"},
        lambda headers: headers | {"Content-Digest": headers["Content-Digest"].replace("sha-256", "sha-512")},
        lambda headers: {name: value for name, value in headers.items() if name != "Content-Digest"},
    ],
)
def test_any_other_form_of_signature_is_refused(courier: Courier, signer: DeskSigner, change: Any) -> None:
    headers = signer.reviewers[0].request_headers("GET", "/v1/desk", b"", NOON)
    assert courier.client.get("/v1/desk", headers=headers).status_code == 200
    assert code(courier.client.get("/v1/desk", headers=change(headers))) == (401, "request-signature")


def test_a_signature_is_for_one_method_path_and_body(courier: Courier, signer: DeskSigner) -> None:
    one = signer.reviewers[0]
    headers = one.request_headers("GET", "/v1/desk", b"", NOON)
    assert code(courier.client.get("/v1/book", headers=headers)) == (401, "request-signature")
    assert code(courier.client.get("/v1/desk?x=1", headers=headers)) == (401, "request-signature")
    assert code(courier.client.post("/v1/desk", headers=headers)) == (401, "request-signature")
    headers = one.request_headers("PUT", "/v1/revocations", b"", NOON)
    assert code(courier.client.put("/v1/revocations", data=b"x", headers=headers)) == (401, "request-signature")


def test_a_clock_that_differs_is_told_the_servers_time(courier: Courier, signer: DeskSigner) -> None:
    for seconds, expected in ((NOON - 300, 200), (NOON + 300, 200), (NOON - 301, 401), (NOON + 301, 401)):
        headers = signer.reviewers[0].request_headers("GET", "/v1/desk", b"", seconds)
        answer = courier.client.get("/v1/desk", headers=headers)
        assert answer.status_code == expected
        if expected == 401:
            assert (answer.get_json()["code"], answer.get_json()["now"]) == ("clock", NOON)


def test_a_key_that_nobody_let_in_learns_nothing_of_the_servers_clock(courier: Courier, signer: DeskSigner) -> None:
    one, stranger = signer.reviewers[0], ReviewerSigner("stranger", 9, signer.id)
    for seconds in (NOON, NOON + 100_000):
        headers = stranger.request_headers("GET", "/v1/desk", b"", seconds)
        assert code(courier.client.get("/v1/desk", headers=headers)) == (403, "not-listed")
        for delegation in (one.delegation(), b""):  # of somebody else's courier, which anybody can copy from a stick
            headers = stranger.request_headers("GET", "/v1/desk", b"", seconds, delegation)
            assert code(courier.client.get("/v1/desk", headers=headers)) == (401, "request-signature")


def test_a_delegation_that_its_reviewer_did_not_sign_lets_nobody_in(courier: Courier, signer: DeskSigner) -> None:
    one, other = signer.reviewers
    good, transport = one.delegation(), bytes(one.transport.verify_key)
    for delegation in (
        good[:-1],
        good + b"\0",
        good[:-1] + bytes([good[-1] ^ 1]),
        good[:64] + other.key + good[96:],
        other.signed("courier", one.key + good[96:]),
        one.signed("revocation", good[64:]),
        one.delegation(transport=bytes(other.transport.verify_key)),
    ):
        headers = one.request_headers("GET", "/v1/desk", b"", NOON, delegation)
        assert code(courier.client.get("/v1/desk", headers=headers)) == (401, "request-signature")
    by_colleague = other.delegation(transport=transport)  # one courier may carry for two
    headers = one.request_headers("GET", "/v1/desk", b"", NOON, by_colleague)
    assert courier.client.get("/v1/desk", headers=headers).status_code == 200


@pytest.mark.every_database
def test_a_newer_courier_of_a_reviewer_ends_the_older(courier: Courier, signer: DeskSigner) -> None:
    one, other = signer.reviewers
    newer = ReviewerSigner(one.id, one.slot, signer.id, signing=one.signing)

    def ask(by: ReviewerSigner, number: int) -> Any:
        headers = by.request_headers("GET", "/v1/desk", b"", NOON, by.delegation(number))
        return courier.client.get("/v1/desk", headers=headers)

    assert ask(one, 5).status_code == 200
    assert ask(newer, 6).status_code == 200
    for number in (5, 1):
        assert code(ask(one, number)) == (403, "delegation-superseded")
    assert ask(newer, 6).status_code == 200
    assert ask(other, 1).status_code == 200


def test_a_delegation_ends_with_its_last_day(courier: Courier, signer: DeskSigner, clock: Clock) -> None:
    one = signer.reviewers[0]
    for until, expected in ((TODAY, 200), (TODAY - 1, 403)):
        headers = one.request_headers("GET", "/v1/desk", b"", NOON, one.delegation(until=until))
        answer = courier.client.get("/v1/desk", headers=headers)
        assert answer.status_code == expected
    assert code(answer) == (403, "delegation-ended")


def test_a_reviewer_who_has_left_has_no_courier(courier: Courier, signer: DeskSigner, clock: Clock) -> None:
    one, other = signer.reviewers
    one.until = TODAY
    assert courier(other, "PUT", "/v1/directory", signer.desk_file(serial=2)).status_code == 204
    assert courier(one, "GET", "/v1/desk").status_code == 200
    clock.days_pass(1)
    assert code(courier(one, "GET", "/v1/desk")) == (403, "not-listed")


def test_a_stranger_and_another_desks_reviewer_are_refused(courier: Courier, signer: DeskSigner) -> None:
    stranger = ReviewerSigner("stranger", 9, signer.id)
    assert code(courier(stranger, "GET", "/v1/desk")) == (403, "not-listed")
    elsewhere = DeskSigner().reviewers[0]
    assert code(courier(elsewhere, "GET", "/v1/desk")) == (401, "request-signature")


@pytest.mark.every_database
def test_a_revoked_reviewer_is_refused_from_then_on(courier: Courier, signer: DeskSigner) -> None:
    one, other = signer.reviewers
    assert courier(other, "PUT", "/v1/revocations", one.revocation()).status_code == 204
    assert code(courier(one, "GET", "/v1/desk")) == (403, "not-listed")
    write = one.write("reply", TODAY, os.urandom(4096))
    assert code(courier(other, "POST", "/v1/replies", write)) == (403, "revoked")
    assert code(courier(other, "PUT", "/v1/epoch-keys", one.epoch_key(WEEK))) == (403, "revoked")


@pytest.mark.every_database
def test_epoch_keys_are_published_for_this_week_and_the_next(
    public: FlaskClient, courier: Courier, signer: DeskSigner
) -> None:
    one = signer.reviewers[0]
    keys = [one.epoch_key(WEEK + ahead) for ahead in range(6)]
    assert courier(one, "PUT", "/v1/epoch-keys", b"".join(keys)).status_code == 204
    assert courier(one, "PUT", "/v1/epoch-keys", b"".join(keys)).status_code == 204
    published = [body for kind, body in records_of(public.get("/v1/desk").data) if kind == 4]
    assert published == sorted(keys[:2])


@pytest.mark.every_database
def test_a_second_key_for_a_week_is_refused_and_the_first_stays(
    public: FlaskClient, courier: Courier, signer: DeskSigner
) -> None:
    one = signer.reviewers[0]
    first = one.epoch_key(WEEK)
    courier(one, "PUT", "/v1/epoch-keys", first)
    assert code(courier(one, "PUT", "/v1/epoch-keys", one.epoch_key(WEEK))) == (409, "second-key")
    assert [body for kind, body in records_of(public.get("/v1/desk").data) if kind == 4] == [first]


@pytest.mark.every_database
def test_replies_make_the_book_ascending_and_once(public: FlaskClient, courier: Courier, signer: DeskSigner) -> None:
    one = signer.reviewers[0]
    replies = [os.urandom(4096) for _ in range(5)]
    for reply in [*replies, replies[0]]:
        assert courier(one, "POST", "/v1/replies", one.write("reply", TODAY, reply)).status_code == 204
    assert public.get("/v1/book").data == b"".join(sorted(replies))


@pytest.mark.every_database
def test_a_reply_leaves_the_book_by_its_signed_day(
    public: FlaskClient, courier: Courier, signer: DeskSigner, clock: Clock
) -> None:
    one = signer.reviewers[0]
    write = one.write("reply", TODAY - 14, os.urandom(4096))
    courier(one, "POST", "/v1/replies", write)
    assert len(public.get("/v1/book").data) == 4096
    assert code(courier(one, "POST", "/v1/replies", one.write("reply", TODAY - 15, os.urandom(4096)))) == (400, "stale")
    assert code(courier(one, "POST", "/v1/replies", one.write("reply", TODAY + 2, os.urandom(4096)))) == (400, "stale")


def test_a_write_signed_for_something_else_is_refused(courier: Courier, signer: DeskSigner) -> None:
    one, other = signer.reviewers
    item = os.urandom(4096)
    write = one.write("reply", TODAY, item)
    as_envelope = one.write("envelope", TODAY, item)
    as_envelope = as_envelope[:100] + as_envelope[96:]
    earlier = write[:100] + (TODAY - 1).to_bytes(4, "big") + write[104:]
    changed = write[:-1] + bytes([write[-1] ^ 1])
    by_other = write[:64] + other.key + write[96:]
    later = write[:96] + (TODAY + 1).to_bytes(4, "big") + write[100:]
    for bad in (as_envelope, changed, by_other, later, earlier):
        assert code(courier(one, "POST", "/v1/replies", bad)) == (403, "signature")
    assert code(courier(one, "POST", "/v1/replies", write[:-1])) == (400, "length")
    stranger = ReviewerSigner("stranger", 9, signer.id)
    assert code(courier(one, "POST", "/v1/replies", stranger.write("reply", TODAY, item))) == (403, "not-listed")


@pytest.mark.every_database
def test_a_days_envelopes_go_when_all_have_acknowledged_it(
    public: FlaskClient, courier: Courier, signer: DeskSigner, clock: Clock, days: Days
) -> None:
    envelope = send_envelope(public)
    one, other = signer.reviewers
    assert code(courier(one, "POST", "/v1/acks", one.acknowledgement(TODAY, envelope))) == (400, "schema")
    clock.days_pass(1)
    assert code(courier(one, "POST", "/v1/acks", one.acknowledgement(TODAY, envelope))) == (409, "holding")
    days.purge()
    for held in ((), (envelope, envelope[::-1]), (envelope[::-1],)):  # less, more, other
        assert code(courier(one, "POST", "/v1/acks", one.acknowledgement(TODAY, *held))) == (409, "holding")
    for _ in range(2):
        assert courier(one, "POST", "/v1/acks", one.acknowledgement(TODAY, envelope)).status_code == 204
        assert len(courier(one, "GET", f"/v1/inbox/{TODAY}").json["envelopes"]) == 1
    assert courier(other, "POST", "/v1/acks", other.acknowledgement(TODAY, envelope)).status_code == 204
    assert courier(one, "GET", f"/v1/inbox/{TODAY}").json["envelopes"] == []
    assert days.list(TODAY).dropped == days.list(TODAY).present
    assert courier(one, "POST", "/v1/acks", one.acknowledgement(TODAY, envelope)).status_code == 204  # once more
    assert code(courier(one, "POST", "/v1/acks", one.acknowledgement(TODAY))) == (409, "holding")


@pytest.mark.every_database
def test_one_day_sheet_a_day_is_published(public: FlaskClient, courier: Courier, signer: DeskSigner) -> None:
    one = signer.reviewers[0]
    sheet = one.day_sheet(TODAY)
    assert courier(one, "PUT", "/v1/day-sheets", sheet).status_code == 204
    assert courier(one, "PUT", "/v1/day-sheets", sheet).status_code == 204
    assert code(courier(one, "PUT", "/v1/day-sheets", one.day_sheet(TODAY))) == (409, "second-sheet")
    assert [body for kind, body in records_of(public.get("/v1/desk").data) if kind == 5] == [sheet]


@pytest.mark.every_database
def test_a_directory_that_grows_is_taken_and_an_older_refused(
    public: FlaskClient, courier: Courier, signer: DeskSigner
) -> None:
    one = signer.reviewers[0]
    newer = signer.desk_file(serial=5)
    assert courier(one, "PUT", "/v1/directory", newer).status_code == 204
    assert courier(one, "PUT", "/v1/directory", newer).status_code == 204
    assert public.get("/v1/desk").data == newer
    for older in (signer.desk_file(serial=4), signer.desk_file(serial=5, origins=[])):
        assert code(courier(one, "PUT", "/v1/directory", older)) == (409, "serial")
    assert code(courier(one, "PUT", "/v1/directory", DeskSigner().desk_file(serial=9))) == (400, "desk")
    assert public.get("/v1/desk").data == newer


@pytest.mark.every_database
def test_a_rotation_is_taken_and_cannot_be_undone(public: FlaskClient, courier: Courier, signer: DeskSigner) -> None:
    one = signer.reviewers[0]
    before = signer.desk_file(serial=7)
    signer.rotate()
    assert courier(one, "PUT", "/v1/directory", signer.desk_file(serial=6)).status_code == 204
    assert public.get("/app/desk.json").data == signer.pin()
    assert public.get("/app/desk.json").get_json()["rotations"] == 1
    assert code(courier(one, "PUT", "/v1/directory", before)) == (400, "chain-shorter")


def test_a_pin_that_the_newest_desk_key_did_not_sign_is_not_served(
    public: FlaskClient, courier: Courier, signer: DeskSigner
) -> None:
    one = signer.reviewers[0]
    earlier = signer.pin()
    signer.rotate()
    good = signer.desk_file(serial=6)
    without = good[: good.rindex(record(8, signer.pin()))]
    for code_, pins in (
        ("document", []),
        ("document", [signer.pin(), signer.pin()]),
        ("chain-shorter", [earlier]),
        ("signature", [signer.pin(signer.keys[0])]),  # the one that was rotated away
        ("signature", [signer.pin(signature="00" * 64)]),
        ("chain-shorter", [signer.pin(rotations=0)]),
        ("desk", [signer.pin(desk="00" * 32)]),
        ("schema", [signer.pin(more="unsigned")]),
        ("schema", [signer.pin(rotations=65)]),
        ("json", [signer.pin() + b" "]),
        ("length", [b" " * 4097]),
    ):
        answer = courier(one, "PUT", "/v1/directory", without + b"".join(record(8, pin) for pin in pins))
        assert (answer.status_code in (400, 403), answer.json["code"]) == (True, code_)
        assert public.get("/app/desk.json").data == earlier
    assert courier(one, "PUT", "/v1/directory", good).status_code == 204
    assert public.get("/app/desk.json").data == signer.pin()


@pytest.mark.every_database
def test_changes_are_published_when_the_interval_turns(
    public: FlaskClient, courier: Courier, signer: DeskSigner, clock: Clock
) -> None:
    one = signer.reviewers[0]
    courier(one, "PUT", "/v1/directory", signer.desk_file(serial=2, policy_publish_interval=900))
    clock.seconds += 900
    before = public.get("/v1/book").data
    courier(one, "POST", "/v1/replies", one.write("reply", TODAY, os.urandom(4096)))
    assert public.get("/v1/book").data == before == b""
    clock.seconds += 900
    assert len(public.get("/v1/book").data) == 4096
