"""Sends exchanges as fast as asked, over bare sockets, and remembers what was answered."""

from __future__ import annotations

import secrets
import socket
import threading
from dataclasses import dataclass, field

from knothole_client.protocol.exchange import ANSWER_SIZE, encode_request
from tests.support.patience import PATIENCE


def raw_exchange(address: tuple[str, int], body: bytes, head: bytes | None = None) -> bytes:
    """One request on one connection; everything that came back."""
    if head is None:
        head = (
            b"POST /v1/exchange HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/octet-stream\r\n"
            b"Content-Length: " + str(len(body)).encode() + b"\r\n\r\n"
        )
    with socket.create_connection(address, timeout=PATIENCE) as connection:
        connection.sendall(head + body)
        pieces = []
        while piece := connection.recv(65_536):
            pieces.append(piece)
    return b"".join(pieces)


@dataclass
class Load:
    """Threads that send random envelopes until they are stopped."""

    address: tuple[str, int]
    threads: int
    stored: list[bytes] = field(default_factory=list)
    _stop: threading.Event = field(default_factory=threading.Event)
    _workers: list[threading.Thread] = field(default_factory=list)

    def __enter__(self) -> Load:
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
            envelope = secrets.token_bytes(32_768)
            try:
                answer = raw_exchange(self.address, encode_request(envelope))
            except OSError:
                self._stop.wait(0.01)  # the server is down just now
                continue
            if answer[-ANSWER_SIZE:][:10] == b"knothole\x01\x00":
                self.stored.append(envelope)
