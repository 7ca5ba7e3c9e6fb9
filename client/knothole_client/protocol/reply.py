"""The reply: 4,096 bytes, the one unit of everything that travels to a source; and the book of all replies (section 8)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from knothole_client.protocol import compact_json, schema
from knothole_client.protocol.calendar import check_day
from knothole_client.protocol.codename import SourceKeys
from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.desk_events import SHOWN_STATES
from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.envelope import Original
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.message import MAX_PARTS, MESSAGE_ID_SIZE, read_part, split_text
from knothole_client.protocol.primitives import ContentKey, Seed, VerifyKey, equal, hmac, sha256, verify
from knothole_client.protocol.reviewer_records import RECEIPT_SIZE
from knothole_client.protocol.sealed_form import Form, open_slot, seal
from knothole_client.protocol.tags import DeskId, tag
from knothole_client.protocol.xwing import Recipient

RandomBytes = Callable[[int], bytes]

REPLY_SIZE: Final = 4096
CLUE_SIZE: Final = 16
REPLY: Final = Form("reply", 1, REPLY_SIZE - CLUE_SIZE)
MAX_BOOK: Final = 16_384  # replies; 64 MiB, which nobody should have to load over Tor
MAX_STATUS_FILES: Final = 65_535
MAX_STATUS_RECEIPTS: Final = 8  # so that an acknowledgement stays one reply


@dataclass(frozen=True)
class Status:
    """What a reviewer tells the source about its case, beside the words of the reply."""

    state: str
    """One of :data:`SHOWN_STATES`."""
    through: int | None = None
    """Of ``destroyed``: the last day of what the source withdrew."""
    whole: int = 0
    """Of the messages this reviewer has, so many have all the files that were announced,"""
    announced: int = 0
    """of so many that announced any."""
    receipts: tuple[bytes, ...] = field(default=(), repr=False)
    """Of messages this reviewer opened, as in a day sheet, which is published for a month only."""

    def to_json(self) -> Object:
        """As it stands in part 0."""
        through = {} if self.through is None else {"through": self.through}
        rest = {"files": [self.whole, self.announced], "receipts": [receipt.hex() for receipt in self.receipts]}
        return {"state": self.state} | through | rest


@dataclass(frozen=True)
class Reply:
    """One verified part of a reply."""

    reviewer: Reviewer
    id: bytes
    part: int
    parts: int
    day: int
    order: int
    text: str = field(repr=False)
    reported_stolen: bool
    """Whether the key that signed it is revoked; the desk says that it was still the reviewer's on that day."""
    status: Status | None
    """Of part 0, if it has one."""
    original: Original = field(repr=False)
    """What proves it to others."""


@dataclass(frozen=True)
class ReplyTo:
    """Where a reply goes: what part 0 of a message said."""

    case_key: VerifyKey
    reply_key: Recipient
    clue_key: bytes = field(repr=False)


def compose_reply(text: str, reply_id: bytes, day: int, order: int, status: Status | None = None) -> list[Object]:
    """Lay a reply out in parts.

    Raises:
        ProtocolError: ``too-long``, ``json``.
    """

    def part(number: int, parts: int, piece: str) -> Object:
        content: Object = {
            "type": "reply",
            "id": reply_id.hex(),
            "part": number,
            "parts": parts,
            "day": day,
            "order": order,
            "text": piece,
        }
        return content | ({"status": status.to_json()} if status and number == 0 else {})

    room = REPLY.json_limit - len(compact_json.serialise(part(MAX_PARTS, MAX_PARTS, "")))
    beside = (
        len(compact_json.serialise({"status": status.to_json()})) - 1 if status else 0
    )  # with a comma for the braces
    pieces = split_text(text, room - beside, room)
    return [part(number, len(pieces), piece) for number, piece in enumerate(pieces)]


def seal_reply(content: Object, to: ReplyTo, signing: Seed, desk: DeskId, random_bytes: RandomBytes) -> bytes:
    """Seal one part of a reply: 4,096 bytes.

    Raises:
        ProtocolError: ``json``, ``too-large``.
    """
    context = tag("reply payload", desk) + sha256(to.case_key)
    text = compact_json.serialise(content)
    sealed = seal(REPLY, [to.reply_key], text, signing, context, ContentKey(random_bytes(32)), desk)
    return hmac(to.clue_key, sealed)[:CLUE_SIZE] + sealed


def open_reply(untrusted: bytes, keys: SourceKeys, desk: Desk) -> Reply:
    """Find out whether a reply is for this codename, and open it (section 8).

    Raises:
        ProtocolError: ``length``, ``not-yours``, what :func:`open_slot` raises, ``not-listed``, ``revoked``, ``signature``, ``json``,
            ``schema``, ``part``, ``day``, ``epoch``.
    """
    if len(untrusted) != REPLY_SIZE:
        raise ProtocolError("length")
    sealed = untrusted[CLUE_SIZE:]
    if not equal(hmac(keys.clue_key, sealed)[:CLUE_SIZE], untrusted[:CLUE_SIZE]):
        raise ProtocolError("not-yours")
    payload = open_slot(REPLY, sealed, 0, [keys.reply_key], desk.id)
    original = Original(
        payload.header_digest, payload.untrusted_key, payload.untrusted_signature, payload.untrusted_json
    )
    return verify_reply(original, keys.case_key, desk)


def verify_reply(untrusted: Original, case: VerifyKey, desk: Desk) -> Reply:
    """Verify a part of a reply to a case.

    Raises:
        ProtocolError: ``not-listed``, ``revoked``, ``signature``, ``json``, ``schema``, ``part``, ``day``, ``epoch``.
    """
    reviewer = desk.directory.reviewer_signing(untrusted.key)
    if reviewer.signing in desk.revoked and reviewer.until is None:
        raise ProtocolError("revoked")
    context = tag("reply payload", desk.id) + sha256(case)
    verify(reviewer.signing, untrusted.signature, context + untrusted.header_digest + untrusted.json)
    return _read(untrusted, reviewer, desk)


def _read(original: Original, reviewer: Reviewer, desk: Desk) -> Reply:
    content = compact_json.parse(original.json)
    if content.get("type") != "reply":
        raise ProtocolError("schema")
    message = schema.octets(content, "id", MESSAGE_ID_SIZE)
    number, parts = read_part(content)
    reply = Reply(
        reviewer=reviewer,
        id=message,
        part=number,
        parts=parts,
        day=schema.day(content, "day"),
        order=schema.integer(content, "order", 1, compact_json.MAXIMUM_INTEGER),
        text=schema.text(content, "text"),
        reported_stolen=reviewer.signing in desk.revoked,
        status=_read_status(schema.nested(content, "status")) if "status" in content and number == 0 else None,
        original=original,
    )
    check_day(reply.day, desk.now)
    if reply.status and reply.status.through is not None:
        check_day(reply.status.through, reply.day)
    if not reviewer.active(reply.day):
        raise ProtocolError("epoch")
    return reply


def _read_status(source: Object) -> Status:
    state = schema.choice(source, "state", SHOWN_STATES)
    through = schema.day(source, "through") if state == "destroyed" else None
    files = schema.array(source, "files", 2, 2)
    if not all(type(count) is int and 0 <= count <= MAX_STATUS_FILES for count in files) or files[0] > files[1]:
        raise ProtocolError("schema")
    receipts = schema.array(source, "receipts", 0, MAX_STATUS_RECEIPTS)
    whole, announced = files
    return Status(state, through, whole, announced, tuple(schema.unhex(receipt, RECEIPT_SIZE) for receipt in receipts))


def split_book(untrusted_book: bytes) -> list[bytes]:
    """The replies of a book.

    Raises:
        ProtocolError: ``length``.
    """
    if len(untrusted_book) % REPLY_SIZE or len(untrusted_book) > MAX_BOOK * REPLY_SIZE:
        raise ProtocolError("length")
    return [untrusted_book[at : at + REPLY_SIZE] for at in range(0, len(untrusted_book), REPLY_SIZE)]


@dataclass(frozen=True)
class Letter:
    """A reply with its parts joined. ``missing`` counts parts that are not in the book."""

    reviewer: Reviewer
    day: int
    order: int
    text: str = field(repr=False)
    missing: int
    reported_stolen: bool
    """As of :class:`Reply`."""
    status: Status | None = None
    """Of part 0, if that is in the book."""
    originals: tuple[Original, ...] = field(default=(), repr=False)
    """What proves the parts to others."""


def find_replies(untrusted_book: bytes, keys: SourceKeys, desk: Desk) -> tuple[list[Letter], list[str]]:
    """Find this codename's replies in the book, in the order they are shown.

    Returns:
        the letters, and the codes of replies that carry this codename's clue and were refused all the same.

    Raises:
        ProtocolError: ``length``.
    """
    replies: list[Reply] = []
    alarms: list[str] = []
    for raw in split_book(untrusted_book):
        try:
            replies.append(open_reply(raw, keys, desk))
        except ProtocolError as refused:
            if refused.code != "not-yours":
                alarms.append(refused.code)
    return join_replies(replies), alarms


def join_replies(replies: Iterable[Reply]) -> list[Letter]:
    """The letters, in the order they are shown. ``replies``: in the order of the book."""
    joined: dict[tuple[VerifyKey, bytes, int], dict[int, Reply]] = {}
    for reply in replies:
        joined.setdefault((reply.reviewer.signing, reply.id, reply.parts), {}).setdefault(reply.part, reply)
    return sorted(
        (_join(parts) for parts in joined.values()), key=lambda letter: (letter.day, letter.order, letter.reviewer.name)
    )


def _join(parts: dict[int, Reply]) -> Letter:
    first = parts[min(parts)]
    text = "".join(parts[number].text for number in sorted(parts))
    missing = first.parts - len(parts)
    originals = tuple(parts[number].original for number in sorted(parts))
    return Letter(first.reviewer, first.day, first.order, text, missing, first.reported_stolen, first.status, originals)
