"""What one Tor circuit may send, by a real nginx with ``deploy/front.conf`` (and ``deploy/https/nginx.conf``) in front of a listener that counts."""

from __future__ import annotations

import os
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from http.client import HTTPResponse, HTTPSConnection
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import ThreadingMixIn, UnixStreamServer

import pytest

from tests.deploy.machine import wait_for
from tests.support.ports import free_port

DEPLOY = Path(__file__).parents[2] / "deploy"
FLOOD, VISITOR = "fc00:dead:beef:4dad::1:7", "fc00:dead:beef:4dad::1:8"
"""Two circuits, as Tor names them in the PROXY protocol."""
AT_ONCE, RATE = 60, 5
CONNECTIONS = 32


class Listener(ThreadingMixIn, UnixStreamServer):
    """In the place of a listener of the server; who asked is in the path."""

    daemon_threads = True
    request_queue_size = 128

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

    def do_POST(self) -> None:
        """Waits for the body, and answers nothing."""
        self.server.asked[self.path] += 1
        self.rfile.read(int(self.headers["Content-Length"]))

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
        text = (DEPLOY / "front.conf").read_text().replace("/run/knothole-front/@NAME@", str(folder / "front"))
        text = text.replace("/run/knothole/@NAME@", str(folder / "listeners"))
        self.port = free_port()
        text = text.rstrip().removesuffix("}") + self.served_by_https() + "}\n"
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

    def served_by_https(self) -> str:
        """``deploy/https/nginx.conf``, here, with a certificate of its own."""
        curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=tips.example.org"]
        made = ["openssl", "req", "-x509", *curve, "-days", "2", "-keyout", "key.pem", "-out", "certificate.pem"]
        subprocess.run(made, cwd=self.folder, check=True, capture_output=True)
        text = (DEPLOY / "https/nginx.conf").read_text().replace("/run/knothole/desk", str(self.folder / "listeners"))
        for old, new in (
            ("listen [::]:443 ssl;", ""),
            ("listen 443 ", f"listen 127.0.0.1:{self.port} "),
            ("/etc/ssl/tips.example.org.pem", f"{self.folder}/certificate.pem"),
            ("/etc/ssl/private/tips.example.org.key", f"{self.folder}/key.pem"),
        ):
            assert old in text
            text = text.replace(old, new)
        return text

    def ask_by_https(self, path: str) -> HTTPResponse:
        trusted = ssl.create_default_context(cafile=str(self.folder / "certificate.pem"))
        trusted.check_hostname = False
        asking = HTTPSConnection("127.0.0.1", self.port, timeout=120, context=trusted)
        asking.request("GET", path, headers={"Host": "tips.example.org"})
        answer = asking.getresponse()
        answer.read()
        asking.close()
        return answer

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


@pytest.mark.parametrize(("service", "listener"), [("sources", "public"), ("couriers", "reviewer")])
def test_a_circuit_has_so_many_connections_and_leaves_all_others_theirs(
    front: Front, service: str, listener: str
) -> None:
    """A connection counts while its request is not answered."""
    asked = front.listeners[listener].asked
    with ExitStack() as held:
        for _ in range(CONNECTIONS):
            line = held.enter_context(front.connect(service, FLOOD))  # and a body that does not come
            line.sendall(b"POST /slow HTTP/1.1\r\nHost: x.onion\r\nContent-Length: 9\r\n\r\n")
        wait_for(lambda: asked["/slow"] == CONNECTIONS, 60, "all connections at the listener")
        assert front.ask(FLOOD, "/more", service) == 503
        assert front.ask(VISITOR, "/visit", service) == 200


def test_by_https_the_onion_address_is_named_and_plain_http_is_never_used_again(front: Front) -> None:
    answer = front.ask_by_https("/")
    assert answer.status == 200
    assert answer.headers["Onion-Location"] == "http://ADDRESS.onion/"
    assert answer.headers["Strict-Transport-Security"] == "max-age=63072000"
    assert answer.headers["Server"] != "nginx"


def test_nothing_is_said_of_what_came(front: Front) -> None:
    for service in ("sources", "couriers"):
        front.ask(VISITOR, "/secret", service)
    front.listeners["public"].shutdown()
    front.listeners["public"].server_close()
    Path(front.folder / "listeners/public.sock").unlink()
    assert front.ask(VISITOR, "/secret") == 502
    assert front.ask_by_https("/secret").status == 502
    assert front.log.read_bytes() == b""
    assert [path for path in (front.folder / "front").rglob("*") if path.is_file()] == [
        front.folder / "front/nginx.conf",
        *(front.folder / "front").glob("nginx.pid"),
    ]
