"""``upgrade``."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_server.commands.options import configured
from knothole_server.configuration import Configuration
from knothole_server.operations.upgrade import upgrade as bring_up_to_date

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@configured
def upgrade(configuration: Configuration) -> None:
    """Bring an installation of an earlier version to this one. Stop the server first. If it is broken off, call it again."""
    kept = bring_up_to_date(configuration)
    if kept is None:
        click.echo("Nothing to do: it is of this version.")
        return
    click.echo(
        f"Upgraded. The way back, for 48 hours, is {kept}: stop the server, move what is in there over\n"
        "what is in the data folder, and run the former version. What comes in the meantime would be lost by this.\n"
        "Make a new backup: knothole-server backup"
    )
