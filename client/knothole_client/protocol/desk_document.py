"""The desk document: everything public about a desk, verified as one (section 4.6)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final, TypeVar

from knothole_client.protocol import reviewer_records as records
from knothole_client.protocol.calendar import epoch_of
from knothole_client.protocol.desk_memory import (
    NOTHING,
    Memory,
    missing_keys,
    missing_revocations,
    remember,
    signer,
    still_good,
    this_and_next,
)
from knothole_client.protocol.directory import Directory, Reviewer, check_serial, verify_directory
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import Chain, Pin, verify_chain
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.protocol.reviewer_records import DaySheet, EpochKey, Revocation
from knothole_client.protocol.tags import DeskId

T = TypeVar("T")

MAX_DOCUMENT: Final = 2 * 1024 * 1024  # bytes; 16 reviewers make about 220 KB
GENESIS, ROTATION, DIRECTORY, EPOCH_KEY, DAY_SHEET, REVOCATION, DESTRUCTION, PIN, PAGE_LIST = range(1, 10)


@dataclass(frozen=True)
class Desk:
    """A verified desk document."""

    chain: Chain
    directory: Directory
    epoch_keys: tuple[EpochKey, ...]
    sheets: tuple[DaySheet, ...]
    revoked: frozenset[VerifyKey]
    alarms: tuple[str, ...]
    """Codes of the records that do not count, and of those that should be there and are not."""
    now: int
    """The day by which epochs are chosen: the later of this machine's day and the directory's issue."""
    doubled: frozenset[VerifyKey] = frozenset()
    """Who has two keys for one week."""
    memory: Memory = field(default=NOTHING, repr=False)
    """What the next document is judged with."""

    @property
    def id(self) -> DeskId:
        """D."""
        return self.chain.desk

    def addressable(self, channel_id: str) -> tuple[EpochKey, ...]:
        """The epoch keys a message for a channel is sealed to, by slot (section 14, step 2).

        Raises:
            ProtocolError: ``unreachable``, ``expired``.
        """
        reachable = self.reachable()
        channel = self.directory.channel(channel_id)
        keys = tuple(key for key in reachable if key.reviewer.slot in channel.slots)
        if channel.threshold != 1 or not keys:
            raise ProtocolError("unreachable")
        return keys

    def reachable(self) -> tuple[EpochKey, ...]:
        """The epoch keys of all reviewers, whatever their channels, who can be addressed now, by slot.

        Raises:
            ProtocolError: ``expired``.
        """
        if self.now > self.directory.expires:
            raise ProtocolError("expired")
        found = (key for key in self.epoch_keys if key.epoch == epoch_of(self.now) and key.reviewer.active(self.now))
        return tuple(sorted(found, key=lambda key: key.reviewer.slot))


def join_records(items: Iterable[tuple[int, bytes]]) -> bytes:
    """Frame records, given in the right order, as a desk document or desk file."""
    return b"".join(bytes([kind]) + len(content).to_bytes(4, "big") + content for kind, content in items)


def split_records(untrusted: bytes) -> list[tuple[int, bytes]]:
    """Take a desk document apart.

    Raises:
        ProtocolError: ``document``.
    """
    if len(untrusted) > MAX_DOCUMENT:
        raise ProtocolError("document")
    found: list[tuple[int, bytes]] = []
    at = 0
    while at < len(untrusted):
        end = at + 5 + int.from_bytes(untrusted[at + 1 : at + 5], "big")
        if at + 5 > len(untrusted) or end > len(untrusted):
            raise ProtocolError("document")
        found.append((untrusted[at], untrusted[at + 5 : end]))
        at = end
    _check_order(found)
    return found


def verify_desk_document(
    untrusted: bytes,
    pin: Pin | None,
    today: int,
    previous: Directory | None = None,
    remembered: Memory = NOTHING,
    *,
    served: bool = False,
) -> Desk:
    """Verify a desk document, or a desk file, which is one without reviewers' records (section 4.6).

    Args:
        pin: what is known of the desk; None takes it on trust.
        today: the day by this machine's clock.
        previous: the last directory accepted.
        remembered: what earlier documents brought (section 4.7). It counts even if this one leaves it out.
        served: whether it comes from a server, which publishes every record it has; a desk file has none of them.

    Raises:
        ProtocolError: what a genesis, rotation or directory is refused with, ``document``, ``serial``.
    """
    parts = split_records(untrusted)  # step 1

    def of(kind: int) -> list[bytes]:
        return [content for part_kind, content in parts if part_kind == kind]

    chain = verify_chain(of(GENESIS)[0], of(ROTATION), pin)
    directory = verify_directory(of(DIRECTORY)[0], chain.desk, chain.key)
    check_serial(directory, previous)

    now = max(today, directory.issued)  # step 2
    whole = served or any(DIRECTORY < kind < PIN for kind, _ in parts)  # else a desk file, which shows no records
    alarms: list[str] = []  # step 3

    def revocation(raw: bytes) -> Revocation:
        return records.verify_revocation(raw, chain.desk, directory)

    gone = _accept(of(REVOCATION), revocation, alarms)
    held = missing_revocations(gone, still_good(remembered.revocations, gone, revocation))
    alarms.extend("revocation-missing" for _ in held if whole)
    gone += held
    revoked = frozenset(revocation.reviewer.signing for revocation in gone)

    def epoch_key(raw: bytes) -> EpochKey:
        return records.verify_epoch_key(raw, chain.desk, directory, revoked)

    keys = _accept(of(EPOCH_KEY), epoch_key, alarms)
    known = [key for key in still_good(remembered.epoch_keys, keys, epoch_key) if key.epoch in this_and_next(now)]
    alarms.extend("key-missing" for _ in missing_keys(keys, known) if whole)
    keys += known
    doubled = _doubled(keys)
    alarms.extend("second-key" for _ in doubled)

    def day_sheet(raw: bytes) -> DaySheet:
        return records.verify_day_sheet(raw, chain.desk, directory, revoked, now)

    return Desk(
        chain=chain,
        directory=directory,
        epoch_keys=_single(keys, doubled),
        sheets=tuple(_accept(of(DAY_SHEET), day_sheet, alarms)),
        revoked=revoked,
        alarms=tuple(alarms),
        now=now,
        doubled=frozenset(signing for signing, _ in doubled),
        memory=remember(remembered, gone, keys, now),
    )


def completed(document: bytes, desk: Desk) -> bytes:
    """A verified document with what it leaves out of what is remembered, for whoever gets it from here and remembers nothing."""
    parts, memory = split_records(document), desk.memory
    remembered_parts = {(REVOCATION, raw) for raw in memory.revocations if signer(raw) in desk.revoked}
    both = {pair for pair in parts if EPOCH_KEY <= pair[0] <= REVOCATION} | remembered_parts
    both |= {(EPOCH_KEY, raw) for raw in memory.epoch_keys}
    return join_records(
        [pair for pair in parts if pair[0] < EPOCH_KEY]
        + sorted(both)
        + [pair for pair in parts if pair[0] > REVOCATION]
    )


def _check_order(found: list[tuple[int, bytes]]) -> None:
    kinds = [kind for kind, _ in found]
    if kinds[:1] != [GENESIS] or kinds.count(GENESIS) != 1 or kinds.count(DIRECTORY) != 1 or kinds != sorted(kinds):
        raise ProtocolError("document")
    listed = [pair for pair in found if EPOCH_KEY <= pair[0] <= REVOCATION]
    if any(a >= b for a, b in zip(listed, listed[1:], strict=False)):
        raise ProtocolError("document")


def _accept(untrusted: list[bytes], check: Callable[[bytes], T], alarms: list[str]) -> list[T]:
    accepted = []
    for raw in untrusted:
        try:
            accepted.append(check(raw))
        except ProtocolError as refused:
            alarms.append(refused.code)
    return accepted


def _week(key: EpochKey) -> tuple[VerifyKey, int]:
    return key.reviewer.signing, key.epoch


def _doubled(keys: list[EpochKey]) -> set[tuple[VerifyKey, int]]:
    """By whom, and for which weeks, there is more than one public key."""
    publics: dict[tuple[VerifyKey, int], set[bytes]] = {}
    for key in keys:
        publics.setdefault(_week(key), set()).add(key.public)
    return {week for week, found in publics.items() if len(found) > 1}


def _single(keys: list[EpochKey], doubled: set[tuple[VerifyKey, int]]) -> tuple[EpochKey, ...]:
    chosen: dict[tuple[VerifyKey, int], EpochKey] = {}
    for key in keys:
        if _week(key) not in doubled:
            chosen.setdefault(_week(key), key)
    return tuple(chosen.values())


def active_reviewers(desk: Desk) -> tuple[Reviewer, ...]:
    """The reviewers at the desk now: listed, in time, not revoked."""
    return tuple(r for r in desk.directory.reviewers if r.active(desk.now) and r.signing not in desk.revoked)
