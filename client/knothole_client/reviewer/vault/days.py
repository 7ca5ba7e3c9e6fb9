"""Days that are over: the server's lists as they were first seen, and what this vault acknowledged."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from knothole_client.protocol.day_list import DayList, Remembered, remember
from knothole_client.protocol.primitives import VerifyKey


@dataclass(frozen=True)
class DayRecords:
    """The server's key, its lists, and acknowledgements."""

    database: sqlite3.Connection

    def server_key(self) -> VerifyKey | None:
        """The key that signs this server's lists, as it was first seen."""
        row = self.database.execute("SELECT key FROM server").fetchone()
        return VerifyKey(row[0]) if row else None

    def replace_server_key(self, key: VerifyKey) -> None:
        """Pin a key."""
        self.database.execute("DELETE FROM server")
        self.database.execute("INSERT INTO server (key) VALUES (?)", (key,))

    def is_disputed(self) -> bool:
        """Whether the last import brought lists of another key than the pinned one."""
        row = self.database.execute("SELECT disputed FROM server").fetchone()
        return bool(row and row[0])

    def set_disputed(self, disputed: bool) -> None:
        """Note whether it did."""
        self.database.execute("UPDATE server SET disputed = ?", (disputed,))

    def remembered(self, day: int) -> Remembered | None:
        """What the list of a day said when it was last believed."""
        row = self.database.execute(
            "SELECT version, digest, names, lost, dropped FROM day_lists WHERE day = ?", (day,)
        ).fetchone()
        return Remembered(row[0], row[1], row[2], row[3], bool(row[4])) if row else None

    def remember(self, believed: DayList) -> None:
        """Keep what a list says, to compare later ones with."""
        self.database.execute(
            "INSERT OR REPLACE INTO day_lists (day, version, digest, names, lost, dropped) VALUES (?, ?, ?, ?, ?, ?)",
            (believed.day, *remember(believed)),
        )

    def newest_list(self) -> int | None:
        """The last day that has a list."""
        row = self.database.execute("SELECT MAX(day) FROM day_lists").fetchone()
        return None if row[0] is None else int(row[0])

    def forget_lists(self, before: int | None = None) -> None:
        """Forget what lists said of days before a day, or of all."""
        self.database.execute("DELETE FROM day_lists WHERE ?1 IS NULL OR day < ?1", (before,))

    def acknowledgements(self, since: int) -> dict[int, bytes]:
        """What this vault signed of the days from one on."""
        return dict(self.database.execute("SELECT day, acknowledgement FROM days WHERE day >= ?", (since,)))

    def acknowledged(self) -> set[int]:
        """The days for which this vault signed."""
        return {row[0] for row in self.database.execute("SELECT day FROM days")}

    def acknowledged_without_loss(self) -> set[int]:
        """The days for which this vault signed and of which the server, by its signed word, lost nothing."""
        lost = "SELECT day FROM day_lists WHERE lost > 0"
        return {row[0] for row in self.database.execute(f"SELECT day FROM days WHERE day NOT IN ({lost})")}  # noqa: S608

    def is_acknowledged(self, day: int) -> bool:
        """Whether this vault signed for a day."""
        return self.held(day) is not None

    def held(self, day: int) -> bytes | None:
        """The digest of what this vault said it holds of a day."""
        row = self.database.execute("SELECT held FROM days WHERE day = ?", (day,)).fetchone()
        return bytes(row[0]) if row else None

    def add_acknowledgement(self, day: int, held: bytes, acknowledgement: bytes) -> None:
        """Keep what was signed for a day."""
        self.database.execute(
            "INSERT OR REPLACE INTO days (day, held, acknowledgement) VALUES (?, ?, ?)", (day, held, acknowledgement)
        )

    def looked_back_through(self) -> int | None:
        """The day through which it was reported what ended without being acknowledged."""
        row = self.database.execute("SELECT through FROM looked_back").fetchone()
        return int(row[0]) if row else None

    def last_round(self) -> int | None:
        """The newest day on which an envelope was imported or a day sheet signed."""
        day: int | None = self.database.execute(
            "SELECT max(day) FROM (SELECT imported AS day FROM envelopes UNION ALL SELECT day FROM sheets)"
        ).fetchone()[0]
        return day

    def set_looked_back(self, through: int) -> None:
        """Note that day."""
        self.database.execute("DELETE FROM looked_back")
        self.database.execute("INSERT INTO looked_back (through) VALUES (?)", (through,))

    def newest_seen(self) -> int | None:
        """The newest day that the last import saw."""
        row = self.database.execute("SELECT day FROM newest_day").fetchone()
        return int(row[0]) if row else None

    def set_newest_seen(self, day: int) -> None:
        """Note that day, in the place of the one before: what was false is over with the next import."""
        self.database.execute("DELETE FROM newest_day")
        self.database.execute("INSERT INTO newest_day (day) VALUES (?)", (day,))
