"""``knothole reviewer set-aside``, as a reviewer under a flood uses it."""

from __future__ import annotations

import io
import sys
from functools import partial

import pytest

from knothole_client import clock
from knothole_client.commands.reviewer import rounds
from knothole_client.errors import CHECK_FAILED, USAGE
from knothole_client.reviewer.importing import import_round
from knothole_client.reviewer.vault import room
from tests.client.commands.world import World

FLOOD = 3


@pytest.fixture
def flooded(desk: World) -> World:
    for number in range(FLOOD):
        desk.send(f"Flood {number}.", "both", desk.codename(f"flood-{number}"))
    desk.sync("first")
    return desk


def day(desk: World) -> str:
    return clock.written(desk.seconds // 86_400)


def listed(desk: World) -> int:
    return len(desk.cases("first"))


def test_a_flood_is_counted_set_aside_and_brought_back(flooded: World) -> None:
    counted = flooded.secret("reviewer", "set-aside", home="first").out
    assert f"{day(flooded)}  both  3 of one message that nobody opened" in counted
    assert "--came DAY" in counted
    done = flooded.secret("reviewer", "set-aside", "--came", day(flooded), "--channel", "both", "--yes", home="first")
    assert "Set aside: 3." in done.out
    assert listed(flooded) == 0
    assert "Muted or spam, not shown: 3" in flooded.secret("reviewer", "cases", home="first").out
    assert len(flooded.secret("reviewer", "cases", "--all", "--json", home="first").json) == FLOOD
    heap = [{"came": day(flooded), "channel": "both", "cases": FLOOD}]
    counted = flooded.secret("reviewer", "set-aside", "--json", home="first").json
    assert counted == {"untouched": [], "set_aside": heap}
    assert (
        "Back in the list: 3."
        in flooded.secret("reviewer", "set-aside", "--came", day(flooded), "--off", home="first").out
    )
    assert listed(flooded) == FLOOD


def test_whoever_was_caught_is_listed_when_they_write_again(flooded: World) -> None:
    flooded.secret("reviewer", "set-aside", "--came", day(flooded), "--yes", home="first")
    flooded.send("I am not one of them.", "both", flooded.root / "flood-1")
    flooded.sync("first")
    (case,) = flooded.cases("first")
    assert (case["messages"], case["unread"]) == (2, 2)


def test_what_is_set_aside_is_forgotten_after_a_question(flooded: World) -> None:
    options = ("--passphrase-file", flooded.passphrase)
    flooded.secret("reviewer", "set-aside", "--came", day(flooded), "--yes", home="first")
    flooded.patch.setattr(sys, "stdin", io.StringIO("n\n"))
    asked = flooded.run("reviewer", "set-aside", "--forget", *options, home="first")
    assert asked.code == USAGE
    assert "Nothing was forgotten." in asked.err
    assert "Forgotten: 3." in flooded.secret("reviewer", "set-aside", "--forget", "--yes", home="first").out
    assert flooded.secret("reviewer", "cases", "--all", "--json", home="first").json == []
    flooded.sync("second")
    assert len(flooded.cases("second")) == FLOOD


@pytest.mark.parametrize(
    "options",
    [
        ("--channel", "both"),
        ("--off",),
        ("--forget", "--came", "2026-11-23"),
        ("--came", "yesterday"),
        ("--came", "1999-01-01"),
        ("--forget",),
    ],
)
def test_what_cannot_be_meant_is_refused_and_changes_nothing(flooded: World, options: tuple[str, ...]) -> None:
    ran = flooded.run("reviewer", "set-aside", *options, "--yes", "--passphrase-file", flooded.passphrase, home="first")
    assert ran.code == USAGE
    assert "error:" in ran.err
    assert "hint:" in ran.err
    assert listed(flooded) == FLOOD


def test_an_import_without_room_ends_with_a_sentence_and_a_hint(desk: World) -> None:
    for number in range(FLOOD):
        desk.send(f"Flood {number}.", "both", desk.codename(f"flood-{number}"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rounds, "import_round", partial(import_round, save_every=1))
        patch.setattr(room, "DISK_KEPT", 2**60)
        ran = desk.run("reviewer", "sync", "--passphrase-file", desk.passphrase, home="first")
    assert ran.code == CHECK_FAILED
    assert "There is no room on the disk for more" in ran.err
    assert "import again" in " ".join(ran.err.split())
    desk.sync("first")
    assert listed(desk) == FLOOD


def test_a_list_ends_where_nobody_reads_on_and_says_how_to_see_more(flooded: World) -> None:
    flooded.patch.setattr("knothole_client.commands.reviewer.cases.LISTED", 2)
    shown = flooded.secret("reviewer", "cases", home="first").out
    assert "1 more. See all with --all." in shown
    assert "more." not in flooded.secret("reviewer", "cases", "--all", home="first").out
    assert listed(flooded) == FLOOD


def test_a_machine_without_memory_is_told_so(desk: World) -> None:
    def full(*_: object, **__: object) -> None:
        raise MemoryError

    desk.patch.setattr("knothole_client.commands.reviewer.cases.outline", full)
    ran = desk.run("reviewer", "cases", "--passphrase-file", desk.passphrase, home="first")
    assert ran.code == CHECK_FAILED
    assert "no memory left" in ran.err
    assert "fault" not in ran.err
