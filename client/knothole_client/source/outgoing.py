"""What is on its way to a desk: laid out once, sealed, and sealed again when a key it went to is no longer listed (sections 7.3 and 7.4)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from knothole_client.protocol.bundle import Bundle
from knothole_client.protocol.codename import SourceKeys
from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.envelope import View, key_view, seal_source_payload, throwaway
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.message import MESSAGE_ID_SIZE, Answers, Head, Withdrawal
from knothole_client.protocol.receipts import NUMBERS, receipt_tag
from knothole_client.protocol.reviewer_records import EpochKey

RandomBytes = Callable[[int], bytes]


class Sealable(Protocol):
    """What a visit sends."""

    def recipients(self, desk: Desk) -> list[EpochKey]:
        """Those it goes to. Raises ``unreachable``, ``expired``."""

    def seal(self, desk: Desk, random_bytes: RandomBytes) -> list[bytes]:
        """Its envelopes."""


@dataclass(frozen=True)
class Outgoing:
    """A message in parts. Sealed again, it keeps its id and its pieces and goes to nobody else, so that a part that arrives twice counts once."""

    keys: SourceKeys = field(repr=False)
    channel: str
    answers: Answers = field(repr=False)
    message: bytes
    receipts: Mapping[int, bytes] = field(repr=False)
    """By slot: those it may go to."""
    pieces: Sequence[str] = field(repr=False)
    bundle: Bundle | None = None
    without: Sequence[int] = ()
    """Slots of those who are kept out."""

    def recipients(self, desk: Desk) -> list[EpochKey]:
        """Those it was laid out for who can be addressed.

        Raises:
            ProtocolError: ``unreachable``, ``expired``.
        """
        to = [key for key in desk.addressable(self.channel) if key.reviewer.slot in self.receipts]
        if not to:
            raise ProtocolError("unreachable")
        return to

    def seal(self, desk: Desk, random_bytes: RandomBytes) -> list[bytes]:
        """Its envelopes, in the order of the parts.

        Raises:
            ProtocolError: as :meth:`recipients`, and ``json``.
        """
        to = self.recipients(desk)
        return _sealed(self.head(desk, to).parts(self.pieces), self.keys, to, desk, random_bytes)

    def head(self, desk: Desk, to: Sequence[EpochKey]) -> Head:
        """What its parts say besides the text when they are sealed to these keys."""
        view = _view(desk, to)
        receipts = [self.receipts[slot] for slot, _ in view.keys]
        return Head(self.channel, self.answers, self.keys, view, self.message, receipts, self.bundle, self.without)


@dataclass(frozen=True)
class TakingBack:
    """Everything the source wrote is taken back."""

    keys: SourceKeys = field(repr=False)
    slots: frozenset[int]
    """Those who are asked to destroy it."""

    def recipients(self, desk: Desk) -> list[EpochKey]:
        """Those of them who can be addressed.

        Raises:
            ProtocolError: ``unreachable``, ``expired``.
        """
        to = [key for key in desk.reachable() if key.reviewer.slot in self.slots]
        if not to:
            raise ProtocolError("unreachable")
        return to

    def seal(self, desk: Desk, random_bytes: RandomBytes) -> list[bytes]:
        """Its one envelope.

        Raises:
            ProtocolError: as :meth:`recipients`.
        """
        to = self.recipients(desk)
        return _sealed([Withdrawal(_view(desk, to), desk.now).to_json()], self.keys, to, desk, random_bytes)


@dataclass(frozen=True)
class Sealed:
    """Envelopes that were sealed elsewhere, and go out as they are."""

    envelopes: Sequence[bytes] = field(repr=False)

    def recipients(self, desk: Desk) -> list[EpochKey]:
        """Nobody can tell from outside."""
        return []

    def seal(self, desk: Desk, random_bytes: RandomBytes) -> list[bytes]:
        """They are."""
        return list(self.envelopes)


def _view(desk: Desk, to: Sequence[EpochKey]) -> View:
    return View(desk.directory.view, tuple((key.reviewer.slot, key_view(key.public)) for key in to))


def _sealed(
    payloads: Sequence[Object], keys: SourceKeys, to: Sequence[EpochKey], desk: Desk, random_bytes: RandomBytes
) -> list[bytes]:
    nobody = throwaway(random_bytes)
    recipients = {key.reviewer.slot: key.recipient for key in to}
    return [seal_source_payload(one, keys.case_seed, recipients, nobody, desk.id, random_bytes) for one in payloads]


def lay_out(
    desk: Desk,
    text: str,
    channel: str,
    answers: Answers,
    keys: SourceKeys,
    random_bytes: RandomBytes,
    bundle: Bundle | None = None,
    without: Collection[int] = (),
) -> Outgoing:
    """Lay a message out for everybody of a channel who can be addressed now, but for the slots in ``without``.

    Raises:
        ProtocolError: ``unreachable``, ``expired``, ``too-long``, ``too-large``, ``json``.
    """
    to = [key for key in desk.addressable(channel) if key.reviewer.slot not in without]
    if not to:
        raise ProtocolError("unreachable")
    number = random_bytes(1)[0] % NUMBERS
    slots = [key.reviewer.slot for key in to]
    receipts = {slot: receipt_tag(keys.receipt_key, desk.now, number, slot) for slot in slots}
    bare = Outgoing(keys, channel, answers, random_bytes(MESSAGE_ID_SIZE), receipts, [], bundle, sorted(without))
    return replace(bare, pieces=bare.head(desk, to).cut(text))
