"""The envelope: 32,768 bytes, the one unit of everything that travels to the desk (section 7)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Final

from knothole_client.protocol import compact_json, schema
from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.directory import SLOTS, VIEW_SIZE, Directory
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import ContentKey, Seed, VerifyKey, sha256
from knothole_client.protocol.sealed_form import Form, seal
from knothole_client.protocol.tags import DeskId, tag
from knothole_client.protocol.xwing import PrivateKey, Recipient

RandomBytes = Callable[[int], bytes]

ENVELOPE_SIZE: Final = 32_768
ENVELOPE: Final = Form("envelope", SLOTS, ENVELOPE_SIZE)
KEY_VIEW_SIZE: Final = 8
SUPERSEDED_GRACE: Final = 2  # days a page left open may go on under the directory it loaded

SOURCE_TYPES: Final = frozenset({"message", "withdraw"})
DESK_TYPES: Final = frozenset(
    {"note", "assign", "status", "label", "merge", "step", "triage", "reply", "opened", "share", "ledger", "unlock"}
)


@dataclass(frozen=True)
class Original:
    """A payload with what its signature covers: enough for anybody who knows the desk to verify it, without the envelope."""

    header_digest: bytes
    """H."""
    key: VerifyKey = field(repr=False)
    signature: bytes = field(repr=False)
    json: bytes = field(repr=False)


@dataclass(frozen=True)
class View:
    """By what directory and keys a source's payload was made (section 7.2)."""

    directory: bytes
    keys: tuple[tuple[int, bytes], ...]

    def to_json(self) -> Object:
        """As it stands in a payload."""
        return {"directory": self.directory.hex(), "keys": [[slot, key.hex()] for slot, key in self.keys]}


def throwaway(random_bytes: RandomBytes) -> Recipient:
    """A key whose private half nobody keeps; for the slots not addressed (section 7)."""
    return Recipient(PrivateKey(Seed(random_bytes(32))).public)


def seal_cover(nobody: Recipient, desk: DeskId, random_bytes: RandomBytes) -> bytes:
    """An envelope that nobody can open."""
    return seal(ENVELOPE, [nobody] * SLOTS, b"", None, b"", ContentKey(random_bytes(32)), desk)


def seal_source_payload(
    content: Object,
    case_seed: Seed,
    to: Mapping[int, Recipient],
    nobody: Recipient,
    desk: DeskId,
    random_bytes: RandomBytes,
) -> bytes:
    """A source's envelope. ``to``: the addressed slots.

    Raises:
        ProtocolError: ``json``, ``too-large``.
    """
    return _seal_payload(content, case_seed, tag("source payload", desk), to, nobody, desk, random_bytes)


def seal_desk_event(
    content: Object,
    signing: Seed,
    to: Mapping[int, Recipient],
    nobody: Recipient,
    desk: DeskId,
    random_bytes: RandomBytes,
) -> bytes:
    """A reviewer's envelope to reviewers.

    Raises:
        ProtocolError: ``json``, ``too-large``.
    """
    return _seal_payload(content, signing, tag("desk payload", desk), to, nobody, desk, random_bytes)


def _seal_payload(
    content: Object,
    signer: Seed,
    context: bytes,
    to: Mapping[int, Recipient],
    nobody: Recipient,
    desk: DeskId,
    random_bytes: RandomBytes,
) -> bytes:
    recipients = [to.get(slot, nobody) for slot in range(SLOTS)]
    return seal(
        ENVELOPE, recipients, compact_json.serialise(content), signer, context, ContentKey(random_bytes(32)), desk
    )


def key_view(public: bytes) -> bytes:
    """How an epoch key is named in a view: SHA-256, the first 8 bytes."""
    return sha256(public)[:KEY_VIEW_SIZE]


def read_view(content: Object) -> View:
    """The ``view`` of a source's payload.

    Raises:
        ProtocolError: ``schema``.
    """
    source = schema.nested(content, "view")
    keys = []
    for pair in schema.array(source, "keys", 1, SLOTS):
        if not isinstance(pair, list) or len(pair) != 2 or type(pair[0]) is not int or not 0 <= pair[0] < SLOTS:
            raise ProtocolError("schema")
        keys.append((pair[0], schema.unhex(pair[1], KEY_VIEW_SIZE)))
    if any(a[0] >= b[0] for a, b in zip(keys, keys[1:], strict=False)):
        raise ProtocolError("schema")
    return View(schema.octets(source, "directory", VIEW_SIZE), tuple(keys))


def check_view(view: View, slot: int, made: Collection[bytes], directory: Directory, day: int) -> None:
    """Compare what the source saw with what was published (section 7.2). The error is an alarm beside the message, not a refusal.

    Args:
        made: the :func:`key_view` of every epoch key this reviewer ever made, those already destroyed included.
        day: the day the envelope came.

    Raises:
        ProtocolError: ``view-key``, ``view-superseded``, ``view-unknown``.
    """
    if dict(view.keys).get(slot) not in made:
        raise ProtocolError("view-key")
    if view.directory == directory.view:
        return
    for predecessor in directory.predecessors:
        if predecessor.view == view.directory:
            if day > predecessor.superseded + SUPERSEDED_GRACE:
                raise ProtocolError("view-superseded")
            return
    raise ProtocolError("view-unknown")
