"""A vault's word that a courier may ask in its reviewer's name (docs/protocol.md section 11.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from knothole_server.desk.desk import Desk
from knothole_server.desk.signatures import KEY_SIZE, SIGNATURE_SIZE, tag, verify
from knothole_server.errors import KnotholeServerError

DELEGATION_SIZE: Final = SIGNATURE_SIZE + 2 * KEY_SIZE + 4 + 4  # bytes: signature, two keys, u32 number, u32 until
_SIGNING: Final = SIGNATURE_SIZE + KEY_SIZE  # where the signing key ends
_TRANSPORT: Final = _SIGNING + KEY_SIZE


@dataclass(frozen=True)
class Delegation:
    """A verified delegation: whose, to which courier's key, the how manieth, and the last day it counts."""

    signing: bytes
    transport: bytes
    number: int
    until: int


def verify_delegation(untrusted_delegation: bytes, desk: Desk, today: int) -> Delegation:
    """Verify a delegation of a reviewer active today and not revoked (``not-listed`` otherwise).

    Whether it has ended is the caller's to check. Refused with ``length``, ``not-listed``, ``signature``.
    """
    if len(untrusted_delegation) != DELEGATION_SIZE:
        raise KnotholeServerError("length")
    signing = untrusted_delegation[SIGNATURE_SIZE:_SIGNING]
    if all(reviewer.signing != signing for reviewer in desk.active_reviewers(today)):
        raise KnotholeServerError("not-listed")
    signed = untrusted_delegation[SIGNATURE_SIZE:]
    verify(signing, untrusted_delegation[:SIGNATURE_SIZE], tag("courier", desk.chain.desk_id) + signed)
    number, until = (int.from_bytes(untrusted_delegation[at : at + 4], "big") for at in (_TRANSPORT, _TRANSPORT + 4))
    return Delegation(signing, untrusted_delegation[_SIGNING:_TRANSPORT], number, until)
