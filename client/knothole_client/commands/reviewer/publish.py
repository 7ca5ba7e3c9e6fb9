"""``knothole reviewer clean``: copies of files that were taken out, to be published."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from knothole_client.commands import shapes
from knothole_client.commands.cleaning import clean_files
from knothole_client.commands.redacting import files_argument
from knothole_client.commands.secrets_input import json_output
from knothole_client.commands.sides import REVIEWER


@click.command()
@files_argument
@click.option("--look", is_flag=True, help="Only say what each file tells; make no copy.")
@json_output(list[shapes.CleanedFile])
def clean(files: Sequence[Path], look: bool, as_json: bool) -> None:
    """Make a cleaned copy of each FILE, to publish. It says what the file tells, and what the copy still tells.

    The copy of photo.jpg is photo.cleaned.jpg, beside it; the original stays as it is. The vault is not needed: programs that read files of strangers run in
    a sandbox, without a network and without its keys.
    """
    clean_files(files, look, as_json, REVIEWER)
