"""Clients that stall, flood and lie, against the running server: sources and couriers still get through, and a source is
warned when there is no room. Everything is on loopback, bounded, and over in seconds.
"""

from __future__ import annotations

import resource
import secrets
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest

from knothole_client import clock
from knothole_client.http import Server
from knothole_client.protocol.bundle import CHUNK_SIZE
from knothole_client.protocol.codename import derive_keys, generate
from knothole_client.protocol.exchange import ANSWER_SIZE, encode_request
from knothole_client.reviewer import cases
from knothole_client.source.visit import Edge, load
from knothole_server.process.worker import HELD_BYTES
from tests.e2e.test_server_bundles import request_head
from tests.e2e.test_server_process import address, group_members, split
from tests.support.loading import Load, raw_exchange
from tests.support.patience import PATIENCE
from tests.support.system import System, running

ENVELOPES = 400
CONNECTIONS = 1_024  # of a worker: two workers have a fifth of what comes
IDLE = 10_000
SLOW = 300  # more than twice as many as there are threads
STORED, FULL = 0, 2
HEAD = (
    b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\nContent-Length: 33024\r\n\r\n"
)
GOOD = encode_request(bytes(32_768))


@pytest.fixture(scope="module")
def besieged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    """A server with little room and few connections."""
    root = tmp_path_factory.mktemp("besieged")
    (root / "server").mkdir(mode=0o700)
    settings = f"[quotas]\nenvelopes = {ENVELOPES}\n[listeners]\nconnections = {CONNECTIONS}\n"
    (root / "server" / "knothole.toml").write_text(settings)
    with running(root) as made:
        yield made


CROWD = 1_200  # more than two workers have in hand at once


@contextmanager
def connections(where: tuple[str, int], count: int, first: bytes) -> Iterator[list[socket.socket]]:
    """Connections that have sent something and say no more."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    try:
        with ExitStack() as open_until_the_end:
            made = []
            for _ in range(min(count, hard - 1_000)):
                one = open_until_the_end.enter_context(socket.socket())
                one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2_048)  # nothing large fits into it
                one.settimeout(PATIENCE)
                one.connect(where)
                one.sendall(first)
                made.append(one)
            yield made
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def status(system: System, envelope: bytes) -> int:
    """What a source learns about an envelope, in an answer of the one form."""
    head, body = split(raw_exchange(address(system), encode_request(envelope)))
    assert head.startswith(b"HTTP/1.1 200 ")
    assert len(body) == ANSWER_SIZE
    return body[9]


def upload(system: System) -> int:
    """What a source learns about a chunk."""
    answer = raw_exchange(
        address(system), secrets.token_bytes(CHUNK_SIZE), request_head("PUT", secrets.token_bytes(32), 0)
    )
    return split(answer)[1][9]


def gets_through(system: System) -> None:
    """A source's exchange and chunk, the page and a courier's whole round."""
    assert status(system, secrets.token_bytes(32_768)) == STORED
    assert upload(system) == STORED
    assert Server(system.public).request("GET", "/", 2**20).status == 200
    with system.first.vault() as vault:
        system.first.pull(vault)
        system.first.push(vault)


@pytest.mark.parametrize(
    "first",
    [
        pytest.param(HEAD + GOOD[:-1], id="all but one byte of an exchange"),
        pytest.param(HEAD, id="the head of an exchange"),
        pytest.param(b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nX-Slow: ", id="half a head"),
        pytest.param(b"G", id="one byte"),
        pytest.param(request_head("PUT", bytes(32), 0), id="the head of an upload"),
        pytest.param(
            b"GET /app/crypto-worker.js HTTP/1.1\r\nHost: x\r\n\r\n" * 9, id="requests whose answers are not read"
        ),
        pytest.param(
            b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n", id="a huge body announced"
        ),
        pytest.param(
            b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n", id="an endless body"
        ),
        pytest.param(b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n", id="a page with a body announced"),
    ],
)
def test_clients_that_stall_keep_nobody_else_waiting(besieged: System, first: bytes) -> None:
    with connections(address(besieged), SLOW, first):
        gets_through(besieged)


def test_chunks_that_stop_before_their_end_keep_no_other_out(besieged: System) -> None:
    """They hold more than the server keeps in memory of what has not come in full."""
    unfinished = request_head("PUT", secrets.token_bytes(32), 0) + bytes(CHUNK_SIZE - 1)
    with ExitStack() as open_until_the_end:
        for _ in range(3 * HELD_BYTES // CHUNK_SIZE):
            one = open_until_the_end.enter_context(socket.create_connection(address(besieged)))
            with suppress(OSError):  # it was closed, to make room
                one.sendall(unfinished)
        assert [upload(besieged) for _ in range(5)] == [STORED] * 5
        gets_through(besieged)


def test_ten_thousand_idle_connections_keep_nobody_else_waiting(besieged: System) -> None:
    assert besieged.process
    before = open_files(besieged.process.pid)
    with connections(address(besieged), IDLE, b"") as idle:
        gets_through(besieged)
        assert open_files(besieged.process.pid) - before <= 2 * CONNECTIONS + 100
        assert idle[0].recv(1) == b""  # the one that had waited longest was closed
    gets_through(besieged)


def open_files(group: int) -> int:
    """How many its processes have open; one may end while somebody counts."""
    count = 0
    for process in group_members(group):
        with suppress(OSError):
            count += len(list(Path(f"/proc/{process}/fd").iterdir()))
    return count


@pytest.mark.parametrize(
    "head",
    [
        b"Content-Length: 0",
        b"Content-Length: 1",
        b"Content-Length: 33025",
        b"Content-Length: 999999999999999999999999",
        b"Content-Length: -1",
        b"Content-Length: 33024\r\nContent-Length: 3",
        b"Content-Length: 3, 33024",
        b"Content-Length : 33024",
        b"Transfer-Encoding: chunked",
        b"Transfer-Encoding: gzip, chunked\r\nContent-Length: 33024",
        b"X: " + b"y" * 20_000,
        b"X: y\r\n" * 200 + b"X: y",
        b"Expect: nonsense\r\nContent-Length: 33024",
        b"\x00",
        b"Host: another",
    ],
)
def test_whatever_is_said_about_a_body_the_answer_has_one_form(besieged: System, head: bytes) -> None:
    request = (
        b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\n" + head + b"\r\n\r\n"
    )
    top, body = split(raw_exchange(address(besieged), GOOD, request))
    assert len(body) == ANSWER_SIZE
    assert body[9] != STORED
    assert b"default-src 'none'" in top


@pytest.mark.parametrize(
    "head", [b"Content-Length: -1", b"Content-Length : 33024", b"Content-Length: 3, 33024", b"X: y"]
)
def test_who_announces_no_length_and_still_sends_gets_the_answer(besieged: System, head: bytes) -> None:
    with socket.create_connection(address(besieged), timeout=PATIENCE) as connection:
        connection.sendall(b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\n" + head + b"\r\n\r\n")
        answer = connection.recv(1)  # it was answered by its head
        connection.sendall(GOOD)
        answer += b"".join(iter(lambda: connection.recv(65_536), b""))
    assert len(split(answer)[1]) == ANSWER_SIZE


def test_a_crowd_is_answered_to_the_last(besieged: System) -> None:
    with connections(address(besieged), CROWD, HEAD + GOOD[:-1]) as crowd:
        for client in crowd:
            client.sendall(GOOD[-1:])  # all are there at once
        answers = [b"".join(iter(lambda: connection.recv(65_536), b"")) for connection in crowd]  # noqa: B023
    assert {len(split(answer)[1]) for answer in answers} == {ANSWER_SIZE}
    assert {split(answer)[1][9] for answer in answers} == {STORED}


def test_requests_that_come_together_are_answered_one_by_one(besieged: System) -> None:
    page = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
    answers = raw_exchange(address(besieged), GOOD + page, page * 3 + HEAD)
    assert answers.count(b"HTTP/1.1 200 OK") == 4  # nothing is answered after an exchange
    assert answers.count(b"</html>") == 3
    assert answers[-ANSWER_SIZE:][9] == STORED


def test_a_flood_ends_at_the_quota_and_the_desk_still_gets_through(besieged: System) -> None:
    edge = Edge(Server(besieged.public), secrets.token_bytes, lambda _: 1.0, lambda _: None, clock.today())
    visit = load(edge, None)
    keys = derive_keys(generate(visit.desk.id, secrets.token_bytes), visit.desk.id)
    visit.exchange(visit.message("Sent before the flood.", "both", {}, keys))
    with Load(address(besieged), threads=8) as flood:
        while status(besieged, secrets.token_bytes(32_768)) != FULL:
            pass
        (case,) = besieged.first.read()
        besieged.first.answer(case.name, "Written during the flood.")
    assert len(flood.stored) < ENVELOPES - ENVELOPES // 10
    with besieged.second.vault() as vault:
        besieged.second.pull(vault)  # with what the first said to the second: its room was kept
        (seen,) = cases.list_cases(vault)
        assert [message.text for message in seen.messages] == ["Sent before the flood."]
        assert [reply.text for reply in seen.replies] == ["Written during the flood."]
    assert status(besieged, secrets.token_bytes(32_768)) == FULL
    assert status(besieged, flood.stored[0]) == STORED  # it is there
