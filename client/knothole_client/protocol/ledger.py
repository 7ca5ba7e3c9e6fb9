"""The destruction ledger of a server, as couriers check it (section 13.2).

A record is the server's word: nobody can prove that something is gone. What the ledger takes from a server is to keep silent unnoticed, and to
change later what it said.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from knothole_client.protocol.desk_document import (
    DESTRUCTION,
    DIRECTORY,
    GENESIS,
    PAGE_LIST,
    PIN,
    REVOCATION,
    ROTATION,
    join_records,
    split_records,
)
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import SIGNATURE_SIZE, Seed, VerifyKey, sha256, sign, u32, verify, verify_key
from knothole_client.protocol.tags import DeskId, tag

KEY_SIZE: Final = 32
DIGEST_SIZE: Final = 32
DESTRUCTION_SIZE: Final = SIGNATURE_SIZE + KEY_SIZE + 2 * DIGEST_SIZE + 4 * 4
_LASTING: Final = frozenset((GENESIS, ROTATION, DIRECTORY, REVOCATION, PIN, PAGE_LIST))
FIRST: Final = bytes(DIGEST_SIZE)
WINDOW: Final = 30
"""Records that are published, once there are so many."""
LATE_DAYS: Final = 2
"""A day is closed on the next, and published up to a day later."""


@dataclass(frozen=True)
class Destruction:
    """What a server says it destroyed on a day."""

    raw: bytes
    key: VerifyKey
    """The server's own."""
    previous: bytes
    """SHA-256 of the record before; zeros in the first."""
    lasting: bytes
    """Of what lasts in the desk document that was published when the record was made; see :func:`lasting_part`."""
    day: int
    kept_from: int
    """Nothing that came from a source before this day is there any more."""
    received: int
    """Envelopes and bundles, rounded at random to a multiple of 1,024."""
    replies: int

    @property
    def digest(self) -> bytes:
        """What the next record names as its predecessor."""
        return sha256(self.raw)


class ShownDesk(NamedTuple):
    """What a server showed of its desk at one moment, as digests: to be compared with what it shows later."""

    directory: bytes
    signed: bytes
    """All that lasts but for revocations: nobody but the desk can change it, and each time it signs another directory."""
    lasting: bytes

    @classmethod
    def of(cls, untrusted_document: bytes) -> ShownDesk:
        """By a desk document.

        Raises:
            ProtocolError: ``document``.
        """
        lasting = lasting_part(untrusted_document)
        parts = split_records(lasting)
        signed = join_records(part for part in parts if part[0] != REVOCATION)
        return cls(
            sha256(join_records(part for part in parts if part[0] == DIRECTORY)), sha256(signed), sha256(lasting)
        )

    def is_contradicted(self, later: ShownDesk, between: Iterable[Destruction]) -> bool:
        """Whether a server that showed this, and then ``later``, shows others another desk (section 13.2).

        1. What lasts was the same both times: each record that was made ``between`` names it.
        2. It was not: then by a new directory or a revocation. Everything else comes with a new directory only, so that no server can
           make each visit look like a change, and escape step 1.
        """
        if later.lasting == self.lasting:
            return any(record.lasting != self.lasting for record in between)
        return later.directory == self.directory and later.signed != self.signed


class LedgerAlarm(NamedTuple):
    """Something that a person must know. ``day``: the one it is about."""

    code: str
    day: int


def sign_destruction(
    server: Seed,
    previous: bytes,
    day: int,
    kept_from: int,
    counts: tuple[int, int],
    desk: DeskId,
    lasting: bytes = FIRST,
) -> bytes:
    """A record of 176 bytes. ``counts``: received and replies."""
    signed = verify_key(server) + previous + lasting + b"".join(u32(number) for number in (day, kept_from, *counts))
    return sign(server, tag("destruction", desk) + signed) + signed


def verify_destruction(untrusted: bytes, desk: DeskId) -> Destruction:
    """Verify a record on its own.

    Raises:
        ProtocolError: ``length``, ``signature``, ``schema``.
    """
    if len(untrusted) != DESTRUCTION_SIZE:
        raise ProtocolError("length")
    signed = untrusted[SIGNATURE_SIZE:]
    key, previous = VerifyKey(signed[:KEY_SIZE]), signed[KEY_SIZE : KEY_SIZE + DIGEST_SIZE]
    lasting = signed[KEY_SIZE + DIGEST_SIZE : KEY_SIZE + 2 * DIGEST_SIZE]
    verify(key, untrusted[:SIGNATURE_SIZE], tag("destruction", desk) + signed)
    numbers = signed[KEY_SIZE + 2 * DIGEST_SIZE :]
    day, kept_from, received, replies = (int.from_bytes(numbers[at : at + 4], "big") for at in range(0, 16, 4))
    if kept_from > day:
        raise ProtocolError("schema")
    return Destruction(untrusted, key, previous, lasting, day, kept_from, received, replies)


def lasting_part(untrusted_document: bytes) -> bytes:
    """What lasts in a desk document: genesis, rotations, directory, revocations, pin and page list, framed as there. Records commit to it.

    Raises:
        ProtocolError: ``document``.
    """
    return join_records(part for part in split_records(untrusted_document) if part[0] in _LASTING)


def read_ledger(untrusted_document: bytes, desk: DeskId) -> tuple[Destruction, ...]:
    """The records in a desk document, as they stand there.

    Raises:
        ProtocolError: ``document``, also for more than 30; or as :func:`verify_destruction`.
    """
    found = [content for kind, content in split_records(untrusted_document) if kind == DESTRUCTION]
    if len(found) > WINDOW:
        raise ProtocolError("document")
    return tuple(verify_destruction(content, desk) for content in found)


def check_ledger(
    published: Sequence[Destruction], pinned: Destruction | None, today: int, envelope_days: int
) -> tuple[Destruction | None, list[LedgerAlarm]]:
    """Compare a ledger with what was pinned of it (section 13.2, steps 1 to 5).

    Args:
        published: as :func:`read_ledger` gives it.
        pinned: the newest record seen before; None at first sight.
        envelope_days: the policy, the longer one if it was just changed.

    Returns:
        What is pinned from now on, and the alarms.
    """
    at = next((at for at, record in enumerate(published) if pinned and record.raw == pinned.raw), None)  # step 1
    if pinned and at is None and not (published and published[0].day > pinned.day):
        return pinned, [LedgerAlarm("ledger-fork" if published else "ledger-gap", pinned.day)]
    new = published[-1:] if pinned is None else published if at is None else published[at + 1 :]
    # Otherwise the courier was away for longer than what is published.
    joined = at is not None or len(published) < WINDOW
    alarms, before = [], pinned
    for record in new:  # step 2
        if before is not None:
            alarms += _between(before, record, joined)
        if record.day > today:
            alarms.append(LedgerAlarm("ledger-fork", today))
        before, joined = record, True
    if before and before.day < today - LATE_DAYS:  # step 3
        alarms.append(LedgerAlarm("ledger-gap", before.day + 1))
    if before and before.kept_from < before.day - envelope_days:  # step 4
        alarms.append(LedgerAlarm("ledger-overdue", before.day))
    rewritten = any(alarm.code in ("ledger-key", "ledger-fork") for alarm in alarms)
    return (pinned if rewritten else before), alarms  # step 5


def _between(before: Destruction, after: Destruction, joined: bool) -> list[LedgerAlarm]:
    if after.key != before.key:
        return [LedgerAlarm("ledger-key", after.day)]
    if joined and (after.previous != before.digest or after.day <= before.day):
        return [LedgerAlarm("ledger-fork", after.day)]
    return [LedgerAlarm("ledger-gap", before.day + 1)] if joined and after.day > before.day + 1 else []
