"""The commands: what they do for people and programs, what they refuse, and with which exit code."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import click
import pytest
from rich.console import Console

from knothole_client import clock
from knothole_client.commands import knothole, shapes
from knothole_client.commands.outcome import exit_code_of
from knothole_client.errors import CHECK_FAILED, LOCKED, NETWORK, UNSAFE, USAGE
from knothole_client.files.paper import in_groups
from tests.client.commands.world import PASSPHRASE, World
from tests.support.desks import TODAY

MAIN = "from knothole_client.commands import main; main()"
HOSTILE = "\x1b[31mred\x1b]0;title\x07 \u202efdp.exe\u202c \u2066x\u2069 \x9b1m \x7f over\rwritten"
SCRIPTS = "שלום, مرحبا, 你好, 🕳️👩‍👧, नमस्ते"
FORBIDDEN = [chr(number) for number in range(0x20) if chr(number) not in "\n\t"] + [*"\x7f\x9b\u202e\u202c\u2066\u2069"]


def all_commands(
    group: click.Group = knothole, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    for name, command in group.commands.items():
        yield (*path, name), command
        if isinstance(command, click.Group):
            yield from all_commands(command, (*path, name))


@pytest.mark.parametrize(("ended", "is_said"), [(EOFError, True), (KeyboardInterrupt, False)])
def test_only_a_question_that_nobody_answers_is_said_to_be_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ended: type[BaseException], is_said: bool
) -> None:
    @click.command()
    def ends() -> None:
        raise ended

    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert exit_code_of(partial(ends.main, [], standalone_mode=False)) == USAGE
    assert ("There is no terminal to ask at." in capsys.readouterr().err) is is_said


# What a desk does with its commands


def test_two_reviewers_in_two_channels_read_what_is_theirs_and_both_answer(desk: World) -> None:
    codename = desk.codename()
    sent = desk.send("For both.", "both", codename)
    assert "Reviewer First, Reviewer Second" in sent.out
    sent = desk.send("For the second.", "second", codename)
    assert "Reviewer Second" in sent.out
    assert "Reviewer First" not in sent.out
    texts = {}
    for name in ("first", "second"):
        desk.sync(name)
        (case,) = desk.cases(name)
        shown = desk.secret("reviewer", "show", case["case"], "--json", home=name).json
        texts[name] = sorted(message["text"] for message in shown["messages"])  # within a day there is no order
        answer = desk.file("answer", f"From the {name}.")
        desk.secret("reviewer", "reply", "--yes", case["case"], "--text-file", answer, home=name)
        desk.sync(name)
    assert texts == {"first": ["For both."], "second": ["For both.", "For the second."]}
    found = desk.check(codename, "--json").json
    assert [(reply["reviewer"], reply["text"]) for reply in found["answers"]] == [
        ("Reviewer First", "From the first."),
        ("Reviewer Second", "From the second."),
    ]
    assert {receipt["reviewer"] for receipt in found["receipts"]} == {"Reviewer First", "Reviewer Second"}
    assert found["alarms"] == []
    for_people = desk.check(codename).out
    assert "was opened by Reviewer First, who signed that on 2026-11-23" in for_people
    assert "From the second." in for_people


def test_another_codename_finds_nothing(desk: World) -> None:
    desk.send("A message.", "both", desk.codename())
    assert "No reply yet" in desk.check(desk.codename("other")).out


def test_rounds_in_single_steps_do_what_a_sync_does(desk: World) -> None:
    codename = desk.codename()
    desk.send("A message.", "both", codename)
    folder = desk.root / "first" / "stick"
    folder.mkdir()
    desk.secret("reviewer", "stick", folder, "--yes", home="first")
    assert "Fetched 4 envelopes" in desk.good("courier", "pull", folder, home="first").out
    imported = desk.secret("reviewer", "import", folder, "--json", home="first").json
    nothing_else: dict[str, object] = {
        "clock": None,
        "replies_arrived": 0,
        "replies_missing": 0,
        "replies_waiting": 0,
        "events": 0,
        "withdrawals": 0,
        "alarms": [],
        "set_aside": {},
        "ahead": 0,
        "missing": 0,
        "missing_pieces": 0,
        "days": {
            "incomplete": {},
            "refused": {},
            "unlisted": [],
            "not_listed_yet": [],
            "gone": [],
            "dropped": [],
            "lost": {},
        },
        "came": [],
        "keeping_out": {},
        "left": {},
        "desk_alarms": [],
        "keys_destroyed": 0,
        "redated": 0,
        "forgotten_parts": 0,
        "ledger_differences": [],
        "weeks_ahead": 6,
        "weeks_lost": [],
        "desk_changes": [],
        "done": [],
    }
    pull = {"began": desk.seconds, "ended": desk.seconds}
    (case,) = desk.cases("first")
    assert imported == {"pull": pull, "seen": 4, "new_parts": 1, "new_cases": [case["case"]]} | nothing_else
    shown = desk.secret("reviewer", "show", case["case"], home="first").out
    assert "A message." in shown
    desk.secret(
        "reviewer", "reply", "--yes", case["case"], "--text-file", desk.file("answer", "An answer."), home="first"
    )
    exported = desk.secret("reviewer", "export", folder, "--json", home="first").json
    assert (exported["replies"], exported["sheet"]) == (1, True)
    assert "1 replies" in desk.good("courier", "push", folder, home="first").out
    assert "nothing new" in desk.good("courier", "push", folder, home="first").out
    assert "An answer." in desk.check(codename).out


def test_a_desk_file_is_signed_and_verified(world: World) -> None:
    signed = world.sign()
    summary = world.good("desk", "verify", signed, "--json").json
    assert (summary["name"], summary["serial"], summary["alarms"]) == ("Example desk", 1, [])
    assert (summary["issued"], summary["expires"]) == (clock.written(TODAY), clock.written(TODAY + 30))
    assert [(reviewer["id"], reviewer["slot"]) for reviewer in summary["reviewers"]] == [("first", 2), ("second", 5)]
    assert summary["channels"] == [{"id": "both", "slots": [2, 5]}, {"id": "second", "slots": [5]}]
    shown = world.good("desk", "verify", signed).out
    assert "Reviewer First" in shown
    assert in_groups(bytes.fromhex(summary["desk"])) in shown
    world.secret("desk", "sign", "--days", 7, "--yes", "--out", signed)
    assert world.good("desk", "verify", signed, "--json").json["serial"] == 2


def test_channels_and_status_are_shown_to_people_and_programs(desk: World) -> None:
    options = ("--server", "http://public")
    assert (
        "Channel second: Second\nRead by Reviewer Second (id second)\n" in desk.good("source", "channels", *options).out
    )
    assert [channel["id"] for channel in desk.good("source", "channels", *options, "--json").json] == ["both", "second"]
    status = desk.good("courier", "status", "--json", home="first").json
    assert status["last_pull"] == status["last_push"] == desk.seconds
    desk.seconds += 7_200
    assert "Last pull: 2 hours ago" in desk.good("courier", "status", home="first").out


# What is shown of what comes from a source


def test_a_source_cannot_command_the_terminal(desk: World) -> None:
    desk.send(HOSTILE + SCRIPTS, "both", desk.codename())
    desk.sync("first")
    (case,) = desk.cases("first")
    shown = desk.secret("reviewer", "show", case["case"], home="first").out
    assert not [character for character in FORBIDDEN if character in shown]
    assert "‹U+001B›[31mred‹U+001B›]0;title‹U+0007› ‹U+202E›fdp.exe‹U+202C› ‹U+2066›x‹U+2069› ‹U+009B›1m" in shown
    assert "over\n  written" in shown  # a line of its own, and indented
    assert SCRIPTS in shown


def test_programs_get_what_a_source_wrote_in_escapes_only(desk: World) -> None:
    desk.send(HOSTILE + SCRIPTS, "both", desk.codename())
    desk.sync("first")
    (case,) = desk.cases("first")
    shown = desk.secret("reviewer", "show", case["case"], "--json", home="first")
    assert shown.json["messages"][0]["text"] == HOSTILE.replace("\r", "\n") + SCRIPTS
    assert shown.out.isascii()
    assert not [character for character in FORBIDDEN if character in shown.out]


def test_a_desk_s_own_name_cannot_command_a_source_s_terminal(world: World) -> None:
    world.secret("desk", "init", "--name", "Desk" + HOSTILE)
    card = world.root / "card"
    world.secret("reviewer", "init", "--id", "first", "--name", "One" + HOSTILE, home="first")
    world.secret("reviewer", "card", "--out", card, home="first")
    world.good("desk", "add", card, "--slot", 2)
    signed = world.root / "signed"
    world.secret("desk", "sign", "--days", 30, "--yes", "--out", signed)
    for ran in (world.good("desk", "verify", signed), world.good("source", "new", "--desk", signed)):
        assert "‹U+202E›fdp.exe" in ran.out
        assert not [character for character in FORBIDDEN if character in ran.out]


def test_neither_passphrase_nor_codename_nor_text_is_repeated(desk: World) -> None:
    codename = desk.codename()
    shown = [desk.send("planted text", "both", codename), desk.check(codename), desk.sync("first")]
    words = codename.read_text().split()
    everything = "".join(ran.out + ran.err for ran in shown)
    assert PASSPHRASE not in everything
    assert "planted text" not in everything
    assert codename.read_text().strip() not in everything
    assert not any(f" {one} {two} " in everything for one, two in zip(words, words[1:], strict=False))


# Exit codes


def test_0_all_went_well(world: World) -> None:
    for arguments in (("--help",), ("--version",), ("desk", "--help")):
        ran = world.run(*arguments)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out


def test_1_a_check_failed(world: World) -> None:
    signed = world.sign()
    content = signed.read_bytes()
    pin = content.rindex(b'"signature":"') + len(b'"signature":"')
    for changed in (
        content.replace(b'"serial":1', b'"serial":2'),
        content[:pin] + bytes(128).hex().encode()[:128] + b'"}',
    ):
        ran = world.run("desk", "verify", world.file("changed", changed))
        assert ran.code == CHECK_FAILED
        assert_error(ran.err, "A signature does not hold. (signature)", "Get it once more")


@pytest.mark.parametrize("on_terminal", [False, True])
def test_2_a_wrong_codename(desk: World, on_terminal: bool) -> None:
    """A log may keep what does not go to a terminal: neither the word that was typed nor one that is near it."""
    wrong = desk.file("wrong", "coastlime " * 8)
    desk.patch.setattr("knothole_client.commands.secrets_input.is_terminal", lambda: on_terminal)
    desk.patch.setattr(
        "knothole_client.commands.secrets_input.ERR", Console(stderr=True, width=80, force_terminal=on_terminal)
    )
    ran = desk.run("source", "check", "--server", "http://public", "--codename-file", wrong)
    assert ran.code == USAGE
    shown, _, refused = ran.err.rpartition("knothole: error: ")
    assert_error("knothole: error: " + refused, "Word 1 is not a codename word.", "Compare the word with the paper")
    assert ("coastlime" in shown, "coastline" in shown) == (on_terminal, on_terminal)
    assert "coastlime" not in refused


def test_1_a_file_that_cannot_be_written(world: World) -> None:
    world.file("desk", "a file where a folder should be")
    ran = world.run("desk", "init", "--name", "Desk", "--passphrase-file", world.passphrase)
    assert ran.code == CHECK_FAILED
    assert_error(ran.err, "cannot be read or written", "Check that it is there")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("bogus",),
        ("desk", "sign"),
        ("desk", "sign", "--days", "31", "--out", "x"),
        ("desk", "add", "nothere", "--slot", "1"),
        ("courier", "init", "--server", "ftp://example.org"),
        ("courier", "init", "--server", "http://example.onion"),
        ("courier", "status"),
        ("reviewer", "init", "--id", "Not Allowed", "--name", "x"),
        ("reviewer", "cases", "--passphrase-file", "nothere"),
        ("source", "new"),
    ],
)
def test_2_a_command_that_cannot_work(world: World, arguments: tuple[str, ...]) -> None:
    ran = world.run(*arguments)
    assert ran.code == USAGE
    assert ran.out == ""
    assert_error(ran.err, "", "")


def test_3_a_wrong_or_short_passphrase(world: World) -> None:
    world.sign()
    wrong = world.file("wrong", "another passphrase of the tests")
    for ran in (
        world.run("reviewer", "cases", "--passphrase-file", wrong, home="first"),
        world.run("desk", "sign", "--days", 30, "--out", world.root / "x", "--passphrase-file", wrong),
    ):
        assert ran.code == LOCKED
        assert_error(ran.err, "The passphrase is wrong.", "Try again.")
    short = world.file("short", "x" * 15)
    assert world.run("desk", "init", "--name", "x", "--passphrase-file", short, home="other").code == LOCKED
    assert not (world.root / "x").exists()
    assert not (world.root / "other").exists()


def test_4_a_server_that_refuses(desk: World) -> None:
    desk.send("A message.", "both", desk.codename())
    desk.seconds += 100_000  # this machine's clock alone
    ran = desk.run("reviewer", "sync", "--passphrase-file", desk.passphrase, home="first")
    assert ran.code == NETWORK
    assert_error(ran.err, "The server refused (clock).", "Set this machine's clock.")


def test_4_a_server_that_is_not_there() -> None:
    """In a process of its own, because this test does open a socket: to a port nobody listens on."""
    command = [sys.executable, "-c", MAIN, "source", "channels", "--server", "http://127.0.0.1:1"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (NETWORK, "")
    assert_error(ran.stderr, "The server cannot be reached.", "Check the connection, and Tor.")


def test_5_what_would_destroy_something(desk: World) -> None:
    codename = desk.codename()
    before = {path: path.read_bytes() for path in desk.root.rglob("*") if path.is_file() and path.name != "lock"}
    secret = ("--passphrase-file", desk.passphrase)
    for ran in (
        desk.run("desk", "init", "--name", "x", *secret),
        desk.run("reviewer", "init", "--id", "x", "--name", "x", *secret, home="first"),
        desk.run("courier", "init", "--server", "http://reviewers", home="first"),
        desk.run("source", "new", "--server", "http://public", "--codename-file", codename),
    ):
        assert ran.code == UNSAFE
        assert_error(ran.err, "already", "Choose another")
    after = {path: path.read_bytes() for path in before}
    assert after == before


def assert_error(shown: str, error: str, hint: str) -> None:
    """The one form: two lines and nothing else."""
    lines = shown.splitlines()
    assert len(lines) == 2, shown
    assert lines[0].startswith("knothole: error: ")
    assert lines[1].startswith("knothole: hint: ")
    assert error in lines[0]
    assert hint in lines[1]


# What all commands have in common


def test_no_command_takes_a_secret_as_an_argument() -> None:
    """Other users of a machine read arguments, and the shell keeps them. The demonstration's answer is no secret."""
    seen = set()
    for path, command in all_commands():
        for parameter in command.params:
            seen.add(parameter.name)
            for word in ("passphrase", "password", "codename", "key", "secret", "text"):
                if path[0] != "demo" and word in (parameter.name or ""):
                    assert parameter.name is not None
                    assert parameter.name.endswith("_file"), (path, parameter.name)
    assert {"passphrase_file", "codename_file", "text_file"} <= seen


def test_every_command_and_every_option_says_what_it_is_for() -> None:
    found = dict(all_commands())
    assert len(found) > 20
    for path, command in found.items():
        assert command.help, path
        for parameter in command.params:
            if isinstance(parameter, click.Option) and (path, parameter.name) not in EVIDENT:
                assert parameter.help, (path, parameter.name)


EVIDENT = {(("reviewer", "card"), "out"), (("demo",), "home")}


def words_for(parameter: click.Parameter, tmp_path: Path) -> list[str]:
    """A value that a parameter takes, as it is written in a command."""
    kind, name = parameter.type, (parameter.name or "").replace("_", "-")
    if isinstance(kind, click.Path):
        path = tmp_path / name
        if kind.exists or isinstance(parameter, click.Argument):
            path.mkdir(exist_ok=True) if kind.dir_okay else path.touch()
        value = str(path)
    elif isinstance(kind, click.File):
        value = str(tmp_path / name)
        Path(value).write_text("A text.")
    elif isinstance(kind, click.Choice):
        value = str(kind.choices[0])
    else:
        value = "1" if isinstance(kind, click.types.IntParamType) else "a"
    return [value] if isinstance(parameter, click.Argument) else [parameter.opts[0], value]


EXISTING = {("desk", "init"), ("reviewer", "init"), ("reviewer", "restore")}  # make what must not be there yet
ONE_OF = {"triage": ["--urgency", "high"], "confirm": ["--due"]}  # of the options of these one must be there
SECRETS = [path for path, one in all_commands() if "passphrase_file" in {parameter.name for parameter in one.params}]


@pytest.mark.parametrize("path", SECRETS, ids=" ".join)
def test_nobody_is_asked_for_a_passphrase_before_it_is_known_what_it_opens(
    world: World, path: tuple[str, ...], tmp_path: Path
) -> None:
    def prompt(*_: object, **__: object) -> str:
        raise AssertionError("asked for a passphrase")

    world.patch.setattr(click, "prompt", prompt)
    world.patch.setattr(sys, "stdin", io.StringIO("words\n"))
    command = dict(all_commands())[path]
    wanted = [param for param in command.params if param.required or param.name in ("text_file", "words_file")]
    words = [word for one in wanted for word in words_for(one, tmp_path)] + ONE_OF.get(path[-1], [])
    if path in EXISTING:
        for name in ("desk/genesis", "reviewer/vault"):
            (tmp_path / "home" / name).parent.mkdir(parents=True)
            (tmp_path / "home" / name).touch()
    refused = world.run(*path, *words, home="home")
    # `redact` opens a vault only if the plan wants pseudonyms, and so reads the plan first
    assert re.search(r"There is (no (vault|desk|courier)|a (vault|desk)|no backup)|is no plan", refused.err), refused


def test_the_commands_of_the_design_are_there() -> None:
    paths = {" ".join(path) for path, _ in all_commands()}
    wanted = {
        "desk": "init add remove set sign verify rotate",
        "reviewer": "init card import export cases show reply",
        "courier": "init pull push status",
        "source": "new send check",
    }
    assert {f"{group} {name}" for group, names in wanted.items() for name in names.split()} <= paths


def test_json_of_every_listing_is_one_document(desk: World) -> None:
    desk.send("A message.", "both", desk.codename())
    desk.sync("first")
    (case,) = desk.cases("first")
    assert set(case) == set(shapes.ListedCase.__annotations__)
    for arguments in (("cases",), ("show", case["case"])):
        assert json.loads(desk.secret("reviewer", *arguments, "--json", home="first").out)


# Keys that go, reviewers who go


def test_destroy_due_asks_where_only_the_clock_says_so(desk: World) -> None:
    assert "Nothing is due." in desk.secret("reviewer", "destroy-due", home="first").out
    desk.patch.setattr(sys, "stdin", io.StringIO())
    desk.seconds += 29 * 86_400
    asked = desk.run("reviewer", "destroy-due", "--passphrase-file", desk.passphrase, home="first")
    assert (asked.code, "Nothing was destroyed." in asked.err + asked.out) == (USAGE, True)
    told = desk.secret("reviewer", "destroy-due", "--yes", "--json", home="first").json
    assert told == {"destroyed": [clock.written(TODAY)], "kept": 11}
    assert "Nothing is due." in desk.secret("reviewer", "destroy-due", home="first").out


def test_a_statement_made_ahead_takes_a_reviewer_off_by_a_colleagues_courier(desk: World) -> None:
    statement = desk.root / "first.revocation"
    desk.patch.setattr(sys, "stdin", io.StringIO())
    desk.secret("reviewer", "revoke", "--out", statement, home="first")
    publish = ("courier", "revoke", statement, desk.root / "second" / "round")
    assert desk.run(*publish, home="second").code == USAGE
    assert "Reviewer First" in desk.good(*publish, "--yes", home="second").out
    sent = desk.send("Who reads this?", "both", desk.codename())
    assert "Reviewer Second" in sent.out
    assert "Reviewer First" not in sent.out


def test_a_changed_statement_takes_nobody_off(desk: World) -> None:
    statement = desk.root / "first.revocation"
    desk.secret("reviewer", "revoke", "--out", statement, home="first")
    for broken in (statement.read_bytes()[:-1], bytes(64) + statement.read_bytes()[64:], b"", bytes(5_000)):
        file = desk.file("broken", broken)
        ran = desk.run("courier", "revoke", file, desk.root / "second" / "round", "--yes", home="second")
        assert ran.code == CHECK_FAILED
    assert "Reviewer First" in desk.send("Both read this.", "both", desk.codename()).out
