"""Killed, or without power, at every change to the disk and every statement to PostgreSQL: what was answered is there, what was destroyed is not,
and the work can be done again.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, select

from knothole_server.configuration import Configuration, Storage
from knothole_server.data_folder import RESTORING
from knothole_server.errors import KnotholeServerError, SetupError
from knothole_server.installation import bundles
from knothole_server.installation.installation import Installation, create
from knothole_server.installation.keyring_copies import copies_in
from knothole_server.operations import sweeping
from knothole_server.operations.backup import back_up
from knothole_server.operations.purge import purge
from knothole_server.operations.restore import restore
from knothole_server.operations.upgrade import upgrade
from knothole_server.storage import envelopes, keyring, replies, tables
from knothole_server.storage.copies import unpack_keys
from knothole_server.storage.keyring import ItemKind, row_key
from knothole_server.storage.sqlite import SqliteStore
from knothole_server.storage.store import Store
from knothole_server.storage.tables import envelope_tally
from tests.support.disk import files, found_each
from tests.support.old_installations import OldInstallation
from tests.support.power_cuts import OnSqlite, Place, tell
from tests.support.signers import NOON, TODAY, DeskSigner

SIGNER = DeskSigner()
ENVELOPES = [os.urandom(100) for _ in range(3)]
BOOK = [os.urandom(64) for _ in range(2)]
BUNDLE = bytes(32)
CHUNK = os.urandom(2_000)  # a megabyte is written no other
DAY = 86_400
pytestmark = pytest.mark.usefixtures("migrating")


def configured(storage: Storage, root: Path, days: int = 0) -> Configuration:
    when = NOON + days * DAY
    return Configuration(
        root / "data", root, storage=storage, clock=lambda: when, chunk_size=len(CHUNK), days_believed=1_000
    )


@contextmanager
def opened(storage: Storage, root: Path, days: int = 0) -> Iterator[Installation]:
    installation = Installation(configured(storage, root, days))
    try:
        yield installation
    finally:
        installation.close()


def new(place: Place, folder: Path) -> Path:
    folder.mkdir()
    create(configured(place.storage, folder), SIGNER.desk_file()).close()
    return folder


def post(installation: Installation, reply: bytes, days: int = 120) -> None:
    with installation.store.writing() as connection:
        installation.publication.advance(connection, installation.clock())
        if not replies.is_there(connection, installation.keyring, reply):
            replies.add(connection, installation.keyring, reply, TODAY, TODAY + days)


def fill(place: Place, root: Path) -> None:
    """Things of today; some stay and some will be past their day in three weeks."""
    with opened(place.storage, root) as installation:
        for envelope in ENVELOPES[:2]:
            installation.envelopes.store(envelope, 1_000)
        post(installation, BOOK[0])
        post(installation, BOOK[1], 20)
        installation.bundles.put(BUNDLE, 0, 2, CHUNK)
        installation.publication.snapshot("book")
    with opened(place.storage, root, 10) as installation:
        for envelope in ENVELOPES[2:]:
            installation.envelopes.store(envelope, 1_000)
        installation.keyring_copies.make(installation.clock())


def readable(installation: Installation) -> set[bytes]:
    """Everything there is to be read."""
    with installation.store.reading() as connection:
        bodies = {
            envelopes.read(connection, installation.keyring, hashlib.sha256(envelope).digest())
            for envelope in ENVELOPES
        }
        book = replies.book(connection, installation.keyring, 0)
    bodies |= {book[at : at + 64] for at in range(0, len(book), 64)}
    bodies.add(installation.bundles.read(BUNDLE, 0))
    return {body for body in bodies if body is not None}


def check_no_orphans(installation: Installation) -> None:
    """After a purge: keys and items are the same, and the tally is right."""
    with installation.store.writing() as connection:
        assert sweeping.sweep(connection, installation.keyring, installation.chunks, every_day=True) == 0
        counted = connection.execute(select(envelope_tally.c.envelopes)).scalar_one()
    assert counted == len(installation.keyring.names(ItemKind.ENVELOPE))
    assert not list((installation.configuration.data / "chunks").glob(".*"))


def check_keys_came_first(installation: Installation) -> None:
    """Whatever is stored has its key."""
    with installation.store.reading() as connection:
        names = envelopes.names_of(connection, TODAY) | bundles.names_of(connection).keys()
    assert names <= {name for kind in ItemKind for name in installation.keyring.names(kind)}


def check_keys_went_first(installation: Installation, *items: bytes) -> None:
    """Of what was to be destroyed nothing that is deleted has its key still: no older copy of the store gives it back."""
    ids = {row_key(digest): digest for digest in (hashlib.sha256(item).digest() for item in items)}
    held = {ids[name.place] for kind in ItemKind for name in installation.keyring.names(kind) if name.place in ids}
    with installation.store.reading() as connection:
        there = {
            scalar
            for table in (tables.envelopes, tables.replies)
            for scalar in connection.execute(select(table.c.id)).scalars()
        }
    assert held <= there


def refusal(storage: Storage, root: Path) -> str:
    """Why no server starts, if it does not."""
    try:
        with opened(storage, root) as installation:
            installation.check_schema()
    except SetupError as refused:
        return refused.code
    return ""


def test_the_making_of_an_installation(folder: Path) -> None:
    place = OnSqlite()

    def make(root: Path) -> None:
        create(configured(place.storage, root), SIGNER.desk_file()).close()

    def work(root: Path) -> None:
        make(root)
        tell(b".")

    made = folder / "made"
    made.mkdir()
    for moment, root, told in place.cuts(made, work):
        refused = refusal(place.storage, root)
        assert refused in ("", "no-installation", "init-unfinished"), moment
        assert not refused or not told, moment
        if refused:
            make(root)
        with pytest.raises(SetupError) as again:
            make(root)
        assert again.value.code == "already-installed", moment
        with opened(place.storage, root) as installation:
            installation.check_schema()
            installation.envelopes.store(ENVELOPES[0], 1_000)
            purge(installation, NOON)
            assert readable(installation) == {ENVELOPES[0]}, moment
            check_no_orphans(installation)
        there = {path.name for path in (root / "data").iterdir()}
        logs = {f"{name}.db-{kind}" for name in ("store", "keyring") for kind in ("wal", "shm")}
        assert there - logs == {"store.db", "keyring.db", "desk", "ledger.key", "onion.key"}, moment


def test_an_exchange(place: Place, folder: Path) -> None:
    def work(root: Path) -> None:
        with opened(place.storage, root) as installation:
            for envelope in ENVELOPES:
                installation.envelopes.store(envelope, 1_000)
                tell(b".")

    for moment, root, told in place.cuts(new(place, folder / "made"), work):
        with opened(place.storage, root) as installation:
            check_keys_came_first(installation)
            there = readable(installation)
            assert there >= set(ENVELOPES[: len(told)]), moment
            assert there <= set(ENVELOPES[: len(told) + 1]), moment
            listed, _ = envelopes.ids_of(installation.store, installation.keyring, TODAY)
            assert listed == sorted(hashlib.sha256(envelope).digest() for envelope in there), moment
            purge(installation, NOON)
            check_no_orphans(installation)
            assert readable(installation) == there
            for envelope in ENVELOPES:
                installation.envelopes.store(envelope, 1_000)
            assert readable(installation) == set(ENVELOPES)


def test_answers_and_withdrawals(place: Place, folder: Path) -> None:
    def work(root: Path) -> None:
        with opened(place.storage, root) as installation:
            post(installation, BOOK[1])
            tell(b"p")
            installation.publication.snapshot("book")
            with installation.store.writing() as connection:
                installation.publication.advance(connection, NOON)
                replies.retract(connection, installation.keyring, hashlib.sha256(BOOK[0]).digest(), TODAY + 15)
            installation.truncate_logs()
            tell(b"w")
            installation.publication.snapshot("book")

    made = new(place, folder / "made")
    with opened(place.storage, made) as installation:
        post(installation, BOOK[0])
        installation.publication.snapshot("book")
    for moment, root, told in place.cuts(made, work):
        with opened(place.storage, root) as installation:
            there = readable(installation)
            assert BOOK[1] in there or b"p" not in told, moment
            assert BOOK[0] not in there or b"w" not in told, moment
            check_keys_went_first(installation, BOOK[0])
            published = installation.publication.snapshot("book")
            purge(installation, NOON)
            check_no_orphans(installation)
            assert readable(installation) == there, moment
            assert len(published) % 64 == 0
            work(root)
            assert readable(installation) == {BOOK[1]}, moment


def test_a_chunk(place: Place, folder: Path) -> None:
    def work(root: Path) -> None:
        with opened(place.storage, root) as installation:
            for number in range(2):
                installation.bundles.put(BUNDLE, number, 2, CHUNK)
                tell(b".")

    for moment, root, told in place.cuts(new(place, folder / "made"), work, every=2):
        with opened(place.storage, root) as installation:
            check_keys_came_first(installation)
            with installation.store.reading() as connection:
                listed = chunks_listed(installation, connection)
            assert listed >= set(range(len(told))), moment
            for number in listed:
                assert installation.bundles.read(BUNDLE, number) == CHUNK, moment
            for number in range(2):
                installation.bundles.put(BUNDLE, number, 2, CHUNK)
            installation.chunks.delete_partial(NOON * 2)
            purge(installation, NOON)
            check_no_orphans(installation)
            assert [installation.bundles.read(BUNDLE, number) for number in range(2)] == [CHUNK] * 2, moment
            assert {path.name for path in files(root / "data" / "chunks")} == {"0", "1"}


def chunks_listed(installation: Installation, connection: Connection) -> set[int]:
    there = bundles.count_of(connection, installation.keyring, BUNDLE) is not None
    return installation.chunks.numbers(BUNDLE) if there else set()


def test_an_expiry_with_its_keyring_and_copies(place: Place, folder: Path) -> None:
    def work(root: Path) -> None:
        with opened(place.storage, root, 22) as installation:
            purge(installation, installation.clock())
            tell(b".")

    made = new(place, folder / "made")
    fill(place, made)
    kept = {*ENVELOPES[2:], BOOK[0]}
    doomed = keys_of(place, made, [*ENVELOPES[:2], BOOK[1]])
    for moment, root, told in place.cuts(made, work, every=12):
        with opened(place.storage, root, 22) as installation:
            before = readable(installation)
            assert before >= kept, moment
            assert not told or before == kept, moment
            check_keys_went_first(installation, *ENVELOPES[:2], BOOK[1])
            purge(installation, installation.clock())
            assert readable(installation) == kept, moment
            check_no_orphans(installation)
            (copy,) = copies_in(root / "data" / "keyring-copies")
            assert found_each(doomed, place.raw_files(root)) == [set()] * len(doomed), moment
            assert keys_in_copy(copy) == keys_in(installation.keyring.store)


def keys_of(place: Place, root: Path, items: list[bytes]) -> list[dict[str, bytes]]:
    """Keys of items, and of the bundle."""
    places = {row_key(hashlib.sha256(item).digest()) for item in items} | {row_key(BUNDLE)}
    with opened(place.storage, root) as installation:
        names = [name for kind in ItemKind for name in installation.keyring.names(kind) if name.place in places]
        assert len(names) == len(places)
        return [{"key": key} for key in installation.keyring.find_all(names).values()]


def keys_in(store: Store) -> set[bytes]:
    with store.reading() as connection:
        keys = {bytes(key) for key in connection.execute(select(keyring.keys.c.key)).scalars()}
    store.close()
    return keys


def keys_in_copy(copy: Path) -> set[bytes]:
    """The same of a copy of the keyring, whichever database it is of; nothing is made next to it."""
    with tempfile.TemporaryDirectory() as folder:
        read = Path(folder) / "copy"
        shutil.copy(copy, read)
        unpack_keys(read)
        return keys_in(SqliteStore(read))


def test_a_copy_of_the_keyring(place: Place, folder: Path) -> None:
    def make(root: Path) -> None:
        with opened(place.storage, root, 13) as installation:
            installation.keyring_copies.make(installation.clock())

    def work(root: Path) -> None:
        make(root)
        tell(b".")

    made = new(place, folder / "made")
    fill(place, made)
    with opened(place.storage, made, 10) as installation:
        whole = keys_in(installation.keyring.store)
    for moment, root, told in place.cuts(made, work, every=4):
        copies = copies_in(root / "data" / "keyring-copies")
        good = [copy for copy in copies if copy.read_bytes().strip(b"\0")]  # one that was being destroyed is zeros
        assert good, moment
        assert all(keys_in_copy(copy) == whole for copy in good), moment
        assert not told or good == list(copies), moment
        make(root)
        (copy,) = copies_in(root / "data" / "keyring-copies")
        assert keys_in_copy(copy) == whole, moment


def test_a_backup(place: Place, folder: Path) -> None:
    def work(root: Path) -> None:
        with opened(place.storage, root, 10) as installation:
            back_up(installation, root / "backup", installation.clock())
            tell(b".")

    made = new(place, folder / "made")
    fill(place, made)
    everything = {*ENVELOPES, *BOOK, CHUNK}
    for moment, root, told in place.cuts(made, work, every=12):
        assert (root / "backup").exists() or not told, moment
        with opened(place.storage, root, 10) as installation:
            assert readable(installation) == everything, moment
            if not (root / "backup").exists():
                back_up(installation, root / "backup", installation.clock())
            (copy,) = copies_in(root / "data" / "keyring-copies")
        back = configured(place.elsewhere, root / "new")
        restore(back, root / "backup", copy)
        with opened(place.elsewhere, root / "new", 10) as installation:
            assert readable(installation) == everything, moment
        assert not list(root.glob(".*")), moment


def test_restoring(place: Place, folder: Path) -> None:
    made = new(place, folder / "made")
    fill(place, made)
    with opened(place.storage, made, 10) as installation:
        back_up(installation, made / "backup", installation.clock())
        (copy,) = copies_in(made / "data" / "keyring-copies")
        (made / "copy").write_bytes(copy.read_bytes())

    def work(root: Path) -> None:
        back = configured(place.elsewhere, root / "new", 10)
        restore(back, root / "backup", root / "copy")
        tell(b".")

    everything = {*ENVELOPES, *BOOK, CHUNK}
    for moment, root, told in place.cuts(made, work, every=6):
        refused = refusal(place.elsewhere, root / "new")
        assert refused in ("", "no-installation", "restore-unfinished"), moment
        if refused:
            assert not told, moment
            restore_again(configured(place.elsewhere, root / "new", 10), root)
        with opened(place.elsewhere, root / "new", 10) as installation:
            assert readable(installation) == everything, moment
            with pytest.raises(KnotholeServerError):
                installation.publication.current()
            check_no_orphans(installation)


def restore_again(configuration: Configuration, root: Path) -> None:
    try:
        restore(configuration, root / "backup", root / "copy")
    except SetupError as refused:
        if refused.code != "already-installed":
            raise
        (configuration.data / RESTORING).unlink()  # as the hint says: nothing else was left to be done


def test_a_migration(folder: Path) -> None:
    place = OnSqlite()

    def work(root: Path) -> None:
        upgrade(configured(place.storage, root))
        tell(b".")

    made = folder / "made"
    old = OldInstallation(made / "data", "0003", SIGNER, envelope=ENVELOPES[0], replies=BOOK, token=bytes(32))
    old.chunk = CHUNK
    old.make()
    expected = {ENVELOPES[0], *BOOK}
    for moment, root, told in place.cuts(made, work):
        refused = refusal(place.storage, root)
        assert refused in ("", "no-keyring", "schema-version"), moment
        assert not refused or not told, moment
        upgrade(Configuration(root / "data", root, clock=lambda: NOON + 60))
        with opened(place.storage, root) as installation:
            installation.check_schema()
            assert readable(installation) >= expected, moment
            assert installation.publication.snapshot("book").body() == b"".join(sorted(BOOK)), moment
        assert len(list((root / "data").glob("before-upgrade-*"))) == 1, moment
        outside = [path for path in files(root / "data") if "before-upgrade" not in str(path)]
        assert found_each([{"envelope": ENVELOPES[0], "reply": BOOK[0]}], outside) == [set()], moment
