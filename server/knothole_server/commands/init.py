"""``init``: begin an installation."""

from __future__ import annotations

from typing import BinaryIO

import click

from knothole_server.commands.options import configured
from knothole_server.configuration import Configuration
from knothole_server.desk.framing import LARGEST_DOCUMENT
from knothole_server.installation import installation


@click.command()
@click.option(
    "--genesis",
    required=True,
    type=click.File("rb"),
    help="The desk file made by `knothole desk sign`. Its genesis becomes what everything is verified from.",
)
@configured
def init(configuration: Configuration, genesis: BinaryIO) -> None:
    """Begin an installation in a folder that is new, or empty but for knothole.toml."""
    made = installation.create(configuration, genesis.read(LARGEST_DOCUMENT + 1))
    click.echo(f"desk {made.desk_id.hex()}")
