"""A clock that may be wrong: what is said of it, and the question before anything is signed under it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from knothole_client import clock
from knothole_client.commands.screen import agree, say
from knothole_client.reviewer.clock_doubt import ClockDoubt, doubt
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.rounds.folder import RoundFolder

clock_option: Callable[..., Any] = click.option(
    "--clock-is-right", "sure", is_flag=True, help="This machine's clock is right, whatever speaks against it."
)


def clock_sentence(found: ClockDoubt) -> str:
    """Why the clock may be wrong, for people."""
    shown, seen = clock.written(found.shown), clock.written(found.seen)
    if found.is_behind:
        return (
            f"This machine's clock is behind: it shows {shown}, and this vault was shown something of {seen}."
            " Set the clock before you reply or export."
        )
    return (
        f"This machine's clock shows {shown}, and the newest this vault was shown is of {seen}, {found.shown - found.seen} days before."
        " If the last round was not so long ago, set the clock before you reply or export."
    )


def clock_json(found: ClockDoubt | None) -> dict[str, str] | None:
    """The same for programs."""
    return {"shown": clock.written(found.shown), "seen": clock.written(found.seen)} if found else None


def expect_right_clock(
    vault: Vault, sure: bool, folder: RoundFolder | None = None, *, behind_only: bool = False
) -> None:
    """Sign nothing under a clock that may be wrong, unless a person says that it is right.

    Raises:
        UsageError: nobody says so.
    """
    found = doubt(vault, clock.today(), folder)
    if found is None or (behind_only and not found.is_behind):
        return
    if not sure:
        say(clock_sentence(found), "bold red")
    agree("Is this machine's clock right?", sure, "Nothing was signed. Set the clock first.", "--clock-is-right")
