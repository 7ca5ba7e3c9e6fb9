"""A file sealed under a passphrase: vault and desk keys at rest (``docs/adr/0017``).

::

    file    = head ‖ (zeros up to 4,096 ‖ place 0 ‖ place 1, if place is not 0) ‖ block 0 ‖ block 1 ‖ …
    head    = magic ‖ u32 memory KiB ‖ u32 passes ‖ u32 place ‖ salt(16) ‖ drawn(32) ‖ proof(16) ‖ checksum(8)
    key     = Argon2id(passphrase, salt, memory, passes)
    proof   = HKDF(key, "proof" ‖ what stands before it)[:16]      tells a wrong passphrase from a damaged file
    checksum = SHA-256(what stands before it)[:8]
    content = (u32 length ‖ piece)* ‖ u32 2^32 − 1 ‖ zeros up to a class of sizes
    block i = AES-256-GCM(HKDF(key, "blocks" ‖ drawn), nonce = u88 i ‖ u8 (1 if last), 1 MiB of the content; the last may be shorter)

``drawn`` is new with every save, and so is the key of the blocks: none can be left out, moved, or taken from another save (STREAM, as in section 15.2
of the protocol). The classes add an eighth at most, so that a copy tells little about how much there is. A write goes to a new file that is
synced before it takes the old one's place: a power cut leaves the old or the new one. Whatever the size, a block or two are in memory at once.
``place`` is how many bytes each of two places for small changes has (:mod:`knothole_client.files.small_changes`), as in a vault; 0 elsewhere.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Final

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from knothole_client.errors import LockedError, UnsafeError
from knothole_client.files.durable import write_parts_durably
from knothole_client.files.small_changes import PLACES_AT, Places, damaged
from knothole_client.protocol.primitives import equal, hkdf, sha256

_KIND: Final = b"knothole sealed file "
MAGIC: Final = _KIND + b"3\n\0"
SALT_SIZE: Final = 16
DRAWN_SIZE: Final = 32
PROOF_SIZE: Final = 16
CHECKSUM_SIZE: Final = 8
HEAD_SIZE: Final = len(MAGIC) + 12 + SALT_SIZE + DRAWN_SIZE + PROOF_SIZE + CHECKSUM_SIZE
BLOCK_SIZE: Final = 1_048_576
TAG_SIZE: Final = 16
END: Final = 2**32 - 1
"""In the place of a length: no piece follows."""
SMALLEST: Final = 262_144  # bytes of content; an empty vault and one with a few messages look alike
HIGHEST_MEMORY_KIB: Final = 4 * 1024 * 1024  # a hostile file must not make us take all memory
HIGHEST_PASSES: Final = 64
HIGHEST_PLACE: Final = 16 * 1024 * 1024


@dataclass(frozen=True)
class Cost:
    """What a guess at the passphrase costs."""

    memory_kib: int = 262_144
    passes: int = 3


@dataclass(frozen=True)
class FileKey:
    """A stretched passphrase, kept while a file is open so that saving does not stretch again."""

    cost: Cost
    salt: bytes
    key: bytes = field(repr=False)


Passphrase = str | Callable[[], str]
"""A passphrase, or what asks a person for it. Nobody is asked before everything else was checked."""


def said(passphrase: Passphrase) -> str:
    """The passphrase itself."""
    return passphrase if isinstance(passphrase, str) else passphrase()


def stretch(passphrase: str, salt: bytes, cost: Cost) -> FileKey:
    """Argon2id (RFC 9106), one lane. Takes about half a second at the default cost."""
    key = hash_secret_raw(passphrase.encode(), salt, cost.passes, cost.memory_kib, 1, 32, Type.ID, 0x13)
    return FileKey(cost, salt, key)


def new_key(passphrase: Passphrase, cost: Cost | None = None) -> FileKey:
    """A key for a new file.

    Raises:
        LockedError: the passphrase is empty.
    """
    words = said(passphrase)
    if not words:
        raise LockedError("passphrase", "The passphrase is empty.", "Choose one of at least six random words.")
    return stretch(words, secrets.token_bytes(SALT_SIZE), cost or Cost())


def save(path: Path, key: FileKey, content: bytes) -> None:
    """Replace a sealed file, durably and in one step."""
    save_pieces(path, key, [content])


def save_pieces(path: Path, key: FileKey, pieces: Iterable[bytes]) -> None:
    """As :func:`save`, with a content that is never in memory as a whole. Each piece has less than 4 GiB."""
    head, drawn = _head(key, 0)
    write_parts_durably(path, _sealed(head, key, drawn, pieces))


def save_with_places(path: Path, key: FileKey, pieces: Iterable[bytes], size: int) -> Places:
    """As :func:`save_pieces`, with two places of so many bytes for small changes."""
    head, drawn = _head(key, size)
    places = Places(path, key.key, head, size)
    write_parts_durably(path, _sealed(head + places.blank(), key, drawn, pieces))
    return places


def load(path: Path, passphrase: Passphrase) -> tuple[FileKey, bytes]:
    """Open a sealed file whose content fits into memory.

    Raises:
        LockedError: ``passphrase``: it is wrong.
        UnsafeError: ``sealed-file``: not a sealed file; ``damaged``: it was changed, cut short, or made of several.
    """
    key, pieces, _ = load_pieces(path, passphrase)
    return key, b"".join(pieces)


def load_pieces(path: Path, passphrase: Passphrase) -> tuple[FileKey, Iterator[bytes], bool]:
    """Open a sealed file piece by piece; its small changes, if there are any, are the last piece. What came before an error must not be used: only at
    the end is the file known to be whole.

    Returns:
        its key, the pieces, and whether the newest of its small changes may be missing (``Places.is_torn``).

    Raises:
        LockedError, UnsafeError: as :func:`load`; ``damaged`` also while the pieces are read.
    """
    key, pieces, places = load_with_places(path, passphrase)
    if places is None:
        return key, pieces, False
    return key, chain(pieces, [places.changes] if places.changes else []), places.is_torn


def load_with_places(path: Path, passphrase: Passphrase) -> tuple[FileKey, Iterator[bytes], Places | None]:
    """As :func:`load_pieces`, with its small changes apart; None if it has no places for them."""
    with path.open("rb") as stream:
        untrusted = stream.read(HEAD_SIZE)
    if untrusted.startswith(_KIND) and not untrusted.startswith(MAGIC):
        raise UnsafeError(
            "sealed-file-version",
            "Another version of Knothole sealed this file.",
            "Open it with that version. Nothing was changed.",
        )
    if len(untrusted) < HEAD_SIZE or not untrusted.startswith(MAGIC):
        raise UnsafeError("sealed-file", "This is not a file that Knothole sealed.", "Restore it from a backup.")
    if sha256(untrusted[:-CHECKSUM_SIZE])[:CHECKSUM_SIZE] != untrusted[-CHECKSUM_SIZE:]:
        raise damaged()
    at = len(MAGIC)
    memory, passes, size = (int.from_bytes(untrusted[at + n : at + n + 4], "big") for n in (0, 4, 8))
    if not 8 <= memory <= HIGHEST_MEMORY_KIB or not 1 <= passes <= HIGHEST_PASSES or size > HIGHEST_PLACE:
        raise damaged()
    salt = untrusted[at + 12 : at + 12 + SALT_SIZE]
    key = stretch(said(passphrase), salt, Cost(memory, passes))
    proven = untrusted[: -CHECKSUM_SIZE - PROOF_SIZE]
    if not equal(_proof(key, proven), untrusted[len(proven) : -CHECKSUM_SIZE]):
        raise LockedError("passphrase", "The passphrase is wrong.", "Try again.")
    places = Places(path, key.key, untrusted, size) if size else None
    if places:
        places.read()
    blocks = _opened(path, PLACES_AT + 2 * size if size else HEAD_SIZE, AESGCM(_block_key(key, proven[-DRAWN_SIZE:])))
    return key, _pieces(blocks), places


def padded_size(size: int) -> int:
    """The class of a content's size in bytes: at most an eighth more, eight classes an octave."""
    if size <= SMALLEST:
        return SMALLEST
    step = 1 << ((size - 1).bit_length() - 4)
    return -(-size // step) * step


def _head(key: FileKey, place: int) -> tuple[bytes, bytes]:
    """A new head, and what was drawn for it."""
    drawn = secrets.token_bytes(DRAWN_SIZE)
    numbers = b"".join(number.to_bytes(4, "big") for number in (key.cost.memory_kib, key.cost.passes, place))
    head = MAGIC + numbers + key.salt + drawn
    head += _proof(key, head)
    return head + sha256(head)[:CHECKSUM_SIZE], drawn


def _proof(key: FileKey, head: bytes) -> bytes:
    return hkdf(key.key, b"knothole sealed file: proof" + head)[:PROOF_SIZE]


def _block_key(key: FileKey, drawn: bytes) -> bytes:
    return hkdf(key.key, b"knothole sealed file: blocks" + drawn)


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


def _sealed(start: bytes, key: FileKey, drawn: bytes, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """All of a file; what stands before the blocks is there."""
    yield start
    cipher = AESGCM(_block_key(key, drawn))
    number, buffer = 0, bytearray()
    for part in _padded(pieces):
        buffer += part
        while len(buffer) > BLOCK_SIZE:
            yield cipher.encrypt(_nonce(number, last=False), buffer[:BLOCK_SIZE], None)
            del buffer[:BLOCK_SIZE]
            number += 1
    yield cipher.encrypt(_nonce(number, last=True), buffer, None)


def _padded(pieces: Iterable[bytes]) -> Iterator[bytes]:
    size = 4
    for piece in pieces:
        yield len(piece).to_bytes(4, "big")
        yield piece
        size += 4 + len(piece)
    yield END.to_bytes(4, "big")
    left = padded_size(size) - size
    while left:
        yield bytes(min(left, BLOCK_SIZE))
        left -= min(left, BLOCK_SIZE)


def _opened(path: Path, start: int, cipher: AESGCM) -> Iterator[bytes]:
    """The blocks of a file, each as soon as it holds."""
    with path.open("rb") as stream:
        left = os.fstat(stream.fileno()).st_size - start
        stream.seek(start)
        number = 0
        while left > 0:
            untrusted = stream.read(BLOCK_SIZE + TAG_SIZE)
            left -= len(untrusted)
            try:
                yield cipher.decrypt(_nonce(number, last=left <= 0), untrusted, None)
            except InvalidTag:
                raise damaged() from None
            number += 1


def _pieces(blocks: Iterator[bytes]) -> Iterator[bytes]:
    block = memoryview(b"")

    def take(size: int) -> bytes:
        nonlocal block
        taken = []
        while size:
            if not block:
                following = next(blocks, None)
                if following is None:
                    raise damaged()
                block = memoryview(following)
            taken.append(block[:size])
            block, size = block[size:], size - len(taken[-1])
        return b"".join(taken)

    while (length := int.from_bytes(take(4), "big")) != END:
        yield take(length)
    for _ in blocks:  # padding; the last block tells that the file was not cut short
        pass
