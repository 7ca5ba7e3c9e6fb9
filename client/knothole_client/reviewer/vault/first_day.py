"""What belongs to the first day, and only the vault's owner can tell."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True)
class FirstDayRecords:
    """Rows of steps that were done."""

    database: sqlite3.Connection

    def done(self) -> set[str]:
        """Their names."""
        return {row[0] for row in self.database.execute("SELECT step FROM first_day")}

    def note(self, step: str) -> None:
        """It is done."""
        self.database.execute("INSERT OR IGNORE INTO first_day (step) VALUES (?)", (step,))
