"""What the server signed and does not show, and what it showed colleagues alone: in words, as JSON, and once somebody explained it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from knothole_client import clock
from knothole_client.commands.reviewer.unlocking import unlocked
from knothole_client.commands.screen import agree, say
from knothole_client.commands.secrets_input import passphrase_option, yes_option
from knothole_client.protocol.errors import EXPLANATIONS
from knothole_client.reviewer.names import Names
from knothole_client.reviewer.team import split_view
from knothole_client.reviewer.team.split_view import Difference


def report_differences(differences: Sequence[Difference], names: Names) -> None:
    """Whose vault has which record, and the one thing to do."""
    for difference in differences:
        proof = (
            "One key signed both: together they prove that its owner said two things."
            if difference.is_proof
            else "Two keys signed them: one of them may not be the server's."
        )
        say(f"  Of {clock.written(difference.day)}. {proof}", "bold red")
        say(f"    here:     {difference.here.digest.hex()}")
        say(f"    with {names.name(difference.colleague)}: {difference.there.digest.hex()}")
    if differences:
        say(
            "Read these digits to each other by telephone. Until it is explained, do not trust what the server shows you, above all its list"
            " of reviewers; whoever keeps copies finds out what differs: knothole witness compare. Once it is explained:"
            " knothole reviewer accept-ledger",
            "bold red",
        )


def differences_json(differences: Sequence[Difference], names: Names) -> list[dict[str, object]]:
    """The same for programs, with both records as they were signed."""
    return [
        {
            "by": names.id(difference.colleague),
            "day": clock.written(difference.day),
            "here": difference.here.raw.hex(),
            "there": difference.there.raw.hex(),
            "one_key": difference.is_proof,
        }
        for difference in differences
    ]


@click.command()
@yes_option
@passphrase_option
@click.pass_obj
def accept_ledger(home: Path, yes: bool, passphrase_file: Path | None) -> None:
    """Drop alarms about the server's ledger or the desk it shows. Shows them first: somebody must have explained them."""
    with unlocked(home, passphrase_file) as vault:
        desk = vault.desk(clock.today())
        differences = split_view.differences(vault, desk.id)
        otherwise = vault.shown_records.served_otherwise()
        if not differences and otherwise is None:
            say(
                "The server showed what it signed, and no colleague was shown another ledger. There is nothing to accept."
            )
            return
        if otherwise is not None:
            since = f"Found on {clock.written(otherwise)}."
            say(f"Alarm: {EXPLANATIONS[split_view.OTHERWISE]} ({split_view.OTHERWISE}) {since}", "bold red")
        report_differences(differences, Names.of(vault))
        agree("Was this explained to you, and do you believe it?", yes, "Nothing was accepted.")
        vault.shown_records.explain(desk.now)
        vault.save()
    say("Accepted. What differs in records of later days raises the alarm again.")
