"""One listener: a gunicorn master with its workers, which answer and log in our forms only."""

from __future__ import annotations

import gc
import logging
import os
import resource
import socket
import sys
from collections.abc import Callable
from functools import partial
from typing import Any, Final

from flask import Flask
from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]
from gunicorn.glogging import Logger  # type: ignore[import-untyped]

from knothole_server import operator_log
from knothole_server.configuration import OTHER_FILES, Listeners
from knothole_server.operator_log import report
from knothole_server.process.connections import SEND_BUFFER
from knothole_server.process.worker import Worker

REQUEST_LINE: Final = 1_024  # bytes; the longest path of the protocol has 79
HEADER_FIELDS: Final = 64
HEADER_FIELD_SIZE: Final = 4_096  # bytes


class MuteLogger(Logger):  # type: ignore[misc]
    """gunicorn's log. A master has seen no request and may speak; of a worker only error types and lines are reported."""

    muted = False

    def setup(self, cfg: Any) -> None:
        """The same form of line as everything else."""
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(operator_log.OneLine())

    def access(self, *_: object) -> None:
        """There is no access log."""

    def exception(self, *_: object, **__: object) -> None:
        """Report the type of the error being handled and where it arose."""
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


def _before_worker(_: Any, __: Worker) -> None:
    """What is there before a worker is, the collector leaves alone: looking at it would copy all its pages into every worker."""
    gc.collect()
    gc.freeze()


def _become_worker(_: Any, worker: Worker) -> None:
    worker.log.muted = True
    operator_log.hold()


def _end_worker(_: Any, __: Worker) -> None:
    operator_log.report_held()


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


def _connections(settings: Listeners) -> int:
    """How many connections a worker can have, by the configuration and by the system's limit on open files."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = settings.connections + OTHER_FILES
    allowed = wanted if most == resource.RLIM_INFINITY else min(wanted, most)
    resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, most))
    return max(allowed - OTHER_FILES, 2 * settings.threads)


def _listen(server: Any, ready: Callable[[], None]) -> None:
    for listening in server.LISTENERS:
        listening.sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)  # connections inherit it
    ready()


def serve(
    address: str, settings: Listeners, load: Callable[[], Flask], ready: Callable[[], None], stop_seconds: int
) -> None:
    """Listen on ``HOST:PORT`` or ``unix:PATH`` until a signal stops it. ``ready`` is called when listening; ``stop_seconds``: for requests under
    way then.

    Does not return: gunicorn ends the process.
    """
    operator_log.speak_only_here()
    options = {
        "bind": address,
        "workers": settings.workers,
        "threads": settings.threads,
        "worker_connections": _connections(settings),
        "worker_class": Worker,
        "logger_class": MuteLogger,
        "loglevel": "warning",
        "keepalive": 1,  # yes; for how long is the worker's business
        "graceful_timeout": stop_seconds,
        "limit_request_line": REQUEST_LINE,
        "limit_request_fields": HEADER_FIELDS,
        "limit_request_field_size": HEADER_FIELD_SIZE,
        "control_socket_disable": True,
        "umask": 0o007,  # of a unix socket: its group may connect
        "pre_fork": _before_worker,
        "post_fork": _become_worker,
        "worker_exit": _end_worker,
        "when_ready": partial(_listen, ready=ready),
    }
    for variable in ("GUNICORN_CMD_ARGS", "WEB_CONCURRENCY", "FORWARDED_ALLOW_IPS"):
        os.environ.pop(variable, None)  # only what is configured here
    _Listener(options, load).run()
