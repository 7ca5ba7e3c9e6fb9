"""What is remembered of a desk's documents, so that a record once published cannot be taken away by leaving it out (section 4.7).

A server, a courier or a stick hands on the documents, and nobody signs that one is complete. Whoever keeps anything between two of them
keeps these records too, and judges every later document with them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, TypeVar

from knothole_client.protocol.calendar import epoch_of
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import SIGNATURE_SIZE, VerifyKey
from knothole_client.protocol.reviewer_records import EpochKey, Revocation

T = TypeVar("T", EpochKey, Revocation)

KEYS_A_WEEK: Final = 2  # of one reviewer; two that differ are enough to use neither


@dataclass(frozen=True)
class Memory:
    """Records, as they were published, that were verified once."""

    revocations: frozenset[bytes] = frozenset()
    """One of 96 bytes for each key; for good, also when the directory no longer lists it."""
    epoch_keys: frozenset[bytes] = frozenset()
    """Of 1,316 bytes, for this week and the next."""


NOTHING: Final = Memory()


def still_good(remembered: Iterable[bytes], shown: Iterable[T], verify: Callable[[bytes], T]) -> list[T]:
    """Of the remembered records that a document does not show, those that hold under its directory.

    The others say nothing any more: their reviewer left the directory, or was revoked.
    """
    raw = {accepted.raw for accepted in shown}
    found = []
    for record in sorted(remembered):
        if record in raw:
            continue
        try:
            found.append(verify(record))
        except ProtocolError:
            continue
    return found


def missing_revocations(shown: list[Revocation], held: list[Revocation]) -> list[Revocation]:
    """What a document should have shown. A key can sign its revocation in many ways; one of them is enough."""
    keys = {key.reviewer.signing for key in shown}
    return [key for key in held if key.reviewer.signing not in keys]


def missing_keys(shown: list[EpochKey], held: list[EpochKey]) -> list[EpochKey]:
    """What a document should have shown: a key for each reviewer and week it had one for.

    If all its keys are of later weeks, it is from beyond a midnight on which a week began, and need not show the one that is over.
    """
    weeks = {(key.reviewer.signing, key.epoch) for key in shown}
    first = min((key.epoch for key in shown), default=0)
    return [key for key in held if key.epoch >= first and (key.reviewer.signing, key.epoch) not in weeks]


def remember(before: Memory, revocations: Iterable[Revocation], keys: Iterable[EpochKey], now: int) -> Memory:
    """The memory after a document: what was remembered and what holds now, with no more than there is a use for."""
    gone = {signer(raw): raw for raw in before.revocations}
    for revocation in revocations:
        gone.setdefault(revocation.reviewer.signing, revocation.raw)
    kept: dict[tuple[VerifyKey, int], dict[bytes, bytes]] = {}
    for key in sorted(keys, key=lambda candidate: (candidate.raw not in before.epoch_keys, candidate.raw)):
        if key.epoch in this_and_next(now):
            publics = kept.setdefault((key.reviewer.signing, key.epoch), {})
            if len(publics) < KEYS_A_WEEK:
                publics.setdefault(key.public, key.raw)
    return Memory(frozenset(gone.values()), frozenset(raw for publics in kept.values() for raw in publics.values()))


def this_and_next(now: int) -> range:
    """The weeks whose keys a server publishes (section 4.6)."""
    return range(epoch_of(now), epoch_of(now) + 2)


def signer(revocation: bytes) -> VerifyKey:
    """Whose key a verified revocation ends."""
    return VerifyKey(revocation[SIGNATURE_SIZE:])
