"""``upgrade``."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from knothole_server.commands.options import with_configuration
from knothole_server.configuration import Configuration
from knothole_server.data_folder import KEYRING_FILE, STORE_FILE
from knothole_server.operations.upgrade import upgrade as upgrade_files
from knothole_server.operations.upgrade import upgrade_shared


@click.command()
@with_configuration
def upgrade(configuration: Configuration) -> None:
    """Bring an installation of an earlier version up to date.

    Stop the server first. If this is interrupted, run it again.
    """
    shared = bool(configuration.storage.database)
    way_back = None if shared else upgrade_files(configuration)
    if way_back is None and not (shared and upgrade_shared(configuration)):
        click.echo("Nothing to do: this version made it.")
        return
    if way_back:
        click.echo(
            "Upgraded. To go back within 48 hours: stop the server, and, as the user who owns the data folder,\n"
        )
        for line in commands_back(configuration.data, way_back):
            click.echo(f"  {line}")
        click.echo("\nThen run the former version. What came in between would be lost.")
    else:
        click.echo("Upgraded. The way back is your own dump of the two databases, made before this (pg_dump).")
    click.echo("Next: make a new backup (knothole-server backup).")


def commands_back(data: Path, way_back: Path) -> list[str]:
    """What a person types to go back. Logs of the new databases go first: beside an old database they would be taken for its own."""
    logs = " ".join(f"{shlex.quote(str(data / name))}-*" for name in (STORE_FILE, KEYRING_FILE))
    return [f"rm -f {logs}", f"cp -a --remove-destination {shlex.quote(str(way_back))}/. {shlex.quote(str(data))}/"]
