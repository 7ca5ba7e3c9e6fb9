"""``knothole reviewer confirm``: acknowledging receipt of several cases at once."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.progress import progress
from knothole_client.commands.reviewer.arguments import find_cases
from knothole_client.commands.reviewer.unlocking import CaseName, unlocked
from knothole_client.commands.screen import agree, say, say_json
from knothole_client.commands.secrets_input import json_output, passphrase_option, yes_option
from knothole_client.errors import UsageError
from knothole_client.failures import Failures
from knothole_client.reviewer import cases as library
from knothole_client.reviewer.cases import Case, outline
from knothole_client.reviewer.duties import is_hidden, open_duties
from knothole_client.reviewer.letters import drafts
from knothole_client.reviewer.previews import preview
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub

DUTY = "acknowledgement"
OTHERWISE = "en"


@click.command()
@click.argument("names", metavar="[CASE...]", nargs=-1, type=CaseName())
@click.option("--due", is_flag=True, help="All cases in which an acknowledgement is owed.")
@click.option(
    "--language", type=click.Choice(drafts.languages()), help="For all of them, instead of the language found."
)
@yes_option
@passphrase_option
@json_output(list[shapes.Replied])
@click.pass_obj
def confirm(
    home: Path,
    names: tuple[str, ...],
    due: bool,
    language: str | None,
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
        cases = _owing(vault) if due else [_checked(case) for case in find_cases(vault, names)]
        texts = {case.name: _draft(vault, case, language) for case in cases}
        if cases and not as_json:
            _show(cases, texts)
        if cases:
            agree(f"Send {_counted(len(cases))}?", yes, "Nothing was written.")
        written = _write(vault, cases, {name: text for name, (_, text) in texts.items()})
    if as_json:
        say_json(written)
    else:
        say(f"Written: {_counted(len(cases))}. They leave with the next round." if cases else "Nothing is owed.")


def _owing(vault: Vault) -> list[Case]:
    """Cases in which an acknowledgement is owed; a muted one is owed it too."""
    failed = Failures()
    cases = [case for case in outline(vault, failed, flood=False) if not is_hidden(case, due=True) and _owes(case)]
    failed.raise_any()
    return cases


def _owes(case: Case) -> bool:
    return any(duty.kind == DUTY for duty in open_duties(case))


def _checked(case: Case) -> Case:
    if not _owes(case):
        raise UsageError(
            "not-owed",
            f"No acknowledgement is owed in {case.name}.",
            "Write to its source with: knothole reviewer reply",
        )
    return case


def _draft(vault: Vault, case: Case, language: str | None) -> tuple[str, str]:
    """The language and the text."""
    found = language or preview(vault, case, vault.desk(clock.today()).id).language or OTHERWISE
    return found, drafts.draft(case, DUTY, found).strip()


def _show(cases: list[Case], texts: dict[str, tuple[str, str]]) -> None:
    for language in sorted({language for language, _ in texts.values()}):
        of_it = [case for case in cases if texts[case.name][0] == language]
        say(f"In {language}, to {', '.join(case.name for case in of_it)}:", "bold")
        say("  " + scrub(texts[of_it[0].name][1]).replace("\n", "\n  ") + "\n")
        if len(of_it) > 1:
            say("  The dates are each case's own.\n", "dim")


def _write(vault: Vault, cases: list[Case], texts: dict[str, str]) -> list[dict[str, object]]:
    written: list[dict[str, object]] = []
    with progress("Writing") as tick:
        for case in cases:
            parts = library.reply(vault, case, texts[case.name], clock.today(), DUTY)
            written.append({"case": case.name, "parts": parts})
            tick(len(written), len(cases))
    return written


def _counted(count: int) -> str:
    return "1 acknowledgement" if count == 1 else f"{count} acknowledgements"
