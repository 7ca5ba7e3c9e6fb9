"""Cases: their names and keys, this reviewer's marks, what was opened; and destroying all of a case."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer.vault.half_forgotten import HalfForgotten
from knothole_client.reviewer.vault.tables import tables_of_cases

FLOOD: Final = "flood"
"""The mark of cases that were set aside as a flood."""


@dataclass(frozen=True)
class CaseRows:
    """One row for each codename that wrote."""

    database: sqlite3.Connection

    def begin(self, case: bytes, name: str, day: int) -> bool:
        """Make a case; False if it is there."""
        return (
            self.database.execute(
                "INSERT OR IGNORE INTO cases (case_key, name, since) VALUES (?, ?, ?)", (case, name, day)
            ).rowcount
            == 1
        )

    def exists(self, case: bytes) -> bool:
        """Whether there is such a case."""
        return self.database.execute("SELECT 1 FROM cases WHERE case_key = ?", (case,)).fetchone() is not None

    def set_reply_keys(self, case: bytes, reply_key: bytes, clue_key: bytes) -> None:
        """Where replies go."""
        self.database.execute(
            "UPDATE cases SET reply_key = ?, clue_key = ? WHERE case_key = ?", (reply_key, clue_key, case)
        )

    def reply_keys(self, case: bytes) -> tuple[bytes, bytes] | None:
        """Where replies go; None while the part that says it has not come."""
        row = self.database.execute("SELECT reply_key, clue_key FROM cases WHERE case_key = ?", (case,)).fetchone()
        return None if row is None or row[0] is None else (row[0], row[1])

    def since(self) -> dict[bytes, int]:
        """The day each case began."""
        return dict(self.database.execute("SELECT case_key, since FROM cases"))

    def since_of(self, case: bytes) -> int:
        """The day a case began."""
        return int(self.database.execute("SELECT since FROM cases WHERE case_key = ?", (case,)).fetchone()[0])

    def names(self, *, flood: bool = True) -> dict[VerifyKey, str]:
        """The names of all cases that have a message, or had. ``flood``: with those that were set aside as a flood."""
        rows = self.database.execute(
            "SELECT case_key, name FROM cases WHERE (EXISTS (SELECT 1 FROM parts WHERE parts.case_key = cases.case_key)"
            " OR case_key IN (SELECT case_key FROM withdrawals))"
            " AND (? OR case_key NOT IN (SELECT case_key FROM marks WHERE mark = 'flood'))",
            (flood,),
        )
        return {VerifyKey(key): name for key, name in rows}

    def in_order(self) -> list[tuple[VerifyKey, str]]:
        """All cases that have a message, or had, with their names: starred ones first, then the newest."""
        days = (
            "SELECT case_key, day FROM (SELECT case_key, min(day) AS day FROM parts GROUP BY case_key, message)"
            " UNION ALL SELECT case_key, came FROM withdrawals"
        )
        rows = self.database.execute(
            f"SELECT case_key, name FROM cases JOIN (SELECT case_key, max(day) AS last FROM ({days}) GROUP BY case_key) USING (case_key)"  # noqa: S608
            " ORDER BY case_key IN (SELECT case_key FROM marks WHERE mark = 'star') DESC, last DESC, name"
        )
        return [(VerifyKey(key), name) for key, name in rows]

    def worked_on(self) -> set[VerifyKey]:
        """Cases that a reviewer said something about, or that were withdrawn."""
        rows = self.database.execute(
            "SELECT case_key FROM cases WHERE EXISTS (SELECT 1 FROM events WHERE events.case_key = cases.case_key)"
            " UNION SELECT case_key FROM withdrawals"
        )
        return {VerifyKey(row[0]) for row in rows}

    def destroy(self, *cases: bytes) -> None:
        """Destroy every row of some cases, but for what keeps more from coming: that their source took everything back, and which messages were not whole.

        It takes effect when the vault is saved.
        """
        for case in cases:
            HalfForgotten(self.database).note(case)
        self._delete(cases, set(tables_of_cases(self.database)) - {"withdrawals"})

    def sweep(self, before: int) -> None:
        """Destroy every row of cases that are not here, forgotten or never received, of which all that is known is older than a day."""
        self._delete(self._over_without_case(before), tables_of_cases(self.database))

    def _delete(self, cases: Iterable[bytes], tables: Iterable[str]) -> None:
        for table in tables:
            self.database.executemany(f"DELETE FROM {table} WHERE case_key = ?", [(case,) for case in cases])  # noqa: S608

    def _over_without_case(self, before: int) -> list[bytes]:
        rows = self.database.execute(
            "SELECT case_key FROM (SELECT case_key, day FROM events UNION ALL SELECT case_key, through FROM withdrawals)"
            " GROUP BY case_key HAVING max(day) < ? EXCEPT SELECT case_key FROM cases",
            (before,),
        )
        return [row[0] for row in rows.fetchall()]


@dataclass(frozen=True)
class Marks:
    """This reviewer's own marks."""

    database: sqlite3.Connection

    def add(self, case: bytes, mark: str) -> None:
        """Put a mark on a case."""
        self.database.execute("INSERT OR IGNORE INTO marks (case_key, mark) VALUES (?, ?)", (case, mark))

    def remove(self, case: bytes, mark: str) -> None:
        """Take a mark off a case."""
        self.database.execute("DELETE FROM marks WHERE case_key = ? AND mark = ?", (case, mark))

    def of_case(self, case: bytes) -> frozenset[str]:
        """The marks on a case."""
        return frozenset(row[0] for row in self.database.execute("SELECT mark FROM marks WHERE case_key = ?", (case,)))

    def all(self) -> dict[bytes, set[str]]:
        """The marks on all cases that have any."""
        marks: dict[bytes, set[str]] = {}
        for case, mark in self.database.execute("SELECT case_key, mark FROM marks"):
            marks.setdefault(case, set()).add(mark)
        return marks


@dataclass(frozen=True)
class BegunReply:
    """What this reviewer began to write to a source, and did not queue."""

    text: str = field(repr=False)
    duty: str
    """``acknowledgement`` or ``feedback``, if it is to fulfil one, or ""."""


@dataclass(frozen=True)
class BegunReplies:
    """At most one in each case."""

    database: sqlite3.Connection

    def keep(self, case: bytes, begun: BegunReply | None) -> None:
        """Keep one instead of the one before. None: there is none any more."""
        if begun:
            self.database.execute(
                "INSERT OR REPLACE INTO begun (case_key, text, duty) VALUES (?, ?, ?)", (case, begun.text, begun.duty)
            )
        else:
            self.database.execute("DELETE FROM begun WHERE case_key = ?", (case,))

    def of(self, case: bytes) -> BegunReply | None:
        """What was begun in a case."""
        row = self.database.execute("SELECT text, duty FROM begun WHERE case_key = ?", (case,)).fetchone()
        return BegunReply(*row) if row else None

    def cases(self) -> dict[VerifyKey, str]:
        """Those in which a reply was begun, with its duty."""
        return {VerifyKey(case): str(duty) for case, duty in self.database.execute("SELECT case_key, duty FROM begun")}


@dataclass(frozen=True)
class BegunNotes:
    """What this reviewer began to write to colleagues, and did not record: at most one in each case."""

    database: sqlite3.Connection

    def keep(self, case: bytes, text: str) -> None:
        """Keep one instead of the one before. An empty text: there is none any more."""
        if text:
            self.database.execute("INSERT OR REPLACE INTO begun_notes (case_key, text) VALUES (?, ?)", (case, text))
        else:
            self.database.execute("DELETE FROM begun_notes WHERE case_key = ?", (case,))

    def of(self, case: bytes) -> str:
        """What was begun in a case; empty if nothing was."""
        row = self.database.execute("SELECT text FROM begun_notes WHERE case_key = ?", (case,)).fetchone()
        return str(row[0]) if row else ""

    def cases(self) -> set[VerifyKey]:
        """Those in which a note was begun."""
        return {VerifyKey(case) for (case,) in self.database.execute("SELECT case_key FROM begun_notes")}


@dataclass(frozen=True)
class SeenEvents:
    """What colleagues said until this reviewer last looked at a case."""

    database: sqlite3.Connection

    def all_now(self, case: bytes) -> None:
        """All that is here was seen."""
        self.database.execute(
            "INSERT OR REPLACE INTO seen (case_key, events)"
            " SELECT ?1, count(*) FROM events WHERE case_key = ?1 AND header IS NOT NULL",
            (case,),
        )

    def unseen_days(self, case: bytes) -> list[int]:
        """The day of each event that was not seen."""
        rows = self.database.execute(
            "SELECT day FROM events WHERE case_key = ?1 AND header IS NOT NULL ORDER BY rowid"
            " LIMIT -1 OFFSET coalesce((SELECT events FROM seen WHERE case_key = ?1), 0)",
            (case,),
        )
        return [row[0] for row in rows]


@dataclass(frozen=True)
class OpenedMessages:
    """Messages that a person was shown here, and the day."""

    database: sqlite3.Connection

    def add(self, case: bytes, message: bytes, day: int, receipt: bytes | None) -> None:
        """Note that a message was opened, with the receipt that its source is owed, if any."""
        self.database.execute(
            "INSERT OR IGNORE INTO opened (case_key, message, day, receipt) VALUES (?, ?, ?, ?)",
            (case, message, day, receipt),
        )

    def receipts(self, case: bytes) -> list[bytes]:
        """What was receipted of a case, or will be, the newest first; of messages that are here."""
        rows = self.database.execute(
            "SELECT receipt FROM opened WHERE case_key = ?1 AND receipt IS NOT NULL"
            " AND message IN (SELECT message FROM parts WHERE case_key = ?1) ORDER BY day DESC, rowid DESC",
            (case,),
        )
        return [row[0] for row in rows]

    def forget_receipts(self) -> None:
        """Forget those of messages that are destroyed, once the sheet that has them is published."""
        self.database.execute(
            "UPDATE opened SET receipt = NULL WHERE sheet IS NOT NULL AND sheet NOT IN (SELECT day FROM sheets WHERE NOT published)"
            " AND (case_key, message) NOT IN (SELECT case_key, message FROM parts)"
        )

    def of_case(self, case: bytes) -> dict[bytes, int]:
        """The day each message of a case was opened."""
        return dict(self.database.execute("SELECT message, day FROM opened WHERE case_key = ?", (case,)))

    def all(self) -> dict[tuple[bytes, bytes], int]:
        """By case and message."""
        rows = self.database.execute("SELECT case_key, message, day FROM opened")
        return {(case, message): day for case, message, day in rows}
