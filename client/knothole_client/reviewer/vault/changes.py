"""What was done to an open vault since its file was written whole: a save of little is little (``docs/adr/0038``).

The database itself tells, by triggers. Rows that were added are carried as a piece (:mod:`knothole_client.reviewer.vault.pieces`). As soon as a row was
changed or removed, of whatever table but the loose ones (:mod:`knothole_client.reviewer.vault.tables`), the file must be written whole: so what a person
forgets or destroys, and each key that goes, is in no file from that save on. Nobody has to remember to ask for it.

A draft that became a note or reply is one exception: no block has its row, and its words stay in the file in any case, as long as that event does. When
the event goes, the file is written whole.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Final

from knothole_client.protocol import compact_json
from knothole_client.protocol.errors import ProtocolError
from knothole_client.reviewer.vault.pieces import OF_CASES, piece, put_together, tables
from knothole_client.reviewer.vault.tables import DRAFTS, LOOSE

MAX_ROWS: Final = 1_000
"""That are carried; more are written whole in any case."""
_SMALL_PAGE: Final = 1_024


class Changes:
    """Of one open vault."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._added: dict[str, set[int]] = {}
        """By table the numbers of rows. Of those that were taken back none is there, and so none is carried."""
        self._count = 0
        self._cases: set[bytes] = set()
        """Those with changes in a loose table."""
        self._are_whole = False
        """Whether they take the whole file."""
        self._drafts: list[tuple[bytes, str]] = []
        """Case and words of drafts that were removed since the last save, and that no block has."""
        database.execute("PRAGMA recursive_triggers = ON")  # or INSERT OR REPLACE would remove rows without a word
        database.create_function("row_added", 2, self._note_added)
        database.create_function("row_changed", 0, self._note_changed)
        database.create_function("loose_row_changed", 2, lambda old, new: self._cases.update((old, new)))
        database.create_function("draft_removed", 4, self._note_draft)
        self._watch()

    def _watch(self) -> None:
        database = self._database
        for table in tables(database, "main"):
            for event, old, new in (("INSERT", "NEW", "NEW"), ("UPDATE", "OLD", "NEW"), ("DELETE", "OLD", "OLD")):
                strict = f"row_added('{table}', NEW.rowid)" if event == "INSERT" else "row_changed()"
                if event == "DELETE" and table in DRAFTS:
                    strict = f"draft_removed('{table}', OLD.rowid, OLD.case_key, OLD.text)"
                note = f"loose_row_changed({old}.case_key, {new}.case_key)" if table in LOOSE else strict
                database.execute(
                    f"CREATE TEMP TRIGGER noted_{table}_{event} AFTER {event} ON main.{table} BEGIN SELECT {note}; END"
                )

    def apply(self, changes: bytes) -> None:
        """Do again what a file says was done. Nothing else was done before."""
        put_together(self._database, [changes] if changes else [])

    def small(self) -> bytes | None:
        """All of them as a piece, or None if the file must be written whole. What was not committed is committed."""
        drafts, self._drafts = self._drafts, []
        self._are_whole = self._are_whole or not all(self._is_said(*draft) for draft in drafts)
        if self._are_whole or len(self._cases) > MAX_ROWS:
            return None
        database = self._database
        database.execute("CREATE TEMP TABLE IF NOT EXISTS carried (number PRIMARY KEY)")
        with piece(database):
            database.execute(f"PRAGMA piece.page_size = {_SMALL_PAGE}")
            database.execute(f"CREATE TABLE piece.{OF_CASES} (case_key)")
            self._carry(f"INSERT INTO piece.{OF_CASES} SELECT number FROM temp.carried", self._cases)  # noqa: S608
            for table, numbers in self._added.items():
                self._copy(table, "rowid", numbers)
            for table in LOOSE if self._cases else ():
                self._copy(table, "case_key", self._cases)
            database.commit()
            return database.serialize(name="piece")

    def written_whole(self) -> None:
        """The file holds all of them."""
        self._added.clear()
        self._count = 0
        self._cases.clear()
        self._are_whole = False
        self._drafts.clear()

    def _is_said(self, case: bytes, text: str) -> bool:
        """Whether an event of a case has the words of a draft: as a whole text, spelt as events are."""
        try:
            spelt = compact_json.serialise({"text": text})[1:-1]
        except ProtocolError:
            return False
        found = "SELECT 1 FROM events WHERE case_key = ? AND type IN ('note', 'reply') AND instr(json, ?)"
        return self._database.execute(found, (case, spelt)).fetchone() is not None

    def _copy(self, table: str, column: str, values: Iterable[object]) -> None:
        self._database.execute(f"CREATE TABLE piece.{table} AS SELECT * FROM main.{table} LIMIT 0")  # noqa: S608
        rows = f"SELECT * FROM main.{table} WHERE {column} IN (SELECT number FROM temp.carried) ORDER BY rowid"  # noqa: S608
        self._carry(f"INSERT INTO piece.{table} {rows}", values)

    def _carry(self, statement: str, values: Iterable[object]) -> None:
        self._database.execute("DELETE FROM temp.carried")
        self._database.executemany("INSERT INTO temp.carried VALUES (?)", [(value,) for value in values])
        self._database.execute(statement)

    def _note_added(self, table: str, number: int) -> None:
        self._count += 1
        if self._count > MAX_ROWS:
            self._are_whole = True
        else:
            self._added.setdefault(table, set()).add(number)

    def _note_changed(self) -> None:
        self._are_whole = True

    def _note_draft(self, table: str, number: int, case: bytes, text: str) -> None:
        if number in self._added.get(table, ()):
            self._drafts.append((case, text))
        else:
            self._are_whole = True
