"""What of all that was opened stands in a day's sheet, and what a source learns from its own tags in it."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from knothole_client.protocol.primitives import u32
from knothole_client.reviewer.receipting import FEWEST, MAX_OF_A_CASE, MOST, PATIENCE, Owed, choose
from tests.support.desks import TODAY
from tests.support.offices import Office

SEEDS = 400


def owed(case: str, count: int, day: int = TODAY) -> list[Owed]:
    return [Owed(case.encode(), u32(n), case.encode() + u32(n), day) for n in range(count)]


def others(count: int) -> list[Owed]:
    return [duty for n in range(count) for duty in owed(f"other {n}", 1)]


def seen(mine: list[Owed], rest: list[Owed], seed: int) -> int:
    """How many of one's own tags one finds in the sheet."""
    return len(set(choose(mine + rest, TODAY, random.Random(seed))) & set(mine))


def test_a_source_that_writes_much_sees_the_same_whatever_others_wrote() -> None:
    counts = {n: {seen(owed("mine", 40), others(n), seed) for seed in range(SEEDS)} for n in range(13)}
    assert set(map(frozenset, counts.values())) == {frozenset({MAX_OF_A_CASE})}


def test_a_source_with_many_codenames_cannot_tell_a_few_messages_of_others_from_none() -> None:
    mine = [duty for n in range(40) for duty in owed(f"mine {n}", 1)]
    without, few = (Counter(seen(mine, others(n), seed) for seed in range(SEEDS)) for n in (0, 4))
    assert min(without) == FEWEST
    assert max(without) == MOST
    shared = sum((without & few).values()) / SEEDS
    assert shared > 0.75  # of all sheets show a number that the other desk shows as often


def test_nothing_waits_for_ever() -> None:
    waiting = owed("much", 40, TODAY) + [duty for n in range(300) for duty in owed(f"other {n}", 1)]
    draw, day = random.Random(1), TODAY
    last: dict[Owed, int] = {}
    while waiting:
        day += 1
        chosen = choose(waiting, day, draw)
        assert max(Counter(path.case for path in chosen).values()) <= MAX_OF_A_CASE
        assert min(FEWEST, len({receipt.case for receipt in waiting})) <= len(chosen) <= MOST
        waiting = [connection for connection in waiting if connection not in chosen]
        waiting += [receipt for n in range(5) for receipt in owed(f"new {day} {n}", 1, day) if day < TODAY + 40]
        last |= dict.fromkeys(chosen, day)
        assert day < TODAY + 120
    assert max(came - one.day for one, came in last.items()) < 340 / FEWEST + PATIENCE


def test_an_ordinary_day_is_receipted_at_once() -> None:
    for seed in range(SEEDS):
        day = [*owed("one", 4), *others(4)]
        assert sorted(choose(day, TODAY, random.Random(seed))) == sorted(day)


def test_what_is_left_over_stands_in_the_sheets_of_later_days(office: Office) -> None:
    keys = office.source()[1]
    for number in range(6):
        office.deliver(office.write(f"Message {number}.", keys=keys))
    office.round()
    office.first.open_all()
    found = []
    for day in (TODAY, TODAY + 1, TODAY + 2):
        office.first.put_out(day)
        with office.first.vault() as vault:
            rows = vault.database.execute("SELECT count(*) FROM opened WHERE sheet = ?", (day,))
            found.append(rows.fetchone()[0])
    assert found == [4, 2, 0]


@pytest.mark.parametrize("count", [0, 1])
def test_little_is_chosen_whole(count: int) -> None:
    assert choose(owed("one", count), TODAY, random.Random(1)) == owed("one", count)
