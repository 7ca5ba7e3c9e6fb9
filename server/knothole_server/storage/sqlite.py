"""SQLite: connections, transactions, and the settings that make *stored* and *deleted* mean what they say."""

from __future__ import annotations

import fcntl
import json
import os
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from random import SystemRandom
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    PoolProxiedConnection,
    Select,
    Table,
    bindparam,
    create_engine,
    delete,
    event,
    func,
    insert,
    select,
    true,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import OperationalError
from sqlalchemy.sql import ClauseElement

from knothole_server.durable_files import copy_durably, sync_file, sync_folder
from knothole_server.storage import copies
from knothole_server.storage.store import Answers, Asked, Run, Store

LOG_PAGES: Final = (
    1_000  # pages (4 MiB) of write-ahead log between checkpoints; with more of them whoever waits for one waits longer
)

_PRAGMAS: Final = (
    "journal_mode = WAL",
    "synchronous = FULL",  # a commit returns when the log is on disk
    "secure_delete = ON",  # deleted rows are overwritten, not merely unlinked
    "foreign_keys = ON",
    f"wal_autocheckpoint = {LOG_PAGES}",
)
_WRITING: Final = "knothole_writing"
_random: Final = SystemRandom()
_NAMED: Final = sqlite.dialect(paramstyle="named")


class SqliteStore(Store):
    """A database in one file."""

    def __init__(self, path: Path, connections: int = 8, secret: bool = False, busy_milliseconds: int = 5_000) -> None:
        """Open the file with at most ``connections`` connections; nothing is read yet. ``secret``: what is in it is never
        written beside it, and what is rewritten is rewritten in memory. A writer waits ``busy_milliseconds`` at most for another.
        """
        self.path = path
        self._busy_milliseconds = busy_milliseconds
        self.engine: Engine = create_engine(
            f"sqlite:///{path}", pool_size=connections, max_overflow=0, hide_parameters=True
        )
        event.listen(self.engine, "connect", partial(_prepare, secret, busy_milliseconds))
        event.listen(self.engine, "begin", partial(_begin, busy_milliseconds))
        self._kept: PoolProxiedConnection | None = None
        self._driver_error: type[Exception] = self.engine.dialect.loaded_dbapi.Error
        self._writer = self.engine.execution_options(**{_WRITING: True})

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        with self._writer.begin() as connection:
            yield connection

    @contextmanager
    def driver_writing(self, *first: Asked) -> Iterator[tuple[Run, Answers]]:
        try:
            if self._kept is None:
                self._kept = self.engine.raw_connection()
            cursor = self._kept.cursor()
            _begin_soon(cursor, self._driver_error, self._busy_milliseconds)
            run = partial(_run, cursor)
            yield run, run(*first)
            cursor.execute("COMMIT")
            cursor.close()
        except BaseException as error:
            kept, self._kept = self._kept, None
            if kept is not None:
                with suppress(self._driver_error):  # for whoever gets the connection next
                    kept.cursor().execute(f"PRAGMA busy_timeout = {self._busy_milliseconds}")
                kept.close()  # rolls back
            if isinstance(error, self._driver_error):
                raise OperationalError("", None, error) from error
            raise

    def check_writing(self) -> None:
        """Nothing: a process keeps a file's lock as long as it lives."""

    def compiled(self, statement: ClauseElement, more: str = "") -> Any:
        return f"{statement.compile(dialect=_NAMED)} {more}"

    def finder(self, query: Select[Any], column: ColumnElement[int]) -> Callable[[Sequence[int]], Asked]:
        among = func.json_each(bindparam("numbers")).table_valued("value")
        compiled = self.compiled(query.where(column.in_(select(among.c.value))))
        return lambda numbers: Asked(compiled, [{"numbers": json.dumps(numbers)}])

    @contextmanager
    def janitor(self) -> Iterator[bool]:
        """The lock is the folder's: one of the file's own would end SQLite's locks on it when it is closed."""
        descriptor = os.open(self.path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
        finally:
            os.close(descriptor)

    def rewrite(self, connection: Connection, table: Table, *conditions: ColumnElement[bool]) -> None:
        """Delete rows in random order, which shuffles the pages they lay on, and store them again in that of their keys."""
        (key,) = table.primary_key
        rows = [dict(row) for row in connection.execute(select(table).where(true(), *conditions)).mappings()]
        rows.sort(key=lambda row: row[key.name])
        shuffled = [{"at": row[key.name]} for row in rows]
        _random.shuffle(shuffled)
        if rows:
            connection.execute(delete(table).where(key == bindparam("at")), shuffled)
            connection.execute(insert(table), rows)

    def forget_rewritten(self, tables: Collection[Table]) -> None:
        """Nothing: deleted rows are overwritten."""

    def truncate_log(self) -> bool:
        """Move the write-ahead log into the database and cut it to nothing, so that what was purged is in
        neither.
        """
        busy = self._outside_transactions("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]
        return bool(busy == 0)

    def compact(self, coming: int | None = None) -> None:
        """All of it, in 0.4 s a million keys."""
        self._outside_transactions("VACUUM")

    def copy_to(self, path: Path) -> None:
        """VACUUM INTO: a file without free pages, in the order of its keys. It does not sync by itself."""
        path.touch(mode=0o600, exist_ok=False)
        self._outside_transactions("VACUUM INTO ?", str(path))
        sync_file(path)
        sync_folder(path.parent)

    def copy_from(self, path: Path) -> None:
        """A copy has no log beside it."""
        self.close()
        for left in (f"{self.path}-wal", f"{self.path}-shm"):
            Path(left).unlink(missing_ok=True)
        copy_durably(path, self.path)
        copies.unpack_keys(self.path)

    def close(self) -> None:
        if self._kept is not None:
            self._kept.close()
            self._kept = None
        self.engine.dispose()

    def _outside_transactions(self, statement: str, *parameters: object) -> list[Any]:
        try:
            with closing(self.engine.raw_connection()) as connection:
                return list(connection.cursor().execute(statement, parameters).fetchall())
        except self._driver_error as error:
            raise OperationalError("", None, error) from error


def _run(cursor: Any, *asked: Asked) -> Answers:
    answers: Answers = []
    for statement, rows in asked:
        once = len(rows) == 1
        found = cursor.execute(statement, rows[0]) if once else cursor.executemany(statement, rows)
        answers.append(list(found.fetchall()) if once else [])
    return answers


def _prepare(secret: bool, busy_milliseconds: int, connection: Any, _: object) -> None:
    connection.isolation_level = None  # transactions are begun below, not by the driver
    cursor = connection.cursor()
    for pragma in (*_PRAGMAS, f"busy_timeout = {busy_milliseconds}"):
        cursor.execute(f"PRAGMA {pragma}")
    if secret:
        cursor.execute("PRAGMA temp_store = MEMORY")
    cursor.close()


def _begin(busy_milliseconds: int, connection: Connection) -> None:
    if not connection.get_execution_options().get(_WRITING):
        connection.exec_driver_sql("BEGIN")
        return
    driver_error: type[Exception] = connection.dialect.loaded_dbapi.Error
    cursor = connection.connection.cursor()
    try:
        _begin_soon(cursor, driver_error, busy_milliseconds)
    except driver_error as error:
        raise OperationalError("", None, error) from error
    finally:
        cursor.execute(f"PRAGMA busy_timeout = {busy_milliseconds}")  # for whoever gets the connection next
        cursor.close()


def _begin_soon(cursor: Any, driver_error: type[Exception], busy_milliseconds: int) -> None:
    """Begin a writing transaction within a millisecond of being able to. SQLite's own waiting sleeps ever longer, up to 100 ms:
    who waits in this way comes in between those that store envelopes, and who sleeps does not.
    """
    cursor.execute("PRAGMA busy_timeout = 0")
    until = time.monotonic() + busy_milliseconds / 1000
    while True:
        try:
            cursor.execute("BEGIN IMMEDIATE")
        except driver_error:
            if time.monotonic() > until:
                raise
            time.sleep(0.001)
        else:
            return
