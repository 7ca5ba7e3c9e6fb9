"""A made-up desk for tests and vectors: two reviewers in two channels, all keys from one seeded generator."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

from knothole_client.protocol import genesis, reviewer_records
from knothole_client.protocol.calendar import epoch_of
from knothole_client.protocol.delegation import sign_delegation
from knothole_client.protocol.desk_document import PIN, Desk, join_records, verify_desk_document
from knothole_client.protocol.directory import sign_directory
from knothole_client.protocol.envelope import View, key_view
from knothole_client.protocol.genesis import Pin
from knothole_client.protocol.primitives import Seed, sign, verify_key
from knothole_client.protocol.tags import DeskId, tag
from knothole_client.protocol.xwing import PrivateKey

TODAY = 20_780
"""2026-11-23, a Monday."""


@dataclass
class MadeReviewer:
    """A reviewer with all private keys."""

    id: str
    name: str
    slot: int
    signing: Seed
    transport: Seed
    """The courier's."""
    epoch_seed: Seed

    @property
    def epoch_key(self) -> PrivateKey:
        return PrivateKey(self.epoch_seed)

    def delegation(self, desk: DeskId, number: int = 1, until: int = TODAY + 1000) -> bytes:
        """To the courier."""
        return sign_delegation(self.signing, verify_key(self.transport), number, until, desk)

    def entry(self, **changes: Any) -> dict[str, Any]:
        entry = {
            "id": self.id,
            "name": self.name,
            "role": "",
            "slot": self.slot,
            "signing": verify_key(self.signing).hex(),
            "from": TODAY - 100,
        }
        return entry | changes


class MadeDesk:
    """A desk with its private keys. ``random_bytes`` is seeded: equal seeds, equal keys."""

    def __init__(self, seed: int = 1) -> None:
        self.number = seed
        self.random = random.Random(seed)
        self.desk_key, self.next_key, self.third_key = self.seed(), self.seed(), self.seed()
        self.genesis = genesis.sign_genesis("Example desk", self.desk_key, verify_key(self.next_key))
        self.chain = genesis.verify_chain(self.genesis, [], None)
        self.first = MadeReviewer("first", "Reviewer One", 2, self.seed(), self.seed(), self.seed())
        self.second = MadeReviewer("second", "Reviewer Two", 5, self.seed(), self.seed(), self.seed())

    def seed(self) -> Seed:
        return Seed(self.random_bytes(32))

    def random_bytes(self, size: int) -> bytes:
        return self.random.randbytes(size)

    @property
    def id(self) -> DeskId:
        return self.chain.desk

    @property
    def pin(self) -> Pin:
        return Pin.first(self.id)

    def content(self, **changes: Any) -> dict[str, Any]:
        """A directory's JSON, with members replaced."""
        content: dict[str, Any] = {
            "serial": 3,
            "issued": TODAY,
            "expires": TODAY + 30,
            "predecessors": [
                {"view": "11" * 16, "superseded": TODAY - 1},
                {"view": "22" * 16, "superseded": TODAY - 9},
            ],
            "origins": [],
            "reviewers": [self.first.entry(), self.second.entry()],
            "channels": [
                {
                    "id": "both",
                    "title": {"en": "Both"},
                    "guidance": {"en": ""},
                    "questions": [],
                    "slots": [2, 5],
                    "threshold": 1,
                },
                {
                    "id": "second",
                    "title": {"en": "One"},
                    "guidance": {"en": ""},
                    "questions": [],
                    "slots": [5],
                    "threshold": 1,
                },
            ],
            "policy": {
                "envelope_days": 21,
                "reply_days": 120,
                "cover_interval": 20,
                "publish_interval": 900,
                "largest_bundle": 0,
            },
            "statement": {"date": changes.get("issued", TODAY), "text": {"en": "Nothing to report."}, "holds": []},
        }
        return content | changes

    def directory(self, **changes: Any) -> bytes:
        """A signed directory that follows the rules."""
        return sign_directory(self.content(**changes), self.id, self.desk_key)

    def sign_anything(self, text: bytes) -> bytes:
        """A directory with a good signature over any bytes, for what the desk's tool refuses to sign."""
        return sign(self.desk_key, tag("directory", self.id) + text) + text

    def epoch_record(
        self, reviewer: MadeReviewer, epoch: int = epoch_of(TODAY), key: PrivateKey | None = None
    ) -> bytes:
        public = (key or reviewer.epoch_key).public
        return reviewer_records.sign_epoch_key(reviewer.signing, epoch, public, self.id)

    def sheet(
        self, reviewer: MadeReviewer, day: int = TODAY, through: int = TODAY - 1, receipts: list[bytes] | None = None
    ) -> bytes:
        """``receipts``: whole ones, or tags; whatever is missing is random."""
        size = reviewer_records.RECEIPT_SIZE
        filled = [each + self.random_bytes(size - len(each)) for each in receipts or []]
        filled += [self.random_bytes(size) for _ in range(reviewer_records.SHEET_RECEIPTS - len(filled))]
        return reviewer_records.sign_day_sheet(reviewer.signing, day, through, filled, self.id)

    def records(
        self,
        directory: bytes | None = None,
        keys: list[bytes] | None = None,
        sheets: list[bytes] | None = None,
        revocations: list[bytes] | None = None,
        rotations: list[bytes] | None = None,
    ) -> list[tuple[int, bytes]]:
        """The records of a desk document in the right order."""
        if keys is None:
            keys = [self.epoch_record(self.first), self.epoch_record(self.second)]
        return (
            [(1, self.genesis)]
            + [(2, rotation) for rotation in rotations or []]
            + [(3, directory or self.directory())]
            + [(4, key) for key in sorted(keys)]
            + [(5, sheet) for sheet in sorted(sheets or [])]
            + [(6, revocation) for revocation in sorted(revocations or [])]
        )

    def desk_file(self, **parts: Any) -> bytes:
        """What the desk hands to a server: no reviewers' records, and a pin."""
        return self.document(**parts | {"keys": []}) + join_records(
            [(PIN, genesis.sign_pin(self.chain, self.desk_key))]
        )

    def document(self, **parts: Any) -> bytes:
        return join_records(self.records(**parts))

    def verified(self, **parts: Any) -> Desk:
        return verify_desk_document(self.document(**parts), self.pin, TODAY)


def view_for(desk: Desk, channel: str) -> View:
    """The view a source's payload to a channel carries."""
    keys = desk.addressable(channel)
    return View(desk.directory.view, tuple((key.reviewer.slot, key_view(key.public)) for key in keys))
