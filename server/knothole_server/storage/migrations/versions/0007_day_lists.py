"""The signed lists of days, and what is noted until a day has its list. Acknowledgements made before name no list, and count no more."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables and columns."""
    op.create_table(
        "day_lists",
        sa.Column("day", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.Column("dropped", sa.Boolean, nullable=False),
        sa.Column("accepted", sa.LargeBinary, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "losses",
        sa.Column("id", sa.LargeBinary(32), primary_key=True),
        sa.Column("day", sa.Integer, nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.add_column("bundles", sa.Column("complete", sa.Integer, nullable=True))
    op.add_column("bundles", sa.Column("chunks", sa.LargeBinary(32), nullable=True))
    op.add_column("publication", sa.Column("over", sa.Integer, nullable=False, server_default="-1"))
    op.execute(sa.table("acknowledgements").delete())
