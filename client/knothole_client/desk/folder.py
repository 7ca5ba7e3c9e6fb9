"""The desk's folder: its keys under a passphrase, the cards of its reviewers, its settings, and the last desk file it signed.

======================  ==========================================================================================
``genesis``             what makes the desk the desk
``rotation-1``, …       its key rotations
``desk.key``            the desk key, sealed
``next.key``            the next one, sealed; it belongs elsewhere
``committed.key``       only while a rotation is under way: the key that becomes ``next.key``
``reviewers.json``      the entries of all reviewers there ever were, so that neither an id nor a key comes back
``settings.toml``       what :mod:`knothole_client.desk.settings` reads
``empty-book``          only until the next signing: that directory empties the book
``desk``                the last desk file that was signed
``webcat``              only for desks whose visitors have WEBCAT: what :mod:`knothole_client.commands.desk.webcat` makes
======================  ==========================================================================================
"""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from knothole_client import clock
from knothole_client.desk.settings import Settings, read_settings
from knothole_client.errors import UnsafeError, UsageError
from knothole_client.files import sealed_file
from knothole_client.files.durable import write_durably
from knothole_client.files.sealed_file import Passphrase
from knothole_client.protocol.card import read_card
from knothole_client.protocol.desk_document import GENESIS, ROTATION, Desk, verify_desk_document
from knothole_client.protocol.directory import SLOTS
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import Chain, sign_genesis, verify_chain
from knothole_client.protocol.primitives import Seed, verify_key
from knothole_client.sentences import Sentence

KEY_SIZE: Final = 32  # bytes
EMPTY_BOOK: Final = "empty-book"
SETTINGS: Final = "settings.toml"
_PARTS: Final = ("desk.key", "next.key", "committed.key", "rotation-1", "reviewers.json", "desk")
LAST_WEEK: Final = 6  # days that an epoch key may live on after `until`


@dataclass
class DeskFolder:
    """An opened desk folder."""

    path: Path
    chain: Chain
    records: list[tuple[int, bytes]]
    """Genesis and rotations."""
    previous: Desk | None
    """What was signed last."""
    reviewers: list[dict[str, Any]]
    """All there ever were, as a directory writes them."""
    settings: Settings
    desk_key: Seed = field(repr=False)

    @property
    def rotations(self) -> list[bytes]:
        """The desk's key rotations, in order."""
        return [content for kind, content in self.records if kind == ROTATION]


def create_desk(folder: Path, name: str, passphrase: Passphrase) -> Chain:
    """Create a desk: draw its key and the next one, and sign the genesis.

    Raises:
        UnsafeError: there is a desk in the folder already, or something of one.
    """
    if (folder / "genesis").exists():
        raise UnsafeError(
            "exists", "There is a desk here already.", "Choose another --home, or use the one that is there."
        )
    left = [name for name in _PARTS if (folder / name).exists()]
    if left:
        raise UnsafeError(
            "exists",
            Sentence(
                "{folder} holds something of a desk, but no genesis: {left}. Nothing was made.",
                folder=folder,
                left=", ".join(left),
            ),
            "If this desk has signed, its last desk file has the genesis: knothole desk restore --desk-file FILE."
            " If an init was interrupted, move the folder away, and begin again.",
        )
    desk_key, next_key = Seed(secrets.token_bytes(32)), Seed(secrets.token_bytes(32))
    genesis = sign_genesis(name, desk_key, verify_key(next_key))
    key = sealed_file.new_key(passphrase)
    sealed_file.save(folder / "desk.key", key, desk_key)
    sealed_file.save(folder / "next.key", key, next_key)
    write_durably(folder / "reviewers.json", b"[]\n")
    write_durably(folder / "genesis", genesis)
    return verify_chain(genesis, [], None)


def open_desk(folder: Path, passphrase: Passphrase | None) -> DeskFolder:
    """Open a desk's folder; without a passphrase it can be changed but not signed for.

    Raises:
        UsageError: there is no desk here.
        LockedError: wrong passphrase.
        UnsafeError: a rotation was interrupted.
    """
    if not (folder / "genesis").exists():
        raise UsageError(
            "no-desk-folder",
            Sentence("There is no desk in {folder}.", folder=folder),
            "Name another folder with --home, or make one: knothole desk init --name NAME",
        )
    genesis, rotations = (folder / "genesis").read_bytes(), _read_rotations(folder)
    chain = verify_chain(genesis, rotations, None)
    signed = folder / "desk"
    previous = verify_desk_document(signed.read_bytes(), None, 0) if signed.exists() else None
    kept = folder / SETTINGS
    settings = read_settings(kept.read_bytes() if kept.exists() else b"", chain.name)
    desk_key = Seed(b"")
    if passphrase is not None:
        if not (folder / "desk.key").exists():
            raise UsageError(
                "no-desk-key", "The desk key is not here.", "If it is lost: knothole desk rotate --next FILE"
            )
        desk_key = load_key(folder / "desk.key", passphrase)[1]
        if verify_key(desk_key) != chain.key:
            raise UnsafeError(
                "rotation",
                "A rotation of the desk key was interrupted.",
                "Complete it with the same next key: knothole desk rotate --next FILE",
            )
    return DeskFolder(
        path=folder,
        chain=chain,
        records=[(GENESIS, genesis), *((ROTATION, rotation) for rotation in rotations)],
        previous=previous,
        reviewers=json.loads((folder / "reviewers.json").read_text()),
        settings=settings,
        desk_key=desk_key,
    )


def add_reviewer(desk: DeskFolder, untrusted_card: bytes, slot: int, today: int) -> dict[str, Any]:
    """Put a reviewer's card into the directory that will be signed next.

    Raises:
        UsageError: the card is broken, its id or a key was used before, or the slot is not free.
    """
    entry = _read_card(untrusted_card) | {"slot": slot, "from": today}
    if not 0 <= slot < SLOTS:
        raise UsageError(
            "slot",
            Sentence("There is no slot {slot}.", slot=slot),
            "Slots are numbered 0 to 15: choose one with --slot.",
        )
    _check_slot(desk, slot, today)
    if any(other[name] == entry[name] for other in desk.reviewers for name in ("id", "signing")):
        raise UsageError(
            "exists",
            "There is or was a reviewer with this id or key.",
            "Ids and keys are never used again, even after somebody left. Ask for a new card with another id.",
        )
    _save_reviewers(desk, [*desk.reviewers, entry])
    return entry


def remove_reviewer(desk: DeskFolder, identity: str, today: int, last_day: int | None = None) -> dict[str, Any]:
    """Note that a reviewer leaves (section 4.4).

    Args:
        last_day: today if None. An earlier one, for a key that was stolen, can be named again after somebody left.

    Raises:
        UsageError: nobody has this id, the reviewer has left already, or there cannot have been such a last day.
    """
    entry = next((reviewer for reviewer in desk.reviewers if reviewer["id"] == identity), None)
    if entry is None:
        here = ", ".join(reviewer["id"] for reviewer in desk.reviewers if "until" not in reviewer)
        raise UsageError(
            "unknown", "No reviewer has this id.", Sentence("At the desk are: {here}", here=here or "nobody")
        )
    latest = entry.get("until", today)
    if "until" in entry and last_day is None:
        raise UsageError(
            "left",
            Sentence("This reviewer left on {latest}.", latest=clock.written(latest)),
            "There is nothing to do. If the key was stolen before, name an earlier day with --last-day.",
        )
    chosen = latest if last_day is None else last_day
    if not entry["from"] <= chosen <= latest:
        raise UsageError(
            "last-day",
            Sentence(
                "The last day lies between {first} and {latest}.",
                first=clock.written(entry["from"]),
                latest=clock.written(latest),
            ),
            "Name one of these with --last-day.",
        )
    gone = entry | {"until": chosen, "removed": entry.get("removed", today)}
    _save_reviewers(desk, [gone if reviewer is entry else reviewer for reviewer in desk.reviewers])
    return gone


def empty_book(desk: DeskFolder) -> None:
    """Note that the directory that will be signed next empties the book of replies (section 4.4, ``book``).

    Raises:
        UsageError: nothing was signed yet.
    """
    if desk.previous is None:
        raise UsageError("no-book", "There is no book yet.", "Sign the first directory: knothole desk sign")
    write_durably(desk.path / EMPTY_BOOK, b"")


def _read_rotations(folder: Path) -> list[bytes]:
    rotations: list[bytes] = []
    while (path := folder / f"rotation-{len(rotations) + 1}").exists():
        rotations.append(path.read_bytes())
    return rotations


def _check_slot(desk: DeskFolder, slot: int, today: int) -> None:
    """A slot goes to a second reviewer only when no envelope sealed to the first can be left (section 4.4)."""
    for holder in desk.reviewers:
        if holder["slot"] != slot:
            continue
        if "until" not in holder:
            raise UsageError(
                "slot", "The slot is taken.", "Choose another with --slot; knothole desk verify shows who has which."
            )
        free = max(holder["until"], holder.get("removed", 0)) + LAST_WEEK + desk.settings.policy.envelope_days + 1
        if today < free:
            raise UsageError(
                "slot",
                Sentence(
                    "The slot is kept for mail to a reviewer who left; it is free from {free} on.",
                    free=clock.written(free),
                ),
                "Choose another with --slot, or wait.",
            )


def _read_card(untrusted: bytes) -> dict[str, Any]:
    try:
        card = read_card(untrusted)
        return {"id": card.id, "name": card.name, "role": card.role, "signing": card.signing.hex()}
    except ProtocolError as refused:
        raise UsageError(
            "card", "This is not a reviewer's card.", "Ask for the file made by: knothole reviewer card"
        ) from refused


def _save_reviewers(desk: DeskFolder, reviewers: list[dict[str, Any]]) -> None:
    text = json.dumps(reviewers, indent=1) + "\n"
    write_durably(desk.path / "reviewers.json", text.encode())
    desk.reviewers = reviewers


def load_key(path: Path, passphrase: Passphrase) -> tuple[sealed_file.FileKey, Seed]:
    """Open a sealed desk key.

    Raises:
        LockedError: wrong passphrase.
        UnsafeError: it holds something else.
    """
    key, content = sealed_file.load(path, passphrase)
    if len(content) != KEY_SIZE:
        raise UnsafeError("key", "This sealed file holds no desk key.", "Look for the file next.key.")
    return key, Seed(content)
