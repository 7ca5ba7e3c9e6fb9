"""Load on a server for some seconds, from a process of its own; and the plain server it is compared with."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from knothole_client.errors import NetworkError
from knothole_client.http import Server
from knothole_server.configuration import Listeners
from tests.support.ports import free_port

START_LIMIT = 20  # seconds


def load(url: str, clients: int, seconds: float, kind: str) -> dict[str, Any]:
    """What ``loader`` says: ``rate``, ``p50`` and ``p99`` of each kind of request, and ``errors``."""
    parts = urlsplit(url)
    command = [sys.executable, "-m", "tests.bench.loader", str(parts.hostname), str(parts.port)]
    command += [str(clients), str(seconds), kind]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    outcome: dict[str, Any] = json.loads(ran.stdout)
    for error in sorted(set(outcome["errors"])):
        print(f"  {outcome['errors'].count(error)} times: {error}", file=sys.stderr)
    return outcome


@contextmanager
def plain_flask() -> Iterator[str]:
    """Its URL: as many processes and threads as ours has."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--workers", str(Listeners.workers)]
    command += ["--threads", str(Listeners.threads), "--log-level", "critical", "tests.bench.echo:application"]
    server = subprocess.Popen(command)
    try:
        url = f"http://127.0.0.1:{port}"
        wait_until_it_answers(url)
        yield url
    finally:
        server.terminate()
        server.wait()


def wait_until_it_answers(url: str) -> None:
    deadline = time.monotonic() + START_LIMIT
    while True:
        try:
            Server(url).request("GET", "/v1/desk", 2**21)
            return
        except NetworkError:
            assert time.monotonic() < deadline, "it did not start"
            time.sleep(0.05)  # until it listens
