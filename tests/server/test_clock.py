"""A clock that jumped stores nothing, destroys nothing, and is believed again when a courier's clock agrees with it."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from importlib import import_module
from typing import Any

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from knothole_server.commands import main
from knothole_server.configuration import Configuration
from knothole_server.desk.calendar import SECONDS_A_DAY
from knothole_server.errors import KnotholeServerError
from knothole_server.http.application import create_public_app, create_reviewer_app
from knothole_server.installation.installation import Installation
from knothole_server.installation.publication import count_book_change
from knothole_server.operations.doctor import machine
from knothole_server.operations.purge import purge
from tests.server.conftest import Clock, Courier, Days
from tests.server.test_bundles import CHUNKS, head, put, told
from tests.support.signers import TODAY, DeskSigner, exchange_request, records_of


@pytest.fixture
def configuration(configuration: Configuration) -> Configuration:
    return replace(configuration, days_believed=2)


def send(public: FlaskClient) -> int:
    request = exchange_request(os.urandom(32_768))
    answer = public.post("/v1/exchange", data=request, content_type="application/octet-stream")
    assert (answer.status_code, len(answer.data)) == (200, 256)
    return int(answer.data[9])


def inbox(courier: Courier, signer: DeskSigner, day: int) -> Any:
    return courier(signer.reviewers[0], "GET", f"/v1/inbox/{day}").json


def purged(configuration: Configuration, clock: Clock) -> int:
    installation = Installation(configuration)
    try:
        return purge(installation, clock())
    finally:
        installation.close()


@pytest.mark.parametrize("days", [-400, -1, 3, 400])
def test_by_a_clock_that_jumped_nothing_is_stored_and_nothing_destroyed(
    public: FlaskClient, configuration: Configuration, clock: Clock, courier: Courier, signer: DeskSigner, days: int
) -> None:
    assert send(public) == 0
    put(public, 0, CHUNKS[0])
    document, book = public.get("/v1/desk").data, public.get("/v1/book").data
    clock.days_pass(days)
    assert send(public) == 3
    assert told(put(public, 1, CHUNKS[1])) == told(put(public, 0, CHUNKS[0])) == (200, 3)
    assert head(public).status_code == 503
    with pytest.raises(KnotholeServerError):
        purged(configuration, clock)
    assert (public.get("/v1/desk").data, public.get("/v1/book").data) == (document, book)
    clock.days_pass(-days)
    assert send(public) == 0
    assert purged(configuration, clock) == 0
    assert len(inbox(courier, signer, TODAY)["envelopes"]) == 2
    assert inbox(courier, signer, TODAY)["bundles"] == []  # it is not finished


@pytest.mark.parametrize("days", [1, 2])
def test_after_a_short_pause_the_clock_is_believed(
    public: FlaskClient, configuration: Configuration, clock: Clock, days: int
) -> None:
    assert send(public) == 0
    clock.days_pass(days)
    assert send(public) == 0
    assert purged(configuration, clock) == 0


@pytest.mark.parametrize("days", [-1, 22])
def test_a_courier_whose_clock_agrees_confirms_it(
    public: FlaskClient, configuration: Configuration, clock: Clock, courier: Courier, signer: DeskSigner, days: int
) -> None:
    assert send(public) == 0
    clock.days_pass(days)
    assert send(public) == 3
    stranger = courier.client.get("/v1/desk")
    assert stranger.status_code == 401
    assert send(public) == 3
    for reviewer in signer.reviewers:
        reviewer.since = TODAY - 100
    assert inbox(courier, signer, TODAY)["day"] == TODAY
    assert send(public) == 0
    assert purged(configuration, clock) == (1 if days > 0 else 0)


def test_a_day_that_was_told_as_closed_gets_nothing_more(
    public: FlaskClient, clock: Clock, courier: Courier, signer: DeskSigner, days: Days
) -> None:
    """What a reviewer has acknowledged is destroyed: an envelope that came to such a day would be lost. Not even when a courier has
    confirmed a clock that was put back.
    """
    put(public, 0, CHUNKS[0])
    clock.days_pass(1)
    days.purge()
    signed = days.list(TODAY)
    clock.days_pass(-1)
    assert send(public) == 3
    inbox(courier, signer, TODAY)  # which confirms the clock
    assert send(public) == 0
    for number in (1, 2):
        assert told(put(public, number, CHUNKS[number])) == (200, 0)
    for _ in range(2):
        days.purge()
        assert days.list(TODAY) == signed
        assert inbox(courier, signer, TODAY)["envelopes"] == inbox(courier, signer, TODAY)["bundles"] == []
        assert (
            len(inbox(courier, signer, TODAY + 1)["envelopes"])
            == len(inbox(courier, signer, TODAY + 1)["bundles"])
            == 1
        )
        clock.days_pass(1)
    days.purge()
    listed = days.list(TODAY + 1)
    assert (len(listed.envelopes), len(listed.bundles), listed.version) == (1, 1, 1)


def test_nothing_is_taken_for_a_day_that_no_courier_asks_for(
    public: FlaskClient, configuration: Configuration, clock: Clock, courier: Courier, signer: DeskSigner
) -> None:
    """A clock that was ahead ended days that are still to come, and was set right: what was stored for the day after them would lie there
    unread until then.
    """
    assert send(public) == 0
    installation = Installation(configuration)
    purge(installation, clock() + 400 * SECONDS_A_DAY, clock_is_right=True)
    assert send(public) == 3
    inbox(courier, signer, TODAY)  # which confirms the clock
    assert send(public) == 3
    assert told(put(public, 0, CHUNKS[0])) == (200, 3)
    with pytest.raises(KnotholeServerError):
        installation.publication.check_writable()
    found = machine.clock(installation)
    assert not found.ok
    assert "days are over that are still to come" in found.detail
    purge(installation, clock(), clock_is_right=True)
    assert send(public) == 3
    installation.close()
    clock.days_pass(399)
    assert inbox(courier, signer, TODAY)["day"] == TODAY
    assert send(public) == 0


def test_while_days_are_over_that_are_to_come_reviewers_still_answer_and_publish(
    public: FlaskClient, configuration: Configuration, clock: Clock, courier: Courier, signer: DeskSigner
) -> None:
    """Only what a courier asks for by its day would lie there unread."""
    one = signer.reviewers[0]
    kept, taken_back = (one.write("reply", TODAY, bytes([number]) * 4096) for number in (1, 2))
    assert courier(one, "POST", "/v1/replies", taken_back).status_code == 204
    installation = Installation(configuration)
    purge(installation, clock() + 30 * SECONDS_A_DAY, clock_is_right=True)
    inbox(courier, signer, TODAY)  # which confirms the clock that is right again
    assert send(public) == 3
    assert courier(one, "POST", "/v1/replies", kept).status_code == 204
    assert courier(one, "POST", "/v1/withdrawals", one.withdrawal(sha256(b"\2" * 4096).digest())).status_code == 204
    assert public.get("/v1/book").data == b"\1" * 4096
    document = public.get("/v1/desk").data
    assert courier(one, "PUT", "/v1/epoch-keys", one.epoch_key(2969)).status_code == 204
    assert courier(one, "PUT", "/v1/revocations", signer.reviewers[1].revocation()).status_code == 204
    assert len(records_of(public.get("/v1/desk").data)) == len(records_of(document)) + 2
    with suppress(ZeroDivisionError), installation.store.writing() as connection:  # refused after it began
        count_book_change(connection)
        installation.publication.advance(connection, clock())
        raise ZeroDivisionError
    installation.close()
    assert create_public_app(configuration).test_client().get("/v1/book").status_code == 200


def expire(configuration: Configuration, monkeypatch: pytest.MonkeyPatch, *options: str) -> tuple[int, str]:
    monkeypatch.setattr(
        import_module("knothole_server.commands.expire"), "Installation", lambda _: Installation(configuration)
    )
    outcome = CliRunner().invoke(main, ["expire", "--data", str(configuration.data), *options])
    return outcome.exit_code, outcome.output


def test_expire_by_hand_goes_as_far_as_the_directory_and_further_if_somebody_says_so(
    public: FlaskClient, configuration: Configuration, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert send(public) == 0
    clock.days_pass(40)  # the directory ended 20 days ago
    code, said = expire(configuration, monkeypatch)
    assert (code, "--clock-is-right" in said) == (1, True)
    clock.days_pass(-41)
    assert expire(configuration, monkeypatch)[0] == 1
    clock.days_pass(21)
    assert expire(configuration, monkeypatch) == (0, "Destroyed 0 items. This machine's clock says 2026-12-13.\n")
    clock.days_pass(30)
    code, said = expire(configuration, monkeypatch, "--clock-is-right")
    assert (code, said.split(" ")[:2]) == (0, ["Destroyed", "1"])


def test_who_starts_late_is_not_told_so_by_sources_alone(
    configuration: Configuration, clock: Clock, signer: DeskSigner
) -> None:
    public = create_public_app(configuration).test_client()
    assert send(public) == 0
    clock.days_pass(5)
    courier = Courier(create_reviewer_app(configuration).test_client(), clock)
    public = create_public_app(configuration).test_client()
    assert send(public) == send(public) == 3
    assert courier(signer.reviewers[1], "GET", "/v1/book").status_code == 200
    assert send(public) == 0
