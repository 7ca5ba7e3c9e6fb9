"""``backup``."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_server.commands.options import with_configuration
from knothole_server.configuration import Configuration
from knothole_server.data_folder import LEDGER_KEY_FILE
from knothole_server.installation.installation import Installation
from knothole_server.operations.backup import back_up

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.option("--out", required=True, type=_FILE, help="A new file, as large as the database and all chunks.")
@with_configuration
def backup(configuration: Configuration, out: Path) -> None:
    """Write a backup, without the keys of what is stored.

    The server can run meanwhile. A backup may be kept as long as you like, because nothing in it opens without a copy of the keyring.
    """
    opened = Installation(configuration)
    opened.check_schema()
    opened.check_desk()
    items = back_up(opened, out, opened.clock())
    copy = opened.keyring_copies.make(opened.clock())
    click.echo(
        f"Written to {out}: {items}, all sealed, and the desk's documents.\n"
        "By itself it restores the server as the desk knows it, without these items: it has none of their keys.\n"
        "With a copy of the keyring it also restores the items whose keys are in that copy. The newest copy is\n"
        f"{copy}\n"
        "Keep copies on another machine, never beside the backups, and destroy them there when they are 48 hours\n"
        "old, as the server does here. Then what the server destroys is destroyed in every backup too."
    )
    if not (configuration.data / LEDGER_KEY_FILE).exists():
        click.echo(
            f"WARNING: {LEDGER_KEY_FILE} is missing here, and so in this backup. See: knothole-server doctor", err=True
        )
