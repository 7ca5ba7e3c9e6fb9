"""``knothole reviewer register``: the list of cases the law asks for."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_client.commands import shapes
from knothole_client.commands.reviewer.arguments import out_option
from knothole_client.commands.reviewer.unlocking import unlocked
from knothole_client.commands.screen import say, say_json
from knothole_client.commands.secrets_input import (
    json_output,
    passphrase_option,
)
from knothole_client.failures import Failures
from knothole_client.files.durable import write_durably
from knothole_client.reviewer import duties
from knothole_client.reviewer.cases import outline


@click.command()
@out_option
@passphrase_option
@json_output(shapes.Written)
@click.pass_obj
def register(home: Path, out: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """Write the register the law requires, as CSV. It has the dates and outcomes of all cases, and no content."""
    with unlocked(home, passphrase_file) as vault:
        failed = Failures()
        found = outline(vault, failed)
    rows = duties.register(found, failed)
    write_durably(out, rows.encode())
    count = sum(case.name not in failed.found for case in found)
    if as_json:
        say_json({"file": str(out), "cases": count})
    else:
        say(
            f"Written: {count} cases, in {out}. It has dates and outcomes and no text. Dates can identify people: store it securely."
        )
    failed.raise_any()
