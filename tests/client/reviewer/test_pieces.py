"""A database in pieces: every value, every order, no copy of the whole."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knothole_client.reviewer.vault.pieces import PIECE_SIZE, cut, put_together
from tests.support.memory import grown

TABLES = """
CREATE TABLE numbered (number INTEGER PRIMARY KEY, text TEXT);
CREATE TABLE named (name BLOB PRIMARY KEY, more, day INTEGER NOT NULL DEFAULT 3);
CREATE INDEX by_more ON named (more);
CREATE TABLE pairs (a TEXT, b BLOB, PRIMARY KEY (b, a));
"""
values = st.one_of(st.none(), st.integers(-(2**63), 2**63 - 1), st.text(), st.binary(), st.booleans())


def empty() -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.executescript(TABLES)
    return database


def rows(database: sqlite3.Connection) -> list[list[tuple[object, ...]]]:
    return [
        database.execute(f"SELECT * FROM {table} ORDER BY rowid").fetchall()  # noqa: S608
        for table in ("numbered", "named", "pairs")
    ]


def again(content: Iterable[bytes]) -> sqlite3.Connection:
    database = empty()
    put_together(database, content)
    return database


@settings(max_examples=50)
@given(
    st.dictionaries(st.integers(1 - 2**63, 2**63 - 1), st.text()),
    st.dictionaries(st.binary(), values),
    st.integers(1, 4),
)
def test_whatever_is_in_a_database_comes_back(numbered: dict[int, str], named: dict[bytes, object], batch: int) -> None:
    database = empty()
    database.executemany("INSERT INTO numbered VALUES (?, ?)", numbered.items())
    database.executemany("INSERT INTO named (name, more) VALUES (?, ?)", named.items())
    database.execute("DELETE FROM named WHERE rowid = 1")  # a gap
    made = list(cut(database, piece_size=1, batch_rows=batch))
    assert rows(again(made)) == rows(database)
    assert list(cut(again(made))) == list(cut(database))  # nothing is left of the gap, nor of how it came


def test_an_empty_database_is_no_piece() -> None:
    assert list(cut(empty())) == []
    assert rows(again([])) == [[], [], []]


def test_pieces_are_small_whatever_the_rows() -> None:
    database = empty()
    database.executemany(
        "INSERT INTO named (name, more) VALUES (?, ?)",
        ((random.randbytes(32), random.randbytes(33_000)) for _ in range(700)),
    )
    database.executemany("INSERT INTO numbered VALUES (?, 'small')", ((number,) for number in range(50_000)))
    made = list(cut(database))
    assert max(map(len, made)) < 2.1 * PIECE_SIZE
    assert len(made) < 10
    assert rows(again(made)) == rows(database)


def test_what_was_deleted_is_in_no_piece() -> None:
    database = empty()
    database.executemany("INSERT INTO named (name, more) VALUES (?, ?)", [(b"a", b"planted"), (b"b", b"kept")])
    database.execute("DELETE FROM named WHERE name = ?", (b"a",))
    assert b"planted" not in b"".join(cut(database))


def test_cutting_takes_no_second_copy_of_the_whole() -> None:
    database = empty()
    database.executemany(
        "INSERT INTO named (name, more) VALUES (?, ?)",
        ((random.randbytes(32), random.randbytes(14_000)) for _ in range(10_000)),
    )
    assert grown(lambda: sum(len(piece) for piece in cut(database))) < 40 * 2**20  # of 160 MiB


def test_a_piece_of_other_tables_is_refused() -> None:
    other = sqlite3.connect(":memory:")
    other.execute("""CREATE TABLE "numbered SELECT 1, 'injected' UNION SELECT 2, text FROM main.numbered" (a)""")
    with pytest.raises(sqlite3.DatabaseError):
        again([other.serialize()])
    with pytest.raises(sqlite3.DatabaseError):
        again([b"no database at all"])


def test_a_reader_that_stops_leaves_the_database_as_it_was() -> None:
    database = empty()
    database.execute("INSERT INTO numbered VALUES (1, 'one')")
    cutting = cut(database)
    next(cutting)
    del cutting
    assert len(list(cut(database))) == 1
