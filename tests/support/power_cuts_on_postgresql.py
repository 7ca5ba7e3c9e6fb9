"""Killed before every statement sent to PostgreSQL, and before every change to our own disk; and PostgreSQL's own power cut at the same moment.

A first run watches from outside what others see of both databases before each statement, so that nobody is killed twice in the same state. Each
state is then had three ways:

1. Our process is killed. PostgreSQL goes on. Of our disk there is everything, and then only what was synced. (Torn halves are had on SQLite.)
2. All processes of PostgreSQL are killed at the same moment, what of its log it had not synced by then is lost, and it starts again. This is
   done where a transaction was committed, tables rewritten outside of one, or something answered, since the last time; where the work takes
   long (``every``), these are had in this way only.
3. A connection breaks, before a statement arrives or before its answer does, and our process goes on (:func:`broken`).

That PostgreSQL brings back from its log what its tables lack is its own business, and left to it: what it wrote into them stays written. So is
what happens inside of one statement.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import select
import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final, NamedTuple

import psycopg
import pytest
from obstore.store import S3Store
from psycopg.pq.pq_ctypes import PGconn

from knothole_server.configuration import Storage
from knothole_server.storage import chunk_objects
from knothole_server.storage.postgresql import PostgresqlStore
from tests.support.postgresql import PostgresqlServer, database_of, running
from tests.support.power_cuts import KILLED, LOST, Disk, Place, run, told

_SENDING: Final = ("send_query", "send_query_params", "send_prepare", "send_query_prepared")
_STATEMENT, _OBJECT = "statement", "object"  # in the place of a path
_OUTSIDE: Final = re.compile(rb"\s*(VACUUM)")  # what changes something durable and is in no transaction
_SEEN: Final = """
    SELECT md5(schema_to_xml('public', true, false, '')::text)
        || coalesce(obj_description(to_regclass('alembic_version'), 'pg_class'), '')
"""


class OnPostgresql(Place):
    """Two databases, and two more for what is restored, on a server of their own, which is killed often."""

    def __init__(self, server: PostgresqlServer) -> None:
        self.server = server
        pairs = [[server.new_database() for _ in range(2)] for _ in range(2)]
        self.storage, self.elsewhere = (Storage(database=items, keyring_database=keys) for items, keys in pairs)

    def begin(self) -> None:
        """As the interface says."""
        self.put_back([""] * len(self._urls))

    @property
    def _urls(self) -> list[str]:
        pairs = ((storage.database, storage.keyring_database) for storage in (self.storage, self.elsewhere))
        return [url for pair in pairs for url in pair]

    def raw_files(self, root: Path) -> list[Path]:
        """As the interface says."""
        theirs = self.server.raw_files(self.storage.database, self.storage.keyring_database)
        return [*super().raw_files(root), *theirs]

    def dump(self) -> list[str]:
        """What is in the databases."""
        return [self.server.dump(url) for url in self._urls]

    def put_back(self, contents: list[str]) -> None:
        """Have them as they were."""
        for url, content in zip(self._urls, contents, strict=True):
            self.server.put_back(url, content)

    def has_tables(self, url: str) -> bool:
        """Whether there is anything in a database."""
        return "CREATE TABLE" in self.server.dump(url)

    def cuts(self, made: Path, work: Callable[[Path], None], every: int = 1) -> Iterator[tuple[str, Path, bytes]]:
        """As the interface says. The databases are in the state that belongs to the folder until the next is asked for."""
        contents = self.dump()
        base = made.with_name("cuts")
        seen: set[tuple[Any, ...]] = set()

        def begin() -> Path:
            self.put_back(contents)
            shutil.rmtree(base, ignore_errors=True)
            shutil.copytree(made, base / "root")
            return base / "root"

        def stop(number: int, at_the_end: Callable[[], None] = lambda: None) -> bytes:
            disk = Disk(begin(), number, at_the_end)
            finished, answered = run(disk, _whole(disk, work), lambda: _watch(disk))
            assert not finished
            self.server.wait_until_left(self._urls)
            return answered

        for moment in self._moments(begin(), work, every):
            new: list[str] = []
            if moment.ours:
                answered = stop(moment.number)
                forms = {
                    (_form(base / kind), moment.state, answered): kind for kind in (LOST, KILLED)
                }  # or one, if alike
                new = [kind for form, kind in forms.items() if form not in seen]
                seen |= forms.keys()
            for kind in new:
                if kind != new[0]:
                    answered = stop(moment.number)
                yield f"{kind} before change {moment.number}", base / kind, answered
            if moment.theirs:
                answered = stop(moment.number, self.server.lose_power)
                yield f"PostgreSQL without power before change {moment.number}", base / LOST, answered

    def _moments(self, root: Path, work: Callable[[Path], None], every: int) -> list[_Moment]:
        survey = _Survey(root, every)
        run(survey, _whole(survey, work), lambda: survey.observe(self.server, self._urls), lambda: _watch(survey))
        return survey.moments()


@contextmanager
def quiet_server(parent: Path | None) -> Iterator[OnPostgresql]:
    """One that does nothing by itself, so that it does the same each time."""
    with running(parent=parent, autovacuum="off", bgwriter_lru_maxpages="0", checkpoint_timeout="1h") as server:
        yield OnPostgresql(server)


class _Moment(NamedTuple):
    """Before a change, when something is new since the moment before."""

    number: int
    state: str
    """Of the databases, as others see them."""
    ours: bool
    """That is new, or what is on the disk, or what was answered."""
    theirs: bool
    """That is new, or what was answered, or PostgreSQL has rewritten tables."""


class _Survey(Disk):
    """A disk on which the work comes to its end, and that notes the moments of interest beside its folder."""

    def __init__(self, root: Path, every: int) -> None:
        super().__init__(root, 0)
        self._every = every
        self._note = root.with_name("moments")
        self._connections: list[psycopg.Connection[Any]] = []
        self._states: list[str] = []
        self._objects = 0
        self._changes = 0  # to the disk, since the last moment that was noted
        self._before: tuple[Any, ...] = ()

    def observe(self, server: PostgresqlServer, urls: list[str]) -> None:
        """Connect, which whoever wants the databases for himself must not notice."""
        self._connections = [server.connect(database_of(url)) for url in urls]
        for connection in self._connections:
            connection.execute("SET lock_timeout = 1")
        self._states = [""] * len(urls)
        others = PostgresqlStore.has_others
        pytest.MonkeyPatch().setattr(PostgresqlStore, "has_others", lambda store: others(store) and False)

    def boundary(self, path: str) -> None:
        """As in ``Disk``."""
        self.is_watching = False
        seen = [*map(self._seen, range(len(self._states))), str(self._objects)]
        state = hashlib.sha256("".join(seen).encode()).hexdigest()
        mark = state, len(told), len(_outside) - _outside.count(None)
        enough = 1 if path in (_STATEMENT, _OBJECT) else self._every
        theirs = mark != self._before
        ours = self._changes >= enough or (mark[:2] != self._before[:2] and self._every == 1)
        if ours or theirs:
            with self._note.open("a") as stream:
                stream.write(json.dumps((self.left, state, ours, theirs)) + "\n")
        if ours:
            self._changes = 0
        self._before = mark
        self._objects += path == _OBJECT
        self._changes += path not in (_STATEMENT, _OBJECT)
        self.left += 1
        self.is_watching = True

    def _seen(self, number: int) -> str:
        """What others see of a database. As long as they would have to wait, it is what it was before."""
        with suppress(psycopg.errors.LockNotAvailable):
            (self._states[number],) = self._connections[number].execute(_SEEN).fetchone() or ("",)
        return self._states[number]

    def moments(self) -> list[_Moment]:
        """What was noted."""
        return [_Moment(*json.loads(line)) for line in self._note.read_text().splitlines()]


def _whole(disk: Disk, work: Callable[[Path], None]) -> Callable[[Path], None]:
    """The work, and one more moment after all of it."""

    def whole(root: Path) -> None:
        work(root)
        disk.change(_STATEMENT)

    return whole


_outside: list[bytes | None] = [None]
"""Within the work: such changes. Several in a row count as one."""


def _watch(disk: Disk) -> None:
    def sending(_: PGconn, statement: bytes, send: Callable[[], None]) -> None:
        if not disk.is_watching:
            send()
            return
        disk.change(_STATEMENT)
        send()
        verb = _OUTSIDE.match(statement)
        if (verb and verb[0]) != _outside[-1]:
            _outside.append(verb and verb[0])

    for name, value in _sending(sending).items():
        setattr(PGconn, name, value)
    vars(chunk_objects)["S3Store"] = lambda *values, **named: _Objects(S3Store(*values, **named), disk)


class _Objects:
    """An object store, watched."""

    def __init__(self, store: S3Store, disk: Disk) -> None:
        self._store = store
        self._disk = disk

    def __getattr__(self, name: str) -> Any:
        if name in ("put", "delete"):
            self._disk.change(_OBJECT)
        return getattr(self._store, name)


def _sending(watch: Callable[[PGconn, bytes, Callable[[], None]], None]) -> dict[str, Callable[..., None]]:
    """The ways by which psycopg sends a statement, with somebody in between."""
    prepared: dict[tuple[int, bytes], bytes] = {}

    def watched(name: str, real: Callable[..., None]) -> Callable[..., None]:
        def send(connection: PGconn, statement: bytes, *more: Any, **named: Any) -> None:
            text = prepared.get((connection.backend_pid, statement), statement)
            if name == "send_prepare":
                prepared[connection.backend_pid, statement], text = more[0], b""
            watch(connection, text, lambda: real(connection, statement, *more, **named))

        return send

    return {name: watched(name, getattr(PGconn, name)) for name in _SENDING}


def _form(folder: Path) -> str:
    """A disk's, without what is random: names, sizes, and whether there are only zeros."""
    forms = []
    for path in sorted(folder.rglob("*")):
        name = re.sub("[0-9a-f]{16,64}", "*", str(path.relative_to(folder)))
        forms.append((name, path.stat().st_size, not path.read_bytes().strip(b"\0")) if path.is_file() else name)
    return repr(forms)


@contextmanager
def broken(number: int, answered: bool) -> Iterator[list[bytes]]:
    """Break the connection by which the n-th statement is sent, before it; or when PostgreSQL has done what the n-th is for that makes
    something durable, before the answer is read. Gives the statement, once it came to that.
    """
    left, met = number, []

    def sending(connection: PGconn, statement: bytes, send: Callable[[], None]) -> None:
        nonlocal left
        if answered and statement != b"COMMIT" and not _OUTSIDE.match(statement):
            send()
            return
        left -= 1
        if left != -1:
            send()
            return
        met.append(statement)
        if answered:
            send()
            _wait_for_answer(connection)
        _shut(connection)
        if not answered:
            send()

    with pytest.MonkeyPatch.context() as patch:
        for name, value in _sending(sending).items():
            patch.setattr(PGconn, name, value)
        yield met


def _wait_for_answer(connection: PGconn) -> None:
    connection.flush()
    answer = b""
    while answer[-6:-1] != b"Z\0\0\0\5":  # ready for the next query
        select.select([connection.socket], [], [])
        answer += os.read(connection.socket, 65_536)


def _shut(connection: PGconn) -> None:
    with socket.socket(fileno=os.dup(connection.socket)) as copy:
        copy.shutdown(socket.SHUT_RDWR)
