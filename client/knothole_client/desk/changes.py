"""What a person reads before signing: the coming directory beside the one signed last, in plain words."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Final

from knothole_client import clock
from knothole_client.files.paper import to_words
from knothole_client.protocol.directory import Channel, Directory, Question, Reviewer, Texts

SHORT: Final = 100  # characters; of a longer text only the new one is shown
KEY: Final = "signing key"


@dataclass(frozen=True)
class _Thing:
    """Something a directory speaks of. ``words``: what it says, by name; "" for what it does not say."""

    label: str
    words: dict[str, str]


def changes(previous: Directory | None, coming: Directory) -> list[str]:
    """One line a change; of the first directory, everything that is in it.

    The text is not scrubbed for a terminal. Names and texts are spelled as in JSON, so that no line end in one can feign a line of its own.
    """
    before, now = _things(previous) if previous else {}, _things(coming)
    lines: list[str] = []
    for key, thing in now.items():
        if key in before:
            lines += _changed(thing, before[key].words)
        else:
            lines.append(_new(thing) if previous is None else f"New: {_new(thing)}")
    return lines + [f"Gone: {thing.label}" for key, thing in before.items() if key not in now]


def _new(thing: _Thing) -> str:
    words = ", ".join(f"{name} {value}" for name, value in thing.words.items() if value)
    return f"{thing.label}: {words}" if words else thing.label


def _changed(thing: _Thing, before: dict[str, str]) -> list[str]:
    return [
        f"{thing.label}: {name} {value or 'nothing'}"
        + (f" (before: {old or 'nothing'})" if len(old) <= SHORT or name == KEY else "")
        for (name, value), old in zip(thing.words.items(), before.values(), strict=True)
        if value != old
    ]


def _things(directory: Directory) -> dict[tuple[str, str], _Thing]:
    """What a directory says, but for what the tool itself counts: serial, day of issue, predecessors."""
    policy = {name.replace("_", " "): _number(value) for name, value in asdict(directory.policy).items()}
    emptied = policy.pop("book")
    statement = directory.statement
    said = {
        "dated": clock.written(statement.date),
        "text": _texts(statement.text),
    }
    whole = {
        "valid until": clock.written(directory.expires),
        "origins": _list(_quoted(one) for one in directory.origins),
    }
    return {
        **{("reviewer", one.id): _reviewer(one) for one in directory.reviewers},
        **{("channel", one.id): _channel(one, directory) for one in directory.channels},
        ("policy", ""): _Thing("Policy", policy),
        **({("book", ""): _Thing("Book of answers", {"times emptied": emptied})} if emptied != "0" else {}),
        ("statement", ""): _Thing("Statement", said),
        **{("hold", one): _Thing(f"Legal hold {_quoted(one)}", {}) for one in statement.holds},
        ("directory", ""): _Thing("Directory", whole),
    }


def _reviewer(one: Reviewer) -> _Thing:
    return _Thing(
        f"Reviewer {_name(one)}",
        {
            "name": _quoted(one.name),
            "role": _quoted(one.role) if one.role else "",
            "slot": str(one.slot),
            KEY: to_words(one.signing),
            "first day": clock.written(one.from_day),
            "left, last day": "" if one.until is None else clock.written(one.until),
        },
    )


def _channel(one: Channel, directory: Directory) -> _Thing:
    readers = (r for r in directory.reviewers if r.slot in one.slots and r.active(directory.issued))
    return _Thing(
        f"Channel {one.id}",
        {
            "title": _texts(one.title),
            "read by": _list(_name(reader) for reader in readers) or "nobody",
            "readers needed": str(one.threshold),
            "guidance": _texts(one.guidance),
            "questions": _list(_question(question) for question in one.questions),
        },
    )


def _question(one: Question) -> str:
    choices = "".join(f"; {choice.id}: {_texts(choice.label)}" for choice in one.choices)
    condition = f"; if {one.condition[0]} is {one.condition[1]}" if one.condition else ""
    return (
        f"{one.id} ({one.kind}, {'required' if one.required else 'optional'}): {_texts(one.label)}{choices}{condition}"
    )


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
