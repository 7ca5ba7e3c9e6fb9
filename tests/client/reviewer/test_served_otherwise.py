"""What vaults and couriers make of a desk that one server shows over some days, and of what it signs that it served meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import pytest

from knothole_client.courier import ledger_watch
from knothole_client.courier.store import CourierState
from knothole_client.protocol.desk_document import DESTRUCTION, PAGE_LIST, join_records
from knothole_client.protocol.ledger import FIRST, WINDOW, lasting_part, sign_destruction
from knothole_client.protocol.primitives import Seed, sha256
from knothole_client.protocol.reviewer_records import sign_revocation
from knothole_client.reviewer.team import split_view
from tests.support.desks import TODAY, MadeDesk

DESK = MadeDesk()
VERIFIED = DESK.verified()
OLDER = DESK.document()
NEWER = DESK.document(directory=DESK.directory(serial=9))
REVOKED = DESK.document(revocations=[sign_revocation(DESK.second.signing, DESK.id)])
LISTED = OLDER + join_records([(PAGE_LIST, b"a page list")])
CLOSED = b""
"""Nothing is published."""


class Shown(NamedTuple):
    """A desk document: what lasts in it, and how many days the server had signed by then."""

    desk: bytes
    days: int
    with_records: bool = True


class History(NamedTuple):
    """Documents as one person is shown them, what the server signs that it served on each day, and in which of them it is caught."""

    shown: Sequence[Shown]
    served: Callable[[int], bytes]
    caught: Sequence[bool]


def only(desk: bytes) -> Callable[[int], bytes]:
    return lambda _: desk


def changed(before: bytes, after: bytes, from_day: int) -> Callable[[int], bytes]:
    return lambda day: after if day >= from_day else before


HISTORIES = {
    "nothing changes": History([Shown(OLDER, 3), Shown(OLDER, 4), Shown(OLDER, 9)], only(OLDER), [False] * 3),
    "two rounds on one day": History([Shown(OLDER, 3), Shown(OLDER, 3)], only(NEWER), [False] * 2),
    "an older directory for one": History(
        [Shown(OLDER, 3), Shown(OLDER, 4), Shown(OLDER, 9)], only(NEWER), [False, True, True]
    ),
    "an older directory for one, once others have a newer": History(
        [Shown(OLDER, 3), Shown(OLDER, 6), Shown(OLDER, 7)], changed(OLDER, NEWER, 5), [False, True, True]
    ),
    "a revocation withheld from one": History([Shown(OLDER, 3), Shown(OLDER, 4)], only(REVOKED), [False, True]),
    "the desk signs between two rounds": History(
        [Shown(OLDER, 3), Shown(NEWER, 6), Shown(NEWER, 8)], changed(OLDER, NEWER, 4), [False] * 3
    ),
    "the desk signs after the last record": History(
        [Shown(OLDER, 3), Shown(NEWER, 3), Shown(NEWER, 5)], changed(OLDER, NEWER, 3), [False] * 3
    ),
    "a revocation is published": History(
        [Shown(OLDER, 3), Shown(REVOKED, 5), Shown(REVOKED, 6)], changed(OLDER, REVOKED, 4), [False] * 3
    ),
    "a stick that was on its way for longer": History(
        [Shown(OLDER, 6), Shown(OLDER, 3), Shown(OLDER, 8)], only(OLDER), [False] * 3
    ),
    "a stick from before all records that are published": History(
        [Shown(OLDER, WINDOW + 9), Shown(OLDER, 5)], changed(NEWER, OLDER, 8), [False] * 2
    ),
    "the desk's own file first": History(
        [Shown(OLDER, 0, False), Shown(OLDER, 4), Shown(OLDER, 5)], only(NEWER), [False, False, True]
    ),
    "a server that was restored, and closed over a night": History(
        [Shown(OLDER, 3), Shown(OLDER, 5), Shown(OLDER, 6)],
        lambda day: CLOSED if day == 4 else OLDER,
        [False, True, False],
    ),
    "each time it looks as if the desk had signed": History(
        [Shown(OLDER, 3), Shown(LISTED, 4), Shown(OLDER, 5)], only(NEWER), [False, True, True]
    ),
}


def documents(history: History) -> Iterator[bytes]:
    most = max(shown.days for shown in history.shown)
    records, previous = [], FIRST
    for day in range(most):
        served = history.served(day)
        lasting = sha256(lasting_part(served)) if served else FIRST
        records.append(
            sign_destruction(Seed(b"\x07" * 32), previous, TODAY + day, TODAY + day - 21, (0, 0), DESK.id, lasting)
        )
        previous = sha256(records[-1])
    for shown in history.shown:
        published = records[max(0, shown.days - WINDOW) : shown.days] if shown.with_records else []
        parts = join_records((DESTRUCTION, record) for record in published)
        at = len(OLDER) if shown.desk == LISTED else len(shown.desk)  # records of type 7 come before a page list
        yield shown.desk[:at] + parts + shown.desk[at:]


@pytest.mark.parametrize("name", HISTORIES)
def test_a_vault_compares_what_it_is_shown_with_what_the_server_signed_meanwhile(name: str) -> None:
    shown, today = list(documents(HISTORIES[name])), TODAY + 99
    caught = [split_view.is_served_otherwise(before, after, VERIFIED, today) for before, after in pairwise(shown)]
    assert [False, *caught] == HISTORIES[name].caught


@pytest.mark.parametrize("name", HISTORIES)
def test_a_courier_does_too_and_remembers_the_desk_itself(name: str) -> None:
    state = CourierState("", desk=DESK.id.hex())
    for document, caught in zip(documents(HISTORIES[name]), HISTORIES[name].caught, strict=True):
        ledger_watch.watch(state, document, TODAY + 99, 21)
        assert ("served-otherwise" in state.ledger_alarms) == caught
        if caught:
            assert any("directory's number" in sentence for sentence in ledger_watch.sentences(state))
        state.ledger_alarms.clear()


def test_under_a_clock_that_is_wrong_nothing_is_compared_that_this_day_does_not_reach() -> None:
    shown = list(documents(HISTORIES["an older directory for one"]))
    assert not split_view.is_served_otherwise(shown[0], shown[1], VERIFIED, TODAY - 9)
    assert split_view.is_served_otherwise(shown[0], shown[1], VERIFIED, TODAY + 4)  # the clock is right again


def test_a_record_of_nobodys_hides_none_of_the_servers() -> None:
    before, after = list(documents(HISTORIES["an older directory for one"]))[:2]
    later = sign_destruction(Seed(b"\x66" * 32), FIRST, TODAY + 50, TODAY, (0, 0), DESK.id)
    for more in (later, later[:-1], b"x" * 176):
        covered = before + join_records([(DESTRUCTION, more)])
        assert split_view.is_served_otherwise(covered, after, VERIFIED, TODAY + 99)
