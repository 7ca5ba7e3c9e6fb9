"""Requests as Tor Browser makes them: its headers in its order, its connections, a Tor circuit of its own for each visit.

A server must not be able to tell this from a visitor: it would serve the released page to whoever looks, and another one to its victim.
"""

from __future__ import annotations

import secrets
import socket
import threading
import time
import zlib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, NamedTuple
from urllib.parse import urlsplit

from knothole_client.errors import NetworkError, UsageError
from knothole_client.protocol.primitives import sha256

if TYPE_CHECKING:  # imported where a connection is made: a command's help makes none
    import http.client

MAX_FILE: Final = 8 * 1024 * 1024  # bytes of a file of the page; the largest has less than one
MAX_KEPT: Final = 512 * 1024 * 1024  # bytes that differ in all visits: eight books, each as large as one may be
SILENCE: Final = 120.0  # seconds
LONGEST: Final = 3_600.0  # seconds for an answer, however it trickles in
CONNECTIONS: Final = 6  # at most, as browsers have them

DESKTOP: Final = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0"
ANDROID: Final = "Mozilla/5.0 (Android 10; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0"

Kind = Literal["page", "style", "script", "icon", "worker", "fetch", "exchange"]
_ACCEPT: Final[dict[Kind, str]] = {
    "page": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "style": "text/css,*/*;q=0.1",
    "icon": "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5",
}
_KINDS: Final[dict[Kind, tuple[str, str, str]]] = {
    "page": ("document", "navigate", "u=0, i"),
    "script": ("script", "cors", ""),
    "style": ("style", "no-cors", "u=2"),
    "icon": ("image", "no-cors", "u=6"),
    "worker": ("worker", "same-origin", "u=4"),
    "fetch": ("empty", "same-origin", "u=4"),
    "exchange": ("empty", "same-origin", "u=4"),
}


WITHOUT_CREDENTIALS: Final = frozenset(("fetch", "exchange"))
"""What the page asks for with ``credentials: "omit"``: Firefox has connections of their own for it."""


class _Idle(NamedTuple):
    """A connection that waits to be used again."""

    largest: int
    without: bool
    connection: http.client.HTTPConnection


class Served(NamedTuple):
    """What came of a request, as it came."""

    path: str
    status: int
    headers: tuple[tuple[str, str], ...]
    raw: bytes
    at: float
    """Seconds since 1970 at which all of it was there."""
    unread: str = ""
    """What stands among the headers and is none. Browsers pass over it and read on; Python's reader stops there."""

    def values(self, name: str) -> list[str]:
        """All values of a header, whatever its case."""
        return [value for given, value in self.headers if given.lower() == name.lower()]

    @property
    def content(self) -> bytes:
        """The bytes that a browser would run: decompressed, if it says that it is compressed. Bounded; what is not one whole stream is empty."""
        if [value.lower() for value in self.values("Content-Encoding")] != ["gzip"]:
            return self.raw
        stream = zlib.decompressobj(31)
        try:
            content = stream.decompress(self.raw, MAX_FILE)
        except zlib.error:
            return b""
        return content if stream.eof and not stream.unused_data else b""


@dataclass(frozen=True)
class Address:
    """Where a page is served."""

    host: str
    port: int
    netloc: str
    secure: bool

    @classmethod
    def of(cls, url: str, tor: str | None) -> Address:
        """The address in an origin.

        Raises:
            UsageError: it is none, or an onion address without Tor.
        """
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError:
            parts, port = urlsplit(""), None
        plain = parts.netloc.isascii() and parts.netloc.isprintable() and not set(parts.netloc) & set(" @")
        more = parts.path.removeprefix("/") or parts.query or parts.fragment
        if parts.scheme not in ("http", "https") or not parts.hostname or not plain or more:
            raise UsageError("url", "This is not the address of a page.", "Write it like http://example.onion")
        if parts.hostname.endswith(".onion") and tor is None:
            raise UsageError(
                "tor",
                "An onion address is reached through Tor only.",
                "Start Tor and give its port: --tor 127.0.0.1:9050",
            )
        secure = parts.scheme == "https"
        return cls(parts.hostname, port or (443 if secure else 80), parts.netloc, secure)


class Kept:
    """What all visits of a look were served, each body once. Bounded, so that no server can fill the memory of who looks."""

    def __init__(self) -> None:
        self._bodies: dict[bytes, bytes] = {}
        self._size = 0
        self._lock = threading.Lock()

    def once(self, served: Served) -> Served:
        """The same, with the body of an earlier one if that is equal.

        Raises:
            NetworkError: it is too much.
        """
        digest = sha256(served.raw)
        with self._lock:
            new = 0 if digest in self._bodies else len(served.raw)
            self._size += new + sum(len(name) + len(value) for name, value in served.headers) + len(served.unread)
            if self._size > MAX_KEPT:
                raise NetworkError(
                    "too-much",
                    f"With {served.path} more came than a look can keep.",
                    "Look again, with fewer --visits. If it lasts, ask the operator why so much changes.",
                )
            return served._replace(raw=self._bodies.setdefault(digest, served.raw))


class Browsing:
    """One visit's requests. Through Tor, all of them go over a circuit that no other visit uses."""

    def __init__(self, address: Address, tor: str | None, agent: str = DESKTOP, kept: Kept | None = None) -> None:
        self._kept = kept or Kept()
        self._address, self._tor, self._agent = address, _socks_of(tor), agent
        self._user = secrets.token_hex(8)  # a user name of its own makes Tor use a circuit of its own
        self._idle: list[_Idle] = []
        self._lock = threading.Lock()

    def get(self, path: str, kind: Kind, limit: int = MAX_FILE) -> Served:
        """Fetch something; of what is larger than ``limit``, the beginning, which is nothing that was released.

        Raises:
            NetworkError: nothing comes, or not all of it, or too much in all.
        """
        return self._request("GET", path, kind, b"", limit)

    def exchange(self, body: bytes) -> Served:
        """Send an envelope, as the page does."""
        return self._request("POST", "/v1/exchange", "exchange", body, 65_536)

    def close(self) -> None:
        """Leave."""
        with self._lock:
            idle, self._idle = self._idle, []
        for each in idle:
            each.connection.close()

    def _request(self, method: str, path: str, kind: Kind, body: bytes, limit: int) -> Served:
        from http.client import BadStatusLine, HTTPException

        for fresh in (False, True):
            connection, reused, largest = self._connection(kind, fresh)
            try:
                return self._kept.once(self._send(connection, largest, method, path, kind, body, limit))
            except (OSError, HTTPException) as failed:
                connection.close()
                if reused and not fresh and isinstance(failed, ConnectionError | BadStatusLine):
                    continue  # it had been closed meanwhile: a browser asks once more
                raise NetworkError(
                    "unreachable-server", f"{path} cannot be fetched.", "Check the connection, and Tor."
                ) from None
        raise AssertionError

    def _send(
        self,
        connection: http.client.HTTPConnection,
        largest: int,
        method: str,
        path: str,
        kind: Kind,
        body: bytes,
        limit: int,
    ) -> Served:
        from http.client import IncompleteRead

        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in self._headers(kind, len(body)):
            connection.putheader(name, value)
        connection.endheaders(body or None)
        giving_up = threading.Timer(LONGEST, _hang_up, [connection.sock])
        giving_up.start()
        try:
            with connection.getresponse() as response:
                raw = response.read(limit + 1)
        finally:
            giving_up.cancel()
        if response.length and len(raw) <= limit:
            raise IncompleteRead(raw)
        unread = response.msg.get_payload() or " ".join(type(defect).__name__ for defect in response.msg.defects)
        headers = tuple(response.getheaders())
        served = Served(path, response.status, headers, raw, time.time(), str(unread))
        with self._lock:
            if response.will_close or len(raw) > limit or len(self._idle) >= CONNECTIONS:
                connection.close()
            else:
                self._idle.append(_Idle(max(largest, len(raw)), kind in WITHOUT_CREDENTIALS, connection))
        return served

    def _headers(self, kind: Kind, length: int) -> list[tuple[str, str]]:
        """In the order in which Firefox writes them; an onion address is to it as good as https."""
        destination, mode, priority = _KINDS[kind]
        headers = [
            ("Host", self._address.netloc),
            ("User-Agent", self._agent),
            ("Accept", _ACCEPT.get(kind, "*/*")),
            ("Accept-Language", "en-US,en;q=0.5"),
            ("Accept-Encoding", "gzip, deflate, br, zstd"),
        ]
        if kind == "exchange":
            headers += [("Content-Type", "application/octet-stream"), ("Content-Length", str(length))]
            headers.append(("Origin", "null"))  # the page sends no referrer
        headers.append(("Connection", "keep-alive"))
        if kind == "page":
            headers.append(("Upgrade-Insecure-Requests", "1"))
        headers += [("Sec-Fetch-Dest", destination), ("Sec-Fetch-Mode", mode)]
        headers.append(("Sec-Fetch-Site", "none" if kind == "page" else "same-origin"))
        if kind == "page":
            headers.append(("Sec-Fetch-User", "?1"))
        if priority:
            headers.append(("Priority", priority))
        if kind in ("fetch", "exchange"):
            headers += [("Pragma", "no-cache"), ("Cache-Control", "no-cache")]
        return headers

    def _connection(self, kind: Kind, fresh: bool) -> tuple[http.client.HTTPConnection, bool, int]:
        """A connection, whether it was used before, and the largest response that came on it: by that Firefox chooses among idle ones."""
        from http.client import HTTPConnection, HTTPSConnection

        with self._lock:
            fitting = [each for each in self._idle if each.without == (kind in WITHOUT_CREDENTIALS)]
            if fitting and not fresh:
                best = max(fitting, key=lambda each: each.largest)
                self._idle.remove(best)
                return best.connection, True, best.largest
        over = HTTPSConnection if self._address.secure else HTTPConnection
        connection = over(self._address.host, self._address.port, timeout=SILENCE)
        connection._create_connection = self._connect  # type: ignore[attr-defined]  # through Tor
        return connection, False, 0

    def _connect(self, address: tuple[str, int], *_: object) -> socket.socket:
        if self._tor is None:
            return socket.create_connection(address, SILENCE)
        import socks  # type: ignore[import-untyped]

        connected: socket.socket = socks.create_connection(
            address,
            timeout=SILENCE,
            proxy_type=socks.SOCKS5,
            proxy_addr=self._tor[0],
            proxy_port=self._tor[1],
            proxy_rdns=True,
            proxy_username=self._user,
            proxy_password="-",  # noqa: S106 - it means nothing
        )
        return connected


def _hang_up(connected: socket.socket) -> None:
    with suppress(OSError):  # it was closed meanwhile
        connected.shutdown(socket.SHUT_RDWR)


def _socks_of(tor: str | None) -> tuple[str, int] | None:
    if tor is None:
        return None
    host, _, port = tor.rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) < 65_536:
        raise UsageError("tor", "This is not where Tor listens.", "Write it like --tor 127.0.0.1:9050")
    return host.strip("[]"), int(port)
