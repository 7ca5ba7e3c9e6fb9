"""One case, as the window shows it: what was written, by whom, in order, with what the source learns of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from knothole_client.desk.holds import hold_lines
from knothole_client.desktop.words import Words
from knothole_client.failures import Failures
from knothole_client.protocol.bundle import Bundle
from knothole_client.protocol.errors import EXPLANATIONS
from knothole_client.reviewer import cases as library
from knothole_client.reviewer.cases import Case, find_case
from knothole_client.reviewer.duties import open_duties
from knothole_client.reviewer.files import files_here
from knothole_client.reviewer.letters import language
from knothole_client.reviewer.letters.fate import fate
from knothole_client.reviewer.messages import Message
from knothole_client.reviewer.names import Names
from knothole_client.reviewer.team.folding import Note, Reply
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub, scrub_text


@dataclass(frozen=True)
class FileShown:
    """A file that a message brought. It is never opened here."""

    name: str = field(repr=False)
    size: int


@dataclass(frozen=True)
class Entry:
    """Something that was written. Texts are scrubbed."""

    kind: str
    """``message``, ``reply`` or ``note``."""
    who: str
    """Empty: the source."""
    day: int
    text: str = field(repr=False)
    answers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """The source's, to the questions of its channel."""
    facts: tuple[str, ...] = ()
    """Who opened it; what became of it."""
    warnings: tuple[str, ...] = ()
    files: tuple[FileShown, ...] = ()
    bundle: Bundle | None = field(default=None, repr=False)
    message: bytes = field(default=b"", repr=False)
    letter: bytes = field(default=b"", repr=False)
    """Of one's own reply that can be taken back: its id."""
    waits: bool = False


@dataclass(frozen=True)
class CasePage:
    """A case, read and not yet marked as opened."""

    case: Case = field(repr=False)
    name: str
    facts: tuple[str, ...]
    """Where it stands."""
    warnings: tuple[str, ...]
    entries: tuple[Entry, ...] = field(repr=False)
    owed: tuple[str, ...]
    """``acknowledgement``, ``feedback``."""
    days_left: int | None
    unopened: int
    """Messages whose source does not know yet that somebody opened them."""
    language: str
    """In which its source writes, as a guess; empty if nothing tells it."""
    begun: str | None = field(repr=False)
    begun_duty: str
    begun_note: str = field(repr=False)
    files: int
    unshown: tuple[str, ...]
    is_mine: bool
    """Whether this reviewer is in charge."""

    @property
    def needs_acknowledgement(self) -> bool:
        """Whether an acknowledgement is owed and no reply is on its way."""
        return "acknowledgement" in self.owed and not self.case.waiting


def read_case(vault: Vault, name: str, words: Words, today: int) -> CasePage:
    """Read all of a case. Nothing is marked as opened: see :func:`mark_seen`."""
    case, names, failed = find_case(vault, name), Names.of(vault), Failures()
    entries: list[Entry] = []
    for written in _in_order(case):
        with failed.of(_called(written, words)):
            entries.append(_entry(vault, case, written, names, words, today))
    owed = open_duties(case)
    begun = vault.begun.of(case.case_key)
    text = "\n".join(message.text for message in case.messages)
    return CasePage(
        case=case,
        name=case.name,
        facts=tuple(_standing(case, names, words)),
        warnings=tuple(_warnings(case, names, words)),
        entries=tuple(entries),
        owed=tuple(duty.kind for duty in owed),
        days_left=owed[0].due - today if owed else None,
        unopened=sum(message.opened is None and not message.missing for message in case.messages),
        language=language.guess(text) or "",
        begun=begun.text if begun else None,
        begun_duty=begun.duty if begun else "",
        begun_note=vault.begun_notes.of(case.case_key),
        files=sum(len(entry.files) for entry in entries),
        unshown=tuple(f"{what} ({why})" for what, why in failed.found.items()),
        is_mine=case.state.assigned == names.own,
    )


def mark_seen(vault: Vault, page: CasePage, today: int) -> int:
    """Record that a person was shown what is on a page; the next round tells the source. What could not be shown nobody opened.

    Returns:
        how many messages were not open before.
    """
    there = {entry.message for entry in page.entries}
    seen = replace(page.case, messages=tuple(message for message in page.case.messages if message.id in there))
    return library.mark_opened(vault, seen, today)


@dataclass(frozen=True)
class Consequences:
    """What forgetting a case destroys, as a person must know before it happens."""

    name: str
    messages: int
    unread: int
    files: int
    replies: int
    notes: int
    owed: tuple[str, ...]
    readers: tuple[str, ...]
    """Colleagues who keep theirs until they forget it too."""
    holds: tuple[str, ...]


def consequences(vault: Vault, name: str, words: Words, today: int) -> Consequences:
    """Count what is about to be destroyed."""
    case, names, desk = find_case(vault, name), Names.of(vault), vault.desk(today)
    bundles = [message.bundle for message in case.messages if message.bundle]
    listed = [files_here(vault, bundle, desk.id) for bundle in bundles]
    others = set(vault.readers.of_case(case.case_key)) - {vault.identity.key}
    return Consequences(
        name=case.name,
        messages=len(case.messages),
        unread=case.unread,
        files=sum(max(1, len(there.files)) for there in listed),
        replies=len(case.replies),
        notes=len(case.state.notes),
        owed=tuple(duty.kind for duty in open_duties(case)),
        readers=tuple(sorted(words.say(names.name(reader)) for reader in others)),
        holds=tuple(map(words.say, hold_lines(desk.directory.statement.holds))),
    )


def _in_order(case: Case) -> list[Message | Reply | Note]:
    dated: list[tuple[int, int, Message | Reply | Note]] = [(message.day, 0, message) for message in case.messages]
    dated += [(reply.day, 1, reply) for reply in case.replies]
    dated += [(note.day, 2, note) for note in case.state.notes]
    return [written for _, _, written in sorted(dated, key=lambda entry: entry[:2])]


def _called(written: Message | Reply | Note, words: Words) -> str:
    kind = {Message: "message", Reply: "reply", Note: "note"}[type(written)]
    return words(f"a.{kind}.of", day=words.day(written.day))


def _entry(vault: Vault, case: Case, written: Message | Reply | Note, names: Names, words: Words, today: int) -> Entry:
    if isinstance(written, Message):
        return _message(vault, case, written, names, words, today)
    if isinstance(written, Note):
        return Entry("note", words.say(names.name(written.author)), written.day, scrub_text(written.text))
    own = case.letters.get(written.id)
    facts = [words(f"fulfils.{written.duty}")] if written.duty else []
    if written.state:
        facts.append(words("source.sees", state=words(f"shown.{written.state}")))
    if own:
        facts.append(words.say(fate(own, today)))
    missing = (words("reply.incomplete", count=written.missing),) if written.missing else ()
    return Entry(
        kind="reply",
        who=words.say(names.name(written.author)),
        day=written.day,
        text=scrub_text(written.text),
        facts=tuple(facts),
        warnings=missing,
        letter=own.id if own and own.retracted is None and not own.over else b"",
        waits=own is not None and own.waits,
    )


def _message(vault: Vault, case: Case, message: Message, names: Names, words: Words, today: int) -> Entry:
    warnings = [f"{words.say(EXPLANATIONS[alarm])} ({alarm}) {words('alarm.ask')}" for alarm in message.alarms]
    if message.missing:
        warnings.append(words("message.incomplete", count=message.missing))
    files: tuple[FileShown, ...] = ()
    if message.bundle:
        there = files_here(vault, message.bundle, vault.desk(today).id)
        files = tuple(FileShown(scrub(file.name), file.size) for file in there.files)
        if not there.complete:
            warnings.append(words("files.incomplete", here=there.here, count=there.count))
    opened = case.state.opened.get(message.id, {})
    facts = [
        words("opened.by", name=names.name(reviewer), day=words.day(day))
        for reviewer, day in sorted(opened.items(), key=lambda pair: (pair[1], pair[0]))
    ]
    answers = (
        (scrub(question), scrub(answer if isinstance(answer, str) else ", ".join(answer)))
        for question, answer in message.answers.items()
    )
    return Entry(
        kind="message",
        who="",
        day=message.day,
        text=scrub_text(message.text),
        answers=tuple(answers),
        facts=tuple(facts),
        warnings=tuple(warnings),
        files=files,
        bundle=message.bundle,
        message=message.id,
    )


def _standing(case: Case, names: Names, words: Words) -> list[str]:
    state = case.state
    status = words(f"status.{state.state}")
    if state.said_by in case.reported_stolen and state.said_by:
        status = words("status.by", status=status, name=names.name(state.said_by))
    facts = [words("since", day=words.day(case.since)), status]
    if state.outcome:
        facts.append(words("outcome", outcome=scrub(state.outcome)))
    if state.assigned:
        facts.append(words("in.charge", name=names.name(state.assigned)))
    for kind in ("urgency", "danger"):
        if value := getattr(state, kind):
            facts.append(words(f"{kind}.{value}"))
    facts += [words(f"step.{step}", day=words.day(day)) for step, day in sorted(state.steps.items())]
    return facts


def _warnings(case: Case, names: Names, words: Words) -> list[str]:
    said = []
    if case.state.set_aside:
        said.append(words("events.aside", count=case.state.set_aside))
    if case.state.asks_to_forget:
        said.append(words("asks.to.forget", name=names.name(case.state.asks_to_forget)))
    if case.together_with:
        said.append(words("same.person", names=words.listed(case.together_with)))
    if case.withdrawn_on is not None and case.withdrawn_through is not None:
        said.append(words("withdrawn", day=words.day(case.withdrawn_on), through=words.day(case.withdrawn_through)))
    return said
