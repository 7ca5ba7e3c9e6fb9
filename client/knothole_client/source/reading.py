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
from knothole_client.sentences import Sentence
from knothole_client.source.draft import last_read

LONG_UNREAD: Final = 4  # days without a signature that mail was read: a long weekend is not yet that
STATES: Final = {
    "received": Sentence("it was received"),
    "looking": Sentence("it is being looked into"),
    "closed": Sentence("it is closed"),
    "destroyed": Sentence("what was withdrawn is destroyed"),
}
DECEIVED: Final = Sentence("Somebody tried to deceive you, or the server is broken.")


class Line(NamedTuple):
    """A line of our own words and scrubbed text, and how much it matters."""

    text: str
    weight: str = ""
    """``heading``, ``bad``, ``warn``, ``quoted`` for what somebody else wrote, or nothing."""


def shown_status(status: Status) -> Sentence:
    """What a reviewer shows a source of its case, as half a sentence."""
    if status.through is not None:
        return Sentence(
            "all that was withdrawn, what came through {day}, is destroyed in their vault",
            day=clock.written(status.through),
        )
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
        days = {"written": clock.written(entry.written), "opened": clock.written(entry.opened)}
        yield Line(
            Sentence("What you wrote on {written} was opened by {who}, who signed that on {opened}.", who=who, **days)
        )
    else:
        genuine = "" if entry.reported_stolen else Sentence(" (the signature is genuine)")
        said = Sentence(" Your case: {status}.", status=shown_status(entry.status)) if entry.status else ""
        yield Line("")
        day = clock.written(entry.day)
        yield Line(Sentence("{who}, {day}{genuine}:{said}", who=who, day=day, genuine=genuine, said=said), "heading")
        if entry.status and entry.status.announced:
            yield Line(_files_there(entry.status))
    if entry.reported_stolen:
        yield Line(
            Sentence(
                "Warning: {who}'s key was reported stolen. This may be somebody else's word, also with an earlier date.{there}",
                who=who,
                there=""
                if until is None
                else Sentence(" The desk says that {who} was there through {day}.", who=who, day=clock.written(until)),
            ),
            "bad",
        )
    if isinstance(entry, Letter):
        if entry.text:
            yield Line(scrub_text(entry.text), "quoted")
        yield Line("")
        if entry.missing:
            missing = Sentence("Parts of this reply are missing: {count}. Come back later.", count=entry.missing)
            yield Line(missing, "warn")


def of_alarms(codes: Sequence[str]) -> Iterator[Line]:
    """Replies that nobody can have written."""
    if codes:
        one = Sentence(
            "1 reply for you could not be proven to come from the desk, and nothing of that is shown. Tell the desk in your next message."
        )
        several = Sentence(
            "{count} replies for you could not be proven to come from the desk, and nothing of that is shown. Tell the desk in your next message.",
            count=len(codes),
        )
        yield Line(one if len(codes) == 1 else several, "bad")
    yield from of_visit(sorted(set(codes)))


def of_visit(codes: Iterable[str]) -> Iterator[Line]:
    """Alarms of a visit, each once."""
    for code in dict.fromkeys(codes):
        what = EXPLANATIONS[code]
        yield Line(Sentence("Alarm: {what} ({code}) {deceived}", what=what, code=code, deceived=DECEIVED), "bad")


def of_nothing(replies: Collection[Letter], receipts: Collection[Receipt]) -> Iterator[Line]:
    """What it means that there is none."""
    if not replies:
        yield Line(Sentence("No reply yet. The codename is right: a typing error would have been noticed."))
        if not receipts:
            yield Line(
                Sentence(
                    "Nobody has signed that it was opened. Signing can take a day longer than reading; what is older than about a month is not"
                    " shown any more."
                )
            )


def of_desk(desk: Desk) -> Line:
    """When it last read."""
    read, name = last_read(desk, range(SLOTS)), scrub(desk.chain.name)
    if read is None:
        return Line(Sentence("{name} has not signed in the last 30 days that it read its mail.", name=name), "warn")
    day = clock.written(read)
    if is_long_unread(desk, read):
        late = Sentence(
            "{name} has not read its mail since {day}. It may not have seen what you wrote.", name=name, day=day
        )
        return Line(late, "warn")
    return Line(Sentence("{name} has read its mail through {day}.", name=name, day=day))


def is_long_unread(desk: Desk, read: int | None) -> bool:
    """Whether the desk has not read for longer than a long weekend."""
    return read is None or desk.now - read > LONG_UNREAD


def _files_there(status: Status) -> Sentence:
    if status.whole == status.announced:
        return Sentence("All files that you announced are in their vault.")
    counts = {"announced": status.announced, "whole": status.whole}
    if status.whole == 1:
        return Sentence("Of {announced} of your messages with files, {whole} has all of them in their vault.", **counts)
    return Sentence("Of {announced} of your messages with files, {whole} have all of them in their vault.", **counts)
