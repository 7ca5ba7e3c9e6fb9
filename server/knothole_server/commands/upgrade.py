"""``upgrade``."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_server.commands.options import with_configuration
from knothole_server.configuration import Configuration
from knothole_server.operations.upgrade import upgrade as bring_up_to_date

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@with_configuration
def upgrade(configuration: Configuration) -> None:
    """Bring an installation of an earlier version up to date.

    Stop the server first. If this is interrupted, run it again.
    """
    kept = bring_up_to_date(configuration)
    if kept is None:
        click.echo("Nothing to do: this version made it.")
        return
    click.echo(
        f"Upgraded. To go back within 48 hours: stop the server, move what is in {kept}\n"
        "over what is in the data folder, and run the former version. What came in between would be lost.\n"
        "Next: make a new backup (knothole-server backup)."
    )
