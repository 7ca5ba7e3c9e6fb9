"""What changes from one directory to the next, in plain words: for the person who signs it, and for every reviewer who imports it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Final

from knothole_client import clock
from knothole_client.files.paper import to_words
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.directory import Channel, Directory, Question, Reviewer, Texts
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.protocol.schema import MAXIMUM_DAY

SHORT: Final = 100  # characters; of a longer text only the new one is shown
KEY: Final = "signing key"


@dataclass(frozen=True)
class _Entry:
    """One item of a directory. ``words``: what the directory says of it, by name; "" for what it does not say."""

    label: str
    words: dict[str, str]


def changes(previous: Directory | None, coming: Directory) -> list[str]:
    """One line a change; of the first directory, everything that is in it.

    The text is not scrubbed for a terminal. Names and texts are spelled as in JSON, so that a line end in one cannot forge a line.
    """
    before, now = _entries(previous) if previous else {}, _entries(coming)
    lines: list[str] = []
    for key, entry in now.items():
        if key in before:
            lines += _changed(entry, before[key].words)
        else:
            lines.append(_new(entry) if previous is None else f"New: {_new(entry)}")
    return lines + [f"Gone: {entry.label}" for key, entry in before.items() if key not in now]


def keys_that_count_for_more(before: Desk, desk: Desk) -> set[VerifyKey]:
    """Signing keys that count on a day on which they did not count before: new ones, and those that begin earlier or end later."""
    known = {reviewer.signing: _days(reviewer) for reviewer in before.directory.reviewers}
    counting = {reviewer.signing: _days(reviewer) for reviewer in desk.directory.reviewers}
    return {
        key
        for key, (first, last) in counting.items()
        if key not in known or first < known[key][0] or last > known[key][1]
    }


def _days(reviewer: Reviewer) -> tuple[int, int]:
    """The first and the last day on which a reviewer's key counts."""
    return reviewer.from_day, MAXIMUM_DAY if reviewer.until is None else reviewer.until


def _new(entry: _Entry) -> str:
    words = ", ".join(f"{name} {value}" for name, value in entry.words.items() if value)
    return f"{entry.label}: {words}" if words else entry.label


def _changed(entry: _Entry, before: dict[str, str]) -> list[str]:
    return [
        f"{entry.label}: {name} {value or 'nothing'}"
        + (f" (before: {old or 'nothing'})" if len(old) <= SHORT or name == KEY else "")
        for (name, value), old in zip(entry.words.items(), before.values(), strict=True)
        if value != old
    ]


def _entries(directory: Directory) -> dict[tuple[str, str], _Entry]:
    """What a directory says, without what the tool itself counts: serial, day of issue, predecessors."""
    policy = {name.replace("_", " "): _number(value) for name, value in asdict(directory.policy).items()}
    emptied = policy.pop("book")
    statement = directory.statement
    stated = {
        "dated": clock.written(statement.date),
        "text": _texts(statement.text),
    }
    whole = {
        "valid until": clock.written(directory.expires),
        "origins": _list(_quoted(origin) for origin in directory.origins),
    }
    return {
        **{("reviewer", reviewer.id): _reviewer(reviewer) for reviewer in directory.reviewers},
        **{("channel", channel.id): _channel(channel, directory) for channel in directory.channels},
        ("policy", ""): _Entry("Policy", policy),
        **({("book", ""): _Entry("Book of replies", {"times emptied": emptied})} if emptied != "0" else {}),
        ("statement", ""): _Entry("Statement", stated),
        **{("hold", hold): _Entry(f"Legal hold {_quoted(hold)}", {}) for hold in statement.holds},
        ("directory", ""): _Entry("Directory", whole),
    }


def _reviewer(reviewer: Reviewer) -> _Entry:
    return _Entry(
        f"Reviewer {_name(reviewer)}",
        {
            "name": _quoted(reviewer.name),
            "role": _quoted(reviewer.role) if reviewer.role else "",
            "slot": str(reviewer.slot),
            KEY: to_words(reviewer.signing),
            "first day": clock.written(reviewer.from_day),
            "left, last day": "" if reviewer.until is None else clock.written(reviewer.until),
        },
    )


def _channel(channel: Channel, directory: Directory) -> _Entry:
    readers = (
        reviewer
        for reviewer in directory.reviewers
        if reviewer.slot in channel.slots and reviewer.active(directory.issued)
    )
    return _Entry(
        f"Channel {channel.id}",
        {
            "title": _texts(channel.title),
            "read by": _list(_name(reader) for reader in readers) or "nobody",
            "readers needed": str(channel.threshold),
            "guidance": _texts(channel.guidance),
            "questions": _list(_question(question) for question in channel.questions),
        },
    )


def _question(question: Question) -> str:
    choices = "".join(f"; {choice.id}: {_texts(choice.label)}" for choice in question.choices)
    condition = f"; if {question.condition[0]} is {question.condition[1]}" if question.condition else ""
    return f"{question.id} ({question.kind}, {'required' if question.required else 'optional'}): {_texts(question.label)}{choices}{condition}"


def _name(reviewer: Reviewer) -> str:
    return f"{_quoted(reviewer.name)} ({reviewer.id})"


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _texts(texts: Texts) -> str:
    return _list(f"{language} {_quoted(text)}" for language, text in texts.items())


def _list(texts: Iterable[str]) -> str:
    return ", ".join(texts)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
