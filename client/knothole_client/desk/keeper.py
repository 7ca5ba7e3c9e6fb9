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
from knothole_client.errors import ClientError, UnsafeError, UsageError
from knothole_client.files import sealed_file
from knothole_client.files.durable import write_durably
from knothole_client.files.sealed_file import Passphrase, said
from knothole_client.protocol import compact_json, schema
from knothole_client.protocol.desk_document import (
    DIRECTORY,
    GENESIS,
    PIN,
    ROTATION,
    Desk,
    join_records,
    verify_desk_document,
)
from knothole_client.protocol.directory import MEMORY, PREDECESSORS_LIMIT, SLOTS, Directory, Policy, sign_directory
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import Chain, sign_genesis, sign_pin, sign_rotation, verify_chain
from knothole_client.protocol.primitives import Seed, sha256, verify_key

CARD_LIMIT: Final = 4096  # bytes
KEY_SIZE: Final = 32  # bytes
EMPTY_BOOK: Final = "empty-book"
_LAST_WEEK: Final = 6  # days that an epoch key may live on after `until`


@dataclass
class Keeper:
    """An opened desk folder."""

    folder: Path
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


@dataclass(frozen=True)
class Draft:
    """A desk file that is signed, but neither kept nor handed out before a person has agreed."""

    signed: bytes
    directory: Directory
    rotated: bool
    """Whether the desk key was rotated since the last signing."""


def found(folder: Path, name: str, passphrase: Passphrase) -> Chain:
    """Found a desk: draw its key and the next one, and sign the genesis.

    Raises:
        UnsafeError: there is a desk in the folder already.
    """
    if (folder / "genesis").exists():
        raise UnsafeError(
            "exists", "There is a desk here already.", "Choose another --home, or use the one that is there."
        )
    desk_key, next_key = Seed(secrets.token_bytes(32)), Seed(secrets.token_bytes(32))
    genesis = sign_genesis(name, desk_key, verify_key(next_key))
    key = sealed_file.new_key(passphrase)
    sealed_file.save(folder / "desk.key", key, desk_key)
    sealed_file.save(folder / "next.key", key, next_key)
    write_durably(folder / "reviewers.json", b"[]\n")
    write_durably(folder / "genesis", genesis)
    return verify_chain(genesis, [], None)


def open_desk(folder: Path, passphrase: Passphrase | None) -> Keeper:
    """Open a desk's folder; without a passphrase it can be changed but not signed for.

    Raises:
        UsageError: there is no desk here.
        LockedError: wrong passphrase.
        UnsafeError: a rotation was broken off.
    """
    if not (folder / "genesis").exists():
        raise UsageError("no-desk", "There is no desk here.", "Make one with: knothole desk init --name NAME")
    genesis, rotations = (folder / "genesis").read_bytes(), _read_rotations(folder)
    chain = verify_chain(genesis, rotations, None)
    signed = folder / "desk"
    previous = verify_desk_document(signed.read_bytes(), None, 0) if signed.exists() else None
    settings = read_settings(folder / "settings.toml", chain.name)
    desk_key = Seed(b"")
    if passphrase is not None:
        if not (folder / "desk.key").exists():
            raise UsageError(
                "no-desk-key", "The desk key is not here.", "If it is lost: knothole desk rotate --next FILE"
            )
        desk_key = _load_key(folder / "desk.key", passphrase)[1]
        if verify_key(desk_key) != chain.key:
            raise UnsafeError(
                "rotation",
                "A rotation of the desk key was begun and not completed.",
                "Complete it with the same next key: knothole desk rotate --next FILE",
            )
    return Keeper(
        folder=folder,
        chain=chain,
        records=[(GENESIS, genesis), *((ROTATION, one) for one in rotations)],
        previous=previous,
        reviewers=json.loads((folder / "reviewers.json").read_text()),
        settings=settings,
        desk_key=desk_key,
    )


def add_reviewer(keeper: Keeper, untrusted_card: bytes, slot: int, today: int) -> dict[str, Any]:
    """Put a reviewer's card into the directory that will be signed next.

    Raises:
        UsageError: the card is broken, its id or a key was used before, or the slot is not free.
    """
    entry = _read_card(untrusted_card) | {"slot": slot, "from": today}
    if not 0 <= slot < SLOTS:
        raise UsageError("slot", "There are the slots 0 to 15.", "Choose one of them with --slot.")
    _check_slot(keeper, slot, today)
    if any(other[name] == entry[name] for other in keeper.reviewers for name in ("id", "signing")):
        raise UsageError(
            "exists",
            "There is or was a reviewer with this id or key.",
            "Neither may come back, also after somebody left. Ask for a new card with another id.",
        )
    _save_reviewers(keeper, [*keeper.reviewers, entry])
    return entry


def remove_reviewer(keeper: Keeper, identity: str, today: int, last_day: int | None = None) -> dict[str, Any]:
    """Note that a reviewer leaves (section 4.4).

    Args:
        last_day: today if None. An earlier one, for a key that was stolen, can be named again after somebody left.

    Raises:
        UsageError: nobody has this id, the reviewer has left already, or there cannot have been such a last day.
    """
    entry = next((one for one in keeper.reviewers if one["id"] == identity), None)
    if entry is None:
        here = ", ".join(one["id"] for one in keeper.reviewers if "until" not in one)
        raise UsageError("unknown", "No reviewer has this id.", f"At the desk are: {here or 'nobody'}")
    latest = entry.get("until", today)
    if "until" in entry and last_day is None:
        raise UsageError(
            "left",
            f"This reviewer left on {clock.written(latest)}.",
            "There is nothing to do. If the key was stolen before, name an earlier day with --last-day.",
        )
    chosen = latest if last_day is None else last_day
    if not entry["from"] <= chosen <= latest:
        raise UsageError(
            "last-day",
            f"The last day lies between {clock.written(entry['from'])} and {clock.written(latest)}.",
            "Name one of these with --last-day.",
        )
    gone = entry | {"until": chosen, "removed": entry.get("removed", today)}
    _save_reviewers(keeper, [gone if one is entry else one for one in keeper.reviewers])
    return gone


def empty_book(keeper: Keeper) -> None:
    """Note that the directory that will be signed next empties the book of answers (section 4.4, ``book``).

    Raises:
        UsageError: nothing was signed yet.
    """
    if keeper.previous is None:
        raise UsageError("no-book", "There is no book yet.", "Sign the first directory: knothole desk sign")
    write_durably(keeper.folder / EMPTY_BOOK, b"")


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
    keeper = open_desk(folder, None)
    if not next_file.exists():
        raise UsageError("no-next-key", "The next key is not here.", "Say where it is kept, with --next FILE.")
    words = said(passphrase)
    key, revealed = _load_key(next_file, words)
    committed = folder / "committed.key"
    completes = verify_key(revealed) == keeper.chain.key and _holds(committed, words, keeper.chain.committed)
    if not completes:
        following = Seed(secrets.token_bytes(32))
        rotation = _rotation(keeper, revealed, following)
        sealed_file.save(committed, key, following)  # step 1
        write_durably(folder / f"rotation-{len(keeper.rotations) + 1}", rotation)  # step 2
    sealed_file.save(folder / "desk.key", key, revealed)  # step 3
    committed.replace(folder / "next.key")  # step 4
    return completes


def draft(keeper: Keeper, days: int, today: int) -> Draft:
    """Sign the next directory, and put the desk file together (section 4.6), for :func:`keep`.

    Raises:
        UsageError: no reviewers, or settings that contradict each other.
    """
    if all("until" in one for one in keeper.reviewers):
        raise UsageError(
            "no-reviewers", "Nobody could read what sources send.", "Add a reviewer: knothole desk add CARD --slot N"
        )
    previous = keeper.previous.directory if keeper.previous else None
    members = keeper.settings.directory_members(keeper.reviewers, today)
    members["policy"]["book"] = _book_before(keeper) + (keeper.folder / EMPTY_BOOK).exists()
    content = {
        "serial": previous.serial + 1 if previous else 1,
        "issued": today,
        "expires": today + days,
        "predecessors": _predecessors(previous, today),
        "reviewers": [
            {name: value for name, value in one.items() if name != "removed"}
            for one in keeper.reviewers
            if _listed(one, keeper.settings.policy, today)
        ],
    } | members
    try:
        directory = sign_directory(content, keeper.chain.desk, keeper.desk_key)
    except ProtocolError as refused:
        raise UsageError(
            refused.code, refused.diagnostics(), "Look at the settings and at --days (30 at most)."
        ) from refused
    signed = join_records([*keeper.records, (DIRECTORY, directory), (PIN, sign_pin(keeper.chain, keeper.desk_key))])
    pin = keeper.previous.chain.pin if keeper.previous else None
    found = verify_desk_document(signed, pin, today, previous)
    return Draft(signed, found.directory, pin is not None and found.chain.pin != pin)


def keep(keeper: Keeper, agreed: Draft) -> bytes:
    """Keep a draft as the last desk file that was signed, and return it."""
    emptied = agreed.directory.policy.book > _book_before(keeper)
    write_durably(keeper.folder / "desk", agreed.signed)
    if emptied:
        (keeper.folder / EMPTY_BOOK).unlink(missing_ok=True)
    return agreed.signed


def sign(keeper: Keeper, days: int, today: int) -> bytes:
    """Draft and keep in one, where nobody is asked.

    Raises:
        UsageError: as :func:`draft`.
    """
    return keep(keeper, draft(keeper, days, today))


def _book_before(keeper: Keeper) -> int:
    """The book number signed last."""
    return keeper.previous.directory.policy.book if keeper.previous else 0


def _read_rotations(folder: Path) -> list[bytes]:
    found: list[bytes] = []
    while (path := folder / f"rotation-{len(found) + 1}").exists():
        found.append(path.read_bytes())
    return found


def _load_key(path: Path, passphrase: Passphrase) -> tuple[sealed_file.FileKey, Seed]:
    key, content = sealed_file.load(path, passphrase)
    if len(content) != KEY_SIZE:
        raise UnsafeError("key", "This sealed file holds no desk key.", "Look for the file next.key.")
    return key, Seed(content)


def _rotation(keeper: Keeper, revealed: Seed, following: Seed) -> bytes:
    """The rotation record, once the chain with it holds."""
    try:
        rotation = sign_rotation(keeper.chain, revealed, verify_key(following))
    except ProtocolError as refused:
        raise UnsafeError(
            refused.code,
            "This is not the key that the desk committed to as its next.",
            "Nothing was changed. Look for the other file, the one that was moved away when the desk key was made.",
        ) from refused
    verify_chain(keeper.records[0][1], [*keeper.rotations, rotation], keeper.chain.pin)
    return rotation


def _holds(path: Path, passphrase: str, committed: bytes) -> bool:
    """Whether a file holds the committed key."""
    try:
        return path.exists() and sha256(verify_key(_load_key(path, passphrase)[1])) == committed
    except ClientError:  # an attempt under another passphrase
        return False


def _check_slot(keeper: Keeper, slot: int, today: int) -> None:
    """A slot goes to a second reviewer only when no envelope sealed to the first can be left (section 4.4)."""
    for holder in keeper.reviewers:
        if holder["slot"] != slot:
            continue
        if "until" not in holder:
            raise UsageError(
                "slot", "The slot is taken.", "Choose another with --slot; knothole desk verify shows who has which."
            )
        free = max(holder["until"], holder.get("removed", 0)) + _LAST_WEEK + keeper.settings.policy.envelope_days + 1
        if today < free:
            raise UsageError(
                "slot",
                f"The slot is kept for mail to a reviewer who left; it is free from {clock.written(free)} on.",
                "Choose another with --slot, or wait.",
            )


def _listed(entry: dict[str, Any], policy: Policy, today: int) -> bool:
    """Whether the directory still names a reviewer: who left stays, so that replies can be verified (section 4.4)."""
    return "until" not in entry or today <= entry["until"] + max(policy.reply_days, _LAST_WEEK + policy.envelope_days)


def _predecessors(previous: Directory | None, today: int) -> list[dict[str, Any]]:
    if previous is None:
        return []
    kept = [one for one in previous.predecessors if one.superseded >= today - MEMORY][1 - PREDECESSORS_LIMIT :]
    return [
        *({"view": one.view.hex(), "superseded": one.superseded} for one in kept),
        {"view": previous.view.hex(), "superseded": today},
    ]


def _read_card(untrusted: bytes) -> dict[str, Any]:
    try:
        if len(untrusted) > CARD_LIMIT:
            raise ProtocolError("length")
        card = compact_json.parse(untrusted.strip())
        return {
            "id": schema.identifier(card, "id"),
            "name": schema.text(card, "name", 1, 100),
            "role": schema.text(card, "role", 0, 100),
            "signing": schema.octets(card, "signing", 32).hex(),
        }
    except ProtocolError as refused:
        raise UsageError(
            "card", "This is not a reviewer's card.", "Ask for the file made by: knothole reviewer card"
        ) from refused


def _save_reviewers(keeper: Keeper, reviewers: list[dict[str, Any]]) -> None:
    text = json.dumps(reviewers, indent=1) + "\n"
    write_durably(keeper.folder / "reviewers.json", text.encode())
    keeper.reviewers = reviewers
