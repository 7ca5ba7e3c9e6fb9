"""HTTP as the client speaks it: bounded responses, no redirects, no cookies, nothing remembered; through Tor if asked.

A line may be as slow as it likes as long as something moves on it: no limit here is on the time that a whole request takes.
"""

from __future__ import annotations

import secrets
import socket
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, wait
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from knothole_client.errors import NetworkError, UsageError

if TYPE_CHECKING:  # imported where a connection is made: most commands that load this make none
    import urllib3

T = TypeVar("T")

CONNECTIONS: Final = 4  # kept open at most
BLOCK_SIZE: Final = 16_384  # bytes that are sent or read at a time
SEND_BUFFER: Final = 65_536
"""Bytes that the system takes before they are on the line: a larger one hides that nothing moves."""
SLOW_LINE: Final = "slow-line"
TELLING: Final = 16_384  # bytes of a request and its response from which on its pace says something about the line
LOOK_AT_STOP: Final = 0.2  # seconds between two looks whether a request is to end
MARGIN: Final = 8.0  # times as long as the last one may the next one take, before silence is counted


@dataclass(frozen=True)
class Patience:
    """What is waited for, in seconds and bytes a second."""

    connecting: float = 60.0
    """Also for the next bytes to be taken; an onion service may take a minute to find."""
    silence: float = 120.0
    """Until something comes, once everything is sent."""
    least_rate: float = 4_096.0
    """What a server demands of whoever sends much; what is on its way may take as long."""
    slow_after: float = 10.0
    slow_rate: float = 48_000.0
    """A request that takes longer than that, at less than this, shows that the line is slow."""


class LostError(NetworkError):
    """The line failed, not the server: trying again may help."""


class Response(NamedTuple):
    """A complete response."""

    status: int
    body: bytes
    headers: Mapping[str, str] = MappingProxyType({})


class Server:
    """One server. Connections are kept open between requests.

    Args:
        url: ``http://`` or ``https://``, without a path.
        tor: ``HOST:PORT`` of Tor's SOCKS port; a circuit of its own is asked for.
    """

    slow: bool = False
    """Whether the line is: then one request at a time gets further than several."""
    moved: Callable[[int], None] = staticmethod(lambda count: None)
    """Called with every few bytes that moved, from whatever thread moved them."""
    go_on: Callable[[], None] | None = None
    """Called several times a second while a request waits. What it raises ends the request at once; nobody looks any more at what comes of it."""

    def __init__(self, url: str, tor: str | None = None, patience: Patience = Patience()) -> None:
        import urllib3
        from urllib3.connection import HTTPConnection
        from urllib3.contrib.socks import SOCKSProxyManager
        from urllib3.exceptions import LocationParseError

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
        self._patience = patience
        self._pace = 1 / patience.least_rate  # seconds a byte may take
        self._under_way = 0
        self._lock = threading.Lock()
        headers = {"User-Agent": "knothole", "Accept-Encoding": "identity"}
        buffer = (socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
        options = [*HTTPConnection.default_socket_options, buffer]
        if tor is None:
            self._pool: urllib3.PoolManager = urllib3.PoolManager(
                headers=headers, retries=False, maxsize=CONNECTIONS, socket_options=options
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
                    maxsize=CONNECTIONS,
                    socket_options=options,
                )
            except ValueError:
                raise UsageError(
                    "tor", "This is not where Tor listens.", "Write it like --tor 127.0.0.1:9050"
                ) from None

    def request(
        self, method: str, path: str, limit: int, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> Response:
        """Send a request and read at most ``limit`` bytes of its response.

        Raises:
            LostError: ``unreachable-server``, or ``slow-line``: nothing moves any more.
            NetworkError: the response is larger.
        """
        from urllib3.exceptions import HTTPError

        with self._measured(len(body)) as count:
            try:
                ask = partial(self._request, method, path, limit, body, headers or {}, count)
                return ask() if self.go_on is None else _attended(ask, self.go_on)
            except (HTTPError, OSError, ValueError) as failed:
                raise _lost(failed) from None

    def _request(
        self, method: str, path: str, limit: int, body: bytes, headers: dict[str, str], count: Callable[[int], None]
    ) -> Response:
        from urllib3 import Timeout

        patience = self._patience
        timeout = Timeout(connect=patience.connecting, read=patience.silence + len(body) * self._pace)
        if method in ("POST", "PUT"):
            headers = {**headers, "Content-Length": str(len(body))}
        answer = self._pool.request(
            method,
            self._url + path,
            body=_blocks(body, count) if method in ("POST", "PUT") else None,
            headers={**self._pool.headers, **headers},
            redirect=False,
            preload_content=False,
            timeout=timeout,
        )
        content = bytearray()
        try:
            while len(content) <= limit and (block := answer.read(BLOCK_SIZE, decode_content=False)):
                content += block
                count(len(block))
        finally:
            answer.release_conn()
        if len(content) > limit:
            raise NetworkError("answer", "The server answered with more than it should.", "Tell the operator.")
        return Response(answer.status, bytes(content), answer.headers)

    @contextmanager
    def _measured(self, sending: int) -> Iterator[Callable[[int], None]]:
        """Learn from a request what kind of line this is. Gives the function that counts what moves."""
        total, started = 0, time.monotonic()

        def count(size: int) -> None:
            nonlocal total
            total += size
            self.moved(size)

        with self._lock:
            self._under_way += 1
            lanes = self._under_way
        try:
            yield count
        except LostError:
            self.slow, self._pace = True, 1 / self._patience.least_rate
            raise
        finally:
            with self._lock:
                lanes = max(lanes, self._under_way)
                self._under_way -= 1
        seconds = time.monotonic() - started
        if total >= TELLING:
            rate = total * lanes / max(seconds, 0.001)
            if seconds > self._patience.slow_after:
                self.slow = rate < self._patience.slow_rate
            elif rate > self._patience.slow_rate / 4:
                self.slow = False
        if sending >= TELLING:
            self._pace = min(1 / self._patience.least_rate, MARGIN * seconds / sending)


class Lanes:
    """Requests side by side, as many as the line is good for. Whoever leaves by Ctrl-C does not wait for those under way; whoever leaves
    otherwise does."""

    def __init__(self, server: Server, most: int) -> None:
        self._server, self._most = server, most
        self._under_way: deque[Future[Any]] = deque()
        self.left = False
        """Whether somebody pressed Ctrl-C: what still comes is not to be kept, for the next command may be at work."""

    def __enter__(self) -> Lanes:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self.left = kind is not None and not issubclass(kind, Exception)
        if not self.left:
            wait(self._under_way)

    def run(self, jobs: Iterable[Callable[[], T]]) -> Iterator[Future[T]]:
        """Do jobs; what comes of each, in order."""
        for job in jobs:
            while len(self._under_way) >= (1 if self._server.slow else self._most):
                yield self._under_way.popleft()
            future: Future[T] = Future()
            self._under_way.append(future)
            threading.Thread(target=_do, args=(job, future), daemon=True).start()
        while self._under_way:
            yield self._under_way.popleft()


def persist(attempt: Callable[[], T], tries: int = 3) -> T:
    """Make a request again, on another connection, if nothing moved on its own any more.

    Raises:
        NetworkError: as the last attempt.
    """
    for _ in range(tries - 1):
        try:
            return attempt()
        except LostError as lost:
            if lost.code != SLOW_LINE:
                raise
    return attempt()


def _do(job: Callable[[], T], future: Future[T]) -> None:
    try:
        future.set_result(job())
    except BaseException as failed:  # not silently: whoever asks for the result gets it
        future.set_exception(failed)


def _attended(ask: Callable[[], T], go_on: Callable[[], None]) -> T:
    """Ask in another thread, and leave it if it is to end: what waits for a socket can be ended by nobody."""
    future: Future[T] = Future()
    threading.Thread(target=_do, args=(ask, future), daemon=True, name="request").start()
    while not future.done():
        go_on()
        wait([future], LOOK_AT_STOP)
    return future.result()


def _blocks(body: bytes, count: Callable[[int], None]) -> Iterator[bytes]:
    for at in range(0, len(body), BLOCK_SIZE):
        block = body[at : at + BLOCK_SIZE]
        yield block
        count(len(block))  # asked for the next one: this one is on its way


def _lost(failed: Exception) -> LostError:
    from urllib3.exceptions import ReadTimeoutError

    if isinstance(failed, ReadTimeoutError) or any(isinstance(arg, TimeoutError) for arg in failed.args):
        return LostError(
            SLOW_LINE,
            "The line is slow or interrupted: nothing moves on it any more.",
            "Nothing that arrived is lost. Try again, now or when the line is better.",
        )
    return LostError("unreachable-server", "The server cannot be reached.", "Check the connection, and Tor.")
