"""The destruction ledger, and what is counted for it until its day is over."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "destruction_tally",
        sa.Column("day", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("received", sa.BigInteger, nullable=False),
        sa.Column("replies", sa.Integer, nullable=False),
    )
    op.create_table(
        "destruction_ledger",
        sa.Column("day", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("record", sa.LargeBinary, nullable=False),
    )
