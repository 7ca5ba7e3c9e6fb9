"""What visitors do at an onion address, through a Tor on this machine."""

from __future__ import annotations

import http.client
import socket
import threading
import time
from collections import Counter
from typing import Final, Self

AT_ONCE: Final = 60
RATE: Final = 5
"""Requests of a circuit that the front takes at once, and then in a second."""
AT_A_TIME: Final = 16
"""Connections of a flood here."""


def reaches(onion: str, port: int) -> bool:
    """Whether the Tor at this port finds an onion service and connects to it."""
    with socket.create_connection(("127.0.0.1", port), timeout=180) as line:
        return connects(line, onion)


def connects(line: socket.socket, onion: str) -> bool:
    """Whether Tor connects its SOCKS client to an onion service."""
    line.sendall(b"\5\1\0")
    line.recv(2)
    line.sendall(b"\5\1\0\3" + bytes([len(onion)]) + onion.encode("ascii") + (80).to_bytes(2, "big"))
    return line.recv(10)[1:2] == b"\0"


def got(onion: str, path: str) -> bytes:
    """What a visitor gets there through Tor, whole."""
    with socket.create_connection(("127.0.0.1", 9050), timeout=180) as line:
        assert connects(line, onion)
        line.sendall(f"GET {path} HTTP/1.1\r\nHost: {onion}\r\n\r\n".encode("ascii"))
        response = http.client.HTTPResponse(line)
        response.begin()
        assert response.status == 200, response.status
        return response.read()


class Flood:
    """A circuit that asks as fast as it is answered, over some connections, for as long as it is entered."""

    def __init__(self, onion: str, port: int) -> None:
        self.onion = onion
        self.port = port
        self.statuses: Counter[int] = Counter()
        self.counting = threading.Lock()
        self.over = threading.Event()
        self.threads = [threading.Thread(target=self._ask) for _ in range(AT_A_TIME)]

    def _ask(self) -> None:
        with socket.create_connection(("127.0.0.1", self.port), timeout=180) as line:
            assert connects(line, self.onion)
            while not self.over.is_set():
                line.sendall(f"GET /v1/desk HTTP/1.1\r\nHost: {self.onion}\r\n\r\n".encode("ascii"))
                response = http.client.HTTPResponse(line)
                response.begin()
                response.read()
                with self.counting:
                    self.statuses[response.status] += 1

    def answered(self) -> int:
        with self.counting:
            return self.statuses.total()

    def is_slowed(self) -> bool:
        """It had what a circuit gets at once."""
        return self.answered() > AT_ONCE

    def rate(self) -> float:
        """Answers in a second, since it began."""
        return self.answered() / (time.monotonic() - self.began)

    def __enter__(self) -> Self:
        self.began = time.monotonic()
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        for thread in self.threads:
            thread.join()
