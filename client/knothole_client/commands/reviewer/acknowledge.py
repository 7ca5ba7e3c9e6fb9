"""``knothole reviewer acknowledge``: the acknowledgement of receipt for several cases in one go."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_client import clock
from knothole_client.commands.screen import agree, say
from knothole_client.commands.secrets_input import passphrase_option, passphrase_prompt, yes_option
from knothole_client.reviewer.cases import find_case
from knothole_client.reviewer.letters import drafts
from knothole_client.reviewer.letters.acknowledging import compose_letters, send_letters
from knothole_client.reviewer.vault.vault import open_vault
from knothole_client.scrubbing import scrub


@click.command()
@click.argument("names", metavar="CASE...", nargs=-1, required=True)
@click.option(
    "--language", type=click.Choice(drafts.languages()), help="Of all letters. Without it, each source's is guessed."
)
@yes_option
@passphrase_option
@click.pass_obj
def acknowledge(
    home: Path, names: tuple[str, ...], language: str | None, yes: bool, passphrase_file: Path | None
) -> None:
    """Tell the sources of CASEs that a person has their report. Each letter is shown first, in the source's language."""
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        letters = compose_letters([find_case(vault, name) for name in names], language)
        for text in dict.fromkeys(letter.text for letter in letters):
            alike = [letter for letter in letters if letter.text == text]
            recipients = ", ".join(letter.case.name for letter in alike)
            say(f"\nTo {recipients} ({alike[0].language}):", "bold")
            if not all(letter.guessed for letter in alike):
                say("The language of the source was not recognised. Choose another with --language.", "yellow")
            say(scrub(text.rstrip()))
        say("")
        count = f"these {len(letters)} letters" if len(letters) > 1 else "this letter"
        agree(f"Send {count}?", yes, "Nothing was sent.")
        send_letters(vault, letters, clock.today())
    say(f"Written: {len(letters)}. They leave with the next round: knothole reviewer sync, or export")
