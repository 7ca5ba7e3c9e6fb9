"""What is otherwise on PostgreSQL when something is killed: the first tables, migrating, destroying all, the object store, connections that break."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import Final

import pytest
from sqlalchemy.exc import SQLAlchemyError

from knothole_server.errors import KnotholeServerError, SetupError
from knothole_server.installation.installation import Installation, create
from knothole_server.installation.keyring_copies import destroy_copies
from knothole_server.operations import destroy as destruction
from knothole_server.operations.doctor.stored import database as database_check
from knothole_server.operations.purge import purge
from knothole_server.operations.upgrade import upgrade_shared
from knothole_server.storage import envelopes, replies
from knothole_server.storage.chunks import SharedChunkStore
from knothole_server.storage.keyring import ItemKind
from tests.server.conftest import MEMORY
from tests.server.test_power_cuts import (
    BOOK,
    CHUNK,
    ENVELOPES,
    SIGNER,
    check_no_orphans,
    configured,
    fill,
    keys_of,
    new,
    opened,
    post,
    readable,
    refusal,
)
from tests.support.disk import found_each
from tests.support.object_store import ACCESS_KEY, SECRET, Swift
from tests.support.postgresql import database_of
from tests.support.power_cuts import tell
from tests.support.power_cuts_on_postgresql import OnPostgresql, broken, quiet_server
from tests.support.signers import NOON, TODAY

EVERYTHING: Final = {*ENVELOPES, *BOOK, CHUNK}
pytestmark = pytest.mark.usefixtures("migrating")


@pytest.fixture
def place(on_postgresql: OnPostgresql) -> OnPostgresql:
    on_postgresql.begin()
    return on_postgresql


def test_the_first_tables(place: OnPostgresql, folder: Path) -> None:
    def work(root: Path) -> None:
        create(configured(place.storage, root), SIGNER.desk_file()).close()
        tell(b".")

    (folder / "made").mkdir()
    for moment, root, told in place.cuts(folder / "made", work, every=6):
        refused = refusal(place.storage, root)
        assert refused in ("", "no-installation", "init-unfinished"), moment
        assert not refused or not told, moment
        if refused:
            with suppress(SetupError):
                work(root)
            if refusal(place.storage, root):
                place.begin()  # as the hint says
                shutil.rmtree(root / "data", ignore_errors=True)
                work(root)
        with opened(place.storage, root) as installation:
            installation.check_schema()
            installation.envelopes.store(ENVELOPES[0], 1_000)
            assert readable(installation) == {ENVELOPES[0]}, moment


def test_a_migration(place: OnPostgresql, folder: Path) -> None:
    """From a schema that no installation on PostgreSQL ever had; those to come will have had this one."""

    def work(root: Path) -> None:
        upgrade_shared(configured(place.storage, root))
        tell(b".")

    made = new(place, folder / "made")
    fill(place, made)
    older = (
        "ALTER TABLE bundles DROP COLUMN last, DROP COLUMN complete, DROP COLUMN chunks, DROP COLUMN stored",
        "ALTER TABLE publication DROP COLUMN over",
        "ALTER TABLE envelope_tally "
        + ", ".join(
            f'DROP COLUMN "{name}"' for name in ("hour", "left", "out_since", "day", "kept_back", "files_kept_back")
        ),
        "DROP TABLE day_lists, losses, book_shares, couriers",
        "UPDATE alembic_version SET version_num = '0005'",
    )
    place.server.administer(*older, database=database_of(place.storage.database))
    for moment, root, told in place.cuts(made, work):
        refused = refusal(place.storage, root)
        assert refused in ("", "schema-version"), moment
        assert not refused or not told, moment
        work(root)
        with opened(place.storage, root, 10) as installation:
            installation.check_schema()
            assert readable(installation) == EVERYTHING, moment


def test_destroying_all(place: OnPostgresql, folder: Path) -> None:
    def work(root: Path) -> None:
        data = root / "data"
        configuration = destruction.configuration_of(data, None)
        shared = destruction.shared_by(configuration)
        destruction.begin(data, shared)
        destroy_copies(configuration.keyring_copies)
        destruction.destroy(data, lambda _: None, shared)
        tell(b".")

    made = new(place, folder / "made")
    fill(place, made)
    names = "database", "keyring_database"
    lines = ["[storage]", *(f'{name} = "{getattr(place.storage, name)}"' for name in names)]
    (made / "data" / "knothole.toml").write_text("\n".join(lines))
    keys = keys_of(place, made, [*ENVELOPES, *BOOK])
    for moment, root, told in place.cuts(made, work, every=8):
        refused = refusal(place.storage, root)
        assert refused in ("", "being-destroyed", "no-installation"), moment
        if refused == "":
            with opened(place.storage, root, 10) as installation:
                assert readable(installation) == EVERYTHING, moment
        if refused == "no-installation":  # an empty folder may be left
            assert not [path for path in (root / "data").rglob("*") if path.is_file()], moment
        else:
            assert not told, moment
            assert place.has_tables(place.storage.database) or not place.has_tables(place.storage.keyring_database)
            work(root)
            assert not (root / "data").exists(), moment
        assert not any(map(place.has_tables, (place.storage.database, place.storage.keyring_database))), moment
        assert found_each(keys, place.raw_files(root)) == [set()] * len(keys), moment


def test_what_postgresql_leaves_for_good_when_it_is_killed_while_it_rewrites_is_told(
    place: OnPostgresql, folder: Path
) -> None:
    keys = database_of(place.storage.keyring_database)
    with opened(place.storage, new(place, folder / "made")) as installation:
        assert "of no table" not in database_check(installation).detail
    connection = place.server.connect(keys)
    connection.execute("BEGIN; CREATE TABLE rewritten AS SELECT generate_series(1, 10000); CHECKPOINT")
    place.server.kill()
    connection.close()
    place.server.start()
    place.server.administer("VACUUM FULL", "CHECKPOINT", database=keys)
    with opened(place.storage, folder / "made") as installation:
        found = database_check(installation)
    assert found.ok
    assert "keyring_database" in found.detail
    assert "of no table" in found.detail


@pytest.fixture(params=[False, True], ids=["before a statement", "before an answer"])
def answered(request: pytest.FixtureRequest) -> bool:
    """Where a connection breaks; our process goes on."""
    return bool(request.param)


def test_connections_that_break_in_an_exchange(place: OnPostgresql, folder: Path, answered: bool) -> None:
    sent: list[bytes] = []

    def work() -> None:
        sent.append(os.urandom(100))
        installation.envelopes.store(sent[-1], 1_000)

    with opened(place.storage, new(place, folder / "made")) as installation:
        for stored in broken_everywhere(work, answered):
            assert stored <= is_there(installation, sent[-1])
            installation.envelopes.store(sent[-1], 1_000)
        assert all(is_there(installation, envelope) for envelope in sent)
        purge(installation, NOON)
        check_no_orphans(installation)


def test_connections_that_break_in_answers_and_withdrawals(place: OnPostgresql, folder: Path, answered: bool) -> None:
    book: list[bytes] = []

    def work() -> None:
        post(installation, gone)
        with installation.store.writing() as connection:
            installation.publication.advance(connection, NOON)
            replies.retract(connection, installation.keyring, hashlib.sha256(gone).digest(), TODAY + 15)
        post(installation, book[-1])

    def waiting() -> bytes:
        with installation.store.reading() as connection:
            return replies.book(connection, installation.keyring, TODAY)

    with opened(place.storage, new(place, folder / "made")) as installation:
        gone, book = os.urandom(64), [os.urandom(64)]
        for _ in broken_everywhere(work, answered):
            work()
            assert waiting() == b"".join(sorted(book))
            gone = os.urandom(64)
            book.append(os.urandom(64))
        purge(installation, NOON)
        check_no_orphans(installation)
        assert waiting() == b"".join(sorted(book))


def test_connections_that_break_in_a_chunk(place: OnPostgresql, folder: Path, answered: bool) -> None:
    def work() -> None:
        for number, chunk in enumerate(chunks):
            installation.bundles.put(bundle, number, 2, chunk)

    with opened(place.storage, new(place, folder / "made")) as installation:
        chunks = [os.urandom(len(CHUNK)) for _ in range(2)]
        bundle = os.urandom(32)
        for _ in broken_everywhere(work, answered):
            work()
            with opened(place.storage, folder / "made") as other:
                assert [other.bundles.read(bundle, number) for number in range(2)] == chunks
            bundle = os.urandom(32)
        purge(installation, NOON)
        check_no_orphans(installation)


@pytest.mark.filterwarnings("ignore:.*ServerCursor:ResourceWarning")  # of the connection that broke while it was read
def test_connections_that_break_in_an_expiry(place: OnPostgresql, folder: Path, answered: bool) -> None:
    def work() -> None:
        with suppress(KnotholeServerError):  # a connection that broke may hold the janitor's lock for a moment
            purge(installation, installation.clock())

    made = new(place, folder / "made")
    fill(place, made)
    contents = place.dump()
    with opened(place.storage, made, 22) as installation:
        for _ in broken_everywhere(work, answered, every=8 if answered else 40):
            work()
            while installation.keyring.names(ItemKind.ENVELOPE, TODAY):
                work()
            work()
            assert readable(installation) == {*ENVELOPES[2:], BOOK[0]}
            check_no_orphans(installation)
            installation.close()
            place.put_back(contents)


def broken_everywhere(work: Callable[[], object], answered: bool, every: int = 1) -> Iterator[bool]:
    """Do some work again and again, with the connection broken at the first statement, at the second, … until none breaks. Gives each time
    whether it was done all the same.
    """
    for number in count(0, every):
        done = False
        with broken(number, answered) as statements, suppress(SQLAlchemyError, KnotholeServerError):
            work()
            done = True
        if not statements:
            assert done
            assert number > 0
            return
        yield done


def is_there(installation: Installation, envelope: bytes) -> bool:
    with installation.store.reading() as connection:
        return envelopes.read(connection, installation.keyring, hashlib.sha256(envelope).digest()) == envelope


def test_a_chunk_on_an_object_store(swift: Swift, folder: Path) -> None:
    """In a process of its own: what the client library has running does not survive that a process divides."""
    (folder / "credentials").touch(mode=0o600)
    (folder / "credentials").write_text(f"{ACCESS_KEY}\n{SECRET}\n")
    command = f"import {__name__} as here; here.chunks_on_an_object_store({swift.new_bucket()!r}, {str(folder)!r})"
    done = subprocess.run([sys.executable, "-c", command], cwd=Path(__file__).parents[2], capture_output=True)
    assert done.returncode == 0, done.stderr.decode()


def chunks_on_an_object_store(bucket: str, folder: str) -> None:
    """As ``test_a_chunk``. Each time it is another bundle, because what others have left stays in the bucket."""

    place: OnPostgresql

    def work(root: Path) -> None:
        bundle = os.urandom(32)
        root.with_name("bundle").write_bytes(bundle)
        with opened(place.storage, root) as installation:
            installation.bundles.put(bundle, 1, 2, CHUNK)
            tell(b".")

    def claim(root: Path) -> None:
        with opened(place.storage, root) as installation:
            installation.claim_chunks()

    def check(root: Path, told: bytes) -> None:
        bundle = root.with_name("bundle").read_bytes()
        with opened(place.storage, root) as installation:
            there = {number for number in range(2) if installation.bundles.read(bundle, number) == CHUNK}
            assert there >= {1} or not told
            assert there == installation.chunks.numbers(bundle)
            purge(installation, NOON)
            check_no_orphans(installation)
            assert {number for number in range(2) if installation.bundles.read(bundle, number)} == there
            for number in range(2):
                installation.bundles.put(bundle, number, 2, CHUNK)
            names = {f"chunks/{bundle.hex()}/{number}" for number in range(2)}
            assert isinstance(installation.chunks, SharedChunkStore)
            assert {item.name for item in installation.chunks.everything()} == {"installation", *names}

    with quiet_server(MEMORY) as place:
        place.storage = replace(
            place.storage,
            objects=bucket,
            objects_credentials=f"{folder}/credentials",
            objects_conditional=False,
        )
        made = new(place, Path(folder) / "made")
        in_a_child(partial(claim, made))
        for moment, root, told in place.cuts(made, work):
            in_a_child(partial(check, root, told), moment)


def in_a_child(work: Callable[[], None], moment: str = "") -> None:
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0, moment
