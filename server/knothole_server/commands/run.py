"""``run``."""

from __future__ import annotations

import click

from knothole_server.commands.options import listening
from knothole_server.configuration import Configuration
from knothole_server.process import supervisor


@click.command()
@listening
def run(configuration: Configuration) -> None:
    """Listen for sources and for couriers until stopped, and purge every day what is past its last day."""

    def started() -> None:
        for kind in ("public", "reviewer"):
            address = getattr(configuration.listeners, kind)
            click.echo(f"{kind} listener on {address if ':/' in address else f'http://{address}/'}")

    supervisor.supervise(configuration, started)
