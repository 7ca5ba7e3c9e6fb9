"""The running server: sizes on the wire, kill -9, and what is left of a session in files and memory."""

from __future__ import annotations

import os
import re
import signal
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from knothole_client import clock
from knothole_client.courier import rounds, store
from knothole_client.courier.requests import Courier
from knothole_client.http import Server
from knothole_client.protocol.exchange import ANSWER_SIZE, REQUEST_SIZE, encode_request
from knothole_client.protocol.primitives import sha256
from tests.support.loading import Load, raw_exchange
from tests.support.patience import PATIENCE
from tests.support.postgresql import PostgresqlServer
from tests.support.system import Browser, System, random_word, running

PAGE_SIZE = 8_192  # bytes of the page that says that there is nothing
KILLS = {"system": 5, "on_postgresql": 3}
STORED_BETWEEN_KILLS = 60


def address(system: System) -> tuple[str, int]:
    parts = urlsplit(system.public)
    return str(parts.hostname), int(parts.port or 0)


def split(answer: bytes) -> tuple[bytes, bytes]:
    head, _, body = answer.partition(b"\r\n\r\n")
    return head, body


GOOD = encode_request(bytes(32_768))
REQUESTS = {
    "good": GOOD,
    "the same again": GOOD,
    "empty": b"",
    "one byte short": GOOD[:-1],
    "one byte long": GOOD + b"\0",
    "another magic": b"x" + GOOD[1:],
    "another version": GOOD[:8] + b"\x02" + GOOD[9:],
    "header not zeros": GOOD[:100] + b"\x01" + GOOD[101:],
    "a thousand bytes long": GOOD + bytes(1000),
}
LONG_WAY = b"POST /v1/exchange?x HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\nContent-Length: 33024\r\n\r\n"
"""What is not answered by the thread for exchanges."""


def test_every_exchange_is_answered_with_as_many_bytes_and_the_same_headers(shared_system: System) -> None:
    assert len(GOOD) == REQUEST_SIZE
    answers = {name: split(raw_exchange(address(shared_system), body)) for name, body in REQUESTS.items()}
    answers["the same again"] = split(raw_exchange(address(shared_system), GOOD, LONG_WAY))
    assert {len(body) for _, body in answers.values()} == {ANSWER_SIZE}
    heads = {re.sub(rb"Date: [^\r]+", b"Date", head) for head, _ in answers.values()}
    assert len(heads) == 1, heads
    assert {name for name, (_, body) in answers.items() if body[9] == 0} == {"good", "the same again"}


def test_what_is_answered_from_memory_is_byte_for_byte_what_flask_answers(shared_system: System) -> None:
    """Once over the network; tests/server/test_ready.py has every form of request."""
    for path in ("/", "/app/app.js", "/app/desk.json", "/v1/desk", "/v1/book"):
        requests = (
            f"GET {path}{query} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
            for query in ("", "?x")
        )
        short, long = (
            re.sub(rb"Date: [^\r]+", b"Date", whole_answer(address(shared_system), request.encode()), count=1)
            for request in requests
        )
        assert short == long, path
        head, body = split(short)
        assert f"Content-Length: {len(body)}\r\n".encode() in head


def test_a_body_far_too_long_is_not_read_to_its_end(shared_system: System) -> None:
    """The connection is closed; whether the answer comes through before that is the network's business."""
    head = b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n"
    try:
        assert len(split(raw_exchange(address(shared_system), bytes(300_000), head))[1]) == ANSWER_SIZE
    except ConnectionError:
        return


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH"])
@pytest.mark.parametrize("path", ["/v1/exchange", "/nothing", "/app/../secret", "/v1/inbox/1"])
def test_every_other_refusal_says_nothing(shared_system: System, method: str, path: str) -> None:
    request = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
    head, body = split(raw_exchange(address(shared_system), b"", request.encode()))
    assert re.match(rb"HTTP/1.1 4\d\d ", head)
    is_a_page = head.startswith(b"HTTP/1.1 404 ") and not path.startswith("/v1/")
    assert len(body) == (0 if method == "HEAD" else PAGE_SIZE if is_a_page else ANSWER_SIZE)
    assert b"default-src 'none'" in head
    assert b"set-cookie" not in head.lower()


PLANTED = random_word().encode()
TARGET = b"/v1/exchange?" + PLANTED
OTHER_FORMS = {
    "a folded field": b"POST %b HTTP/1.1\r\nHost: x\r\nX-A: b\r\n %b\r\nContent-Length: 0\r\n\r\n" % (TARGET, PLANTED),
    "a folded length": b"POST %b HTTP/1.1\r\nHost: x\r\nContent-Length:\r\n 33024\r\n\r\n" % TARGET,
    "a fold before all fields": b"GET / HTTP/1.1\r\n Host: %b\r\n\r\n" % PLANTED,
    "a field ended by a bare LF": b"GET / HTTP/1.1\r\nHost: x\nX-%b: y\r\n\r\n" % PLANTED,
    "a length after a bare LF": b"POST %b HTTP/1.1\r\nHost: x\nContent-Length: 33024\r\n\r\n" % TARGET,
    "a first line ended by a bare LF": b"GET /%b HTTP/1.1\nHost: x\r\n\r\n" % PLANTED,
    "a bare CR": b"GET / HTTP/1.1\r\nHost: x\rX-%b: y\r\n\r\n" % PLANTED,
    "HTTP/0.9": b"GET /%b\r\n\r\n" % PLANTED,
    "HTTP/0.9 by name": b"GET /%b HTTP/0.9\r\n\r\n" % PLANTED,
    "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0" + PLANTED,
    "HTTP/2 by name": b"GET /%b HTTP/2.0\r\nHost: x\r\n\r\n" % PLANTED,
    "TLS": b"\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03" + PLANTED + b"\r\n\r\n",
}
ENDLESS = {
    "bare LFs only": b"GET /%b HTTP/1.1\nHost: x\n\n" % PLANTED,
    "half the preface of HTTP/2": b"PRI * HTTP/2.0\r\n",
}


def whole_answer(where: tuple[str, int], request: bytes) -> bytes:
    """What comes back to a client that says nothing more."""
    with socket.create_connection(where, timeout=PATIENCE) as connection:
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(65_536), b""))


def test_other_forms_of_http_are_all_answered_alike_and_leave_no_trace(shared_system: System) -> None:
    """A request is read in one form: another one between client and server cannot take it for two, or for something else."""
    reviewers = urlsplit(shared_system.first.url)
    for where in (address(shared_system), (str(reviewers.hostname), int(reviewers.port or 0))):
        answers = {form: whole_answer(where, request) for form, request in OTHER_FORMS.items()}
        assert all(answer.startswith(b"HTTP/1.1 400 ") for answer in answers.values()), answers
        assert len(set(answers.values())) == 1
        (answer,) = set(answers.values())
        assert b"default-src 'none'" in answer
        assert {form: whole_answer(where, request) for form, request in ENDLESS.items()} == dict.fromkeys(ENDLESS, b"")
    assert len(split(whole_answer(address(shared_system), OTHER_FORMS["HTTP/2"]))[1]) == ANSWER_SIZE
    assert split(raw_exchange(address(shared_system), GOOD))[1][9] == 0
    shared_system.stop()  # what is held is reported
    assert PLANTED.decode() not in shared_system.log.read_text()
    assert "error" not in shared_system.log.read_text().lower()
    shared_system.start()


@pytest.fixture
def on_postgresql(tmp_path: Path, postgresql_server: PostgresqlServer) -> Iterator[System]:
    items, keys = (postgresql_server.new_database() for _ in range(2))
    with running(tmp_path, configuration=f'[storage]\ndatabase = "{items}"\nkeyring_database = "{keys}"\n') as made:
        yield made


@pytest.mark.parametrize("kind", ["system", "on_postgresql"])
def test_kill_9_at_any_moment_loses_nothing_that_was_answered(kind: str, request: pytest.FixtureRequest) -> None:
    system: System = request.getfixturevalue(kind)

    def kill() -> None:
        assert system.process
        os.killpg(system.process.pid, signal.SIGKILL)
        system.process.wait()
        system.start()

    assert_nothing_is_lost(system, kill, KILLS[kind])


def test_kill_9_of_the_database_at_any_moment_loses_nothing_that_was_answered(
    on_postgresql: System, postgresql_server: PostgresqlServer
) -> None:
    def kill() -> None:
        postgresql_server.kill()
        postgresql_server.start()

    assert_nothing_is_lost(on_postgresql, kill, KILLS["on_postgresql"])


def assert_nothing_is_lost(system: System, kill: Callable[[], None], times: int) -> None:
    with Load(address(system), threads=4) as load:
        for _ in range(times):
            before, deadline = len(load.stored), time.monotonic() + PATIENCE
            while len(load.stored) < before + STORED_BETWEEN_KILLS:
                assert time.monotonic() < deadline
                time.sleep(0.01)  # until enough were answered
            kill()
    state = store.load_state(system.first.home / "courier")
    desk = rounds.known_desk(system.first.folder, state, clock.today())
    transport = store.transport_key(system.first.home / "courier")
    rounds.pull(
        Courier(Server(state.server), system.first.home / "courier", state, transport, clock.now),
        system.first.folder,
        desk,
    )
    folder = system.first.folder
    have = {sha256(envelope) for day in folder.days() for envelope in folder.envelopes(day)}
    assert len(load.stored) >= times * STORED_BETWEEN_KILLS
    assert [envelope for envelope in load.stored if sha256(envelope) not in have] == []


def group_members(group: int) -> list[int]:
    """The processes of a group, from /proc."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue  # it has just ended
            if int(fields[2]) == group:
                found.append(int(entry.name))
    return found


def memory_of(process: int) -> bytes:
    """All readable memory of a process."""
    pieces = []
    with Path(f"/proc/{process}/maps").open() as maps, Path(f"/proc/{process}/mem").open("rb", 0) as memory:
        for line in maps:
            area, rights = line.split()[:2]
            start, end = (int(bound, 16) for bound in area.split("-"))
            if rights.startswith("r") and "[v" not in line:
                try:
                    memory.seek(start)
                    pieces.append(memory.read(end - start))
                except OSError:
                    continue  # a guard page
    return b"\0".join(pieces)


@pytest.mark.browser
def test_nothing_of_a_session_is_in_the_servers_files_logs_or_memory(system: System) -> None:
    text, answer, agent, path = (random_word() for _ in range(4))
    with Browser("chromium", system.public) as source:
        source.do("load")
        words = source.do("send", message=text, channel="both")["words"]
        source.do("waitFor", delivery="sent")
    (case,) = system.first.read()
    system.first.answer(case.name, answer)
    with Browser("chromium", system.public) as source:
        source.do("load")
        assert answer in source.do("open", codename=" ".join(words))["answers"][0]
    for bad in (f"GET /{path} HTTP/1.1\r\n", f"{path} nonsense\r\n"):
        raw_exchange(address(system), b"", f"{bad}Host: x\r\nUser-Agent: {agent}\r\n\r\n".encode())

    assert system.process
    everywhere = {"log": system.log.read_bytes()}
    everywhere |= {file.name: file.read_bytes() for file in system.data.rglob("*") if file.is_file()}
    stored = everywhere["store.db"] + everywhere.get("store.db-wal", b"")
    assert len(stored) > 32_768  # the search looks where things are
    codename = " ".join(words).encode()
    secrets = [text.encode(), answer.encode(), codename, case.case_key, case.case_key.hex().encode()]
    for place, content in everywhere.items():
        for planted in [*secrets, agent.encode(), path.encode()]:
            assert planted not in content, place
    processes = group_members(system.process.pid)
    assert len(processes) >= 4  # two listeners with their workers
    for process in processes:
        memory = memory_of(process)
        assert b"knothole" in memory
        for planted in secrets:
            assert planted not in memory


def test_the_log_of_good_and_bad_requests_is_empty_of_senders(shared_system: System) -> None:
    before = shared_system.log.read_bytes()
    for body in REQUESTS.values():
        raw_exchange(address(shared_system), body)
    raw_exchange(address(shared_system), b"", b"\x16\x03\x01nonsense\r\n\r\n")
    raw_exchange(address(shared_system), b"", b"GET / HTTP/1.1\r\nHost: a b\r\nX: " + b"y" * 100_000 + b"\r\n\r\n")
    assert shared_system.log.read_bytes() == before
