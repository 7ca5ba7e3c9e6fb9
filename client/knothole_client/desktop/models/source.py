"""A source's window: visits as ``knothole source`` makes them, and what is shown of them. Nothing of it is written anywhere.

Each thing that is done online is a whole visit: all that a page fetches, then as many exchanges as were drawn before anybody knew what it is for.
What a person decides, they decide between two visits.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from threading import Event
from typing import Final

from knothole_client import clock
from knothole_client.desk.holds import hold_lines
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
from knothole_client.source import reading
from knothole_client.source.draft import Draft, Settled, last_read
from knothole_client.source.place import HEAD_START, Place, exponential, for_a_source, keys_of
from knothole_client.source.reading import Line
from knothole_client.source.typed_codename import WrongWordError, read_codename
from knothole_client.source.visit import (
    Edge,
    RefusedDeskError,
    StoppedError,
    Visit,
    clocks_differ,
    load,
    stopped_outside_exchanges,
)

SHOWN: Final = (
    "Compare these words with the desk's fingerprint from elsewhere: a printed paper, another site, a friend. Whoever shows you a false desk"
    " can read all that you send."
)
KEEP: Final = (
    "Write it down now, on paper that nobody finds. Anyone who finds it can read the replies; if you lose it, nobody can recover them. It is shown"
    " this once, and kept nowhere."
)
ALL_AGAIN: Final = (
    "What was stored is not lost, and your text is still here. Send all of it again, in another visit: nobody can read it before all parts are there."
    " If you tick “Stay until all is sent”, the visit goes on until then."
)
TYPED: Final = ("knothole ", "--")
"""What only a command has."""


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


@contextmanager
def visiting(place: Place, course: Course, server: Server | None = None) -> Iterator[Visit]:
    """A visit. If nothing was sent in it by its end, and also when something in it was refused, covers go out instead.

    Raises:
        ClientError: as it is said to a source.
    """
    server = server or Server(place.server, place.tor)
    server.go_on, server.moved = course.go_on, lambda _: course.go_on()
    edge = Edge(server, secrets.token_bytes, exponential, course.sleep, clock.today())
    try:
        found = load(edge, place.fingerprint, place.pin)
    except StoppedError:
        raise stopped_outside_exchanges(sent=False) from None
    except RefusedDeskError as refused:
        raise for_a_source(refused, clocks_differ(edge.today, refused.server_day)) from refused
    except ProtocolError as refused:
        raise for_a_source(refused) from refused
    loaded = time.monotonic()
    found.get_ready = lambda: course.sleep(max(0.0, HEAD_START - (time.monotonic() - loaded)))
    try:
        yield found
        if not found.exchanged:
            found.exchange(None, course.progress)
    except (ClientError, ProtocolError) as refused:
        if not found.exchanged:
            with suppress(ClientError):
                found.exchange(None, course.progress)
        clocks = clocks_differ(edge.today, found.server_day)
        raise (for_a_source(refused, clocks) if isinstance(refused, ProtocolError) else refused) from refused
    except StoppedError:
        raise stopped_outside_exchanges(sent=found.exchanged) from None


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
                lines.append(Line(f"Entry {number} could not be shown.", "bad"))
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


def read_line(desk: Desk, channel: Channel) -> str:
    """When its mail was last read."""
    read = last_read(desk, channel.slots)
    if read is None:
        return "Nobody has signed in the last 30 days that this mail was read."
    return f"Mail read through {clock.written(read)}."


def question_label(question: Question, language: str) -> str:
    """What is asked, and whether an answer is needed, and how it is written."""
    how = {"date": ", like 2026-11-23"}.get(question.kind, "")
    return own_title(question.label, language) + how + ("" if question.required else " (optional)")


def said_of(fault: Exception) -> str:
    """A refusal, and what to do about it here; nothing of a command."""
    if isinstance(fault, WrongWordError):
        near = f" Perhaps: {', '.join(fault.near)}." if fault.near else ""
        return f"Word {fault.number}, “{scrub(fault.word)}”, is not a codename word.{near} {fault.hint}"
    if isinstance(fault, ProtocolError):
        fault = for_a_source(fault)
    if isinstance(fault, ProtocolError):
        return f"{fault.diagnostics()} ({fault.code})"
    if not isinstance(fault, ClientError):
        return f"Something in this program is broken ({type(fault).__name__}). Nothing more was done."
    sentence, hint = str(fault), HINTS.get(fault.code, fault.hint)
    if sentence.startswith(("Not sent:", "Stopped. The message has not left")):
        hint = ALL_AGAIN
    return f"{sentence} {hint}".strip() if not any(part in hint for part in TYPED) else sentence


HINTS: Final = {
    "unreachable-server": "Check the address, and that Tor runs and listens at this port: 9050, or 9150 for Tor Browser's.",
    "tor": "Start Tor, or Tor Browser, and give its port: 127.0.0.1:9050, or 9150 for Tor Browser's.",
    "answers": "Answer it above, or tick that you wrote under this codename before.",
    "answer": "Write it as it is asked for.",
    "readers": "Nothing was sent. Look at the desk again to see who.",
    "codename-check": "Compare the words with the paper.",
}
"""What to do here, by code, where the core names a command."""


def _clock_lines(here: Visit) -> list[Line]:
    clocks = clocks_differ(here.edge.today, here.server_day)
    return [Line(clocks, "warn")] if clocks else []
