"""``disclose``: exactly what this server could hand over now, what each kind of it is, and what is not there to be handed over.

Tables and files are listed as they are found on the disk, not as this module expects them. What it has no words for is listed too, and marked.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from sqlalchemy import Connection, LargeBinary, MetaData, Table, create_engine, func, inspect, literal, select

from knothole_server.data_folder import CHUNKS_FOLDER, UNKNOWN, databases_in, entry_of, files_in
from knothole_server.desk.calendar import LAST_DAY, date_of, day_of
from knothole_server.installation.installation import Installation, desk_name
from knothole_server.operator_log import HOLD_SECONDS
from knothole_server.page import page_digest, read_page
from knothole_server.storage.chunks import Found, SharedChunkStore
from knothole_server.storage.keyring import SEAL_SIZE
from knothole_server.storage.postgresql import PostgresqlStore
from knothole_server.storage.tables import publication, snapshots

TABLES: Final = {
    "envelopes": "what sources, and reviewers among themselves, sent, encrypted; covers are among them and look the same",
    "replies": "encrypted replies of reviewers; everybody can download all of them at /v1/book",
    "withdrawals": "digests of replies that were retracted, for 15 days, so that they do not come back",
    "acknowledgements": "reviewers' signed word that they hold what came on a day: a digest over it",
    "day_lists": (
        "for each day that is over the signed list of what came: digests of envelopes, ids of uploads, which of them are lost. It names them"
        " also after a reviewer has fetched them, until all have, or their time is over; then only that the day was dropped"
    ),
    "losses": "digests of what was found damaged or gone, until the list of its day says so",
    "desk_records": "what desk and reviewers signed for everybody: the directory, epoch keys, day sheets, revocations",
    "couriers": "for each reviewer the number of the newest courier the vault has let act",
    "bundles": "of each upload of files its id, padded number of chunks, how many have come, the days of the first and last one, and a digest over all",
    "book_shares": (
        "how much reviewers replied this week, by chance: one reply in 64 is counted, under a digest. With the keyring (its key of kind 5) "
        "and the directory one can find out whose; it goes when the week is over"
    ),
    "envelope_tally": (
        "one row: how many envelopes there are, how many more are taken in this hour and of the day's room, both drawn by chance, and since "
        "which hour there was no room, if there was a flood"
    ),
    "publication": "one row: which desk document and book are published, and since when",
    "snapshots": "the desk document and the book as published to everybody, sealed like everything here",
    "destruction_tally": "what was destroyed today, rounded, until it stands in the ledger",
    "destruction_ledger": "the published ledger of destruction, of 30 days",
    "keys": (
        "KEYS. One for each stored item: they open the seal the server itself puts around it, not the envelope inside; and one a week, under "
        "which it is counted how much reviewers reply"
    ),
    "alembic_version": "one row: the version of the tables",
}
"""Each table this version makes, in whichever database."""

OBJECTS: Final = {
    f"{CHUNKS_FOLDER}/[0-9a-f]{{64}}/[0-9]+": (
        "pieces of files that came with messages, encrypted, 1 MiB each; the object store notes the second at which each came"
    ),
    "installation": "the desk's fingerprint, which everybody has: whose these are",
}
"""The same of an object store."""

_GROUPED: Final = CHUNKS_FOLDER + "/"  # too many to list one by one
_DAYS: Final = ("came", "touched", "day", "last")  # the column by which a table is counted, the first it has

LOGS: Final = (
    "This server writes no log file. It reports to the program that runs it, which may keep it (journalctl -u knothole), when it starts and stops,"
    " and of an error its kind, the line of code and what the server was doing. Errors that come up while requests are answered are reported"
    f" together, each kind once, every {HOLD_SECONDS // 60} minutes of the clock or when the process ends; all others at once, with the time."
    " Nothing of a request is in it.",
    "There is no access log. If you run Tor, nginx or a firewall in front, look at what they log; nothing here depends on it.",
)
POSTGRESQL_LOG: Final = (
    "PostgreSQL keeps a log of what it writes (pg_wal), with the time of each time something was stored, until the log is cut: at the latest"
    " with the next purge, if it is set up as the operator's guide says (knothole-server doctor). Its archives, replicas and backups keep it longer."
)
CANNOT: Final = (
    "What anybody wrote, or the names, types and exact sizes of files. The keys that open an envelope are in reviewers' vaults, and have"
    " never been here; reviewers destroy them week by week.",
    "Who sent anything. There are no accounts, addresses, cookies or sessions. Behind Tor, every connection comes from this machine itself.",
    "When anything came, but for the day. File systems keep times of their own for chunks of files; see the operator's guide.",
    "Which envelopes belong together, come from one person, or are covers that say nothing; for whom a reply is; who fetched anything.",
    "Codenames, or anything from which one could be found out.",
    "What was destroyed. Only that it was, by day and rounded, is in the published ledger.",
    "What a changed server would see from now on, such as times, is another matter, and so is what reviewers have: docs/threat-model.md.",
)
_BUT_FOR_THE_DAY: Final = ("but for the day.", "but for the day, and what stands in PostgreSQL's log (above).")


@dataclass(frozen=True)
class Kind:
    """One kind of thing: a table, a file, or files of one sort. ``days``: how many, by the day they came or are dated to."""

    name: str
    what: str
    known: bool
    count: int
    bytes: int
    days: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Listing:
    """What there is."""

    desk: str
    desk_id: str
    day: str
    tables: list[Kind]
    files: list[Kind]
    published: list[dict[str, Any]]
    logs: tuple[str, ...] = LOGS
    cannot: tuple[str, ...] = CANNOT

    def as_json(self) -> dict[str, Any]:
        """For programs."""
        return asdict(self)

    @property
    def all_known(self) -> bool:
        """Whether this version has words for everything."""
        return all(kind.known for kind in (*self.tables, *self.files))


def list_all(installation: Installation) -> Listing:
    """List everything. Changes nothing; the server may be running."""
    data = installation.configuration.data
    shared = [kind for name, store in shared_databases(installation).items() for kind in _tables_in_place(name, store)]
    return listing_of(
        installation, files_in(data), {path: path for path in databases_in(data)}, shared, shared_objects(installation)
    )


def listing_of(
    installation: Installation,
    files: list[Path],
    databases: dict[Path, Path],
    shared_tables: list[Kind],
    objects: list[Found],
) -> Listing:
    """List these files of the data folder, and the tables of its databases, each read from where it is said to be readable; and
    the tables and objects that lie elsewhere.
    """
    data = installation.configuration.data
    elsewhere = bool(installation.configuration.storage.database)
    return Listing(
        desk=desk_name(data),
        desk_id=installation.desk_id.hex(),
        day=date_of(day_of(installation.clock())),
        tables=[*(kind for path, copy in databases.items() for kind in tables_in(path.name, copy)), *shared_tables],
        files=[*_files(data, files, databases), *_objects(objects), *_copies_elsewhere(installation)],
        published=_published(installation),
        logs=(*LOGS, POSTGRESQL_LOG) if elsewhere else LOGS,
        cannot=tuple(line.replace(*_BUT_FOR_THE_DAY) for line in CANNOT) if elsewhere else CANNOT,
    )


def shared_databases(installation: Installation) -> dict[str, PostgresqlStore]:
    """The databases that are no files in the data folder, by the names they have in the configuration; that of the keys first."""
    both = {"keyring_database": installation.keyring.store, "database": installation.store}
    return {name: store for name, store in both.items() if isinstance(store, PostgresqlStore)}


def shared_objects(installation: Installation) -> list[Found]:
    """What is in the object store, if there is one."""
    return installation.chunks.everything() if isinstance(installation.chunks, SharedChunkStore) else []


def tables_in(database: str, path: Path) -> list[Kind]:
    """The tables of a database that is a file."""
    engine = create_engine(f"sqlite:///file:{quote(str(path))}?mode=ro&uri=true", hide_parameters=True)
    try:
        with engine.connect() as connection:
            names = sorted(inspect(connection).get_table_names())
            tables = [Table(name, MetaData(), autoload_with=connection) for name in names]
            return [_table(connection, database, table) for table in tables]
    finally:
        engine.dispose()


def _tables_in_place(database: str, store: PostgresqlStore) -> list[Kind]:
    with store.reading() as connection:
        return [_table(connection, database, table) for table in store.tables(connection)]


def _table(connection: Connection, database: str, table: Table) -> Kind:
    """Rows by day, and the bytes in them that are not numbers."""
    name = table.name
    blobs = [func.length(column) for column in table.c if isinstance(column.type, LargeBinary)]
    size = func.coalesce(func.sum(sum(blobs[1:], blobs[0])), 0) if blobs else literal(0)
    by_day = next((table.c[name] for name in _DAYS if name in table.c), None)
    counted = (func.count(), size)
    if by_day is None:
        days, (rows, octets) = {}, connection.execute(select(*counted).select_from(table)).one()
    else:
        by_days = connection.execute(select(by_day, *counted).group_by(by_day).order_by(by_day)).all()
        days = {date_of(day): count for day, count, _ in by_days if 0 < day < LAST_DAY}
        rows, octets = sum(count for _, count, _ in by_days), sum(size for *_, size in by_days)
    return Kind(f"{database}: {name}", TABLES.get(name, UNKNOWN), name in TABLES, rows, int(octets), days)


def _files(data: Path, files: list[Path], copies: dict[Path, Path]) -> list[Kind]:
    """Files of one sort together, where there are many. Of a database that was copied, the size is the copy's."""
    sorts: dict[tuple[str, str], list[os.stat_result]] = {}
    for path in files:
        name = path.relative_to(data).as_posix()
        what = _what(data, path)
        shown = f"{_GROUPED}…" if name.startswith(_GROUPED) and what != UNKNOWN else name
        sorts.setdefault((shown, what), []).append(copies.get(path, path).lstat())
    return [_sort(name, what, files) for (name, what), files in sorts.items()]


def _copies_elsewhere(installation: Installation) -> list[Kind]:
    """Copies of the keyring in a folder of the operator's."""
    copies = installation.keyring_copies.made()
    elsewhere = [path for path in copies if not path.is_relative_to(installation.configuration.data)]
    what = "KEYS. Copies of the keyring, of the last 48 hours. They are not packed: take them from there"
    size = sum(path.stat().st_size for path in elsewhere)
    return [Kind(str(elsewhere[0].parent), what, True, len(elsewhere), size)] if elsewhere else []


def _what(data: Path, path: Path) -> str:
    entry = entry_of(data, path)
    return entry.what if entry else UNKNOWN


def _sort(name: str, what: str, files: list[os.stat_result]) -> Kind:
    dated = [file.st_mtime for file in files] if name.startswith(_GROUPED) else []
    return Kind(name, what, what != UNKNOWN, len(files), sum(file.st_size for file in files), _by_day(dated))


def _objects(objects: list[Found]) -> list[Kind]:
    """Objects of one sort together."""
    sorts: dict[tuple[str, str], list[Found]] = {}
    for item in objects:
        what = next((what for pattern, what in OBJECTS.items() if re.fullmatch(pattern, item.name)), UNKNOWN)
        shown = f"{_GROUPED}…" if item.name.startswith(_GROUPED) and what != UNKNOWN else item.name
        sorts.setdefault((f"objects: {shown}", what), []).append(item)
    return [
        Kind(
            name,
            what,
            what != UNKNOWN,
            len(few),
            sum(item.size for item in few),
            _by_day(item.modified for item in few),
        )
        for (name, what), few in sorts.items()
    ]


def _by_day(times: Iterable[float]) -> dict[str, int]:
    return {date_of(day): count for day, count in sorted(Counter(map(day_of, times)).items())}


def _published(installation: Installation) -> list[dict[str, Any]]:
    """What everybody can download, by its digest."""
    bodies = {"/v1/desk": "document", "/v1/book": "book"}
    with installation.store.reading() as connection:
        digests = connection.execute(select(publication)).one()._mapping
        query = select(snapshots.c.digest, func.length(snapshots.c.body))
        sizes = {bytes(digest): size - SEAL_SIZE for digest, size in connection.execute(query)}
    snapshots_ = [
        {"path": path, "sha256": digests[name].hex(), "bytes": sizes[digests[name]]}
        for path, name in bodies.items()
        if digests[name] in sizes
    ]
    page = read_page(installation.configuration.page)
    size = sum(len(file.body) for file in page.values())
    return [*snapshots_, {"path": "/ and /app/*", "sha256": page_digest(page), "bytes": size}]
