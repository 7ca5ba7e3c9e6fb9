"""``knothole reviewer acknowledge``: the acknowledgement of receipt for several cases in one go."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.reviewer.arguments import find_cases
from knothole_client.commands.reviewer.unlocking import CaseName, unlocked
from knothole_client.commands.screen import agree, say, say_json
from knothole_client.commands.secrets_input import json_output, passphrase_option, yes_option
from knothole_client.errors import UsageError
from knothole_client.failures import Failures
from knothole_client.reviewer.cases import outline
from knothole_client.reviewer.duties import is_hidden, open_duties
from knothole_client.reviewer.letters import drafts
from knothole_client.reviewer.letters.acknowledging import KIND, DraftLetter, compose_letters, send_letters
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub


@click.command()
@click.argument("names", metavar="[CASE...]", nargs=-1, type=CaseName())
@click.option("--due", is_flag=True, help="All cases in which an acknowledgement is owed.")
@click.option(
    "--language", type=click.Choice(drafts.languages()), help="Of all letters. Without it, each source's is guessed."
)
@yes_option
@passphrase_option
@json_output(list[shapes.Acknowledged])
@click.pass_obj
def acknowledge(
    home: Path,
    names: tuple[str, ...],
    due: bool,
    language: str | None,
    yes: bool,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """Acknowledge receipt to the sources of cases. Each letter is shown first, in the language the source writes in."""
    if bool(names) == due:
        raise UsageError("options", "Name cases, or give --due.", "See: knothole reviewer acknowledge --help")
    with unlocked(home, passphrase_file) as vault:
        letters = compose_letters(find_cases(vault, _owing(vault) if due else names), language)
        if letters:
            if not as_json:
                _show(letters)
            count = f"these {len(letters)} letters" if len(letters) > 1 else "this letter"
            agree(f"Send {count}?", yes, "Nothing was sent.")
            send_letters(vault, letters, clock.today())
    if as_json:
        say_json([{"case": letter.case.name, "language": letter.language} for letter in letters])
    elif letters:
        say(f"Written: {len(letters)}. They leave with the next round: knothole reviewer sync, or export")
    else:
        say("Nothing is owed.")


def _owing(vault: Vault) -> list[str]:
    """The names of the cases in which an acknowledgement is owed, and none is on its way; muted ones are owed it too."""
    failed = Failures()
    cases = [case for case in outline(vault, failed, flood=False) if not is_hidden(case, due=True) and not case.waiting]
    failed.raise_any()
    return [case.name for case in cases if KIND in (duty.kind for duty in open_duties(case))]


def _show(letters: list[DraftLetter]) -> None:
    for text in dict.fromkeys(letter.text for letter in letters):
        alike = [letter for letter in letters if letter.text == text]
        recipients = ", ".join(letter.case.name for letter in alike)
        say(f"\nTo {recipients} ({alike[0].language}):", "bold")
        if not all(letter.guessed for letter in alike):
            say("The language of the source was not recognised. Choose another with --language.", "yellow")
        say(scrub(text.rstrip()))
    say("")
