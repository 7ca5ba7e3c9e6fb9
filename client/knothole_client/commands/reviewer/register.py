"""``knothole reviewer register``: the list of cases the law asks for."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_client.commands.reviewer.arguments import out_option
from knothole_client.commands.screen import say
from knothole_client.commands.secrets_input import (
    passphrase_option,
    passphrase_prompt,
)
from knothole_client.failures import Failures
from knothole_client.files.durable import write_durably
from knothole_client.reviewer import duties
from knothole_client.reviewer.cases import outline
from knothole_client.reviewer.vault.vault import open_vault


@click.command()
@out_option
@passphrase_option
@click.pass_obj
def register(home: Path, out: Path, passphrase_file: Path | None) -> None:
    """Write the register the law requires, as CSV. It has the dates and outcomes of all cases, and no content."""
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        failed = Failures()
        found = outline(vault, failed)
    rows = duties.register(found, failed)
    write_durably(out, rows.encode())
    count = sum(case.name not in failed.found for case in found)
    say(f"Written: {count} cases. It tells nothing anybody wrote, but when; keep it as carefully as that deserves.")
    failed.raise_any()
