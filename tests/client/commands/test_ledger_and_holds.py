"""What a server destroyed, and what a desk must keep: shown to couriers, sources, reviewers and the desk."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from knothole_client.commands import courier
from knothole_client.courier import store
from knothole_client.errors import USAGE
from tests.client.commands.world import SETTINGS, World

HOLD = "Order of the Example court of 2026-11-20:\n keep what came about the bridge"
SHOWN = "  1. Order of the Example court of 2026-11-20: keep what came about the bridge"


def days_go_by(world: World, days: int) -> None:
    assert world.installation
    for _ in range(days):
        world.pass_days(1)
        world.installation.purge()


def with_holds(world: World, *holds: str) -> str:
    """Set them, sign, and put it in force; what ``set`` says."""
    written = ", ".join(f'"""{hold}"""' for hold in holds)
    settings = world.file("settings.toml", f"[statement]\nholds = [{written}]\n" + SETTINGS)
    said = world.good("desk", "set", settings).out
    folder = world.root / "first" / "round"
    world.secret("desk", "sign", "--days", 30, "--yes", "--statement-is-true", "--out", folder / "out" / "desk")
    world.good("courier", "push", folder, home="first")
    return said


def test_status_says_what_the_server_destroyed_and_what_is_wrong_until_it_is_explained(desk: World) -> None:
    assert desk.installation
    said = "The server has published no ledger of destruction yet."
    assert said in desk.good("courier", "status", home="first").out
    desk.installation.purge()
    days_go_by(desk, 3)
    desk.sync("first")
    shown = desk.good("courier", "status", home="first").out
    assert "The server's ledger of destruction reaches to 2026-11-25 (" in shown
    assert "it keeps nothing from sources that came before 2026-11-04" in shown
    status = desk.good("courier", "status", "--json", home="first").json
    assert status["ledger"]["kept_from"] == "2026-11-04"
    assert status["ledger_alarms"] == {}

    (desk.installation.configuration.data / "ledger.key").write_bytes(os.urandom(32))
    days_go_by(desk, 2)
    pulled = desk.good("courier", "pull", desk.root / "first" / "round", home="first").out
    alarm = "Alarm: The server signs with another key than before. Since 2026-11-26."
    assert alarm in pulled
    assert alarm in desk.secret("reviewer", "sync", home="first").out
    assert alarm in desk.good("courier", "status", home="first").out
    assert set(desk.good("courier", "status", "--json", home="first").json["ledger_alarms"]) == {"ledger-key"}
    desk.patch.setattr(sys, "stdin", io.StringIO("n\n"))
    refused = desk.run("courier", "accept-ledger", home="first")
    assert refused.code == USAGE
    assert alarm in refused.out
    desk.good("courier", "accept-ledger", "--yes", home="first")
    desk.good("courier", "pull", desk.root / "first" / "round", home="first")
    assert "Alarm" not in desk.good("courier", "status", home="first").out


def test_accepting_the_ledger_takes_back_nothing_that_a_round_learns_while_it_is_asked(desk: World) -> None:
    folder = desk.root / "first" / "courier"

    def learn(alarms: dict[str, int], last_push: int) -> None:
        state = store.load_state(folder)
        state.ledger_alarms, state.last_push = alarms, last_push
        store.save_state(folder, state)

    known, more = {"ledger-key": 20_000}, {"ledger-key": 20_000, "ledger-fork": 20_001}
    for meanwhile, code, left in ((known, 0, {}), (more, USAGE, more)):
        learn(known, 1)
        desk.patch.setattr(courier, "agree", lambda *_, alarms=meanwhile: learn(alarms, 2))
        assert desk.run("courier", "accept-ledger", home="first").code == code
        state = store.load_state(folder)
        assert (state.ledger_alarms, state.last_push) == (left, 2)


def test_the_ledger_in_a_desk_document_is_shown_to_whoever_looks(desk: World) -> None:
    assert desk.installation
    desk.installation.purge()
    days_go_by(desk, 2)
    desk.sync("first")
    document = desk.root / "first" / "round" / "desk"
    assert (
        "│ 2026-11-23   │ 0                   │ 0       │ 2026-11-02           │"
        in desk.good("desk", "verify", document).out
    )
    listed = desk.good("desk", "verify", document, "--json").json["destructions"]
    assert [item["day"] for item in listed] == ["2026-11-23", "2026-11-24"]
    assert listed[0] == {"day": "2026-11-23", "kept_from": "2026-11-02", "received": 0, "replies": 0}


def test_a_hold_is_read_by_everybody_and_its_end_is_shown(desk: World) -> None:
    codename = desk.codename()
    said = with_holds(desk, HOLD)
    assert SHOWN in said
    assert "A hold stops nothing by itself." in said
    signed = desk.root / "first" / "round" / "out" / "desk"
    assert SHOWN in desk.good("desk", "verify", signed).out
    assert desk.good("desk", "verify", signed, "--json").json["holds"] == [HOLD]
    for source in (desk.good("source", "channels", "--server", "http://public"), desk.check(codename)):
        assert SHOWN in source.out
    assert SHOWN in desk.send("What I saw.", "both", codename).out

    desk.sync("first")
    case = desk.cases("first")[0]["case"]
    desk.patch.setattr(sys, "stdin", io.StringIO("n\n"))
    kept = desk.run("reviewer", "forget", case, "--passphrase-file", desk.passphrase, home="first")
    assert SHOWN in kept.out
    assert desk.cases("first")

    said = with_holds(desk)
    assert "Lifted, once you sign: Order of the Example court" in said
    assert SHOWN not in desk.good("source", "channels", "--server", "http://public").out


@pytest.mark.parametrize(
    "holds", ['"one text"', '[""]', "[1]", '["twice", "twice"]', repr([str(n) for n in range(33)])]
)
def test_holds_that_make_no_sense_are_refused_when_they_are_set(world: World, holds: str) -> None:
    world.secret("desk", "init", "--name", "Example desk")
    path: Path = world.file("settings.toml", f"[statement]\nholds = {holds}\n")
    refused = world.run("desk", "set", path)
    assert refused.code == USAGE
    assert "Legal holds are not a list of up to 32 different texts." in refused.err
