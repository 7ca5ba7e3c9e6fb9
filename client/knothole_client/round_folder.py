"""The folder that travels between courier and vault, on a stick or on one machine. It holds ciphertext and signed public data, and once the transport key.

============================  ========================================================================
``desk``                      the desk document (section 4.6)
``in/DAY``                    the envelopes that came on a day, one after the other, 32,768 bytes each
``in/DAY.bundles``            the ids of the bundles listed for a day, 32 bytes each
``bundles/ID/N``              their chunks, 1,048,576 bytes each
``in/DAY.closed``             there when the day is over and all of it is here; holds the count
``out/replies``               signed writes of replies, 4,196 bytes each (section 12)
``out/epoch-keys``            epoch key records, 1,316 bytes each
``out/day-sheet``             one day sheet
``out/acknowledgements``      acknowledgements, 100 bytes each
``out/desk``                  a newer desk file, to be put in force
``transport.key``             the courier's key, from the vault to the courier, who takes it away
============================  ========================================================================

Fixed sizes and no names: the folder needs no index, a half-written last item is cut off, and the same round can be done twice.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from knothole_client.chunk_folder import ChunkFolder
from knothole_client.errors import UnsafeError
from knothole_client.protocol.desk_document import DOCUMENT_LIMIT
from knothole_client.protocol.envelope import ENVELOPE_SIZE
from knothole_client.protocol.reply import REPLY_SIZE
from knothole_client.protocol.reviewer_records import EPOCH_KEY_SIZE
from knothole_client.sealed_file import write_durably

BUNDLE_ID_SIZE: Final = 32
WRITE_OVERHEAD: Final = 64 + 32 + 4
REPLY_WRITE_SIZE: Final = WRITE_OVERHEAD + REPLY_SIZE
ACKNOWLEDGEMENT_SIZE: Final = WRITE_OVERHEAD
ITEM_SIZES: Final = {
    "replies": REPLY_WRITE_SIZE,
    "events": WRITE_OVERHEAD + ENVELOPE_SIZE,
    "withdrawals": 128,
    "epoch-keys": EPOCH_KEY_SIZE,
    "acknowledgements": ACKNOWLEDGEMENT_SIZE,
}


@dataclass(frozen=True)
class RoundFolder:
    """The layout above, as paths and items."""

    path: Path

    def __post_init__(self) -> None:
        """A folder may come from a stranger's stick.

        Raises:
            UnsafeError: ``link``, if something in it is a link: it could lead reading or writing to any file of this machine.
        """
        for one in self.path.rglob("*"):
            if one.is_symlink():
                raise UnsafeError(
                    "link",
                    f"There is a link in the folder {self.path}.",
                    "Knothole puts none there. Do not use this folder; find out where it has been.",
                )

    @property
    def desk(self) -> Path:
        """The desk document."""
        return self.path / "desk"

    def read_desk(self) -> bytes:
        """The desk document. One that is too large is cut off and refused by whoever verifies it."""
        with self.desk.open("rb") as stream:
            return stream.read(DOCUMENT_LIMIT + 1)

    @property
    def transport_key(self) -> Path:
        """The courier's key on its way."""
        return self.path / "transport.key"

    def outgoing(self, name: str) -> Path:
        """A file for the server."""
        return self.path / "out" / name

    def day(self, day: int) -> Path:
        """The envelopes of a day."""
        return self.path / "in" / str(day)

    def days(self) -> list[int]:
        """The days of which there is anything, in order: envelopes, bundles, or the word that it is over."""
        names = {one.name.removesuffix(one.suffix) for one in (self.path / "in").glob("*")}
        return sorted(int(name) for name in names if name.isascii() and name.isdecimal() and len(name) <= 10)

    def envelopes(self, day: int) -> Iterator[bytes]:
        """The whole envelopes of a day, one by one."""
        if self.day(day).exists():
            with self.day(day).open("rb") as stream:
                while len(envelope := stream.read(ENVELOPE_SIZE)) == ENVELOPE_SIZE:
                    yield envelope

    def count(self, day: int) -> int:
        """How many envelopes of a day there are."""
        return self.day(day).stat().st_size // ENVELOPE_SIZE if self.day(day).exists() else 0

    def closed_count(self, day: int) -> int | None:
        """How many envelopes a closed day has; None while it is open or not complete."""
        try:
            text = self._closed(day).read_text("ascii")
        except (FileNotFoundError, UnicodeDecodeError):
            return None
        return int(text) if text.isdecimal() and len(text) <= 10 else None

    def close_day(self, day: int, count: int) -> None:
        """Note that a day is over and complete."""
        write_durably(self._closed(day), str(count).encode())

    @property
    def chunks(self) -> ChunkFolder:
        """The bundles' chunks."""
        return ChunkFolder(self.path / "bundles")

    def bundles(self, day: int) -> list[bytes]:
        """The bundles listed for a day."""
        return read_items(self._bundles(day), BUNDLE_ID_SIZE)

    def list_bundles(self, day: int, bundles: list[bytes]) -> None:
        """Note which bundles a day has."""
        if bundles:
            write_durably(self._bundles(day), b"".join(bundles))

    def drop_day(self, day: int) -> None:
        """Take a day away that the vault has, with the bundles that are of no later day."""
        listed = self.bundles(day)
        self._bundles(day).unlink(missing_ok=True)
        kept = {one for other in (self.path / "in").glob("*.bundles") for one in read_items(other, BUNDLE_ID_SIZE)}
        for bundle in set(listed) - kept:
            self.chunks.drop(bundle)
        self.day(day).unlink(missing_ok=True)
        self._closed(day).unlink(missing_ok=True)

    def append(self, day: int, envelope: bytes) -> None:
        """Add an envelope to a day, durably."""
        path = self.day(day)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab") as stream:
            stream.truncate(stream.tell() - stream.tell() % ENVELOPE_SIZE)
            stream.write(envelope)
            stream.flush()
            os.fsync(stream.fileno())

    def items(self, name: str) -> list[bytes]:
        """The outgoing items of one kind."""
        return read_items(self.outgoing(name), ITEM_SIZES[name])

    def _bundles(self, day: int) -> Path:
        return self.path / "in" / f"{day}.bundles"

    def _closed(self, day: int) -> Path:
        return self.path / "in" / f"{day}.closed"


def read_items(path: Path, size: int) -> list[bytes]:
    """The whole items of a file of items of one size; what is cut off at the end is left out."""
    if not path.exists():
        return []
    content = path.read_bytes()
    return [content[at : at + size] for at in range(0, len(content) - size + 1, size)]
