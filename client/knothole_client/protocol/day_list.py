"""The list of a day that is over, signed by the server, and the acknowledgement of it, signed by a vault (sections 12 and 13.3).

The list is the server's word about what came. An acknowledgement is a vault's word about what it *has*, so it is never made from a list
alone: whoever calls :func:`digest_held` gives it ids computed from bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from knothole_client.protocol.bundle import COUNTS
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import SIGNATURE_SIZE, Seed, VerifyKey, sha256, sign, u32, verify, verify_key
from knothole_client.protocol.tags import DeskId, tag

KEY_SIZE: Final = 32
DIGEST_SIZE: Final = 32
MAX_DAY_LIST: Final = 64 * 1024 * 1024
"""Bytes; two million ids."""
_WHOLE: Final = 0
_DROPPED: Final = 1
_FORM: Final = SIGNATURE_SIZE + KEY_SIZE + 8
_HEAD: Final = _FORM + 9
_ENVELOPE: Final = DIGEST_SIZE + 1
_BUNDLE: Final = DIGEST_SIZE + 4 + DIGEST_SIZE + 1


@dataclass(frozen=True, order=True)
class ListedBundle:
    """A bundle whose last missing chunk came on the day."""

    id: bytes
    count: int
    chunks: bytes
    """SHA-256 of the SHA-256 of its chunks, one after the other."""
    lost: bool = False


@dataclass(frozen=True)
class DayList:
    """A verified list."""

    raw: bytes
    key: VerifyKey
    """The server's own."""
    day: int
    version: int
    envelopes: Mapping[bytes, bool]
    """Id to whether it is lost."""
    bundles: tuple[ListedBundle, ...]
    unknown: int
    """Envelopes that are lost, and of which not even the id is known."""
    dropped: bytes | None
    """What all reviewers signed: the day's envelopes are destroyed, and the list names nothing any more."""

    @property
    def present(self) -> list[bytes]:
        """Ids of the envelopes that are not lost, ascending."""
        return [identity for identity, lost in self.envelopes.items() if not lost]

    @property
    def present_bundles(self) -> list[ListedBundle]:
        """Those that are not lost, ascending."""
        return [bundle for bundle in self.bundles if not bundle.lost]

    @property
    def lost(self) -> int:
        """How many envelopes and bundles are lost."""
        return self.unknown + sum(self.envelopes.values()) + sum(bundle.lost for bundle in self.bundles)

    @property
    def names(self) -> bytes:
        """A digest over what came, lost or not: the same in every version but that of a dropped day."""
        files = (bundle.id + u32(bundle.count) for bundle in self.bundles)
        return sha256(b"".join((u32(len(self.envelopes)), *self.envelopes, *files)))


class Remembered(NamedTuple):
    """What a vault keeps of the newest list of a day that it accepted."""

    version: int
    digest: bytes
    """SHA-256 of the list."""
    names: bytes
    lost: int
    dropped: bool


def remember(accepted: DayList) -> Remembered:
    """What is to be kept of a list."""
    return Remembered(
        accepted.version, sha256(accepted.raw), accepted.names, accepted.lost, accepted.dropped is not None
    )


def sign_day_list(
    server: Seed,
    day: int,
    envelopes: Mapping[bytes, bool],
    bundles: Iterable[ListedBundle],
    desk: DeskId,
    *,
    version: int = 1,
    unknown: int = 0,
) -> bytes:
    """The list of a day whose items are kept. ``envelopes``: id to whether it is lost."""
    ids = [identity + bytes([lost]) for identity, lost in sorted(envelopes.items())]
    files = [bundle.id + u32(bundle.count) + bundle.chunks + bytes([bundle.lost]) for bundle in sorted(bundles)]
    rest = b"".join((bytes([_WHOLE]), u32(unknown), u32(len(ids)), *ids, *files))
    return sign_day_list_text(server, u32(day) + u32(version) + rest, desk)


def sign_dropped_day(server: Seed, day: int, version: int, held: bytes, desk: DeskId) -> bytes:
    """The list of a day that all acknowledged."""
    return sign_day_list_text(server, u32(day) + u32(version) + bytes([_DROPPED]) + held, desk)


def sign_day_list_text(server: Seed, text: bytes, desk: DeskId) -> bytes:
    """``signature ‖ server key ‖ text``."""
    signed = verify_key(server) + text
    return sign(server, tag("day list", desk) + signed) + signed


def verify_day_list(untrusted: bytes, day: int, desk: DeskId) -> DayList:
    """Verify a list on its own (section 13.3, steps 1 to 5).

    Raises:
        ProtocolError: ``length``, ``signature``, ``schema``.
    """
    if len(untrusted) <= _FORM:  # step 1
        raise ProtocolError("length")
    key = VerifyKey(untrusted[SIGNATURE_SIZE : SIGNATURE_SIZE + KEY_SIZE])
    verify(key, untrusted[:SIGNATURE_SIZE], tag("day list", desk) + untrusted[SIGNATURE_SIZE:])  # step 2
    form, version = untrusted[_FORM], _number(untrusted, _FORM - 4)
    if form > _DROPPED or version == 0 or _number(untrusted, _FORM - 8) != day:  # step 3
        raise ProtocolError("schema")
    if form == _DROPPED:
        held = untrusted[_FORM + 1 :]
        if len(held) != DIGEST_SIZE:  # step 4
            raise ProtocolError("length")
        return DayList(untrusted, key, day, version, {}, (), 0, held)
    middle = _HEAD + _number(untrusted, _FORM + 5) * _ENVELOPE
    if len(untrusted) < max(_HEAD, middle) or (len(untrusted) - middle) % _BUNDLE:  # step 4
        raise ProtocolError("length")
    ids = [untrusted[at : at + _ENVELOPE] for at in range(_HEAD, middle, _ENVELOPE)]
    files = [untrusted[at : at + _BUNDLE] for at in range(middle, len(untrusted), _BUNDLE)]
    for several in (ids, files):  # step 5
        names = [entry[:DIGEST_SIZE] for entry in several]
        if any(entry[-1] > 1 for entry in several) or any(a >= b for a, b in zip(names, names[1:], strict=False)):
            raise ProtocolError("schema")
    bundles = tuple(ListedBundle(entry[:32], _number(entry, 32), entry[36:68], entry[68] == 1) for entry in files)
    if any(bundle.count not in COUNTS for bundle in bundles):
        raise ProtocolError("schema")
    envelopes = {entry[:DIGEST_SIZE]: entry[-1] == 1 for entry in ids}
    return DayList(untrusted, key, day, version, envelopes, bundles, _number(untrusted, _FORM + 1), None)


def check_day_list(found: DayList, pinned: VerifyKey | None, remembered: Remembered | None) -> None:
    """Compare a list with the server's key as it was first seen, and with the newest list of its day that was accepted.

    Raises:
        ProtocolError: ``ledger-key``, ``list-older``, ``list-fork``.
    """
    if pinned is not None and found.key != pinned:
        raise ProtocolError("ledger-key")
    if remembered is None or sha256(found.raw) == remembered.digest:
        return
    if found.version < remembered.version:
        raise ProtocolError("list-older")
    goes_on = found.dropped is not None or (found.names == remembered.names and found.lost >= remembered.lost)
    if found.version == remembered.version or remembered.dropped or not goes_on:
        raise ProtocolError("list-fork")


def digest_held(day: int, envelopes: Iterable[bytes], bundles: Iterable[ListedBundle]) -> bytes:
    """What an acknowledgement signs: ids of envelopes and bundles that are *held*."""
    ids = sorted(envelopes)
    files = [bundle.id + u32(bundle.count) + bundle.chunks for bundle in sorted(bundles)]
    return sha256(b"".join((u32(day), u32(len(ids)), *ids, *files)))


def digest_of_chunks(digests: Iterable[bytes]) -> bytes:
    """Of a bundle, by the SHA-256 of each chunk in their order."""
    return sha256(b"".join(digests))


def _number(content: bytes, at: int) -> int:
    return int.from_bytes(content[at : at + 4], "big")
