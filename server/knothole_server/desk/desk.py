"""The desk as the server knows it: chain, directory and revocations (docs/protocol.md section 4.6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from knothole_server.desk.chain import Chain, verify_chain
from knothole_server.desk.directory import Directory, Reviewer, verify_directory
from knothole_server.desk.framing import Kind, Record, join, split
from knothole_server.desk.page_list import verify_page_list
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
    page_list: bytes = b""
    """What the desk signed of the page, if it did."""

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
        return join([*self.records(), *self.page_records()])

    def page_records(self) -> list[Record]:
        """What a page, and whoever looks at it, is to hold on to: they end a document."""
        listed = [Record(Kind.PAGE_LIST, self.page_list)] if self.page_list else []
        return [Record(Kind.PIN, self.pin), *listed]


def verify_desk_file(untrusted_file: bytes, pinned_desk: bytes | None, held: Desk | None) -> Desk:
    """Verify a desk file: types 1 to 3, one pin and at most one page list (``document``), and codes as in ``verify_desk``, ``verify_pin``
    and ``verify_page_list``.
    """
    parts = split(untrusted_file)
    records = [part for part in parts if part.kind <= Kind.DIRECTORY]
    others = parts[len(records) :]
    if [part.kind for part in others] not in ([Kind.PIN], [Kind.PIN, Kind.PAGE_LIST]):
        raise KnotholeServerError("document")
    desk = verify_desk(records, pinned_desk, held)
    pin, *page_lists = (part.body for part in others)
    verify_pin(pin, desk.chain)
    for page_list in page_lists:
        verify_page_list(page_list, desk.chain, desk.directory_record, pin)
    return replace(desk, pin=pin, page_list=b"".join(page_lists))


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
