"""PostgreSQL: the keys of each day's envelopes in a table of their own (docs/adr/0057-keys-by-day.md)."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_BY_DAY = """
    CREATE TABLE keys (kind integer, day integer, place bigint, key bytea NOT NULL, PRIMARY KEY (kind, day, place))
    PARTITION BY RANGE (kind, day)
"""


def upgrade() -> None:
    """Move them there, in the order of their places. Nothing to do for SQLite, nor where a copy of the first revision was read into tables
    of this one.
    """
    connection = op.get_bind()
    if connection.dialect.name != "postgresql" or sa.inspect(connection).has_table("keys_rest"):
        return
    for statement in (
        "SET LOCAL statement_timeout = 0",
        "ALTER TABLE keys RENAME TO keys_rest",
        "ALTER INDEX keys_pkey RENAME TO keys_rest_pkey",
        _BY_DAY,
        "ALTER TABLE keys ALTER COLUMN key SET STATISTICS 0",
    ):
        op.execute(statement)
    for day in connection.execute(sa.text("SELECT DISTINCT day FROM keys_rest WHERE kind = 1")).scalars().all():
        for statement in (
            f"CREATE TABLE keys_{day:d} PARTITION OF keys FOR VALUES FROM (1, {day:d}) TO (1, {day + 1:d})",
            f"ALTER TABLE keys_{day:d} ALTER COLUMN key SET STATISTICS 0",
            f"INSERT INTO keys_{day:d} SELECT * FROM keys_rest WHERE kind = 1 AND day = {day:d} ORDER BY place",  # noqa: S608
        ):
            op.execute(statement)
    op.execute("DELETE FROM keys_rest WHERE kind = 1")
    op.execute("ALTER TABLE keys ATTACH PARTITION keys_rest DEFAULT")
