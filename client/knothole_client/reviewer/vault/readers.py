"""Who reads a case, and whom its source keeps out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.primitives import VerifyKey


@dataclass(frozen=True)
class Readers:
    """Readers by signing key: addressed by the source or let in by a reviewer, and never whom the source keeps out."""

    database: sqlite3.Connection

    def add_addressed(self, case: bytes, reviewers: Iterable[Reviewer]) -> None:
        """Note whom the source addressed."""
        self.database.executemany(
            "INSERT OR IGNORE INTO readers (case_key, reviewer) VALUES (?, ?)",
            [(case, reviewer.signing) for reviewer in reviewers],
        )

    def let_in(self, case: bytes, reviewer: VerifyKey, by: VerifyKey) -> None:
        """Note who let a reviewer in; the first who did stays."""
        self.database.execute(
            "INSERT INTO readers (case_key, reviewer, shared_by) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET shared_by = coalesce(shared_by, excluded.shared_by)",
            (case, reviewer, by),
        )

    def was_let_in(self, case: bytes, reviewer: VerifyKey) -> bool:
        """Whether a reviewer, and not the source alone, lets this one read the case."""
        row = self.database.execute(
            "SELECT 1 FROM readers WHERE case_key = ? AND reviewer = ? AND shared_by IS NOT NULL", (case, reviewer)
        ).fetchone()
        return row is not None

    def let_in_by(self, case: bytes, reviewer: VerifyKey) -> set[VerifyKey]:
        """Whom a reviewer let in."""
        rows = self.database.execute(
            "SELECT reviewer FROM readers WHERE case_key = ? AND shared_by = ?", (case, reviewer)
        )
        return {VerifyKey(row[0]) for row in rows.fetchall()}

    def of_case(self, case: bytes) -> set[VerifyKey]:
        """Who reads a case."""
        rows = self.database.execute(
            "SELECT reviewer FROM readers WHERE case_key = ?1 EXCEPT SELECT reviewer FROM left_out WHERE case_key = ?1",
            (case,),
        )
        return {VerifyKey(row[0]) for row in rows}

    def cases_of(self, reviewer: VerifyKey) -> list[VerifyKey]:
        """The cases a reviewer reads, if this vault knows them."""
        rows = self.database.execute(
            "SELECT case_key FROM readers WHERE reviewer = ?1 EXCEPT SELECT case_key FROM left_out WHERE reviewer = ?1",
            (reviewer,),
        )
        return [VerifyKey(row[0]) for row in rows]

    def keep_out(self, case: bytes, reviewers: Iterable[Reviewer], day: int) -> None:
        """Note whom the source keeps out: by key, and by what shows whether somebody with another key is the same person."""
        self.database.executemany(
            "INSERT OR IGNORE INTO left_out (case_key, reviewer, id, name, day) VALUES (?, ?, ?, ?, ?)",
            [(case, reviewer.signing, reviewer.id, reviewer.name, day) for reviewer in reviewers],
        )

    def left_out(self, case: bytes) -> set[VerifyKey]:
        """Whom the source of a case keeps out."""
        rows = self.database.execute("SELECT reviewer FROM left_out WHERE case_key = ?", (case,))
        return {VerifyKey(row[0]) for row in rows}

    def left_out_people(self, case: bytes) -> list[tuple[VerifyKey, str, str, int]]:
        """Key, id and name of those whom the source of a case keeps out, and the day it said so."""
        rows = self.database.execute(
            "SELECT reviewer, id, name, day FROM left_out WHERE case_key = ? ORDER BY name", (case,)
        )
        return [(VerifyKey(key), identity, name, day) for key, identity, name, day in rows]

    def cases_keeping_out(self) -> set[VerifyKey]:
        """The cases whose source keeps anybody out."""
        return {VerifyKey(row[0]) for row in self.database.execute("SELECT DISTINCT case_key FROM left_out")}
