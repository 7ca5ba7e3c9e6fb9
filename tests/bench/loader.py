"""``python -m tests.bench.loader HOST PORT CLIENTS SECONDS KIND``: sends requests for a time; prints what became of them.

``KIND``: ``book``, or ``visits``, which is all of it: a client reads desk document and book, sends a visit's exchanges, and now and then uploads
a chunk. Exchanges alone are sent by wrk (``loading``).

A process of its own, and one thread that never waits for one client: several would take as much processor time as the server. A connection
a request, as Tor has it.
"""

from __future__ import annotations

import hashlib
import json
import os
import selectors
import socket
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Final

Address = tuple[str, int]
Pieces = list[bytes]

EXCHANGES: Final = 5  # ticks of a visit (docs/scaling.md)
VISITS_A_CHUNK: Final = 8
CHUNK_SIZE: Final = 1_048_576
CHUNKS: Final = 4  # of a bundle
STORED: Final = b"knothole\x01\x00"
BODY_HEAD: Final = STORED[:9].ljust(256, b"\0")
FILL: Final = os.urandom(CHUNK_SIZE - 32)  # only the first bytes of what is sent need to differ
BUFFER: Final = memoryview(bytearray(1_048_576))
HEAD_SIZE: Final = 4_096  # bytes in which the head of an answer ends
PATIENCE: Final = 30.0  # seconds


class Client:
    """One visitor after another: each request on a connection of its own."""

    def __init__(self, address: Address) -> None:
        self.times: dict[str, list[float]] = defaultdict(list)
        self.errors: list[str] = []
        self._address = address
        self._token, self._number = os.urandom(32), 0

    def begin(self, step: Callable[[Client], Pieces]) -> socket.socket:
        """Connect, to say something as soon as that can be."""
        self._kind, self._to_send = step.__name__, b"".join(step(self))
        self._left, self._sent, self._answer, self._missing = memoryview(self._to_send), False, b"", -1
        self._started = time.monotonic()
        self._socket = socket.socket()
        self._socket.setblocking(False)
        self._socket.connect_ex(self._address)
        return self._socket

    def go_on(self) -> bool:
        """Send or receive what can be; whether the request is over."""
        try:
            if time.monotonic() > self._started + PATIENCE:
                raise OSError("no answer in time")
            if not (self._receive() if self._sent else self._send()):
                return False
        except BlockingIOError:
            return False
        except OSError as error:
            self.errors.append(f"{self._kind}: {error}")
        else:
            self.times[self._kind].append(time.monotonic() - self._started)
        return True

    def close(self) -> None:
        self._socket.close()

    @property
    def is_sending(self) -> bool:
        return not self._sent

    def _send(self) -> bool:
        self._left = self._left[self._socket.send(self._left) :]
        self._sent = not self._left
        return False

    def _receive(self) -> bool:
        """Of a long answer what follows the beginning is dropped by the kernel."""
        piece: bytes | memoryview
        if len(self._answer) < HEAD_SIZE:
            piece = self._socket.recv(HEAD_SIZE)
            self._answer += piece
            head, end, body = self._answer.partition(b"\r\n\r\n")
            if end:
                length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
                self._missing = length - len(body)
        else:
            size = self._socket.recv_into(BUFFER, min(self._missing, len(BUFFER)), socket.MSG_TRUNC)
            self._missing -= size
            piece = BUFFER[:size]
        if self._missing == 0:
            self._check()
        elif not piece:
            raise OSError(f"{self._answer[:12]!r}, {self._missing} bytes missing")
        return self._missing == 0

    def _check(self) -> None:
        head, _, body = self._answer.partition(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200 "):
            raise OSError(f"{head[:12]!r}")
        if self._kind in ("exchange", "chunk") and not (len(body) == 256 and body.startswith(STORED)):
            raise OSError("not stored")

    def exchange(self) -> Pieces:
        return _to_be_stored("POST /v1/exchange", BODY_HEAD, FILL[: 32_768 - 32])

    def chunk(self) -> Pieces:
        path = f"PUT /v1/bundles/{hashlib.sha256(self._token).hexdigest()}/{self._number}"
        fields = f"Knothole-Token: {self._token.hex()}\r\nKnothole-Count: {CHUNKS}\r\n"
        self._number += 1
        if self._number == CHUNKS:
            self._token, self._number = os.urandom(32), 0
        return _to_be_stored(path, b"", FILL, fields)

    def desk(self) -> Pieces:
        return [b"GET /v1/desk HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"]

    def book(self) -> Pieces:
        return [b"GET /v1/book HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"]


def _to_be_stored(what: str, head: bytes, fill: bytes, fields: str = "") -> Pieces:
    size = len(head) + 32 + len(fill)
    fields += f"Content-Type: application/octet-stream\r\nContent-Length: {size}\r\nConnection: close\r\n"
    return [f"{what} HTTP/1.1\r\nHost: x\r\n{fields}\r\n".encode(), head, os.urandom(32), fill]


def visits() -> Iterator[Callable[[Client], Pieces]]:
    while True:
        for number in range(VISITS_A_CHUNK):
            yield Client.desk
            yield Client.book
            yield from [Client.exchange] * EXCHANGES
            if number == 0:
                yield Client.chunk


def only(step: Callable[[Client], Pieces]) -> Iterator[Callable[[Client], Pieces]]:
    while True:
        yield step


def run(steps: dict[Client, Iterator[Callable[[Client], Pieces]]], until: float) -> None:
    """Each client takes one step after another."""
    poller = selectors.DefaultSelector()
    for client, its in steps.items():
        poller.register(client.begin(next(its)), selectors.EVENT_WRITE, client)
    while poller.get_map():
        for key in [key for key, _ in poller.select(PATIENCE)] or list(poller.get_map().values()):
            busy: Client = key.data
            was_sending = busy.is_sending
            if not busy.go_on():
                if was_sending and not busy.is_sending:
                    poller.modify(key.fileobj, selectors.EVENT_READ, busy)
                continue
            poller.unregister(key.fileobj)
            busy.close()
            if time.monotonic() < until:
                poller.register(busy.begin(next(steps[busy])), selectors.EVENT_WRITE, busy)


def main() -> None:
    address, count, seconds = (sys.argv[1], int(sys.argv[2])), int(sys.argv[3]), float(sys.argv[4])
    kind = sys.argv[5]
    clients = [Client(address) for _ in range(count)]
    started = time.monotonic()
    run(
        {client: visits() if kind == "visits" else only(getattr(Client, kind)) for client in clients}, started + seconds
    )
    taken = time.monotonic() - started
    outcome: dict[str, object] = {"errors": [error for client in clients for error in client.errors]}
    for name in sorted({name for client in clients for name in client.times}):
        times = sorted(one for client in clients for one in client.times[name])
        p99 = times[int(len(times) * 0.99)]
        outcome[name] = {"rate": len(times) / taken, "p50": statistics.median(times), "p99": p99}
    print(json.dumps(outcome))


if __name__ == "__main__":
    main()
