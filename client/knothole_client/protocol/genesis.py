"""Genesis and rotations: the desk's permanent id and the chain of its keys (sections 4.1 to 4.3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from knothole_client.protocol import compact_json, schema
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import SIGNATURE_SIZE, Seed, VerifyKey, sha256, sign, u32, verify, verify_key
from knothole_client.protocol.tags import NO_DESK, DeskId, tag

MAX_LINK: Final = 4096  # bytes of a genesis or rotation
MAX_ROTATIONS: Final = 64
MAX_PIN: Final = 4096  # bytes of desk.json


@dataclass(frozen=True)
class Pin:
    """What a client remembers of a desk (section 4.3). ``newest`` is D itself while there is no rotation."""

    desk: DeskId
    rotations: int
    newest: bytes
    signature: bytes = field(default=b"", compare=False)
    """The desk's, of a pin that somebody else keeps; empty: it is this client's own memory."""

    @classmethod
    def first(cls, desk: DeskId) -> Pin:
        """A pin that knows of no rotation."""
        return cls(desk, 0, desk)


@dataclass(frozen=True)
class Chain:
    """A verified genesis with its rotations."""

    desk: DeskId
    name: str
    keys: tuple[VerifyKey, ...]
    """The desk keys, in order."""
    committed: bytes
    """SHA-256 of the key that comes next."""
    links: tuple[bytes, ...]
    """The digests of genesis and rotations, in order."""

    @property
    def key(self) -> VerifyKey:
        """The desk key in force."""
        return self.keys[-1]

    @property
    def pin(self) -> Pin:
        """What to remember."""
        return Pin(self.desk, len(self.links) - 1, self.links[-1])


def sign_genesis(name: str, desk_key: Seed, next_key: VerifyKey) -> bytes:
    """Found a desk: ``signature ‖ JSON`` (section 4.1)."""
    text = compact_json.serialise({"name": name, "key": verify_key(desk_key).hex(), "next": sha256(next_key).hex()})
    return sign(desk_key, tag("genesis", NO_DESK) + text) + text


def sign_rotation(chain: Chain, revealed_key: Seed, next_key: VerifyKey) -> bytes:
    """Reveal the committed key and commit to another: ``signature ‖ JSON`` (section 4.2).

    Raises:
        ProtocolError: ``chain``, if this is not the committed key.
    """
    key = verify_key(revealed_key)
    if sha256(key) != chain.committed:
        raise ProtocolError("chain")
    text = compact_json.serialise({"previous": chain.links[-1].hex(), "key": key.hex(), "next": sha256(next_key).hex()})
    return sign(revealed_key, tag("rotation", chain.desk) + text) + text


def verify_chain(untrusted_genesis: bytes, untrusted_rotations: list[bytes], pin: Pin | None) -> Chain:
    """Verify a desk's keys from the beginning (sections 4.1 to 4.3).

    Args:
        pin: what is known; None takes the desk on trust, which only the desk's own tools and a first installation may do.

    Raises:
        ProtocolError: ``length``, ``desk``, ``json``, ``schema``, ``signature``, ``chain``, ``chain-shorter``.
    """
    if len(untrusted_rotations) > MAX_ROTATIONS or any(
        not SIGNATURE_SIZE < len(link) <= MAX_LINK for link in [untrusted_genesis, *untrusted_rotations]
    ):
        raise ProtocolError("length")
    desk = DeskId(sha256(untrusted_genesis))
    if pin is not None and desk != pin.desk:
        raise ProtocolError("desk")
    chain = _read_genesis(untrusted_genesis, desk)
    for rotation in untrusted_rotations:
        chain = _follow(chain, rotation)
    if pin is not None and (len(chain.links) <= pin.rotations or chain.links[pin.rotations] != pin.newest):
        raise ProtocolError("chain-shorter")
    if pin is not None and pin.signature:
        verify(chain.keys[pin.rotations], pin.signature, _pin_text(pin))
    return chain


def sign_pin(chain: Chain, desk_key: Seed) -> bytes:
    """``desk.json``: the pin of a chain, signed by its newest key (section 4.3)."""
    pin = chain.pin
    members = {"desk": pin.desk.hex(), "rotations": pin.rotations, "newest": pin.newest.hex()}
    return compact_json.serialise(members | {"signature": sign(desk_key, _pin_text(pin)).hex()})


def read_pin(untrusted: bytes) -> Pin:
    """Read a ``desk.json``. Whoever verifies a chain with the pin checks the signature, too: it is by a key of the chain.

    Raises:
        ProtocolError: ``length``, ``json``, ``schema``.
    """
    if len(untrusted) > MAX_PIN:
        raise ProtocolError("length")
    content = compact_json.parse(untrusted)
    pin = Pin(
        DeskId(schema.octets(content, "desk", 32)),
        schema.integer(content, "rotations", 0, MAX_ROTATIONS),
        schema.octets(content, "newest", 32),
        schema.octets(content, "signature", SIGNATURE_SIZE),
    )
    if list(content) != ["desk", "rotations", "newest", "signature"]:  # nothing in it is not signed
        raise ProtocolError("schema")
    return pin


def _pin_text(pin: Pin) -> bytes:
    return tag("pin", pin.desk) + u32(pin.rotations) + pin.newest


def _read_genesis(raw: bytes, desk: DeskId) -> Chain:
    text = raw[SIGNATURE_SIZE:]
    content = compact_json.parse(text)
    key = VerifyKey(schema.octets(content, "key", 32))
    name = schema.text(content, "name", 1, 200)
    committed = schema.octets(content, "next", 32)
    verify(key, raw[:SIGNATURE_SIZE], tag("genesis", NO_DESK) + text)
    return Chain(desk=desk, name=name, keys=(key,), committed=committed, links=(desk,))


def _follow(chain: Chain, raw: bytes) -> Chain:
    text = raw[SIGNATURE_SIZE:]
    content = compact_json.parse(text)
    key = VerifyKey(schema.octets(content, "key", 32))
    previous = schema.octets(content, "previous", 32)
    committed = schema.octets(content, "next", 32)
    if previous != chain.links[-1] or sha256(key) != chain.committed:
        raise ProtocolError("chain")
    verify(key, raw[:SIGNATURE_SIZE], tag("rotation", chain.desk) + text)
    return Chain(
        desk=chain.desk,
        name=chain.name,
        keys=(*chain.keys, key),
        committed=committed,
        links=(*chain.links, sha256(raw)),
    )
