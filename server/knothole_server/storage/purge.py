"""Destroying what is past its last day."""

from __future__ import annotations

from sqlalchemy import delete

from knothole_server.desk.calendar import day_of
from knothole_server.publication import Publication, count_book_change, count_desk_change
from knothole_server.storage import envelopes
from knothole_server.storage.store import Store
from knothole_server.storage.tables import acknowledgements, desk_records, replies
from knothole_server.storage.tables import envelopes as envelope_table


def purge(store: Store, publication: Publication, now: float) -> int:
    """Delete all items whose last day is before today's, then cut the log; the number deleted.

    A purged reply leaves the book with the next publication.
    """
    today = day_of(now)
    with store.writing() as connection:
        publication.advance(connection, now)
        deleted = {
            table: connection.execute(delete(table).where(table.c.last < today)).rowcount
            for table in (envelope_table, replies, acknowledgements, desk_records)
        }
        envelopes.recount(connection)
        if deleted[replies]:
            count_book_change(connection)
        if deleted[desk_records]:
            count_desk_change(connection)
    store.truncate_log()
    return sum(deleted.values())
