"""What the desk and its reviewers signed, as stored: the desk file, epoch keys, day sheets, revocations."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import replace

from sqlalchemy import Connection, delete, insert, select

from knothole_server.desk.calendar import LAST_DAY
from knothole_server.desk.desk import Desk, verify_desk_file
from knothole_server.desk.framing import Kind
from knothole_server.desk.reviewer_records import REVOCATION_SIZE
from knothole_server.desk.signatures import SIGNATURE_SIZE
from knothole_server.storage.tables import desk_records

_DESK_FILE = Kind.DIRECTORY  # the kind under which the whole desk file is stored, as one record


def bodies(connection: Connection, kind: Kind) -> list[bytes]:
    """All records of a kind, ascending as byte strings."""
    query = select(desk_records.c.body).where(desk_records.c.kind == int(kind))
    return sorted(connection.execute(query).scalars())


def add(connection: Connection, kind: Kind, body: bytes, came: int, last: int) -> bool:
    """Store a record until the end of day ``last``; whether it is new."""
    key = hashlib.sha256(body).digest()
    if connection.execute(select(desk_records.c.id).where(desk_records.c.id == key)).first():
        return False
    connection.execute(insert(desk_records).values(id=key, kind=int(kind), came=came, last=last, body=body))
    return True


def put_desk(connection: Connection, desk: Desk, today: int) -> None:
    """Make a verified desk file the current one."""
    connection.execute(delete(desk_records).where(desk_records.c.kind == int(_DESK_FILE)))
    add(connection, _DESK_FILE, desk.file, today, LAST_DAY)


class CurrentDesk:
    """The desk as last stored. Read again only when the count of changes says so."""

    def __init__(self, desk_id: bytes) -> None:
        """``desk_id`` is the installation's pin, D."""
        self._desk_id = desk_id
        self._lock = threading.Lock()
        self._held: tuple[int, Desk] | None = None

    def known(self, desk_changes: int) -> Desk | None:
        """The desk after ``desk_changes`` changes, if that is the one in memory."""
        held = self._held
        return held[1] if held is not None and held[0] == desk_changes else None

    def load(self, connection: Connection, desk_changes: int) -> Desk:
        """The desk after ``desk_changes`` changes, verified again from the pin."""
        with self._lock:
            if self._held is None or self._held[0] != desk_changes:
                (desk_file,) = bodies(connection, _DESK_FILE)
                revoked = (body[SIGNATURE_SIZE:REVOCATION_SIZE] for body in bodies(connection, Kind.REVOCATION))
                desk = verify_desk_file(desk_file, self._desk_id, None)
                self._held = (desk_changes, replace(desk, revoked=frozenset(revoked)))
            return self._held[1]
