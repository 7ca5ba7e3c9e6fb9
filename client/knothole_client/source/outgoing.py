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
from knothole_client.protocol.message import MESSAGE_ID_SIZE, Answers, MessageHeader, Withdrawal
from knothole_client.protocol.receipts import NUMBERS, receipt_tag
from knothole_client.protocol.reviewer_records import EpochKey
from knothole_client.protocol.xwing import PublicKey

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
    order: int = 1
    """The number of the message in its visit, from 1."""

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

    def head(self, desk: Desk, to: Sequence[EpochKey]) -> MessageHeader:
        """What its parts say besides the text when they are sealed to these keys."""
        view = _view(desk, to)
        receipts = [self.receipts[slot] for slot, _ in view.keys]
        return MessageHeader(
            self.channel, self.answers, self.keys, view, self.message, receipts, self.bundle, self.without, self.order
        )


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


class Sending:
    """The envelopes of a message on their way (section 7.3): sealed again while they wait, and once more if a key went before they were stored."""

    def __init__(self, desk: Desk, message: Sealable | None, random_bytes: RandomBytes) -> None:
        """Raises ProtocolError: ``unreachable``, ``expired``."""
        self._message, self._random_bytes = message, random_bytes
        self.envelopes: list[bytes] = []
        self._to: set[PublicKey] = set()
        self._known: set[PublicKey] = set()
        """The keys that were listed, whether or not it went to them."""
        self._seal(desk)
        self._parts = list(range(len(self.envelopes)))
        """Numbers of those that are not stored, in the order they go out."""
        self._unsettled: list[int] = []
        """Of those stored under a desk document that is not fetched yet."""
        self._repeated: set[int] = set()

    @property
    def waiting(self) -> list[bytes]:
        """What is not stored."""
        return [self.envelopes[part] for part in self._parts]

    def stored(self) -> None:
        """The first of those that wait is."""
        self._unsettled.append(self._parts.pop(0))

    def settle(self) -> None:
        """What was stored is sealed to keys that the server lists."""
        self._unsettled.clear()

    def renew(self, desk: Desk) -> bool:
        """Seal everything again if any key is gone that was known, whoever it goes to. Whether it was done."""
        listed = _listed(desk)
        if self._known <= listed:
            return False
        again = [part for part in self._unsettled if part not in self._repeated] if not self._to <= listed else []
        try:
            self._seal(desk)
        except ProtocolError:  # nobody left: what is sealed already may still find one of its readers
            self._known = listed
            return True
        self._parts += again
        self._repeated.update(again)
        return True

    def _seal(self, desk: Desk) -> None:
        if self._message:
            self._to = {key.public for key in self._message.recipients(desk)}
            self.envelopes = self._message.seal(desk, self._random_bytes)
        self._known = _listed(desk)


def _listed(desk: Desk) -> set[PublicKey]:
    return {key.public for key in desk.epoch_keys}


def _view(desk: Desk, to: Sequence[EpochKey]) -> View:
    return View(desk.directory.view, tuple((key.reviewer.slot, key_view(key.public)) for key in to))


def _sealed(
    payloads: Sequence[Object], keys: SourceKeys, to: Sequence[EpochKey], desk: Desk, random_bytes: RandomBytes
) -> list[bytes]:
    nobody = throwaway(random_bytes)
    recipients = {key.reviewer.slot: key.recipient for key in to}
    return [
        seal_source_payload(payload, keys.case_seed, recipients, nobody, desk.id, random_bytes) for payload in payloads
    ]


def lay_out(
    desk: Desk,
    text: str,
    channel: str,
    answers: Answers,
    keys: SourceKeys,
    random_bytes: RandomBytes,
    bundle: Bundle | None = None,
    without: Collection[int] = (),
    order: int = 1,
) -> Outgoing:
    """Lay a message out for everybody of a channel who can be addressed now, but for the slots in ``without``.

    Args:
        order: the number of the message among those of its codename in this visit.

    Raises:
        ProtocolError: ``unreachable``, ``expired``, ``too-long``, ``too-large``, ``json``.
    """
    to = [key for key in desk.addressable(channel) if key.reviewer.slot not in without]
    if not to:
        raise ProtocolError("unreachable")
    number = random_bytes(1)[0] % NUMBERS
    slots = [key.reviewer.slot for key in to]
    receipts = {slot: receipt_tag(keys.receipt_key, desk.now, number, slot) for slot in slots}
    bare = Outgoing(keys, channel, answers, random_bytes(MESSAGE_ID_SIZE), receipts, [], bundle, sorted(without), order)
    return replace(bare, pieces=bare.head(desk, to).cut(text))
