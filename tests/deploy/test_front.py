"""What one Tor circuit may send, by a real nginx with ``deploy/front.conf`` in front of a listener that counts."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import ThreadingMixIn, UnixStreamServer

import pytest

from tests.deploy.machine import wait_for

FRONT = Path(__file__).parents[2] / "deploy/front.conf"
FLOOD, VISITOR = "fc00:dead:beef:4dad::1:7", "fc00:dead:beef:4dad::1:8"
"""Two circuits, as Tor names them in the PROXY protocol."""
AT_ONCE, RATE = 60, 5
CONNECTIONS = 32


class Listener(ThreadingMixIn, UnixStreamServer):
    """In the place of a listener of the server; who asked is in the path."""

    daemon_threads = True

    def __init__(self, path: Path) -> None:
        self.asked: Counter[str] = Counter()
        super().__init__(str(path), Handler)


class Handler(BaseHTTPRequestHandler):
    server: Listener

    def do_GET(self) -> None:
        self.server.asked[self.path] += 1
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def address_string(self) -> str:
        return ""

    def log_message(self, *_: object) -> None:
        pass


class Front:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "front").mkdir()
        (folder / "listeners").mkdir()
        self.listeners = {name: Listener(folder / f"listeners/{name}.sock") for name in ("public", "reviewer")}
        for listener in self.listeners.values():
            threading.Thread(target=listener.serve_forever, daemon=True).start()
        text = FRONT.read_text().replace("/run/knothole-front/@NAME@", str(folder / "front"))
        text = text.replace("/run/knothole/@NAME@", str(folder / "listeners"))
        user = "user root;\n" if os.geteuid() == 0 else ""
        (folder / "front/nginx.conf").write_text(user + text)
        nginx = shutil.which("nginx", path="/usr/sbin:/usr/bin")
        assert nginx
        self.log = folder / "log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [nginx, "-e", "stderr", "-p", f"{folder}/front/", "-c", "nginx.conf"], stdout=log, stderr=log
            )
        wait_for((folder / "front/couriers.sock").exists, 60, "nginx")  # the second that it opens

    def connect(self, service: str, circuit: str) -> socket.socket:
        """As Tor connects for a circuit."""
        line = socket.socket(socket.AF_UNIX)
        line.settimeout(120)
        line.connect(str(self.folder / f"front/{service}.sock"))
        line.sendall(f"PROXY TCP6 {circuit} ::1 65535 80\r\n".encode())
        return line

    def ask(self, circuit: str, path: str, service: str = "sources") -> int:
        """The status of a request on a connection of its own."""
        with self.connect(service, circuit) as line:
            line.sendall(f"GET {path} HTTP/1.1\r\nHost: x.onion\r\nConnection: close\r\n\r\n".encode())
            return int(line.makefile("rb").readline().split()[1])

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(60)
        for listener in self.listeners.values():
            listener.shutdown()
            listener.server_close()


@pytest.fixture
def front(tmp_path: Path) -> Iterator[Front]:
    if shutil.which("nginx", path="/usr/sbin:/usr/bin") is None:
        pytest.skip("nginx is not installed")
    made = Front(tmp_path)
    yield made
    made.close()


def test_a_circuit_that_floods_is_slowed_and_no_other_is(front: Front) -> None:
    over = threading.Event()

    def flood() -> None:
        while not over.is_set():
            front.ask(FLOOD, "/flood")

    began = time.monotonic()
    flooding = [threading.Thread(target=flood) for _ in range(4)]
    for thread in flooding:
        thread.start()
    while front.listeners["public"].asked["/flood"] < AT_ONCE:
        time.sleep(0.01)
    visits = [front.ask(VISITOR, "/visit") for _ in range(30)]  # a page is about thirty requests
    over.wait(1)
    over.set()
    for thread in flooding:
        thread.join()
    took = time.monotonic() - began
    asked = front.listeners["public"].asked
    assert visits == [200] * 30
    assert asked["/visit"] == 30
    assert asked["/flood"] <= AT_ONCE + 1 + len(flooding) + RATE * took


def test_a_circuit_has_so_many_connections_and_leaves_all_others_theirs(front: Front) -> None:
    """On both services: a connection counts while its request is not answered."""
    for service in ("sources", "couriers"):
        held = [front.connect(service, FLOOD) for _ in range(CONNECTIONS)]
        for line in held:  # a body that does not end
            line.sendall(b"POST /slow HTTP/1.1\r\nHost: x.onion\r\nContent-Length: 9\r\n\r\n")
        statuses = {front.ask(FLOOD, "/more", service)}
        for _ in range(600):  # until nginx has read what was sent on all of them
            if 503 in statuses:
                break
            time.sleep(0.05)
            statuses.add(front.ask(FLOOD, "/more", service))
        assert 503 in statuses
        assert front.ask(VISITOR, "/visit", service) == 200
        for line in held:
            line.close()


def test_nothing_is_said_of_what_came(front: Front) -> None:
    for service in ("sources", "couriers"):
        front.ask(VISITOR, "/secret", service)
    front.listeners["public"].shutdown()
    front.listeners["public"].server_close()
    Path(front.folder / "listeners/public.sock").unlink()
    assert front.ask(VISITOR, "/secret") == 502
    assert front.log.read_bytes() == b""
    assert [path for path in (front.folder / "front").rglob("*") if path.is_file()] == [
        front.folder / "front/nginx.conf",
        *(front.folder / "front").glob("nginx.pid"),
    ]
