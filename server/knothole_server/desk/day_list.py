"""The list of a day that is over: what came on it, and what of that is lost (docs/protocol.md section 13.3). Bytes in, bytes out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from nacl.signing import SigningKey

from knothole_server.desk.signatures import DIGEST_SIZE, KEY_SIZE, SIGNATURE_SIZE, tag

UNKNOWN_CHUNKS: Final = bytes(DIGEST_SIZE)  # in the place of the digest, if a bundle's chunks could never be read
_WHOLE: Final = b"\0"
_DROPPED: Final = b"\1"
_FORM: Final = SIGNATURE_SIZE + KEY_SIZE + 8  # where it stands, after the day and the version
_ENVELOPE: Final = DIGEST_SIZE + 1
_BUNDLE: Final = DIGEST_SIZE + 4 + DIGEST_SIZE + 1


@dataclass(frozen=True, order=True)
class ListedBundle:
    """A bundle that became complete on the day."""

    id: bytes
    count: int
    chunks: bytes
    """SHA-256 of the SHA-256 of its chunks, one after the other."""
    lost: bool


@dataclass(frozen=True)
class Contents:
    """What came on a day."""

    day: int
    envelopes: dict[bytes, bool]
    """Id to whether it is lost."""
    unknown: int
    """Envelopes that are lost, and of which not even the id can be read."""
    bundles: tuple[ListedBundle, ...]
    version: int = 1

    @property
    def lost(self) -> tuple[int, int]:
        """How many envelopes and bundles are lost."""
        return self.unknown + sum(self.envelopes.values()), sum(bundle.lost for bundle in self.bundles)

    @property
    def present(self) -> bytes:
        """The digest that an acknowledgement signs: over all that is not lost."""
        ids = sorted(envelope for envelope, lost in self.envelopes.items() if not lost)
        files = [bundle.id + _u32(bundle.count) + bundle.chunks for bundle in sorted(self.bundles) if not bundle.lost]
        return hashlib.sha256(b"".join((_u32(self.day), _u32(len(ids)), *ids, *files))).digest()


def sign_list(key: SigningKey, desk_id: bytes, contents: Contents) -> bytes:
    """The list of a day whose items are kept."""
    envelopes = [envelope + bytes([lost]) for envelope, lost in sorted(contents.envelopes.items())]
    files = [
        bundle.id + _u32(bundle.count) + bundle.chunks + bytes([bundle.lost]) for bundle in sorted(contents.bundles)
    ]
    rest = b"".join((_WHOLE, _u32(contents.unknown), _u32(len(envelopes)), *envelopes, *files))
    return _signed(key, desk_id, contents.day, contents.version, rest)


def sign_dropped(key: SigningKey, desk_id: bytes, day: int, version: int, present: bytes) -> bytes:
    """The list of a day that all reviewers acknowledged, and whose envelopes are destroyed: it names none any more."""
    return _signed(key, desk_id, day, version, _DROPPED + present)


def read_list(signed: bytes) -> Contents | None:
    """What an own list says; nothing if its day was dropped."""
    if signed[_FORM : _FORM + 1] == _DROPPED:
        return None
    day, version, unknown, count = (
        int.from_bytes(signed[at : at + 4], "big") for at in (_FORM - 8, _FORM - 4, _FORM + 1, _FORM + 5)
    )
    rest = signed[_FORM + 9 :]
    middle = count * _ENVELOPE
    envelopes = {entry[:-1]: entry[-1] == 1 for entry in _cut(rest[:middle], _ENVELOPE)}
    bundles = tuple(
        ListedBundle(entry[:32], int.from_bytes(entry[32:36], "big"), entry[36:68], entry[68] == 1)
        for entry in _cut(rest[middle:], _BUNDLE)
    )
    return Contents(day, envelopes, unknown, bundles, version)


def digest_of_chunks(digests: Iterable[bytes]) -> bytes:
    """Of a bundle, by the SHA-256 of each chunk in their order."""
    return hashlib.sha256(b"".join(digests)).digest()


def _signed(key: SigningKey, desk_id: bytes, day: int, version: int, rest: bytes) -> bytes:
    content = bytes(key.verify_key) + _u32(day) + _u32(version) + rest
    return key.sign(tag("day list", desk_id) + content).signature + content


def _cut(content: bytes, size: int) -> list[bytes]:
    return [content[at : at + size] for at in range(0, len(content), size)]


def _u32(number: int) -> bytes:
    return number.to_bytes(4, "big")
