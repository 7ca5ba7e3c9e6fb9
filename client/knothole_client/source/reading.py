"""What waits under a codename, in words: replies, receipts, and when the desk last read. Nothing in it is a command's or a window's."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from knothole_client import clock
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.directory import SLOTS
from knothole_client.protocol.errors import EXPLANATIONS
from knothole_client.protocol.receipts import Receipt
from knothole_client.protocol.reply import Letter, Status
from knothole_client.scrubbing import scrub, scrub_text
from knothole_client.source.draft import last_read

LONG_UNREAD: Final = 4  # days without a signature that mail was read: a long weekend is not yet that
STATES: Final = {
    "received": "it was received",
    "looking": "it is being looked into",
    "closed": "it is closed",
    "destroyed": "what was withdrawn is destroyed",
}
DECEIVED: Final = "Somebody tried to deceive you, or the server is broken."


class Line(NamedTuple):
    """A line of our own words and scrubbed text, and how much it matters."""

    text: str
    weight: str = ""
    """``heading``, ``bad``, ``warn``, ``quoted`` for what somebody else wrote, or nothing."""


def shown_status(status: Status) -> str:
    """What a reviewer shows a source of its case, as half a sentence."""
    if status.through is not None:
        return f"all that was withdrawn, what came through {clock.written(status.through)}, is destroyed in their vault"
    return STATES[status.state]


def in_order(replies: Iterable[Letter], receipts: Iterable[Receipt]) -> list[Receipt | Letter]:
    """Both, by day."""
    entries: list[tuple[int, Receipt | Letter]] = [(receipt.opened, receipt) for receipt in receipts]
    entries += [(reply.day, reply) for reply in replies]
    return [entry for _, entry in sorted(entries, key=lambda entry: entry[0])]


def of_entry(entry: Receipt | Letter) -> Iterator[Line]:
    """A reply or a receipt."""
    who, until = scrub(entry.reviewer.name), entry.reviewer.until
    if isinstance(entry, Receipt):
        opened = clock.written(entry.opened)
        yield Line(
            f"What you wrote on {clock.written(entry.written)} was opened by {who}, who signed that on {opened}."
        )
    else:
        genuine = "" if entry.reported_stolen else " (the signature is genuine)"
        said = f" Your case: {shown_status(entry.status)}." if entry.status else ""
        yield Line(f"\n{who}, {clock.written(entry.day)}{genuine}:{said}", "heading")
        if entry.status and entry.status.announced:
            yield Line(_files_there(entry.status))
    if entry.reported_stolen:
        there = f" The desk says that {who} was there through {clock.written(until)}." if until is not None else ""
        yield Line(
            f"Warning: {who}'s key was reported stolen. This may be somebody else's word, also with an earlier date.{there}",
            "bad",
        )
    if isinstance(entry, Letter):
        if entry.text:
            yield Line(scrub_text(entry.text), "quoted")
        yield Line("")
        if entry.missing:
            yield Line(f"Parts of this reply are missing: {entry.missing}. Come back later.", "warn")


def of_alarms(codes: Sequence[str]) -> Iterator[Line]:
    """Replies that nobody can have written."""
    if codes:
        count = "1 reply" if len(codes) == 1 else f"{len(codes)} replies"
        yield Line(
            f"{count} for you could not be proven to come from the desk, and nothing of that is shown. Tell the desk in your next message.",
            "bad",
        )
    yield from of_visit(sorted(set(codes)))


def of_visit(codes: Iterable[str]) -> Iterator[Line]:
    """Alarms of a visit, each once."""
    for code in dict.fromkeys(codes):
        yield Line(f"Alarm: {EXPLANATIONS[code]} ({code}) {DECEIVED}", "bad")


def of_nothing(replies: Collection[Letter], receipts: Collection[Receipt]) -> Iterator[Line]:
    """What it means that there is none."""
    if not replies:
        yield Line("No reply yet. The codename is right: a typing error would have been noticed.")
        if not receipts:
            yield Line(
                "Nobody has signed that it was opened. Signing can take a day longer than reading; what is older than about a month is not"
                " shown any more."
            )


def of_desk(desk: Desk) -> Line:
    """When it last read."""
    read, name = last_read(desk, range(SLOTS)), scrub(desk.chain.name)
    if read is None:
        return Line(f"{name} has not signed in the last 30 days that it read its mail.", "warn")
    if is_long_unread(desk, read):
        return Line(
            f"{name} has not read its mail since {clock.written(read)}. It may not have seen what you wrote.", "warn"
        )
    return Line(f"{name} has read its mail through {clock.written(read)}.")


def is_long_unread(desk: Desk, read: int | None) -> bool:
    """Whether the desk has not read for longer than a long weekend."""
    return read is None or desk.now - read > LONG_UNREAD


def _files_there(status: Status) -> str:
    if status.whole == status.announced:
        return "All files that you announced are in their vault."
    return f"Of {status.announced} of your messages with files, {status.whole} {'has' if status.whole == 1 else 'have'} all of them in their vault."
