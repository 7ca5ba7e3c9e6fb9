"""The keyring: what is there is sealed; and what is needed to close a restored server and to settle days.

Keys become durable first, chunks are sealed one by one next, rows last, with the revision: whenever this is interrupted it can be done again.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa
from alembic import op

from knothole_server.durable_files import write_durably
from knothole_server.storage.keyring import ItemId, ItemKind, Keyring, new_key, row_key, seal

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_CHUNK_SIZE = 1_048_576  # bytes, not sealed
_AT_ONCE = 500
_envelopes = sa.table("envelopes", sa.column("place"), sa.column("came"), sa.column("body"))
_replies = sa.table("replies", sa.column("id"), sa.column("came"), sa.column("body"))
_bundles = sa.table("bundles", sa.column("id"), sa.column("touched"), sa.column("came"))
_snapshots = sa.table("snapshots")
_publication = sa.table(
    "publication",
    *map(sa.column, ("published_desk_changes", "published_book_changes", "published_at", "document", "book")),
)
_SETTLED = (  # storage/postgresql.py: where rows go when their day is over; and random bytes need no compressing
    "ALTER TABLE envelopes ALTER COLUMN body SET STORAGE EXTERNAL",
    "ALTER TABLE replies ALTER COLUMN body SET STORAGE EXTERNAL",
    "ALTER TABLE snapshots ALTER COLUMN body SET STORAGE EXTERNAL",
    "CREATE TABLE envelopes_settled (LIKE envelopes INCLUDING ALL) INHERITS (envelopes)",
)


def upgrade() -> None:
    """Seal everything. The snapshots go, and are published again."""
    needed = op.get_context().config.attributes  # type: ignore[union-attr]
    keyring, data = needed["keyring"], needed["data"]
    op.add_column("publication", sa.Column("closed", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("envelope_tally", sa.Column("settled", sa.Integer, nullable=False, server_default="0"))
    op.add_column("bundles", sa.Column("came", sa.Integer, nullable=False, server_default="0"))
    op.drop_index("envelopes_by_day", "envelopes")
    op.create_index("envelopes_by_day", "envelopes", ["came", "last"])
    if op.get_bind().dialect.name == "postgresql":
        for statement in _SETTLED:
            op.execute(statement)
    op.execute(_bundles.update().values(came=_bundles.c.touched))
    op.execute(_snapshots.delete())
    never = {"published_desk_changes": -1, "published_book_changes": -1, "published_at": 0}
    op.execute(_publication.update().values(**never, document=b"", book=b""))
    _seal_chunks(keyring, data / "chunks")
    _seal_rows(keyring, _envelopes, _envelopes.c.place, lambda at, came: ItemId(ItemKind.ENVELOPE, came, at))
    _seal_rows(keyring, _replies, _replies.c.id, lambda key, came: ItemId(ItemKind.REPLY, came, row_key(key)))


def _seal_rows(
    keyring: Keyring, table: sa.TableClause, key: sa.ColumnClause[object], name: Callable[..., ItemId]
) -> None:
    connection = op.get_bind()
    ids = list(connection.execute(sa.select(key).order_by(key)).scalars())
    for at in range(0, len(ids), _AT_ONCE):
        part = ids[at : at + _AT_ONCE]
        made = {}
        for one, came, body in connection.execute(
            sa.select(key, table.c.came, table.c.body).where(key.in_(part))
        ).all():
            own = made[name(one, came)] = new_key()
            connection.execute(sa.update(table).where(key == one).values(body=seal(own, body)))
        keyring.add(made)


def _seal_chunks(keyring: Keyring, folder: Path) -> None:
    for bundle, came in op.get_bind().execute(sa.select(_bundles.c.id, _bundles.c.came)).all():
        name = ItemId(ItemKind.BUNDLE, came, row_key(bundle))
        key = keyring.find(name) or new_key()  # of an attempt before this one, with which chunks may be sealed already
        keyring.add({name: key})
        for path in (folder / bundle.hex()).glob("*"):
            if re.fullmatch("[0-9]+", path.name) and path.stat().st_size == _CHUNK_SIZE:
                dated = path.stat().st_mtime
                write_durably(path, seal(key, path.read_bytes()))
                os.utime(path, (dated, dated))
