"""A copy: a folder of files that only grow, of what a server published about its desk.

``ledger`` has the server's destruction records, one after the other. Each names the one before, and what lasted in the desk document when it
was made: so the newest one stands for all of it. ``states`` has what lasted in the desk documents that were seen, each under its SHA-256.
``seen`` has a line for each look: when, which state, which record was the newest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

from knothole_client import clock
from knothole_client.errors import UsageError
from knothole_client.files.durable import append_durably, write_durably
from knothole_client.protocol.desk_document import MAX_DOCUMENT, REVOCATION, Desk, split_records, verify_desk_document
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import Pin
from knothole_client.protocol.ledger import DESTRUCTION_SIZE, FIRST, Destruction, verify_destruction
from knothole_client.protocol.primitives import sha256

MAX_DAYS: Final = 10_000
MAX_LOOKS: Final = 200_000
MAX_STATES: Final = 2_000
LEDGER, STATES, SEEN = "ledger", "states", "seen"
_LINE: Final = 12 + 1 + 64 + 1 + 64 + 1


class Seen(NamedTuple):
    """One look."""

    at: int
    """Seconds since 1970, by the clock of whoever looked."""
    state: bytes
    newest: bytes
    """Digest of the newest record; zeros if there was none."""


@dataclass
class Copy:
    """What a folder holds, verified."""

    folder: Path
    records: list[Destruction] = field(default_factory=list)
    states: dict[bytes, Desk] = field(default_factory=dict)
    """In the order in which they were first seen."""
    looks: list[Seen] = field(default_factory=list)

    @property
    def newest(self) -> Desk | None:
        """The desk as it was last seen."""
        return self.states[self.looks[-1].state] if self.looks else None

    def lasting(self) -> bytes:
        """What lasted in the document that was last seen."""
        return _read(self.folder / STATES / self.looks[-1].state.hex(), MAX_DOCUMENT)

    def revocations(self) -> frozenset[bytes]:
        """All that were ever seen, as they were published."""
        return frozenset(raw for state in self.states for raw in _revocations(self.folder / STATES / state.hex()))

    def add(self, at: int, lasting: bytes, desk: Desk, new: Sequence[Destruction]) -> None:
        """Keep what a look brought."""
        state = sha256(lasting)
        if state not in self.states:
            write_durably(self.folder / STATES / state.hex(), lasting)
            self.states[state] = desk
        for record in new:
            append_durably(self.folder / LEDGER, record.raw)
            self.records.append(record)
        newest = self.records[-1].digest if self.records else FIRST
        at = max(at, self.looks[-1].at if self.looks else 0)  # a clock may have been put back
        append_durably(self.folder / SEEN, f"{at:012d} {state.hex()} {newest.hex()}\n".encode())
        self.looks.append(Seen(at, state, newest))


def load(folder: Path) -> Copy:
    """The copy in a folder, verified; an empty one, if there is none.

    Raises:
        UsageError: it is damaged, or was changed.
    """
    copy = Copy(folder)
    try:
        copy.looks = [_seen(line) for line in _items(folder / SEEN, _LINE, MAX_LOOKS)]
        if any(before.at > after.at for before, after in pairwise(copy.looks)):
            raise ValueError(SEEN)
        for look in copy.looks:
            if look.state not in copy.states:
                copy.states[look.state] = _state(folder, look, copy)
        if copy.newest:
            desk = copy.newest.id
            copy.records = [
                verify_destruction(raw, desk) for raw in _items(folder / LEDGER, DESTRUCTION_SIZE, MAX_DAYS)
            ]
        if not all(_follows(before, after) for before, after in pairwise(copy.records)):
            raise ProtocolError("ledger-fork")
        if {look.newest for look in copy.looks} - {FIRST, *(record.digest for record in copy.records)}:
            raise ValueError(SEEN)
    except (ProtocolError, ValueError, FileNotFoundError):
        raise UsageError(
            "damaged",
            f"The copy in {folder} is damaged, or was changed.",
            "Keep it, and begin another in a new folder.",
        ) from None
    return copy


def _follows(before: Destruction, after: Destruction) -> bool:
    joined = (
        after.previous == before.digest or after.day > before.day + 1
    )  # nobody looked for longer than what is published
    return after.key == before.key and after.day > before.day and joined


def _state(folder: Path, look: Seen, copy: Copy) -> Desk:
    raw = _read(folder / STATES / look.state.hex(), MAX_DOCUMENT)
    if sha256(raw) != look.state or len(copy.states) >= MAX_STATES:
        raise ValueError(STATES)
    before = list(copy.states.values())[-1:]
    pin: Pin | None = before[0].chain.pin if before else None
    return verify_desk_document(raw, pin, look.at // clock.SECONDS_A_DAY, before[0].directory if before else None)


def _revocations(path: Path) -> list[bytes]:
    return [raw for kind, raw in split_records(_read(path, MAX_DOCUMENT)) if kind == REVOCATION]


def _seen(line: bytes) -> Seen:
    at, state, newest = line.decode("ascii").split()
    return Seen(int(at), bytes.fromhex(state), bytes.fromhex(newest))


def _items(path: Path, size: int, most: int) -> list[bytes]:
    """A file of items of one size. Half an item at its end, which a power cut left, does not count."""
    raw = _read(path, size * most) if path.exists() else b""
    return [raw[at : at + size] for at in range(0, len(raw) - size + 1, size)]


def _read(path: Path, limit: int) -> bytes:
    with path.open("rb") as stream:
        raw = stream.read(limit + 1)
    if len(raw) > limit:
        raise ValueError(path.name)
    return raw
