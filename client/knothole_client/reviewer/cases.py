"""Cases: one source's conversation, as a reviewer reads and answers it."""

from __future__ import annotations

import secrets
from contextlib import nullcontext
from dataclasses import dataclass, field, replace

from knothole_client.errors import UsageError
from knothole_client.failures import Failures
from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.desk_events import case_name
from knothole_client.protocol.desk_memory import signer
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.message import MESSAGE_ID_SIZE
from knothole_client.protocol.primitives import VerifyKey, sha256
from knothole_client.protocol.reply import ReplyTo, compose_reply, seal_reply
from knothole_client.protocol.signed_writes import sign_write
from knothole_client.protocol.xwing import Recipient
from knothole_client.reviewer import team, withdrawals
from knothole_client.reviewer.files import announcement
from knothole_client.reviewer.folding import CaseState, Reply
from knothole_client.reviewer.messages import Message, MessagePart, content, join
from knothole_client.reviewer.vault import Vault


@dataclass(frozen=True)
class Case:
    """A case with all that is in it, oldest first."""

    case_key: VerifyKey = field(repr=False)
    name: str
    """Two words, the same in every vault (section 7.6)."""
    since: int
    messages: tuple[Message, ...]
    state: CaseState = field(repr=False)
    """What the reviewers said about it."""
    marks: frozenset[str]
    """This reviewer's own: ``star``, ``mute``, ``unread``."""
    taken_back: int | None = None
    """The day it came that the source takes everything back; what was written later may follow."""
    taken_back_through: int | None = None
    """The last day of what it takes back."""
    together_with: tuple[str, ...] = ()
    """Names of other cases of the same person, by the reviewers' word."""
    reported_stolen: frozenset[VerifyKey] = frozenset()
    """Colleagues whose word is in it and whose keys were revoked: it may be somebody else's."""

    @property
    def replies(self) -> tuple[Reply, ...]:
        """What all reviewers answered."""
        return self.state.replies

    @property
    def unread(self) -> int:
        """Messages this reviewer has not looked at, or wants to look at again."""
        return sum(message.opened is None for message in self.messages) or int("unread" in self.marks)

    @property
    def spam(self) -> bool:
        """Whether it is spam by the word of a reviewer whose key is their own."""
        return self.state.state == "spam" and self.state.said_by not in self.reported_stolen

    @property
    def set_aside(self) -> bool:
        """Whether a list leaves it out: muted here, or spam."""
        return "mute" in self.marks or self.spam

    @property
    def last_day(self) -> int:
        """The day of the last message, or of taking everything back."""
        back = [] if self.taken_back is None else [self.taken_back]
        return max([*back, *(message.day for message in self.messages)], default=self.since)


def list_cases(vault: Vault, failed: Failures | None = None) -> list[Case]:
    """All cases that have a message, or had: starred ones first, then the newest.

    Args:
        failed: takes the names of those that cannot be put together, so that they hide no other. None raises what the first of them raises.
    """
    pin = vault.pin
    if pin is None:
        return []
    keys = [VerifyKey(row[0]) for row in vault.database.execute("SELECT case_key FROM cases")]
    revoked = {signer(raw) for raw in vault.memory.revocations}
    loaded: list[Case] = []
    for key in keys:
        name = case_name(key, pin.desk)
        with failed.of(name) if failed is not None else nullcontext():
            loaded.append(_load(vault, key, name, revoked))
    cases = _together([case for case in loaded if case.messages or case.taken_back is not None])
    return sorted(cases, key=lambda case: ("star" not in case.marks, -case.last_day, case.name))


def find_case(vault: Vault, name: str) -> Case:
    """The case called so, or by the beginning of its name.

    Raises:
        UsageError: none, or several.
        ClientError: it cannot be put together.
    """
    failed = Failures()
    known = list_cases(vault, failed)
    wanted = name.lower()
    # The whole name first: it may be the beginning of another.
    found = [case for case in known if case.name == wanted] or [
        case for case in known if wanted and case.name.startswith(wanted)
    ]
    if not found:
        failed.named(wanted).raise_any()
    if len(found) != 1:
        what = "There is no such case." if not found else "Several cases begin like this."
        raise UsageError("case", what, "See the names with: knothole reviewer cases")
    return found[0]


def mark_opened(vault: Vault, case: Case, today: int) -> None:
    """Note that a person was shown the case's complete messages; the next day sheet says so to the source (section 9)."""
    new = [message.id for message in case.messages if message.missing == 0 and message.opened is None]
    vault.database.executemany(
        "INSERT OR IGNORE INTO opened (case_key, message, day, receipt)"
        " SELECT case_key, message, ?, receipt FROM parts WHERE case_key = ? AND message = ? LIMIT 1",
        [(today, case.case_key, message) for message in new],
    )
    team.record(vault, case.case_key, "opened", today, *({"message": message.hex()} for message in new))
    mark(vault, case, "unread", on=False)


def mark(vault: Vault, case: Case, what: str, *, on: bool) -> None:
    """Put a mark of one's own on a case, or take it off; colleagues do not see it. ``what``: ``star``, ``mute`` or ``unread``."""
    statement = (
        "INSERT OR IGNORE INTO marks (case_key, mark) VALUES (?, ?)"
        if on
        else "DELETE FROM marks WHERE case_key = ? AND mark = ?"
    )
    vault.database.execute(statement, (case.case_key, what))
    vault.save()


def note(vault: Vault, case: Case, text: str, today: int) -> None:
    """Write a note for all who read the case; the source never sees it.

    Raises:
        UsageError: empty, or too long.
    """
    if not text.strip():
        raise UsageError("empty", "The note is empty.", "Write something first.")
    try:
        team.record(vault, case.case_key, "note", today, {"text": text})
    except ProtocolError as refused:
        hint = "Write it shorter, or in several." if refused.code == "too-large" else "It must be text in UTF-8."
        raise UsageError(refused.code, "This note cannot be sent.", hint) from refused
    vault.save()


def say(vault: Vault, case: Case, kind: str, members: Object, today: int) -> None:
    """Say something short about a case to all who read it: ``assign``, ``status`` or ``label`` with its members (section 7.5).

    Raises:
        UsageError: the members are not what the protocol allows.
    """
    try:
        team.record(vault, case.case_key, kind, today, members)
    except ProtocolError as refused:
        raise UsageError("not-allowed", "This cannot be said about a case.", "See --help for what can.") from refused
    vault.save()


def together(vault: Vault, one: Case, other: Case, today: int, *, on: bool) -> None:
    """Say that two cases are of one person, or that they are not.

    Raises:
        UsageError: it is one case.
    """
    if one.case_key == other.case_key:
        raise UsageError("same", "This is one case.", "Name two.")
    smaller, greater = sorted((one.case_key, other.case_key))
    team.record(vault, smaller, "merge", today, {"into": greater.hex(), "on": on})
    vault.save()


def reply(vault: Vault, case: Case, text: str, today: int, duty: str = "") -> int:
    """Write an answer; it leaves with the next export. Returns how many replies of 4,096 bytes it takes.

    Args:
        duty: what it fulfils: ``acknowledgement``, ``feedback`` or nothing.

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
    order = 1 + max((one.order for one in case.replies if one.author == vault.identity.key), default=0)
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
        identity = sha256(sealed)
        vault.database.execute(
            "INSERT INTO outbox (id, kind, day, write) VALUES (?, 'reply', ?, ?)", (identity, today, write)
        )
        vault.database.execute(
            "INSERT INTO sent_replies (case_key, id, day) VALUES (?, ?, ?)", (case.case_key, identity, today)
        )
    members: Object = {"reply": reply_id.hex(), "order": order, "duty": duty}
    team.record_text(vault, case.case_key, "reply", today, members, text)
    vault.save()
    return len(parts)


def _together(cases: list[Case]) -> list[Case]:
    """Link the cases that are of one person."""
    group = {case.case_key: {case.case_key} for case in cases}
    for case in cases:
        for other in case.state.merged & set(group):
            if group[other] is not group[case.case_key]:
                group[case.case_key] |= group[other]
                for member in group[other]:
                    group[member] = group[case.case_key]
    names = {case.case_key: case.name for case in cases}
    return [
        replace(case, together_with=tuple(sorted(names[one] for one in group[case.case_key] - {case.case_key})))
        for case in cases
    ]


def _load(vault: Vault, case_key: VerifyKey, name: str, revoked: set[VerifyKey]) -> Case:
    database = vault.database
    since = database.execute("SELECT since FROM cases WHERE case_key = ?", (case_key,)).fetchone()[0]
    parts: dict[bytes, list[MessagePart]] = {}
    for message, part, of, day, alarm, raw in database.execute(
        "SELECT message, part, parts, day, alarm, json FROM parts WHERE case_key = ? ORDER BY day, rowid", (case_key,)
    ):
        parts.setdefault(message, []).append(MessagePart(part, of, day, alarm, content(raw)))
    opened = dict(database.execute("SELECT message, day FROM opened WHERE case_key = ?", (case_key,)))
    marks = database.execute("SELECT mark FROM marks WHERE case_key = ?", (case_key,))
    joined = [
        join(message, found, opened.get(message), announcement(vault, case_key, message))
        for message, found in parts.items()
    ]
    state, taken_back = team.state(vault, case_key), withdrawals.taken_back(vault, case_key)
    return Case(
        case_key=case_key,
        name=name,
        since=since,
        messages=tuple(sorted(joined, key=lambda one: one.day)),
        state=state,
        marks=frozenset(row[0] for row in marks),
        taken_back=taken_back.came if taken_back else None,
        taken_back_through=taken_back.through if taken_back else None,
        reported_stolen=state.authors & revoked,
    )
