"""The desk's folder: its keys under a passphrase, the cards of its reviewers, its settings, and the last desk file it signed.

``desk.key`` and ``next.key`` are sealed files; the second belongs elsewhere, which :func:`found` says. ``desk`` is the last signed desk file,
``reviewers.json`` the directory's entries, ``settings.toml`` what :mod:`knothole_client.desk.settings` reads.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from knothole_client import sealed_file
from knothole_client.desk.settings import Settings, read_settings
from knothole_client.errors import UnsafeError, UsageError
from knothole_client.protocol import compact_json, schema
from knothole_client.protocol.desk_document import (
    DIRECTORY,
    GENESIS,
    ROTATION,
    join_records,
    split_records,
    verify_desk_document,
)
from knothole_client.protocol.directory import MEMORY, SLOTS, Directory, sign_directory
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import Chain, sign_genesis, verify_chain
from knothole_client.protocol.primitives import Seed, verify_key

CARD_LIMIT: Final = 4096  # bytes


@dataclass
class Keeper:
    """An opened desk folder."""

    folder: Path
    chain: Chain
    records: list[tuple[int, bytes]]
    """Genesis and rotations."""
    previous: Directory | None
    reviewers: list[dict[str, Any]]
    settings: Settings
    desk_key: Seed = field(repr=False)


def found(folder: Path, name: str, passphrase: str) -> Chain:
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
    sealed_file.write_durably(folder / "reviewers.json", b"[]\n")
    sealed_file.write_durably(folder / "genesis", genesis)
    return verify_chain(genesis, [], None)


def open_desk(folder: Path, passphrase: str | None) -> Keeper:
    """Open a desk's folder; without a passphrase it can be changed but not signed for.

    Raises:
        UsageError: there is no desk here.
        LockedError: wrong passphrase.
    """
    if not (folder / "genesis").exists():
        raise UsageError("no-desk", "There is no desk here.", "Make one with: knothole desk init --name NAME")
    records = [(GENESIS, (folder / "genesis").read_bytes())]
    previous = None
    if (folder / "desk").exists():
        signed = (folder / "desk").read_bytes()
        previous = verify_desk_document(signed, None, 0).directory
        records = [record for record in split_records(signed) if record[0] in (GENESIS, ROTATION)]
    chain = verify_chain(records[0][1], [content for kind, content in records if kind == ROTATION], None)
    desk_key = sealed_file.load(folder / "desk.key", passphrase)[1] if passphrase is not None else b""
    return Keeper(
        folder=folder,
        chain=chain,
        records=records,
        previous=previous,
        reviewers=json.loads((folder / "reviewers.json").read_text()),
        settings=read_settings(folder / "settings.toml", chain.name),
        desk_key=Seed(desk_key),
    )


def add_reviewer(keeper: Keeper, untrusted_card: bytes, slot: int, today: int) -> dict[str, Any]:
    """Put a reviewer's card into the directory that will be signed next.

    Raises:
        UsageError: the card is broken, or the id or slot is taken.
    """
    entry = _read_card(untrusted_card) | {"slot": slot, "from": today}
    if not 0 <= slot < SLOTS:
        raise UsageError("slot", "There are the slots 0 to 15.", "Choose one of them with --slot.")
    if any(other["slot"] == slot for other in keeper.reviewers):
        raise UsageError(
            "slot", "The slot is taken.", "Choose another with --slot; knothole desk verify shows who has which."
        )
    if any(other["id"] == entry["id"] or other["signing"] == entry["signing"] for other in keeper.reviewers):
        raise UsageError("exists", "A reviewer with this id or key is listed already.", "Ask for a new card.")
    keeper.reviewers.append(entry)
    _save_reviewers(keeper)
    return entry


def sign(keeper: Keeper, days: int, today: int) -> bytes:
    """Sign the next directory and keep it as the last one: the desk file (section 4.6).

    Raises:
        UsageError: no reviewers, or settings that contradict each other.
    """
    if not keeper.reviewers:
        raise UsageError(
            "no-reviewers", "Nobody could read what sources send.", "Add a reviewer: knothole desk add CARD --slot N"
        )
    content = {
        "serial": keeper.previous.serial + 1 if keeper.previous else 1,
        "issued": today,
        "expires": today + days,
        "predecessors": _predecessors(keeper.previous, today),
        "reviewers": keeper.reviewers,
    } | keeper.settings.directory_members(keeper.reviewers, today)
    try:
        directory = sign_directory(content, keeper.chain.desk, keeper.desk_key)
    except ProtocolError as refused:
        raise UsageError(
            refused.code, refused.diagnostics(), "Look at the settings and at --days (30 at most)."
        ) from refused
    signed = join_records([*keeper.records, (DIRECTORY, directory)])
    sealed_file.write_durably(keeper.folder / "desk", signed)
    return signed


def _predecessors(previous: Directory | None, today: int) -> list[dict[str, Any]]:
    if previous is None:
        return []
    kept = [one for one in previous.predecessors if one.superseded >= today - MEMORY]
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
            "transport": schema.octets(card, "transport", 32).hex(),
        }
    except ProtocolError as refused:
        raise UsageError(
            "card", "This is not a reviewer's card.", "Ask for the file made by: knothole reviewer card"
        ) from refused


def _save_reviewers(keeper: Keeper) -> None:
    text = json.dumps(keeper.reviewers, indent=1) + "\n"
    sealed_file.write_durably(keeper.folder / "reviewers.json", text.encode())
