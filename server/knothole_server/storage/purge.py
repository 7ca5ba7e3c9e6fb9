"""Destroying what is past its last day."""

from __future__ import annotations

from sqlalchemy import delete

from knothole_server.desk.calendar import SECONDS_A_DAY, day_of
from knothole_server.installation import Installation
from knothole_server.publication import count_book_change, count_desk_change
from knothole_server.storage import bundles, envelopes
from knothole_server.storage.tables import acknowledgements, desk_records, replies, withdrawals
from knothole_server.storage.tables import envelopes as envelope_table


def purge(installation: Installation, now: float) -> int:
    """Delete all items whose last day is before today's, then cut the log; the number deleted.

    A purged reply leaves the book with the next publication.
    """
    today = day_of(now)
    store, chunks = installation.store, installation.chunks
    with store.writing() as connection:
        policy = installation.publication.advance(connection, now).desk.directory.policy
        expired = bundles.drop_expired(connection, chunks, today, policy.envelope_days)
        deleted = {
            table: connection.execute(delete(table).where(table.c.last < today)).rowcount
            for table in (envelope_table, replies, withdrawals, acknowledgements, desk_records)
        }
        envelopes.recount(connection)
        if deleted[replies]:
            count_book_change(connection)
        if deleted[desk_records]:
            count_desk_change(connection)
    with store.writing() as connection:
        bundles.put_orphans_aside(connection, chunks)
    chunks.drop_aside()
    chunks.drop_halves(now - SECONDS_A_DAY)
    store.truncate_log()
    return sum(deleted.values()) + len(expired)
