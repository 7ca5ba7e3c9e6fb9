"""A vault pins a desk, and follows what the desk changes, only once a person has looked at it."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from knothole_client.desk.changes import keys_that_count_for_more
from knothole_client.errors import UNSAFE, USAGE
from knothole_client.files import paper
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.primitives import verify_key
from tests.client.commands.world import SETTINGS, Ran, World
from tests.support.desks import TODAY, MadeDesk


@pytest.fixture
def newcomer(world: World) -> World:
    """Two vaults with the desk's first file in their folders, which have imported nothing."""
    signed = world.sign()
    world.serve(signed)
    for name in ("first", "second"):
        (world.root / name / "round").mkdir()
        (world.root / name / "round" / "desk").write_bytes(signed.read_bytes())
        world.good("courier", "init", "--server", "http://reviewers", home=name)
    return world


def typing(world: World, answer: str, *arguments: object, home: str = "first") -> Ran:
    """A command of somebody who types an answer."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", io.StringIO(answer))
        return world.run("reviewer", *arguments, *world.known(), home=home)


def words(world: World) -> list[str]:
    return paper.to_words(bytes.fromhex(world.fingerprint())).split()


def import_(world: World, home: str = "first") -> tuple[str, Path]:
    return "import", world.root / home / "round"


def sync(world: World, home: str = "first") -> tuple[str]:
    return ("sync",)


Act = Callable[[World, str], tuple[Any, ...]]
both_ways = pytest.mark.parametrize("act", [import_, sync])


def knows(world: World, home: str = "first") -> bool:
    return world.run("reviewer", "about", *world.known(), home=home).out.find("Fingerprint") >= 0


# The first import


@both_ways
def test_nobody_who_says_nothing_has_a_desk_pinned(newcomer: World, act: Act) -> None:
    for answer in ("", "\n", "yes\n", "abacus abide\n"):
        ran = typing(newcomer, answer, *act(newcomer, "first"))
        assert ran.code in (USAGE, UNSAFE), ran
        assert "Nothing was imported" in ran.err
        assert "Fingerprint" in ran.err
        assert not knows(newcomer)


@both_ways
def test_the_words_that_the_desk_reads_pin_it_and_then_all_are_shown(newcomer: World, act: Act) -> None:
    ran = typing(newcomer, " ".join(words(newcomer)[:6]) + "\n", *act(newcomer, "first"))
    assert ran.code == 0, ran
    assert "Example desk" in ran.out
    assert " ".join(words(newcomer)[:7]) in ran.out
    assert paper.in_groups(bytes.fromhex(newcomer.fingerprint())) in ran.out
    assert knows(newcomer)
    newcomer.secret("reviewer", "stick", newcomer.root / "first" / "round", "--yes", home="first")
    again = newcomer.secret("reviewer", *act(newcomer, "first"), home="first")
    assert "belongs to" not in again.out


def test_what_is_to_be_typed_cannot_be_copied_from_the_screen(newcomer: World) -> None:
    """It has to come from the desk: nothing shown before the question has the first six words."""
    ran = typing(newcomer, "", *import_(newcomer))
    first, rest = words(newcomer)[:6], words(newcomer)[6:]
    assert not set(first) - set(rest) & set((ran.out + ran.err).split())
    assert " ".join(rest[-7:]) in ran.err
    assert paper.in_groups(bytes.fromhex(newcomer.fingerprint())) in ran.err


@both_ways
def test_words_of_another_desk_are_refused(newcomer: World, act: Act) -> None:
    other = paper.to_words(bytes(32))
    for options, answer in ((("--fingerprint", other), ""), ((), other + "\n")):
        ran = typing(newcomer, answer, *act(newcomer, "first"), *options)
        assert ran.code == UNSAFE
        assert "not of the desk" in ran.err
        assert "Nothing was imported" in ran.err
        assert not knows(newcomer)


@both_ways
@pytest.mark.parametrize("form", ["words", "digits", "groups"])
def test_a_script_names_the_fingerprint(newcomer: World, act: Act, form: str) -> None:
    octets = bytes.fromhex(newcomer.fingerprint())
    given = {"words": paper.to_words(octets), "digits": octets.hex(), "groups": paper.in_groups(octets)}[form]
    newcomer.secret("reviewer", *act(newcomer, "first"), "--json", "--fingerprint", given, home="first")
    assert knows(newcomer)


def test_a_fingerprint_is_compared_at_every_import_that_names_one(newcomer: World) -> None:
    newcomer.secret("reviewer", "sync", "--fingerprint", newcomer.fingerprint(), home="first")
    ran = typing(newcomer, "", "sync", "--fingerprint", "00" * 32)
    assert ran.code == UNSAFE


# Later imports


@pytest.fixture
def office(desk: World) -> World:
    """Open for business; what the desk signs next goes into the first reviewer's folder."""
    return desk


def signing(world: World) -> None:
    out = world.root / "first" / "round" / "out" / "desk"
    world.secret("desk", "sign", "--days", 30, "--yes", "--statement-is-true", "--out", out)
    world.good("courier", "push", world.root / "first" / "round", home="first")


def test_what_the_desk_changed_is_shown_in_the_words_of_sign(office: World) -> None:
    settings = SETTINGS.replace("publish_interval = 0", "publish_interval = 0\nenvelope_days = 30")
    settings = settings.replace('"first", "second"]', '"second"]', 1)
    settings = '[statement]\ntext = { en = "" }\nholds = ["Order 17"]\n' + settings
    office.good("desk", "set", office.file("settings.toml", settings))
    signing(office)
    ran = office.secret("reviewer", "sync", home="first")
    for line in (
        "What changed at the desk since directory 1:",
        '  Channel both: read by "Reviewer Second" (second)'
        ' (before: "Reviewer First" (first), "Reviewer Second" (second))',
        "  Policy: envelope days 30 (before: 21)",
        '  New: Legal hold "Order 17"',
    ):
        assert line in ran.out
    assert "What changed" not in office.secret("reviewer", "sync", home="first").out
    shown = office.secret("reviewer", "sync", "--json", home="second").json["desk_changes"]
    assert "Policy: envelope days 30 (before: 21)" in shown


def test_a_round_in_which_the_desk_signed_nothing_shows_no_changes(office: World) -> None:
    assert "What changed" not in office.secret("reviewer", "sync", home="first").out
    assert office.sync("first").json["desk_changes"] == []


def third_comes(world: World) -> str:
    world.secret("reviewer", "init", "--id", "third", "--name", "Reviewer Third", home="third")
    card = world.root / "third.card"
    world.secret("reviewer", "card", "--out", card, home="third")
    world.good("desk", "add", card, "--slot", 9)
    return str(world.root / "third.card")


@both_ways
def test_a_new_reviewers_key_is_asked_about(office: World, act: Act) -> None:
    third_comes(office)
    signing(office)
    office.good("courier", "pull", office.root / "second" / "round", home="second")
    before = office.secret("reviewer", "colleagues", "--json", home="second").json
    for answer in ("n\n", ""):
        ran = typing(office, answer, *act(office, "second"), home="second")
        assert ran.code == USAGE
        assert 'New: Reviewer "Reviewer Third" (third)' in ran.err
        assert "Nothing was imported" in ran.err
        assert "--accept-changes" in ran.err
        assert office.secret("reviewer", "colleagues", "--json", home="second").json == before
    ran = typing(office, "y\n", *act(office, "second"), home="second")
    assert ran.code == 0
    assert "third" in str(office.secret("reviewer", "colleagues", "--json", home="second").json)


@both_ways
def test_a_rotation_of_the_desk_key_is_asked_about(office: World, act: Act) -> None:
    options = ("--passphrase-file", office.passphrase, "--new-passphrase-file", office.passphrase)
    office.good("desk", "rotate", "--yes", *options)
    signing(office)
    office.good("courier", "pull", office.root / "second" / "round", home="second")
    ran = typing(office, "n\n", *act(office, "second"), home="second")
    assert ran.code == USAGE
    assert "The desk key was rotated" in ran.err
    ran = office.secret("reviewer", *act(office, "second"), "--accept-changes", home="second")
    assert "The desk key was rotated" in ran.out
    assert "rotated" not in office.secret("reviewer", *act(office, "second"), home="second").out


def test_who_only_leaves_is_news_and_no_question(office: World) -> None:
    office.good("desk", "remove", "second")
    only_both = SETTINGS.split('[[channels]]\nid = "second"')[0]
    office.good("desk", "set", office.file("settings.toml", only_both))
    signing(office)
    ran = typing(office, "", *sync(office))
    assert ran.code == 0
    assert 'Reviewer "Reviewer Second" (second): left, last day' in ran.out


DAYS = {"from": TODAY, "until": TODAY + 8}
REMOVED = None


@pytest.mark.parametrize(
    ("before", "now", "asked"),
    [
        (DAYS, DAYS, False),
        (DAYS, DAYS | {"until": TODAY + 9}, True),
        (DAYS, DAYS | {"until": TODAY + 7}, False),
        (DAYS, DAYS | {"from": TODAY - 1}, True),
        (DAYS, DAYS | {"from": TODAY + 1}, False),
        (DAYS, DAYS | {"until": REMOVED}, True),
        (DAYS | {"until": REMOVED}, DAYS, False),
    ],
)
def test_whoever_counts_for_more_days_than_before_is_asked_about(
    before: dict[str, Any], now: dict[str, Any], asked: bool
) -> None:
    made = MadeDesk()

    def listing(days: dict[str, Any], serial: int) -> Desk:
        entry = {name: value for name, value in (made.second.entry() | days).items() if value is not REMOVED}
        directory = made.directory(serial=serial, reviewers=[made.first.entry(), entry])
        return made.verified(directory=directory)

    asked_about = keys_that_count_for_more(listing(before, 3), listing(now, 4))
    assert asked_about == ({verify_key(made.second.signing)} if asked else set())


def test_a_name_cannot_forge_a_line_of_the_news(office: World) -> None:
    office.good("desk", "set", office.file("settings.toml", SETTINGS.replace('"Both"', '"\\u001b[2JB\\nGone: all"')))
    signing(office)
    out = office.secret("reviewer", "sync", home="first").out
    assert "\x1b" not in out
    assert "\nGone: all" not in out


# Revoked


def test_a_revoked_reviewer_is_told_so(office: World) -> None:
    statement = office.root / "first.revocation"
    office.secret("reviewer", "revoke", "--out", statement, home="first")
    office.good("courier", "revoke", statement, office.root / "second" / "round", "--yes", home="second")
    office.good("courier", "pull", office.root / "second" / "round", home="second")
    document = office.root / "second" / "round" / "desk"
    (office.root / "first" / "round" / "desk").write_bytes(document.read_bytes())
    ran = typing(office, "", *import_(office))
    assert "Your key was revoked" in ran.out
    assert "courier revoke" not in ran.out
    for command in ("import", "export"):
        ran = typing(office, "", command, office.root / "first" / "round")
        assert "Your key was revoked" in ran.out
    assert "Your key was revoked" in office.run("reviewer", "about", *office.known(), home="first").out


def test_who_was_taken_off_the_list_is_told_since_when(office: World) -> None:
    office.good("desk", "remove", "first")
    office.secret("desk", "sign", "--days", 30, "--yes", "--out", office.root / "first" / "round" / "desk")
    ran = typing(office, "", *import_(office))
    assert "You leave the desk: your last day is 2026-11-23" in ran.out
    assert "No longer at the desk: You" not in ran.out


# About


def test_about_shows_whom_this_vault_trusts_and_what_it_is(newcomer: World) -> None:
    ran = newcomer.secret("reviewer", "about", home="first")
    for shown in ("Reviewer First (first)", "no desk yet", "Last backup: never"):
        assert shown in ran.out
    newcomer.sync("first")
    newcomer.send("A message.", "both", newcomer.codename())
    newcomer.sync("first")
    newcomer.secret("reviewer", "backup", "--out", newcomer.root / "backup", home="first")
    ran = newcomer.secret("reviewer", "about", home="first")
    octets = bytes.fromhex(newcomer.fingerprint())
    for shown in (
        "Example desk",
        *paper.in_lines(paper.to_words(octets)),
        paper.in_groups(octets),
        "Last backup: 2026-11-23",
        "Last round that brought anything: 2026-11-23",
        "directory 1, valid to 2026-12-23",
    ):
        assert shown in ran.out
    told = newcomer.secret("reviewer", "about", "--json", home="first").json
    assert told["desk"] == newcomer.fingerprint()
    assert told["last_backup"] == "2026-11-23"
    assert told["words"] == paper.to_words(bytes.fromhex(told["signing"]))
    assert told["last_round"] == "2026-11-23"


def test_about_names_the_key_that_the_desk_reads_from_the_card(world: World) -> None:
    world.secret("reviewer", "init", "--id", "first", "--name", "Reviewer First", home="first")
    card = world.root / "card"
    read = world.secret("reviewer", "card", "--out", card, home="first").out
    world.secret("desk", "init", "--name", "Example desk")
    compared = world.good("desk", "add", card, "--slot", 2).out
    signing = world.secret("reviewer", "about", "--json", home="first").json["words"]
    for line in paper.in_lines(signing):
        assert line in read
        assert line in compared


# Compared elsewhere


@pytest.mark.parametrize("form", ["words", "digits", "groups"])
def test_a_source_compares_the_fingerprint_in_every_form_in_which_it_is_shown(office: World, form: str) -> None:
    octets = bytes.fromhex(office.fingerprint())
    other = bytes(31) + b"\1"
    for right, compared in ((True, octets), (False, other)):
        given = {"words": paper.to_words(compared), "digits": compared.hex(), "groups": paper.in_groups(compared)}[form]
        ran = office.run(
            "source", "desk", "--server", "http://public", "--out", office.root / form, "--fingerprint", given
        )
        assert (ran.code == 0) is right
        if right:
            assert paper.in_lines(paper.to_words(octets))[0] in ran.out
