"""A server as a source's window sees one: a made-up desk, and what was posted. No sockets."""

from __future__ import annotations

from contextlib import suppress

from knothole_client.http import Response, Server
from knothole_client.protocol.desk_document import Desk, verify_desk_document
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import sign_pin
from knothole_client.protocol.payload import open_envelope
from knothole_client.protocol.primitives import sha256
from knothole_server.desk.exchange import Digests, exchange_response
from knothole_server.errors import Status
from tests.support.desks import TODAY, MadeDesk

NAME = "Example desk"
ARABIC = {"ar": "نقرأ كل ما يصلنا مرتين في الأسبوع. لا تكتبوا من عملكم."}


class SourceServer(Server):
    """Answers what a page asks for."""

    def __init__(self, *, arabic: bool = False) -> None:
        self.made = MadeDesk()
        directory = self.made.directory()
        if arabic:
            directory = self.made.directory(statement={"date": TODAY, "text": ARABIC, "holds": []})
        document = self.made.document(directory=directory)
        self.files = {
            "/app/desk.json": sign_pin(self.made.chain, self.made.desk_key),
            "/v1/desk": document,
            "/v1/book": b"",
        }
        self.paths: list[str] = []
        self.posted: list[bytes] = []
        self.refuses = False

    def ask(self, questions: list[dict[str, object]]) -> None:
        """Have the first channel ask something."""
        first, *others = self.made.content()["channels"]
        directory = self.made.directory(channels=[first | {"questions": questions}, *others])
        self.files["/v1/desk"] = self.made.document(directory=directory)

    def desk(self) -> Desk:
        return verify_desk_document(self.files["/v1/desk"], self.made.pin, TODAY)

    def request(
        self, method: str, path: str, limit: int, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> Response:
        if self.go_on:
            self.go_on()
        self.paths.append(path)
        if method == "GET":
            return Response(200, self.files[path], {})
        self.posted.append(body[256:])
        digests = Digests(sha256(self.files["/v1/desk"]), sha256(self.files["/v1/book"]))
        return Response(200, exchange_response(Status.UNAVAILABLE if self.refuses else Status.STORED, digests), {})

    def texts(self) -> list[str]:
        """What the first reviewer can read of what was posted."""
        desk, reviewer, found = self.desk(), self.made.first, []
        for envelope in self.posted:
            with suppress(ProtocolError):  # a cover
                opened = open_envelope(
                    envelope, reviewer.slot, [reviewer.epoch_key], desk.id, desk.directory, desk.revoked
                )
                found.append(str(getattr(opened.payload, "text", "")))
        return found
