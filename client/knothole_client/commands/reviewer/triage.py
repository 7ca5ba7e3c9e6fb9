"""``knothole reviewer status``, ``label``, ``mark``, ``merge`` and ``spam``: putting cases in order."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_client import clock
from knothole_client.commands.reviewer.arguments import LEAVES, case_argument, off_option
from knothole_client.commands.screen import say
from knothole_client.commands.secrets_input import (
    passphrase_option,
    passphrase_prompt,
)
from knothole_client.protocol.desk_events import STATES
from knothole_client.reviewer import cases as library
from knothole_client.reviewer.cases import find_case
from knothole_client.reviewer.vault.vault import open_vault


@click.command()
@case_argument
@click.argument("state", type=click.Choice([state for state in STATES if state != "forget"]))
@click.option("--outcome", default="", help="A word in small letters for the register, such as: not-substantiated")
@passphrase_option
@click.pass_obj
def status(home: Path, case: str, state: str, outcome: str, passphrase_file: Path | None) -> None:
    """Record whether a CASE is open, waiting, closed or spam."""
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        library.say(vault, find_case(vault, case), "status", {"state": state, "outcome": outcome}, clock.today())
    say(f"Noted. {LEAVES}")


@click.command()
@case_argument
@click.argument("label_name", metavar="LABEL")
@off_option
@passphrase_option
@click.pass_obj
def label(home: Path, case: str, label_name: str, off: bool, passphrase_file: Path | None) -> None:
    """Put a LABEL on a CASE. It has at most 60 characters."""
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        library.say(vault, find_case(vault, case), "label", {"label": label_name, "on": not off}, clock.today())
    say(f"Noted. {LEAVES}")


@click.command()
@case_argument
@click.argument("what", type=click.Choice(["star", "mute", "unread"]))
@off_option
@passphrase_option
@click.pass_obj
def mark(home: Path, case: str, what: str, off: bool, passphrase_file: Path | None) -> None:
    """Star or mute a CASE, or mark it unread. Colleagues do not see it."""
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        library.mark(vault, find_case(vault, case), what, on=not off)
    say("Marked." if not off else "The mark is off.")


@click.command()
@case_argument
@click.argument("other")
@off_option
@passphrase_option
@click.pass_obj
def merge(home: Path, case: str, other: str, off: bool, passphrase_file: Path | None) -> None:
    """Record that CASE and OTHER are one person. Each keeps its own codename, so reply in the one they used last."""
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        library.together(vault, find_case(vault, case), find_case(vault, other), clock.today(), on=not off)
    say(f"Noted. {LEAVES}")


@click.command()
@click.argument("names", metavar="CASE...", nargs=-1, required=True)
@passphrase_option
@click.pass_obj
def spam(home: Path, names: tuple[str, ...], passphrase_file: Path | None) -> None:
    """Put cases aside as spam. Take one back with: status CASE open"""
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        found = [find_case(vault, name) for name in names]  # all are there, or nothing is done
        library.say_of_each(vault, found, "status", {"state": "spam", "outcome": ""}, clock.today())
    say(f"Set aside: {len(found)}. {LEAVES}")
