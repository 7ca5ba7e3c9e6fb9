"""Envelopes that came, by id: so that each is imported once, and a day can be compared with the server's list."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

BY_DAY: Final = "by-day"
"""In the place of a code, of an envelope that was destroyed, refused or bounded by a day that nobody has signed: tried again if a list says another."""


@dataclass(frozen=True)
class Envelopes:
    """Ids with the day each came."""

    database: sqlite3.Connection

    def all(self) -> Iterator[tuple[bytes, int, str | None, bool]]:
        """Id, day, why it was set aside, and whether a list confirms the day."""
        return iter(self.database.execute("SELECT id, day, set_aside, listed FROM envelopes"))

    def add(self, identity: bytes, day: int, imported: int, code: str | None) -> None:
        """Note what came. ``code``: why it was set aside."""
        self.database.execute(
            "INSERT OR REPLACE INTO envelopes (id, day, imported, set_aside) VALUES (?, ?, ?, ?)",
            (identity, day, imported, code),
        )

    def move(self, identity: bytes, day: int) -> None:
        """Put an envelope under another day, unless a list confirmed the one it has."""
        self.database.execute("UPDATE envelopes SET day = ? WHERE id = ? AND NOT listed", (day, identity))

    def move_with_parts(self, days: Iterable[tuple[int, bytes]]) -> None:
        """Put envelopes, and the parts of messages they brought, under the (day, id) that lists say."""
        moved = list(days)
        for table, column in (("envelopes", "id"), ("parts", "envelope")):
            self.database.executemany(f"UPDATE {table} SET day = ? WHERE {column} = ?", moved)  # noqa: S608

    def confirm(self, listed: Mapping[bytes, int]) -> None:
        """Note which envelopes lists put under the day they have. Nothing changes these any more."""
        self.database.executemany(
            "UPDATE envelopes SET listed = TRUE, set_aside = nullif(set_aside, ?) WHERE id = ? AND day = ? AND NOT listed",
            [(BY_DAY, identity, day) for identity, day in listed.items()],
        )

    def try_again(self, case: bytes, through: int) -> None:
        """Of a case, have those that came through a day, whose day no list confirmed, imported again should a list say another day."""
        self.database.execute(
            "UPDATE envelopes SET set_aside = ? WHERE NOT listed AND id IN"
            " (SELECT envelope FROM parts WHERE case_key = ? AND day <= ?)",
            (BY_DAY, case, through),
        )

    def forget(self, before: int) -> None:
        """Forget those imported before a day."""
        self.database.execute("DELETE FROM envelopes WHERE imported < ?", (before,))
