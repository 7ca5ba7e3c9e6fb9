"""The desk as the server knows it: chain, directory and revocations (docs/protocol.md section 4.6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from knothole_server.desk.chain import Chain, verify_chain
from knothole_server.desk.directory import Directory, Reviewer, verify_directory
from knothole_server.desk.framing import Kind, Record, join, split
from knothole_server.desk.pin import verify_pin
from knothole_server.errors import KnotholeServerError


@dataclass(frozen=True)
class Desk:
    """A verified desk file, and the signing keys revoked since."""

    chain: Chain
    directory_record: bytes
    directory: Directory
    revoked: frozenset[bytes] = frozenset()
    pin: bytes = b""
    """What the desk signed for pages to hold on to."""

    def active_reviewers(self, day: int) -> tuple[Reviewer, ...]:
        """Reviewers active on a day and not revoked."""
        return tuple(
            reviewer
            for reviewer in self.directory.reviewers
            if reviewer.active(day, day) and reviewer.signing not in self.revoked
        )

    def records(self) -> list[Record]:
        """Genesis, rotations and directory."""
        rotations = [Record(Kind.ROTATION, rotation) for rotation in self.chain.rotations]
        return [
            Record(Kind.GENESIS, self.chain.genesis),
            *rotations,
            Record(Kind.DIRECTORY, self.directory_record),
        ]

    @property
    def file(self) -> bytes:
        """The desk file."""
        return join([*self.records(), Record(Kind.PIN, self.pin)])


def verify_desk_file(untrusted_file: bytes, pinned_desk: bytes | None, held: Desk | None) -> Desk:
    """Verify a desk file: types 1 to 3 and one pin only (``document``), and codes as in ``verify_desk`` and ``verify_pin``."""
    *records, pin = split(untrusted_file)
    if pin.kind != Kind.PIN or any(record.kind > Kind.DIRECTORY for record in records):
        raise KnotholeServerError("document")
    desk = verify_desk(records, pinned_desk, held)
    verify_pin(pin.body, desk.chain)
    return replace(desk, pin=pin.body)


def verify_desk(records: Sequence[Record], pinned_desk: bytes | None, held: Desk | None) -> Desk:
    """Verify the chain and the directory, and that neither goes back.

    ``pinned_desk`` is D, or nothing when an installation begins. A directory with a lower serial than the one held, or the same serial and
    other bytes, or a lower book number, is refused with ``serial``. Other codes as in ``verify_chain`` and ``verify_directory``.
    """
    rotations = [record.body for record in records if record.kind == Kind.ROTATION]
    chain = verify_chain(records[0].body, rotations, pinned_desk, held.chain if held else None)
    directory = verify_directory(records[-1].body, chain.desk_key, chain.desk_id)
    if held is not None:
        older = directory.serial < held.directory.serial or directory.policy.book < held.directory.policy.book
        if older or (directory.serial == held.directory.serial and records[-1].body != held.directory_record):
            raise KnotholeServerError("serial")
    return Desk(chain, records[-1].body, directory, held.revoked if held else frozenset())
