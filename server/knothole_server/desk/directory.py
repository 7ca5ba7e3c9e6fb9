"""The directory: who reviews, by which channels, under which policy (docs/protocol.md section 4.4)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import Final

from knothole_server.desk import compact_json, schema
from knothole_server.desk.calendar import LAST_DAY
from knothole_server.desk.channels import check_channel
from knothole_server.desk.compact_json import Object
from knothole_server.desk.signatures import KEY_SIZE, SIGNATURE_SIZE, tag, verify
from knothole_server.errors import KnotholeServerError

MAX_DIRECTORY: Final = 262_144  # bytes
MAX_VALIDITY: Final = 30  # days: a desk that signs nothing for a month has stopped
MAX_REVIEWERS: Final = 64
LAST_SLOT: Final = 15
MAX_PREDECESSORS: Final = 1_000
MAX_ORIGINS: Final = 64
MAX_BOOK_NUMBER: Final = 2**31 - 1


@dataclass(frozen=True)
class Reviewer:
    """A reviewer as the directory lists it; ``until`` is the last possible day while the time is open."""

    id: str
    slot: int
    signing: bytes
    since: int
    until: int

    def active(self, first: int, last: int) -> bool:
        """Whether the reviewer is active on any day from ``first`` to ``last``."""
        return self.since <= last and first <= self.until


@dataclass(frozen=True)
class Policy:
    """What the server needs of the policy: days an item is kept, seconds between publications, room for files, which book."""

    envelope_days: int
    reply_days: int
    publish_interval: int
    largest_bundle: int  # bytes
    book: int  # grows when the desk empties the book


@dataclass(frozen=True)
class Directory:
    """A verified directory."""

    serial: int
    issued: int
    expires: int
    reviewers: tuple[Reviewer, ...]
    policy: Policy

    def by_signing_key(self, key: bytes) -> Reviewer:
        """The reviewer with a signing key, or ``not-listed``."""
        for reviewer in self.reviewers:
            if reviewer.signing == key:
                return reviewer
        raise KnotholeServerError("not-listed")


def verify_directory(untrusted_directory: bytes, desk_key: bytes, desk_id: bytes) -> Directory:
    """Verify a directory: its size (``length``), its signature, and only then its JSON and schema (``slot-reused`` and ``day``, a statement
    dated later than the day after the issue, last).
    """
    if not SIGNATURE_SIZE < len(untrusted_directory) <= MAX_DIRECTORY:
        raise KnotholeServerError("length")
    text = untrusted_directory[SIGNATURE_SIZE:]
    verify(desk_key, untrusted_directory[:SIGNATURE_SIZE], tag("directory", desk_id) + text)
    source = compact_json.parse(text)
    issued = schema.day(source, "issued")
    directory = Directory(
        serial=schema.integer(source, "serial", 1, compact_json.MAX_INTEGER),
        issued=issued,
        expires=schema.integer(source, "expires", issued, min(issued + MAX_VALIDITY, LAST_DAY)),
        reviewers=schema.objects(source, "reviewers", 0, MAX_REVIEWERS, _reviewer),
        policy=_policy(schema.nested(source, "policy")),
    )
    schema.distinct(schema.objects(source, "predecessors", 0, MAX_PREDECESSORS, _check_predecessor))
    schema.strings(source, "origins", MAX_ORIGINS)
    schema.distinct(schema.objects(source, "channels", 1, 32, check_channel))
    _check_statement(schema.nested(source, "statement"))
    for name in ("id", "signing"):
        schema.distinct([getattr(reviewer, name) for reviewer in directory.reviewers])
    _check_slots(directory)
    if source["statement"]["date"] > issued + 1:
        raise KnotholeServerError("day")
    return directory


def _reviewer(source: Object) -> Reviewer:
    schema.text(source, "name", 1, 100)
    schema.text(source, "role", 0, 100)
    return Reviewer(
        id=schema.identifier(source, "id"),
        slot=schema.integer(source, "slot", 0, LAST_SLOT),
        signing=schema.octets(source, "signing", KEY_SIZE),
        since=schema.day(source, "from"),
        until=schema.day(source, "until") if "until" in source else LAST_DAY,
    )


def _policy(source: Object) -> Policy:
    schema.integer(source, "cover_interval", 2, 30)
    if "case_days" in source:
        schema.integer(source, "case_days", 30, 3650)
    return Policy(
        envelope_days=schema.integer(source, "envelope_days", 7, 60),
        reply_days=schema.integer(source, "reply_days", 7, 365),
        publish_interval=schema.integer(source, "publish_interval", 0, 86_400),
        largest_bundle=schema.integer(source, "largest_bundle", 0, compact_json.MAX_INTEGER),
        book=schema.integer(source, "book", 0, MAX_BOOK_NUMBER) if "book" in source else 0,
    )


def _check_predecessor(source: Object) -> bytes:
    schema.day(source, "superseded")
    return schema.octets(source, "view", 16)


def _check_statement(source: Object) -> None:
    schema.day(source, "date")
    schema.texts(source, "text")
    schema.strings(source, "holds", 32)


def _check_slots(directory: Directory) -> None:
    """No slot goes to a second reviewer while an epoch key of the first may live."""
    rest = 6 + directory.policy.envelope_days  # the end of the last week, and as long as its envelopes are kept
    for reviewer, other in combinations(directory.reviewers, 2):
        if (
            reviewer.slot == other.slot
            and other.since <= reviewer.until + rest
            and reviewer.since <= other.until + rest
        ):
            raise KnotholeServerError("slot-reused")
