"""One visit of a source to a server, as the page makes it: everything at load, then exchanges on the clock and nothing else (section 14 of the protocol).

A visit differs from the page's only in not loading the page. Network, clock and randomness are parameters.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import Final

from knothole_client import clock
from knothole_client.errors import ClientError, NetworkError
from knothole_client.http import Response, Server
from knothole_client.protocol.bundle import Bundle
from knothole_client.protocol.codename import SourceKeys
from knothole_client.protocol.desk_document import MAX_DOCUMENT, Desk, verify_desk_document
from knothole_client.protocol.envelope import seal_cover, throwaway
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.exchange import ANSWER_SIZE, ExchangeAnswer, decode_answer, encode_request
from knothole_client.protocol.genesis import MAX_PIN, Pin, read_pin
from knothole_client.protocol.message import Answers
from knothole_client.protocol.primitives import sha256
from knothole_client.protocol.reply import MAX_BOOK, REPLY_SIZE
from knothole_client.sentences import Sentence
from knothole_client.source.outgoing import Outgoing, RandomBytes, Sealable, Sending, lay_out
from knothole_client.source.send_clock import Hand, next_tick, visit_length, wait

UNAVAILABLE: Final = 503  # HTTP: what is asked for is there, and cannot be read now
SHORT_VISIT: Final = Sentence(
    "From outside this visit can be distinguished from others, because it was shorter than any."
)
OF_TIME: Final = ("expired", "unreachable", "day", "epoch")
"""What a desk is refused with if it is too late or too early, or seems to be."""


class StoppedError(Exception):
    """A person stops a visit, by other means than Ctrl-C; for what waits in it to raise."""


class RefusedDeskError(ProtocolError):
    """What a server says of its desk was refused at load."""

    def __init__(self, refused: ProtocolError, server_day: int | None) -> None:
        super().__init__(refused.code, refused.position)
        self.server_day = server_day


FAILURES_IN_A_ROW: Final = 20  # then a visit that stays on gives up, and says so


@dataclass(frozen=True)
class Edge:
    """What a visit needs from the world."""

    server: Server
    random_bytes: RandomBytes = field(repr=False)
    exponential: Callable[[float], float]
    sleep: Callable[[float], None]
    today: int
    now: Callable[[], float] = time.monotonic
    """Seconds, never going back; :attr:`sleep` waits by the same clock."""


@dataclass
class Visit:
    """A loaded visit."""

    edge: Edge
    desk: Desk
    document: bytes
    book: bytes
    ticks: int
    """How many exchanges it makes, be they covers."""
    alarms: list[str] = field(default_factory=list)
    """What was wrong with the visit's desk documents, and the codes of those that were refused."""
    _refused: bytes = b""
    _behind: bool = False
    """Whether the server has another desk document, which is still to be fetched."""

    server_day: int | None = None
    """The day on the server's clock, when the visit was loaded."""
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

    def exchange(
        self,
        message: Sealable | None,
        progress: Callable[[int, int], None] = lambda done, of: None,
        *,
        stay: bool = False,
        keep: Callable[[list[bytes]], None] = lambda envelopes: None,
    ) -> None:
        """Make as many exchanges as the visit has, whatever it is for: the parts of a message first, then covers. They suffice for the longest
        message unless some fail.

        Args:
            progress: called with the exchanges that are done, and how many there will be.
            stay: if parts are left at the end, go on until all are stored, which shows from outside that there was something to send.
            keep: gets what is left at the end, sealed, before it is said.

        Raises:
            NetworkError: ``unsent``, or what the last exchange failed with: parts are left. With ``stay``, many exchanges in a row failed.
            ClientError: ``stopped``, by Ctrl-C or :class:`StoppedError`.
            ProtocolError: ``unreachable``, ``expired``: the desk changed before anything was sent.
        """
        nobody = throwaway(self.edge.random_bytes)
        hand = Hand(lambda: seal_cover(nobody, self.desk.id, self.edge.random_bytes))
        sending = Sending(self.desk, message, self.edge.random_bytes)
        for envelope in sending.envelopes:
            hand.queue(envelope)
        self.get_ready()  # stopped while it waits, nothing has left
        self.exchanged = True
        try:
            self._exchange(hand, sending, progress, stay, keep)
        except (KeyboardInterrupt, StoppedError):
            keep(hand.rest)
            raise _stopped(hand, len(sending.envelopes)) from None

    def _exchange(
        self,
        hand: Hand,
        sending: Sending,
        progress: Callable[[int, int], None],
        stay: bool,
        keep: Callable[[list[bytes]], None],
    ) -> None:
        failures, ticks = 0, 0
        due = self.edge.now()

        def draw() -> float:
            return wait(self.desk.directory.policy.cover_interval, self.edge.exponential)

        while True:
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
            progress(ticks, max(self.ticks, ticks + hand.unsent))
            if ticks >= self.ticks:
                if hand.unsent == 0:
                    return
                if not stay or failures >= FAILURES_IN_A_ROW:
                    keep(hand.rest)
                    raise _left(hand.unsent, len(sending.envelopes), problem)
            due = next_tick(due, self.edge.now(), draw)
            self.edge.sleep(max(0.0, due - self.edge.now()))

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
                self._take_document(fetch(self.edge.server, "/v1/desk", MAX_DOCUMENT))
            if answer.book_digest != sha256(self.book):
                self.book = fetch(self.edge.server, "/v1/book", MAX_BOOK * REPLY_SIZE)
        except NetworkError:
            return  # the next exchange says again that there is something new

    def _take_document(self, untrusted: bytes) -> None:
        """Go on under a newer desk document; one that is refused changes nothing but is noted, for a message must not stop halfway."""
        try:
            before = self.desk
            self.desk = verify_desk_document(
                untrusted, before.chain.pin, self.edge.today, before.directory, before.memory, served=True
            )
            self.document = untrusted
            self.alarms.extend(self.desk.alarms)
        except ProtocolError as refused:
            self.alarms.append(refused.code)
            self._refused = untrusted


def _left(unsent: int, parts: int, problem: NetworkError | None) -> NetworkError:
    """What is said of a visit at whose end parts are left."""
    hint = (
        f"{problem.hint if problem else ''} What was stored is not lost, and your text is where it was."
        " Send the rest in another visit if you had --rest FILE, or all of it again; --stay goes on until all is stored."
    )
    return NetworkError(
        problem.code if problem else "unsent",
        Sentence("Not sent: {unsent} of {parts} parts are not stored.", unsent=unsent, parts=parts),
        hint.strip(),
    )


def _stopped(hand: Hand, parts: int) -> ClientError:
    """What is said when a person stops a visit."""
    if parts == 0:
        return ClientError("stopped", "Stopped. Nothing was being sent.", SHORT_VISIT)
    if hand.unsent == 0:
        return ClientError("stopped", "Stopped. The message has left: all of it is stored.", SHORT_VISIT)
    stored, unsure = parts - hand.unsent, hand.attempted
    if stored == 0 and not unsure:
        return ClientError("stopped", "Stopped. Nothing was sent.", SHORT_VISIT)
    what = Sentence("{stored} of {parts} parts are stored", stored=stored, parts=parts)
    if unsure:
        what = Sentence("{what}, and perhaps one more", what=what)
    again = "Send the rest if you had --rest FILE, or all of it again; nobody can read it before all parts are there."
    return ClientError("stopped", Sentence("Stopped. The message has not left completely: {what}.", what=what), again)


def load(edge: Edge, fingerprint: str | None, known: Pin | None = None) -> Visit:
    """Draw how long the visit will be, and fetch pin, desk document and book, as the page does at load.

    Args:
        fingerprint: D in hexadecimal, if the source knows it from elsewhere; otherwise the server's word is taken.
        known: a pin the source has from elsewhere. The server's is asked for all the same: visits look alike.

    Raises:
        RefusedDeskError, NetworkError; ProtocolError: ``desk``.
    """
    ticks = visit_length(edge.exponential)
    pinned = fetch(edge.server, "/app/desk.json", MAX_PIN)
    try:
        pin = known or read_pin(pinned)
    except ProtocolError as broken:
        raise NetworkError("answer", "The server does not say which desk it serves.", "Check the address.") from broken
    if fingerprint is not None and pin.desk.hex() != fingerprint.lower():
        raise ProtocolError("desk")
    served = fetch_response(edge.server, "/v1/desk", MAX_DOCUMENT)
    document, server_day = served.body, _day_of(served)
    book = fetch(edge.server, "/v1/book", MAX_BOOK * REPLY_SIZE)
    try:
        desk = verify_desk_document(document, pin, edge.today)
    except ProtocolError as refused:
        raise RefusedDeskError(refused, server_day) from refused
    return Visit(edge, desk, document, book, ticks, list(desk.alarms), server_day=server_day)


def clocks_differ(today: int, server_day: int | None) -> Sentence | None:
    """What a person should know if this device's clock and the server's are days apart; None if they are not. Nobody signed what the server
    says of the time: it decides nothing, and whoever sets a clock by it may be deceived.
    """
    if server_day is None or abs(today - server_day) <= 1:
        return None
    return Sentence(
        "This device's clock says {here}, the server's {there}. If this device's is wrong, set it by another clock that you trust, and try again."
        " If it is right, leave it: the server's is wrong, or somebody wants you to change it.",
        here=clock.written(today),
        there=clock.written(server_day),
    )


def _day_of(answer: Response) -> int | None:
    """The day on the server's clock."""
    try:
        day = int(parsedate_to_datetime(answer.headers.get("Date", "")).timestamp()) // clock.SECONDS_A_DAY
    except (ValueError, OverflowError, OSError):
        return None
    return max(0, day)


def fetch(server: Server, path: str, limit: int) -> bytes:
    """GET something that must be there."""
    return fetch_response(server, path, limit).body


def fetch_response(server: Server, path: str, limit: int) -> Response:
    """As :func:`fetch`, with the headers."""
    answer = server.request("GET", path, limit)
    if answer.status == UNAVAILABLE:
        raise NetworkError("unavailable", "The server cannot answer just now.", "Try again in a few minutes.")
    if answer.status != 200:
        raise NetworkError("answer", "The server does not have what a Knothole server has.", "Check the address.")
    return answer


def stopped_outside_exchanges(*, sent: bool) -> ClientError:
    """A person stopped a visit before its first exchange, or after the last one."""
    return ClientError(
        "stopped", "Stopped after everything had left." if sent else "Stopped. Nothing was sent.", SHORT_VISIT
    )
