"""The inbox: what each case is about, without opening it, and which of them need this reviewer today."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from knothole_client.desktop.words import Words
from knothole_client.failures import Failures
from knothole_client.protocol.desk_document import Desk, active_reviewers
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer import forgetting
from knothole_client.reviewer.cases import Case, outline
from knothole_client.reviewer.duties import open_duties
from knothole_client.reviewer.names import Names
from knothole_client.reviewer.previews import Preview, preview
from knothole_client.reviewer.searching import normalise
from knothole_client.reviewer.vault.keys import FEW_WEEKS, weeks_ahead
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub

SOON: Final = 3
"""Days before a deadline from which on a case needs somebody today."""
FAR: Final = 1 << 40
SORTS: Final = ("need", "newest", "deadline", "name")
VIEWS: Final = ("today", "open", "unread", "mine", "nobody", "waiting", "closed", "aside")


@dataclass(frozen=True)
class Row:
    """A case in the list. Texts from outside are scrubbed."""

    key: VerifyKey = field(repr=False)
    name: str
    channel: str
    first_line: str = field(repr=False)
    language: str
    files: int
    files_size: int
    file_types: tuple[str, ...] = field(repr=False)
    new_messages: int
    new_events: int
    marked_unread: bool
    last_day: int
    status: str
    in_charge: str
    """A name; empty if nobody is."""
    is_mine: bool
    readers: tuple[str, ...]
    labels: tuple[str, ...] = field(repr=False)
    is_starred: bool
    is_aside: bool
    """Muted here, or spam: no list has it but the one of what is aside."""
    duty: str
    """What is owed next: ``acknowledgement``, ``feedback`` or nothing."""
    days_left: int | None
    is_begun: bool
    """Whether a reply is begun and not queued."""
    is_note_begun: bool
    """Whether a note is begun and not recorded."""
    is_waiting: bool
    """Whether a reply waits to leave."""
    asks_to_forget: bool
    """A colleague, or the desk's policy."""
    is_acknowledgeable: bool

    @cached_property
    def compared(self) -> str:
        """What typed words are looked for in."""
        return normalise(
            " ".join([self.name, self.channel, self.first_line, self.in_charge, self.status, *self.labels])
        )

    @property
    def is_unread(self) -> bool:
        """Whether there is anything new in it."""
        return bool(self.new_messages or self.new_events or self.marked_unread)

    @property
    def needs_today(self) -> bool:
        """Whether this reviewer has something to do in it today: read, answer in time, finish what was begun, or destroy it."""
        if self.is_aside:
            return self.days_left is not None and self.days_left < SOON
        soon = self.days_left is not None and self.days_left < SOON and (self.is_mine or not self.in_charge)
        news = bool(self.new_messages) or (self.is_mine and bool(self.new_events)) or self.marked_unread
        return soon or news or self.is_begun or self.is_note_begun or self.asks_to_forget


@dataclass(frozen=True)
class Inbox:
    """All cases, and what the window says above them."""

    rows: tuple[Row, ...]
    names_failed: tuple[str, ...]
    """Cases that cannot be shown, with why."""
    weeks_left: int | None
    """Weeks for which the server has this reviewer's keys, if they are few."""
    waiting: int
    """Replies that have not left, or not arrived."""
    colleagues: tuple[tuple[str, str], ...]
    """Id and name of the reviewers at the desk, this one first."""
    desk: str
    """What the desk calls itself; empty before the first import."""

    def count(self, view: str) -> int:
        """How many cases a view has."""
        return sum(_IN_VIEW[view](row) for row in self.rows)

    @property
    def labels(self) -> tuple[str, ...]:
        """Every label there is."""
        return tuple(sorted({label for row in self.rows for label in row.labels}))


def read_inbox(vault: Vault, today: int) -> Inbox:
    """Read the list; no source learns of it. One case that cannot be read hides no other."""
    if vault.pin is None:
        return Inbox((), (), None, 0, (), "")
    failed, desk, names = Failures(), vault.desk(today), Names.of(vault)
    cases = outline(vault, failed, flood=False)
    to_forget = {case.case_key for case in forgetting.due(cases, desk.directory.policy.case_days, today)}
    begun, begun_notes = vault.begun.cases(), vault.begun_notes.cases()
    rows = []
    for case in cases:
        with failed.of(case.name):
            glance = preview(vault, case, desk.id)
            is_begun, is_note_begun = case.case_key in begun, case.case_key in begun_notes
            rows.append(_row(case, glance, names, today, is_begun, is_note_begun, case.case_key in to_forget))
    own = vault.identity.key
    listed = sorted(active_reviewers(desk), key=lambda reviewer: (reviewer.signing != own, reviewer.name))
    return Inbox(
        rows=tuple(rows),
        names_failed=tuple(f"{name} ({why})" for name, why in failed.found.items()),
        weeks_left=_few_weeks(vault, desk, today),
        waiting=sum(letter.waits for case in cases for letter in case.letters.values()),
        colleagues=tuple((reviewer.id, scrub(reviewer.name)) for reviewer in listed),
        desk=scrub(desk.chain.name),
    )


def shown(inbox: Inbox, view: str, sort: str, typed: str, hits: frozenset[str] = frozenset()) -> list[Row]:
    """The rows of a view, in order.

    Args:
        typed: words that a row must all have in what is shown of it. While words are typed, all views are searched.
        hits: names of cases that have the words elsewhere, in what the list does not show.
    """
    wanted = normalise(typed).split()
    in_view = _IN_VIEW[view]
    rows = (row for row in inbox.rows if (row.name in hits or _has(row, wanted) if wanted else in_view(row)))
    return sorted(rows, key=_SORTS[sort])


def about(row: Row, words: Words) -> str:
    """The line of facts of a row."""
    facts = [row.channel or words("channel.unknown")]
    if row.language:
        facts.append(_language(row.language, words))
    if row.files:
        kinds = f" ({words.listed(map(words.isolated, row.file_types))})" if row.file_types else ""
        facts.append(words.listed([words("files", count=row.files), words.size(row.files_size)]) + kinds)
    elif row.files_size:
        facts.append(words("files.announced", size=words.size(row.files_size)))
    if row.is_waiting:
        facts.append(words("reply.waits"))
    if row.is_begun:
        facts.append(words("reply.begun"))
    if row.is_note_begun:
        facts.append(words("note.begun"))
    facts.append(words(f"status.{row.status}"))
    if row.in_charge:
        facts.append(words("in.charge", name=words("you") if row.is_mine else row.in_charge))
    return " · ".join(facts)


def news(row: Row, words: Words) -> str:
    """What is new in a row; empty if nothing is."""
    parts = []
    if row.new_messages:
        parts.append(words("new.messages", count=row.new_messages))
    if row.new_events:
        parts.append(words("new.events", count=row.new_events))
    if not parts and row.marked_unread:
        parts.append(words("marked.unread"))
    return words.listed(parts)


def news_in_short(row: Row, words: Words) -> str:
    """The same for the eye, in a row with little room."""
    count = row.new_messages + row.new_events
    return words("new.short", count=count) if count else words("marked.unread") if row.marked_unread else ""


def deadline(row: Row, words: Words) -> str:
    """What is owed and when; empty if nothing is."""
    if row.days_left is None:
        return ""
    return words(f"owed.{row.duty}", when=words.days_left(row.days_left))


def spoken(row: Row, words: Words) -> str:
    """A row as a screen reader reads it: the name, then what matters most."""
    parts = [row.name, news(row, words), deadline(row, words), row.first_line, about(row, words), *row.labels]
    if row.is_starred:
        parts.insert(1, words("starred"))
    return ". ".join(part for part in parts if part)


def _row(
    case: Case, glance: Preview, names: Names, today: int, is_begun: bool, is_note_begun: bool, to_forget: bool
) -> Row:
    owed = open_duties(case)
    own = names.own
    types = dict.fromkeys(scrub(file.name.rpartition(".")[2].lower())[:8] for file in glance.files if "." in file.name)
    return Row(
        key=case.case_key,
        name=case.name,
        channel=scrub(glance.channel),
        first_line=scrub(glance.first_line),
        language=glance.language or "",
        files=len(glance.files),
        files_size=sum(file.size for file in glance.files) if glance.files else glance.announced,
        file_types=tuple(types)[:4],
        new_messages=glance.new_messages,
        new_events=glance.new_events,
        marked_unread="unread" in case.marks,
        last_day=case.last_day,
        status=case.state.state,
        in_charge=names.name(case.state.assigned) if case.state.assigned else "",
        is_mine=case.state.assigned == own,
        readers=tuple(sorted(names.name(reader) for reader in glance.readers)),
        labels=tuple(scrub(label) for label in case.state.labels),
        is_starred="star" in case.marks,
        is_aside=case.set_aside,
        duty=owed[0].kind if owed else "",
        days_left=owed[0].due - today if owed else None,
        is_begun=is_begun,
        is_note_begun=is_note_begun,
        is_waiting=bool(case.waiting),
        asks_to_forget=to_forget or case.state.asks_to_forget is not None,
        is_acknowledgeable=not case.waiting and any(duty.kind == "acknowledgement" for duty in owed),
    )


def _few_weeks(vault: Vault, desk: Desk, today: int) -> int | None:
    weeks = weeks_ahead(vault, desk)
    listed = vault.identity.key in {reviewer.signing for reviewer in active_reviewers(desk)}
    return weeks if weeks < FEW_WEEKS and listed else None


def _has(row: Row, wanted: Iterable[str]) -> bool:
    return all(word in row.compared for word in wanted)


def _language(code: str, words: Words) -> str:
    return words(f"language.{code}") if words.has(f"language.{code}") else code


_IN_VIEW: Final[dict[str, Callable[[Row], bool]]] = {
    "today": lambda row: row.needs_today,
    "open": lambda row: not row.is_aside and row.status in ("open", "waiting", "forget"),
    "unread": lambda row: not row.is_aside and row.is_unread,
    "mine": lambda row: not row.is_aside and row.is_mine and row.status != "closed",
    "nobody": lambda row: not row.is_aside and not row.in_charge and row.status != "closed",
    "waiting": lambda row: row.is_waiting or row.is_begun,
    "closed": lambda row: not row.is_aside and row.status == "closed",
    "aside": lambda row: row.is_aside,
}


def _due(row: Row) -> int:
    return FAR if row.days_left is None else row.days_left


_SORTS: Final[dict[str, Callable[[Row], tuple[object, ...]]]] = {
    "need": lambda row: (not row.needs_today, not row.is_starred, _due(row), -row.last_day, row.name),
    "newest": lambda row: (-row.last_day, row.name),
    "deadline": lambda row: (_due(row), -row.last_day, row.name),
    "name": lambda row: (row.name,),
}
