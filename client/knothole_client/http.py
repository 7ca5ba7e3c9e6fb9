"""HTTP as the client speaks it: bounded answers, no redirects, no cookies, nothing remembered; through Tor if asked."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

import urllib3
from urllib3.contrib.socks import SOCKSProxyManager
from urllib3.exceptions import HTTPError, LocationParseError

from knothole_client.errors import NetworkError, UsageError

CONNECTIONS: Final = 4  # kept open at most
TIMEOUT: Final = urllib3.Timeout(connect=60, read=120)  # seconds; an onion service may take a minute to find


class Response(NamedTuple):
    """A complete answer."""

    status: int
    body: bytes
    headers: Mapping[str, str] = MappingProxyType({})


class Server:
    """One server. Connections are kept open between requests.

    Args:
        url: ``http://`` or ``https://``, without a path.
        tor: ``HOST:PORT`` of Tor's SOCKS port; a circuit of its own is asked for.
    """

    def __init__(self, url: str, tor: str | None = None) -> None:
        try:
            parsed = urllib3.util.parse_url(url)
        except LocationParseError:
            parsed = urllib3.util.Url()
        if parsed.scheme not in ("http", "https") or not parsed.host or parsed.path not in (None, "", "/"):
            raise UsageError("url", "This is not the address of a server.", "Write it like http://example.onion")
        if parsed.host.rstrip(".").endswith(".onion") and tor is None:
            raise UsageError(
                "tor",
                "An onion address is reached through Tor only.",
                "Start Tor and give its port: --tor 127.0.0.1:9050",
            )
        self._url = f"{parsed.scheme}://{parsed.netloc}"
        headers = {"User-Agent": "knothole", "Accept-Encoding": "identity"}
        if tor is None:
            self._pool: urllib3.PoolManager = urllib3.PoolManager(
                headers=headers, retries=False, timeout=TIMEOUT, maxsize=CONNECTIONS
            )
        else:
            # A user name of its own makes Tor use a circuit of its own (IsolateSOCKSAuth); the password means nothing.
            no_password = "-"  # noqa: S105
            try:
                self._pool = SOCKSProxyManager(
                    f"socks5h://{tor}",
                    username=secrets.token_hex(8),
                    password=no_password,
                    headers=headers,
                    retries=False,
                    timeout=TIMEOUT,
                    maxsize=CONNECTIONS,
                )
            except ValueError:
                raise UsageError(
                    "tor", "This is not where Tor listens.", "Write it like --tor 127.0.0.1:9050"
                ) from None

    def request(
        self, method: str, path: str, limit: int, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> Response:
        """Send a request and read at most ``limit`` bytes of answer.

        Raises:
            NetworkError: unreachable, or the answer is larger.
        """
        try:
            answer = self._pool.request(
                method,
                self._url + path,
                body=body if method in ("POST", "PUT") else None,
                headers={**self._pool.headers, **(headers or {})},
                redirect=False,
                preload_content=False,
            )
            try:
                content = answer.read(limit + 1, decode_content=False)
            finally:
                answer.release_conn()
        except (HTTPError, OSError, ValueError):
            raise NetworkError(
                "unreachable-server", "The server cannot be reached.", "Check the connection, and Tor."
            ) from None
        if len(content) > limit:
            raise NetworkError("answer", "The server answered with more than it should.", "Tell the operator.")
        return Response(answer.status, content, answer.headers)
