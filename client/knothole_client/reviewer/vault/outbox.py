"""What leaves: signed writes that wait for a courier, replies as they stand in the book, and day sheets."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer.receipting import Owed


@dataclass(frozen=True)
class Outbox:
    """Signed writes by the id of what they carry, in the order in which they leave."""

    database: sqlite3.Connection

    def add(self, identity: bytes, kind: str, day: int, write: bytes) -> None:
        """Have something leave. ``kind``: ``event`` or ``retraction``; ``day``: it was signed."""
        self.database.execute(
            "INSERT OR REPLACE INTO outbox (id, kind, day, write) VALUES (?, ?, ?, ?)", (identity, kind, day, write)
        )

    def sign_again(self, identity: bytes, day: int, write: bytes) -> None:
        """Put a newer signature into a row that keeps its turn."""
        self.database.execute("UPDATE outbox SET write = ?, day = ? WHERE id = ?", (write, day, identity))

    def drop(self, identity: bytes) -> None:
        """Have something not leave, if it still waits."""
        self.database.execute("DELETE FROM outbox WHERE id = ?", (identity,))

    def leaving(self, kind: str) -> list[bytes]:
        """The writes of one kind, in the order in which they leave."""
        rows = self.database.execute("SELECT write FROM outbox WHERE kind = ? ORDER BY rowid", (kind,))
        return [row[0] for row in rows.fetchall()]

    def events_signed_before(self, day: int) -> list[bytes]:
        """The writes of events whose signature is older."""
        rows = self.database.execute("SELECT write FROM outbox WHERE kind = 'event' AND day < ?", (day,))
        return [row[0] for row in rows.fetchall()]

    def events_signed_after(self, day: int) -> list[bytes]:
        """The same of those whose signature is newer."""
        rows = self.database.execute("SELECT write FROM outbox WHERE kind = 'event' AND day > ?", (day,))
        return [row[0] for row in rows.fetchall()]

    def drop_delivered_events(self, imported_before: int) -> None:
        """Drop the events that the server has by its signed lists; that they lie in a folder says nothing, for they left this vault in one.

        Those that came back before a day are dropped too: no list of them will come any more.
        """
        self.database.execute(
            "DELETE FROM outbox WHERE kind = 'event' AND id IN (SELECT id FROM envelopes WHERE listed OR imported < ?)",
            (imported_before,),
        )

    def forget(self, before: int, retracted_before: int) -> None:
        """Drop events that were signed before a day, for no server takes them, and retractions of replies that no book has any more."""
        self.database.execute("DELETE FROM outbox WHERE kind = 'event' AND day < ?", (before,))
        self.database.execute("DELETE FROM outbox WHERE kind = 'retraction' AND day < ?", (retracted_before,))


@dataclass(frozen=True)
class Letter:
    """What became of a letter of this reviewer's, all its parts together."""

    case: VerifyKey
    id: bytes
    day: int
    """It was written."""
    parts: int
    in_book: int
    """Of its parts, by the last list that was imported."""
    arrived: int | None
    """The first day on which all of it was seen in the book."""
    retracted: int | None
    """The day it was retracted."""
    over: bool
    """Whether its days are over, so that no book has it."""

    @property
    def stands(self) -> bool:
        """Whether all of it is in the book."""
        return self.in_book == self.parts and not self.over

    @property
    def fulfilled(self) -> int | None:
        """The day from which it fulfils what is owed: it stands in the book, or stood there when its days were over. None if it does not."""
        return self.arrived if self.retracted is None and self.in_book == self.parts else None

    @property
    def waits(self) -> bool:
        """Whether it should be in the book and is not, by what this vault knows."""
        return self.retracted is None and not self.over and not self.stands


@dataclass(frozen=True)
class SentReplies:
    """Replies of this reviewer, part by part, as they stand in the book."""

    database: sqlite3.Connection

    def add(self, case: bytes, letter: bytes, identity: bytes, day: int, reply: bytes) -> None:
        """Keep a reply as it was sealed. It waits."""
        self.database.execute(
            "INSERT INTO sent_replies (case_key, letter, id, day, reply) VALUES (?, ?, ?, ?, ?)",
            (case, letter, identity, day, reply),
        )

    def of_case(self, case: bytes) -> list[bytes]:
        """The ids of a case's replies."""
        rows = self.database.execute("SELECT id FROM sent_replies WHERE case_key = ?", (case,))
        return [row[0] for row in rows.fetchall()]

    def of_letter(self, letter: bytes) -> list[bytes]:
        """The ids of a letter's parts."""
        rows = self.database.execute("SELECT id FROM sent_replies WHERE letter = ?", (letter,))
        return [row[0] for row in rows.fetchall()]

    def letters_of(self, replies: Iterable[bytes]) -> set[bytes]:
        """The letters to which some replies belong, by the ids of both."""
        found = (
            self.database.execute("SELECT letter FROM sent_replies WHERE id = ?", (reply,)).fetchone()
            for reply in replies
        )
        return {row[0] for row in found if row is not None}

    def letters(self, case: bytes | None = None) -> list[Letter]:
        """The letters, all or of a case, the oldest first."""
        of_case = "" if case is None else "WHERE case_key = ?"  # by its index
        rows = self.database.execute(
            "SELECT case_key, letter, min(day), count(*), count(stands_since),"  # noqa: S608
            " CASE WHEN count(arrived) = count(*) THEN max(arrived) END, max(retracted), count(reply) AND NOT max(over) FROM sent_replies"
            f" {of_case} GROUP BY letter ORDER BY min(day), min(rowid)",
            () if case is None else (case,),
        )
        return [
            Letter(
                VerifyKey(case_key),
                letter,
                day,
                parts,
                in_book,
                arrived,
                retracted,
                over=not wanted and retracted is None,
            )
            for case_key, letter, day, parts, in_book, arrived, retracted, wanted in rows.fetchall()
        ]

    def note_over(self, before: int) -> None:
        """Note which replies are past their days: those written before a day."""
        self.database.execute("UPDATE sent_replies SET over = NOT over WHERE over <> (day < ?)", (before,))

    def compared_pull(self) -> int | None:
        """When the pull ended that brought the last list that was compared, in seconds since 1970."""
        row = self.database.execute("SELECT ended FROM compared_pull").fetchone()
        return int(row[0]) if row else None

    def note_book(self, in_book: Iterable[bytes], day: int, since: int, pull: int) -> None:
        """Note which replies stand in the book by a list of its ids that was compared on a day.

        Of those written before ``since`` the list says nothing any more: they stay as they were. ``pull``: when the pull ended that brought it.
        """
        self.database.execute("DELETE FROM compared_pull")
        self.database.execute("INSERT INTO compared_pull (ended) VALUES (?)", (pull,))
        found = set(in_book)
        rows = self.database.execute(
            "SELECT id FROM sent_replies WHERE retracted IS NOT NULL OR (reply IS NOT NULL AND day >= ?)", (since,)
        ).fetchall()
        self.database.executemany(
            "UPDATE sent_replies SET stands_since = coalesce(stands_since, ?), arrived = coalesce(arrived, ?) WHERE id = ?",
            [(day, day, row[0]) for row in rows if row[0] in found],
        )
        self.database.executemany(
            "UPDATE sent_replies SET stands_since = NULL WHERE id = ?", [row for row in rows if row[0] not in found]
        )

    def never_in_book(self, since: int) -> list[tuple[int, bytes]]:
        """Day and reply of those written since a day that were never seen in the book, in the order in which they were written."""
        return self.database.execute(
            "SELECT day, reply FROM sent_replies WHERE arrived IS NULL AND reply IS NOT NULL AND day >= ? ORDER BY rowid",
            (since,),
        ).fetchall()

    def gone_from_book(self, since: int, limit: int) -> list[tuple[int, bytes]]:
        """The same of those that were there once and are not now, the newest first."""
        return self.database.execute(
            "SELECT day, reply FROM sent_replies WHERE arrived IS NOT NULL AND stands_since IS NULL AND reply IS NOT NULL"
            " AND day >= ? ORDER BY day DESC, id LIMIT ?",
            (since, limit),
        ).fetchall()

    def returned_after(self, day: int) -> int:
        """How many replies stand in the book since later than a day."""
        row = self.database.execute("SELECT count(*) FROM sent_replies WHERE stands_since > ?", (day,)).fetchone()
        return int(row[0])

    def note_retracted(self, letter: bytes, day: int) -> None:
        """Destroy the text of a letter that is retracted; that it was written stays."""
        self.database.execute("UPDATE sent_replies SET reply = NULL, retracted = ? WHERE letter = ?", (day, letter))

    def destroy_texts(self, before: int) -> None:
        """Destroy what was written before a day; that it was sent stays."""
        self.database.execute("UPDATE sent_replies SET reply = NULL WHERE day < ?", (before,))


@dataclass(frozen=True)
class Sheets:
    """Day sheets, and the messages whose opening they report."""

    database: sqlite3.Connection

    def of_day(self, day: int) -> bytes | None:
        """The sheet of a day."""
        row = self.database.execute("SELECT record FROM sheets WHERE day = ?", (day,)).fetchone()
        return bytes(row[0]) if row else None

    def last(self) -> bytes | None:
        """The newest sheet."""
        row = self.database.execute("SELECT record FROM sheets ORDER BY day DESC LIMIT 1").fetchone()
        return bytes(row[0]) if row else None

    def add(self, day: int, record: bytes, reported: Iterable[Owed]) -> None:
        """Keep a sheet, and which openings it reports."""
        self.database.execute("INSERT INTO sheets (day, record) VALUES (?, ?)", (day, record))
        self.database.executemany(
            "UPDATE opened SET sheet = ? WHERE case_key = ? AND message = ?",
            [(day, owed.case, owed.message) for owed in reported],
        )

    def note_published(self, records: Iterable[bytes]) -> None:
        """Note which sheets a desk document has, and forget those that were published and are so no more, all but the newest: they, too, tell whether
        a guess at destroyed words is right.
        """
        shown = set(records)
        rows = self.database.execute("SELECT day, record, published FROM sheets ORDER BY day DESC").fetchall()
        for number, (day, record, published) in enumerate(rows):
            if record in shown:
                self.database.execute("UPDATE sheets SET published = TRUE WHERE day = ?", (day,))
            elif published and number > 0:
                self.database.execute("DELETE FROM sheets WHERE day = ?", (day,))

    def unpublished(self) -> list[tuple[int, bytes]]:
        """Day and record of the sheets that no desk document had yet, the newest first."""
        return self.database.execute("SELECT day, record FROM sheets WHERE NOT published ORDER BY day DESC").fetchall()

    def give_up(self, day: int) -> None:
        """Drop a sheet that cannot be published; what it reports is owed again."""
        self.database.execute("UPDATE opened SET sheet = NULL WHERE sheet = ?", (day,))
        self.database.execute("DELETE FROM sheets WHERE day = ?", (day,))

    def owed(self) -> list[Owed]:
        """Openings that no sheet reports yet."""
        rows = self.database.execute(
            "SELECT case_key, message, receipt, day FROM opened WHERE sheet IS NULL AND receipt IS NOT NULL"
        )
        return [Owed(*row) for row in rows]
