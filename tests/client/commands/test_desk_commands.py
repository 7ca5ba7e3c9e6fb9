"""The desk's commands: what a person reads and agrees to, and what the world then sees."""

from __future__ import annotations

import io
import os
import sys
import threading
from pathlib import Path

import pytest

from knothole_client import clock
from knothole_client.errors import CHECK_FAILED, UNSAFE, USAGE
from knothole_client.protocol.desk_document import EPOCH_KEY, join_records, split_records
from tests.client.commands.world import PASSPHRASE, SETTINGS, Ran, World
from tests.support.desks import TODAY


@pytest.fixture
def signed(world: World) -> Path:
    """A desk file of the world's two reviewers."""
    return world.sign()


def answering(world: World, answer: str, *arguments: object) -> Ran:
    """A command run by somebody who types an answer."""
    world.patch.setattr(sys, "stdin", io.StringIO(answer))
    return world.run("desk", *arguments, "--passphrase-file", world.passphrase)


def sign(world: World, out: Path, *options: object, days: int = 30) -> str:
    return world.secret("desk", "sign", "--days", days, "--yes", "--out", out, *options).out


def on(world: World, day: int) -> None:
    """Let the clock show noon of a day."""
    world.seconds = day * clock.SECONDS_A_DAY + clock.SECONDS_A_DAY // 2


NEW = "new planted passphrase of the tests"
OLD = PASSPHRASE


def renewed(world: World, passphrase: str = PASSPHRASE) -> tuple[str, Path]:
    """The new passphrase, as an option."""
    return "--new-passphrase-file", world.file("new passphrase", passphrase)


# Cards


@pytest.mark.parametrize(
    "options",
    [
        ("--id", "Jo", "--name", "Jo"),
        ("--id", "jo" * 17, "--name", "Jo"),
        ("--id", "jo", "--name", ""),
        ("--id", "jo", "--name", "J" * 101),
        ("--id", "jo", "--name", "Jo", "--role", "r" * 101),
        ("--id", "jo", "--name", "Jo\ud800"),
    ],
)
def test_no_vault_is_made_whose_card_the_desk_would_refuse(world: World, options: tuple[str, ...]) -> None:
    ran = world.run("reviewer", "init", *options, *world.known(), home="jo")
    assert (ran.code, (world.root / "jo" / "reviewer" / "vault").exists()) == (USAGE, False)
    assert "hint: " in ran.err


def test_the_longest_names_are_taken_by_vault_and_desk(world: World) -> None:
    world.secret("desk", "init", "--name", "Example desk")
    names = ("--id", "j" * 32, "--name", "📢" * 100, "--role", "é" * 100)
    world.secret("reviewer", "init", *names, home="jo")
    world.secret("reviewer", "card", "--out", world.root / "card", home="jo")
    world.good("desk", "add", world.root / "card", "--slot", 2)


# Signing


def test_the_first_signing_shows_everything_and_a_later_one_what_changes(world: World) -> None:
    world.secret("desk", "init", "--name", "Example desk")
    world.secret("reviewer", "init", "--id", "first", "--name", "Reviewer First", home="first")
    world.secret("reviewer", "card", "--out", world.root / "card", home="first")
    world.good("desk", "add", world.root / "card", "--slot", 2)
    shown = sign(world, world.root / "signed")
    assert "The first directory. What will be in it:" in shown
    assert 'Channel desk: title en "Example desk", read by "Reviewer First" (first)' in shown
    assert "envelope days 21" in shown
    settings = SETTINGS.replace('"first", "second"', '"first"').split('[[channels]]\nid = "second"')[0]
    world.good("desk", "set", world.file("settings.toml", settings))
    shown = sign(world, world.root / "signed", days=29)
    *changes, page, _, _ = shown.splitlines()
    assert page.startswith("Signed with it: that servers serve the page of release ")
    assert changes == [
        "What changes since directory 1:",
        '  New: Channel both: title en "Both", read by "Reviewer First" (first), readers needed 1, guidance en ""',
        "  Policy: publish interval 0 (before: 900)",
        "  Directory: valid until 2026-12-22 (before: 2026-12-23)",
        "  Gone: Channel desk",
    ]


def test_settings_that_the_directory_could_not_say_are_refused_when_they_are_set(world: World) -> None:
    """Not only when they are signed, or when a server refuses the desk file."""
    world.secret("desk", "init", "--name", "Example desk")
    world.secret("reviewer", "init", "--id", "first", "--name", "Reviewer First", home="first")
    world.secret("reviewer", "card", "--out", world.root / "card", home="first")
    world.good("desk", "add", world.root / "card", "--slot", 2)
    choices = '[{ id = "a", label = { en = "A" } }, { id = "b", label = { en = "B" } }]'
    question = f'{{ id = "where", label = {{ en = "Where?" }}, kind = "text", required = true, choices = {choices} }}'
    channel = '[[channels]]\nid = "both"\ntitle = { en = "Both" }\nreviewers = ["first"]\n'
    ran = world.run("desk", "set", world.file("settings.toml", f"{channel}questions = [{question}]"))
    assert ran.code == USAGE
    assert "knothole: error: The channel both is not as a directory can say it." in ran.err
    assert "only if the kind is choice or several" in ran.err
    assert not (world.root / "desk" / "desk" / "settings.toml").exists()


def only_first(world: World) -> None:
    """A desk of one reviewer."""
    world.secret("desk", "init", "--name", "Example desk")
    world.secret("reviewer", "init", "--id", "first", "--name", "Reviewer First", home="first")
    world.secret("reviewer", "card", "--out", world.root / "card", home="first")
    world.good("desk", "add", world.root / "card", "--slot", 2)


def test_what_only_the_whole_directory_shows_is_refused_when_it_is_set(world: World, signed: Path) -> None:
    """A successor has a slot already, and mail to the one who left could still come with more days; or the texts are too long together."""
    world.good("desk", "remove", "first")
    on(world, TODAY + 28)
    world.secret("reviewer", "init", "--id", "third", "--name", "Reviewer Third", home="third")
    world.secret("reviewer", "card", "--out", world.root / "card", home="third")
    world.good("desk", "add", world.root / "card", "--slot", 2)
    kept = (world.root / "desk" / "desk" / "settings.toml").read_bytes()
    longer = SETTINGS.replace("publish_interval", "envelope_days = 22\npublish_interval")
    lines = 'guidance = { en = """' + "\n" * 7000 + '""" }\n'  # a byte each here, and two in the directory
    many = "".join(
        f'[[channels]]\nid = "c{number}"\ntitle = {{ en = "C" }}\n{lines}reviewers = ["second"]\n'
        for number in range(20)
    )
    for settings, words in (
        (longer, "mail to Reviewer First, who left on 2026-11-23, could reach Reviewer Third"),
        (many, "262,144 bytes"),
    ):
        ran = world.run("desk", "set", world.file("settings.toml", settings))
        assert (ran.code, words in ran.err) == (USAGE, True), ran.err
        assert (world.root / "desk" / "desk" / "settings.toml").read_bytes() == kept
    world.good("desk", "set", world.file("settings.toml", SETTINGS.replace('"first", ', '"third", ')))
    sign(world, signed)


def test_signing_names_reviewers_whom_no_channel_reaches(world: World, signed: Path) -> None:
    assert "is in no channel" not in sign(world, signed)
    world.good("desk", "set", world.file("settings.toml", SETTINGS.replace('"first", "second"', '"second"')))
    assert "Reviewer First (first) is in no channel: sources cannot write to them." in sign(world, signed)
    world.good("desk", "remove", "first")
    assert "is in no channel" not in sign(world, signed)


def test_signing_says_that_the_last_directory_had_expired(world: World, signed: Path) -> None:
    on(world, TODAY + 30)
    assert "expired" not in sign(world, world.root / "other")
    on(world, TODAY + 30 + 49)
    assert "Directory 2 expired on 2027-01-22: for 19 days sources could not write." in sign(world, signed)


def test_signing_says_while_the_next_key_lies_beside_the_desk_key(world: World, signed: Path) -> None:
    assert "next.key still lies beside desk.key" in sign(world, signed)
    (world.root / "desk" / "desk" / "next.key").rename(world.root / "elsewhere")
    assert "next.key" not in sign(world, signed)


@pytest.mark.parametrize(
    "claim",
    ['text = { en = "We have received no order.", de = "Nichts." }', 'text = { en = "" }\nholds = ["Order 17"]'],
)
def test_a_statement_is_asked_about_by_its_words(world: World, claim: str) -> None:
    only_first(world)
    world.good("desk", "set", world.file("settings.toml", f"[statement]\n{claim}\n"))
    out = world.root / "signed"
    for answer, options in (("y\nn\n", ()), ("y\n", ()), ("", ("--yes",)), ("n\n", ("--yes",))):
        ran = answering(world, answer, "sign", "--days", 30, "--out", out, *options)
        assert ran.code == USAGE, ran
        assert ("We have received no order." in ran.out) or ("Order 17" in ran.out)
        assert "Nothing was signed" in ran.err
        assert not out.exists()
    ran = answering(world, "y\ny\n", "sign", "--days", 30, "--out", out)
    assert ran.code == 0
    assert "Is every word of it true today, 2026-11-23?" in ran.err
    sign(world, out, "--statement-is-true")


def test_the_example_of_the_guide_claims_nothing_when_it_is_copied(world: World) -> None:
    only_first(world)
    guide = (Path(__file__).parents[3] / "docs" / "desk-guide.md").read_text()
    example = (
        guide.split("```toml\n")[1].split("```")[0].replace('["jo"]', '["first"]').replace('["jo", "sam"]', '["first"]')
    )
    world.good("desk", "set", world.file("settings.toml", example))
    sign(world, world.root / "signed")
    told = world.good("desk", "verify", world.root / "signed", "--json").json
    assert told["statement"]["text"] == {"en": ""}
    assert told["holds"] == []


def test_nothing_is_signed_without_a_yes(world: World, signed: Path) -> None:
    before = signed.read_bytes()
    for answer in ("n\n", "\n", ""):
        ran = answering(world, answer, "sign", "--days", 30, "--out", world.root / "other")
        assert ran.code == USAGE
        assert "What changes since directory 1:" in ran.out
        assert "knothole: error: Nothing was signed." in ran.err
        assert "--yes" in ran.err
        assert not (world.root / "other").exists()
        assert (world.root / "desk" / "desk" / "desk").read_bytes() == before
    ran = answering(world, "y\n", "sign", "--days", 30, "--out", world.root / "other")
    assert ran.code == 0
    assert world.good("desk", "verify", world.root / "other", "--json").json["serial"] == 2


# Leaving


def test_who_was_removed_is_in_no_channel_after_the_next_signing(world: World, signed: Path) -> None:
    assert "Reviewer First leaves." in world.good("desk", "remove", "first").out
    shown = sign(world, signed)
    assert '  Reviewer "Reviewer First" (first): left, last day 2026-11-23 (before: nothing)' in shown
    assert '  Channel both: read by "Reviewer Second" (second)' in shown
    assert world.good("desk", "verify", signed, "--json").json["channels"] == [
        {"id": "both", "slots": [5]},
        {"id": "second", "slots": [5]},
    ]
    for name, message in (("first", "This reviewer left on 2026-11-23."), ("third", "No reviewer has this id.")):
        ran = world.run("desk", "remove", name)
        assert ran.code == USAGE
        assert message in ran.err


def test_sources_no_longer_write_to_who_was_removed(world: World, kept: Path) -> None:
    world.open_as_before(kept)
    world.good("desk", "remove", "first")
    sign(world, world.root / "second" / "round" / "out" / "desk")
    world.good("courier", "push", world.root / "second" / "round", home="second")
    sent = world.send("For both.", "both", world.codename())
    assert "Reviewer Second" in sent.out
    assert "Reviewer First" not in sent.out
    world.sync("second")
    assert len(world.cases("second")) == 1


# Rotating


def test_after_a_rotation_the_desk_goes_on_for_everybody(world: World, kept: Path) -> None:
    world.open_as_before(kept)
    codename = world.codename()
    world.send("Before.", "second", codename)
    stick = (world.root / "desk" / "desk" / "next.key").rename(world.root / "stick")
    (world.root / "desk" / "desk" / "desk.key").unlink()
    shown = world.secret("desk", "rotate", "--next", stick, "--yes", *renewed(world)).out
    for words in ("The desk key is rotated.", "Move desk/next.key", "Sign, so that", "courier", "Destroy it"):
        assert words in shown
    shown = sign(world, world.root / "second" / "round" / "out" / "desk")
    assert shown.splitlines()[:2] == ["What changes since directory 1:", "  The desk key was rotated"]
    assert "rotated" not in sign(world, world.root / "unused")
    world.sync("second")
    world.send("After.", "second", codename)
    world.sync("second")
    (case,) = world.cases("second")
    messages = world.secret("reviewer", "show", case["case"], "--json", home="second").json["messages"]
    assert sorted(message["text"] for message in messages) == ["After.", "Before."]
    assert world.good("desk", "verify", world.root / "unused", "--json").json["rotations"] == 1


def test_nothing_is_rotated_without_a_yes_or_with_another_key(world: World, signed: Path) -> None:
    folder = world.root / "desk" / "desk"
    before = {path: path.read_bytes() for path in folder.iterdir()}
    ran = answering(world, "n\n", "rotate")
    assert ran.code == USAGE
    assert "for good" in ran.out
    assert "Nothing was rotated." in ran.err
    ran = answering(world, "y\n", "rotate", "--next", folder / "desk.key")
    assert ran.code == UNSAFE
    assert "This is not the key that the desk committed to" in ran.err
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
    for options in ((), ("--next", folder / "next.key")):
        world.passphrase.write_text(OLD if not options else NEW)
        ran = answering(world, "y\n", "rotate", *options, *renewed(world, NEW))
        assert "The desk key is rotated." in ran.out
        assert "Destroy" not in ran.out  # it is the new next key that lies there


def test_settings_come_through_a_pipe(world: World, signed: Path) -> None:
    fifo = world.root / "fifo"
    os.mkfifo(fifo)
    writer = threading.Thread(target=fifo.write_text, args=(SETTINGS,))
    writer.start()
    world.good("desk", "set", fifo)
    writer.join()
    assert (world.root / "desk" / "desk" / "settings.toml").read_text() == SETTINGS


@pytest.mark.parametrize("option", [(), ("--json",)])
def test_verify_fails_with_an_alarm_and_shows_all_the_same(world: World, signed: Path, option: tuple[str, ...]) -> None:
    records = [*split_records(signed.read_bytes()), (EPOCH_KEY, b"no key")]
    broken = world.file("broken", join_records(sorted(records, key=lambda record: record[0])))
    ran = world.run("desk", "verify", broken, *option)
    assert ran.code == CHECK_FAILED
    assert "error: " in ran.err
    assert "Example desk" in ran.out
    assert "length" in ran.out


# Expiry


def test_verify_warns_before_a_directory_runs_out(world: World, signed: Path) -> None:
    assert "must sign" not in world.good("desk", "verify", signed).out
    assert world.good("desk", "verify", signed, "--json").json["warning"] is None
    on(world, TODAY + 25)
    assert "Only 5 days are left" in world.good("desk", "verify", signed).out
    assert "Only 5 days are left" in world.good("desk", "verify", signed, "--json").json["warning"]


def test_a_courier_warns_until_a_new_directory_is_in_force(world: World, kept: Path) -> None:
    world.open_as_before(kept)
    round_ = world.root / "first" / "round"
    for step in ("pull", "push"):
        assert "must sign" not in world.good("courier", step, round_, home="first").out
    on(world, TODAY + 31)
    installation = world.installation
    assert installation
    installation.seconds = world.seconds
    for step in ("pull", "push"):
        assert "Sources cannot write" in world.good("courier", step, round_, home="first").out
    sign(world, round_ / "out" / "desk")
    assert "Sources cannot write" in world.good("courier", "pull", round_, home="first").out
    for step in ("push", "pull"):
        assert "must sign" not in world.good("courier", step, round_, home="first").out
