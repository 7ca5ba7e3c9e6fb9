"""What an hour brings and where a quota ends: one client's burst silences nobody for a day, and counts nobody else's."""

from __future__ import annotations

import os
import statistics
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select, update

from knothole_server.chance import Chance
from knothole_server.configuration import Configuration, Quotas, read_configuration
from knothole_server.desk.exchange import Digests
from knothole_server.errors import SetupError
from knothole_server.http.application import create_public_app, create_reviewer_app
from knothole_server.installation.installation import Installation
from knothole_server.storage import admission
from knothole_server.storage.admission import Tally, advanced, quota_left
from knothole_server.storage.tables import envelope_tally
from tests.server.conftest import Clock, Courier
from tests.support.loaded_chance import LoadedChance
from tests.support.signers import NOON, TODAY, DeskSigner, exchange_request

HOUR = 3_600
NEVER = Tally(0, 0, 0, 0, 0, 0, 0)
NOTHING_DRAWN = LoadedChance(nothing_is_drawn=True)


def send(public: FlaskClient) -> int:
    request = exchange_request(os.urandom(32_768))
    return int(public.post("/v1/exchange", data=request, content_type="application/octet-stream").data[9])


def flood(public: FlaskClient) -> int:
    """How many are taken before there is no room."""
    taken = 0
    while send(public) == 0:
        taken += 1
    return taken


@pytest.fixture
def small(configuration: Configuration) -> Configuration:
    """With a budget of 8 an hour, and a quota that is not reached."""
    return replace(configuration, quotas=Quotas(envelopes=10_000, envelopes_an_hour=8))


@pytest.mark.usefixtures("nothing_is_drawn")
@pytest.mark.every_database
def test_a_burst_uses_up_an_hour_and_not_a_day_and_the_desk_keeps_its_room(
    small: Configuration, clock: Clock, signer: DeskSigner
) -> None:
    public = create_public_app(small).test_client()
    courier = Courier(create_reviewer_app(small).test_client(), clock)
    assert flood(public) == 8 * (1 + admission.CARRIED_HOURS)
    assert {send(public) for _ in range(5)} == {2}
    write = signer.reviewers[0].write("envelope", TODAY, os.urandom(32_768))
    assert courier(signer.reviewers[0], "POST", "/v1/envelopes", write).status_code == 204
    for _ in range(3):
        clock.seconds += HOUR
        assert flood(public) == 8
    clock.seconds += 3 * HOUR
    assert flood(public) == 3 * 8  # what was not used is there


@pytest.mark.usefixtures("nothing_is_drawn")
@pytest.mark.every_database
def test_all_workers_and_machines_take_from_one_budget(small: Configuration) -> None:
    several = [create_public_app(small).test_client() for _ in range(3)]
    answers = Counter(send(several[at % 3]) for at in range(60))
    assert answers == {0: 48, 2: 12}


@pytest.mark.every_database
def test_an_envelope_that_is_there_is_stored_and_counts_as_none_also_when_the_hour_is_used_up(
    small: Configuration,
) -> None:
    public = create_public_app(small).test_client()
    request = exchange_request(os.urandom(32_768))
    first = [public.post("/v1/exchange", data=request, content_type="application/octet-stream") for _ in range(3)]
    flood(public)
    again = public.post("/v1/exchange", data=request, content_type="application/octet-stream")
    assert [answer.data[9] for answer in (*first, again)] == [0] * 4
    with Installation(small).store.reading() as connection:
        assert admission.read(connection).left == 0


def test_a_clock_that_jumps_brings_no_more_than_was_carried_over() -> None:
    tally = advanced(NEVER, 100, NOON, NOTHING_DRAWN)
    assert tally.left == 600
    spent = tally._replace(left=0)
    for seconds, left in ((-HOUR, 0), (-600, 0), (0, 0), (HOUR, 100), (2 * HOUR, 200), (400 * HOUR, 600)):
        assert advanced(spent, 100, NOON + seconds, NOTHING_DRAWN).left == left
    back = advanced(spent, 100, NOON - 50 * HOUR, NOTHING_DRAWN)  # set back: no gift, and hours count from there
    assert (back.left, advanced(back, 100, NOON - 49 * HOUR, NOTHING_DRAWN).left) == (0, 100)


def test_two_machines_whose_clocks_differ_at_the_turn_of_an_hour_bring_it_once() -> None:
    tally = advanced(NEVER, 100, NOON - 1, NOTHING_DRAWN)._replace(left=0)
    for _ in range(20):
        tally = advanced(advanced(tally, 100, NOON + 60, NOTHING_DRAWN), 100, NOON - 60, NOTHING_DRAWN)
    assert tally.left == 100


def test_asking_again_draws_nothing_again(small: Configuration) -> None:
    """Who could have the edge drawn again by asking would find where it is at most."""
    public = create_public_app(small).test_client()
    flood(public)
    installation = Installation(small)
    with installation.store.reading() as connection:
        before = admission.read(connection)
    assert {send(public) for _ in range(40)} == {2}
    with installation.store.reading() as connection:
        assert admission.read(connection) == before
    assert before.out_since == before.hour


def test_a_refusal_alone_keeps_what_was_drawn_for_it(small: Configuration) -> None:
    """An hour begins with a refusal by the quota: what the hour brings is drawn, and stays."""
    installation = Installation(small)
    public = create_public_app(replace(small, quotas=Quotas(envelopes=10, envelopes_an_hour=8))).test_client()
    with installation.store.writing() as connection:
        connection.execute(update(envelope_tally).values(envelopes=10))
    drawn = set()
    for _ in range(8):
        assert send(public) == 2
        with installation.store.reading() as connection:
            drawn.add(admission.read(connection))
    assert len(drawn) == 1


def test_whoever_fills_the_quota_does_not_know_how_many_others_sent(configuration: Configuration, clock: Clock) -> None:
    """Own and others together would be 900 if the edge were not drawn, and the attacker would know the others' number."""
    sums = set()
    for others in (0, 3, 11, 40, 41):
        installation = Installation(replace(configuration, quotas=Quotas(envelopes=1_000, envelopes_an_hour=10_000)))
        with installation.store.writing() as connection:
            connection.execute(update(envelope_tally).values(envelopes=others, day=0, hour=0, left=0))
            # of the rest only the number matters
        public = create_public_app(installation.configuration).test_client()
        with installation.store.writing() as connection:
            kept_back = (
                admission.files_kept_back(connection, clock(), installation.chance)
                and connection.execute(select(envelope_tally.c.kept_back)).scalar_one()
            )
            room = quota_left(900, kept_back, others)
            connection.execute(update(envelope_tally).values(envelopes=others + room - 2))
        assert flood(public) == 2
        sums.add(others + room)
    assert len(sums) > 1
    assert max(sums) <= 900


@pytest.mark.parametrize(
    ("draw", "middle", "scale", "furthest"),
    [
        pytest.param(Chance().kept_back, 4_096, 512, 4_096, id="kept back"),
        pytest.param(partial(Chance().budget, 3_000), 3_000, 187.5, 1_500, id="an hour's budget"),
    ],
)
def test_the_draw_has_no_edge_that_tells(draw: Callable[[], int], middle: float, scale: float, furthest: float) -> None:
    """A step of a fortieth of the scale, as many as a short visit sends, makes nothing that is seen much likelier or less likely."""
    drawn = [draw() for _ in range(20_000)]
    assert abs(statistics.mean(drawn) - middle) < scale / 10
    assert abs(statistics.stdev(drawn) / (scale * 2**0.5) - 1) < 0.1
    assert sum(value in (round(middle - furthest), round(middle + furthest)) for value in drawn) < 40
    at = Counter(int((value - middle) // (scale / 4)) for value in drawn)
    for step in range(-6, 6):
        assert 0.55 < at[step] / at[step + 1] < 1.8  # e^(1/4), with room for chance


def test_the_budget_follows_the_quota_and_lets_one_visit_through_at_least(configuration: Configuration) -> None:
    def an_hour(envelopes: int, set_to: int = 0) -> int:
        return replace(configuration, quotas=Quotas(envelopes, set_to)).from_sources_an_hour

    assert (an_hour(200_000), an_hour(2_000_000), an_hour(1_000), an_hour(1_000, 7)) == (3_000, 30_000, 180, 7)
    two_days = (48 + admission.CARRIED_HOURS) * an_hour(200_000)
    assert two_days < 180_000 * 15 / 16  # whoever acknowledges a day on the next empties it before


def test_files_leave_the_room_that_envelopes_take(configuration: Configuration) -> None:
    file = configuration.data / "knothole.toml"
    file.write_text("[quotas]\nenvelopes = 1_000\nkeep_free_bytes = 33_500_000\n")
    assert read_configuration(configuration.data).keep_free_bytes == 33_500_000
    file.write_text("[quotas]\nenvelopes = 1_000\nkeep_free_bytes = 33_499_999\n")
    with pytest.raises(SetupError) as refused:
        read_configuration(configuration.data)
    assert "keep_free_bytes in [quotas] must be at least 33,500,000" in refused.value.hint
    file.write_text("[quotas]\nenvelopes = 1_000\n")
    assert read_configuration(configuration.data).keep_free_bytes == 2**30
    file.write_text("[quotas]\nenvelopes = 200_000\n")
    assert read_configuration(configuration.data).keep_free_bytes == 6_700_000_000


@pytest.mark.every_database
def test_with_the_largest_budget_of_an_hour_envelopes_are_stored(configuration: Configuration, clock: Clock) -> None:
    """PostgreSQL has no room for what five such hours bring."""
    installation = Installation(configuration)
    for _ in range(2):
        assert isinstance(installation.envelopes.store(os.urandom(32_768), 20, 10**9), Digests)
        clock.seconds += 6 * 3_600
    installation.close()
