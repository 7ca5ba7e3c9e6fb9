"""A reviewer's card: the public key, and what sources read beside it. The vault writes it, the desk adds it to its directory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from knothole_client.protocol import compact_json, schema
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import VerifyKey

MAX_CARD: Final = 4096  # bytes
MAX_NAME: Final = 100  # characters, of name and role (section 4.4)


@dataclass(frozen=True)
class Card:
    """Who somebody is, for a directory."""

    id: str
    name: str
    role: str
    signing: VerifyKey

    def to_bytes(self) -> bytes:
        """The card's file.

        Raises:
            ProtocolError: :func:`read_card` would refuse it.
        """
        members = {"id": self.id, "name": self.name, "role": self.role, "signing": self.signing.hex()}
        written = compact_json.serialise(members) + b"\n"
        read_card(written)
        return written


def read_card(untrusted: bytes) -> Card:
    """Read a card's file.

    Raises:
        ProtocolError: ``length``, ``json``, ``schema``.
    """
    if len(untrusted) > MAX_CARD:
        raise ProtocolError("length")
    card = compact_json.parse(untrusted.strip())
    return Card(
        schema.identifier(card, "id"),
        schema.text(card, "name", 1, MAX_NAME),
        schema.text(card, "role", 0, MAX_NAME),
        VerifyKey(schema.octets(card, "signing", 32)),
    )
