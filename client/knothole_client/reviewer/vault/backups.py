"""When the last backup was made, and who has a share of the secret that seals backups."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from knothole_client.protocol.primitives import VerifyKey


class Split(NamedTuple):
    """A secret that was cut into shares."""

    secret: str
    threshold: int


@dataclass(frozen=True)
class BackupRecords:
    """Rows about backups."""

    database: sqlite3.Connection

    def last_day(self) -> int | None:
        """The day of the last backup."""
        row = self.database.execute("SELECT day FROM backups").fetchone()
        return int(row[0]) if row else None

    def set_last_day(self, day: int) -> None:
        """Note that day."""
        self.database.execute("DELETE FROM backups")
        self.database.execute("INSERT INTO backups (day) VALUES (?)", (day,))

    def split(self) -> Split | None:
        """What seals backups, if they are split."""
        row = self.database.execute("SELECT secret, threshold FROM split").fetchone()
        return Split(*row) if row else None

    def holders(self) -> set[VerifyKey]:
        """Who has a share of it."""
        return {VerifyKey(row[0]) for row in self.database.execute("SELECT reviewer FROM split_among")}

    def replace_split(self, split: Split | None, holders: Iterable[VerifyKey]) -> None:
        """Another split from now on, or none."""
        for table in ("split", "split_among"):
            self.database.execute(f"DELETE FROM {table}")  # noqa: S608
        if split:
            self.database.execute("INSERT INTO split (secret, threshold) VALUES (?, ?)", split)
        self.database.executemany("INSERT INTO split_among (reviewer) VALUES (?)", [(holder,) for holder in holders])

    @contextmanager
    def without_seeds(self, epochs: Iterable[int]) -> Iterator[None]:
        """For as long as a backup is written, the vault in memory is without the keys of some weeks."""
        wanted = [(epoch,) for epoch in epochs]
        kept = [
            self.database.execute("SELECT seed, epoch FROM epoch_keys WHERE epoch = ?", epoch).fetchone()
            for epoch in wanted
        ]
        self.database.executemany("UPDATE epoch_keys SET seed = NULL WHERE epoch = ?", wanted)
        try:
            yield
        finally:
            self.database.executemany("UPDATE epoch_keys SET seed = ? WHERE epoch = ?", kept)
