"""``knothole reviewer status``, ``label``, ``mark``, ``merge``, ``spam``, ``step`` and ``triage``: putting cases in order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from knothole_client import clock
from knothole_client.commands.reviewer.arguments import (
    LEAVES,
    case_argument,
    cases_argument,
    find_cases,
    off_option,
    recorded,
)
from knothole_client.commands.reviewer.clock import clock_option, expect_right_clock
from knothole_client.commands.reviewer.unlocking import CaseName, unlocked
from knothole_client.commands.screen import say
from knothole_client.commands.secrets_input import passphrase_option
from knothole_client.errors import UsageError
from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.desk_events import DANGERS, STATES, STEPS, URGENCIES
from knothole_client.reviewer import cases as library
from knothole_client.reviewer.cases import Case, find_case


@click.command()
@cases_argument
@click.argument("state", type=click.Choice([state for state in STATES if state != "forget"]))
@click.option("--outcome", default="", help="A word in small letters for the register, such as: not-substantiated")
@clock_option
@passphrase_option
@click.pass_obj
def status(
    home: Path, names: tuple[str, ...], state: str, outcome: str, sure: bool, passphrase_file: Path | None
) -> None:
    """Record whether cases are open, waiting, closed or spam."""
    _say_of_each(home, passphrase_file, sure, names, "status", {"state": state, "outcome": outcome})


@click.command()
@cases_argument
@click.argument("label_name", metavar="LABEL")
@off_option
@clock_option
@passphrase_option
@click.pass_obj
def label(
    home: Path, names: tuple[str, ...], label_name: str, off: bool, sure: bool, passphrase_file: Path | None
) -> None:
    """Put a LABEL on cases. It has at most 60 characters."""
    _say_of_each(home, passphrase_file, sure, names, "label", {"label": label_name, "on": not off})


@click.command()
@cases_argument
@click.argument("what", type=click.Choice(["star", "mute", "unread"]))
@off_option
@passphrase_option
@click.pass_obj
def mark(home: Path, names: tuple[str, ...], what: str, off: bool, passphrase_file: Path | None) -> None:
    """Star or mute cases, or mark them unread. Colleagues do not see it."""
    with unlocked(home, passphrase_file) as vault:
        library.mark_each(vault, find_cases(vault, names), what, on=not off)
    say("Marked." if not off else "The mark is off.")


@click.command()
@case_argument
@click.argument("other", type=CaseName())
@off_option
@clock_option
@passphrase_option
@click.pass_obj
def merge(home: Path, case: str, other: str, off: bool, sure: bool, passphrase_file: Path | None) -> None:
    """Record that CASE and OTHER are one person. Each keeps its own codename, so reply in the one they used last."""
    with unlocked(home, passphrase_file) as vault:
        expect_right_clock(vault, sure)
        library.together(vault, find_case(vault, case), find_case(vault, other), clock.today(), on=not off)
    say(f"Recorded. {LEAVES}")


@click.command()
@cases_argument
@clock_option
@passphrase_option
@click.pass_obj
def spam(home: Path, names: tuple[str, ...], sure: bool, passphrase_file: Path | None) -> None:
    """Put cases aside as spam. Take one back with: status CASE open"""
    _say_of_each(home, passphrase_file, sure, names, "status", {"state": "spam", "outcome": ""})


@click.command()
@cases_argument
@click.argument("what", metavar="STEP", type=click.Choice(STEPS))
@off_option
@clock_option
@passphrase_option
@click.pass_obj
def step(home: Path, names: tuple[str, ...], what: str, off: bool, sure: bool, passphrase_file: Path | None) -> None:
    """Record a STEP: assessed, identity-notice, minutes-offered.

    assessed: the report was read and judged. identity-notice: the source had notice before its identity was disclosed.
    minutes-offered: minutes of a conversation were offered to the source for correction. The register has the days.
    """
    _say_of_each(home, passphrase_file, sure, names, "step", {"step": what, "on": not off})


@click.command()
@cases_argument
@click.option("--urgency", type=click.Choice([name for name in URGENCIES if name]), help="How soon somebody must act.")
@click.option("--danger", type=click.Choice([name for name in DANGERS if name]), help="To the source.")
@clock_option
@passphrase_option
@click.pass_obj
def triage(
    home: Path,
    names: tuple[str, ...],
    urgency: str | None,
    danger: str | None,
    sure: bool,
    passphrase_file: Path | None,
) -> None:
    """Record the urgency of cases and the danger to their sources."""
    if urgency is None and danger is None:
        raise UsageError("options", "Nothing was judged.", "Say it with --urgency, --danger, or both.")

    def judged(case: Case) -> Object:
        return {"urgency": urgency or case.state.urgency, "danger": danger or case.state.danger}

    _say_of_each(home, passphrase_file, sure, names, "triage", judged)


def _say_of_each(
    home: Path,
    passphrase_file: Path | None,
    sure: bool,
    names: tuple[str, ...],
    kind: str,
    members: Object | Callable[[Case], Object],
) -> None:
    """Record something of several cases, or of none if one is not there."""
    with unlocked(home, passphrase_file) as vault:
        cases = find_cases(vault, names)
        expect_right_clock(vault, sure)
        library.say_of_each(vault, cases, kind, members, clock.today())
    say(f"{recorded(cases)} {LEAVES}")
