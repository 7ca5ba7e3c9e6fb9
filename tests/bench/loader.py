"""``python -m tests.bench.loader HOST PORT CLIENTS SECONDS``: sends exchanges for a time; prints count, p50 and p99 in seconds.

A process of its own, so that the load does not slow what measures; one thread a client, a connection an exchange, as the protocol has it.
"""

from __future__ import annotations

import json
import os
import socket
import statistics
import sys
import threading
import time

HEAD = b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\nContent-Length: 33024\r\nConnection: close\r\n\r\n"
BODY_HEAD = (b"knothole\x01").ljust(256, b"\0")
FILL = os.urandom(32_768 - 32)  # only the first bytes of an envelope need to differ


def client(address: tuple[str, int], until: float, times: list[float]) -> None:
    while time.monotonic() < until:
        started = time.monotonic()
        with socket.create_connection(address, 10) as connection:
            connection.sendall(b"".join((HEAD, BODY_HEAD, os.urandom(32), FILL)))
            size = 0
            while piece := connection.recv(4096):
                size += len(piece)
        if size < 256:
            raise ConnectionError("not an answer")
        times.append(time.monotonic() - started)


def main() -> None:
    address, clients, seconds = (sys.argv[1], int(sys.argv[2])), int(sys.argv[3]), float(sys.argv[4])
    lists: list[list[float]] = [[] for _ in range(clients)]
    until = time.monotonic() + seconds
    threads = [threading.Thread(target=client, args=(address, until, times)) for times in lists]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    times = sorted(one for several in lists for one in several)
    print(json.dumps({"count": len(times), "p50": statistics.median(times), "p99": times[int(len(times) * 0.99)]}))


if __name__ == "__main__":
    main()
