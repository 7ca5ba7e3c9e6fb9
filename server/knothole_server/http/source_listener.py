"""The public listener: the page, the desk document, the book, the exchange (docs/protocol.md sections 4.6, 8,
10).

Every refusal is 256 bytes of the same form, whatever it refuses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Final, NamedTuple

from flask import Blueprint, Response, request
from sqlalchemy.exc import SQLAlchemyError

from knothole_server.desk.exchange import REQUEST_SIZE, UNKNOWN, Digests, envelope_of, exchange_response
from knothole_server.errors import REFUSALS, KnotholeServerError, Status
from knothole_server.http.envelope_file import MAX_FORM, envelopes_of_form
from knothole_server.http.file_response import BINARY, file_response, takes_gzip
from knothole_server.http.request_body import read_body
from knothole_server.http.uploads import STORED_HEADER, Uploads
from knothole_server.installation.envelope_writer import Arriving
from knothole_server.installation.installation import Installation
from knothole_server.memory_file import MemoryFile
from knothole_server.operator_log import report
from knothole_server.page import INDEX, NOT_FOUND, NOT_STORED, PIN, REFUSED, STORED, PageFile, pin_of, read_page
from knothole_server.storage.chunks import CHUNK_SIZE
from knothole_server.webcat import read_files

ENVELOPE_FILE: Final = "/v1/envelope-file"
_MALFORMED: Final = KnotholeServerError("malformed")
_UNAVAILABLE: Final = KnotholeServerError("unavailable")
_NO_ROOM: Final = frozenset((Status.FULL, Status.UNAVAILABLE))  # nothing is wrong with what was sent


class ReadyFiles(NamedTuple):
    """What only has to be sent, by path: the page, and what is published."""

    page: Mapping[str, PageFile]
    published: Mapping[str, Callable[[], PageFile | MemoryFile]]

    def look(self, paths: Iterable[str]) -> dict[str, PageFile | MemoryFile]:
        """What is published under these paths, and may be sent; what may not is left out."""
        files: dict[str, PageFile | MemoryFile] = {}
        for path in paths:
            with suppress(Exception):
                files[path] = self.published[path]()
        return files


class PublicViews:
    """What a source's page asks for."""

    def __init__(self, installation: Installation) -> None:
        """Read the page's files; they are served from memory."""
        self._installation = installation
        self._uploads = Uploads(installation.bundles)
        self._files = read_page(installation.configuration.page)
        self._webcat = read_files(installation.configuration.data)
        self.ready = ReadyFiles(
            {"/": self._files[INDEX], **{f"/app/{path}": file for path, file in self._files.items()}},
            {"/v1/desk": self._document, "/v1/book": self._book, f"/app/{PIN}": self._pin},
        )

    def blueprint(self) -> Blueprint:
        """The routes."""
        blueprint = Blueprint("public", __name__)
        blueprint.add_url_rule("/", view_func=self.index, methods=["GET"], provide_automatic_options=False)
        for path, view in (
            ("/app/<path:name>", self.file),
            ("/.well-known/webcat/<name>", self.webcat),
            ("/v1/desk", self.desk),
            ("/v1/book", self.book),
        ):
            blueprint.add_url_rule(path, view_func=view, methods=["GET"], provide_automatic_options=False)
        blueprint.add_url_rule(
            "/v1/exchange", view_func=self.exchange, methods=["POST"], provide_automatic_options=False
        )
        blueprint.add_url_rule(
            ENVELOPE_FILE, view_func=self.envelope_file, methods=["POST"], provide_automatic_options=False
        )
        path = "/v1/bundles/<name>/<number>"
        for method, upload in (("PUT", self.put_chunk), ("HEAD", self.stored_chunks)):
            blueprint.add_url_rule(path, view_func=upload, methods=[method], provide_automatic_options=False)
        return blueprint

    def index(self) -> Response:
        """The page."""
        return self.file(INDEX)

    def file(self, name: str) -> Response:
        """A file of the page, or the pin."""
        if name == PIN:
            file = self._pin()
        elif name in self._files:
            file = self._files[name]
        else:
            raise KnotholeServerError("not-found")
        return self._page(file)

    def webcat(self, name: str) -> Response:
        """A file for browsers with WEBCAT, if the desk made them."""
        if name not in self._webcat:
            raise KnotholeServerError("not-found")
        return self._page(self._webcat[name])

    def _page(self, file: PageFile, http_status: int = 200) -> Response:
        if file.gzipped is not None and takes_gzip(request.headers.get("Accept-Encoding", "")):
            return Response(file.gzipped, headers={"Content-Encoding": "gzip"}, content_type=file.content_type)
        return Response(file.body, http_status, content_type=file.content_type)

    def desk(self) -> Response:
        """The desk document."""
        return file_response(self._document())

    def book(self) -> Response:
        """The book."""
        return file_response(self._book())

    def _document(self) -> MemoryFile:
        return self._installation.publication.snapshot("document")

    def _book(self) -> MemoryFile:
        return self._installation.publication.snapshot("book")

    def _pin(self) -> PageFile:
        return pin_of(self._document().body())

    def exchange(self) -> Response:
        """One exchange by itself. The response is HTTP 200 with 256 bytes, always."""
        try:
            body = read_body(request, REQUEST_SIZE)
        except KnotholeServerError:
            body = b""  # as malformed as one that is too long
        (answer,) = self.exchanges([(request.content_type or "", body)])
        return Response(answer, content_type=BINARY)

    def exchanges(self, requests: Sequence[tuple[str, bytes]]) -> list[bytes]:
        """Store the envelopes of exchanges that came together, each by content type and body; the 256 bytes that answer each, once all are
        durable.
        """
        outcomes: list[Digests | KnotholeServerError]
        try:
            arriving = [self._arriving(*untrusted) for untrusted in requests]
            stored = iter(self._installation.envelopes.store_all([new for new in arriving if new is not None]))
            outcomes = [_MALFORMED if new is None else next(stored) for new in arriving]
        except Exception as error:  # whatever breaks, the form of the response does not
            report(error)
            outcomes = [_UNAVAILABLE] * len(requests)
        told = UNKNOWN if all(isinstance(outcome, Digests) for outcome in outcomes) else self._digests()
        return [
            exchange_response(Status.STORED, outcome)
            if isinstance(outcome, Digests)
            else exchange_response(REFUSALS[outcome.code].status, told)
            for outcome in outcomes
        ]

    def envelope_file(self) -> Response:
        """Store the envelopes of a file, from a page without scripts. The response names a page, so that going back or reloading sends nothing
        again, and has one size whatever it names.
        """
        name = STORED
        try:
            arriving = [self._from_source(envelope) for envelope in envelopes_of_form(request)]
            for outcome in self._installation.envelopes.store_all(arriving):
                if isinstance(outcome, KnotholeServerError):
                    raise outcome
        except KnotholeServerError as refusal:
            name = _form_response(refusal.code)
        padding = " " * (len(NOT_STORED) - len(name) + 10)  # a length of two digits
        return Response(padding, 303, {"Location": f"/app/{name}"}, content_type="text/plain; charset=utf-8")

    def put_chunk(self, name: str, number: str) -> Response:
        """Store a chunk of a bundle."""
        try:
            self._installation.publication.check_writable()
            self._uploads.put(request, name, number)
        except KnotholeServerError as refusal:
            return self.refusal(_upload_http_status(refusal.code), refusal.code)
        except (OSError, SQLAlchemyError) as error:
            report(error)
            return self.refusal(200, "unavailable")
        return _response(200, Status.STORED, self._digests())

    def stored_chunks(self, name: str, number: str) -> Response:
        """Which chunks of a bundle are there."""
        self._installation.publication.check_writable()
        stored = self._uploads.stored(request, name, number)
        return Response(headers={STORED_HEADER: stored}, content_type=BINARY)

    def refusal(self, http_status: int, code: str) -> Response:
        """A refusal: 256 bytes under an HTTP status; and of what is not there, or not to be had so, and is nothing that a page's scripts ask for,
        a listed page: whoever opens an address is shown no bytes that nobody signed.
        """
        if http_status in (404, 405) and NOT_FOUND in self._files and not request.path.startswith("/v1/"):
            return self._page(self._files[NOT_FOUND], 404)
        return _response(http_status, REFUSALS[code].status, self._digests())

    def _arriving(self, content_type: str, untrusted_body: bytes) -> Arriving | None:
        try:
            return self._from_source(envelope_of(untrusted_body)) if content_type == BINARY else None
        except KnotholeServerError:
            return None

    def _from_source(self, envelope: bytes) -> Arriving:
        settings = self._installation.configuration
        return Arriving(envelope, settings.max_from_sources, settings.from_sources_an_hour)

    def _digests(self) -> Digests:
        try:
            return self._installation.publication.current().digests
        except Exception as error:  # whatever breaks, the form of the response does not
            if not isinstance(error, KnotholeServerError) or error.code != "closed":
                report(error)
            return self._installation.publication.last_known


def _form_response(code: str) -> str:
    """The page that answers a refused envelope file."""
    return NOT_STORED if REFUSALS[code].status in _NO_ROOM else REFUSED


def _upload_http_status(code: str) -> int:
    """Of a refused chunk (section 15.5)."""
    refusal = REFUSALS[code]
    return 200 if refusal.status in _NO_ROOM else 409 if refusal.http_status == 409 else 400


EXCHANGE_HEAD: Final = b"POST /v1/exchange "
"""What an exchange begins with; ``exchanges`` answers whatever does."""


def max_body(head: bytes) -> int:
    """Bytes that are waited for of a request with this head: only a chunk and the plain form send more than an exchange."""
    if head.startswith(b"PUT "):
        return CHUNK_SIZE
    return MAX_FORM if head.startswith(f"POST {ENVELOPE_FILE} ".encode()) else REQUEST_SIZE


def raw_refusal(_: int, code: str) -> tuple[str, bytes]:
    """Content type and body of a refusal made before there is a request to answer."""
    return BINARY, exchange_response(REFUSALS[code].status, UNKNOWN)


def _response(http_status: int, status: Status, digests: Digests) -> Response:
    return Response(exchange_response(status, digests), http_status, content_type=BINARY)
