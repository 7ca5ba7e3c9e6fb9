"""``run``."""

from __future__ import annotations

import click

from knothole_server.commands.options import with_listeners
from knothole_server.configuration import Configuration
from knothole_server.process import supervisor


@click.command()
@with_listeners
def run(configuration: Configuration) -> None:
    """Serve sources and couriers until stopped.

    Each day it also destroys what is past its last day.
    """

    def started() -> None:
        for kind in ("public", "reviewer"):
            address = getattr(configuration.listeners, kind)
            click.echo(f"{kind} listener on {address if ':/' in address else f'http://{address}/'}")

    supervisor.supervise(configuration, started)
