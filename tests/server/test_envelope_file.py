"""The plain form: a file of envelopes from a page without scripts."""

from __future__ import annotations

import os

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.test import TestResponse

from knothole_server.configuration import Configuration
from tests.server.test_public import stored

ENVELOPE = 32_768
PATH = "/v1/envelope-file"


def form(name: str, content: bytes) -> bytes:
    """As a browser writes it."""
    head = f'--x\r\nContent-Disposition: form-data; name="{name}"; filename="any"\r\n\r\n'
    return head.encode() + content + b"\r\n--x--\r\n"


def hand_over(client: FlaskClient, content: bytes, name: str = "file") -> TestResponse:
    return client.post(PATH, data=form(name, content), content_type="multipart/form-data; boundary=x")


def test_all_envelopes_of_a_file_are_stored_and_once(public: FlaskClient, configuration: Configuration) -> None:
    content = os.urandom(3 * ENVELOPE)
    for _ in range(2):
        answer = hand_over(public, content)
        assert (answer.status_code, answer.text) == (200, "<!doctype html><title>stored</title>")
    assert len(stored(configuration)) == 3


@pytest.mark.parametrize(
    "content", [b"", bytes(ENVELOPE - 1), bytes(ENVELOPE + 1), bytes(17 * ENVELOPE), bytes(40 * ENVELOPE)]
)
def test_what_is_no_envelope_file_is_refused(public: FlaskClient, configuration: Configuration, content: bytes) -> None:
    answer = hand_over(public, content)
    assert (answer.status_code, answer.text) == (400, "<!doctype html><title>refused</title>")
    assert stored(configuration) == []


def test_another_field_is_no_envelope_file(public: FlaskClient, configuration: Configuration) -> None:
    assert hand_over(public, bytes(ENVELOPE), "another").status_code == 400
    assert stored(configuration) == []


@pytest.mark.usefixtures("nothing_is_drawn")
def test_a_full_server_says_so(public: FlaskClient) -> None:
    answers = [hand_over(public, os.urandom(2 * ENVELOPE)) for _ in range(10)]
    assert [answer.status_code for answer in answers] == [200] * 9 + [503]
    assert answers[-1].text == "<!doctype html><title>not-stored</title>"


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
    answer = public.post(PATH, data=body, content_type=kind)
    assert (answer.status_code, answer.text) == (400, "<!doctype html><title>refused</title>")
