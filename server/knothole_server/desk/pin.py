"""The pin: what the desk signs for pages to hold on to, served as it is (docs/protocol.md section 4.3)."""

from __future__ import annotations

from typing import Final

from knothole_server.desk import compact_json, schema
from knothole_server.desk.chain import MAX_LINK, MAX_ROTATIONS, Chain
from knothole_server.desk.signatures import DIGEST_SIZE, SIGNATURE_SIZE, tag, verify
from knothole_server.errors import KnotholeServerError

MAX_PIN: Final = MAX_LINK  # bytes


def verify_pin(untrusted_pin: bytes, chain: Chain) -> None:
    """Verify that the newest key of a chain signed a pin of the whole chain.

    Refused with ``length``, ``json``, ``schema``, ``desk``, ``chain-shorter`` (it names another link than the newest), ``signature``.
    """
    if len(untrusted_pin) > MAX_PIN:
        raise KnotholeServerError("length")
    source = compact_json.parse(untrusted_pin)
    desk_id, newest = (schema.octets(source, name, DIGEST_SIZE) for name in ("desk", "newest"))
    rotations = schema.integer(source, "rotations", 0, MAX_ROTATIONS)
    signature = schema.octets(source, "signature", SIGNATURE_SIZE)
    if list(source) != ["desk", "rotations", "newest", "signature"]:  # nothing that was not signed is served
        schema.refuse()
    if desk_id != chain.desk_id:
        raise KnotholeServerError("desk")
    if (rotations, newest) != (len(chain.rotations), chain.newest):
        raise KnotholeServerError("chain-shorter")
    verify(chain.desk_key, signature, tag("pin", chain.desk_id) + rotations.to_bytes(4, "big") + newest)
