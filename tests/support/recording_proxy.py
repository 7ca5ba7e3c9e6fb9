"""Stands where a network observer would, and writes down every request: method, path, bytes up, bytes down."""

from __future__ import annotations

import contextlib
import itertools
import re
import socket
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from tests.support.patience import PATIENCE

_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)


class Seen(NamedTuple):
    method: str
    path: str
    up: int
    down: int


Treatment = Callable[[bytes, Callable[[], bytes]], bytes | None]
"""What becomes of a request: given it and how to have it answered, what the browser gets; nothing closes the connection."""


def untouched(_: bytes, forward: Callable[[], bytes]) -> bytes:
    """As without a proxy."""
    return forward()


class RecordingProxy:
    """Relays to one server on loopback. HTTP/1.1 with Content-Length, as our server speaks it. ``treat`` may be exchanged at any time."""

    def __init__(self, target: tuple[str, int], treat: Treatment = untouched) -> None:
        self.treat = treat
        self._target = target
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._lock = threading.Lock()
        self._changed = threading.Condition(self._lock)
        self._seen: list[Seen] = []
        self._times: list[float] = []
        self._connections: list[tuple[str, int]] = []
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> RecordingProxy:
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.close()

    def seen(self) -> list[Seen]:
        with self._lock:
            return list(self._seen)

    def connections(self) -> list[tuple[str, int]]:
        """The path of each request and the number of the connection on which it came, in the order in which they came."""
        with self._lock:
            return list(self._connections)

    def times(self, wanted: Callable[[Seen], bool]) -> list[float]:
        """When each request of a kind was seen, in seconds."""
        with self._lock:
            return [at for one, at in zip(self._seen, self._times, strict=True) if wanted(one)]

    def exchange_times(self) -> list[float]:
        """When each exchange was seen, in seconds."""
        return self.times(lambda one: one.method == "POST")

    def wait_for_exchanges(self, count: int) -> None:
        self.wait_for(lambda one: one.method == "POST", count)

    def wait_for(self, wanted: Callable[[Seen], bool], count: int, seconds: float = PATIENCE) -> None:
        """Until so many requests of a kind were answered."""
        with self._changed:
            assert self._changed.wait_for(lambda: sum(map(wanted, self._seen)) >= count, timeout=seconds)

    def _accept(self) -> None:
        for number in itertools.count():
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._relay, args=(client, number), daemon=True).start()

    def _relay(self, client: socket.socket, number: int) -> None:
        with client, contextlib.suppress(OSError):
            while True:
                request = _read_message(client)
                came = time.monotonic()
                with self._lock:
                    self._connections.append((request.split(b" ", 2)[1].decode(), number))
                answer = self.treat(request, partial(self._forward, request))
                if answer is None:
                    return
                client.sendall(answer)
                method, path, _ = request.split(b" ", 2)
                with self._changed:
                    self._seen.append(Seen(method.decode(), path.decode(), len(request), len(answer)))
                    self._times.append(came)
                    self._changed.notify_all()
                if b"connection: close" in answer.partition(b"\r\n\r\n")[0].lower():
                    return

    def _forward(self, request: bytes) -> bytes:
        with socket.create_connection(self._target) as server:
            server.sendall(request)
            return _read_message(server)


def _read_message(connection: Any) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        data += _receive(connection)
    head = data.partition(b"\r\n\r\n")[0]
    length = _LENGTH.search(head)
    whole = len(head) + 4 + (int(length[1]) if length else 0)
    while len(data) < whole:
        data += _receive(connection)
    return data


def _receive(connection: Any) -> bytes:
    piece: bytes = connection.recv(65_536)
    if not piece:
        raise ConnectionError("closed")
    return piece
