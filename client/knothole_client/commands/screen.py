"""What reaches the terminal. Text from outside is scrubbed first: a terminal obeys control characters."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import click
from rich.console import Console
from rich.text import Text

from knothole_client import idling
from knothole_client.errors import UsageError
from knothole_client.idling import Vigil
from knothole_client.scrubbing import scrub

INDENT: Final = "  "
LINES_AT_ONCE: Final = 500
MIN_WIDTH: Final = 10  # columns
OUT = Console(highlight=False, soft_wrap=True)
ERR = Console(stderr=True, highlight=False, soft_wrap=True)


def is_terminal() -> bool:
    """Whether there is a person to ask."""
    return sys.stdin is not None and sys.stdin.isatty()


def on_a_terminal() -> bool:
    """Whether a person can sit down here: to be asked, and to be shown something."""
    return is_terminal() and sys.stdout is not None and sys.stdout.isatty()


def errors_are_seen() -> bool:
    """Whether standard error is a screen, which keeps nothing, and neither a file nor a log."""
    return sys.stderr is not None and sys.stderr.isatty()


@contextmanager
def secret_screen(instead: str) -> Iterator[Console]:
    """A screen for a secret, which leaves nothing in what can be scrolled back.

    Args:
        instead: what to do where there is none.

    Raises:
        UsageError: ``no-terminal``: standard error is no terminal.
    """
    if not errors_are_seen():
        raise UsageError(
            "no-terminal",
            "A secret is shown on a terminal only, and standard error goes somewhere else.",
            f"Run it without redirecting standard error, or {instead}",
        )
    with ERR.screen(hide_cursor=False):
        yield ERR


def say(text: str, style: str = "") -> None:
    """Print a line of our own words and scrubbed text; a terminal gets it in lines that end between words."""
    OUT.print(Text(text, style=style), soft_wrap=not OUT.is_terminal)


def say_quoted(text: str, style: str = "") -> None:
    """Print what somebody else wrote, scrubbed, indented on the screen too, so that none of it can pass for a heading or a line of ours."""
    width = max(MIN_WIDTH, OUT.width - len(INDENT)) if OUT.is_terminal else None
    lines = text.split("\n")
    if width:
        lines = [part.plain for line in lines for part in (Text(line).wrap(OUT, width) if line else [Text()])]
    for at in range(0, len(lines), LINES_AT_ONCE):
        OUT.print(Text("\n".join(INDENT + line for line in lines[at : at + LINES_AT_ONCE]), style=style))


def agree(question: str, yes: bool, otherwise: str, option: str = "--yes") -> None:
    """Ask a person, unless a script said yes before.

    Raises:
        UsageError: there was no yes; ``otherwise`` says what was not done.
    """
    if yes:
        return
    try:
        with answered_in_time():
            agreed = click.confirm(question, err=True)
    except click.Abort:  # nobody is there to answer
        agreed = False
        ERR.print()
    if not agreed:
        raise UsageError("not-agreed", otherwise, f"In a script, {option} says that you agree.")


@contextmanager
def answered_in_time() -> Iterator[Vigil]:
    """For questions: a vault that is open is locked again when nobody is there, and cannot be put aside open by Ctrl-Z. Gives what notes a sign of life.

    Raises:
        UsageError: ``idle``.
    """

    vigil = Vigil()

    def look(*_: object) -> None:
        if not vigil.over:
            return
        raise UsageError(
            "idle",
            "Nobody answered for five minutes, or the machine slept. Nothing was done, and a vault that was open is locked.",
            "Run the command again.",
        )

    before = signal.signal(signal.SIGALRM, look)
    stopping = signal.signal(signal.SIGTSTP, signal.SIG_IGN)
    signal.setitimer(signal.ITIMER_REAL, idling.LOOK_SECONDS, idling.LOOK_SECONDS)
    try:
        yield vigil
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        signal.signal(signal.SIGTSTP, stopping)


def say_json(value: Any) -> None:
    """Print for programs. Everything beyond ASCII is escaped, so a terminal obeys nothing in it."""
    OUT.out(json.dumps(value, indent=1), highlight=False)


def print_error(message: str, hint: str) -> None:
    """The one form of an error."""
    ERR.print(Text(f"knothole: error: {scrub(message)}", style="bold red"), soft_wrap=not ERR.is_terminal)
    if hint:
        ERR.print(Text(f"knothole: hint: {scrub(hint)}"), soft_wrap=not ERR.is_terminal)
