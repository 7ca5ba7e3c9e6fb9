"""What sources wrote, as the vault keeps it: payloads with what proves them, so that a colleague or a third party can verify them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from knothole_client.protocol.bundle import Bundle
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.desk_events import case_name
from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.envelope import Opened, Original, View, read_view
from knothole_client.protocol.message import Part, read_message
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer import withdrawals
from knothole_client.reviewer.files import drop_unannounced
from knothole_client.reviewer.keeping_out import keep_out
from knothole_client.reviewer.vault.vault import Vault


@dataclass(frozen=True)
class Message:
    """A source's message. ``missing`` counts parts that have not come."""

    id: bytes
    day: int
    channel: str
    text: str = field(repr=False)
    answers: dict[str, Any] = field(repr=False)
    missing: int
    alarms: tuple[str, ...]
    opened: int | None
    """The day it was first shown."""
    bundle: Bundle | None
    """Files that were announced with it."""


class MessagePart(NamedTuple):
    """A part of a message, as far as reading it goes."""

    part: int
    parts: int
    day: int
    alarm: str | None
    content: dict[str, Any]


class Kept(NamedTuple):
    """A payload that changed something, so that it concerns everybody who reads the case."""

    case: VerifyKey
    original: Original
    view: View
    day: int
    """The day it came."""
    part: bool
    """Whether it is a new part of a message; otherwise a withdrawal."""


def keep(
    vault: Vault,
    opened: Opened,
    day: int,
    slot: int | None,
    alarm: str | None,
    desk: Desk,
    envelope: bytes | None = None,
) -> Kept | None:
    """Keep a source's payload; None if there is nothing new in it.

    Args:
        slot: the own slot by which it was opened; None if a colleague shared it.
        envelope: the id of the one that brought it, likewise.

    Raises:
        ProtocolError: ``schema``, ``part``, ``key``.
    """
    if opened.content["type"] == "withdraw":
        new = withdrawals.keep(vault, opened, day, desk)
        return Kept(opened.author, opened.original, read_view(opened.content), day, part=False) if new else None
    part = read_message(opened.content)
    new = _keep_part(vault, opened, part, day, slot, alarm, desk, envelope)
    _note_readers(vault, opened.author, part, day, desk)
    return Kept(opened.author, opened.original, part.view, day, part=True) if new else None


def _keep_part(
    vault: Vault,
    opened: Opened,
    part: Part,
    day: int,
    slot: int | None,
    alarm: str | None,
    desk: Desk,
    envelope: bytes | None,
) -> bool:
    database, case, original = vault.database, opened.author, opened.original
    begun = database.execute(
        "INSERT OR IGNORE INTO cases (case_key, name, since) VALUES (?, ?, ?)", (case, case_name(case, desk.id), day)
    ).rowcount
    refused = withdrawals.covers(vault, case, day)
    if refused and begun:
        withdrawals.notice(vault, case)
    receipts = {seen: tag for (seen, _), tag in zip(part.view.keys, part.receipts, strict=True)}
    if part.opening:
        database.execute(
            "UPDATE cases SET reply_key = ?, clue_key = ? WHERE case_key = ?",
            (part.opening.reply_key, part.opening.clue_key, case),
        )
        if part.opening.bundle and refused:
            drop_unannounced(vault, part.opening.bundle, desk.id)
        elif part.opening.bundle:
            database.execute(
                "INSERT OR IGNORE INTO bundles (case_key, message, id, announcement) VALUES (?, ?, ?, ?)",
                (case, part.message, part.opening.bundle.id(desk.id), json.dumps(part.opening.bundle.to_json())),
            )
    if refused:
        return False
    inserted = database.execute(
        "INSERT OR IGNORE INTO parts (case_key, message, part, parts, day, receipt, directory, alarm, header, signature, json, envelope)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            case,
            part.message,
            part.part,
            part.parts,
            day,
            receipts.get(slot) if slot is not None else None,
            part.view.directory,
            alarm,
            original.header_digest,
            original.signature,
            original.json,
            envelope,
        ),
    )
    return inserted.rowcount == 1


def _note_readers(vault: Vault, case: VerifyKey, part: Part, day: int, desk: Desk) -> None:
    """Who was addressed reads the case; who was left out never shall (sections 7.3 and 7.5)."""

    def at(slots: Iterable[int]) -> list[Reviewer]:
        wanted = set(slots)
        return [one for one in desk.directory.reviewers if one.slot in wanted and one.active(day)]

    vault.database.executemany(
        "INSERT OR IGNORE INTO readers (case_key, reviewer) VALUES (?, ?)",
        [(case, one.signing) for one in at(slot for slot, _ in part.view.keys)],
    )
    if part.opening:
        keep_out(vault, case, at(part.opening.without), day)


def look_again(vault: Vault, desk: Desk) -> None:
    """A view that was unknown may belong to a directory that has arrived since (section 7.2)."""
    known = [desk.directory.view, *(one.view for one in desk.directory.predecessors)]
    vault.database.executemany(  # by an index: of a flood's parts none is read
        "UPDATE parts SET alarm = NULL WHERE alarm = 'view-unknown' AND directory = ?", [(one,) for one in known]
    )


def originals(vault: Vault, case: VerifyKey) -> list[tuple[int, Original]]:
    """What the source of a case wrote, as it signed it, with the day each came: parts of messages, and that it took everything back."""
    rows = vault.database.execute(
        "SELECT day, header, signature, json FROM parts WHERE case_key = ? ORDER BY day, message, part", (case,)
    )
    parts = [(day, Original(header, case, signature, raw)) for day, header, signature, raw in rows]
    return [*(one for one in withdrawals.all_of(vault) if one[1].key == case), *parts]


def content(raw: bytes) -> dict[str, Any]:
    """A payload that was checked when it came."""
    found: dict[str, Any] = json.loads(raw)
    return found


def join(message: bytes, parts: list[MessagePart], opened: int | None, bundle: Bundle | None) -> Message:
    """Put a message together from the parts there are."""
    # By number alone: a server chooses the day a part comes, and must not choose the order of the text.
    parts = sorted(parts, key=lambda part: part.part)
    contents = [part.content for part in parts]
    return Message(
        id=message,
        day=min(part.day for part in parts),
        channel=contents[0].get("channel", ""),
        text="".join(one["text"] for one in contents),
        answers=contents[0].get("answers", {}),
        missing=max(part.parts for part in parts) - len(parts),  # a source may contradict itself
        alarms=tuple(sorted({part.alarm for part in parts if part.alarm})),
        opened=opened,
        bundle=bundle,
    )
