"""A message before it is sealed: to whom it goes and what it answers, settled by what a desk says and what a person decides."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from knothole_client.errors import UsageError
from knothole_client.protocol.calendar import last_day
from knothole_client.protocol.desk_document import Desk, active_reviewers
from knothole_client.protocol.directory import Channel, Question, Reviewer
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.message import Answers
from knothole_client.sentences import Sentence
from knothole_client.source.questions import Given, answered, unanswered


@dataclass(frozen=True)
class Settled:
    """A draft that can be sealed."""

    channel: str
    answers: Answers = field(repr=False)
    readers: tuple[Reviewer, ...]
    """Who will be able to read it."""
    without: tuple[Reviewer, ...]
    """Who is kept out."""

    @property
    def without_slots(self) -> list[int]:
        """Their slots."""
        return [reviewer.slot for reviewer in self.without]

    def check(self, desk: Desk) -> None:
        """See that a later desk document lets nobody else read it.

        Raises:
            UsageError: ``readers``.
            ProtocolError: ``unreachable``, ``expired``.
        """
        now = {reader.signing for reader in readers(desk, self.channel, self.without_slots)}
        if not now <= {key.signing for key in self.readers}:
            raise UsageError(
                "readers",
                "Others can read this channel now than those you agreed to.",
                "Nothing was sent. Run knothole source send again to see who.",
            )


@dataclass(frozen=True)
class Draft:
    """What a person asked for."""

    channel: str
    given: Given = field(repr=False)
    without: Sequence[str]
    """Ids of reviewers."""
    again: bool
    """Not the first message under this codename, so that no question must be answered."""

    def settle(self, desk: Desk, ask: Callable[[Question], Sequence[str]] | None) -> Settled:
        """Decide it, with what ``ask`` finds out; None asks nobody.

        Raises:
            UsageError: ``answer``, ``answers``, ``channel``, ``reviewer``.
            ProtocolError: ``unreachable``, ``expired``.
        """
        channel = channel_of(desk, self.channel)
        kept_out = reviewers(desk, self.without)
        can_read = readers(desk, self.channel, [reviewer.slot for reviewer in kept_out])
        missing = [] if self.again else unanswered(channel.questions, self.given)
        if missing and ask is None:
            names = ", ".join(reviewer.id for reviewer in missing)
            raise UsageError(
                "answers",
                Sentence("The desk needs an answer to: {names}.", names=names),
                "Give it with --answer QUESTION=VALUE, or --answers-file; after a first message, --again leaves it out.",
            )
        answers = answered(channel.questions, self.given, ask or (lambda _: ()))
        return Settled(channel.id, answers, can_read, kept_out)


def channel_of(desk: Desk, channel_id: str) -> Channel:
    """A channel by its id.

    Raises:
        UsageError: ``channel``.
    """
    for channel in desk.directory.channels:
        if channel.id == channel_id:
            return channel
    known = ", ".join(channel.id for channel in desk.directory.channels)
    raise UsageError(
        "channel",
        Sentence("The desk has no channel {channel}.", channel=channel_id),
        Sentence("Its channels are: {known}", known=known),
    )


def reviewers(desk: Desk, ids: Collection[str]) -> tuple[Reviewer, ...]:
    """Reviewers at the desk now, by their ids, in the order of their slots.

    Raises:
        UsageError: ``reviewer``.
    """
    found = tuple(
        sorted(
            (reviewer for reviewer in active_reviewers(desk) if reviewer.id in ids), key=lambda reviewer: reviewer.slot
        )
    )
    if len(found) != len(set(ids)):
        raise UsageError("reviewer", "The desk has no such reviewer.", "See the ids with: knothole source channels")
    return found


def readers(desk: Desk, channel_id: str, without: Collection[int] = ()) -> tuple[Reviewer, ...]:
    """Who can read what is sent to a channel now, but for some slots.

    Raises:
        ProtocolError: ``unreachable``, ``expired``.
    """
    found = tuple(key.reviewer for key in desk.addressable(channel_id) if key.reviewer.slot not in without)
    if not found:
        raise ProtocolError("unreachable")
    return found


def usable_until(desk: Desk) -> int | None:
    """The last day on which something can be sealed by a desk document; None if it has no weekly keys."""
    weeks = [last_day(key.epoch) for key in desk.epoch_keys]
    return min(desk.directory.expires, max(weeks)) if weeks else None


def last_read(desk: Desk, slots: Collection[int]) -> int | None:
    """The last day through which anybody of some slots signed to have read the mail; None if nobody did lately, with a key that is still theirs."""
    signed = (sheet for sheet in desk.sheets if sheet.reviewer.slot in slots and not sheet.reported_stolen)
    return max((sheet.through for sheet in signed), default=None)
