"""Threads of a worker that take what has gathered while they were at work. One answers exchanges: while those it has are made durable the next
gather, and share the next commit.

The loop hands it whole requests. Nothing of what answers other requests is in the way: no pool, whose threads would hand each other the
interpreter at every step, and no routes. The request is read by the same strict parser as any other.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from typing import Any, Final, Generic, Protocol, TypeVar

from gunicorn import SERVER  # type: ignore[import-untyped]
from gunicorn.http.errors import NoMoreData  # type: ignore[import-untyped]
from gunicorn.util import http_date  # type: ignore[import-untyped]

from knothole_server.desk.exchange import REQUEST_SIZE, RESPONSE_SIZE
from knothole_server.http.file_response import BINARY
from knothole_server.http.security_headers import SECURITY_HEADERS
from knothole_server.operator_log import report

_HEADERS: Final = "".join(
    f"{name}: {value}\r\n"
    for name, value in (
        ("Connection", "close"),
        ("Content-Type", BINARY),
        ("Content-Length", RESPONSE_SIZE),
        *SECURITY_HEADERS,
    )
)


class Asked(Protocol):
    """A connection whose request is there."""

    sock: Any
    parser: Any
    more_may_come: bool


Item = TypeVar("Item")


class GroupThread(Generic[Item]):
    """Takes all that has come since it took the last."""

    def __init__(self, take: Callable[[list[Item]], None]) -> None:
        """Begin. If ``take`` raises, it is the end of the thread."""
        self._take = take
        self._queue: SimpleQueue[Item] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def put(self, item: Item) -> None:
        """Have it taken."""
        self._queue.put(item)

    def is_alive(self) -> bool:
        """Whether anything is still taken."""
        return self._thread.is_alive()

    def _run(self) -> None:
        while True:
            group = [self._queue.get()]
            while not self._queue.empty():
                group.append(self._queue.get())
            self._take(group)


class ExchangeThread(GroupThread[Asked]):
    """Takes connections whose exchange is there, and gives them back when the answer is on its way."""

    def __init__(
        self,
        answer: Callable[[list[tuple[str, bytes]]], list[bytes]],
        refuse: Callable[[Any, Exception], None],
        finish: Callable[[list[Any]], None],
    ) -> None:
        """Begin. ``answer``: exchanges, by content type and body; ``refuse``: on a socket, what is no request; ``finish``: takes the connections
        back, in this thread.
        """
        self._answer = answer
        self._refuse = refuse
        self._finish = finish
        super().__init__(self._answer_group)

    def _answer_group(self, group: list[Asked]) -> None:
        try:
            self._answer_all(group)
        except Exception as error:  # whoever was not answered is closed, and tries again
            report(error)
        self._finish(group)

    def _answer_all(self, group: list[Asked]) -> None:
        exchanges = []
        for connection in group:
            try:
                exchanges.append((connection.sock, _read(connection)))
            except (NoMoreData, StopIteration, ConnectionError):
                continue  # the client has gone
            except Exception as error:
                self._refuse(connection.sock, error)
        answers = self._answer([exchange for _, exchange in exchanges])
        head = f"HTTP/1.1 200 OK\r\nServer: {SERVER}\r\nDate: {http_date()}\r\n{_HEADERS}\r\n".encode("ascii")
        for (sock, _), answer in zip(exchanges, answers, strict=True):
            with suppress(OSError):  # the client has gone
                sock.sendall(head + answer)


def _read(connection: Asked) -> tuple[str, bytes]:
    """Content type and body of an exchange. Of one that announced too much there is no body: it is refused as malformed."""
    request = next(connection.parser)
    content_type = next((value for name, value in request.headers if name == "CONTENT-TYPE"), "")
    return content_type, b"" if connection.more_may_come else request.body.read(REQUEST_SIZE + 1)
