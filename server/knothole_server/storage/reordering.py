"""Rows rewritten in the order of their digests, when their day is over: nothing on the disk tells in which order they came.

A table whose keys are digests still shows it, by the pages that overflow went to and by the places of rows within a page. Writing the whole database
again (VACUUM) would take as long as all there is is large, and nobody could store anything meanwhile. So the rows of the day only are
rewritten, in parts of neighbouring digests, each in one transaction; others store between two. How a row is rewritten so that where it lies is
independent of when it came is the database's business.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from sqlalchemy import select, update

from knothole_server.storage.store import Store
from knothole_server.storage.tables import (
    acknowledgements,
    book_shares,
    bundles,
    day_lists,
    desk_records,
    envelope_tally,
    envelopes,
    losses,
    replies,
    withdrawals,
)

PART: Final = 500  # envelopes at least, 16 MB, in a part; of a day with fewer, all
_SMALL: Final = (
    replies,
    withdrawals,
    acknowledgements,
    desk_records,
    bundles,
    book_shares,
    day_lists,
    losses,
)


def reorder_rows(store: Store, coming: int, part: int = PART) -> None:
    """Rewrite what came before the first day to which something may still come, unless it was done; repeatable if it was interrupted."""
    with store.reading() as connection:
        settled = connection.execute(select(envelope_tally.c.settled)).scalar_one()
        over = (envelopes.c.came > settled, envelopes.c.came < coming)
        days = sorted(connection.execute(select(envelopes.c.came).where(*over).distinct()).scalars())
    if settled >= coming - 1:
        store.forget_rewritten(())  # but for the log
        return
    for day in days:
        for first, last in _parts(store, day, part):
            with store.writing() as connection:
                store.rewrite(connection, envelopes, envelopes.c.came == day, envelopes.c.place.between(first, last))
    with store.writing() as connection:
        for table in _SMALL:
            store.rewrite(connection, table)
    store.forget_rewritten((envelopes, *_SMALL))
    with store.writing() as connection:
        connection.execute(update(envelope_tally).values(settled=coming - 1))


def _parts(store: Store, day: int, part: int) -> list[tuple[int, int]]:
    """First and last place of each part of a day's envelopes."""
    query = select(envelopes.c.place).where(envelopes.c.came == day).order_by(envelopes.c.place)
    with store.reading() as connection:
        places = list(connection.execute(query).scalars())
    count = max(1, len(places) // part)
    starts = [at * len(places) // count for at in range(count + 1)]
    return [(places[start], places[end - 1]) for start, end in pairwise(starts)]
