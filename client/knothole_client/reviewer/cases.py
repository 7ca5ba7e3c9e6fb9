"""Cases: one source's conversation, as a reviewer reads and answers it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from knothole_client.errors import UsageError
from knothole_client.failures import Failures
from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.desk_memory import signer
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.protocol.receipts import make_receipt, receipt_salt
from knothole_client.reviewer import withdrawals
from knothole_client.reviewer.files import announcements
from knothole_client.reviewer.letters.writing import write_letter
from knothole_client.reviewer.messages import Message, MessagePart, join
from knothole_client.reviewer.team import recording
from knothole_client.reviewer.team.folding import CaseState, Reply
from knothole_client.reviewer.vault.cases import FLOOD
from knothole_client.reviewer.vault.outbox import Letter
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.sentences import Sentence

MAX_NAMED: Final = 10
"""Names in a sentence."""


class Fulfilling(NamedTuple):
    """A reply that fulfils what is owed."""

    written: int
    counts_from: int
    duty: str


@dataclass(frozen=True)
class Case:
    """A case with all that is in it, oldest first."""

    case_key: VerifyKey = field(repr=False)
    name: str
    """Two words, the same in every vault (section 7.6)."""
    since: int
    messages: tuple[Message, ...]
    state: CaseState = field(repr=False)
    """What follows from the reviewers' events."""
    marks: frozenset[str]
    """This reviewer's own: ``star``, ``mute``, ``unread``, ``flood``."""
    withdrawn_on: int | None = None
    """The day it came that the source takes everything back; what was written later may follow."""
    withdrawn_through: int | None = None
    """The last day of what it takes back."""
    together_with: tuple[str, ...] = ()
    """Names of other cases of the same person, as reviewers recorded."""
    fulfilling_together: tuple[Fulfilling, ...] = ()
    """Replies in these, if the merger was not signed by a revoked key: what is owed here may be done there."""
    reported_stolen: frozenset[VerifyKey] = frozenset()
    """Colleagues with events in it whose keys were revoked: somebody else may have signed these."""

    letters: Mapping[bytes, Letter] = field(default_factory=dict)
    """What became of this reviewer's own replies, by their id."""

    @property
    def replies(self) -> tuple[Reply, ...]:
        """What all reviewers answered."""
        return self.state.replies

    @property
    def waiting(self) -> list[Letter]:
        """This reviewer's letters that the server does not have yet, or has lost; the oldest first."""
        return [letter for letter in self.letters.values() if letter.waits]

    def replied_on(self, reply: Reply) -> int | None:
        """The day from which a reply counts: of one's own the day it was seen in the book, of a colleague's the day it was written."""
        letter = self.letters.get(reply.id)
        return reply.day if letter is None else letter.fulfilled

    @property
    def fulfilling(self) -> list[Fulfilling]:
        """The replies that count, with the day from which each does: not what a vault answers a withdrawal with, which nobody wrote."""
        days = [(reply, self.replied_on(reply)) for reply in self.replies if reply.text or reply.state != "destroyed"]
        return [Fulfilling(reply.day, day, reply.duty) for reply, day in days if day is not None]

    @property
    def unread(self) -> int:
        """Messages this reviewer has not looked at, or wants to look at again."""
        return sum(message.opened is None for message in self.messages) or int("unread" in self.marks)

    @property
    def spam(self) -> bool:
        """Whether a reviewer whose key is not revoked marked it as spam."""
        return self.state.state == "spam" and self.state.said_by not in self.reported_stolen

    @property
    def set_aside(self) -> bool:
        """Whether a list leaves it out: muted or set aside here, or spam."""
        return bool(self.marks & {"mute", "flood"}) or self.spam

    @property
    def last_day(self) -> int:
        """The day of the last message, or of taking everything back."""
        back = [] if self.withdrawn_on is None else [self.withdrawn_on]
        return max([*back, *(message.day for message in self.messages)], default=self.since)


def list_cases(vault: Vault, failed: Failures | None = None) -> list[Case]:
    """All cases that have a message, or had: starred ones first, then the newest. With every text: for many cases see :func:`outline`.

    Args:
        failed: takes the names of those that cannot be assembled, so that they hide no other. None raises what the first of them raises.
    """
    return _in_order(list(_load_each(vault, case_names(vault), failed)))


def each_case(vault: Vault, failed: Failures) -> Iterator[Case]:
    """As :func:`list_cases`, one at a time, so that not all texts are in memory twice."""
    linked = {case.case_key: case for case in outline(vault, failed)}
    names = case_names(vault)
    for case in _load_each(vault, {key: names[key] for key in linked}, failed):
        known = linked[case.case_key]
        yield replace(case, together_with=known.together_with, fulfilling_together=known.fulfilling_together)


def outline(vault: Vault, failed: Failures | None = None, *, flood: bool = True) -> list[Case]:
    """As :func:`list_cases`, quick for any number of cases: their messages are without channel, text, answers and files, and
    nothing says who opened them.

    Args:
        failed: as for :func:`list_cases`.
        flood: with the cases that were set aside as a flood (:mod:`knothole_client.reviewer.vault.flood`).
    """
    names = case_names(vault, flood=flood)
    worked_on = vault.cases.worked_on()
    loaded = list(_outline_each(vault, {key: name for key, name in names.items() if key in worked_on}, failed))
    return _in_order(loaded + _outlined(vault, {key: names[key] for key in names if key not in worked_on}, failed))


def _load_each(vault: Vault, names: Mapping[VerifyKey, str], failed: Failures | None) -> Iterator[Case]:
    revoked = _revoked(vault)
    for key, name in names.items():
        case = None
        with failed.of(name) if failed is not None else nullcontext():
            case = _load(vault, key, name, revoked)
        if case and (case.messages or case.withdrawn_on is not None):
            yield case


def _outline_each(vault: Vault, names: Mapping[VerifyKey, str], failed: Failures | None) -> Iterator[Case]:
    revoked = _revoked(vault)
    for key, name in names.items():
        with failed.of(name) if failed is not None else nullcontext():
            case = vault.recall.of(key, "outline", lambda key=key, name=name: (_load_outline(vault, key, name), True))  # type: ignore[misc]
            if case.messages or case.withdrawn_on is not None:
                yield replace(case, reported_stolen=case.state.authors & revoked) if revoked else case


def _load_outline(vault: Vault, case_key: VerifyKey, name: str) -> Case:
    parts: dict[bytes, list[MessagePart]] = {}
    for message, part, of, day, alarm, order in vault.messages.outline_of(case_key):
        parts.setdefault(message, []).append(MessagePart(part, of, day, alarm, order=order))
    opened = vault.opened.of_case(case_key)
    joined = [join(message, of_message, opened.get(message), None) for message, of_message in parts.items()]
    return _case(vault, case_key, name, joined, recording.standing(vault, case_key))


def _revoked(vault: Vault) -> set[VerifyKey]:
    return {signer(raw) for raw in vault.memory.revocations}


def case_names(vault: Vault, *, flood: bool = True) -> dict[VerifyKey, str]:
    """The names of all cases that have a message, or had. ``flood``: as for :func:`outline`."""
    return vault.cases.names(flood=flood)


def find_case(vault: Vault, name: str) -> Case:
    """The case called so, or by the beginning of its name.

    Raises:
        UsageError: none, or several.
        ClientError: it cannot be assembled.
    """
    wanted, names = name.lower(), case_names(vault)
    # The whole name first: it may be the beginning of another.
    matching = [key for key, known in names.items() if known == wanted] or [
        key for key, known in names.items() if wanted and known.startswith(wanted)
    ]
    if len(matching) != 1:
        several = sorted(names[key] for key in matching)
        more = f" and {len(several) - MAX_NAMED} more" if len(several) > MAX_NAMED else ""
        named = ", ".join(several[:MAX_NAMED]) + more
        what = Sentence("Several cases begin with {wanted}: {named}.", wanted=wanted, named=named)
        raise UsageError(
            "case",
            what if several else Sentence("There is no case {wanted}.", wanted=wanted),
            "See the names with: knothole reviewer cases",
        )
    failed = Failures()
    case = next(_load_each(vault, {matching[0]: names[matching[0]]}, failed), None)
    failed.raise_any()
    if case is None:
        raise UsageError(
            "case", Sentence("There is no case {wanted}.", wanted=wanted), "See the names with: knothole reviewer cases"
        )
    states = {}
    for key in vault.events.cases_with_mergers() & set(names):
        with failed.of(names[key]):  # another case, which must not hide this one
            states[key] = recording.state(vault, key)
    group = _groups(names, {key: state.merged for key, state in states.items()})[case.case_key]
    others = _load_each(vault, {key: names[key] for key in group - {case.case_key}}, failed)
    return _linked([case, *others])[0]


def mark_opened(vault: Vault, case: Case, today: int) -> int:
    """Record that a person was shown the case's complete messages; the next day sheet reports it to the source (section 9).

    Returns:
        How many were not open before.
    """
    shown = {message.id for message in case.messages if message.missing == 0 and message.opened is None}
    # As they are in the vault: a receipt commits to the words, which a case of a list is without.
    new = [message for message in messages_of(vault, case.case_key) if message.id in shown] if shown else []
    for message in new:
        vault.opened.add(case.case_key, message.id, today, _receipt(vault, case, message))
    recording.record(vault, case.case_key, "opened", today, *({"message": message.id.hex()} for message in new))
    vault.seen.all_now(case.case_key)
    mark_each(vault, [case], "unread", on=False)
    return len(new)


def _receipt(vault: Vault, case: Case, message: Message) -> bytes | None:
    """What commits this reviewer to have opened these words; None if the source asked no receipt of them."""
    looked_for, keys = vault.messages.receipt_tag(case.case_key, message.id), vault.cases.reply_keys(case.case_key)
    if looked_for is None or keys is None or vault.pin is None:
        return None
    salt = receipt_salt(keys[1], looked_for)
    return make_receipt(looked_for, salt, case.case_key, message.text, vault.pin.desk)


def mark_each(vault: Vault, cases: Iterable[Case], what: str, *, on: bool) -> None:
    """Put a mark of one's own on cases, or take it off; colleagues do not see it. ``what``: ``star``, ``mute`` or ``unread``."""
    for case in cases:
        if on:
            vault.marks.add(case.case_key, what)
        else:
            vault.marks.remove(case.case_key, what)
        vault.marks.remove(case.case_key, FLOOD)  # it was looked at
    vault.save()


def note(vault: Vault, case: Case, text: str, today: int) -> None:
    """Write a note for all who read the case; the source never sees it.

    Raises:
        UsageError: empty, or too long.
    """
    if not text.strip():
        raise UsageError("empty", "The note is empty.", "Write something first.")
    try:
        recording.record(vault, case.case_key, "note", today, {"text": text})
    except ProtocolError as refused:
        hint = Sentence(
            "Write it shorter, or in several." if refused.code == "too-large" else "It must be text in UTF-8."
        )
        raise UsageError(refused.code, "This note cannot be sent.", hint) from refused
    vault.save()


def say(vault: Vault, case: Case, kind: str, members: Object, today: int) -> None:
    """As :func:`say_of_each`, about one case."""
    say_of_each(vault, [case], kind, members, today)


def say_of_each(
    vault: Vault, cases: Iterable[Case], kind: str, members: Object | Callable[[Case], Object], today: int
) -> None:
    """Say something short about cases to all who read them: ``assign``, ``status`` or ``label`` with its members (section 7.5).

    Args:
        members: the same of each, or what gives those of a case.

    Raises:
        UsageError: the members are not what the protocol allows.
    """
    try:
        for case in cases:
            recording.record(vault, case.case_key, kind, today, members(case) if callable(members) else members)
    except ProtocolError as refused:
        raise UsageError(
            "not-allowed", "This cannot be recorded about a case.", "See --help for what can."
        ) from refused
    vault.save()


def together(vault: Vault, case: Case, other: Case, today: int, *, on: bool) -> None:
    """Say that two cases are of one person, or that they are not.

    Raises:
        UsageError: it is one case.
    """
    if case.case_key == other.case_key:
        raise UsageError("same", "This is one case.", "Name two.")
    smaller, greater = sorted((case.case_key, other.case_key))
    recording.record(vault, smaller, "merge", today, {"into": greater.hex(), "on": on})
    vault.save()


def reply(vault: Vault, case: Case, text: str, today: int, duty: str = "", state: str = "") -> int:
    """As :func:`write_reply`, and save the vault."""
    parts = write_reply(vault, case, text, today, duty, state)
    vault.save()
    return parts


def write_reply(vault: Vault, case: Case, text: str, today: int, duty: str = "", state: str = "") -> int:
    """Write a letter; it leaves with each export until it stands in the book. Returns how many replies of 4,096 bytes it takes.

    An acknowledgement shows the source that its case is ``received``. The vault is not saved.

    Raises:
        UsageError: as :func:`knothole_client.reviewer.letters.writing.write_letter`.
    """
    shown = state or ("received" if duty == "acknowledgement" else "")
    return write_letter(vault, case.case_key, text, today, duty, shown)


def _in_order(cases: list[Case]) -> list[Case]:
    """Cases as a list shows them, linked with those of the same person."""
    return sorted(_linked(cases), key=lambda case: ("star" not in case.marks, -case.last_day, case.name))


def _linked(cases: list[Case]) -> list[Case]:
    """The same cases, each knowing the others of its person. A merger by a revoked key links them, but fulfils no duty."""
    known = {case.case_key: case for case in cases}
    group = _groups(known, {case.case_key: case.state.merged for case in cases if case.state.merged})
    sure = _groups(known, {case.case_key: _surely_merged(case) for case in cases if case.state.merged})
    return [_link(case, group[case.case_key], sure[case.case_key], known) for case in cases]


def _surely_merged(case: Case) -> frozenset[VerifyKey]:
    return frozenset(other for other, by in case.state.merged_by.items() if by not in case.reported_stolen)


def _link(case: Case, group: frozenset[VerifyKey], sure: frozenset[VerifyKey], known: Mapping[VerifyKey, Case]) -> Case:
    if len(group) == 1:
        return case
    return replace(
        case,
        together_with=tuple(sorted(known[key].name for key in group if key != case.case_key)),
        fulfilling_together=tuple(reply for key in sorted(sure - {case.case_key}) for reply in known[key].fulfilling),
    )


def _groups(
    known: Collection[VerifyKey], mergers: Mapping[VerifyKey, frozenset[VerifyKey]]
) -> dict[VerifyKey, frozenset[VerifyKey]]:
    """For each case those that are of the same person, itself included. ``mergers``: what was recorded about some."""
    group = {key: frozenset([key]) for key in known}
    for key, merged in mergers.items():
        for other in merged & set(group):
            both = group[key] | group[other]
            group |= dict.fromkeys(both, both)
    return group


def _outlined(vault: Vault, names: Mapping[VerifyKey, str], failed: Failures | None) -> list[Case]:
    """Cases without events, without their texts: in a few queries for all of them."""
    marks, opened, since = vault.marks.all(), vault.opened.all(), vault.cases.since()
    parts: dict[VerifyKey, dict[bytes, list[MessagePart]]] = {}
    for case_key, message, part, of, day, alarm, order in vault.messages.outline():
        key = VerifyKey(case_key)
        if key in names:
            parts.setdefault(key, {}).setdefault(message, []).append(MessagePart(part, of, day, alarm, order=order))
    cases = []
    for key, messages in parts.items():
        with failed.of(names[key]) if failed is not None else nullcontext():
            cases.append(_outline(key, names[key], since[key], messages, opened, frozenset(marks.get(key, ()))))
    return cases


def _outline(
    key: VerifyKey,
    name: str,
    since: int,
    messages: Mapping[bytes, list[MessagePart]],
    opened: Mapping[tuple[bytes, bytes], int],
    marks: frozenset[str],
) -> Case:
    joined = [join(message, parts, opened.get((key, message)), None) for message, parts in messages.items()]
    return Case(key, name, since, tuple(sorted(joined, key=lambda message: message.sort_key)), CaseState(), marks)


def _load(vault: Vault, case_key: VerifyKey, name: str, revoked: Collection[VerifyKey]) -> Case:
    case = _case(vault, case_key, name, messages_of(vault, case_key), recording.state(vault, case_key))
    return replace(case, reported_stolen=case.state.authors.intersection(revoked))


def messages_of(vault: Vault, case_key: VerifyKey) -> list[Message]:
    """What the source of a case wrote, with the words, in order."""
    parts: dict[bytes, list[MessagePart]] = {}
    for message, part, of, day, alarm, raw in vault.messages.of_case(case_key):
        parts.setdefault(message, []).append(MessagePart.kept(part, of, day, alarm, raw))
    opened, announced = vault.opened.of_case(case_key), announcements(vault, case_key)
    joined = [
        join(message, of_message, opened.get(message), announced.get(message)) for message, of_message in parts.items()
    ]
    return sorted(joined, key=lambda message: message.sort_key)


def _case(vault: Vault, case_key: VerifyKey, name: str, messages: Iterable[Message], state: CaseState) -> Case:
    withdrawn = withdrawals.of_case(vault, case_key)
    return Case(
        case_key=case_key,
        name=name,
        since=vault.cases.since_of(case_key),
        messages=tuple(sorted(messages, key=lambda message: message.sort_key)),
        state=state,
        marks=vault.marks.of_case(case_key),
        withdrawn_on=withdrawn.came if withdrawn else None,
        withdrawn_through=withdrawn.through if withdrawn else None,
        letters={letter.id: letter for letter in vault.sent_replies.letters(case_key)},
    )
