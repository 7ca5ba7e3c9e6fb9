"""Weekly keys: when they go, on whose word, and that they are gone."""

from __future__ import annotations

import pytest

from knothole_client.files import sealed_file
from knothole_client.protocol.calendar import epoch_of, last_day
from knothole_client.reviewer.vault import keys
from knothole_client.reviewer.vault.vault import FILE
from tests.support.desks import TODAY
from tests.support.offices import PASSPHRASE, Clerk, Office

WEEK = epoch_of(TODAY)
OVER = last_day(WEEK) + 21 + 1
"""The first day on which nothing sealed to this week's key is kept any more."""


def seed_of(clerk: Clerk, epoch: int) -> bytes | None:
    with clerk.vault() as vault:
        row = vault.database.execute("SELECT seed FROM epoch_keys WHERE epoch = ?", (epoch,)).fetchone()
    return bytes(row[0]) if row[0] else None


def issued(office: Office, day: int) -> bytes:
    return office.desk.directory(serial=day, issued=day, expires=day + 30)


@pytest.mark.parametrize(("day", "goes"), [(OVER - 1, False), (OVER, True)])
def test_a_key_goes_when_the_desk_has_signed_that_its_time_is_over(office: Office, day: int, goes: bool) -> None:
    result = office.first.take_in(office.document(directory=issued(office, day)), day)
    assert (seed_of(office.first, WEEK) is None) == goes
    assert result.keys_destroyed == goes
    assert seed_of(office.first, WEEK + 1)


def test_a_clock_set_wrong_destroys_nothing(office: Office) -> None:
    result = office.first.take_in(office.document(), OVER + 1_000)
    assert result.keys_destroyed == 0
    assert seed_of(office.first, WEEK)
    with office.first.vault() as vault:
        due = keys.keys_due(vault, vault.desk(OVER), OVER)
    assert (due.by_desk, due.by_clock) == ((), (WEEK,))


def test_a_colleagues_day_sheet_is_a_word_and_the_own_is_none(office: Office) -> None:
    own, colleague = (office.desk.sheet(made, day=OVER) for made in (office.desk.first, office.desk.second))
    with office.first.vault() as vault:
        for sheets, expected in (([own], ()), ([own, colleague], (WEEK,))):
            desk = office.verified(OVER, sheets=sheets)
            assert keys.keys_due(vault, desk, OVER).by_desk == expected


def test_a_colleagues_sheet_from_the_future_is_no_word(office: Office) -> None:
    desk = office.verified(sheets=[office.desk.sheet(office.desk.second, day=OVER + 9)])
    with office.first.vault() as vault:
        assert keys.keys_due(vault, desk, OVER).by_desk == ()


def test_what_the_import_brings_is_opened_before_the_key_goes(office: Office) -> None:
    office.deliver(office.write("Late on a stick."), TODAY)
    assert office.first.take_in(office.document(directory=issued(office, OVER)), OVER).keys_destroyed == 1
    assert office.first.texts() == ["Late on a stick."]


def test_after_destruction_nothing_in_the_vault_opens_the_old_envelopes(office: Office) -> None:
    envelopes = office.write("Never imported.")
    seed = seed_of(office.first, WEEK)
    assert seed
    home = office.first.home
    assert seed in sealed_file.load(home / FILE, PASSPHRASE)[1]
    office.first.take_in(office.document(directory=issued(office, OVER)), OVER)
    assert seed not in sealed_file.load(home / FILE, PASSPHRASE)[1]
    assert {path.name for path in home.iterdir() if path.is_file()} == {FILE, "lock"}
    office.deliver(envelopes, TODAY)
    result = office.first.take_in(office.document(directory=issued(office, OVER)), OVER)
    assert (result.messages, result.set_aside) == (0, {})
    assert office.first.texts() == []


def test_a_destroyed_key_is_not_made_anew(office: Office) -> None:
    office.first.take_in(office.document(directory=issued(office, OVER)), OVER)
    office.first.put_out(OVER)
    assert seed_of(office.first, WEEK) is None


def test_an_import_tells_how_many_weeks_of_keys_the_server_has(office: Office) -> None:
    assert office.first.take_in(office.document(), TODAY).weeks_ahead == 6
    assert office.first.take_in(office.document(), TODAY + 28).weeks_ahead == 2
    office.first.put_out(TODAY + 28)
    assert office.first.take_in(office.document(), TODAY + 28).weeks_ahead == 6
