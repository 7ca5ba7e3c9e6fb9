"""Domain separation: every signed text, HPKE info and HKDF info starts with a tag (section 1.2)."""

from __future__ import annotations

from typing import Final, Literal, NewType, get_args

DeskId = NewType("DeskId", bytes)
"""D, the SHA-256 of the genesis: 32 bytes."""

NO_DESK: Final = DeskId(bytes(32))
"""Stands for D in the genesis itself, which D is the digest of."""

Label = Literal[
    "codename",
    "check word",
    "reply key",
    "case key",
    "clue key",
    "receipt key",
    "bundle key",
    "pseudonym key",
    "reviewer pseudonym key",
    "case name",
    "genesis",
    "rotation",
    "directory",
    "epoch key",
    "day sheet",
    "revocation",
    "envelope commitment",
    "envelope slot",
    "envelope body",
    "reply commitment",
    "reply slot",
    "reply body",
    "source payload",
    "desk payload",
    "reply payload",
    "transcript",
    "receipt text",
    "proof",
    "write envelope",
    "write reply",
    "acknowledgement",
    "withdrawal",
    "destruction",
    "courier",
    "pin",
    "day list",
    "page list",
    "bundle digest",
    "bundle",
    "bundle token",
]
LABELS: Final[tuple[Label, ...]] = get_args(Label)


def tag(label: Label, desk: DeskId) -> bytes:
    """The tag of a label for one desk: ``u8 length ‖ "knothole/1 " + label ‖ D`` (section 1.2)."""
    text = b"knothole/1 " + label.encode("ascii")
    return bytes([len(text)]) + text + desk
