"""The server's ledger (section 13.2) as this reviewer and colleagues were shown it, to be compared."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from knothole_client.protocol.ledger import Destruction
from knothole_client.protocol.primitives import VerifyKey


@dataclass(frozen=True)
class ShownRecords:
    """Records of the ledger, by whom they were shown to: of each day two at most, so that whoever has a colleague's key covers none of theirs by another."""

    database: sqlite3.Connection

    def add(self, reviewer: VerifyKey, record: Destruction) -> None:
        """Keep what a reviewer was shown, unless that day was explained."""
        self.database.execute(
            "INSERT OR IGNORE INTO shown_records (reviewer, day, record) SELECT ?1, ?2, ?3"
            " WHERE ?2 > (SELECT coalesce(max(through), -1) FROM explained_records)"
            " AND (SELECT count(*) FROM shown_records WHERE reviewer = ?1 AND day = ?2) < 2",
            (reviewer, record.day, record.raw),
        )

    def pairs(self, own: VerifyKey) -> list[tuple[VerifyKey, int, bytes, bytes]]:
        """Where a colleague was shown another record of a day than this reviewer: who, the day, the record shown here, and theirs."""
        rows = self.database.execute(
            "SELECT theirs.reviewer, theirs.day, own.record, theirs.record FROM shown_records AS own"
            " JOIN shown_records AS theirs ON theirs.day = own.day"
            " WHERE own.reviewer = ? AND theirs.reviewer != own.reviewer AND theirs.record != own.record"
            " ORDER BY theirs.day, theirs.reviewer, own.record, theirs.record",
            (own,),
        )
        return [(VerifyKey(reviewer), day, here, there) for reviewer, day, here, there in rows]

    def newest(self, reviewer: VerifyKey, before: int) -> bytes | None:
        """The newest record, of before a day, that a reviewer was shown."""
        row = self.database.execute(
            "SELECT record FROM shown_records WHERE reviewer = ? AND day < ? ORDER BY day DESC LIMIT 1",
            (reviewer, before),
        ).fetchone()
        return bytes(row[0]) if row else None

    def last_sent(self) -> int:
        """The day of the newest record that was sent to colleagues; -1 if none was."""
        row = self.database.execute("SELECT day FROM last_sent_record").fetchone()
        return int(row[0]) if row else -1

    def set_last_sent(self, day: int) -> None:
        """Note that day."""
        self.database.execute("DELETE FROM last_sent_record")
        self.database.execute("INSERT INTO last_sent_record (day) VALUES (?)", (day,))

    def served_otherwise(self) -> int | None:
        """Since which day it stands that the server shows another desk than it signed for; None if it does not, or was explained."""
        row = self.database.execute("SELECT min(day) FROM served_otherwise").fetchone()
        return None if row[0] is None else int(row[0])

    def note_served_otherwise(self, day: int) -> None:
        """An import found it."""
        self.database.execute(
            "INSERT INTO served_otherwise (day) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM served_otherwise)", (day,)
        )

    def explain(self, today: int) -> None:
        """A person has had it explained: what is here is compared no more, nor what comes later of these days. Days to come are compared all the same,
        whatever of them was shown under a clock that was ahead.
        """
        self.database.execute(
            "INSERT INTO explained_records (through) SELECT min(max(day), ?) FROM shown_records HAVING max(day) IS NOT NULL",
            (today,),
        )
        self.database.execute("DELETE FROM shown_records")
        self.database.execute("DELETE FROM served_otherwise")

    def forget(self, before: int) -> None:
        """Forget records of days before one."""
        self.database.execute("DELETE FROM shown_records WHERE day < ?", (before,))
