"""The reviewer listener: what couriers fetch and bring (docs/protocol.md sections 5, 11, 12)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from errno import EIO
from typing import Final

from flask import Blueprint, Response, g, request
from sqlalchemy.exc import SQLAlchemyError

from knothole_server.desk import compact_json
from knothole_server.desk.calendar import LAST_DAY, day_of
from knothole_server.desk.delegation import Delegation
from knothole_server.desk.request_signature import SignedRequest, verify_request
from knothole_server.desk.signed_writes import REPLY_SIZE
from knothole_server.errors import KnotholeServerError
from knothole_server.http import courier_writes
from knothole_server.http.file_response import BINARY, file_response
from knothole_server.http.problems import CONTENT_TYPE, problem
from knothole_server.http.request_body import read_body
from knothole_server.http.uploads import bits
from knothole_server.installation import bundles, day_lists
from knothole_server.installation.installation import Installation
from knothole_server.operator_log import report
from knothole_server.storage import couriers, envelopes, losses
from knothole_server.storage.keyring import DAMAGED

_DECIMAL: Final = re.compile(r"0|[1-9][0-9]{0,9}")
_WHILE_CLOSED: Final = {("PUT", "/v1/directory"), ("PUT", "/v1/revocations")}
_ID: Final = re.compile(r"[0-9a-f]{64}")


class ReviewerViews:
    """What a courier asks for. Nothing is answered before the request's signature holds."""

    def __init__(self, installation: Installation) -> None:
        """Views over an open installation."""
        self._installation = installation

    def blueprint(self) -> Blueprint:
        """The routes."""
        blueprint = Blueprint("reviewer", __name__)

        def route(method: str, path: str, view: Callable[..., Response], name: str) -> None:
            blueprint.add_url_rule(path, name, view, methods=[method], provide_automatic_options=False)

        route("GET", "/v1/desk", self.desk, "desk")
        route("GET", "/v1/book", self.book, "book")
        route("GET", "/v1/replies", self.replies, "replies")
        route("GET", "/v1/inbox/<day>", self.inbox, "inbox")
        route("GET", "/v1/day-lists/<day>", self.day_list, "day-list")
        route("GET", "/v1/envelopes/<name>", self.envelope, "envelope")
        route("GET", "/v1/bundles/<name>", self.bundle, "bundle")
        route("GET", "/v1/bundles/<name>/<number>", self.chunk, "chunk")
        for write in courier_writes.WRITES:
            route(write.method, write.path, self._writing(write), write.path.rsplit("/", 1)[1] + "-write")
        blueprint.before_app_request(self.authenticate)
        return blueprint

    def authenticate(self) -> None:
        """Verify the request's signature over what came, body included. The body is kept for the view."""
        g.body = read_body(request, courier_writes.MAX_BODY)
        target = request.environ["RAW_URI"]
        if target != request.path:  # a query string, an encoded character, an absolute target: none is signed
            raise KnotholeServerError("request-signature")
        signed = SignedRequest(
            method=request.method,
            target=target,
            content_digest=request.headers.get("Content-Digest", ""),
            signature_input=request.headers.get("Signature-Input", ""),
            signature=request.headers.get("Signature", ""),
            delegation=request.headers.get("Knothole-Delegation", ""),
            body=g.body,
        )
        seconds, publication = self._installation.clock(), self._installation.publication
        with self._installation.store.reading() as connection:
            state, desk = publication.last(connection)
            numbers = couriers.numbers(connection)
        self._check_newest(verify_request(signed, desk, seconds, day_of(seconds)), numbers)
        publication.confirm_clock(state, seconds)  # the request is dated by the courier's own clock
        if (request.method, target) not in _WHILE_CLOSED:
            state.check_open()

    def _check_newest(self, delegation: Delegation, numbers: Mapping[bytes, int]) -> None:
        """Refuse with ``delegation-superseded`` if the vault has let another courier act since; otherwise remember this one.

        On a full disk it cannot be remembered: then it counts all the same, so that couriers can fetch and acknowledge.
        """
        highest = numbers.get(delegation.signing, 0)
        if delegation.number < highest:
            raise KnotholeServerError("delegation-superseded")
        if delegation.number > highest:
            try:
                with self._installation.store.writing() as connection:
                    couriers.note(connection, delegation.signing, delegation.number)
            except SQLAlchemyError as error:
                report(error)

    def desk(self) -> Response:
        """The desk document."""
        return file_response(self._installation.publication.snapshot("document"))

    def book(self) -> Response:
        """The book."""
        return file_response(self._installation.publication.snapshot("book"))

    def replies(self) -> Response:
        """The ids of the replies that stand in the book, 32 bytes each, ascending: what a vault posts again if it is not among them."""
        book = self._installation.publication.snapshot("book").body()
        ids = (hashlib.sha256(book[at : at + REPLY_SIZE]).digest() for at in range(0, len(book), REPLY_SIZE))
        return Response(b"".join(sorted(ids)), content_type=BINARY)

    def inbox(self, day: str) -> Response:
        """Ids of what came on a day so far, signed by nobody: for fetching while the day has no list."""
        number, installation = _day(day), self._installation
        ids, damaged = envelopes.ids_of(installation.store, installation.keyring, number)
        listing = {
            "day": number,
            "envelopes": [key.hex() for key in ids],
            "bundles": [bundle.hex() for bundle in installation.bundles.whole(number)],
            **({"damaged": damaged} if damaged else {}),
        }
        return Response(compact_json.serialise(listing), content_type="application/json")

    def day_list(self, day: str) -> Response:
        """The signed list of a day that is over, once there is one."""
        with self._installation.store.reading() as connection:
            signed = day_lists.signed(connection, _day(day))
        if signed is None:
            raise KnotholeServerError("not-found")
        return Response(signed, content_type=BINARY)

    def envelope(self, name: str) -> Response:
        """One envelope."""
        if not _ID.fullmatch(name):
            raise KnotholeServerError("not-found")

        def read() -> bytes | None:
            with self._installation.store.reading() as connection:
                return envelopes.read(connection, self._installation.keyring, bytes.fromhex(name))

        return self._item(bytes.fromhex(name), read)

    def bundle(self, name: str) -> Response:
        """How many chunks a bundle has, and which are there."""
        bundle = bytes.fromhex(name) if _ID.fullmatch(name) else b""
        with self._installation.store.reading() as connection:
            count = bundles.count_of(connection, self._installation.keyring, bundle)
        if count is None:
            raise KnotholeServerError("not-found")
        stored = bits(self._installation.chunks.numbers(bundle), 0, count)
        return Response(
            compact_json.serialise({"count": count, "stored": stored.hex()}), content_type="application/json"
        )

    def chunk(self, name: str, number: str) -> Response:
        """A chunk of a bundle."""
        if not (_ID.fullmatch(name) and _DECIMAL.fullmatch(number)):
            raise KnotholeServerError("not-found")
        bundle = bytes.fromhex(name)
        return self._item(bundle, lambda: self._installation.bundles.read(bundle, int(number)))

    def refusal(self, http_status: int, code: str) -> Response:
        """A problem document."""
        now = int(self._installation.clock()) if code == "clock" else None
        desk = self._installation.desk_id.hex() if code == "request-signature" else None
        return Response(problem(code, http_status, now, desk), http_status, content_type=CONTENT_TYPE)

    def _item(self, identity: bytes, read: Callable[[], bytes | None]) -> Response:
        """What ``read`` gives. Refused with ``not-found``; and with ``damaged`` if only this cannot be read, so that a courier continues
        with the others. The next purge looks at it again, and names it in the list of its day as lost.
        """
        try:
            body = read()
        except (OSError, SQLAlchemyError) as error:
            if not (error.errno == EIO if isinstance(error, OSError) else self._database_answers()):
                raise
            report(error)
            self._note_damage(identity)
            raise KnotholeServerError("damaged", DAMAGED) from error
        except KnotholeServerError:
            self._note_damage(identity)
            raise
        if body is None:
            raise KnotholeServerError("not-found")
        return Response(body, content_type=BINARY)

    def _note_damage(self, identity: bytes) -> None:
        today = day_of(self._installation.clock())
        with suppress(SQLAlchemyError), self._installation.store.writing() as connection:
            losses.note(connection, losses.Loss(identity, today, losses.NOTICED))

    def _database_answers(self) -> bool:
        try:
            self._installation.publication.is_closed()
        except SQLAlchemyError:
            return False
        return True

    def _writing(self, write: courier_writes.CourierWrite) -> Callable[[], Response]:
        def view() -> Response:
            if not write.sizes[0] <= len(g.body) <= write.sizes[1]:
                raise KnotholeServerError("length")
            write.perform(self._installation, g.body)
            return Response(status=204)

        return view


def _day(untrusted: str) -> int:
    """The day in a path. Refused with ``not-found``."""
    if not _DECIMAL.fullmatch(untrusted) or int(untrusted) > LAST_DAY:
        raise KnotholeServerError("not-found")
    return int(untrusted)


def raw_refusal(http_status: int, code: str) -> tuple[str, bytes]:
    """Content type and body of a refusal made before there is a request to answer."""
    return CONTENT_TYPE, problem(code, http_status)
