"""What leaves: signed writes that wait for a courier, replies as they stand in the book, and day sheets."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from knothole_client.reviewer.receipting import Owed


@dataclass(frozen=True)
class Outbox:
    """Signed writes by the id of what they carry, in the order in which they leave."""

    database: sqlite3.Connection

    def add(self, identity: bytes, kind: str, day: int, write: bytes) -> None:
        """Have something leave. ``kind``: ``reply``, ``event`` or ``withdrawal``; ``day``: it was signed."""
        self.database.execute(
            "INSERT OR REPLACE INTO outbox (id, kind, day, write) VALUES (?, ?, ?, ?)", (identity, kind, day, write)
        )

    def sign_again(self, identity: bytes, day: int, write: bytes) -> None:
        """Put a newer signature into a row that keeps its turn."""
        self.database.execute("UPDATE outbox SET write = ?, day = ? WHERE id = ?", (write, day, identity))

    def drop(self, identity: bytes) -> None:
        """Have something not leave, if it still waits."""
        self.database.execute("DELETE FROM outbox WHERE id = ?", (identity,))

    def leaving(self, since: int) -> Iterator[tuple[str, bytes]]:
        """Kind and write of all that was signed since a day, and of every retraction."""
        return iter(
            self.database.execute(
                "SELECT kind, write FROM outbox WHERE day >= ? OR kind = 'withdrawal' ORDER BY rowid", (since,)
            )
        )

    def events_signed_before(self, day: int) -> list[bytes]:
        """The writes of events whose signature is older."""
        rows = self.database.execute("SELECT write FROM outbox WHERE kind = 'event' AND day < ?", (day,))
        return [row[0] for row in rows.fetchall()]

    def drop_delivered_events(self) -> None:
        """Drop the events that came back with the inbox: the server has them."""
        self.database.execute("DELETE FROM outbox WHERE kind = 'event' AND id IN (SELECT id FROM envelopes)")

    def replies_signed_after(self, day: int) -> int:
        """How many replies leave that were signed later."""
        return int(
            self.database.execute("SELECT count(*) FROM outbox WHERE kind = 'reply' AND day > ?", (day,)).fetchone()[0]
        )

    def forget(self, before: int) -> None:
        """Drop what was signed before a day: no server takes it."""
        self.database.execute("DELETE FROM outbox WHERE day < ?", (before,))


@dataclass(frozen=True)
class SentReplies:
    """Replies of this reviewer, part by part, as they stand in the book."""

    database: sqlite3.Connection

    def add(self, case: bytes, identity: bytes, day: int, book: int, reply: bytes) -> None:
        """Keep a reply as it was sealed."""
        self.database.execute(
            "INSERT INTO sent_replies (case_key, id, day, book, reply) VALUES (?, ?, ?, ?, ?)",
            (case, identity, day, book, reply),
        )

    def of_case(self, case: bytes) -> list[bytes]:
        """The ids of a case's replies."""
        rows = self.database.execute("SELECT id FROM sent_replies WHERE case_key = ?", (case,))
        return [row[0] for row in rows.fetchall()]

    def of_earlier_books(self, book: int, since: int, limit: int) -> list[tuple[bytes, int, bytes]]:
        """Id, day and reply of those written since a day that were last signed under a lower book number, the newest first."""
        return self.database.execute(
            "SELECT id, day, reply FROM sent_replies WHERE book < ? AND day >= ? AND reply IS NOT NULL ORDER BY day DESC, id LIMIT ?",
            (book, since, limit),
        ).fetchall()

    def set_book(self, identity: bytes, book: int) -> None:
        """Note under which book number a reply was signed."""
        self.database.execute("UPDATE sent_replies SET book = ? WHERE id = ?", (book, identity))

    def destroy_texts(self, before: int) -> None:
        """Destroy what was written before a day; that it was sent stays."""
        self.database.execute("UPDATE sent_replies SET reply = NULL WHERE day < ?", (before,))


@dataclass(frozen=True)
class Sheets:
    """Day sheets, and the messages whose opening they tell."""

    database: sqlite3.Connection

    def of_day(self, day: int) -> bytes | None:
        """The sheet of a day."""
        row = self.database.execute("SELECT record FROM sheets WHERE day = ?", (day,)).fetchone()
        return bytes(row[0]) if row else None

    def last(self) -> bytes | None:
        """The newest sheet."""
        row = self.database.execute("SELECT record FROM sheets ORDER BY day DESC LIMIT 1").fetchone()
        return bytes(row[0]) if row else None

    def add(self, day: int, record: bytes, told: Iterable[Owed]) -> None:
        """Keep a sheet, and which openings it tells."""
        self.database.execute("INSERT INTO sheets (day, record) VALUES (?, ?)", (day, record))
        self.database.executemany(
            "UPDATE opened SET sheet = ? WHERE case_key = ? AND message = ?",
            [(day, owed.case, owed.message) for owed in told],
        )

    def owed(self) -> list[Owed]:
        """Openings that no sheet tells yet."""
        rows = self.database.execute(
            "SELECT case_key, message, receipt, day FROM opened WHERE sheet IS NULL AND receipt IS NOT NULL"
        )
        return [Owed(*row) for row in rows]
