"""The first tables: items, the tally, what is published."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _items(name: str, *more: sa.Column[int]) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.LargeBinary(32), primary_key=True),
        *more,
        sa.Column("came", sa.Integer, nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )


def upgrade() -> None:
    """Make the tables, and the two that have one row."""
    op.create_table(
        "envelopes",
        sa.Column("place", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=False),
        sa.Column("id", sa.LargeBinary(32), nullable=False),
        sa.Column("came", sa.Integer, nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("envelopes_by_day", "envelopes", ["came"])
    _items("replies")
    _items("acknowledgements")
    _items("desk_records", sa.Column("kind", sa.Integer, nullable=False))
    tally = op.create_table(
        "envelope_tally",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("envelopes", sa.Integer, nullable=False),
    )
    changes = (
        "desk_changes",
        "book_changes",
        "published_desk_changes",
        "published_book_changes",
    )
    publication = op.create_table(
        "publication",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        *(sa.Column(name, sa.Integer, nullable=False) for name in changes),
        sa.Column("published_at", sa.BigInteger().with_variant(sa.Integer, "sqlite"), nullable=False),
        sa.Column("document", sa.LargeBinary(32), nullable=False),
        sa.Column("book", sa.LargeBinary(32), nullable=False),
    )
    op.create_table(
        "snapshots",
        sa.Column("digest", sa.LargeBinary(32), primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    nothing_yet = {
        "desk_changes": 1,
        "book_changes": 1,
        "published_desk_changes": 0,
        "published_book_changes": 0,
    }
    op.bulk_insert(tally, [{"id": 1, "envelopes": 0}])
    op.bulk_insert(publication, [{"id": 1, **nothing_yet, "published_at": 0, "document": b"", "book": b""}])
