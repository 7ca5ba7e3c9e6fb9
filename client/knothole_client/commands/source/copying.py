"""``knothole source clean``, ``plan``, ``redact`` and ``verify-copy``: copies of files before they are sent. No server is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import click

from knothole_client.commands import redacting, shapes
from knothole_client.commands.cleaning import clean_files
from knothole_client.commands.secrets_input import ask_codename, codename_option, json_output
from knothole_client.commands.sides import SOURCE
from knothole_client.errors import UsageError
from knothole_client.files.typed_fingerprint import read_fingerprint
from knothole_client.protocol.codename import derive_keys, parse
from knothole_client.protocol.pseudonyms import pseudonym_of
from knothole_client.protocol.tags import DeskId

plan_option = redacting.plan_option("source")


def _read_desk(context: click.Context, parameter: click.Parameter, typed: str | None) -> DeskId | None:
    """The desk of a fingerprint; a word that is wrong in it must not pass for one of the codename."""
    try:
        return DeskId(read_fingerprint(typed)) if typed is not None else None
    except UsageError as wrong:
        raise click.BadParameter(str(wrong)) from wrong


@click.command()
@redacting.files_argument
@click.option("--look", is_flag=True, help="Only say what each file tells; make no copy.")
@json_output(list[shapes.CleanedFile])
def clean(files: Sequence[Path], look: bool, as_json: bool) -> None:
    """Make a cleaned copy of each FILE, to send. It says what the file tells of you, and what the copy still tells.

    The copy of photo.jpg is photo.cleaned.jpg, beside it; the original stays as it is. It is done on this machine, without a network, by mat2 in a sandbox:
    both must be installed.
    """
    clean_files(files, look, as_json, SOURCE)


@click.command()
@redacting.file_argument
@redacting.plan_out_option
def plan(file: Path, out: Path) -> None:
    """Write a plan for FILE that says what becomes of its columns. Edit it: until you do, nothing is kept as it is.

    The plan has a few values of each column as examples: delete it with FILE. It is used with: knothole source redact --plan PLAN FILE
    """
    redacting.write_plan(file, out, SOURCE)


@click.command()
@redacting.files_argument
@plan_option
@click.option(
    "--fingerprint",
    "desk",
    callback=_read_desk,
    help="The desk's fingerprint, in words or digits; needed for pseudonyms.",
)
@redacting.out_option
@codename_option
@json_output(list[shapes.RedactedFile])
def redact(
    files: Sequence[Path],
    plan_file: Path,
    desk: DeskId | None,
    out: Path | None,
    codename_file: Path | None,
    as_json: bool,
) -> None:
    """Make a copy of each FILE without people, as a plan says. It is made to be sent.

    The copy of people.csv is people.redacted.csv. A second look searches it for the plan's words and for the values that were to be gone; if any is left, no
    copy is written. The codename is asked for only if there are pseudonyms: a person has one in all files under a codename, the same as on the page. No
    server is asked.
    """
    redacting.redact_files(files, plan_file, out, as_json, partial(_pseudonyms, desk, codename_file), SOURCE)


def _pseudonyms(desk: DeskId | None, codename_file: Path | None) -> Callable[[str], str]:
    """What writes the pseudonyms of a codename."""
    if desk is None:
        raise UsageError(
            "desk",
            "The plan asks for pseudonyms, which belong to a codename at a desk.",
            "Name the desk: --fingerprint FINGERPRINT. Without a codename yet: knothole source new",
        )
    keys = derive_keys(parse(ask_codename(codename_file), desk), desk)
    return partial(pseudonym_of, keys.pseudonym_key)


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
    redacting.verify_copies(copies, original, plan_file, as_json, SOURCE)
