"""All there is to configure: one TOML file, read once into the frozen classes below.

Each class is a table of the file and each of its fields a key, with the values it takes and what it is for;
docs/operator-guide.md has the same list. To add a key, add a field here and a row there.
"""

from __future__ import annotations

import datetime
import difflib
import ipaddress
import re
import shlex
import time
import tomllib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from typing import Annotated, Any, Final, NoReturn, TypeVar, get_type_hints

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from knothole_server.chance import SYSTEM_CHANCE, Chance
from knothole_server.data_folder import CONFIGURATION_FILE, COPIES_FOLDER
from knothole_server.errors import SetupError
from knothole_server.page import page_folder

MAX_FILE: Final = 65_536  # bytes; ours has a dozen lines
ENVELOPE_ON_DISK: Final = 33_500  # bytes
KEEP_FREE: Final = 1024**3  # bytes of the disk, however small the quota: logs, copies of keys, the purge's work
HOURS_TO_FILL: Final = 60
"""That a flood takes at the budget of an hour; who acknowledges daily empties two days of it before."""
MIN_AN_HOUR: Final = 180  # envelopes: one visit, an exchange every 20 seconds
RESERVED_FOR_DESK: Final = 10  # one part in so many of the quota is kept for reviewers' envelopes
MAX_LINE: Final = 200  # characters
OTHER_FILES: Final = 512  # open in a worker besides connections: the database, chunks, pipes
UNIX: Final = "unix:"

_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_REFUSED: Final = frozenset(("options", "service"))  # of a database's URL
_SAFE: Final = frozenset(("verify-full", "disable"))  # of sslmode; all others take whoever answers
_OBJECTS: Final = re.compile(
    r"(?P<scheme>https?)://(?P<host>\[[0-9a-f:.]+\]|[0-9A-Za-z.-]+)(:[1-9][0-9]{0,4})?(/[0-9A-Za-z_-][0-9A-Za-z._-]*)+"
)
_HOST_PORT: Final = re.compile(r"(?P<host>\[[0-9a-f:.]+\]|[0-9A-Za-z.-]+):(?P<port>[1-9][0-9]{0,4})")

Table = TypeVar("Table")


@dataclass(frozen=True)
class Within:
    """A whole number from ``low`` to ``high``, both included."""

    low: int
    high: int

    def read(self, value: object) -> int:
        """The number, or ``ValueError`` with what it must be."""
        if type(value) is not int or not self.low <= value <= self.high:
            raise ValueError(f"must be a whole number from {self.low:,} to {self.high:,}")
        return value


class Switch:
    """``true`` or ``false``."""

    def read(self, value: object) -> bool:
        """The value, or ``ValueError`` with what it must be."""
        if not isinstance(value, bool):
            raise ValueError("must be true or false")
        return value


class Address:
    """Where to listen: ``HOST:PORT`` or ``unix:/PATH``."""

    def read(self, value: object) -> str:
        """The address, or ``ValueError`` with what it must be."""
        if isinstance(value, str):
            if value.startswith(f"{UNIX}/") and "\0" not in value:
                return value
            match = _HOST_PORT.fullmatch(value)
            if match and int(match["port"]) < 2**16:
                return value
        raise ValueError('must be an address: "127.0.0.1:8080" or "unix:/run/knothole/public.sock"')


class LocalAddress(Address):
    """Empty for none, or where to listen on this machine: ``HOST:PORT`` of loopback, or ``unix:/PATH``."""

    def read(self, value: object) -> str:
        """The address, or ``ValueError`` with what it must be."""
        if value == "":
            return ""
        address = super().read(value)
        if not is_loopback(address):
            raise ValueError("must be a loopback address or a unix socket: it is for this machine only")
        return address


class Database:
    """Empty for a file in the data folder, or `postgresql://USER@HOST/NAME?passfile=/PATH`."""

    def read(self, value: object) -> str:
        """The URL, or ``ValueError`` with what it must be."""
        if value == "":
            return ""
        try:
            url = make_url(str(value)) if isinstance(value, str) else None
        except (ArgumentError, ValueError):
            url = None
        if url is None or url.drivername != "postgresql" or not url.database or "\0" in str(value):
            raise ValueError('must be a URL: "postgresql://knothole@/knothole?host=/run/postgresql"')
        if url.password is not None or "password" in url.query:
            raise ValueError("must not hold the password: name a file with passfile=, in the form of libpq's .pgpass")
        if not _REFUSED.isdisjoint(url.query):
            raise ValueError("must not set options or a service: the server sets its own")
        hosts = [
            host for name in ("host", "hostaddr") for text in _texts(url.query.get(name)) for host in text.split(",")
        ]
        hosts.append(url.host or "localhost")
        if not all(_is_here(host) for host in hosts) and url.query.get("sslmode") not in _SAFE:
            raise ValueError("is on another machine: add sslmode=verify-full, or sslmode=disable inside a tunnel")
        return str(value)


class Line:
    """A line of text."""

    def read(self, value: object) -> str:
        """The text, or ``ValueError`` with what it must be."""
        if not isinstance(value, str) or not value.isprintable() or len(value) > MAX_LINE:
            raise ValueError(f"must be a line of at most {MAX_LINE} characters")
        return value


class Command(Line):
    """Empty, or a command with its arguments, by its absolute path."""

    def read(self, value: object) -> str:
        """The command, or ``ValueError`` with what it must be."""
        command = super().read(value)
        try:
            words = shlex.split(command)
        except ValueError:
            words = [""]
        if words and not words[0].startswith("/"):
            raise ValueError('must be a command by its absolute path: "/usr/sbin/sendmail -i -t"')
        return command


class Objects:
    """Empty for files in the data folder, or `https://HOST/BUCKET/PREFIX`."""

    def read(self, value: object) -> str:
        """The URL, or ``ValueError`` with what it must be."""
        if value == "":
            return ""
        if not isinstance(value, str) or not (match := _OBJECTS.fullmatch(value)):
            raise ValueError('must be a URL: "https://s3.example/knothole"')
        if match["scheme"] == "http" and not is_loopback(f"{match['host']}:0"):
            raise ValueError("is on another machine: it must begin with https")
        return value


class Folder:
    """Empty for the default, or a folder's absolute path."""

    def read(self, value: object) -> str:
        """The path, or ``ValueError`` with what it must be."""
        if value == "" or (isinstance(value, str) and value.startswith("/") and "\0" not in value):
            return str(value)
        raise ValueError('must be a path: "/var/backups/knothole-keyring"')


class File(Folder):
    """A file's absolute path, or empty."""


@dataclass(frozen=True)
class Listeners:
    """How sources and couriers reach the server, and how many of them at once."""

    public: Annotated[str, Address(), "where sources' pages reach the server"] = "127.0.0.1:8080"
    reviewer: Annotated[str, Address(), "where couriers reach it"] = "127.0.0.1:8081"
    beyond_this_machine: Annotated[
        bool, Switch(), "allow addresses other than loopback: HTTP there is unencrypted, and answers without Tor"
    ] = False
    workers: Annotated[int, Within(1, 64), "processes of a listener; one for each core it may use"] = 2
    threads: Annotated[int, Within(24, 512), "requests a worker serves at once; uploads take up to 20 of them"] = 32

    connections: Annotated[
        int,
        Within(1_024, 65_536),
        "connections a worker has at most, waiting ones included; beyond that the one that has waited longest is closed",
    ] = 8_192


@dataclass(frozen=True)
class Quotas:
    """What is kept at most."""

    envelopes: Annotated[
        int,
        Within(10, 10**9),
        "envelopes (33 kB each) kept at most, a tenth of them free for the desk's own; the default takes 6.6 GB on "
        "disk, about three weeks of 1,600 visits a day",
    ] = 200_000
    envelopes_an_hour: Annotated[
        int,
        Within(0, 10**9),
        "envelopes taken from sources in an hour, what was not used in five hours before added; a visit sends about "
        "180 an hour. 0: a sixtieth of what sources may fill, 3,000 by default, and 180 at least",
    ] = 0
    bundle_bytes: Annotated[
        int,
        Within(0, 2**50),
        "bytes of sources' files, counted in full from the first piece on; beyond it no other bundle is begun",
    ] = 20 * 1024**3
    keep_free_bytes: Annotated[
        int,
        Within(0, 2**50),
        "bytes of the disk that files leave free, so that messages always find room. 0: as many as the quota of "
        "envelopes takes, 6.7 GB by default; fewer are refused",
    ] = 0


@dataclass(frozen=True)
class Storage:
    """Where items are kept."""

    database: Annotated[str, Database(), "where items are kept: in store.db, or in a database of PostgreSQL"] = ""
    keyring_database: Annotated[
        str, Database(), "where their keys are kept: in keyring.db, or in another database, best on another server"
    ] = ""
    objects: Annotated[
        str, Objects(), "where sources' files are kept: in chunks, or in an object store that speaks S3"
    ] = ""
    objects_region: Annotated[str, Line(), "the object store's region, if it has any"] = "us-east-1"
    objects_credentials: Annotated[
        str, File(), "a file only the server's user can read: access key and secret, a line each"
    ] = ""
    objects_conditional: Annotated[
        bool, Switch(), "whether the object store itself can refuse to overwrite; false for OpenStack Swift"
    ] = True
    connections: Annotated[int, Within(4, 128), "connections a worker opens to the database at most"] = 8
    keyring_copies: Annotated[
        str,
        Folder(),
        "where the copies of the keyring of the last 48 hours are kept; the default is keyring-copies in the data "
        "folder, and another disk is better",
    ] = ""


@dataclass(frozen=True)
class Metrics:
    """Figures for a monitoring system."""

    listen: Annotated[str, LocalAddress(), "where Prometheus fetches the day's figures; off unless it is set"] = ""


class Date:
    """A date, 2026-11-27, or empty."""

    def read(self, value: object) -> str:
        """The date as text, or ``ValueError`` with what it must be."""
        if value == "":
            return ""
        if type(value) is datetime.date:
            return value.isoformat()
        if isinstance(value, str) and _DATE.fullmatch(value):
            with suppress(ValueError):
                return datetime.date.fromisoformat(value).isoformat()
        raise ValueError("must be a date: 2026-11-27")


@dataclass(frozen=True)
class Handover:
    """What the next operator must know and the server cannot. No secret belongs here."""

    onion_keys: Annotated[str, Line(), "where the keys of the onion services are"] = ""
    backups: Annotated[str, Line(), "where backups are kept, and who can open them"] = ""
    restore_drill: Annotated[str, Date(), "when a backup was last restored on another machine, to try it"] = ""
    hosting: Annotated[str, Line(), "who hosts the machine, and under which account"] = ""
    desk: Annotated[str, Line(), "how to reach the desk"] = ""


@dataclass(frozen=True)
class Notice:
    """One message a day about the machine, never about what came."""

    to: Annotated[str, Line(), "who gets it by mail: addresses, with commas between them"] = ""
    command: Annotated[
        str,
        Command(),
        "what gets the message on its standard input; when empty, /usr/sbin/sendmail -i -t",
    ] = ""


@dataclass(frozen=True)
class Configuration:
    """All there is to configure, where the installation is, and what tests change."""

    data: Path
    page: Path = field(default_factory=page_folder)
    listeners: Listeners = Listeners()
    quotas: Quotas = Quotas()
    storage: Storage = Storage()
    metrics: Metrics = Metrics()
    notice: Notice = Notice()
    handover: Handover = Handover()
    clock: Callable[[], float] = time.time  # seconds since 1970
    chance: Chance = SYSTEM_CHANCE
    chunk_size: int = 1_048_576  # bytes (docs/protocol.md section 15)
    busy_milliseconds: int = 5_000  # that a writer waits for another before the answer is ``unavailable``, on SQLite
    days_believed: int = 2  # that the clock may go on while no server runs, before somebody has to confirm it
    file: Path | None = None  # from which it was read

    @property
    def max_from_sources(self) -> int:
        """Envelopes stored before sources get ``full``."""
        return self.quotas.envelopes - self.quotas.envelopes // RESERVED_FOR_DESK

    @property
    def from_sources_an_hour(self) -> int:
        """Envelopes taken from sources in an hour, on average (``storage.admission``)."""
        return self.quotas.envelopes_an_hour or max(MIN_AN_HOUR, self.max_from_sources // HOURS_TO_FILL)

    @property
    def keep_free_bytes(self) -> int:
        """Bytes of the disk that files leave free."""
        return self.quotas.keep_free_bytes or max(KEEP_FREE, self.quotas.envelopes * ENVELOPE_ON_DISK)

    @property
    def keyring_copies(self) -> Path:
        """Where copies of the keyring are kept."""
        return Path(self.storage.keyring_copies or self.data / COPIES_FOLDER)

    def with_values(self, table: str, **values: object) -> Configuration:
        """The same with some keys of a table replaced, checked as those of the file are; what is ``None`` is left
        as it was.
        """
        given = {name: value for name, value in values.items() if value is not None}
        changed = _read_table(table, getattr(self, table), given)
        return _consistent(replace(self, **{table: changed}))


TABLES: Final[dict[str, type[Any]]] = {
    table.name: type(table.default) for table in fields(Configuration) if is_dataclass(table.default)
}


def read_configuration(data: Path, file: Path | None = None) -> Configuration:
    """The configuration of the installation in ``data``: from ``file``, else from ``knothole.toml`` there, else defaults.

    Refused with ``SetupError`` ``configuration`` if the file cannot be read, has a key that is not known or a value
    of another type or out of range; the hint names the key.
    """
    if file is None:
        file = data / CONFIGURATION_FILE
        if not file.exists():
            return Configuration(data)
    configuration = Configuration(data, file=file)
    for table, values in _parse(file).items():
        if table not in TABLES:
            _refuse(f"{file.name}: unknown table [{table}]{_suggest(table, TABLES)}")
        if not isinstance(values, dict):
            _refuse(f"{file.name}: {table} must be a table: write [{table}] on a line of its own")
        try:
            read = _read_table(table, getattr(configuration, table), values)
        except SetupError as error:
            _refuse(f"{file.name}: {error.hint}")
        configuration = replace(configuration, **{table: read})
    return _consistent(configuration)


def values_of(table: type[Any]) -> dict[str, tuple[Any, str]]:
    """The keys of a table, in order: what reads a value of it, and what it is for."""
    hints = get_type_hints(table, include_extras=True)
    return {key.name: hints[key.name].__metadata__ for key in fields(table)}


def is_loopback(address: str) -> bool:
    """Whether only this machine reaches an address."""
    if address.startswith(UNIX):
        return True
    host = address.rpartition(":")[0].strip("[]")
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _parse(file: Path) -> dict[str, Any]:
    try:
        with file.open("rb") as stream:
            content = stream.read(MAX_FILE + 1)
        if len(content) > MAX_FILE:
            _refuse(f"{file.name} is larger than {MAX_FILE:,} bytes")
        return tomllib.loads(content.decode("utf-8"))
    except OSError as error:
        _refuse(f"{file} cannot be read: {error.strerror}")
    except UnicodeDecodeError:
        _refuse(f"{file.name} is not UTF-8")
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        _refuse(f"{file.name} is not TOML: {error}")


def _read_table(name: str, current: Table, values: dict[str, Any]) -> Table:
    known = values_of(type(current))
    read = {}
    for key, value in values.items():
        if key not in known:
            elsewhere = [table for table, kind in TABLES.items() if key in values_of(kind)]
            place = f"; it belongs to [{elsewhere[0]}]" if elsewhere else _suggest(key, known)
            _refuse(f"unknown key {key} in [{name}]{place}")
        try:
            read[key] = known[key][0].read(value)
        except ValueError as error:
            _refuse(f"{key} in [{name}] {error}")
    return replace(current, **read)  # type: ignore[type-var]


def _consistent(configuration: Configuration) -> Configuration:
    """What no single key shows."""
    listeners = configuration.listeners
    if listeners.public == listeners.reviewer:
        _refuse("public and reviewer in [listeners] are the same address")
    for key, address in (("public", listeners.public), ("reviewer", listeners.reviewer)):
        if not listeners.beyond_this_machine and not is_loopback(address):
            _refuse(
                f"{key} in [listeners] is reached from other machines: use a loopback address or a unix socket, with "
                f"Tor or nginx in front, or set beyond_this_machine = true in {CONFIGURATION_FILE}"
            )
    least = configuration.quotas.envelopes * ENVELOPE_ON_DISK
    if 0 < configuration.quotas.keep_free_bytes < least:
        _refuse(
            f"keep_free_bytes in [quotas] must be at least {least:,}, which is what the quota of envelopes takes on the disk: "
            "leave it out, or lower envelopes; otherwise files take the room of messages"
        )
    storage = configuration.storage
    if bool(storage.database) != bool(storage.keyring_database) or storage.database == storage.keyring_database != "":
        _refuse("database and keyring_database in [storage] must be two databases, or both be left out")
    if bool(storage.objects) != bool(storage.objects_credentials):
        _refuse("set objects and objects_credentials in [storage] together")
    return configuration


def _texts(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value or ()


def _is_here(host: str) -> bool:
    """Whether a host of libpq's is this machine: a socket's folder, or an address of loopback."""
    return host.startswith(("/", "@")) or is_loopback(f"{host}:0")


def _suggest(word: str, known: Any) -> str:
    near = difflib.get_close_matches(word, list(known), 1, 0.5)
    return f"; did you mean {near[0]}?" if near else f"; there are {', '.join(known)}"


def _refuse(hint: str) -> NoReturn:
    raise SetupError("configuration", hint)
