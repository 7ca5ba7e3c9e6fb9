"""``knothole reviewer inform``: where a case stands, for its source to see."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import click

from knothole_client import clock
from knothole_client.commands.reviewer.arguments import cases_argument, find_cases
from knothole_client.commands.reviewer.clock import clock_option, expect_right_clock
from knothole_client.commands.reviewer.unlocking import unlocked
from knothole_client.commands.screen import agree, say, say_quoted
from knothole_client.commands.secrets_input import (
    expect_passphrase_apart,
    passphrase_option,
    read_text_once,
    yes_option,
)
from knothole_client.reviewer import cases as library
from knothole_client.scrubbing import scrub_text

SHOWN: Final = {
    "received": "A person has it.",
    "looking": "It is being looked into.",
    "closed": "It is closed.",
}


@click.command()
@cases_argument
@click.argument("state", type=click.Choice(list(SHOWN)))
@click.option("--text-file", type=click.File("rb"), help="A word to go with it, UTF-8; - reads standard input.")
@clock_option
@yes_option
@passphrase_option
@click.pass_obj
def inform(
    home: Path, names: tuple[str, ...], state: str, text_file: Any, sure: bool, yes: bool, passphrase_file: Path | None
) -> None:
    """Show the sources of cases where they stand. They see your name and the day, in their language, and can prove it. `status` is for colleagues only."""
    expect_passphrase_apart(text_file, passphrase_file)
    with unlocked(home, passphrase_file) as vault:
        cases = find_cases(vault, names)
        word = ""
        if text_file:
            word = read_text_once(text_file, lambda: expect_right_clock(vault, sure))
        else:
            expect_right_clock(vault, sure)
        say(f"To the source of {', '.join(case.name for case in cases)}: {SHOWN[state]}", "bold")
        if word:
            say_quoted(scrub_text(word))
        agree("Show this?", yes, "Nothing was queued.")
        for case in cases:
            library.write_reply(vault, case, word, clock.today(), state=state)
        vault.save()
    say("Queued. It leaves with each export or sync until the server has it. See: knothole reviewer outbox")
