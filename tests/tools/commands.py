"""docs/commands.md and the man pages, made of the commands themselves: `python -m tests.tools.commands`; with --check nothing is written."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any, Final, get_args, get_origin, get_type_hints, is_typeddict

import click

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = ROOT / "docs" / "commands.md"
MANUAL: Final = ROOT / "docs" / "man"
PROGRAMS: Final = (
    ("knothole", "knothole_client.commands", "knothole"),
    ("knothole-server", "knothole_server.commands", "main"),
)
PAGE_WIDTH: Final = 80
MANUAL_WIDTH: Final = 73  # man indents by seven
INTRODUCTION: Final = """\
# Commands

Every command of `knothole` and `knothole-server`, with its options. Made by `make commands` from the programs themselves: do not edit it. The same
text is in the man pages (`man knothole`, `man knothole-reviewer`), which are installed with the program; in a checkout: `man docs/man/knothole.1`.

## Exit codes

| code | meaning |
|---|---|
| 0 | done |
| 1 | a check failed: something is damaged, forged, or could not be shown |
| 2 | the command was called in a way that cannot work, or you said no |
| 3 | locked: the passphrase is wrong or too weak |
| 4 | the network or the server |
| 5 | refused for safety |

Errors are two lines on standard error: `knothole: error: what happened`, `knothole: hint: what to do next`.

## A sitting

`knothole reviewer` without a command, on a terminal, asks for the passphrase once and then takes the reviewer's commands, without `knothole reviewer`
before them. Tab completes commands, options, colleagues and the names of cases. The vault is locked and the screen cleared after five minutes without a
key, when the machine has slept, and by `lock`; `quit` or Ctrl-D leaves. Every command saves what it changes, as from the shell. What you type is kept in
memory only, and forgotten when the vault locks. The program cannot clear what a terminal or `tmux` itself wrote to disk.

## Completion in the shell

| shell | line for its start-up file |
|---|---|
| bash | `eval "$(_KNOTHOLE_COMPLETE=bash_source knothole)"` |
| zsh | `eval "$(_KNOTHOLE_COMPLETE=zsh_source knothole)"` |
| fish | `_KNOTHOLE_COMPLETE=fish_source knothole \\| source` |

For `knothole-server` the variable is `_KNOTHOLE_SERVER_COMPLETE`. Names of cases are completed in a sitting only: a shell has no vault open, and what it
completes it may keep.

## JSON

`--json` prints one JSON document on standard output; a table after the command says what is in it. Days are written `2026-11-23`. Keys, ids and digests
are in hex. Reviewers are given by their id, or by their key if the desk no longer lists them. Codes of alarms are those of
[section 16](protocol.md#16-codes) of the protocol. Everything beyond ASCII is escaped.
"""


def contexts(
    command: click.Command, name: str, width: int, parent: click.Context | None = None
) -> Iterator[click.Context]:
    """A command and all below it, in the order of the help."""
    settings: dict[str, Any] = {**command.context_settings, "terminal_width": width}
    context = click.Context(command, parent=parent, info_name=name, **settings)
    yield context
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            assert found is not None
            yield from contexts(found, inner, width, context)


def programs(width: int) -> list[click.Context]:
    """All commands of both programs."""
    found = []
    for name, module, attribute in PROGRAMS:
        found += list(contexts(getattr(import_module(module), attribute), name, width))
    return found


# The page


def page(commands: list[click.Context]) -> str:
    """docs/commands.md."""
    parts = [INTRODUCTION]
    for context in commands:
        level = "##" if isinstance(context.command, click.Group) else "###"
        parts.append(f"{level} {context.command_path}\n")
        parts.append(f"```\n{context.get_help()}\n```\n")
        shape = shape_of(context.command)
        if shape is not None:
            parts.append(f"`--json` prints: {_kind(shape)}\n")
            parts.append("| member | type | meaning |\n|---|---|---|")
            parts.append("\n".join(f"| `{path}` | {kind} | {what} |" for path, kind, what in rows(shape)) + "\n")
    return "\n".join(parts)


def shape_of(command: click.Command) -> Any:
    """What its --json prints, if it has that."""
    return next((parameter.shape for parameter in command.params if hasattr(parameter, "shape")), None)


def rows(shape: Any, path: str = "") -> Iterator[tuple[str, str, str]]:
    """Members with their type and meaning, those of objects within by their path."""
    inner = _inner(shape)
    prefix = path + ("[]" if get_origin(_plain(shape)) is list else "") + ("." if path else "")
    if not path and get_origin(shape) is list:
        prefix = ""
    for name, hint in get_type_hints(inner, include_extras=True).items():
        what = next((str(note) for note in getattr(hint, "__metadata__", ())), "")
        yield prefix + name, _kind(hint), what
        if _inner(hint) is not None:
            yield from rows(hint, prefix + name)


def _plain(hint: Any) -> Any:
    return get_args(hint)[0] if get_origin(hint) is Annotated else hint


def _inner(hint: Any) -> Any:
    """The object in a list or a union."""
    hint = _plain(hint)
    if is_typeddict(hint):
        return hint
    return next((found for part in get_args(hint) if (found := _inner(part)) is not None), None)


def _kind(hint: Any) -> str:
    """A type, as JSON calls it."""
    hint = _plain(hint)
    if is_typeddict(hint):
        return "object"
    origin, parts = get_origin(hint), get_args(hint)
    if origin is list:
        return f"list of {_kind(parts[0])}"
    if origin is dict:
        return f"object of {_kind(parts[1])}"
    if parts:
        return " or ".join(_kind(part) for part in parts)
    return {str: "string", int: "number", bool: "true or false", type(None): "null"}.get(hint, "anything")


# The man pages


def manual(commands: list[click.Context]) -> dict[str, str]:
    """A page for each program and group, by its file's name."""
    pages = {}
    for context in commands:
        if isinstance(context.command, click.Group):
            inner = [
                command
                for command in commands
                if command.parent is context and not isinstance(command.command, click.Group)
            ]
            name = context.command_path.replace(" ", "-")
            pages[f"{name}.1"] = "".join(_man(name, context, inner))
    return pages


def _man(name: str, context: click.Context, inner: list[click.Context]) -> Iterator[str]:
    about = context.command.get_short_help_str(1000).rstrip(".")
    yield f'.TH "{name.upper()}" 1 "" "Knothole" "Knothole"\n.SH NAME\n{_roff(name)} \\- {_roff(about)}\n'
    yield _section("SYNOPSIS AND COMMANDS", context.get_help())
    for command in inner:
        yield _section(command.command_path.upper(), command.get_help())
    others = sorted(
        {name for name, *_ in PROGRAMS} | {"knothole-reviewer", "knothole-courier", "knothole-desk", "knothole-source"}
    )
    yield ".SH EXIT STATUS\n0 done, 1 a check failed, 2 wrong usage, 3 locked, 4 network, 5 refused for safety.\n"
    yield (
        ".SH SEE ALSO\n"
        + ", ".join(f".BR {page} (1)" for page in others if page != name).replace(", .BR", " ,\n.BR")
        + "\n"
    )


def _section(title: str, text: str) -> str:
    """As it is on a terminal: it is made for one."""
    return f'.SH "{_roff(title)}"\n.nf\n{_roff(text)}\n.fi\n'


def _roff(text: str) -> str:
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in escaped.splitlines())


def main() -> int:
    """Write, or compare."""
    pages = manual(programs(MANUAL_WIDTH))
    made = {PAGE: page(programs(PAGE_WIDTH))} | {MANUAL / name: text for name, text in pages.items()}
    strangers = [path for path in MANUAL.glob("*.1") if path not in made]
    if "--check" in sys.argv[1:]:
        old = [path for path, text in made.items() if not path.exists() or path.read_text("utf-8") != text] + strangers
        for path in old:
            print(f"{path.relative_to(ROOT)} is not what the commands say: run make commands")
        return 1 if old else 0
    MANUAL.mkdir(exist_ok=True)
    for path in strangers:
        path.unlink()
    for path, text in made.items():
        path.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
