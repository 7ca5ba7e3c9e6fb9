"""A source's window: visits as ``knothole source`` makes them, and what is shown of them. Nothing of it is written anywhere.

Each thing that is done online is a whole visit: all that a page fetches, then as many exchanges as were drawn before anybody knew what it is for.
What a person decides, they decide between two visits.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from threading import Event
from typing import Final

from knothole_client import clock
from knothole_client.desk.holds import hold_lines
from knothole_client.desktop.models.refusals import refusal
from knothole_client.desktop.words import Words
from knothole_client.errors import ClientError, UsageError
from knothole_client.files import paper
from knothole_client.http import Server
from knothole_client.protocol.codename import generate
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.directory import Channel, Question, Reviewer, Texts
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.receipts import find_receipts
from knothole_client.protocol.reply import find_replies
from knothole_client.scrubbing import scrub, scrub_text
from knothole_client.sentences import Sentence
from knothole_client.source import reading
from knothole_client.source.draft import Draft, Settled, last_read
from knothole_client.source.place import Place, for_a_source, keys_of
from knothole_client.source.reading import Line
from knothole_client.source.typed_codename import WrongWordError, read_codename
from knothole_client.source.visit import StoppedError, Visit, clocks_differ
from knothole_client.source.whole_visit import whole_visit


class Course:
    """A visit that goes on: how far it is, and by what it is stopped."""

    def __init__(self, progress: Callable[[int, int], None]) -> None:
        self._stop, self.progress = Event(), progress

    def stop(self) -> None:
        """Have it end where it is."""
        self._stop.set()

    def go_on(self) -> None:
        """Raises :class:`StoppedError` if it is to end."""
        if self._stop.is_set():
            raise StoppedError

    def sleep(self, seconds: float) -> None:
        """Wait, unless it is to end; raises as :meth:`go_on`."""
        if self._stop.wait(seconds):
            raise StoppedError


@dataclass(frozen=True)
class Waiting:
    """What a codename has, in lines."""

    lines: Sequence[Line]


def visiting(place: Place, course: Course, server: Server | None = None) -> AbstractContextManager[Visit]:
    """A visit, as :func:`whole_visit`, which a person can stop."""
    server = server or Server(place.server, place.tor)
    server.go_on, server.moved = course.go_on, lambda _: course.go_on()
    return whole_visit(place, server, lambda here: here.exchange(None, course.progress), course.sleep)


def look(
    place: Place, course: Course, show: Callable[[Desk, list[Line]], None], server: Server | None = None
) -> list[str]:
    """Fetch what the desk says of itself, and show it as soon as it is there; the alarms of the visit, by its end."""
    with visiting(place, course, server) as here:
        show(here.desk, _clock_lines(here))
    return here.alarms


def check(
    place: Place, typed: str, course: Course, show: Callable[[Waiting], None], server: Server | None = None
) -> list[str]:
    """Show what waits under a codename, as soon as it is there."""
    typed = read_codename(typed)
    with visiting(place, course, server) as here:
        keys = keys_of(here.desk, typed)
        replies, alarms = find_replies(here.book, keys, here.desk)
        receipts = find_receipts(keys.receipt_key, here.desk.sheets, here.desk.now)
        lines = _clock_lines(here)
        for number, entry in enumerate(reading.in_order(replies, receipts), 1):
            try:
                lines += list(reading.of_entry(entry))
            except Exception:
                lines.append(Line(Sentence("Entry {number} could not be shown.", number=number), "bad"))
        lines += [*reading.of_alarms(alarms), *reading.of_nothing(replies, receipts)]
        lines += [Line(line, "warn") for line in hold_lines(here.desk.directory.statement.holds)]
        show(Waiting([*lines, reading.of_desk(here.desk)]))
    return here.alarms


def send(
    place: Place, typed: str, text: str, settled: Settled, course: Course, *, stay: bool, server: Server | None = None
) -> list[str]:
    """Send a message to those who were agreed to.

    Raises:
        ClientError: what is not stored, and what to do.
    """
    with visiting(place, course, server) as here:
        keys = keys_of(here.desk, typed)
        settled.check(here.desk)
        message = here.message(text, settled.channel, settled.answers, keys, None, settled.without_slots)
        here.exchange(message, course.progress, stay=stay)
    return here.alarms


def settle(desk: Desk, typed: str, text: str, draft: Draft) -> tuple[str, Settled]:
    """All that can be wrong before anything is online: the codename as it is read, and to whom the message goes.

    Raises:
        ClientError, ProtocolError: what is missing or wrong.
    """
    if not text.strip():
        raise UsageError("empty", "The message is empty.", "Write something first.")
    codename = read_codename(typed)
    keys_of(desk, codename)
    return codename, draft.settle(desk, None)


def at_desk(place: Place, desk: Desk) -> Place:
    """The same place, where no other desk is taken any more than the one whose words were compared."""
    return replace(place, fingerprint=desk.id.hex(), pin=desk.chain.pin)


def draw(desk: Desk) -> Sequence[str]:
    """A new codename's words."""
    return generate(desk.id, secrets.token_bytes).words


def fingerprint_lines(desk: Desk) -> str:
    """The desk's words, in three lines, and the same in digits."""
    return "\n".join([*paper.in_lines(paper.to_words(desk.id)), paper.in_groups(desk.id)])


def own_text(texts: Texts, language: str) -> str:
    """A text of the desk's in a language, else in English, else in whatever there is; scrubbed."""
    return scrub_text(texts.get(language) or texts.get("en") or next(iter(texts.values()), ""))


def own_title(texts: Texts, language: str) -> str:
    """The same, in one line."""
    return scrub(" ".join(own_text(texts, language).split()))


def named(people: Sequence[Reviewer]) -> str:
    """Names and roles, a line each."""
    return "\n".join(scrub(f"{person.name} ({person.role})" if person.role else person.name) for person in people)


def read_line(desk: Desk, channel: Channel) -> Sentence:
    """When its mail was last read."""
    read = last_read(desk, channel.slots)
    if read is None:
        return Sentence("Nobody has signed in the last 30 days that this mail was read.")
    return Sentence("Mail read through {day}.", day=clock.written(read))


def question_label(question: Question, words: Words, language: str) -> str:
    """What is asked, and whether an answer is needed, and how it is written."""
    label = own_title(question.label, language)
    if question.kind == "date":
        label = words("source.date", label=label, day="2026-11-23")
    return label if question.required else words("source.optional", label=label)


def said_of(fault: Exception, words: Words) -> str:
    """A refusal, and what to do about it here; nothing of a command."""
    if isinstance(fault, WrongWordError):
        near = words("source.near", words=words.listed(fault.near)) if fault.near else ""
        wrong = words("source.wrong.word", number=fault.number, word=scrub(fault.word))
        return " ".join(filter(None, (wrong, near, words.say(fault.hint))))
    if isinstance(fault, ProtocolError):
        fault = for_a_source(fault)
    refused = refusal(fault)
    if refused.code == "fault":
        return words("source.fault", what=refused.message)
    hint = words.say(refused.hint)
    if isinstance(fault, ClientError) and HAS_REST in fault.hint:
        hint = words("source.all.again")
    elif words.has(f"source.hint.{refused.code}"):
        hint = words(f"source.hint.{refused.code}")
    return f"{words.say(refused.message)} {hint}".strip()


HAS_REST: Final = "--rest"
"""In the hint of what stopped while parts of a message had not left."""


def _clock_lines(here: Visit) -> list[Line]:
    clocks = clocks_differ(here.edge.today, here.server_day)
    return [Line(clocks, "warn")] if clocks else []
