"""Messages that were destroyed with their case before all their parts had come: the others are not kept when they come, for they would never be whole."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from knothole_client.protocol.primitives import sha256


def half_id(case: bytes, message: bytes) -> bytes:
    """What is left of a message. Its own id is random, so that this tells nothing to anybody who does not have the message."""
    return sha256(case + message)


@dataclass(frozen=True)
class HalfForgotten:
    """By digest, with the day on which the newest part that was here was imported."""

    database: sqlite3.Connection

    def note(self, case: bytes) -> None:
        """Note the messages of a case, which is about to be destroyed, that are not whole."""
        rows = self.database.execute(
            "SELECT message, max(coalesce(imported, parts.day)) FROM parts LEFT JOIN envelopes ON envelopes.id = envelope"
            " WHERE case_key = ? GROUP BY message HAVING count(*) < max(parts)",
            (case,),
        ).fetchall()
        self.database.executemany(
            "INSERT OR REPLACE INTO half_forgotten (id, day) VALUES (?, ?)",
            [(half_id(case, message), day) for message, day in rows],
        )

    def has(self, case: bytes, message: bytes) -> bool:
        """Whether a message was forgotten before it was whole, and no part of it is here: a colleague can have shared it since."""
        row = self.database.execute(
            "SELECT 1 FROM half_forgotten WHERE id = ? AND NOT EXISTS (SELECT 1 FROM parts WHERE case_key = ? AND message = ?)",
            (half_id(case, message), case, message),
        ).fetchone()
        return row is not None

    def forget(self, before: int) -> None:
        """Forget those of before a day."""
        self.database.execute("DELETE FROM half_forgotten WHERE day < ?", (before,))
