"""What `--help` teaches: sections, summaries that are whole, a worked example; and that nothing is asked for in vain."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from knothole_client.commands import knothole, shapes
from knothole_client.commands.groups import UNSORTED, Commands, Group, summary
from knothole_client.commands.secrets_input import JsonOption
from knothole_client.errors import USAGE
from tests.support.shapes import misfits
from tests.tools.commands import rows

COLUMNS = 80


def contexts(command: click.Command = knothole, parent: click.Context | None = None) -> Iterator[click.Context]:
    """Every command there is, each below its groups."""
    settings: dict[str, Any] = {**command.context_settings, "terminal_width": COLUMNS}
    context = click.Context(command, parent=parent, info_name=command.name, **settings)
    yield context
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            yield from contexts(inner, context)


ALL = list(contexts())
GROUPS = [context for context in ALL if isinstance(context.command, Group)]


def path_of(context: click.Context) -> str:
    return context.command_path


def example_lines(group: Group) -> list[list[str]]:
    """The commands of an example, without what is said beside them."""
    return [shlex.split(line.split("   ")[0].split(" > ")[0]) for line in group.example.splitlines()]


@pytest.mark.parametrize("context", ALL, ids=path_of)
def test_help_fits_a_terminal_and_no_summary_is_cut(context: click.Context) -> None:
    lines = context.get_help().splitlines()
    assert [line for line in lines if len(line) > COLUMNS] == []
    assert not [line for line in lines if line.rstrip().endswith(("...", "…")) and "Usage" not in line]
    if isinstance(context.command, Group):
        for command in context.command.commands.values():
            shown = [line for line in lines if line.split("  ")[1:2] == [command.name] and summary(command) in line]
            assert len(shown) == 1, command.name


@pytest.mark.parametrize("context", GROUPS, ids=path_of)
def test_a_group_lists_its_commands_in_sections(context: click.Context) -> None:
    group = context.command
    assert isinstance(group, Group)
    assert UNSORTED not in group.sections
    assert sorted(group.list_commands(context)) == sorted(group.commands)


@pytest.mark.parametrize("context", GROUPS, ids=path_of)
def test_the_example_of_a_group_names_commands_and_options_that_exist(context: click.Context) -> None:
    group = context.command
    assert isinstance(group, Group)
    lines = example_lines(group)
    assert len(lines) >= 3
    for words in lines:
        at = ALL[0]
        assert words.pop(0) == "knothole"
        while words and isinstance(at.command, click.Group) and words[0] in at.command.commands:
            at = next(listed for listed in ALL if listed.parent is at and listed.info_name == words[0])
            words.pop(0)
        options = {option for parameter in at.command.get_params(at) for option in parameter.opts}
        assert {word for word in words if word.startswith("--")} <= options
        assert not isinstance(at.command, click.Group) or at.info_name == "demo" or words == ["--help"], words


@pytest.mark.parametrize("context", ALL, ids=path_of)
def test_help_has_a_short_form_everywhere_and_groups_have_a_version(context: click.Context) -> None:
    options = {option for parameter in context.command.get_params(context) for option in parameter.opts}
    assert {"-h", "--help"} <= options
    assert "--version" in options or not isinstance(context.command, click.Group)


def loaded_by(*lines: str) -> set[str]:
    """The modules that are loaded once commands were called."""
    script = (
        "import sys\nfrom click.testing import CliRunner\nfrom knothole_client.commands import knothole\n"
        f"for line in {lines!r}:\n    assert CliRunner().invoke(knothole, line.split()).exit_code == 0, line\n"
        "print(*sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(ran.stdout.split())


NETWORK = {"urllib3", "socks", "http.client"}
SCREENS = {"prompt_toolkit", "segno", "zxcvbn", "rich.progress"}
CRYPTOGRAPHY = {"cryptography", "nacl", "argon2", "sqlite3", "shamir_mnemonic"}


def test_who_asks_what_there_is_waits_for_no_library() -> None:
    """A program is started for each command; what one needs only sometimes is loaded then."""
    lines = ["--help", "--version", *(f"{group} --help" for group in ("source", "reviewer", "desk"))]
    assert loaded_by(*lines) & (NETWORK | SCREENS | CRYPTOGRAPHY) == set()


def test_what_needs_no_network_loads_nothing_for_it() -> None:
    needing = {"knothole courier", "knothole demo", "knothole source", "knothole reviewer sync"}
    lines = [
        " ".join(context.command_path.split()[1:]) + " --help"
        for context in ALL
        if not isinstance(context.command, click.Group)
        and not any(f"{context.command_path} ".startswith(f"{path} ") for path in needing)
    ]
    assert len(lines) > 40
    assert loaded_by(*lines) & (NETWORK | SCREENS) == set()


@pytest.mark.parametrize("context", GROUPS, ids=path_of)
def test_a_group_lists_each_command_by_its_own_name_and_first_sentence(context: click.Context) -> None:
    assert isinstance(context.command, Group)
    for name, command in context.command.commands.items():
        assert command.name == name
        assert isinstance(context.command.commands, Commands)
        assert context.command.commands.summary(name) == summary(command)


def opening() -> list[click.Context]:
    return [
        context
        for context in ALL
        if context.command_path.startswith("knothole reviewer ")
        and any(parameter.name == "passphrase_file" for parameter in context.command.params)
        and context.info_name not in ("init", "restore")
    ]


@pytest.mark.parametrize(
    ("package", "command", "extra"),
    [("click", "--help", "reviewer"), ("nacl", "desk sign --help", "reviewer"), ("PySide6", "desktop", "desktop")],
)
def test_without_its_packages_the_program_says_which_to_install(
    tmp_path: Path, package: str, command: str, extra: str
) -> None:
    script = f"import sys; sys.modules['{package}'] = None; from knothole_client.__main__ import main; main()"
    run = [sys.executable, "-c", script, *command.split()]
    ran = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.returncode == USAGE
    assert "error: " in ran.stderr
    assert f"pip install --require-hashes -r requirements/{extra}.txt" in ran.stderr


def test_without_a_screen_the_window_says_so(tmp_path: Path) -> None:
    run = [sys.executable, "-m", "knothole_client", "--home", str(tmp_path), "desktop"]
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    ran = subprocess.run(run, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == USAGE
    assert "There is no screen for a window here" in ran.stderr


@pytest.mark.parametrize("context", ALL, ids=path_of)
def test_every_json_has_a_shape_that_is_documented(context: click.Context) -> None:
    for parameter in context.command.params:
        if parameter.name == "as_json":
            assert isinstance(parameter, JsonOption)
            assert list(rows(parameter.shape))


@pytest.mark.parametrize(
    ("value", "shape", "wrong"),
    [
        ({"here": 1, "count": 1, "files": []}, shapes.Files, 0),
        ({"here": 1, "count": 1}, shapes.Files, 1),
        ({"here": 1, "count": 1, "files": [], "more": 1}, shapes.Files, 1),
        ({"here": True, "count": "1", "files": None}, shapes.Files, 3),
        ([{"came": "2026-11-23", "channel": "x", "cases": 1}, 1], list[shapes.Heap], 1),
        ({"untouched": [], "set_aside": [{"came": None, "channel": "x", "cases": 1}]}, shapes.Heaps, 1),
    ],
)
def test_what_does_not_fit_a_shape_is_noticed(value: object, shape: object, wrong: int) -> None:
    assert len(list(misfits(value, shape))) == wrong
