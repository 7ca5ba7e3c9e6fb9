"""Genesis and rotations: which key speaks for the desk (docs/protocol.md sections 4.1 to 4.3)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from knothole_server.desk import compact_json, schema
from knothole_server.desk.signatures import DIGEST_SIZE, KEY_SIZE, SIGNATURE_SIZE, tag, verify
from knothole_server.errors import KnotholeServerError

MAX_LINK: Final = 4_096  # bytes of a genesis or rotation
MAX_ROTATIONS: Final = 64
_UNKNOWN_DESK: Final = bytes(DIGEST_SIZE)  # a genesis is signed before D is known


@dataclass(frozen=True)
class Chain:
    """A verified chain: the desk's id D, its current key, and the records themselves."""

    desk_id: bytes
    desk_key: bytes
    genesis: bytes
    rotations: tuple[bytes, ...]

    @property
    def newest(self) -> bytes:
        """The digest a pin names: of the newest rotation, or D."""
        return hashlib.sha256(self.rotations[-1]).digest() if self.rotations else self.desk_id


def verify_chain(genesis: bytes, rotations: Sequence[bytes], pinned_desk: bytes | None, held: Chain | None) -> Chain:
    """Verify a chain.

    1. Sizes, and the number of rotations (``length``). The genesis has digest ``pinned_desk`` (``desk``; without a pin any genesis goes: an installation
       begins) and is
       signed by its own key (``json``, ``schema``, ``signature``).
    2. Each rotation follows the one before (``chain``) and is signed by the key it reveals (``signature``).
    3. The chain continues the one already held (``chain-shorter``).
    """
    if len(rotations) > MAX_ROTATIONS or not all(
        SIGNATURE_SIZE < len(link) <= MAX_LINK for link in (genesis, *rotations)
    ):
        raise KnotholeServerError("length")
    desk_id = hashlib.sha256(genesis).digest()
    if pinned_desk is not None and desk_id != pinned_desk:
        raise KnotholeServerError("desk")
    first = _split(genesis)
    schema.text(first.json, "name", 1, 200)
    key, following = (
        schema.octets(first.json, "key", KEY_SIZE),
        schema.octets(first.json, "next", DIGEST_SIZE),
    )
    verify(key, first.signature, tag("genesis", _UNKNOWN_DESK) + first.text)
    previous = desk_id
    for rotation in rotations:
        link = _split(rotation)
        key = schema.octets(link.json, "key", KEY_SIZE)
        follows = schema.octets(link.json, "previous", DIGEST_SIZE)
        committed, following = following, schema.octets(link.json, "next", DIGEST_SIZE)
        if follows != previous or hashlib.sha256(key).digest() != committed:
            raise KnotholeServerError("chain")
        verify(key, link.signature, tag("rotation", desk_id) + link.text)
        previous = hashlib.sha256(rotation).digest()
    if held is not None and tuple(rotations[: len(held.rotations)]) != held.rotations:
        raise KnotholeServerError("chain-shorter")
    return Chain(desk_id, key, genesis, tuple(rotations))


@dataclass(frozen=True)
class _Link:
    signature: bytes
    text: bytes
    json: compact_json.Object


def _split(untrusted_link: bytes) -> _Link:
    text = untrusted_link[SIGNATURE_SIZE:]
    return _Link(untrusted_link[:SIGNATURE_SIZE], text, compact_json.parse(text))
