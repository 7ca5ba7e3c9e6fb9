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
from knothole_client.sentences import Sentence, joined

SHORT: Final = 100  # characters; of a longer text only the new one is shown
KEY: Final = Sentence("signing key")


@dataclass(frozen=True)
class _Entry:
    """One item of a directory. ``words``: what the directory says of it, by name; "" for what it does not say."""

    label: Sentence
    words: dict[Sentence, str]


def changes(previous: Directory | None, coming: Directory) -> list[Sentence]:
    """One line a change; of the first directory, everything that is in it.

    The text is not scrubbed for a terminal. Names and texts are spelled as in JSON, so that a line end in one cannot forge a line.
    """
    before, now = _entries(previous) if previous else {}, _entries(coming)
    lines: list[Sentence] = []
    for key, entry in now.items():
        if key in before:
            lines += _changed(entry, before[key].words)
        else:
            lines.append(_new(entry) if previous is None else Sentence("New: {what}", what=_new(entry)))
    return lines + [Sentence("Gone: {what}", what=entry.label) for key, entry in before.items() if key not in now]


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


def _new(entry: _Entry) -> Sentence:
    said = [_said(name, value) for name, value in entry.words.items() if value]
    return Sentence("{label}: {words}", label=entry.label, words=joined(said)) if said else entry.label


def _changed(entry: _Entry, before: dict[Sentence, str]) -> list[Sentence]:
    nothing = Sentence("nothing")
    lines = []
    for (name, value), old in zip(entry.words.items(), before.values(), strict=True):
        if value != old:
            line = Sentence("{label}: {words}", label=entry.label, words=_said(name, value or nothing))
            is_short = len(old) <= SHORT or name == KEY
            lines.append(Sentence("{line} (before: {old})", line=line, old=old or nothing) if is_short else line)
    return lines


def _said(name: Sentence, value: str) -> Sentence:
    return Sentence("{name} {value}", name=name, value=value)


def _entries(directory: Directory) -> dict[tuple[str, str], _Entry]:
    """What a directory says, without what the tool itself counts: serial, day of issue, predecessors."""
    policy = {Sentence(name.replace("_", " ")): _number(value) for name, value in asdict(directory.policy).items()}
    emptied = policy.pop(Sentence("book"))
    statement = directory.statement
    stated = {
        Sentence("dated"): clock.written(statement.date),
        Sentence("text"): _texts(statement.text),
    }
    whole = {
        Sentence("valid until"): clock.written(directory.expires),
        Sentence("origins"): _list(_quoted(origin) for origin in directory.origins),
    }
    return {
        **{("reviewer", reviewer.id): _reviewer(reviewer) for reviewer in directory.reviewers},
        **{("channel", channel.id): _channel(channel, directory) for channel in directory.channels},
        ("policy", ""): _Entry(Sentence("Policy"), policy),
        **(
            {("book", ""): _Entry(Sentence("Book of replies"), {Sentence("times emptied"): emptied})}
            if emptied != "0"
            else {}
        ),
        ("statement", ""): _Entry(Sentence("Statement"), stated),
        **{("hold", hold): _Entry(Sentence("Legal hold {hold}", hold=_quoted(hold)), {}) for hold in statement.holds},
        ("directory", ""): _Entry(Sentence("Directory"), whole),
    }


def _reviewer(reviewer: Reviewer) -> _Entry:
    return _Entry(
        Sentence("Reviewer {name}", name=_name(reviewer)),
        {
            Sentence("name"): _quoted(reviewer.name),
            Sentence("role"): _quoted(reviewer.role) if reviewer.role else "",
            Sentence("slot"): str(reviewer.slot),
            KEY: to_words(reviewer.signing),
            Sentence("first day"): clock.written(reviewer.from_day),
            Sentence("left, last day"): "" if reviewer.until is None else clock.written(reviewer.until),
        },
    )


def _channel(channel: Channel, directory: Directory) -> _Entry:
    readers = (
        reviewer
        for reviewer in directory.reviewers
        if reviewer.slot in channel.slots and reviewer.active(directory.issued)
    )
    return _Entry(
        Sentence("Channel {id}", id=channel.id),
        {
            Sentence("title"): _texts(channel.title),
            Sentence("read by"): _list(_name(reader) for reader in readers) or Sentence("nobody"),
            Sentence("readers needed"): str(channel.threshold),
            Sentence("guidance"): _texts(channel.guidance),
            Sentence("questions"): _list(_question(question) for question in channel.questions),
        },
    )


def _question(question: Question) -> Sentence:
    condition: Sentence | str = ""
    if question.condition:
        condition = Sentence(
            "; if {question} is {answer}", question=question.condition[0], answer=question.condition[1]
        )
    return Sentence(
        "{id} ({kind}, {required}): {label}{choices}{condition}",
        id=question.id,
        kind=Sentence(question.kind),
        required=Sentence("required") if question.required else Sentence("optional"),
        label=_texts(question.label),
        choices="".join(f"; {choice.id}: {_texts(choice.label)}" for choice in question.choices),
        condition=condition,
    )


def _name(reviewer: Reviewer) -> str:
    return f"{_quoted(reviewer.name)} ({reviewer.id})"


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _texts(texts: Texts) -> str:
    return _list(f"{language} {_quoted(text)}" for language, text in texts.items())


def _list(texts: Iterable[str]) -> Sentence:
    return joined(texts)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
