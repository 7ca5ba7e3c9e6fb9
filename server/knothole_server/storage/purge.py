"""Destroying what is past its last day."""

from __future__ import annotations

from sqlalchemy import delete, or_

from knothole_server import ledger
from knothole_server.desk.calendar import SECONDS_A_DAY, day_of
from knothole_server.installation import Installation
from knothole_server.publication import count_book_change, count_desk_change
from knothole_server.storage import bundles, envelopes
from knothole_server.storage.tables import acknowledgements, desk_records, replies, withdrawals
from knothole_server.storage.tables import envelopes as envelope_table


def purge(installation: Installation, now: float) -> int:
    """Delete all items whose last day is before today's, then cut the log; the number deleted.

    Envelopes also go when they are older than the policy in force says, whatever it said when they came. A purged reply leaves the book
    with the next publication. The days before today's are closed in the destruction ledger.
    """
    today = day_of(now)
    store, chunks = installation.store, installation.chunks
    with store.writing() as connection:
        policy = installation.publication.advance(connection, now).desk.directory.policy
        closed = installation.ledger.close_days(connection, today, policy.envelope_days)
        expired = bundles.drop_expired(connection, chunks, today, policy.envelope_days)
        overdue = {table: table.c.last < today for table in (replies, withdrawals, acknowledgements, desk_records)}
        too_old = envelope_table.c.came < today - policy.envelope_days
        overdue[envelope_table] = or_(envelope_table.c.last < today, too_old)
        deleted = {table: connection.execute(delete(table).where(old)).rowcount for table, old in overdue.items()}
        received = deleted[envelope_table] + len(expired)
        ledger.note(connection, today, received=received, replies=deleted[replies])
        envelopes.recount(connection)
        if deleted[replies]:
            count_book_change(connection)
        if deleted[desk_records] or closed:
            count_desk_change(connection)
    with store.writing() as connection:
        bundles.put_orphans_aside(connection, chunks)
    chunks.drop_aside()
    chunks.drop_halves(now - SECONDS_A_DAY)
    store.truncate_log()
    return sum(deleted.values()) + len(expired)
