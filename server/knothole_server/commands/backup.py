"""``backup``."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_server.commands.options import configured
from knothole_server.configuration import Configuration
from knothole_server.installation.installation import Installation
from knothole_server.operations.backup import back_up

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.option("--out", required=True, type=_FILE, help="A new file, as large as the database and the files together.")
@configured
def backup(configuration: Configuration, out: Path) -> None:
    """Write a backup that may be kept for long: everything but the keys. The server may go on meanwhile."""
    opened = Installation(configuration)
    opened.check_schema()
    opened.check_desk()
    items = back_up(opened, out, opened.clock())
    copy = opened.keyring_copies.make(opened.clock())
    click.echo(
        f"Written to {out}: {items}, all sealed, and the desk's documents.\n"
        "By itself it brings back the server as the desk knows it, and none of these items: their keys are not in it.\n"
        f"With a copy of the keyring it brings back the items whose keys are in that copy. One of now is {copy};\n"
        "run makes others. Have them copied elsewhere, never to where the backups are, and destroyed there when they are\n"
        "48 hours old, as they are here. What the server destroys is then destroyed in every backup too."
    )
