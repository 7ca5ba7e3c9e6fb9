"""Destroying what is past its last day, and what every reviewer has: in the keyring first, which destroys it in every backup too."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import Final

from sqlalchemy import Connection, Table, delete, select

from knothole_server.desk.calendar import SECONDS_A_DAY, day_of
from knothole_server.desk.desk import Desk
from knothole_server.errors import KnotholeServerError
from knothole_server.installation import bundles, day_lists, ledger
from knothole_server.installation.installation import Installation
from knothole_server.installation.publication import count_desk_change, end_days, is_closed
from knothole_server.operations.sweeping import sweep
from knothole_server.operations.upgrade import destroy_ways_back
from knothole_server.storage import envelopes, shares
from knothole_server.storage.acknowledging import finished_days
from knothole_server.storage.keyring import ItemId, ItemKind, row_key
from knothole_server.storage.reordering import reorder_rows
from knothole_server.storage.store import held_up
from knothole_server.storage.tables import acknowledgements, desk_records, replies, withdrawals
from knothole_server.storage.tables import bundles as bundle_table
from knothole_server.storage.tables import envelopes as envelope_table

IN_PROGRESS: Final = "in-progress"
AT_ONCE: Final = 500  # envelopes deleted in one transaction: others store between two


def purge(installation: Installation, now: float, clock_is_right: bool = False) -> int:
    """Destroy all items whose last day is before today's and all envelopes of days that every active reviewer has acknowledged;
    sweep what a crash left; rewrite what came on the days before (``reordering``); cut the logs. How many items were destroyed.

    Envelopes and bundles also go when they are older than the policy in force says, whatever it said when they came. The days before
    today's are closed in the destruction ledger, and each gets its signed list. Repeatable if it was interrupted. Refused with ``held-up``
    if a reader held up the end: what is destroyed may then still be in a log; with ``unavailable`` by a clock that jumped, unless somebody
    says that it is right; with ``in-progress`` while another process, on whatever machine, is at it. ``OSError`` if files cannot be
    written.
    """
    with installation.store.janitor() as alone:
        if not alone:
            raise KnotholeServerError(
                IN_PROGRESS, "another process, or another machine, is at it; try again when it is done"
            )
        return _purge(installation, now, clock_is_right)


def _purge(installation: Installation, now: float, clock_is_right: bool) -> int:
    today = day_of(now)
    store, keyring, chunks = installation.store, installation.keyring, installation.chunks
    with suppress(OSError):  # if the object store is gone, keys go all the same; if it is another desk's, nothing does
        installation.claim_chunks()
    with store.writing() as connection:
        published = installation.publication.advance(connection, now, True, clock_is_right)
        desk, closed = published.desk, is_closed(connection)
        over = published.over if closed else max(published.over, day_of(published.now) - 1)
        envelope_days = desk.directory.policy.envelope_days
        end_days(connection, over)
        document = partial(installation.publication.document, connection)
        if installation.ledger.close_days(connection, today, envelope_days, document):
            count_desk_change(connection)
        doomed, doomed_replies = _doomed_envelopes(connection, desk, today), _doomed_replies(connection, today)
        expired = bundles.expired(connection, today, envelope_days)
        ledger.note(
            connection, today, installation.chance, received=len(doomed) + len(expired), replies=len(doomed_replies)
        )
        keyring.destroy([*doomed, *doomed_replies, *expired])
        day_lists.drop(installation, connection, set(finished_days(connection, desk, today)))
        day_lists.expire(connection, today, envelope_days)
        deleted = len(expired) + sum(_delete_expired(connection, table, today) for table in _BY_LAST_DAY)
        shares.forget(connection, keyring, today)
        ids = bundles.names_of(connection)
        for name in expired:
            connection.execute(delete(bundle_table).where(bundle_table.c.id == ids[name]))
    for at in range(0, len(doomed), AT_ONCE):
        with store.writing() as connection:
            deleted += envelopes.delete_all(connection, doomed[at : at + AT_ONCE])
    with store.writing() as connection:
        sweep(connection, keyring, chunks)
        envelopes.recount(connection)
    if not closed:
        day_lists.bring_up_to_date(installation, over, envelope_days)
    coming = over + 1  # not today: a closed server has ended no day, whatever its clock says
    keyring.store.compact(coming)
    installation.keyring_copies.renew(now)
    destroy_ways_back(installation.configuration.data, now)
    reorder_rows(store, coming)  # after the keys: a backup that is being made may hold it up
    cut = installation.truncate_logs()
    installation.claim_chunks()
    bundles.drop_orphans(store, chunks)
    chunks.delete_detached()
    chunks.delete_partial(now - SECONDS_A_DAY)
    if not cut:
        raise held_up()
    return deleted


_BY_LAST_DAY: Final = (replies, withdrawals, acknowledgements, desk_records)


def _doomed_envelopes(connection: Connection, desk: Desk, today: int) -> list[ItemId]:
    """By day, so that what stays is not looked at."""
    finished = set(finished_days(connection, desk, today))
    oldest = today - desk.directory.policy.envelope_days
    doomed = []
    for day in envelopes.days(connection):
        query = select(envelope_table.c.place).where(envelope_table.c.came == day)
        if day >= oldest and day not in finished:
            query = query.where(envelope_table.c.last < today)
        places = connection.execute(query.order_by(envelope_table.c.place)).scalars()
        doomed += [ItemId(ItemKind.ENVELOPE, day, place) for place in places]
    return doomed


def _doomed_replies(connection: Connection, today: int) -> list[ItemId]:
    rows = connection.execute(select(replies.c.came, replies.c.id).where(replies.c.last < today))
    return [ItemId(ItemKind.REPLY, came, row_key(key)) for came, key in rows]


def _delete_expired(connection: Connection, table: Table, today: int) -> int:
    deleted = connection.execute(delete(table).where(table.c.last < today)).rowcount
    if deleted and table is desk_records:
        count_desk_change(connection)
    return deleted
