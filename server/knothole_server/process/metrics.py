"""Figures for a monitoring system on this machine, in Prometheus's text format.

They are made once a day, of days that are over, and counts are rounded up to the next whole step: no single visit moves
them, and nothing that happens today shows before tomorrow. That is why this is no metrics library: those count as things
happen, and tell the process's own memory and processor time, which move with every visit.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from knothole_server.configuration import UNIX
from knothole_server.desk.calendar import day_of
from knothole_server.errors import KnotholeServerError, SetupError
from knothole_server.installation.installation import Installation
from knothole_server.operations import doctor
from knothole_server.operator_log import report
from knothole_server.storage.chunks import CHUNK_SIZE
from knothole_server.storage.tables import bundles, envelopes, replies

TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"
_SOURCES_MOVE: Final = frozenset({"envelopes", "bundles"})  # checks that are shown as rounded figures instead


class Steps(NamedTuple):
    """To whose next multiple counts are rounded up."""

    envelopes: int = 1_000  # 200 visits of five ticks
    replies: int = 100
    bundle_bytes: int = 2**30


STEPS: Final = Steps()


def figures(installation: Installation, steps: Steps = STEPS) -> str:
    """The figures of yesterday, and today's findings of ``doctor`` that no visit moves."""
    return "".join(_lines(installation, steps))


def _lines(installation: Installation, steps: Steps) -> Iterator[str]:
    today = day_of(installation.clock())
    quotas = installation.configuration.quotas
    with installation.store.reading() as connection:

        def count(table: Any, *where: Any) -> int:
            query = select(func.count()).select_from(table).where(*where)
            return int(connection.execute(query).scalar_one())

        stored = count(envelopes, envelopes.c.came < today)
        yesterday = count(envelopes, envelopes.c.came == today - 1)
        book = count(replies, replies.c.came < today)
        # with the chunks that are still to come: continuing a bundle of yesterday moves nothing
        chunks = connection.execute(select(func.sum(bundles.c["count"])).where(bundles.c.came < today)).scalar_one()
    files = CHUNK_SIZE * int(chunks or 0)
    left = installation.publication.stored_desk().directory.expires - today
    most = installation.configuration.max_from_sources
    yield from _gauge("figures_day", "the day they are of: days since 1970-01-01", today - 1)
    yield from _gauge("envelopes_at_most", "stored when it ended", _rounded(stored, steps.envelopes))
    yield from _gauge("envelopes_quota", "beyond which sources get the answer that there is no room", most)
    yield from _gauge("envelopes_of_the_day_at_most", "that came on it", _rounded(yesterday, steps.envelopes))
    yield from _gauge("replies_at_most", "in the book when it ended", _rounded(book, steps.replies))
    yield from _gauge(
        "bundle_bytes_at_most",
        "of the bundles that had begun when it ended, whole",
        _rounded(files, steps.bundle_bytes),
    )
    yield from _gauge("bundle_bytes_quota", "beyond which no bundle is begun", quotas.bundle_bytes)
    yield from _gauge("directory_days_left", "until the page refuses to send", left)
    yield from _help("check_ok", "1 if this check of knothole-server doctor passed at the beginning of the day")
    for check in doctor.examine(installation.configuration):
        if check.name not in _SOURCES_MOVE:
            yield f'knothole_check_ok{{check="{check.name}"}} {int(check.ok)}\n'


def _rounded(count: int, step: int) -> int:
    """The next whole step above: nothing and a little look alike."""
    return (count // step + 1) * step


def _help(name: str, text: str) -> Iterator[str]:
    yield f"# HELP knothole_{name} {text}\n# TYPE knothole_{name} gauge\n"


def _gauge(name: str, text: str, value: int) -> Iterator[str]:
    yield from _help(name, text)
    yield f"knothole_{name} {value}\n"


class Exporter:
    """Serves the figures where the configuration says, and makes them when they are first asked for on a day."""

    def __init__(self, installation: Installation, steps: Steps = STEPS) -> None:
        """Begin to listen. ``SetupError`` ``metrics`` if that cannot be."""
        self._installation = installation
        self._steps = steps
        self._making = threading.Lock()
        self._made = (-1, "")
        address = installation.configuration.metrics.listen
        try:
            self._server = _listen(address, self)
        except OSError as error:
            raise SetupError("metrics", f"listen in [metrics]: {error.strerror}") from error
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def text(self) -> str:
        """The figures, the same all day."""
        with self._making:
            today = day_of(self._installation.clock())
            if self._made[0] != today:
                self._made = (today, figures(self._installation, self._steps))
            return self._made[1]

    def close(self) -> None:
        """Stop listening."""
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    timeout = 5  # seconds
    exporter: Exporter

    def do_GET(self) -> None:
        """The figures, whatever is asked for."""
        try:
            status, body = 200, self.exporter.text().encode("ascii")
        except (OSError, SQLAlchemyError, KnotholeServerError) as error:
            report(error)
            status, body = 503, b""
        self.send_response(status)
        self.send_header("Content-Type", TYPE)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing is logged."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A client that goes away is nobody's business."""


class _UnixServer(_Server):
    address_family = socket.AF_UNIX

    def server_bind(self) -> None:
        """Bind to a path that nobody else can reach but the group."""
        path = Path(str(self.server_address))
        with suppress(FileNotFoundError):
            if path.is_socket():
                path.unlink()
        self.socket.bind(str(path))
        path.chmod(0o660)

    def get_request(self) -> tuple[socket.socket, Any]:
        """A connection; the handler wants an address in the form of TCP's."""
        return self.socket.accept()[0], ("unix", 0)


def _listen(address: str, exporter: Exporter) -> _Server:
    handler = type("Handler", (_Handler,), {"exporter": exporter})
    if address.startswith(UNIX):
        return _UnixServer(address.removeprefix(UNIX), handler)  # type: ignore[arg-type]
    host, _, port = address.rpartition(":")
    return _Server((host.strip("[]"), int(port)), handler)
