"""What reviewers report to each other, about a case or the server: payloads of desk events (section 7.5), and what a case is called (section 7.6)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from knothole_client.protocol import compact_json, schema
from knothole_client.protocol.calendar import check_day
from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.envelope import ENVELOPE, Original
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.ledger import DESTRUCTION_SIZE
from knothole_client.protocol.message import MAX_PARTS, MESSAGE_ID_SIZE, split_text
from knothole_client.protocol.primitives import SIGNATURE_SIZE, VerifyKey, hkdf
from knothole_client.protocol.tags import DeskId, tag
from knothole_client.protocol.words import WORDS

EVENT_ID_SIZE: Final = 16
RUN_SIZE: Final = 16
FIRST: Final = bytes(32)
"""``previous`` of the first event of a run."""
MAX_LAMPORT: Final = 2**40
MAX_JUMP: Final = 2**20  # from one event of a case to the next; nobody says a million things about one
MAX_LABEL: Final = 60  # characters
MAX_SHARE_PARTS: Final = 4
STATES: Final = ("open", "waiting", "closed", "spam", "forget")
STEPS: Final = ("assessed", "identity-notice", "minutes-offered")
"""Of the directive and ISO 37002: the report was assessed; its author had notice before their identity was disclosed; minutes were offered for correction."""
URGENCIES: Final = ("", "low", "normal", "high")
DANGERS: Final = ("", "none", "possible", "acute")
SHOWN_STATES: Final = ("received", "looking", "closed", "destroyed")
"""What a source can be shown of its case."""
DUTIES: Final = ("", "acknowledgement", "feedback")


@dataclass(frozen=True)
class EventHeader:
    """What every event says."""

    type: str
    event: bytes
    day: int
    lamport: int
    run: bytes
    previous: bytes
    case: VerifyKey = field(repr=False)

    def to_json(self) -> Object:
        """As it stands in a payload, in front of the members of the type."""
        return {
            "type": self.type,
            "event": self.event.hex(),
            "day": self.day,
            "lamport": self.lamport,
            "run": self.run.hex(),
            "previous": self.previous.hex(),
            "case": self.case.hex(),
        }


@dataclass(frozen=True)
class Note:
    """A text for colleagues only."""

    text: str = field(repr=False)


@dataclass(frozen=True)
class Assign:
    """Who is in charge; None for nobody."""

    reviewer: VerifyKey | None


@dataclass(frozen=True)
class Status:
    """Where the case stands."""

    state: str
    outcome: str


@dataclass(frozen=True)
class Label:
    """A label put on, or taken off."""

    label: str = field(repr=False)
    on: bool


@dataclass(frozen=True)
class Merge:
    """Whether another case is of the same person."""

    into: VerifyKey = field(repr=False)
    on: bool


@dataclass(frozen=True)
class Step:
    """A step that was taken, or not after all."""

    step: str
    on: bool


@dataclass(frozen=True)
class Triage:
    """How urgent the case is, and what danger its source is in; empty for what nobody judged."""

    urgency: str
    danger: str


@dataclass(frozen=True)
class ReplyPart:
    """A part of the copy of a reply."""

    reply: bytes
    order: int
    duty: str
    state: str
    """What the source was shown of its case; empty: nothing new."""
    part: int
    parts: int
    text: str = field(repr=False)


@dataclass(frozen=True)
class OpenedMessage:
    """A message that the author opened."""

    message: bytes


@dataclass(frozen=True)
class SharePart:
    """A part of a payload that is passed on to a reader."""

    reader: VerifyKey
    item: bytes
    header_digest: bytes
    key: VerifyKey = field(repr=False)
    signature: bytes = field(repr=False)
    came: int
    part: int
    parts: int
    text: str = field(repr=False)

    def original(self, text: str) -> Original:
        """The payload that a whole share carries, not yet verified. ``text``: of all parts."""
        return Original(self.header_digest, self.key, self.signature, text.encode())


@dataclass(frozen=True)
class LedgerShown:
    """The newest record of the server's ledger that the author was shown (section 13.2), not yet verified. It is about no case."""

    record: bytes


CaseBody = Note | Assign | Status | Label | Merge | Step | Triage | ReplyPart | OpenedMessage | SharePart
Body = CaseBody | LedgerShown


@dataclass(frozen=True)
class DeskEvent:
    """Something a reviewer says to colleagues: about a case to those who read it; about the server to all."""

    header: EventHeader
    body: Body

    def check_days(self, came: int) -> None:
        """Bound the days it names by the day it came.

        Raises:
            ProtocolError: ``day``.
        """
        check_day(self.header.day, came)
        if isinstance(self.body, SharePart):
            check_day(self.body.came + 1, came)  # what is shared came before, or on that day


def read_event(content: Object) -> DeskEvent:
    """Read an event's payload. The caller still owes :meth:`DeskEvent.check_days`.

    Raises:
        ProtocolError: ``schema``; also for ``unlock``, which nobody makes yet.
    """
    header = EventHeader(
        type=schema.text(content, "type"),
        event=schema.octets(content, "event", EVENT_ID_SIZE),
        day=schema.day(content, "day"),
        lamport=schema.integer(content, "lamport", 1, MAX_LAMPORT),
        run=schema.octets(content, "run", RUN_SIZE),
        previous=schema.octets(content, "previous", 32),
        case=VerifyKey(schema.octets(content, "case", 32)),
    )
    if header.type not in _BODIES:
        raise ProtocolError("schema")
    return DeskEvent(header, _BODIES[header.type](content))


def cut(header: EventHeader, members: Object, text: str, parts_limit: int = MAX_PARTS) -> list[Object]:
    """The further members of an event that carries a text in parts, each as full as the room allows.

    Raises:
        ProtocolError: ``too-long``, ``json``.
    """

    def part(number: int, parts: int, piece: str) -> Object:
        return members | {"part": number, "parts": parts, "text": piece}

    widest = header.to_json() | part(parts_limit, parts_limit, "") | {"lamport": MAX_LAMPORT, "day": schema.MAXIMUM_DAY}
    room = ENVELOPE.json_limit - len(compact_json.serialise(widest))
    pieces = split_text(text, room, room)
    if len(pieces) > parts_limit:
        raise ProtocolError("too-long")
    return [part(number, len(pieces), piece) for number, piece in enumerate(pieces)]


def case_name(case_key: bytes, desk: DeskId) -> str:
    """What people call a case: two words, the same in every vault (section 7.6)."""
    drawn = hkdf(case_key, tag("case name", desk))
    return "-".join(WORDS[int.from_bytes(drawn[at : at + 8], "big") % len(WORDS)] for at in (0, 8))


def _note(content: Object) -> Note:
    return Note(schema.text(content, "text", 1))


def _assign(content: Object) -> Assign:
    named = schema.text(content, "reviewer")
    return Assign(VerifyKey(schema.octets(content, "reviewer", 32)) if named else None)


def _status(content: Object) -> Status:
    outcome = schema.text(content, "outcome")
    return Status(
        schema.choice(content, "state", STATES), schema.identifier(content, "outcome") if outcome else outcome
    )


def _label(content: Object) -> Label:
    return Label(schema.text(content, "label", 1, MAX_LABEL), schema.boolean(content, "on"))


def _merge(content: Object) -> Merge:
    into = schema.octets(content, "into", 32)
    if into <= schema.octets(content, "case", 32):
        raise ProtocolError("schema")  # one way to say it, so that the last word on two cases is one word
    return Merge(VerifyKey(into), schema.boolean(content, "on"))


def _step(content: Object) -> Step:
    return Step(schema.choice(content, "step", STEPS), schema.boolean(content, "on"))


def _triage(content: Object) -> Triage:
    return Triage(schema.choice(content, "urgency", URGENCIES), schema.choice(content, "danger", DANGERS))


def _reply(content: Object) -> ReplyPart:
    return ReplyPart(
        schema.octets(content, "reply", MESSAGE_ID_SIZE),
        schema.integer(content, "order", 1, compact_json.MAXIMUM_INTEGER),
        schema.choice(content, "duty", DUTIES),
        schema.choice(content, "state", SHOWN_STATES) if "state" in content else "",
        *_part(content, MAX_PARTS),
    )


def _opened(content: Object) -> OpenedMessage:
    return OpenedMessage(schema.octets(content, "message", MESSAGE_ID_SIZE))


def _share(content: Object) -> SharePart:
    return SharePart(
        VerifyKey(schema.octets(content, "with", 32)),
        schema.octets(content, "item", EVENT_ID_SIZE),
        schema.octets(content, "header", 32),
        VerifyKey(schema.octets(content, "key", 32)),
        schema.octets(content, "signature", SIGNATURE_SIZE),
        schema.day(content, "came"),
        *_part(content, MAX_SHARE_PARTS),
    )


def _ledger(content: Object) -> LedgerShown:
    return LedgerShown(schema.octets(content, "record", DESTRUCTION_SIZE))


def _part(content: Object, limit: int) -> tuple[int, int, str]:
    parts = schema.integer(content, "parts", 1, limit)
    return schema.integer(content, "part", 0, parts - 1), parts, schema.text(content, "text")


_BODIES: Final[dict[str, Callable[[Object], Body]]] = {
    "note": _note,
    "assign": _assign,
    "status": _status,
    "label": _label,
    "merge": _merge,
    "step": _step,
    "triage": _triage,
    "reply": _reply,
    "opened": _opened,
    "share": _share,
    "ledger": _ledger,
}
