"""What sources wrote: parts of messages, the files they announce, and that they took everything back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from knothole_client.protocol.envelope import Original
from knothole_client.protocol.primitives import VerifyKey


class PartRow(NamedTuple):
    """A part of a message with what proves it."""

    message: bytes
    part: int
    parts: int
    day: int
    order: int
    receipt: bytes | None
    directory: bytes
    alarm: str | None
    original: Original
    envelope: bytes | None


@dataclass(frozen=True)
class Messages:
    """Parts of messages."""

    database: sqlite3.Connection

    def add(self, row: PartRow) -> bool:
        """Keep a part; False if it was here."""
        original = row.original
        inserted = self.database.execute(
            "INSERT OR IGNORE INTO parts (case_key, message, part, parts, day, number, receipt, directory, alarm, header, signature, json, envelope)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (original.key, *row[:8], original.header_digest, original.signature, original.json, row.envelope),
        )
        return inserted.rowcount == 1

    def of_case(self, case: bytes) -> list[tuple[bytes, int, int, int, str | None, bytes]]:
        """Message, part, parts, day, alarm and JSON of each, in the order of days."""
        return self.database.execute(
            "SELECT message, part, parts, day, alarm, json FROM parts WHERE case_key = ? ORDER BY day, rowid", (case,)
        ).fetchall()

    def outline(self) -> Iterator[tuple[bytes, bytes, int, int, int, str | None, int]]:
        """Of all cases without events: case, message, part, parts, day, alarm and order, without the words."""
        untouched = (
            "SELECT case_key FROM cases WHERE NOT EXISTS (SELECT 1 FROM events WHERE events.case_key = cases.case_key)"
        )
        return iter(
            self.database.execute(
                "SELECT case_key, message, part, parts, day, alarm, number FROM parts"  # noqa: S608
                f" WHERE case_key IN ({untouched}) ORDER BY rowid"
            )
        )

    def outline_of(self, case: bytes) -> list[tuple[bytes, int, int, int, str | None, int]]:
        """Of one case: message, part, parts, day, alarm and order, without the words, in the order of days."""
        return self.database.execute(
            "SELECT message, part, parts, day, alarm, number FROM parts WHERE case_key = ? ORDER BY day, rowid", (case,)
        ).fetchall()

    def json_of_part(self, case: bytes, message: bytes, part: int) -> bytes | None:
        """The payload of one part."""
        row = self.database.execute(
            "SELECT json FROM parts WHERE case_key = ? AND message = ? AND part = ?", (case, message, part)
        ).fetchone()
        return row[0] if row else None

    def ids(self, case: bytes) -> list[bytes]:
        """The messages of a case."""
        return [
            row[0] for row in self.database.execute("SELECT DISTINCT message FROM parts WHERE case_key = ?", (case,))
        ]

    def receipt_tag(self, case: bytes, message: bytes) -> bytes | None:
        """What its source looks for; None of a message that only a colleague shared."""
        row = self.database.execute(
            "SELECT receipt FROM parts WHERE case_key = ? AND message = ? AND receipt IS NOT NULL", (case, message)
        ).fetchone()
        return row[0] if row else None

    def originals(self, case: VerifyKey) -> list[tuple[int, Original]]:
        """Parts as their source signed them, with the day each came."""
        rows = self.database.execute(
            "SELECT day, header, signature, json FROM parts WHERE case_key = ? ORDER BY day, message, part", (case,)
        )
        return [(day, Original(header, case, signature, raw)) for day, header, signature, raw in rows]

    def clear_unknown_views(self, views: Iterable[bytes]) -> None:
        """Take the alarm off parts whose directory has arrived since."""
        self.database.executemany(  # by an index: of a flood's parts none is read
            "UPDATE parts SET alarm = NULL WHERE alarm = 'view-unknown' AND directory = ?", [(view,) for view in views]
        )

    def destroy(self, case: bytes, through: int) -> None:
        """Destroy what came through a day."""
        self.database.execute("DELETE FROM parts WHERE case_key = ? AND day <= ?", (case, through))


@dataclass(frozen=True)
class Bundles:
    """Files that messages announce, as JSON."""

    database: sqlite3.Connection

    def add(self, case: bytes, message: bytes, identity: bytes, announcement: str) -> None:
        """Keep an announcement."""
        self.database.execute(
            "INSERT OR IGNORE INTO bundles (case_key, message, id, announcement) VALUES (?, ?, ?, ?)",
            (case, message, identity, announcement),
        )

    def announcement(self, case: bytes, message: bytes) -> str | None:
        """What a message announces."""
        row = self.database.execute(
            "SELECT announcement FROM bundles WHERE case_key = ? AND message = ?", (case, message)
        ).fetchone()
        return row[0] if row else None

    def of_case(self, case: bytes) -> dict[bytes, str]:
        """What each message of a case announces, of those that announce something."""
        return dict(self.database.execute("SELECT message, announcement FROM bundles WHERE case_key = ?", (case,)))

    def ids(self) -> set[bytes]:
        """All bundles that messages here announce."""
        return {bytes(row[0]) for row in self.database.execute("SELECT id FROM bundles")}

    def announcements(self, identity: bytes) -> list[str]:
        """What messages say about one bundle."""
        rows = self.database.execute("SELECT announcement FROM bundles WHERE id = ?", (identity,))
        return [row[0] for row in rows.fetchall()]

    def drop_without_part(self, case: bytes) -> list[str]:
        """Drop the announcements of a case whose first part is not here; what they said."""
        without_part = (
            "case_key = ? AND NOT EXISTS (SELECT 1 FROM parts WHERE parts.case_key = bundles.case_key"
            " AND parts.message = bundles.message AND parts.part = 0)"
        )
        rows = self.database.execute(f"SELECT announcement FROM bundles WHERE {without_part}", (case,)).fetchall()  # noqa: S608
        self.database.execute(f"DELETE FROM bundles WHERE {without_part}", (case,))  # noqa: S608
        return [row[0] for row in rows]


@dataclass(frozen=True)
class Withdrawals:
    """That a source took everything back, through a day; one for each case, the one that reaches farthest."""

    database: sqlite3.Connection

    def replace(self, came: int, through: int, original: Original) -> None:
        """Keep a withdrawal in the place of the one before."""
        self.database.execute(
            "INSERT INTO withdrawals (case_key, came, through, header, signature, json) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (case_key) DO UPDATE SET came = excluded.came, through = excluded.through, header = excluded.header,"
            " signature = excluded.signature, json = excluded.json",  # and not when it was answered: answers are counted by the day
            (original.key, came, through, original.header_digest, original.signature, original.json),
        )

    def days(self, case: bytes) -> tuple[int, int] | None:
        """The day it came, and the last whose messages it takes back."""
        row: tuple[int, int] | None = self.database.execute(
            "SELECT came, through FROM withdrawals WHERE case_key = ?", (case,)
        ).fetchone()
        return row

    def unanswered(self, most: int, today: int) -> list[tuple[VerifyKey, int]]:
        """Case and last day of withdrawals that no answer went to yet; of all answers of a day no more than ``most``, and of a case one."""
        rows = self.database.execute(
            "SELECT case_key, through FROM withdrawals JOIN cases USING (case_key)"
            " WHERE reply_key IS NOT NULL AND (answered IS NULL OR answered_through < through AND answered <> ?2)"
            " ORDER BY case_key IN (SELECT case_key FROM opened) DESC, random()"
            " LIMIT max(0, ?1 - (SELECT count(*) FROM withdrawals WHERE answered = ?2))",
            (most, today),
        )
        return [(VerifyKey(case), through) for case, through in rows]

    def note_answered(self, case: bytes, day: int) -> None:
        """Note that a source was shown on a day that what it withdrew is destroyed."""
        self.database.execute(
            "UPDATE withdrawals SET answered = ?, answered_through = through WHERE case_key = ?", (day, case)
        )

    def originals(self) -> list[tuple[int, Original]]:
        """All as their sources signed them, with the day each came."""
        rows = self.database.execute(
            "SELECT came, case_key, header, signature, json FROM withdrawals ORDER BY case_key"
        )
        return [
            (came, Original(header, VerifyKey(case), signature, raw)) for came, case, header, signature, raw in rows
        ]
