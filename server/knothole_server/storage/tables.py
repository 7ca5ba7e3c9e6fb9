"""The tables. Digest keys without row ids: neither order nor number of arrival is stored (docs/protocol.md
section 13). The bodies of envelopes, replies and snapshots are sealed (``keyring``).
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, LargeBinary, MetaData, Table

metadata: Final = MetaData()


def _items(name: str, *more: Column[int]) -> Table:
    return Table(
        name,
        metadata,
        Column("id", LargeBinary(32), primary_key=True),  # SHA-256 of the body
        *more,
        Column("came", Integer, nullable=False),  # the day
        Column("last", Integer, nullable=False),  # the last day it is kept
        Column("body", LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )


envelopes: Final = Table(  # many and large: with the whole digest as key, storing one takes half as long again
    "envelopes",
    metadata,
    Column("place", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("id", LargeBinary(32), nullable=False),
    Column("came", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
Index("envelopes_by_day", envelopes.c.came, envelopes.c.last)  # answers what is counted, listed and past its last day
replies: Final = _items("replies")
acknowledgements: Final = _items("acknowledgements")
desk_records: Final = _items("desk_records", Column("kind", Integer, nullable=False))

withdrawals: Final = Table(
    "withdrawals",
    metadata,
    Column("id", LargeBinary(32), primary_key=True),  # of a reply that must not come back
    Column("last", Integer, nullable=False),  # the last day a write of it could be accepted
    sqlite_with_rowid=False,
)

book_shares: Final = Table(  # ``shares`` says what is counted here, and how little of it
    "book_shares",
    metadata,
    Column("writer", LargeBinary(32), primary_key=True),  # under this week's key
    Column("steps", Integer, nullable=False),
    sqlite_with_rowid=False,
)

couriers: Final = Table(
    "couriers",
    metadata,
    Column("signing", LargeBinary(32), primary_key=True),  # of the reviewer
    Column("number", BigInteger, nullable=False),  # the highest that a delegation had
    sqlite_with_rowid=False,
)

bundles: Final = Table(
    "bundles",
    metadata,
    Column("id", LargeBinary(32), primary_key=True),
    Column("came", Integer, nullable=False),  # the day of the first chunk
    Column("count", Integer, nullable=False),  # chunks, those that have not come included
    Column(
        "touched", Integer, nullable=False
    ),  # the day somebody last went on with it; it stays when all chunks are there
    Column("last", Integer, nullable=False),  # the last day it is kept
    Column("stored", Integer, nullable=False),  # chunks that have come: all of them, or at most one less than that
    Column("complete", Integer),  # the day whose list names it, once all its chunks were seen
    Column("chunks", LargeBinary(32)),  # the digest over them; missing if one could not be read then
    sqlite_with_rowid=False,
)

envelope_tally: Final = Table(  # one row: counting envelopes one by one would take longer than storing one
    "envelope_tally",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("envelopes", Integer, nullable=False),
    Column("settled", Integer, nullable=False),  # the day through which nothing tells the order of arrival any more
    # ``admission.Tally`` says what these are
    *(
        Column(name, Integer, nullable=False)
        for name in ("hour", "left", "out_since", "day", "kept_back", "files_kept_back")
    ),
)

publication: Final = Table(  # one row: what is published, and whether anything changed since
    "publication",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("desk_changes", Integer, nullable=False),
    Column("book_changes", Integer, nullable=False),
    Column("published_desk_changes", Integer, nullable=False),
    Column("published_book_changes", Integer, nullable=False),
    Column("published_at", BigInteger().with_variant(Integer, "sqlite"), nullable=False),  # seconds since 1970
    Column("document", LargeBinary(32), nullable=False),  # digests of the two snapshots
    Column("book", LargeBinary(32), nullable=False),
    Column("closed", Boolean, nullable=False),  # restored, and no courier has said yet which directory is the newest
    Column("over", Integer, nullable=False, server_default="-1"),  # the day through which nothing comes any more
)

day_lists: Final = Table(  # one for each day that is over, until its envelopes' last day
    "day_lists",
    metadata,
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("version", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("dropped", Boolean, nullable=False),  # acknowledged by all, so that it names nothing any more
    Column(
        "accepted", LargeBinary, nullable=False
    ),  # digests an acknowledgement may have: of this version and those before
    Column("body", LargeBinary, nullable=False),
)

losses: Final = Table(  # what was noticed to be damaged or gone, until a list says so, or it could be read after all
    "losses",
    metadata,
    Column("id", LargeBinary(32), primary_key=True),
    Column("day", Integer, nullable=False),  # on which it came; -1 if the list that names it tells
    Column("count", Integer, nullable=False),  # chunks of a bundle; otherwise as in ``losses``
    sqlite_with_rowid=False,
)

destruction_tally: Final = Table(  # what is destroyed on a day, until the day's record is signed
    "destruction_tally",
    metadata,
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("received", BigInteger, nullable=False),  # envelopes and bundles, rounded
    Column("replies", Integer, nullable=False),
)

destruction_ledger: Final = Table(
    "destruction_ledger",
    metadata,
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("record", LargeBinary, nullable=False),
)

snapshots: Final = Table(
    "snapshots",
    metadata,
    Column("digest", LargeBinary(32), primary_key=True),
    Column("body", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
