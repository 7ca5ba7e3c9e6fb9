"""The courier that acts for this reviewer, and the number of the last delegation it was given."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from knothole_client.protocol.primitives import VerifyKey


@dataclass(frozen=True)
class CourierRecord:
    """One courier, or none yet."""

    database: sqlite3.Connection

    def key(self) -> VerifyKey | None:
        """Its transport key."""
        row = self.database.execute("SELECT key FROM courier").fetchone()
        return VerifyKey(row[0]) if row and row[0] else None

    def last_number(self) -> int:
        """The number of the last delegation; 0 before the first."""
        row = self.database.execute("SELECT number FROM courier").fetchone()
        return int(row[0]) if row else 0

    def replace(self, key: VerifyKey) -> None:
        """Another courier from now on; numbers go on."""
        number = self.last_number()
        self.database.execute("DELETE FROM courier")
        self.database.execute("INSERT INTO courier (key, number) VALUES (?, ?)", (key, number))

    def set_number(self, number: int) -> None:
        """Note the number of a delegation."""
        self.database.execute("UPDATE courier SET number = ?", (number,))

    def raise_number(self, number: int) -> None:
        """Go on above this number, unless a higher one was given already; also if there is no courier yet."""
        key, last = self.key(), self.last_number()
        self.database.execute("DELETE FROM courier")
        self.database.execute("INSERT INTO courier (key, number) VALUES (?, ?)", (key, max(last, number)))
