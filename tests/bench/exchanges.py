"""Exchanges a second, beside a plain Flask echo of the same sizes and raw durable inserts."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from knothole_server.configuration import Listeners
from tests.bench.table import heading, row
from tests.e2e.conftest import System, running
from tests.ports import free_port

SECONDS = 6


def load(address: str, clients: int) -> dict[str, Any]:
    host, port = address.removeprefix("http://").split(":")
    command = [sys.executable, "-m", "tests.bench.loader", host, port, str(clients), str(SECONDS)]
    outcome: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return outcome | {"rate": outcome["count"] / SECONDS}


def echo_rate(clients: int) -> float:
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--workers", str(Listeners.workers)]
    command += ["--threads", str(Listeners.threads), "--log-level", "critical", "tests.bench.echo:application"]
    server = subprocess.Popen(command)
    try:
        wait_until_it_listens(port)
        return float(load(f"127.0.0.1:{port}", clients)["rate"])
    finally:
        server.terminate()
        server.wait()


def wait_until_it_listens(port: int) -> None:
    import socket

    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)  # until it listens
    raise TimeoutError("the echo server did not start")


def raw_inserts(folder: Path) -> float:
    database = sqlite3.connect(folder / "raw.db", isolation_level=None)
    database.executescript(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t (id BLOB PRIMARY KEY, body BLOB);"
    )
    count, until = 0, time.monotonic() + SECONDS / 2
    body = os.urandom(32_768)
    while time.monotonic() < until:
        database.execute("INSERT INTO t VALUES (?, ?)", (os.urandom(32), body))
        count += 1
    database.close()
    return count / (SECONDS / 2)


def main(system: System) -> None:
    heading("Exchanges (33,024 bytes up, 256 down, durable, a connection each)")
    with tempfile.TemporaryDirectory() as folder:
        inserts = raw_inserts(Path(folder))
    row("raw durable SQLite inserts of 32 KiB, one by one", inserts, "/s")
    for clients in (1, 8):
        echo = echo_rate(clients)
        ours = load(system.public, clients)
        best = min(echo, inserts)
        row(f"plain Flask echo, {clients} clients", echo, "/s")
        times = f"p50 {ours['p50'] * 1000:.1f} ms, p99 {ours['p99'] * 1000:.1f} ms"
        row(
            f"Knothole, {clients} clients",
            ours["rate"],
            "/s",
            f"{100 * ours['rate'] / best:.0f} % of the lower; {times}",
        )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as root, running(Path(root)) as made:
        main(made)
