"""Load on a server for some seconds, from a process of its own; and the plain server it is compared with."""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from knothole_client.errors import NetworkError
from knothole_client.http import Server
from knothole_server.configuration import Listeners
from tests.support.ports import free_port

START_LIMIT = 20  # seconds
_SCRIPT = Path(__file__).with_name("exchange.lua")


def load(url: str, clients: int, seconds: int, kind: str) -> dict[str, Any]:
    """``rate``, ``p50`` and ``p99`` of each kind of request, ``errors``, and ``processor``: seconds that making the load took of it."""
    before = _processor()
    outcome = _exchanges(url, clients, seconds) if kind == "exchange" else _requests(url, clients, seconds, kind)
    for error in sorted(set(outcome["errors"])):
        print(f"  {outcome['errors'].count(error)} times: {error}", file=sys.stderr)
    return outcome | {"processor": _processor() - before}


def _exchanges(url: str, clients: int, seconds: int) -> dict[str, Any]:
    """By wrk, which takes a sixth of what a server does; in Python it takes a third to a half."""
    if not shutil.which("wrk"):
        sys.exit("wrk is not installed: tests/tools/install-debian wrk")
    command = [
        "wrk",
        "--threads",
        "1",
        "--connections",
        str(clients),
        "--duration",
        f"{seconds}s",
        "--script",
        str(_SCRIPT),
    ]
    ran = subprocess.run([*command, url], check=True, capture_output=True, text=True)
    figures: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    return {"exchange": figures, "errors": ["exchange: not stored"] * figures["failed"]}


def _requests(url: str, clients: int, seconds: int, kind: str) -> dict[str, Any]:
    """By ``loader``, which has the kernel drop what is long, and so takes less for a book than wrk does."""
    parts = urlsplit(url)
    command = [sys.executable, "-m", "tests.bench.loader", str(parts.hostname), str(parts.port)]
    ran = subprocess.run([*command, str(clients), str(seconds), kind], check=True, capture_output=True, text=True)
    outcome: dict[str, Any] = json.loads(ran.stdout)
    return outcome


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


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
