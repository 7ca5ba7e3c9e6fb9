"""A file sealed under a passphrase: vault and desk keys at rest.

``magic ‖ u32 memory KiB ‖ u32 passes ‖ salt(16) ‖ nonce(12) ‖ AES-256-GCM(padded content)``, the key by Argon2id. The content is padded
to a size class, so that a copy tells little about how much there is. A write goes to a new file that is synced before it takes the old one's
place: a power cut leaves the old or the new one.
"""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from knothole_client.errors import LockedError, UnsafeError

MAGIC: Final = b"knothole sealed file 1\n\0"
SALT_SIZE: Final = 16
NONCE_SIZE: Final = 12
HEAD_SIZE: Final = len(MAGIC) + 8 + SALT_SIZE + NONCE_SIZE
SMALLEST: Final = 262_144  # bytes of content; an empty vault and one with a few messages look alike
HIGHEST_MEMORY_KIB: Final = 4 * 1024 * 1024  # a hostile file must not make us take all memory
HIGHEST_PASSES: Final = 64


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


def stretch(passphrase: str, salt: bytes, cost: Cost) -> FileKey:
    """Argon2id (RFC 9106), one lane. Takes about half a second at the default cost."""
    key = hash_secret_raw(passphrase.encode(), salt, cost.passes, cost.memory_kib, 1, 32, Type.ID, 0x13)
    return FileKey(cost, salt, key)


def new_key(passphrase: str, cost: Cost | None = None) -> FileKey:
    """A key for a new file.

    Raises:
        LockedError: the passphrase is empty.
    """
    if not passphrase:
        raise LockedError("passphrase", "The passphrase is empty.", "Choose one of at least six random words.")
    return stretch(passphrase, secrets.token_bytes(SALT_SIZE), cost or Cost())


def save(path: Path, key: FileKey, content: bytes) -> None:
    """Replace a sealed file, durably and in one step."""
    head = MAGIC + key.cost.memory_kib.to_bytes(4, "big") + key.cost.passes.to_bytes(4, "big") + key.salt
    nonce = secrets.token_bytes(NONCE_SIZE)
    sealed = AESGCM(key.key).encrypt(nonce, _pad(content), head)
    write_durably(path, head + nonce + sealed)


def load(path: Path, passphrase: str) -> tuple[FileKey, bytes]:
    """Open a sealed file.

    Raises:
        LockedError: wrong passphrase, or the file was changed, which cannot be told apart.
        UnsafeError: not a sealed file.
    """
    untrusted = path.read_bytes()
    if len(untrusted) < HEAD_SIZE or not untrusted.startswith(MAGIC):
        raise UnsafeError("sealed-file", "This is not a file that Knothole sealed.", "Restore it from a backup.")
    at = len(MAGIC)
    memory, passes = int.from_bytes(untrusted[at : at + 4], "big"), int.from_bytes(untrusted[at + 4 : at + 8], "big")
    if not 8 <= memory <= HIGHEST_MEMORY_KIB or not 1 <= passes <= HIGHEST_PASSES:
        raise UnsafeError("sealed-file", "The sealed file was changed.", "Restore it from a backup.")
    salt = untrusted[at + 8 : at + 8 + SALT_SIZE]
    key = stretch(passphrase, salt, Cost(memory, passes))
    head = untrusted[: HEAD_SIZE - NONCE_SIZE]
    try:
        padded = AESGCM(key.key).decrypt(untrusted[HEAD_SIZE - NONCE_SIZE : HEAD_SIZE], untrusted[HEAD_SIZE:], head)
    except InvalidTag:
        raise LockedError("passphrase", "The passphrase is wrong, or the file was changed.", "Try again.") from None
    return key, _unpad(padded)


def write_durably(path: Path, content: bytes) -> None:
    """Write a private file so that after a power cut either the old or the new content is there."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    temporary = path.with_name(path.name + ".new")
    temporary.unlink(missing_ok=True)  # what a broken write left; or a link somebody laid, which must not be followed
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    temporary.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _pad(content: bytes) -> bytes:
    size = SMALLEST
    while size < len(content) + 8:
        size += size // 2
    return len(content).to_bytes(8, "big") + content.ljust(size - 8, b"\0")


def _unpad(padded: bytes) -> bytes:
    return padded[8 : 8 + int.from_bytes(padded[:8], "big")]
