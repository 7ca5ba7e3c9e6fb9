"""A flood as an attacker makes it: messages of a part each, sealed to one reviewer, with noise in the other slots."""

from __future__ import annotations

import os
from collections.abc import Iterator

from knothole_client.protocol.envelope import seal_source_payload
from knothole_client.protocol.message import MESSAGE_ID_SIZE
from knothole_client.protocol.primitives import Seed
from knothole_client.protocol.xwing import OVERHEAD, Recipient
from knothole_client.source.outgoing import lay_out
from tests.support.offices import Clerk, Office


class Noise(Recipient):
    """Nobody: random bytes, which cost nothing."""

    def __init__(self) -> None:
        pass

    def seal(self, plaintext: bytes, info: bytes) -> bytes:
        return os.urandom(OVERHEAD + len(plaintext))


def cheap_messages(office: Office, clerk: Clerk, count: int, text: str) -> Iterator[bytes]:
    """Envelopes to one reviewer, each of a codename of its own that nobody has."""
    desk = office.verified()
    (to,) = (key for key in desk.addressable("both") if key.reviewer.slot == clerk.made.slot)
    outgoing = lay_out(desk, text, "both", {}, office.source()[1], os.urandom)
    (content,) = outgoing.head(desk, [to]).parts(outgoing.pieces)
    for _ in range(count):
        content["message"] = os.urandom(MESSAGE_ID_SIZE).hex()
        seed = Seed(os.urandom(32))
        yield seal_source_payload(content, seed, {to.reviewer.slot: to.recipient}, Noise(), desk.id, os.urandom)


def put_into_folder(clerk: Clerk, day: int, envelopes: Iterator[bytes]) -> None:
    """As a courier brings them, in one file and without waiting for the disk."""
    part = clerk.folder.path / "in" / f"{day}.0"
    part.parent.mkdir(parents=True, exist_ok=True)
    with part.open("wb") as stream:
        stream.writelines(envelopes)
