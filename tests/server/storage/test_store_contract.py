"""What every database must do (``storage.store``)."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import (
    Column,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    bindparam,
    column,
    delete,
    func,
    insert,
    select,
    table,
)
from sqlalchemy.exc import SQLAlchemyError

from knothole_server.storage.store import Asked, Store
from tests.server.storage.conftest import Database

metadata = MetaData()
things = Table(
    "things",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("body", LargeBinary, nullable=False),
)


@pytest.fixture(autouse=True)
def _tables(store: Store) -> None:
    with store.writing() as connection:
        metadata.create_all(connection)


def put(store: Store, number: int, body: bytes = b"body") -> None:
    with store.writing() as connection:
        connection.execute(insert(things).values(id=number, body=body))


def storing(store: Store, *numbers: int) -> Asked:
    return Asked(store.compiled(insert(things)), [{"id": number, "body": bytes([number])} for number in numbers])


def ids(store: Store) -> list[int]:
    with store.reading() as connection:
        return sorted(connection.execute(select(things.c.id)).scalars())


@pytest.fixture
def other(database: Database) -> Iterator[Store]:
    """The same database, opened by another process."""
    opened = database.connect()
    yield opened
    opened.close()


def test_what_was_written_is_seen_by_others(store: Store, other: Store) -> None:
    put(store, 1)
    assert ids(other) == [1]


def test_what_raised_is_not_there(store: Store, other: Store) -> None:
    with suppress(ZeroDivisionError), store.writing() as connection:
        connection.execute(insert(things).values(id=1, body=b""))
        raise ZeroDivisionError
    with suppress(ZeroDivisionError), store.driver_writing(storing(store, 2)):
        raise ZeroDivisionError
    assert ids(other) == []
    put(store, 3)  # and others go on
    assert ids(other) == [3]


def test_many_rows_are_found_with_one_question(store: Store) -> None:
    for number in (-3, 1, 2, 5):
        put(store, number)
    find = store.finder(select(things.c.id), things.c.id)
    with store.driver_writing() as (run, _):
        for numbers, there in (([1, -3, 7, 1], [-3, 1]), (range(2_000), [1, 2, 5]), ([], [])):
            ((*found,),) = run(find(list(numbers)))
            assert sorted(number for (number,) in found) == there


def test_a_reader_sees_one_state(store: Store, other: Store) -> None:
    put(store, 1)
    with store.reading() as connection:
        before = connection.execute(select(func.count()).select_from(things)).scalar_one()
        put(other, 2)
        assert connection.execute(select(func.count()).select_from(things)).scalar_one() == before == 1


@pytest.mark.parametrize("raw", [False, True])
def test_writers_take_turns(store: Store, other: Store, raw: bool) -> None:
    """Of two that read and then write, none writes over what it has not read."""
    began, done = threading.Event(), []

    def second() -> None:
        began.wait()
        with other.writing() as connection:
            done.append(sorted(connection.execute(select(things.c.id)).scalars()))

    thread = threading.Thread(target=second)
    thread.start()
    if raw:
        with store.driver_writing(storing(store, 1)):
            began.set()
            thread.join(0.2)
            assert done == []
    else:
        with store.writing() as connection:
            began.set()
            connection.execute(insert(things).values(id=1, body=b""))
            thread.join(0.2)
            assert done == []
    thread.join()
    assert done == [[1]]


def test_the_driver_runs_compiled_statements_one_and_many(store: Store) -> None:
    wanted = store.compiled(select(things.c.body, things.c.id).where(things.c.id == bindparam("at")))
    doomed = store.compiled(delete(things).where(things.c.id == bindparam("at")))
    with store.driver_writing(storing(store, 3, 1, 2, 0), Asked(wanted, [{"at": 1}])) as (run, (_, found)):
        assert found == [(b"\1", 1)]
        assert run(Asked(wanted, [{"at": 2}]), Asked(wanted, [{"at": 4}])) == [[(b"\2", 2)], []]
        assert run(Asked(doomed, [{"at": 2}, {"at": 0}]), Asked(wanted, [{"at": 2}]))[1] == []
    with store.driver_writing() as (run, _):  # the connection is kept
        run(Asked(doomed, [{"at": 1}]))
    assert ids(store) == [3]


def test_what_the_driver_stores_is_there_byte_for_byte(store: Store) -> None:
    bodies = {0: b"", 1: b"\0", 2: bytes(range(256)), -(2**31): b"\\x00'; --", 2**31 - 1: os.urandom(33_000)}
    rows = [{"id": number, "body": body} for number, body in bodies.items()]
    wanted = store.compiled(select(things.c.id, things.c.body))
    with store.driver_writing(Asked(store.compiled(insert(things)), rows), Asked(wanted)) as (_, (_, found)):
        assert dict(found) == bodies
    with store.reading() as connection:
        assert dict(map(tuple, connection.execute(select(things)))) == bodies


def test_the_drivers_errors_have_the_root_of_all_others(store: Store) -> None:
    nothing = Asked(store.compiled(select(column("nothing")).select_from(table("nowhere"))))
    with pytest.raises(SQLAlchemyError), store.driver_writing(storing(store, 2), nothing):
        pass
    with pytest.raises(SQLAlchemyError), store.driver_writing() as (run, _):
        run(storing(store, 3), nothing, storing(store, 4))
    put(store, 1)
    assert ids(store) == [1]


@pytest.mark.parametrize("large", [False, True])
def test_what_was_deleted_is_in_no_file_after_compacting(store: Store, database: Database, large: bool) -> None:
    bodies = [os.urandom(33_000 if large else 32) for _ in range(300)]
    order = [number * 7919 % 300 for number in range(300)]
    for first in range(0, 300, 20):
        with store.writing() as connection:
            rows = [{"id": order[at], "body": bodies[at]} for at in range(first, first + 20)]
            connection.execute(insert(things), rows)
    dead = [body for number, body in enumerate(bodies) if number * 7919 % 300 % 3]
    with store.writing() as connection:
        connection.execute(delete(things).where(things.c.id % 3 != 0))
    store.compact()
    assert store.truncate_log()
    content = b"".join(path.read_bytes() for path in database.raw_files())
    assert not any(body[at : at + 32] in content for body in dead for at in range(0, len(body), 8192))
    assert len(ids(store)) == 100


def test_a_copy_has_one_state_and_the_original_goes_on(store: Store, tmp_path: Path) -> None:
    put(store, 1)
    store.copy_to(tmp_path / "copy")
    put(store, 2)
    assert (tmp_path / "copy").stat().st_mode & 0o777 == 0o600
    with pytest.raises(FileExistsError):
        store.copy_to(tmp_path / "copy")
    assert ids(store) == [1, 2]


def test_a_copy_takes_the_place_of_everything(store: Store, database: Database, tmp_path: Path) -> None:
    put(store, 1)
    store.copy_to(tmp_path / "copy")
    put(store, 2)
    store.copy_from(tmp_path / "copy")
    assert ids(store) == [1]
    put(store, 3)
    store.close()
    other = database.connect()
    assert ids(other) == [1, 3]
    other.close()
    assert (tmp_path / "copy").exists()


def test_of_several_processes_one_is_the_janitor(store: Store, other: Store) -> None:
    with store.janitor() as alone:
        assert alone
        with other.janitor() as second:
            assert not second
        put(other, 1)  # nobody else waits for it
    with other.janitor() as alone:
        assert alone


def test_what_a_janitor_that_fails_held_is_free(store: Store, other: Store) -> None:
    with suppress(ZeroDivisionError), store.janitor():
        raise ZeroDivisionError
    with other.janitor() as alone:
        assert alone


def test_rewritten_rows_are_all_there_and_in_order(store: Store, database: Database) -> None:
    """Those that a condition names. Where they lie then is looked at in ``test_expiry``."""
    bodies = {number: os.urandom(3_000) for number in range(40)}
    for number in sorted(bodies, key=lambda one: one * 7 % 40):
        put(store, number, bodies[number])
    with store.writing() as connection:
        store.rewrite(connection, things, things.c.id < 30)
    store.forget_rewritten([things])
    with store.reading() as connection:
        assert dict(map(tuple, connection.execute(select(things.c.id, things.c.body)))) == bodies
