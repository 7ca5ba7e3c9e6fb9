"""A PostgreSQL server of the tests' own: started when a test first asks for one, on a unix socket in a temporary folder, and durable."""

from __future__ import annotations

import getpass
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from itertools import count
from pathlib import Path
from typing import Any, Final

import psycopg

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
}
ROLE: Final = "knothole"
START_LIMIT: Final = 60  # seconds
_numbers = count(1)


class PostgresqlServer:
    """One running server (a cluster, as PostgreSQL says)."""

    def __init__(self, folder: Path) -> None:
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
        settings = "".join(f"{name} = {value}\n" for name, value in SETTINGS.items())
        with (self.data / "postgresql.conf").open("a") as stream:
            stream.write(f"unix_socket_directories = '{folder}'\n{settings}")

    def start(self) -> None:
        with (self.folder / "log").open("ab") as log:
            command = [str(self._programs / "postgres"), "-D", str(self.data)]
            self._process = subprocess.Popen(
                command, stdout=log, stderr=log, cwd=self.folder, start_new_session=True, **self._as_user()
            )
        deadline = time.monotonic() + START_LIMIT
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
        assert self._process
        main = self._process.pid
        os.kill(main, signal.SIGSTOP)  # it starts no more
        for child in Path(f"/proc/{main}/task/{main}/children").read_text().split():
            os.kill(int(child), signal.SIGKILL)
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        assert self._process
        self._process.send_signal(how)
        self._process.wait(START_LIMIT)
        self._process = None

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text()

    def administer(self, *statements: str, database: str = "postgres") -> None:
        with self._connect(database) as connection:
            for statement in statements:
                connection.execute(statement)

    def _connect(self, database: str) -> psycopg.Connection[Any]:
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
        schema = "DROP SCHEMA public CASCADE", "CREATE SCHEMA public AUTHORIZATION pg_database_owner"
        self.administer(*schema, database=_name(url))
        self._free.append(url)

    def disconnect(self, url: str) -> None:
        """End all connections to a database from the server's side."""
        ended = "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = %s"
        with self._connect("postgres") as connection:
            connection.execute(ended, [_name(url)])

    def raw_files(self, *urls: str) -> list[Path]:
        """All files of databases, and the log and what else there is of all of them."""
        self.administer("CHECKPOINT")
        names = [_name(url) for url in urls]
        with self._connect("postgres") as connection:
            found = connection.execute("SELECT oid::text FROM pg_database WHERE datname = ANY (%s)", [names]).fetchall()
        others = {one for one in (self.data / "base").iterdir() if one.name.isdigit()} - {
            self.data / "base" / oid for (oid,) in found
        }
        return sorted(path for path in self.data.rglob("*") if path.is_file() and path.parent not in others)

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._programs / program), *arguments]
        subprocess.run(command, check=True, capture_output=True, cwd=self.folder, **self._as_user())

    def _as_user(self) -> dict[str, Any]:
        return {"user": self._user, "group": self._user, "extra_groups": []} if os.geteuid() == 0 else {}


def _name(url: str) -> str:
    return url.partition("@/")[2].partition("?")[0]


@contextmanager
def running(disk: Callable[[Path], AbstractContextManager[Path]] = nullcontext) -> Iterator[PostgresqlServer]:
    """On a ``disk`` of its own, if one is given. Not in pytest's folder, which is closed to its user; and a socket's path has to be short."""
    folder = Path(tempfile.mkdtemp(prefix="knothole-"))
    folder.chmod(0o711)
    try:
        with disk(folder / "server") as place:
            place.mkdir(mode=0o700, exist_ok=True)
            server = PostgresqlServer(place)
            try:
                server.start()
                server.set_up()
                yield server
            finally:
                server.kill()
    finally:
        shutil.rmtree(folder)
