"""What a source writes: messages in parts, and withdrawals (sections 7.3 and 7.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from knothole_client.protocol import compact_json, schema
from knothole_client.protocol.bundle import Bundle, read_bundle
from knothole_client.protocol.codename import SourceKeys
from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.directory import SLOTS
from knothole_client.protocol.envelope import ENVELOPE, View, read_view
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.reviewer_records import TAG_SIZE
from knothole_client.protocol.xwing import PUBLIC_KEY_SIZE, PublicKey, Recipient

MESSAGE_ID_SIZE: Final = 16
MAX_PARTS: Final = 16
MAX_ORDER: Final = 65_535
Answers = dict[str, str | list[str]]


@dataclass(frozen=True)
class Opening:
    """What part 0 alone carries."""

    reply_key: PublicKey = field(repr=False)
    clue_key: bytes = field(repr=False)
    channel: str
    answers: Answers = field(repr=False)
    bundle: Bundle | None
    without: tuple[int, ...]
    """Slots of those whom the source keeps out."""


@dataclass(frozen=True)
class SourceMessage:
    """One part of a message that a source wrote."""

    message: bytes
    part: int
    parts: int
    order: int
    """The number of the message among those written under this codename in one visit."""
    view: View
    receipts: tuple[bytes, ...] = field(repr=False)
    """One tag for each of the view's keys."""
    text: str = field(repr=False)
    opening: Opening | None


@dataclass(frozen=True)
class MessageHeader:
    """What all parts of a message say besides its text."""

    channel: str
    answers: Answers = field(repr=False)
    keys: SourceKeys = field(repr=False)
    view: View
    message: bytes
    receipts: Sequence[bytes] = field(repr=False)
    """One tag for each of the view's keys (section 9)."""
    bundle: Bundle | None = None
    without: Sequence[int] = ()
    order: int = 1
    """The number of the message in its visit, from 1."""

    def parts(self, pieces: Sequence[str]) -> list[Object]:
        """The payloads, with a piece of the text each."""
        return [self._part(number, len(pieces), piece) for number, piece in enumerate(pieces)]

    def cut(self, text: str) -> list[str]:
        """Cut a text into pieces, so that each part is as full as the room allows (section 7.3).

        Raises:
            ProtocolError: ``too-long``, ``too-large`` (the answers alone do not fit), ``json`` (a lone surrogate).
        """
        return split_text(text, self._room(0), self._room(1))

    def _part(self, number: int, parts: int, piece: str) -> Object:
        content: Object = {
            "type": "message",
            "id": self.message.hex(),
            "part": number,
            "parts": parts,
            "order": min(self.order, MAX_ORDER),
            "view": self.view.to_json(),
            "receipts": [tag.hex() for tag in self.receipts],
            "text": piece,
        }
        if number == 0:
            content |= {
                "reply_key": self.keys.reply_key.public.hex(),
                "clue_key": self.keys.clue_key.hex(),
                "channel": self.channel,
                "answers": self.answers,
            }
            if self.bundle:
                content["bundle"] = self.bundle.to_json()
            if self.without:
                content["without"] = list(self.without)
        return content

    def _room(self, number: int) -> int:
        # The widest spelling of the numbers counts, so that the split does not depend on how many parts there will be.
        empty = compact_json.serialise(self._part(number, MAX_PARTS, ""))
        return ENVELOPE.json_limit - len(empty) - (1 if number else 0)


def compose(
    text: str,
    channel: str,
    answers: Answers,
    keys: SourceKeys,
    view: View,
    message: bytes,
    receipts: Sequence[bytes],
    bundle: Bundle | None = None,
    without: Sequence[int] = (),
    order: int = 1,
) -> list[Object]:
    """The payloads of a whole message.

    Raises:
        ProtocolError: as :meth:`MessageHeader.cut`.
    """
    header = MessageHeader(channel, answers, keys, view, message, receipts, bundle, without, order)
    return header.parts(header.cut(text))


def split_text(text: str, first: int, further: int) -> list[str]:
    """Split at code points into pieces that take at most ``first`` and then ``further`` bytes in compact JSON; at least one piece.

    Raises:
        ProtocolError: ``too-large``, ``too-long``.
    """
    if first < 0:
        raise ProtocolError("too-large")
    pieces = [""]
    start, used = 0, 0
    for at, character in enumerate(text):
        size = compact_json.text_size(character)
        if used + size > (first if len(pieces) == 1 else further):
            pieces[-1] = text[start:at]
            pieces.append("")
            start, used = at, 0
        used += size
    pieces[-1] = text[start:]
    if len(pieces) > MAX_PARTS:
        raise ProtocolError("too-long")
    return pieces


def read_message(content: Object) -> SourceMessage:
    """Read a ``message`` payload (section 7.3).

    Raises:
        ProtocolError: ``schema``, ``part``, ``key``.
    """
    message = schema.octets(content, "id", MESSAGE_ID_SIZE)
    number, parts = read_part(content)
    order = schema.integer(content, "order", 1, MAX_ORDER)
    view = read_view(content)
    receipts = schema.array(content, "receipts", len(view.keys), len(view.keys))
    return SourceMessage(
        message=message,
        part=number,
        parts=parts,
        order=order,
        view=view,
        receipts=tuple(schema.unhex(tag, TAG_SIZE) for tag in receipts),
        text=schema.text(content, "text"),
        opening=_read_opening(content, view) if number == 0 else None,
    )


@dataclass(frozen=True)
class Withdrawal:
    """A source takes everything back that it wrote (section 7.4)."""

    view: View
    day: int
    """The day of writing, by the source's word."""

    def to_json(self) -> Object:
        """The payload."""
        return {"type": "withdraw", "view": self.view.to_json(), "day": self.day}

    def through(self, came: int) -> int:
        """The last day whose messages it takes back. ``came``: the day it came itself.

        What was written before midnight may come after it, hence a day more. No more than that: a server could bring an old one again.
        """
        return min(came, self.day + 1)


def read_withdrawal(content: Object) -> Withdrawal:
    """Read a ``withdraw`` payload (section 7.4).

    Raises:
        ProtocolError: ``schema``.
    """
    return Withdrawal(read_view(content), schema.day(content, "day"))


def join_text(parts: Sequence[SourceMessage]) -> str:
    """The text of a whole message. ``parts``: all of them, in order."""
    return "".join(part.text for part in parts)


def read_part(content: Object) -> tuple[int, int]:
    """``part`` and ``parts`` of a message or a reply.

    Raises:
        ProtocolError: ``schema``, ``part``.
    """
    number, parts = (
        schema.integer(content, name, -compact_json.MAXIMUM_INTEGER, compact_json.MAXIMUM_INTEGER)
        for name in ("part", "parts")
    )
    if not 1 <= parts <= MAX_PARTS or not 0 <= number < parts:
        raise ProtocolError("part")
    return number, parts


def _read_opening(content: Object, view: View) -> Opening:
    reply_key = schema.octets(content, "reply_key", PUBLIC_KEY_SIZE)
    return Opening(
        reply_key=Recipient(reply_key).public,
        clue_key=schema.octets(content, "clue_key", 32),
        channel=schema.identifier(content, "channel"),
        answers=_read_answers(schema.nested(content, "answers")),
        bundle=read_bundle(schema.nested(content, "bundle")) if "bundle" in content else None,
        without=_read_without(content, view) if "without" in content else (),
    )


def _read_without(content: Object, view: View) -> tuple[int, ...]:
    slots = schema.array(content, "without", 1, SLOTS)
    if not all(type(slot) is int and 0 <= slot < SLOTS for slot in slots):
        raise ProtocolError("schema")
    if any(a >= b for a, b in zip(slots, slots[1:], strict=False)) or set(slots) & set(dict(view.keys)):
        raise ProtocolError("schema")
    return tuple(slots)


def _read_answers(source: dict[str, Any]) -> Answers:
    for name, value in source.items():
        if not schema.is_identifier(name):
            raise ProtocolError("schema")
        if not isinstance(value, str) and not (
            isinstance(value, list) and all(isinstance(choice, str) for choice in value)
        ):
            raise ProtocolError("schema")
    return source
