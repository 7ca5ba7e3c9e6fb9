"""``python -m tests.bench.loader HOST PORT CLIENTS SECONDS KIND``: sends requests for a time; prints what became of them.

``KIND``: ``exchange``, ``book``, or ``visits``, which is all of it: a client reads desk document and book, sends a visit's exchanges, and now
and then uploads a chunk.

A process of its own, so that the load does not slow what measures; one thread a client, a connection a request, as Tor has it.
"""

from __future__ import annotations

import hashlib
import json
import os
import socket
import statistics
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Final

Address = tuple[str, int]

EXCHANGES: Final = 5  # ticks of a visit (docs/scaling.md)
VISITS_A_CHUNK: Final = 8
CHUNK_SIZE: Final = 1_048_576
CHUNKS: Final = 4  # of a bundle
STORED: Final = b"knothole\x01\x00"
BODY_HEAD: Final = STORED[:9].ljust(256, b"\0")
FILL: Final = os.urandom(CHUNK_SIZE - 32)  # only the first bytes of what is sent need to differ
BUFFER: Final = 1_048_576


class Client:
    """One visitor after another."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self.times: dict[str, list[float]] = defaultdict(list)
        self.errors: list[str] = []
        self._buffer = memoryview(bytearray(BUFFER))
        self._token, self._number = os.urandom(32), 0

    def run(self, steps: Iterator[Callable[[Client], None]], until: float) -> None:
        for step in steps:
            started = time.monotonic()
            if started > until:
                return
            try:
                step(self)
            except OSError as error:
                self.errors.append(f"{step.__name__}: {error}")
            else:
                self.times[step.__name__].append(time.monotonic() - started)

    def exchange(self) -> None:
        self._send_to_be_stored("POST /v1/exchange", BODY_HEAD, FILL[: 32_768 - 32])

    def chunk(self) -> None:
        path = f"PUT /v1/bundles/{hashlib.sha256(self._token).hexdigest()}/{self._number}"
        self._send_to_be_stored(path, b"", FILL, f"Knothole-Token: {self._token.hex()}\r\nKnothole-Count: {CHUNKS}\r\n")
        self._number += 1
        if self._number == CHUNKS:
            self._token, self._number = os.urandom(32), 0

    def desk(self) -> None:
        self._talk(b"GET /v1/desk HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")

    def book(self) -> None:
        self._talk(b"GET /v1/book HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")

    def _send_to_be_stored(self, what: str, head: bytes, fill: bytes, fields: str = "") -> None:
        size = len(head) + 32 + len(fill)
        fields += f"Content-Type: application/octet-stream\r\nContent-Length: {size}\r\nConnection: close\r\n"
        request = f"{what} HTTP/1.1\r\nHost: x\r\n{fields}\r\n".encode()
        body = self._talk(b"".join((request, head, os.urandom(32), fill)))
        if len(body) != 256 or not body.startswith(STORED):
            raise OSError("not stored")

    def _talk(self, request: bytes) -> bytes:
        """The answer's body, or of a long one its beginning. ``OSError`` if it is not a whole answer of 200."""
        with socket.create_connection(self.address, 30) as connection:
            connection.sendall(request)
            answer = b""
            while b"\r\n\r\n" not in answer:
                piece = connection.recv(4096)
                if not piece:
                    raise OSError("no answer")
                answer += piece
            head, _, body = answer.partition(b"\r\n\r\n")
            length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
            left = length - len(body)
            while left and (size := connection.recv_into(self._buffer, min(left, BUFFER))):
                left -= size
                if length < 4096:
                    body += self._buffer[:size]
        if left or not head.startswith(b"HTTP/1.1 200 "):
            raise OSError(f"{head[:12]!r}, {left} bytes missing")
        return body


def visits() -> Iterator[Callable[[Client], None]]:
    while True:
        for number in range(VISITS_A_CHUNK):
            yield Client.desk
            yield Client.book
            yield from [Client.exchange] * EXCHANGES
            if number == 0:
                yield Client.chunk


def only(step: Callable[[Client], None]) -> Iterator[Callable[[Client], None]]:
    while True:
        yield step


def main() -> None:
    address, count, seconds = (sys.argv[1], int(sys.argv[2])), int(sys.argv[3]), float(sys.argv[4])
    kind = sys.argv[5]
    clients = [Client(address) for _ in range(count)]
    started = time.monotonic()
    threads = []
    for client in clients:
        steps = visits() if kind == "visits" else only(getattr(Client, kind))
        threads.append(threading.Thread(target=client.run, args=(steps, started + seconds)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    taken = time.monotonic() - started
    outcome: dict[str, object] = {"errors": [error for client in clients for error in client.errors]}
    for name in sorted({name for client in clients for name in client.times}):
        times = sorted(one for client in clients for one in client.times[name])
        p99 = times[int(len(times) * 0.99)]
        outcome[name] = {"rate": len(times) / taken, "p50": statistics.median(times), "p99": p99}
    print(json.dumps(outcome))


if __name__ == "__main__":
    main()
