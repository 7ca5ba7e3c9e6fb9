"""The last day of a bundle, so that a later policy prolongs nothing."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_MAX_DAYS = 60  # that a policy can give
_bundles = sa.table("bundles", sa.column("touched", sa.Integer), sa.column("last", sa.Integer))


def upgrade() -> None:
    """Add the column. Of bundles that are there only the policy in force tells, as before."""
    op.add_column("bundles", sa.Column("last", sa.Integer, nullable=False, server_default="0"))
    op.execute(_bundles.update().values(last=_bundles.c.touched + _MAX_DAYS))
