"""The state of a case, folded from what reviewers said about it (section 7.5 of the protocol). Pure: the same set of events, the same state.

1. Two events of one author with the same id are one; if they differ, the one whose JSON has the smaller SHA-256 counts.
2. Events are taken in the order of (Lamport number, a digest of number, case and author, id), which does not depend on the order in which they came,
   and which nobody can choose for more than one number.
3. An event whose number is more than 2^20 above that of the last one taken, or 0, is not taken, nor is any that stands after it: no single event uses
   the numbers up.
4. Of what replaces (who is in charge, status, a label, a merger) the last counts; what adds (notes, replies) is all kept; of who opened what the earliest day.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from knothole_client.protocol.desk_events import LARGEST_JUMP
from knothole_client.protocol.primitives import VerifyKey, sha256, u64


@dataclass(frozen=True)
class Event:
    """One event, its payload checked (:func:`knothole_client.protocol.desk_events.read_event`)."""

    author: VerifyKey
    json: bytes = field(repr=False)
    content: dict[str, Any] = field(repr=False)

    @classmethod
    def of(cls, author: bytes, raw: bytes) -> Event:
        """From a payload that was checked when it came."""
        return cls(VerifyKey(author), raw, json.loads(raw))

    @property
    def place(self) -> tuple[int, bytes, str]:
        """Where it stands in the order of all events."""
        number = self.content["lamport"]
        turn = sha256(u64(number) + bytes.fromhex(self.content["case"]) + self.author)
        return number, turn, self.content["event"]


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


@dataclass(frozen=True)
class CaseState:
    """Where a case stands by the word of its readers."""

    assigned: VerifyKey | None = None
    state: str = "open"
    outcome: str = ""
    since: int | None = None
    """The day of the last change of ``state``; None if nobody ever set it."""
    asks_to_forget: VerifyKey | None = None
    """Who set the state ``forget``."""
    labels: tuple[str, ...] = ()
    merged: frozenset[VerifyKey] = frozenset()
    """Cases of the same person."""
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


def fold(events: Iterable[Event]) -> CaseState:
    """The state of one case. ``events``: all of that case, in any order, with or without doubles."""
    single = sorted(_single(events), key=lambda event: event.place)
    ordered = _taken(single)
    last: dict[str, Event] = {event.content["type"]: event for event in ordered}
    assign, status = last.get("assign"), last.get("status")
    on: dict[tuple[str, str], bool] = {}
    for event in ordered:
        if event.content["type"] in ("label", "merge"):
            what = event.content.get("label") or event.content["into"]
            on[event.content["type"], what] = event.content["on"]
    return CaseState(
        assigned=VerifyKey(bytes.fromhex(assign.content["reviewer"]))
        if assign and assign.content["reviewer"]
        else None,
        state=status.content["state"] if status else "open",
        outcome=status.content["outcome"] if status else "",
        since=status.content["day"] if status else None,
        asks_to_forget=status.author if status and status.content["state"] == "forget" else None,
        labels=tuple(sorted(what for (kind, what), yes in on.items() if kind == "label" and yes)),
        merged=frozenset(VerifyKey(bytes.fromhex(what)) for (kind, what), yes in on.items() if kind == "merge" and yes),
        notes=tuple(
            Note(event.author, event.content["day"], event.content["text"])
            for event in ordered
            if event.content["type"] == "note"
        ),
        replies=_replies(ordered),
        opened=_opened(ordered),
        said_by=status.author if status else None,
        authors=frozenset(event.author for event in ordered),
        highest=ordered[-1].content["lamport"] if ordered else 0,
        set_aside=len(single) - len(ordered),
    )


def _taken(ordered: list[Event]) -> list[Event]:
    """The events up to the first whose number jumps too far."""
    last = 0
    for at, event in enumerate(ordered):
        if event.content["lamport"] > last + LARGEST_JUMP:
            return ordered[:at]
        last = event.content["lamport"]
    return ordered


def _single(events: Iterable[Event]) -> Iterable[Event]:
    chosen: dict[tuple[bytes, str], Event] = {}
    for event in events:
        name = (event.author, event.content["event"])
        known = chosen.get(name)
        if known is None or sha256(event.json) < sha256(known.json):
            chosen[name] = event
    return chosen.values()


def _replies(ordered: list[Event]) -> tuple[Reply, ...]:
    parts: dict[tuple[VerifyKey, str], dict[int, dict[str, Any]]] = {}
    for event in ordered:
        if event.content["type"] == "reply":
            parts.setdefault((event.author, event.content["reply"]), {}).setdefault(
                event.content["part"], event.content
            )
    joined = []
    for (author, identity), found in parts.items():
        first = found[min(found)]
        joined.append(
            Reply(
                author=author,
                id=bytes.fromhex(identity),
                day=first["day"],
                order=first["order"],
                duty=first["duty"],
                text="".join(found[part]["text"] for part in sorted(found)),
                missing=max(one["parts"] for one in found.values()) - len(found),
            )
        )
    return tuple(sorted(joined, key=lambda one: (one.day, one.order, one.author, one.id)))


def _opened(ordered: list[Event]) -> dict[bytes, dict[VerifyKey, int]]:
    days: dict[bytes, dict[VerifyKey, int]] = {}
    for event in ordered:
        if event.content["type"] == "opened":
            by = days.setdefault(bytes.fromhex(event.content["message"]), {})
            by[event.author] = min(event.content["day"], by.get(event.author, event.content["day"]))
    return days
