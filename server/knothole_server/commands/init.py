"""``init``."""

from __future__ import annotations

import os
from typing import BinaryIO

import click

from knothole_server.commands.options import with_configuration
from knothole_server.configuration import Configuration
from knothole_server.desk.framing import MAX_DOCUMENT
from knothole_server.installation import installation


@click.command()
@click.option(
    "--genesis",
    required=True,
    type=click.File("rb"),
    help="The desk file that `knothole desk sign` wrote. Everything is verified from the genesis in it.",
)
@with_configuration
def init(configuration: Configuration, genesis: BinaryIO) -> None:
    """Make an installation.

    The folder is new, or has only knothole.toml in it. Run this as the user who will run the server.
    """
    made = installation.create(configuration, genesis.read(MAX_DOCUMENT + 1))
    digits = made.desk_id.hex()
    click.echo(f"desk {digits}")
    click.echo("     " + " ".join(digits[at : at + 4] for at in range(0, len(digits), 4)))
    click.echo("Compare this fingerprint with the desk's, by voice or on paper. Everything is verified from it.")
    data = configuration.data
    if os.geteuid() == 0:
        click.echo(f"{data} is owned by root. If USER is to run the server, make it USER's: chown -R USER {data}")
    click.echo(f"Next: knothole-server run --data {data}")
