"""Alembic's environment: runs migrations on the connection ``storage.schema`` hands over."""

from __future__ import annotations

from alembic import context

from knothole_server.storage.keyring import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
