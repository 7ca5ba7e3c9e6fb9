"""``knothole reviewer reply`` and ``draft``: answering the source of a case."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from knothole_client import clock
from knothole_client.commands.reviewer.arguments import case_argument, text_option
from knothole_client.commands.screen import say
from knothole_client.commands.secrets_input import (
    passphrase_option,
    passphrase_prompt,
    read_text,
)
from knothole_client.errors import UsageError
from knothole_client.reviewer import cases as library
from knothole_client.reviewer.cases import find_case
from knothole_client.reviewer.letters import drafts
from knothole_client.reviewer.vault.vault import open_vault


@click.command()
@click.argument("kind", type=click.Choice(["acknowledgement", "feedback"]))
@case_argument
@click.option(
    "--language",
    type=click.Choice(drafts.languages()),
    default="en",
    show_default=True,
    help="The language the source writes.",
)
@passphrase_option
@click.pass_obj
def draft(home: Path, kind: str, case: str, language: str, passphrase_file: Path | None) -> None:
    """Print the draft of a reply to a CASE. It has the dates in it, and gaps to be completed in an editor."""
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        say(drafts.draft(find_case(vault, case), kind, language).rstrip())


@click.command()
@case_argument
@text_option
@click.option(
    "--acknowledgement", "duty", flag_value="acknowledgement", help="It tells the source that a person has the message."
)
@click.option("--feedback", "duty", flag_value="feedback", help="It tells the source what was done.")
@passphrase_option
@click.pass_obj
def reply(home: Path, case: str, text_file: Any, duty: str | None, passphrase_file: Path | None) -> None:
    """Reply to a CASE. The reply leaves with the next export or sync."""
    text = read_text(text_file)
    if drafts.GAP in text:
        raise UsageError("gap", f"The answer still has gaps: {drafts.GAP}", "Complete them, or take them out.")
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        parts = library.reply(vault, find_case(vault, case), text, clock.today(), duty or "")
    say(
        f"Written, in {parts} {'reply' if parts == 1 else 'replies'}. It leaves with the next round: knothole reviewer sync"
    )
