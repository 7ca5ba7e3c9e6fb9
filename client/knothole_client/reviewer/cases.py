"""Cases: one source's conversation, as a reviewer reads and answers it."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field
from typing import Any

from knothole_client.errors import UsageError
from knothole_client.protocol.bundle import Bundle
from knothole_client.protocol.desk_events import case_name
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.message import MESSAGE_ID_SIZE
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.protocol.reply import ReplyTo, compose_reply, seal_reply
from knothole_client.protocol.signed_writes import sign_write
from knothole_client.protocol.xwing import Recipient
from knothole_client.reviewer.files import announcement
from knothole_client.reviewer.vault import Vault


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


@dataclass(frozen=True)
class SentReply:
    """An answer that was written here."""

    day: int
    order: int
    text: str = field(repr=False)


@dataclass(frozen=True)
class Case:
    """A case with all that is in it, oldest first."""

    case_key: VerifyKey = field(repr=False)
    name: str
    """Two words, the same in every vault (section 7.6)."""
    since: int
    messages: tuple[Message, ...]
    replies: tuple[SentReply, ...]

    @property
    def unread(self) -> int:
        """Messages nobody has looked at in this vault."""
        return sum(message.opened is None for message in self.messages)

    @property
    def last_day(self) -> int:
        """The day of the last message."""
        return max((message.day for message in self.messages), default=self.since)


def list_cases(vault: Vault) -> list[Case]:
    """All cases that have a message, the newest first."""
    pin = vault.pin
    if pin is None:
        return []
    keys = [VerifyKey(row[0]) for row in vault.database.execute("SELECT case_key FROM cases")]
    cases = [_load(vault, key, case_name(key, pin.desk)) for key in keys]
    return sorted((case for case in cases if case.messages), key=lambda case: (-case.last_day, case.name))


def find_case(vault: Vault, name: str) -> Case:
    """The case called so, or by the beginning of its name.

    Raises:
        UsageError: none, or several.
    """
    known = list_cases(vault)
    wanted = name.lower()
    # The whole name first: it may be the beginning of another.
    found = [case for case in known if case.name == wanted] or [
        case for case in known if wanted and case.name.startswith(wanted)
    ]
    if len(found) != 1:
        what = "There is no such case." if not found else "Several cases begin like this."
        raise UsageError("case", what, "See the names with: knothole reviewer cases")
    return found[0]


def mark_opened(vault: Vault, case: Case, today: int) -> None:
    """Note that a person was shown the case's complete messages; the next day sheet says so to the source (section 9)."""
    for message in case.messages:
        if message.missing == 0 and message.opened is None:
            vault.database.execute(
                "INSERT OR IGNORE INTO opened (case_key, message, day, receipt)"
                " SELECT case_key, message, ?, receipt FROM parts WHERE case_key = ? AND message = ? LIMIT 1",
                (today, case.case_key, message.id),
            )
    vault.save()


def reply(vault: Vault, case: Case, text: str, today: int) -> int:
    """Write an answer; it leaves with the next export. Returns how many replies of 4,096 bytes it takes.

    Raises:
        UsageError: empty, too long, or the case cannot be answered yet.
    """
    row = vault.database.execute(
        "SELECT reply_key, clue_key FROM cases WHERE case_key = ?", (case.case_key,)
    ).fetchone()
    if row[0] is None:
        raise UsageError(
            "no-reply-key",
            "The first part of the message has not come, so it cannot be answered yet.",
            "Try after the next round.",
        )
    if not text.strip():
        raise UsageError("empty", "The answer is empty.", "Write something first.")
    desk = vault.desk(today)
    order = 1 + max((one.order for one in case.replies), default=0)
    reply_id = secrets.token_bytes(MESSAGE_ID_SIZE)
    try:
        parts = compose_reply(text, reply_id, today, order)
    except ProtocolError as refused:
        hint = "Write it shorter, or in several." if refused.code == "too-long" else "It must be text in UTF-8."
        raise UsageError(refused.code, refused.diagnostics(), hint) from refused
    to = ReplyTo(case.case_key, Recipient(row[0]), row[1])
    for part in parts:
        sealed = seal_reply(part, to, vault.identity.signing, desk.id, secrets.token_bytes)
        write = sign_write("reply", sealed, vault.identity.signing, today, desk.id)
        vault.database.execute("INSERT INTO outbox (day, kind, write) VALUES (?, 'reply', ?)", (today, write))
    vault.database.execute(
        "INSERT INTO replies (case_key, id, day, place, text) VALUES (?, ?, ?, ?, ?)",
        (case.case_key, reply_id, today, order, text),
    )
    vault.save()
    return len(parts)


def _load(vault: Vault, case_key: VerifyKey, name: str) -> Case:
    since = vault.database.execute("SELECT since FROM cases WHERE case_key = ?", (case_key,)).fetchone()[0]
    messages: dict[bytes, list[Any]] = {}
    for row in vault.database.execute(
        "SELECT message, part, parts, day, text, channel, answers, alarm FROM parts WHERE case_key = ? ORDER BY day, rowid",
        (case_key,),
    ):
        messages.setdefault(row[0], []).append(row[1:])
    opened = dict(vault.database.execute("SELECT message, day FROM opened WHERE case_key = ?", (case_key,)))
    replies = vault.database.execute(
        "SELECT day, place, text FROM replies WHERE case_key = ? ORDER BY day, place", (case_key,)
    )
    joined = [
        _join(message, parts, opened.get(message), announcement(vault, case_key, message))
        for message, parts in messages.items()
    ]
    return Case(
        case_key=case_key,
        name=name,
        since=since,
        messages=tuple(sorted(joined, key=lambda one: one.day)),
        replies=tuple(SentReply(*row) for row in replies),
    )


def _join(message: bytes, parts: list[Any], opened: int | None, bundle: Bundle | None) -> Message:
    # By number alone: a server chooses the day a part comes, and must not choose the order of the text.
    parts = sorted(parts, key=lambda part: part[0])
    first = parts[0]
    return Message(
        id=message,
        day=min(part[2] for part in parts),
        channel=first[4] or "",
        text="".join(part[3] for part in parts),
        answers=json.loads(first[5]) if first[5] else {},
        missing=max(part[1] for part in parts) - len(parts),  # a source may contradict itself
        alarms=tuple(sorted({part[6] for part in parts if part[6]})),
        opened=opened,
        bundle=bundle,
    )
