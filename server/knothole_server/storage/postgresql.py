"""PostgreSQL: one database that several machines share. What makes *stored* and *deleted* mean here what they mean in SQLite.

PostgreSQL keeps deleted rows until it cleans up, notes in each row which transaction wrote it, and its log has the time of each. So:

1. Writers take turns by an advisory lock, as in SQLite by the file's.
2. To rewrite rows is to delete them and insert them again, all in one transaction: VACUUM and CLUSTER would keep the numbers of the transactions
   that brought them. Rows of a table in ``_SETTLED`` go to another one, which inherits from it, so that what is left of the former
   ones is removed by rewriting what came since (``VACUUM FULL``), and not everything.
   PostgreSQL killed in the middle of that leaves a file that nothing removes; ``faults`` tells.
3. Afterwards a new log file is begun and a checkpoint made, which removes those before; docs/operator-guide.md says by which settings.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import (
    ARRAY,
    URL,
    BigInteger,
    ColumnElement,
    Connection,
    Engine,
    MetaData,
    Select,
    Table,
    any_,
    bindparam,
    create_engine,
    delete,
    event,
    func,
    insert,
    literal,
    select,
    true,
    tuple_,
)
from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.exc import OperationalError
from sqlalchemy.schema import SetTableComment
from sqlalchemy.sql import ClauseElement

from knothole_server.errors import SetupError
from knothole_server.storage import copies, day_partitions
from knothole_server.storage.store import Answers, Asked, Run, Store, held_up

if TYPE_CHECKING:
    from knothole_server.storage.libpq import PreparedConnection

WAIT_SECONDS: Final = 5  # for another writer, before the answer is ``unavailable``
STATEMENT_SECONDS: Final = 60
SEEN_SECONDS: Final = (
    30  # for readers that still see what was deleted, such as PostgreSQL's own that count a table's rows now and then
)
_FIRST_PAUSE: Final = 0.05  # seconds, doubled each time
GONE_SECONDS: Final = 30  # until the server lets go of what a silent or lost client holds
PART: Final = 2_000  # rows rewritten in one transaction: others store between two
_PART_OF_KEYS: Final = 50_000  # of small rows, more
_DAYS_AHEAD: Final = 3  # for which there are tables, should the purge fail for a night or two

_WRITER_LOCK: Final = 0x6B6E_6F74_0001
_JANITOR_LOCK: Final = 0x6B6E_6F74_0002
_TAKE_TURNS: Final = f"SELECT pg_advisory_xact_lock({_WRITER_LOCK})"
_BEGIN: Final = "BEGIN ISOLATION LEVEL READ COMMITTED"  # whatever the database's default is
_WRITING: Final = "knothole_writing"
_SESSION: Final = {
    "synchronous_commit": "on",  # a commit returns when the log is on disk
    "lock_timeout": f"{WAIT_SECONDS}s",
    "statement_timeout": f"{STATEMENT_SECONDS}s",
    "plan_cache_mode": "force_custom_plan",  # a plan kept from when a table was empty reads all of it, however large it has become
    "idle_in_transaction_session_timeout": f"{GONE_SECONDS}s",
    "tcp_keepalives_idle": GONE_SECONDS // 2,
    "tcp_keepalives_interval": GONE_SECONDS // 6,
    "tcp_keepalives_count": 3,
}
_CONNECT: Final = {
    "application_name": "knothole",
    "connect_timeout": WAIT_SECONDS,
    "options": " ".join(f"-c {name}={value}" for name, value in _SESSION.items()),
    "keepalives_idle": GONE_SECONDS // 2,
    "keepalives_interval": GONE_SECONDS // 6,
    "keepalives_count": 3,
    "tcp_user_timeout": 1_000 * GONE_SECONDS,
}
_NUMBERED: Final[Any] = PGDialect(paramstyle="numeric_dollar")  # type: ignore[no-untyped-call]  # as libpq has parameters
_LASTING: Final = {"fsync": ("on",), "full_page_writes": ("on",)}
_KEEPING: Final = {
    "wal_recycle": ("off",),  # what is in the log of the past is removed, and not kept to be written over
    "wal_keep_size": ("0",),
    "archive_mode": ("off",),
    "track_commit_timestamp": ("off",),
    "log_statement": ("none",),
    "log_duration": ("off",),
    "log_min_duration_statement": ("-1",),
    "log_min_duration_sample": ("-1",),
    "log_transaction_sample_rate": ("0",),
    "log_min_error_statement": ("panic", "fatal"),  # an error's statement, with the time
    "log_checkpoints": ("off",),  # how much came in each five minutes
    "log_lock_waits": ("off",),
}
_MAY_CUT: Final = """
    SELECT has_function_privilege('pg_switch_wal()', 'EXECUTE') AND pg_has_role('pg_checkpoint', 'USAGE')
"""
_UNKNOWN: Final = """
    SELECT pg_database_size(current_database()) - sum(pg_relation_size(oid, fork)) FROM pg_class, unnest('{main,fsm,vm,init}'::text[]) AS fork
    WHERE relkind IN ('r', 'i', 't', 'm', 'S') AND NOT relisshared
"""  # bytes of the database's files that are no table's
_OWN: Final = 262_144  # bytes of PostgreSQL's own among these, at most
_OTHERS: Final = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
"""
_VERSIONS: Final = "alembic_version"  # a table that every database of an installation has
_OWNER: Final = func.obj_description(func.to_regclass(_VERSIONS), "pg_class")
_SETTLED: Final = {"envelopes": "envelopes_settled"}


class PostgresqlStore(Store):
    """A database of its own on a PostgreSQL server, 15 or later."""

    def __init__(self, url: URL, connections: int = 8) -> None:
        """Open at most ``connections`` connections, and one more that is kept for writing; nothing is read yet. Refused with ``SetupError``
        if there is no driver.
        """
        try:
            self.engine: Engine = create_engine(
                url.set(drivername="postgresql+psycopg"),
                connect_args=_CONNECT,
                pool_size=connections,
                max_overflow=0,
                pool_pre_ping=True,  # after the server was gone, what asks next is answered
                hide_parameters=True,
            )
            from knothole_server.storage import libpq  # with the driver, that only those need who have such a database
        except ImportError as error:
            raise SetupError(
                "no-driver",
                "PostgreSQL needs psycopg 3 and libpq: pip install --require-hashes -r requirements/server-large.txt",
            ) from error
        event.listen(self.engine, "begin", _begin)
        self._driver_error: type[Exception] = self.engine.dialect.loaded_dbapi.Error
        self._reader = self.engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        self._writer = self.engine.execution_options(isolation_level="READ COMMITTED", **{_WRITING: True})
        self._kept: PreparedConnection | None = None
        # libpq is for one thread at a time, and one that lost the other database's lock may be in it still.
        self._keeping = threading.Lock()
        self._libpq: Any = libpq
        self._begin = [Asked(libpq.Prepared(text)) for text in (_BEGIN, _TAKE_TURNS)]
        self._still_there = Asked(libpq.Prepared("SELECT 1"))
        self._writing = threading.local()  # how to ask whether the transaction a thread is in is still there

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Each statement sees what was committed before it, that is before the lock was taken."""
        with self._writer.begin() as connection, self._asked_by(lambda: connection.exec_driver_sql("SELECT 1")):
            yield connection

    @contextmanager
    def driver_writing(self, *first: Asked) -> Iterator[tuple[Run, Answers]]:
        with self._keeping:
            try:
                connection, answers = self._begin_on_kept(first)
                with self._asked_by(lambda: connection.run(self._still_there)):
                    yield connection.run, answers
                connection.commit()
            except BaseException as error:
                kept, self._kept = self._kept, None
                if kept is not None:
                    kept.close()  # rolls back
                if isinstance(error, self._driver_error):
                    raise OperationalError("", None, error) from error
                raise

    def check_writing(self) -> None:
        ask = getattr(self._writing, "ask", None)
        if ask is not None:
            ask()

    @contextmanager
    def _asked_by(self, ask: Callable[[], Any]) -> Iterator[None]:
        self._writing.ask = ask
        try:
            yield
        finally:
            self._writing.ask = None

    def _begin_on_kept(self, first: Sequence[Asked]) -> tuple[PreparedConnection, Answers]:
        """In a writing transaction, in which these statements were run. A connection that was lost while it was idle is replaced."""
        if self._kept is not None:
            try:
                return self._kept, self._kept.run(*self._begin, *first)[len(self._begin) :]
            except self.engine.dialect.loaded_dbapi.OperationalError:
                self._kept.close()
        self._kept = self._libpq.PreparedConnection(self._connect())
        return self._kept, self._kept.run(*self._begin, *first)[len(self._begin) :]

    def compiled(self, statement: ClauseElement, more: str = "") -> Any:
        compiled: Any = statement.compile(dialect=_NUMBERED)
        return self._libpq.Prepared(f"{compiled} {more}", tuple(compiled.positiontup))

    def finder(self, query: Select[Any], column: ColumnElement[int]) -> Callable[[Sequence[int]], Asked]:
        compiled = self.compiled(query.where(column == any_(bindparam("numbers", type_=ARRAY(BigInteger)))))
        return lambda numbers: Asked(compiled, [{"numbers": numbers}])

    @contextmanager
    def janitor(self) -> Iterator[bool]:
        with self._apart() as connection:
            (alone,) = connection.execute(f"SELECT pg_try_advisory_lock({_JANITOR_LOCK})").fetchone()
            try:
                yield alone
            finally:
                with suppress(self._driver_error):  # closing the connection would do it, some time later
                    connection.execute(f"SELECT pg_advisory_unlock({_JANITOR_LOCK})")

    def rewrite(self, connection: Connection, table: Table, *conditions: ColumnElement[bool]) -> None:
        """Settled rows are left alone."""
        name = _SETTLED.get(table.name)
        settled = table if name is None else table.to_metadata(MetaData(), name=name)
        gone = delete(table).with_hint("ONLY", table).where(*conditions).returning(*table.c).cte("gone")
        rows = select(gone).order_by(*(gone.c[column.name] for column in table.primary_key))
        connection.execute(insert(settled).from_select(gone.c.keys(), rows))

    def forget_rewritten(self, tables: Collection[Table]) -> None:
        """Tables of which a reader still sees deleted rows are rewritten again after a pause, until none does or ``SEEN_SECONDS`` are over."""
        until, pause = time.monotonic() + SEEN_SECONDS, _FIRST_PAUSE
        with self._apart() as connection:
            left = [table for table in tables if not self._forget(connection, table)]
            while left and time.monotonic() + pause < until:
                time.sleep(pause)
                left, pause = [table for table in left if not self._forget(connection, table)], 2 * pause
            self._cut_log(connection)
        if left:
            raise held_up()

    def _forget(self, connection: Any, table: Table) -> bool:
        """Write a table again without its deleted rows; whether nobody saw them any more."""
        seen: list[int] = []

        def note(notice: Any) -> None:
            seen.extend(_still_seen(notice.message_detail))

        connection.add_notice_handler(note)
        connection.execute(f"VACUUM (FULL, VERBOSE) {self._quoted(table.name)}")
        connection.remove_notice_handler(note)
        return not any(seen)

    def truncate_log(self) -> bool:
        """Nothing: what was deleted is in the tables, too, until it is forgotten, and the log is cut then."""
        return True

    def compact(self, coming: int | None = None) -> None:
        """Keys of days that are over are left alone if none was destroyed since, and without them their tables are dropped."""
        unchanged, over = set[str](), dict[int, int]()
        if coming is not None:
            with self.writing() as connection:
                unchanged = day_partitions.arrange(connection, coming, _DAYS_AHEAD)
        with self.reading() as connection:
            parts = day_partitions.tables(connection)
            whole = {day_partitions.KEYS} if parts else set[str]()
            tables = [table for table in copies.tables_of(connection) if table.name not in whole | unchanged]
        for table in tables:
            if table.name not in _SETTLED.values():  # those were rewritten when they came there
                self._rewrite_all(table, _PART_OF_KEYS if table.name in parts else PART)
        if coming is not None:
            with self.reading() as connection:  # now: what is destroyed from here on makes a difference
                over = day_partitions.counts(connection, coming, besides=unchanged)
        self.forget_rewritten(tables)
        with self.writing() as connection:
            day_partitions.note(connection, over)

    def _rewrite_all(self, table: Table, size: int) -> None:
        key = tuple_(*table.primary_key)
        rest: ColumnElement[bool] = true()
        while True:
            with self.writing() as connection:
                part = select(*table.primary_key).where(rest).order_by(*table.primary_key)
                last = connection.execute(part.offset(size - 1).limit(1)).first()
                if last is None:
                    self.rewrite(connection, table, rest)
                    return
                end = tuple_(*map(literal, last))
                self.rewrite(connection, table, rest, key <= end)
            rest = key > end

    def copy_to(self, path: Path) -> None:
        """A file of SQLite's."""
        copies.write(self.reading, self.tables, path)

    def copy_from(self, path: Path) -> None:
        """Replace everything by what ``copy_to`` wrote, or that of SQLite; durably; the copy stays. ``OperationalError`` if it has not the
        tables that are here, in the same version: they are migrated before.
        """
        with self.writing() as connection:
            copies.check(self.tables(connection), path)
            there = {table.name: table for table in copies.tables_of(connection)}
            for table in self.tables(connection):
                connection.execute(delete(table))  # and what inherits
                if table.name == day_partitions.KEYS:
                    day_partitions.make(connection, copies.days_of_envelopes(path))
                copies.read(connection, table, path, into=there[_SETTLED.get(table.name, table.name)])

    def tables(self, connection: Connection) -> list[Table]:
        """All tables, but for those whose rows are read with another's."""
        parts = {*_SETTLED.values(), *day_partitions.tables(connection)}
        return [table for table in copies.tables_of(connection) if table.name not in parts]

    def owner(self) -> str | None:
        """The desk whose installation the tables belong to, by what ``belong_to`` noted."""
        with self.reading() as connection:
            noted: str | None = connection.execute(select(_OWNER)).scalar_one()
        return noted

    def belong_to(self, desk: str) -> None:
        """Note whose the tables are: a keyring that was mistaken for this installation's would have all its items swept."""
        with self.writing() as connection:
            connection.execute(SetTableComment(Table(_VERSIONS, MetaData(), comment=desk)))

    def has_others(self) -> bool:
        """Whether another process has a connection to the database."""
        with self._apart() as connection:
            (others,) = connection.execute(_OTHERS).fetchone()
        return bool(others)

    def drop_all(self) -> None:
        """Delete all tables, and the log."""
        with self.writing() as connection:
            for table in reversed(copies.tables_of(connection)):  # what inherits comes later
                table.drop(connection)
        with self._apart() as connection:
            self._cut_log(connection)

    def faults(self) -> tuple[list[str], list[str]]:
        """What makes that what is stored may be lost; and what makes that the server keeps more than it must."""
        with self._apart() as connection:
            lasting, keeping = (
                [
                    f"{name} = {value}"
                    for name, wanted in settings.items()
                    if (value := _setting(connection, name)) not in wanted
                ]
                for settings in (_LASTING, _KEEPING)
            )
            (may,) = connection.execute(_MAY_CUT).fetchone()
            (unknown,) = connection.execute(_UNKNOWN).fetchone()
        if not may:
            keeping.append("the account may not cut the log")
        if (
            unknown > _OWN
        ):  # PostgreSQL forgets them when it is killed while it rewrites a table, and never removes them
            keeping.append(f"{int(unknown):,} bytes in files of no table, left when PostgreSQL was killed")
        return lasting, keeping

    def seconds_apart(self) -> float:
        """How far the database's clock is from this machine's."""
        with self._apart() as connection:
            before = time.time()
            (now,) = connection.execute("SELECT extract(epoch FROM clock_timestamp())::float8").fetchone()
            return float(now - (before + time.time()) / 2)

    def close(self) -> None:
        if self._kept is not None:
            self._kept.close()
            self._kept = None
        self.engine.dispose()

    def _connect(self) -> Any:
        """A connection of its own, without transactions but those that are asked for."""
        pooled = self.engine.raw_connection()
        connection: Any = pooled.driver_connection
        pooled.detach()
        connection.autocommit = True
        return connection

    @contextmanager
    def _apart(self) -> Iterator[Any]:
        connection = None
        try:
            connection = self._connect()
            connection.execute("SET statement_timeout = 0")  # a checkpoint takes as long as it takes
            yield connection
        except self._driver_error as error:
            raise OperationalError("", None, error) from error
        finally:
            if connection is not None:
                connection.close()

    def _cut_log(self, connection: Any) -> None:
        """Begin another log, so that the files before are removed. ``doctor`` says if the account may not."""
        try:
            connection.execute("SELECT pg_switch_wal()")
            connection.execute("CHECKPOINT")
        except self.engine.dialect.loaded_dbapi.errors.InsufficientPrivilege:
            return

    def _quoted(self, name: str) -> str:
        return self.engine.dialect.identifier_preparer.quote(name)


def _begin(connection: Connection) -> None:
    if connection.get_execution_options().get(_WRITING):
        connection.exec_driver_sql(_TAKE_TURNS)


def _still_seen(detail: str | None) -> list[int]:
    """Of what VACUUM tells: how many deleted rows it could not remove."""
    return [int(number) for number in re.findall("[0-9]+", detail or "")[:1]]


def _setting(connection: Any, name: str) -> str:
    return str(connection.execute("SELECT current_setting(%s)", [name]).fetchone()[0])
