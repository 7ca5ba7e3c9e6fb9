"""Small changes of a sealed file, kept in the file itself, so that not all of it is written for a note (``docs/adr/0038``).

::

    place i = drawn(32) ‖ AES-256-GCM(HKDF(key, "changes" ‖ head ‖ drawn), nonce 0, u64 number ‖ u32 length ‖ changes ‖ zeros)

Two places of one size stand between head and blocks. Each write takes the place whose turn it is (``number`` mod 2) and holds *all* changes since the
file was written whole: so the place with the greater number is what counts, nothing can be left out of the middle, and a power cut leaves the other place,
which holds what was before. The numbers of two whole places differ by one, always. ``drawn`` is new with every write, so no key seals twice; ``head`` binds
a place to this one file. A place is written as a whole, so that a copy shows neither how much was changed nor, beside another copy, how often.
"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from knothole_client.errors import UnsafeError
from knothole_client.protocol.primitives import hkdf

PLACES_AT: Final = 4_096
"""Where the first begins: whole blocks of a disk, so that a torn write of a place tears nothing else."""
_DRAWN_SIZE: Final = 32
_TAG_SIZE: Final = 16
_NUMBER_SIZE: Final = 8
_LENGTH_SIZE: Final = 4
_OVERHEAD: Final = _DRAWN_SIZE + _NUMBER_SIZE + _LENGTH_SIZE + _TAG_SIZE
_NONCE: Final = bytes(12)


@dataclass
class Places:
    """The two places of a file."""

    path: Path
    key: bytes = field(repr=False)
    head: bytes
    size: int
    """Bytes of each place."""
    number: int = 1
    """Of the newest changes."""
    changes: bytes = field(default=b"", repr=False)
    """The newest."""
    drawn: bytes = b""
    """What was drawn for the place that holds them."""
    is_torn: bool = False
    """Whether one place holds nothing that was written as a whole: it had the changes before these, or later ones that a power cut tore."""

    def blank(self) -> bytes:
        """All bytes from the head to the blocks, of a file without changes."""
        places = [self._sealed(number, b"") for number in (0, 1)]
        self.drawn = places[self.number][:_DRAWN_SIZE]
        return b"".join([bytes(PLACES_AT - len(self.head)), *places])

    def read(self) -> None:
        """Find the newest changes.

        Raises:
            UnsafeError: ``damaged``.
        """
        with self.path.open("rb") as stream:
            untrusted = stream.read(PLACES_AT + 2 * self.size)
        if any(untrusted[len(self.head) : PLACES_AT]):
            raise damaged()
        places = [untrusted[start : start + self.size] for start in (PLACES_AT, PLACES_AT + self.size)]
        opened = [self._opened(index, place) for index, place in enumerate(places)]
        whole = [place for place in opened if place is not None]
        if not whole or (len(whole) == 2 and abs(whole[0][0] - whole[1][0]) != 1):
            raise damaged()
        self.number, self.changes = max(whole)
        self.drawn = places[self.number % 2][:_DRAWN_SIZE]
        self.is_torn = len(whole) == 1

    def put(self, changes: bytes) -> bool:
        """Keep changes in the place of all before them, durably.

        Returns:
            False if that is not possible: they are too large, the disk refuses them, or the file is not the one this was read from, not even an older
            copy of it; or it has a second name, as a copy of it may.
        """
        if len(changes) > self.size - _OVERHEAD:
            return False
        number = self.number + 1
        try:
            descriptor = os.open(self.path, os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC)
            try:
                is_this = self._is_in(descriptor)
                if is_this:
                    sealed = self._sealed(number, changes)
                    _write_over(descriptor, self._start(number), sealed)
                    is_this = self._is_at_path(descriptor)
            finally:
                os.close(descriptor)
        except OSError:  # the caller writes the whole file, and says so if that fails too
            return False
        if is_this:
            self.number, self.changes, self.drawn, self.is_torn = number, changes, sealed[:_DRAWN_SIZE], False
        return is_this

    def _start(self, number: int) -> int:
        return PLACES_AT + number % 2 * self.size

    def _is_in(self, descriptor: int) -> bool:
        """Whether a file is the one this was read from, with the same newest changes, and has no second name."""
        newest = os.pread(descriptor, _DRAWN_SIZE, self._start(self.number))
        is_this = os.pread(descriptor, len(self.head), 0) == self.head and newest == self.drawn
        return is_this and os.fstat(descriptor).st_nlink == 1

    def _is_at_path(self, descriptor: int) -> bool:
        """Whether nobody put another file in the place of one meanwhile."""
        return os.path.samestat(os.fstat(descriptor), self.path.lstat())

    def _sealed(self, number: int, changes: bytes) -> bytes:
        drawn = secrets.token_bytes(_DRAWN_SIZE)
        content = number.to_bytes(_NUMBER_SIZE, "big") + len(changes).to_bytes(_LENGTH_SIZE, "big") + changes
        padded = content.ljust(self.size - _DRAWN_SIZE - _TAG_SIZE, b"\0")
        return drawn + self._cipher(drawn).encrypt(_NONCE, padded, None)

    def _opened(self, index: int, untrusted: bytes) -> tuple[int, bytes] | None:
        """Number and changes of a place, if it was written as a whole."""
        try:
            content = self._cipher(untrusted[:_DRAWN_SIZE]).decrypt(_NONCE, untrusted[_DRAWN_SIZE:], None)
        except InvalidTag:
            return None
        number, rest = int.from_bytes(content[:_NUMBER_SIZE], "big"), content[_NUMBER_SIZE:]
        if number % 2 != index:
            return None
        return number, rest[_LENGTH_SIZE : _LENGTH_SIZE + int.from_bytes(rest[:_LENGTH_SIZE], "big")]

    def _cipher(self, drawn: bytes) -> AESGCM:
        return AESGCM(hkdf(self.key, b"knothole sealed file: changes" + self.head + drawn))


def _write_over(descriptor: int, at: int, content: bytes) -> None:
    """Write in the place of other bytes, durably; if that fails, what was there is put back, if it can be.

    Raises:
        OSError: it failed.
    """
    before = os.pread(descriptor, len(content), at)
    try:
        _write(descriptor, at, content)
    except OSError:
        with suppress(OSError):
            _write(descriptor, at, before)
        raise


def _write(descriptor: int, at: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        written = os.pwrite(descriptor, rest, at)
        at, rest = at + written, rest[written:]
    os.fsync(descriptor)


def damaged() -> UnsafeError:
    """What a file is refused with that was changed."""
    return UnsafeError("damaged", "The file is damaged, or somebody changed it.", "Restore it from a backup.")
