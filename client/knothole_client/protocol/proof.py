"""The proof of report: a file with which a source shows, to whoever knows the desk's fingerprint, what the desk signed about it (section 9.1)."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Final

from knothole_client.protocol import compact_json, schema
from knothole_client.protocol.calendar import check_day
from knothole_client.protocol.codename import SourceKeys
from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.desk_document import (
    DAY_SHEET,
    DIRECTORY,
    GENESIS,
    REVOCATION,
    ROTATION,
    Desk,
    join_records,
    split_records,
    verify_desk_document,
)
from knothole_client.protocol.desk_events import case_name
from knothole_client.protocol.desk_memory import NOTHING, Memory
from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.envelope import ENVELOPE, Original
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import Pin
from knothole_client.protocol.message import MAX_PARTS
from knothole_client.protocol.primitives import SIGNATURE_SIZE, VerifyKey, sha256, sign, verify
from knothole_client.protocol.receipts import NUMBERS, make_receipt, receipt_salt, receipt_tag
from knothole_client.protocol.reply import Letter, join_replies, verify_reply
from knothole_client.protocol.reviewer_records import TAG_SIZE, DaySheet, verify_day_sheet
from knothole_client.protocol.tags import DeskId, tag
from knothole_client.protocol.transcript import read_base64

MAX_PROOF: Final = 16 * 1024 * 1024  # bytes; a desk document of the largest size takes three
MAX_RECEIPTS: Final = 1_024
MAX_TEXT: Final = MAX_PARTS * ENVELOPE.json_limit  # characters; no message has more
MAX_REPLIES: Final = 1_024  # parts
LETTERS_LOOK_BACK: Final = 400  # days between writing and a letter that has its receipt


@dataclass(frozen=True)
class Key:
    """What opens one receipt to whoever has the text: the tag in it, and the salt."""

    tag: bytes
    salt: bytes = field(repr=False)


@dataclass(frozen=True)
class Opening:
    """A reviewer signed that a text was opened."""

    reviewer: Reviewer
    day: int
    """Of the signature."""
    reported_stolen: bool


@dataclass(frozen=True)
class Proof:
    """A verified proof."""

    desk: Desk
    """As its document said; what ``desk.now`` says is not signed by anybody."""
    case: VerifyKey
    day: int
    """Of making, by the word of who made it."""
    text: str | None = field(repr=False)
    keys: tuple[Key, ...] = field(repr=False)
    letters: tuple[Letter, ...]
    digest: bytes
    """SHA-256 of the file."""

    @property
    def name(self) -> str:
        """What the desk's people call the case."""
        return case_name(self.case, self.desk.id)

    def openings(self, text: str) -> list[Opening]:
        """Who signed that this text was opened; the earliest signature of each, by the day."""
        return openings(self.desk, self.case, self.letters, self.keys, text)

    def reported_stolen(self, opened: Iterable[Opening]) -> set[Reviewer]:
        """Whose keys were revoked, of those who signed a reply or what is given."""
        return {opening.reviewer for opening in opened if opening.reported_stolen} | {
            letter.reviewer for letter in self.letters if letter.reported_stolen
        }

    @property
    def earliest(self) -> int:
        """The day before which it cannot have been made, by the clocks of those who signed: that of the newest signature in it that has one, without
        keys that were reported stolen."""
        signed: list[DaySheet | Letter] = [*self.desk.sheets, *self.letters]
        return max([self.desk.directory.issued, *(each.day for each in signed if not each.reported_stolen)])


def openings(desk: Desk, case: VerifyKey, letters: Sequence[Letter], keys: Iterable[Key], text: str) -> list[Opening]:
    """Who signed that a text was opened, in a day sheet or with a reply; the earliest signature of each, by the day."""
    signed: dict[VerifyKey, Opening] = {}
    for key in keys:
        receipt = make_receipt(key.tag, key.salt, case, text, desk.id)
        for opening in _signers(desk, letters, receipt):
            known = signed.get(opening.reviewer.signing)
            if known is None or opening.day < known.day:
                signed[opening.reviewer.signing] = opening
    return sorted(signed.values(), key=lambda opening: (opening.day, opening.reviewer.slot, opening.reviewer.signing))


def _signers(desk: Desk, letters: Sequence[Letter], receipt: bytes) -> list[Opening]:
    """Who signed a whole receipt."""
    by_sheet = [Opening(s.reviewer, s.day, s.reported_stolen) for s in desk.sheets if receipt in s.receipts]
    return by_sheet + [
        Opening(letter.reviewer, letter.day, letter.reported_stolen)
        for letter in letters
        if letter.status and receipt in letter.status.receipts
    ]


def make_proof(
    document: bytes, desk: Desk, keys: SourceKeys, letters: Sequence[Letter], tags: Iterable[bytes], text: str | None
) -> bytes:
    """Make a proof: compact JSON.

    Args:
        document: what ``desk`` was verified from.
        letters: all that the book has for this codename.
        tags: those of the codename's receipts in the day sheets; what the letters carry is added.
        text: what was sent, the whole; None leaves it to whoever verifies.

    Raises:
        ProtocolError: ``receipt``: nobody signed that this text, or anything, was opened; ``revocation-missing``; ``too-large``.
    """
    if "revocation-missing" in desk.alarms:  # the document alone would not say so
        raise ProtocolError("revocation-missing")
    letters = [letters[at] for at in fitting([(letter.reviewer.signing, len(letter.originals)) for letter in letters])]
    found = [Key(each, receipt_salt(keys.clue_key, each)) for each in sorted({*tags, *_own(keys, letters, desk.now)})]
    if text is not None:
        found = [key for key in found if openings(desk, keys.case_key, letters, [key], text)]
    if not found:
        raise ProtocolError("receipt")
    replies = [_write(original) for letter in letters for original in letter.originals]
    content: Object = {
        "type": "proof",
        "desk": b64encode(_needed(document, desk, {key.tag for key in found})).decode(),
        "case": keys.case_key.hex(),
        "day": desk.now,
    }
    if text is not None:
        content["text"] = text
    content["receipts"] = [{"tag": key.tag.hex(), "salt": key.salt.hex()} for key in found]
    content["replies"] = replies
    signature = sign(keys.case_seed, _signed(content, desk.id))
    made = compact_json.serialise(content | {"signature": signature.hex()})
    if len(made) > MAX_PROOF or len(found) > MAX_RECEIPTS:
        raise ProtocolError("too-large")
    return made


def fitting(letters: Sequence[tuple[bytes, int]]) -> list[int]:
    """Which letters go into a proof: without the oldest of whoever has most parts, as often as it takes, so that nobody makes it too large.

    Args:
        letters: of each its author's signing key and how many parts it has, the oldest first.
    """
    parts: Counter[bytes] = Counter()
    oldest_first: dict[bytes, deque[int]] = defaultdict(deque)
    for index, (author, count) in enumerate(letters):
        parts[author] += count
        oldest_first[author].append(index)
    while sum(parts.values()) > MAX_REPLIES:
        most = min(parts, key=lambda author: (-parts[author], author))
        parts[most] -= letters[oldest_first[most].popleft()][1]
    return sorted(index for left in oldest_first.values() for index in left)


def _own(keys: SourceKeys, letters: Iterable[Letter], now: int) -> set[bytes]:
    """The tags of receipts in letters, of what was sent under this codename: a reviewer can put any there."""
    told = {(r[:TAG_SIZE], letter.reviewer.slot) for letter in letters if letter.status for r in letter.status.receipts}
    own = {
        (receipt_tag(keys.receipt_key, day, number, slot), slot)
        for slot in {slot for _, slot in told}
        for day in range(max(0, now - LETTERS_LOOK_BACK), now + 1)
        for number in range(NUMBERS)
    }
    return {looked_for for looked_for, _ in told & own}


def _needed(document: bytes, desk: Desk, tags: set[bytes]) -> bytes:
    """Of a desk document what a proof needs: what each visit got else tells in which hour it was fetched."""
    sheets = {sheet.raw for sheet in desk.sheets if any(receipt[:TAG_SIZE] in tags for receipt in sheet.receipts)}
    return join_records(
        (kind, raw)
        for kind, raw in split_records(document)
        if kind in (GENESIS, ROTATION, DIRECTORY, REVOCATION) or (kind == DAY_SHEET and raw in sheets)
    )


def verify_proof(untrusted: bytes, pin: Pin | None, today: int, current: Desk | None = None) -> Proof:
    """Verify a proof (section 9.1). It may be years old. Without a text it says nothing of what was opened until :meth:`Proof.openings` is asked.

    Args:
        pin: what is known of the desk; None takes it from the proof, and a person must then compare :attr:`Desk.id` with what the desk says
            elsewhere.
        today: the day by this machine's clock.
        current: the desk as a newer document shows it: what was revoked, and until when each reviewer was there.

    Raises:
        ProtocolError: ``length``, ``json``, ``schema``, ``day``, what :func:`verify_desk_document` raises, ``signature``, what :func:`verify_reply`
            raises, ``receipt``.
    """
    if len(untrusted) > MAX_PROOF:  # step 1
        raise ProtocolError("length")
    content = compact_json.parse(untrusted)
    if schema.text(content, "type") != "proof":
        raise ProtocolError("schema")
    document = read_base64(schema.text(content, "desk"))
    case, day = VerifyKey(schema.octets(content, "case", 32)), schema.day(content, "day")
    text = schema.text(content, "text", 0, MAX_TEXT) if "text" in content else None
    keys = schema.objects(content, "receipts", 1, MAX_RECEIPTS, _read_key)
    if any(a.tag >= b.tag for a, b in zip(keys, keys[1:], strict=False)):
        raise ProtocolError("schema")
    replies = schema.objects(content, "replies", 0, MAX_REPLIES, _read_reply)
    signature = schema.octets(content, "signature", SIGNATURE_SIZE)
    check_day(day, today)  # step 2
    here = verify_desk_document(
        document, pin, day, remembered=Memory(current.memory.revocations) if current else NOTHING
    )
    check_day(here.directory.issued, day)
    here = _judged_by(here, document, current) if current else here
    verify(case, signature, _signed(content, here.id))  # step 3
    letters = join_replies(verify_reply(reply, case, here) for reply in replies)  # step 4
    for key in keys:  # step 5
        if not (openings(here, case, letters, [key], text) if text is not None else _is_signed(here, letters, key.tag)):
            raise ProtocolError("receipt")
    return Proof(here, case, day, text, keys, tuple(letters), sha256(untrusted))


def _judged_by(here: Desk, document: bytes, current: Desk) -> Desk:
    """A desk as a document of another day shows it, with what a current one says about the same people.

    Raises:
        ProtocolError: ``desk``; ``chain``: one desk key signed two that come next.
    """
    if here.id != current.id:
        raise ProtocolError("desk")
    if any(a != b for a, b in zip(here.chain.links, current.chain.links, strict=False)):
        raise ProtocolError("chain")
    if current.directory.serial <= here.directory.serial:
        return here  # what it has revoked counts all the same
    known = {reviewer.signing: reviewer for reviewer in current.directory.reviewers}
    listed = tuple(known.get(reviewer.signing, reviewer) for reviewer in here.directory.reviewers)
    directory = replace(here.directory, reviewers=listed)
    sheets: list[DaySheet] = []
    for kind, raw in split_records(document):
        if kind == DAY_SHEET:
            with suppress(ProtocolError):
                sheets.append(verify_day_sheet(raw, here.id, directory, here.revoked, here.now))
    return replace(here, directory=directory, sheets=tuple(sheets))


def _is_signed(desk: Desk, letters: Sequence[Letter], looked_for: bytes) -> bool:
    """Whether anybody signed a receipt that begins with a tag."""
    signed = [sheet.receipts for sheet in desk.sheets] + [letter.status.receipts for letter in letters if letter.status]
    return any(receipt[:TAG_SIZE] == looked_for for receipts in signed for receipt in receipts)


def _signed(content: Object, desk: DeskId) -> bytes:
    """What the source signs: all members but the signature, in the order in which they stand."""
    rest = {name: value for name, value in content.items() if name != "signature"}
    return tag("proof", desk) + sha256(compact_json.serialise(rest))


def _write(original: Original) -> Object:
    return {
        "header": original.header_digest.hex(),
        "key": original.key.hex(),
        "signature": original.signature.hex(),
        "text": original.json.decode(),
    }


def _read_key(source: Object) -> Key:
    return Key(schema.octets(source, "tag", TAG_SIZE), schema.octets(source, "salt", 32))


def _read_reply(source: Object) -> Original:
    return Original(
        schema.octets(source, "header", 32),
        VerifyKey(schema.octets(source, "key", 32)),
        schema.octets(source, "signature", SIGNATURE_SIZE),
        schema.text(source, "text").encode(),
    )
