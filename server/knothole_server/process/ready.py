"""Answers that only have to be sent: of the page, and of what is published.

Only the one form in which browsers and couriers ask is answered here, and the same strict parser has read it as any other request. All else,
and every refusal, takes the way through Flask.
"""

from __future__ import annotations

import re
import socket
from typing import Any, Final, NamedTuple

from gunicorn import SERVER  # type: ignore[import-untyped]
from gunicorn.http import get_parser  # type: ignore[import-untyped]
from gunicorn.util import http_date  # type: ignore[import-untyped]

from knothole_server.http.file_response import BINARY, takes_gzip
from knothole_server.http.security_headers import SECURITY_HEADERS
from knothole_server.memory_file import MemoryFile
from knothole_server.page import PageFile
from knothole_server.process.connections import PatientSocket

_MORE: Final = frozenset(("CONTENT-LENGTH", "EXPECT", "UPGRADE"))  # fields of a request that wants more
_HOST: Final = re.compile(r"(?:[a-z0-9-]{1,63}\.)*[a-z0-9-]{1,63}(?::[0-9]{1,5})?", re.IGNORECASE | re.ASCII)
"""What Flask takes for a host, of all that it does."""
_HEADERS: Final = "".join(f"{name}: {value}\r\n" for name, value in SECURITY_HEADERS)


class Get(NamedTuple):
    """A request that only wants to get something."""

    path: str
    gzip: bool
    """Whether it may be compressed."""
    stays: bool
    """Whether the client wants to ask for more on the same connection."""


def read_get(request: bytes, settings: Any) -> Get | None:
    """What a whole request wants to get; nothing if it is another, or none that can be read."""
    if not request.startswith(b"GET /"):
        return None
    try:
        read = next(get_parser(settings, [request], ("", 0)))
    except Exception:
        return None  # it will be refused
    if read.version != (1, 1) or read.query or any(name in _MORE for name, _ in read.headers):
        return None
    if not all(_HOST.fullmatch(value) for name, value in read.headers if name == "HOST"):
        return None
    accepted = ",".join(value for name, value in read.headers if name == "ACCEPT-ENCODING")
    return Get(read.path, takes_gzip(accepted), not read.should_close())


def send(sock: PatientSocket, asked: Get, file: PageFile | MemoryFile, stays: bool) -> None:
    """Answer: byte for byte what Flask and gunicorn make of the same. ``OSError`` if the client has gone."""
    body: bytes | MemoryFile
    encoding = ""
    if isinstance(file, MemoryFile):
        body, content_type = file, BINARY
    elif file.gzipped is not None and asked.gzip:
        body, content_type, encoding = file.gzipped, file.content_type, "Content-Encoding: gzip\r\n"
    else:
        body, content_type = file.body, file.content_type
    head = (
        f"HTTP/1.1 200 OK\r\nServer: {SERVER}\r\nDate: {http_date()}\r\nConnection: {'keep-alive' if stays else 'close'}\r\n"
        f"{encoding}Content-Type: {content_type}\r\nContent-Length: {len(body)}\r\n{_HEADERS}\r\n"
    ).encode("ascii")
    if len(body) == 0:
        sock.sendall(head)
        return
    sock.sendall(head, socket.MSG_MORE)
    if isinstance(body, bytes):
        sock.sendall(body)  # by itself: of what a slow client has not read yet there is no copy
    else:
        sock.sendfile(body)
