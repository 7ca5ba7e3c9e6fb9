"""The folder that travels between courier and vault, on a stick or on one machine. It holds ciphertext and signed public data, and no private key.

============================  ========================================================================
``stick``, ``pull``           whose stick this is, and of which pull (:mod:`knothole_client.rounds.stick`)
``imported``, ``exported``,   how far the round is, for people (:mod:`knothole_client.rounds.lights`)
``posted``
``desk``                      the desk document (section 4.6)
``replies``                   the ids of the replies in the book (section 12), as the server gave them; nobody signed it
``in/DAY.list``               the server's signed list of a day that is over (section 13.3), as it came
``in/DAY.N``                  parts 0, 1, …: the envelopes that came on that day, 32,768 bytes each, at most 1 GiB in a part
``bundles/ID/N``              the chunks of the bundles listed, 1,048,576 bytes each
``bundles/ID/digests``        of each chunk as the courier got it: ``u32 N ‖ SHA-256``, so that one damaged on the way shows
``out/replies``               signed writes of replies, 4,200 bytes each (section 12)
``out/events``                signed writes of envelopes to colleagues, 32,868 bytes each
``out/retractions``           retractions of replies, 128 bytes each
``out/epoch-keys``            epoch key records, 1,316 bytes each
``out/day-sheets``            day sheets that are not published yet, 360 bytes each, the newest first
``out/acknowledgements``      acknowledgements, 132 bytes each
``out/desk``                  a newer desk file, to be put in force
``out/delegation``            the vault's word that its courier may act (section 11.1), 136 bytes
``courier``                   the public key of the courier whose folder this is, 32 bytes
============================  ========================================================================

Fixed sizes and no names: a half-written last item is cut off, and the same round can be done twice. No file is larger than FAT32 takes. Nothing
here is believed because it is here: a courier asks the server again for each day that the server has not taken the acknowledgement of.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from knothole_client.errors import UnsafeError
from knothole_client.files.chunk_folder import ChunkFolder
from knothole_client.files.durable import append_durably, write_durably
from knothole_client.protocol.bundle import MAX_COUNT
from knothole_client.protocol.day_list import MAX_DAY_LIST
from knothole_client.protocol.delegation import DELEGATION_SIZE
from knothole_client.protocol.desk_document import MAX_DOCUMENT
from knothole_client.protocol.envelope import ENVELOPE_SIZE
from knothole_client.protocol.primitives import VerifyKey, sha256
from knothole_client.protocol.reply import MAX_BOOK, REPLY_SIZE
from knothole_client.protocol.reviewer_records import DAY_SHEET_SIZE, EPOCH_KEY_SIZE
from knothole_client.sentences import Sentence

PART_ENVELOPES: Final = 32_768  # 1 GiB
WRITE_OVERHEAD: Final = 64 + 32 + 4
REPLY_WRITE_OVERHEAD: Final = WRITE_OVERHEAD + 4
REPLY_WRITE_SIZE: Final = REPLY_WRITE_OVERHEAD + REPLY_SIZE
ACKNOWLEDGEMENT_SIZE: Final = WRITE_OVERHEAD + 32
DIGEST_SIZE: Final = 4 + 32
COURIER_KEY_SIZE: Final = 32
ID_SIZE: Final = 32
LAST_DAY: Final = 1_000_000  # in the year 4707; a stick must not bring days that no calendar has
DESK: Final = "desk"
"""The desk document, wherever it travels: in a round's folder, in what leaves, and in a folder for an operator or a new reviewer."""
COURIER: Final = "courier"
DELEGATION: Final = "delegation"
REPLIES: Final = "replies"
EVENTS: Final = "events"
RETRACTIONS: Final = "retractions"
EPOCH_KEYS: Final = "epoch-keys"
DAY_SHEETS: Final = "day-sheets"
ACKNOWLEDGEMENTS: Final = "acknowledgements"
ITEM_SIZES: Final = {
    REPLIES: REPLY_WRITE_SIZE,
    EVENTS: WRITE_OVERHEAD + ENVELOPE_SIZE,
    RETRACTIONS: 128,
    EPOCH_KEYS: EPOCH_KEY_SIZE,
    DAY_SHEETS: DAY_SHEET_SIZE,
    ACKNOWLEDGEMENTS: ACKNOWLEDGEMENT_SIZE,
}
"""What the vault writes for the server, by the name of its file in ``out``."""


@dataclass(frozen=True)
class RoundFolder:
    """The layout above, as paths and items."""

    path: Path

    def __post_init__(self) -> None:
        """A folder may come from a stranger's stick.

        Raises:
            UnsafeError: ``link``, if something in it is a link, which could lead reading or writing to any file of this machine, or no file
                at all, for which a program could wait for ever.
        """
        for path in self.path.rglob("*"):
            if path.is_symlink() or not (path.is_file() or path.is_dir()):
                raise UnsafeError(
                    "link",
                    Sentence("There is a link or a device in the folder {path}.", path=self.path),
                    "Knothole puts none there. Do not use this folder; find out where it has been.",
                )

    @property
    def desk(self) -> Path:
        """The desk document."""
        return self.path / DESK

    def read_desk(self) -> bytes:
        """The desk document. One that is too large is cut off and refused by whoever verifies it."""
        with self.desk.open("rb") as stream:
            return stream.read(MAX_DOCUMENT + 1)

    def courier_key(self) -> VerifyKey | None:
        """The key of the courier whose folder this is, by the word of whoever wrote it; None if there is none, or it cannot be read."""
        key = _read_up_to(self.path / COURIER, COURIER_KEY_SIZE)
        return VerifyKey(key) if len(key) == COURIER_KEY_SIZE else None

    def leave_courier_key(self, transport: VerifyKey) -> None:
        """Say whose folder this is."""
        write_durably(self.path / COURIER, transport)

    def delegation(self) -> bytes:
        """What the vault left for its courier; empty if there is nothing."""
        return _read_up_to(self.outgoing(DELEGATION), DELEGATION_SIZE)

    def outgoing(self, name: str) -> Path:
        """A file for the server."""
        return self.path / "out" / name

    def days(self) -> list[int]:
        """The days of which there is anything, in order."""
        names = {path.name.partition(".")[0] for path in (self.path / "in").glob("*.*")}
        days = (int(name) for name in names if name.isascii() and name.isdecimal() and len(name) <= 10)
        return sorted(day for day in days if day <= LAST_DAY)

    def list_days(self) -> list[int]:
        """The days of which there is a list, in order."""
        return [day for day in self.days() if self._list(day).exists()]

    def day_list(self, day: int) -> bytes:
        """The list of a day, as it came; empty if there is none, or if it cannot be read. One that is too large is cut off, and refused."""
        try:
            with self._list(day).open("rb") as stream:
                return stream.read(MAX_DAY_LIST + 1)
        except OSError:
            return b""

    def note_list(self, day: int, signed: bytes) -> None:
        """Keep the list of a day."""
        write_durably(self._list(day), signed)

    def parts(self, day: int) -> list[Path]:
        """The files with a day's envelopes, in order."""
        suffixes = {path: path.suffix[1:] for path in (self.path / "in").glob(f"{day}.*") if path.is_file()}
        numbered = {path: int(n) for path, n in suffixes.items() if n.isascii() and n.isdecimal() and len(n) <= 10}
        return sorted(numbered, key=numbered.__getitem__)

    def envelopes(self, day: int) -> Iterator[bytes]:
        """The whole envelopes of a day, one by one; not those that a worn stick cannot read any more."""
        for part in self.parts(day):
            with part.open("rb", buffering=0) as stream:
                for at in range(0, os.fstat(stream.fileno()).st_size - ENVELOPE_SIZE + 1, ENVELOPE_SIZE):
                    envelope = _read_at(stream.fileno(), at)
                    if len(envelope) == ENVELOPE_SIZE:
                        yield envelope

    def count(self, day: int) -> int:
        """How many envelopes of a day there are."""
        return sum(part.stat().st_size // ENVELOPE_SIZE for part in self.parts(day))

    def append(self, day: int, envelope: bytes) -> None:
        """Add an envelope to a day, durably."""
        parts = self.parts(day)
        path = parts[-1] if parts else self.path / "in" / f"{day}.0"
        if parts and path.stat().st_size >= PART_ENVELOPES * ENVELOPE_SIZE:
            path = path.with_suffix(f".{int(path.suffix[1:]) + 1}")
        append_durably(path, envelope)

    @property
    def chunks(self) -> ChunkFolder:
        """The bundles' chunks."""
        return ChunkFolder(self.path / "bundles")

    def add_chunk(self, bundle: bytes, number: int, chunk: bytes) -> None:
        """Add a chunk to a bundle, durably, and note its digest."""
        self.chunks.write(bundle, number, chunk)
        append_durably(self._digests(bundle), number.to_bytes(4, "big") + sha256(chunk))

    def noted(self, bundle: bytes) -> dict[int, bytes]:
        """The digests of the chunks that a courier brought, by number."""
        try:
            with self._digests(bundle).open("rb") as stream:
                content = stream.read(2 * MAX_COUNT * DIGEST_SIZE)
        except OSError:
            return {}
        noted = {int.from_bytes(item[:4], "big"): item[4:] for item in _items(content, DIGEST_SIZE)}
        return {number: digest for number, digest in noted.items() if number < MAX_COUNT}

    def hand_over(self, bundle: bytes, to: ChunkFolder) -> int:
        """Have another folder take the chunks of a bundle that are as the courier got them.

        Those that are not are taken away, so that it fetches them again. Returns how many that were.
        """
        lost = 0
        have = to.numbers(bundle)
        for number, digest in self.noted(bundle).items():
            if number in have:
                continue
            try:
                chunk = self.chunks.read(bundle, number) or b""
            except OSError:  # a worn stick
                chunk = b""
            if sha256(chunk) != digest:
                lost += 1
                with suppress(OSError):
                    self.chunks.file(bundle, number).unlink(missing_ok=True)
            elif not to.link(self.chunks, bundle, number):
                to.write(bundle, number, chunk)
        return lost

    def note_replies(self, ids: bytes) -> None:
        """Keep the ids of the replies in the book."""
        write_durably(self.path / "replies", ids)

    def replies_in_book(self) -> frozenset[bytes] | None:
        """The ids of the replies in the book by the last pull; None if there are none, or what is there makes no sense."""
        try:
            with (self.path / "replies").open("rb") as stream:
                content = stream.read(MAX_BOOK * ID_SIZE + 1)
        except OSError:
            return None
        return read_reply_ids(content)

    def drop_day(self, day: int) -> None:
        """Take a day away that the vault has."""
        for part in self.parts(day):
            part.unlink()
        self._list(day).unlink(missing_ok=True)

    def items(self, name: str) -> list[bytes]:
        """The outgoing items of one kind."""
        return read_items(self.outgoing(name), ITEM_SIZES[name])

    def _list(self, day: int) -> Path:
        return self.path / "in" / f"{day}.list"

    def _digests(self, bundle: bytes) -> Path:
        return self.chunks.path / bundle.hex() / "digests"


def read_items(path: Path, size: int) -> list[bytes]:
    """The whole items of a file of items of one size; what is cut off at the end is left out."""
    return _items(path.read_bytes(), size) if path.exists() else []


def read_reply_ids(untrusted: bytes) -> frozenset[bytes] | None:
    """The ids of a book's replies: 32 bytes each, ascending, and not more than a book has; None if they are anything else."""
    ids = _items(untrusted, ID_SIZE)
    if len(untrusted) % ID_SIZE or len(ids) > MAX_BOOK or any(earlier >= later for earlier, later in pairwise(ids)):
        return None
    return frozenset(ids)


def _read_up_to(path: Path, size: int) -> bytes:
    """A file, cut off one byte after what it may have; empty if it is not there or cannot be read."""
    try:
        with path.open("rb") as stream:
            return stream.read(size + 1)
    except OSError:
        return b""


def _items(content: bytes, size: int) -> list[bytes]:
    return [content[at : at + size] for at in range(0, len(content) - size + 1, size)]


def _read_at(descriptor: int, at: int) -> bytes:
    try:
        return os.pread(descriptor, ENVELOPE_SIZE, at)
    except OSError:
        return b""
