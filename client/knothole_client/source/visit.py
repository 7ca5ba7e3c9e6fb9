"""One visit of a source to a server, as the page makes it: everything at load, then exchanges on the clock and nothing else (section 14 of the protocol).

A visit differs from the page's only in not loading the page. Network, clock and randomness are parameters.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from knothole_client.errors import NetworkError
from knothole_client.http import Server
from knothole_client.protocol import schema
from knothole_client.protocol.bundle import Bundle
from knothole_client.protocol.codename import SourceKeys
from knothole_client.protocol.desk_document import DOCUMENT_LIMIT, Desk, verify_desk_document
from knothole_client.protocol.envelope import seal_cover, throwaway
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.exchange import ANSWER_SIZE, ExchangeAnswer, decode_answer, encode_request
from knothole_client.protocol.genesis import Pin
from knothole_client.protocol.message import Answers
from knothole_client.protocol.primitives import sha256
from knothole_client.protocol.reply import BOOK_LIMIT, REPLY_SIZE
from knothole_client.protocol.tags import DeskId
from knothole_client.source.outgoing import Outgoing, RandomBytes, Sealable, Sending, lay_out
from knothole_client.source.send_clock import Hand, wait

UNAVAILABLE: Final = 503  # HTTP: what is asked for is there, and cannot be read now
PIN_LIMIT: Final = 4096  # bytes of desk.json
FAILURES_IN_A_ROW: Final = 20  # then the visit gives up, and says so


@dataclass(frozen=True)
class Edge:
    """What a visit needs from the world."""

    server: Server
    random_bytes: RandomBytes = field(repr=False)
    exponential: Callable[[float], float]
    sleep: Callable[[float], None]
    today: int


@dataclass
class Visit:
    """A loaded visit."""

    edge: Edge
    desk: Desk
    document: bytes
    book: bytes
    alarms: list[str] = field(default_factory=list)
    """Codes of desk documents that came during the visit and were refused."""
    _refused: bytes = b""
    _behind: bool = False
    """Whether the server has another desk document, which is still to be fetched."""

    exchanged: bool = False
    """Whether anything was sent in it, be it covers."""
    get_ready: Callable[[], None] = lambda: None
    """Called before the first tick: it comes as late after loading when a codename was opened as when none was."""

    def message(
        self,
        text: str,
        channel: str,
        answers: Answers,
        keys: SourceKeys,
        bundle: Bundle | None = None,
        without: Sequence[int] = (),
    ) -> Outgoing:
        """Lay a message out, with the announcement of files if there are any. ``without``: slots of those who are kept out.

        Raises:
            ProtocolError: ``unreachable``, ``expired``, ``too-long``, ``too-large``, ``json``.
        """
        return lay_out(self.desk, text, channel, answers, keys, self.edge.random_bytes, bundle, without)

    def exchange(self, message: Sealable | None, progress: Callable[[int, int], None] = lambda done, of: None) -> None:
        """Tick until all parts of a message are stored, and once more, so that the last tick of a visit carries nothing of note; twice at least, so
        that looking for answers takes as many exchanges as sending a message of one part.

        Raises:
            NetworkError: the server cannot be reached for many ticks, or stays full.
            ProtocolError: ``unreachable``, ``expired``: the desk changed before anything was sent.
        """
        nobody = throwaway(self.edge.random_bytes)
        hand = Hand(lambda: seal_cover(nobody, self.desk.id, self.edge.random_bytes))
        sending = Sending(self.desk, message, self.edge.random_bytes)
        self.exchanged = True
        self.get_ready()
        for envelope in sending.envelopes:
            hand.queue(envelope)
        failures, ticks = 0, 0
        while True:
            finished = hand.unsent == 0 and ticks > 0
            ticks += 1
            unsent = hand.unsent
            problem = self._tick(hand)
            if hand.unsent < unsent:
                sending.stored()
            if sending.renew(self.desk):
                hand.replace(sending.waiting)
            if not self._behind:
                sending.settle()
            failures = failures + 1 if problem else 0
            progress(max(0, len(sending.envelopes) - hand.unsent), len(sending.envelopes))
            if finished:
                return
            if failures >= FAILURES_IN_A_ROW and problem:
                raise problem
            self.edge.sleep(wait(self.desk.directory.policy.cover_interval, self.edge.exponential))

    def _tick(self, hand: Hand) -> NetworkError | None:
        try:
            answer = self._send(hand.attempt())
        except NetworkError as failed:
            return failed
        if answer.status != "stored":
            return NetworkError(
                answer.status, "The server did not store the message.", "Try again later; nothing is lost but time."
            )
        hand.stored()
        self._refresh(answer)
        self._behind = answer.desk_digest not in (sha256(self.document), sha256(self._refused))
        return None

    def _send(self, envelope: bytes) -> ExchangeAnswer:
        request = encode_request(envelope)
        headers = {"Content-Type": "application/octet-stream"}
        answer = self.edge.server.request("POST", "/v1/exchange", ANSWER_SIZE, request, headers)
        try:
            return decode_answer(answer.body)
        except ProtocolError as refused:
            raise NetworkError(
                "answer", "The server's answer makes no sense.", "It may not be a Knothole server."
            ) from refused

    def _refresh(self, answer: ExchangeAnswer) -> None:
        try:
            if answer.desk_digest not in (sha256(self.document), sha256(self._refused)):
                self._take_document(fetch(self.edge.server, "/v1/desk", DOCUMENT_LIMIT))
            if answer.book_digest != sha256(self.book):
                self.book = fetch(self.edge.server, "/v1/book", BOOK_LIMIT * REPLY_SIZE)
        except NetworkError:
            return  # the next exchange says again that there is something new

    def _take_document(self, untrusted: bytes) -> None:
        """Go on under a newer desk document; one that is refused changes nothing but is noted, for a message must not stop halfway."""
        try:
            self.desk = verify_desk_document(untrusted, self.desk.chain.pin, self.edge.today, self.desk.directory)
            self.document = untrusted
        except ProtocolError as refused:
            self.alarms.append(refused.code)
            self._refused = untrusted


def load(edge: Edge, fingerprint: str | None) -> Visit:
    """Fetch pin, desk document and book, as the page does at load.

    Args:
        fingerprint: D in hexadecimal, if the source knows it from elsewhere; otherwise the server's word is taken.

    Raises:
        NetworkError, ProtocolError.
    """
    pin = _read_pin(fetch(edge.server, "/app/desk.json", PIN_LIMIT))
    if fingerprint is not None and pin.desk.hex() != fingerprint.lower():
        raise ProtocolError("desk")
    document = fetch(edge.server, "/v1/desk", DOCUMENT_LIMIT)
    book = fetch(edge.server, "/v1/book", BOOK_LIMIT * REPLY_SIZE)
    return Visit(edge, verify_desk_document(document, pin, edge.today), document, book)


def fetch(server: Server, path: str, limit: int) -> bytes:
    """GET something that must be there."""
    answer = server.request("GET", path, limit)
    if answer.status == UNAVAILABLE:
        raise NetworkError("unavailable", "The server cannot answer just now.", "Try again in a few minutes.")
    if answer.status != 200:
        raise NetworkError("answer", "The server does not have what a Knothole server has.", "Check the address.")
    return answer.body


def _read_pin(untrusted: bytes) -> Pin:
    try:
        content = json.loads(untrusted)
        rotations = schema.integer(content, "rotations", 0, 64)
        return Pin(DeskId(schema.octets(content, "desk", 32)), rotations, schema.octets(content, "newest", 32))
    except (ValueError, RecursionError, AttributeError) as broken:
        raise NetworkError("answer", "The server does not say which desk it serves.", "Check the address.") from broken
