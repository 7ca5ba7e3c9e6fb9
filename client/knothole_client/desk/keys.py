"""The desk key and the next one: rotation, new passphrases, and keys that come back from paper."""

from __future__ import annotations

import json
import secrets
from pathlib import Path

from knothole_client.desk.folder import DeskFolder, load_key, open_desk
from knothole_client.errors import LockedError, UnsafeError, UsageError
from knothole_client.files import sealed_file
from knothole_client.files.durable import write_durably
from knothole_client.files.sealed_file import Passphrase, said
from knothole_client.protocol import compact_json
from knothole_client.protocol.desk_document import (
    DIRECTORY,
    GENESIS,
    PAGE_LIST,
    PIN,
    ROTATION,
    join_records,
    split_records,
    verify_desk_document,
)
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import Chain, sign_rotation, verify_chain
from knothole_client.protocol.primitives import SIGNATURE_SIZE, Seed, sha256, verify_key
from knothole_client.sentences import Sentence


def rotate(
    folder: Path,
    next_file: Path,
    passphrase: Passphrase,
    new: Passphrase | None = None,
    made: Passphrase | None = None,
) -> bool:
    """Rotate the desk key to the committed next key, and commit to another (section 4.2). Needs no ``desk.key``: it may be lost.

    Each of these steps is durable before the next begins, and after a power cut between any two the same call does what is left:

    1. Draw the key to commit to; it must not be lost once committed, so it is kept first, as ``committed.key``.
    2. Keep the rotation. From here on the revealed key is the desk key.
    3. Keep the revealed key as ``desk.key``, before its other copy may go.
    4. Rename ``committed.key`` to ``next.key``, which may be the file that held the revealed key.

    Args:
        next_file: the sealed next key, which ``passphrase`` opens.
        new: seals both new keys; None: the same passphrase. Asked for once all else was checked.
        made: of a rotation that was interrupted, the new passphrase that was given then; None: the same passphrase.

    Returns:
        Whether a rotation was interrupted and is completed now; False: it is a new one.

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
    sealed_by = None
    if verify_key(revealed) == desk.chain.key and committed.exists():
        sealed_by = _interrupted(committed, words if made is None else made, desk.chain.committed)
    completes = sealed_by is not None
    if sealed_by is not None:
        key = sealed_by
    else:
        following = Seed(secrets.token_bytes(32))
        rotation = _rotation(desk, revealed, following)
        if new is not None:
            key = sealed_file.new_key(new)
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


def _interrupted(committed: Path, passphrase: Passphrase, digest: bytes) -> sealed_file.FileKey | None:
    """What seals the key that an interrupted rotation committed to; None: the file is of an attempt that never came so far."""
    try:
        key, seed = load_key(committed, passphrase)
    except LockedError:
        raise LockedError(
            "passphrase",
            "A rotation was interrupted, and this is not the new passphrase that was made then.",
            "It seals desk/committed.key. Take the paper that was written during that rotation, and do this again.",
        ) from None
    return key if sha256(verify_key(seed)) == digest else None


def change_passphrase(file: Path, passphrase: Passphrase, new: Passphrase) -> None:
    """Seal a desk key, or the next one, under another passphrase. Copies of the file keep the old one.

    Raises:
        UsageError: there is no such file.
        LockedError: wrong passphrase; the new one is easy to guess.
        UnsafeError: it holds no desk key.
    """
    if not file.exists():
        raise UsageError(
            "no-key",
            Sentence("There is no {name} here.", name=file.name),
            "Say where the next key is, with --next FILE.",
        )
    _, seed = load_key(file, passphrase)
    sealed_file.save(file, sealed_file.new_key(new), seed)


def which(chain: Chain, seed: Seed) -> str:
    """The file of the desk's folder that a private key belongs to.

    Raises:
        UnsafeError: ``key``: the desk uses it neither now nor next.
    """
    public = verify_key(seed)
    if public == chain.key:
        return "desk.key"
    if sha256(public) == chain.committed:
        return "next.key"
    raise UnsafeError(
        "key",
        "These words are of a key that this desk does not use, neither now nor next.",
        "It may be a key from before a rotation, or another desk's. Nothing was changed.",
    )


def restore_key(folder: Path, seed: Seed, passphrase: Passphrase) -> str:
    """Put a key from paper back into the desk's folder.

    Returns:
        the name of the file: ``desk.key`` or ``next.key``.

    Raises:
        UsageError: there is no desk here.
        UnsafeError: the desk does not use this key, or has it already.
    """
    name = which(open_desk(folder, None).chain, seed)
    if (folder / name).exists():
        raise UnsafeError(
            "exists",
            Sentence("desk/{name} is here already.", name=name),
            "If it is damaged, or its passphrase is lost, move it away first.",
        )
    sealed_file.save(folder / name, sealed_file.new_key(passphrase), seed)
    return name


def restore_folder(folder: Path, untrusted: bytes, seed: Seed) -> None:
    """Make a desk's folder again, without keys and settings, from the last file it signed and one of its keys.

    Raises:
        UnsafeError: there is a desk here already, or another desk file; the key is not of the desk in the file.
        ProtocolError: it is no desk file.
    """
    if (folder / "genesis").exists():
        raise UnsafeError("exists", "There is a desk here already.", "Restore only its key: leave out --desk-file.")
    if (folder / "desk").exists() and (folder / "desk").read_bytes() != untrusted:  # which may be newer
        raise UnsafeError(
            "exists",
            Sentence("{folder} is another file that this desk signed. Nothing was changed.", folder=folder / "desk"),
            "See which is the newer with: knothole desk verify. Name that one, or move the older away.",
        )
    parts = [part for part in split_records(untrusted) if part[0] in (GENESIS, ROTATION, DIRECTORY, PIN, PAGE_LIST)]
    document = join_records(parts)
    desk = verify_desk_document(document, None, 0)
    which(desk.chain, seed)
    rotations = [content for kind, content in parts if kind == ROTATION]
    for number, rotation in enumerate(rotations, 1):
        write_durably(folder / f"rotation-{number}", rotation)
    listed = compact_json.parse(desk.directory.raw[SIGNATURE_SIZE:])["reviewers"]
    if not (folder / "reviewers.json").exists():  # else it knows more
        write_durably(folder / "reviewers.json", json.dumps(listed, indent=1).encode() + b"\n")
    write_durably(folder / "desk", document)
    write_durably(folder / "genesis", parts[0][1])  # last: a folder with a genesis is whole
