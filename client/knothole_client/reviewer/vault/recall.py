"""What was worked out about cases, kept in memory while a vault is open, until a row of the case changes: the database itself tells which.

So a list of a thousand cases is read once for a sitting and not for each look at it. Nothing of it is ever saved.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from typing import TypeVar

from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer.vault.tables import tables_of_cases

T = TypeVar("T")


class Recall:
    """What is known of each case, by what it is."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._listens = False
        self._missed = False
        """Whether something was changed since the last save, and before this listened."""
        self._known: dict[bytes, dict[str, object]] = {}
        self._changed: set[bytes] = set()
        """Since the last save: what is dropped again changes these once more."""

    def of(self, case: VerifyKey, what: str, make: Callable[[], tuple[T, bool]]) -> T:
        """What is known of a case, or is worked out now. ``make``: gives it, and whether nothing but the case's rows decides about it."""
        if not self._listens:
            self._listen()
        known = self._known.setdefault(case, {})
        if what in known:
            return known[what]  # type: ignore[return-value]  # what make gave
        made, lasts = make()
        if lasts:
            known[what] = made
        return made

    def all_of(self, what: str, kind: type[T]) -> Iterator[T]:
        """What is known of this of every case."""
        for known in self._known.values():
            made = known.get(what)
            if isinstance(made, kind):
                yield made

    def saved(self) -> None:
        """What was changed stays."""
        self._changed.clear()
        self._missed = False

    def dropped(self) -> None:
        """What was changed since the last save is as it was before."""
        if self._missed:  # SQLite has dropped the triggers, too
            self._known.clear()
            self._listens = self._missed = False
        for case in self._changed:
            self._known.pop(case, None)
        self._changed.clear()

    def _listen(self) -> None:
        """From now on know of every change. Not from the beginning: most commands look at nothing twice."""
        self._listens, self._missed = True, self._database.in_transaction
        self._database.create_function("case_changed", 1, self._note)
        for table in tables_of_cases(self._database):
            for event, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
                self._database.execute(
                    f"CREATE TEMP TRIGGER IF NOT EXISTS {table}_{event} AFTER {event} ON main.{table}"
                    f" BEGIN SELECT case_changed({row}.case_key); END"
                )

    def _note(self, case: bytes) -> None:
        self._changed.add(case)
        self._known.pop(case, None)
