"""The desk key and the next one: rotation."""

from __future__ import annotations

import secrets
from pathlib import Path

from knothole_client.desk.folder import DeskFolder, load_key, open_desk
from knothole_client.errors import ClientError, UnsafeError, UsageError
from knothole_client.files import sealed_file
from knothole_client.files.durable import write_durably
from knothole_client.files.sealed_file import Passphrase, said
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import sign_rotation, verify_chain
from knothole_client.protocol.primitives import Seed, sha256, verify_key


def rotate(folder: Path, next_file: Path, passphrase: Passphrase) -> bool:
    """Rotate the desk key to the committed next key, and commit to another (section 4.2). Needs no ``desk.key``: it may be lost.

    Each of these steps is durable before the next begins, and after a power cut between any two the same call does what is left:

    1. Draw the key to commit to; it must not be lost once committed, so it is kept first, as ``committed.key``.
    2. Keep the rotation. From here on the revealed key is the desk key.
    3. Keep the revealed key as ``desk.key``, before its other copy may go.
    4. Rename ``committed.key`` to ``next.key``, which may be the file that held the revealed key.

    Args:
        next_file: the sealed next key; both new keys are sealed under its passphrase.

    Returns:
        Whether a rotation was broken off and is completed now; False: it is a new one.

    Raises:
        UsageError: there is no desk here, or no such file.
        LockedError: wrong passphrase.
        UnsafeError: this is not the committed key.
        ProtocolError: ``length``, after 64 rotations.
    """
    desk = open_desk(folder, None)
    if not next_file.exists():
        raise UsageError("no-next-key", "The next key is not here.", "Say where it is kept, with --next FILE.")
    words = said(passphrase)
    key, revealed = load_key(next_file, words)
    committed = folder / "committed.key"
    completes = verify_key(revealed) == desk.chain.key and _holds(committed, words, desk.chain.committed)
    if not completes:
        following = Seed(secrets.token_bytes(32))
        rotation = _rotation(desk, revealed, following)
        sealed_file.save(committed, key, following)  # step 1
        write_durably(folder / f"rotation-{len(desk.rotations) + 1}", rotation)  # step 2
    sealed_file.save(folder / "desk.key", key, revealed)  # step 3
    committed.replace(folder / "next.key")  # step 4
    return completes


def _rotation(desk: DeskFolder, revealed: Seed, following: Seed) -> bytes:
    """The rotation record, once the chain with it holds."""
    try:
        rotation = sign_rotation(desk.chain, revealed, verify_key(following))
    except ProtocolError as refused:
        raise UnsafeError(
            refused.code,
            "This is not the key that the desk committed to as its next.",
            "Nothing was changed. Look for the other file, the one that was moved away when the desk key was made.",
        ) from refused
    verify_chain(desk.records[0][1], [*desk.rotations, rotation], desk.chain.pin)
    return rotation


def _holds(path: Path, passphrase: str, committed: bytes) -> bool:
    """Whether a file holds the committed key."""
    try:
        return path.exists() and sha256(verify_key(load_key(path, passphrase)[1])) == committed
    except ClientError:  # an attempt under another passphrase
        return False
