"""The desk's page list, read by both implementations (section 4.10)."""

from __future__ import annotations

from typing import Any

import pytest

from knothole_client.protocol import compact_json, genesis
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.page_list import read_page_list, sign_page_list, verify_page_list
from knothole_client.protocol.primitives import sign
from knothole_client.protocol.tags import tag
from knothole_client.release import own_page_list
from knothole_server.desk import page_list as server
from knothole_server.desk.chain import verify_chain
from knothole_server.errors import KnotholeServerError
from knothole_server.http.security_headers import SECURITY_HEADERS
from knothole_server.page import SOURCE_CHECKOUT, list_of, read_page
from tests.support.desks import MadeDesk

MADE = MadeDesk()
DIRECTORY = MADE.directory()
PIN = genesis.sign_pin(MADE.chain, MADE.desk_key)
SIGNED = sign_page_list(own_page_list(), MADE.chain, DIRECTORY, PIN, MADE.desk_key)


def codes(untrusted: bytes, directory: bytes = DIRECTORY, pin: bytes = PIN) -> set[str]:
    """What both implementations say; ``ok`` if nothing is wrong."""
    outcomes = set()
    try:
        assert verify_page_list(untrusted, MADE.chain, directory, pin) == own_page_list()
        outcomes.add("ok")
    except ProtocolError as refused:
        outcomes.add(refused.code)
    try:
        server.verify_page_list(untrusted, verify_chain(MADE.genesis, [], MADE.id, None), directory, pin)
        outcomes.add("ok")
    except KnotholeServerError as refused_by_server:
        outcomes.add(refused_by_server.code)
    return outcomes


def resigned(**members: Any) -> bytes:
    """Signed by the desk, with other members."""
    text = compact_json.serialise(compact_json.parse(SIGNED[64:]) | members)
    return sign(MADE.desk_key, tag("page list", MADE.id) + text) + text


def test_what_the_desk_signed_is_read_alike() -> None:
    assert codes(SIGNED) == {"ok"}


def test_what_the_desk_did_not_sign_is_refused() -> None:
    assert codes(SIGNED.replace(b'"app.js"', b'"spy.js"')) == {"signature"}
    text = SIGNED[64:]
    assert codes(sign(MADE.seed(), tag("page list", MADE.id) + text) + text) == {"signature"}
    assert codes(sign(MADE.desk_key, tag("directory", MADE.id) + text) + text) == {"signature"}


def test_a_list_of_another_directory_or_pin_is_refused() -> None:
    assert codes(SIGNED, directory=MADE.directory(serial=2)) == {"document"}
    assert codes(SIGNED, pin=PIN + b" ") == {"document"}


@pytest.mark.parametrize(
    "members",
    [
        {"files": []},
        {"files": [{"path": "a", "type": "text/html", "digest": "00"}]},
        {"files": [{"path": "a", "type": "text/html", "digest": "00" * 32}] * 2},
        {"files": [{"path": str(n), "type": "text/html", "digest": "00" * 32} for n in range(65)]},
        {"headers": [{"name": "A"}]},
        {"release": 2},
        {"pin": "00"},
    ],
)
def test_a_list_of_another_form_is_refused(members: dict[str, Any]) -> None:
    assert codes(resigned(**members)) == {"schema"}


def test_sizes_are_bounded() -> None:
    assert codes(SIGNED[:64]) == {"length"}
    assert codes(resigned(more="x" * 32_768)) == {"length"}
    with pytest.raises(ProtocolError):
        read_page_list({})


def test_the_release_lists_what_this_server_serves_and_its_headers() -> None:
    listed = own_page_list()
    assert listed.headers == SECURITY_HEADERS, "put the same into client/web/headers.json, then: make page"
    assert {file.path for file in listed.files} == set(read_page(SOURCE_CHECKOUT))
    assert list_of(SOURCE_CHECKOUT).files == tuple(map(tuple, listed.files))
    beside = {path.name for path in SOURCE_CHECKOUT.iterdir()}
    assert beside == {file.path for file in listed.files} | {"page-list.json"}
