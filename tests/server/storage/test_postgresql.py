"""What PostgreSQL does otherwise than SQLite: rows that stay, numbers of transactions, a log with times, connections that break."""

from __future__ import annotations

import hashlib
import os
import re
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from click.testing import CliRunner
from flask.testing import FlaskClient
from psycopg.pq.abc import PGconn
from sqlalchemy import Connection, LargeBinary, Row, bindparam, cast, make_url, select, text
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from knothole_server.commands import main
from knothole_server.configuration import Configuration, Quotas, Storage
from knothole_server.data_folder import LEDGER_KEY_FILE, RESTORING
from knothole_server.errors import KnotholeServerError, SetupError
from knothole_server.http.application import create_public_app
from knothole_server.installation.installation import Installation, create
from knothole_server.installation.publication import reopen
from knothole_server.operations import restore as restoring
from knothole_server.operations.backup import Items, back_up
from knothole_server.operations.disclosure import list_all
from knothole_server.operations.disclosure_package import pack
from knothole_server.operations.doctor.machine import clock as clock_check
from knothole_server.operations.doctor.stored import database as database_check
from knothole_server.operations.handover import sheet
from knothole_server.operations.purge import purge
from knothole_server.operations.restore import restore
from knothole_server.operations.upgrade import upgrade_shared
from knothole_server.storage import keyring, postgresql
from knothole_server.storage.envelopes import read
from knothole_server.storage.keyring import ItemId, ItemKind, row_key
from knothole_server.storage.keyring import metadata as keys_metadata
from knothole_server.storage.postgresql import PostgresqlStore
from knothole_server.storage.store import HELD_UP, Asked, Store
from knothole_server.storage.tables import envelopes, replies
from knothole_server.storage.tables import metadata as tables_metadata
from tests.server.conftest import Clock, Courier
from tests.server.storage.test_expiry import rising
from tests.server.test_bundles import CHUNKS, ID, put
from tests.support.disk import found_each, pieces, secrets_of_all, secrets_of_book
from tests.support.object_store import Swift
from tests.support.postgresql import PostgresqlServer, database_of
from tests.support.signers import TODAY, DeskSigner, exchange_request


@pytest.fixture
def database_kind(request: pytest.FixtureRequest) -> str:
    return str(getattr(request, "param", "postgresql"))


@pytest.fixture
def configuration(configuration: Configuration) -> Configuration:
    return replace(configuration, quotas=Quotas(envelopes=5_000))


@pytest.fixture
def installation(configuration: Configuration) -> Iterator[Installation]:
    opened = Installation(configuration)
    yield opened
    opened.close()


@pytest.fixture
def empty(postgresql_server: PostgresqlServer) -> Iterator[list[str]]:
    """The URLs of three more databases, with nothing in them."""
    urls = [postgresql_server.new_database() for _ in range(3)]
    yield urls
    for url in urls:
        postgresql_server.give_back(url)


def send(installation: Installation, count: int) -> list[bytes]:
    """Random envelopes, in the order in which they were stored, each alone."""
    sent = [os.urandom(32_768) for _ in range(count)]
    for envelope in sent:
        installation.envelopes.store(envelope, 5_000)
    return sent


def post(courier: Courier, signer: DeskSigner, count: int) -> list[bytes]:
    one = signer.reviewers[0]
    sent = [os.urandom(4096) for _ in range(count)]
    for reply in sent:
        assert courier(one, "POST", "/v1/replies", one.write("reply", TODAY, reply)).status_code == 204
    return sent


def everything(server: PostgresqlServer, configuration: Configuration) -> list[Path]:
    return server.raw_files(configuration.storage.database, configuration.storage.keyring_database)


def stored(installation: Installation, columns: str, order: str) -> list[Row[Any]]:
    with installation.store.reading() as connection:
        return list(connection.execute(text(f"SELECT {columns} FROM envelopes ORDER BY {order}")))  # noqa: S608


def test_the_key_of_what_expired_is_in_no_file_of_the_server(
    postgresql_server: PostgresqlServer,
    installation: Installation,
    configuration: Configuration,
    public: FlaskClient,
    courier: Courier,
    signer: DeskSigner,
    clock: Clock,
) -> None:
    items = [*send(installation, 10), *post(courier, signer, 5)]
    public.get("/v1/book")
    secrets = secrets_of_all(configuration.data, items, configuration.storage)
    secrets.append(secrets_of_book(configuration.data, configuration.storage))
    keys = [{name: secret[name] for name in secret if name.startswith("key")} for secret in secrets]
    assert found_each(keys, everything(postgresql_server, configuration)) == [key.keys() for key in keys]
    with psycopg.connect(configuration.storage.keyring_database, autocommit=True) as connection:
        connection.execute("ANALYZE")  # which PostgreSQL does by itself: it keeps samples of columns
    clock.days_pass(121)
    assert purge(installation, clock()) == 15
    assert found_each(keys, everything(postgresql_server, configuration)) == [set()] * len(keys)


def test_when_a_day_is_over_neither_places_nor_numbers_nor_the_log_tell_the_order_of_arrival(
    postgresql_server: PostgresqlServer,
    installation: Installation,
    configuration: Configuration,
    courier: Courier,
    signer: DeskSigner,
    clock: Clock,
) -> None:
    sent = send(installation, 30)
    assert purge(installation, clock()) == 0  # on the day itself, as when a server starts
    sent, answers = sent + send(installation, 30), post(courier, signer, 20)
    places = [row_key(hashlib.sha256(envelope).digest()) for envelope in sent]
    assert [row.place for row in stored(installation, "place", "ctid")] == places
    assert [row.place for row in stored(installation, "place", "xmin::text::bigint")] == places
    secrets = secrets_of_all(configuration.data, [*sent, *answers], configuration.storage)
    clock.days_pass(1)
    today = send(installation, 3)
    assert purge(installation, clock()) == 0

    settled = stored(installation, "tableoid::regclass::text AS at, xmin::text, place", "tableoid, ctid")
    assert [row.place for row in settled if row.at == "envelopes_settled"] == sorted(places)
    assert len({row.xmin for row in settled if row.at == "envelopes_settled"}) == 1  # one transaction wrote all
    assert {row.place for row in settled if row.at == "envelopes"} == {
        row_key(hashlib.sha256(envelope).digest()) for envelope in today
    }
    with installation.keyring.store.reading() as connection:
        query = text("SELECT place FROM keys WHERE kind = 1 AND day = :day ORDER BY tableoid, ctid")
        assert list(connection.execute(query, {"day": TODAY}).scalars()) == sorted(places)
        numbers = text("SELECT count(DISTINCT xmin::text) FROM keys WHERE kind = 1 GROUP BY day")
        assert list(connection.execute(numbers).scalars()) == [1, 1]  # a transaction for each day wrote all of it
    files = [path.read_bytes() for path in everything(postgresql_server, configuration)]
    for kind in (secrets[:60], secrets[60:]):
        where = [[(file.index(head), at) for at, file in enumerate(files) if head in file] for head in heads(kind)]
        assert [len(one) for one in where] == [1] * len(kind)  # and nowhere else, the log included
        assert 0.2 < rising([offset for ((offset, _),) in where]) < 0.8
    with installation.store.reading() as connection:
        assert sorted(connection.execute(select(replies.c.id)).scalars()) == sorted(
            hashlib.sha256(answer).digest() for answer in answers
        )


def heads(secrets: list[dict[str, bytes]]) -> list[bytes]:
    return [pieces(secret["sealed"])[0] for secret in secrets]


def test_a_reader_that_still_sees_deleted_keys_is_told_and_the_next_purge_does_it(
    postgresql_server: PostgresqlServer,
    installation: Installation,
    configuration: Configuration,
    clock: Clock,
    monkeypatch: Any,
) -> None:
    monkeypatch.setattr(postgresql, "SEEN_SECONDS", 0)
    (secrets,) = secrets_of_all(configuration.data, send(installation, 1), configuration.storage)
    clock.days_pass(22)
    reader = PostgresqlStore(make_url(configuration.storage.keyring_database))
    with reader.reading() as connection:
        connection.execute(text("SELECT count(*) FROM pg_class"))  # an old state, and no lock on the keys
        with pytest.raises(KnotholeServerError, match=HELD_UP):
            purge(installation, clock())
    assert purge(installation, clock()) == 0
    assert found_each([secrets], everything(postgresql_server, configuration)) == [set()]


def test_a_reader_that_ends_soon_is_waited_for(
    postgresql_server: PostgresqlServer,
    installation: Installation,
    configuration: Configuration,
    clock: Clock,
    monkeypatch: Any,
) -> None:
    """As PostgreSQL's own do, which look at a table that has changed a minute later."""
    (secrets,) = secrets_of_all(configuration.data, send(installation, 1), configuration.storage)
    clock.days_pass(22)
    reader = PostgresqlStore(make_url(configuration.storage.keyring_database))
    with ExitStack() as until_noticed:
        connection = until_noticed.enter_context(reader.reading())
        connection.execute(text("SELECT count(*) FROM pg_class"))  # an old state, and no lock on the keys
        monkeypatch.setattr("time.sleep", lambda _: until_noticed.close())
        assert purge(installation, clock()) == 1
    assert found_each([secrets], everything(postgresql_server, configuration)) == [set()]
    reader.close()


def test_a_backup_that_runs_for_hours_holds_up_no_destruction_of_keys(
    postgresql_server: PostgresqlServer, configuration: Configuration, clock: Clock, monkeypatch: Any
) -> None:
    options = str(postgresql._CONNECT["options"]).replace("lock_timeout=5s", "lock_timeout=200ms")
    monkeypatch.setitem(postgresql._CONNECT, "options", options)
    installation = Installation(configuration)
    (secrets,) = secrets_of_all(configuration.data, send(installation, 1), configuration.storage)
    clock.days_pass(22)
    reader = PostgresqlStore(make_url(configuration.storage.database))
    with reader.reading() as connection:
        connection.execute(select(envelopes.c.place))
        with pytest.raises(OperationalError):
            purge(installation, clock())
        key = {"key": secrets["key"]}
        assert found_each([key], everything(postgresql_server, configuration)) == [set()]


def test_each_purge_cuts_the_log_of_items_also_the_second_of_a_day(
    postgresql_server: PostgresqlServer,
    installation: Installation,
    configuration: Configuration,
    clock: Clock,
    monkeypatch: Any,
) -> None:
    purge(installation, clock())
    secrets = secrets_of_all(configuration.data, send(installation, 3), configuration.storage)
    monkeypatch.setattr(installation.keyring.store, "compact", lambda _: None)  # as if on a server of its own
    purge(installation, clock())
    files = [path.read_bytes() for path in everything(postgresql_server, configuration)]
    assert [sum(head in file for file in files) for head in heads(secrets)] == [1, 1, 1]


def test_a_connection_that_broke_is_replaced(
    postgresql_server: PostgresqlServer, installation: Installation, configuration: Configuration
) -> None:
    send(installation, 1)
    for url in (configuration.storage.database, configuration.storage.keyring_database):
        postgresql_server.disconnect(url)
    send(installation, 1)
    with installation.store.reading() as connection:
        assert len(connection.execute(select(envelopes.c.place)).all()) == 2


def test_while_the_database_is_gone_the_answer_is_unavailable_and_afterwards_all_is_well(
    postgresql_server: PostgresqlServer, public: FlaskClient, installation: Installation
) -> None:
    def exchange() -> tuple[int, int, int]:
        request = exchange_request(os.urandom(32_768))
        answer = public.post("/v1/exchange", data=request, content_type="application/octet-stream")
        return answer.status_code, int(answer.data[9]), len(answer.data)

    assert exchange() == (200, 0, 256)
    postgresql_server.stop()
    try:
        assert exchange() == (200, 3, 256)
        assert public.get("/v1/desk").status_code == 503
    finally:
        postgresql_server.start()
    assert exchange() == (200, 0, 256)
    assert public.get("/v1/desk").status_code == 200


def test_whoever_waits_too_long_for_another_writer_is_told_unavailable(
    configuration: Configuration, installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = str(postgresql._CONNECT["options"]).replace("lock_timeout=5s", "lock_timeout=200ms")
    assert "200ms" in options
    monkeypatch.setitem(postgresql._CONNECT, "options", options)
    public = create_public_app(configuration).test_client()
    request = exchange_request(os.urandom(32_768))
    with installation.store.writing():
        answer = public.post("/v1/exchange", data=request, content_type="application/octet-stream")
    assert (answer.status_code, answer.data[9], len(answer.data)) == (200, 3, 256)


def test_whoever_holds_the_lock_and_says_nothing_loses_it(
    configuration: Configuration, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = str(postgresql._CONNECT["options"]).replace(
        "session_timeout=30s", "session_timeout=2s"
    )  # a busy machine says nothing for a while, too
    assert "session_timeout=2s" in options
    monkeypatch.setitem(postgresql._CONNECT, "options", options)
    hanging, other = (PostgresqlStore(make_url(configuration.storage.database)) for _ in range(2))
    holding = hanging.writing()
    holding.__enter__().execute(select(envelopes.c.place))
    with other.writing():  # waits, and is let in
        pass
    with pytest.raises(SQLAlchemyError):
        holding.__exit__(None, None, None)  # nothing it thinks it wrote is there


def test_two_threads_of_a_process_take_turns_on_the_connection_that_is_kept(installation: Installation) -> None:
    """Under the lock of the items there is only one; but who hung may have lost it, and does not know it yet."""
    kept, done = installation.keyring.store, list[int]()

    def second() -> None:
        with kept.driver_writing():
            done.append(2)

    thread = threading.Thread(target=second)
    with kept.driver_writing():
        thread.start()
        thread.join(0.2)
        done.append(1)
    thread.join()
    assert done == [1, 2]


def test_much_that_is_asked_and_answered_at_once_waits_for_nobody(installation: Installation) -> None:
    """Neither side reads on while it cannot send, unless it is made to."""
    given = cast(bindparam("given"), LargeBinary)
    asked = installation.store.compiled(select(*[given.label(f"column_{number}") for number in range(8)]))
    rows = [{"given": os.urandom(100_000)} for _ in range(30)]
    with installation.store.driver_writing() as (run, _):
        (found,) = run(Asked(asked, rows))
    assert found == [(row["given"],) * 8 for row in rows]


def kept_by(store: Store) -> PGconn:
    """The connection on which envelopes are stored, as libpq has it."""
    assert isinstance(store, PostgresqlStore)
    assert store._kept is not None
    return store._kept._libpq


def test_what_postgresql_rolled_back_in_place_of_committing_it_is_not_stored(installation: Installation) -> None:
    with pytest.raises(SQLAlchemyError), installation.store.driver_writing():
        kept_by(installation.store).exec_(b"SELECT nothing FROM nowhere")  # as if nobody had looked at the answer
    send(installation, 1)


@pytest.mark.parametrize("table", ["envelopes", "keys"])
def test_a_commit_that_fails_stores_nothing_and_the_next_is_on_another_connection(
    postgresql_server: PostgresqlServer, installation: Installation, configuration: Configuration, table: str
) -> None:
    """As one may on a full disk."""
    fails = "CREATE FUNCTION fails() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE disk_full; END $$"
    trigger = "DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fails()"
    trigger = f"CREATE CONSTRAINT TRIGGER fails AFTER INSERT ON {table} {trigger}"
    send(installation, 1)
    if table == "keys":
        store, url = installation.keyring.store, configuration.storage.keyring_database
    else:
        store, url = installation.store, configuration.storage.database
    before = kept_by(store).backend_pid
    postgresql_server.administer(fails, trigger, database=database_of(url))
    with pytest.raises(KnotholeServerError, match="unavailable"):
        send(installation, 1)
    assert len(stored(installation, "place", "1")) == 1
    postgresql_server.administer(f"DROP TRIGGER fails ON {table}", database=database_of(url))
    (envelope,) = send(installation, 1)
    assert kept_by(store).backend_pid != before
    assert len(stored(installation, "place", "1")) == 2
    with installation.store.reading() as connection:
        assert read(connection, installation.keyring, hashlib.sha256(envelope).digest()) == envelope


@pytest.fixture
def repeatable(configuration: Configuration) -> Iterator[None]:
    """Databases whose transactions see by default what was there when they began to wait for their turn."""
    setting = make_url(configuration.storage.database).database, "default_transaction_isolation"
    with psycopg.connect(configuration.storage.database, autocommit=True) as connection:
        connection.execute("ALTER DATABASE {} SET {} = 'repeatable read'".format(*setting))
        yield
        connection.execute("ALTER DATABASE {} RESET {}".format(*setting))


@pytest.mark.usefixtures("repeatable")
def test_two_writers_that_store_at_the_same_time_count_right(configuration: Configuration) -> None:
    machines = [Installation(configuration) for _ in range(2)]
    threads = [threading.Thread(target=send, args=(sending, 10)) for sending in machines for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (row,) = stored(machines[0], "count(*) AS there, (SELECT envelopes FROM envelope_tally) AS tally", "1")
    assert tuple(row) == (40, 40)
    for machine in machines:
        machine.close()


def test_an_installation_moves_from_sqlite_with_all_it_has(
    installation: Installation, configuration: Configuration, signer: DeskSigner, tmp_path: Path, clock: Clock
) -> None:
    small = replace(configuration, data=tmp_path / "small", storage=Configuration.storage)
    before = create(small, signer.desk_file())
    sent = send(before, 30)
    for old, new, name in (
        (before.store, installation.store, "items"),
        (before.keyring.store, installation.keyring.store, "keys"),
    ):
        old.copy_to(tmp_path / name)
        assert isinstance(new, PostgresqlStore)
        new.copy_from(tmp_path / name)
    before.close()
    rows = stored(installation, "tableoid::regclass::text AS at, place", "ctid")
    digests = sorted(row_key(hashlib.sha256(envelope).digest()) for envelope in sent)
    assert [tuple(row) for row in rows] == [("envelopes_settled", place) for place in digests]
    for envelope in sent:
        assert installation.envelopes.store(envelope, 30)
    assert len(stored(installation, "place", "1")) == 30
    purge(installation, clock())
    assert len(stored(installation, "place", "1")) == 30


def test_a_copy_is_one_file_with_all_rows(installation: Installation, tmp_path: Path, clock: Clock) -> None:
    send(installation, 3)
    clock.days_pass(1)
    purge(installation, clock())
    send(installation, 2)
    assert isinstance(installation.store, PostgresqlStore)
    installation.store.copy_to(tmp_path / "copy")
    installation.store.copy_from(tmp_path / "copy")
    assert len(stored(installation, "place", "1")) == 5


def test_while_a_copy_is_made_durable_no_transaction_waits_for_it(
    installation: Installation, tmp_path: Path, monkeypatch: Any
) -> None:
    """The server would end one that says nothing for half a minute, and the copy with it."""
    send(installation, 1)
    copy, real = tmp_path / "copy", installation.store.reading
    ended_before: list[bool] = []

    @contextmanager
    def reading() -> Iterator[Connection]:
        with real() as connection:
            yield connection
        ended_before.append(Path(f"{copy}-journal").exists())

    monkeypatch.setattr(installation.store, "reading", reading)
    installation.store.copy_to(copy)
    assert ended_before == [True]


def test_while_many_keys_are_destroyed_the_transaction_that_holds_the_lock_is_kept_alive(
    installation: Installation, monkeypatch: Any
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(keyring, "_DESTROYED_AT_ONCE", 10)
    monkeypatch.setattr(installation.store, "check_writing", lambda: asked.append(1))
    installation.keyring.destroy(ItemId(ItemKind.ENVELOPE, TODAY, place) for place in range(100))
    assert len(asked) == 11


def test_a_copy_of_something_else_changes_nothing(installation: Installation, tmp_path: Path) -> None:
    send(installation, 2)
    assert isinstance(installation.store, PostgresqlStore)
    installation.keyring.store.copy_to(tmp_path / "copy")
    with pytest.raises(SQLAlchemyError):
        installation.store.copy_from(tmp_path / "copy")
    assert len(stored(installation, "place", "1")) == 2


def test_init_wants_empty_databases_and_changes_nothing_otherwise(
    configuration: Configuration, signer: DeskSigner, tmp_path: Path
) -> None:
    with pytest.raises(SetupError) as refused:
        create(replace(configuration, data=tmp_path / "other"), signer.desk_file())
    assert refused.value.code == "already-installed"
    assert not (tmp_path / "other").exists()


def test_a_machine_without_the_ledgers_key_does_not_make_one_of_its_own(configuration: Configuration) -> None:
    (configuration.data / LEDGER_KEY_FILE).unlink()
    with pytest.raises(SetupError) as refused:
        Installation(configuration).check_ledger_key()
    assert refused.value.code == "no-ledger-key"
    assert not (configuration.data / LEDGER_KEY_FILE).exists()


def test_an_empty_database_is_no_installation(empty: list[str], configuration: Configuration) -> None:
    storage = replace(configuration.storage, database=empty[0], keyring_database=empty[1])
    opened = Installation(replace(configuration, storage=storage))
    with pytest.raises(SetupError) as refused:
        opened.check_schema()
    assert refused.value.code == "no-installation"
    opened.close()


def test_a_keyring_of_another_installation_is_refused(
    empty: list[str], configuration: Configuration, tmp_path: Path
) -> None:
    """Its keys would be taken for orphans, and all items for ones whose keys are gone."""
    storage = replace(configuration.storage, database=empty[0], keyring_database=empty[1])
    other = create(replace(configuration, data=tmp_path / "other", storage=storage), DeskSigner().desk_file())
    mixed = replace(configuration.storage, keyring_database=empty[1])
    opened = Installation(replace(configuration, storage=mixed))
    with pytest.raises(SetupError) as refused:
        opened.check_schema()
    assert (refused.value.code, "keyring_database" in refused.value.hint) == ("another-installation", True)
    other.check_schema()
    for connection in (opened, other):
        connection.close()


def written(configuration: Configuration) -> Configuration:
    """The same, as commands read it."""
    lines = [f'{name} = "{getattr(configuration.storage, name)}"' for name in ("database", "keyring_database")]
    (configuration.data / "knothole.toml").write_text("\n".join(["[storage]", *lines]))
    return configuration


def test_a_command_that_does_not_reach_the_database_says_so(configuration: Configuration) -> None:
    storage = replace(configuration.storage, database="postgresql://nobody@/nothing?host=/nowhere")
    written(replace(configuration, storage=storage))
    outcome = CliRunner().invoke(main, ["expire", "--data", str(configuration.data)])
    assert outcome.exit_code == 1
    assert "error: The disk or the database does not work." in outcome.output
    assert "/nowhere" in outcome.output


def test_doctor_knows_how_the_database_is_set_up(
    postgresql_server: PostgresqlServer, installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert database_check(installation) == (True, "set up to lose nothing and to keep little", "")
    assert clock_check(installation).ok
    try:
        postgresql_server.administer("ALTER SYSTEM SET track_commit_timestamp = off", "ALTER SYSTEM SET log_min_error_statement = error", "ALTER SYSTEM SET wal_keep_size = '16MB'", "SELECT pg_reload_conf()")  # fmt: skip
        wait_for_setting(installation, "log_min_error_statement", "error")
        found = database_check(installation)
        assert found.ok
        assert "keyring_database: log_min_error_statement = error" in found.detail
        assert "keyring_database: wal_keep_size = 16MB" in found.detail
        postgresql_server.administer("ALTER SYSTEM SET full_page_writes = off", "SELECT pg_reload_conf()")
        wait_for_setting(installation, "full_page_writes", "off")
        assert not database_check(installation).ok
    finally:
        postgresql_server.administer("ALTER SYSTEM RESET ALL", "SELECT pg_reload_conf()")
        wait_for_setting(installation, "full_page_writes", "on")
    monkeypatch.setattr(PostgresqlStore, "seconds_apart", lambda _: -200.0)
    assert not clock_check(installation).ok


def wait_for_setting(installation: Installation, name: str, value: str) -> None:
    """Until every backend that begins now has it."""
    while True:
        with installation.store._apart() as connection:  # type: ignore[attr-defined]
            if connection.execute(f"SHOW {name}").fetchone() == (value,):
                return


def test_without_the_right_to_cut_the_log_everything_else_is_done(
    postgresql_server: PostgresqlServer, installation: Installation, clock: Clock
) -> None:
    postgresql_server.administer("REVOKE pg_checkpoint FROM knothole")
    try:
        send(installation, 2)
        assert "the account may not cut the log" in database_check(installation).detail
        clock.days_pass(22)
        assert purge(installation, clock()) == 2
    finally:
        postgresql_server.administer("GRANT pg_checkpoint TO knothole")


def test_the_sheet_for_a_successor_says_where_the_databases_are(
    installation: Installation, configuration: Configuration
) -> None:
    written = sheet(installation)
    assert f"`{configuration.storage.database}`" in written
    assert f"`{configuration.storage.keyring_database}`" in written


def test_disclose_lists_and_packs_what_is_in_the_databases(
    installation: Installation, courier: Courier, signer: DeskSigner, clock: Clock, tmp_path: Path
) -> None:
    send(installation, 3)
    clock.days_pass(1)
    purge(installation, clock())
    send(installation, 2)
    for listing in (list_all(installation), pack(installation, tmp_path / "package.tar")):
        assert listing.all_known
        tables = {re.sub(r"\.db\b", "", kind.name): kind for kind in listing.tables}
        assert tables["database: envelopes"].days == {"2026-11-23": 3, "2026-11-24": 2}
        assert tables["database: envelopes"].bytes == 5 * (32 + 32_768 + 40)
        assert tables["keyring_database: keys"].count >= 5
        assert not any("settled" in name for name in tables)
        assert any("pg_wal" in log for log in listing.logs)
        assert listing.as_json()


def test_destroy_waits_for_all_machines_and_leaves_no_table_and_no_key(
    postgresql_server: PostgresqlServer, configuration: Configuration
) -> None:
    opened = Installation(configuration)
    (secrets,) = secrets_of_all(configuration.data, send(opened, 1), configuration.storage)
    written(configuration)
    command = ["destroy", "--all", "--data", str(configuration.data), "--yes-destroy", opened.desk_id.hex()]
    refused = CliRunner().invoke(main, command)
    assert (refused.exit_code, "error: The server is running." in refused.output) == (5, True)
    opened.close()
    outcome = CliRunner().invoke(main, command)
    assert outcome.exit_code == 0, outcome.output
    assert not configuration.data.exists()
    for url in (configuration.storage.database, configuration.storage.keyring_database):
        with psycopg.connect(url) as connection:
            assert connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone() == (0,)
    assert found_each([secrets], everything(postgresql_server, configuration)) == [set()]


def test_destroy_does_not_touch_what_another_desk_has(
    empty: list[str], configuration: Configuration, tmp_path: Path
) -> None:
    storage = replace(configuration.storage, database=empty[0], keyring_database=empty[1])
    other = create(replace(configuration, data=tmp_path / "other", storage=storage), DeskSigner().desk_file())
    opened = Installation(configuration)
    desk = opened.desk_id.hex()
    opened.close()
    other.close()
    written(replace(configuration, storage=storage))
    command = ["destroy", "--all", "--data", str(configuration.data), "--yes-destroy", desk]
    refused = CliRunner().invoke(main, command)
    assert (refused.exit_code, "error: This belongs to another installation." in refused.output) == (5, True)
    assert (configuration.data / LEDGER_KEY_FILE).exists()
    other.check_schema()
    other.close()


def test_destroy_without_the_configuration_of_a_shared_database_destroys_nothing(configuration: Configuration) -> None:
    opened = Installation(configuration)
    command = ["destroy", "--all", "--data", str(configuration.data), "--yes-destroy", opened.desk_id.hex()]
    opened.close()
    outcome = CliRunner().invoke(main, command)
    assert outcome.exit_code == 5
    assert "--config" in outcome.output
    assert configuration.data.exists()


@pytest.mark.parametrize("chunk_kind", ["files", "objects"], indirect=True)
@pytest.mark.parametrize("database_kind", ["sqlite", "postgresql"], indirect=True)
def test_a_backup_of_either_is_restored_on_postgresql_with_a_copy_of_the_keyring(
    empty: list[str],
    configuration: Configuration,
    public: FlaskClient,
    courier: Courier,
    signer: DeskSigner,
    clock: Clock,
    tmp_path: Path,
    swift: Swift,
) -> None:
    """Which is also the way from SQLite to PostgreSQL."""
    opened = Installation(configuration)
    opened.claim_chunks()
    (envelope,), (reply,) = send(opened, 1), post(courier, signer, 1)
    put(public, 1, CHUNKS[1])
    back_up(opened, tmp_path / "backup", clock())
    copy = opened.keyring_copies.make(clock())
    opened.close()

    storage = replace(configuration.storage, database=empty[0], keyring_database=empty[1])
    if storage.objects:
        storage = replace(storage, objects=swift.new_bucket())
    there = replace(configuration, data=tmp_path / "there", storage=storage)
    restored = restore(there, tmp_path / "backup", copy)
    assert restored.there == Items(1, 1, 1)
    found = Installation(there)
    found.check_schema()
    found.claim_chunks()
    assert found.publication.is_closed()
    with found.store.writing() as connection:
        reopen(connection)
    with found.store.reading() as connection:
        assert read(connection, found.keyring, hashlib.sha256(envelope).digest()) == envelope
    assert found.publication.snapshot("book").body() == reply
    assert found.bundles.read(bytes.fromhex(ID), 1) == CHUNKS[1]
    found.close()
    with pytest.raises(SetupError) as refused:
        restore(replace(there, data=tmp_path / "again"), tmp_path / "backup", copy)
    assert refused.value.code == "already-installed"


def test_no_other_machine_starts_on_databases_that_are_being_restored(
    empty: list[str], configuration: Configuration, tmp_path: Path, clock: Clock, monkeypatch: Any
) -> None:
    """It would store what the copy of the keyring then replaces, and sweep what has no key yet."""
    opened = Installation(configuration)
    send(opened, 1)
    back_up(opened, tmp_path / "backup", clock())
    copy = opened.keyring_copies.make(clock())
    opened.close()
    storage = replace(configuration.storage, database=empty[0], keyring_database=empty[1])
    other = Installation(replace(configuration, storage=storage))  # the genesis and the ledger's key are there
    there = replace(other.configuration, data=tmp_path / "there")
    refusals = []

    def try_to_start() -> bool:
        with pytest.raises(SetupError) as refused:
            other.check_schema()
        refusals.append(refused.value.code)
        return True

    for step in ("_unpack", "_take_keyring", "_reconcile"):
        real = getattr(restoring, step)
        monkeypatch.setattr(restoring, step, lambda *values, real=real: try_to_start() and real(*values))
    try_to_start()
    assert restore(there, tmp_path / "backup", copy).there == Items(1, 0, 0)
    assert refusals == ["no-installation"] * 4
    other.check_schema()

    (there.data / RESTORING).touch()  # as if it had been interrupted at the very end
    with pytest.raises(SetupError) as refused:
        restore(there, tmp_path / "backup", copy)
    assert refused.value.code == "already-installed"
    assert len(stored(other, "place", "1")) == 1
    other.close()


def test_a_dump_of_the_items_is_restored_with_the_keys_and_brings_nothing_back(
    postgresql_server: PostgresqlServer, empty: list[str], configuration: Configuration, clock: Clock
) -> None:
    """As docs/operator-guide.md says."""
    opened = Installation(configuration)
    (old,) = send(opened, 1)
    storage = configuration.storage
    before, after, keys = empty
    postgresql_server.carry_over(storage.database, before)
    clock.days_pass(22)
    assert purge(opened, clock()) == 1
    (young,) = send(opened, 1)
    opened.close()
    postgresql_server.carry_over(storage.database, after)
    postgresql_server.carry_over(storage.keyring_database, keys)
    for items, there in ((after, {young}), (before, set[bytes]())):
        restored = Installation(replace(configuration, storage=Storage(database=items, keyring_database=keys)))
        restored.check_schema()
        with restored.store.writing() as connection:
            connection.execute(text("UPDATE publication SET closed = true"))
        assert restored.publication.is_closed()
        purge(restored, clock())
        with restored.store.reading() as connection:
            found = {read(connection, restored.keyring, hashlib.sha256(content).digest()) for content in (old, young)}
        assert found - {None} == there
        restored.close()


def test_upgrade_has_nothing_to_do_and_waits_for_other_machines(configuration: Configuration) -> None:
    assert not upgrade_shared(configuration)
    other = Installation(configuration)
    send(other, 1)
    with pytest.raises(SetupError) as refused:
        upgrade_shared(configuration)
    assert refused.value.code == "in-use"
    other.close()


def test_the_migrations_come_to_the_tables_of_the_code(installation: Installation) -> None:
    def ours(_: object, name: str | None, kind: str, *__: object) -> bool:
        return not (kind == "table" and re.fullmatch("envelopes_settled|keys_(rest|[0-9]+)", str(name)))

    for database, tables in ((installation.store, tables_metadata), (installation.keyring.store, keys_metadata)):
        with database.reading() as connection:
            context = MigrationContext.configure(connection, opts={"include_object": ours})
            assert compare_metadata(context, tables) == []
