"""The plain form: a file of envelopes from a page without scripts."""

from __future__ import annotations

import os

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.test import TestResponse

from knothole_server.configuration import Configuration
from knothole_server.http.security_headers import SECURITY_HEADERS
from knothole_server.page import ANSWERS, SOURCE_CHECKOUT, read_page
from tests.server.test_public import stored

ENVELOPE = 32_768
PATH = "/v1/envelope-file"


def form(name: str, content: bytes) -> bytes:
    """As a browser writes it."""
    head = f'--x\r\nContent-Disposition: form-data; name="{name}"; filename="any"\r\n\r\n'
    return head.encode() + content + b"\r\n--x--\r\n"


def hand_over(client: FlaskClient, content: bytes, name: str = "file") -> TestResponse:
    return client.post(PATH, data=form(name, content), content_type="multipart/form-data; boundary=x")


def named(answer: TestResponse) -> str:
    """The page that a response names; the responses all have one form."""
    assert answer.status_code == 303
    assert answer.content_type == "text/plain; charset=utf-8"
    assert {name for name, _ in answer.headers} == {"Location", "Content-Type", "Content-Length"} | {
        name for name, _ in SECURITY_HEADERS
    }
    return answer.headers["Location"]


def size(answer: TestResponse) -> int:
    """Bytes of a response on the line, but for the server's own headers."""
    return sum(len(name) + len(value) for name, value in answer.headers) + len(answer.data)


def test_every_response_has_one_size_and_so_has_every_page_that_it_names(public: FlaskClient) -> None:
    answers = [hand_over(public, os.urandom(2 * ENVELOPE)) for _ in range(30)] + [hand_over(public, b"")]
    assert {named(answer) for answer in answers} == {"/app/stored.html", "/app/not-stored.html", "/app/refused.html"}
    assert len({size(answer) for answer in answers}) == 1


def test_the_pages_that_answer_have_one_size_also_for_who_takes_compressed_ones() -> None:
    files = read_page(SOURCE_CHECKOUT)
    assert {(len(files[name].body), files[name].gzipped) for name in ANSWERS} == {(8_192, None)}


def test_all_envelopes_of_a_file_are_stored_and_once(public: FlaskClient, configuration: Configuration) -> None:
    content = os.urandom(3 * ENVELOPE)
    for _ in range(2):
        answer = hand_over(public, content)
        assert named(answer) == "/app/stored.html"
        assert public.get(named(answer)).text == "<!doctype html><title>stored</title>"
    assert len(stored(configuration)) == 3


@pytest.mark.parametrize(
    "content", [b"", bytes(ENVELOPE - 1), bytes(ENVELOPE + 1), bytes(17 * ENVELOPE), bytes(40 * ENVELOPE)]
)
def test_what_is_no_envelope_file_is_refused(public: FlaskClient, configuration: Configuration, content: bytes) -> None:
    assert named(hand_over(public, content)) == "/app/refused.html"
    assert stored(configuration) == []


def test_another_field_is_no_envelope_file(public: FlaskClient, configuration: Configuration) -> None:
    assert named(hand_over(public, bytes(ENVELOPE), "another")) == "/app/refused.html"
    assert stored(configuration) == []


@pytest.mark.usefixtures("nothing_is_drawn")
def test_a_full_server_says_so(public: FlaskClient) -> None:
    answers = [hand_over(public, os.urandom(2 * ENVELOPE)) for _ in range(10)]
    assert list(map(named, answers)) == ["/app/stored.html"] * 9 + ["/app/not-stored.html"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    body=st.binary(max_size=2_000),
    kind=st.sampled_from(
        [
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "text/plain",
            "application/x-www-form-urlencoded",
            "",
        ]
    ),
    framed=st.booleans(),
)
def test_whatever_is_posted_is_refused_by_a_page(public: FlaskClient, body: bytes, kind: str, framed: bool) -> None:
    if framed:
        body = b'--x\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n' + body + b"\r\n--x--\r\n"
    assert named(public.post(PATH, data=body, content_type=kind)) == "/app/refused.html"
