"""The public listener: one form of answer, and storing what is well formed."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from knothole_server.configuration import Configuration
from knothole_server.errors import SetupError
from knothole_server.http.application import READY, create_public_app
from knothole_server.http.security_headers import SECURITY_HEADERS
from knothole_server.installation.installation import Installation
from knothole_server.installation.publication import close_and_forget, count_book_change
from knothole_server.storage import envelopes, replies
from tests.server.conftest import Clock, Courier
from tests.support.page_lists import page_list_of
from tests.support.signers import TODAY, DeskSigner, exchange_request, record

BINARY = "application/octet-stream"


def exchange(client: FlaskClient, body: bytes, content_type: str = BINARY) -> TestResponse:
    return client.post("/v1/exchange", data=body, content_type=content_type)


def stored(configuration: Configuration) -> list[bytes]:
    installation = Installation(configuration)
    ids = [bytes(envelope) for envelope in envelopes.ids_of(installation.store, installation.keyring, TODAY)[0]]
    installation.close()
    return ids


@pytest.mark.every_database
def test_an_envelope_is_stored_under_its_digest_and_day(public: FlaskClient, configuration: Configuration) -> None:
    envelope = os.urandom(32_768)
    answer = exchange(public, exchange_request(envelope))
    assert answer.status_code == 200
    assert answer.data[:10] == b"knothole\x01\x00"
    assert len(answer.data) == 256
    assert stored(configuration) == [hashlib.sha256(envelope).digest()]


@pytest.mark.every_database
def test_the_same_envelope_again_is_stored_once(public: FlaskClient, configuration: Configuration) -> None:
    request = exchange_request(os.urandom(32_768))
    assert exchange(public, request).data == exchange(public, request).data
    assert len(stored(configuration)) == 1


@pytest.mark.every_database
def test_an_answer_has_the_digests_of_what_is_served(public: FlaskClient) -> None:
    answer = exchange(public, exchange_request(os.urandom(32_768))).data
    assert answer[10:42] == hashlib.sha256(public.get("/v1/desk").data).digest()
    assert answer[42:74] == hashlib.sha256(public.get("/v1/book").data).digest()
    assert answer[74:] == bytes(182)


GOOD = exchange_request(bytes(32_768))


@pytest.mark.parametrize(
    "body",
    [b"", GOOD[:-1], GOOD + b"\0", b"K" + GOOD[1:], GOOD[:8] + b"\0" + GOOD[9:], GOOD[:9] + b"\x01" + GOOD[10:]],
    ids=["empty", "short", "long", "magic", "version", "header"],
)
def test_what_is_malformed_is_refused_in_the_same_form_and_not_stored(
    public: FlaskClient, configuration: Configuration, body: bytes
) -> None:
    answer = exchange(public, body)
    assert (answer.status_code, answer.data[9], len(answer.data)) == (200, 1, 256)
    assert stored(configuration) == []


def test_another_content_type_is_malformed(public: FlaskClient, configuration: Configuration) -> None:
    assert exchange(public, GOOD, "text/plain").data[9] == 1
    assert stored(configuration) == []


@pytest.mark.usefixtures("nothing_is_drawn")
@pytest.mark.every_database
def test_a_full_server_says_so_in_the_same_form_and_keeps_room_for_the_desk(
    public: FlaskClient, configuration: Configuration, courier: Courier, signer: DeskSigner
) -> None:
    answers = [exchange(public, exchange_request(os.urandom(32_768))) for _ in range(20)]
    assert [answer.data[9] for answer in answers] == [0] * 18 + [2] * 2
    assert {(answer.status_code, len(answer.data)) for answer in answers} == {(200, 256)}
    write = signer.reviewers[0].write("envelope", TODAY, os.urandom(32_768))
    assert courier(signer.reviewers[0], "POST", "/v1/envelopes", write).status_code == 204


@pytest.mark.every_database
def test_an_envelope_already_stored_is_stored_also_when_full(public: FlaskClient) -> None:
    first = exchange_request(os.urandom(32_768))
    exchange(public, first)
    for _ in range(20):
        exchange(public, exchange_request(os.urandom(32_768)))
    assert exchange(public, first).data[9] == 0


def test_a_database_that_cannot_be_written_is_told_as_unavailable(
    configuration: Configuration,
) -> None:
    assert configuration.busy_milliseconds == 5_000
    hasty = create_public_app(replace(configuration, busy_milliseconds=50)).test_client()
    installation = Installation(configuration)
    with installation.store.writing():  # another process writes, for longer than anybody waits
        answer = exchange(hasty, exchange_request(os.urandom(32_768)))
    installation.close()
    assert (answer.status_code, answer.data[9], len(answer.data)) == (200, 3, 256)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/v1/exchange", 405),
        ("GET", "/v1/nothing", 404),
        ("POST", "/v1/desk", 405),
        ("GET", "/v1/inbox/1", 404),
        ("OPTIONS", "/v1/exchange", 405),
    ],
)
def test_every_other_refusal_is_256_bytes(public: FlaskClient, method: str, path: str, status: int) -> None:
    answer = public.open(path, method=method)
    assert answer.status_code == status
    assert len(answer.data) == 256
    assert answer.data[9] == 1
    assert answer.content_type == BINARY


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/app/secret",
        "/app/../store.db",
        "/app/types.d.ts",
        "/app/page-list.json",
        "/favicon.ico",
        "/app/",
    ],
)
def test_where_nothing_is_a_listed_page_says_so(public: FlaskClient, path: str) -> None:
    answer = public.get(path, headers={"Accept-Encoding": "gzip"})
    assert (answer.status_code, answer.text) == (404, "<!doctype html><title>not-found</title>")
    assert answer.content_type == "text/html; charset=utf-8"


@pytest.mark.parametrize("path", ["/", "/app/main.js", "/app/desk.json", "/.well-known/webcat/bundle.json", "/nothing"])
def test_under_the_paths_of_the_page_whatever_is_not_asked_for_as_a_file_is_answered_by_a_listed_one(
    public: FlaskClient, path: str
) -> None:
    nothing = public.get("/nothing")
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"):
        answer = public.open(path, method=method, data=b"x")
        assert (answer.status_code, answer.data, list(answer.headers)) == (404, nothing.data, list(nothing.headers))


@pytest.mark.parametrize("change", ["a byte", "a file less", "no list", "another type", "a path outside"])
def test_a_server_whose_page_is_not_the_listed_one_does_not_start(
    configuration: Configuration, page: Path, change: str
) -> None:
    listed = page_list_of(page)
    if change == "a byte":
        (page / "main.js").write_text("export { };")
    elif change == "a file less":
        (page / "vendor" / "library.js").unlink()
    elif change == "no list":
        (page / "page-list.json").unlink()
    else:
        entry = {"type": "text/css; charset=utf-8"} if change == "another type" else {"path": "../page/main.js"}
        listed["files"][1] |= entry
        (page / "page-list.json").write_text(json.dumps(listed))
    with pytest.raises(SetupError, match="page"):
        create_public_app(configuration)


def test_what_is_not_listed_is_not_served(configuration: Configuration, page: Path) -> None:
    (page / "more.js").write_text("spy();")
    assert create_public_app(configuration).test_client().get("/app/more.js").status_code == 404


def test_what_the_desk_signed_of_the_page_is_published_and_nobody_can_take_it_out(
    public: FlaskClient, courier: Courier, signer: DeskSigner
) -> None:
    listed = record(9, signer.page_list())
    for untrusted_file, status in (
        (signer.desk_file() + record(9, signer.page_list(pin="00" * 32)), 400),
        (signer.desk_file() + listed, 204),
        (signer.desk_file(), 204),
        (signer.desk_file() + listed + listed, 400),
    ):
        assert courier(signer.reviewers[0], "PUT", "/v1/directory", untrusted_file).status_code == status
    assert public.get("/v1/desk").data == signer.desk_file() + listed


@pytest.mark.parametrize(
    "path", ["/", "/app/main.js", "/app/desk.json", "/v1/desk", "/v1/book", "/nothing", "/v1/exchange"]
)
def test_the_same_headers_are_on_every_answer(public: FlaskClient, path: str) -> None:
    answer = public.get(path)
    for name, value in SECURITY_HEADERS:
        assert answer.headers.getlist(name) == [value]
    assert "Set-Cookie" not in answer.headers
    names = {name for name, _ in SECURITY_HEADERS}
    assert {"Content-Security-Policy", "Cross-Origin-Opener-Policy", "Permissions-Policy", "Cache-Control"} < names
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_an_unexpected_error_has_the_same_form_and_headers(
    public: FlaskClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("planted-detail")

    monkeypatch.setattr("knothole_server.http.source_listener.envelope_of", broken)
    answer = exchange(public, GOOD)
    assert (answer.status_code, answer.data[9], len(answer.data)) == (200, 3, 256)
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "planted-detail" not in caplog.text


def test_the_page_and_its_pin_are_served(public: FlaskClient, signer: DeskSigner) -> None:
    assert public.get("/").content_type == "text/html; charset=utf-8"
    assert public.get("/app/main.js").content_type == "text/javascript; charset=utf-8"
    assert public.get("/app/vendor/library.js").status_code == 200
    pin = public.get("/app/desk.json")
    assert (pin.data, pin.content_type) == (signer.pin(), "application/json")


def test_the_page_is_compressed_for_whoever_takes_that_and_nothing_else_is(public: FlaskClient) -> None:
    zipped = {"Accept-Encoding": "gzip, deflate"}
    answer = public.get("/app/main.js", headers=zipped)
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.data) == public.get("/app/main.js").data
    for path in ("/v1/desk", "/v1/book", "/nothing"):
        assert "Content-Encoding" not in public.get(path, headers=zipped).headers
    for refusing in ({}, {"Accept-Encoding": "gzip;q=0, br"}):
        assert "Content-Encoding" not in public.get("/app/main.js", headers=refusing).headers


@pytest.mark.every_database
def test_the_desk_document_of_the_first_day_is_the_desk_file(public: FlaskClient, signer: DeskSigner) -> None:
    assert public.get("/v1/desk").data == signer.desk_file()
    assert public.get("/v1/book").data == b""


def test_an_envelope_is_destroyed_when_its_days_are_over(configuration: Configuration, clock: Clock) -> None:
    from knothole_server.operations.purge import purge

    envelope = os.urandom(32_768)
    exchange(create_public_app(configuration).test_client(), exchange_request(envelope))
    installation = Installation(configuration)
    clock.days_pass(21)
    assert purge(installation, clock()) == 0
    assert stored(configuration)
    clock.days_pass(1)
    assert purge(installation, clock()) == 1
    installation.close()
    assert stored(configuration) == []
    left = b"".join(path.read_bytes() for path in configuration.data.glob("store.db*"))
    assert envelope[:64] not in left
    assert hashlib.sha256(envelope).digest() not in left


@pytest.mark.every_database
def test_what_is_sent_from_memory_is_what_is_published_now_and_nothing_of_a_closed_server(
    configuration: Configuration, clock: Clock
) -> None:
    ready = create_public_app(configuration).extensions[READY]
    before = ready.look(ready.published)
    assert before.keys() == {"/v1/desk", "/v1/book", "/app/desk.json"}
    assert before["/v1/book"].body() == b""
    reply = os.urandom(4_096)
    with closing(Installation(configuration)) as installation:  # as another worker
        with installation.store.writing() as connection:
            replies.add(connection, installation.keyring, reply, TODAY, TODAY + 1)
            count_book_change(connection)
        clock.days_pass(1)
        assert ready.look(["/v1/book"])["/v1/book"].body() == reply
        with installation.store.writing() as connection:
            close_and_forget(connection, installation.keyring)
    assert ready.look(ready.published) == {}
