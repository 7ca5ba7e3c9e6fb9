"""``knothole reviewer plan``, ``redact`` and ``verify-copy``: copies to publish, with pseudonyms of a case of the vault."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import click

from knothole_client import clock
from knothole_client.commands import redacting, shapes
from knothole_client.commands.reviewer.unlocking import CaseName, unlocked
from knothole_client.commands.secrets_input import json_output, passphrase_option
from knothole_client.commands.sides import REVIEWER
from knothole_client.errors import UsageError
from knothole_client.protocol.pseudonyms import pseudonym_key_of, pseudonym_of
from knothole_client.reviewer.cases import find_case

plan_option = redacting.plan_option("reviewer")


@click.command()
@redacting.file_argument
@redacting.plan_out_option
def plan(file: Path, out: Path) -> None:
    """Write a plan for FILE that says what becomes of its columns. Edit it: until you do, nothing is kept as it is.

    The plan has a few values of each column as examples: delete it with FILE. It is used with: knothole reviewer redact --plan PLAN FILE
    """
    redacting.write_plan(file, out, REVIEWER)


@click.command()
@redacting.files_argument
@plan_option
@click.option("--case", type=CaseName(), help="The case whose files these are; needed for pseudonyms.")
@redacting.out_option
@passphrase_option
@json_output(list[shapes.RedactedFile])
@click.pass_obj
def redact(
    home: Path,
    files: Sequence[Path],
    plan_file: Path,
    case: str | None,
    out: Path | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """Make a copy of each FILE without people, as a plan says. It is made to be published.

    The copy of people.csv is people.redacted.csv. A second look searches it for the plan's words and for the values that were to be gone; if any is left, no
    copy is written. The vault is opened only for pseudonyms: a person has one in all files of a case, and another in other cases.
    """
    redacting.redact_files(files, plan_file, out, as_json, partial(_pseudonyms, home, case, passphrase_file), REVIEWER)


def _pseudonyms(home: Path, case: str | None, passphrase_file: Path | None) -> Callable[[str], str]:
    """What writes the pseudonyms of a case. The vault is closed again before any is written."""
    if case is None:
        raise UsageError("case", "The plan asks for pseudonyms, which belong to a case.", "Name it: --case NAME")
    with unlocked(home, passphrase_file) as vault:
        case_key = find_case(vault, case).case_key
        key = pseudonym_key_of(vault.identity.signing, case_key, vault.desk(clock.today()).id)
    return partial(pseudonym_of, key)


@click.command("verify-copy")
@redacting.copies_argument
@redacting.original_option
@plan_option
@json_output(list[shapes.VerifiedCopy])
def verify_copy(copies: Sequence[Path], original: Path, plan_file: Path, as_json: bool) -> None:
    """Search each COPY for what was to be gone. That is the plan's words, and the values of all columns but those that it keeps.

    The copy may have been made by hand or by another program. What is written otherwise is found too: accents, escapes, encodings, last names first, days
    in other forms.
    """
    redacting.verify_copies(copies, original, plan_file, as_json, REVIEWER)
