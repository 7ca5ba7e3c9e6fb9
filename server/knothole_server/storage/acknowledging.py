"""Acknowledgements: by whom the envelopes of which day are no longer needed (docs/protocol.md section 12)."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection, select

from knothole_server.desk.desk import Desk
from knothole_server.desk.signatures import KEY_SIZE, SIGNATURE_SIZE
from knothole_server.storage.tables import acknowledgements

_SIGNER = slice(SIGNATURE_SIZE, SIGNATURE_SIZE + KEY_SIZE)
_DAY = slice(SIGNATURE_SIZE + KEY_SIZE, SIGNATURE_SIZE + KEY_SIZE + 4)


def signers(connection: Connection) -> dict[int, set[bytes]]:
    """The signing keys of those who acknowledged each day."""
    signers_of = defaultdict(set)
    for body in connection.execute(select(acknowledgements.c.body)).scalars():
        signers_of[int.from_bytes(body[_DAY], "big")].add(bytes(body[_SIGNER]))
    return signers_of


def finished_days(connection: Connection, desk: Desk, today: int) -> list[int]:
    """The days that every reviewer active today has acknowledged: their envelopes are to be dropped."""
    waited_for = {reviewer.signing for reviewer in desk.active_reviewers(today)}
    return [day for day, who in signers(connection).items() if waited_for <= who]
