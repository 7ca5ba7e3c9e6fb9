"""A small loader of exchanges: persistent threads, raw sockets, bounded in time. Also run by hand to measure:

python -m tests.support.exchange_load 127.0.0.1:8080 --clients 8 --seconds 5
"""

from __future__ import annotations

import argparse
import os
import socket
import threading
import time
from collections.abc import Callable

from tests.support.signers import exchange_request

HEAD = (
    b"POST /v1/exchange HTTP/1.1\r\nHost: desk.onion\r\n"
    b"Content-Type: application/octet-stream\r\nContent-Length: 33024\r\n\r\n"
)


def converse(address: tuple[str, int], request: bytes, timeout: float = 10) -> bytes:
    """Send bytes, read until the server closes."""
    with socket.create_connection(address, timeout) as connection:
        connection.sendall(request)
        answer = b""
        while piece := connection.recv(65536):
            answer += piece
    return answer


def exchange(address: tuple[str, int], envelope: bytes) -> bytes:
    """One exchange; the body of the answer."""
    return converse(address, HEAD + exchange_request(envelope)).partition(b"\r\n\r\n")[2]


def load(address: tuple[str, int], clients: int, until: Callable[[], bool], stored: Callable[[bytes], None]) -> None:
    """Run ``clients`` threads until asked to end; ``stored`` gets each envelope answered with *stored*.

    Envelopes differ in a random prefix: drawing 32 KiB each would measure the generator.
    """
    rest = os.urandom(32768 - 16)

    def client() -> None:
        while not until():
            envelope = os.urandom(16) + rest
            try:
                answer = exchange(address, envelope)
            except OSError:
                time.sleep(0.02)  # the server is gone, for the moment
                continue
            if len(answer) == 256 and answer[9] == 0:
                stored(envelope)

    threads = [threading.Thread(target=client) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("address")
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=5)
    options = parser.parse_args()
    host, _, port = options.address.rpartition(":")
    count = 0
    lock = threading.Lock()

    def stored(_: bytes) -> None:
        nonlocal count
        with lock:
            count += 1

    start = time.monotonic()
    load((host, int(port)), options.clients, lambda: time.monotonic() - start > options.seconds, stored)
    print(f"{count / (time.monotonic() - start):.0f} exchanges/s with {options.clients} clients")


if __name__ == "__main__":
    main()
