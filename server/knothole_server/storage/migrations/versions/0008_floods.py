"""What an hour may bring, and what is kept back of the quotas; how many chunks of a bundle have come; what each writer has of the book.

Of bundles that are there it is not known whether they are complete: they stay as long as was said of them before.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns and the table."""
    for name in ("hour", "left", "out_since", "day", "kept_back", "files_kept_back"):
        op.add_column("envelope_tally", sa.Column(name, sa.Integer, nullable=False, server_default="0"))
    op.add_column("bundles", sa.Column("stored", sa.Integer, nullable=False, server_default="0"))
    op.create_table(
        "book_shares",
        sa.Column("writer", sa.LargeBinary(32), primary_key=True),
        sa.Column("steps", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
