"""What reviewers tell each other about a case: payloads of desk events (section 7.5), and what a case is called (section 7.6)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from knothole_client.protocol import compact_json, schema
from knothole_client.protocol.calendar import check_day
from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.envelope import ENVELOPE, Original
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.message import MESSAGE_ID_SIZE, PARTS_LIMIT, split_text
from knothole_client.protocol.primitives import SIGNATURE_SIZE, VerifyKey, hkdf
from knothole_client.protocol.tags import DeskId, tag
from knothole_client.protocol.words import WORDS

EVENT_ID_SIZE: Final = 16
RUN_SIZE: Final = 16
FIRST: Final = bytes(32)
"""``previous`` of the first event of a run."""
LAMPORT_LIMIT: Final = 2**40
LARGEST_JUMP: Final = 2**20  # from one event of a case to the next; nobody says a million things about one
LABEL_LIMIT: Final = 60  # characters
SHARE_PARTS_LIMIT: Final = 4
STATES: Final = ("open", "waiting", "closed", "spam", "forget")
DUTIES: Final = ("", "acknowledgement", "feedback")


@dataclass(frozen=True)
class Head:
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


def read_event(content: Object, came: int) -> Head:
    """Check an event's payload and all members of its type.

    Args:
        came: the day it came.

    Raises:
        ProtocolError: ``schema``, ``day``; ``schema`` also for ``unlock``, which nobody makes yet.
    """
    head = Head(
        type=schema.text(content, "type"),
        event=schema.octets(content, "event", EVENT_ID_SIZE),
        day=schema.day(content, "day"),
        lamport=schema.integer(content, "lamport", 1, LAMPORT_LIMIT),
        run=schema.octets(content, "run", RUN_SIZE),
        previous=schema.octets(content, "previous", 32),
        case=VerifyKey(schema.octets(content, "case", 32)),
    )
    if head.type not in _CHECKS:
        raise ProtocolError("schema")
    _CHECKS[head.type](content)
    check_day(head.day, came)
    if head.type == "share":
        check_day(content["came"] + 1, came)  # what is shared came before, or on that day
    return head


def cut(head: Head, members: Object, text: str, parts_limit: int = PARTS_LIMIT) -> list[Object]:
    """The further members of an event that carries a text in parts, each as full as the room allows.

    Raises:
        ProtocolError: ``too-long``, ``json``.
    """

    def part(number: int, parts: int, piece: str) -> Object:
        return members | {"part": number, "parts": parts, "text": piece}

    widest = head.to_json() | part(parts_limit, parts_limit, "") | {"lamport": LAMPORT_LIMIT, "day": schema.MAXIMUM_DAY}
    room = ENVELOPE.json_limit - len(compact_json.serialise(widest))
    pieces = split_text(text, room, room)
    if len(pieces) > parts_limit:
        raise ProtocolError("too-long")
    return [part(number, len(pieces), piece) for number, piece in enumerate(pieces)]


def read_share(content: Object, text: str) -> tuple[Original, int]:
    """The payload that a whole ``share`` carries, not yet verified, and the day it came. ``text``: of all parts."""
    original = Original(
        header_digest=schema.octets(content, "header", 32),
        key=VerifyKey(schema.octets(content, "key", 32)),
        signature=schema.octets(content, "signature", SIGNATURE_SIZE),
        json=text.encode(),
    )
    return original, schema.day(content, "came")


def case_name(case_key: bytes, desk: DeskId) -> str:
    """What people call a case: two words, the same in every vault (section 7.6)."""
    drawn = hkdf(case_key, tag("case name", desk))
    return "-".join(WORDS[int.from_bytes(drawn[at : at + 8], "big") % len(WORDS)] for at in (0, 8))


def _note(content: Object) -> None:
    schema.text(content, "text", 1)


def _assign(content: Object) -> None:
    if schema.text(content, "reviewer"):
        schema.octets(content, "reviewer", 32)


def _status(content: Object) -> None:
    if schema.text(content, "state") not in STATES:
        raise ProtocolError("schema")
    if schema.text(content, "outcome"):
        schema.identifier(content, "outcome")


def _label(content: Object) -> None:
    schema.text(content, "label", 1, LABEL_LIMIT)
    schema.boolean(content, "on")


def _merge(content: Object) -> None:
    if schema.octets(content, "into", 32) <= schema.octets(content, "case", 32):
        raise ProtocolError("schema")  # one way to say it, so that the last word on two cases is one word
    schema.boolean(content, "on")


def _reply(content: Object) -> None:
    schema.octets(content, "reply", MESSAGE_ID_SIZE)
    schema.integer(content, "order", 1, compact_json.MAXIMUM_INTEGER)
    if schema.text(content, "duty") not in DUTIES:
        raise ProtocolError("schema")
    _part(content, PARTS_LIMIT)


def _opened(content: Object) -> None:
    schema.octets(content, "message", MESSAGE_ID_SIZE)


def _share(content: Object) -> None:
    schema.octets(content, "with", 32)
    schema.octets(content, "item", EVENT_ID_SIZE)
    read_share(content, "")
    _part(content, SHARE_PARTS_LIMIT)


def _part(content: Object, limit: int) -> None:
    parts = schema.integer(content, "parts", 1, limit)
    schema.integer(content, "part", 0, parts - 1)
    schema.text(content, "text")


_CHECKS: Final[dict[str, Callable[[Object], None]]] = {
    "note": _note,
    "assign": _assign,
    "status": _status,
    "label": _label,
    "merge": _merge,
    "reply": _reply,
    "opened": _opened,
    "share": _share,
}
