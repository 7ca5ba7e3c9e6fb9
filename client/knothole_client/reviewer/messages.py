"""What sources wrote, as the vault keeps it: payloads with what proves them, so that a colleague or a third party can verify them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from knothole_client.protocol.bundle import Bundle
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.desk_events import DeskEvent, case_name
from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.envelope import Original, View
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.message import Answers, SourceMessage, Withdrawal
from knothole_client.protocol.payload import Opened
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer import withdrawals
from knothole_client.reviewer.files import drop_unannounced
from knothole_client.reviewer.vault.messages import PartRow
from knothole_client.reviewer.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Message:
    """A source's message. ``missing`` counts parts that have not come."""

    id: bytes
    day: int
    channel: str
    text: str = field(repr=False)
    answers: Answers = field(repr=False)
    missing: int
    alarms: tuple[str, ...]
    opened: int | None
    """The day it was first shown."""
    bundle: Bundle | None
    """Files that were announced with it."""
    order: int = 1
    """Its number among those of one visit."""

    @property
    def sort_key(self) -> tuple[int, int, bytes]:
        """Its place in the conversation: a source that comes back does not know how many messages it wrote before, so days come first."""
        return self.day, self.order, self.id


class MessagePart(NamedTuple):
    """What reading needs of a part of a message."""

    part: int
    parts: int
    day: int
    alarm: str | None
    text: str = ""
    channel: str = ""
    """Of part 0, as the answers are."""
    answers: Answers | None = None
    order: int = 1

    @classmethod
    def of(cls, message: SourceMessage, day: int) -> MessagePart:
        """From a payload, and the day it came."""
        opening = message.opening
        return cls(
            message.part,
            message.parts,
            day,
            None,
            message.text,
            opening.channel if opening else "",
            opening.answers if opening else None,
            message.order,
        )

    @classmethod
    def kept(cls, part: int, parts: int, day: int, alarm: str | None, raw: bytes) -> MessagePart:
        """From a payload that was checked when it came."""
        content = json.loads(raw)
        words = content["text"], content.get("channel", ""), content.get("answers")
        return cls(part, parts, day, alarm, *words, content["order"])


class Kept(NamedTuple):
    """A payload that changed something, so that it concerns everybody who reads the case."""

    case: VerifyKey
    original: Original
    view: View
    day: int
    """The day it came."""
    part: bool
    """Whether it is a new part of a message; otherwise a withdrawal."""
    keeps_out: frozenset[VerifyKey] = frozenset()
    """Whom the source keeps out by it."""


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
        slot: this reviewer's, by which it was opened; None if a colleague shared it.
        envelope: the id of the one that brought it, likewise.

    Raises:
        ProtocolError: ``role``: a reviewer wrote it.
    """
    payload, original = opened.payload, opened.original
    if isinstance(payload, DeskEvent):
        raise ProtocolError("role")
    if isinstance(payload, Withdrawal):
        new, keeps_out = withdrawals.keep(vault, payload, original, day, desk), frozenset[VerifyKey]()
    else:
        new = _keep_part(vault, payload, original, day, slot, alarm, desk, envelope)
        keeps_out = _note_readers(vault, original.key, payload, day, desk)
    if not new:
        return None
    return Kept(original.key, original, payload.view, day, isinstance(payload, SourceMessage), keeps_out)


def drop_rest(vault: Vault, opened: Opened, desk: Desk) -> bool:
    """Whether a source's payload is the rest of a message that was forgotten before it was whole. Then nothing of it is kept, nor of its files.

    What a colleague shares is kept all the same: they have the whole message, and can share it again.
    """
    part = opened.payload
    if not isinstance(part, SourceMessage) or not vault.half_forgotten.has(opened.author, part.message):
        return False
    if part.opening and part.opening.bundle:
        drop_unannounced(vault, part.opening.bundle, desk.id)
    return True


def _keep_part(
    vault: Vault,
    part: SourceMessage,
    original: Original,
    day: int,
    slot: int | None,
    alarm: str | None,
    desk: Desk,
    envelope: bytes | None,
) -> bool:
    case = original.key
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
            part.message,
            part.part,
            part.parts,
            day,
            part.order,
            receipt,
            part.view.directory,
            alarm,
            original,
            envelope,
        )
    )


def _note_readers(vault: Vault, case: VerifyKey, part: SourceMessage, day: int, desk: Desk) -> frozenset[VerifyKey]:
    """Who was addressed reads the case; who is kept out never does (sections 7.3 and 7.5). Returns who is kept out by this part."""

    def at(slots: Iterable[int]) -> list[Reviewer]:
        wanted = set(slots)
        return [reviewer for reviewer in desk.directory.reviewers if reviewer.slot in wanted and reviewer.active(day)]

    vault.readers.add_addressed(case, at(slot for slot, _ in part.view.keys))
    kept_out = at(part.opening.without) if part.opening else []
    vault.readers.keep_out(case, kept_out, day)
    return frozenset(reviewer.signing for reviewer in kept_out)


def look_again(vault: Vault, desk: Desk) -> None:
    """A view that was unknown may belong to a directory that has arrived since (section 7.2)."""
    vault.messages.clear_unknown_views(
        [desk.directory.view, *(predecessor.view for predecessor in desk.directory.predecessors)]
    )


def originals(vault: Vault, case: VerifyKey) -> list[tuple[int, Original]]:
    """What the source of a case wrote, as it signed it, with the day each came: parts of messages, and that it took everything back."""
    withdrawn = [(came, original) for came, original in vault.withdrawals.originals() if original.key == case]
    return withdrawn + vault.messages.originals(case)


def join(message: bytes, parts: list[MessagePart], opened: int | None, bundle: Bundle | None) -> Message:
    """Put a message together from the parts there are."""
    # By number alone: a server chooses the day a part comes, and must not choose the order of the text.
    parts = sorted(parts, key=lambda part: part.part)
    return Message(
        id=message,
        day=min(
            [part.day for part in parts]
        ),  # lists, for nearly all have one part, and a generator takes as long as the rest
        channel=parts[0].channel,
        text="".join([part.text for part in parts]),
        answers=parts[0].answers or {},
        missing=max([part.parts for part in parts]) - len(parts),  # a source may contradict itself
        alarms=tuple(sorted({part.alarm for part in parts if part.alarm})),
        opened=opened,
        bundle=bundle,
        order=parts[0].order,
    )
