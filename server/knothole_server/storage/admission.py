"""Whether there is room for what sources send, decided so that whoever fills it counts nobody else's (docs/adr/0016).

1. Sources' envelopes have a quota, and beside it a budget for each hour, of which what is not used is carried over for a few: one client's burst
   fills the hours it has saved up, and not the days of everybody.
2. Both end at a place drawn at random: of the quota a part is kept back, drawn each day, and each hour brings a little more or less than the
   budget. Who sends until there is no room knows how many of its own were taken, and of all others only that number less the unknown draw.
3. What was drawn stands until the next day or hour, in the one row of the tally: nobody draws twice by asking twice.

The draws are of Laplace's distribution: how much likelier one makes what somebody saw than another never depends on the draw, but on how many
envelopes the two differ by.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from sqlalchemy import Connection, select, update

from knothole_server.chance import PARTS, Chance
from knothole_server.desk.calendar import day_of
from knothole_server.storage.tables import envelope_tally

CARRIED_HOURS: Final = 5  # of budget that was not used: a morning's, for an afternoon on which many come
MOST_LEFT: Final = 2**31 - 1  # PostgreSQL's integers hold no more, and a budget of so many is none
_SECONDS: Final = 3_600


class Tally(NamedTuple):
    """The row, but for its id and what is settled."""

    envelopes: int
    hour: int
    """Since 1970, for which room was last given."""
    left: int
    """Of the budget, with what was carried over."""
    out_since: int
    """The hour since which every hour's budget was used up, or 0."""
    day: int
    """For which it was last drawn what is kept back."""
    kept_back: int
    """Of the quota of envelopes, in parts."""
    files_kept_back: int
    """Of the quota of files, in parts."""


COLUMNS: Final = tuple(envelope_tally.c[name] for name in Tally._fields)


def advanced(tally: Tally, an_hour: int, now: float, chance: Chance) -> Tally:
    """With what a new day and new hours bring. A clock put back brings nothing, nor do two that differ by minutes."""
    tally, hour = _drawn(tally, day_of(now), chance), int(now // _SECONDS)
    passed = hour - tally.hour
    if passed in (0, -1):
        return tally
    if passed < 0:
        return tally._replace(hour=hour)
    saved = min(tally.left + (passed - 1) * an_hour, CARRIED_HOURS * an_hour)
    out_since = tally.out_since if passed == 1 and tally.left <= 0 else 0
    left = min(saved + chance.budget(an_hour), MOST_LEFT)
    return tally._replace(hour=hour, left=left, out_since=out_since)


def quota_left(most: int, kept_back: int, used: int) -> int:
    """How much more of a quota sources may fill today."""
    return most - most * kept_back // PARTS - used


def out(tally: Tally) -> Tally:
    """With a note that this hour's budget is used up."""
    return tally._replace(out_since=tally.out_since or tally.hour)


def read(connection: Connection) -> Tally:
    """The tally as it is written."""
    return Tally(*connection.execute(select(*COLUMNS)).one())


def files_kept_back(connection: Connection, now: float, chance: Chance) -> int:
    """What of the quota of files is kept back today, in parts. Needs a writing transaction, in which it may be drawn."""
    before = read(connection)
    tally = _drawn(before, day_of(now), chance)
    if tally != before:
        connection.execute(update(envelope_tally).values(tally._asdict()))
    return tally.files_kept_back


def _drawn(tally: Tally, day: int, chance: Chance) -> Tally:
    if day == tally.day:
        return tally
    return tally._replace(day=day, kept_back=chance.kept_back(), files_kept_back=chance.kept_back())
