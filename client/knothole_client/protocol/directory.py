"""The directory: who reads, how to reach them, and the desk's policy (sections 4.4 and 4.5)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Final, Literal, cast

from knothole_client.protocol import compact_json, schema
from knothole_client.protocol.calendar import check_day
from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import SIGNATURE_SIZE, Seed, VerifyKey, sha256, sign, verify
from knothole_client.protocol.tags import DeskId, tag

MAX_DIRECTORY: Final = 262_144  # bytes; 64 reviewers and 32 channels in 16 languages fit
LIFE: Final = 30  # days a directory lives at most, so that a stolen desk key or a vanished desk shows soon
MEMORY: Final = 60  # days predecessors are listed
MAX_PREDECESSORS: Final = 1_000
MAX_ORIGINS: Final = 64
MAX_CHANNELS: Final = 32
SLOTS: Final = 16
MAX_BOOK_NUMBER: Final = 2**31 - 1
VIEW_SIZE: Final = 16

Texts = dict[str, str]
QuestionKind = Literal["text", "choice", "several", "date"]


@dataclass(frozen=True)
class Reviewer:
    """One entry of ``reviewers``."""

    id: str
    name: str
    role: str
    slot: int
    signing: VerifyKey
    from_day: int
    until: int | None

    def active(self, day: int) -> bool:
        """Whether the reviewer is at the desk on a day."""
        return self.from_day <= day <= (schema.MAXIMUM_DAY if self.until is None else self.until)


@dataclass(frozen=True)
class Choice:
    """One answer that can be chosen."""

    id: str
    label: Texts


@dataclass(frozen=True)
class Question:
    """One question of a channel (section 4.5). ``condition`` is (question id, choice id)."""

    id: str
    label: Texts
    kind: QuestionKind
    required: bool
    choices: tuple[Choice, ...]
    condition: tuple[str, str] | None


@dataclass(frozen=True)
class Channel:
    """One entry of ``channels``."""

    id: str
    title: Texts
    guidance: Texts
    questions: tuple[Question, ...]
    slots: tuple[int, ...]
    threshold: int


@dataclass(frozen=True)
class Policy:
    """The desk's promises about time and size."""

    envelope_days: int
    reply_days: int
    cover_interval: int
    publish_interval: int
    largest_bundle: int
    case_days: int | None
    """Days after a case was closed until it is due for deletion; None: the desk has no rule."""
    book: int = 0
    """Grows when the desk empties the book."""


@dataclass(frozen=True)
class Statement:
    """Canary and legal holds, with their date."""

    date: int
    text: Texts
    holds: tuple[str, ...]


@dataclass(frozen=True)
class Predecessor:
    """An earlier directory's view, and the day it was replaced."""

    view: bytes
    superseded: int


@dataclass(frozen=True)
class Directory:
    """A verified directory. ``raw`` is signature ‖ JSON as served."""

    raw: bytes
    serial: int
    issued: int
    expires: int
    predecessors: tuple[Predecessor, ...]
    origins: tuple[str, ...]
    reviewers: tuple[Reviewer, ...]
    channels: tuple[Channel, ...]
    policy: Policy
    statement: Statement

    @cached_property
    def view(self) -> bytes:
        """SHA-256 of the directory, the first 16 bytes."""
        return sha256(self.raw)[:VIEW_SIZE]

    def reviewer_signing(self, key: bytes) -> Reviewer:
        """The reviewer with a signing key.

        Raises:
            ProtocolError: ``not-listed``.
        """
        for reviewer in self.reviewers:
            if reviewer.signing == key:
                return reviewer
        raise ProtocolError("not-listed")

    def channel(self, channel_id: str) -> Channel:
        """The channel with an id.

        Raises:
            ProtocolError: ``unreachable``.
        """
        for channel in self.channels:
            if channel.id == channel_id:
                return channel
        raise ProtocolError("unreachable")


def sign_directory(content: Object, desk: DeskId, desk_key: Seed) -> bytes:
    """Sign a directory's JSON: ``signature ‖ JSON``.

    Raises:
        ProtocolError: what :func:`verify_directory` would raise.
    """
    text = compact_json.serialise(content)
    raw = sign(desk_key, tag("directory", desk) + text) + text
    _check_length(raw)
    _read(raw, content)
    return raw


def verify_directory(untrusted: bytes, desk: DeskId, desk_key: VerifyKey) -> Directory:
    """Verify, then parse a directory (section 4.4).

    Raises:
        ProtocolError: ``length``, ``signature``, ``json``, ``schema``, ``slot-reused``, ``day``.
    """
    _check_length(untrusted)
    text = untrusted[SIGNATURE_SIZE:]
    verify(desk_key, untrusted[:SIGNATURE_SIZE], tag("directory", desk) + text)
    return _read(untrusted, compact_json.parse(text))


def check_serial(new: Directory, previous: Directory | None) -> None:
    """Refuse to go back, with the serial or the book number (section 4.4, ``serial``)."""
    if previous is None or new.raw == previous.raw:
        return
    if new.serial <= previous.serial or new.policy.book < previous.policy.book:
        raise ProtocolError("serial")


def _check_length(raw: bytes) -> None:
    if not SIGNATURE_SIZE < len(raw) <= MAX_DIRECTORY:
        raise ProtocolError("length")


def _read(raw: bytes, content: Object) -> Directory:
    issued = schema.day(content, "issued")
    policy = read_policy(schema.nested(content, "policy"))
    reviewers = schema.objects(content, "reviewers", 0, 64, _read_reviewer)
    channels = schema.objects(content, "channels", 1, MAX_CHANNELS, read_channel)
    for values in (
        [r.id for r in reviewers],
        [r.signing for r in reviewers],
        [c.id for c in channels],
    ):
        schema.distinct(values)
    predecessors = schema.objects(content, "predecessors", 0, MAX_PREDECESSORS, _read_predecessor)
    schema.distinct([predecessor.view for predecessor in predecessors])
    directory = Directory(
        raw=raw,
        serial=schema.integer(content, "serial", 1, compact_json.MAXIMUM_INTEGER),
        issued=issued,
        expires=schema.integer(content, "expires", issued, min(issued + LIFE, schema.MAXIMUM_DAY)),
        predecessors=predecessors,
        origins=read_origins(content),
        reviewers=reviewers,
        channels=channels,
        policy=policy,
        statement=read_statement(schema.nested(content, "statement")),
    )
    _check_slots(directory)
    check_day(directory.statement.date, issued)
    return directory


def _read_reviewer(source: Object) -> Reviewer:
    return Reviewer(
        id=schema.identifier(source, "id"),
        name=schema.text(source, "name", 1, 100),
        role=schema.text(source, "role", 0, 100),
        slot=schema.integer(source, "slot", 0, SLOTS - 1),
        signing=VerifyKey(schema.octets(source, "signing", 32)),
        from_day=schema.day(source, "from"),
        until=schema.day(source, "until") if "until" in source else None,
    )


def _check_slots(directory: Directory) -> None:
    rest = 6 + directory.policy.envelope_days  # the end of the last week, and as long as its envelopes are kept

    def gone_before(first: Reviewer, other: Reviewer) -> bool:
        return first.until is not None and other.from_day > first.until + rest

    for first, other in combinations(directory.reviewers, 2):
        if first.slot == other.slot and not gone_before(first, other) and not gone_before(other, first):
            raise ProtocolError("slot-reused")


def read_origins(source: Object) -> tuple[str, ...]:
    """Read where the page is served.

    Raises:
        ProtocolError: ``schema``.
    """
    return schema.strings(source, "origins", MAX_ORIGINS)


def read_channel(source: Object) -> Channel:
    """Read a channel (sections 4.4 and 4.5).

    Raises:
        ProtocolError: ``schema``.
    """
    slots = schema.array(source, "slots", 1, SLOTS)
    if not all(type(slot) is int and 0 <= slot < SLOTS for slot in slots):
        raise ProtocolError("schema")
    schema.distinct(slots)
    questions = schema.objects(source, "questions", 0, 32, _read_question)
    _check_conditions(questions)
    return Channel(
        id=schema.identifier(source, "id"),
        title=schema.texts(source, "title"),
        guidance=schema.texts(source, "guidance"),
        questions=questions,
        slots=tuple(slots),
        threshold=schema.integer(source, "threshold", 1, len(slots)),
    )


def _read_question(source: Object) -> Question:
    kind = schema.text(source, "kind")
    if kind not in ("text", "choice", "several", "date"):
        raise ProtocolError("schema")
    choices: tuple[Choice, ...] = ()
    if kind in ("choice", "several"):
        choices = schema.objects(
            source, "choices", 2, 32, lambda c: Choice(schema.identifier(c, "id"), schema.texts(c, "label"))
        )
        schema.distinct([choice.id for choice in choices])
    elif "choices" in source:
        raise ProtocolError("schema")
    condition = None
    if "if" in source:
        wanted = schema.nested(source, "if")
        condition = (schema.identifier(wanted, "question"), schema.identifier(wanted, "choice"))
    return Question(
        id=schema.identifier(source, "id"),
        label=schema.texts(source, "label"),
        kind=cast(QuestionKind, kind),
        required=schema.boolean(source, "required"),
        choices=choices,
        condition=condition,
    )


def _check_conditions(questions: tuple[Question, ...]) -> None:
    earlier: dict[str, Question] = {}
    for question in questions:
        if question.id in earlier:
            raise ProtocolError("schema")
        if question.condition:
            asked = earlier.get(question.condition[0])
            if asked is None or question.condition[1] not in [choice.id for choice in asked.choices]:
                raise ProtocolError("schema")
        earlier[question.id] = question


def _read_predecessor(source: Object) -> Predecessor:
    return Predecessor(schema.octets(source, "view", VIEW_SIZE), schema.day(source, "superseded"))


def read_policy(source: Object) -> Policy:
    """Read a policy (section 4.4).

    Raises:
        ProtocolError: ``schema``.
    """
    return Policy(
        envelope_days=schema.integer(source, "envelope_days", 7, 60),
        reply_days=schema.integer(source, "reply_days", 7, 365),
        cover_interval=schema.integer(source, "cover_interval", 2, 30),
        publish_interval=schema.integer(source, "publish_interval", 0, 86_400),
        largest_bundle=schema.integer(source, "largest_bundle", 0, compact_json.MAXIMUM_INTEGER),
        case_days=schema.integer(source, "case_days", 30, 3650) if "case_days" in source else None,
        book=schema.integer(source, "book", 0, MAX_BOOK_NUMBER) if "book" in source else 0,
    )


def read_statement(source: Object) -> Statement:
    """Read a statement (section 4.4).

    Raises:
        ProtocolError: ``schema``.
    """
    return Statement(schema.day(source, "date"), schema.texts(source, "text"), schema.strings(source, "holds", 32))
