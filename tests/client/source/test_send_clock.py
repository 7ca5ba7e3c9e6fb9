"""The send clock: what is in hand, and how long to the next tick."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knothole_client.source.send_clock import Hand, next_tick, wait


@pytest.fixture
def hand() -> Hand:
    covers = itertools.count()
    return Hand(lambda: b"cover %d" % next(covers))


def test_a_cover_is_in_hand_while_nothing_waits(hand: Hand) -> None:
    assert hand.attempt() == b"cover 0"
    hand.stored()
    assert hand.attempt() == b"cover 1"
    assert hand.unsent == 0


def test_a_message_takes_the_place_of_a_cover_nobody_tried(hand: Hand) -> None:
    hand.queue(b"real")
    assert hand.attempt() == b"real"


def test_each_tick_seals_one_cover_whether_a_part_waits_or_not() -> None:
    made: list[int] = []
    hand = Hand(lambda: made.append(1) or b"cover")  # type: ignore[func-returns-value]
    hand.queue(b"real")
    counts = []
    for _ in range(4):
        hand.attempt()
        before = len(made)
        hand.stored()
        counts.append(len(made) - before)
        if len(counts) == 1:
            hand.queue(b"another")
            hand.queue(b"a third")
    assert counts == [1, 1, 1, 1]


def test_a_cover_that_was_tried_goes_first(hand: Hand) -> None:
    hand.attempt()
    hand.queue(b"real")
    assert hand.attempt() == b"cover 0"
    hand.stored()
    assert hand.attempt() == b"real"


def test_what_was_tried_goes_out_unchanged_until_it_is_stored(hand: Hand) -> None:
    hand.queue(b"one")
    hand.queue(b"two")
    assert [hand.attempt() for _ in range(5)] == [b"one"] * 5
    assert hand.unsent == 2
    hand.stored()
    assert hand.attempt() == b"two"
    hand.stored()
    assert hand.unsent == 0
    assert hand.attempt().startswith(b"cover")


def test_what_nobody_tried_is_replaced_and_so_is_a_cover(hand: Hand) -> None:
    hand.queue(b"one")
    hand.queue(b"two")
    hand.replace([b"one again", b"two again"])
    for wanted in (b"one again", b"two again"):
        assert hand.attempt() == wanted
        hand.stored()
    tried = hand.attempt()
    hand.stored()
    untried = hand._held
    hand.replace([])
    assert len({tried, untried, hand.attempt()}) == 3
    assert all(body.startswith(b"cover") for body in (tried, untried, hand.attempt()))


@given(mean=st.integers(2, 30), seed=st.integers())
def test_waits_are_between_one_second_and_twice_the_mean(mean: int, seed: int) -> None:
    assert 1.0 <= wait(mean, random.Random(seed).expovariate) <= 2 * mean


@pytest.mark.parametrize("mean", [-1, 0, 1, 31, 10_000])
def test_a_mean_out_of_range_counts_as_twenty_seconds(mean: int) -> None:
    assert wait(mean, lambda rate: 1 / rate) == 20


@given(st.floats(0, 300), st.lists(st.floats(1, 40), min_size=300, max_size=300))
def test_the_next_exchange_is_due_at_the_first_tick_that_finds_none_in_flight(took: float, waits: list[float]) -> None:
    ticks = list(itertools.accumulate(waits, initial=100.0))
    assert next_tick(100.0, 100.0 + took, iter(waits).__next__) == next(at for at in ticks[1:] if at >= 100.0 + took)


@given(st.lists(st.sampled_from(["queue", "attempt", "stored"]), max_size=40))
def test_whatever_happens_one_envelope_is_in_hand_and_real_ones_keep_their_order(steps: list[str]) -> None:
    """``stored`` is said only of what was attempted, as a server does."""
    covers, reals = itertools.count(), itertools.count()
    hand = Hand(lambda: b"cover %d" % next(covers))
    queued: list[bytes] = []
    stored: list[bytes] = []
    attempted: bytes | None = None
    for step in steps:
        if step == "queue":
            queued.append(b"real %d" % next(reals))
            hand.queue(queued[-1])
        elif step == "attempt":
            sent = hand.attempt()
            assert attempted in (None, sent)
            attempted = sent
        elif attempted is not None:
            stored.append(attempted)
            hand.stored()
            attempted = None
        real = [body for body in stored if body.startswith(b"real")]
        assert real == queued[: len(real)]
        assert hand.unsent == len(queued) - len(real)
        if attempted is None and hand.unsent:
            assert hand.attempt() == queued[len(real)]
            attempted = hand.attempt()


@pytest.mark.parametrize(("drawn", "seconds"), [(0.0, 1.0), (0.99, 1.0), (1.01, 1.01), (39.9, 39.9), (400.0, 40.0)])
def test_a_wait_is_what_was_drawn_within_its_bounds(drawn: float, seconds: float) -> None:
    rates: list[float] = []
    assert wait(20, lambda rate: rates.append(rate) or drawn) == seconds  # type: ignore[func-returns-value]
    assert rates == [1 / 20]
