"""Both listeners, asked as clients ask them: for something that they must refuse, so that nothing is stored."""

from __future__ import annotations

import http.client
import socket
from contextlib import suppress
from typing import Final

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from knothole_server.configuration import UNIX
from knothole_server.desk.exchange import REQUEST_SIZE, RESPONSE_SIZE, UNKNOWN, exchange_response
from knothole_server.errors import Status
from knothole_server.installation.installation import Installation
from knothole_server.operations.doctor.check import Finding
from knothole_server.storage.tables import publication

SECONDS: Final = 10
_REFUSED: Final = exchange_response(Status.MALFORMED, UNKNOWN).rstrip(b"\0")  # magic, version, status
_STRANGER: Final = "the server of another installation answers there"
_NOT_OURS: Final = "stop it, or correct [listeners]"
_RESTART: Final = "look at the server's log; systemctl restart knothole"


def public(installation: Installation) -> Finding:
    """An exchange with a header of zeros: the same size as any, and malformed."""
    first = _public(installation)
    return first if first.ok else _public(installation)  # another document may have been published in between


def _public(installation: Installation) -> Finding:
    response = _ask(installation.configuration.listeners.public, "POST", "/v1/exchange", bytes(REQUEST_SIZE))
    if isinstance(response, Finding):
        return response
    status, body = response
    if status != 200 or len(body) != RESPONSE_SIZE or not body.startswith(_REFUSED):
        return Finding(False, "something other than a Knothole listener answers there", _RESTART)
    if body[len(_REFUSED) :].startswith(UNKNOWN.document):
        with suppress(SQLAlchemyError):
            if installation.publication.is_closed():
                return Finding(True, "answers that nothing can be stored yet")
        return Finding(False, "it answers, and cannot read its store", _RESTART)
    with installation.store.reading() as connection:
        document = bytes(connection.execute(select(publication.c.document)).scalar_one())
    if not body[len(_REFUSED) :].startswith(document):
        return Finding(False, _STRANGER, _NOT_OURS)
    return Finding(True, "answers")


def reviewer(installation: Installation) -> Finding:
    """A request that nobody signed."""
    response = _ask(installation.configuration.listeners.reviewer, "GET", "/v1/inbox/0", b"")
    if isinstance(response, Finding):
        return response
    status, body = response
    if status != 401 or b'"code":"request-signature"' not in body:
        return Finding(False, f"HTTP {status} to a request that nobody signed", _RESTART)
    if f'"desk":"{installation.desk_id.hex()}"'.encode("ascii") not in body:
        return Finding(False, _STRANGER, _NOT_OURS)
    return Finding(True, "refuses what is not signed")


class _OverUnixSocket(http.client.HTTPConnection):
    def __init__(self, path: str) -> None:
        super().__init__("localhost", timeout=SECONDS)
        self._path = path

    def connect(self) -> None:
        """Connect to the path."""
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(SECONDS)
        self.sock.connect(self._path)


def _ask(address: str, method: str, path: str, body: bytes) -> tuple[int, bytes] | Finding:
    if address.startswith(UNIX):
        connection: http.client.HTTPConnection = _OverUnixSocket(address.removeprefix(UNIX))
    else:
        host, _, port = address.rpartition(":")
        connection = http.client.HTTPConnection(host.strip("[]"), int(port), timeout=SECONDS)
    try:
        connection.request(method, path, body, {"Content-Type": "application/octet-stream"})
        response = connection.getresponse()
        return response.status, response.read(2 * RESPONSE_SIZE)
    except (ConnectionRefusedError, FileNotFoundError):
        return Finding(False, f"nobody listens on {address}", "start it: knothole-server run")
    except (OSError, http.client.HTTPException) as error:
        return Finding(False, f"no response on {address} ({type(error).__name__})", _RESTART)
    finally:
        connection.close()
