"""The transcript: a case for somebody outside, who verifies it with nothing but the desk's id (section 7.7)."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from knothole_client.protocol import compact_json, schema
from knothole_client.protocol.calendar import check_day
from knothole_client.protocol.compact_json import MAXIMUM_INTEGER, Object
from knothole_client.protocol.desk_document import Desk, verify_desk_document
from knothole_client.protocol.desk_events import DeskEvent, SharePart, case_name
from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.envelope import Original
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import Pin
from knothole_client.protocol.payload import Opened, verify_original
from knothole_client.protocol.primitives import SIGNATURE_SIZE, Seed, VerifyKey, sha256, sign, verify, verify_key
from knothole_client.protocol.tags import DeskId, tag

DIGEST_SIZE: Final = 32
MAX_TRANSCRIPT: Final = 64 * 1024 * 1024  # bytes; about 4,500 full envelopes


@dataclass(frozen=True)
class Item:
    """A payload of a case, and the day its envelope came, by the word of who made the transcript."""

    came: int
    original: Original = field(repr=False)


@dataclass(frozen=True)
class Entry:
    """An item that holds: signed, of the case, and what its type's schema says."""

    came: int
    opened: Opened = field(repr=False)


@dataclass(frozen=True)
class Transcript:
    """A verified transcript."""

    desk: Desk
    """The desk as its document said when the transcript was made; ``desk.revoked`` has the authors whose keys are revoked in it."""
    case: VerifyKey = field(repr=False)
    day: int
    entries: tuple[Entry, ...]
    signer: Reviewer
    digest: bytes
    """SHA-256 of the file."""

    @property
    def reported_stolen(self) -> tuple[Reviewer, ...]:
        """Reviewers whose word is in it and whose keys are revoked."""
        authors = {entry.opened.author for entry in self.entries} & self.desk.revoked
        return tuple(reviewer for reviewer in self.desk.directory.reviewers if reviewer.signing in authors)

    @property
    def name(self) -> str:
        """What people call the case."""
        return case_name(self.case, self.desk.id)


def sign_transcript(
    desk_document: bytes,
    case: VerifyKey,
    items: Iterable[Item],
    day: int,
    signing: Seed,
    desk: DeskId,
    *,
    most: int = MAX_TRANSCRIPT,
) -> bytes:
    """Make a transcript: compact JSON.

    What came as a ``share`` goes in as what it carried. An item whose author the directory no longer lists does not hold any more; :func:`verify_item`
    shows it beforehand.

    Raises:
        ProtocolError: ``too-large``, and what :func:`verify_transcript` would raise.
    """
    content: Object = {
        "type": "transcript",
        "desk": b64encode(desk_document).decode(),
        "case": case.hex(),
        "day": day,
        "payloads": [_write_item(item) for item in items],
        "key": verify_key(signing).hex(),
    }
    made = compact_json.serialise(content | {"signature": sign(signing, _signed(content, desk)).hex()})
    if len(made) > most:
        raise ProtocolError("too-large")
    verify_transcript(made, Pin.first(desk))
    return made


def sign_own(content: Object, signing: Seed, desk: DeskId) -> Original:
    """An event of the reviewer who makes the transcript: over a header digest of zeros, for it stands in no envelope alone (section 7.7)."""
    raw, header = compact_json.serialise(content), bytes(DIGEST_SIZE)
    return Original(header, verify_key(signing), sign(signing, tag("desk payload", desk) + header + raw), raw)


def verify_transcript(untrusted: bytes, pin: Pin | None) -> Transcript:
    """Verify a transcript (section 7.7).

    It may be years old: the desk document is verified as of the transcript's own day, by its signatures, which do not expire. Nothing here asks whether
    its directory could still be written under.

    Args:
        pin: what is known of the desk; None takes it from the transcript, and a person must then compare :attr:`Desk.id` with what the desk says
            elsewhere.

    Raises:
        ProtocolError: ``length``, ``json``, ``schema``, what :func:`verify_desk_document` raises, ``not-listed``, ``epoch``, ``revoked``, ``signature``, what
            :func:`verify_item` raises.
    """
    if len(untrusted) > MAX_TRANSCRIPT:  # step 1
        raise ProtocolError("length")
    content = compact_json.parse(untrusted)
    if schema.text(content, "type") != "transcript":
        raise ProtocolError("schema")
    case, day = VerifyKey(schema.octets(content, "case", 32)), schema.day(content, "day")
    items = schema.objects(content, "payloads", 0, MAXIMUM_INTEGER, _read_item)
    key, signature = schema.octets(content, "key", 32), schema.octets(content, "signature", SIGNATURE_SIZE)
    document = read_base64(schema.text(content, "desk"))
    found = verify_desk_document(document, pin, day)  # step 2
    signer = found.directory.reviewer_signing(key)  # step 3
    if not signer.active(day):
        raise ProtocolError("epoch")
    if signer.signing in found.revoked:
        raise ProtocolError("revoked")
    verify(signer.signing, signature, _signed(content, found.id))  # step 4
    for item in items:
        check_day(item.came, day)
    return Transcript(
        desk=found,
        case=case,
        day=day,
        entries=tuple(verify_item(item, case, found) for item in items),  # step 5
        signer=signer,
        digest=sha256(untrusted),
    )


def verify_item(untrusted: Item, case: VerifyKey, desk: Desk) -> Entry:
    """Verify one payload of a transcript (section 7.7, step 5). A revoked author is no refusal: nobody can know what was signed before.

    Raises:
        ProtocolError: ``signature``, ``json``, ``schema``, ``role``, ``part``, ``key``, ``day``.
    """
    opened = verify_original(untrusted.original, desk.id, desk.directory)
    if isinstance(opened.payload, DeskEvent):
        opened.payload.check_days(untrusted.came)
        of_case = opened.payload.header.case == case and not isinstance(opened.payload.body, SharePart)
    else:
        of_case = opened.author == case
    if not of_case:
        raise ProtocolError("schema")
    return Entry(untrusted.came, opened)


def _signed(content: Object, desk: DeskId) -> bytes:
    six = {name: content[name] for name in ("type", "desk", "case", "day", "payloads", "key")}
    return tag("transcript", desk) + sha256(compact_json.serialise(six))


def _write_item(item: Item) -> Object:
    original = item.original
    return {
        "came": item.came,
        "header": original.header_digest.hex(),
        "key": original.key.hex(),
        "signature": original.signature.hex(),
        "text": original.json.decode(errors="replace"),  # what is no text cannot hold, and is refused for it
    }


def _read_item(source: Object) -> Item:
    original = Original(
        header_digest=schema.octets(source, "header", 32),
        key=VerifyKey(schema.octets(source, "key", 32)),
        signature=schema.octets(source, "signature", SIGNATURE_SIZE),
        json=schema.text(source, "text").encode(),
    )
    return Item(schema.day(source, "came"), original)


def read_base64(text: str) -> bytes:
    """Bytes from base64 in its one spelling.

    Raises:
        ProtocolError: ``schema``.
    """
    try:
        octets = b64decode(text, validate=True)
    except ValueError:
        raise ProtocolError("schema") from None
    if b64encode(octets).decode() != text:  # one spelling
        raise ProtocolError("schema")
    return octets
