"""What a list shows of a case without opening it: the source learns "opened" only when a person was shown the whole (section 9)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from knothole_client.failures import Failures
from knothole_client.protocol.bundle import Bundle, File
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.protocol.tags import DeskId
from knothole_client.reviewer.cases import Case
from knothole_client.reviewer.files import announcements, files_here
from knothole_client.reviewer.letters import language
from knothole_client.reviewer.vault.vault import Vault

MAX_FIRST_LINE: Final = 200  # characters
MAX_BUNDLES: Final = 4
"""Whose lists of files are read for one case, the newest: each is a megabyte to decrypt, and a source can send thousands."""
MAX_FILES: Final = 40


@dataclass(frozen=True)
class Preview:
    """A case at a glance."""

    channel: str
    """Of the newest message; empty while the part that names it has not come."""
    first_line: str = field(repr=False)
    """Of the newest message, at most :data:`MAX_FIRST_LINE` characters of it; unscrubbed."""
    language: str | None
    """In which the source writes, as a guess."""
    readers: frozenset[VerifyKey]
    """Who reads the case, this reviewer included."""
    new_messages: int
    """That this reviewer has not opened."""
    new_events: int
    """What colleagues said since this reviewer last looked at the case."""
    new_since: int | None
    """The day the oldest of all these came; None if nothing is new."""
    announced: int
    """Bytes of all files that were announced, listed below or not."""
    files: tuple[File, ...] = field(repr=False)
    """Name, type and size of the newest, at most :data:`MAX_FILES`, whose list is here."""


def previews(vault: Vault, cases: Iterable[Case], desk: DeskId, failed: Failures) -> dict[VerifyKey, Preview]:
    """Previews of the cases that a list shows. Nothing is marked as opened.

    Args:
        failed: takes the names of those that cannot be assembled.
    """
    made = {}
    for case in cases:
        with failed.of(case.name):
            made[case.case_key] = preview(vault, case, desk)
    return made


def preview(vault: Vault, case: Case, desk: DeskId) -> Preview:
    """A case at a glance."""

    def made() -> tuple[Preview, bool]:
        glance = _preview(vault, case, desk)
        return glance, bool(glance.files) or not glance.announced  # a list of files may come later, beside the vault

    return vault.recall.of(case.case_key, "preview", made)


def _preview(vault: Vault, case: Case, desk: DeskId) -> Preview:
    newest = max(case.messages, key=lambda message: message.sort_key, default=None)
    text, channel = "", ""
    raw = vault.messages.json_of_part(case.case_key, newest.id, 0) if newest else None
    if raw:
        content = json.loads(raw)
        text, channel = content["text"], content["channel"]
    new_messages = [message.day for message in case.messages if message.opened is None]
    new_events = vault.seen.unseen_days(case.case_key)
    announced = announcements(vault, case.case_key)
    bundles = [announced[message.id] for message in case.messages if message.id in announced]
    return Preview(
        channel=channel,
        first_line=_first_line(text),
        language=language.guess(text),
        readers=frozenset(vault.readers.of_case(case.case_key)),
        new_messages=len(new_messages),
        new_events=len(new_events),
        new_since=min(new_messages + new_events, default=None),
        announced=sum(bundle.size for bundle in bundles),
        files=tuple(islice(_files(vault, bundles[::-1][:MAX_BUNDLES], desk), MAX_FILES)),
    )


def _files(vault: Vault, bundles: Iterable[Bundle], desk: DeskId) -> Iterator[File]:
    for bundle in bundles:
        yield from files_here(vault, bundle, desk).files


def _first_line(text: str) -> str:
    lines = (line.strip() for line in text.splitlines())
    return next((line for line in lines if line), "")[:MAX_FIRST_LINE]
