"""The desk document that was last imported, and what later ones are judged with."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from knothole_client.protocol.desk_document import EPOCH_KEY, REVOCATION, Desk
from knothole_client.protocol.desk_memory import Memory
from knothole_client.protocol.genesis import Pin
from knothole_client.protocol.tags import DeskId


@dataclass(frozen=True)
class DeskRecords:
    """Rows about the desk. Verifying them is the vault's task."""

    database: sqlite3.Connection

    def document(self) -> bytes | None:
        """The desk document; None before the first import."""
        row = self.database.execute("SELECT document FROM desk").fetchone()
        return bytes(row[0]) if row else None

    def pin(self) -> Pin | None:
        """What is known of the desk; None before the first import."""
        row = self.database.execute("SELECT id, rotations, newest FROM desk").fetchone()
        return Pin(DeskId(row[0]), row[1], row[2]) if row else None

    def memory(self) -> Memory:
        """Revocations and epoch keys that were seen (section 4.7)."""
        records = self.database.execute("SELECT kind, record FROM desk_memory").fetchall()

        def of(wanted: int) -> frozenset[bytes]:
            return frozenset(bytes(record) for kind, record in records if kind == wanted)

        return Memory(of(REVOCATION), of(EPOCH_KEY))

    def replace(self, document: bytes, desk: Desk) -> None:
        """Keep a document that was verified as ``desk``, in the place of the one before."""
        pin = desk.chain.pin
        self.database.execute("DELETE FROM desk")
        self.database.execute(
            "INSERT INTO desk (document, rotations, newest, id) VALUES (?, ?, ?, ?)",
            (document, pin.rotations, pin.newest, pin.desk),
        )
        self.database.execute("DELETE FROM desk_memory")
        for kind, records in ((REVOCATION, desk.memory.revocations), (EPOCH_KEY, desk.memory.epoch_keys)):
            self.database.executemany(
                "INSERT INTO desk_memory (kind, record) VALUES (?, ?)", [(kind, record) for record in sorted(records)]
            )
