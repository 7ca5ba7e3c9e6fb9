"""What the server asks of a database, whichever it is. ``sqlite`` and ``postgresql`` do it; tests/server/storage/test_store_contract.py
says whether another does.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, Engine, Select, Table
from sqlalchemy.sql import ClauseElement

from knothole_server.errors import KnotholeServerError

HELD_UP: Final = "held-up"


class Asked(NamedTuple):
    """A statement as ``Store.compiled`` gives it, and its parameters by name: a row of them for each time it is run."""

    statement: Any
    rows: Sequence[Mapping[str, Any]] = ({},)


Answers = list[list[tuple[Any, ...]]]
"""For each statement the rows it found, if it was run once."""
Run = Callable[..., Answers]
"""Takes what is asked, one after another."""


def held_up() -> KnotholeServerError:
    """A reader that began before still sees what was deleted: it may be in the database's files until this is done again."""
    return KnotholeServerError(HELD_UP, "another program reads the database; do it again")


class Store(ABC):
    """An open database. Everything raises ``SQLAlchemyError`` if it cannot be read or written."""

    engine: Engine

    @abstractmethod
    def reading(self) -> AbstractContextManager[Connection]:
        """A transaction that sees one state of the database."""

    @abstractmethod
    def writing(self) -> AbstractContextManager[Connection]:
        """A transaction no other writer runs beside, of any process. When this returns without an error, what it wrote is
        durable; when it raises, nothing of it is there.
        """

    @abstractmethod
    def driver_writing(self, *first: Asked) -> AbstractContextManager[tuple[Run, Answers]]:
        """The same as ``writing`` on one connection kept for this purpose, for one thread at a time, by the driver alone: what runs
        statements in it, and what those found that are run first, as soon as there is no other writer.
        """

    @abstractmethod
    def check_writing(self) -> None:
        """Raise if the writing transaction that this thread is in was lost, and with it the lock, which others may have by now."""

    @abstractmethod
    def compiled(self, statement: ClauseElement, more: str = "") -> Any:
        """A statement as ``driver_writing`` runs it; ``more``: what follows it, in words that all databases know."""

    @abstractmethod
    def finder(self, query: Select[Any], column: ColumnElement[int]) -> Callable[[Sequence[int]], Asked]:
        """What asks, with one statement, for all rows that have one of some numbers in a column."""

    @abstractmethod
    def janitor(self) -> AbstractContextManager[bool]:
        """What must be done by one process at a time, of all that share the database: whether nobody else is at it. Ends with the
        process, if it is killed.
        """

    @abstractmethod
    def rewrite(self, connection: Connection, table: Table, *conditions: ColumnElement[bool]) -> None:
        """Rewrite rows, in a writing transaction, so that neither where they lie nor what the database notes of them tells in which
        order they came. What is left of the former ones goes with ``forget_rewritten``.
        """

    @abstractmethod
    def forget_rewritten(self, tables: Collection[Table]) -> None:
        """Leave nothing of where rewritten rows lay before, nor in a log of when they came. Takes as long as there is to forget, not as there is to keep."""

    @abstractmethod
    def truncate_log(self) -> bool:
        """See that what was deleted is not in a log either. Whether it could be done: a reader may hold it up, and the next
        purge does it then.
        """

    @abstractmethod
    def compact(self, coming: int | None = None) -> None:
        """Rewrite everything in the order of its keys, so that no place holds what was deleted; without a file that
        outlives it. With ``coming``, the first day to which something may still come, what keeps keys by day may leave alone
        those of the days before it of which nothing was deleted since. Otherwise it takes as long as all there is is large. Refused with ``held-up``.
        """

    @abstractmethod
    def copy_to(self, path: Path) -> None:
        """Write one state of the whole database to a new file, durably, while others read and write."""

    @abstractmethod
    def copy_from(self, path: Path) -> None:
        """Replace everything by what ``copy_to`` wrote, durably; the copy stays. Nobody else may have the database open."""

    @abstractmethod
    def close(self) -> None:
        """Close all connections."""
