"""What only has to be sent: the worker's loop answers it byte for byte as Flask and gunicorn do. No process, no network."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator
from itertools import product

import pytest
from gunicorn.config import Config  # type: ignore[import-untyped]
from gunicorn.http import get_parser  # type: ignore[import-untyped]

from knothole_server.configuration import Configuration
from knothole_server.http.application import READY, create_public_app
from knothole_server.http.file_response import MAX_ACCEPTED, takes_gzip
from knothole_server.page import PageFile
from knothole_server.process.connections import PatientSocket
from knothole_server.process.ready import Get, read_get, send
from knothole_server.process.worker import Worker, _Connection
from tests.server.conftest import Courier

SETTINGS = Config()
SETTINGS.set("keepalive", 1)
FIELDS = (
    "",
    "Accept-Encoding: gzip, deflate, br\r\n",
    "Accept-Encoding: gzip;q=0\r\n",
    "Accept-Encoding: deflate\r\nAccept-Encoding: GZIP;q=0.1\r\n",
    "Accept-Encoding: *\r\n",
    f"Accept-Encoding: gzip{',a' * MAX_ACCEPTED}\r\n",
    "Accept-Encoding: \xfc, gzip;q=x\r\n",
    "Connection: close\r\n",
    "Connection: keep-alive, TE\r\nTE: trailers\r\n",
    "Range: bytes=0-3\r\nIf-Range: x\r\n",
    'If-None-Match: *\r\nIf-Modified-Since: Sat, 01 Jan 2050 00:00:00 GMT\r\nIf-Match: "x"\r\n',
    "X-Forwarded-For: 1.2.3.4\r\nX-Forwarded-Host: z\r\nCookie: a=b\r\nOrigin: null\r\n",
)
LONG_WAYS = (
    "GET /?x HTTP/1.1\r\nHost: x\r\n\r\n",
    "GET / HTTP/1.0\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
    *(
        f"GET / HTTP/1.1\r\nHost: {host}\r\n\r\n"
        for host in ("", "a..b", ".a", "a.", "x" * 64, "a b", "a/b", "[::1]", "a:b", "\xfc")
    ),
    "GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nbad field\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n",
    "GET /%s HTTP/1.1\r\nHost: x\r\n\r\n" % ("x" * 5_000),
    "GET / HTTP/3.7\r\nHost: x\r\n\r\n",
    "HEAD / HTTP/1.1\r\nHost: x\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: x\r\n\r\n",
    "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
    "get / HTTP/1.1\r\nHost: x\r\n\r\n",
)
"""What the loop leaves to Flask."""
OTHER_PATHS = ("//", "/app/", "/app/../app/app.js", "/app/%61pp.js", "/v1/desk/", "/v1/%64esk", "/app//app.js", "/;x")
"""What is nothing that the loop has, whatever Flask makes of it."""


class Ends:
    """A connection, and what its client has got."""

    def __init__(self) -> None:
        ours, self.client = socket.socketpair()
        self.ours = PatientSocket(ours)

    def read(self) -> bytes:
        came = bytearray()
        self.client.setblocking(False)
        while not self.ours.flush():
            came += self.client.recv(65_536)
        self.ours.close()
        self.client.setblocking(True)
        while piece := self.client.recv(65_536):
            came += piece
        self.client.close()
        return re.sub(rb"Date: [^\r]+", b"Date", bytes(came), count=1)


@pytest.fixture
def ends() -> Iterator[Ends]:
    both = Ends()
    yield both
    both.ours.close()
    both.client.close()


def test_what_the_loop_sends_is_byte_for_byte_what_flask_sends(configuration: Configuration, courier: Courier) -> None:
    application = create_public_app(configuration)
    ready = application.extensions[READY]
    worker = object.__new__(Worker)
    worker.cfg, worker.wsgi, worker.alive = SETTINGS, application, True
    worker.nr, worker.max_requests, worker.keepalived_conns, worker.max_keepalived = 0, 10**9, (), 10
    worker.log = SETTINGS.logger_class(SETTINGS)
    files = {**ready.page, **ready.look(ready.published)}
    for path, fields in product(files, FIELDS):
        request = f"GET {path} HTTP/1.1\r\nHost: x\r\n{fields}\r\n".encode("latin-1")
        asked = read_get(request, SETTINGS)
        assert asked is not None, request
        short, long = Ends(), Ends()
        send(short.ours, asked, files[asked.path], asked.stays)
        connection = _Connection(long.ours, ("", 0), None)  # type: ignore[arg-type]
        connection.parser = get_parser(SETTINGS, [request], ("", 0))
        assert worker.handle(connection) is asked.stays, request
        answer = short.read()
        assert answer == long.read(), request
        assert (b"Content-Encoding: gzip" in answer) == (
            takes_gzip(fields.partition("Encoding: ")[2].replace("\r\nAccept-Encoding: ", ",").strip())
            and getattr(files[path], "gzipped", None) is not None
        ), request


@pytest.mark.parametrize("request_text", LONG_WAYS)
def test_every_other_form_is_left_to_flask(request_text: str) -> None:
    assert read_get(request_text.encode("latin-1"), SETTINGS) is None


def test_only_paths_as_they_stand_in_the_protocol_are_answered_by_the_loop(configuration: Configuration) -> None:
    ready = create_public_app(configuration).extensions[READY]
    for path in OTHER_PATHS:
        asked = read_get(f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode(), SETTINGS)
        assert asked is None or asked.path not in {*ready.page, *ready.published}, path


def test_of_what_a_slow_client_has_not_read_no_copy_is_kept(ends: Ends) -> None:
    body = bytes(2 * 1024**2)  # more than a socket takes at once
    send(ends.ours, Get("/", False, True), PageFile("text/plain", body, None), True)
    (left,) = ends.ours._left
    assert isinstance(left, memoryview)
    assert left.obj is body


def test_a_list_of_codings_that_no_browser_sends_is_not_read() -> None:
    assert takes_gzip("gzip, deflate, br, zstd")
    assert not takes_gzip("")
    assert not takes_gzip("gzip," * 60)
