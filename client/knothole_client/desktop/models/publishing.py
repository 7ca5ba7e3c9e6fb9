"""Copies to publish of files that were taken out: a plan as a table, the copy, and a second look. Programs that read the files run in the sandbox."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final

from knothole_client.copying import cleaning, redacting
from knothole_client.copying.cleaning import Cleaned, content_of, expect_installed
from knothole_client.copying.copies import path_of_copy, write_copies
from knothole_client.copying.plans import COLUMN_ACTIONS, PASSAGE_ACTIONS, Plan, read_plan
from knothole_client.copying.redacting import Column, Left, Looked, PartCopy, Pseudonym
from knothole_client.desktop.models.line import Move
from knothole_client.desktop.models.news import Line
from knothole_client.desktop.models.refusals import StoppedError
from knothole_client.desktop.words import Words
from knothole_client.errors import UsageError
from knothole_client.protocol.pseudonyms import pseudonym_key_of, pseudonym_of
from knothole_client.reviewer.cases import find_case
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub
from knothole_client.sentences import Sentence

TABLES: Final = (".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".xlsx", ".ods", ".eml", ".html", ".htm", ".txt")
"""What is offered first without the people in it; everything else without what it tells of who made it."""
MAX_SHOWN: Final = 30
"""Lines of what a file tells, and places that are left."""
MAX_ROWS: Final = 200
"""Columns and kinds of passages in the table of a plan: each more keeps the window busy longer, and a file may have thousands."""
MAX_LETTERS: Final = 200
"""Of a heading, as it is shown."""


@dataclass
class Row:
    """What becomes of a column, or of a kind of passage. A person changes ``action``."""

    part: int
    title: str
    """Of the sheet."""
    name: str
    """The heading, or the kind."""
    is_kind: bool
    examples: str = field(repr=False)
    action: str

    @property
    def actions(self) -> tuple[str, ...]:
        """What can become of it."""
        return PASSAGE_ACTIONS if self.is_kind else COLUMN_ACTIONS


@dataclass
class Draft:
    """A plan that is being made."""

    path: Path
    content: bytes = field(repr=False)
    rows: list[Row]
    _members: dict[str, Any] = field(repr=False)

    def plan(self, blackened: str) -> Plan:
        """The plan as it stands. ``blackened``: words that are to be gone everywhere, a line each.

        Raises:
            UsageError: ``plan``: a word is too long, or there are too many.
        """
        members = json.loads(json.dumps(self._members))
        rows = iter(self.rows)
        for part in members["parts"]:
            if "kinds" in part:
                part["kinds"] = {kind: next(rows).action for kind in part["kinds"]}
            else:
                for column in part["columns"]:
                    column["action"] = next(rows).action
        members["words"] = {word.strip(): "blacken" for word in blackened.splitlines() if word.strip()}
        return read_plan(self.path.name, json.dumps(members).encode())


@dataclass(frozen=True)
class Made:
    """What became of a file."""

    lines: tuple[Line, ...]
    written: tuple[Path, ...]


def is_table(path: Path) -> bool:
    """Whether people are looked for in files of this name."""
    return path.suffix.lower() in TABLES


def draft(path: Path, move: Move) -> Draft:
    """Look into a file for what could point to people.

    Raises:
        UsageError: ``too-much``: it has more columns than a window shows; UsageError, ClientError: see :func:`redacting.draft_plan`.
    """
    expect_installed(redacting.missing())
    content = content_of(path)
    members = json.loads(redacting.draft_plan(path.name, content, move.expect_to_go_on))
    rows = list(_rows(members))
    if len(rows) > MAX_ROWS:
        raise UsageError(
            "too-much",
            Sentence(
                "{name} has {number} columns; a window shows {most}.", name=path.name, number=len(rows), most=MAX_ROWS
            ),
            "Redact a part of it.",
        )
    return Draft(path, content, rows, members)


def _rows(members: dict[str, Any]) -> Iterator[Row]:
    for number, part in enumerate(members["parts"]):
        title = scrub(part.get("title", ""))
        for kind, action in part.get("kinds", {}).items():
            yield Row(number, title, kind, True, "", action)
        for column in part.get("columns", ()):
            examples = scrub(" · ".join(" ".join(example.split()) for example in column["examples"]))
            yield Row(number, title, _heading(column["heading"]), False, examples, column["action"])


def _heading(text: str) -> str:
    """As it is shown: a heading may have a million letters."""
    return scrub(text[:MAX_LETTERS]) + ("…" if len(text) > MAX_LETTERS else "")


def pseudonyms_of(vault: Vault, case: str, today: int) -> Pseudonym:
    """What writes the pseudonyms of a case: a person is the same in all of its files."""
    key = pseudonym_key_of(vault.identity.signing, find_case(vault, case).case_key, vault.desk(today).id)
    return partial(pseudonym_of, key)


def redact(draft: Draft, plan: Plan, pseudonym: Pseudonym, words: Words, move: Move) -> Made:
    """Make the copies of a file beside it, unless a second look finds in one what was to be gone.

    Raises:
        UsageError: ``exists``, ``disk``, ``plan``; ClientError: see :func:`redacting.redact`.
    """
    path, go_on = draft.path, move.expect_to_go_on
    parts = redacting.redact(path.name, draft.content, plan, lambda: pseudonym, go_on)
    copies: dict[Path, bytes] = {}
    for at, part in enumerate(parts, 1):
        if part.content is not None:
            how = f"{at}.redacted" if len(parts) > 1 else "redacted"
            copies[path_of_copy(path, how, part.ending)] = part.content
    looks = [
        redacting.look(path.name, draft.content, plan, target.name, copy, go_on) for target, copy in copies.items()
    ]
    if not copies:
        return Made(((words("publish.nothing"), "warn"),), ())
    if not all(look.is_clear for look in looks):
        return Made((((words("publish.left"), "bad")), *(line for look in looks for line in _seen(look, words))), ())
    _write(copies, move)
    lines = [(words("publish.written", names=words.listed(scrub(target.name) for target in copies)), "good")]
    lines += [line for part in parts for line in _told(part, words)]
    lines += [line for look in looks for line in _seen(look, words)]
    return Made((*lines, (words("publish.read.it"), "warn")), tuple(copies))


def _write(copies: Mapping[Path, bytes], move: Move) -> None:
    """Write copies, unless it is to end: who stopped it, or whose vault was locked meanwhile, hears of none, so none stays."""
    move.expect_to_go_on()
    write_copies(copies)
    try:
        move.expect_to_go_on()
    except StoppedError:
        for target in copies:
            with suppress(OSError):
                target.unlink()
        raise


def _told(part: PartCopy, words: Words) -> Iterator[Line]:
    if part.title:
        yield words("publish.sheet", name=scrub(part.title)), "heading"
    if part.content is None:
        yield words("publish.part.nothing"), "quiet"
        return
    if part.read:
        yield words("publish.rows", kept=part.kept or part.read, read=part.read), ""
    for key, count in (("odd", part.odd), ("formulas", part.formulas), ("unseen", part.unseen)):
        if count:
            yield words(f"publish.{key}", number=count), "warn" if key == "odd" else ""
    yield from ((_became(column, words), "") for column in part.columns)


def _became(column: Column, words: Words) -> str:
    name = words.isolated(_heading(column.heading)) or words("publish.in.text")
    counted = [words(f"publish.did.{what}", number=count) for what, count in column.counts.items() if count]
    key = column.action if column.action in ("keep", "drop") else "none"
    return f"{name}: {'; '.join(counted) or words(f'publish.did.{key}')}"


def _seen(look: Looked, words: Words) -> Iterator[Line]:
    """What a second look saw."""
    for left in look.left[:MAX_SHOWN]:
        yield words("publish.left.one", shown=scrub(left.shown), where=_place(left, words)), "bad"
    if look.count > MAX_SHOWN:
        yield words("publish.left.more", number=look.count - MAX_SHOWN), "bad"
    for part in look.unlooked[:MAX_SHOWN]:
        yield words("publish.unlooked", name=scrub(part)), "bad"
    if look.is_clear:
        yield (
            words("publish.clear" if look.wanted else "publish.unwanted", number=look.wanted),
            "" if look.wanted else "warn",
        )
    for column, number in look.short.items():
        yield words("publish.short", number=number, name=scrub(column) or words("publish.in.text")), "warn"


def _place(left: Left, words: Words) -> str:
    if left.where == "name":
        return words("publish.place.name")
    inside = words("publish.place.inside", name=scrub(left.where)) if left.where else ""
    return words("publish.place", line=left.line, place=left.place) + inside


def clean(path: Path, words: Words, move: Move) -> Made:
    """Make a cleaned copy of a file beside it.

    Raises:
        UsageError: ``exists``, ``disk``; ClientError: see :func:`cleaning.clean`.
    """
    expect_installed(cleaning.missing())
    target = path_of_copy(path, "cleaned")
    cleaned = cleaning.clean(path.name, content_of(path), move.expect_to_go_on)
    if cleaned.state != "cleaned":
        return Made(((words(f"publish.{cleaned.state}"), "bad"), *_tells("publish.tells", cleaned.before, words)), ())
    _write({target: cleaned.copy}, move)
    return Made(tuple(_cleaned(target, cleaned, words)), (target,))


def _cleaned(target: Path, cleaned: Cleaned, words: Words) -> Iterator[Line]:
    yield words("publish.written", names=scrub(target.name)), "good"
    yield from _tells("publish.original.tells", cleaned.before, words)
    if cleaned.more:
        yield words("publish.more", number=cleaned.more), ""
    for part in cleaned.left_out:
        yield words("publish.out", name=scrub(part)), ""
    yield from _tells("publish.still", cleaned.left, words)
    yield words("publish.not.found"), "warn"


def _tells(key: str, told: cleaning.Told, words: Words) -> Iterator[Line]:
    """What a file says besides what it shows, as lines of its own words."""
    yield words(key if told else f"{key}.nothing"), "heading"
    for name, value in told[:MAX_SHOWN]:
        yield f"{scrub(' '.join(name.split()))}: {scrub(' '.join(value.split()))}", ""
    if len(told) > MAX_SHOWN:
        yield words("publish.more", number=len(told) - MAX_SHOWN), ""
