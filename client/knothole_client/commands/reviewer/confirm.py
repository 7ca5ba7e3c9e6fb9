"""``knothole reviewer confirm``: acknowledging receipt of several cases at once."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.reviewer.arguments import find_cases
from knothole_client.commands.reviewer.clock import clock_option, expect_right_clock
from knothole_client.commands.reviewer.unlocking import CaseName, unlocked
from knothole_client.commands.screen import agree, say, say_json, say_quoted
from knothole_client.commands.secrets_input import json_output, passphrase_option, yes_option
from knothole_client.errors import UsageError
from knothole_client.failures import Failures
from knothole_client.reviewer.cases import outline
from knothole_client.reviewer.duties import is_hidden, open_duties
from knothole_client.reviewer.letters import drafts
from knothole_client.reviewer.letters.acknowledging import KIND, DraftLetter, compose_letters, send_letters
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub_text


@click.command()
@click.argument("names", metavar="[CASE...]", nargs=-1, type=CaseName())
@click.option("--due", is_flag=True, help="All cases in which an acknowledgement is owed.")
@click.option(
    "--language", type=click.Choice(drafts.languages()), help="For all of them, instead of the language found."
)
@clock_option
@yes_option
@passphrase_option
@json_output(list[shapes.Replied])
@click.pass_obj
def confirm(
    home: Path,
    names: tuple[str, ...],
    due: bool,
    language: str | None,
    sure: bool,
    yes: bool,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """Send acknowledgements of receipt, in each source's language. Name cases, or --due for all that wait for one.

    The texts are those of `draft acknowledgement`. They are shown first, with the language found for each case.
    """
    if bool(names) == due:
        raise UsageError("options", "Name cases, or give --due.", "See: knothole reviewer confirm --help")
    with unlocked(home, passphrase_file) as vault:
        expect_right_clock(vault, sure)
        cases = find_cases(vault, _owing(vault) if due else names)  # with their texts, which tell the language
        letters = compose_letters(cases, language)
        if letters and not as_json:
            _show(letters)
        if letters:
            agree(f"Send {_counted(len(letters))}?", yes, "Nothing was written.")
        parts = send_letters(vault, letters, clock.today())
    if as_json:
        say_json([{"case": letter.case.name, "parts": count} for letter, count in zip(letters, parts, strict=True)])
    else:
        say(
            f"Written: {_counted(len(letters))}. They leave with the next round."
            if letters
            else "Nothing is owed that is not written already."
        )


def _owing(vault: Vault) -> list[str]:
    """The names of cases in which an acknowledgement is owed and none waits; a muted one is owed it too."""
    failed = Failures()
    owing = [
        case.name
        for case in outline(vault, failed, flood=False)
        if not is_hidden(case, due=True) and not case.waiting and any(duty.kind == KIND for duty in open_duties(case))
    ]
    failed.raise_any()
    return owing


def _show(letters: list[DraftLetter]) -> None:
    for language in sorted({letter.language for letter in letters}):
        in_it = [letter for letter in letters if letter.language == language]
        say(f"In {language}, to {', '.join(letter.case.name for letter in in_it)}:", "bold")
        if not all(letter.guessed for letter in in_it):
            say("  In some of these the source's language was not recognised. Choose it with --language.", "yellow")
        say_quoted(scrub_text(in_it[0].text.strip()))
        say("")
        if len(in_it) > 1:
            say("  The dates are each case's own.\n", "dim")


def _counted(count: int) -> str:
    return "1 acknowledgement" if count == 1 else f"{count} acknowledgements"
