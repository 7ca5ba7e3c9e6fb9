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
from knothole_client.reviewer.vault.messages import PartRow
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
    case = opened.author
    begun = vault.cases.begin(case, case_name(case, desk.id), day)
    refused = withdrawals.covers(vault, case, day)
    if refused and begun:
        withdrawals.notice(vault, case)
    receipts = {seen: tag for (seen, _), tag in zip(part.view.keys, part.receipts, strict=True)}
    if part.opening:
        vault.cases.set_reply_keys(case, part.opening.reply_key, part.opening.clue_key)
        if part.opening.bundle and refused:
            drop_unannounced(vault, part.opening.bundle, desk.id)
        elif part.opening.bundle:
            bundle = part.opening.bundle
            vault.bundles.add(case, part.message, bundle.id(desk.id), json.dumps(bundle.to_json()))
    if refused:
        return False
    receipt = receipts.get(slot) if slot is not None else None
    return vault.messages.add(
        PartRow(
            part.message, part.part, part.parts, day, receipt, part.view.directory, alarm, opened.original, envelope
        )
    )


def _note_readers(vault: Vault, case: VerifyKey, part: Part, day: int, desk: Desk) -> None:
    """Who was addressed reads the case; who was left out never shall (sections 7.3 and 7.5)."""

    def at(slots: Iterable[int]) -> list[Reviewer]:
        wanted = set(slots)
        return [one for one in desk.directory.reviewers if one.slot in wanted and one.active(day)]

    vault.readers.add_addressed(case, at(slot for slot, _ in part.view.keys))
    if part.opening:
        vault.readers.keep_out(case, at(part.opening.without), day)


def look_again(vault: Vault, desk: Desk) -> None:
    """A view that was unknown may belong to a directory that has arrived since (section 7.2)."""
    vault.messages.clear_unknown_views([desk.directory.view, *(one.view for one in desk.directory.predecessors)])


def originals(vault: Vault, case: VerifyKey) -> list[tuple[int, Original]]:
    """What the source of a case wrote, as it signed it, with the day each came: parts of messages, and that it took everything back."""
    withdrawn = [(came, original) for came, original in vault.withdrawals.originals() if original.key == case]
    return withdrawn + vault.messages.originals(case)


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
