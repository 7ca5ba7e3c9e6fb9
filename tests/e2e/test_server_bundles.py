"""Uploads to the running server: kill -9 while chunks come in, and the answers on the wire."""

from __future__ import annotations

import os
import re
import secrets
import signal
import threading
import time
from dataclasses import dataclass, field

from knothole_client import clock
from knothole_client.courier import rounds, store
from knothole_client.courier.fetching import MAX_BITS
from knothole_client.courier.requests import Courier
from knothole_client.http import Server
from knothole_client.protocol.bundle import CHUNK_SIZE
from knothole_client.protocol.compact_json import parse
from knothole_client.protocol.exchange import ANSWER_SIZE
from knothole_client.protocol.primitives import sha256
from tests.e2e.test_server_process import address, split
from tests.support.loading import raw_exchange
from tests.support.patience import PATIENCE
from tests.support.system import System

KILLS = 4
STORED_BETWEEN_KILLS = 25
COUNT = 4


def request_head(method: str, token: bytes, number: int, length: int = CHUNK_SIZE) -> bytes:
    return (
        f"{method} /v1/bundles/{sha256(token).hex()}/{number} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Content-Type: application/octet-stream\r\nContent-Length: {length}\r\n"
        f"Knothole-Token: {token.hex()}\r\nKnothole-Count: {COUNT}\r\nConnection: close\r\n\r\n"
    ).encode()


def courier_of(system: System) -> Courier:
    home = system.first.home / "courier"
    state = store.load_state(home)
    rounds.known_desk(system.first.folder, state, clock.today())
    return Courier(Server(state.server), home, state, store.transport_key(home), clock.now)


@dataclass
class Uploads:
    """Threads that upload bundles of random bytes until they are stopped, and remember what was answered ``stored``."""

    system: System
    threads: int
    stored: dict[tuple[bytes, int], bytes] = field(default_factory=dict)
    """SHA-256 of chunks, by token and number."""
    _stop: threading.Event = field(default_factory=threading.Event)
    _workers: list[threading.Thread] = field(default_factory=list)

    def __enter__(self) -> Uploads:
        self._workers = [threading.Thread(target=self._work) for _ in range(self.threads)]
        for worker in self._workers:
            worker.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for worker in self._workers:
            worker.join()

    def _work(self) -> None:
        while not self._stop.is_set():
            token = secrets.token_bytes(32)
            for number in range(COUNT):
                self._send(token, number, secrets.token_bytes(CHUNK_SIZE))

    def _send(self, token: bytes, number: int, chunk: bytes) -> None:
        """As a source does: the same chunk again until it is stored."""
        while not self._stop.is_set():
            try:
                answer = raw_exchange(address(self.system), chunk, request_head("PUT", token, number))
            except OSError:
                answer = b""  # the server is down just now
            if answer[-ANSWER_SIZE:][:10] == b"knothole\x01\x00":
                self.stored[token, number] = sha256(chunk)
                return
            self._stop.wait(0.01)


def test_kill_9_while_chunks_come_in_loses_none_that_was_answered(system: System) -> None:
    with Uploads(system, threads=4) as load:
        for _ in range(KILLS):
            before, deadline = len(load.stored), time.monotonic() + PATIENCE
            while len(load.stored) < before + STORED_BETWEEN_KILLS:
                assert time.monotonic() < deadline
                time.sleep(0.01)  # until enough were answered
            assert system.process
            os.killpg(system.process.pid, signal.SIGKILL)
            system.process.wait()
            system.start()
    assert len(load.stored) >= KILLS * STORED_BETWEEN_KILLS
    courier = courier_of(system)
    for (token, number), digest in load.stored.items():
        bundle = sha256(token).hex()
        stored = bytes.fromhex(parse(courier.call("GET", f"/v1/bundles/{bundle}", MAX_BITS))["stored"])
        assert stored[0] & 0x80 >> number
        assert sha256(courier.call("GET", f"/v1/bundles/{bundle}/{number}", CHUNK_SIZE)) == digest


def test_answers_about_chunks_look_alike_on_the_wire(shared_system: System) -> None:
    token, chunk = secrets.token_bytes(32), secrets.token_bytes(CHUNK_SIZE)
    where = address(shared_system)
    answers = {
        "stored": raw_exchange(where, chunk, request_head("PUT", token, 0)),
        "again": raw_exchange(where, chunk, request_head("PUT", token, 0)),
        "conflict": raw_exchange(where, chunk[::-1], request_head("PUT", token, 0)),
        "number": raw_exchange(where, chunk, request_head("PUT", token, COUNT)),
        "length": raw_exchange(where, b"x", request_head("PUT", token, 1, 1)),
        "there": raw_exchange(where, b"", request_head("HEAD", token, 0, 0)),
        "not there": raw_exchange(where, b"", request_head("HEAD", secrets.token_bytes(32), 0, 0)),
    }
    split_answers = {name: split(answer) for name, answer in answers.items()}
    http = {name: int(head.split()[1]) for name, (head, _) in split_answers.items()}
    sizes = {name: len(body) for name, (_, body) in split_answers.items()}
    assert list(http.values()) == [200, 200, 409, 400, 400, 200, 200]
    assert list(sizes.values()) == [ANSWER_SIZE] * 5 + [0] * 2
    same = [
        re.sub(rb"Date: [^\r]+|Knothole-Stored: [0-9a-f]{1024}|^HTTP[^\r]+", b"", head)
        for head, _ in split_answers.values()
    ]
    assert len(set(same[:5])) == 1
    assert len(set(same[5:])) == 1
    assert b"Knothole-Stored: 80" + b"0" * 1022 in split_answers["there"][0]
    assert b"Knothole-Stored: " + b"0" * 1024 in split_answers["not there"][0]
