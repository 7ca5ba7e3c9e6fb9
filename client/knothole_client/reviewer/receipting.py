"""Which opened messages a day sheet reports (section 9): never so many of one source that it could count the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from random import Random
from typing import Final, NamedTuple

from knothole_client.protocol.reviewer_records import SHEET_RECEIPTS

MAX_OF_A_CASE: Final = 4
MOST: Final = SHEET_RECEIPTS
FEWEST: Final = MOST // 2
"""Room in a sheet is drawn, from this to all of it. Whoever writes under many codenames does not learn how much of it was left to others."""
PATIENCE: Final = 7  # days; what has waited longer goes before the rest, oldest first, so that nothing waits for ever


class Owed(NamedTuple):
    """A message that was opened in full on a day, and is in no sheet yet."""

    case: bytes
    message: bytes
    receipt: bytes
    day: int


def choose(owed: Sequence[Owed], today: int, random: Random) -> list[Owed]:
    """Those that today's sheet receipts, drawn among all that are owed.

    Who opens no more than 8 a day, and 4 of each case, owes nothing after the next sheet.
    """
    room = random.randint(FEWEST, MOST)
    drawn = random.sample(owed, len(owed))
    drawn.sort(key=lambda owing: min(owing.day, today - PATIENCE))
    chosen: list[Owed] = []
    of_case: Counter[bytes] = Counter()
    for owing in drawn:
        if len(chosen) < room and of_case[owing.case] < MAX_OF_A_CASE:
            of_case[owing.case] += 1
            chosen.append(owing)
    return chosen
