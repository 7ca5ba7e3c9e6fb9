"""A PostgreSQL server of the tests' own: started when a test first asks for one, on a unix socket in a temporary folder, and durable."""

from __future__ import annotations

import getpass
import os
import pwd
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from itertools import count
from pathlib import Path
from typing import Any, Final

import psycopg

from tests.support.patience import PATIENCE

# As docs/operator-guide.md has it.
SETTINGS: Final = {
    "fsync": "on",
    "full_page_writes": "on",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "archive_mode": "off",
    "wal_recycle": "off",
    "min_wal_size": "32MB",
    "max_wal_size": "256MB",
    "log_min_error_statement": "panic",
    "log_checkpoints": "off",
    "listen_addresses": "''",
    "dynamic_shared_memory_type": "mmap",  # in its own folder: nothing is left when it is killed
}
ROLE: Final = "knothole"
SEGMENT: Final = 1_048_576  # bytes of a file of its log
_EMPTY: Final = "DROP SCHEMA public CASCADE; CREATE SCHEMA public AUTHORIZATION pg_database_owner"
_TABLES: Final = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
_numbers = count(1)


class PostgresqlServer:
    """One running server (a cluster, as PostgreSQL says)."""

    def __init__(self, folder: Path, settings: Mapping[str, str] = SETTINGS) -> None:
        self.folder = folder
        self.data = folder / "data"
        self._programs = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda one: int(one.parent.name))
        self._user = "postgres" if os.geteuid() == 0 else getpass.getuser()  # it refuses to run as root
        self._free: list[str] = []
        self._process: subprocess.Popen[bytes] | None = None
        owner = pwd.getpwnam(self._user)
        os.chown(folder, owner.pw_uid, owner.pw_gid)
        options = (
            "--username",
            self._user,
            "--auth",
            "trust",
            "--no-locale",
            "--encoding",
            "UTF8",
            "--wal-segsize",
            "1",
        )
        self._run("initdb", "--pgdata", str(self.data), *options)
        lines = "".join(f"{name} = {value}\n" for name, value in settings.items())
        with (self.data / "postgresql.conf").open("a") as stream:
            stream.write(f"unix_socket_directories = '{folder}'\n{lines}")

    def start(self) -> None:
        with (self.folder / "log").open("ab") as log:
            command = [str(self._programs / "postgres"), "-D", str(self.data)]
            self._process = subprocess.Popen(
                command, stdout=log, stderr=log, cwd=self.folder, start_new_session=True, **self._as_user()
            )
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                self.administer("SELECT 1")
                return
            except psycopg.OperationalError:
                assert self._process.poll() is None, self.log
                assert time.monotonic() < deadline
                time.sleep(0.02)  # until it answers

    def start_again(self) -> None:
        """Whether it ended by itself or is in its last throes."""
        self.kill()
        self.start()

    def stop(self) -> None:
        self._end(signal.SIGINT)

    def kill(self) -> None:
        """End all its processes at once, in the middle of what they do."""
        self._strike()
        self._end(signal.SIGKILL)

    def lose_power(self) -> None:
        """The same, and what it had not synced of its log is lost. May be called in a child process; ``wait_until_left`` starts it again."""
        with self.connect("postgres") as connection:
            (synced,) = connection.execute("SELECT pg_current_wal_flush_lsn() - '0/0'").fetchone() or (0,)
        self._strike()
        number, offset = divmod(int(synced), SEGMENT)
        for segment in (self.data / "pg_wal").glob("0" * 7 + "1" + "?" * 16):
            its = int(segment.name[8:16], 16) * (2**32 // SEGMENT) + int(segment.name[16:], 16)
            if its >= number:
                with segment.open("r+b") as stream:
                    stream.truncate(offset if its == number else 0)
                    stream.truncate(SEGMENT)

    def _strike(self) -> None:
        assert self._process
        main = self._process.pid
        os.kill(main, signal.SIGSTOP)  # it starts no more
        struck = [*map(int, Path(f"/proc/{main}/task/{main}/children").read_text().split()), main]
        for process in struck:
            os.kill(process, signal.SIGKILL)
        while any(map(_lives, struck)):
            time.sleep(0.001)

    def _end(self, how: signal.Signals) -> None:
        assert self._process
        self._process.send_signal(how)
        self._process.wait(PATIENCE)
        self._process = None

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text()

    def administer(self, *statements: str, database: str = "postgres") -> None:
        with self.connect(database) as connection:
            for statement in statements:
                connection.execute(statement)

    def connect(self, database: str) -> psycopg.Connection[Any]:
        return psycopg.connect(host=str(self.folder), user=self._user, dbname=database, autocommit=True)

    def set_up(self) -> None:
        """The account of the server that is tested, with the rights that docs/operator-guide.md gives it."""
        self.administer(f"CREATE ROLE {ROLE} LOGIN", f"GRANT pg_checkpoint TO {ROLE}")

    def new_database(self) -> str:
        """The URL of an empty database of the account's own: one that was given back, which is faster, or a new one."""
        if self._free:
            return self._free.pop()
        name = f"test_{next(_numbers)}"
        self.administer(f"CREATE DATABASE {name} OWNER {ROLE}")
        self.administer(f"GRANT EXECUTE ON FUNCTION pg_switch_wal() TO {ROLE}", database=name)
        return f"postgresql://{ROLE}@/{name}?host={self.folder}"

    def give_back(self, url: str) -> None:
        """End all connections to a database, and empty it."""
        self.disconnect(url)
        self.administer(_EMPTY, database=database_of(url))
        self._free.append(url)

    def carry_over(self, url: str, to: str) -> None:
        """As an operator does it: ``pg_dump`` and ``pg_restore``."""
        file = str(self.folder / "dump")
        account = ("--host", str(self.folder), "--username", ROLE)
        self._run("pg_dump", *account, "--format", "custom", "--file", file, database_of(url))
        self._run("pg_restore", *account, "--exit-on-error", "--dbname", database_of(to), file)

    def disconnect(self, url: str) -> None:
        """End all connections to a database from the server's side."""
        ended = "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = %s"
        with self.connect("postgres") as connection:
            connection.execute(ended, [database_of(url)])

    def dump(self, url: str) -> str:
        """All tables of a database, as statements."""
        content = self._run("pg_dump", "--host", str(self.folder), "--schema", "public", "--inserts", database_of(url))
        return re.sub(
            r"^(\\|(CREATE|ALTER|COMMENT ON) SCHEMA ).*", "", content, flags=re.MULTILINE
        )  # nor what is meant for psql

    def put_back(self, url: str, dumped: str) -> None:
        """Give a database the content it once had, and no other."""
        with self.connect(database_of(url)) as connection:
            if "CREATE TABLE" in dumped or connection.execute(_TABLES).fetchone() != (0,):
                connection.execute(f"{_EMPTY}; {dumped}")

    def wait_until_left(self, urls: Sequence[str]) -> None:
        """Until whoever was connected to a database and killed has left it; after a power cut, until the server is up again."""
        assert self._process
        if self._process.poll() is not None:
            self.start()
        deadline = time.monotonic() + PATIENCE
        names = [database_of(url) for url in urls]
        query = "SELECT count(*) FROM pg_stat_activity WHERE datname = ANY (%s)"
        with self.connect("postgres") as connection:
            while connection.execute(query, [names]).fetchone() != (0,):
                assert time.monotonic() < deadline
                time.sleep(0.001)

    def raw_files(self, *urls: str) -> list[Path]:
        """All files of databases, and the log and what else there is of all of them."""
        self.administer("CHECKPOINT")
        names = [database_of(url) for url in urls]
        with self.connect("postgres") as connection:
            found = connection.execute("SELECT oid::text FROM pg_database WHERE datname = ANY (%s)", [names]).fetchall()
        others = {folder for folder in (self.data / "base").iterdir() if folder.name.isdigit()} - {
            self.data / "base" / oid for (oid,) in found
        }
        return sorted(path for path in self.data.rglob("*") if path.is_file() and path.parent not in others)

    def _run(self, program: str, *arguments: str) -> str:
        command = [str(self._programs / program), *arguments]
        done = subprocess.run(command, check=True, capture_output=True, cwd=self.folder, **self._as_user())
        return done.stdout.decode()

    def _as_user(self) -> dict[str, Any]:
        return {"user": self._user, "group": self._user, "extra_groups": []} if os.geteuid() == 0 else {}


def _lives(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def database_of(url: str) -> str:
    """What a database is called."""
    return url.partition("@/")[2].partition("?")[0]


@contextmanager
def running(
    disk: Callable[[Path], AbstractContextManager[Path]] = nullcontext, parent: Path | None = None, **settings: str
) -> Iterator[PostgresqlServer]:
    """On a ``disk`` of its own, if one is given, in a folder of ``parent``. Not in pytest's folder, which is closed to its user; and a socket's
    path has to be short.
    """
    folder = Path(tempfile.mkdtemp(prefix="knothole-", dir=parent))
    folder.chmod(0o711)
    try:
        with disk(folder / "server") as place:
            place.mkdir(mode=0o700, exist_ok=True)
            server = PostgresqlServer(place, SETTINGS | settings)
            try:
                server.start()
                server.set_up()
                yield server
            finally:
                server.kill()
    finally:
        shutil.rmtree(folder)
