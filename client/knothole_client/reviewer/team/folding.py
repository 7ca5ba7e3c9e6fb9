"""The state of a case, folded from what reviewers said about it (section 7.5 of the protocol). Pure: the same set of events, the same state.

1. Two events of one author with the same id are one; if they differ, the one whose JSON has the smaller SHA-256 counts.
2. Events are taken in the order of (Lamport number, a digest of number, case and author, id), which does not depend on the order in which they came,
   and which nobody can choose for more than one number.
3. An event whose number is more than 2^20 above that of the last one taken, or 0, is not taken, nor is any that stands after it: no single event uses
   the numbers up.
4. Of what replaces (who is in charge, status, triage, a step, a label, a merger) the last counts; what adds (notes, replies) is all kept; of who
   opened what the earliest day.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from knothole_client.protocol.desk_events import (
    MAX_JUMP,
    Assign,
    Body,
    DeskEvent,
    EventHeader,
    Label,
    Merge,
    OpenedMessage,
    ReplyPart,
    Status,
    Step,
    Triage,
    read_event,
)
from knothole_client.protocol.desk_events import Note as NoteBody
from knothole_client.protocol.primitives import VerifyKey, sha256, u64


@dataclass(frozen=True)
class Event:
    """One event, with its author and its bytes."""

    author: VerifyKey
    json: bytes = field(repr=False)
    header: EventHeader = field(repr=False)
    body: Body = field(repr=False)

    @classmethod
    def of(cls, author: bytes, raw: bytes) -> Event:
        """From a payload as it was kept."""
        return cls.parsed(VerifyKey(author), raw, read_event(json.loads(raw)))

    @classmethod
    def parsed(cls, author: VerifyKey, raw: bytes, event: DeskEvent) -> Event:
        """From a payload that is parsed already."""
        return cls(author, raw, event.header, event.body)

    @property
    def sort_key(self) -> tuple[int, bytes, bytes]:
        """Its place in the order of all events."""
        number = self.header.lamport
        turn = sha256(u64(number) + self.header.case + self.author)
        return number, turn, self.header.event


@dataclass(frozen=True)
class Note:
    """What a reviewer wrote for the others."""

    author: VerifyKey
    day: int
    text: str = field(repr=False)


@dataclass(frozen=True)
class Reply:
    """What a reviewer answered."""

    author: VerifyKey
    id: bytes
    day: int
    order: int
    duty: str
    """``acknowledgement``, ``feedback`` or empty."""
    text: str = field(repr=False)
    missing: int
    """Parts that have not come."""
    state: str = ""
    """What the source was shown of its case with it."""


@dataclass(frozen=True)
class CaseState:
    """Where a case stands by the word of its readers."""

    assigned: VerifyKey | None = None
    state: str = "open"
    outcome: str = ""
    since: int | None = None
    """The day of the last change of ``state``; None if nobody ever set it."""
    labels: tuple[str, ...] = ()
    merged_by: dict[VerifyKey, VerifyKey] = field(default_factory=dict)
    """Cases of the same person, and who said so last."""
    steps: dict[str, int] = field(default_factory=dict)
    """The steps of the directive and ISO 37002 that were taken, and the day."""
    urgency: str = ""
    danger: str = ""
    """To the source."""
    notes: tuple[Note, ...] = ()
    replies: tuple[Reply, ...] = ()
    opened: dict[bytes, dict[VerifyKey, int]] = field(default_factory=dict)
    """By message: who opened it, and when."""
    said_by: VerifyKey | None = None
    """Who set ``state`` last."""
    authors: frozenset[VerifyKey] = frozenset()
    """Whose word is in all this."""
    highest: int = 0
    """The number of the last event that was taken."""
    set_aside: int = 0
    """Events that were not taken, for their numbers are too high."""

    @property
    def merged(self) -> frozenset[VerifyKey]:
        """Cases of the same person."""
        return frozenset(self.merged_by)

    @property
    def asks_to_forget(self) -> VerifyKey | None:
        """Who set the state ``forget``."""
        return self.said_by if self.state == "forget" else None


def fold(events: Iterable[Event], numbered: Sequence[tuple[VerifyKey, int]] = ()) -> CaseState:
    """The state of one case. ``events``: all of that case, in any order, with or without doubles.

    Args:
        numbered: author and number of more events, each once, of which nothing else is to be known: of the state they change ``authors``,
            ``highest`` and ``set_aside``, and which of the others are taken.
    """
    single = sorted(_single(events), key=lambda event: event.sort_key)
    numbers = sorted([event.header.lamport for event in single] + [number for _, number in numbered])
    highest = _highest(numbers)
    ordered = [event for event in single if event.header.lamport <= highest]
    state: dict[str, Any] = {}
    labels: dict[str, bool] = {}
    merged: dict[VerifyKey, VerifyKey | None] = {}
    steps: dict[str, int | None] = {}
    notes = []
    for event in ordered:
        match event.body:
            case NoteBody(text):
                notes.append(Note(event.author, event.header.day, text))
            case Assign(reviewer):
                state["assigned"] = reviewer
            case Status(word, outcome):
                state |= {"state": word, "outcome": outcome, "since": event.header.day, "said_by": event.author}
            case Label(label, is_on):
                labels[label] = is_on
            case Merge(into, is_on):
                merged[into] = event.author if is_on else None
            case Step(step, is_on):
                steps[step] = event.header.day if is_on else None
            case Triage(urgency, danger):
                state |= {"urgency": urgency, "danger": danger}
    return CaseState(
        **state,
        labels=tuple(sorted(label for label, is_on in labels.items() if is_on)),
        merged_by={case: author for case, author in merged.items() if author is not None},
        steps={step: day for step, day in steps.items() if day is not None},
        notes=tuple(notes),
        replies=_replies(ordered),
        opened=_opened(ordered),
        authors=frozenset(event.author for event in ordered)
        | {author for author, number in numbered if number <= highest},
        highest=highest,
        set_aside=sum(number > highest for number in numbers),
    )


def _highest(numbers: Iterable[int]) -> int:
    """The last of ordered numbers before the first that jumps too far."""
    last = 0
    for number in numbers:
        if number > last + MAX_JUMP:
            break
        last = number
    return last


def _single(events: Iterable[Event]) -> Iterable[Event]:
    chosen: dict[tuple[bytes, bytes], Event] = {}
    for event in events:
        identity = (event.author, event.header.event)
        known = chosen.get(identity)
        if known is None or sha256(event.json) < sha256(known.json):
            chosen[identity] = event
    return chosen.values()


def _replies(ordered: list[Event]) -> tuple[Reply, ...]:
    by_reply: dict[tuple[VerifyKey, bytes], dict[int, tuple[int, ReplyPart]]] = {}
    for event in ordered:
        if isinstance(event.body, ReplyPart):
            parts = by_reply.setdefault((event.author, event.body.reply), {})
            parts.setdefault(event.body.part, (event.header.day, event.body))
    joined = []
    for (author, identity), parts in by_reply.items():
        day, first = parts[min(parts)]
        joined.append(
            Reply(
                author=author,
                id=identity,
                day=day,
                order=first.order,
                duty=first.duty,
                text="".join(parts[number][1].text for number in sorted(parts)),
                missing=max(part.parts for _, part in parts.values()) - len(parts),
                state=first.state,
            )
        )
    return tuple(sorted(joined, key=lambda reply: (reply.day, reply.order, reply.author, reply.id)))


def _opened(ordered: list[Event]) -> dict[bytes, dict[VerifyKey, int]]:
    days: dict[bytes, dict[VerifyKey, int]] = {}
    for event in ordered:
        if isinstance(event.body, OpenedMessage):
            by_author = days.setdefault(event.body.message, {})
            by_author[event.author] = min(event.header.day, by_author.get(event.author, event.header.day))
    return days
