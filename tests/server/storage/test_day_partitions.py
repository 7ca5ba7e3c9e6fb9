"""PostgreSQL: keys by day. What is over and unchanged is not touched again; what is destroyed is in no file; nothing is lost on the way."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import make_url, text
from sqlalchemy.exc import SQLAlchemyError

from knothole_server.configuration import Configuration, Quotas
from knothole_server.desk.calendar import SECONDS_A_DAY
from knothole_server.errors import KnotholeServerError
from knothole_server.installation.installation import Installation, open_storage
from knothole_server.installation.publication import close_and_forget, reopen
from knothole_server.operations.purge import purge
from knothole_server.operations.upgrade import upgrade_shared
from knothole_server.storage import copies, postgresql, schema
from knothole_server.storage.keyring import ItemId, ItemKind, Keyring, row_key
from knothole_server.storage.postgresql import PostgresqlStore
from knothole_server.storage.sqlite import SqliteStore
from tests.server.conftest import Clock
from tests.support.disk import found_each, secrets_of_all
from tests.support.postgresql import PostgresqlServer
from tests.support.signers import TODAY

pytestmark = pytest.mark.parametrize("database_kind", ["postgresql"], indirect=True)

FILES = "SELECT relname, pg_relation_filenode(oid) FROM pg_class WHERE relname ~ '^keys_([0-9]+|rest)$'"


@pytest.fixture
def configuration(configuration: Configuration) -> Configuration:
    return replace(configuration, quotas=Quotas(envelopes=5_000))


@pytest.fixture
def installation(configuration: Configuration) -> Iterator[Installation]:
    opened = Installation(configuration)
    yield opened
    opened.close()


def send(installation: Installation, count: int) -> list[bytes]:
    sent = [os.urandom(32_768) for _ in range(count)]
    for envelope in sent:
        installation.envelopes.store(envelope, 5_000)
    return sent


def of_many_days(installation: Installation, clock: Clock, days: int) -> None:
    """Some envelopes a day, each purged when it is over."""
    purge(installation, clock())
    for _ in range(days):
        send(installation, 3)
        clock.days_pass(1)
        purge(installation, clock())


def files_of(installation: Installation) -> dict[str, int]:
    """Which file each table of keys has: a table that is rewritten gets another."""
    with installation.keyring.store.reading() as connection:
        return dict(map(tuple, connection.execute(text(FILES))))


def test_a_purge_rewrites_no_day_that_is_over_and_of_which_nothing_was_destroyed(
    installation: Installation, clock: Clock
) -> None:
    of_many_days(installation, clock, 4)
    before = files_of(installation)
    send(installation, 2)
    purge(installation, clock())
    after = files_of(installation)
    days = [f"keys_{TODAY + ago}" for ago in range(4)]
    assert [after[day] for day in days] == [before[day] for day in days]
    assert all(after[name] != before[name] for name in ("keys_rest", f"keys_{TODAY + 4}"))


def test_a_day_of_which_something_was_destroyed_is_rewritten_and_then_left_alone_again(
    postgresql_server: PostgresqlServer, installation: Installation, configuration: Configuration, clock: Clock
) -> None:
    purge(installation, clock())
    secrets = secrets_of_all(configuration.data, send(installation, 3), configuration.storage)
    clock.days_pass(1)
    purge(installation, clock())
    before = files_of(installation)
    gone, *_ = sorted(installation.keyring.names(ItemKind.ENVELOPE))
    installation.keyring.destroy([gone])
    keys = [{"key": secret["key"]} for secret in secrets]
    files = [configuration.storage.database, configuration.storage.keyring_database]
    assert found_each(keys, postgresql_server.raw_files(*files)) == [{"key"}] * 3
    purge(installation, clock())
    assert sorted(map(len, found_each(keys, postgresql_server.raw_files(*files)))) == [0, 1, 1]
    after = files_of(installation)
    assert after[f"keys_{TODAY}"] != before[f"keys_{TODAY}"]
    purge(installation, clock())
    assert files_of(installation)[f"keys_{TODAY}"] == after[f"keys_{TODAY}"]


def test_what_is_destroyed_while_a_day_is_rewritten_is_not_taken_for_rewritten(
    postgresql_server: PostgresqlServer,
    installation: Installation,
    configuration: Configuration,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """By a courier, on another machine: after the table was rewritten, before that is noted."""
    purge(installation, clock())
    secrets = secrets_of_all(configuration.data, send(installation, 3), configuration.storage)
    clock.days_pass(1)
    real = PostgresqlStore.forget_rewritten

    def forget(self: PostgresqlStore, tables: Any) -> None:
        real(self, tables)
        names = sorted(installation.keyring.names(ItemKind.ENVELOPE, TODAY))
        if self is installation.keyring.store and len(names) == 3:
            installation.keyring.destroy(names[:1])

    monkeypatch.setattr(PostgresqlStore, "forget_rewritten", forget)
    purge(installation, clock())
    purge(installation, clock())
    files = postgresql_server.raw_files(configuration.storage.database, configuration.storage.keyring_database)
    assert sorted(map(len, found_each([{"key": secret["key"]} for secret in secrets], files))) == [0, 1, 1]


def test_what_is_destroyed_of_a_day_that_is_left_alone_is_noticed_by_the_next_purge(
    postgresql_server: PostgresqlServer,
    installation: Installation,
    configuration: Configuration,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """By a courier, on another machine: after the purge saw that nothing was missing, while it rewrites another day."""
    purge(installation, clock())
    secrets = secrets_of_all(configuration.data, send(installation, 3), configuration.storage)
    clock.days_pass(1)
    purge(installation, clock())
    real = PostgresqlStore._rewrite_all

    def rewrite(self: PostgresqlStore, *values: Any) -> None:
        names = sorted(installation.keyring.names(ItemKind.ENVELOPE, TODAY))
        if self is installation.keyring.store and len(names) == 3:
            installation.keyring.destroy(names[:1])
        real(self, *values)

    with monkeypatch.context() as patch:
        patch.setattr(PostgresqlStore, "_rewrite_all", rewrite)
        purge(installation, clock())
    purge(installation, clock())
    files = postgresql_server.raw_files(configuration.storage.database, configuration.storage.keyring_database)
    assert sorted(map(len, found_each([{"key": secret["key"]} for secret in secrets], files))) == [0, 1, 1]


def test_a_day_whose_rewriting_a_reader_held_up_is_rewritten_again(
    installation: Installation, configuration: Configuration, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    purge(installation, clock())
    send(installation, 3)
    clock.days_pass(1)
    monkeypatch.setattr(postgresql, "SEEN_SECONDS", 0)
    reader = PostgresqlStore(make_url(configuration.storage.keyring_database))
    with reader.reading() as connection:
        connection.execute(text("SELECT count(*) FROM pg_class"))  # an old state, and no lock on the keys
        with pytest.raises(KnotholeServerError):
            purge(installation, clock())
    reader.close()
    before = files_of(installation)
    purge(installation, clock())
    assert files_of(installation)[f"keys_{TODAY}"] != before[f"keys_{TODAY}"]


def test_a_clock_that_was_ahead_while_a_restored_server_was_closed_hides_nothing_that_is_destroyed_later(
    postgresql_server: PostgresqlServer, installation: Installation, configuration: Configuration, clock: Clock
) -> None:
    """No day is over for a server that is closed, whatever its clock says: what comes once it is open counts to one of them."""
    purge(installation, clock())
    secrets = secrets_of_all(configuration.data, send(installation, 3), configuration.storage)
    with installation.store.writing() as connection:
        close_and_forget(connection, installation.keyring)
    purge(installation, clock() + 10 * SECONDS_A_DAY, clock_is_right=True)
    with installation.store.writing() as connection:
        reopen(connection)
    gone, *_ = sorted(installation.keyring.names(ItemKind.ENVELOPE, TODAY))
    installation.keyring.destroy([gone])
    send(installation, 1)  # as many keys as there were
    clock.days_pass(1)
    purge(installation, clock())
    files = postgresql_server.raw_files(configuration.storage.database, configuration.storage.keyring_database)
    assert sorted(map(len, found_each([{"key": secret["key"]} for secret in secrets], files))) == [0, 1, 1]


def test_a_day_whose_keys_are_all_destroyed_has_no_table_and_no_file_any_more(
    postgresql_server: PostgresqlServer, installation: Installation, configuration: Configuration, clock: Clock
) -> None:
    purge(installation, clock())
    secrets = secrets_of_all(configuration.data, send(installation, 5), configuration.storage)
    clock.days_pass(1)
    purge(installation, clock())
    there = files_of(installation)
    clock.days_pass(21)
    assert purge(installation, clock()) == 5
    left = files_of(installation)
    assert f"keys_{TODAY}" in there
    assert sorted(left) == [*(f"keys_{TODAY + 22 + ahead}" for ahead in range(3)), "keys_rest"]
    files = postgresql_server.raw_files(configuration.storage.database, configuration.storage.keyring_database)
    assert found_each([{"key": secret["key"]} for secret in secrets], files) == [set()] * 5
    assert not [path for path in files if path.name == str(there[f"keys_{TODAY}"]) and path.stat().st_size]


def test_keys_of_a_day_that_has_no_table_lie_with_the_rest_and_go_with_it(
    postgresql_server: PostgresqlServer, installation: Installation, configuration: Configuration, clock: Clock
) -> None:
    """As when no purge could be made for some nights."""
    purge(installation, clock())
    clock.days_pass(9)
    (sent,) = send(installation, 1)
    secrets = secrets_of_all(configuration.data, [sent], configuration.storage)
    name = ItemId(ItemKind.ENVELOPE, TODAY + 9, row_key(hashlib.sha256(sent).digest()))
    purge(installation, clock())
    assert f"keys_{TODAY + 9}" not in files_of(installation)
    assert f"keys_{TODAY + 10}" in files_of(installation)
    assert installation.keyring.find(name)
    clock.days_pass(22)
    assert purge(installation, clock()) == 1
    files = postgresql_server.raw_files(configuration.storage.database, configuration.storage.keyring_database)
    assert found_each([{"key": secrets[0]["key"]}], files) == [set()]


def test_no_sample_of_a_key_is_kept_by_postgresql(installation: Installation, clock: Clock) -> None:
    of_many_days(installation, clock, 2)
    with psycopg.connect(installation.configuration.storage.keyring_database, autocommit=True) as connection:
        connection.execute("ANALYZE")
        sampled = "SELECT attname FROM pg_stats WHERE tablename ~ '^keys'"
        assert {"place"} <= {name for (name,) in connection.execute(sampled)} <= {"kind", "day", "place"}


def test_the_upgrade_of_a_keyring_puts_each_day_into_its_table_and_keeps_every_key(
    installation: Installation, configuration: Configuration, clock: Clock
) -> None:
    of_many_days(installation, clock, 2)
    names = installation.keyring.names(ItemKind.ENVELOPE) | installation.keyring.names(ItemKind.SNAPSHOT)
    before = installation.keyring.find_all(names)
    with installation.keyring.store.writing() as connection:  # as the first revision had it
        for statement in (
            "CREATE TABLE before AS SELECT * FROM keys",
            "DROP TABLE keys",
            "ALTER TABLE before RENAME TO keys",
            "ALTER TABLE keys ADD CONSTRAINT keys_pkey PRIMARY KEY (kind, day, place)",
            "ALTER TABLE keys ALTER COLUMN key SET NOT NULL",
            "ALTER TABLE keys ALTER COLUMN key SET STATISTICS 0",
            "UPDATE alembic_version SET version_num = '0001'",
        ):
            connection.execute(text(statement))
    installation.close()
    file = configuration.data / "knothole.toml"
    storage = configuration.storage
    file.write_text(f'[storage]\ndatabase = "{storage.database}"\nkeyring_database = "{storage.keyring_database}"\n')
    assert upgrade_shared(configuration)
    upgraded = Installation(configuration)
    upgraded.check_schema()
    assert files_of(upgraded).keys() == {f"keys_{TODAY}", f"keys_{TODAY + 1}", "keys_rest"}
    assert upgraded.keyring.find_all(names) == before
    purge(upgraded, clock())
    of_envelopes = upgraded.keyring.names(ItemKind.ENVELOPE)
    assert upgraded.keyring.find_all(of_envelopes) == {name: before[name] for name in of_envelopes}
    then = files_of(upgraded)
    purge(upgraded, clock())
    assert files_of(upgraded)[f"keys_{TODAY}"] == then[f"keys_{TODAY}"]
    upgraded.close()


def test_a_copy_of_the_keys_becomes_a_keyring_on_either_database(
    installation: Installation, configuration: Configuration, clock: Clock, tmp_path: Path
) -> None:
    of_many_days(installation, clock, 2)
    send(installation, 2)
    names = {name for kind in ItemKind for name in installation.keyring.names(kind)}
    before = installation.keyring.find_all(names)
    assert len(before) >= 8
    copy = tmp_path / "copy"
    installation.keyring.store.copy_to(copy)

    small = SqliteStore(tmp_path / "keyring.db", secret=True)
    small.copy_from(copy)
    items = SqliteStore(tmp_path / "store.db")
    keyring = Keyring(small, items)
    schema.migrate(items, keyring, tmp_path)
    assert {name for kind in ItemKind for name in keyring.names(kind)} == names
    assert keyring.find_all(names) == before
    small.close()
    items.close()

    assert copies.days_of_envelopes(copy) == {TODAY, TODAY + 1, TODAY + 2}
    installation.keyring.store.copy_from(copy)
    assert installation.keyring.find_all(names) == before
    assert open_storage(configuration)[1].find_all(names) == before


def test_a_copy_whose_keys_are_cut_off_is_no_copy(installation: Installation, tmp_path: Path) -> None:
    send(installation, 2)
    copy = tmp_path / "copy"
    installation.keyring.store.copy_to(copy)
    damaged = SqliteStore(copy)
    with damaged.writing() as connection:
        connection.execute(text("UPDATE packed_keys SET keys = substr(keys, 1, 41)"))
    damaged.truncate_log()
    damaged.close()
    small = SqliteStore(tmp_path / "keyring.db")
    for store in (small, installation.keyring.store):
        with pytest.raises(Exception) as refused:  # noqa: PT011
            store.copy_from(copy)
        assert type(refused.value).__name__ == "OperationalError"
    small.close()


@pytest.mark.parametrize(
    "damage",
    [
        "SET keys = 'text'",
        "SET keys = zeroblob(0)",
        "SET day = 'text'",
        "SET day = 1.5",
        "SET day = -4",
        "SET day = 2147483647",
        "SET day = 99999999999",
        "SET kind = 'text'",
        "SET kind = 99",
        "SET keys = keys || keys",
    ],
)
def test_a_copy_that_is_damaged_is_no_copy_on_either_database(
    installation: Installation, tmp_path: Path, damage: str
) -> None:
    """SQLite keeps anything in any column."""
    send(installation, 1)
    copy = tmp_path / "copy"
    installation.keyring.store.copy_to(copy)
    damaged = SqliteStore(copy)
    with damaged.writing() as connection:
        connection.execute(text(f"UPDATE packed_keys {damage} WHERE kind = 1"))
    damaged.truncate_log()
    damaged.close()
    small = SqliteStore(tmp_path / "keyring.db")
    for store in (small, installation.keyring.store):
        with pytest.raises(SQLAlchemyError):
            store.copy_from(copy)
    small.close()


def test_a_copy_that_names_any_number_of_days_makes_no_more_tables_than_there_may_be(
    installation: Installation, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    installation.keyring.store.copy_to(copy)
    many = SqliteStore(copy)
    days = "WITH RECURSIVE days(day) AS (SELECT 1 UNION ALL SELECT day + 1 FROM days WHERE day < 300)"
    with many.writing() as connection:
        connection.execute(text(f"{days} INSERT INTO packed_keys SELECT 1, day, zeroblob(40) FROM days"))  # noqa: S608
    many.truncate_log()
    many.close()
    installation.keyring.store.copy_from(copy)
    tables = files_of(installation)
    assert {f"keys_{day}" for day in range(201, 301)} <= tables.keys()
    assert "keys_200" not in tables
    assert installation.keyring.days(ItemKind.ENVELOPE) == set(range(1, 301))
