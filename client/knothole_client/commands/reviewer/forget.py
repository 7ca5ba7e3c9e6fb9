"""``knothole reviewer forget``: destroying a case."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_client import clock
from knothole_client.commands.reviewer.arguments import case_argument
from knothole_client.commands.reviewer.clock import clock_option, expect_right_clock
from knothole_client.commands.reviewer.unlocking import unlocked
from knothole_client.commands.screen import agree, say
from knothole_client.commands.secrets_input import (
    passphrase_option,
    yes_option,
)
from knothole_client.desk.holds import hold_lines
from knothole_client.reviewer import duties, forgetting
from knothole_client.reviewer.cases import find_case
from knothole_client.reviewer.names import Names


@click.command()
@case_argument
@clock_option
@yes_option
@passphrase_option
@click.pass_obj
def forget(home: Path, case: str, sure: bool, yes: bool, passphrase_file: Path | None) -> None:
    """Destroy a CASE here and its replies at the server. Colleagues who read it are asked to do the same."""
    with unlocked(home, passphrase_file) as vault:
        chosen, names = find_case(vault, case), Names.of(vault)
        expect_right_clock(vault, sure)
        unread = chosen.unread
        say(
            f"Case {chosen.name}: {len(chosen.messages)} messages ({unread} unread), {len(chosen.replies)} answers, files.",
            "bold",
        )
        owed = ", ".join(duty.kind for duty in duties.open_duties(chosen))
        if owed:
            say(f"The source is still owed: {owed}.", "yellow")
        for line in hold_lines(vault.desk(clock.today()).directory.statement.holds):
            say(line, "bold red")
        say("All of it is destroyed here, and your answers leave the server with the next round, read or not.")
        agree("This cannot be taken back, but by a backup. Forget it?", yes, "Nothing was forgotten.")
        unreached = forgetting.forget(vault, chosen, clock.today())
    say("Forgotten. Colleagues are asked with the next round; destroy older backups and what you took out of the case.")
    for reviewer in unreached:
        say(f"{names.name(reviewer)} cannot be reached this week. Ask them yourself.", "yellow")
