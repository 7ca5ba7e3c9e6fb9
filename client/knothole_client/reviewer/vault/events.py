"""What reviewers said to each other about cases, for whom it waits, and the chains of the envelopes that carried it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from knothole_client.protocol.desk_events import EventHeader
from knothole_client.protocol.envelope import Original
from knothole_client.protocol.primitives import VerifyKey


@dataclass(frozen=True)
class Events:
    """Events by case, author and id, with what proves a colleague's."""

    database: sqlite3.Connection

    def add_own(self, author: VerifyKey, header: EventHeader, raw: bytes) -> None:
        """Keep what this reviewer said."""
        self.database.execute(
            "INSERT INTO events (case_key, author, event, type, day, lamport, json) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (header.case, author, header.event, header.type, header.day, header.lamport, raw),
        )

    def note_sealed(self, case: bytes, author: VerifyKey, event: bytes) -> None:
        """Note that a colleague gets what this reviewer said."""
        self.database.execute(
            "UPDATE events SET sealed = TRUE WHERE case_key = ? AND author = ? AND event = ?", (case, author, event)
        )

    def unsealed_after(self, author: VerifyKey, day: int) -> list[tuple[bytes, bytes, bytes]]:
        """Case, id and payload of what this reviewer said under a later day, and nobody got yet."""
        return self.database.execute(
            "SELECT case_key, event, json FROM events WHERE author = ? AND day > ? AND NOT sealed", (author, day)
        ).fetchall()

    def sealed_after(self, author: VerifyKey, day: int) -> list[tuple[bytes, bytes, bytes]]:
        """The same of what was sealed."""
        return self.database.execute(
            "SELECT case_key, event, json FROM events WHERE author = ? AND day > ? AND sealed", (author, day)
        ).fetchall()

    def date_again(self, case: bytes, author: VerifyKey, event: bytes, day: int, raw: bytes) -> None:
        """Keep what this reviewer said under another day; nobody got it so."""
        self.database.execute(
            "UPDATE events SET day = ?, json = ?, sealed = FALSE WHERE case_key = ? AND author = ? AND event = ?",
            (day, raw, case, author, event),
        )

    def replace(self, header: EventHeader, original: Original) -> None:
        """Keep what a colleague said, in the place of another with the same id."""
        self.database.execute(
            "INSERT OR REPLACE INTO events (case_key, author, event, type, day, lamport, header, signature, json)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                header.case,
                original.key,
                header.event,
                header.type,
                header.day,
                header.lamport,
                original.header_digest,
                original.signature,
                original.json,
            ),
        )

    def json_of(self, case: bytes, author: VerifyKey, event: bytes) -> bytes | None:
        """The payload of an event."""
        row = self.database.execute(
            "SELECT json FROM events WHERE case_key = ? AND author = ? AND event = ?", (case, author, event)
        ).fetchone()
        return row[0] if row else None

    def of_case(self, case: bytes, but: str = "") -> list[tuple[bytes, bytes]]:
        """Author and payload of each; ``but``: those of this type are left out."""
        return self.database.execute(
            "SELECT author, json FROM events WHERE case_key = ? AND type <> ?", (case, but)
        ).fetchall()

    def numbers(self, case: bytes, of: str) -> list[tuple[VerifyKey, int]]:
        """Author and number of those of a type."""
        rows = self.database.execute("SELECT author, lamport FROM events WHERE case_key = ? AND type = ?", (case, of))
        return [(VerifyKey(author), number) for author, number in rows]

    def texts(self, case: bytes) -> list[bytes]:
        """The payloads of all of a case that have a text somebody wrote."""
        rows = self.database.execute(
            "SELECT json FROM events WHERE case_key = ? AND type IN ('note', 'reply', 'label')", (case,)
        )
        return [row[0] for row in rows]

    def own(self, case: bytes) -> list[bytes]:
        """The payloads of what this reviewer said, in order."""
        rows = self.database.execute(
            "SELECT json FROM events WHERE case_key = ? AND header IS NULL ORDER BY lamport, rowid", (case,)
        )
        return [row[0] for row in rows.fetchall()]

    def own_with_ids(self, case: bytes, author: VerifyKey) -> list[tuple[bytes, bytes]]:
        """Id and payload of what this reviewer said."""
        return self.database.execute(
            "SELECT event, json FROM events WHERE case_key = ? AND author = ?", (case, author)
        ).fetchall()

    def by_author(self, author: VerifyKey) -> list[tuple[bytes, bytes, bytes]]:
        """Case, id and payload of all that an author said, in order."""
        return self.database.execute(
            "SELECT case_key, event, json FROM events WHERE author = ? ORDER BY lamport, rowid", (author,)
        ).fetchall()

    def heard(self, case: bytes) -> list[tuple[int, Original]]:
        """What colleagues said, as they signed it, and the day."""
        rows = self.database.execute(
            "SELECT day, author, header, signature, json FROM events WHERE case_key = ? AND header IS NOT NULL ORDER BY lamport",
            (case,),
        )
        return [
            (day, Original(header, VerifyKey(author), signature, raw)) for day, author, header, signature, raw in rows
        ]

    def cases_with_mergers(self) -> set[VerifyKey]:
        """Cases of which an event says that another is of the same person, or is not."""
        return {VerifyKey(row[0]) for row in self.database.execute("SELECT case_key FROM events WHERE type = 'merge'")}

    def drop(self, case: bytes, author: VerifyKey, event: bytes) -> None:
        """Drop an event of one's own, here and for whom it waits."""
        self.database.execute(
            "DELETE FROM events WHERE case_key = ? AND author = ? AND event = ?", (case, author, event)
        )
        self.database.execute("DELETE FROM unsent WHERE event = ?", (event,))


@dataclass(frozen=True)
class Unsent:
    """Own events that wait for colleagues."""

    database: sqlite3.Connection

    def add(self, case: bytes, event: bytes, reviewers: Iterable[VerifyKey]) -> None:
        """Have an event wait for reviewers."""
        self.database.executemany(
            "INSERT OR IGNORE INTO unsent (case_key, event, reviewer) VALUES (?, ?, ?)",
            [(case, event, reviewer) for reviewer in reviewers],
        )

    def remove(self, event: bytes, reviewers: Iterable[VerifyKey]) -> None:
        """It waits for these no longer."""
        self.database.executemany(
            "DELETE FROM unsent WHERE event = ? AND reviewer = ?", [(event, reviewer) for reviewer in reviewers]
        )

    def by_event(self) -> dict[bytes, list[VerifyKey]]:
        """For each event the reviewers it waits for."""
        waiting: dict[bytes, list[VerifyKey]] = {}
        for event, reviewer in self.database.execute("SELECT event, reviewer FROM unsent"):
            waiting.setdefault(event, []).append(VerifyKey(reviewer))
        return waiting

    def count(self) -> int:
        """How many events wait."""
        return int(self.database.execute("SELECT count(DISTINCT event) FROM unsent").fetchone()[0])

    def reviewers(self, case: bytes) -> set[VerifyKey]:
        """Those for whom something of a case waits."""
        rows = self.database.execute("SELECT DISTINCT reviewer FROM unsent WHERE case_key = ?", (case,))
        return {VerifyKey(row[0]) for row in rows.fetchall()}


@dataclass(frozen=True)
class Shares:
    """Parts of what colleagues share, until all of an item are here."""

    database: sqlite3.Connection

    def add(self, case: bytes, author: VerifyKey, item: bytes, part: int, raw: bytes) -> None:
        """Keep a part."""
        self.database.execute(
            "INSERT OR IGNORE INTO shares (case_key, author, item, part, json) VALUES (?, ?, ?, ?, ?)",
            (case, author, item, part, raw),
        )

    def parts(self, author: VerifyKey, item: bytes) -> list[bytes]:
        """The payloads of an item's parts, in order."""
        rows = self.database.execute(
            "SELECT json FROM shares WHERE author = ? AND item = ? ORDER BY part", (author, item)
        )
        return [row[0] for row in rows.fetchall()]

    def of_case(self, case: bytes) -> list[tuple[VerifyKey, bytes, int, bytes]]:
        """Author, item, part and payload of all parts of a case."""
        rows = self.database.execute("SELECT author, item, part, json FROM shares WHERE case_key = ?", (case,))
        return [(VerifyKey(author), item, part, raw) for author, item, part, raw in rows.fetchall()]

    def drop(self, author: VerifyKey, item: bytes, part: int | None = None) -> None:
        """Drop a part of an item, or all."""
        self.database.execute(
            "DELETE FROM shares WHERE author = ?1 AND item = ?2 AND (?3 IS NULL OR part = ?3)", (author, item, part)
        )


class ChainLink(NamedTuple):
    """Where a colleague's envelope stands in the chain of its author."""

    author: VerifyKey
    run: bytes
    previous: bytes
    written: int
    came: int


class OwnChain(NamedTuple):
    """The end of this reviewer's own chain."""

    run: bytes
    previous: bytes
    day: int


@dataclass(frozen=True)
class Chain:
    """The chains of colleagues' envelopes, and the end of one's own."""

    database: sqlite3.Connection

    def add(self, envelope: bytes, link: ChainLink) -> None:
        """Note where an envelope stands."""
        self.database.execute(
            "INSERT OR IGNORE INTO chain (envelope, author, run, previous, written, came) VALUES (?, ?, ?, ?, ?, ?)",
            (envelope, *link),
        )

    def links(self) -> list[ChainLink]:
        """All, in the order they came."""
        rows = self.database.execute(
            "SELECT author, run, previous, written, came FROM chain ORDER BY came, envelope"
        ).fetchall()
        return [ChainLink(VerifyKey(author), *rest) for author, *rest in rows]

    def forget(self, before: int) -> None:
        """Forget what came before a day."""
        self.database.execute("DELETE FROM chain WHERE came < ?", (before,))

    def own_end(self) -> OwnChain | None:
        """The end of one's own; None if the next envelope begins a run."""
        row = self.database.execute("SELECT run, previous, day FROM own_chain").fetchone()
        return OwnChain(*row) if row else None

    def begin_own(self, end: OwnChain) -> None:
        """Begin a run."""
        self.forget_own()
        self.database.execute("INSERT INTO own_chain (run, previous, day) VALUES (?, ?, ?)", end)

    def continue_own(self, previous: bytes, day: int) -> None:
        """Go on after an envelope."""
        self.database.execute("UPDATE own_chain SET previous = ?, day = ?", (previous, day))

    def forget_own(self) -> None:
        """Have the next envelope begin a run."""
        self.database.execute("DELETE FROM own_chain")
