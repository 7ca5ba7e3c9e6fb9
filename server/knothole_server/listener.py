"""One listener: a gunicorn master with its workers, which answer and log in our forms only."""

from __future__ import annotations

import errno
import logging
import os
import selectors
import socket
import sys
import time
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from typing import Any, Final

from flask import Flask
from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]
from gunicorn.glogging import Logger  # type: ignore[import-untyped]
from gunicorn.http.errors import (  # type: ignore[import-untyped]
    ExpectationFailed,
    LimitRequestHeaders,
    LimitRequestLine,
    ParseException,
)
from gunicorn.workers.gthread import TConn, ThreadWorker  # type: ignore[import-untyped]

from knothole_server.application import RAW_REFUSAL, UPLOADS, code_of
from knothole_server.configuration import Listeners
from knothole_server.operator_log import LOGGER, report
from knothole_server.security_headers import SECURITY_HEADERS

RECEIVE_SECONDS: Final = 60  # for a request to arrive in full; a slow circuit needs some
UPLOAD_SECONDS: Final = 300  # for a chunk of a megabyte to arrive
SEND_SECONDS: Final = 900  # for the answer to a GET to leave: a full book is 64 MiB
IDLE_SECONDS: Final = 5  # a connection without a request
LINGER_SECONDS: Final = 1.0  # to read what a refused client still sends, so that it gets to see the refusal
STOP_SECONDS: Final = 10  # for requests under way when the listener is told to stop
REQUEST_LINE: Final = 1_024  # bytes; the longest path of the protocol has 79
HEADER_FIELDS: Final = 64
HEADER_FIELD_SIZE: Final = 4_096  # bytes

_NO_ADDRESS: Final = ("", 0)
_UNREADABLE: Final = {LimitRequestLine: 414, LimitRequestHeaders: 431, ExpectationFailed: 417}


class MuteLogger(Logger):  # type: ignore[misc]
    """gunicorn's log. A master has seen no request and may speak; of a worker only error types and lines are
    told.
    """

    muted = False

    def access(self, *_: object) -> None:
        """There is no access log."""

    def exception(self, *_: object, **__: object) -> None:
        """Tell the type of the error being handled and where it arose."""
        if (error := sys.exc_info()[1]) is not None:
            report(error)

    def critical(self, *words: object, **more: object) -> None:
        """Speak if this is a master."""
        self._speak(logging.CRITICAL, *words, **more)

    def error(self, *words: object, **more: object) -> None:
        """Speak if this is a master."""
        self._speak(logging.ERROR, *words, **more)

    def warning(self, *words: object, **more: object) -> None:
        """Speak if this is a master."""
        self._speak(logging.WARNING, *words, **more)

    def _speak(self, level: int, *words: object, **more: object) -> None:
        if not self.muted:
            self.error_log.log(level, *words, **more)


class _Connection(TConn):  # type: ignore[misc]
    """A connection of no known address, which the accepting thread closes without waiting for the client."""

    def close(self, graceful: bool = False) -> None:
        super().close(graceful=False)


class Worker(ThreadWorker):  # type: ignore[misc]
    """gunicorn's threaded worker with three changes.

    1. The client's address is dropped where the connection is accepted: nothing behind has it.
    2. Clients that stall cost no thread before they sent something, and lose it after a deadline.
    3. What cannot be read as a request is refused in the listener's own form, with the constant headers.
    """

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._deadlines: dict[_Connection, float] = {}

    def accept(self, listener: Any) -> None:
        """Accept a connection; it gets a thread when its request begins to arrive."""
        try:
            client, _ = listener.accept()
        except OSError as error:
            if error.errno in (errno.EAGAIN, errno.ECONNABORTED, errno.EWOULDBLOCK):
                return
            raise
        self.nr_conns += 1
        connection = _Connection(self.cfg, client, _NO_ADDRESS, listener.getsockname())
        try:
            client.recv(1, socket.MSG_PEEK)
        except BlockingIOError:
            connection.timeout = time.monotonic() + IDLE_SECONDS
            self.pending_conns.append(connection)
            self.poller.register(client, selectors.EVENT_READ, partial(self.on_pending_socket_readable, connection))
            return
        except OSError:
            pass  # already gone: the thread that reads finds out
        connection.data_ready = True
        self.enqueue_req(connection)

    def enqueue_req(self, conn: _Connection) -> None:
        """Give a connection a thread, and a deadline."""
        self._deadlines[conn] = time.monotonic() + RECEIVE_SECONDS
        super().enqueue_req(conn)

    def finish_request(self, conn: _Connection, fs: Any) -> None:
        """Take the deadline off."""
        self._deadlines.pop(conn, None)
        super().finish_request(conn, fs)

    def murder_pending(self) -> None:
        """Cut off connections past their deadline, which sets their threads free; called every second."""
        super().murder_pending()
        now = time.monotonic()
        for connection, deadline in list(self._deadlines.items()):
            if deadline < now:
                try:
                    connection.sock.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue  # closed in the meantime

    def handle(self, conn: _Connection) -> Any:
        """Serve a connection, in a thread. If it is to be closed, read first what is still under way."""
        again = super().handle(conn)
        if again is False and conn.parser is not None:
            _drain(conn)
        return again

    def handle_request(self, req: Any, conn: _Connection) -> Any:
        """Answer a request that was read. A GET's answer may be large; any other's closes the connection."""
        if req.method == "GET":
            self._deadlines[conn] = time.monotonic() + SEND_SECONDS
        else:
            req.force_close()
        if req.method == "PUT" and UPLOADS in self.wsgi.extensions:
            self._deadlines[conn] = time.monotonic() + UPLOAD_SECONDS
        return super().handle_request(req, conn)

    def handle_error(self, req: Any, client: Any, addr: Any, exc: Exception) -> None:
        """Refuse what is not a request, or could not be answered."""
        status = _UNREADABLE.get(type(exc), 400) if isinstance(exc, ParseException) else 500
        if status == 500:
            report(exc)
        content_type, body = self.wsgi.extensions[RAW_REFUSAL](status, code_of(status))
        headers = (("Connection", "close"), ("Content-Type", content_type), ("Content-Length", len(body)))
        lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}"]
        lines += [f"{name}: {value}" for name, value in (*headers, *SECURITY_HEADERS)]
        try:
            client.sendall("\r\n".join([*lines, "\r\n"]).encode("ascii") + body)
        except OSError:
            return  # the client has gone


def _drain(connection: _Connection) -> None:
    """Closing a socket that holds unread bytes would reset it, and the client might lose the answer."""
    try:
        connection.parser.finish_body(deadline=time.monotonic() + LINGER_SECONDS)
    except Exception:  # whatever is wrong with the rest of the body, nobody will read it
        return


def _become_worker(server: Any, worker: Worker) -> None:
    worker.log.muted = True


class _Listener(BaseApplication):  # type: ignore[misc]
    def __init__(self, options: dict[str, Any], load: Callable[[], Flask]) -> None:
        self._options = options
        self._load = load
        super().__init__()

    def load_config(self) -> None:
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        return self._load()


def serve(address: str, settings: Listeners, load: Callable[[], Flask], ready: Callable[[], None]) -> None:
    """Listen on ``HOST:PORT`` or ``unix:PATH`` until told to stop by a signal. ``ready`` is called when
    listening.

    Does not return: gunicorn ends the process.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("knothole-server: %(message)s"))
    LOGGER.addHandler(handler)
    LOGGER.propagate = False
    logging.lastResort = None  # what libraries would log about a request is not asked for
    options = {
        "bind": address,
        "workers": settings.workers,
        "threads": settings.threads,
        "worker_class": Worker,
        "logger_class": MuteLogger,
        "loglevel": "warning",
        "keepalive": IDLE_SECONDS,
        "graceful_timeout": STOP_SECONDS,
        "limit_request_line": REQUEST_LINE,
        "limit_request_fields": HEADER_FIELDS,
        "limit_request_field_size": HEADER_FIELD_SIZE,
        "control_socket_disable": True,
        "umask": 0o007,  # of a unix socket: its group may connect
        "post_fork": _become_worker,
        "when_ready": lambda _: ready(),
    }
    for variable in ("GUNICORN_CMD_ARGS", "WEB_CONCURRENCY", "FORWARDED_ALLOW_IPS"):
        os.environ.pop(variable, None)  # only what is configured here
    _Listener(options, load).run()
